//! What the tests of commands use: a store with two days of a group, and the program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use pythia::bank::load::{self, Mode};
use pythia::store::sled::{self, SledStore};
use pythia::store::{Options, Store as _};
use pythia_quiz::Rules;
use pythia_quiz::model::question::Bank;
use tempfile::TempDir;

use crate::common::group::Group;
use crate::common::harness::Ground;
use crate::common::world::Kind;

/// The question that is asked on both days.
const QUESTION: &str = include_str!("../../questions/data-model/write-only-one-repr-or-str.md");

/// The result of a run of the program.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Checks that it succeeded, and returns its standard output.
    #[track_caller]
    pub fn well(self) -> String {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self.out
    }

    /// Checks that it ended with 1 and one error that contains these words.
    #[track_caller]
    pub fn refused(&self, words: &str) {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert!(self.err.starts_with("error: "), "{self:?}");
        assert!(self.err.contains(words), "no {words:?} in {}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}

/// A folder with a store, the questions it was made with, and a config that names both.
pub struct Bench {
    folder: TempDir,
}

/// Made once, copied for each test.
static HISTORY: LazyLock<TempDir> = LazyLock::new(history);

impl Bench {
    /// Plays two days of a group: Ana takes part twice and is accepted once, Ben takes part once.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(HISTORY.path(), folder.path());
        let one = Self { folder };
        fs::write(
            one.path("pythia.toml"),
            "questions_dir = \"questions\"\nquestions_mode = \"replace\"\n",
        )
        .expect("the config is written");
        one
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Opens the store in this process. Nothing else may use it meanwhile.
    pub fn store(&self) -> SledStore {
        sled::open(self.path("pythia-data"), Options::default()).expect("the store opens")
    }

    /// Runs the program in the folder, without a terminal.
    pub fn pythia(&self, args: &[&str]) -> Ran {
        pythia_in(self.folder.path(), args)
    }
}

/// Runs the program in a folder.
pub fn pythia_in(folder: &Path, args: &[&str]) -> Ran {
    let out = command(folder, args).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran {
        code: out.status.code(),
        out: text(out.stdout),
        err: text(out.stderr),
    }
}

pub fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pythia"));
    command
        .args(args)
        .current_dir(folder)
        .env_remove("DISCORD_TOKEN")
        .stdin(Stdio::null());
    command
}

/// Returns all files below a folder with their bytes, by name.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("a file");
                found.push((path, bytes));
            }
        }
    }
    found.sort();
    found
}

/// Copies all files below a folder.
pub fn copy(from: &Path, to: &Path) {
    for (file, bytes) in files(from) {
        let file = to.join(file.strip_prefix(from).expect("below it"));
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }
}

fn bank(folder: &Path) -> Bank {
    let loaded = load::reload(Some(folder), Mode::Replace, &Bank::default());
    assert!(!loaded.kept, "{:?}", loaded.problems);
    loaded.bank
}

fn history() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let questions = folder.path().join("questions");
    fs::create_dir_all(questions.join("data-model")).expect("a folder");
    fs::write(
        questions.join("data-model/write-only-one-repr-or-str.md"),
        QUESTION,
    )
    .expect("a file");
    let store = folder.path().join("pythia-data");
    let group = Group::on(
        Ground::SledAt(store.clone()),
        Rules::default(),
        Kind::Text,
        bank(&questions),
    );
    let (ana, ben, mia) = (
        group.member("Ana"),
        group.member("Ben"),
        group.moderator("Mia"),
    );
    group.opens();
    group
        .moderator_adds_track(&mia, "daily", |_| {})
        .says("daily");
    group.at("09:00");
    let by_ana = ana.writes("`__repr__`, since `__str__` falls back to it.");
    ben.seals("Either of them.").says("17:00");
    group.until_reveal();
    mia.accepts(by_ana);
    group.until_close();
    group.at("09:00");
    ana.writes("Still `__repr__`.");
    group.until_close();
    drop((ana, ben, mia, group));
    let mut opened = sled::open(store, Options::default()).expect("the store opens");
    opened.close().expect("the store closes");
    folder
}
