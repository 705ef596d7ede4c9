//! Streaks: a pure fold over posted dailies and answers.

use proptest::prelude::*;
use pythia_quiz::ids::{GuildId, TrackId};
use pythia_quiz::queries::streak;
use pythia_quiz::queries::streak::{Day, KEPT, Streak};
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, InteractionKind};

use super::harness::*;

/// Reads days: `a` answered, `m` missed, `e` excused, `o` open.
fn days(text: &str) -> Vec<Day> {
    let days = text.chars().map(|c| match c {
        'a' => Day::Answered,
        'm' => Day::Missed,
        'e' => Day::Excused,
        'o' => Day::Open,
        other => panic!("{other}"),
    });
    days.collect()
}

#[test]
fn a_streak_grows_by_answers_and_breaks_at_a_miss_that_no_freeze_covers() {
    // days, now, best, freezes
    let table = [
        ("", 0, 0, 0),
        ("a", 1, 1, 0),
        ("aaa", 3, 3, 0),
        ("aaam", 0, 3, 0),
        ("aaamaa", 2, 3, 0),
        ("mmm", 0, 0, 0),
        ("aao", 2, 2, 0),
        ("aea", 2, 2, 0),
        ("eee", 0, 0, 0),
        // Seven in a row earn a freeze and fourteen a second one, but twenty-one no third.
        ("aaaaaaa", 7, 7, 1),
        ("aaaaaaaaaaaaaa", 14, 14, 2),
        ("aaaaaaaaaaaaaaaaaaaaa", 21, 21, 2),
        // A freeze is used automatically, and the missed day adds nothing.
        ("aaaaaaam", 7, 7, 0),
        ("aaaaaaama", 8, 8, 0),
        ("aaaaaaamm", 0, 7, 0),
        ("aaaaaaaaaaaaaammm", 0, 14, 0),
        // Counting to seven starts over after a miss, even one covered by a freeze.
        ("aaaaaaamaaaaaa", 13, 13, 0),
        ("aaaaaaamaaaaaaa", 14, 14, 1),
        // An excused day doesn't interrupt the streak.
        ("aaaaeaaa", 7, 7, 1),
    ];
    for (text, now, best, freezes) in table {
        let streak = streak::fold(days(text));
        assert_eq!(
            (streak.now, streak.best, streak.freezes),
            (now, best, freezes),
            "{text}"
        );
    }
}

fn streak_of(world: &World, who: &Person) -> Streak {
    let dailies = streak::dailies_of(&world.look(), GUILD, TrackId(1), world.number(who));
    let member = world.number(who);
    streak::fold(streak::days(
        &world.look(),
        GUILD,
        TrackId(1),
        member,
        &dailies,
    ))
}

/// Answers the daily of a date an hour after its slot.
fn answer(world: &mut World, who: &Person, date: &str) {
    world.advance_to(utc(date, "10:00"));
    world.say(who, daily_key(1, date), "An answer.");
}

#[test]
fn a_streak_counts_posted_dailies_and_ignores_skipped_and_blackout_dates() {
    let (mut world, _) = World::open_as(Kind::Open, |track| {
        track.blackout = vec![(day("2026-03-04"), day("2026-03-05"))];
    });
    answer(&mut world, &ann(), "2026-03-02");
    answer(&mut world, &ann(), "2026-03-03");
    world.ask(&mod_mia(), InteractionKind::TrackSkip("1".to_owned()));
    world.advance_to(utc("2026-03-06", "10:00"));
    world.ask(&mod_mia(), InteractionKind::TrackPause("1".to_owned()));
    world.advance_to(utc("2026-03-08", "10:00"));
    world.ask(&mod_mia(), InteractionKind::TrackResume("1".to_owned()));
    answer(&mut world, &ann(), "2026-03-09");
    assert_eq!(streak_of(&world, &ann()).now, 3);
    world.advance_to(utc("2026-03-11", "08:00"));
    assert_eq!(streak_of(&world, &ann()).now, 0, "10 March was missed");
}

