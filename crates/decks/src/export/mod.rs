//! Questions as files of other programs.
//!
//! | file | what it writes |
//! |---|---|
//! | [`html`] | Markdown as HTML, and the sides of a card |
//! | [`package`] | a package of Anki, `.apkg` |
//! | [`text`] | Anki's text files, and tables for spreadsheets |
//! | [`json`] | JSON, by `docs/questions-export.schema.json` |
//! | [`archive`] | our own Markdown in a zip file |

pub mod archive;
pub mod html;
pub mod json;
pub mod package;
pub mod text;

use std::borrow::Cow;
use std::io;

use pythia_bank::deck::{Entry, write};
use pythia_bank::question_file::QuestionFile;
use pythia_quiz::question::Question;

/// How many questions are rendered before the next ones are, so that not all are in memory twice.
const AT_ONCE: usize = 4_096;

/// A format to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Our Markdown in a zip file.
    Markdown,
    /// A table for spreadsheets.
    Csv,
    /// Anki's text file.
    Anki,
    /// A package of Anki.
    Apkg,
    /// JSON.
    Json,
}

impl Format {
    /// Returns the ending of such a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "zip",
            Self::Csv => "csv",
            Self::Anki => "txt",
            Self::Apkg => "apkg",
            Self::Json => "json",
        }
    }
}

/// A question to export.
#[derive(Clone, Copy, Debug)]
pub struct Exported<'e> {
    /// The question.
    pub question: &'e Question,
    /// What it is known by where it came from.
    from: Option<&'e str>,
    /// Its Markdown, if it is at hand.
    text: Option<&'e str>,
    /// Whether that is a file of its own.
    has_file: bool,
}

impl<'e> Exported<'e> {
    /// Exports a question of a bank. `file` is its file, or its entry in a deck.
    #[must_use]
    pub fn of_file(question: &'e Question, file: &'e QuestionFile) -> Self {
        let text = file.text.as_str();
        let from = file
            .in_deck
            .then(|| Entry { line: 1, text }.key("from"))
            .flatten();
        Self {
            question,
            from,
            text: Some(text).filter(|text| !text.is_empty() && from.is_none()),
            has_file: !file.in_deck && !text.is_empty(),
        }
    }

    /// Exports a question that has no file. `from` is what it is known by where it came from; empty
    /// if by nothing.
    #[must_use]
    pub fn without_file(question: &'e Question, from: &'e str) -> Self {
        Self {
            question,
            from: Some(from).filter(|from| !from.is_empty()),
            text: None,
            has_file: false,
        }
    }

    /// Returns its id in Anki: the one it came with, or its name. Neither ever changes.
    #[must_use]
    pub fn guid(&self) -> &'e str {
        let anki = self.from.and_then(|from| from.strip_prefix("anki:"));
        anki.unwrap_or(self.question.slug.as_str())
    }

    /// Tells whether it has a file of its own.
    #[must_use]
    pub const fn has_file(&self) -> bool {
        self.has_file
    }

    /// Returns its Markdown, from which it can be read again as it is.
    #[must_use]
    pub fn source(&self) -> Cow<'e, str> {
        if let Some(text) = self.text {
            return Cow::Borrowed(text);
        }
        let mut text = String::new();
        match self.from {
            Some(from) => write::write(&mut text, self.question, from),
            None => {
                let from = format!("pythia:{}", self.question.slug);
                write::write(&mut text, self.question, &from);
            }
        }
        Cow::Owned(text)
    }

    /// Returns its tags: subject, experience and kind, and its concepts.
    #[must_use]
    pub fn tags(&self) -> String {
        let question = self.question;
        let mut tags = format!(
            "topic::{} level::{} kind::{}",
            question.topic, question.level, question.kind
        );
        for concept in &question.concepts {
            tags.push(' ');
            tags.push_str(concept);
        }
        tags
    }
}

/// Exports questions. `at` is the present time in seconds, by which Anki knows what is newer.
///
/// # Errors
/// The file can't be written.
pub fn export(
    questions: &[Exported<'_>],
    format: Format,
    deck: &str,
    at: i64,
    out: &mut (impl io::Write + io::Seek),
) -> io::Result<()> {
    match format {
        Format::Markdown => archive::write(questions, out),
        Format::Csv => text::csv(questions, out),
        Format::Anki => text::anki(questions, out),
        Format::Apkg => package::write(questions, deck, at, out),
        Format::Json => json::write(questions, out),
    }
}
