//! The languages: all tests of this folder are run in each, and what the files of the languages
//! must hold to.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::LazyLock;

use pythia_quiz::Rules;
use pythia_quiz::model::config::Points;
use pythia_quiz::model::language::Language;
use pythia_quiz::text::commands::{self, COMMANDS, GROUPS, Way, Who};
use pythia_quiz::text::help::{self, Page};
use pythia_quiz::text::language::{has, ids};

use crate::{limits, shows};

/// The variable with the tag of the language in which the tests draw their cards.
const VARIABLE: &str = "PYTHIA_COPY_LANGUAGE";

/// Returns the language in which cards are drawn in this run: English, unless the tests were
/// started for another one.
pub fn lang() -> Language {
    static LANGUAGE: LazyLock<Language> = LazyLock::new(|| {
        let tag = std::env::var(VARIABLE).ok();
        let tagged = |one: &Language| Some(one.tag()) == tag.as_deref();
        let found = Language::ALL.into_iter().find(tagged);
        assert!(found.is_some() || tag.is_none(), "no language {tag:?}");
        found.unwrap_or_default()
    });
    *LANGUAGE
}

#[test]
fn every_card_can_be_drawn_and_fits_into_discords_limits_in_every_language() {
    if std::env::var_os(VARIABLE).is_some() {
        return;
    }
    let tests = std::env::current_exe().expect("the tests are a program");
    for language in Language::ALL.into_iter().skip(1) {
        let mut command = Command::new(&tests);
        command.env(VARIABLE, language.tag()).arg("--quiet");
        let run = command.output().expect("the tests can be started");
        let said = String::from_utf8_lossy(&run.stdout);
        assert!(run.status.success(), "in {}:\n{said}", language.name());
    }
}

/// The beginnings of ids whose messages only moderators and hosts read. These may be English for a
/// while; everything else, and the descriptions of members' commands, may not.
const FOR_MODERATORS: [&str; 40] = [
    "audit-",
    "bank-",
    "deck-count-",
    "deck-problem-",
    "deck-section-",
    "deck-twin-",
    "deck-undone",
    "deck-why-",
    "doctor-",
    "errata-",
    "export-",
    "field-",
    "guided-",
    "notice-",
    "own-",
    "points-",
    "preview-",
    "queue-",
    "recap-forum",
    "recap-off",
    "recap-on",
    "refusal-",
    "resume-",
    "reward-",
    "rings-",
    "role-",
    "round-console-",
    "round-course-",
    "round-desk-",
    "round-field-",
    "round-told-",
    "ruling-",
    "season-audit-",
    "setup-",
    "suggestions-",
    "today-",
    "track-created",
    "unknown-",
    "waiting-",
    "withdraw-",
];

/// Tells whether members read a message.
fn is_for_members(id: &str) -> bool {
    match id.strip_prefix("command-") {
        None => !FOR_MODERATORS.iter().any(|begins| id.starts_with(begins)),
        Some(described) => {
            let command = described.split("--").next().unwrap_or(described);
            let mut members = COMMANDS.iter().filter(|one| one.who == Who::Members);
            members.any(|one| commands::id(one.name) == format!("command-{command}"))
        }
    }
}

#[test]
fn members_read_no_english_where_their_own_language_is_spoken() {
    for language in Language::ALL {
        let lacking = ids(Language::English).filter(|id| !has(language, id));
        let lacking: Vec<_> = lacking.filter(|id| is_for_members(id)).collect();
        let some = &lacking[..lacking.len().min(20)];
        assert!(
            lacking.is_empty(),
            "{} lacks {} messages for members: {some:?}",
            language.name(),
            lacking.len()
        );
    }
}

#[test]
fn what_is_still_in_english_is_listed() {
    if lang() == Language::English {
        let lists = Language::ALL.into_iter().skip(1).map(|language| {
            let lacking = ids(Language::English).filter(|id| !has(language, id));
            let lacking: Vec<_> = lacking.collect();
            format!(
                "{}: {}\n{}",
                language.tag(),
                lacking.len(),
                lacking.join("\n")
            )
        });
        shows!("languages-lacking", lists.collect::<Vec<_>>().join("\n\n"));
    }
}

