//! Milestones of streaks, which the final results of a question tell the group.

use pythia_quiz::Rules;
use pythia_quiz::ids::DailyKey;
use pythia_quiz::question::Kind;
use pythia_quiz::record::{Key, Record};

use super::harness::*;

/// Plays a week in which these people answer every question, up to the close of the last one.
fn week(world: &mut World, who: &[Person]) -> DailyKey {
    for n in 2..=8 {
        let date = format!("2026-03-{n:02}");
        world.advance_to(utc(&date, "10:00"));
        for one in who {
            world.say(one, daily_key(1, &date), "An answer.");
        }
    }
    daily_key(1, "2026-03-08")
}

fn close(world: &mut World) {
    world.advance_to(utc("2026-03-09", "18:00"));
}

/// Returns the final results of a daily, if they name anybody for a streak.
fn streaks(world: &World, key: DailyKey) -> Option<String> {
    let cards = world.cards_in(world.thread(key));
    let mut cards = cards.iter().rev();
    let card = cards.find(|card| {
        let title = card.title.as_deref();
        title.is_some_and(|title| title.starts_with("Final results"))
    })?;
    let mut fields = card.fields.iter();
    let streaks = fields.find(|(title, _)| title == "Streaks")?;
    Some(streaks.1.clone())
}

fn hide(world: &mut World, who: &Person) {
    let id = world.number(who).expect("a known member");
    let mut member = world.look().member(GUILD, id).expect("a known member");
    member.hidden = true;
    world.put(Record::Member((GUILD, id), member));
    world.put(Record::Unranked((GUILD, id), ()));
}

#[test]
fn final_results_name_who_answered_seven_in_a_row_and_no_hidden_members() {
    let (mut world, _) = World::open(Kind::Open);
    let key = week(&mut world, &[ann(), ben()]);
    world.say(&cem(), key, "An answer.");
    hide(&mut world, &ben());
    close(&mut world);
    assert_eq!(
        streaks(&world, key).as_deref(),
        Some("**7 in a row**: <@1001>")
    );
    for n in 2..=7 {
        let before = daily_key(1, &format!("2026-03-{n:02}"));
        assert_eq!(streaks(&world, before), None, "{n} March");
    }
    world.check();
}

#[test]
fn an_anonymous_track_tells_nobody_s_streak() {
    let (mut world, _) = World::open_as(Kind::Open, |track| track.anonymous = true);
    let key = week(&mut world, &[ann()]);
    close(&mut world);
    assert_eq!(streaks(&world, key), None);
    assert!(!world.reader.0.contains_key(&Key::Milestones(key)));
}

#[test]
fn of_many_the_first_five_are_named_and_a_stop_between_any_two_parts_changes_nothing() {
    let told = |at_once: usize, stops: bool| {
        let rules = Rules {
            answers_at_once: at_once,
            ..Rules::default()
        };
        let (mut world, _) = World::open_under(rules, Kind::Open, |_| {});
        let who: Vec<_> = (1..=12).map(member).collect();
        let key = week(&mut world, &who);
        if stops {
            world.advance_to(utc("2026-03-09", "16:59"));
            world.now = utc("2026-03-09", "17:00");
            for _ in 0..40 {
                world.restart();
                world.tick_due();
            }
        }
        close(&mut world);
        world.check();
        streaks(&world, key).expect("somebody is named")
    };
    let once = told(60, false);
    assert!(once.ends_with(", 7 others"), "{once}");
    assert_eq!(once.matches("<@").count(), 5, "{once}");
    for (at_once, stops) in [(2, false), (3, true), (12, false), (13, true)] {
        assert_eq!(told(at_once, stops), once, "{at_once} at once");
    }
}
