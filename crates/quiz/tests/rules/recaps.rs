//! The weekly recap of a track.

use pythia_quiz::card::Card;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::{About, Effect};
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::TrackId;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::model::track::Place;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Key, Rules};

use super::harness::*;

fn recap(on: bool) -> InteractionKind {
    InteractionKind::TrackRecap {
        track: "daily-1".to_owned(),
        on,
    }
}

impl World {
    /// Returns the recaps that were posted, in order.
    fn recaps(&self) -> Vec<Card> {
        let posted = self.done.iter().filter_map(|effect| match effect {
            Effect::Post { card, .. } => Some(card.clone()),
            _ => None,
        });
        posted.filter(is_recap).collect()
    }
}

fn is_recap(card: &Card) -> bool {
    card.footer
        .as_deref()
        .is_some_and(|footer| footer.starts_with("Recap"))
}

fn world(kind: Kind) -> World {
    let mut world = World::with(Rules::default(), bank_of(kind));
    world.add_track(1, |_| {});
    world
}

#[test]
fn a_track_posts_no_recap_unless_a_moderator_wants_it() {
    let mut world = world(Kind::Open);
    let refused = words(&world.ask(&ann(), recap(true)));
    assert!(refused.contains("moderator"), "{refused}");
    world.advance_to(utc("2026-03-09", "12:00"));
    assert!(world.recaps().is_empty());
    let on = words(&world.ask(&mod_mia(), recap(true)));
    assert!(on.contains("each Sunday at 20:00"), "{on}");
    let off = words(&world.ask(&mod_mia(), recap(false)));
    assert!(off.contains("no weekly recap"), "{off}");
    world.advance_to(utc("2026-03-16", "12:00"));
    assert!(world.recaps().is_empty());
}

#[test]
fn the_recap_names_standings_and_the_best_answers_of_closed_and_open_votes() {
    let mut world = world(Kind::Open);
    world.ask(&mod_mia(), recap(true));
    for voter in [ann(), ben(), cem()] {
        world.is_regular(&voter);
    }
    // On Monday Ann gets two votes, on Friday Ben one, on Sunday, whose vote is still open, Cem.
    for (date, who, voters) in [
        ("2026-03-02", ann(), vec![ben(), cem()]),
        ("2026-03-06", ben(), vec![ann()]),
        ("2026-03-08", cem(), vec![ann()]),
    ] {
        world.advance_to(utc(date, "10:00"));
        let message = world.say(&who, daily_key(1, date), "an answer with twelve letters");
        world.advance_to(utc(date, "18:00"));
        for voter in voters {
            world.react(&voter, message, Reaction::Vote);
        }
    }
    world.advance_to(utc("2026-03-08", "19:59"));
    assert!(world.recaps().is_empty());
    world.advance_to(utc("2026-03-08", "20:00"));
    let [card] = world.recaps().try_into().expect("one recap");
    let said = card_words(&card);
    assert!(
        said.contains("daily-1 · the week of Mon 2 Mar 2026"),
        "{said}"
    );
    assert!(said.contains("7 questions were revealed"), "{said}");
    let place = |user: &Person, points: &str| format!("<@{}> · {points}", user.user);
    assert!(
        said.contains(&format!("**1.** {}", place(&ann(), "3 points"))),
        "{said}"
    );
    assert!(
        said.contains(&format!("**2.** {}", place(&ben(), "2 points"))),
        "{said}"
    );
    let best = said.find("[#1]").expect("the best one first");
    assert!(best < said.find("[#5]").expect("and Ben's"), "{said}");
    assert!(said.contains("[#7]") && said.contains("2 votes"), "{said}");
    assert!(SECRETS.iter().all(|secret| !said.contains(secret)));
    // What was kept for it is gone, and the next week is another one.
    let kept = world
        .reader
        .0
        .keys()
        .any(|key| matches!(key, Key::DayResult(_)));
    assert!(!kept);
    world.advance_to(utc("2026-03-15", "20:00"));
    let second = card_words(&world.recaps()[1]);
    assert!(second.contains("the week of Mon 9 Mar 2026"), "{second}");
    assert!(!second.contains("Standings"), "nobody has points: {second}");
}

#[test]
fn the_most_missed_question_is_that_which_the_smallest_part_got_right() {
    let mut world = world(Kind::Output);
    world.ask(&mod_mia(), recap(true));
    // Two of three right, one of four, none of two.
    for (date, right, wrong) in [
        ("2026-03-03", 2, 1),
        ("2026-03-04", 1, 3),
        ("2026-03-05", 0, 2),
    ] {
        world.advance_to(utc(date, "10:00"));
        for n in 0..right + wrong {
            let text = if n < right { "quokka 42\n[1, 2]" } else { "x" };
            world.seal(&member(n), daily_key(1, date), text);
        }
    }
    world.advance_to(utc("2026-03-08", "20:00"));
    let said = card_words(&world.recaps()[0]);
    assert!(
        said.contains("1 of 4 correct"),
        "two answers are too few: {said}"
    );
    assert!(said.contains("[#3]") && !said.contains("2 of 3"), "{said}");
}

