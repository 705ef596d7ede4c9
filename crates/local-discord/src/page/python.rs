//! Syntax colors for Python. The scanner knows comments, strings, numbers, names and decorators,
//! and keeps every character.
//!
//! It is one language and seven colors. The crates for this bring grammars of two hundred
//! languages, which are megabytes.

use super::node::Node;

const KEYWORDS: [&str; 38] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "type", "while", "with", "yield",
];

const BUILTINS: [&str; 60] = [
    "abs",
    "all",
    "any",
    "ascii",
    "bin",
    "bool",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "compile",
    "complex",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "eval",
    "exec",
    "filter",
    "float",
    "format",
    "frozenset",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "locals",
    "map",
    "max",
    "min",
    "next",
    "object",
    "open",
    "ord",
    "pow",
    "print",
    "property",
    "range",
    "repr",
    "reversed",
    "round",
    "self",
    "set",
    "setattr",
    "sorted",
    "str",
    "sum",
    "super",
    "tuple",
    "zip",
];

/// Words that are keywords only at the beginning of a statement.
const SOFT: [&str; 3] = ["match", "case", "type"];

/// Splits code into colored pieces, which together are the code again.
pub(crate) fn color(code: &str) -> Vec<Node> {
    let mut pieces = Pieces::default();
    let mut rest = code;
    // The last word decides the color of a name after it.
    let mut before = "";
    let mut line_start = true;
    while let Some(first) = rest.chars().next() {
        let (length, class) = piece(rest, first, before, line_start);
        let (text, after) = rest.split_at(length);
        pieces.add(class, text);
        if !text.trim().is_empty() {
            before = text;
            line_start = matches!(text, ":" | ";");
        }
        if text.contains('\n') {
            line_start = true;
            before = "";
        }
        rest = after;
    }
    pieces.done()
}

/// Returns the length of the next piece in bytes, and its class. Plain text has none.
fn piece(rest: &str, first: char, before: &str, line_start: bool) -> (usize, &'static str) {
    if let Some(length) = string(rest) {
        return (length, "s");
    }
    if first == '#' {
        return (rest.find('\n').unwrap_or(rest.len()), "c");
    }
    if first == '@' && line_start {
        let name = rest[1..].find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'));
        return (name.map_or(rest.len(), |n| n + 1), "d");
    }
    if first.is_ascii_digit() {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.'));
        return (end.unwrap_or(rest.len()), "n");
    }
    if first.is_alphabetic() || first == '_' {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        let length = end.unwrap_or(rest.len());
        return (
            length,
            word(&rest[..length], &rest[length..], before, line_start),
        );
    }
    if first.is_whitespace() {
        let end = rest.find(|c: char| !c.is_whitespace());
        return (end.unwrap_or(rest.len()), "");
    }
    (first.len_utf8(), "")
}

fn word(word: &str, after: &str, before: &str, line_start: bool) -> &'static str {
    if matches!(before, "def" | "class") {
        return "f";
    }
    if before == "." {
        return "";
    }
    if SOFT.contains(&word) {
        let statement =
            line_start && after.starts_with(' ') && !after.trim_start().starts_with('=');
        return if statement { "k" } else { "" };
    }
    if KEYWORDS.binary_search(&word).is_ok() {
        return "k";
    }
    if BUILTINS.binary_search(&word).is_ok() {
        return "b";
    }
    let exception = word.ends_with("Error")
        || matches!(word, "Exception" | "StopIteration" | "KeyboardInterrupt");
    if exception { "b" } else { "" }
}

/// Returns the length of a string literal with its prefix. An unclosed one ends with its line, or
/// with the code if it has three quotes.
fn string(rest: &str) -> Option<usize> {
    let quote_at = rest.find(['"', '\'']).filter(|at| *at <= 2)?;
    let prefix = rest[..quote_at].to_ascii_lowercase();
    if !matches!(
        prefix.as_str(),
        "" | "r" | "b" | "u" | "f" | "t" | "br" | "rb" | "fr" | "rf" | "tr" | "rt"
    ) {
        return None;
    }
    let body = &rest[quote_at..];
    let quote = &body[..1];
    let triple = quote.repeat(3);
    let (mark, many_lines) = if body.starts_with(&triple) {
        (triple.as_str(), true)
    } else {
        (quote, false)
    };
    let mut at = mark.len();
    while let Some(c) = body[at..].chars().next() {
        if body[at..].starts_with(mark) {
            return Some(quote_at + at + mark.len());
        }
        if c == '\n' && !many_lines {
            break;
        }
        at += c.len_utf8();
        if c == '\\' {
            at += body[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    Some(quote_at + at)
}

/// Collects pieces and joins plain neighbors.
#[derive(Default)]
struct Pieces {
    done: Vec<Node>,
    plain: String,
}

impl Pieces {
    fn add(&mut self, class: &'static str, text: &str) {
        if class.is_empty() {
            self.plain.push_str(text);
            return;
        }
        self.flush();
        self.done.push(Node::Mark(
            "tok",
            vec![("k", class.into())],
            vec![Node::text(text)],
        ));
    }

    fn flush(&mut self) {
        if !self.plain.is_empty() {
            self.done.push(Node::Text(std::mem::take(&mut self.plain)));
        }
    }

    fn done(mut self) -> Vec<Node> {
        self.flush();
        self.done
    }
}
