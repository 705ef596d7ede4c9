//! The commands of question authors: `check`, `new`, `show`.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::bank::check::CheckOptions;
use crate::bank::load::{self, LoadedBank};
use crate::bank::sandbox::Limits;
use crate::bank::style::Color;
use crate::bank::suggest::closest;
use crate::bank::{check as bank_check, html, report, report_json, template, terminal};
use crate::cli::output::print;
use crate::config::{Config, ConfigError};
use crate::quiz::model::question::Question;

/// Where the questions are.
#[derive(Debug, Args)]
pub struct Folder {
    /// The folder of questions, without the built-in bank [default: ./questions if it exists;
    /// what isn't there is shown from the built-in bank]
    #[arg(long, value_name = "DIR", env = "PYTHIA_QUESTIONS")]
    pub questions: Option<PathBuf>,
}

impl Folder {
    pub(crate) fn path(&self) -> Option<PathBuf> {
        let here = Path::new("questions");
        self.questions
            .clone()
            .or_else(|| here.is_dir().then(|| here.to_owned()))
    }
}

/// Check the question bank, or a config file: prints every problem at once, with file and line.
#[derive(Debug, Args)]
#[command(after_help = "\
Errors keep a question out of the bank and make the exit code 1; warnings do not.

  pythia check                         read every file
  pythia check --run-code              run every block of code, too
  pythia check --run-code --python .venv/bin/python
                                       on an interpreter with NumPy and pandas
  pythia check --run-code --python python3.11 --python python3.13
                                       on two versions
  pythia check --claims                list the claims that `## Proof` doesn't prove
  pythia check --config pythia.toml    check a config file instead, without starting the bot")]
pub struct CheckArgs {
    #[command(flatten)]
    folder: Folder,
    /// Run every block of Python in a fresh, limited interpreter and compare every expected output
    /// and exception
    #[arg(long)]
    run_code: bool,
    /// An interpreter to run the code on, CPython 3.9 or newer; may be given several times
    /// [default: every version on PATH]
    #[arg(long, value_name = "PATH", requires = "run_code")]
    python: Vec<PathBuf>,
    /// Seconds of processor time for the code of one question (three times as many by the clock)
    #[arg(long, value_name = "N", default_value_t = Limits::default().cpu_seconds, value_parser = clap::value_parser!(u32).range(1..=600))]
    seconds: u32,
    /// Treat code that can't run because a package is missing as an error
    #[arg(long, requires = "run_code")]
    deny_skipped: bool,
    /// Write into each file without an error the newest version that its code ran on (the key
    /// `reviewed`)
    #[arg(long, requires = "run_code")]
    write_reviewed: bool,
    /// List the claims that no proof of the folder's files is about: reasons of options, and
    /// sentences with "only", "always", "never" and the like
    #[arg(long)]
    claims: bool,
    /// Print JSON: the problems, the counts, and the claims without a proof
    #[arg(long)]
    json: bool,
    /// Check this config file instead of the bank
    #[arg(long, value_name = "FILE", conflicts_with_all = ["run_code", "claims", "questions"])]
    config: Option<PathBuf>,
}

/// The result of checking a config file for programs.
#[derive(Serialize)]
struct CheckedConfig {
    config: String,
    ok: bool,
    problems: Vec<ConfigProblem>,
}

/// Something that is wrong in a config file.
#[derive(Serialize)]
struct ConfigProblem {
    /// The line; `None` if the file can't be read.
    line: Option<usize>,
    what: String,
}

