//! What counts as a word, in the texts of questions and in what people search for.
//!
//! Python's own words are kept: `__init__`, `*args`, `@property`, `f-string`, `C3`, `==`, `[::-1]`.
//! A word that has parts (`lru_cache`, `TypeError`, `f-string`) is found by them, too. Signs count
//! only in code, because in prose they are punctuation or Markdown. What is searched for is read as
//! code and prose at once.

/// A word of a text, as terms of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The whole word, in lower case.
    pub whole: String,
    /// The parts it is found by as well.
    pub parts: Vec<String>,
    /// Whether it is in code.
    pub is_code: bool,
}

/// Python's keywords. `is` and `in` are also in nearly every English sentence.
const KEYWORDS: [&str; 37] = [
    "and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def", "del",
    "elif", "else", "except", "false", "finally", "for", "from", "global", "if", "import", "in",
    "is", "lambda", "match", "none", "nonlocal", "not", "or", "pass", "raise", "return", "true",
    "try", "while", "with", "yield",
];

/// Python's operators of more than one sign, the longer ones first.
const OPERATORS: [&str; 26] = [
    "**=", "//=", ">>=", "<<=", "...", "==", "!=", "<=", ">=", "->", ":=", "+=", "-=", "*=", "/=",
    "%=", "&=", "|=", "^=", "@=", "**", "//", ">>", "<<", "[]", "{}",
];

/// Operators of one sign. Brackets, commas and colons are in all code, so nobody finds anything by
/// them.
const SIGNS: &str = "=<>+-*/%&|^~@";

/// The longest slice that is one word, in bytes: `[-10:-1:-1]`.
const SLICE_MAX: usize = 12;

/// Tells whether a term is one of Python's keywords.
#[must_use]
pub fn is_keyword(term: &str) -> bool {
    KEYWORDS.binary_search(&term).is_ok()
}

/// Returns the term of a keyword in code, which is another one than that of the word in prose.
#[must_use]
pub fn in_code(keyword: &str) -> String {
    format!("`{keyword}")
}

/// Returns the term of a word in a title.
#[must_use]
pub fn in_title(word: &str) -> String {
    format!("#{word}")
}

/// Splits Markdown into its words.
#[must_use]
pub fn of_text(text: &str) -> Vec<Piece> {
    let mut reader = Reader::new(text, false);
    reader.read();
    reader.pieces
}

/// Splits what a person searches for into its words. One that occurs twice counts once.
#[must_use]
pub fn of_search(typed: &str) -> Vec<Piece> {
    let mut reader = Reader::new(typed, true);
    reader.read();
    let mut pieces: Vec<Piece> = Vec::new();
    for piece in reader.pieces {
        if !pieces.iter().any(|other| other.whole == piece.whole) {
            pieces.push(piece);
        }
    }
    pieces
}

