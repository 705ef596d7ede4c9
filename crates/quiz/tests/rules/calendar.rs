//! When dailies come: slots through gaps and folds of the clock, leap days, months, blackout dates,
//! and windows of dates.

use proptest::prelude::*;
use pythia_quiz::calendar::{self, Wall};
use pythia_quiz::ids::{At, LocalDate};
use pythia_quiz::model::track::Track;
use pythia_quiz::model::window;
use pythia_quiz::model::window::Window;

use super::harness::*;

/// Returns a track with a time zone and minute that posts every day from an instant on.
fn track(zone: &str, minute: u16, since: At) -> Track {
    Track {
        zone: zone.to_owned(),
        minute,
        ..plain_track(1, since)
    }
}

/// Returns the dates and instants of the next slots, as UTC text.
fn next(track: &Track, n: usize) -> Vec<String> {
    calendar::slots(track, None, &[])
        .take(n)
        .map(|slot| {
            let utc = calendar::local("UTC", slot.at).strftime("%Y-%m-%d %H:%M");
            format!("{} at {utc}", slot.date)
        })
        .collect()
}

const HALF_PAST_TWO: u16 = 2 * 60 + 30;

#[test]
fn a_slot_in_a_gap_moves_to_the_first_valid_minute_after_it() {
    // zone, minute, from, date, its instant in UTC
    let table = [
        // New York jumps from 02:00 to 03:00 on 8 March 2026.
        ("America/New_York", HALF_PAST_TWO, "2026-03-08", "07:00"),
        ("America/New_York", 2 * 60, "2026-03-08", "07:00"),
        ("America/New_York", 2 * 60 + 59, "2026-03-08", "07:00"),
        ("America/New_York", 3 * 60, "2026-03-08", "07:00"),
        // Cairo jumps from 00:00 to 01:00 on 24 April 2026.
        ("Africa/Cairo", 0, "2026-04-24", "22:00"),
        ("Africa/Cairo", 30, "2026-04-24", "22:00"),
        // Lord Howe Island jumps by half an hour, from 02:00 to 02:30, on 4 October 2026.
        ("Australia/Lord_Howe", 2 * 60 + 10, "2026-10-04", "15:30"),
    ];
    for (zone, minute, date, utc_time) in table {
        let at = calendar::instant(zone, day(date), minute);
        let shown = calendar::local("UTC", at).strftime("%H:%M").to_string();
        assert_eq!(shown, utc_time, "{zone} {date} minute {minute}");
        let exists = zone == "America/New_York" && minute == 3 * 60;
        let wall = if exists { Wall::Plain } else { Wall::Gap };
        assert_eq!(calendar::wall(zone, day(date), minute), wall, "{zone}");
    }
}

#[test]
fn a_repeated_slot_happens_once_at_its_first_instant() {
    // New York goes back from 02:00 to 01:00 on 1 November 2026: 01:30 comes at 05:30 and at 06:30
    // UTC.
    let track = track("America/New_York", 90, utc("2026-10-31", "12:00"));
    assert_eq!(
        next(&track, 2),
        [
            "2026-11-01 at 2026-11-01 05:30",
            "2026-11-02 at 2026-11-02 06:30"
        ]
    );
    let wall = calendar::wall("America/New_York", day("2026-11-01"), 90);
    assert_eq!(wall, Wall::Fold);
}

#[test]
fn the_second_of_two_equal_times_is_not_another_slot() {
    let mut track = track("America/New_York", 90, utc("2026-11-01", "05:31"));
    track.last_date = None;
    assert_eq!(next(&track, 1), ["2026-11-02 at 2026-11-02 06:30"]);
}

#[test]
fn a_date_that_a_zone_left_out_still_has_one_slot() {
    // Samoa had no 30 December 2011.
    let track = track("Pacific/Apia", 9 * 60, utc("2011-12-29", "00:00"));
    assert_eq!(
        next(&track, 4),
        [
            "2011-12-29 at 2011-12-29 19:00",
            "2011-12-30 at 2011-12-30 10:00",
            "2011-12-31 at 2011-12-30 19:00",
            "2012-01-01 at 2011-12-31 19:00",
        ]
    );
}

#[test]
fn twelve_months_and_a_leap_day_have_a_slot_for_every_date() {
    let mut track = track("Europe/Berlin", 9 * 60, utc("2027-12-31", "12:00"));
    track.weekdays = 0b111_1111;
    let slots: Vec<_> = calendar::slots(&track, None, &[]).take(366).collect();
    assert_eq!(slots[0].date, day("2028-01-01"));
    assert_eq!(slots[59].date, day("2028-02-29"));
    assert_eq!(slots[365].date, day("2028-12-31"));
    for slot in slots {
        let local = calendar::local("Europe/Berlin", slot.at);
        assert_eq!(
            local.strftime("%H:%M").to_string(),
            "09:00",
            "{}",
            slot.date
        );
        assert_eq!(LocalDate::from_civil(local.date()), slot.date);
    }
}

#[test]
fn only_the_track_s_weekdays_have_slots() {
    let mut track = track("UTC", 0, utc("2026-03-01", "12:00"));
    track.weekdays = 0b001_0101;
    let days: Vec<String> = calendar::slots(&track, None, &[])
        .take(4)
        .map(|slot| slot.date.civil().strftime("%a").to_string())
        .collect();
    assert_eq!(days, ["Mon", "Wed", "Fri", "Mon"]);
}

