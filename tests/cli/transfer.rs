//! `export` and `import`, `backup` and `restore`.

use std::fs;

use crate::bench::{Bench, files};

/// Returns the standings in a store as they are printed.
fn standings(bench: &Bench, store: &str) -> String {
    bench.pythia(&["standings", "--store", store]).well()
}

#[test]
fn what_is_exported_and_imported_gives_the_same_records_and_the_same_standings() {
    let bench = Bench::new();
    let told = bench.pythia(&["export", "all.jsonl"]);
    assert!(told.err.ends_with(" records\n"), "{}", told.err);
    assert_eq!(told.well(), "", "the records are in the file");
    bench
        .pythia(&["import", "all.jsonl", "--store", "copy"])
        .well();
    let again = bench.pythia(&["export", "-", "--store", "copy"]).well();
    let first = fs::read_to_string(bench.path("all.jsonl")).expect("the export");
    assert_eq!(again, first, "a record a line, in the order of keys");
    assert_eq!(standings(&bench, "copy"), standings(&bench, "pythia-data"));
    bench.pythia(&["verify", "--store", "copy"]).well();
    bench.pythia(&["replay", "--store", "copy"]).well();
}

#[test]
fn an_import_into_a_store_that_holds_something_is_refused_and_changes_nothing() {
    let bench = Bench::new();
    bench.pythia(&["export", "all.jsonl"]).well();
    let before = standings(&bench, "pythia-data");
    bench
        .pythia(&["import", "all.jsonl"])
        .refused("is not empty");
    assert_eq!(standings(&bench, "pythia-data"), before);
}

#[test]
fn an_import_into_a_folder_of_other_things_is_refused() {
    let bench = Bench::new();
    bench.pythia(&["export", "all.jsonl"]).well();
    fs::create_dir(bench.path("holiday")).expect("a folder");
    fs::write(bench.path("holiday/photo.txt"), "the sea").expect("a file");
    let refused = bench.pythia(&["import", "all.jsonl", "--store", "holiday"]);
    refused.refused("holiday");
    assert!(bench.path("holiday/photo.txt").exists());
    assert!(!bench.path("holiday/STORE").exists());
}

#[test]
fn a_cut_off_or_spoilt_export_is_refused_naming_the_line_and_no_store_is_made() {
    let bench = Bench::new();
    bench.pythia(&["export", "all.jsonl"]).well();
    let whole = fs::read_to_string(bench.path("all.jsonl")).expect("the export");
    let lines: Vec<&str> = whole.lines().collect();
    let last = format!("line {} is not a record", lines.len());
    let newer = whole.replacen("\"pythia_export\":1", "\"pythia_export\":2", 1);
    let spoilt = whole.replacen(lines[2], "{\"Nothing\":1}", 1);
    let cases = [
        (&whole[..whole.len() - 5], last.as_str()),
        (
            &whole[..whole.len() - lines[lines.len() - 1].len() - 1],
            "it is cut off",
        ),
        (spoilt.as_str(), "line 3 is not a record"),
        (&whole[lines[0].len() + 1..], "line 1 is not the header"),
        (newer.as_str(), "format 2"),
        ("", "empty"),
    ];
    for (text, words) in cases {
        fs::write(bench.path("bad.jsonl"), text).expect("a file");
        bench
            .pythia(&["import", "bad.jsonl", "--store", "new"])
            .refused(words);
        assert!(!bench.path("new").exists(), "{words}");
    }
}

#[test]
fn an_export_never_overwrites_a_file() {
    let bench = Bench::new();
    fs::write(bench.path("mine.txt"), "mine").expect("a file");
    bench.pythia(&["export", "mine.txt"]).refused("mine.txt");
    assert_eq!(fs::read(bench.path("mine.txt")).expect("a file"), b"mine");
}

#[test]
fn a_backup_that_is_restored_is_the_same_store() {
    let bench = Bench::new();
    let told = bench.pythia(&["backup", "kept"]).well();
    assert!(
        told.contains("kept") && told.contains("read through"),
        "{told}"
    );
    let told = bench.pythia(&["restore", "kept", "--store", "new"]).well();
    assert!(told.contains("records"), "{told}");
    assert_eq!(standings(&bench, "new"), standings(&bench, "pythia-data"));
    let export = |store: &str| bench.pythia(&["export", "-", "--store", store]).well();
    assert_eq!(export("new"), export("pythia-data"));
    bench.pythia(&["verify", "--store", "new"]).well();
    bench
        .pythia(&["replay", "--events", "--store", "new"])
        .well();
}

#[test]
fn a_backup_goes_only_into_an_empty_folder_and_so_does_a_restored_store() {
    let bench = Bench::new();
    bench.pythia(&["backup", "kept"]).well();
    bench.pythia(&["backup", "kept"]).refused("it is not empty");
    bench
        .pythia(&["restore", "kept"])
        .refused("it is not empty");
    bench
        .pythia(&["restore", "questions", "--store", "new"])
        .refused("no backup");
    assert!(!bench.path("new/STORE").exists());
}

#[test]
fn a_damaged_backup_is_refused_naming_the_file_and_no_store_is_made() {
    let bench = Bench::new();
    bench.pythia(&["backup", "kept"]).well();
    for (file, bytes) in files(&bench.path("kept")) {
        let name = file.file_name().expect("a name").to_string_lossy();
        let mut damaged = bytes.clone();
        let middle = damaged.len() / 2;
        damaged[middle] ^= 0x40;
        fs::write(&file, damaged).expect("a file");
        let refused = bench.pythia(&["restore", "kept", "--store", "new"]);
        refused.refused("");
        let at_fault = refused.err.contains(&*name) || refused.err.contains("kept");
        assert!(at_fault, "{name}: {}", refused.err);
        if name != "MANIFEST" {
            refused.refused(&name);
        }
        assert!(!bench.path("new/STORE").exists(), "{name}");
        fs::remove_file(&file).expect("a file");
        bench
            .pythia(&["restore", "kept", "--store", "new"])
            .refused(&name);
        fs::write(&file, bytes).expect("a file");
    }
    bench.pythia(&["restore", "kept", "--store", "new"]).well();
}
