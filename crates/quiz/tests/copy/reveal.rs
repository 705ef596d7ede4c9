//! Snapshots of `text/reveal.rs`.

use crate::lang;
use pythia_quiz::model::daily::{AnswerFile, Daily, Phase, Ruling};
use pythia_quiz::model::ids::{MemberId, RoleId};
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::queries::reveal::Published;
use pythia_quiz::text::reveal::{self, Offers};

use crate::dailies::daily;
use crate::samples::{ANA, CHANNEL, POST, THREAD, daily_key};
use crate::shows;

fn revealed(kind: Kind) -> Daily {
    daily(kind, Phase::Revealed)
}

fn answer(text: &str) -> Published {
    Published {
        author: Author::Named(ANA),
        text: text.to_owned(),
        file: None,
        ruling: Ruling::None,
        saw_answer: false,
        correct: None,
        ballot: MemberId(1),
    }
}

fn published(kind: Kind, answer: &Published) -> pythia_quiz::model::card::Card {
    reveal::published(lang(), daily_key(), &revealed(kind), answer)
}

#[test]
fn authors_have_names() {
    let authors = [Author::Named(ANA), Author::Anonymous, Author::Former];
    let names = authors.map(|author| reveal::name(lang(), author));
    shows!("reveal-names", names.to_vec());
}

#[test]
fn a_sealed_answer_is_published_with_its_author() {
    let authors = [Author::Named(ANA), Author::Anonymous, Author::Former];
    let cards = authors.map(|author| {
        let answer = Published {
            author,
            ..answer("It's evaluated once.")
        };
        published(Kind::Open, &answer)
    });
    shows!("reveal-published", cards.to_vec());
}

#[test]
fn an_output_is_published_with_its_verdict() {
    let cards = [("[1]\n[1, 2]", true), ("```\n[1]\n```", false)].map(|(text, correct)| {
        let answer = Published {
            correct: Some(correct),
            ..answer(text)
        };
        published(Kind::Output, &answer)
    });
    shows!("reveal-published-output", cards.to_vec());
}

#[test]
fn an_answer_given_after_seeing_the_model_answer_is_marked() {
    let answer = Published {
        saw_answer: true,
        ..answer("It's evaluated once.")
    };
    shows!("reveal-published-saw", published(Kind::Open, &answer));
}

#[test]
fn a_hidden_answer_keeps_its_place_without_its_text() {
    let answer = Published {
        ruling: Ruling::Withheld,
        ..answer("not for everyone")
    };
    let card = published(Kind::Open, &answer);
    assert!(!card.body.contains("not for everyone"));
    shows!("reveal-published-hidden", card);
}

#[test]
fn a_removed_answer_is_replaced() {
    let answer = Published {
        ruling: Ruling::Removed,
        ..answer("not for anyone")
    };
    let card = published(Kind::Open, &answer);
    assert!(!card.body.contains("not for anyone"));
    shows!("reveal-published-removed", card);
}

#[test]
fn answers_beyond_the_first_twenty_come_in_a_file() {
    let one = [Some("It's evaluated once.".to_owned())];
    let two = [Some("It's evaluated once.".to_owned()), None];
    let daily = revealed(Kind::Open);
    let cards = vec![
        reveal::rest(lang(), daily_key(), &daily, &one, 1),
        reveal::rest(lang(), daily_key(), &daily, &two, 2),
    ];
    shows!("reveal-rest", cards);
    let first = reveal::rest(lang(), daily_key(), &daily, &one, 1_000);
    shows!("reveal-rest-first", first);
}

#[test]
fn without_a_file_the_answers_beyond_the_first_twenty_come_in_pages() {
    let texts = vec![
        reveal::rest_in_pages(lang(), 1),
        reveal::rest_in_pages(lang(), 2),
        reveal::no_file(lang(), &revealed(Kind::Open), CHANNEL),
    ];
    shows!("reveal-rest-in-pages", texts);
}

#[test]
fn an_answer_has_no_vote_button_after_the_close() {
    let closed = daily(Kind::Open, Phase::Closed);
    let card = reveal::published(lang(), daily_key(), &closed, &answer("Once."));
    assert!(card.rows.is_empty(), "{card:?}");
}

#[test]
fn the_results_have_a_button_for_votes_only_where_there_are_answers_to_vote_on() {
    let labels = [(false, false), (true, false), (false, true)].map(|(vote, answers)| {
        let buttons = reveal::buttons(lang(), daily_key(), Offers { vote, answers });
        let labels = buttons.into_iter().map(|button| button.label);
        labels.collect::<Vec<_>>().join(", ")
    });
    shows!("reveal-buttons", labels.to_vec());
}

#[test]
fn the_channel_hears_of_the_reveal_in_one_line_with_a_link() {
    let daily = revealed(Kind::Open);
    let lines = [None, Some(RoleId(1_600_000_000_000_000_001))].map(|role| {
        let (card, marker) = reveal::notice(lang(), daily_key(), &daily, (THREAD, POST), role);
        let line = card.lead.clone().expect("a line");
        assert!(line.contains(&marker));
        assert!(card.title.is_none() && card.body.is_empty() && card.footer.is_none());
        line
    });
    shows!("reveal-notice", lines.to_vec());
}

#[test]
fn a_file_of_an_answer_is_shown_as_code_or_attached_if_it_is_long() {
    let with = |python, file: &str, text: &str| {
        let file = AnswerFile {
            python,
            text: file.to_owned(),
        };
        let answer = Published {
            file: Some(file),
            ..answer(text)
        };
        published(Kind::Open, &answer)
    };
    let long = "print('a line of some length')\n".repeat(60);
    let cards = vec![
        with(
            true,
            "def add(a, b):\n    return a + b\n",
            "With a function:",
        ),
        with(false, "``` closes nothing", ""),
        with(true, &long, "With a long one:"),
    ];
    shows!("reveal-published-file", cards);
}
