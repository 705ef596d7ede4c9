//! Words that people mistype or haven't finished: finds the known word they mean, and those that
//! fit best so far.

use strsim::damerau_levenshtein;

/// Texts longer than this aren't taken for mistyped words.
const WORD_MAX: usize = 100;

/// Measures how well a word fits what was typed. Smaller is better, and `None` is no fit.
fn fit(typed: &str, word: &str) -> Option<(u8, usize)> {
    let (typed, word) = (fold(typed), fold(word));
    if typed.is_empty() {
        return Some((0, 0));
    }
    if word == typed {
        return Some((0, 0));
    }
    if word.starts_with(&typed) {
        return Some((1, word.len()));
    }
    let mut parts = word.split(|c: char| !c.is_alphanumeric());
    if parts.any(|part| part.starts_with(&typed)) || inner_start(&word, &typed) {
        return Some((2, word.len()));
    }
    if word.contains(&typed) {
        return Some((3, word.len()));
    }
    let last = word.rsplit('/').next().unwrap_or(&word);
    let distance = [word.as_str(), last]
        .into_iter()
        .filter_map(|word| distance(&typed, word))
        .min()?;
    Some((4, distance))
}

/// Counts the typing mistakes between two words. Returns `None` if there are more than a mistyped
/// word would have.
fn distance(typed: &str, word: &str) -> Option<usize> {
    let (one, other) = (typed.chars().count(), word.chars().count());
    let bearable = 1 + one / 4;
    // The distance is at least the difference in length. Checking that first saves a comparison
    // whose time grows with the product of both lengths.
    if !(3..=WORD_MAX).contains(&one) || one.abs_diff(other) > bearable {
        return None;
    }
    let distance = damerau_levenshtein(typed, word);
    (distance <= bearable).then_some(distance)
}

/// Returns whether what was typed occurs in the word at the beginning of one of its parts.
fn inner_start(word: &str, typed: &str) -> bool {
    word.match_indices(typed).any(|(place, _)| {
        word[..place]
            .chars()
            .next_back()
            .is_some_and(|c| !c.is_alphanumeric())
    })
}

/// Folds a text to lower case, with one separator between words.
fn fold(text: &str) -> String {
    text.trim()
        .chars()
        .map(|c| if c == '_' || c == ' ' { '-' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Returns whether two texts are the same word, regardless of case and separators.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// Returns the known word that an unknown one most likely means, or `None` if nothing is near.
pub fn nearest<'w>(typed: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    if typed.trim().is_empty() {
        return None;
    }
    words
        .into_iter()
        .filter_map(|word| fit(typed, word).map(|fit| (fit, word)))
        .min_by_key(|(fit, _)| *fit)
        .map(|(_, word)| word)
}

/// Returns the things that fit what was typed so far, best first. Equally good ones keep their
/// order. A thing may have several names.
pub fn best<T>(
    typed: &str,
    things: impl IntoIterator<Item = T>,
    names: impl Fn(&T) -> Vec<String>,
) -> Vec<T> {
    let mut fitting: Vec<_> = things
        .into_iter()
        .filter_map(|thing| {
            let best = names(&thing)
                .iter()
                .filter_map(|name| fit(typed, name))
                .min();
            best.map(|fit| (fit, thing))
        })
        .collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().map(|(_, thing)| thing).collect()
}
