//! Snapshots of `text/results.rs`.

use crate::lang;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::ids::UserId;
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::queries::difference::Difference;
use pythia_quiz::queries::outputs::{Outputs, WrongOutput};
use pythia_quiz::queries::reveal::{
    BestVoted, Final, InARow, NAMED, OptionCount, Ratings, Results, Score, Scores, Spread,
};
use pythia_quiz::text::{length, limit, results};

use crate::dailies::daily;
use crate::samples::{ANA, BEN, POST, THREAD, daily_key};
use crate::shows;

fn card(kind: Kind, facts: &Results) -> pythia_quiz::model::card::Card {
    results::results(
        lang(),
        daily_key(),
        &daily(kind, Phase::Revealed),
        facts,
        false,
    )
}

#[test]
fn results_without_answers_say_so() {
    shows!(
        "reveal-results-nobody",
        card(Kind::Open, &Results::default())
    );
}

/// Returns the scores as the results have them: only the first ones are named.
fn all_of(scores: impl IntoIterator<Item = Score>) -> Scores {
    let mut first: Vec<Score> = scores.into_iter().collect();
    let others = first.len().saturating_sub(NAMED);
    first.truncate(NAMED);
    Scores { first, others }
}

#[test]
fn results_of_a_choice_question_count_the_letters() {
    let counts = [(false, 0), (true, 5), (false, 2), (false, 1)];
    let facts = Results {
        answered: 8,
        to_vote_on: false,
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
        scores: all_of([
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
        ]),
        best: None,
    };
    shows!("reveal-results-choice", card(Kind::Choice, &facts));
}

#[test]
fn results_of_an_output_question_show_the_correct_ones_by_name_and_each_wrong_one_once() {
    let wrong = |text: &str, count, differences: &[Difference]| WrongOutput {
        text: text.to_owned(),
        count,
        differences: differences.to_vec(),
    };
    let outputs = Outputs {
        correct: 3,
        named: vec![ANA, BEN],
        wrong: vec![
            wrong("(1, 2)", 2, &[Difference::Brackets]),
            wrong("None", 1, &[]),
        ],
        hidden: 1,
    };
    let nobody = Outputs {
        wrong: outputs.wrong[1..].to_vec(),
        ..Outputs::default()
    };
    let cards = [(7, outputs), (1, nobody)].map(|(answered, outputs)| {
        let facts = Results {
            answered,
            spread: Some(Spread::Outputs(outputs)),
            ..Results::default()
        };
        card(Kind::Output, &facts)
    });
    shows!("reveal-results-output", cards.to_vec());
}

#[test]
fn wrong_outputs_that_do_not_fit_are_counted() {
    let wrong = (0..50).map(|n| WrongOutput {
        text: format!("{n}{}", "x".repeat(400)),
        count: 1,
        differences: Vec::new(),
    });
    let outputs = Outputs {
        correct: 60,
        named: (0..25)
            .map(|n| UserId(1_400_000_000_000_000_000 + n))
            .collect(),
        wrong: wrong.collect(),
        hidden: 2,
    };
    let facts = Results {
        answered: 112,
        spread: Some(Spread::Outputs(outputs)),
        ..Results::default()
    };
    let body = card(Kind::Output, &facts).body;
    assert!(length(&body) <= limit::BODY, "{}", length(&body));
    let shown = body.matches("❌ **1 ").count();
    assert!((5..20).contains(&shown), "{shown}");
    // The other outputs are counted, and the other members with the correct one.
    let others = (50 - shown).to_string();
    let mut counted = body.lines().rev().take(2);
    assert!(counted.any(|line| line.contains(&others)), "{body}");
    assert!(body.contains("35"), "{body}");
}

#[test]
fn differences_have_names() {
    let names: Vec<String> = Difference::ALL
        .iter()
        .map(|one| results::only_difference(lang(), &[*one]).expect("a name"))
        .collect();
    shows!("difference-names", names);
    assert_eq!(results::only_difference(lang(), &[]), None);
}

