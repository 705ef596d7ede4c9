//! Where clocks change at odd hours: midnight, 23:00, by half an hour, in a year that skips a
//! change. Posts, reveals, rounds, streaks and blackout dates, in the zones that other programs get
//! wrong.

use pythia_quiz::calendar;
use pythia_quiz::event::{InteractionKind, RoundCommand, RoundForm};
use pythia_quiz::ids::{At, DailyKey, LocalDate, RoundId, TrackId};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::round::{Round, RoundKey};
use pythia_quiz::model::track::Track;
use pythia_quiz::queries::streak;
use pythia_quiz::question::Kind;
use pythia_quiz::{Record, Rules};

use super::harness::*;

/// A clock change: the zone, the local date, the minute that it hits, and when in UTC the slots of
/// the day before, this date and the day after are due. They were computed by Python's `zoneinfo`
/// with the data of release 2026f.
type Change = (&'static str, &'static str, &'static str, [&'static str; 3]);

const CHANGES: [Change; 21] = [
    // At midnight, forward and back.
    (
        "Africa/Cairo",
        "2027-04-30",
        "00:15",
        ["04-28 22:15", "04-29 22:00", "04-30 21:15"],
    ),
    (
        "Africa/Cairo",
        "2027-10-28",
        "23:30",
        ["10-27 20:30", "10-28 20:30", "10-29 21:30"],
    ),
    (
        "Asia/Beirut",
        "2027-03-28",
        "00:00",
        ["03-26 22:00", "03-27 22:00", "03-28 21:00"],
    ),
    (
        "Asia/Beirut",
        "2027-10-30",
        "23:30",
        ["10-29 20:30", "10-30 20:30", "10-31 21:30"],
    ),
    (
        "America/Santiago",
        "2027-09-05",
        "00:30",
        ["09-04 04:30", "09-05 04:00", "09-06 03:30"],
    ),
    (
        "America/Santiago",
        "2027-04-03",
        "23:30",
        ["04-03 02:30", "04-04 02:30", "04-05 03:30"],
    ),
    (
        "Atlantic/Azores",
        "2027-03-28",
        "00:00",
        ["03-27 01:00", "03-28 01:00", "03-29 00:00"],
    ),
    (
        "Atlantic/Azores",
        "2027-10-31",
        "00:30",
        ["10-30 00:30", "10-31 00:30", "11-01 01:30"],
    ),
    // At 23:00, so that the date's last hour is missing.
    (
        "America/Nuuk",
        "2027-03-27",
        "23:00",
        ["03-27 01:00", "03-28 01:00", "03-29 00:00"],
    ),
    (
        "America/Nuuk",
        "2027-10-30",
        "23:30",
        ["10-30 00:30", "10-31 00:30", "11-01 01:30"],
    ),
    // By half an hour.
    (
        "Australia/Lord_Howe",
        "2027-10-03",
        "02:15",
        ["10-01 15:45", "10-02 15:30", "10-03 15:15"],
    ),
    (
        "Australia/Lord_Howe",
        "2027-04-04",
        "01:45",
        ["04-02 14:45", "04-03 14:45", "04-04 15:15"],
    ),
    (
        "America/New_York",
        "2027-03-14",
        "02:30",
        ["03-13 07:30", "03-14 07:00", "03-15 06:30"],
    ),
    (
        "America/New_York",
        "2027-11-07",
        "01:30",
        ["11-06 05:30", "11-07 05:30", "11-08 06:30"],
    ),
    // Cuba kept its summer time in the winter of 2026, so there is no change in spring 2027.
    (
        "America/Havana",
        "2026-11-01",
        "12:00",
        ["10-31 16:00", "11-01 16:00", "11-02 16:00"],
    ),
    (
        "America/Havana",
        "2027-03-14",
        "00:30",
        ["03-13 04:30", "03-14 04:30", "03-15 04:30"],
    ),
    (
        "America/Havana",
        "2027-11-07",
        "00:30",
        ["11-06 04:30", "11-07 04:30", "11-08 05:30"],
    ),
    // Past years.
    (
        "America/Asuncion",
        "2023-10-01",
        "00:30",
        ["09-30 04:30", "10-01 04:00", "10-02 03:30"],
    ),
    (
        "America/Asuncion",
        "2024-03-23",
        "23:30",
        ["03-23 02:30", "03-24 02:30", "03-25 03:30"],
    ),
    // Morocco changed its clocks around Ramadan.
    (
        "Africa/Casablanca",
        "2026-02-15",
        "02:30",
        ["02-14 01:30", "02-15 01:30", "02-16 02:30"],
    ),
    (
        "Africa/Casablanca",
        "2026-03-22",
        "02:30",
        ["03-21 02:30", "03-22 02:00", "03-23 01:30"],
    ),
];

/// Returns the dates around a change, each with its slot.
fn slots((_, date, _, due): Change) -> [(LocalDate, At); 3] {
    let year = &date[..4];
    let slot = |n: usize| {
        let (utc_day, time) = due[n].split_once(' ').expect("a date and a time");
        let at = utc(&format!("{year}-{utc_day}"), time);
        (day(date).plus_days(n as i32 - 1), at)
    };
    [slot(0), slot(1), slot(2)]
}

fn minute(time: &str) -> u16 {
    let (hour, minute) = time.split_once(':').expect("a time");
    hour.parse::<u16>().expect("hours") * 60 + minute.parse::<u16>().expect("minutes")
}

