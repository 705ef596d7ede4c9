//! Grades answers, and compares an answer to "What does this print?" with the expected output.
//!
//! The comparison ignores one surrounding code fence or pair of backticks, CRLF, trailing blanks,
//! and blank lines before and after. Typographic characters that phones insert become plain ones if
//! the expected text has none. There is no tolerance for typing errors.

use crate::model::correction::Corrections;
use crate::model::daily::Answer;
use crate::model::ids::GuildId;
use crate::model::question::{Kind, Question};
use crate::model::record::Key;
use crate::model::short;
use crate::state::transaction::Transaction;

/// Tells whether an answer is right, or returns `None` if the bot doesn't grade it. `text` is what
/// was typed.
#[must_use]
pub fn verdict(question: &Question, answer: &Answer, text: &str) -> Option<bool> {
    let sealed = answer.sealed.as_ref()?;
    match question.kind {
        Kind::Open => None,
        Kind::Choice => sealed
            .option
            .map(|option| question.right_choice() == Some(usize::from(option))),
        Kind::Output | Kind::Short => question
            .expected
            .as_deref()
            .map(|expected| is_right(question.kind, expected, text)),
    }
}

/// Tells the same with what corrections accept as well.
#[must_use]
pub fn verdict_now(
    question: &Question,
    corrections: Option<&Corrections>,
    answer: &Answer,
    text: &str,
) -> Option<bool> {
    let right = verdict(question, answer, text)?;
    let accepted = |corrections: &Corrections| match question.kind {
        Kind::Open => false,
        Kind::Choice => {
            let option = answer.sealed.as_ref().and_then(|sealed| sealed.option);
            option.is_some_and(|option| corrections.accepts_option(option))
        }
        Kind::Output | Kind::Short => {
            let mut outputs = corrections.outputs();
            outputs.any(|output| is_right(question.kind, output, text))
        }
    };
    Some(right || corrections.is_some_and(accepted))
}

/// Tells whether what was typed is right: the expected output, or one of the accepted texts.
#[must_use]
pub fn is_right(kind: Kind, expected: &str, given: &str) -> bool {
    match kind {
        Kind::Short => short::is_accepted(expected.lines(), given),
        Kind::Open | Kind::Choice | Kind::Output => same_output(expected, given),
    }
}

/// Tells the same where typos may be forgiven: in rounds and in practice, if the guild wants it.
/// Only short answers have any.
#[must_use]
pub fn is_right_or_close(kind: Kind, expected: &str, given: &str, forgives: bool) -> bool {
    is_right(kind, expected, given)
        || (forgives && kind == Kind::Short && short::is_close(expected.lines(), given))
}

/// Tells whether a guild forgives typos in short answers of rounds and practice.
#[must_use]
pub fn forgives_typos(tx: &Transaction<'_>, guild: GuildId) -> bool {
    tx.get(&Key::Typos(guild)).is_some()
}

/// Returns what was typed in the form in which equal answers are counted together.
#[must_use]
pub fn counted_form(kind: Kind, expected: &str, given: &str) -> String {
    match kind {
        Kind::Short => short::form(given),
        Kind::Open | Kind::Choice | Kind::Output => forms(expected, given).1,
    }
}

/// Tells whether a given text is the expected output.
#[must_use]
pub fn same_output(expected: &str, given: &str) -> bool {
    let expected = plain(expected);
    let ascii = to_ascii(&expected) == expected;
    readings(given)
        .iter()
        .any(|given| plain(given) == expected || (ascii && plain(&to_ascii(given)) == expected))
}

/// Returns a given text as it is compared: without a surrounding fence or backticks, trailing
/// blanks and blank lines around it. Texts that differ only in these are the same answer.
#[must_use]
pub fn as_compared(given: &str) -> String {
    plain(readings(given).last().map_or(given, String::as_str))
}

/// Returns the expected output and a given text in the forms that are compared. Given texts with
/// the same form are the same answer to this question.
#[must_use]
pub fn forms(expected: &str, given: &str) -> (String, String) {
    let expected = plain(expected);
    let given = as_compared(given);
    if to_ascii(&expected) == expected {
        let given = plain(&to_ascii(&given));
        return (expected, given);
    }
    (expected, given)
}

/// Returns what a given text may mean: the text itself, and the text without one surrounding fence
/// or pair of backticks. The expected output may itself have backticks around it, and a word after
/// an opening fence may be a language or the first line.
fn readings(given: &str) -> Vec<String> {
    let mut readings = vec![given.to_owned()];
    let text = given.trim();
    let fence = text
        .strip_prefix("```")
        .and_then(|rest| rest.strip_suffix("```"));
    if let Some(inner) = fence {
        readings.push(inner.to_owned());
        if let Some((first, rest)) = inner.split_once('\n')
            && first
                .trim()
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-')
        {
            readings.push(rest.to_owned());
        }
        return readings;
    }
    let ticks = text.chars().take_while(|c| *c == '`').count();
    if ticks > 0 && text.len() > 2 * ticks && text.ends_with(&"`".repeat(ticks)) {
        readings.push(text[ticks..text.len() - ticks].to_owned());
    }
    readings
}

/// Removes carriage returns, trailing blanks and blank lines around a text.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text
        .split('\n')
        .map(|line| line.trim_end_matches([' ', '\t', '\u{a0}']))
        .collect();
    let first = lines
        .iter()
        .position(|line| !line.is_empty())
        .unwrap_or(lines.len());
    let last = lines
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(first, |last| last + 1);
    lines[first..last].join("\n")
}

/// Replaces curly quotes, dashes, no-break spaces and full-width forms by plain characters.
fn to_ascii(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' => '"',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xff01 + 0x21).unwrap_or(c),
            _ => c,
        })
        .collect()
}
