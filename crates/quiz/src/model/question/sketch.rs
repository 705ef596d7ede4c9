//! What is kept of a question to compare it with others: hashes of its words.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::model::question::Question;

/// How many words are kept.
const KEPT: usize = 64;

/// From this share of common words on, in percent, two questions ask almost the same.
pub const ALIKE: u32 = 45;

/// From this share of common words on, in percent, they do if they have the same answer.
pub const ALIKE_WITH_ANSWER: u32 = 25;

/// Words of nearly every question, which say nothing about what it asks. They are sorted.
const COMMON: [&str; 68] = [
    "a",
    "after",
    "an",
    "and",
    "answer",
    "are",
    "as",
    "at",
    "be",
    "between",
    "by",
    "can",
    "code",
    "def",
    "difference",
    "do",
    "does",
    "explain",
    "following",
    "for",
    "from",
    "give",
    "happen",
    "has",
    "have",
    "how",
    "if",
    "import",
    "in",
    "is",
    "it",
    "its",
    "line",
    "mean",
    "name",
    "not",
    "of",
    "on",
    "or",
    "output",
    "print",
    "program",
    "py",
    "python",
    "question",
    "return",
    "run",
    "self",
    "should",
    "so",
    "than",
    "that",
    "the",
    "then",
    "there",
    "this",
    "to",
    "use",
    "was",
    "what",
    "when",
    "which",
    "why",
    "will",
    "with",
    "would",
    "you",
    "your",
];

/// The words of a question in short.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch {
    /// Hashes of its different words, sorted. Of many words only the smallest hashes are kept,
    /// which is as good as a draw.
    words: Vec<u32>,
    /// A hash of the right option or of what the code prints; 0 if it has neither.
    answer: u32,
}

/// The hashes of words that were met already. A language has far fewer words than a thousand
/// questions have together.
#[derive(Debug, Default)]
pub struct Words {
    hashes: HashMap<String, Option<u32>>,
}

impl Words {
    /// Returns the hash of a word, or `None` if it says nothing about a question.
    fn hash(&mut self, word: &str) -> Option<u32> {
        if let Some(known) = self.hashes.get(word) {
            return *known;
        }
        let is_common = COMMON.binary_search(&word).is_ok();
        let hash = (!is_common).then(|| hash(word));
        self.hashes.insert(word.to_owned(), hash);
        hash
    }
}

impl Sketch {
    /// Makes the sketch of a question.
    #[must_use]
    pub fn of(question: &Question) -> Self {
        Self::with(question, &mut Words::default())
    }

    /// Makes the sketch of one of many questions.
    #[must_use]
    pub fn with(question: &Question, met: &mut Words) -> Self {
        let right = question.right_choice().map(|at| &question.choices[at].text);
        let answer = question.expected.as_ref().or(right);
        let answer = answer.map(|text| {
            let mut all: Vec<String> = Vec::new();
            words(text, |word| all.push(word.to_owned()));
            all.join(" ")
        });
        let mut asked: Vec<u32> = Vec::with_capacity(KEPT);
        for text in [question.title.as_str(), question.text.as_str()] {
            words(text, |word| asked.extend(met.hash(word)));
        }
        asked.sort_unstable();
        asked.dedup();
        asked.truncate(KEPT);
        Self {
            words: asked,
            answer: answer.map_or(0, |answer| hash(&answer).max(1)),
        }
    }

    /// Returns the hashes of its words, in ascending order.
    #[must_use]
    pub fn words(&self) -> &[u32] {
        &self.words
    }

    /// Returns how many of the words of two questions both have, in percent, if they have
    /// enough in common to ask almost the same.
    #[must_use]
    pub fn alike(&self, other: &Self) -> Option<u32> {
        let share = self.share(other);
        let same_answer = self.answer != 0 && self.answer == other.answer;
        let least = if same_answer {
            ALIKE_WITH_ANSWER
        } else {
            ALIKE
        };
        (share >= least).then_some(share)
    }

    /// Returns how many of the words of two questions both have, in percent.
    #[must_use]
    pub fn share(&self, other: &Self) -> u32 {
        // Both are sorted, so that the smallest hashes of either come by in order.
        let (mut ours, mut theirs) = (self.words.as_slice(), other.words.as_slice());
        let (mut all, mut both) = (0, 0);
        while all < KEPT as u32 {
            match (ours.split_first(), theirs.split_first()) {
                (Some((one, ours_left)), Some((other, theirs_left))) => {
                    both += u32::from(one == other);
                    if one <= other {
                        ours = ours_left;
                    }
                    if other <= one {
                        theirs = theirs_left;
                    }
                }
                (Some((_, left)), None) => ours = left,
                (None, Some((_, left))) => theirs = left,
                (None, None) => break,
            }
            all += 1;
        }
        (both * 100).checked_div(all).unwrap_or(0)
    }
}

/// Splits a text into its words: lower case, and without the plural's ending.
fn words(text: &str, mut found: impl FnMut(&str)) {
    let mut lower = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '_') {
        if word.is_empty() {
            continue;
        }
        // Most words are lower case already.
        let is_lower = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        let word = if word.bytes().all(is_lower) {
            word
        } else {
            lower.clear();
            lower.push_str(&word.to_lowercase());
            lower.as_str()
        };
        found(match word.strip_suffix('s') {
            Some(one) if one.len() > 2 && !one.ends_with('s') => one,
            _ => word,
        });
    }
}

/// Returns the first four bytes of a digest, which is the same on every machine and in every
/// version.
fn hash(word: &str) -> u32 {
    let digest = blake3::hash(word.as_bytes());
    let [a, b, c, d, ..] = *digest.as_bytes();
    u32::from_le_bytes([a, b, c, d])
}
