//! Builds an index, document by document.

use std::collections::HashMap;

use crate::model::search::{Index, terms};

/// The amounts of a term that a document can have. Between them the lower one is taken.
pub(super) const AMOUNTS: [f32; 8] = [1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 18.0, 28.0];

/// What a word in the title counts.
const TITLE: u16 = 6;

/// The longest term, in bytes. Longer words aren't found.
const TERM_MAX: usize = 40;

/// An index that is being built.
#[derive(Debug, Default)]
pub struct Builder {
    numbers: HashMap<Box<str>, u32>,
    /// Which term is in which document, and how much of it. It is one big piece of memory, which
    /// goes back to the system at the end.
    found: Vec<(u32, u32, u8)>,
    lengths: Vec<u16>,
}

impl Builder {
    /// Adds a document. Its title and texts are Markdown, the texts each with what a word in it
    /// counts.
    pub fn document<'t>(
        &mut self,
        title: &'t str,
        texts: impl IntoIterator<Item = (&'t str, u16)>,
    ) {
        let document = u32::try_from(self.lengths.len()).unwrap_or(u32::MAX);
        let (mut length, mut amounts) = (0_u16, HashMap::<u32, u16>::new());
        let title = std::iter::once((title, TITLE));
        for (text, weight) in title.chain(texts) {
            for piece in terms::of_text(text) {
                length = length.saturating_add(1);
                let keyword = (piece.is_code && terms::is_keyword(&piece.whole))
                    .then(|| terms::in_code(&piece.whole));
                let titled = (weight == TITLE).then(|| terms::in_title(&piece.whole));
                let also = piece.parts.into_iter().chain(keyword).chain(titled);
                for term in std::iter::once(piece.whole).chain(also) {
                    if term.len() <= TERM_MAX {
                        let amount = amounts.entry(self.number(term)).or_default();
                        *amount = amount.saturating_add(weight);
                    }
                }
            }
        }
        self.lengths.push(length);
        let found = amounts.into_iter().map(|(term, amount)| {
            let place = AMOUNTS
                .iter()
                .rposition(|least| *least <= f32::from(amount));
            (term, document, place.unwrap_or(0) as u8)
        });
        self.found.extend(found);
    }

    fn number(&mut self, term: String) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(term.into_boxed_str()).or_insert(next)
    }

    /// Finishes the index.
    #[must_use]
    pub fn finish(mut self) -> Index {
        let mut terms: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        terms.sort_unstable();
        let mut place_of = vec![0_u32; terms.len()];
        for (place, (_, number)) in (0..).zip(&terms) {
            place_of[*number as usize] = place;
        }
        for (term, ..) in &mut self.found {
            *term = place_of[*term as usize];
        }
        self.found.sort_unstable();
        let (mut text, mut documents) = (String::new(), Vec::new());
        let mut ends = Vec::with_capacity(terms.len());
        let mut found = self.found.iter().peekable();
        for (place, (term, _)) in (0..).zip(&terms) {
            text.push_str(term);
            let mut before = 0;
            while let Some((_, document, amount)) = found.next_if(|(term, ..)| *term == place) {
                write(
                    &mut documents,
                    ((document - before) << 3) | u32::from(*amount),
                );
                before = *document;
            }
            ends.push((text.len() as u32, documents.len() as u32));
        }
        let sum: f32 = self.lengths.iter().map(|length| f32::from(*length)).sum();
        Index {
            text: text.into(),
            ends: ends.into(),
            documents: documents.into(),
            mean: (sum / self.lengths.len().max(1) as f32).max(1.0),
            lengths: self.lengths.into(),
        }
    }
}

/// Appends a number as [`Index::documents_of`] reads it.
fn write(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
