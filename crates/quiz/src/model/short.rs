//! Short answers: a word or phrase that somebody types, compared with a list of accepted texts.
//!
//! Case, the width of letters, ligatures and blanks don't matter. Everything else does: an accepted
//! text is never looked for inside a longer answer.

use icu_normalizer::ComposingNormalizerBorrowed;

/// Returns the form in which a short answer is compared: letters in one case and one width, and one
/// blank between words.
#[must_use]
pub fn form(text: &str) -> String {
    let nfkc = ComposingNormalizerBorrowed::new_nfkc();
    let composed = nfkc.normalize(text);
    // Upper case first: `ß` and `ss` are one word, and so are `ς` and `σ`.
    let folded = composed.to_uppercase().to_lowercase();
    let folded = nfkc.normalize(&folded);
    let plain = |c: char| match c {
        '\u{2018}' | '\u{2019}' | '\u{201b}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c => c,
    };
    let folded: String = folded.chars().map(plain).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Tells whether a text is one of the accepted ones.
#[must_use]
pub fn is_accepted<'a>(accepted: impl IntoIterator<Item = &'a str>, given: &str) -> bool {
    let given = form(given);
    !given.is_empty() && accepted.into_iter().any(|one| form(one) == given)
}
