//! `/past`: the last dailies of a track, page by page, with one's own results.

use pythia_quiz::calendar;
use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::TrackId;
use pythia_quiz::question::Kind;

use super::harness::*;

fn past(track: Option<&str>) -> InteractionKind {
    InteractionKind::Past {
        track: track.map(str::to_owned),
    }
}

/// Returns the numbers of the dailies on a page, in its order.
fn numbers(reply: &Reply) -> Vec<u64> {
    let words = words(reply);
    let links = words.split("[#").skip(1);
    let numbers = links.filter_map(|rest| rest.split(']').next()?.parse().ok());
    numbers.collect()
}

#[test]
fn each_past_daily_has_its_date_a_link_and_the_asker_s_own_result() {
    let (mut world, first) = World::open(Kind::Choice);
    world.press(
        &ann(),
        ButtonId::Letter(first.short(), place_of_right(&world, first)),
    );
    world.press(
        &ben(),
        ButtonId::Letter(first.short(), 1 - place_of_right(&world, first).min(1)),
    );
    let open = words(&world.ask(&ann(), past(None)));
    assert!(open.contains("you've answered · reveal: <t:"), "{open}");
    assert!(words(&world.ask(&cem(), past(None))).contains("not answered yet · reveal: <t:"));
    world.advance_to(utc("2026-03-03", "09:00"));
    let thread = world.thread(first);
    let told = words(&world.ask(&ann(), past(None)));
    let link = format!("[#1](https://discord.com/channels/{GUILD}/{thread})");
    assert!(told.contains(&link), "{told}");
    assert!(
        told.contains("Mon 2 Mar 2026 · correct · 4 points"),
        "{told}"
    );
    assert_eq!(
        numbers(&world.ask(&ann(), past(None))),
        [2, 1],
        "newest first"
    );
    let wrong = words(&world.ask(&ben(), past(None)));
    assert!(wrong.contains("incorrect · 1 point"), "{wrong}");
    assert!(words(&world.ask(&cem(), past(None))).contains("you didn't answer"));
    world.press(
        &mod_mia(),
        ButtonId::Remove(first.short(), world.number(&ben()).expect("known")),
    );
    let removed = words(&world.ask(&ben(), past(None)));
    assert!(
        removed.contains("a moderator removed your answer"),
        "{removed}"
    );
}

/// Returns the place at which the right option is shown.
fn place_of_right(world: &World, key: pythia_quiz::ids::DailyKey) -> u8 {
    let daily = world.daily(key);
    let place = daily.order.iter().position(|option| *option == 0);
    place.expect("it is shown") as u8
}

#[test]
fn before_the_reveal_nothing_depends_on_the_right_answer() {
    let (mut world, key) = World::open(Kind::Choice);
    let mut told = Vec::new();
    for place in 0..4 {
        world.press(&ann(), ButtonId::Letter(key.short(), place));
        told.push(words(&world.ask(&ann(), past(None))));
    }
    assert!(told.windows(2).all(|two| two[0] == two[1]), "{told:?}");
}

#[test]
fn the_pages_of_a_weekly_track_lead_back_to_its_first_daily_and_forth_again() {
    let mut world = World::new();
    // Mondays.
    world.add_track(1, |track| track.weekdays = 0b000_0001);
    let first = day("2026-03-02");
    for week in 0..25 {
        world.advance_to(calendar::instant("UTC", first.plus_days(7 * week), 9 * 60));
    }
    let mut page = world.ask(&ann(), past(None));
    assert_eq!(numbers(&page), (16..=25).rev().collect::<Vec<_>>());
    let turn = |page: &Reply, older: bool| {
        let mut presses = offered(page).into_iter();
        presses.find(|press| match press {
            ButtonId::PastOlder(_) => older,
            ButtonId::PastNewer(_) => !older,
            _ => false,
        })
    };
    assert_eq!(turn(&page, false), None, "nothing is newer");
    for expected in [6..=15, 1..=5] {
        page = world.press(&ann(), turn(&page, true).expect("older ones"));
        assert!(matches!(page, Reply::Update(_)));
        assert_eq!(numbers(&page), expected.rev().collect::<Vec<_>>());
    }
    assert_eq!(turn(&page, true), None, "nothing is older");
    for expected in [6..=15, 16..=25] {
        page = world.press(&ann(), turn(&page, false).expect("newer ones"));
        assert_eq!(numbers(&page), expected.rev().collect::<Vec<_>>());
    }
    assert_eq!(turn(&page, false), None);
}

