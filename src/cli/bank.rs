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

/// Where the questions are.
#[derive(Debug, Args)]
pub struct Folder {
    /// The folder of questions [default: ./questions if it is there, else the bank compiled in]
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

/// Check the question bank: every problem of every file at once, with file and line.
#[derive(Debug, Args)]
#[command(after_help = "\
Errors keep a question out of the bank and make the exit code 1; warnings do not.

  pythia check                         read every file
  pythia check --run-code              run every block of code, too
  pythia check --run-code --python .venv/bin/python
                                       on an interpreter with NumPy and pandas
  pythia check --run-code --python python3.11 --python python3.13
                                       on two versions")]
pub struct CheckArgs {
    #[command(flatten)]
    folder: Folder,
    /// Run every block of Python in a fresh, limited interpreter and compare every stated output and exception
    #[arg(long)]
    run_code: bool,
    /// An interpreter to run the code on, CPython 3.11 or newer; may be given several times [default: the newest on PATH]
    #[arg(long, value_name = "PATH", requires = "run_code")]
    python: Vec<PathBuf>,
    /// Seconds of processor time for the code of one question; three times as many by the clock
    #[arg(long, value_name = "N", default_value_t = Limits::default().seconds, value_parser = clap::value_parser!(u32).range(1..=600))]
    seconds: u32,
    /// Count code that could not run for want of a package as an error
    #[arg(long, requires = "run_code")]
    deny_skipped: bool,
}

/// Begin a new question: writes a skeleton to fill in.
#[derive(Debug, Args)]
#[command(
    after_help = "Then: replace every TODO, run `pythia check --run-code`, and look at it with `pythia show <slug>`."
)]
pub struct NewArgs {
    /// The topic, such as data-model; a wrong one lists them all
    topic: String,
    /// The question's name: lower-case letters, digits and hyphens, such as slots-and-weak-references
    slug: String,
    /// The folder of questions; the topic's folder is made in it
    #[arg(
        long,
        value_name = "DIR",
        default_value = "questions",
        env = "PYTHIA_QUESTIONS"
    )]
    questions: PathBuf,
}

/// Show a question as Discord will: the post, the hints, the reveal.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The question: its slug, or topic/slug
    slug: String,
    #[command(flatten)]
    folder: Folder,
    /// Write an HTML page to this file instead ("-" is the standard output)
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
}

/// Colors for a terminal that wants them.
fn paint(terminal: bool) -> Paint {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if terminal && wanted {
        Paint::Ansi
    } else {
        Paint::Plain
    }
}

/// `pythia check`.
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
    // Drawn on a terminal only; silent in a pipe.
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

/// `pythia new`.
///
/// # Errors
/// The topic or slug is none, the question exists, or the file cannot be written.
pub fn new(args: &NewArgs) -> anyhow::Result<ExitCode> {
    let path = bank_new::create(&args.questions, &args.topic, &args.slug)?;
    print(&format!(
        "{}\nReplace every TODO, then run `pythia check --run-code`.\n",
        path.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// `pythia show`.
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

/// Why a question cannot be shown: its file has errors, or there is none, and which is near.
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
        bail!("{} has errors; mend them first", file.file);
    }
    match nearest(
        name,
        loaded.bank.iter().map(|question| question.slug.name()),
    ) {
        Some(near) => bail!("there is no question {slug:?}; did you mean {near}?"),
        None => bail!("there is no question {slug:?}; the files in questions/ bear their names"),
    }
}

fn print(text: &str) -> anyhow::Result<()> {
    output::print(format_args!("{text}"))
}
