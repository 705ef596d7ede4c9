//! The commands of question authors: `check`, `new`, `show`.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::bank::check::Wanted;
use crate::bank::load::{self, Loaded};
use crate::bank::problem::Paint;
use crate::bank::run_code::Limits;
use crate::bank::source::nearest;
use crate::bank::{check as bank_check, new as bank_new, page, report, show as bank_show};
use crate::cli::output;

/// Which questions a command works on.
#[derive(Debug, Args)]
pub struct Folder {
    /// The folder of questions [default: ./questions if it exists, otherwise the built-in bank]
    #[arg(long, value_name = "DIR", env = "PYTHIA_QUESTIONS")]
    pub questions: Option<PathBuf>,
}

impl Folder {
    fn path(&self) -> Option<PathBuf> {
        let here = Path::new("questions");
        self.questions
            .clone()
            .or_else(|| here.is_dir().then(|| here.to_owned()))
    }
}

/// The arguments of `pythia check`.
#[derive(Debug, Args)]
#[command(after_help = "\
A question with errors is left out of the bank, and the exit code is 1. Warnings change neither.

  pythia check                         reads every file
  pythia check --run-code              also runs every block of code
  pythia check --run-code --python .venv/bin/python
                                       uses an interpreter with NumPy and pandas
  pythia check --run-code --python python3.11 --python python3.13
                                       uses two versions")]
pub struct CheckArgs {
    #[command(flatten)]
    folder: Folder,
    /// Run every block of Python in a fresh, limited interpreter and compare it with the stated
    /// output or exception
    #[arg(long)]
    run_code: bool,
    /// An interpreter to run the code with, CPython 3.11 or newer; can be repeated [default: the
    /// newest on PATH]
    #[arg(long, value_name = "PATH", requires = "run_code")]
    python: Vec<PathBuf>,
    /// Seconds of processor time for the code of one question; the limit by the clock is three
    /// times that
    #[arg(long, value_name = "N", default_value_t = Limits::default().seconds, value_parser = clap::value_parser!(u32).range(1..=600))]
    seconds: u32,
    /// Treat code that could not run because a package is missing as an error
    #[arg(long, requires = "run_code")]
    deny_skipped: bool,
}

/// The arguments of `pythia new`.
#[derive(Debug, Args)]
#[command(
    after_help = "Then replace every TODO, run `pythia check --run-code`, and see the result with `pythia show <slug>`."
)]
pub struct NewArgs {
    /// The topic, such as data-model; an unknown one lists them all
    topic: String,
    /// The question's name in lower-case letters, digits and hyphens, such as
    /// slots-and-weak-references
    slug: String,
    /// The folder of questions; the topic's folder is created in it
    #[arg(
        long,
        value_name = "DIR",
        default_value = "questions",
        env = "PYTHIA_QUESTIONS"
    )]
    questions: PathBuf,
}

/// The arguments of `pythia show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The question: its slug, or topic/slug
    slug: String,
    #[command(flatten)]
    folder: Folder,
    /// Write an HTML page to this file instead; - is standard output
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
}

/// Chooses colors for a terminal, unless `NO_COLOR` forbids them.
fn paint(terminal: bool) -> Paint {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if terminal && wanted {
        Paint::Ansi
    } else {
        Paint::Plain
    }
}

/// Checks the question bank.
///
/// # Errors
/// The folder cannot be read, or no interpreter can run the code.
pub fn check(args: &CheckArgs) -> anyhow::Result<ExitCode> {
    let wanted = Wanted {
        folder: args.folder.path(),
        run_code: args.run_code,
        pythons: args.python.clone(),
        limits: Limits {
            seconds: args.seconds,
            ..Limits::default()
        },
        deny_skipped: args.deny_skipped,
    };
    // Drawn only on a terminal, not into a pipe.
    let bar = ProgressBar::new(0);
    let style =
        ProgressStyle::with_template("{bar:30} {pos} of {len} questions run, {elapsed} so far");
    bar.set_style(style.context("the progress bar's template")?);
    let checked = bank_check::check(&wanted, |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let checked = checked?;
    let paint = paint(std::io::stdout().is_terminal());
    print(&report::problems(&checked.problems, paint))?;
    print(&report::summary(&checked, paint))?;
    Ok(if checked.passed() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Writes the template of a new question.
///
/// # Errors
/// The topic is unknown, the slug is not valid, the question exists, or the file cannot be written.
pub fn new(args: &NewArgs) -> anyhow::Result<ExitCode> {
    let path = bank_new::create(&args.questions, &args.topic, &args.slug)?;
    print(&format!(
        "{}\nReplace every TODO, then run `pythia check --run-code`.\n",
        path.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// Shows a question as Discord will.
///
/// # Errors
/// There is no such question, its file has errors, or the page cannot be written.
pub fn show(args: &ShowArgs) -> anyhow::Result<ExitCode> {
    let loaded = match args.folder.path() {
        Some(dir) => load::folder(&dir)
            .with_context(|| format!("the questions in {} cannot be read", dir.display()))?,
        None => load::embedded(),
    };
    let Some(question) = loaded.bank.find(&args.slug) else {
        return not_shown(&loaded, &args.slug);
    };
    let question = question.whole();
    match &args.page {
        None => print(&bank_show::text(
            &question,
            paint(std::io::stdout().is_terminal()),
        ))?,
        Some(path) if path.as_os_str() == "-" => print(&page::html(&question))?,
        Some(path) => std::fs::write(path, page::html(&question))
            .with_context(|| format!("{} cannot be written", path.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Fails with the reason why a question cannot be shown: its file has errors, or there is none, and
/// which name is near.
fn not_shown(loaded: &Loaded, slug: &str) -> anyhow::Result<ExitCode> {
    let name = slug.rsplit('/').next().unwrap_or(slug);
    let file = loaded
        .files
        .iter()
        .find(|file| file.file.ends_with(&format!("/{name}.md")));
    if let Some(file) = file {
        print(&report::problems(
            &file.problems,
            paint(std::io::stdout().is_terminal()),
        ))?;
        bail!("{} has errors; fix them first", file.file);
    }
    match nearest(
        name,
        loaded.bank.iter().map(|question| question.slug.name()),
    ) {
        Some(near) => bail!("there is no question {slug:?}; did you mean {near}?"),
        None => bail!("there is no question {slug:?}; a question is named like its file"),
    }
}

fn print(text: &str) -> anyhow::Result<()> {
    output::print(format_args!("{text}"))
}
