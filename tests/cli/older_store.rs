//! Stores that an older build wrote (`tests/fixtures/`): the program reads them as they were meant.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use pythia::store::{Options, Position, Store as _, codec, sled};
use tempfile::TempDir;

use crate::bench::{Ran, copy, pythia_in};

/// The stories that the older build played, each into a store of its own.
const STORIES: [&str; 3] = ["day", "round", "teams"];

/// A copy of a store that the older build wrote, since opening a store writes to it.
struct Older {
    story: &'static str,
    folder: TempDir,
}

impl Older {
    fn of(story: &'static str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&fixture(story).join("store"), &folder.path().join("store"));
        Self { story, folder }
    }

    fn all() -> [Self; 3] {
        STORIES.map(Self::of)
    }

    /// Runs a command of the program on the copy.
    fn pythia(&self, args: &[&str]) -> Ran {
        pythia_in(self.folder.path(), &[args, &["--store", "store"]].concat())
    }

    /// Returns what `pythia export` of the older build wrote of the store.
    fn export(&self) -> String {
        fs::read_to_string(fixture(self.story).join("export.jsonl")).expect("the export")
    }
}

fn fixture(story: &str) -> PathBuf {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    fixtures.join("store-0.1").join(story)
}

#[test]
fn an_older_store_is_whole_and_its_totals_are_right() {
    for older in Older::all() {
        let told = older.pythia(&["verify"]).well();
        assert!(told.contains("as the ledger adds up"), "{told}");
    }
}

#[test]
fn an_older_store_is_exported_as_the_older_build_exported_it() {
    for older in Older::all() {
        let export = older.pythia(&["export", "-"]).well();
        for (now, then) in export.lines().zip(older.export().lines()) {
            assert_eq!(now, then, "{}", older.story);
        }
        assert!(export == older.export(), "{}", older.story);
    }
}

#[test]
fn an_older_export_is_imported_and_exported_again_as_it_is() {
    for older in Older::all() {
        let file = fixture(older.story).join("export.jsonl");
        let file = file.to_str().expect("a path");
        let in_folder = |args: &[&str]| pythia_in(older.folder.path(), args);
        in_folder(&["import", file, "--store", "new"]).well();
        let export = in_folder(&["export", "-", "--store", "new"]).well();
        assert!(export == older.export(), "{}", older.story);
        in_folder(&["verify", "--store", "new"]).well();
    }
}

#[test]
fn the_history_of_an_older_store_leads_to_its_records() {
    for older in Older::all() {
        let told = older.pythia(&["replay"]).well();
        assert!(told.starts_with("by changes"), "{told}");
    }
}

#[test]
fn every_event_of_an_older_store_can_be_read_and_decided_again() {
    for older in Older::all() {
        let told = older.pythia(&["replay", "--events"]);
        // What is decided may differ, since words and questions have changed. What happened is read all the same.
        match told.code {
            Some(0) if told.out.contains("not to be compared") => {
                let read = "the bank was another one, and 0 events of another version";
                assert!(told.out.contains(read), "{told:?}");
            }
            Some(0) => assert!(told.out.contains("decided the same again"), "{told:?}"),
            _ => told.refused("would be decided otherwise now"),
        }
    }
}

#[test]
fn every_entry_of_an_older_store_is_written_the_same_again() {
    for older in Older::all() {
        let folder = older.folder.path().join("store");
        let store = sled::open(folder, Options::default()).expect("the store opens");
        let mut entries = 0;
        let mut each = |position: Position, then: pythia::store::Entry| {
            let event = codec::event(&then).expect("the event can be read");
            let changes: Vec<_> = then
                .changes
                .iter()
                .map(|change| codec::read_change(change).expect("the change can be read"))
                .collect();
            let now = codec::entry(&event, &changes).expect("the entry can be written");
            assert_eq!(now, then, "{}: entry {position}: {event:?}", older.story);
            entries += 1;
            ControlFlow::Continue(())
        };
        store
            .replay(Position(0), &mut each)
            .expect("the journal can be read");
        assert_eq!(entries, store.position().0, "{}", older.story);
        assert!(entries > 20, "{}: {entries} entries", older.story);
    }
}
