//! Snapshots of `text/result.rs`.

use crate::lang;
use pythia_quiz::model::card::Card;
use pythia_quiz::model::daily::{Answer, Phase, Ruling, Sealed, Text};
use pythia_quiz::model::ids::{MemberId, MessageId};
use pythia_quiz::model::points::{Reason, Row, RowKey, Source};
use pythia_quiz::model::question::Kind;
use pythia_quiz::text::result::{self, Facts};

use crate::dailies::{daily, question};
use crate::samples::{MORNING, daily_key};
use crate::shows;

/// What a member did with the daily.
#[derive(Default)]
struct Case {
    answer: Answer,
    text: &'static str,
    right: Option<bool>,
    rows: Vec<(RowKey, Row)>,
}

/// Shows the result of what a member did.
fn mine(kind: Kind, case: &Case) -> Card {
    let text = Text {
        sealed: case.text.to_owned(),
        thread: String::new(),
    };
    let facts = Facts {
        key: daily_key(),
        daily: &daily(kind, Phase::Revealed),
        question: &question(kind),
        answer: &case.answer,
        text: &text,
        shown: case.answer.chosen_message(),
        right: case.right,
        rows: &case.rows,
    };
    result::mine(lang(), &facts)
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
    let text = result::no_part(lang(), daily_key(), &daily);
    shows!("result-no-part", text);
}

#[test]
fn a_correct_pick_is_told_why() {
    let case = Case {
        answer: sealed(Some(0)),
        right: Some(true),
        rows: vec![row(Reason::TookPart, None, 1), row(Reason::Right, None, 3)],
        ..Case::default()
    };
    shows!("result-choice-correct", mine(Kind::Choice, &case));
}

#[test]
fn an_incorrect_pick_is_told_the_correct_one_too() {
    let case = Case {
        answer: sealed(Some(2)),
        right: Some(false),
        rows: vec![row(Reason::TookPart, None, 1)],
        ..Case::default()
    };
    shows!("result-choice-incorrect", mine(Kind::Choice, &case));
    let case = Case {
        answer: sealed(Some(9)),
        right: Some(false),
        ..case
    };
    shows!("result-choice-gone", mine(Kind::Choice, &case));
}

#[test]
fn an_output_is_compared_with_what_is_printed() {
    let case = Case {
        answer: sealed(None),
        text: "[1, 2]",
        right: Some(true),
        ..Case::default()
    };
    shows!("result-output-correct", mine(Kind::Output, &case));
    let case = Case {
        text: "[1, 2, 3]",
        right: Some(false),
        ..case
    };
    shows!("result-output-incorrect", mine(Kind::Output, &case));
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
    let mut case = Case {
        answer,
        text: "It leaves out the end.",
        rows: rows.clone(),
        ..Case::default()
    };
    shows!("result-points", mine(Kind::Open, &case));
    rows.extend((2..8).map(|voter| row(Reason::Vote, Some(voter), 1)));
    case.rows = rows;
    shows!("result-points-capped", mine(Kind::Open, &case));
}

#[test]
fn a_late_answer_was_practice() {
    let mut answer = sealed(None);
    answer.late = true;
    let case = Case {
        answer,
        text: "It leaves out the end.",
        ..Case::default()
    };
    shows!("result-late", mine(Kind::Open, &case));
}

#[test]
fn a_removed_or_hidden_answer_says_so() {
    let ruled = |ruling| {
        let mut answer = sealed(None);
        answer.ruling = ruling;
        let case = Case {
            answer,
            text: "Something rude.",
            rows: vec![row(Reason::TookPart, None, 1)],
            ..Case::default()
        };
        mine(Kind::Open, &case)
    };
    shows!("result-removed", ruled(Ruling::Removed));
    shows!("result-hidden", ruled(Ruling::Withheld));
}

#[test]
fn no_points_are_explained() {
    let forfeited = |reason| {
        let case = Case {
            rows: vec![row(Reason::TookPart, None, 1), row(reason, None, 0)],
            ..Case::default()
        };
        mine(Kind::Open, &case)
    };
    shows!("result-shown", forfeited(Reason::Shown));
    shows!("result-previewed", forfeited(Reason::Previewed));
}
