//! The front matter of a question file: its type, its JSON Schema, and a reader that reports every
//! mistake with its line.

use pythia_quiz::question::{Erratum, Kind, Level, Topic, is_kebab};
use std::str::FromStr;

use serde::de::{DeserializeOwned, IntoDeserializer as _};
use serde::{Deserialize, Serialize};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::source::Source;
use crate::suggest::closest;
use crate::versions::{Version, VersionError, VersionSpecifiers};

/// The version before the oldest one that questions are checked on.
const BEFORE_OLDEST: Version = Version(3, 8, 0);

/// Front matter of a Pythia question: the TOML between the two `+++` lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrontMatter {
    /// A few words for lists and headings, at most 80 characters; gives nothing away.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 80)))]
    pub title: String,
    /// The topic; the same as the name of the folder.
    pub topic: Topic,
    /// The experience that the question expects.
    pub level: Level,
    /// `open` is graded by people, `choice` needs options, `output` an output block in the answer,
    /// `short` accepted texts.
    pub kind: Kind,
    /// The concepts it covers: slugs from `concepts.txt`, or new ones in kebab case.
    #[cfg_attr(
        feature = "schema",
        schemars(length(min = 1), inner(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")))
    )]
    pub concepts: Vec<String>,
    /// The Python versions the answer is valid for, such as `>=3.9` or `>=3.9,<3.13`.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(
            pattern = r"^ *(>=|<=|==|!=|>|<) *\d+\.\d+(\.\d+)? *(, *(>=|<=|==|!=|>|<) *\d+\.\d+(\.\d+)? *)*$"
        ))
    )]
    pub python: String,
    /// The CPython version the code was last run on, such as `3.13`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^\d+\.\d+(\.\d+)?$")))]
    pub reviewed: String,
    /// The PyPI packages that the code needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<String>,
    /// Whether the options are shuffled, or stay as in the file ("all of these").
    #[serde(default)]
    pub order: OptionOrder,
    /// Dated notes about corrected mistakes, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errata: Vec<Erratum>,
}

/// The order in which options are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", schemars(rename = "Order"))]
pub enum OptionOrder {
    /// Shuffled each time.
    #[default]
    Drawn,
    /// As in the file.
    Fixed,
}

/// All keys, the required ones first.
pub const KEYS: [&str; 10] = [
    "title", "topic", "level", "kind", "concepts", "python", "reviewed", "requires", "order",
    "errata",
];
/// The number of [`KEYS`] that are required.
pub const REQUIRED_KEYS: usize = 7;

/// Returns the JSON Schema of the front matter, as it is stored in `questions/schema.json`.
///
/// Only with the feature `schema`, which the test that compares the file turns on: the program
/// itself has no use for it.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> String {
    let schema = schemars::schema_for!(FrontMatter);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
    text.push('\n');
    text
}

/// Reads the TOML between the `+++` lines; `start` is its byte offset in the file.
///
/// Returns `None` if a required key is missing or wrong.
pub fn read(source: &mut Source<'_>, start: usize, toml: &str) -> Option<FrontMatter> {
    let (table, errors) = DeTable::parse_recoverable(toml);
    for error in errors {
        let line = source.line_of(start + error.span().map_or(0, |span| span.start));
        source.error(
            line,
            format!("the front matter isn't valid TOML: {}", error.message()),
            "write one key per line: key = \"value\"",
        );
    }
    let table = table.into_inner();
    for (key, _) in &table {
        let name: &str = key.get_ref();
        if !KEYS.contains(&name) {
            let line = source.line_of(start + key.span().start);
            let help = match closest(name, KEYS) {
                Some(closest) => format!(
                    "did you mean `{closest}`? The keys are: {}",
                    KEYS.join(", ")
                ),
                None => format!("remove it; the keys are: {}", KEYS.join(", ")),
            };
            source.error(line, format!("unknown key `{name}`"), help);
        }
    }
    let mut reader = Reader {
        source,
        start,
        table: &table,
    };
    let topic = reader.word("topic", Topic::ALL.iter().map(|it| it.as_str()));
    let level = reader.word("level", Level::ALL.iter().map(|it| it.as_str()));
    let kind = reader.word("kind", Kind::ALL.iter().map(|it| it.as_str()));
    let order = reader.optional_word("order", ["drawn", "fixed"]);
    let title = reader.required(
        "title",
        "a string such as \"What a default argument remembers\"",
    );
    let concepts = reader.required("concepts", "a list such as [\"mutable-default-arguments\"]");
    let python = reader.required("python", "a string such as \">=3.9\"");
    let reviewed = reader.required("reviewed", "a string such as \"3.13\"");
    let requires = reader.optional("requires", "a list such as [\"numpy\"]");
    let errata = reader.optional(
        "errata",
        "a list such as [{ date = \"2026-01-31\", note = \"…\", grading = true }]",
    );
    let front = FrontMatter {
        title: title?,
        topic: topic?,
        level: level?,
        kind: kind?,
        concepts: concepts?,
        python: python?,
        reviewed: reviewed?,
        requires: requires.unwrap_or_default(),
        order: order.unwrap_or_default(),
        errata: errata.unwrap_or_default(),
    };
    reader.check_values(&front);
    Some(front)
}

/// Takes values out of the table and reports what is wrong with them.
struct Reader<'r, 's, 'i> {
    source: &'r mut Source<'s>,
    start: usize,
    table: &'r DeTable<'i>,
}

