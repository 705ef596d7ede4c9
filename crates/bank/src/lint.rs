//! What is checked in the words and the code lines of a question: markup that was not meant, addresses, spelling,
//! width.

use std::ops::Range;

use crate::outline::Fence;
use crate::problem::is_invisible;
use crate::source::Source;
use crate::spelling;

/// The longest line of code that a phone shows without breaking it, in characters.
pub const MAX_CODE_WIDTH: usize = 60;

/// Checks one run of plain text (no code, no markup).
pub fn check_text(source: &mut Source<'_>, range: &Range<usize>) {
    let whole = source.text;
    let run = &whole[range.clone()];
    if let Some(at) = run.find("TODO") {
        let line = source.line_of(range.start + at);
        source.error(line, "still to be written", "replace the TODO");
    }
    for (at, mark) in run.match_indices(['_', '*']) {
        let at = range.start + at;
        let before = whole[..at].chars().next_back().unwrap_or(' ');
        let after = whole[at + 1..].chars().next().unwrap_or(' ');
        if before == '\\' || !(is_name_char(before) || is_name_char(after)) {
            continue;
        }
        let line = source.line_of(at);
        let word = word_around(whole, at);
        // The search algorithm: a star behind a word opens nothing.
        if word == "A*" {
            continue;
        }
        source.error(
            line,
            format!("`{mark}` in {word:?} outside backticks"),
            format!("write `{word}`: Discord takes the sign for markup"),
        );
        break;
    }
    for scheme in ["http://", "https://", "www."] {
        if let Some(at) = run.find(scheme) {
            let line = source.line_of(range.start + at);
            source.error(
                line,
                "an address",
                "name the page without its address: addresses rot",
            );
            break;
        }
    }
    spelling::check_spelling(source, range);
}

/// Checks emphasis: `__init__` and `2*3*4` are bold and slanted by mistake.
pub fn check_emphasis(source: &mut Source<'_>, range: &Range<usize>) {
    let whole = source.text;
    let span = &whole[range.clone()];
    let before = whole[..range.start].chars().next_back().unwrap_or(' ');
    let after = whole[range.end..].chars().next().unwrap_or(' ');
    if span.starts_with('_') || before.is_alphanumeric() || after.is_alphanumeric() {
        let line = source.line_of(range.start);
        let help = format!(
            "if it is a name or a formula, write `{span}` in backticks; if emphasis is meant, write *so* or **so**"
        );
        source.error(line, format!("{span:?} shows as emphasis"), help);
    }
}

/// Checks the lines of a fence.
pub fn check_code(source: &mut Source<'_>, fence: &Fence) {
    for (index, line) in fence.code.lines().enumerate() {
        let width = line.chars().count();
        if width > MAX_CODE_WIDTH {
            let what = format!("a line of code with {width} characters");
            source.warn(
                fence.line + 1 + index,
                what,
                format!("phones break it; keep to {MAX_CODE_WIDTH} where it can be helped"),
            );
        }
    }
}

/// Checks the bytes of the whole file: what no editor shows.
pub fn check_characters(source: &mut Source<'_>) {
    let text = source.text;
    if let Some(at) = text.find('\r') {
        let line = source.line_of(at);
        let count = text.matches('\r').count();
        source.error(
            line,
            format!("{count} carriage returns (CRLF line ends)"),
            "save the file with LF line ends",
        );
    }
    if text.starts_with('\u{feff}') {
        source.error(
            1,
            "the file begins with a byte order mark",
            "save it as UTF-8 without a byte order mark",
        );
    }
    for (number, line) in (1..).zip(text.lines()) {
        if line.contains('\t') {
            source.error(
                number,
                "a tab",
                "use spaces: a tab has another width on every screen",
            );
        }
        let bad = |c: &char| {
            (c.is_control() && !matches!(c, '\t' | '\r'))
                || (is_invisible(*c) && *c != '\u{feff}')
                || *c == '\u{a0}'
        };
        if let Some(c) = line.chars().find(bad) {
            let what = format!("a character that cannot be seen, U+{:04X}", u32::from(c));
            source.error(
                number,
                what,
                "remove it; in code write it as an escape such as \"\\u200b\"",
            );
        }
    }
}

fn is_name_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '*')
}

/// The word that a byte offset lies in.
fn word_around(text: &str, at: usize) -> &str {
    let is_end = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '`' | '"');
    let start = text[..at].rfind(is_end).map_or(0, |found| {
        found + text[found..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text[at..]
        .find(is_end)
        .map_or(text.len(), |found| at + found);
    text[start..end].trim_end_matches(['.', ':', '?', '!'])
}
