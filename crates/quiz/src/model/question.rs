//! Questions, and the bank as the rules see it.
//!
//! These are plain values, and nothing here reads a file. `bank` makes them from Markdown; the
//! rules, the store and the cards take them as they are. A posted question is stored as a frozen
//! copy, so every type can be written in a format without field names: no untagged, flattened or
//! skipped fields, and new variants of an enum are only appended.

mod bank;
pub mod sketch;
pub mod twins;

pub use bank::{Bank, Listed, add as add_words};

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The longest text of a question, in characters. Discord's embed description holds it with room to
/// spare.
pub const QUESTION_MAX: usize = 3_500;

/// The longest model answer, in characters.
pub const ANSWER_MAX: usize = 6_000;

/// The longest option, in characters.
pub const OPTION_MAX: usize = 80;

/// How many options a question has if it has any.
pub const OPTIONS: usize = 4;

/// The longest half of a slug, in bytes, so that a custom id can hold a whole one.
pub const SLUG_HALF_MAX: usize = 60;

/// Declares an enum of fixed words with its serde form, `ALL`, `as_str`, `Display` and `FromStr`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise. This is written here because the doc of each
/// enum is copied into `questions/schema.json`.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$vmeta:meta])* $variant:ident = $word:literal, $title:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// All values, in their fixed order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// Returns the word used in files, commands and records.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// Returns the name that people read.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $($name::$variant => $title,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                $name::ALL.iter().copied().find(|known| known.as_str() == text)
                    .ok_or_else(|| UnknownWord { what: $what, word: text.to_owned() })
            }
        }
    };
}

/// A word that isn't the name of a topic, a level or a kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no {what} {word:?}")]
pub struct UnknownWord {
    /// What the word should name: `topic`, `level` or `kind`.
    pub what: &'static str,
    /// The word as it was written.
    pub word: String,
}

words! {
    /// One of the 17 subjects a question can belong to.
    Topic, "topic" {
        /// Syntax, operators, types, strings.
        Basics = "basics", "Basics";
        /// Lists, tuples, dicts, sets, slicing, copying.
        DataStructures = "data-structures", "Data structures";
        /// Comprehensions, iterators, generators.
        Iteration = "iteration", "Iteration";
        /// Arguments, scope, closures, lambdas, decorators.
        Functions = "functions", "Functions";
        /// Classes, inheritance, method kinds, dataclasses.
        Oop = "oop", "Classes and objects";
        /// Special methods, descriptors, metaclasses, context managers.
        DataModel = "data-model", "Data model";
        /// Raising, handling, hierarchy.
        Exceptions = "exceptions", "Exceptions";
        /// Files, paths, serialization.
        FilesIo = "files-io", "Files and I/O";
        /// Imports, packages, environments.
        ModulesPackaging = "modules-packaging", "Modules and packaging";
        /// The standard library.
        Stdlib = "stdlib", "Standard library";
        /// Memory, garbage collection, profiling.
        MemoryPerformance = "memory-performance", "Memory and performance";
        /// The GIL, threads, processes, asyncio.
        Concurrency = "concurrency", "Concurrency";
        /// Tests, mocks, coverage, debugging.
        Testing = "testing", "Testing and debugging";
        /// Frameworks, ORMs, APIs, deployment.
        Web = "web", "Web";
        /// NumPy, pandas, plotting, machine learning.
        DataScience = "data-science", "Data science";
        /// Complexity, searching, sorting, classic tasks.
        Algorithms = "algorithms", "Algorithms";
        /// Style, typing, documentation, security.
        Practices = "practices", "Practices";
    }
}

words! {
    /// How much experience a question expects.
    Level, "level" {
        /// For a first job.
        Junior = "junior", "Junior";
        /// For some years of daily work.
        Mid = "mid", "Mid";
        /// For people responsible for the designs of others.
        Senior = "senior", "Senior";
    }
}

words! {
    /// How a question is answered, and who grades it.
    Kind, "kind" {
        /// Answered in words; graded by peers and moderators.
        Open = "open", "Open";
        /// Answered by a letter; graded by the bot.
        Choice = "choice", "Multiple choice";
        /// Answered by the exact text that the code prints; graded by the bot.
        Output = "output", "What does this print?";
        /// Answered by a word or phrase, from a list of accepted ones; graded by the bot.
        Short = "short", "Short answer";
    }
}

impl Kind {
    /// Tells whether its answer is typed into a form and graded by the bot.
    #[must_use]
    pub const fn is_typed(self) -> bool {
        matches!(self, Self::Output | Self::Short)
    }
}

/// The name of a question: `topic/slug` in lower-case kebab, for example
/// `functions/what-a-default-remembers`.
///
/// A guild's own questions have the same form, with a first half that isn't a topic. Cloning is
/// cheap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Arc<str>);

/// A text that isn't a valid [`Slug`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no question's name: it is written topic/slug, both of lower-case letters, digits and single hyphens, at most {SLUG_HALF_MAX} each"
)]
pub struct BadSlug(pub String);

impl Slug {
    /// Reads `topic/slug`.
    ///
    /// # Errors
    /// Returns [`BadSlug`] if the text isn't two kebab-case halves of at most [`SLUG_HALF_MAX`]
    /// bytes with one slash between them.
    pub fn new(text: &str) -> Result<Self, BadSlug> {
        match text.split_once('/') {
            Some((first, second)) if is_kebab(first) && is_kebab(second) => Ok(Self(text.into())),
            _ => Err(BadSlug(text.to_owned())),
        }
    }