/// Checks a config file as `pythia run` reads it, and opens nothing that it names.
fn check_config(file: &Path, json: bool) -> anyhow::Result<ExitCode> {
    let problems = match Config::read(file) {
        Ok(_) => Vec::new(),
        Err(ConfigError::Unreadable { why, .. }) => vec![ConfigProblem {
            line: None,
            what: why,
        }],
        Err(ConfigError::Wrong { problems, .. }) => problems
            .into_iter()
            .map(|problem| ConfigProblem {
                line: Some(problem.line),
                what: problem.message,
            })
            .collect(),
    };
    let ok = problems.is_empty();
    let shown = file.display();
    if json {
        let checked = CheckedConfig {
            config: shown.to_string(),
            ok,
            problems,
        };
        say(&format!("{}\n", serde_json::to_string_pretty(&checked)?))?;
    } else if ok {
        say(&format!(
            "{shown}: no problem. The token isn't part of it.\n"
        ))?;
    } else {
        for ConfigProblem { line, what } in &problems {
            match line {
                Some(line) => say(&format!("{shown}:{line}: {what}\n"))?,
                None => say(&format!("{shown}: {what}\n"))?,
            }
        }
    }
    Ok(if ok {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Start a new question: writes a template to fill in.
#[derive(Debug, Args)]
#[command(
    after_help = "Then: replace every TODO, run `pythia check --run-code`, and look at it with `pythia show <slug>`."
)]
pub struct NewArgs {
    /// The topic, such as data-model; a wrong one lists them all
    topic: String,
    /// The question's name: lower-case letters, digits and hyphens, such as
    /// slots-and-weak-references
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
    /// Print JSON: everything that is in the question's file
    #[arg(long, conflicts_with = "page")]
    json: bool,
}

/// A question for programs.
#[derive(Serialize)]
struct Shown<'a> {
    slug: &'a str,
    title: &'a str,
    topic: &'static str,
    level: &'static str,
    kind: &'static str,
    concepts: &'a [String],
    python: &'a str,
    reviewed: &'a str,
    text: &'a str,
    hints: &'a [String],
    options: Vec<ShownOption<'a>>,
    /// What the code prints, if its output is asked for.
    expected: Option<&'a str>,
    answer: &'a str,
    why: &'a str,
    listen_for: &'a [String],
    red_flags: &'a [String],
    follow_ups: &'a [String],
    further_reading: &'a [String],
}

/// An option of a question.
#[derive(Serialize)]
struct ShownOption<'a> {
    text: &'a str,
    correct: bool,
    reason: &'a str,
}

impl<'a> Shown<'a> {
    /// Returns a question for programs.
    fn of(question: &'a Question) -> Self {
        let options = question.choices.iter().map(|choice| ShownOption {
            text: &choice.text,
            correct: choice.right,
            reason: &choice.reason,
        });
        Self {
            slug: question.slug.as_str(),
            title: &question.title,
            topic: question.topic.as_str(),
            level: question.level.as_str(),
            kind: question.kind.as_str(),
            concepts: &question.concepts,
            python: &question.python,
            reviewed: &question.reviewed,
            text: &question.text,
            hints: &question.hints,
            options: options.collect(),
            expected: question.expected.as_deref(),
            answer: &question.answer,
            why: &question.why,
            listen_for: &question.listen_for,
            red_flags: &question.red_flags,
            follow_ups: &question.follow_ups,
            further_reading: &question.further_reading,
        }
    }
}

/// Returns whether to color the output: only on a terminal, and not if `NO_COLOR` is set.
fn color(terminal: bool) -> Color {
    let allowed = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if terminal && allowed {
        Color::Ansi
    } else {
        Color::Plain
    }
}