#[test]
fn the_daily_that_is_open_does_not_break_a_streak_before_its_reveal() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    world.advance_to(utc("2026-03-03", "16:59"));
    assert_eq!(streak_of(&world, &ann()).now, 1);
    world.advance_to(utc("2026-03-03", "17:00"));
    assert_eq!(streak_of(&world, &ann()).now, 0);
}

#[test]
fn a_daily_missed_while_the_bot_was_mostly_away_neither_adds_nor_breaks() {
    for (until, now) in [("12:59", 0), ("13:30", 1), ("17:30", 1)] {
        let (mut world, key) = World::open(Kind::Open);
        world.say(&ann(), key, "An answer.");
        world.advance_to(utc("2026-03-03", "09:00"));
        world.event(Event::Disconnected);
        world.sleep_until(utc("2026-03-03", until));
        world.event(Event::Connected { resumed: false });
        world.advance_to(utc("2026-03-03", "20:00"));
        assert_eq!(streak_of(&world, &ann()).now, now, "away until {until}");
    }
}

#[test]
fn downtime_counts_even_if_the_reveal_comes_before_the_connection_is_back() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    world.advance_to(utc("2026-03-03", "09:00"));
    world.event(Event::Disconnected);
    world.sleep_until(utc("2026-03-03", "17:30"));
    world.settle();
    world.event(Event::Connected { resumed: false });
    world.advance_to(utc("2026-03-03", "20:00"));
    assert_eq!(streak_of(&world, &ann()).now, 1);
}

#[test]
fn an_answer_given_while_the_bot_was_mostly_away_still_adds() {
    let (mut world, key) = World::open(Kind::Open);
    world.event(Event::Disconnected);
    let message = world.write_unseen(&ann(), key, "Message while nobody listened.");
    world.sleep_until(utc("2026-03-02", "16:00"));
    world.event(Event::Connected { resumed: false });
    world.advance_to(utc("2026-03-02", "18:00"));
    assert_eq!(world.answer(&ann(), key).unwrap().messages, [message]);
    assert_eq!(streak_of(&world, &ann()).now, 1);
}

#[test]
fn seeing_the_answer_does_not_keep_a_streak_but_answering_afterwards_does() {
    use pythia_quiz::custom_id::ButtonId;
    let (mut world, key) = World::open(Kind::Open);
    world.press(&ann(), ButtonId::ShowMeYes(key.short()));
    world.press(&ben(), ButtonId::ShowMeYes(key.short()));
    world.seal(&ben(), key, "What I have just read.");
    world.advance_to(utc("2026-03-02", "18:00"));
    assert_eq!(streak_of(&world, &ann()).now, 0);
    if world
        .answer(&ben(), key)
        .is_some_and(|answer| answer.counts())
    {
        assert_eq!(streak_of(&world, &ben()).now, 1);
    }
}

#[test]
fn streaks_are_kept_per_track() {
    let (mut world, key) = World::open(Kind::Open);
    world.add_track(2, |_| {});
    world.say(&ann(), key, "An answer.");
    let other = streak::dailies_of(&world.look(), GuildId(1), TrackId(2), world.number(&ann()));
    assert!(other.is_empty());
    assert_eq!(streak_of(&world, &ann()).now, 1);
}

proptest! {
    #[test]
    fn a_streak_has_at_most_two_freezes_and_is_never_longer_than_the_answers(
        text in "[amoe]{0,60}",
    ) {
        let all = days(&text);
        let answers = all.iter().filter(|day| **day == Day::Answered).count() as u32;
        let streak = streak::fold(all.iter().copied());
        prop_assert!(streak.freezes <= KEPT);
        prop_assert!(streak.now <= streak.best && streak.best <= answers);
        // Days that don't count can be left out.
        let counting = all.into_iter().filter(|day| matches!(day, Day::Answered | Day::Missed));
        prop_assert_eq!(streak::fold(counting), streak);
    }
}
