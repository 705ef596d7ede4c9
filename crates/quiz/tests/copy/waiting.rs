//! Snapshots of `text/waiting.rs`.

use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::ids::MemberId;
use pythia_quiz::model::language::Language::English;
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::text::ballot::Candidate;
use pythia_quiz::text::waiting::{self, Done, Shown, Why};

use crate::ballot::candidate;
use crate::dailies::daily;
use crate::samples::{ANA, daily_key};
use crate::shows;

#[test]
fn an_answer_that_waits_is_shown_with_what_can_be_done() {
    let daily = daily(Kind::Open, Phase::Revealed);
    let key = daily_key();
    let shown = Shown {
        key,
        daily: &daily,
        answer: candidate(Author::Named(ANA)),
        of: 3,
        before: None,
        after: Some((key, MemberId(9))),
        done: None,
    };
    shows!("waiting-first", waiting::card(English, &shown));
    let later = Shown {
        answer: Candidate {
            n: 2,
            text: String::new(),
            ..candidate(Author::Anonymous)
        },
        before: Some((key, MemberId(7))),
        done: Some(Done::Hidden { entry: 12 }),
        ..shown
    };
    shows!("waiting-after-another", waiting::card(English, &later));
}

#[test]
fn without_answers_the_list_says_when_they_come() {
    let all = [
        None,
        Some(Done::Accepted { with_reason: false }),
        Some(Done::Accepted { with_reason: true }),
        Some(Done::WaitsNoMore),
    ];
    let cards = all.map(|done| waiting::nothing(English, done));
    shows!("waiting-nothing", cards.to_vec());
}

#[test]
fn the_forms_ask_for_a_note_to_the_author() {
    let of = (daily_key(), MemberId(7));
    let forms = [Why::Accept, Why::Hide].map(|why| waiting::form(English, of, why, 300));
    shows!("waiting-forms", forms.to_vec());
    shows!("waiting-no-reason", waiting::no_reason(English));
}
