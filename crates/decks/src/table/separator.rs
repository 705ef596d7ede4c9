//! What separates the cells of a table.

use crate::table::Column;

/// The signs that programs use, the most frequent ones first.
pub const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Returns the sign at which a head splits into columns that are known: a question, and something
/// that answers it.
#[must_use]
pub fn of_head(head: &str) -> Option<u8> {
    SIGNS.into_iter().find(|sign| {
        let names = head
            .split(char::from(*sign))
            .map(|name| name.trim().trim_matches('"'));
        let columns: Vec<_> = names.filter_map(Column::named).collect();
        let answers = [
            Column::Answer,
            Column::Accepted,
            Column::Output,
            Column::Choices,
            Column::Correct,
        ];
        columns.contains(&Column::Question) && columns.iter().any(|it| answers.contains(it))
    })
}

/// Guesses the sign from the first rows, as it is in most of them.
#[must_use]
pub fn guess(text: &str) -> u8 {
    let lines = || {
        text.lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .take(20)
    };
    let has = |sign: u8| {
        lines()
            .filter(|line| line.bytes().any(|b| b == sign))
            .count()
    };
    // A tab is never part of a sentence, a comma often is.
    let signs = [b'\t', b';', b'|', b','];
    let most = signs.into_iter().map(has).max().unwrap_or(0);
    signs
        .into_iter()
        .find(|sign| has(*sign) == most && most > 0)
        .unwrap_or(b'\t')
}

/// Returns the name of a sign for people.
#[must_use]
pub fn name(sign: u8) -> &'static str {
    match sign {
        b'\t' => "tabs",
        b';' => "semicolons",
        b'|' => "vertical bars",
        b':' => "colons",
        b' ' => "blanks",
        _ => "commas",
    }
}
