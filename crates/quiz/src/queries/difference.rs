//! Why an output that was typed is wrong, if little is wrong with it.

use crate::model::daily::Answer;
use crate::model::question::{Kind, Question};
use crate::queries::grade;

/// Something that can be the only difference between two outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// Quotes: other ones, or missing ones.
    Quotes,
    /// Spaces and line breaks.
    Blanks,
    /// Parentheses, brackets and braces.
    Brackets,
    /// Upper and lower case.
    Case,
    /// The order of the words and signs.
    Order,
}

impl Difference {
    /// All of them, in the order in which they are named.
    pub const ALL: [Self; 5] = [
        Self::Quotes,
        Self::Blanks,
        Self::Brackets,
        Self::Case,
        Self::Order,
    ];
}

/// Whether an answer is right, and if not, what little is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is right.
    pub right: bool,
    /// The only things that are wrong with an output.
    pub differences: Vec<Difference>,
}

/// Judges an answer as [`grade::verdict`] does. `text` is what was typed.
#[must_use]
pub fn verdict(question: &Question, answer: &Answer, text: &str) -> Option<Verdict> {
    let right = grade::verdict(question, answer, text)?;
    let expected = question.expected.as_deref();
    let differences = expected
        .filter(|_| !right && question.kind == Kind::Output)
        .map(|expected| differences(expected, text));
    Some(Verdict {
        right,
        differences: differences.unwrap_or_default(),
    })
}

/// Returns the fewest things in which a wrong output differs from the expected one, if there is no
/// other difference. Otherwise the list is empty.
#[must_use]
pub fn differences(expected: &str, given: &str) -> Vec<Difference> {
    let (expected, given) = grade::forms(expected, given);
    if characters(&expected) != characters(&given) {
        return Vec::new();
    }
    let mut sets: Vec<Vec<Difference>> = (1..1_u8 << Difference::ALL.len())
        .map(|bits| {
            let all = Difference::ALL.into_iter().enumerate();
            let chosen = all.filter(|(n, _)| bits & (1 << n) != 0);
            chosen.map(|(_, one)| one).collect()
        })
        .collect();
    sets.sort_by_key(Vec::len);
    let explains = |set: &Vec<Difference>| {
        let left = without(set, &expected);
        // If nothing is left, one thing explains it ("[]" and "()"), but several would explain
        // anything.
        (set.len() == 1 || !left.is_empty()) && left == without(set, &given)
    };
    sets.into_iter().find(explains).unwrap_or_default()
}

/// Returns the same of what was typed for a question of this kind. Texts other than outputs have no
/// small differences.
#[must_use]
pub fn differences_of(kind: Kind, expected: &str, given: &str) -> Vec<Difference> {
    match kind {
        Kind::Output => differences(expected, given),
        Kind::Open | Kind::Choice | Kind::Short => Vec::new(),
    }
}

/// Returns what is the same in two texts that have only such differences. Most wrong outputs differ
/// in this, and are told apart quickly.
fn characters(text: &str) -> Vec<char> {
    let letters = text
        .chars()
        .filter(|c| !is_quote(*c) && !is_bracket(*c) && !c.is_whitespace());
    let mut letters: Vec<char> = letters.flat_map(char::to_lowercase).collect();
    letters.sort_unstable();
    letters
}

/// Returns the words and signs of a text as far as they matter when these differences don't.
fn without(set: &[Difference], text: &str) -> Vec<String> {
    let ignores = |one| set.contains(&one);
    let mut parts: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.chars() {
        let ignored = (ignores(Difference::Quotes) && is_quote(c))
            || (ignores(Difference::Brackets) && is_bracket(c))
            || (ignores(Difference::Blanks) && c.is_whitespace());
        let word = c.is_alphanumeric() || matches!(c, '_' | '.');
        if ignored {
            // A quote or bracket ends no word by being left out, but a blank does.
            in_word &= !c.is_whitespace();
            continue;
        }
        let c = if ignores(Difference::Case) {
            c.to_lowercase().collect()
        } else {
            c.to_string()
        };
        match parts.last_mut() {
            Some(last) if word && in_word => last.push_str(&c),
            _ => parts.push(c),
        }
        in_word = word;
    }
    if ignores(Difference::Order) {
        parts.sort_unstable();
        parts
    } else if parts.is_empty() {
        parts
    } else {
        vec![parts.concat()]
    }
}

const fn is_quote(c: char) -> bool {
    matches!(
        c,
        '\'' | '"' | '`' | '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}'
    )
}

const fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '{' | '}')
}