    /// Returns the whole name, `topic/slug`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the half before the slash.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// Returns the half after the slash.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, name)| name)
    }
}

/// Tells whether a text is a kebab-case word: lower-case letters and digits with single hyphens
/// inside, 1 to [`SLUG_HALF_MAX`] bytes.
#[must_use]
pub fn is_kebab(text: &str) -> bool {
    text.len() <= SLUG_HALF_MAX
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Slug {
    type Err = BadSlug;

    fn from_str(text: &str) -> Result<Self, BadSlug> {
        Self::new(text)
    }
}

impl TryFrom<String> for Slug {
    type Error = BadSlug;

    fn try_from(text: String) -> Result<Self, BadSlug> {
        Self::new(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.as_str().to_owned()
    }
}

/// An option of a question that can be answered by a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The text of the option: one line of Markdown, at most [`OPTION_MAX`] characters. Errata name
    /// options by it.
    pub text: String,
    /// Whether it is the right option. Exactly one of a question's options is.
    pub right: bool,
    /// Why it is right, or why people believe it and why it is wrong. Never shown before the
    /// reveal.
    pub reason: String,
}

/// A dated note about a mistake that was corrected in a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// The day of the correction, as `2026-01-31`.
    pub date: String,
    /// What was wrong and what is right now, in a sentence for the people who answered it.
    pub note: String,
    /// Whether it changes the right answer, so that played questions are offered for re-scoring.
    #[serde(default)]
    pub grading: bool,
}

/// A question with everything that is shown before, at and after its reveal. Texts are Markdown as
/// Discord shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in the bank.
    pub slug: Slug,
    /// A few words for lists and headings that don't give the answer away. Code in it is in
    /// backticks, see [`Question::plain_title`].
    pub title: String,
    /// The subject it belongs to.
    pub topic: Topic,
    /// The experience it expects.
    pub level: Level,
    /// How it is answered.
    pub kind: Kind,
    /// The concepts it covers, kebab-case; at least one.
    pub concepts: Vec<String>,
    /// The Python versions the answer holds for, such as `>=3.9` or `>=3.9,<3.13`.
    pub python: String,
    /// The CPython version its code was last run on, such as `3.13`.
    pub reviewed: String,
    /// The PyPI packages its code needs; mostly none.
    pub requires: Vec<String>,
    /// Whether the options are shown in the file's order instead of a drawn one, as "all of these"
    /// needs it.
    pub fixed_order: bool,
    /// Its corrections, oldest first.
    pub errata: Vec<Erratum>,
    /// The question itself with its code, at most [`QUESTION_MAX`] characters.
    pub text: String,
    /// One or more hints, each of which tells a little more.
    pub hints: Vec<String>,
    /// The options: none, or [`OPTIONS`] of which one is right. [`Kind::Choice`] always has them.
    pub choices: Vec<Choice>,
    /// The model answer, at most [`ANSWER_MAX`] characters. Never shown before the reveal.
    pub answer: String,
    /// What the code prints, without a line break at the end ([`Kind::Output`]); or the accepted
    /// texts, one a line ([`Kind::Short`]). Other kinds have none.
    pub expected: Option<String>,
    /// Why interviewers ask it.
    pub why: String,
    /// What a good answer mentions: a rubric of 3 to 5 points.
    pub listen_for: Vec<String>,
    /// What a weak answer says.
    pub red_flags: Vec<String>,
    /// 2 to 4 harder questions to ask next.
    pub follow_ups: Vec<String>,
    /// Names of documentation pages and PEPs.
    pub further_reading: Vec<String>,
}

impl Question {
    /// Returns the title without its backticks, for places that show no Markdown, such as thread
    /// names.
    #[must_use]
    pub fn plain_title(&self) -> String {
        plain(&self.title)
    }

    /// Tells whether a round can ask it, which needs options.
    #[must_use]
    pub fn playable_in_round(&self) -> bool {
        !self.choices.is_empty()
    }

    /// Tells whether its answer can be typed and graded: an output, or a short answer.
    #[must_use]
    pub fn has_output(&self) -> bool {
        self.kind.is_typed() && self.expected.is_some()
    }

    /// Returns what counts as a short answer; the first one is shown.
    pub fn accepted(&self) -> impl Iterator<Item = &str> {
        let short = self.kind == Kind::Short;
        let all = self.expected.as_deref().filter(|_| short);
        all.unwrap_or_default().lines()
    }

    /// Returns the answer that is shown: the output, or the first accepted text.
    #[must_use]
    pub fn shown_answer(&self) -> Option<&str> {
        let expected = self.expected.as_deref()?;
        match self.kind {
            Kind::Short => expected.lines().next(),
            Kind::Open | Kind::Choice | Kind::Output => Some(expected),
        }
    }

    /// Returns the place of the right option in the file's order, or `None` for a question without
    /// options.
    #[must_use]
    pub fn right_choice(&self) -> Option<usize> {
        self.choices.iter().position(|choice| choice.right)
    }

    /// Returns a digest of everything in it: questions with equal digests are equal.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest(*blake3::hash(&self.bytes()).as_bytes())
    }

    fn bytes(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("plain owned values always serialize")
    }
}

fn plain(title: &str) -> String {
    title.replace('`', "")
}

/// A blake3 digest, shown as its first 16 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0[..8]
            .iter()
            .try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}
