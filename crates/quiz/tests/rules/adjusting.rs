//! `/points adjust`: points that moderators give and take by hand.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::InteractionKind;
use pythia_quiz::model::points::Scope;
use pythia_quiz::model::window::Window;
use pythia_quiz::question::Kind;
use pythia_quiz::record::{Key, Record};

use super::harness::*;

/// Asks to adjust a person's points.
fn adjust(who: &Person, points: i64, reason: &str, date: Option<&str>) -> InteractionKind {
    InteractionKind::PointsAdjust {
        member: who.user,
        points,
        reason: reason.to_owned(),
        date: date.map(str::to_owned),
    }
}

fn why(world: &mut World, who: &Person) -> String {
    let all = InteractionKind::Why {
        track: Some("all".to_owned()),
        page: 0,
    };
    words(&world.ask(who, all))
}

fn all_time(world: &World, who: &Person) -> i64 {
    world.points_in(who, Scope::Guild, Window::All)
}

/// Returns the button that undoes what a reply confirms.
fn undo(reply: &Reply) -> ButtonId {
    match offered(reply).as_slice() {
        [undo @ ButtonId::Undo(_)] => undo.clone(),
        other => panic!("one button was expected, not {other:?}"),
    }
}

#[test]
fn adjusted_points_count_on_their_date_and_the_member_reads_the_reason() {
    let mut world = World::new();
    let told = world.ask(
        &mod_mia(),
        adjust(
            &ann(),
            5,
            "helped  everyone\nat the meetup",
            Some("2026-03-01"),
        ),
    );
    let told = words(&told);
    assert!(
        told.contains("<@1001>: **+5** for Sun 1 Mar 2026, 5 in all"),
        "{told}"
    );
    let on = |date: &str| Window::Day(day(date));
    assert_eq!(all_time(&world, &ann()), 5);
    assert_eq!(world.points_in(&ann(), Scope::Guild, on("2026-03-01")), 5);
    assert_eq!(world.points_in(&ann(), Scope::Guild, on("2026-03-02")), 0);
    let why = why(&mut world, &ann());
    assert!(
        why.contains("+5 adjustment: helped everyone at the meetup"),
        "{why}"
    );
    assert!(why.contains("Sun 1 Mar 2026"), "{why}");
    let others = self::why(&mut world, &ben());
    assert!(!others.contains("meetup"), "others can't read it: {others}");
    world.check();
}

#[test]
fn points_can_be_taken_even_below_zero_and_a_board_lists_nobody_there() {
    let mut world = World::new();
    world.ask(&mod_mia(), adjust(&ann(), -2, "copied", None));
    assert_eq!(all_time(&world, &ann()), -2);
    let board = InteractionKind::Leaderboard(pythia_quiz::event::BoardForm {
        track: Some("all".to_owned()),
        ..pythia_quiz::event::BoardForm::default()
    });
    let board = words(&world.ask(&ben(), board));
    assert!(!board.contains("<@1001>"), "{board}");
    let why = why(&mut world, &ann());
    assert!(why.contains("−2 adjustment: copied"), "{why}");
    world.check();
}

#[test]
fn an_adjustment_without_a_date_counts_today_in_the_server_s_zone() {
    let mut world = World::new();
    let mut guild = world.guild();
    guild.zone = Some("Pacific/Auckland".to_owned());
    world.put(Record::Guild(GUILD, Box::new(guild)));
    // 20:00 in UTC is the next morning in Auckland.
    world.advance_to(utc("2026-03-02", "20:00"));
    let told = words(&world.ask(&mod_mia(), adjust(&ann(), 1, "well asked", None)));
    assert!(told.contains("Tue 3 Mar 2026"), "{told}");
    let told = words(&world.ask(&mod_mia(), adjust(&ann(), 1, "again", Some("yesterday"))));
    assert!(told.contains("Mon 2 Mar 2026"), "{told}");
}

#[test]
fn two_adjustments_of_one_date_are_two_and_each_is_undone_alone() {
    let mut world = World::new();
    let first = world.ask(&mod_mia(), adjust(&ann(), 5, "a talk", None));
    world.ask(&mod_max(), adjust(&ann(), 2, "a fix", None));
    assert_eq!(all_time(&world, &ann()), 7);
    let undone = world.press(&mod_max(), undo(&first));
    assert!(words(&undone).contains("no longer count"));
    assert_eq!(all_time(&world, &ann()), 2);
    let why = why(&mut world, &ann());
    assert!(why.contains("+2 adjustment: a fix"), "{why}");
    assert!(why.contains("Adjustment, taken back on"), "{why}");
    let again = words(&world.press(&mod_mia(), undo(&first)));
    assert!(again.contains("can't be undone anymore"), "{again}");
    assert_eq!(
        all_time(&world, &ann()),
        2,
        "undoing twice takes nothing twice"
    );
    world.check();
}

