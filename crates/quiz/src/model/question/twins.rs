//! Questions that ask almost the same, among thousands.
//!
//! Comparing each with each would take minutes. Each is compared only with those that share one of
//! its rarest words, and with a bounded number of them.

use std::collections::HashMap;

use crate::model::question::sketch::Sketch;

/// How many others a question is compared with at most.
const COMPARED: usize = 24;

/// How many of its rarest words a question is found by.
const RAREST: usize = 12;

/// Questions by their rarest words.
#[derive(Debug, Default)]
pub struct Twins {
    sketches: Vec<Sketch>,
    /// In how many questions each word is.
    counts: HashMap<u32, u32>,
    /// The numbers of the questions that are found by a word, in ascending order.
    by_word: HashMap<u32, Vec<u32>>,
}

impl Twins {
    /// Makes the index of these questions, whose numbers are their places.
    #[must_use]
    pub fn of(sketches: Vec<Sketch>) -> Self {
        let mut twins = Self::default();
        for word in sketches.iter().flat_map(Sketch::words) {
            *twins.counts.entry(*word).or_default() += 1;
        }
        for (number, sketch) in (0..).zip(&sketches) {
            // A word that nobody else has finds nobody.
            for word in twins.rarest(sketch, 2) {
                twins.by_word.entry(word).or_default().push(number);
            }
        }
        twins.sketches = sketches;
        twins
    }

    /// Returns the number of an earlier question that asks almost the same as one of these.
    #[must_use]
    pub fn earlier(&self, number: usize) -> Option<usize> {
        let sketch = self.sketches.get(number)?;
        self.like(sketch, &self.rarest(sketch, 2), number)
    }

    /// Returns the number of a question that asks almost the same as another one.
    #[must_use]
    pub fn find(&self, sketch: &Sketch) -> Option<usize> {
        self.like(sketch, &self.rarest(sketch, 1), self.sketches.len())
    }

    /// Returns the rarest words of a question that at least so many questions have.
    fn rarest(&self, sketch: &Sketch, least: u32) -> Vec<u32> {
        let words = sketch.words().iter().filter_map(|word| {
            let count = self.counts.get(word).copied().unwrap_or(0);
            (count >= least).then_some((count, *word))
        });
        let mut words: Vec<(u32, u32)> = words.collect();
        if words.len() > RAREST {
            words.select_nth_unstable(RAREST);
            words.truncate(RAREST);
        }
        words.sort_unstable();
        words.into_iter().map(|(_, word)| word).collect()
    }

    /// Looks among the questions before a number, the latest first.
    fn like(&self, sketch: &Sketch, words: &[u32], before: usize) -> Option<usize> {
        let mut compared = 0;
        let mut last = usize::MAX;
        for word in words {
            let holders = self.by_word.get(word).map_or(&[][..], Vec::as_slice);
            let end = holders.partition_point(|holder| (*holder as usize) < before);
            for holder in holders[..end].iter().rev() {
                let holder = *holder as usize;
                if holder == last {
                    continue;
                }
                last = holder;
                if sketch.alike(&self.sketches[holder]).is_some() {
                    return Some(holder);
                }
                compared += 1;
                if compared == COMPARED {
                    return None;
                }
            }
        }
        None
    }
}
