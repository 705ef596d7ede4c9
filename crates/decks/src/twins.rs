//! Questions that ask almost the same, among thousands.
//!
//! Comparing each with each would take minutes. Each is compared only with those that share one of
//! its rarest words, and with a bounded number of them.

use std::collections::HashMap;

use pythia_quiz::question::sketch::Sketch;

/// How many others a question is compared with at most.
const COMPARED: usize = 24;

/// How many of its rarest words a question is looked up by.
const RAREST: usize = 12;

/// Questions by their words.
#[derive(Default)]
pub struct Twins {
    sketches: Vec<Sketch>,
    by_word: HashMap<u32, Vec<u32>>,
}

impl Twins {
    /// Adds a question, and returns the number of an earlier one that asks almost the same.
    pub fn add(&mut self, sketch: Sketch) -> Option<usize> {
        let number = self.sketches.len();
        let empty: &[u32] = &[];
        let holders = |word: &u32| self.by_word.get(word).map_or(empty, Vec::as_slice);
        let mut words: Vec<(usize, u32)> = Vec::with_capacity(sketch.words().len());
        words.extend(
            sketch
                .words()
                .iter()
                .map(|word| (holders(word).len(), *word)),
        );
        words.sort_unstable();
        let known = words.iter().filter(|(count, _)| *count > 0);
        let candidates = known
            .take(RAREST)
            .flat_map(|(_, word)| holders(word).iter().rev().take(COMPARED));
        let mut found = None;
        let mut last = u32::MAX;
        for candidate in candidates.take(COMPARED) {
            if *candidate == last {
                continue;
            }
            last = *candidate;
            if sketch.alike(&self.sketches[last as usize]).is_some() {
                found = Some(last as usize);
                break;
            }
        }
        // The index holds each question by its rarest words only, so that it stays small.
        for (_, word) in words.into_iter().take(RAREST) {
            self.by_word.entry(word).or_default().push(number as u32);
        }
        self.sketches.push(sketch);
        found
    }
}
