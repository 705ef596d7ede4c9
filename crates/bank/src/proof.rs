//! Reads `## Proof`: which sentences of a question are proved by code, and which can't be.
//!
//! The section quotes one or more sentences of the file, then gives either one block of asserts
//! that proves just those, or the reason why no code can. Members never see it.

use crate::lint;
use crate::sections::Sections;
use crate::source::Source;
use crate::versions::VersionSpecifiers;

/// The name of the section.
pub const SECTION: &str = "Proof";

/// What begins a paragraph that says why sentences aren't proved.
const CANT_RUN: &str = "Can't run:";

/// Sentences of a question, and what they rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The quoted sentences; at least one.
    pub quotes: Vec<String>,
    /// What they rest on.
    pub evidence: Evidence,
}

/// What quoted sentences rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Code that fails unless they are true.
    Block(ProofBlock),
    /// Nothing that could be run, and the reason why.
    CantRun(String),
}

/// A block of asserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofBlock {
    /// The line of the opening fence.
    pub line: usize,
    /// The code.
    pub code: String,
    /// The versions it holds for, if they are fewer than the question's.
    pub python: Option<VersionSpecifiers>,
}

/// Returns a text with single spaces between its words, so that line breaks don't count when texts
/// are compared.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads the proofs of a file and reports everything in the section that is neither a quote, nor a
/// block, nor a reason.
pub fn read(source: &mut Source<'_>, sections: &Sections<'_>) -> Vec<Proof> {
    let Some(section) = sections.first(SECTION) else {
        return Vec::new();
    };
    let others = sections.all_but(SECTION).map(|other| one_line(other.text));
    let mut reader = Reader {
        body: others.collect::<Vec<_>>().join("\n"),
        last: source.line_of(section.range.end.saturating_sub(1)),
        at: section.line + 1,
        quotes: Vec::new(),
        proofs: Vec::new(),
    };
    while reader.at <= reader.last {
        reader.step(source);
    }
    if let Some((line, _)) = reader.quotes.first() {
        source.error(
            *line,
            "this quote has neither a block nor a reason",
            format!("add a ```python block that proves it, or a line \"{CANT_RUN} the reason\""),
        );
    }
    reader.proofs
}

/// The state while the lines of the section are read.
struct Reader {
    /// The other sections, each on one line.
    body: String,
    /// The line to read next.
    at: usize,
    /// The last line of the section.
    last: usize,
    /// The quotes that still lack a block or a reason, each with its line.
    quotes: Vec<(usize, String)>,
    proofs: Vec<Proof>,
}

impl Reader {
    /// Reads whatever starts at the next line.
    fn step(&mut self, source: &mut Source<'_>) {
        let (start, line) = (self.at, source.line(self.at));
        self.at += 1;
        if line.starts_with('>') {
            self.quote(source, start);
        } else if let Some(info) = line.strip_prefix("```") {
            self.block(source, start, info.trim());
        } else if line.starts_with(CANT_RUN) {
            self.reason(source, start);
        } else if !line.trim().is_empty() {
            source.error(
                start,
                "this is neither a quote nor a block",
                format!(
                    "in `## {SECTION}`, write quotes (\"> a sentence of this file\"), and after \
                     them one ```python block, or \"{CANT_RUN} the reason\""
                ),
            );
        }
    }