#[test]
fn an_anonymous_track_names_nobody() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.anonymous = true);
    world.ask(&mod_mia(), recap(true));
    world.advance_to(utc("2026-03-03", "10:00"));
    let key = daily_key(1, "2026-03-03");
    world.seal(&ann(), key, "an answer with twelve letters");
    world.advance_to(utc("2026-03-03", "18:00"));
    let published = world
        .answer(&ann(), key)
        .and_then(|answer| answer.published);
    world.react(&ben(), published.expect("published"), Reaction::Vote);
    world.advance_to(utc("2026-03-08", "20:00"));
    let said = card_words(&world.recaps()[0]);
    assert!(said.contains("1 vote") && !said.contains("<@"), "{said}");
    assert!(!said.contains("Standings"), "{said}");
}

#[test]
fn a_week_without_a_revealed_question_and_one_whose_next_monday_is_over_are_left_out() {
    let mut world = world(Kind::Open);
    world.ask(&mod_mia(), recap(true));
    world.ask(
        &mod_mia(),
        InteractionKind::TrackPause("daily-1".to_owned()),
    );
    world.advance_to(utc("2026-03-09", "12:00"));
    assert!(world.recaps().is_empty(), "nothing was asked");
    world.ask(
        &mod_mia(),
        InteractionKind::TrackResume("daily-1".to_owned()),
    );
    world.advance_to(utc("2026-03-15", "19:00"));
    // The bot is away until Tuesday.
    world.sleep_until(utc("2026-03-17", "00:01"));
    world.restart();
    world.settle();
    assert!(world.recaps().is_empty(), "Monday is over");
    world.advance_to(utc("2026-03-22", "20:00"));
    assert_eq!(world.recaps().len(), 1);
}

#[test]
fn a_recap_that_falls_into_an_outage_is_posted_when_the_bot_is_back_on_monday() {
    for back in [("2026-03-08", "23:30"), ("2026-03-09", "08:00")] {
        let mut world = world(Kind::Open);
        world.ask(&mod_mia(), recap(true));
        world.advance_to(utc("2026-03-08", "19:58"));
        world.sleep_until(utc(back.0, back.1));
        world.restart();
        world.settle();
        let [card] = world.recaps().try_into().expect("one recap");
        assert!(card_words(&card).contains("the week of Mon 2 Mar 2026"));
        world.advance_to(utc("2026-03-15", "20:00"));
        assert_eq!(world.recaps().len(), 2, "and the next one on its day");
    }
}

#[test]
fn a_forum_has_no_place_for_it() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.place = Place::Forum);
    let said = words(&world.ask(&mod_mia(), recap(true)));
    assert!(said.contains("posts in a forum"), "{said}");
    world.advance_to(utc("2026-03-09", "12:00"));
    assert!(world.recaps().is_empty());
}

#[test]
fn a_refused_recap_shows_in_the_doctor_and_pauses_nothing() {
    let mut world = world(Kind::Open);
    world.ask(&mod_mia(), recap(true));
    let about = About::Recap(GUILD, TrackId(1));
    world.fail(move |row| {
        is_about(row, &about).then(|| refusal(RefusalKind::Forbidden, "Missing Permissions"))
    });
    world.advance_to(utc("2026-03-08", "21:00"));
    assert!(world.recaps().is_empty());
    assert!(world.track(1).paused.is_none());
    let kept = world
        .reader
        .0
        .keys()
        .any(|key| matches!(key, Key::Refused(_)));
    assert!(kept);
}

#[test]
fn a_removed_track_and_a_forgotten_guild_leave_nothing_of_it() {
    for forgotten in [false, true] {
        let mut world = world(Kind::Open);
        world.ask(&mod_mia(), recap(true));
        world.advance_to(utc("2026-03-05", "12:00"));
        if forgotten {
            world.event(Event::GuildLeft { guild: GUILD });
        } else {
            world.ask(
                &mod_mia(),
                InteractionKind::TrackRemove("daily-1".to_owned()),
            );
            world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
        }
        world.advance_to(world.now.plus_ms(hours(24 * 91)));
        let left: Vec<_> = world
            .reader
            .0
            .keys()
            .filter(|key| matches!(key, Key::Recap(_) | Key::DayResult(_)))
            .collect();
        assert!(left.is_empty(), "{forgotten}: {left:?}");
        assert!(world.recaps().is_empty());
    }
}