#[test]
fn results_of_an_open_question_name_the_answer_with_the_most_votes() {
    let facts = |votes, accepted, message| Results {
        answered: 1,
        to_vote_on: true,
        scores: all_of([Score {
            author: Author::Named(ANA),
            points: 2,
            correct: None,
        }]),
        best: Some(BestVoted {
            author: Author::Named(ANA),
            votes,
            accepted,
            message,
        }),
        ..Results::default()
    };
    let cards = vec![
        card(Kind::Open, &facts(3, true, Some((THREAD, POST)))),
        card(Kind::Open, &facts(1, false, None)),
    ];
    shows!("reveal-results-open", cards);
}

#[test]
fn final_results_name_the_best_answer_and_the_points() {
    let best = |author, votes| BestVoted {
        author,
        votes,
        accepted: true,
        message: Some((THREAD, POST)),
    };
    let facts = |best, points: Option<i64>| Final {
        answered: 2,
        to_vote_on: true,
        best: Some(best),
        scores: all_of(points.map(|points| Score {
            author: Author::Named(ANA),
            points,
            correct: None,
        })),
        milestones: Vec::new(),
    };
    let named = facts(best(Author::Named(ANA), 2), Some(8));
    let hidden = facts(best(Author::Anonymous, 0), Some(1));
    let open = daily(Kind::Open, Phase::Closed);
    let anonymous = Daily {
        anonymous: true,
        ..open.clone()
    };
    let cards = vec![
        results::at_close(lang(), daily_key(), &open, &named),
        results::at_close(lang(), daily_key(), &open, &hidden),
        results::at_close(
            lang(),
            daily_key(),
            &anonymous,
            &facts(best(Author::Anonymous, 2), None),
        ),
    ];
    shows!("reveal-final", cards);
}

#[test]
fn final_results_of_a_question_that_the_bot_grades_say_nothing_of_votes() {
    let facts = Final {
        answered: 1,
        to_vote_on: false,
        best: None,
        scores: all_of([Score {
            author: Author::Named(BEN),
            points: 4,
            correct: Some(true),
        }]),
        milestones: Vec::new(),
    };
    let closed = daily(Kind::Choice, Phase::Closed);
    let card = results::at_close(lang(), daily_key(), &closed, &facts);
    shows!("reveal-final-graded", card);
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
        scores: all_of(scores),
        ..Results::default()
    };
    shows!("reveal-results-many", card(Kind::Open, &facts));
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
        scores: all_of(scores),
        ..Results::default()
    };
    let points = card(Kind::Output, &facts).fields.remove(0).1;
    let named = points.matches("<@").count();
    assert!((20..25).contains(&named), "{points}");
    assert!(length(&points) <= limit::FIELD, "{points}");
    let last = points.lines().last().expect("a line");
    assert!(last.contains(&(30 - named).to_string()), "{last}");
}

#[test]
fn final_results_name_those_who_made_a_milestone_of_answers_in_a_row() {
    let in_a_row = |row, named: &[UserId], others| InARow {
        row,
        named: named.to_vec(),
        others,
    };
    let facts = Final {
        answered: 9,
        milestones: vec![
            in_a_row(100, &[BEN], 0),
            in_a_row(30, &[ANA, BEN], 1),
            in_a_row(7, &[ANA, BEN], 12),
        ],
        ..Final::default()
    };
    let closed = daily(Kind::Choice, Phase::Closed);
    let card = results::at_close(lang(), daily_key(), &closed, &facts);
    shows!("reveal-final-streaks", card);
    // The longest that can be: every milestone with as many names as it shows.
    let rows = [1_000, 365, 200, 100, 30, 7];
    let all = rows.map(|row| in_a_row(row, &[UserId(u64::MAX); 5], 9_999));
    let facts = Final {
        milestones: all.to_vec(),
        ..Final::default()
    };
    let card = results::at_close(lang(), daily_key(), &closed, &facts);
    let (_, text) = card.fields.last().expect("a field");
    assert!(!text.ends_with('…'), "{text}");
}
