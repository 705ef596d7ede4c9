//! A problem in a question file: what is wrong, where, and what to do. It prints like a compiler's
//! error.

use std::fmt::Write as _;

use crate::style::{self, Color};

/// How serious a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The question is left out of the bank, and `pythia check` fails.
    Error,
    /// The question is used, and `pythia check` passes.
    Warning,
}

/// One problem in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's path, as its author would open it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// How serious it is.
    pub severity: Severity,
    /// What is wrong, as part of a sentence.
    pub what: String,
    /// What to do about it, as part of a sentence; may have several lines.
    pub help: String,
    /// The text of the line, shown as an excerpt; empty if there is nothing to show.
    pub excerpt: String,
}

impl Problem {
    /// Creates an error about a whole file: at line 1, without an excerpt.
    #[must_use]
    pub fn error(
        file: impl Into<String>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            line: 1,
            severity: Severity::Error,
            what: what.into(),
            help: help.into(),
            excerpt: String::new(),
        }
    }

    /// Creates a warning about a whole file: at line 1, without an excerpt.
    #[must_use]
    pub fn warning(
        file: impl Into<String>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(file, what, help)
        }
    }

    /// Returns whether this is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Formats the problem as a few lines: what is wrong, the place, the line itself, and the help.
    #[must_use]
    pub fn render(&self, color: Color) -> String {
        let (word, style) = match self.severity {
            Severity::Error => ("error", style::ERROR),
            Severity::Warning => ("warning", style::WARNING),
        };
        let number = self.line.to_string();
        let gap = " ".repeat(number.len());
        let bar = color.paint(style::FRAME, "|");
        let mut out = format!(
            "{}{}\n",
            color.paint(style, word),
            color.paint(style::BOLD, &format!(": {}", self.what))
        );
        let _ = writeln!(
            out,
            "{gap}{} {}:{}",
            color.paint(style::FRAME, "-->"),
            self.file,
            self.line
        );
        if !self.excerpt.is_empty() {
            let _ = writeln!(
                out,
                "{gap} {bar}\n{} {bar} {}",
                color.paint(style::FRAME, &number),
                shorten(&self.excerpt)
            );
        }
        if !self.help.is_empty() {
            let mut lines = self.help.lines();
            let first = lines.next().unwrap_or_default();
            let _ = writeln!(
                out,
                "{gap} {} {first}",
                color.paint(style::FRAME, "= help:")
            );
            for line in lines {
                let _ = writeln!(out, "{gap}         {line}");
            }
        }
        out
    }
}

/// Shortens a line to the width of a terminal and makes invisible characters visible.
fn shorten(line: &str) -> String {
    let mut shown = String::new();
    for (count, c) in line.trim_end_matches(['\r', '\n']).chars().enumerate() {
        if count == 110 {
            shown.push('…');
            break;
        }
        match c {
            '\t' => shown.push('→'),
            c if c.is_control() || is_invisible(c) => {
                let _ = write!(shown, "<U+{:04X}>", u32::from(c));
            }
            c => shown.push(c),
        }
    }
    shown
}

/// Returns whether a reader can't see a character: it has no width or changes the direction of
/// text.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{00ad}')
}

/// Sorts problems by file, line and severity, and removes duplicates.
pub fn sort(problems: &mut Vec<Problem>) {
    problems.sort_by(|a, b| {
        (&a.file, a.line, a.severity, &a.what).cmp(&(&b.file, b.line, b.severity, &b.what))
    });
    problems.dedup();
}