#[test]
fn blackout_dates_have_no_slot_first_and_last_included() {
    let mut track = track("UTC", 9 * 60, utc("2026-12-22", "12:00"));
    track.blackout = vec![
        (day("2026-12-24"), day("2027-01-01")),
        (day("2027-01-03"), day("2027-01-03")),
    ];
    let dates: Vec<String> = calendar::slots(&track, None, &[])
        .take(3)
        .map(|slot| slot.date.to_string())
        .collect();
    assert_eq!(dates, ["2026-12-23", "2027-01-02", "2027-01-04"]);
}

#[test]
fn a_track_that_posts_on_no_day_has_no_slot() {
    let mut track = track("UTC", 9 * 60, utc("2026-01-01", "00:00"));
    track.weekdays = 0;
    assert_eq!(calendar::next_slot(&track, None, &[]), None);
    track.weekdays = 0b111_1111;
    track.blackout = vec![(day("2026-01-01"), day("2030-01-01"))];
    assert_eq!(calendar::next_slot(&track, None, &[]), None);
}

#[test]
fn a_used_date_is_never_used_again_even_in_another_zone() {
    let zones = [
        "Pacific/Kiritimati",
        "Asia/Tokyo",
        "Europe/Berlin",
        "UTC",
        "America/New_York",
        "Pacific/Pago_Pago",
    ];
    for from in zones {
        for to in zones {
            let mut one = track(from, 30, utc("2026-03-02", "00:00"));
            let first = calendar::next_slot(&one, None, &[]).unwrap();
            one.last_date = Some(first.date);
            one.zone = to.to_owned();
            one.since = first.at.plus_minutes(1);
            let second = calendar::next_slot(&one, None, &[]).unwrap();
            assert!(second.date > first.date, "{from} to {to}");
            assert!(second.at > first.at, "{from} to {to}");
        }
    }
}

#[test]
fn a_track_has_no_slots_from_before_it_was_created_or_changed() {
    let track = track("UTC", 9 * 60, utc("2026-03-02", "09:01"));
    assert_eq!(next(&track, 1), ["2026-03-03 at 2026-03-03 09:00"]);
}

#[test]
fn weeks_begin_on_monday_and_months_on_their_first() {
    let table = [
        ("2026-03-02", "2026-03-02", "2026-03-01"),
        ("2026-03-08", "2026-03-02", "2026-03-01"),
        ("2027-01-03", "2026-12-28", "2027-01-01"),
        ("2028-02-29", "2028-02-28", "2028-02-01"),
    ];
    for (date, monday, first) in table {
        assert_eq!(
            window::windows(day(date)),
            [
                Window::Day(day(date)),
                Window::Week(day(monday)),
                Window::Month(day(first)),
                Window::All
            ]
        );
    }
}

#[test]
fn all_zones_that_are_offered_exist() {
    let names = calendar::zone_names();
    assert!(names.len() > 400, "{}", names.len());
    for name in names {
        assert!(calendar::zone(&name).is_ok(), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_date_of_a_daily_track_has_exactly_one_slot_and_they_come_in_order(
        zone in prop::sample::select(vec![
            "America/New_York", "America/St_Johns", "America/Sao_Paulo", "America/Santiago",
            "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut", "Asia/Gaza", "Asia/Kathmandu",
            "Asia/Tehran", "Australia/Lord_Howe", "Europe/Berlin", "Europe/Dublin",
            "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati", "UTC",
        ]),
        minute in 0_u16..1440,
        year in 1995_i16..2037,
    ) {
        let since = calendar::instant(zone, LocalDate::from_civil(jiff_date(year)), 0);
        let track = track(zone, minute, since);
        let slots: Vec<_> = calendar::slots(&track, None, &[]).take(400).collect();
        for pair in slots.windows(2) {
            prop_assert_eq!(pair[1].date, pair[0].date.plus_days(1), "no date is left out or comes twice");
            prop_assert!(pair[1].at >= pair[0].at, "{} before {}", pair[1].date, pair[0].date);
        }
        for slot in &slots {
            let local = calendar::local(zone, slot.at);
            let wanted = calendar::time_of(minute);
            let wall = calendar::wall(zone, slot.date, minute);
            let at_its_time = local.time() == wanted && LocalDate::from_civil(local.date()) == slot.date;
            prop_assert_eq!(at_its_time, wall != Wall::Gap, "{} {}", zone, slot.date);
            // One minute earlier, the clock showed a time before the slot's.
            let before = calendar::local(zone, slot.at.plus_minutes(-1));
            prop_assert!(before < slot.date.civil().to_datetime(wanted), "{} {}", zone, slot.date);
        }
    }

    #[test]
    fn the_slot_after_a_slot_is_the_next_one(minute in 0_u16..1440, weekdays in 1_u8..128) {
        let mut track = track("Europe/Berlin", minute, utc("2026-01-01", "00:00"));
        track.weekdays = weekdays;
        let all: Vec<_> = calendar::slots(&track, None, &[]).take(60).collect();
        for slot in all {
            let next = calendar::next_slot(&track, None, &[]).unwrap();
            prop_assert_eq!(next, slot);
            track.last_date = Some(next.date);
        }
    }
}

fn jiff_date(year: i16) -> jiff::civil::Date {
    jiff::civil::date(year, 1, 1)
}
