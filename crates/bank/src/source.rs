//! The text of one question file with its lines, and the basket its problems are put into.

use crate::problem::{Problem, Severity};

/// One file being read: its name, its text, where its lines begin, what is wrong with it so far.
#[derive(Debug)]
pub struct Source<'a> {
    /// The file as it is named to people.
    pub file: &'a str,
    /// The whole text.
    pub text: &'a str,
    starts: Vec<usize>,
    problems: Vec<Problem>,
}

impl<'a> Source<'a> {
    /// A text and the name of its file.
    #[must_use]
    pub fn new(file: &'a str, text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            file,
            text,
            starts,
            problems: Vec::new(),
        }
    }

    /// The line (from 1) of a byte offset.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).max(1)
    }

    /// The text of a line (from 1), without its line break.
    #[must_use]
    pub fn line(&self, number: usize) -> &'a str {
        let Some(&start) = number
            .checked_sub(1)
            .and_then(|index| self.starts.get(index))
        else {
            return "";
        };
        let end = self
            .starts
            .get(number)
            .map_or(self.text.len(), |&next| next - 1);
        &self.text[start..end.max(start)]
    }

    /// Notes an error at a line.
    pub fn error(&mut self, line: usize, what: impl Into<String>, help: impl Into<String>) {
        self.note(Severity::Error, line, what.into(), help.into());
    }

    /// Notes a warning at a line.
    pub fn warn(&mut self, line: usize, what: impl Into<String>, help: impl Into<String>) {
        self.note(Severity::Warning, line, what.into(), help.into());
    }

    fn note(&mut self, severity: Severity, line: usize, what: String, help: String) {
        let excerpt = self.line(line).to_owned();
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line,
            severity,
            what,
            help,
            excerpt,
        });
    }

    /// Whether an error was noted.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }

    /// Everything that was noted.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}