impl Reader<'_, '_, '_> {
    /// Returns the line of a key's value.
    fn line(&self, key: &str) -> usize {
        let at = self.table.get(key).map_or(0, |value| value.span().start);
        self.source.line_of(self.start + at)
    }

    /// Reads a value that may be missing; `shape` tells authors what to write.
    fn optional<T: DeserializeOwned>(&mut self, key: &str, shape: &str) -> Option<T> {
        let value: Spanned<DeValue<'_>> = self.table.get(key)?.clone();
        match T::deserialize(value.into_deserializer()) {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map_or_else(
                    || self.line(key),
                    |span| self.source.line_of(self.start + span.start),
                );
                self.source.error(
                    line,
                    format!("`{key}`: {}", error.message()),
                    format!("write {shape}"),
                );
                None
            }
        }
    }

    /// Reads a value that must be there.
    fn required<T: DeserializeOwned>(&mut self, key: &str, shape: &str) -> Option<T> {
        if self.table.get(key).is_none() {
            self.source.error(
                1,
                format!("the front matter has no `{key}`"),
                format!("add `{key} = …`: {shape}"),
            );
            return None;
        }
        self.optional(key, shape)
    }

    /// Reads one of some known words, which may be missing.
    fn optional_word<'w, T: DeserializeOwned>(
        &mut self,
        key: &str,
        words: impl IntoIterator<Item = &'w str>,
    ) -> Option<T> {
        let value = self.table.get(key)?;
        let words: Vec<&str> = words.into_iter().collect();
        if let Some(word) = value.get_ref().as_str()
            && !words.contains(&word)
        {
            let help = match closest(word, words.iter().copied()) {
                Some(closest) => format!(
                    "did you mean \"{closest}\"? Choose one of: {}",
                    words.join(", ")
                ),
                None => format!("choose one of: {}", words.join(", ")),
            };
            let (line, what) = (self.line(key), format!("unknown {key} {word:?}"));
            self.source.error(line, what, help);
            return None;
        }
        self.optional(key, &format!("one of: {}", words.join(", ")))
    }

    /// Reads one of some known words.
    fn word<'w, T: DeserializeOwned>(
        &mut self,
        key: &str,
        words: impl IntoIterator<Item = &'w str>,
    ) -> Option<T> {
        if self.table.get(key).is_none() {
            let words: Vec<&str> = words.into_iter().collect();
            return self.required(key, &format!("one of: {}", words.join(", ")));
        }
        self.optional_word(key, words)
    }

    /// Checks what the types can't express: lengths, versions, dates and slugs.
    fn check_values(&mut self, front: &FrontMatter) {
        let length = front.title.chars().count();
        if front.title.trim().is_empty() || length > 80 {
            let line = self.line("title");
            self.source.error(
                line,
                format!("the title has {length} characters"),
                "use 1 to 80 characters",
            );
        }
        if front.concepts.is_empty() {
            let line = self.line("concepts");
            self.source.error(
                line,
                "`concepts` is empty",
                "name at least one slug from concepts.txt, or a new one",
            );
        }
        for concept in front.concepts.iter().filter(|slug| !is_kebab(slug)) {
            let line = self.line("concepts");
            let help = "use lower-case letters, digits and single hyphens, as in \
                        mutable-default-arguments";
            self.source
                .error(line, format!("the concept {concept:?} isn't a slug"), help);
        }
        let specifiers = self.parse_value::<VersionSpecifiers>(
            "python",
            &front.python,
            "write version specifiers such as >=3.9 or >=3.9,<3.13",
        );
        let reviewed = self.parse_value::<Version>(
            "reviewed",
            &front.reviewed,
            "write a version such as 3.13",
        );
        if specifiers
            .as_ref()
            .is_some_and(|specifiers| specifiers.contains(BEFORE_OLDEST))
        {
            let line = self.line("python");
            self.source.warn(
                line,
                "`python` allows CPython 3.8, which no check runs",
                "begin it with >=3.9",
            );
        }
        if let (Some(specifiers), Some(reviewed)) = (specifiers, reviewed)
            && !specifiers.contains(reviewed)
        {
            let line = self.line("reviewed");
            let what = format!(
                "`reviewed` is {}, which `python = {:?}` excludes",
                front.reviewed, front.python
            );
            self.source.error(
                line,
                what,
                "run the code on a version that `python` allows, or correct `python`",
            );
        }
        self.check_errata(&front.errata);
    }

    /// Checks that errata have dates in order, and notes.
    fn check_errata(&mut self, errata: &[Erratum]) {
        let line = self.line("errata");
        for erratum in errata {
            if erratum.date.parse::<jiff::civil::Date>().is_err() || erratum.date.len() != 10 {
                self.source.error(
                    line,
                    format!("the erratum date {:?} isn't a date", erratum.date),
                    "write it as 2026-01-31",
                );
            }
            if erratum.note.trim().is_empty() {
                self.source.error(
                    line,
                    "an erratum has an empty note",
                    "say in a sentence what was wrong and what is correct now",
                );
            }
        }
        if !errata.is_sorted_by(|a, b| a.date <= b.date) {
            self.source.error(
                line,
                "the errata aren't in order of date",
                "put the oldest first",
            );
        }
    }

    /// Parses a value that is only a string in TOML.
    fn parse_value<T: FromStr<Err = VersionError>>(
        &mut self,
        key: &str,
        text: &str,
        help: &str,
    ) -> Option<T> {
        let parsed = text.parse();
        if let Err(error) = &parsed {
            let line = self.line(key);
            self.source.error(line, format!("`{key}`: {error}"), help);
        }
        parsed.ok()
    }
}
