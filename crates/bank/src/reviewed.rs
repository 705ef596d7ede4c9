//! Writes into question files on which CPython their code was last run: the key `reviewed`.

use std::path::Path;

use crate::problem::Problem;
use crate::python::Interpreter;
use crate::question_file::QuestionFile;
use crate::versions::VersionSpecifiers;

/// Notes in every file the newest of the interpreters that its code was just run on, and returns
/// how many files that changed. A file with an error keeps what it says.
///
/// # Errors
/// Fails if a file can't be written.
pub fn write(
    files: &[QuestionFile],
    interpreters: &[Interpreter],
    problems: &[Problem],
) -> std::io::Result<usize> {
    let mut changed = 0;
    for file in files {
        let failed = |problem: &Problem| problem.is_error() && problem.file == file.path;
        // The text of a question of a deck isn't the whole file.
        let Some(question) = file.question.as_ref().filter(|_| !file.in_deck) else {
            continue;
        };
        let bounds: Option<VersionSpecifiers> = question.python.parse().ok();
        let newest = interpreters
            .iter()
            .filter(|one| bounds.as_ref().is_some_and(|it| it.contains(one.version)))
            .filter(|one| one.missing_packages(&question.requires).is_empty())
            .map(|one| one.version)
            .max();
        let Some(newest) = newest else { continue };
        let version = format!("{}.{}", newest.0, newest.1);
        if version == question.reviewed || problems.iter().any(failed) {
            continue;
        }
        let line = |version: &str| format!("\nreviewed = \"{version}\"");
        let text = file
            .text
            .replacen(&line(&question.reviewed), &line(&version), 1);
        if text != file.text {
            std::fs::write(Path::new(&file.path), text)?;
            changed += 1;
        }
    }
    Ok(changed)
}
