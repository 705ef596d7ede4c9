//! Options that are written into the question, one a line: `A) …`, `B) …`.

use pythia_quiz::model::short;
use pythia_quiz::model::written::OPTIONS;
use pythia_quiz::question::{Choice, OPTION_MAX};

use crate::table::column_place;

/// A question whose options were found.
pub struct Found {
    /// The question without its options.
    pub stem: String,
    /// The options.
    pub choices: Vec<Choice>,
    /// What the answer says beside naming the right one.
    pub answer: String,
}

/// What was found in a question.
pub enum Outcome {
    /// There are no options in it.
    None,
    /// There are, and one is right.
    Choice(Found),
    /// There are, but they can't be used; why not.
    Open(&'static str),
}

/// Looks for options at the end of a question, and for the right one in the answer.
pub fn find(front: &str, back: &str) -> Outcome {
    let lines: Vec<&str> = front.lines().collect();
    let labels = |line: &&str| label(line).is_some();
    let count = lines
        .iter()
        .rev()
        .take_while(|line| labels(line) || line.is_empty())
        .count();
    let (stem, options) = lines.split_at(lines.len() - count);
    let options: Vec<(u8, &str)> = options.iter().filter_map(|line| label(line)).collect();
    let in_order = (0..).zip(&options).all(|(at, (place, _))| at == *place);
    if options.len() < OPTIONS.0 || !in_order {
        return Outcome::None;
    }
    let stem = stem.join("\n").trim_end().to_owned();
    if options.len() > OPTIONS.1 || stem.is_empty() {
        return Outcome::Open("there are more than five options");
    }
    if options
        .iter()
        .any(|(_, text)| text.chars().count() > OPTION_MAX)
    {
        return Outcome::Open("an option is longer than 80 characters");
    }
    let texts: Vec<&str> = options.iter().map(|(_, text)| *text).collect();
    let Some((right, answer)) = right(&texts, back) else {
        return Outcome::Open("the answer doesn't begin with the letter of an option");
    };
    let choices = choices(&texts, right);
    let answer = if answer.is_empty() {
        format!("The right one: {}", texts[right])
    } else {
        answer
    };
    Outcome::Choice(Found {
        stem,
        choices,
        answer,
    })
}

/// Makes options of their texts.
pub fn choices(texts: &[&str], right: usize) -> Vec<Choice> {
    let texts = texts.iter().enumerate();
    let choices = texts.map(|(at, text)| Choice {
        text: (*text).to_owned(),
        right: at == right,
        reason: String::new(),
    });
    choices.collect()
}

/// Reads the label of an option: its place and its text.
fn label(line: &str) -> Option<(u8, &str)> {
    let line = line.trim().trim_start_matches("- ").trim_start_matches('(');
    let (sign, rest) = (line.get(..1)?, line.get(1..)?);
    let text = rest.strip_prefix([')', '.', ':'])?;
    let text = text
        .strip_prefix(' ')
        .or_else(|| text.strip_prefix('\u{a0}'))?
        .trim();
    (!text.is_empty()).then_some((column_place(sign)?, text))
}

/// Finds the right option: by its letter or number at the beginning of the answer, or by its text.
/// Returns its place and the rest of the answer.
pub fn right(texts: &[&str], answer: &str) -> Option<(usize, String)> {
    let (first, rest) = answer.split_once('\n').unwrap_or((answer, ""));
    let lower = first.to_lowercase();
    let start = ["correct answer:", "right answer:", "answer:", "correct:"];
    let start = start.iter().find(|start| lower.starts_with(**start));
    let first = first.get(start.map_or(0, |start| start.len())..)?.trim();
    let bare = first.trim_matches(['*', '`', ' ']);
    let is = |text: &&str| {
        short::form(text) == short::form(first) || short::form(text) == short::form(bare)
    };
    if let Some(at) = texts.iter().position(is) {
        return Some((at, rest.trim().to_owned()));
    }
    let (sign, behind) = (bare.get(..1)?, bare.get(1..)?);
    let ends = behind.is_empty() || behind.starts_with([')', '.', ':', ',', ' ']);
    let at = usize::from(column_place(sign).filter(|_| ends)?);
    let text = texts.get(at)?;
    let behind = behind
        .trim_start_matches([')', '.', ':', ',', ' ', '-', '–', '—'])
        .trim();
    let says_more = short::form(behind) != short::form(text) && !behind.is_empty();
    let answer = if says_more {
        format!("{behind}\n{rest}")
    } else {
        rest.to_owned()
    };
    Some((at, answer.trim().to_owned()))
}
