//! A card as a question.
//!
//! | file | what it handles |
//! |---|---|
//! | this one | which kind of card becomes which kind of question |
//! | `sides` | a card with two sides |
//! | `columns` | a row of a table |
//! | `options` | options that are written into the question |
//! | `cloze` | texts with gaps |
//! | `accepted` | what can be typed as an answer |
//! | `heading` | title, topic, level and concepts |

mod accepted;
mod cloze;
mod columns;
mod heading;
mod options;
mod sides;

use std::sync::LazyLock;

use pythia_bank::deck::rules;
use pythia_bank::links::Links;
use pythia_bank::question_file::QuestionFile;
use pythia_quiz::question::{Level, Question, Topic};

use crate::card::{Card, Content, Place, Remark};

/// The pages that questions with every section may link. Most imports have none.
pub(crate) static LINKS: LazyLock<Links> = LazyLock::new(Links::built_in);

/// What questions get that say nothing about it themselves.
#[derive(Clone, Copy, Debug)]
pub struct Defaults {
    /// The subject.
    pub topic: Option<Topic>,
    /// The experience.
    pub level: Level,
}

impl Default for Defaults {
    fn default() -> Self {
        Self {
            topic: None,
            level: Level::Mid,
        }
    }
}

/// A question that may come in. Its name is still to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where it is in the file.
    pub place: Place,
    /// What it is known by; empty if by nothing but its text.
    pub from: String,
    /// The name it has already, `topic/slug`.
    pub name: Option<String>,
    /// The question.
    pub question: Question,
    /// Its whole file, if it is one of the bank's with every section.
    pub whole: Option<String>,
    /// What there is to know about it.
    pub remarks: Vec<Remark>,
    /// What is on its sides, if it has a name and nothing else of the question came along.
    pub sides: Option<(String, String)>,
}

/// Makes the questions of a card, or says why it can't come in.
///
/// # Errors
/// Returns the reason, with a proposal.
pub fn drafts(card: Card, defaults: Defaults) -> Result<Vec<Draft>, Remark> {
    let remarks = card
        .remarks
        .iter()
        .map(|(what, help)| Remark::new(&card.place, what, help));
    let mut draft = Draft {
        place: card.place.clone(),
        from: card.id.clone().unwrap_or_default(),
        name: card.name.clone(),
        question: heading::blank(),
        whole: None,
        remarks: remarks.collect(),
        sides: None,
    };
    let drafts = match &card.content {
        Content::Whole(text) => {
            whole(&mut draft, text)?;
            return Ok(vec![draft]);
        }
        Content::Columns(columns) => {
            columns::fill(&mut draft, columns, &card.tags, defaults)?;
            vec![draft]
        }
        Content::Sides(sides) if sides.cloze => cloze::drafts(&draft, sides, &card.tags, defaults)?,
        Content::Sides(sides) => {
            sides::fill(&mut draft, sides, &card.tags, defaults)?;
            vec![draft]
        }
    };
    for draft in &drafts {
        check(draft)?;
    }
    Ok(drafts)
}

/// Checks a question by the rules of a deck.
fn check(draft: &Draft) -> Result<(), Remark> {
    if draft.whole.is_some() {
        return Ok(());
    }
    match rules::check(&draft.question).into_iter().next() {
        None => Ok(()),
        Some(fault) => {
            let what = match fault.line {
                0 => fault.what,
                line => format!("{} ({}, line {line})", fault.what, fault.section),
            };
            Err(Remark::new(&draft.place, what, fault.help))
        }
    }
}

/// Takes a question in our Markdown as it is.
fn whole(draft: &mut Draft, text: &str) -> Result<(), Remark> {
    let path = match &draft.name {
        Some(name) => format!("{name}.md"),
        None => "question.md".to_owned(),
    };
    let text = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    let parsed = QuestionFile::parse_with(&path, text.as_bytes(), &LINKS);
    if let Some(question) = parsed.question {
        draft.question = question;
        draft.whole = Some(text);
        return Ok(());
    }
    let error = parsed
        .problems
        .into_iter()
        .find(pythia_bank::problem::Problem::is_error);
    let (line, what, help) = error.map_or_else(
        || (1, "it isn't a question".to_owned(), String::new()),
        |error| (error.line, error.what, error.help),
    );
    let place = match &draft.place {
        Place::File(name, first) => Place::File(name.clone(), first + line - 1),
        Place::Line(first) => Place::Line(first + line - 1),
        other => other.clone(),
    };
    Err(Remark::new(&place, what, help))
}