#[test]
fn each_mistake_has_its_own_answer_and_changes_nothing() {
    let mut world = World::new();
    world.ask(&mod_mia(), adjust(&ann(), 1, "to begin with", None));
    let long = "x".repeat(301);
    for (ask, says) in [
        (
            adjust(&ann(), 0, "why not", None),
            "0 wouldn't change anything",
        ),
        (adjust(&ann(), 1_001, "so good", None), "at most 1000"),
        (adjust(&ann(), -1_001, "so bad", None), "at most 1000"),
        (adjust(&ann(), i64::MIN, "so bad", None), "at most 1000"),
        (adjust(&ann(), 5, " \u{200b} ", None), "Say why"),
        (adjust(&ann(), 5, &long, None), "under 300 characters"),
        (
            adjust(&ann(), 5, "x", Some("3/2/26")),
            "`3/2/26` isn't a date",
        ),
        (adjust(&ann(), 5, "x", Some("2026-02-30")), "isn't a date"),
        (adjust(&ann(), 5, "x", Some("2026-03-03")), "still to come"),
        (adjust(&ann(), 5, "x", Some("Tomorrow")), "still to come"),
        (
            adjust(&ann(), 5, "x", Some("1999-01-01")),
            "more than a year ago. Pick a date from Sat 1 Mar 2025 on",
        ),
    ] {
        let before = world.reader.0.len();
        let told = words(&world.ask(&mod_mia(), ask));
        assert!(told.contains(says), "{says}: {told}");
        assert_eq!(world.reader.0.len(), before, "{says}");
    }
    assert_eq!(all_time(&world, &ann()), 1);
}

#[test]
fn where_there_was_never_a_track_me_says_what_a_member_has_in_all() {
    let mut world = World::new();
    let me = || InteractionKind::Me { track: None };
    let told = words(&world.ask(&ann(), me()));
    assert!(told.contains("There are no tracks yet"), "{told}");
    world.ask(&mod_mia(), adjust(&ann(), 5, "a talk", None));
    let told = words(&world.ask(&ann(), me()));
    assert!(told.contains("all time: 5 points, **1st**"), "{told}");
    assert!(told.contains("`/why` lists every point"), "{told}");
}

#[test]
fn only_moderators_adjust_points_and_undo_it() {
    let mut world = World::new();
    let told = words(&world.ask(&ben(), adjust(&ben(), 5, "me", None)));
    assert!(told.contains("Only moderators"), "{told}");
    let done = world.ask(&mod_mia(), adjust(&ann(), 5, "a talk", None));
    let told = words(&world.press(&ben(), undo(&done)));
    assert!(told.contains("Only moderators"), "{told}");
    assert_eq!(all_time(&world, &ann()), 5);
}

#[test]
fn the_reason_is_a_record_of_its_own_and_the_ledger_holds_none() {
    let mut world = World::new();
    world.ask(&mod_mia(), adjust(&ann(), 5, "a private reason", None));
    let rows = world.rows(&ann());
    assert!(rows.iter().all(|(_, row)| row.note.is_empty()), "{rows:?}");
    // What a deletion of texts leaves behind still adds up, and says nothing of it.
    let text = Key::AuditText((GUILD, 1));
    assert!(world.reader.0.remove(&text).is_some());
    assert_eq!(all_time(&world, &ann()), 5);
    let why = why(&mut world, &ann());
    assert!(
        why.contains("+5 adjustment") && !why.contains("private"),
        "{why}"
    );
}

#[test]
fn an_adjustment_of_long_ago_changes_the_total_of_all_time_and_nothing_else() {
    let (mut world, _) = World::open(Kind::Open);
    world.ask(
        &mod_mia(),
        adjust(&ann(), 3, "a late find", Some("2025-12-31")),
    );
    assert_eq!(all_time(&world, &ann()), 3);
    let records = world.reader.0.values();
    let totals = records.filter_map(|record| match record {
        Record::Totals(_, totals) => Some(totals),
        _ => None,
    });
    for (window, _) in totals.flatten() {
        assert_eq!(*window, Window::All);
    }
    world.check();
}

#[test]
fn with_one_track_why_shows_an_adjustment_without_being_asked_for_the_whole_server() {
    let (mut world, _) = World::open(Kind::Open);
    let told = words(&world.ask(&mod_mia(), adjust(&ann(), 5, "For the talk.", None)));
    assert!(told.contains("/why track:all"), "{told}");
    let plain = InteractionKind::Why {
        track: None,
        page: 0,
    };
    let told = words(&world.ask(&ann(), plain));
    assert!(told.contains("For the talk."), "{told}");
}

#[test]
fn a_member_below_zero_reads_the_points_and_no_rank() {
    let (mut world, _) = World::open(Kind::Open);
    world.ask(&mod_mia(), adjust(&ann(), -7, "A mistake.", None));
    let me = InteractionKind::Me { track: None };
    let told = words(&world.ask(&ann(), me));
    assert!(told.contains("Whole server, all time: −7 points"), "{told}");
    let board = InteractionKind::Leaderboard(pythia_quiz::event::BoardForm {
        track: Some("all".to_owned()),
        ..pythia_quiz::event::BoardForm::default()
    });
    let told = words(&world.ask(&ann(), board));
    assert!(told.contains("You're at −7 points"), "{told}");
    assert!(!told.contains("no points in this period"), "{told}");
}
