//! Snapshots of `text/practice.rs`.

use crate::lang;
use pythia_quiz::model::custom_id::PartOfBank;
use pythia_quiz::model::question::{Kind, Level, Topic};
use pythia_quiz::model::review::Rating;
use pythia_quiz::text::practice;

use crate::dailies::question;
use crate::samples::daily_key;
use crate::shows;

/// An order for the options of the sample that differs from the file's.
const ORDER: [u8; 3] = [2, 0, 1];

#[test]
fn a_member_hears_that_no_question_fits() {
    let (topic, level) = (Some(Topic::Concurrency), Some(Level::Senior));
    shows!("practice-none", practice::none(lang(), None, None));
    shows!("practice-none-topic", practice::none(lang(), topic, None));
    shows!("practice-none-level", practice::none(lang(), None, level));
    shows!("practice-none-both", practice::none(lang(), topic, level));
}

#[test]
fn a_member_hears_that_the_question_can_not_be_shown_now() {
    shows!("practice-gone", practice::gone(lang()));
    shows!("practice-no-other", practice::no_other(lang()));
}

#[test]
fn a_question_is_asked_with_its_hints_covered() {
    let choice = question(Kind::Choice);
    shows!(
        "practice-choice",
        practice::question(lang(), &choice, &ORDER, PartOfBank::ALL)
    );
    let mut open = question(Kind::Open);
    open.hints.push("Slices take `start:stop`.".to_owned());
    shows!(
        "practice-open",
        practice::question(lang(), &open, &[], PartOfBank::ALL)
    );
}

#[test]
fn a_pick_is_graded_at_once() {
    let question = question(Kind::Choice);
    let correct = practice::graded(lang(), &question, &ORDER, 0, PartOfBank::ALL, None);
    shows!("practice-correct", correct);
    let back = Some(daily_key().date);
    let incorrect = practice::graded(lang(), &question, &ORDER, 2, PartOfBank::ALL, back);
    shows!("practice-incorrect", incorrect);
}

#[test]
fn a_long_answer_comes_in_a_file() {
    let mut question = question(Kind::Open);
    let short = practice::answer(lang(), &question, &[], PartOfBank::ALL);
    shows!("practice-answer", short);
    let rated = practice::rated(
        lang(),
        &question,
        &[],
        PartOfBank::ALL,
        Rating::Hard,
        Some(daily_key().date),
    );
    shows!("practice-rated", rated);
    question.answer = ["A slice leaves out its end."; 150].join("\n\n");
    let mut long = practice::answer(lang(), &question, &[], PartOfBank::ALL);
    assert!(long.body.len() > 1_000 && long.files[0].text.len() > 4_000);
    long.body = "(the first part)".to_owned();
    long.files[0].text = "(the full answer)".to_owned();
    shows!("practice-answer-long", long);
}