/// Runs `pythia check`.
///
/// # Errors
/// Fails if the folder can't be read, or if no interpreter can run the code.
pub fn check(args: &CheckArgs) -> anyhow::Result<ExitCode> {
    if let Some(file) = &args.config {
        return check_config(file, args.json);
    }
    let options = CheckOptions {
        folder: args.folder.path(),
        run_code: args.run_code,
        interpreters: args.python.clone(),
        limits: Limits {
            cpu_seconds: args.seconds,
            ..Limits::default()
        },
        deny_skipped: args.deny_skipped,
        write_reviewed: args.write_reviewed,
    };
    // The bar is drawn on a terminal only.
    let bar = ProgressBar::new(0);
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} runs, {elapsed} so far");
    bar.set_style(style.context("the progress bar's template")?);
    let checked = bank_check::check_bank(&options, |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let checked = checked?;
    if args.json {
        say(&format!("{}\n", report_json::format(&checked)?))?;
    } else {
        let color = color(std::io::stdout().is_terminal());
        say(&report::problems(&checked.problems, color))?;
        if let Some(claims) = checked.claims.as_ref().filter(|_| args.claims) {
            say(&format!("{}\n", report::unproved(claims, color)))?;
        }
        say(&report::summary(&checked, color))?;
    }
    Ok(if checked.passed() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Runs `pythia new`.
///
/// # Errors
/// Fails if the topic or slug isn't valid, the question exists, or the file can't be written.
pub fn new(args: &NewArgs) -> anyhow::Result<ExitCode> {
    let path = template::create(&args.questions, &args.topic, &args.slug)?;
    say(&format!(
        "{}\nReplace every TODO, then run `pythia check --run-code`.\n",
        path.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// Runs `pythia show`.
///
/// # Errors
/// Fails if there is no such question, its file has errors, or the page can't be written.
pub fn show(args: &ShowArgs) -> anyhow::Result<ExitCode> {
    let folder = args.folder.path();
    let loaded = match &folder {
        Some(dir) => load::read_folder(dir)
            .with_context(|| format!("can't read the questions in {}", dir.display()))?,
        None => load::embedded(),
    };
    // `pythia new` creates ./questions, and the built-in questions are still there to look at. A
    // folder that was named stands alone.
    let builtin = (folder.is_some() && args.folder.questions.is_none()).then(load::embedded);
    let in_bank = |one: &LoadedBank| one.bank.whole(&one.bank.find(&args.slug)?.slug);
    let found = in_bank(&loaded).or_else(|| in_bank(builtin.as_ref()?));
    let Some(question) = found else {
        return not_shown(&loaded, builtin.as_ref(), folder.as_deref(), &args.slug);
    };
    if args.json {
        let question = serde_json::to_string_pretty(&Shown::of(&question))?;
        say(&format!("{question}\n"))?;
        return Ok(ExitCode::SUCCESS);
    }
    match &args.page {
        None => say(&terminal::render(
            &question,
            color(std::io::stdout().is_terminal()),
        ))?,
        Some(path) if path.as_os_str() == "-" => say(&html::render(&question))?,
        Some(path) => std::fs::write(path, html::render(&question))
            .with_context(|| format!("can't write {}", path.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Explains why a question can't be shown: its file has errors, or there is no such question.
fn not_shown(
    loaded: &LoadedBank,
    builtin: Option<&LoadedBank>,
    folder: Option<&Path>,
    slug: &str,
) -> anyhow::Result<ExitCode> {
    let name = slug.rsplit('/').next().unwrap_or(slug);
    let file = loaded
        .files
        .iter()
        .find(|file| file.path.ends_with(&format!("/{slug}.md")))
        .or_else(|| {
            let same_name = |path: &str| path.ends_with(&format!("/{name}.md"));
            let bare = !slug.contains('/');
            let mut files = loaded.files.iter();
            files.find(|file| bare && same_name(&file.path))
        });
    if let Some(file) = file {
        say(&report::problems(
            &file.problems,
            color(std::io::stdout().is_terminal()),
        ))?;
        bail!("{} has errors; fix them first", file.path);
    }
    let banks = std::iter::once(loaded).chain(builtin);
    if slug.contains('/') {
        let all = banks.clone().flat_map(|one| one.bank.iter());
        let mut same_name = all.filter(|question| question.slug.name() == name);
        if let Some(question) = same_name.next() {
            bail!("No question {slug:?}. Did you mean {}?", question.slug);
        }
    }
    let names = banks.flat_map(|one| one.bank.iter().map(|question| question.slug.name()));
    match closest(name, names) {
        Some(closest) => bail!("No question {slug:?}. Did you mean {closest}?"),
        None => match folder {
            Some(dir) if builtin.is_some() => bail!(
                "No question {slug:?} in {} or the built-in bank.",
                shown(dir)
            ),
            Some(dir) => bail!(
                "No question {slug:?} in {} (the built-in bank is not used here).",
                shown(dir)
            ),
            None => bail!("No question {slug:?} in the built-in bank."),
        },
    }
}

/// Returns a folder's path as people write it: `./questions` for a folder below the current one.
fn shown(dir: &Path) -> String {
    if dir.is_relative() && !dir.starts_with(".") && !dir.starts_with("..") {
        format!("./{}", dir.display())
    } else {
        dir.display().to_string()
    }
}

fn say(text: &str) -> anyhow::Result<()> {
    print(format_args!("{text}"))
}
