//! Checks a whole bank for `pythia check`.
//!
//! To the problems of the files, this adds what only the whole bank shows (misspelled concepts,
//! unpinned packages, similar questions), and what running the code shows.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use pythia_quiz::question::{Slug, Topic};

use crate::claims::{self, Claim};
use crate::load::{self, LoadedBank};
use crate::problem::{self, Problem};
use crate::python::{Interpreter, InterpreterError, normalize_package};
use crate::question_file::QuestionFile;
use crate::reviewed;
use crate::run_code::{self, RunReport};
use crate::sandbox::Limits;
use crate::similarity::{self, SimilarPair};
use crate::stats::{self, Stats};

/// What to check, and how.
#[derive(Clone, Debug, Default)]
pub struct CheckOptions {
    /// The folder of questions; `None` is the built-in bank.
    pub folder: Option<PathBuf>,
    /// Whether to run the code.
    pub run_code: bool,
    /// The interpreters to run it on; if empty, one of each minor version on PATH.
    pub interpreters: Vec<PathBuf>,
    /// What the code may use.
    pub limits: Limits,
    /// Whether code that can't run because a package is missing counts as an error.
    pub deny_skipped: bool,
    /// Whether to note in each file the newest version that its code ran on; needs a folder.
    pub write_reviewed: bool,
}

/// The result of a check.
#[derive(Clone, Debug)]
pub struct CheckReport {
    /// Where the bank was loaded from, in words for people.
    pub origin: String,
    /// All problems of the files and of their code, sorted by place.
    pub problems: Vec<Problem>,
    /// The statistics.
    pub stats: Stats,
    /// The pairs of similar questions.
    pub similar: Vec<SimilarPair>,
    /// The result of running the code, if it was run.
    pub code: Option<CodeReport>,
    /// The number of files whose `reviewed` was changed, if that was wanted.
    pub reviewed: Option<usize>,
    /// The claims of all questions and what they rest on. The built-in bank has no proofs with it,
    /// so there are none then.
    pub claims: Option<Vec<Claim>>,
}

/// The result of running the code.
#[derive(Clone, Debug)]
pub struct CodeReport {
    /// The interpreters that were used.
    pub interpreters: Vec<Interpreter>,
    /// The counts and the differences.
    pub run: RunReport,
}

impl CheckReport {
    /// Returns whether the check passed: there are no errors, but there may be warnings.
    #[must_use]
    pub fn passed(&self) -> bool {
        !self.problems.iter().any(Problem::is_error)
    }
}

/// Why a bank couldn't be checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The folder can't be read.
    #[error("can't read the questions in {folder}: {error}")]
    Folder {
        /// The folder's path.
        folder: String,
        /// The error from the operating system.
        error: std::io::Error,
    },
    /// No interpreter can run the code.
    #[error(transparent)]
    Interpreter(#[from] InterpreterError),
    /// A question file can't be written.
    #[error("can't note the version in a question: {0}")]
    Reviewed(std::io::Error),
    /// A process or a scratch folder can't be created.
    #[error("can't run the code: {0}")]
    Run(std::io::Error),
}

/// Checks a bank. After each question whose code was run, `on_progress` is called with the number
/// of finished questions and the number of all of them.
///
/// # Errors
/// Fails if the folder can't be read, or if no interpreter can run the code.
pub fn check_bank(
    options: &CheckOptions,
    on_progress: impl FnMut(usize, usize),
) -> Result<CheckReport, CheckError> {
    let (origin, loaded) = match &options.folder {
        Some(dir) => {
            let read = load::read_folder(dir).map_err(|error| CheckError::Folder {
                folder: dir.display().to_string(),
                error,
            });
            (dir.display().to_string(), read?)
        }
        None => ("the built-in bank".to_owned(), load::embedded()),
    };
    let support_file = |name: &str| support_file(options.folder.as_deref(), name);
    let concepts = load::parse_concepts(
        &support_file("concepts.txt")
            .or_else(|| load::embedded_file("concepts.txt"))
            .unwrap_or_default(),
    );
    let similar = similarity::similar_pairs(
        &loaded.bank,
        &support_file("similar.txt").unwrap_or_default(),
    );
    let stats = stats::count(&loaded.bank, &concepts);
    let mut problems = loaded.problems.clone();
    problems.extend(misspelled_concepts(&loaded, &concepts));
    problems.extend(unpinned_packages(
        &loaded,
        support_file("requirements.txt").as_deref(),
    ));
    problems.extend(similar_questions(&loaded, &similar));
    let code = if options.run_code {
        Some(run(options, &loaded, on_progress)?)
    } else {
        None
    };
    if let Some(code) = &code {
        problems.extend(code.run.problems.iter().cloned());
        if options.deny_skipped {
            problems.extend(unrun_code(&loaded, &code.run));
        }
    }
    problem::sort(&mut problems);
    let mut reviewed = None;
    if let Some(code) = &code
        && options.write_reviewed
        && options.folder.is_some()
    {
        let files = reviewed::write(&loaded.files, &code.interpreters, &problems);
        reviewed = Some(files.map_err(CheckError::Reviewed)?);
    }
    let claims = options.folder.is_some().then(|| {
        let files = loaded.files.iter().filter(|file| !file.in_deck);
        files.flat_map(claims::of).collect()
    });
    Ok(CheckReport {
        origin,
        problems,
        stats,
        similar,
        code,
        reviewed,
        claims,
    })
}

