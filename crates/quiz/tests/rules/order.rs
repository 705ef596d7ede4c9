//! The order of options, the thread's auto-archive, and the markers.

use std::collections::BTreeSet;
use std::sync::Arc;

use pythia_quiz::Rules;
use pythia_quiz::card::Card;
use pythia_quiz::effect::Effect;
use pythia_quiz::question::{Bank, Kind, Level, Question};

use super::harness::*;

/// Returns where the options appear in a card, by their order in the question.
fn order_shown(card: &Card, question: &Question) -> Vec<usize> {
    let body = card_words(card);
    let mut places: Vec<(usize, usize)> = question
        .choices
        .iter()
        .enumerate()
        .map(|(n, choice)| (body.find(&choice.text).expect("each option is shown"), n))
        .collect();
    places.sort_unstable();
    places.into_iter().map(|(_, n)| n).collect()
}

#[test]
fn options_are_shown_in_an_order_drawn_for_each_daily_and_stored() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    let mut orders = BTreeSet::new();
    for date in ["02", "03", "04", "05", "06", "07"] {
        let date = format!("2026-03-{date}");
        world.advance_to(utc(&date, "09:00"));
        let key = daily_key(1, &date);
        let stored: Vec<usize> = world.daily(key).order.iter().map(|n| (*n).into()).collect();
        let shown = order_shown(&world.post_card(key), &world.question(key));
        assert_eq!(shown, stored, "what is shown is what is stored");
        world.advance_to(utc(&date, "17:00"));
        assert_eq!(
            world
                .daily(key)
                .order
                .iter()
                .map(|n| usize::from(*n))
                .collect::<Vec<_>>(),
            stored,
            "and stays"
        );
        orders.insert(stored);
    }
    assert!(orders.len() > 1, "drawn anew: {orders:?}");
}

#[test]
fn options_with_a_fixed_order_keep_the_order_of_the_file() {
    let fixed = Question {
        fixed_order: true,
        ..question("basics/all-of-these", Kind::Choice, Level::Junior)
    };
    let mut world = World::with(Rules::default(), Bank::new([Arc::new(fixed)]));
    world.add_track(1, |_| {});
    for date in ["02", "03", "04", "05", "06"] {
        let date = format!("2026-03-{date}");
        world.advance_to(utc(&date, "09:00"));
        let key = daily_key(1, &date);
        assert_eq!(world.daily(key).order, [0, 1, 2, 3]);
        let shown = order_shown(&world.post_card(key), &world.question(key));
        assert_eq!(shown, [0, 1, 2, 3]);
    }
}

#[test]
fn the_thread_is_not_archived_before_the_close() {
    let (minute, hour, day) = (1, 60, 24 * 60);
    for (delay, close, wanted) in [
        (15 * minute, 30 * minute, 60),
        (15 * minute, 45 * minute, 1_440),
        (8 * hour, 15 * hour, 1_440),
        (8 * hour, 24 * hour, 4_320),
        (6 * day, 12 * hour, 10_080),
        // Discord has no longer duration. Such a thread is opened again as long as it is needed.
        (6 * day, 7 * day, 10_080),
    ] {
        let (world, _) = World::open_as(Kind::Open, |track| {
            track.delay = delay;
            track.close_after = close;
        });
        let archive = world.done.iter().find_map(|effect| match effect {
            Effect::StartThread {
                archive_minutes, ..
            } => Some(*archive_minutes),
            _ => None,
        });
        assert_eq!(archive, Some(wanted), "delay {delay}, close {close}");
    }
}

#[test]
fn every_message_carries_a_marker_that_no_other_has() {
    let mut world = World::with(Rules::default(), bank());
    world.add_track(1, |_| {});
    world.add_track(2, |track| track.minute += 1);
    for date in ["2026-03-02", "2026-03-03"] {
        world.advance_to(utc(date, "09:05"));
        for track in [1, 2] {
            let key = daily_key(track, date);
            for n in 0..3 {
                world.seal(&member(n), key, "mine");
            }
        }
    }
    world.advance_to(utc("2026-03-04", "08:00"));
    let posts = world.done.iter().filter_map(|effect| match effect {
        Effect::Post { card, marker, .. } | Effect::PostInForum { card, marker, .. } => {
            Some((marker.clone(), card_words(card)))
        }
        _ => None,
    });
    let mut seen = BTreeSet::new();
    for (marker, words) in posts {
        assert!(words.contains(&marker), "{marker:?} is in {words}");
        assert!(seen.insert(marker.clone()), "{marker:?} comes twice");
    }
    assert!(seen.len() > 12, "{seen:?}");
}
