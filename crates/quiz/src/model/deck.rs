//! Questions that travel: a file that a moderator sends with `/bank import`, and questions that
//! leave as a file.

use serde::{Deserialize, Serialize};

use crate::model::card::Card;
use crate::model::ids::{At, MemberId};
use crate::model::own::Own;
use crate::model::question::sketch::Sketch;
use crate::model::question::{Digest, Kind, Question, Slug};

/// How many questions one import takes. All of them are checked and added in one step, which must
/// not hold the host up.
pub const IMPORT_MAX: usize = 500;

/// How much text the questions of one import may have together, in bytes.
pub const IMPORT_BYTES: usize = 1 << 20;

/// How long a checked file waits for its import, in hours.
pub const DRAFT_HOURS: i64 = 24;

/// Of how many imports it is kept what they changed, so that they can be undone.
pub const UNDO_MAX: usize = 3;

/// The longest id by which a question is known elsewhere, in bytes.
pub const FROM_MAX: usize = 100;

/// A file of questions, as the edge has fetched and read it.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SentDeck {
    /// Its questions.
    Read(Box<ReadDeck>),
    /// Nothing of it can come in.
    Refused(DeckProblem),
}

/// Why nothing of a file can come in.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeckProblem {
    /// It can't be had from Discord.
    Unreachable,
    /// It has more bytes than this.
    TooLarge(u64),
    /// It has this many questions.
    TooMany(u64),
    /// Its questions have too much text.
    TooMuchText,
    /// Another file is being read.
    Busy,
    /// It can't be read: why, and what to do.
    Unreadable(String, String),
    /// There is no such topic, as typed.
    Topic(String),
    /// There is no such level, as typed.
    Level(String),
}

/// The questions of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadDeck {
    /// The name of the file.
    pub file: String,
    /// Its format in words, which are those of the command line.
    pub format: String,
    /// Its questions.
    pub questions: Vec<SentQuestion>,
    /// What can't come in.
    pub left_out: Vec<DeckRemark>,
    /// What comes in with something to know.
    pub remarks: Vec<DeckRemark>,
    /// What to know about the file as a whole.
    pub notes: Vec<String>,
}

/// A question of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SentQuestion {
    /// Where it is in the file.
    pub place: String,
    /// What it is known by elsewhere.
    pub from: String,
    /// The name it was exported under.
    pub name: Option<Slug>,
    /// How much of a question the file has.
    pub whole: Whole,
    /// The question. Its slug means nothing yet.
    pub question: Question,
    /// What it is compared with others by.
    pub sketch: Sketch,
    /// A question of the bank that asks almost the same.
    pub in_bank: Option<Slug>,
    /// The place of an earlier question of the file that asks almost the same.
    pub earlier: Option<String>,
}

/// How much of a question a file has.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whole {
    /// All of it.
    All,
    /// What is on a card or in a row. What it lacks stays as it is.
    Texts,
    /// The two sides of a card that once was a question with more.
    Sides,
}

/// Something to know about a place of a file: what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeckRemark {
    /// The place.
    pub place: String,
    /// What there is to know.
    pub what: String,
    /// What to do about it; may be empty.
    pub help: String,
}

/// A file that was checked and waits for its import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeckDraft {
    /// Who sent it.
    pub by: MemberId,
    /// When it was checked. The button says which check it belongs to.
    pub at: At,
    /// The name of the file.
    pub file: String,
    /// Its questions.
    pub questions: Vec<SentQuestion>,
}

/// What an import changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeckImport {
    /// The questions that it added, as they were then.
    pub added: Vec<(Slug, Digest)>,
    /// The questions that it changed: what they were then, and what they had been before.
    pub changed: Vec<(Digest, Own, Question)>,
}

/// A card with a file of questions, which the edge writes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exported {
    /// The card.
    pub card: Card,
    /// Whether it replaces the message whose button was pressed.
    pub update: bool,
    /// The name of the file without its ending.
    pub name: String,
    /// Its format.
    pub format: DeckFormat,
    /// The questions, each with what it is known by elsewhere; empty if by nothing.
    pub questions: Vec<(String, Question)>,
}

/// A format in which questions leave.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeckFormat {
    /// A package of Anki.
    Apkg,
    /// Anki's text file.
    Anki,
    /// A table for spreadsheets.
    Csv,
    /// Our Markdown in a zip file.
    Markdown,
    /// JSON.
    Json,
}

impl DeckFormat {
    /// All formats.
    pub const ALL: [Self; 5] = [
        Self::Apkg,
        Self::Anki,
        Self::Csv,
        Self::Markdown,
        Self::Json,
    ];

    /// Returns the word used in commands and in custom ids.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Apkg => "apkg",
            Self::Anki => "anki",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }

    /// Finds the format with a word.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|format| format.word() == word)
    }
}

/// Brings a question up to date with what a file has of it. What people chose here stays: its
/// name, its topic and its level; and a file that has only texts doesn't say that an answer is
/// typed or picked.
pub fn keep_what_stays(now: &Question, new: &mut Question) {
    if new.text == now.text {
        new.title.clone_from(&now.title);
    }
    new.slug = now.slug.clone();
    new.topic = now.topic;
    new.level = now.level;
    let keep = |new: &mut Vec<String>, old: &[String]| {
        if new.is_empty() {
            new.extend_from_slice(old);
        }
    };
    keep(&mut new.concepts, &now.concepts);
    keep(&mut new.hints, &now.hints);
    keep(&mut new.listen_for, &now.listen_for);
    if new.kind == Kind::Open && (&new.text, &new.answer) == (&now.text, &now.answer) {
        new.kind = now.kind;
        new.expected.clone_from(&now.expected);
        new.choices.clone_from(&now.choices);
    }
}
