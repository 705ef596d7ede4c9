//! A valid question to introduce mistakes into, and folders of questions.

use std::path::Path;

use pythia_bank::load::{self, LoadedBank};
use pythia_bank::problem::Problem;
use pythia_bank::question_file::QuestionFile;
use tempfile::TempDir;

/// The path of the valid question.
pub const PATH: &str = "questions/functions/three-functions.md";

/// Returns a valid question: the example of `questions/README.md`.
pub fn valid() -> String {
    let readme = include_str!("../../../../questions/README.md");
    let (_, behind) = readme
        .split_once("````markdown\n+++\n")
        .expect("the README has an example");
    let (example, _) = behind.split_once("````\n").expect("the example ends");
    format!("+++\n{example}")
}

/// Returns the valid question with a text replaced; the text must be there.
pub fn with(old: &str, new: &str) -> String {
    let text = valid();
    assert!(
        text.contains(old),
        "the valid question doesn't contain {old:?}"
    );
    text.replacen(old, new, 1)
}

/// Returns the valid question without a section.
pub fn without_section(name: &str) -> String {
    let text = valid();
    let start = text
        .find(&format!("## {name}\n"))
        .expect("the section is there");
    let end = text[start + 3..]
        .find("\n## ")
        .map_or(text.len(), |at| start + 3 + at + 1);
    format!("{}{}", &text[..start], &text[end..])
}

/// Parses a text as the valid question's file.
pub fn read(text: &str) -> QuestionFile {
    QuestionFile::parse(PATH, text.as_bytes())
}

/// Returns the line (from 1) where a text first appears.
pub fn line_of(text: &str, part: &str) -> usize {
    let at = text.find(part).expect("the part is there");
    text[..at].matches('\n').count() + 1
}

/// Asserts that a file has exactly one problem and returns it: an error with help, at the line
/// where `at` appears, whose text contains `what`.
pub fn only_error(text: &str, at: &str, what: &str) -> Problem {
    let parsed = read(text);
    let [problem] = &parsed.problems[..] else {
        panic!("expected one problem, not {:#?}", parsed.problems);
    };
    assert!(problem.is_error(), "{problem:?}");
    assert!(
        problem.what.contains(what),
        "{:?} doesn't contain {what:?}",
        problem.what
    );
    assert_eq!(problem.line, line_of(text, at), "{problem:?}");
    assert!(
        !problem.help.is_empty(),
        "{problem:?} doesn't say what to do"
    );
    assert!(
        parsed.question.is_none(),
        "a question with an error was loaded"
    );
    problem.clone()
}

/// Creates a temporary folder with these files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().expect("a scratch folder can be made");
    for (name, text) in files {
        write(dir.path(), name, text);
    }
    dir
}

/// Writes a file and creates the folders above it.
pub fn write(dir: &Path, name: &str, text: &str) {
    let path = dir.join(name);
    std::fs::create_dir_all(path.parent().expect("files are in folders"))
        .expect("folders can be made");
    std::fs::write(path, text).expect("files can be written");
}

/// Loads the bank in a folder.
pub fn load(dir: &TempDir) -> LoadedBank {
    load::read_folder(dir.path()).expect("the folder can be read")
}
