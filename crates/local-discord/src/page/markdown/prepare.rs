//! Rewrites a text so that a CommonMark parser reads it as Discord does. Lines are set apart, and
//! mentions, times, `<` and `&` are replaced by placeholders without a meaning.

use super::{Reader, inline::web};

/// Placeholders from Unicode's private use area: a token (its number between the first two), `<`,
/// `&`.
const OPEN: char = '\u{E000}';
const SHUT: char = '\u{E001}';
const LESS: char = '\u{E002}';
const AND: char = '\u{E003}';

impl Reader<'_> {
    /// Rewrites what CommonMark reads differently from Discord.
    pub(super) fn prepare(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 16);
        let mut was = LineKind::Blank;
        let mut quote_all = false;
        let mut in_list = false;
        for raw in self.tokenize(text).lines() {
            let mut line = raw.to_owned();
            if let Some(rest) = raw.strip_prefix(">>> ").filter(|_| !quote_all) {
                quote_all = true;
                line = format!("> {rest}");
            } else if quote_all {
                line = format!("> {raw}");
            }
            let is = match LineKind::of(&line) {
                LineKind::Indented if !in_list => LineKind::Words,
                other => other,
            };
            in_list = match is {
                LineKind::Item => true,
                LineKind::Words | LineKind::Quote | LineKind::Rule => false,
                LineKind::Blank | LineKind::Indented => in_list,
            };
            let apart = match (was, is) {
                // A quote or a list ends with its line.
                (LineKind::Quote, is) => is != LineKind::Quote,
                (LineKind::Item | LineKind::Indented, is) => is == LineKind::Words,
                (_, LineKind::Quote | LineKind::Item) => was == LineKind::Words,
                _ => false,
            };
            if apart {
                out.push('\n');
            }
            match is {
                LineKind::Rule => {
                    let start = line.len() - line.trim_start().len();
                    out.push('\\');
                    out.push_str(&line[start..]);
                }
                // Discord has no indented code, no quotes without a space and no headings below the
                // third level.
                LineKind::Words => {
                    let bare = line.trim_start();
                    if bare.starts_with('>') || bare.starts_with("####") {
                        out.push('\\');
                    }
                    out.push_str(bare);
                }
                _ => out.push_str(&line),
            }
            out.push('\n');
            was = is;
        }
        out
    }

    /// Replaces mentions, times, `<` and `&` by placeholders, so that the parser never sees HTML.
    fn tokenize(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let length = c.len_utf8();
            match c {
                OPEN | SHUT | LESS | AND => {}
                '&' => out.push(AND),
                '<' => {
                    let inside = rest[1..].split_once('>').map(|(inside, _)| inside);
                    match inside {
                        Some(inside) if is_token(inside) => {
                            out.push_str(&format!("{OPEN}{}{SHUT}", self.tokens.len()));
                            self.tokens.push(inside.to_owned());
                            rest = &rest[inside.len() + 2..];
                            continue;
                        }
                        Some(inside)
                            if web(inside).is_some() && !inside.contains(char::is_whitespace) =>
                        {
                            out.push('<');
                        }
                        _ => out.push(LESS),
                    }
                }
                other => out.push(other),
            }
            rest = &rest[length..];
        }
        out
    }

    /// Returns the text as it was written, without placeholders.
    pub(super) fn written(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for piece in self.pieces(text) {
            match piece {
                Ok(words) => out.push_str(&words),
                Err(token) => out.push_str(&format!("<{token}>")),
            }
        }
        out
    }

    /// Splits a text into words and tokens.
    pub(super) fn pieces<'t>(&'t self, text: &str) -> Vec<Result<String, &'t str>> {
        let mut all = Vec::new();
        let plain = |words: &str| words.replace(LESS, "<").replace(AND, "&");
        let mut parts = text.split(OPEN);
        all.push(Ok(plain(parts.next().unwrap_or_default())));
        for part in parts {
            let (number, words) = part.split_once(SHUT).unwrap_or(("", part));
            if let Some(token) = number
                .parse::<usize>()
                .ok()
                .and_then(|n| self.tokens.get(n))
            {
                all.push(Err(token.as_str()));
            }
            all.push(Ok(plain(words)));
        }
        all
    }
}

/// What kind of line Discord takes a line for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineKind {
    Blank,
    Quote,
    Item,
    /// An indented line that belongs to the list item above.
    Indented,
    /// `---` and the like, which Discord takes for text.
    Rule,
    Words,
}

impl LineKind {
    fn of(line: &str) -> LineKind {
        let bare = line.trim_start();
        if bare.trim_end().is_empty() {
            return LineKind::Blank;
        }
        if line.starts_with("> ") || line == ">" {
            return LineKind::Quote;
        }
        let only = |c: char| bare.trim_end().chars().all(|x| x == c || x == ' ');
        if ['-', '=', '*', '_'].into_iter().any(only) {
            return LineKind::Rule;
        }
        let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered =
            digits.len() < bare.len() && digits.len() + 9 >= bare.len() && digits.starts_with(". ");
        if bare.starts_with("- ") || bare.starts_with("* ") || numbered {
            return LineKind::Item;
        }
        if line.starts_with("  ") && !bare.starts_with('>') {
            return LineKind::Indented;
        }
        LineKind::Words
    }
}

fn is_token(inside: &str) -> bool {
    let digits = |text: &str| {
        !text.is_empty() && text.len() <= 20 && text.chars().all(|c| c.is_ascii_digit())
    };
    let name = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_alphanumeric() || "_- ".contains(c))
    };
    if let Some(time) = inside.strip_prefix("t:") {
        let (at, style) = time.split_once(':').unwrap_or((time, "f"));
        let known = matches!(style, "t" | "T" | "d" | "D" | "f" | "F" | "s" | "S" | "R");
        // Clients show times up to a few thousand years away.
        return known && digits(at.trim_start_matches('-')) && at.len() <= 13;
    }
    if let Some(id) = inside
        .strip_prefix("@&")
        .or_else(|| inside.strip_prefix('#'))
    {
        return digits(id);
    }
    if let Some(id) = inside.strip_prefix('@') {
        return digits(id.strip_prefix('!').unwrap_or(id));
    }
    if let Some((command, id)) = inside.strip_prefix('/').and_then(|t| t.rsplit_once(':')) {
        return name(command) && digits(id);
    }
    let emoji = inside
        .strip_prefix("a:")
        .or_else(|| inside.strip_prefix(':'));
    emoji
        .and_then(|e| e.split_once(':'))
        .is_some_and(|(word, id)| name(word) && digits(id))
}
