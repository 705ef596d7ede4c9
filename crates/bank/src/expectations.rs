//! Compares what a block of code did with what its author expects.

use crate::code_blocks::{CodeBlock, Expectation};
use crate::problem::Problem;
use crate::versions::Version;

/// What a block did when it was run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Everything it printed, including the output of its child processes.
    pub printed: String,
    /// The exception it raised, if any.
    pub raised: Option<Raised>,
}

/// An exception that a block raised and didn't catch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// The line within the block, from 1.
    pub line: usize,
    /// The name of its class, such as `ValueError`.
    pub name: String,
    /// The message; may be empty.
    pub message: String,
}

impl Observation {
    /// Combines the printed text with the harness's report of an exception: line, name and message,
    /// each on a line.
    #[must_use]
    pub fn from_harness(printed: String, report: Option<&str>) -> Self {
        let raised = report.map(|report| {
            let mut parts = report.splitn(3, '\n');
            let line = parts.next().and_then(|line| line.parse().ok()).unwrap_or(1);
            let mut text = || parts.next().unwrap_or_default().to_owned();
            Raised {
                line,
                name: text(),
                message: text(),
            }
        });
        Self { printed, raised }
    }
}

impl Raised {
    /// Formats the exception like the last line of a traceback.
    fn traceback_line(&self) -> String {
        if self.message.is_empty() {
            self.name.clone()
        } else {
            format!("{}: {}", self.name, self.message)
        }
    }
}

/// Returns every difference between what a block did and what its author expects.
#[must_use]
pub fn differences(
    file: &str,
    version: Version,
    block: &CodeBlock,
    observed: &Observation,
) -> Vec<Problem> {
    let problem = |line: usize, what: String, help: String| Problem {
        line,
        ..Problem::error(file, format!("{what} (CPython {version})"), help)
    };
    let mut problems = Vec::new();
    match (&block.raises, &observed.raised) {
        (None, Some(raised)) => {
            let help = "fix the code, or add a ```raises block right after it".to_owned();
            problems.push(problem(
                block.line + raised.line,
                format!("this code raises {}", raised.traceback_line()),
                help,
            ));
        }
        (Some(expected), None) => {
            let help = format!("expected: {}", expected.text.trim());
            problems.push(problem(
                expected.line,
                "this code doesn't raise the expected exception".to_owned(),
                help,
            ));
        }
        (Some(expected), Some(raised))
            if !same_exception(expected, &raised.name, &raised.traceback_line()) =>
        {
            let help = format!(
                "expected: {}\nraised:   {}",
                expected.text.trim(),
                raised.traceback_line()
            );
            problems.push(problem(
                expected.line,
                "this code raises a different exception".to_owned(),
                help,
            ));
        }
        _ => {}
    }
    match &block.output {
        Some(expected) if normalize(&expected.text) != normalize(&observed.printed) => {
            let help = show_difference(&normalize(&expected.text), &normalize(&observed.printed));
            problems.push(problem(
                expected.line,
                "the output differs".to_owned(),
                help,
            ));
        }
        None if !observed.printed.trim().is_empty() && block.section != "Question" => {
            let help = format!(
                "add an ```output block right after it:\n{}",
                normalize(&observed.printed)
            );
            problems.push(problem(
                block.line,
                "this code prints something, but no output is stated".to_owned(),
                help,
            ));
        }
        _ => {}
    }
    problems
}

/// Returns whether an exception is the expected one; the message counts only if it is stated.
fn same_exception(expected: &Expectation, name: &str, shown: &str) -> bool {
    let text = expected.text.trim();
    if text.contains(':') {
        normalize(text) == normalize(shown)
    } else {
        text == name
    }
}

/// Removes trailing whitespace from every line and from the end of a text.
#[must_use]
pub fn normalize(text: &str) -> String {
    text.trim_end()
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Shows a few lines of both texts, starting at the first difference.
fn show_difference(expected: &str, printed: &str) -> String {
    let (expected, printed): (Vec<_>, Vec<_>) =
        (expected.lines().collect(), printed.lines().collect());
    let equal = expected
        .iter()
        .zip(&printed)
        .take_while(|(a, b)| a == b)
        .count();
    let show = |lines: &[&str], sign: char| -> Vec<String> {
        let rest = lines.get(equal..).unwrap_or_default();
        let mut shown: Vec<String> = rest
            .iter()
            .take(6)
            .map(|line| format!("{sign} {line}"))
            .collect();
        if rest.is_empty() {
            shown.push(format!("{sign} (nothing more)"));
        } else if rest.len() > 6 {
            shown.push(format!("{sign} … {} more lines", rest.len() - 6));
        }
        shown
    };
    let mut text = vec![format!("from line {}: - expected, + printed", equal + 1)];
    text.extend(show(&expected, '-'));
    text.extend(show(&printed, '+'));
    text.join("\n")
}
