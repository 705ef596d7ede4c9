//! A card as a file of another program has it, before it becomes a question.

use std::fmt;

/// Where something is in the file that is imported.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A line of a text file.
    Line(usize),
    /// A note of a package: its number there, and how it begins.
    Note(usize, String),
    /// A file of an archive, and its line.
    File(String, usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line}"),
            Self::Note(number, start) => write!(f, "note {number} ({start})"),
            Self::File(name, line) => write!(f, "{name}:{line}"),
        }
    }
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Where it is.
    pub place: Place,
    /// What it is known by in its program, such as `anki:…`, if it is known by something.
    pub id: Option<String>,
    /// The name of the question that it was exported from: `topic/slug`.
    pub name: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What is on it.
    pub content: Content,
    /// What its reader has to say about it.
    pub remarks: Vec<(String, String)>,
}

/// What is on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Two sides.
    Sides(Sides),
    /// The columns of a table whose head names them.
    Columns(Box<Columns>),
    /// A question in our Markdown.
    Whole(String),
}

/// The two sides of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// The question.
    pub front: String,
    /// The answer.
    pub back: String,
    /// Whether both are HTML. Otherwise they are plain text, or Markdown.
    pub html: bool,
    /// Whether the answer is typed.
    pub typed: bool,
    /// The texts that are accepted, where there may be several. Then the answer is typed.
    pub accepted: Vec<String>,
    /// The question in our Markdown that both were made from.
    pub source: Option<String>,
    /// Whether texts of the front are hidden, as in `{{c1::this}}`.
    pub cloze: bool,
}

/// The columns of a table whose head names them. All are Markdown; lists have an item a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Each column that isn't empty, by its name.
    pub cells: Vec<(super::table::Column, String)>,
}

impl Columns {
    /// Returns a cell, empty if there is none.
    #[must_use]
    pub fn get(&self, column: super::table::Column) -> &str {
        let found = self.cells.iter().find(|(name, _)| *name == column);
        found.map_or("", |(_, cell)| cell.as_str())
    }
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// The format that it turned out to be, in words for people.
    pub format: String,
    /// Its cards.
    pub cards: Vec<Card>,
    /// What of it can't come in, with the reason and a proposal.
    pub left_out: Vec<Remark>,
    /// What to know about the file as a whole.
    pub notes: Vec<String>,
}

/// Something to know about a card: what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Remark {
    /// Where it is.
    pub place: String,
    /// What there is to know.
    pub what: String,
    /// What to do about it; may be empty.
    pub help: String,
}

impl Remark {
    /// Says something about a place.
    #[must_use]
    pub fn new(place: &Place, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            place: place.to_string(),
            what: what.into(),
            help: help.into(),
        }
    }
}

/// How many characters the beginning of a text has.
const START: usize = 40;

/// Returns the beginning of a text, on one line, without tags.
#[must_use]
pub fn start(text: &str) -> String {
    let mut start = String::new();
    let mut in_tag = false;
    let mut blank = true;
    let mut length = 0;
    for c in text.chars() {
        match c {
            '<' => {
                in_tag = true;
                if !blank {
                    start.push(' ');
                    length += 1;
                }
                blank = true;
            }
            '>' if in_tag => in_tag = false,
            _ if in_tag => {}
            c if c.is_whitespace() || c.is_control() => {
                if !blank {
                    start.push(' ');
                    length += 1;
                }
                blank = true;
            }
            c => {
                start.push(c);
                length += 1;
                blank = false;
            }
        }
        if length >= START {
            start.push('…');
            break;
        }
    }
    start.trim_end().to_owned()
}
