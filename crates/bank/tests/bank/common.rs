//! A good question to spoil, and folders to put questions in.

use std::path::Path;

use pythia_bank::load::{self, LoadedBank};
use pythia_bank::problem::Problem;
use pythia_bank::question_file::QuestionFile;
use tempfile::TempDir;

/// The path the good question is read under.
pub const PLACE: &str = "questions/functions/three-functions.md";

/// The example of `questions/README.md`: the good question.
pub fn good() -> String {
    let readme = include_str!("../../../../questions/README.md");
    let (_, behind) = readme
        .split_once("````markdown\n")
        .expect("the README has an example");
    let (example, _) = behind.split_once("````\n").expect("the example ends");
    example.to_owned()
}

/// The good question with one text in place of another, which must be there.
pub fn with(old: &str, new: &str) -> String {
    let text = good();
    assert!(text.contains(old), "the good question has no {old:?}");
    text.replacen(old, new, 1)
}

/// The good question without a section.
pub fn without_section(name: &str) -> String {
    let text = good();
    let start = text
        .find(&format!("## {name}\n"))
        .expect("the section is there");
    let end = text[start + 3..]
        .find("\n## ")
        .map_or(text.len(), |at| start + 3 + at + 1);
    format!("{}{}", &text[..start], &text[end..])
}

/// Reads a text as the good question's file.
pub fn read(text: &str) -> QuestionFile {
    QuestionFile::parse(PLACE, text.as_bytes())
}

/// The line (from 1) on which a text first stands.
pub fn line_of(text: &str, part: &str) -> usize {
    let at = text.find(part).expect("the part is there");
    text[..at].matches('\n').count() + 1
}

/// Asserts that a text has exactly one problem, an error at the line where `at` stands whose words contain `what`,
/// with a help; returns it.
pub fn only_error(text: &str, at: &str, what: &str) -> Problem {
    let parsed = read(text);
    let [problem] = &parsed.problems[..] else {
        panic!("one problem was wanted, not {:#?}", parsed.problems);
    };
    assert!(problem.is_error(), "{problem:?}");
    assert!(
        problem.what.contains(what),
        "{:?} has no {what:?}",
        problem.what
    );
    assert_eq!(problem.line, line_of(text, at), "{problem:?}");
    assert!(!problem.help.is_empty(), "{problem:?} says not what to do");
    assert!(parsed.question.is_none(), "a question with an error loads");
    problem.clone()
}

/// A folder with these files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().expect("a scratch folder can be made");
    for (name, text) in files {
        write(dir.path(), name, text);
    }
    dir
}

/// Writes a file and the folders above it.
pub fn write(dir: &Path, name: &str, text: &str) {
    let path = dir.join(name);
    std::fs::create_dir_all(path.parent().expect("files lie in folders"))
        .expect("folders can be made");
    std::fs::write(path, text).expect("files can be written");
}

/// Reads a folder that can be read.
pub fn load(dir: &TempDir) -> LoadedBank {
    load::read_folder(dir.path()).expect("the folder can be read")
}
