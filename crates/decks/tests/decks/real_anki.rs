//! Round trips through the real Anki, where `ANKI_PYTHON` names a Python that has it:
//! `pip install anki==26.9.3`.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use pythia_bank::load;
use pythia_decks::export::Format;
use serde_json::{Value, json};

use crate::common::{Place, fixture, remarked};
use crate::out::{by_name, out};

/// The real Anki with a collection of its own.
struct Anki {
    process: Child,
    said: BufReader<std::process::ChildStdout>,
}

impl Anki {
    /// Starts it, or says why the test is skipped.
    fn start(folder: &Path) -> Option<Self> {
        let Some(python) = std::env::var_os("ANKI_PYTHON") else {
            eprintln!("skipped: ANKI_PYTHON names no Python with Anki");
            return None;
        };
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drive_anki.py");
        let mut process = Command::new(python)
            .arg(script)
            .arg(folder.join("collection.anki2"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the Python can be started");
        let said = BufReader::new(process.stdout.take().expect("it has an output"));
        Some(Self { process, said })
    }

    fn asks(&mut self, command: &Value) -> Value {
        let input = self.process.stdin.as_mut().expect("it has an input");
        writeln!(input, "{command}").expect("it listens");
        let mut line = String::new();
        self.said.read_line(&mut line).expect("it answers");
        serde_json::from_str(&line)
            .unwrap_or_else(|_| panic!("Anki answered {line:?} to {command}"))
    }

    fn import(&mut self, path: &Path) -> Value {
        self.asks(&json!({ "do": "import", "path": path }))
    }

    fn export(&mut self, path: PathBuf, legacy: bool) -> PathBuf {
        self.asks(&json!({ "do": "export", "path": path, "legacy": legacy }));
        path
    }
}

impl Drop for Anki {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ended = self.process.wait();
    }
}

#[test]
fn the_bank_goes_through_anki_and_comes_back_as_it_was() {
    let place = Place::new();
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let Some(mut anki) = Anki::start(scratch.path()) else {
        return;
    };
    let bank = load::embedded();
    let before = by_name(bank.files.iter().filter_map(|file| file.question.clone()));
    let package = place.file("bank.apkg", out(&bank, Format::Apkg));
    let told = anki.import(&package);
    assert_eq!(told["new"], before.len(), "{told}");
    // Once more nothing is doubled.
    let told = anki.import(&package);
    assert_eq!(
        (told["new"].as_u64(), told["conflicting"].as_u64()),
        (Some(0), Some(0)),
        "{told}"
    );
    for (name, legacy) in [("back.apkg", false), ("old.apkg", true)] {
        let back = anki.export(scratch.path().join(name), legacy);
        let empty = Place::new();
        let report = empty.import(&back).expect("Anki's package comes in");
        assert_eq!(
            (report.new.len(), report.left_out.len()),
            (before.len(), 0),
            "{name}: {:#?}",
            report.left_out
        );
        assert_eq!(by_name(empty.questions()), before, "{name}");
    }
    let text = scratch.path().join("back.txt");
    anki.asks(&json!({ "do": "export_text", "path": text }));
    let empty = Place::new();
    let report = empty.import(&text).expect("Anki's text file comes in");
    assert_eq!(
        (report.new.len(), report.left_out.len()),
        (before.len(), 0),
        "{:#?}",
        report.left_out
    );
    assert_eq!(by_name(empty.questions()), before);
}

#[test]
fn a_newer_export_updates_the_cards_in_anki_and_twins_stay_two() {
    let place = Place::new();
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let Some(mut anki) = Anki::start(scratch.path()) else {
        return;
    };
    let rows = "id,question,answer\none,What does this print?,1\ntwo,What does this print?,2\n";
    place.bring("quiz.csv", rows);
    let package = place.file("a.apkg", out(&place.bank(), Format::Apkg));
    assert_eq!(anki.import(&package)["new"], 2);
    place.bring("quiz.csv", rows.replace(",2\n", ",changed\n"));
    let bank = place.bank();
    let mut bytes = std::io::Cursor::new(Vec::new());
    let questions = crate::out::exported(&bank);
    pythia_decks::export::export(
        &questions,
        Format::Apkg,
        "Pythia",
        1_764_576_100,
        &mut bytes,
    )
    .expect("written");
    let package = place.file("b.apkg", bytes.into_inner());
    let told = anki.import(&package);
    assert_eq!(
        (told["new"].as_u64(), told["updated"].as_u64()),
        (Some(0), Some(2)),
        "{told}"
    );
    let notes = anki.asks(&json!({ "do": "notes" }));
    let mut backs: Vec<&str> = notes["notes"]
        .as_array()
        .expect("notes")
        .iter()
        .map(|note| note["fields"][2].as_str().expect("a field"))
        .collect();
    backs.sort_unstable();
    assert_eq!(backs, ["1", "changed"]);
}

#[test]
fn code_and_tags_stay_in_anki_and_a_change_there_comes_back() {
    let place = Place::new();
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let Some(mut anki) = Anki::start(scratch.path()) else {
        return;
    };
    place.import(&fixture("new.apkg")).expect("a package");
    let before = place.question_called("What does this print?");
    let file = place.file("a.csv", "id,question,answer\nbasics/mine,\"Print it:\n\n```python\nif x:\n    print('<b>')\n```\",Done.\n");
    place.import_as(&file, None, Some("mine"), false).err();
    let report = place
        .import_as(&file, Some(before.topic), Some("mine"), false)
        .expect("a table");
    assert_eq!(report.new.len() + report.unchanged, 1);
    anki.import(&place.file("a.apkg", out(&place.bank(), Format::Apkg)));
    let notes = anki.asks(&json!({ "do": "notes" }));
    let notes = notes["notes"].as_array().expect("notes");
    let mine = notes.iter().find(|note| {
        note["guid"]
            .as_str()
            .is_some_and(|guid| guid.ends_with("/mine"))
    });
    let mine = mine.expect("the note is there");
    assert_eq!(
        mine["fields"][0],
        "Print it:<pre><code class=\"language-python\">if x:\n    print('&lt;b&gt;')\n</code></pre>"
    );
    assert!(
        mine["tags"]
            .as_array()
            .expect("tags")
            .contains(&json!("kind::open"))
    );
    anki.asks(
        &json!({ "do": "edit", "guid": mine["guid"], "field": 2, "text": "Changed <b>there</b>." }),
    );
    let back = anki.export(scratch.path().join("back.apkg"), false);
    let report = place
        .import_as(&back, None, Some("mine"), false)
        .expect("it comes back");
    assert_eq!(report.updated.len(), 1, "{report:#?}");
    remarked(&report, "note", "changed in Anki");
    assert_eq!(
        place.question_called("Print it:").answer,
        "Changed **there**."
    );
}

#[test]
fn the_text_file_goes_through_anki_s_simplest_note_type_and_changes_nothing() {
    let place = Place::new();
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let Some(mut anki) = Anki::start(scratch.path()) else {
        return;
    };
    place.import(&fixture("new.apkg")).expect("a package");
    place.bring("mine.csv", "id,question,answer\nbasics/mine,\"Is `x` #1?\",\"- a\n- b\"\nbasics/other,\"Is `x` #1?\",Twin.\n");
    let text = place.file("a.txt", out(&place.bank(), Format::Anki));
    let told = anki.asks(&json!({ "do": "import_text", "path": text }));
    let count = place.questions().len() as u64;
    assert_eq!(told["new"].as_u64(), Some(count), "{told}");
    let told = anki.asks(&json!({ "do": "import_text", "path": text }));
    assert_eq!(told["new"].as_u64(), Some(0), "{told}");
    let back = scratch.path().join("back.txt");
    anki.asks(&json!({ "do": "export_text", "path": back }));
    let report = place
        .import_as(&back, None, Some("mine"), true)
        .expect("it comes back");
    assert_eq!(
        (report.new.len(), report.updated.len()),
        (0, 0),
        "{report:#?}"
    );
}
