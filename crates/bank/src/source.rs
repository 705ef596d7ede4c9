//! Holds the text of one question file, finds its lines, and collects its problems.

use crate::problem::{Problem, Severity};

/// One file while it is being read.
#[derive(Debug)]
pub struct Source<'a> {
    /// The file's path, as problems show it.
    pub file: &'a str,
    /// The whole text.
    pub text: &'a str,
    /// Whether its prose is English, whose spelling is checked.
    pub is_english: bool,
    starts: Vec<usize>,
    problems: Vec<Problem>,
}

impl<'a> Source<'a> {
    /// Starts reading a text; `file` is the path that problems show.
    #[must_use]
    pub fn new(file: &'a str, text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            file,
            text,
            is_english: true,
            starts,
            problems: Vec::new(),
        }
    }

    /// Returns the line (from 1) that contains a byte offset.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).max(1)
    }

    /// Returns the text of a line (from 1) without its line break, or nothing past the end.
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

    /// Adds an error at a line.
    pub fn error(&mut self, line: usize, what: impl Into<String>, help: impl Into<String>) {
        self.note(Severity::Error, line, what.into(), help.into());
    }

    /// Adds a warning at a line.
    pub fn warn(&mut self, line: usize, what: impl Into<String>, help: impl Into<String>) {
        self.note(Severity::Warning, line, what.into(), help.into());
    }

    /// Adds a problem with the line as its excerpt.
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

    /// Returns whether there is an error among the problems so far.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }

    /// Returns all problems, in the order in which they were found.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}
