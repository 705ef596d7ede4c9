//! The ledger: natural keys, switches, windows, the order among ties.

use proptest::prelude::*;

use pythia_quiz::config::Points;
use pythia_quiz::ids::{At, MemberId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::guild::Member;
use pythia_quiz::model::points::{Fact, Reason, Row, RowKey, Scope, Source};
use pythia_quiz::model::window;
use pythia_quiz::model::window::Window;
use pythia_quiz::queries::standings;
use pythia_quiz::question::Kind;
use pythia_quiz::record::Record;
use pythia_quiz::rules::ledger;
use pythia_quiz::{Rules, Transaction};

use super::harness::*;

const ANN: MemberId = MemberId(1);

fn source(date: &str) -> Source {
    Source::Daily(day(date), pythia_quiz::ids::TrackId(1))
}

/// Writes a fact or takes it back, as one decision at an instant.
fn write(
    world: &mut World,
    at: At,
    member: MemberId,
    date: &str,
    reason: Reason,
    voter: Option<MemberId>,
    on: bool,
) {
    world.now = at;
    let changes = {
        let mut tx = Transaction::new(&world.state, &world.reader, at, 1);
        let fact = Fact {
            member,
            source: source(date),
            reason,
            voter,
        };
        let points = match reason {
            Reason::TookPart | Reason::Vote => 1,
            Reason::Right => 3,
            Reason::Accepted => 5,
            _ => 0,
        };
        ledger::write(&mut tx, GUILD, fact, on, points, &Points::default());
        tx.finish(None).changes
    };
    for change in changes {
        match change {
            pythia_quiz::Change::Put(record) => world.put(*record),
            pythia_quiz::Change::Remove(key) => {
                world.reader.0.remove(&key);
            }
        }
    }
}

fn rows(world: &World, member: MemberId) -> Vec<(RowKey, Row)> {
    pythia_quiz::queries::ledger::rows_of(&world.look(), GUILD, member)
}

#[test]
fn giving_twice_writes_one_row_and_taking_back_writes_another() {
    let mut world = World::new();
    let at = utc("2026-03-02", "17:00");
    for on in [true, true, false, false, true] {
        write(
            &mut world,
            at,
            ANN,
            "2026-03-02",
            Reason::TookPart,
            None,
            on,
        );
    }
    let told: Vec<_> = rows(&world, ANN)
        .into_iter()
        .map(|(key, row)| (key.n, row.points))
        .collect();
    assert_eq!(told, [(0, 1), (1, -1), (2, 1)]);
    world.check();
}

#[test]
fn taking_back_what_was_never_given_writes_nothing() {
    let mut world = World::new();
    write(
        &mut world,
        utc("2026-03-02", "17:00"),
        ANN,
        "2026-03-02",
        Reason::Vote,
        Some(MemberId(2)),
        false,
    );
    assert!(rows(&world, ANN).is_empty());
}

#[test]
fn a_row_counts_on_the_date_of_its_source_not_on_the_date_it_was_written() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.is_regular(&ben());
    world.add_track(1, |track| track.minute = 18 * 60 + 30);
    world.advance_to(utc("2026-03-02", "18:30"));
    let key = daily_key(1, "2026-03-02");
    let message = world.say(&ann(), key, "x");
    world.advance_to(utc("2026-03-03", "10:00"));
    world.react(&ben(), message, Reaction::Vote);
    let in_window = |window| world.points_in(&ann(), Scope::Guild, window);
    assert_eq!(
        in_window(Window::Day(day("2026-03-02"))),
        2,
        "revealed and voted on the day after"
    );
    assert_eq!(in_window(Window::Day(day("2026-03-03"))), 0);
    assert_eq!(in_window(window::week(day("2026-03-02"))), 2);
    assert_eq!(in_window(window::month(day("2026-03-31"))), 2);
    assert_eq!(
        world.points_in(&ann(), Scope::Track(key.track), Window::All),
        2
    );
}

