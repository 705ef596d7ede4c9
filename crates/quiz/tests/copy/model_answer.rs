//! Snapshots of `text/model_answer.rs`.

use crate::lang;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::question::{Kind, Question};
use pythia_quiz::text::model_answer;

use crate::dailies::{daily, question};
use crate::shows;

fn revealed(kind: Kind) -> Daily {
    daily(kind, Phase::Revealed)
}

#[test]
fn the_model_answer_of_an_open_question_has_all_its_sections() {
    let cards =
        model_answer::model_answer(lang(), &revealed(Kind::Open), &question(Kind::Open), false);
    shows!("reveal-answer-open", cards);
}

#[test]
fn behind_a_spoiler_the_model_answer_is_in_the_message_s_own_text() {
    let cards =
        model_answer::model_answer(lang(), &revealed(Kind::Open), &question(Kind::Open), true);
    let lead = cards[0].lead.clone().unwrap_or_default();
    assert!(
        lead.contains("](<https://") && !lead.contains("](https://"),
        "{lead}"
    );
    shows!("reveal-answer-spoiler", cards);
}

#[test]
fn the_model_answer_of_a_choice_question_explains_every_option() {
    let cards = model_answer::model_answer(
        lang(),
        &revealed(Kind::Choice),
        &question(Kind::Choice),
        false,
    );
    shows!("reveal-answer-choice", cards);
}

#[test]
fn the_model_answer_of_an_output_question_shows_the_output() {
    let cards = model_answer::model_answer(
        lang(),
        &revealed(Kind::Output),
        &question(Kind::Output),
        false,
    );
    shows!("reveal-answer-output", cards);
}

/// Returns an output question whose answer repeats its code with the output, as those of the bank
/// do, and has another program with the same output.
fn repeating() -> Question {
    let code = "```python\nprint([1])\n```";
    Question {
        text: format!("What does this print?\n\n{code}"),
        expected: Some("[1]".to_owned()),
        answer: format!(
            "{code}\n\n```output\n[1]\n```\n\nA list.\n\n```python\nprint(list((1,)))\n```\n\n\
             ```output\n[1]\n```"
        ),
        ..question(Kind::Output)
    }
}

#[test]
fn the_reveal_prints_the_output_once_and_does_not_repeat_the_code() {
    let text = model_answer::answer_text(lang(), &revealed(Kind::Output), &repeating());
    let before_the_other_program = text.split("A list.").next().expect("a text");
    let (says, output) = before_the_other_program
        .split_once('\n')
        .expect("several lines");
    assert!(says.ends_with(':'), "{says}");
    assert_eq!(output, "```\n[1]\n```\n\n");
    assert!(!text.contains("print([1])"), "{text}");
    let other = "```python\nprint(list((1,)))\n```\n\n```output\n[1]\n```";
    assert!(
        text.contains(other),
        "another program keeps its output: {text}"
    );
}

#[test]
fn practice_keeps_the_code_and_prints_the_output_once() {
    let text = model_answer::whole_answer(lang(), &[], &repeating());
    assert!(text.starts_with("```python\nprint([1])"), "{text}");
    assert!(!text.contains("It prints"), "{text}");
}

#[test]
fn an_answer_without_the_output_is_preceded_by_it() {
    let question = Question {
        answer: "A list.".to_owned(),
        ..repeating()
    };
    let text = model_answer::whole_answer(lang(), &[], &question);
    let (says, rest) = text.split_once('\n').expect("several lines");
    assert!(says.ends_with(':'), "{says}");
    assert!(rest.starts_with("```\n[1]\n```\n\nA list."), "{text}");
}
