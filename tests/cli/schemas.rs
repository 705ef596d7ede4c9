//! The JSON that commands print: each has a published schema in `docs/schemas`, and fits it.

use std::path::Path;

use serde_json::Value;

use crate::bench::{Bench, pythia_in};

/// The commands that report something, each with its schema.
const REPORTS: [(&[&str], &str); 6] = [
    (&["check"], "check"),
    (&["standings"], "standings"),
    (&["verify"], "verify"),
    (&["replay"], "replay"),
    (&["show"], "show"),
    (&["bank", "difficulty"], "difficulty"),
];

/// The commands that do something and report only that it is done, or print a format of their own.
const OTHERS: [&str; 10] = [
    "run", "health", "invite", "try", "export", "import", "backup", "restore", "forget", "new",
];

fn schema(name: &str) -> jsonschema::Validator {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schemas");
    let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).expect("a schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

/// Checks that an output fits a schema, and returns it.
fn fits(name: &str, output: &str) -> Value {
    let output: Value = serde_json::from_str(output).expect("JSON");
    let schema = schema(name);
    let wrong: Vec<String> = schema
        .iter_errors(&output)
        .map(|one| one.to_string())
        .collect();
    assert!(wrong.is_empty(), "{name}: {}\n{output:#}", wrong.join("\n"));
    output
}

#[test]
fn every_report_of_the_command_line_has_json_and_a_published_schema() {
    let bench = Bench::new();
    for (command, name) in REPORTS {
        let help = bench.pythia(&[command, &["--help"]].concat()).well();
        assert!(help.contains("--json"), "{command:?}");
        schema(name);
    }
    let help = bench.pythia(&["--help"]).well();
    let listed = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"));
    let listed = listed.skip(1).take_while(|line| !line.trim().is_empty());
    let words = listed.filter_map(|line| line.split_whitespace().next());
    for word in words.filter(|word| !matches!(*word, "help" | "bank")) {
        let known = REPORTS.iter().any(|(command, _)| command[0] == word) || OTHERS.contains(&word);
        assert!(known, "say of `pythia {word}` whether it reports something");
    }
}

#[test]
fn what_the_reports_on_a_store_print_fits_their_schemas() {
    let bench = Bench::new();
    let standings = fits("standings", &bench.pythia(&["standings", "--json"]).well());
    assert_eq!(standings["standings"].as_array().map(Vec::len), Some(2));
    let verified = fits("verify", &bench.pythia(&["verify", "--json"]).well());
    assert_eq!(verified["ok"], true);
    assert!(verified["entries"].as_u64() > Some(0) && verified["totals"].as_u64() > Some(0));
    let replayed = fits("replay", &bench.pythia(&["replay", "--json"]).well());
    assert!(replayed["ok"] == true && replayed["events"].is_null());
    let replayed = bench.pythia(&["replay", "--events", "--json"]);
    let replayed = fits("replay", &replayed.well());
    assert!(replayed["events"]["differing"].is_array());
    let difficulty = bench.pythia(&["bank", "difficulty", "--json"]).well();
    fits("difficulty", &difficulty);
}

#[test]
fn what_the_reports_on_questions_print_fits_their_schemas() {
    let folder = tempfile::tempdir().expect("a folder");
    let checked = pythia_in(folder.path(), &["check", "--json"]).well();
    assert!(fits("check", &checked)["questions"].as_u64() > Some(300));
    let claims = pythia_in(folder.path(), &["check", "--claims", "--json"]).well();
    fits("check", &claims);
    for slug in ["close-to-zero", "read-before-a-later-assignment"] {
        let shown = pythia_in(folder.path(), &["show", slug, "--json"]);
        let shown = fits("show", &shown.well());
        let full = shown["slug"].as_str().expect("a slug");
        assert!(full.ends_with(slug), "{full}");
        let right = shown["options"].as_array().expect("a list").iter();
        assert!(right.filter(|one| one["correct"] == true).count() <= 1);
    }
}

#[test]
fn a_config_file_is_checked_without_starting_the_bot_and_every_problem_has_its_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bot.toml");
    std::fs::write(&file, "grace_minutes = 90\n").expect("a file");
    let told = pythia_in(folder.path(), &["check", "--config", "bot.toml"]).well();
    assert!(told.contains("bot.toml: no problem"), "{told}");
    let told = pythia_in(folder.path(), &["check", "--config", "bot.toml", "--json"]).well();
    assert_eq!(fits("check", &told)["ok"], true);
    std::fs::write(
        &file,
        "grace_minutes = 0\nnonsense = 1\n\n[rounds]\nnothing = 3\n",
    )
    .expect("a file");
    let told = pythia_in(folder.path(), &["check", "--config", "bot.toml"]);
    assert_eq!(told.code, Some(1), "{}", told.out);
    for line in ["bot.toml:1:", "bot.toml:2:", "bot.toml:5:"] {
        assert!(told.out.contains(line), "{line} in {}", told.out);
    }
    let json = pythia_in(folder.path(), &["check", "--config", "bot.toml", "--json"]);
    let json = fits("check", &json.out);
    assert_eq!(json["problems"].as_array().map(Vec::len), Some(3));
    let gone = pythia_in(folder.path(), &["check", "--config", "gone.toml", "--json"]);
    assert_eq!(fits("check", &gone.out)["problems"][0]["line"], Value::Null);
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("config.example.toml");
    let shipped = shipped.display().to_string();
    pythia_in(folder.path(), &["check", "--config", &shipped]).well();
}