#[test]
fn ties_share_a_rank_and_are_listed_in_the_order_they_got_there() {
    let mut world = World::new();
    for n in 1..=4 {
        let member = Member {
            user: pythia_quiz::ids::UserId(n),
            hidden: false,
            left: None,
            looked_up: None,
        };
        world.put(Record::Member((GUILD, MemberId(n as u32)), member));
    }
    let at = |minute| utc("2026-03-02", "17:00").plus_minutes(minute);
    // Member 3 has one point first, then 1 and 2 have five each (2 earlier), then 4 has one.
    write(
        &mut world,
        at(0),
        MemberId(3),
        "2026-03-02",
        Reason::TookPart,
        None,
        true,
    );
    write(
        &mut world,
        at(1),
        MemberId(2),
        "2026-03-02",
        Reason::Accepted,
        None,
        true,
    );
    write(
        &mut world,
        at(2),
        MemberId(1),
        "2026-03-02",
        Reason::Accepted,
        None,
        true,
    );
    write(
        &mut world,
        at(3),
        MemberId(4),
        "2026-03-02",
        Reason::TookPart,
        None,
        true,
    );
    let lines: Vec<_> = standings::lines(&world.look(), GUILD, Scope::Guild, Window::All)
        .into_iter()
        .map(|line| (line.rank, line.member.0, line.points))
        .collect();
    assert_eq!(lines, [(1, 2, 5), (1, 1, 5), (3, 3, 1), (3, 4, 1)]);
}

#[test]
fn a_row_that_changes_no_total_does_not_change_who_was_first() {
    let mut world = World::new();
    let at = |minute| utc("2026-03-02", "17:00").plus_minutes(minute);
    for voter in 10..15 {
        write(
            &mut world,
            at(0),
            ANN,
            "2026-03-02",
            Reason::Vote,
            Some(MemberId(voter)),
            true,
        );
    }
    write(
        &mut world,
        at(9),
        ANN,
        "2026-03-02",
        Reason::Vote,
        Some(MemberId(20)),
        true,
    );
    let total =
        pythia_quiz::queries::ledger::total(&world.look(), GUILD, Scope::Guild, Window::All, ANN)
            .expect("points");
    assert_eq!(
        (total.points, total.reached),
        (5, at(0)),
        "the sixth vote is kept and not counted"
    );
    world.check();
}

#[test]
fn zero_points_are_not_listed() {
    let mut world = World::new();
    write(
        &mut world,
        utc("2026-03-02", "17:00"),
        ANN,
        "2026-03-02",
        Reason::TookPart,
        None,
        true,
    );
    write(
        &mut world,
        utc("2026-03-02", "17:00"),
        ANN,
        "2026-03-02",
        Reason::TookPart,
        None,
        false,
    );
    assert!(standings::lines(&world.look(), GUILD, Scope::Guild, Window::All).is_empty());
    world.check();
}

fn written() -> impl Strategy<Value = (u32, i32, Reason, u32, bool)> {
    let reason = prop_oneof![
        Just(Reason::TookPart),
        Just(Reason::Right),
        Just(Reason::Vote),
        Just(Reason::Vote),
        Just(Reason::Accepted),
        Just(Reason::Shown),
        Just(Reason::Previewed),
    ];
    (1..4_u32, 0..40_i32, reason, 10..18_u32, any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_equal_the_fold_of_any_rows(all in proptest::collection::vec(written(), 1..80)) {
        let mut world = World::new();
        for (n, (member, date, reason, voter, on)) in all.into_iter().enumerate() {
            let at = utc("2026-03-02", "17:00").plus_minutes(n as i64);
            let date = day("2026-02-20").plus_days(date).to_string();
            let voter = (reason == Reason::Vote).then_some(MemberId(voter));
            write(&mut world, at, MemberId(member), &date, reason, voter, on);
        }
        world.check();
    }
}
