//! Splits long Markdown into parts: between paragraphs and code blocks, never inside one that fits.

use crate::text::{beginning, length};

/// Splits a Markdown text into parts of at most `max` ([`length`]).
///
/// A paragraph or code block that is too long for one part is cut between lines, where a code block
/// closes and opens again. A line that is too long is cut after a blank, or else between
/// characters.
#[must_use]
pub fn split(text: &str, max: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for block in blocks(text) {
        for piece in pieces(&block, max) {
            let joined = parts
                .last()
                .map_or(0, |last| length(last) + 2 + length(&piece));
            match parts.last_mut() {
                Some(last) if joined <= max => {
                    last.push_str("\n\n");
                    last.push_str(&piece);
                }
                _ => parts.push(piece),
            }
        }
    }
    parts
}

/// Returns the paragraphs and code blocks of a text, between which it may be cut.
pub(super) fn blocks(text: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut current: Vec<&str> = Vec::new();
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let ticks = fence_of(line);
        match (fence, ticks) {
            (Some(open), Some(ticks)) if ticks.starts_with(open) && line.trim() == ticks => {
                current.push(line);
                fence = None;
                flush(&mut blocks, &mut current);
            }
            (Some(_), _) => current.push(line),
            (None, Some(ticks)) => {
                flush(&mut blocks, &mut current);
                fence = Some(ticks);
                current.push(line);
            }
            (None, None) if line.trim().is_empty() => flush(&mut blocks, &mut current),
            (None, None) => current.push(line),
        }
    }
    flush(&mut blocks, &mut current);
    blocks
}

fn flush(blocks: &mut Vec<String>, current: &mut Vec<&str>) {
    if !current.is_empty() {
        blocks.push(current.join("\n"));
        current.clear();
    }
}

/// Returns the backticks that a line begins with, if it opens or closes a code block.
fn fence_of(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let ticks = line.len() - line.trim_start_matches('`').len();
    (ticks >= 3).then(|| &line[..ticks])
}

/// Cuts one paragraph or code block into pieces that fit.
fn pieces(block: &str, max: usize) -> Vec<String> {
    if length(block) <= max {
        return vec![block.to_owned()];
    }
    let opening = block.lines().next().filter(|line| fence_of(line).is_some());
    let closing = opening.and_then(fence_of).unwrap_or_default();
    let frame = opening.map_or(0, |line| length(line) + length(closing) + 2);
    let room = max.saturating_sub(frame).max(1);
    let inner: Vec<&str> = match opening {
        Some(_) => block
            .lines()
            .skip(1)
            .filter(|line| fence_of(line) != Some(closing))
            .collect(),
        None => block.lines().collect(),
    };
    let lines = inner.into_iter().flat_map(|line| cut_line(line, room));
    let mut pieces: Vec<String> = Vec::new();
    for line in lines {
        let fits = pieces
            .last()
            .is_some_and(|last| length(last) + 1 + length(&line) <= room);
        match pieces.last_mut() {
            Some(last) if fits => {
                last.push('\n');
                last.push_str(&line);
            }
            _ => pieces.push(line),
        }
    }
    match opening {
        Some(opening) => pieces
            .into_iter()
            .map(|piece| format!("{opening}\n{piece}\n{closing}"))
            .collect(),
        None => pieces,
    }
}

fn cut_line(line: &str, max: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while length(rest) > max {
        // A character can count as two. Taking at least one ends the loop even for a `max` of 1.
        let one = rest.chars().next().map_or(0, char::len_utf8);
        let most = beginning(rest, max).len().max(one);
        // A blank far ahead would leave a part nearly empty.
        let blank = rest[..most].rfind(' ').map(|at| at + 1);
        let end = blank.filter(|at| *at > most / 2).unwrap_or(most);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece.to_owned());
        rest = after;
    }
    pieces.push(rest.to_owned());
    pieces
}
