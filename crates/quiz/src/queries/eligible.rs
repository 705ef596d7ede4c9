//! Which messages in a thread can be an answer, as far as Discord lets the bot know.

use crate::model::discord::{Extras, Message};

/// How many letters or digits make a message an answer.
const LETTERS: u32 = 12;

/// How many letters a letter of a script counts that needs fewer of them.
const DENSE: u32 = 3;

/// Tells whether a message can be an answer. `reads` says whether the bot may read texts; if not,
/// any text counts.
#[must_use]
pub fn can_be_answer(message: &Message, extras: &Extras, reads: bool) -> bool {
    let no_answer = extras.forward || extras.sticker || extras.voice || extras.poll;
    if !message.ordinary || no_answer {
        return false;
    }
    !reads || extras.attachments > 0 || says_something(message.text.as_deref().unwrap_or_default())
}

/// Tells whether a text is more than a remark such as "brb": it has code, or twelve letters or
/// digits outside mentions, links and emoji.
#[must_use]
pub fn says_something(text: &str) -> bool {
    has_code(text) || letters(text) >= LETTERS
}

/// Tells whether a text has inline code or a code block with something in it. What follows an
/// opening run of backticks is code up to the next run of the same length.
fn has_code(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find('`') {
        let after = rest[at..].trim_start_matches('`');
        let ticks = rest.len() - at - after.len();
        if let Some(end) = closing(after, ticks)
            && after[..end].chars().any(|c| !c.is_whitespace())
        {
            return true;
        }
        rest = after;
    }
    false
}

/// Finds the next run of exactly this many backticks.
fn closing(text: &str, ticks: usize) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find('`').map(|at| from + at) {
        let after = text[at..].trim_start_matches('`');
        let run = text.len() - at - after.len();
        if run == ticks {
            return Some(at);
        }
        from = at + run;
    }
    None
}

/// Counts the letters and digits of a text outside mentions, links and emoji.
fn letters(text: &str) -> u32 {
    let mut count = 0;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some(after) = skip(rest) {
            rest = after;
            continue;
        }
        rest = &rest[first.len_utf8()..];
        // A keycap or another character that is drawn as an emoji.
        let as_emoji = rest.starts_with(['\u{fe0f}', '\u{20e3}']);
        if first.is_alphanumeric() && !as_emoji && !is_emoji(first) {
            count += if is_dense(first) { DENSE } else { 1 };
        }
    }
    count
}

/// Returns what follows a mention, a custom emoji, a timestamp or a link that a text begins with.
fn skip(text: &str) -> Option<&str> {
    if text.starts_with("https://") || text.starts_with("http://") {
        let end = text.find(|c: char| c.is_whitespace() || matches!(c, '>' | ')'));
        return Some(&text[end.unwrap_or(text.len())..]);
    }
    for all in ["@everyone", "@here"] {
        if let Some(after) = text.strip_prefix(all) {
            return Some(after);
        }
    }
    let inside = text.strip_prefix('<')?;
    let kinds = ["@", "#", "/", ":", "a:", "t:", "id:"];
    let is_tag = kinds.iter().any(|kind| inside.starts_with(kind));
    let end = inside.find(['>', '\n']).filter(|_| is_tag)?;
    inside[end..].strip_prefix('>')
}

/// Tells whether a letter is drawn as an emoji, such as 🅰 or a letter of a flag.
const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{24c2}' | '\u{1f000}'..='\u{1faff}')
}

/// Tells whether a letter is Chinese, Japanese, Korean or Thai.
const fn is_dense(c: char) -> bool {
    matches!(
        c,
        '\u{0e00}'..='\u{0e7f}'
            | '\u{1100}'..='\u{11ff}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{a960}'..='\u{a97f}'
            | '\u{ac00}'..='\u{d7ff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ffdc}'
            | '\u{20000}'..='\u{3ffff}'
    )
}
