//! Connecting, stopping, and being refused.

use std::process::Output;
use std::time::Duration;

use local_discord::{Fault, Permissions, RequestFault};
use pythia_quiz::model::language::Language;
use pythia_quiz::text::commands;
use serde_json::{Value, json};

use super::harness::{CHOICE, Harness, OPEN, Protocol, TIMEOUT, text};

/// How the text begins that poise registers for a command or option without a description.
const UNDESCRIBED: &str = "A slash command";

/// Runs the program, which must refuse to start, and returns its message.
async fn refused(mut command: tokio::process::Command) -> String {
    let output: Output = tokio::time::timeout(TIMEOUT, command.output())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[tokio::test]
async fn the_bot_connects_and_registers_its_commands() {
    let mut harness = Harness::open(&[OPEN]).await;
    let commands = harness.ws.commands();
    let mut names: Vec<&str> = commands.iter().filter_map(|c| c["name"].as_str()).collect();
    names.sort_unstable();
    let wanted = [
        "Accept answer",
        "Remove this answer",
        "Submit as my answer",
        "Withhold this answer",
        "answer",
        "answers",
        "audit",
        "bank",
        "block",
        "calendar",
        "doctor",
        "errata",
        "export",
        "help",
        "leaderboard",
        "me",
        "past",
        "points",
        "privacy",
        "question",
        "remind",
        "report",
        "request",
        "requests",
        "review",
        "rewards",
        "round",
        "search",
        "season",
        "setup",
        "suggest",
        "suggestions",
        "topics",
        "track",
        "why",
    ];
    assert_eq!(names, wanted);
    let moderators = [
        "round", "track", "setup", "block", "doctor", "export", "points", "audit", "bank",
        "errata", "season", "rewards", "answers",
    ];
    for command in &commands {
        let name = command["name"].as_str().unwrap();
        let restricted = !command["default_member_permissions"].is_null();
        let wanted = moderators.contains(&name)
            || name.contains("answer") && name.contains(' ') && !name.starts_with('S');
        assert_eq!(restricted, wanted, "{name}");
        let guild_only = command["contexts"] == json!([0]);
        assert_eq!(
            guild_only,
            !["question", "review", "search", "topics", "help"].contains(&name),
            "{name}: {}",
            command["contexts"]
        );
    }
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

/// Returns what of a registered command can be run: itself, or the subcommands in it and in its
/// groups, each with its whole name.
fn leaves(parent: &str, command: &Value) -> Vec<(String, Value)> {
    let name = format!("{parent}{}", command["name"].as_str().unwrap());
    let parts = command["options"].as_array().into_iter().flatten();
    let below = parts.filter(|part| part["type"] == 1 || part["type"] == 2);
    let below: Vec<_> = below
        .flat_map(|part| leaves(&format!("{name} "), part))
        .collect();
    if below.is_empty() {
        vec![(name, command.clone())]
    } else {
        below
    }
}

#[tokio::test]
async fn help_knows_exactly_the_commands_that_are_registered() {
    let harness = Harness::open(&[OPEN]).await;
    let mut registered = Vec::new();
    for command in harness.ws.commands() {
        let leaves = leaves("", &command).into_iter();
        registered.extend(leaves.map(|(name, _)| name));
    }
    registered.sort_unstable();
    let mut told: Vec<_> = commands::COMMANDS
        .iter()
        .map(|command| command.name)
        .collect();
    told.sort_unstable();
    assert_eq!(registered, told);
}

/// Parses options as the help writes them, `topic [track] …`, each with whether it is required.
fn told_options(line: &str) -> Vec<(String, bool)> {
    let words = line.split_whitespace().filter(|word| *word != "…");
    let bare = |word: &str| word.trim_matches(['[', ']']).to_owned();
    words
        .map(|word| (bare(word), !word.starts_with('[')))
        .collect()
}

#[tokio::test]
async fn the_options_that_help_names_are_those_that_are_registered_and_none_that_must_be_given_is_left_out()
 {
    let harness = Harness::open(&[OPEN]).await;
    let registered = harness.ws.commands();
    for command in commands::COMMANDS {
        let leaves = registered.iter().flat_map(|one| leaves("", one));
        let leaf = leaves.into_iter().find(|(name, _)| name == command.name);
        let (_, leaf) = leaf.unwrap_or_else(|| panic!("{} is not registered", command.name));
        let options = leaf["options"].as_array().cloned().unwrap_or_default();
        let mut names: Vec<_> = options
            .iter()
            .map(|one| one["name"].as_str().unwrap())
            .collect();
        let mut described = command.all_options.to_vec();
        names.sort_unstable();
        described.sort_unstable();
        assert_eq!(names, described, "/{}", command.name);
        let lang = Language::default();
        let says = |one: &Value| one["description"].as_str().map(str::to_owned);
        assert_eq!(
            says(&leaf).filter(|text| !text.is_empty()),
            commands::description(lang, command.name).filter(|_| leaf["type"] != 3),
            "/{}",
            command.name
        );
        for option in &options {
            let name = option["name"].as_str().unwrap();
            let text = commands::option_description(lang, command.name, name);
            assert_eq!(says(option), text, "/{} {name}", command.name);
            let written = text.filter(|text| text.len() > 3 && !text.contains("No localization"));
            assert!(written.is_some(), "/{} {name}", command.name);
        }
        let told = told_options(command.options);
        for (name, must) in &told {
            let found = options.iter().find(|one| one["name"] == name.as_str());
            let found = found.unwrap_or_else(|| panic!("/{}: no option {name}", command.name));
            assert_eq!(found["required"] == true, *must, "/{} {name}", command.name);
        }
        let whole = !command.options.contains('…');
        for option in &options {
            let name = option["name"].as_str().unwrap();
            let named = told.iter().any(|(told, _)| told == name);
            let may_be_left_out = !whole && option["required"] != true || name == "page";
            assert!(named || may_be_left_out, "/{}: {name}", command.name);
        }
    }
}

#[tokio::test]
async fn no_command_is_beyond_what_discord_takes_and_every_option_says_what_it_is() {
    fn walk(path: &str, options: &serde_json::Value, size: &mut usize) {
        for option in options.as_array().into_iter().flatten() {
            let name = option["name"].as_str().unwrap();
            let words = option["description"].as_str().unwrap();
            assert!(
                words.len() > 3 && words.chars().count() <= 100 && !words.starts_with(UNDESCRIBED),
                "{path} {name}: {words}"
            );
            *size += name.len() + words.len();
            walk(&format!("{path} {name}"), &option["options"], size);
        }
    }
    let harness = Harness::open(&[OPEN]).await;
    for command in harness.ws.commands() {
        let name = command["name"].as_str().unwrap();
        let words = command["description"].as_str().unwrap_or_default();
        let mut size = name.len() + words.len();
        assert!(
            command["type"] == 3 || words.len() > 10 && !words.starts_with(UNDESCRIBED),
            "{name}: {words:?}"
        );
        walk(name, &command["options"], &mut size);
        assert!(size <= 8000, "{name} has {size} characters");
    }
}

#[tokio::test]
async fn a_wrong_token_is_refused_in_words_that_say_what_to_do() {
    let harness = Harness::open(&[OPEN]).await;
    let mut command = harness.command();
    command
        .env("DISCORD_TOKEN", "not.the.token")
        .arg("--store")
        .arg(harness.folder.path().join("other"));
    let said = refused(command).await;
    assert!(said.contains("Discord refuses the token"), "{said}");
    assert!(!said.contains("not.the.token"), "{said}");
}

#[tokio::test]
async fn without_a_token_it_says_where_one_may_come_from() {
    let harness = Harness::open(&[OPEN]).await;
    let mut command = harness.command();
    command.env_remove("DISCORD_TOKEN");
    let said = refused(command).await;
    assert!(
        said.contains("DISCORD_TOKEN") && said.contains("token_file"),
        "{said}"
    );
}

#[tokio::test]
async fn a_second_process_on_the_store_is_refused_and_the_first_goes_on() {
    let mut harness = Harness::open(&[OPEN]).await;
    let said = refused(harness.command()).await;
    assert!(said.contains("in use by another process"), "{said}");
    let told = harness.mara("help", json!({})).await;
    assert!(!text(&told).is_empty());
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn another_discord_may_only_be_on_this_machine() {
    let harness = Harness::open(&[OPEN]).await;
    for elsewhere in [
        "http://192.0.2.7:80",
        "https://discord.example",
        "ftp://127.0.0.1",
    ] {
        let mut command = harness.command();
        command.env("PYTHIA_DISCORD_API", elsewhere);
        let said = refused(command).await;
        assert!(
            said.contains("on this machine") || said.contains("not an address"),
            "{said}"
        );
    }
}

#[tokio::test]
async fn the_clock_and_the_dice_cannot_be_set_on_the_real_discord() {
    let harness = Harness::open(&[OPEN]).await;
    let mut command = harness.command();
    command
        .env_remove("PYTHIA_DISCORD_API")
        .args(["--seed", "7"]);
    let said = refused(command).await;
    assert!(said.contains("only with a local Discord"), "{said}");
}

#[tokio::test]
async fn asked_to_stop_it_stops_with_success_and_starts_again_where_it_was() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    assert!(harness.stop().await.success());
    harness.start().await;
    let told = harness.mara("track list", json!({})).await;
    assert!(text(&told).contains("daily"), "{}", text(&told));
    harness.all_was_well();
}

#[tokio::test]
async fn by_tls_with_the_limiter_on_it_is_the_same_bot() {
    let mut harness = Harness::open_with(Protocol::Tls, &[CHOICE], |_| {}).await;
    harness.track().await;
    harness.pass(Duration::from_secs(11 * 60)).await;
    let (post, _) = harness.question().await;
    assert!(text(&post).contains("A setter that never comes back"));
    assert_eq!(harness.ws.rate_limited(), 0, "no 429 was earned");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

/// Returns the value that is sent for a choice of this name.
fn choice(commands: &[Value], command: &str, option: &str, name: &str) -> Value {
    let named = |all: &Value, name: &str| {
        let mut all = all.as_array().unwrap().iter();
        all.find(|one| one["name"] == name).unwrap().clone()
    };
    let command = named(&json!(commands), command);
    let option = named(&command["options"], option);
    named(&option["choices"], name)["value"].clone()
}

#[tokio::test]
async fn what_setup_was_told_it_can_be_told_to_forget() {
    let harness = Harness::open(&[OPEN]).await;
    let role = harness
        .ws
        .role(harness.guild, "Helpers", Permissions::empty())
        .to_string();
    let channel = harness.channel.to_string();
    let named = json!({
        "moderator_role": role, "notice_channel": channel, "filter_words": "darn",
    });
    let told = text(&harness.mara("setup", named).await);
    let (role, channel) = (format!("<@&{role}>"), format!("<#{channel}>"));
    for part in [&role, &channel, "darn"] {
        assert!(told.contains(part), "{told}");
    }
    for (what, part) in [
        ("moderator role", role.as_str()),
        ("notice channel", &channel),
        ("filter words", "darn"),
    ] {
        let choice = choice(&harness.ws.commands(), "setup", "clear", what);
        let told = text(&harness.mara("setup", json!({ "clear": choice })).await);
        assert!(told.contains("Saved.") && !told.contains(part), "{told}");
    }
    harness.all_was_well();
}

#[tokio::test]
async fn while_discord_is_away_it_waits_and_connects_when_it_is_back() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.ws.set_gateway_down(true);
    harness.ws.drop_gateway();
    harness.ws.set_gateway_down(false);
    harness.connected().await;
    harness.settle().await;
    let told = harness.mara("track list", json!({})).await;
    assert!(!text(&told).is_empty());
    harness.wire_was_well();
}

#[tokio::test]
async fn questions_are_read_again_when_told_and_a_file_with_a_mistake_keeps_the_last_good_bank() {
    let harness = Harness::open(&[OPEN]).await;
    harness.write_question(("functions/half.md", "+++\ntitle = \"Half"));
    harness.reload().await;
    harness.says("keeping the last good bank").await;
    harness.write_question(CHOICE);
    std::fs::remove_file(harness.folder.path().join("questions/functions/half.md")).unwrap();
    harness.reload().await;
    harness.says("read the bank again questions=2").await;
    harness.track().await;
    harness.wire_was_well();
}

#[tokio::test]
async fn a_local_gateway_that_cannot_be_asked_for_at_a_start_is_asked_for_again() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.kill().await;
    let harm = RequestFault::ErrorBefore { status: 502 };
    harness.ws.add_fault(Fault::request("GET /gateway", harm));
    harness.start().await;
    harness.says("cannot ask for the gateway").await;
    assert_eq!(harness.ws.faults_triggered(), 1);
}