/// Reads a text from its beginning to its end.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Whether the text is what a person searches for.
    search: bool,
    /// The number of backticks that the present code began with; 0 in prose.
    ticks: usize,
    pieces: Vec<Piece>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, search: bool) -> Self {
        Self {
            text,
            at: 0,
            search,
            ticks: 0,
            pieces: Vec::new(),
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    /// Tells whether signs count here.
    const fn signs_count(&self) -> bool {
        self.search || self.ticks > 0
    }

    fn push(&mut self, whole: String, parts: Vec<String>) {
        let is_code = self.signs_count();
        self.pieces.push(Piece {
            whole,
            parts,
            is_code,
        });
    }

    fn read(&mut self) {
        while let Some(next) = self.rest().chars().next() {
            if next == '`' {
                self.backticks();
            } else if is_word(next) {
                self.word("");
            } else if !(self.signs_count() && next.is_ascii_punctuation() && self.operator()) {
                self.at += next.len_utf8();
            }
        }
    }

    fn backticks(&mut self) {
        let run = self.rest().bytes().take_while(|byte| *byte == b'`').count();
        self.at += run;
        if self.ticks == 0 {
            self.ticks = run;
            // The word after a fence names the language of the code.
            if run >= 3 && !self.search {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            }
        } else if self.ticks == run {
            self.ticks = 0;
        }
    }

    /// Reads a word, with the signs directly before it that belong to it: `*args`, `@property`.
    fn word(&mut self, prefix: &str) {
        let start = self.at;
        while let Some(next) = self.rest().chars().next() {
            let after = self.rest().chars().nth(1);
            let between =
                |is: fn(char) -> bool| self.before().is_some_and(is) && after.is_some_and(is);
            let digits_so_far = || {
                let so_far = &self.text[start..self.at];
                so_far
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.')
            };
            let goes_on = match next {
                '.' => between(|c| c.is_ascii_digit()) && digits_so_far(),
                '\'' | '’' => (self.search || self.ticks == 0) && between(char::is_alphabetic),
                '-' => (self.search || self.ticks == 0) && between(char::is_alphanumeric),
                _ => is_word(next),
            };
            if !goes_on {
                break;
            }
            self.at += next.len_utf8();
        }
        let word = &self.text[start..self.at];
        let (whole, mut parts) = terms(word);
        if prefix.is_empty() {
            self.push(whole, parts);
        } else {
            let prefixed = format!("{prefix}{whole}");
            parts.insert(0, whole);
            self.push(prefixed, parts);
        }
    }

    /// Reads an operator, a slice such as `[::-1]`, or the signs before a word. Returns whether
    /// there is one.
    fn operator(&mut self) -> bool {
        let rest = self.rest();
        if rest.starts_with(">>>") && !rest.starts_with(">>>=") {
            // The prompt of an interactive session.
            self.at += 3;
            return true;
        }
        if let Some(slice) = slice(rest) {
            self.at += slice.len();
            self.push(slice.to_owned(), Vec::new());
            return true;
        }
        let begins = self
            .before()
            .is_none_or(|c| c.is_whitespace() || "([{,:=`".contains(c));
        for prefix in ["**", "*", "@"] {
            let word = rest
                .strip_prefix(prefix)
                .and_then(|rest| rest.chars().next());
            if begins && word.is_some_and(|c| is_word(c) && !c.is_ascii_digit()) {
                self.at += prefix.len();
                self.word(prefix);
                return true;
            }
        }
        let long = OPERATORS.into_iter().find(|one| rest.starts_with(one));
        let sign = || rest.get(..1).filter(|sign| SIGNS.contains(sign));
        let Some(operator) = long.or_else(sign) else {
            return false;
        };
        self.at += operator.len();
        self.push(operator.to_owned(), Vec::new());
        true
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns the slice of numbers that a text begins with: `[::-1]`, `[1:3]`.
fn slice(text: &str) -> Option<&str> {
    let end = text.bytes().take(SLICE_MAX).position(|byte| byte == b']')?;
    let inner = text.get(..end)?.strip_prefix('[')?;
    let fits = inner.contains(':')
        && inner
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b':' || byte == b'-');
    fits.then(|| &text[..=end])
}

/// Returns the terms of a word: the whole of it, and its parts.
fn terms(word: &str) -> (String, Vec<String>) {
    let word = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word);
    let lower: String = word
        .chars()
        .filter(|c| !matches!(c, '\'' | '’'))
        .flat_map(char::to_lowercase)
        .collect();
    let parts = |by: char| {
        lower
            .split(by)
            .filter(|part| !part.is_empty())
            .map(stem)
            .collect()
    };
    if lower.contains('-') {
        return (stem(&lower.replace('-', "")), parts('-'));
    }
    if lower.contains('_') {
        let parts = parts('_');
        return (lower, parts);
    }
    let humps = humps(word);
    (
        stem(&lower),
        if humps.len() > 1 { humps } else { Vec::new() },
    )
}

/// Splits a name at its capitals: `TypeError` is `type` and `error`.
fn humps(word: &str) -> Vec<String> {
    let mut humps: Vec<String> = Vec::new();
    let mut before_is_small = false;
    for c in word.chars() {
        if humps.is_empty() || (before_is_small && c.is_uppercase()) {
            humps.push(String::new());
        }
        before_is_small = c.is_lowercase();
        if let Some(last) = humps.last_mut() {
            last.extend(c.to_lowercase());
        }
    }
    humps.iter().map(|hump| stem(hump)).collect()
}

/// Takes the ending of a plural away.
fn stem(word: &str) -> String {
    let keeps = ["ss", "us", "is"].iter().any(|end| word.ends_with(end))
        || matches!(word, "alias" | "pandas" | "canvas" | "bias");
    if word.len() < 4 || keeps || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    let long = ["tches", "shes", "xes", "sses", "liases"]
        .iter()
        .any(|end| word.ends_with(end));
    let short = if long {
        word.strip_suffix("es")
    } else {
        word.strip_suffix('s')
    };
    short.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the whole words of a search.
    fn searched(typed: &str) -> Vec<String> {
        let pieces = of_search(typed).into_iter();
        pieces.map(|piece| piece.whole).collect()
    }

    /// Returns every term of a text.
    fn written(text: &str) -> Vec<String> {
        let pieces = of_text(text).into_iter();
        let terms = pieces.flat_map(|piece| [piece.whole].into_iter().chain(piece.parts));
        terms.collect()
    }

    #[test]
    fn the_keywords_are_sorted() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn python_s_own_words_are_words() {
        for (typed, words) in [
            ("__init__", vec!["__init__"]),
            ("*args", vec!["*arg"]),
            ("**kwargs", vec!["**kwarg"]),
            ("@property", vec!["@property"]),
            ("is", vec!["is"]),
            ("f-string", vec!["fstring"]),
            ("f-strings", vec!["fstring"]),
            ("C3", vec!["c3"]),
            ("don't", vec!["dont"]),
            ("print(", vec!["print"]),
            ("x[::-1]", vec!["x", "[::-1]"]),
            ("==", vec!["=="]),
            ("a := 1", vec!["a", ":=", "1"]),
            ("0.1 + 0.2", vec!["0.1", "+", "0.2"]),
            ("TypeError", vec!["typeerror"]),
            ("functools.lru_cache", vec!["functool", "lru_cache"]),
            ("2**n", vec!["2", "**", "n"]),
            ("object's", vec!["object"]),
            ("()", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(searched(typed), words, "{typed}");
        }
    }

    #[test]
    fn a_word_is_found_by_its_parts() {
        assert_eq!(written("lru_cache"), ["lru_cache", "lru", "cache"]);
        assert_eq!(written("an f-string"), ["an", "fstring", "f", "string"]);
        assert_eq!(written("`def f(*args)`"), ["def", "f", "*arg", "arg"]);
        assert_eq!(written("TypeErrors"), ["typeerror", "type", "error"]);
    }

    #[test]
    fn signs_count_in_code_and_not_in_prose() {
        assert_eq!(written("- *one* = two"), ["one", "two"]);
        assert_eq!(
            written("`a == b`, `x[::-1]`"),
            ["a", "==", "b", "x", "[::-1]"]
        );
        assert_eq!(
            written("```python\n>>> a - b\n```\nc - d"),
            ["a", "-", "b", "c", "d"]
        );
    }
}
