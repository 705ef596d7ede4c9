//! The claims of a question: the reasons of its options, and the sentences of its other sections;
//! which of them are proved, and which of the rest say *only*, *always*, *never* and the like.

use serde::Serialize;

use crate::proof::{Evidence, Proof, one_line};
use crate::question_file::QuestionFile;

/// The sections whose sentences are claims: what a member reads after the reveal and the hints
/// before it. The question only asks, and why it is asked is a matter of opinion.
pub const CLAIMING: [&str; 6] = [
    "Hint",
    "Choices",
    "Answer",
    "Listen for",
    "Red flags",
    "Follow-ups",
];

/// The words of a sentence that one counterexample refutes. `no trace` is looked for apart.
const ABSOLUTE_WORDS: [&str; 9] = [
    "only",
    "always",
    "never",
    "every",
    "cannot",
    "can't",
    "can’t",
    "impossible",
    "everything",
];

/// Abbreviations whose period doesn't end a sentence.
const ABBREVIATIONS: [&str; 9] = [
    "e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "resp.", "al.", "no.",
];

/// What a claim rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// A block of `## Proof` proves it.
    Proved,
    /// `## Proof` says why it can't be run.
    CantRun,
    /// Nothing.
    None,
}

/// A sentence, or the whole reason of an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// The file's path.
    pub file: String,
    /// The line on which it begins.
    pub line: usize,
    /// The section's name.
    pub section: &'static str,
    /// Whether it is the whole reason of an option, whose sentences are claims of their own too.
    pub reason: bool,
    /// Whether it says *only*, *always*, *never* or another word that one counterexample refutes.
    pub absolute: bool,
    /// What it rests on.
    pub support: Support,
    /// Its text on one line.
    pub text: String,
}

/// How many claims there are, and what they rest on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// The claims that a block proves.
    pub proved: usize,
    /// The claims that can't be run.
    pub cant_run: usize,
    /// The claims that rest on nothing.
    pub none: usize,
}

impl Tally {
    /// Counts claims.
    #[must_use]
    pub fn of<'c>(claims: impl IntoIterator<Item = &'c Claim>) -> Self {
        let mut tally = Self::default();
        for claim in claims {
            *match claim.support {
                Support::Proved => &mut tally.proved,
                Support::CantRun => &mut tally.cant_run,
                Support::None => &mut tally.none,
            } += 1;
        }
        tally
    }

    /// Returns the number of all claims.
    #[must_use]
    pub fn all(self) -> usize {
        self.proved + self.cant_run + self.none
    }
}

/// Returns the claims of a file, in the order of their lines; none of a file that isn't a question.
#[must_use]
pub fn of(file: &QuestionFile) -> Vec<Claim> {
    let mut claims = Vec::new();
    for paragraph in paragraphs(&file.text) {
        let mut claim = |reason: bool, start: usize, text: &str| {
            claims.push(Claim {
                file: file.path.clone(),
                line: paragraph.line_of(start),
                section: paragraph.section,
                reason,
                absolute: is_absolute(text),
                support: support(&file.proofs, text),
                text: text.to_owned(),
            });
        };
        if paragraph.section == "Choices" {
            claim(true, 0, &paragraph.text);
        }
        for (start, sentence) in sentences(&paragraph.text) {
            if !sentence.ends_with('?') {
                claim(false, start, sentence);
            }
        }
    }
    claims
}

/// Returns what a claim rests on: a quote that is a part of it, or that it is a part of.
fn support(proofs: &[Proof], text: &str) -> Support {
    let meant = |quote: &String| text.contains(quote.as_str()) || quote.contains(text);
    proofs
        .iter()
        .filter(|proof| proof.quotes.iter().any(meant))
        .map(|proof| match proof.evidence {
            Evidence::Block(_) => Support::Proved,
            Evidence::CantRun(_) => Support::CantRun,
        })
        .min()
        .unwrap_or(Support::None)
}

/// A paragraph or a point of a list, on one line.
struct Paragraph {
    section: &'static str,
    text: String,
    /// Where each line of the file begins in the text, with its number.
    lines: Vec<(usize, usize)>,
}

impl Paragraph {
    /// Adds a line of the file.
    fn add(&mut self, number: usize, line: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.lines.push((self.text.len(), number));
        self.text.push_str(&one_line(line));
    }

