//! Languages: what Discord is told of the commands, and which language comes back.

use std::collections::BTreeMap;
use std::time::Duration;

use local_discord::{Button, InteractionReply, MessageView};
use pythia_quiz::custom_id::ButtonId;
use serde_json::{Value, json};

use super::harness::{Harness, OPEN, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);

/// The locales that the bot has texts for beside English.
const LOCALES: [&str; 5] = ["de", "es-419", "es-ES", "fr", "pt-BR"];

/// Returns a text of a command in a locale, as Discord shows it.
fn shown<'a>(one: &'a Value, what: &str, locale: &str) -> &'a str {
    let localized = one[format!("{what}_localizations")][locale].as_str();
    let plain = || one[what].as_str().unwrap_or_default();
    localized.unwrap_or_else(plain)
}

/// Adds up what Discord counts of a command: names, descriptions and choices, each in its longest
/// language.
fn size(one: &Value) -> usize {
    let longest = |of: &Value, what: &str| {
        let locales = LOCALES.into_iter().chain(["en-US"]);
        let lengths = locales.map(|locale| shown(of, what, locale).chars().count());
        lengths.max().unwrap_or_default()
    };
    let choices = one["choices"].as_array().into_iter().flatten();
    let choices = choices.map(|choice| longest(choice, "name") + choice["value"].to_string().len());
    let options = one["options"].as_array().into_iter().flatten();
    longest(one, "name")
        + longest(one, "description")
        + choices.sum::<usize>()
        + options.map(size).sum::<usize>()
}

/// Checks the names and descriptions of a command's options, and of their options.
fn options_are_localized(path: &str, one: &Value) {
    for option in one["options"].as_array().into_iter().flatten() {
        let path = format!("{path} {}", option["name"].as_str().unwrap());
        let english = option["description"].as_str().unwrap();
        for locale in LOCALES {
            let text = shown(option, "description", locale);
            assert!((1..=100).contains(&text.chars().count()), "{path}: {text}");
        }
        let german = shown(option, "description", "de");
        assert!(german != english, "{path} is not translated: {english}");
        for choice in option["choices"].as_array().into_iter().flatten() {
            let name = choice["name"].as_str().unwrap();
            assert!((1..=100).contains(&name.chars().count()), "{path}: {name}");
        }
        options_are_localized(&path, option);
    }
}

#[tokio::test]
async fn commands_are_registered_with_names_and_descriptions_that_discord_takes_in_every_language()
{
    let mut harness = Harness::open(&[OPEN]).await;
    // The local Discord refuses what Discord and twilight-validate refuse, such as an apostrophe.
    let commands = harness.ws.commands();
    let slash = || commands.iter().filter(|one| one["type"] != 3);
    for locale in LOCALES {
        let mut names = BTreeMap::new();
        for command in slash() {
            let name = shown(command, "name", locale);
            let english = command["name"].as_str().unwrap();
            let is_letter = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
            assert!(
                name.chars().all(is_letter) && name.to_lowercase() == name,
                "{name}"
            );
            assert!((1..=32).contains(&name.chars().count()), "{name}");
            let other = names.insert(name.to_owned(), english.to_owned());
            assert_eq!(other, None, "{name} is {english}, too, in {locale}");
            let words = shown(command, "description", locale);
            assert!(
                (1..=100).contains(&words.chars().count()),
                "{english}: {words}"
            );
        }
        // Nobody's English name is another command's in this language.
        for command in slash() {
            let english = command["name"].as_str().unwrap();
            if let Some(owner) = names.get(english) {
                assert_eq!(owner, english, "in {locale}");
            }
        }
    }
    for command in &commands {
        let name = command["name"].as_str().unwrap();
        assert!(
            size(command) <= 8_000,
            "/{name} has {} characters",
            size(command)
        );
        if command["type"] != 3 {
            options_are_localized(name, command);
        }
        // Discord finds no subcommand by the localized name of its command.
        let has_subcommands = command["options"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["type"] == 1 || one["type"] == 2));
        if has_subcommands {
            assert_eq!(shown(command, "name", "de"), name);
        }
    }
    let question = commands.iter().find(|one| one["name"] == "question");
    let question = question.expect("it is registered");
    assert_eq!(shown(question, "name", "de"), "frage");
    assert_eq!(shown(question, "name", "es-419"), "pregunta");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn members_are_answered_in_the_language_of_their_discord_and_the_channel_in_the_guilds() {
    let mut harness = Harness::open(&[OPEN]).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.ws.set_locale(ana.id, "de");
    harness.ws.set_locale(ben.id, "it");
    harness.ws.set_preferred_locale(harness.guild, "fr");
    harness.track().await;
    let told = text(&harness.mara("setup", json!({})).await);
    assert!(told.contains("Français"), "{told}");
    let german = text(&harness.said(&ana, "help", json!({})).await);
    assert!(german.contains("`/frage"), "{german}");
    let other = text(&harness.said(&ben, "help", json!({})).await);
    assert!(
        other.contains("`/question"),
        "Pythia speaks no Italian: {other}"
    );
    harness.pass(TO_THE_SLOT).await;
    let answers = |one: &Button| matches!(ButtonId::parse(&one.custom_id), Ok(ButtonId::Answer(_)));
    let find = |all: &[MessageView]| {
        let post = all.iter().find(|post| post.buttons.iter().any(answers))?;
        Some(post.clone())
    };
    let post = harness.finds(harness.channel, "no question", find).await;
    let french = post.buttons.iter().find(|one| answers(one));
    let french = french.expect("it has one").label.clone();
    // The form follows the member, too.
    let asked = press(&ana, &post, &french);
    let InteractionReply::Modal(form) = asked.reply().await.expect("a form") else {
        panic!("a button of a question opens a form");
    };
    let asked = press(&ben, &post, &french);
    let InteractionReply::Modal(english) = asked.reply().await.expect("a form") else {
        panic!("a button of a question opens a form");
    };
    assert_ne!(form.inputs[0].label, english.inputs[0].label);
    let told = text(&harness.mara("setup", json!({ "language": 1 })).await);
    assert!(told.contains("Deutsch"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