#[test]
fn a_withdrawn_daily_is_none_and_one_that_is_not_posted_yet_is_not_told() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let empty = words(&world.ask(&ann(), past(None)));
    assert!(empty.contains("No questions here yet"), "{empty}");
    world.fail(|_| Some(later(60_000, utc("2026-03-02", "09:00"), false)));
    world.sleep_until(utc("2026-03-02", "09:00"));
    world.tick_all();
    let posting = words(&world.ask(&ann(), past(None)));
    assert!(posting.contains("No questions here yet"), "{posting}");
    world.stop_failing();
    world.advance_to(utc("2026-03-02", "09:05"));
    assert_eq!(numbers(&world.ask(&ann(), past(None))), [1]);
    let form = FormId::WithdrawDaily(daily_key(1, "2026-03-02").short());
    let fields = vec!["It is wrong.".to_owned()];
    world.ask(&mod_mia(), InteractionKind::Submitted { form, fields });
    world.settle();
    let gone = words(&world.ask(&ann(), past(None)));
    assert!(gone.contains("No questions here yet"), "{gone}");
}

#[test]
fn the_track_is_the_named_one_or_the_place_s_or_asked_for() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.add_track(2, |track| track.minute = 12 * 60);
    world.advance_to(utc("2026-03-02", "12:00"));
    let place = pythia_quiz::ids::ChannelId(20);
    assert_eq!(numbers(&world.ask_in(&ann(), place, past(None))), [2]);
    assert_eq!(
        numbers(&world.ask_in(&ann(), place, past(Some("daily-1")))),
        [1]
    );
    let elsewhere = world.ask_in(&ann(), pythia_quiz::ids::ChannelId(77), past(None));
    assert!(offered(&elsewhere).contains(&ButtonId::Past(TrackId(2))));
    assert_eq!(
        numbers(&world.press(&ann(), ButtonId::Past(TrackId(2)))),
        [2]
    );
    let unknown = words(&world.ask(&ann(), past(Some("dayli"))));
    assert!(unknown.contains("daily-1"), "{unknown}");
    let direct = words(&world.ask_direct(&ann(), past(None)));
    assert!(direct.contains("in a server"), "{direct}");
}

#[test]
fn the_past_of_a_removed_track_can_still_be_read() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "An answer.");
    world.advance_to(utc("2026-03-04", "08:00"));
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    world.advance_to(utc("2026-03-06", "08:00"));
    assert!(world.look().track(GUILD, TrackId(1)).is_none());
    let me = |track: Option<&str>| InteractionKind::Me {
        track: track.map(str::to_owned),
    };
    let export = InteractionKind::Export {
        track: None,
        format: None,
        accounts: false,
    };
    assert_eq!(numbers(&world.ask(&ann(), past(None))), [2, 1]);
    assert!(words(&world.ask(&ann(), me(None))).contains("daily-1"));
    assert!(words(&world.ask(&mod_mia(), export)).contains("daily-1"));
    // Beside another one it is named.
    world.add_track(2, |_| {});
    assert_eq!(numbers(&world.ask(&ann(), past(None))), Vec::<u64>::new());
    assert_eq!(numbers(&world.ask(&ann(), past(Some("daily-1")))), [2, 1]);
    let told = words(&world.ask(&ann(), past(Some("daily-9"))));
    assert!(told.contains("daily-2"), "{told}");
}