    /// Returns the line of the file that holds a byte of the text.
    fn line_of(&self, at: usize) -> usize {
        let after = self.lines.partition_point(|(start, _)| *start <= at);
        self.lines[after.max(1) - 1].1
    }
}

/// Splits the claiming sections of a file into paragraphs and points, without code. Of an option
/// only the reason remains.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let (mut found, mut section, mut fenced) = (Vec::<Paragraph>::new(), None, false);
    let mut open = false;
    for (number, line) in (1..).zip(text.lines()) {
        let trimmed = line.trim();
        let fence = trimmed.starts_with("```");
        if !fenced && let Some(name) = line.strip_prefix("## ") {
            section = CLAIMING.into_iter().find(|known| *known == name.trim());
        }
        fenced ^= fence;
        let Some(section) = section else { continue };
        if fence || fenced || trimmed.is_empty() || line.starts_with("## ") {
            open = false;
            continue;
        }
        let option = section == "Choices" && line.starts_with("- [");
        let point = point(trimmed);
        if option {
            open = false;
        } else if let Some(paragraph) = found.last_mut()
            && open
            && point.is_none()
        {
            paragraph.add(number, trimmed);
        } else {
            let mut paragraph = Paragraph {
                section,
                text: String::new(),
                lines: Vec::new(),
            };
            paragraph.add(number, point.unwrap_or(trimmed));
            found.push(paragraph);
            open = true;
        }
    }
    found
}

/// Returns the text of a line that begins a point of a list.
fn point(line: &str) -> Option<&str> {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = (digits.len() < line.len()).then(|| digits.strip_prefix(". "));
    line.strip_prefix("- ").or(numbered.flatten())
}

/// Splits a paragraph into sentences, each with the place where it begins.
///
/// A sentence ends with `.`, `!` or `?`, perhaps in quotes or brackets, if something follows that
/// can begin one: a capital letter, a digit, code, or a quote. Code spans are skipped as a whole.
#[must_use]
pub fn sentences(text: &str) -> Vec<(usize, &str)> {
    let (mut found, mut start, mut in_code) = (Vec::new(), 0, false);
    let mut chars = text.char_indices().peekable();
    let mut ending = false;
    while let Some((at, c)) = chars.next() {
        match c {
            '`' => in_code = !in_code,
            _ if in_code => {}
            '.' | '!' | '?' => {
                let word = text[start..=at]
                    .rsplit([' ', '('])
                    .next()
                    .unwrap_or_default();
                ending = !ABBREVIATIONS.contains(&word.to_lowercase().as_str());
                continue;
            }
            ')' | '"' | '”' | '’' | '\'' | '*' if ending => continue,
            ' ' if ending => {
                let begins = chars.peek().is_some_and(|(_, next)| {
                    next.is_uppercase()
                        || next.is_ascii_digit()
                        || matches!(next, '`' | '"' | '“' | '(' | '*' | '\'')
                });
                if begins {
                    found.push((start, text[start..at].trim()));
                    start = at + 1;
                }
            }
            _ => {}
        }
        ending = false;
    }
    let rest = text[start..].trim();
    if !rest.is_empty() {
        found.push((start, rest));
    }
    found
}

/// Returns whether a sentence says one of the absolute words, outside its code. `read-only` and
/// other compounds are names, not claims.
#[must_use]
pub fn is_absolute(sentence: &str) -> bool {
    let prose = sentence.split('`').step_by(2).collect::<Vec<_>>().join("`");
    let prose = prose.to_lowercase();
    let words: Vec<&str> = prose
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '`')))
        .map(|word| word.trim_matches(['\'', '’']))
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().any(|word| ABSOLUTE_WORDS.contains(word))
        || words.windows(2).any(|pair| pair == ["no", "trace"])
}

/// Returns the claims that rest on nothing and should: reasons of options, and absolute sentences
/// elsewhere.
pub fn unproved(claims: &[Claim]) -> impl Iterator<Item = &Claim> {
    claims.iter().filter(|claim| {
        let wanted = claim.reason || (claim.absolute && claim.section != "Choices");
        wanted && claim.support == Support::None
    })
}
