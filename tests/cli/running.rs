//! What keeps `pythia run` from starting. Each is reported before any request to Discord.

use std::fs;

use crate::bench::{Bench, Ran, command};

/// Runs `pythia run` in the folder with a made-up token and no Discord to connect to.
fn run(bench: &Bench, args: &[&str]) -> Ran {
    let mut command = command(&bench.path(""), &[&["run"], args].concat());
    let out = command
        .env(
            "DISCORD_TOKEN",
            "MTE4.GxYzAb.not-a-token-of-anyone-at-all-1234567",
        )
        .env("PYTHIA_DISCORD_API", "http://127.0.0.1:9")
        .env_remove("PYTHIA_DISCORD_CA")
        .output()
        .expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran {
        code: out.status.code(),
        out: text(out.stdout),
        err: text(out.stderr),
    }
}

/// Checks that it ended with 1, and that its last error contains these words.
#[track_caller]
fn refused(ran: &Ran, words: &str) {
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let last = ran.err.lines().find(|line| line.starts_with("error: "));
    let last = last.unwrap_or_else(|| panic!("{ran:?}"));
    assert!(last.contains(words), "no {words:?} in {last}");
}

#[test]
fn a_question_with_a_mistake_in_a_folder_of_ones_own_refuses_the_start_naming_file_and_line() {
    let bench = Bench::new();
    let file = bench.path("questions/data-model/write-only-one-repr-or-str.md");
    let text = fs::read_to_string(&file).expect("the question");
    fs::write(&file, text.replacen("level = ", "levle = ", 1)).expect("the question");
    let ran = run(&bench, &[]);
    refused(&ran, "`pythia check` shows them all");
    assert!(
        ran.err.contains("write-only-one-repr-or-str.md:") && ran.err.contains("levle"),
        "{}",
        ran.err
    );
}

#[test]
fn a_store_of_a_newer_version_refuses_the_start() {
    let bench = Bench::new();
    let file = bench.path("pythia-data/STORE");
    let manifest = fs::read_to_string(&file).expect("the manifest");
    fs::write(&file, manifest.replacen("version 1", "version 2", 1)).expect("the manifest");
    refused(
        &run(&bench, &[]),
        "use a newer program, nothing was touched",
    );
}

#[test]
fn a_store_that_is_in_use_refuses_the_start() {
    let bench = Bench::new();
    let running = bench.store();
    refused(&run(&bench, &[]), "is in use by another process");
    drop(running);
}

#[test]
fn a_folder_of_other_things_is_no_store_and_stays_as_it_is() {
    let bench = Bench::new();
    refused(&run(&bench, &["--store", "questions"]), "questions");
    assert!(!bench.path("questions/STORE").exists());
}

#[test]
fn all_mistakes_of_the_config_are_said_at_once_with_their_lines() {
    let bench = Bench::new();
    fs::write(
        bench.path("bad.toml"),
        "stroe = \"x\"\ngrace_minutes = 0\n[log]\nlevle = \"info\"\n",
    )
    .expect("a file");
    let ran = run(&bench, &["--config", "bad.toml"]);
    assert_eq!(ran.code, Some(1));
    for part in [
        "bad.toml:1",
        "`store`",
        "bad.toml:2",
        "bad.toml:4",
        "`level`",
    ] {
        assert!(ran.err.contains(part), "no {part} in {}", ran.err);
    }
}

#[test]
fn a_level_of_the_log_that_is_none_is_refused() {
    let bench = Bench::new();
    let ran = run(&bench, &["--log", "pythia=loud"]);
    refused(&ran, "loud");
}

#[test]
fn a_folder_of_questions_that_is_not_there_is_named_and_has_no_mistakes() {
    let bench = Bench::new();
    let ran = run(&bench, &["--questions", "nowhere"]);
    refused(&ran, "there is no folder of questions at nowhere");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_folder_that_leads_nowhere_is_named() {
    let bench = Bench::new();
    let link = bench.path("questions/data-model/lost.md");
    std::os::unix::fs::symlink("nowhere.md", &link).expect("a link");
    let told = bench.pythia(&["check", "--questions", "questions"]);
    told.refused("questions/data-model/lost.md");
}
