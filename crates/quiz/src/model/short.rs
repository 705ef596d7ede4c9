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

/// From this many letters on, one typo is forgiven.
const ONE_TYPO: usize = 5;

/// From this many letters on, two are.
const TWO_TYPOS: usize = 9;

/// Tells whether a text is one of the accepted ones apart from typos: a letter too many, too few or
/// another one, or two that changed places. A short word may have none, and a digit or a sign must
/// always be the right one.
#[must_use]
pub fn is_close<'a>(accepted: impl IntoIterator<Item = &'a str>, given: &str) -> bool {
    let given: Vec<char> = form(given).chars().collect();
    accepted.into_iter().any(|one| {
        let accepted: Vec<char> = form(one).chars().collect();
        let letters = accepted.iter().filter(|c| c.is_alphabetic()).count();
        let forgiven = match letters {
            0..ONE_TYPO => 0,
            ONE_TYPO..TWO_TYPOS => 1,
            _ => 2,
        };
        typos(&accepted, &given).is_some_and(|typos| typos <= forgiven)
    })
}

/// Counts the typos by which two texts differ. `None` if it takes a changed digit or sign to make
/// one of the other, or if their lengths are too different for a typo.
fn typos(accepted: &[char], given: &[char]) -> Option<usize> {
    const NEVER: usize = usize::MAX / 2;
    if accepted.len().abs_diff(given.len()) > 2 {
        return None;
    }
    let may_differ = |c: char| c.is_alphabetic() || c == ' ';
    let one = |c: char| if may_differ(c) { 1 } else { NEVER };
    // The rows of the table of distances: the one before the last, the last, and the present one.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = vec![0];
    for c in given {
        last.push((last[last.len() - 1] + one(*c)).min(NEVER));
    }
    for (i, a) in accepted.iter().enumerate() {
        let mut row = vec![(last[0] + one(*a)).min(NEVER)];
        for (j, b) in given.iter().enumerate() {
            let other = match a == b {
                true => 0,
                false => one(*a).max(one(*b)),
            };
            let mut least = (last[j] + other)
                .min(last[j + 1] + one(*a))
                .min(row[j] + one(*b));
            let swapped = i > 0 && j > 0 && *a == given[j - 1] && accepted[i - 1] == *b;
            if swapped && may_differ(*a) && may_differ(*b) {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least.min(NEVER));
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|typos| *typos < NEVER)
}
