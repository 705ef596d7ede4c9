//! An index of words: which documents contain a word, and which of them fit a search best.
//!
//! The ranking is BM25. It is written here because the crates for it (`bm25`, `tantivy`) keep each
//! word of each document as a value of its own or bring a hundred packages, and their tokenizers
//! drop what Python's readers look for: `__init__`, `*args`, `is`, `==`.
//!
//! The words lie in one text, sorted; the documents of each word are differences in one list of
//! bytes. 2,000 questions take 0.7 MB, the 386 built-in ones 0.2 MB.
//!
//! | file | what is in it |
//! |---|---|
//! | this one | the index and the ranking |
//! | [`build`] | how the index is built |
//! | [`terms`] | what counts as a word |

pub mod build;
pub mod terms;

use strsim::osa_distance;
use terms::Piece;

/// How soon further occurrences of a word in a document stop mattering (BM25's k₁).
const SATURATION: f32 = 3.0;

/// How much long documents are held back (BM25's b).
const LENGTH: f32 = 0.4;

/// What a part of a word counts where nothing has the whole word.
const PART: f32 = 0.7;

/// What a longer word counts where nothing has the word as it was typed.
const LONGER: f32 = 0.5;

/// What a keyword in code counts beside words that aren't keywords: `what is a closure`.
const KEYWORD: f32 = 0.3;

/// What a word counts in a title, beside what it counts anyway. Few titles have it, so it weighs
/// much.
const TITLE: f32 = 0.5;

/// How many longer words stand for one that was typed.
const LONGER_MAX: usize = 16;

/// A document is found if its score is at least this share of the best one.
const SHARE: f32 = 0.3;

/// The most documents that are found.
pub const FOUND_MAX: usize = 50;

/// An index of the words of some documents, which are numbered in the order they were added.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// All terms one after another, sorted.
    text: Box<str>,
    /// Where each term ends in the text, and where its documents end in `documents`.
    ends: Box<[(u32, u32)]>,
    /// For each term its documents, see [`Index::documents_of`].
    documents: Box<[u8]>,
    /// How many words each document has.
    lengths: Box<[u16]>,
    /// The average of these lengths.
    mean: f32,
}

/// A document that fits a search.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The number of the document.
    pub document: usize,
    /// How well it fits. Scores of two indexes can be compared if one was searched beside the
    /// other.
    pub score: f32,
}

/// The documents that fit a search.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hits {
    /// The documents, best first.
    pub hits: Vec<Hit>,
    /// A word of the search that no document has, and the one that was looked for instead.
    pub instead: Option<(String, String)>,
}

/// A term to look for: its place in the index, and what it counts.
type Wanted = (usize, f32);

impl Index {
    /// Finds the documents that fit a search best. Hidden documents are treated as if they weren't
    /// there: nothing that is found shows which words they have.
    #[must_use]
    pub fn find(&self, typed: &str, hidden: &[bool]) -> Hits {
        self.find_beside(typed, hidden, (&Self::default(), &[]))
    }

    /// Finds the documents that fit a search best, as if those of another index, usually a larger
    /// one, were in this one: a word is as rare, and a document as long, as in both together.
    /// Without that, a server's only question would lose against any of hundreds, because in an
    /// index of one document no word is rare.
    #[must_use]
    pub fn find_beside(&self, typed: &str, hidden: &[bool], beside: (&Self, &[bool])) -> Hits {
        let pieces = terms::of_search(typed);
        let only_keywords = pieces.iter().all(|piece| terms::is_keyword(&piece.whole));
        let mut instead = None;
        let mut scores = vec![0.0_f32; self.lengths.len()];
        for piece in &pieces {
            let mut wanted = self.wanted(piece, only_keywords, hidden);
            if wanted.is_empty()
                && let Some(term) = self.nearest(&piece.whole, hidden)
            {
                let meant = self.term(term).to_owned();
                instead.get_or_insert((piece.whole.clone(), meant));
                wanted.push((term, LONGER));
            }
            for (term, weight) in wanted {
                self.score(term, weight, hidden, beside, &mut scores);
            }
        }
        let mut hits: Vec<Hit> = scores
            .into_iter()
            .enumerate()
            .filter(|(_, score)| *score > 0.0)
            .map(|(document, score)| Hit { document, score })
            .collect();
        sort(&mut hits);
        Hits { hits, instead }
    }

