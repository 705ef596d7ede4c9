//! Plain words as Markdown: what Discord would read as markup is put into backticks.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Which bytes are signs that Discord reads as markup somewhere.
const SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let all = b"*_`~|\\<>@#-:./";
    let mut at = 0;
    while at < all.len() {
        signs[all[at] as usize] = true;
        at += 1;
    }
    signs
};

/// Adds plain text, whose line breaks are kept.
pub fn push_text(out: &mut String, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        push_line(out, line);
    }
}

/// Adds a part of a line.
pub fn push_line(out: &mut String, line: &str) {
    if !has_sign(line) {
        out.push_str(line);
        return;
    }
    let mut rest = line;
    if out.is_empty() || out.ends_with('\n') {
        let plain = rest.trim_start();
        let marks = ["# ", "## ", "### ", "-# ", "> ", ">>> "];
        if marks.iter().any(|mark| plain.starts_with(mark)) {
            out.push('\\');
            rest = plain;
        }
    }
    while !rest.is_empty() {
        let blanks = rest.len() - rest.trim_start().len();
        out.push_str(&rest[..blanks]);
        rest = &rest[blanks..];
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        push_word(out, &rest[..end]);
        rest = &rest[end..];
    }
}

fn has_sign(text: &str) -> bool {
    text.bytes().any(|byte| SIGNS[usize::from(byte)])
}

fn push_word(out: &mut String, word: &str) {
    if has_sign(word) && needs_code(word) {
        push_word_as_code(out, word);
    } else {
        out.push_str(word);
    }
}

/// Adds a word in backticks, without the punctuation of the sentence around it.
pub fn push_word_as_code(out: &mut String, word: &str) {
    let inner = word.trim_end_matches(['.', ',', ';', ':', '?', '!']);
    let after = &word[inner.len()..];
    if inner.is_empty() {
        out.push_str(word);
        return;
    }
    // An opening parenthesis that isn't closed in the word belongs to the sentence.
    let opens = inner.starts_with('(') && !inner.contains(')');
    let closes = inner.ends_with(')') && !inner.contains('(');
    let core = &inner[usize::from(opens)..inner.len() - usize::from(closes)];
    if opens {
        out.push('(');
    }
    push_code(out, core);
    if closes {
        out.push(')');
    }
    out.push_str(after);
}

/// Tells whether Discord would show a word differently from how it is written.
fn needs_code(word: &str) -> bool {
    let named = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric());
    let link = ["http://", "https://", "www."]
        .iter()
        .any(|start| word.contains(start));
    if link || word.contains(['`', '\\']) || word.contains("||") || word.contains("~~") {
        return true;
    }
    if word.contains("<@")
        || word.contains("<#")
        || word.contains("<:")
        || word.contains("<t:")
        || word.contains("<a:")
        || word.contains("</")
    {
        return true;
    }
    let tag = word.find('<').is_some_and(|at| word[at..].contains('>'));
    if tag && word.chars().any(char::is_alphanumeric) {
        return true;
    }
    // Asterisks and underscores beside a letter or digit.
    word.match_indices(['*', '_']).any(|(at, _)| {
        named(word[..at].chars().next_back())
            || named(word[at + 1..].chars().next())
            || word[at + 1..].starts_with(['*', '_'])
    })
}

/// Adds code in a line, in as many backticks as it needs.
pub fn push_code(out: &mut String, code: &str) {
    let code = code.trim_matches('\n');
    let code: Cow<'_, str> = if code.contains('\n') {
        Cow::Owned(code.replace('\n', " "))
    } else {
        Cow::Borrowed(code)
    };
    if code.trim().is_empty() {
        out.push_str(&code);
        return;
    }
    let ticks = longest_run(&code) + 1;
    let fence = if ticks == 1 {
        "`".to_owned()
    } else {
        "`".repeat(ticks)
    };
    let pad = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    let _ = write!(out, "{fence}{pad}{code}{pad}{fence}");
}

/// Adds a block of code, with a blank line before it.
pub fn push_block(out: &mut String, code: &str, language: &str) {
    let code = code.trim_end().trim_start_matches('\n');
    if code.is_empty() {
        return;
    }
    let fence = "`".repeat(3.max(longest_run(code) + 1));
    while out.ends_with([' ', '\n']) {
        out.pop();
    }
    if !out.is_empty() {
        out.push_str("\n\n");
    }
    let _ = write!(out, "{fence}{language}\n{code}\n{fence}\n\n");
}

/// Returns the length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for byte in text.bytes() {
        run = if byte == b'`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}
