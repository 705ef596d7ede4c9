//! Snapshots of `text/hint.rs`.

use crate::lang;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::ids::MessageId;
use pythia_quiz::model::question::{Kind, Question};
use pythia_quiz::text::hint;

use crate::dailies::{daily, question};
use crate::samples::daily_key;
use crate::shows;

/// Returns a daily whose reveal was posted.
fn revealed(kind: Kind) -> Daily {
    Daily {
        reveal_posts: vec![MessageId(1_500_000_000_000_000_009)],
        ..daily(kind, Phase::Revealed)
    }
}

fn hints_taken() -> Vec<String> {
    ["Count the elements.", "The end is left out."]
        .map(str::to_owned)
        .to_vec()
}

#[test]
fn a_question_without_hints_says_so() {
    shows!("hint-none", hint::no_hints(lang()));
}

#[test]
fn the_first_hint_comes_with_a_button_for_the_next_one() {
    let hints = hints_taken();
    let card = hint::hints(
        lang(),
        daily_key(),
        &daily(Kind::Open, Phase::Open),
        &hints[..1],
        2,
    );
    shows!("hint-first", card);
}

#[test]
fn the_last_hint_says_that_it_is_the_last() {
    let hints = hints_taken();
    let card = hint::hints(
        lang(),
        daily_key(),
        &daily(Kind::Open, Phase::Open),
        &hints,
        2,
    );
    shows!("hint-last", card);
}

#[test]
fn show_me_now_says_what_it_costs() {
    shows!("hint-show-me", hint::ask_to_show(lang(), daily_key()));
}

#[test]
fn the_answer_is_shown_to_one_member() {
    let card = hint::shown(
        lang(),
        &daily(Kind::Open, Phase::Open),
        &question(Kind::Open),
    );
    shows!("hint-shown", card);
}

#[test]
fn a_long_answer_comes_in_a_file_too() {
    let question = Question {
        answer: "Once. ".repeat(700).trim().to_owned(),
        ..question(Kind::Open)
    };
    let mut card = hint::shown(lang(), &daily(Kind::Open, Phase::Open), &question);
    assert!(card.files[0].text.contains(&question.answer));
    card.body.truncate(20);
    card.files[0].text.truncate(20);
    shows!("hint-shown-long", card);
}

#[test]
fn after_the_reveal_there_is_a_link_to_the_answer() {
    let card = hint::is_out(lang(), daily_key(), &revealed(Kind::Open));
    shows!("hint-revealed", card);
}

#[test]
fn after_a_reveal_without_messages_the_thread_is_named() {
    let daily = Daily {
        reveal_posts: Vec::new(),
        ..revealed(Kind::Open)
    };
    let card = hint::is_out(lang(), daily_key(), &daily);
    shows!("hint-revealed-thread", card);
}

#[test]
fn before_the_reveal_its_time_and_place_are_named() {
    let text = hint::not_out_yet(lang(), daily_key(), &daily(Kind::Open, Phase::Open));
    shows!("hint-not-revealed", text);
}