    /// Returns the size in memory, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.text.len()
            + size_of_val(&*self.ends)
            + self.documents.len()
            + size_of_val(&*self.lengths)
    }

    /// Returns how many terms it has.
    #[must_use]
    pub fn terms(&self) -> usize {
        self.ends.len()
    }

    fn term(&self, term: usize) -> &str {
        let start = term.checked_sub(1).map_or(0, |before| self.ends[before].0);
        &self.text[start as usize..self.ends[term].0 as usize]
    }

    /// Finds the first term that isn't smaller than a text.
    fn lower_bound(&self, text: &str) -> usize {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.term(middle) < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Iterates over the documents of a term that aren't hidden, each with how much of the term it
    /// has.
    ///
    /// A document is stored as its difference to the one before, times 8, plus the amount as the
    /// place in [`build::AMOUNTS`]. The number is in groups of seven bits, the lowest first; the
    /// eighth bit says that another one follows.
    fn documents_of<'a>(
        &'a self,
        term: usize,
        hidden: &'a [bool],
    ) -> impl Iterator<Item = (usize, f32)> + 'a {
        let start = term.checked_sub(1).map_or(0, |before| self.ends[before].1);
        let mut bytes = self.documents[start as usize..self.ends[term].1 as usize].iter();
        let mut document = 0;
        let all = std::iter::from_fn(move || {
            let (mut number, mut shift) = (0_usize, 0);
            loop {
                let byte = bytes.next()?;
                number |= usize::from(byte & 0x7f) << shift;
                shift += 7;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            document += number >> 3;
            Some((document, build::AMOUNTS[number & 7]))
        });
        all.filter(|(document, _)| !hidden.get(*document).copied().unwrap_or(false))
    }

    /// Finds a term that a document which isn't hidden has.
    fn known(&self, term: &str, hidden: &[bool]) -> Option<usize> {
        let at = self.lower_bound(term);
        let same = at < self.ends.len() && self.term(at) == term;
        (same && self.is_seen(at, hidden)).then_some(at)
    }

    fn is_seen(&self, term: usize, hidden: &[bool]) -> bool {
        self.documents_of(term, hidden).next().is_some()
    }

    /// Returns the terms that a word of a search stands for: itself, else its parts, else longer
    /// words.
    fn wanted(&self, piece: &Piece, only_keywords: bool, hidden: &[bool]) -> Vec<Wanted> {
        let known = |term: &str| self.known(term, hidden);
        let mut wanted: Vec<Wanted> = known(&piece.whole)
            .map(|term| (term, 1.0))
            .into_iter()
            .collect();
        if terms::is_keyword(&piece.whole)
            && let Some(term) = known(&terms::in_code(&piece.whole))
        {
            wanted.push((term, if only_keywords { 1.0 } else { KEYWORD }));
        }
        if let Some(term) = known(&terms::in_title(&piece.whole)) {
            wanted.push((term, TITLE));
        }
        if wanted.is_empty() {
            let parts = piece.parts.iter().filter_map(|part| known(part));
            wanted = parts.map(|term| (term, PART)).collect();
        }
        if wanted.is_empty() && piece.whole.chars().count() >= 3 {
            let from = self.lower_bound(&piece.whole);
            let longer = (from..self.ends.len())
                .take_while(|term| self.term(*term).starts_with(&piece.whole))
                .filter(|term| self.is_seen(*term, hidden));
            wanted = longer.take(LONGER_MAX).map(|term| (term, LONGER)).collect();
        }
        wanted
    }

    /// Finds the term that a mistyped word most likely means. Its first letter must be right.
    fn nearest(&self, typed: &str, hidden: &[bool]) -> Option<usize> {
        let letters = typed.chars().count();
        let bearable = match letters {
            0..4 => return None,
            4..8 => 1,
            _ => 2,
        };
        let first = typed.chars().next().filter(|c| c.is_alphabetic())?;
        let from = self.lower_bound(first.encode_utf8(&mut [0; 4]));
        let same_first =
            (from..self.ends.len()).take_while(|term| self.term(*term).starts_with(first));
        same_first
            .filter_map(|term| {
                let word = self.term(term);
                let near = word.chars().count().abs_diff(letters) <= bearable;
                let distance = near.then(|| osa_distance(typed, word))?;
                (distance <= bearable).then_some((distance, term))
            })
            .filter(|(_, term)| self.is_seen(*term, hidden))
            // Of equally near ones that which most documents have.
            .min_by_key(|(distance, term)| {
                let documents = self.documents_of(*term, hidden).count();
                (*distance, std::cmp::Reverse(documents))
            })
            .map(|(_, term)| term)
    }

    /// Adds what a term counts to the scores of its documents.
    fn score(
        &self,
        term: usize,
        weight: f32,
        hidden: &[bool],
        (beside, hidden_beside): (&Self, &[bool]),
        scores: &mut [f32],
    ) {
        let there = beside.known(self.term(term), hidden_beside);
        let there = there.map_or(0, |at| beside.documents_of(at, hidden_beside).count());
        let having = (self.documents_of(term, hidden).count() + there) as f32;
        let all = (self.lengths.len() + beside.lengths.len()) as f32;
        let mean = if beside.lengths.is_empty() {
            self.mean
        } else {
            beside.mean
        };
        let rarity = ((all - having + 0.5) / (having + 0.5)).ln_1p();
        for (document, amount) in self.documents_of(term, hidden) {
            let length = f32::from(self.lengths[document]) / mean;
            let saturated = amount + SATURATION * (1.0 - LENGTH + LENGTH * length);
            scores[document] += weight * rarity * amount * (SATURATION + 1.0) / saturated;
        }
    }
}

/// Sorts hits by score, and leaves out those that fit much worse than the best one.
pub fn sort(hits: &mut Vec<Hit>) {
    let key = |hit: &Hit| (hit.score, std::cmp::Reverse(hit.document));
    hits.sort_by(|one, other| {
        key(other)
            .partial_cmp(&key(one))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let least = hits.first().map_or(0.0, |best| best.score * SHARE);
    hits.retain(|hit| hit.score >= least);
    hits.truncate(FOUND_MAX);
}
