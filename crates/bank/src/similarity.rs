//! Finds questions that ask almost the same, by two measures: shared word sequences (copied
//! sentences) and shared rare words (the same idea in other words).

use std::collections::{BTreeMap, BTreeSet};

use pythia_quiz::question::{Bank, Question, Slug};

/// The number of words in a shingle (a word sequence).
const SHINGLE_WORDS: usize = 4;
/// Pairs are reported from this overlap on: the shingles they share, divided by the shingles of
/// both.
pub const MIN_SHINGLE_OVERLAP: f64 = 0.05;
/// Pairs are reported from this cosine similarity of their tf-idf vectors on.
pub const MIN_COSINE: f64 = 0.35;

/// How much an overlap weighs against a cosine when pairs are sorted: copied sentences are rarer.
const SHINGLE_WEIGHT: f64 = 5.0;

/// Two similar questions.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarPair {
    /// The question that comes first in the order of slugs.
    pub first: Slug,
    /// The other question.
    pub second: Slug,
    /// The shingles they share, divided by the shingles of both: 0 to 1.
    pub shingle_overlap: f64,
    /// The cosine similarity of their tf-idf vectors: 0 to 1.
    pub cosine: f64,
    /// Why both are wanted, if `similar.txt` explains it.
    pub reason: Option<String>,
}

/// Returns the pairs of similar questions, most similar first. `explained` is the text of
/// `similar.txt`.
#[must_use]
pub fn similar_pairs(bank: &Bank, explained: &str) -> Vec<SimilarPair> {
    let reasons = parse_explanations(explained);
    let questions: Vec<Question> = bank.questions().collect();
    let texts: Vec<Vec<String>> = questions.iter().map(words).collect();
    let sets: Vec<BTreeSet<u64>> = texts
        .iter()
        .map(|words| {
            words
                .windows(SHINGLE_WORDS)
                .map(|run| hash(&run.join(" ")))
                .collect()
        })
        .collect();
    let common = shared_shingles(&sets);
    let vectors = tf_idf(&texts);
    let mut pairs = Vec::new();
    for first in 0..questions.len() {
        for second in first + 1..questions.len() {
            let both = common.get(&(first, second)).copied().unwrap_or(0);
            let all = sets[first].len() + sets[second].len() - both;
            let overlap = ratio(both, all.max(1));
            let cosine = dot_product(&vectors[first], &vectors[second]);
            if overlap >= MIN_SHINGLE_OVERLAP || cosine >= MIN_COSINE {
                let (first, second) = (
                    questions[first].slug.clone(),
                    questions[second].slug.clone(),
                );
                let reason = reasons
                    .get(&(first.to_string(), second.to_string()))
                    .cloned();
                pairs.push(SimilarPair {
                    first,
                    second,
                    shingle_overlap: overlap,
                    cosine,
                    reason,
                });
            }
        }
    }
    pairs.sort_by(|a, b| {
        b.cosine
            .max(b.shingle_overlap * SHINGLE_WEIGHT)
            .total_cmp(&a.cosine.max(a.shingle_overlap * SHINGLE_WEIGHT))
    });
    pairs
}

/// Counts the shingles that each pair shares; pairs that share none are left out.
fn shared_shingles(sets: &[BTreeSet<u64>]) -> BTreeMap<(usize, usize), usize> {
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (index, set) in sets.iter().enumerate() {
        for &shingle in set {
            holders.entry(shingle).or_default().push(index);
        }
    }
    let mut common = BTreeMap::new();
    for holders in holders.values() {
        for (at, &first) in holders.iter().enumerate() {
            for &second in &holders[at + 1..] {
                *common.entry((first, second)).or_default() += 1;
            }
        }
    }
    common
}

/// Returns the tf-idf vector of each text: words weigh more if they are frequent in the text and
/// rare in the bank.
///
/// Each vector has length 1 and is sorted by word number.
fn tf_idf(texts: &[Vec<String>]) -> Vec<Vec<(usize, f64)>> {
    let mut numbers: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let counts: Vec<BTreeMap<&str, usize>> = texts
        .iter()
        .map(|words| {
            words.iter().fold(BTreeMap::new(), |mut counts, word| {
                *counts.entry(word.as_str()).or_default() += 1;
                counts
            })
        })
        .collect();
    for word in counts.iter().flat_map(BTreeMap::keys) {
        let next = numbers.len();
        numbers.entry(word).or_insert((next, 0)).1 += 1;
    }
    let vector = |counts: &BTreeMap<&str, usize>| {
        let mut weights: Vec<(usize, f64)> = counts
            .iter()
            .map(|(word, &count)| {
                let (number, texts_with) = numbers[word];
                (
                    number,
                    (1.0 + ratio(count, 1).ln()) * ratio(texts.len(), texts_with).ln(),
                )
            })
            .collect();
        let length = weights
            .iter()
            .map(|(_, weight)| weight * weight)
            .sum::<f64>()
            .sqrt()
            .max(f64::MIN_POSITIVE);
        weights.iter_mut().for_each(|(_, weight)| *weight /= length);
        weights.sort_by_key(|(number, _)| *number);
        weights
    };
    counts.iter().map(vector).collect()
}

/// Returns the dot product of two sorted vectors.
fn dot_product(a: &[(usize, f64)], b: &[(usize, f64)]) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.0.cmp(&y.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += x.1 * y.1;
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    sum
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of words are far below 2^52"
)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// Returns the lower-case words of the title, question and answer, code included.
fn words(question: &Question) -> Vec<String> {
    let text = format!("{}\n{}\n{}", question.title, question.text, question.answer).to_lowercase();
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Parses the lines `topic/slug topic/slug reason` of `similar.txt`; the two slugs may be in either
/// order.
fn parse_explanations(text: &str) -> BTreeMap<(String, String), String> {
    let line = |line: &str| {
        let mut parts = line.trim().splitn(3, ' ');
        let (a, b, reason) = (parts.next()?, parts.next()?, parts.next()?.trim());
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        (!a.starts_with('#') && !reason.is_empty())
            .then(|| ((a.to_owned(), b.to_owned()), reason.to_owned()))
    };
    text.lines().filter_map(line).collect()
}

/// Returns the first eight bytes of a digest, which is the same on every machine and in every
/// version.
fn hash(text: &str) -> u64 {
    let digest = blake3::hash(text.as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&digest.as_bytes()[..8]);
    u64::from_le_bytes(first)
}
