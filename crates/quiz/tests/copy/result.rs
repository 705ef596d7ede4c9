//! Snapshots of `text/result.rs`.

use pythia_quiz::model::card::Card;
use pythia_quiz::model::daily::{Answer, Phase, Ruling, Sealed, Text};
use pythia_quiz::model::ids::{MemberId, MessageId};
use pythia_quiz::model::language::Language::English;
use pythia_quiz::model::points::{Reason, Row, RowKey, Source};
use pythia_quiz::model::question::Kind;
use pythia_quiz::text::result::{self, Facts};

use crate::dailies::{daily, question};
use crate::samples::{MORNING, daily_key};
use crate::shows;

/// What a member did with the daily.
#[derive(Default)]
struct Told {
    answer: Answer,
    text: &'static str,
    right: Option<bool>,
    rows: Vec<(RowKey, Row)>,
}

/// Shows the result of what a member did.
fn mine(kind: Kind, told: &Told) -> Card {
    let text = Text {
        sealed: told.text.to_owned(),
        thread: String::new(),
    };
    let facts = Facts {
        key: daily_key(),
        daily: &daily(kind, Phase::Revealed),
        question: &question(kind),
        answer: &told.answer,
        text: &text,
        right: told.right,
        rows: &told.rows,
    };
    result::mine(English, &facts)
}

/// Returns an answer: an option, or else a text.
fn sealed(option: Option<u8>) -> Answer {
    Answer {
        sealed: Some(Sealed {
            at: MORNING,
            option,
        }),
        ..Answer::default()
    }
}

/// Returns a row of the ledger.
fn row(reason: Reason, voter: Option<u32>, points: i32) -> (RowKey, Row) {
    let key = daily_key();
    let row_key = RowKey {
        member: MemberId(1),
        source: Source::Daily(key.date, key.track),
        reason,
        voter: voter.map(MemberId),
        n: 0,
    };
    let row = Row {
        points,
        at: MORNING,
        note: String::new(),
    };
    (row_key, row)
}

#[test]
fn without_an_answer_the_result_says_where_the_answer_is() {
    let daily = daily(Kind::Open, Phase::Revealed);
    let text = result::no_part(English, daily_key(), &daily);
    shows!("result-no-part", text);
}

#[test]
fn a_correct_pick_is_told_why() {
    let told = Told {
        answer: sealed(Some(0)),
        right: Some(true),
        rows: vec![row(Reason::TookPart, None, 1), row(Reason::Right, None, 3)],
        ..Told::default()
    };
    shows!("result-choice-correct", mine(Kind::Choice, &told));
}

#[test]
fn an_incorrect_pick_is_told_the_correct_one_too() {
    let told = Told {
        answer: sealed(Some(2)),
        right: Some(false),
        rows: vec![row(Reason::TookPart, None, 1)],
        ..Told::default()
    };
    shows!("result-choice-incorrect", mine(Kind::Choice, &told));
    let told = Told {
        answer: sealed(Some(9)),
        right: Some(false),
        ..told
    };
    shows!("result-choice-gone", mine(Kind::Choice, &told));
}

#[test]
fn an_output_is_compared_with_what_is_printed() {
    let told = Told {
        answer: sealed(None),
        text: "[1, 2]",
        right: Some(true),
        ..Told::default()
    };
    shows!("result-output-correct", mine(Kind::Output, &told));
    let told = Told {
        text: "[1, 2, 3]",
        right: Some(false),
        ..told
    };
    shows!("result-output-incorrect", mine(Kind::Output, &told));
}

#[test]
fn an_answer_in_form_and_thread_lists_each_reason_for_points() {
    let mut answer = sealed(None);
    answer.messages = vec![MessageId(1_300_000_000_000_000_009)];
    let mut rows = vec![
        row(Reason::TookPart, None, 1),
        row(Reason::Accepted, None, 5),
        row(Reason::Round, None, 2),
        row(Reason::Adjusted, None, -1),
        row(Reason::Vote, Some(1), 1),
    ];
    let mut told = Told {
        answer,
        text: "It leaves out the end.",
        rows: rows.clone(),
        ..Told::default()
    };
    shows!("result-points", mine(Kind::Open, &told));
    rows.extend((2..8).map(|voter| row(Reason::Vote, Some(voter), 1)));
    told.rows = rows;
    shows!("result-points-capped", mine(Kind::Open, &told));
}

#[test]
fn a_late_answer_was_practice() {
    let mut answer = sealed(None);
    answer.late = true;
    let told = Told {
        answer,
        text: "It leaves out the end.",
        ..Told::default()
    };
    shows!("result-late", mine(Kind::Open, &told));
}

#[test]
fn a_removed_or_hidden_answer_says_so() {
    let ruled = |ruling| {
        let mut answer = sealed(None);
        answer.ruling = ruling;
        let told = Told {
            answer,
            text: "Something rude.",
            rows: vec![row(Reason::TookPart, None, 1)],
            ..Told::default()
        };
        mine(Kind::Open, &told)
    };
    shows!("result-removed", ruled(Ruling::Removed));
    shows!("result-hidden", ruled(Ruling::Withheld));
}

#[test]
fn no_points_are_explained() {
    let forfeited = |reason| {
        let told = Told {
            rows: vec![row(Reason::TookPart, None, 1), row(reason, None, 0)],
            ..Told::default()
        };
        mine(Kind::Open, &told)
    };
    shows!("result-shown", forfeited(Reason::Shown));
    shows!("result-previewed", forfeited(Reason::Previewed));
}
