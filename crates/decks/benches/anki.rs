//! Measures importing and exporting 10,000 cards beside the real Anki, on the same files in one
//! run.
//!
//! `ANKI_PYTHON=… cargo bench -p pythia-decks` (about a minute), with a Python that has
//! `anki==26.9.3`. Anki makes the files, and is timed inside its own process, without its start.
//! Both sides do all of their work: Anki ends with its collection written, Pythia with its deck
//! checked, compared for near-duplicates, written and synced. Exports begin with an open collection
//! and with questions in memory. The limits: five times as fast, and at most 64 MB of memory above
//! the file.
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use pythia_bank::load;
use pythia_decks::build::Defaults;
use pythia_decks::export::{Exported, Format, export};
use pythia_decks::import::{Import, import};
use serde_json::{Value, json};

const CARDS: usize = 10_000;
const OURS: usize = 7;
const ANKIS: usize = 3;
const WANTED: f64 = 5.0;
const WANTED_MB: f64 = 64.0;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let [_, mark, file, folder, ..] = args.as_slice()
        && mark == "--import"
    {
        alone(Path::new(file), Path::new(folder));
        return;
    }
    let Some(python) = std::env::var_os("ANKI_PYTHON") else {
        println!("skipped: ANKI_PYTHON names no Python with Anki");
        return;
    };
    let anki =
        |collection: &Path, commands: &[Value]| ask(Path::new(&python), collection, commands);
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let path = |name: &str| scratch.path().join(name);
    let (package, old, text) = (path("new.apkg"), path("old.apkg"), path("cards.txt"));
    let first = path("first.anki2");
    anki(&first, &[json!({ "do": "make", "count": CARDS })]);
    let out =
        |path: &PathBuf, legacy: bool| json!({ "do": "export", "path": path, "legacy": legacy });
    let told = anki(
        &first,
        &[
            out(&package, false),
            out(&package, false),
            out(&old, true),
            json!({ "do": "export_text", "path": text }),
        ],
    );
    let anki_package_out = least([&told[0], &told[1]].map(seconds));
    let anki_text_out = seconds(&told[3]);
    println!(
        "{CARDS} cards, best of {OURS} and of {ANKIS}, in ms                 Anki   Pythia   times"
    );
    let mut failed = false;
    for (what, file, command) in [
        ("import .apkg, newest", &package, "import"),
        ("import .apkg, legacy", &old, "import"),
        ("import text", &text, "import_text"),
    ] {
        let theirs = (0..ANKIS).map(|n| {
            let told = anki(
                &path(&format!("{}-{n}.anki2", what.replace([' ', ',', '.'], "-"))),
                &[json!({ "do": command, "path": file })],
            );
            assert_eq!(told[0]["new"], CARDS, "{what}: {}", told[0]);
            seconds(&told[0])
        });
        let theirs = least(theirs);
        let ours = least((0..OURS).map(|n| ours_in(file, &path(&format!("{what}-{n}")))));
        failed |= !print(what, theirs, ours);
    }
    let folder = path("out");
    ours_in(&package, &folder);
    let loaded = load::read_folder(&folder).expect("the deck is read");
    assert_eq!(loaded.bank.len(), CARDS);
    for (what, format, theirs) in [
        ("export .apkg", Format::Apkg, anki_package_out),
        ("export text", Format::Anki, anki_text_out),
    ] {
        let ours = least((0..OURS).map(|_| {
            let begun = Instant::now();
            let files = loaded.files.iter();
            let questions: Vec<Exported<'_>> = files
                .filter_map(|file| Some(Exported::of_file(file.question.as_ref()?, file)))
                .collect();
            let mut file = std::fs::File::create(path("ours")).expect("a file");
            export(&questions, format, "Pythia", 1, &mut file).expect("it is written");
            begun.elapsed().as_secs_f64()
        }));
        failed |= !print(what, theirs, ours);
    }
    for (what, file) in [("newest .apkg", &package), ("text", &text)] {
        let folder = path(&format!("alone-{}", what.len()));
        let said = Command::new(std::env::current_exe().expect("a path"))
            .arg("--import")
            .arg(file)
            .arg(&folder)
            .output()
            .expect("it runs");
        let kb: f64 = String::from_utf8_lossy(&said.stdout)
            .trim()
            .parse()
            .expect("a number");
        let length = std::fs::metadata(file).expect("a file").len() as f64 / 1e6;
        let above = kb * 1024.0 / 1e6 - length;
        println!(
            "memory above the file ({length:.1} MB), import {what}: {above:.1} MB (at most {WANTED_MB})"
        );
        failed |= above > WANTED_MB;
    }
    if failed {
        println!("A limit was missed.");
        std::process::exit(1);
    }
}

fn least(all: impl IntoIterator<Item = f64>) -> f64 {
    all.into_iter().fold(f64::INFINITY, f64::min)
}

fn seconds(told: &Value) -> f64 {
    told["seconds"]
        .as_f64()
        .expect("Anki says how long it took")
}

/// Prints a row, and tells whether it is fast enough.
fn print(what: &str, theirs: f64, ours: f64) -> bool {
    let times = theirs / ours;
    println!(
        "{what:<45} {:>8.1} {:>8.1} {times:>7.1}",
        theirs * 1e3,
        ours * 1e3
    );
    times >= WANTED
}

/// Imports a file into a new folder, and returns how many seconds that took.
fn ours_in(file: &Path, folder: &Path) -> f64 {
    let begun = Instant::now();
    let defaults = Defaults::default();
    let report = import(&Import {
        file,
        folder,
        deck: None,
        defaults,
        dry_run: false,
    });
    let took = begun.elapsed().as_secs_f64();
    assert_eq!(report.expect("it comes in").new.len(), CARDS);
    took
}

/// Imports a file and prints by how many kilobytes the process grew at most.
fn alone(file: &Path, folder: &Path) {
    let high = || {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmHWM:"))
            .unwrap_or_default()
            .to_owned();
        line.split_whitespace()
            .nth(1)
            .and_then(|kb| kb.parse::<f64>().ok())
            .unwrap_or_default()
    };
    let before = high();
    ours_in(file, folder);
    println!("{}", high() - before);
}

/// Starts Anki on a collection, and returns its answers to commands.
fn ask(python: &Path, collection: &Path, commands: &[Value]) -> Vec<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drive_anki.py");
    let mut process = Command::new(python)
        .arg(script)
        .arg(collection)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Anki starts");
    let mut input = process.stdin.take().expect("an input");
    let mut output = BufReader::new(process.stdout.take().expect("an output"));
    let answers = commands.iter().map(|command| {
        writeln!(input, "{command}").expect("it listens");
        let mut line = String::new();
        output.read_line(&mut line).expect("it answers");
        serde_json::from_str(&line).expect("it answers in JSON")
    });
    let answers = answers.collect();
    drop(input);
    let _ended = process.wait();
    answers
}
