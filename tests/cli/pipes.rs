//! Readers that leave early, narrow terminals, and the release of the time zone data.

use std::io::Read as _;
use std::process::{Command, Stdio};

use crate::bench::{Bench, command};

/// Returns the end of a pipe whose reader has gone away.
fn nobody() -> Stdio {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    writer.into()
}

#[test]
fn a_reader_that_leaves_early_ends_no_command_with_an_error() {
    let bench = Bench::new();
    let commands: [&[&str]; 11] = [
        &["standings"],
        &["standings", "--json"],
        &["export", "-"],
        &["verify"],
        &["replay"],
        &["check", "--questions", "questions"],
        &["show", "write-only-one-repr-or-str"],
        &["show", "write-only-one-repr-or-str", "--page", "-"],
        &["new", "oop", "a-new-one"],
        &["--help"],
        &["--version"],
    ];
    for args in commands {
        let mut run = command(&bench.path(""), args);
        let out = run.stdout(nobody()).output().expect("the program starts");
        let err = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(0), "{args:?}: {err}");
        assert!(
            err.is_empty() || err.ends_with(" records\n"),
            "{args:?}: {err}"
        );
    }
}

#[test]
fn a_reader_of_both_outputs_that_leaves_early_changes_no_exit_code() {
    let bench = Bench::new();
    let commands: [(&[&str], i32); 6] = [
        (&["standings", "--guild", "5"], 1),
        (&["show", "quokka-of-the-day"], 1),
        (&["verify"], 0),
        (&["export", "-"], 0),
        (&["import", "nothing-here.jsonl"], 1),
        (&["verfy"], 2),
    ];
    for (args, code) in commands {
        let mut run = command(&bench.path(""), args);
        let status = run.stdout(nobody()).stderr(nobody()).status();
        let status = status.expect("the program starts");
        assert_eq!(status.code(), Some(code), "{args:?}");
    }
}

#[test]
fn an_export_ends_when_its_reader_has_read_enough() {
    let bench = Bench::new();
    let mut run = command(&bench.path(""), &["export", "-"]);
    let mut child = run
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut first = [0; 20];
    let mut out = child.stdout.take().expect("piped");
    out.read_exact(&mut first).expect("it writes");
    drop(out);
    let out = child.wait_with_output().expect("it ends");
    assert!(out.status.success());
    assert!(first.starts_with(b"{\"pythia_export\""));
    assert!(!String::from_utf8_lossy(&out.stderr).contains("rror"));
}

#[test]
fn an_export_into_a_full_disk_is_an_error() {
    let bench = Bench::new();
    let mut run = command(&bench.path(""), &["export", "-"]);
    let full = std::fs::File::options().write(true).open("/dev/full");
    // Only Linux has it.
    let Ok(full) = full else { return };
    let out = run.stdout(full).output().expect("the program starts");
    assert_eq!(out.status.code(), Some(1));
    let err = String::from_utf8_lossy(&out.stderr);
    assert!(
        err.starts_with("error: the export cannot be written"),
        "{err}"
    );
}

/// Returns the names of all commands.
fn names() -> Vec<String> {
    let help = help(&[], "100");
    let list = help.split("Commands:").nth(1).expect("commands").lines();
    let lines = list.skip(1).take_while(|line| !line.is_empty());
    let named = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let words = named.filter_map(|line| line.split_whitespace().next());
    words.map(str::to_owned).collect()
}

fn help(args: &[&str], columns: &str) -> String {
    let out = Command::new(env!("CARGO_BIN_EXE_pythia"))
        .args(args)
        .arg("--help")
        .env("COLUMNS", columns)
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    String::from_utf8(out.stdout).expect("UTF-8")
}

#[test]
fn help_is_wrapped_to_the_terminal_and_never_wider_than_can_be_read() {
    let mut commands: Vec<Vec<String>> = vec![vec![]];
    commands.extend(
        names()
            .into_iter()
            .filter(|name| name != "help")
            .map(|name| vec![name]),
    );
    assert!(commands.len() > 10);
    for (columns, widest) in [("60", 60), ("80", 80), ("100", 100), ("250", 100)] {
        for command in &commands {
            let args: Vec<&str> = command.iter().map(String::as_str).collect();
            let help = help(&args, columns);
            for line in help.lines() {
                // The line of usage, and one word that is longer than the line, can't be wrapped.
                let fits = line.chars().count() <= widest || line.starts_with("Usage:");
                assert!(fits, "{args:?} at {columns}: {line}");
            }
        }
    }
}

#[test]
fn version_names_the_release_of_the_time_zone_data() {
    let bench = Bench::new();
    let release = pythia_quiz::zones::bundled();
    for args in [&["--version"][..], &["verify", "--version"]] {
        let told = bench.pythia(args).well();
        assert!(
            told.contains(&format!("(time zone data {release})")),
            "{told}"
        );
    }
}
