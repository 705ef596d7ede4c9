//! Snapshots of `text/reveal.rs`.

use pythia_quiz::model::daily::{AnswerFile, Daily, Phase, Ruling};
use pythia_quiz::model::ids::{MemberId, MessageId, UserId};
use pythia_quiz::model::language::Language::English;
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::queries::reveal::{
    BestVoted, OptionCount, Published, Ratings, Results, Score, Spread,
};
use pythia_quiz::text::{length, limit, reveal};

use crate::dailies::{daily, question};
use crate::samples::{ANA, BEN, daily_key};
use crate::shows;

fn revealed(kind: Kind) -> Daily {
    daily(kind, Phase::Revealed)
}

fn results(kind: Kind, results: &Results) -> pythia_quiz::model::card::Card {
    reveal::results(English, daily_key(), &revealed(kind), results)
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
    reveal::published(English, daily_key(), &revealed(kind), answer)
}

#[test]
fn the_model_answer_of_an_open_question_has_all_its_sections() {
    let cards = reveal::model_answer(English, &revealed(Kind::Open), &question(Kind::Open));
    shows!("reveal-answer-open", cards);
}

#[test]
fn the_model_answer_of_a_choice_question_explains_every_option() {
    let cards = reveal::model_answer(English, &revealed(Kind::Choice), &question(Kind::Choice));
    shows!("reveal-answer-choice", cards);
}

#[test]
fn the_model_answer_of_an_output_question_shows_the_output() {
    let cards = reveal::model_answer(English, &revealed(Kind::Output), &question(Kind::Output));
    shows!("reveal-answer-output", cards);
}

#[test]
fn results_without_answers_say_so() {
    shows!(
        "reveal-results-nobody",
        results(Kind::Open, &Results::default())
    );
}

#[test]
fn results_of_a_choice_question_count_the_letters() {
    let counts = [(false, 0), (true, 5), (false, 2), (false, 1)];
    let facts = Results {
        answered: 8,
        spread: Some(Spread::Options(
            counts
                .map(|(correct, count)| OptionCount { correct, count })
                .to_vec(),
        )),
        ratings: Ratings {
            knew: 3,
            partly: 1,
            not_yet: 0,
        },
        scores: vec![
            Score {
                author: Author::Named(ANA),
                points: 4,
                correct: Some(true),
            },
            Score {
                author: Author::Named(BEN),
                points: 1,
                correct: Some(false),
            },
        ],
        best: None,
    };
    shows!("reveal-results-choice", results(Kind::Choice, &facts));
}

#[test]
fn results_of_an_output_question_count_correct_and_incorrect_ones() {
    let facts = Results {
        answered: 3,
        spread: Some(Spread::Output {
            correct: 1,
            incorrect: 2,
        }),
        ..Results::default()
    };
    shows!("reveal-results-output", results(Kind::Output, &facts));
}

#[test]
fn results_of_an_open_question_name_the_answer_with_the_most_votes() {
    let facts = |votes, message| Results {
        answered: 1,
        scores: vec![Score {
            author: Author::Named(ANA),
            points: 2,
            correct: None,
        }],
        best: Some(BestVoted {
            author: Author::Named(ANA),
            votes,
            message,
        }),
        ..Results::default()
    };
    let cards = vec![
        results(
            Kind::Open,
            &facts(3, Some(MessageId(1_500_000_000_000_000_010))),
        ),
        results(Kind::Open, &facts(1, None)),
    ];
    shows!("reveal-results-open", cards);
}

#[test]
fn results_name_no_more_than_twenty_five_members() {
    let scores = (1..=28).map(|n| Score {
        author: Author::Named(UserId(n)),
        points: 1,
        correct: None,
    });
    let facts = Results {
        answered: 28,
        scores: scores.collect(),
        ..Results::default()
    };
    shows!("reveal-results-many", results(Kind::Open, &facts));
}

#[test]
fn results_name_as_many_members_as_fit() {
    let scores = (0..30).map(|n| Score {
        author: Author::Named(UserId(1_400_000_000_000_000_000 + n)),
        points: 4,
        correct: Some(false),
    });
    let facts = Results {
        answered: 30,
        scores: scores.collect(),
        ..Results::default()
    };
    let points = results(Kind::Output, &facts).fields.remove(0).1;
    let named = points.matches("<@").count();
    assert!((20..25).contains(&named), "{points}");
    assert!(length(&points) <= limit::FIELD, "{points}");
    let more = format!("and {} more. **My result** shows yours.", 30 - named);
    assert!(points.ends_with(&more), "{points}");
}

#[test]
fn authors_have_names() {
    let authors = [Author::Named(ANA), Author::Anonymous, Author::Former];
    let names = authors.map(|author| reveal::name(English, author));
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
        reveal::rest(English, daily_key(), &daily, &one),
        reveal::rest(English, daily_key(), &daily, &two),
    ];
    shows!("reveal-rest", cards);
}

#[test]
fn the_results_have_three_buttons() {
    let labels = reveal::buttons(English, daily_key());
    let labels = labels.into_iter().map(|button| button.label);
    shows!("reveal-buttons", labels.collect::<Vec<_>>());
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
