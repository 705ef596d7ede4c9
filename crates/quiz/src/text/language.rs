//! The messages of each language, and the macro that finds a message in one of them.
//!
//! The messages are in `locales/LANGUAGE/pythia-quiz.ftl`. To add a language, add its file and a
//! variant of [`Language`]; what the file lacks is taken from English.

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

pub use crate::model::language::Language;

/// The messages of one language.
///
/// A message is parsed whenever it is needed, in about a microsecond. All of them parsed would take
/// 20 bytes of memory for each byte of their file.
pub(crate) struct Messages {
    language: Language,
    /// The id of every message and its part of the file, sorted by id.
    entries: Vec<(&'static str, &'static str)>,
    /// What formats the messages. It holds none itself.
    formatter: FluentBundle<FluentResource>,
}

/// Returns the messages that the `t!` macro asks for one.
pub(crate) fn messages(lang: Language) -> &'static Messages {
    static MESSAGES: [OnceLock<Messages>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    MESSAGES[lang as usize].get_or_init(|| Messages::of(lang))
}

/// Returns the file of a language. The macro checks that the code fits the English one.
fn file(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../../../locales/en-US/pythia-quiz.ftl"),
        Language::German => include_str!("../../../../locales/de/pythia-quiz.ftl"),
        Language::Spanish => include_str!("../../../../locales/es-ES/pythia-quiz.ftl"),
        Language::French => include_str!("../../../../locales/fr/pythia-quiz.ftl"),
        Language::Portuguese => include_str!("../../../../locales/pt-BR/pythia-quiz.ftl"),
    }
}

/// Tells whether a language has a message of its own. What it lacks is taken from English.
#[must_use]
pub fn has(lang: Language, id: &str) -> bool {
    messages(lang).has(id)
}

/// Returns the ids of the messages of a language, in alphabetical order.
pub fn ids(lang: Language) -> impl Iterator<Item = &'static str> {
    messages(lang).entries.iter().map(|(id, _)| *id)
}

impl Messages {
    fn of(language: Language) -> Self {
        let tag = language.tag().parse().expect("our tags are well formed");
        let mut formatter = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would end up in code spans, mentions and timestamps, where Discord
        // doesn't expect them.
        formatter.set_use_isolating(false);
        // `NUMBER($n, type: "ordinal")` in a message selects by the ordinals of the language: 1st,
        // 2nd, 3rd.
        formatter
            .add_builtins()
            .expect("nothing else adds functions");
        Self {
            language,
            entries: entries(file(language)),
            formatter,
        }
    }

    /// Tells whether the language itself has a message.
    fn has(&self, id: &str) -> bool {
        let entries = &self.entries;
        entries.binary_search_by_key(&id, |(id, _)| id).is_ok()
    }

    /// Returns a message without arguments.
    pub(crate) fn get(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// Returns a message with its arguments. The name is the one that the `fl!` macro calls.
    pub(crate) fn get_args_concrete(
        &self,
        id: &str,
        args: HashMap<&str, FluentValue<'_>>,
    ) -> String {
        self.format(id, Some(&args.into_iter().collect()))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Ok(at) = self.entries.binary_search_by_key(&id, |(id, _)| id) else {
            assert_ne!(self.language, Language::English, "the macro found the id");
            return messages(Language::English).format(id, args);
        };
        let parsed = FluentResource::try_new(self.entries[at].1.to_owned());
        let parsed = parsed.unwrap_or_else(|(parsed, _)| parsed);
        let Some(Entry::Message(message)) = parsed.get_entry(0) else {
            unreachable!("a test parses every entry");
        };
        let pattern = message.value.as_ref().expect("no message lacks a value");
        let mut errors = Vec::new();
        let text = self.formatter.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        text.into_owned()
    }
}

/// Splits a file into its messages: a line that begins with a letter, and those below it up to the
/// next such line or comment.
fn entries(file: &'static str) -> Vec<(&'static str, &'static str)> {
    let begins = |line: &str| line.starts_with(|first: char| first.is_ascii_lowercase());
    let mut entries = Vec::new();
    let mut rest = file;
    while !rest.is_empty() {
        let mut end = 0;
        for (n, line) in rest.split_inclusive('\n').enumerate() {
            if n > 0 && (begins(line) || line.starts_with('#')) {
                break;
            }
            end += line.len();
        }
        let (entry, after) = rest.split_at(end);
        if let (true, Some((id, _))) = (begins(entry), entry.split_once('=')) {
            entries.push((id.trim_end(), entry));
        }
        rest = after;
    }
    entries.sort_unstable();
    entries
}

/// Returns a message in a language: `t!(lang, "hint-title", number = 3, shown = 1, all = 2)`.
///
/// The id and the names of the arguments are checked when the program is compiled.
macro_rules! t {
    ($lang:expr, $($message:tt)*) => {
        ::i18n_embed_fl::fl!($crate::text::language::messages($lang), $($message)*)
    };
}

pub(crate) use t;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_of_every_language_can_be_parsed_alone_and_the_file_holds_nothing_else() {
        for language in Language::ALL {
            let whole = FluentResource::try_new(file(language).to_owned());
            let whole = whole.expect("the file can be parsed");
            let ids = |resource: &FluentResource| -> Vec<String> {
                let entries = resource.entries();
                let ids = entries.filter_map(|entry| match entry {
                    Entry::Message(message) if message.value.is_some() => {
                        Some(message.id.name.to_owned())
                    }
                    Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
                    other => panic!("neither a message nor a comment: {other:?}"),
                });
                ids.collect()
            };
            let mut expected = ids(&whole);
            expected.sort_unstable();
            let alone = entries(file(language));
            assert_eq!(
                alone.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
                expected
            );
            for (id, entry) in alone {
                let parsed = FluentResource::try_new(entry.to_owned());
                assert_eq!(ids(&parsed.expect("an entry can be parsed")), [id]);
            }
        }
    }
}
