//! What may stand in a typed text: code in blocks and backticks, and prose that Discord shows as it
//! was meant.

use crate::model::written::{Fault, Part, What};

/// Endings of the addresses of pictures.
const PICTURES: [&str; 6] = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

/// The servers on which Discord keeps what people attach.
const ATTACHED: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];

/// What a text consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// How many code blocks it has.
    pub blocks: usize,
    /// Whether every block and every piece of code ends.
    pub is_whole: bool,
}

/// Returns a text as it is stored: without carriage returns and characters that nobody sees, with
/// blanks for tabs, and without blanks around it.
#[must_use]
pub fn tidy(typed: &str) -> String {
    let typed = typed
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}'], "\n");
    let typed = typed.replace('\t', "    ").replace('\u{a0}', " ");
    let seen = |c: &char| *c == '\n' || !(c.is_control() || is_invisible(*c));
    let lines: String = typed.chars().filter(seen).collect();
    let lines: Vec<&str> = lines.lines().map(str::trim_end).collect();
    // A first line may be code, so that only blank lines before it go.
    let first = lines.iter().position(|line| !line.is_empty());
    let lines = &lines[first.unwrap_or(lines.len())..];
    lines.join("\n").trim_end().to_owned()
}

/// Tells whether a reader can't see a character: it has no width, or changes the direction of text.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Checks a text, and returns what it consists of.
pub fn check(part: Part, text: &str, faults: &mut Vec<Fault>) -> Outline {
    check_from(part, 1, text, faults)
}

/// Checks a text that begins in this line of its part.
pub fn check_from(part: Part, first: usize, text: &str, faults: &mut Vec<Fault>) -> Outline {
    let mut fault = |line: usize, what| {
        let line = first + line;
        faults.push(Fault { part, line, what });
    };
    let (prose, outline, open) = without_code(text);
    if let Some((line, block)) = open {
        let what = if block {
            What::OpenBlock
        } else {
            What::OpenBacktick
        };
        fault(line, what);
    }
    for (line, prose) in prose.lines().enumerate() {
        if let Some(what) = wrong(prose) {
            fault(line, what);
        }
    }
    outline
}

/// Says what is wrong with a line of prose.
fn wrong(prose: &str) -> Option<What> {
    // Most lines have neither an address nor a picture.
    let www = |four: &[u8]| four.eq_ignore_ascii_case(b"www.");
    let may_have = prose.contains("://") || prose.contains("![") || {
        prose.contains('.') && prose.as_bytes().windows(4).any(www)
    };
    let lower = if may_have {
        prose.to_lowercase()
    } else {
        String::new()
    };
    let is_link = ["http://", "https://", "www."]
        .iter()
        .any(|one| lower.contains(one));
    let mut words = lower.split(|c: char| c.is_whitespace() || "()<>\"'".contains(c));
    let shows = |word: &str| {
        let path = word.split(['?', '#']).next().unwrap_or_default();
        ATTACHED.iter().any(|host| word.contains(host))
            || PICTURES.iter().any(|ending| path.ends_with(ending))
    };
    if (lower.contains("![") && lower.contains("](")) || (is_link && words.any(shows)) {
        return Some(What::Picture);
    }
    if is_link {
        return Some(What::Link);
    }
    let signs = prose.trim_start_matches('#');
    let level = prose.len() - signs.len();
    if (1..=3).contains(&level) && signs.starts_with(' ') {
        return Some(What::Heading);
    }
    markup(prose).map(What::Markup)
}

/// Returns the text with its code left out, line by line; what it consists of; and where code
/// begins that doesn't end, and whether it is a block.
fn without_code(text: &str) -> (String, Outline, Option<(usize, bool)>) {
    let mut prose = String::new();
    let mut outline = Outline {
        blocks: 0,
        is_whole: true,
    };
    let mut rest = text;
    let mut open = None;
    while let Some(at) = rest.find('`') {
        prose.push_str(&rest[..at]);
        let code = &rest[at..];
        let ticks = code.len() - code.trim_start_matches('`').len();
        let inside = &code[ticks..];
        let Some(end) = closing(inside, ticks) else {
            open = Some((prose.matches('\n').count(), ticks >= 3));
            outline.is_whole = false;
            rest = "";
            break;
        };
        outline.blocks += usize::from(ticks >= 3);
        // A placeholder keeps the words together: `a`s and `b`_c are words.
        prose.push('\u{fffc}');
        prose.extend(inside[..end].chars().filter(|c| *c == '\n'));
        rest = &inside[end + ticks..];
    }
    prose.push_str(rest);
    (prose, outline, open)
}

/// Finds the next run of exactly this many backticks.
fn closing(text: &str, ticks: usize) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find('`') {
        let at = from + at;
        let run = text[at..].len() - text[at..].trim_start_matches('`').len();
        if run == ticks {
            return Some(at);
        }
        from = at + run;
    }
    None
}

/// Returns a word whose signs Discord would read as markup: `__init__`, `2*3*4`, `*args`. Emphasis
/// around whole words is meant.
fn markup(line: &str) -> Option<String> {
    let mut runs = Vec::new();
    let mut chars = line.char_indices().peekable();
    while let Some((at, sign)) = chars.next() {
        if sign != '*' && sign != '_' {
            continue;
        }
        let mut end = at + 1;
        while chars.next_if(|(_, next)| *next == sign).is_some() {
            end += 1;
        }
        let before = line[..at].chars().next_back();
        let after = line[end..].chars().next();
        if before != Some('\\') {
            runs.push((at, end, sign, before, after));
        }
    }
    let named = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let mut at = 0;
    while let Some((start, end, sign, before, after)) = runs.get(at).copied() {
        let inside_word = named(before) && named(after);
        let is_open = !blank(after) && !named(before);
        let closes = |run: &(usize, usize, char, Option<char>, Option<char>)| {
            run.1 - run.0 == end - start && run.2 == sign && !blank(run.3) && !named(run.4)
        };
        let partner = runs[at + 1..].iter().position(closes);
        match partner {
            Some(partner) if is_open && sign == '*' => at += partner + 2,
            _ if inside_word || named(before) || named(after) => {
                let word = word_around(line, start);
                // This is the search algorithm.
                if word != "A*" {
                    return Some(word.to_owned());
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    None
}

/// Returns the word at a byte offset.
fn word_around(text: &str, at: usize) -> &str {
    let is_end = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '"');
    let start = text[..at].rfind(is_end).map_or(0, |found| {
        found + text[found..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text[at..]
        .find(is_end)
        .map_or(text.len(), |found| at + found);
    text[start..end].trim_end_matches(['.', ':', '?', '!'])
}
