//! Statistics of a bank: how many questions of each sort it has, what they cover, and whether the
//! length of an option gives the correct one away.

use std::collections::{BTreeMap, BTreeSet};

use pythia_quiz::question::{Bank, Choice, Digest, Kind, Level, Question, Topic};
/// The statistics of a bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Stats {
    /// The number of questions.
    pub questions: usize,
    /// The digest of the whole bank.
    pub digest: Digest,
    /// The number of questions by topic and level; every topic and level is listed.
    pub topics: BTreeMap<Topic, BTreeMap<Level, usize>>,
    /// The number of questions by level.
    pub levels: BTreeMap<Level, usize>,
    /// The number of questions by kind.
    pub kinds: BTreeMap<Kind, usize>,
    /// The number of questions with options, which rounds can use.
    pub playable: usize,
    /// The number of known concepts that some question covers.
    pub covered_concepts: usize,
    /// The number of concepts in `concepts.txt`.
    pub known_concepts: usize,
    /// The known concepts that no question covers.
    pub uncovered_concepts: Vec<String>,
    /// The concepts that questions name but `concepts.txt` doesn't list.
    pub unlisted_concepts: BTreeSet<String>,
    /// The number of questions whose correct option is longer than every wrong one.
    pub longest_is_correct: usize,
    /// The length of the correct option divided by the mean length of the wrong ones, averaged over
    /// all questions with options.
    pub correct_to_wrong_length: Option<f64>,
    /// How often the correct option is the first, second, third or fourth in its file.
    pub correct_positions: [usize; 4],
}

impl Stats {
    /// Returns the share of questions with options whose longest option is the correct one.
    #[must_use]
    pub fn longest_is_correct_share(&self) -> Option<f64> {
        (self.playable > 0).then(|| ratio(self.longest_is_correct, self.playable))
    }
}

/// Computes the statistics of a bank; `concepts` are the known ones.
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
    let questions: Vec<Question> = bank.questions().collect();
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

/// Returns whether the correct option is the longest, and its length divided by the mean length of
/// the wrong ones.
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