/// Runs the code of all questions on the chosen interpreters.
fn run(
    options: &CheckOptions,
    loaded: &LoadedBank,
    on_progress: impl FnMut(usize, usize),
) -> Result<CodeReport, CheckError> {
    let interpreters = if options.interpreters.is_empty() {
        Interpreter::find_all()?
    } else {
        options
            .interpreters
            .iter()
            .map(|path| Interpreter::probe(path))
            .collect::<Result<Vec<_>, _>>()?
    };
    let run = run_code::run(&loaded.files, &interpreters, options.limits, on_progress)
        .map_err(CheckError::Run)?;
    Ok(CodeReport { interpreters, run })
}

/// Returns the text of a file that isn't a question.
fn support_file(folder: Option<&Path>, name: &str) -> Option<String> {
    match folder {
        Some(dir) => std::fs::read_to_string(dir.join(name)).ok(),
        None => load::embedded_file(name),
    }
}

/// Returns the path of the file that a question was read from.
fn file_of<'l>(loaded: &'l LoadedBank, slug: &Slug) -> &'l str {
    let is_source = |file: &&QuestionFile| {
        file.question
            .as_ref()
            .is_some_and(|question| question.slug == *slug)
    };
    loaded
        .files
        .iter()
        .find(is_source)
        .map_or("", |file| file.path.as_str())
}

/// Reports concepts that look like a misspelled known one.
fn misspelled_concepts(loaded: &LoadedBank, concepts: &[(Topic, String)]) -> Vec<Problem> {
    let known: BTreeSet<&str> = concepts.iter().map(|(_, slug)| slug.as_str()).collect();
    let mut problems = Vec::new();
    for question in loaded.bank.questions() {
        for concept in question
            .concepts
            .iter()
            .filter(|concept| !known.contains(concept.as_str()))
        {
            // Short slugs are all similar to each other: `zip` isn't a misspelled `gil`.
            let is_typo = |known: &&&str| {
                strsim::damerau_levenshtein(known, concept) <= 1 + concept.len() / 10
            };
            let closest = known.iter().filter(|_| concept.len() > 5).find(is_typo);
            if let Some(closest) = closest {
                let what = format!("the concept {concept:?} isn't in concepts.txt");
                problems.push(Problem::warning(
                    file_of(loaded, &question.slug),
                    what,
                    format!("did you mean {closest:?}?"),
                ));
            }
        }
    }
    problems
}

/// Reports packages that code needs but `requirements.txt` doesn't pin, because its results could
/// not be reproduced.
fn unpinned_packages(loaded: &LoadedBank, requirements: Option<&str>) -> Vec<Problem> {
    let Some(requirements) = requirements else {
        return Vec::new();
    };
    let pinned: BTreeSet<String> = requirements
        .lines()
        .filter_map(|line| line.split_once("=="))
        .map(|(name, _)| normalize_package(name.trim()))
        .collect();
    let mut problems = Vec::new();
    for question in loaded.bank.questions() {
        for package in question
            .requires
            .iter()
            .filter(|package| !pinned.contains(&normalize_package(package.trim())))
        {
            let what = format!("the package {package:?} isn't pinned in requirements.txt");
            problems.push(Problem::error(
                file_of(loaded, &question.slug),
                what,
                format!("add the line {package}==<version>"),
            ));
        }
    }
    problems
}

/// Reports pairs of similar questions that `similar.txt` doesn't explain.
fn similar_questions(loaded: &LoadedBank, similar: &[SimilarPair]) -> Vec<Problem> {
    let warn = |pair: &SimilarPair| {
        let what = format!(
            "very similar to {} (rare words {:.0} %, word sequences {:.0} %)",
            file_of(loaded, &pair.first),
            pair.cosine * 100.0,
            pair.shingle_overlap * 100.0
        );
        let help = format!(
            "ask something else, or explain in similar.txt why both are wanted:\n\
             {} {} <why both are wanted>",
            pair.first, pair.second
        );
        Problem::warning(file_of(loaded, &pair.second), what, help)
    };
    similar
        .iter()
        .filter(|pair| pair.reason.is_none())
        .map(warn)
        .collect()
}

/// Reports code that wasn't run: missing packages as errors, versions that no interpreter matches
/// as warnings.
fn unrun_code(loaded: &LoadedBank, run: &RunReport) -> Vec<Problem> {
    let skipped = run.skipped.iter().map(|(slug, lacking)| {
        let what = format!("the code wasn't run: {} not installed", lacking.join(", "));
        Problem::error(
            file_of(loaded, slug),
            what,
            "name an interpreter that has it: --python .venv/bin/python",
        )
    });
    let unverified = run.unverified.iter().map(|slug| {
        let what =
            "the code wasn't run: no interpreter here matches its `python` versions".to_owned();
        Problem::warning(
            file_of(loaded, slug),
            what,
            "name one that does: --python PATH",
        )
    });
    let unproved = run.unverified_proofs.iter().map(|(file, line)| Problem {
        line: *line,
        ..Problem::warning(
            file.as_str(),
            "this proof wasn't run: no interpreter here matches its versions",
            "name one that does: --python PATH",
        )
    });
    skipped.chain(unverified).chain(unproved).collect()
}
