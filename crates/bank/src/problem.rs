//! A problem in a question file: where, what, what to do about it; printed like a compiler's.

use std::fmt::Write as _;

use crate::style::{self, Color};

/// Whether a problem keeps a question out of the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The bank does not load; `check` fails.
    Error,
    /// Worth mending; nothing fails.
    Warning,
}

/// One thing that is wrong in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file as a person would open it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, in half a sentence.
    pub what: String,
    /// What to do, in half a sentence.
    pub help: String,
    /// The line's own text, for the excerpt; empty where there is none to show.
    pub excerpt: String,
}

impl Problem {
    /// Makes an error about a whole file: line 1, without an excerpt.
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

    /// Makes a warning about a whole file: line 1, without an excerpt.
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

    /// Whether it is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The problem as a few lines with the place, the line itself and the help.
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

/// An excerpt that fits a terminal and shows what cannot be seen.
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

/// Whether a character turns the direction of text or takes no room, so that a reader cannot see it.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{00ad}')
}

/// Puts problems in the order of file, line, severity, and drops doubles.
pub fn sort(problems: &mut Vec<Problem>) {
    problems.sort_by(|a, b| {
        (&a.file, a.line, a.severity, &a.what).cmp(&(&b.file, b.line, b.severity, &b.what))
    });
    problems.dedup();
}
