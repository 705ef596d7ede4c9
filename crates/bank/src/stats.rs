//! Figures of a bank: how many questions of which sort, what they cover, whether length gives the right option away.

use std::collections::{BTreeMap, BTreeSet};

use pythia_quiz::question::{Bank, Choice, Digest, Kind, Level, Question, Topic};
/// Figures of a bank, as values.
#[derive(Clone, Debug, PartialEq)]
pub struct Stats {
    /// All questions.
    pub questions: usize,
    /// The digest over all of them.
    pub digest: Digest,
    /// Questions by topic (topics without any count 0), in each by level.
    pub topics: BTreeMap<Topic, BTreeMap<Level, usize>>,
    /// Questions by level.
    pub levels: BTreeMap<Level, usize>,
    /// Questions by kind.
    pub kinds: BTreeMap<Kind, usize>,
    /// Questions with options, which rounds can play.
    pub playable: usize,
    /// Known concepts that some question covers.
    pub covered_concepts: usize,
    /// How many concepts are known.
    pub known_concepts: usize,
    /// Known concepts that no question covers.
    pub uncovered_concepts: Vec<String>,
    /// Concepts that questions name and `concepts.txt` does not.
    pub unlisted_concepts: BTreeSet<String>,
    /// Questions whose right option is longer than each wrong one.
    pub longest_is_correct: usize,
    /// The right option's length over the mean length of the wrong ones, as a mean over all questions with options.
    pub correct_to_wrong_length: Option<f64>,
    /// How often the right option stands first, second, third, fourth in its file.
    pub correct_positions: [usize; 4],
}

impl Stats {
    /// The share of questions whose longest option is the right one, of those with options.
    #[must_use]
    pub fn longest_is_correct_share(&self) -> Option<f64> {
        (self.playable > 0).then(|| ratio(self.longest_is_correct, self.playable))
    }
}

/// Counts a bank; `concepts` are the known ones.
#[must_use]
pub fn count(bank: &Bank, concepts: &[(Topic, String)]) -> Stats {
    let mut topics: BTreeMap<Topic, BTreeMap<Level, usize>> = Topic::ALL
        .iter()
        .map(|&topic| (topic, Level::ALL.iter().map(|&level| (level, 0)).collect()))
        .collect();
    let mut levels: BTreeMap<Level, usize> = Level::ALL.iter().map(|&level| (level, 0)).collect();
    let mut kinds: BTreeMap<Kind, usize> = Kind::ALL.iter().map(|&kind| (kind, 0)).collect();
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let (mut longest_is_correct, mut lengths, mut correct_positions) = (0, Vec::new(), [0; 4]);
    let questions: Vec<Question> = bank.iter().map(|listed| listed.whole()).collect();
    for question in &questions {
        *topics
            .entry(question.topic)
            .or_default()
            .entry(question.level)
            .or_default() += 1;
        *levels.entry(question.level).or_default() += 1;
        *kinds.entry(question.kind).or_default() += 1;
        named.extend(question.concepts.iter().map(String::as_str));
        if let Some((longest, ratio)) = option_lengths(question) {
            longest_is_correct += usize::from(longest);
            lengths.push(ratio);
        }
        if let Some(place) = question
            .right_choice()
            .and_then(|place| correct_positions.get_mut(place))
        {
            *place += 1;
        }
    }
    let known: BTreeSet<&str> = concepts.iter().map(|(_, slug)| slug.as_str()).collect();
    Stats {
        questions: bank.len(),
        digest: bank.digest(),
        topics,
        levels,
        kinds,
        playable: bank
            .iter()
            .filter(|question| question.playable_in_round)
            .count(),
        covered_concepts: known.intersection(&named).count(),
        known_concepts: known.len(),
        uncovered_concepts: known
            .difference(&named)
            .map(|slug| (*slug).to_owned())
            .collect(),
        unlisted_concepts: named
            .difference(&known)
            .map(|slug| (*slug).to_owned())
            .collect(),
        longest_is_correct,
        correct_to_wrong_length: (!lengths.is_empty())
            .then(|| lengths.iter().sum::<f64>() / ratio(lengths.len(), 1)),
        correct_positions,
    }
}

/// Whether the right option is the longest of all, and its length over the mean length of the wrong ones.
fn option_lengths(question: &Question) -> Option<(bool, f64)> {
    let length = |choice: &Choice| choice.text.chars().count();
    let right = length(question.choices.get(question.right_choice()?)?);
    let wrong: Vec<usize> = question
        .choices
        .iter()
        .filter(|choice| !choice.right)
        .map(length)
        .collect();
    let mean = ratio(wrong.iter().sum(), wrong.len().max(1));
    (mean > 0.0).then(|| {
        (
            wrong.iter().all(|&other| right > other),
            ratio(right, 1) / mean,
        )
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of questions and characters are far below 2^52"
)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}
