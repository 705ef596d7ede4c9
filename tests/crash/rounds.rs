//! A quiz round, stopped at each point of the bot's work in turn. The channel, the standings and Discord's event are
//! those of the round in which nothing happened.

use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::discord::EventStatus;
use pythia_quiz::model::event::{RoundCommand, RoundForm};
use pythia_quiz::model::ids::{MessageId, RoundId};
use pythia_quiz::model::question::Question;
use pythia_quiz::model::round::{FIX_MS, Round, RoundKey, RoundPhase};
use pythia_quiz::question::Kind as Asks;
use pythia_quiz::{InteractionKind, Key, Record, Rules};

use crate::common::bank;
use crate::common::group::{Group, Member};
use crate::common::harness::{Ground, Point};
use crate::common::world::Kind;

/// What is seen from outside.
#[derive(Debug, PartialEq)]
struct Seen {
    transcript: String,
    standings: String,
    events: Vec<EventStatus>,
}

fn questions() -> Vec<Question> {
    let of = |topic: &str| Question {
        kind: Asks::Choice,
        choices: bank::choice().choices,
        ..bank::open_of(topic)
    };
    ["basics", "functions", "oop"].map(of).into()
}

fn key(group: &Group) -> RoundKey {
    RoundKey {
        guild: group.guild,
        id: RoundId(1),
    }
}

fn round(group: &Group) -> Round {
    let key = key(group);
    let round = group.harness().look(|tx| tx.round(key));
    round.expect("the round is there")
}

/// The letter of the right option of the open question, or of another one.
fn letter(group: &Group, right: bool) -> (ButtonId, MessageId) {
    let (key, round) = (key(group), round(group));
    let item = round.item().expect("a question is open");
    let frozen = Key::RoundQuestion((key, round.current));
    let question = match group.harness().look(|tx| tx.get(&frozen)) {
        Some(Record::RoundQuestion(_, question)) => question,
        _ => panic!("the question is frozen"),
    };
    let fits = |option: &u8| (question.right_choice() == Some(usize::from(*option))) == right;
    let place = item.order.iter().position(fits).expect("a letter") as u8;
    let of = key.question(round.current, item.asked);
    (
        ButtonId::RoundLetter(of, place),
        item.message.expect("posted"),
    )
}

fn presses(who: &Member, right: bool) {
    let (press, message) = letter(&who.group, right);
    let values = Vec::new();
    let told = who.asks(InteractionKind::Pressed {
        press,
        message,
        values,
    });
    let words = told.words();
    assert!(
        words.starts_with("Your answer is") || words.starts_with("You changed your answer to"),
        "{words}"
    );
}

fn passes_seconds(group: &Group, seconds: i64) {
    let to = group.world.now().plus_ms(seconds * 1000);
    group.advance_to(to);
}

fn quiz(group: &Group) -> Seen {
    let (ana, ben) = (group.member("Ana"), group.member("Ben"));
    let mia = group.moderator("Mia");
    group.opens();
    let form = RoundForm {
        start: "in 30m".to_owned(),
        count: Some(2),
        ..RoundForm::default()
    };
    // Whoever got no reply asks again, and is told that the channel is taken.
    let told = mia.asks(InteractionKind::Round(RoundCommand::Schedule(form)));
    assert!(told.words().to_lowercase().contains("round #1"));
    group.passes_minutes(30);
    passes_seconds(group, 10);
    for n in 0..2 {
        assert_eq!(round(group).phase, RoundPhase::Open);
        passes_seconds(group, 4);
        presses(&ben, false);
        presses(&ana, true);
        passes_seconds(group, 4);
        presses(&ben, n == 1);
        passes_seconds(group, 22 + FIX_MS / 1000);
        passes_seconds(group, 10);
    }
    passes_seconds(group, 1);
    assert_eq!(round(group).phase, RoundPhase::Finished);
    let events = group.world.lock().events.clone();
    Seen {
        transcript: group.transcript(),
        standings: group.standings(),
        events: events.into_values().map(|event| event.status).collect(),
    }
}

fn group(ground: Ground) -> Group {
    Group::on(ground, Rules::default(), Kind::Text, bank::of(questions()))
}

#[test]
fn a_round_ends_with_its_podium_and_its_points() {
    let group = group(Ground::memory());
    let seen = quiz(&group);
    assert!(seen.transcript.contains("podium of round #1"));
    assert_eq!(seen.standings, "1. Ana 2\n2. Ben 1");
    assert_eq!(seen.events, [EventStatus::Completed]);
}

#[test]
fn stopped_at_any_point_of_a_round_the_bot_goes_on_as_if_nothing_had_happened() {
    let quiet = group(Ground::memory());
    let wanted = quiz(&quiet);
    let passed = quiet.harness().passed;
    for point in Point::ALL {
        for nth in 0..passed[point as usize] {
            let group = group(Ground::memory());
            group.harness().stop_at(point, nth, 0);
            assert_eq!(quiz(&group), wanted, "stopped {point:?}, the {nth}th time");
        }
    }
}

#[test]
fn stopped_again_and_again_on_sled_a_round_still_goes_on() {
    let wanted = quiz(&group(Ground::memory()));
    for point in [Point::BeforeCommit, Point::AfterCommit, Point::AfterSend] {
        for first in 0..5 {
            let group = group(Ground::sled());
            group.harness().stop_every(point, first, 5);
            assert_eq!(
                quiz(&group),
                wanted,
                "stopped {point:?}, each 5th from {first}"
            );
        }
    }
}
