//! Importing files into a folder of their own.

use std::path::{Path, PathBuf};

use pythia_bank::load::{self, LoadedBank};
use pythia_decks::build::Defaults;
use pythia_decks::import::{Import, import};
use pythia_decks::limits::Refused;
use pythia_decks::report::Report;
use pythia_quiz::question::{Question, Topic};
use tempfile::TempDir;

/// Returns the path of a fixture.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// A folder of questions, with files to import beside it.
pub struct Place {
    dir: TempDir,
}

impl Place {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().expect("a scratch folder can be made");
        Self { dir }
    }

    /// Returns the folder of questions.
    pub fn folder(&self) -> PathBuf {
        self.dir.path().join("questions")
    }

    /// Writes a file to import.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.dir.path().join(name);
        std::fs::write(&path, bytes).expect("files can be written");
        path
    }

    /// Writes a file into the folder of questions.
    pub fn question(&self, name: &str, text: &str) {
        let path = self.folder().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders can be made");
        std::fs::write(path, text).expect("files can be written");
    }

    /// Imports a file, with a topic for those that have none.
    pub fn import(&self, file: &Path) -> Result<Report, Refused> {
        self.import_as(file, Some(Topic::Basics), None, false)
    }

    /// Imports a file.
    pub fn import_as(
        &self,
        file: &Path,
        topic: Option<Topic>,
        deck: Option<&str>,
        dry_run: bool,
    ) -> Result<Report, Refused> {
        let defaults = Defaults {
            topic,
            ..Defaults::default()
        };
        let folder = self.folder();
        import(&Import {
            file,
            folder: &folder,
            deck,
            defaults,
            dry_run,
        })
    }

    /// Imports text, which must be possible.
    pub fn bring(&self, name: &str, bytes: impl AsRef<[u8]>) -> Report {
        let file = self.file(name, bytes);
        self.import(&file).expect("the file can be imported")
    }

    /// Says why text can't be imported. Nothing may be written then.
    pub fn refused(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let file = self.file(name, bytes);
        let refused = self.import(&file).expect_err("the file must be refused");
        assert!(!self.folder().exists(), "something was written for {name}");
        refused.to_string()
    }

    /// Loads the folder, which must have no problems.
    pub fn bank(&self) -> LoadedBank {
        let loaded = load::read_folder(&self.folder()).expect("the folder can be read");
        assert_eq!(loaded.problems, [], "an import must leave no problems");
        loaded
    }

    /// Returns all questions of the folder, which must have no problems, in the file's order.
    pub fn questions(&self) -> Vec<Question> {
        self.bank()
            .files
            .into_iter()
            .filter_map(|file| file.question)
            .collect()
    }

    /// Returns the question with a title.
    pub fn question_called(&self, title: &str) -> Question {
        let questions = self.questions();
        let titles: Vec<_> = questions.iter().map(|one| one.title.clone()).collect();
        let found = questions.into_iter().find(|one| one.title == title);
        found.unwrap_or_else(|| panic!("no question is called {title:?}, only {titles:?}"))
    }
}

/// Asserts that something was left out, at this place, for this reason, with a proposal.
pub fn left_out(report: &Report, place: &str, what: &str) {
    let found = report
        .left_out
        .iter()
        .find(|one| one.place.starts_with(place));
    let found =
        found.unwrap_or_else(|| panic!("nothing is left out at {place}: {:#?}", report.left_out));
    assert!(found.what.contains(what), "{found:?} doesn't say {what:?}");
    assert!(
        !found.help.is_empty(),
        "{found:?} says nothing about what to do"
    );
}

/// Asserts that something is remarked on at this place.
pub fn remarked(report: &Report, place: &str, what: &str) {
    let found = report
        .remarks
        .iter()
        .any(|one| one.place.starts_with(place) && one.what.contains(what));
    assert!(
        found,
        "nothing at {place} says {what:?}: {:#?}",
        report.remarks
    );
}