    /// Moves on while lines meet a condition, and returns them.
    fn lines_while<'s>(
        &mut self,
        source: &Source<'s>,
        wanted: impl Fn(&str) -> bool,
    ) -> Vec<&'s str> {
        let mut lines = Vec::new();
        while self.at <= self.last && wanted(source.line(self.at)) {
            lines.push(source.line(self.at));
            self.at += 1;
        }
        lines
    }

    /// Reads a quote and finds it in the rest of the file.
    fn quote(&mut self, source: &mut Source<'_>, start: usize) {
        let mut lines = vec![source.line(start)];
        lines.extend(self.lines_while(source, |line| line.starts_with('>')));
        let words: Vec<&str> = lines.iter().map(|line| &line[1..]).collect();
        let text = one_line(&words.join(" "));
        if text.is_empty() {
            source.error(
                start,
                "this quote is empty",
                "quote a sentence of this file",
            );
        } else if !self.body.contains(&text) {
            let help = match self.longest_beginning(&text) {
                "" => "quote a sentence word for word, with its backticks".to_owned(),
                known => {
                    format!(
                        "quote it word for word; the file has it only up to: … {}",
                        tail(known)
                    )
                }
            };
            source.error(start, "this quote isn't in the file", help);
        }
        self.quotes.push((start, text));
    }

    /// Returns the longest beginning of a text, in whole words, that the rest of the file has.
    fn longest_beginning<'t>(&self, text: &'t str) -> &'t str {
        let ends = text.match_indices(' ').map(|(at, _)| at);
        ends.map(|end| &text[..end])
            .take_while(|beginning| self.body.contains(beginning))
            .last()
            .unwrap_or_default()
    }

    /// Reads a block of code.
    fn block(&mut self, source: &mut Source<'_>, start: usize, info: &str) {
        let lines = self.lines_while(source, |line| !line.starts_with("```"));
        self.at += 1;
        let mut code = lines.join("\n");
        code.push('\n');
        let mut wide = lines.iter().enumerate();
        if let Some((index, line)) =
            wide.find(|(_, line)| line.chars().count() > lint::MAX_PROOF_WIDTH)
        {
            source.warn(
                start + 1 + index,
                format!(
                    "this line of code is {} characters wide",
                    line.chars().count()
                ),
                format!("keep to {} in `## {SECTION}`", lint::MAX_PROOF_WIDTH),
            );
        }
        let python = match info.strip_prefix("python").map(str::trim) {
            Some("") => None,
            Some(bounds) => match bounds.parse() {
                Ok(specifiers) => Some(specifiers),
                Err(_) => {
                    source.error(
                        start,
                        format!("can't read the versions {bounds:?} of this block"),
                        "write them as in ```python >=3.12 or ```python >=3.10,<3.14",
                    );
                    None
                }
            },
            None => {
                source.error(
                    start,
                    format!("a ```{info} block proves nothing"),
                    "write a ```python block with asserts",
                );
                None
            }
        };
        if !code.contains("assert") {
            source.error(
                start,
                "this block asserts nothing",
                "state each quoted sentence as an assert",
            );
        }
        self.close(
            source,
            start,
            Evidence::Block(ProofBlock {
                line: start,
                code,
                python,
            }),
        );
    }

    /// Reads the reason why sentences aren't proved.
    fn reason(&mut self, source: &mut Source<'_>, start: usize) {
        let mut lines = vec![&source.line(start)[CANT_RUN.len()..]];
        lines.extend(self.lines_while(source, |line| {
            !line.trim().is_empty() && !line.starts_with(['>', '`'])
        }));
        let reason = one_line(&lines.join(" "));
        if reason.is_empty() {
            source.error(
                start,
                "this doesn't say why it can't run",
                format!("write \"{CANT_RUN} a matter of taste.\", or what else the reason is"),
            );
        }
        self.close(source, start, Evidence::CantRun(reason));
    }

    /// Joins the open quotes with what they rest on.
    fn close(&mut self, source: &mut Source<'_>, line: usize, evidence: Evidence) {
        let quotes: Vec<_> = self.quotes.drain(..).map(|(_, text)| text).collect();
        if quotes.is_empty() {
            source.error(
                line,
                "nothing is quoted before this",
                "quote the sentence it is about, in a line that starts with \"> \"",
            );
        }
        self.proofs.push(Proof { quotes, evidence });
    }
}

/// Returns the last few words of a text.
fn tail(text: &str) -> &str {
    let start = text.rmatch_indices(' ').nth(5).map_or(0, |(at, _)| at + 1);
    &text[start..]
}
