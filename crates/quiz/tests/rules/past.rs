//! Days and weeks that are over: their totals are removed, and the rows and the totals of months
//! and of all time stay.

use pythia_quiz::calendar;
use pythia_quiz::ids::{At, LocalDate, MemberId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::points::{Scope, Total};
use pythia_quiz::model::window;
use pythia_quiz::model::window::Window;
use pythia_quiz::queries::ledger;
use pythia_quiz::queries::standings::{self, Period};
use pythia_quiz::question::Kind;
use pythia_quiz::record::{Key, Record};

use super::harness::*;
use super::rounds;

/// Returns the windows that totals are kept of, in the guild.
fn kept(world: &World) -> Vec<(Window, MemberId)> {
    let totals = world.reader.0.values().filter_map(|record| match record {
        Record::Totals((_, Scope::Guild, member), totals) => Some((member, totals)),
        _ => None,
    });
    let windows = |(member, totals): (&MemberId, &Vec<(Window, Total)>)| {
        let of_member: Vec<_> = totals
            .iter()
            .map(|(window, _)| (*window, *member))
            .collect();
        of_member
    };
    totals.flat_map(windows).collect()
}

/// Adds totals of `many` members for a day long ago, as an old version that kept them for ever left
/// them.
fn left_behind(world: &mut World, many: u32) -> Window {
    let (scope, window) = (Scope::Guild, Window::Day(day("2026-01-05")));
    for id in (1..=many).map(|id| MemberId(1_000_000 + id)) {
        let total = Total {
            points: 3,
            reached: utc("2026-01-05", "17:00"),
        };
        world.put(Record::Total((GUILD, scope, window, id), total));
        if let Key::Rank(rank) = ledger::rank_key(GUILD, scope, window, total, id) {
            world.put(Record::Rank(rank, ()));
        }
    }
    window
}

/// Counts the records that an earlier version kept of a window.
fn of(world: &World, window: Window) -> usize {
    let keys = world.reader.0.keys();
    let of_window = |key: &&Key| matches!(key, Key::Total((_, _, of, _)) if *of == window);
    keys.filter(of_window).count()
}

#[test]
fn totals_of_past_days_and_weeks_are_removed_and_those_of_months_and_the_rows_stay() {
    let (mut world, first) = World::open(Kind::Open);
    for date in (0..40).map(|n| first.date.plus_days(n)) {
        world.advance_to(calendar::instant("UTC", date, 9 * 60));
        let key = daily_key(1, &date.to_string());
        world.say(&ann(), key, "An answer.");
        world.check();
    }
    // The daily of the day before yesterday closed yesterday at 17:00, and the one before it a day
    // earlier.
    let today = first.date.plus_days(39);
    let windows: Vec<Window> = kept(&world).into_iter().map(|(window, _)| window).collect();
    let days = [today.plus_days(-2), today.plus_days(-1)].map(Window::Day);
    let rest = [window::week(today), window::month(today), Window::All];
    assert_eq!(windows, [&days[..], &rest[..]].concat());
    let past = window::month(first.date);
    let lines = standings::lines(&world.look(), GUILD, Scope::Guild, past);
    assert_eq!(
        lines.len(),
        1,
        "a month that is over can still be looked at"
    );
    assert_eq!(lines[0].points, 30);
    assert_eq!(world.points_in(&ann(), Scope::Guild, past), 30);
    assert_eq!(world.points(&ann()), 39);
    assert_eq!(world.rows(&ann()).len(), 39);
}

#[test]
fn a_vote_for_a_past_day_counts_for_all_time_without_bringing_back_the_day_s_total() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.close_after = 20 * 24 * 60);
    let message = world.say(&ann(), key, "An answer.");
    world.advance_to(utc("2026-03-13", "10:00"));
    let before = world.points(&ann());
    world.react(&ben(), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), before + 1);
    let day = Window::Day(key.date);
    assert_eq!(world.points_in(&ann(), Scope::Guild, day), 0);
    assert_eq!(
        world.points_in(&ann(), Scope::Guild, window::month(key.date)),
        2
    );
    assert!(!kept(&world).iter().any(|(window, _)| *window == day));
    world.check();
}

#[test]
fn old_totals_are_removed_piece_by_piece_at_each_close() {
    let (mut world, key) = World::open(Kind::Open);
    let window = left_behind(&mut world, 250);
    let after = [250, 150, 50, 0];
    for (n, left) in (1..).zip(after) {
        assert_eq!(of(&world, window), left);
        world.advance_to(calendar::instant("UTC", key.date.plus_days(n), 18 * 60));
        world.check();
    }
}

#[test]
fn a_round_removes_old_totals_too() {
    let mut world = rounds::playing();
    let window = left_behind(&mut world, 3);
    rounds::presses(&mut world, &ann(), true);
    rounds::presses(&mut world, &ben(), true);
    world.advance(60 * 60_000);
    assert_eq!(of(&world, window), 1, "as many as have played");
    world.check();
}

#[test]
fn a_window_that_somebody_somewhere_can_ask_for_is_not_over() {
    for zone in calendar::zone_names() {
        // These are the midnights of the zone, and the moments around them.
        for date in (0..40).map(|n| LocalDate(n * 911)) {
            let midnight = calendar::instant(&zone, date, 0);
            for at in [-1, 0, 1].map(|ms| midnight.plus_ms(ms)) {
                let today = calendar::date_at(&zone, at);
                for period in Period::ALL {
                    let window = period.window(today);
                    let kept = window::first_kept(at);
                    assert!(!window.is_over(at, kept), "{zone}, {today}: {window:?}");
                }
            }
        }
    }
}

#[test]
fn a_day_is_over_when_it_has_ended_in_every_zone() {
    let monday = day("2026-03-02");
    let over = |window: Window, at: At| window.is_over(at, window::first_kept(at));
    for window in [
        Window::Day(monday),
        window::week(day("2026-02-25")),
        window::month(day("2026-02-28")),
    ] {
        assert!(over(window, utc("2026-03-04", "00:00")), "{window:?}");
    }
    assert!(!over(Window::Day(monday), utc("2026-03-03", "23:59")));
    assert!(!over(window::week(monday), utc("2026-03-09", "23:59")));
    assert!(over(window::week(monday), utc("2026-03-10", "00:00")));
    assert!(!over(window::month(monday), utc("2026-04-01", "23:59")));
    assert!(over(window::month(monday), utc("2026-04-02", "00:00")));
    assert!(!over(Window::All, utc("2060-01-01", "00:00")));
}
