//! A bank in which each question and each model answer can be told by its number.

use pythia::quiz::model::question::{Bank, Question, Slug};
use pythia::quiz::question::Topic;

use crate::common::bank::{self, SECRET};

/// How many questions of each kind there are.
const EACH: usize = 14;

/// Returns the bank.
pub fn all() -> Bank {
    let kinds = [bank::open(), bank::choice(), bank::output()];
    let numbered = (1..).zip(kinds.iter().cycle().take(EACH * kinds.len()));
    bank::of(numbered.map(|(number, like)| {
        let topic = Topic::ALL[number % Topic::ALL.len()];
        Question {
            slug: Slug::new(&format!("{topic}/question-{number}")).expect("a slug"),
            topic,
            title: format!("Question {number}."),
            answer: format!("The answer, says the {SECRET} {number}."),
            ..like.clone()
        }
    }))
}

/// Reads the number before the next full stop.
fn number(text: &str) -> Option<u32> {
    text.split('.').next()?.parse().ok()
}

/// Returns the number of the question with this title, as posts and threads show it.
pub fn number_in_title(title: &str) -> Option<u32> {
    number(title.split_once("Question ")?.1)
}

/// Returns the numbers of the questions whose model answer a text tells.
pub fn secrets(text: &str) -> impl Iterator<Item = u32> {
    let told = text.match_indices(SECRET);
    told.filter_map(|(at, _)| number(text[at + SECRET.len()..].trim_start()))
}
