//! Checks the prose and code lines of a question: accidental markup, addresses, spelling, line
//! width, and characters that no editor shows.

use std::ops::Range;

use crate::outline::Fence;
use crate::problem::is_invisible;
use crate::source::Source;
use crate::spelling;

/// The number of characters in the longest line of code that a phone shows without wrapping.
pub const MAX_CODE_WIDTH: usize = 60;

/// The number of characters in the longest line of code in `## Proof`, which nobody reads on a
/// phone.
pub const MAX_PROOF_WIDTH: usize = 88;

/// Checks a piece of plain text that contains no code and no markup.
pub fn check_text(source: &mut Source<'_>, range: &Range<usize>) {
    let whole = source.text;
    let run = &whole[range.clone()];
    if let Some(at) = run.find("TODO") {
        let line = source.line_of(range.start + at);
        source.error(line, "this is still a TODO", "write this part");
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
        // This is the search algorithm. Its asterisk follows a word, so it can't open emphasis.
        if word == "A*" {
            continue;
        }
        source.error(
            line,
            format!("`{mark}` in {word:?} outside backticks"),
            format!("write `{word}`: Discord would read the {mark} as markup"),
        );
        break;
    }
    for scheme in ["http://", "https://", "www."] {
        if let Some(at) = run.find(scheme) {
            let line = source.line_of(range.start + at);
            source.error(
                line,
                "web addresses aren't allowed",
                "name the page without its address: addresses are in links.toml",
            );
            break;
        }
    }
    if source.is_english {
        spelling::check_spelling(source, range);
    }
}

/// Checks that emphasis is intended: `__init__` and `2*3*4` become bold or italic by accident.
pub fn check_emphasis(source: &mut Source<'_>, range: &Range<usize>) {
    let whole = source.text;
    let span = &whole[range.clone()];
    let before = whole[..range.start].chars().next_back().unwrap_or(' ');
    let after = whole[range.end..].chars().next().unwrap_or(' ');
    if span.starts_with('_') || before.is_alphanumeric() || after.is_alphanumeric() {
        let line = source.line_of(range.start);
        let help = format!(
            "put a name or a formula in backticks: `{span}`; for emphasis, write *so* or **so**"
        );
        source.error(line, format!("{span:?} is shown as emphasis"), help);
    }
}

/// Checks the width of the lines of a code block.
pub fn check_code(source: &mut Source<'_>, fence: &Fence) {
    for (index, line) in fence.code.lines().enumerate() {
        let width = line.chars().count();
        if width > MAX_CODE_WIDTH {
            let what = format!("this line of code is {width} characters wide");
            source.warn(
                fence.line + 1 + index,
                what,
                format!("phones wrap it; keep to {MAX_CODE_WIDTH} if you can"),
            );
        }
    }
}

/// Checks the whole file for characters that no editor shows.
pub fn check_characters(source: &mut Source<'_>) {
    let text = source.text;
    if let Some(at) = text.find('\r') {
        let line = source.line_of(at);
        let count = text.matches('\r').count();
        source.error(
            line,
            format!("the file has CRLF line endings ({count} carriage returns)"),
            "save it with LF line endings",
        );
    }
    if text.starts_with('\u{feff}') {
        source.error(
            1,
            "the file starts with a byte order mark",
            "save it as UTF-8 without a byte order mark",
        );
    }
    for (number, line) in (1..).zip(text.lines()) {
        if line.contains('\t') {
            source.error(
                number,
                "this line contains a tab",
                "use spaces: the width of a tab differs between screens",
            );
        }
        let bad = |c: &char| {
            (c.is_control() && !matches!(c, '\t' | '\r'))
                || (is_invisible(*c) && *c != '\u{feff}')
                || *c == '\u{a0}'
        };
        if let Some(c) = line.chars().find(bad) {
            let what = format!("invisible character U+{:04X}", u32::from(c));
            source.error(
                number,
                what,
                "remove it, or in code write it as an escape such as \"\\u200b\"",
            );
        }
    }
}

/// Returns whether a character may be part of a Python name or of a starred one.
fn is_name_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '*')
}

/// Returns the word at a byte offset.
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
