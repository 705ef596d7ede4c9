//! A round with everything that a moderator may add (a sign-up, teams, outputs that are typed), stopped at each point of
//! the bot's work in turn: it ends as if nothing had happened.

use pythia_quiz::model::custom_id::{ButtonId, FormId};
use pythia_quiz::model::event::{RoundCommand, RoundForm};
use pythia_quiz::model::ids::{MessageId, RoundId};
use pythia_quiz::model::question::Question;
use pythia_quiz::model::round::{FIX_MS, LOBBY_LEAD_MS, Round, RoundKey, RoundPhase};
use pythia_quiz::question::Kind as Asks;
use pythia_quiz::rules::round::lobby;
use pythia_quiz::{InteractionKind, Key, Record, Rules};

use crate::common::bank;
use crate::common::group::{Group, Member};
use crate::common::harness::{Ground, Point};
use crate::common::world::Kind;

/// What its programs print.
const PRINTS: &str = "42";

fn questions() -> Vec<Question> {
    let letters = Question {
        kind: Asks::Choice,
        choices: bank::choice().choices,
        ..bank::open_of("basics")
    };
    let typed = Question {
        kind: Asks::Output,
        expected: Some(PRINTS.to_owned()),
        ..bank::open_of("oop")
    };
    vec![letters, typed]
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

/// Answers the open question, right or not.
fn answers(who: &Member, right: bool) {
    let (key, round) = (key(&who.group), round(&who.group));
    let item = round.item().expect("a question is open");
    let of = key.question(round.current, item.asked);
    let frozen = Key::RoundQuestion((key, round.current));
    let question = match who.group.harness().look(|tx| tx.get(&frozen)) {
        Some(Record::RoundQuestion(_, question)) => question,
        _ => panic!("the question is frozen"),
    };
    let ask = if round.types(&question) {
        InteractionKind::Submitted {
            form: FormId::RoundAnswer(of),
            fields: vec![if right { PRINTS } else { "41" }.to_owned()],
        }
    } else {
        let fits = |option: &u8| (question.right_choice() == Some(usize::from(*option))) == right;
        let place = item.order.iter().position(fits).expect("a letter") as u8;
        InteractionKind::Pressed {
            press: ButtonId::RoundLetter(of, place),
            message: item.message.expect("posted"),
            values: Vec::new(),
        }
    };
    let told = who.asks(ask);
    let words = told.words();
    assert!(
        words.starts_with("Your answer is") || words.starts_with("You changed your answer to"),
        "{words}"
    );
}

fn joins(who: &Member) {
    let told = who.asks(InteractionKind::Pressed {
        press: ButtonId::RoundJoin(RoundId(1)),
        message: MessageId(1),
        values: Vec::new(),
    });
    assert!(told.words().contains("signed up"), "{}", told.words());
}

fn passes(group: &Group, ms: i64) {
    group.advance_to(group.world.now().plus_ms(ms));
}

/// The channel and the standings, after a round of Ana for Red and Ben and Cem for Blue, with Dan looking on.
fn quiz(group: &Group) -> (String, String) {
    let people = ["Ana", "Ben", "Cem", "Dan"].map(|name| group.member(name));
    let [ana, ben, cem, dan] = &people;
    let mia = group.moderator("Mia");
    let (red, blue) = (group.world.role("Red"), group.world.role("Blue"));
    for (who, role) in [(ana, red), (ben, blue), (cem, blue)] {
        let mut world = group.world.lock();
        let person = world.people.get_mut(&who.user).expect("known");
        person.roles.push(role);
    }
    group.opens();
    let form = RoundForm {
        start: "in 30m".to_owned(),
        count: Some(2),
        lobby: Some(true),
        output: Some(true),
        teams: vec![(red, "Red".to_owned()), (blue, "Blue".to_owned())],
        named: Some("basics/some-question, oop/some-question".to_owned()),
        ..RoundForm::default()
    };
    let told = mia.asks(InteractionKind::Round(RoundCommand::Schedule(form)));
    // Whoever got no reply asks again, and is told that the questions are a round's already.
    let words = told.words();
    assert!(
        words.contains("is scheduled") || words.contains("can't be used right now"),
        "{words}"
    );
    // The reminder stands: Ana and Ben sign up.
    group.passes_minutes(15);
    joins(ana);
    joins(ben);
    passes(group, lobby::SHOW_MS);
    group.passes_minutes(15);
    passes(group, LOBBY_LEAD_MS);
    for n in 0..2 {
        let now = round(group);
        assert_eq!((now.phase, now.current), (RoundPhase::Open, n));
        passes(group, 4_000);
        answers(ben, n == 0);
        answers(ana, false);
        if n == 0 {
            // Cem comes late and plays from the second question on; Dan never signs up.
            joins(cem);
            let told = dan.asks(InteractionKind::Pressed {
                press: ButtonId::RoundLetter(key(group).question(0, 1), 0),
                message: now.item().and_then(|item| item.message).expect("posted"),
                values: Vec::new(),
            });
            let words = told.words();
            assert!(words.contains("You need to sign up"), "{words}");
        } else {
            answers(cem, false);
        }
        passes(group, 4_000);
        answers(ana, true);
        passes(group, 22_000 + FIX_MS);
        passes(group, 10_000);
    }
    passes(group, 1_000);
    assert_eq!(round(group).phase, RoundPhase::Finished);
    (group.transcript(), group.standings())
}

fn group(ground: Ground) -> Group {
    Group::on(ground, Rules::default(), Kind::Text, bank::of(questions()))
}

#[test]
fn a_round_with_a_sign_up_teams_and_a_typed_output_ends_with_a_podium_of_members_and_teams() {
    let group = group(Ground::memory());
    let (transcript, standings) = quiz(&group);
    assert_eq!(standings, "1. Ana 2\n2. Ben 1");
    let red = "🥇 1. **Red** · 100% correct: 2 of 2 (1 member)";
    let blue = "🥈 2. **Blue** · 25% correct: 1 of 4 (2 members)";
    assert!(
        transcript.contains(red) && transcript.contains(blue),
        "{transcript}"
    );
    assert!(transcript.contains("2 members typed"), "{transcript}");
    assert!(transcript.contains("3 members"), "{transcript}");
}

#[test]
fn stopped_at_any_point_of_a_round_with_all_options_the_bot_goes_on_as_if_nothing_had_happened() {
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
