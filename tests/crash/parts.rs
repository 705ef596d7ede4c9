//! The reveal of a daily with many answers, its close and its withdrawal are done in parts. Stopped between any two of
//! them, the bot goes on where it was.

use pythia_quiz::model::custom_id::FormId;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::{InteractionKind, Rules};

use crate::common::bank;
use crate::common::group::Group;
use crate::common::harness::{Ground, Point};
use crate::common::world::Kind;

/// What is seen from outside.
#[derive(Debug, PartialEq)]
struct Seen {
    transcript: String,
    standings: String,
}

/// A group of five, of whose answers two are handled at once.
fn group(ground: Ground) -> Group {
    let rules = Rules {
        answers_at_once: 2,
        ..Rules::default()
    };
    Group::on(ground, rules, Kind::Text, bank::of([bank::open()]))
}

fn answered(group: &Group) {
    group.set_track(|track| track.close_after = 4 * 60);
    group.opens();
    group.at("09:00");
    group.at("09:10");
    let names = ["Ana", "Ben", "Cem", "Dora", "Eli"];
    let members = names.map(|name| group.member(name));
    for member in &members[..4] {
        member.writes("Once, when `def` is run.");
    }
    members[4].seals("At every call.").says("17:00");
    let first = members[0].writes("And never again.");
    members[1].votes_for(first);
}

fn seen(group: &Group) -> Seen {
    // A quiet receipt may be lost, because it isn't worth a late request.
    let transcript = group.transcript();
    Seen {
        transcript: transcript.replace(" · 🔖", "").replace("🔖", ""),
        standings: group.standings(),
    }
}

fn revealed(group: &Group) -> Seen {
    answered(group);
    group.until_reveal();
    group.at("17:30");
    assert_eq!(group.phase(), Phase::Revealed);
    group.until_close();
    group.at("21:30");
    assert_eq!(group.phase(), Phase::Closed);
    seen(group)
}

fn withdrawn(group: &Group) -> Seen {
    answered(group);
    let key = group.key();
    group.until_reveal();
    group.at("17:30");
    let form = InteractionKind::Submitted {
        form: FormId::WithdrawDaily(key.short()),
        fields: vec!["Two answers are right.".to_owned()],
    };
    // Stopped after the commit, the bot is asked once more, and says that there is no such question.
    let told = group.moderator("Mia").asks(form);
    assert!(!told.words().is_empty());
    group.at("18:00");
    let seen = seen(group);
    assert_eq!(seen.standings, "");
    seen
}

/// Stops the bot at each point in turn.
fn stopped_anywhere(day: fn(&Group) -> Seen) {
    let quiet = group(Ground::memory());
    let wanted = day(&quiet);
    let passed = quiet.harness().passed;
    for point in [Point::BeforeCommit, Point::DuringCommit, Point::AfterCommit] {
        for nth in 0..passed[point as usize] {
            let group = group(Ground::memory());
            group.harness().stop_at(point, nth, 0);
            assert_eq!(day(&group), wanted, "stopped {point:?}, the {nth}th time");
        }
    }
}

#[test]
fn a_reveal_and_a_close_in_parts_that_are_stopped_anywhere_come_out_the_same() {
    stopped_anywhere(revealed);
}

#[test]
fn a_withdrawal_in_parts_that_is_stopped_anywhere_comes_out_the_same() {
    stopped_anywhere(withdrawn);
}
