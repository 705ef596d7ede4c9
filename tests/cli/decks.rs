//! `pythia bank import` and `pythia bank export`, as an operator runs them.

use std::fs;
use std::path::Path;

use crate::bench::{Ran, files, pythia_in};

/// What the real Anki wrote.
const PACKAGE: &[u8] = include_bytes!("../../crates/decks/tests/fixtures/new.apkg");

fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a folder");
    fs::write(place.path().join("cards.apkg"), PACKAGE).expect("a file");
    place
}

fn import(place: &Path, more: &[&str]) -> Ran {
    let args = ["bank", "import", "--into", "mine"];
    pythia_in(place, &[&args[..], more].concat())
}

#[test]
fn a_package_is_checked_imported_undone_and_imported_again() {
    let place = place();
    let folder = place.path().join("mine");
    let cards = ["cards.apkg", "--topic", "basics"];
    let dry = import(place.path(), &[&cards[..], &["--dry-run"]].concat()).well();
    assert!(dry.contains("an Anki package"), "{dry}");
    assert!(
        dry.contains("Left out") && dry.contains("has a picture"),
        "{dry}"
    );
    assert!(!folder.exists(), "a dry run writes nothing");
    import(place.path(), &cards).well();
    let deck = folder.join("cards.deck.md");
    let text = fs::read_to_string(&deck).expect("the deck");
    pythia_in(place.path(), &["check", "--questions", "mine"]).well();
    let again = import(place.path(), &[&cards[..], &["--json"]].concat()).well();
    let again: serde_json::Value = serde_json::from_str(&again).expect("JSON");
    assert_eq!(again["new"].as_array().map(Vec::len), Some(0), "{again}");
    assert_eq!(again["written"], false);
    assert_eq!(fs::read_to_string(&deck).expect("the deck"), text);
    import(place.path(), &["--undo", "cards"]).well();
    assert!(!deck.exists());
    import(place.path(), &["--undo", "cards"]).well();
    assert_eq!(fs::read_to_string(&deck).expect("the deck"), text);
}

#[test]
fn what_was_imported_leaves_in_every_format_and_comes_back_as_it_was() {
    let place = place();
    import(place.path(), &["cards.apkg", "--topic", "basics"]).well();
    for (format, ending) in [
        ("markdown", "zip"),
        ("csv", "csv"),
        ("anki", "txt"),
        ("apkg", "apkg"),
    ] {
        let args = ["bank", "export", "--questions", "mine", "--format", format];
        let told = pythia_in(place.path(), &args).well();
        let file = format!("questions.{ending}");
        assert!(told.contains(&file), "{told}");
        let report = import(place.path(), &[&file, "--json"]).well();
        let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
        for list in ["new", "updated", "left_out"] {
            let count = report[list].as_array().map(Vec::len);
            assert_eq!(count, Some(0), "{format}: {report:#}");
        }
        assert_ne!(report["unchanged"], 0, "{format}");
    }
}

#[test]
fn files_that_can_t_come_in_end_with_an_error_and_write_nothing() {
    let place = place();
    let cut = &PACKAGE[..PACKAGE.len() / 2];
    for (name, bytes, words) in [
        ("cut.apkg", cut, "damaged"),
        ("photo.png", b"\x89PNG", "isn't text in UTF-8"),
        ("photo.jpg", b"plain", "says nothing about the format"),
        ("notes.apkg", b"not a zip", "isn't a zip file"),
        ("all.json", b"{}", "JSON is only exported"),
    ] {
        fs::write(place.path().join(name), bytes).expect("a file");
        import(place.path(), &[name, "--topic", "basics"]).refused(words);
    }
    import(place.path(), &["gone.csv"]).refused("gone.csv");
    import(place.path(), &["cards.apkg", "--topic", "basic"]).refused("Did you mean basics?");
    import(place.path(), &["--undo", "cards"]).refused("no import of \"cards\"");
    assert!(!place.path().join("mine").exists());
    assert_eq!(files(place.path()).len(), 6);
}
