//! What a question is, and the bank as the rules see it.
//!
//! Plain values: nothing here reads a file. `bank` makes these from Markdown; the rules, the store and the cards take
//! them as they are. A posted question is stored as a frozen copy, so every type is a serde type that also survives a
//! format without field names: no untagged, flattened or skipped fields, and enum variants are only ever appended.

mod bank;

pub use bank::{Bank, Listed};

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The longest a question's text may be, in characters; Discord's embed description holds it with room to spare.
pub const QUESTION_MAX: usize = 3_500;

/// The longest a model answer may be, in characters.
pub const ANSWER_MAX: usize = 6_000;

/// The longest one option may be, in characters.
pub const OPTION_MAX: usize = 80;

/// How many options a question has, if it has any.
pub const OPTIONS: usize = 4;

/// The longest either half of a slug may be, in bytes, so that a component's custom id can carry one.
pub const SLUG_HALF_MAX: usize = 60;

/// Declares an enum of fixed words: its serde form, `ALL`, `as_str`, `Display`, `FromStr`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end; `tests/golden.rs`
/// of the store fails otherwise. (That is said here because the doc of each enum is copied into
/// `questions/schema.json`.)
macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$vmeta:meta])* $variant:ident = $word:literal, $title:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every value, in its fixed order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word used in files, commands and records.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The words people read.
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

/// A word that names no topic, level or kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no {what} {word:?}")]
pub struct UnknownWord {
    /// What the word should have named: `topic`, `level` or `kind`.
    pub what: &'static str,
    /// The word as it was given.
    pub word: String,
}

words! {
    /// One of the 17 fields a question belongs to.
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
        /// A first job.
        Junior = "junior", "Junior";
        /// Some years of daily work.
        Mid = "mid", "Mid";
        /// Answers for the design of others.
        Senior = "senior", "Senior";
    }
}

words! {
    /// How a question is answered and by whom it is graded.
    Kind, "kind" {
        /// In words; graded by peers and moderators.
        Open = "open", "Open";
        /// By a letter; graded by the bot.
        Choice = "choice", "Multiple choice";
        /// By the exact text that the code prints; graded by the bot.
        Output = "output", "What does this print?";
    }
}

/// The name of a question: `topic/slug`, lower-case kebab, for example `functions/what-a-default-remembers`.
///
/// A guild's own questions use the same form with a first half that is no topic. Cloning is cheap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Arc<str>);

/// A text that is no [`Slug`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no question's name: it is written topic/slug, both of lower-case letters, digits and single hyphens, at most {SLUG_HALF_MAX} each"
)]
pub struct BadSlug(pub String);

impl Slug {
    /// Reads `topic/slug`.
    ///
    /// # Errors
    /// The text is not two kebab-case halves of at most [`SLUG_HALF_MAX`] bytes with one slash between them.
    pub fn new(text: &str) -> Result<Self, BadSlug> {
        match text.split_once('/') {
            Some((first, second)) if is_kebab(first) && is_kebab(second) => Ok(Self(text.into())),
            _ => Err(BadSlug(text.to_owned())),
        }
    }

    /// The whole name, `topic/slug`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The half before the slash.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// The half behind the slash.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, name)| name)
    }
}

/// Whether a text is a kebab-case word: lower-case letters and digits with single hyphens inside, 1 to [`SLUG_HALF_MAX`] bytes.
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

/// One option of a question that can be answered by a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What is offered: one line of Markdown, at most [`OPTION_MAX`] characters. Errata name options by this text.
    pub text: String,
    /// Whether it is the right one; exactly one of a question's options is.
    pub right: bool,
    /// Why it is right, or why people think so and why it is wrong. Never shown before the reveal.
    pub reason: String,
}

/// A dated note about a mistake that was mended in a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// The day of the correction, as `2026-01-31`.
    pub date: String,
    /// What was wrong and what stands now, in a sentence for those who answered it.
    pub note: String,
    /// Whether the correction changes which answer is right, so that played questions are offered for re-scoring.
    #[serde(default)]
    pub grading: bool,
}

/// A question with everything that is shown before, at and after its reveal. Texts are Markdown as Discord shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in the bank.
    pub slug: Slug,
    /// A few words for lists and headings; gives nothing away. Names in it stand in backticks, see [`Question::plain_title`].
    pub title: String,
    /// The field it belongs to.
    pub topic: Topic,
    /// The experience it expects.
    pub level: Level,
    /// How it is answered.
    pub kind: Kind,
    /// The concepts it covers, kebab-case; at least one.
    pub concepts: Vec<String>,
    /// The Python versions the answer holds for, such as `>=3.8` or `>=3.8,<3.13`.
    pub python: String,
    /// The CPython version its code was last run on, such as `3.13`.
    pub reviewed: String,
    /// The PyPI packages its code needs; mostly none.
    pub requires: Vec<String>,
    /// Whether the options are shown in the file's order instead of a drawn one ("all of these").
    pub fixed_order: bool,
    /// Corrections, oldest first.
    pub errata: Vec<Erratum>,
    /// What is asked, code included; at most [`QUESTION_MAX`] characters.
    pub text: String,
    /// One or more hints, each giving away a little more.
    pub hints: Vec<String>,
    /// None, or [`OPTIONS`] of them, exactly one right; always there for [`Kind::Choice`].
    pub choices: Vec<Choice>,
    /// The model answer, at most [`ANSWER_MAX`] characters. Never shown before the reveal.
    pub answer: String,
    /// What the code prints, without a line break at the end: there for [`Kind::Output`] only.
    pub expected: Option<String>,
    /// Why interviewers ask it.
    pub why: String,
    /// What a good answer mentions: a rubric of 3 to 5 points.
    pub listen_for: Vec<String>,
    /// What a weak answer says.
    pub red_flags: Vec<String>,
    /// 2 to 4 harder questions.
    pub follow_ups: Vec<String>,
    /// Names of documentation pages and PEPs.
    pub further_reading: Vec<String>,
}

impl Question {
    /// The title for places that show no Markdown, such as thread names: without its backticks.
    #[must_use]
    pub fn plain_title(&self) -> String {
        plain(&self.title)
    }

    /// Whether it can be played in a round: it has options.
    #[must_use]
    pub fn playable_in_round(&self) -> bool {
        !self.choices.is_empty()
    }

    /// Whether its answer is an output that can be typed.
    #[must_use]
    pub fn has_output(&self) -> bool {
        self.kind == Kind::Output && self.expected.is_some()
    }

    /// The place of the right option in the file's order; `None` for a question without options.
    #[must_use]
    pub fn right_choice(&self) -> Option<usize> {
        self.choices.iter().position(|choice| choice.right)
    }

    /// A digest of everything in it: equal digests, equal questions.
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

/// A blake3 digest; shown as its first 16 hexadecimal digits.
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