#[test]
fn help_lists_every_command_of_members_in_every_language() {
    let reader = help::Reader {
        moderates: false,
        helps: [false; 3],
        points: Points::default(),
        next: None,
    };
    for language in Language::ALL {
        let card = help::page(language, &reader, &Rules::default(), Page::Overview);
        limits::card(&card);
        let fields = card.fields.iter().map(|(_, value)| value.as_str());
        let text = fields.collect::<Vec<_>>().join("\n");
        for command in COMMANDS.iter().filter(|one| one.who == Who::Members) {
            let words = command.description(language).replace('_', "\\_");
            let name = command.shown_name(language);
            assert!(
                text.contains(&name) && text.contains(&words),
                "{} in {}",
                command.name,
                language.name()
            );
        }
    }
}

#[test]
fn no_language_has_messages_that_english_does_not_have() {
    for language in Language::ALL {
        let unknown: Vec<_> = ids(language)
            .filter(|id| !has(Language::English, id))
            .collect();
        assert!(unknown.is_empty(), "{}: {unknown:?}", language.name());
    }
}

#[test]
fn every_locale_belongs_to_one_language_and_es_419_to_spanish() {
    let locales = Language::ALL.into_iter().flat_map(Language::locales);
    let different: BTreeSet<_> = locales.clone().collect();
    assert_eq!(different.len(), locales.count());
    for language in Language::ALL {
        assert_eq!(Language::of_locale(language.tag()), Some(language));
        assert_eq!(Language::of_code(language.code()), Some(language));
    }
    assert_eq!(Language::of_locale("es-419"), Some(Language::Spanish));
    assert_eq!(Language::of_locale("en-GB"), Some(Language::English));
    assert_eq!(Language::of_locale("no"), None);
    assert_eq!(Language::of_locale(""), None);
}

/// Tells whether Discord and its libraries take a name for a command: Discord allows an apostrophe,
/// which several libraries refuse.
fn is_name(name: &str) -> bool {
    let fits = |one: char| one.is_alphanumeric() || one == '-' || one == '_';
    (1..=32).contains(&name.chars().count())
        && name.chars().all(fits)
        && name.to_lowercase() == name
}

#[test]
fn names_of_commands_are_what_discord_takes_and_each_is_there_once_in_a_language() {
    assert!(is_name("wünsche") && is_name("post-now") && !is_name("d'abord"));
    assert!(!is_name("Frage") && !is_name("mein rang") && !is_name(""));
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for command in COMMANDS.iter().filter(|one| one.way == Way::Slash) {
            let first = command.name.split(' ').next().expect("a name");
            let shown = if first == command.name {
                command.shown_name(language)
            } else {
                first.to_owned()
            };
            assert!(is_name(&shown), "{shown}");
            let is_new = seen.insert(shown.clone());
            assert!(
                is_new || first != command.name,
                "{shown} in {}",
                language.name()
            );
        }
    }
}

#[test]
fn each_command_of_members_without_subcommands_has_a_name_in_every_language() {
    for command in COMMANDS {
        let alone = command.way == Way::Slash && !command.name.contains(' ');
        let localized = alone && command.who == Who::Members;
        for language in Language::ALL {
            let name = commands::localized_name(language, command.name);
            assert_eq!(name.is_some(), localized, "{}", command.name);
        }
    }
}

#[test]
fn no_command_is_longer_than_discord_takes_in_its_longest_language() {
    // Discord adds up the names, descriptions and values of a command with all its parts, each in
    // the language in which it is longest.
    let longest = |text: &dyn Fn(Language) -> Option<String>| {
        let lengths = Language::ALL
            .into_iter()
            .map(|lang| text(lang).map_or(0, |text| text.chars().count()));
        lengths.max().unwrap_or_default()
    };
    let mut sizes = std::collections::BTreeMap::<&str, usize>::new();
    let names = COMMANDS.iter().map(|one| (one.name, one.all_options));
    for (name, options) in names.chain(GROUPS.map(|group| (group, &[][..]))) {
        let first = name.split(' ').next().expect("a name");
        let size = sizes.entry(first).or_default();
        *size += 32 + longest(&|lang| commands::description(lang, name));
        for option in options {
            let described = longest(&|lang| commands::option_description(lang, name, option));
            *size += option.len() + described;
        }
    }
    for (name, size) in sizes {
        // Some choices of options come on top.
        assert!(size <= 7_500, "/{name} has {size} characters");
    }
}