/// Returns a world two days before a change, with a track at the minute that it hits.
fn world(change: Change, set: impl FnOnce(&mut Track)) -> World {
    let (zone, date, time, _) = change;
    let start = utc(&day(date).plus_days(-3).to_string(), "12:00");
    let mut world = World::at(start, Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| {
        zone.clone_into(&mut track.zone);
        track.minute = minute(time);
        set(track);
    });
    world
}

fn key(date: LocalDate) -> DailyKey {
    DailyKey {
        guild: GUILD,
        track: TrackId(1),
        date,
    }
}

fn streak_of(world: &World, who: &Person) -> u32 {
    let dailies = streak::dailies_of(&world.look(), GUILD, TrackId(1), world.number(who));
    let days = dailies
        .iter()
        .map(|(_, daily, answer)| streak::day(daily, answer.as_ref()));
    streak::fold(days).now
}

#[test]
fn posts_and_reveals_come_once_a_date_at_the_first_valid_minute_and_streaks_go_on() {
    for change in CHANGES {
        let name = (change.0, change.1);
        let mut world = world(change, |_| {});
        let mut answered = streak_of(&world, &ann());
        for (date, at) in slots(change) {
            world.advance_to(at.plus_ms(-1));
            assert!(world.look().daily(key(date)).is_none(), "{name:?} {date}");
            // Any daily of an earlier date that was posted on the way.
            world.advance_to(at);
            let daily = world.look().daily(key(date));
            let daily = daily.unwrap_or_else(|| panic!("{name:?} {date} is posted"));
            assert_eq!(daily.decided, at, "{name:?} {date}");
            assert_eq!(daily.reveal_at.since(at), hours(8), "{name:?} {date}");
            world.say(&ann(), key(date), "An answer.");
            answered += 1;
            world.advance_to(daily.reveal_at.plus_ms(-1));
            assert_eq!(world.phase(key(date)), Some(Phase::Open), "{name:?} {date}");
            world.advance_to(daily.reveal_at);
            let revealed = world.phase(key(date));
            assert_eq!(revealed, Some(Phase::Revealed), "{name:?} {date}");
            assert_eq!(streak_of(&world, &ann()), answered, "{name:?} {date}");
        }
    }
}

#[test]
fn a_blackout_of_the_date_of_a_change_leaves_out_that_date_and_no_streak_suffers() {
    for change in CHANGES {
        let dark = day(change.1);
        // Of the track, and of the whole server.
        for of_server in [false, true] {
            let name = (change.0, change.1, of_server);
            let mut world = world(change, |track| {
                if !of_server {
                    track.blackout = vec![(dark, dark)];
                }
            });
            if of_server {
                world.put(Record::Blackout(GUILD, vec![(dark, dark)]));
            }
            let [before, on, after] = slots(change);
            for (date, at) in [before, after] {
                world.advance_to(at);
                assert!(world.look().daily(key(date)).is_some(), "{name:?} {date}");
                world.say(&ann(), key(date), "An answer.");
            }
            assert!(world.look().daily(key(on.0)).is_none(), "{name:?}");
            assert_eq!(streak_of(&world, &ann()), 2, "{name:?}");
        }
    }
}

/// Returns a world in which a weekly round was played a week before a change, at the minute that
/// the change hits, and that is closed on some dates.
fn after_a_round(change: Change, closed: &[LocalDate]) -> World {
    let (zone, date, time, _) = change;
    let week_before = day(date).plus_days(-7);
    let start = utc(&week_before.plus_days(-2).to_string(), "12:00");
    let mut world = World::at(start, Rules::default(), bank_of(Kind::Choice));
    world.set_zone(zone);
    if !closed.is_empty() {
        let closed = closed.iter().map(|date| (*date, *date)).collect();
        world.put(Record::Blackout(GUILD, closed));
    }
    let form = RoundForm {
        start: format!("{week_before} {time}"),
        count: Some(3),
        weekly: Some(true),
        ..RoundForm::default()
    };
    let told = InteractionKind::Round(RoundCommand::Schedule(form));
    let told = words(&world.ask(&mod_mia(), told));
    assert!(told.contains("is scheduled"), "{zone} {date}: {told}");
    let first = calendar::instant(zone, week_before, minute(time));
    world.advance_to(first.plus_minutes(10));
    world
}

/// Returns the second round.
fn next_round(world: &World) -> Option<Round> {
    let next = RoundKey {
        guild: GUILD,
        id: RoundId(2),
    };
    world.look().round(next)
}

#[test]
fn a_weekly_round_keeps_its_time_through_every_change() {
    for change in CHANGES {
        let (zone, date, ..) = change;
        let [_, (_, wanted), _] = slots(change);
        let world = after_a_round(change, &[]);
        let next = next_round(&world);
        let next = next.unwrap_or_else(|| panic!("{zone} {date}: the next one is planned"));
        assert_eq!(next.start, wanted, "{zone} {date}");
        // The last hour of that date is missing in Nuuk, and what begins after it is of the next.
        let missing = u16::from(calendar::local(zone, wanted).day() != day(date).civil().day());
        assert_eq!(
            next.date,
            day(date).plus_days(missing.into()),
            "{zone} {date}"
        );
    }
}

#[test]
fn a_weekly_round_leaves_out_the_date_of_a_change_on_which_the_server_is_closed() {
    for change in CHANGES {
        let (zone, date, time, _) = change;
        let world = after_a_round(change, &[day(date)]);
        let next = next_round(&world);
        let next = next.unwrap_or_else(|| panic!("{zone} {date}: the next one is planned"));
        let week_after = day(date).plus_days(7);
        assert_eq!(next.date, week_after, "{zone} {date}");
        let shown = calendar::local(zone, next.start).time().to_string();
        assert_eq!(shown, format!("{time}:00"), "{zone} {date}");
    }
}
