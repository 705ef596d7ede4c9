//! Questions that ask nearly the same, found in two ways over stem and answer: shared runs of words (copied sentences),
//! and shared rare words (the same idea told anew).

use std::collections::{BTreeMap, BTreeSet};

use pythia_quiz::question::{Bank, Question, Slug};

/// How many words make a shingle.
const SHINGLE_WORDS: usize = 4;
/// The share of common shingles (of all shingles of both) from which a pair is reported.
pub const MIN_SHINGLE_OVERLAP: f64 = 0.05;
/// The likeness of their rare words (cosine of tf-idf vectors) from which a pair is reported.
pub const MIN_COSINE: f64 = 0.35;

/// Two questions that are much alike.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarPair {
    /// The first by name.
    pub first: Slug,
    /// The second by name.
    pub second: Slug,
    /// Common shingles over all shingles of both, 0 to 1.
    pub shingle_overlap: f64,
    /// Likeness of their rare words, 0 to 1.
    pub cosine: f64,
    /// Why both are wanted, if `similar.txt` says so.
    pub reason: Option<String>,
}

/// All pairs that are much alike, most alike first. `explained` is the text of `similar.txt`.
#[must_use]
pub fn similar_pairs(bank: &Bank, explained: &str) -> Vec<SimilarPair> {
    let reasons = reasons(explained);
    let questions: Vec<Question> = bank.iter().map(|listed| listed.whole()).collect();
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
            .max(b.shingle_overlap * 5.0)
            .total_cmp(&a.cosine.max(a.shingle_overlap * 5.0))
    });
    pairs
}

/// How many shingles each pair has in common; pairs without any are left out.
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

/// For each text its words with weights: frequent in the text, rare in the bank; sorted by word, of length 1.
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

/// The scalar product of two sorted vectors.
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

/// The words of title, question and answer, code included, in lower case.
fn words(question: &Question) -> Vec<String> {
    let text = format!("{}\n{}\n{}", question.title, question.text, question.answer).to_lowercase();
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The lines `topic/slug topic/slug reason` of `similar.txt`, either order of the two.
fn reasons(text: &str) -> BTreeMap<(String, String), String> {
    let line = |line: &str| {
        let mut parts = line.trim().splitn(3, ' ');
        let (a, b, reason) = (parts.next()?, parts.next()?, parts.next()?.trim());
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        (!a.starts_with('#') && !reason.is_empty())
            .then(|| ((a.to_owned(), b.to_owned()), reason.to_owned()))
    };
    text.lines().filter_map(line).collect()
}

/// The first eight bytes of a digest: the same on every machine and in every version.
fn hash(text: &str) -> u64 {
    let digest = blake3::hash(text.as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&digest.as_bytes()[..8]);
    u64::from_le_bytes(first)
}
