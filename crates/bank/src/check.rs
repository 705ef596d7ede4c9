//! Everything `pythia check` finds out about a bank, as values.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use pythia_quiz::question::{Slug, Topic};

use crate::load::{self, LoadedBank};
use crate::problem::{self, Problem};
use crate::python::{Interpreter, InterpreterError};
use crate::run_code::{self, Limits};
use crate::similarity::{self, SimilarPair};
use crate::stats::{self, Stats};

/// What to check and how.
#[derive(Clone, Debug, Default)]
pub struct CheckOptions {
    /// The folder; the bank compiled in if there is none.
    pub folder: Option<PathBuf>,
    /// Whether to run the code.
    pub run_code: bool,
    /// The interpreters to run it on; the newest on PATH if none is named.
    pub interpreters: Vec<PathBuf>,
    /// What the code may use.
    pub limits: Limits,
    /// Whether code that did not run for want of a package or a version is an error.
    pub deny_skipped: bool,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct CheckReport {
    /// Where the bank came from, for people.
    pub origin: String,
    /// All problems, of the files and of their code, in the order of their places.
    pub problems: Vec<Problem>,
    /// The figures.
    pub stats: Stats,
    /// Questions that are much alike.
    pub similar: Vec<SimilarPair>,
    /// What running the code came to, if it was options.
    pub code: Option<CodeReport>,
}

/// What running the code came to.
#[derive(Clone, Debug)]
pub struct CodeReport {
    /// The interpreters.
    pub interpreters: Vec<Interpreter>,
    /// The figures and differences.
    pub report: run_code::RunReport,
}

impl CheckReport {
    /// Whether nothing fails: warnings do not.
    #[must_use]
    pub fn passed(&self) -> bool {
        !self.problems.iter().any(Problem::is_error)
    }
}

/// Why nothing could be checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The folder cannot be read.
    #[error("can't read the questions in {folder}: {error}")]
    Folder {
        /// The folder as it was named.
        folder: String,
        /// The system's word.
        error: std::io::Error,
    },
    /// There is no interpreter to run the code on.
    #[error(transparent)]
    InterpreterError(#[from] InterpreterError),
    /// Processes or scratch folders cannot be made.
    #[error("can't run the code: {0}")]
    Run(std::io::Error),
}

/// Checks a bank. `on_progress` is told after each question whose code ran how many of how many are done.
///
/// # Errors
/// The folder cannot be read, or the code was to be run and nothing here can run it.
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
        problems.extend(code.report.problems.iter().cloned());
        if options.deny_skipped {
            problems.extend(unrun_code(&loaded, &code.report));
        }
    }
    problem::sort(&mut problems);
    Ok(CheckReport {
        origin,
        problems,
        stats,
        similar,
        code,
    })
}

fn run(
    options: &CheckOptions,
    loaded: &LoadedBank,
    on_progress: impl FnMut(usize, usize),
) -> Result<CodeReport, CheckError> {
    let interpreters = if options.interpreters.is_empty() {
        vec![Interpreter::find_newest()?]
    } else {
        options
            .interpreters
            .iter()
            .map(|path| Interpreter::probe(path))
            .collect::<Result<Vec<_>, _>>()?
    };
    let report = run_code::run(&loaded.files, &interpreters, options.limits, on_progress)
        .map_err(CheckError::Run)?;
    Ok(CodeReport {
        interpreters,
        report,
    })
}

/// The text of a file beside the questions.
fn support_file(folder: Option<&Path>, name: &str) -> Option<String> {
    match folder {
        Some(dir) => std::fs::read_to_string(dir.join(name)).ok(),
        None => load::embedded_file(name),
    }
}

/// The file that a question came from.
fn file_of<'l>(loaded: &'l LoadedBank, slug: &Slug) -> &'l str {
    let is_source = |file: &&crate::question_file::QuestionFile| {
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

/// Concepts that are nearly, but not quite, a known one.
fn misspelled_concepts(loaded: &LoadedBank, concepts: &[(Topic, String)]) -> Vec<Problem> {
    let known: BTreeSet<&str> = concepts.iter().map(|(_, slug)| slug.as_str()).collect();
    let mut problems = Vec::new();
    for question in loaded.bank.iter().map(|listed| listed.whole()) {
        for concept in question
            .concepts
            .iter()
            .filter(|concept| !known.contains(concept.as_str()))
        {
            // Short slugs are all near each other: `zip` is no misspelled `gil`.
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

/// Packages that code needs and `requirements.txt` does not pin: nobody could run it again as it was run.
fn unpinned_packages(loaded: &LoadedBank, requirements: Option<&str>) -> Vec<Problem> {
    let Some(requirements) = requirements else {
        return Vec::new();
    };
    let normalize = |name: &str| name.trim().to_lowercase().replace(['_', '.'], "-");
    let pinned: BTreeSet<String> = requirements
        .lines()
        .filter_map(|line| line.split_once("=="))
        .map(|(name, _)| normalize(name))
        .collect();
    let mut problems = Vec::new();
    for question in loaded.bank.iter().map(|listed| listed.whole()) {
        for package in question
            .requires
            .iter()
            .filter(|package| !pinned.contains(&normalize(package)))
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

/// Pairs that are much alike and that `similar.txt` does not explain.
fn similar_questions(loaded: &LoadedBank, similar: &[SimilarPair]) -> Vec<Problem> {
    let warn = |pair: &SimilarPair| {
        let what = format!(
            "very similar to {} (rare words {:.0} %, word sequences {:.0} %)",
            file_of(loaded, &pair.first),
            pair.cosine * 100.0,
            pair.shingle_overlap * 100.0
        );
        let help = format!(
            "ask something else, or explain in similar.txt why both are wanted:\n{} {} <why both are wanted>",
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

/// Code that did not run, as errors.
fn unrun_code(loaded: &LoadedBank, report: &run_code::RunReport) -> Vec<Problem> {
    let skipped = report.skipped.iter().map(|(slug, lacking)| {
        let what = format!("the code wasn't run: {} not installed", lacking.join(", "));
        Problem::error(
            file_of(loaded, slug),
            what,
            "name an interpreter that has it: --python .venv/bin/python",
        )
    });
    let unverified = report.unverified.iter().map(|slug| {
        let what =
            "the code wasn't run: no interpreter here matches its `python` versions".to_owned();
        Problem::warning(
            file_of(loaded, slug),
            what,
            "name one that does: --python PATH",
        )
    });
    skipped.chain(unverified).collect()
}
