//! Decks: many questions in one file, as `pythia bank import` writes them.
//!
//! A deck is a file `<name>.deck.md`. Its questions follow one another, each with front matter of
//! its own. There are two sorts, and the key `from` tells them apart:
//!
//! - One that came from elsewhere has `from`, which names the card it was. It keeps the rules of a
//!   guild's own questions: a question, an answer, and what its kind needs.
//! - One without `from` is a question as the files of the bank have it, with every section, and is
//!   read and checked like those.
//!
//! ```
//! use pythia_bank::deck;
//!
//! let text = "+++\nname = \"what-a-tuple-holds\"\nfrom = \"anki:abc\"\n\
//!             title = \"What a tuple holds\"\n\
//!             topic = \"basics\"\nlevel = \"mid\"\nkind = \"open\"\n+++\n\
//!             \n## Question\n\nWhat does a tuple hold?\n\n## Answer\n\nReferences.\n";
//! let read = deck::read("own.deck.md", text.as_bytes(), &Default::default());
//! assert_eq!(read[0].problems, []);
//! assert_eq!(read[0].question.as_ref().unwrap().slug.as_str(), "basics/what-a-tuple-holds");
//! ```
//!
//! | file | what it handles |
//! |---|---|
//! | this one | splitting a deck into its questions |
//! | [`fences`] | which lines are code |
//! | [`entry`] | reading one that came from elsewhere |
//! | [`rules`] | what such a question must have |
//! | `write` | writing one |

pub mod fences;

pub mod entry;
pub mod rules;
pub mod write;

use pythia_quiz::question::Question;

use crate::links::Links;
use crate::problem::Problem;
use crate::question_file::QuestionFile;

/// The ending of the name of a deck's file.
pub const ENDING: &str = ".deck.md";

/// One question of a deck as it is written there.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'t> {
    /// The line of its first `+++`.
    pub line: usize,
    /// Its text, from that line to the next question.
    pub text: &'t str,
}

impl<'t> Entry<'t> {
    /// Returns the value of a key of its front matter that is written as a plain string.
    #[must_use]
    pub fn key(&self, key: &str) -> Option<&'t str> {
        let front = self.text.strip_prefix("+++\n")?;
        let front = &front[..front.find("\n+++")?];
        front.lines().find_map(|line| {
            let value = line.strip_prefix(key)?.trim_start().strip_prefix('=')?;
            value.trim().strip_prefix('"')?.strip_suffix('"')
        })
    }
}

/// Splits a deck into its questions. A question begins with a line `+++` and the key `name` on the
/// line below.
pub fn entries(text: &str) -> impl Iterator<Item = Entry<'_>> {
    let mut rest = text;
    let mut line = 1;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = next_start(rest).unwrap_or(rest.len());
        let entry = Entry {
            line,
            text: &rest[..end],
        };
        line += entry.text.matches('\n').count();
        rest = &rest[end..];
        Some(entry)
    })
}

/// Returns where the second question of a text begins.
fn next_start(text: &str) -> Option<usize> {
    let found = text.get(1..)?.find("\n+++\nname = \"")?;
    Some(found + 2)
}

/// Reads a deck. `path` is shown in problems.
#[must_use]
pub fn read(path: &str, bytes: &[u8], links: &Links) -> Vec<QuestionFile> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        let problem = Problem::error(path, "the deck isn't valid UTF-8", "save it as UTF-8");
        return vec![QuestionFile::refused(problem)];
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = text.replace("\r\n", "\n");
    let read = entries(&text).map(|entry| read_entry(path, entry, links));
    read.collect()
}

fn read_entry(path: &str, entry: Entry<'_>, links: &Links) -> QuestionFile {
    if entry.key("from").is_some() {
        let (question, problems) = entry::read(path, entry);
        return file(path, entry, question, problems);
    }
    let (Some(name), Some(topic)) = (entry.key("name"), entry.key("topic")) else {
        let problem = Problem {
            line: entry.line,
            ..Problem::error(
                path,
                "this isn't a question of a deck",
                "begin each question with a line +++, then name = \"its-name\" and topic = \"…\"",
            )
        };
        return file(path, entry, None, vec![problem]);
    };
    let (above, below) = entry
        .text
        .split_once(&format!("name = \"{name}\"\n"))
        .unwrap_or_default();
    let alone = format!("{above}{below}");
    let shown = format!("{topic}/{name}.md");
    let mut parsed = QuestionFile::parse_with(&shown, alone.as_bytes(), links);
    // The line with the name is missing in what was parsed.
    let shift = |line: &mut usize| *line += entry.line - usize::from(*line <= 1);
    for problem in &mut parsed.problems {
        path.clone_into(&mut problem.file);
        shift(&mut problem.line);
    }
    for block in &mut parsed.blocks {
        let results = [&mut block.output, &mut block.raises];
        results
            .into_iter()
            .flatten()
            .for_each(|it| shift(&mut it.line));
        shift(&mut block.line);
    }
    path.clone_into(&mut parsed.path);
    parsed.in_deck = true;
    parsed
}

fn file(
    path: &str,
    entry: Entry<'_>,
    question: Option<Question>,
    problems: Vec<Problem>,
) -> QuestionFile {
    QuestionFile {
        path: path.to_owned(),
        question,
        blocks: Vec::new(),
        proofs: Vec::new(),
        text: entry.text.to_owned(),
        problems,
        in_deck: true,
    }
}
