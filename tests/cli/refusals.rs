//! Stores that don't exist, are in use, belong to a newer program or are damaged, and a reader that
//! leaves early.

use std::fs;
use std::io::Read as _;
use std::process::Stdio;

use crate::bench::{Bench, command, files};

/// The commands that read a store, with their arguments.
const READERS: [&[&str]; 5] = [
    &["standings"],
    &["export", "-"],
    &["verify"],
    &["replay"],
    &["replay", "--events"],
];

#[test]
fn where_there_is_no_store_each_command_says_so_and_makes_none() {
    let bench = Bench::new();
    let all = READERS.iter().copied().chain([&["backup", "kept"][..]]);
    for args in all {
        let args = [args, &["--store", "nowhere"]].concat();
        bench.pythia(&args).refused("there is no store in nowhere");
        assert!(!bench.path("nowhere").exists(), "{args:?}");
        assert!(!bench.path("kept").exists(), "{args:?}");
    }
}

#[test]
fn the_store_of_a_running_bot_is_refused_but_can_be_backed_up() {
    let bench = Bench::new();
    bench.pythia(&["export", "all.jsonl"]).well();
    let running = bench.store();
    let others: [&[&str]; 1] = [&["import", "all.jsonl"]];
    for args in READERS.iter().chain(&others) {
        bench
            .pythia(args)
            .refused("is in use by another process; stop that one first");
    }
    bench.pythia(&["backup", "kept"]).well();
    drop(running);
    bench.pythia(&["restore", "kept", "--store", "new"]).well();
    let export = |store: &str| bench.pythia(&["export", "-", "--store", store]).well();
    assert_eq!(export("new"), export("pythia-data"));
}

#[test]
fn a_store_of_a_newer_version_is_refused_and_nothing_in_it_is_touched() {
    let bench = Bench::new();
    bench.pythia(&["export", "all.jsonl"]).well();
    let file = bench.path("pythia-data/STORE");
    let manifest = fs::read_to_string(&file).expect("the manifest");
    fs::write(&file, manifest.replacen("version 1", "version 2", 1)).expect("the manifest");
    let before = files(&bench.path("pythia-data"));
    let others: [&[&str]; 2] = [&["import", "all.jsonl"], &["backup", "kept"]];
    for args in READERS.iter().chain(&others) {
        let refused = bench.pythia(args);
        refused.refused("format version 2");
        refused.refused("use a newer program, nothing was touched");
    }
    assert_eq!(files(&bench.path("pythia-data")), before);
}

#[test]
fn a_journal_that_is_damaged_is_refused_naming_the_file_and_the_place() {
    let bench = Bench::new();
    let journal = files(&bench.path("pythia-data"))
        .into_iter()
        .filter(|(file, _)| file.parent().is_some_and(|dir| dir.ends_with("journal")))
        .max_by_key(|(_, bytes)| bytes.len());
    let (file, mut bytes) = journal.expect("a journal");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).expect("the journal");
    let name = file.file_name().expect("a name").to_string_lossy();
    for args in [&["verify"][..], &["replay"]] {
        let refused = bench.pythia(args);
        refused.refused(&name);
        refused.refused("damaged at byte");
        refused.refused("`pythia restore BACKUP --store NEW-FOLDER`");
    }
}

#[test]
fn a_config_with_a_mistake_is_refused_with_its_line() {
    let bench = Bench::new();
    fs::write(bench.path("pythia.toml"), "stroe = \"here\"\n").expect("a file");
    bench.pythia(&["verify"]).refused("pythia.toml:1");
}

#[test]
fn a_reader_that_leaves_early_is_no_accident() {
    let bench = Bench::new();
    for args in READERS {
        let mut child = command(&bench.path(""), args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let mut err = String::new();
        let mut stderr = child.stderr.take().expect("a pipe");
        stderr.read_to_string(&mut err).expect("UTF-8");
        let ended = child.wait().expect("it ends");
        assert!(!err.contains("panicked"), "{args:?}: {err}");
        assert_ne!(ended.code(), Some(101), "{args:?}: {err}");
    }
}

#[test]
fn a_store_that_cannot_be_looked_at_or_has_lost_its_manifest_is_not_called_missing() {
    let bench = Bench::new();
    fs::write(bench.path("a-file"), "").expect("a file");
    for args in READERS {
        let told = bench.pythia(&[args, &["--store", "a-file"]].concat());
        told.refused("a-file cannot be read");
        assert!(!told.err.contains("there is no store"), "{told:?}");
    }
    fs::remove_file(bench.path("pythia-data/STORE")).expect("the manifest");
    for args in READERS {
        let told = bench.pythia(args);
        told.refused("is damaged");
        told.refused("`pythia restore BACKUP --store NEW-FOLDER`");
    }
}

#[test]
fn what_the_system_said_about_a_store_is_told_once() {
    let bench = Bench::new();
    fs::write(bench.path("a-file"), "").expect("a file");
    let told = bench.pythia(&["backup", "a-file/kept"]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert_eq!(told.err.matches("(os error").count(), 1, "{told:?}");
}
