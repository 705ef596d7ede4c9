//! `pythia bank import` and `pythia bank export`: questions of other programs, in and out.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use tempfile::NamedTempFile;

use crate::bank::load;
use crate::bank::suggest::closest;
use crate::cli::bank::Folder;
use crate::cli::output::{note, say};
use crate::decks::build::Defaults;
use crate::decks::commit;
use crate::decks::export::{self as out, Exported};
use crate::decks::import::{self as into, Import};
use crate::quiz::model::question::{Level, Topic};

/// The arguments of `pythia bank import`.
#[derive(Debug, Args)]
#[command(after_help = "\
Formats: our Markdown (.md, or a .zip of it), tables with a head (.csv, .tsv), Anki's text files (.txt) and packages \
(.apkg, .colpkg), trivia lists of Red (.yaml). Columns of a table: question and answer at least; see \
questions/README.md for all of them.

The questions come into one file, DIR/NAME.deck.md, which the bot reads like every other file of the folder. It is \
written as a whole or not at all. Importing the same cards again updates them; what isn't in the file stays. Files of \
single questions are never changed.

  pythia bank import deck.apkg --into questions --topic functions --dry-run
                                       say what would come in, and what not and why
  pythia bank import deck.apkg --into questions --topic functions
                                       bring it in
  pythia bank import --undo deck --into questions
                                       put the deck back as it was before its last import (again: bring it back)")]
pub struct ImportArgs {
    /// The file to import
    #[arg(required_unless_present = "undo")]
    file: Option<PathBuf>,
    /// The folder of questions that the deck is in
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
    /// Say what would come in, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// The topic of questions that don't say theirs, such as functions
    #[arg(long)]
    topic: Option<String>,
    /// The level of questions that don't say theirs
    #[arg(long, default_value = "mid")]
    level: String,
    /// The deck [default: the one that has the cards already, or called like the file]
    #[arg(long, value_name = "NAME")]
    deck: Option<String>,
    /// Put a deck back as it was before its last import
    #[arg(long, value_name = "NAME", conflicts_with_all = ["file", "dry_run", "topic", "deck"])]
    undo: Option<String>,
    /// Show every line of the report
    #[arg(long)]
    all: bool,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

/// Runs `pythia bank import`.
///
/// # Errors
/// The file can't be read, or the deck can't be written.
pub fn import(args: &ImportArgs) -> anyhow::Result<ExitCode> {
    if let Some(deck) = &args.undo {
        return undo(&args.into, deck);
    }
    let file = args.file.as_deref().context("name the file to import")?;
    let topic = args.topic.as_deref().map(topic).transpose()?;
    let Ok(level) = args.level.parse::<Level>() else {
        bail!(
            "There is no level {:?}. The levels are junior, mid and senior.",
            args.level
        );
    };
    let report = into::import(&Import {
        file,
        folder: &args.into,
        deck: args.deck.as_deref(),
        defaults: Defaults { topic, level },
        dry_run: args.dry_run,
    })?;
    if args.json {
        say(format_args!("{}", serde_json::to_string_pretty(&report)?))?;
    } else {
        say(format_args!("{}", report.text(args.all).trim_end()))?;
        let deck = commit::path(&args.into, &report.deck);
        let (deck, into) = (deck.display(), args.into.display());
        let count = report.comes_in();
        if report.written {
            note(format_args!(
                "\nWrote {deck}. To undo: pythia bank import --undo {} --into {into}",
                report.deck
            ));
        } else if count > 0 {
            note(format_args!(
                "\nNothing was written. Without --dry-run, {count} come into {deck}."
            ));
        } else {
            note(format_args!("\nNothing to write."));
        }
    }
    let nothing = report.comes_in() == 0 && report.unchanged == 0;
    Ok(if nothing {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn topic(name: &str) -> anyhow::Result<Topic> {
    let names = || Topic::ALL.iter().map(|topic| topic.as_str());
    name.parse().or_else(|_| match closest(name, names()) {
        Some(closest) => bail!("There is no topic {name:?}. Did you mean {closest}?"),
        None => bail!(
            "There is no topic {name:?}. The topics are: {}.",
            names().collect::<Vec<_>>().join(", ")
        ),
    })
}

fn undo(folder: &Path, deck: &str) -> anyhow::Result<ExitCode> {
    let path = commit::path(folder, deck);
    match commit::undo(&path) {
        Ok(true) => say(format_args!(
            "{} is as it was before its last import.",
            path.display()
        ))?,
        Ok(false) => say(format_args!(
            "{} is gone, as before its import.",
            path.display()
        ))?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!(
                "There is no import of {deck:?} to undo in {}.",
                folder.display()
            )
        }
        Err(error) => {
            return Err(error).with_context(|| format!("can't put {} back", path.display()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A format to export.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Our Markdown in a .zip
    Markdown,
    /// A table for spreadsheets
    Csv,
    /// Anki's text file
    Anki,
    /// A package of Anki
    Apkg,
    /// JSON, by docs/questions-export.schema.json
    Json,
}

/// The arguments of `pythia bank export`.
#[derive(Debug, Args)]
#[command(after_help = "\
Importing a package into Anki again updates its cards and never doubles them: each card is known by its question's name. \
Every format but json comes back in with `pythia bank import`.

  pythia bank export --format apkg     the bank as a package of Anki, questions.apkg
  pythia bank export --format csv --topic functions --out functions.csv")]
pub struct ExportArgs {
    /// What to write
    #[arg(long, value_enum)]
    format: Format,
    #[command(flatten)]
    folder: Folder,
    /// Only this topic; may be given several times
    #[arg(long)]
    topic: Vec<String>,
    /// Only this level; may be given several times
    #[arg(long)]
    level: Vec<String>,
    /// The file to write [default: questions.zip, .csv, .txt, .apkg or .json]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The name of the deck in Anki
    #[arg(long, value_name = "NAME", default_value = "Pythia")]
    deck: String,
}

/// Runs `pythia bank export`.
///
/// # Errors
/// The questions can't be read, or the file can't be written.
pub fn export(args: &ExportArgs) -> anyhow::Result<ExitCode> {
    let format = match args.format {
        Format::Markdown => out::Format::Markdown,
        Format::Csv => out::Format::Csv,
        Format::Anki => out::Format::Anki,
        Format::Apkg => out::Format::Apkg,
        Format::Json => out::Format::Json,
    };
    let topics: Vec<Topic> = args
        .topic
        .iter()
        .map(|name| topic(name))
        .collect::<Result<_, _>>()?;
    let levels: Vec<Level> = args
        .level
        .iter()
        .map(|name| name.parse())
        .collect::<Result<_, _>>()?;
    let loaded = match args.folder.path() {
        Some(folder) => load::read_folder(&folder)
            .with_context(|| format!("can't read the questions in {}", folder.display()))?,
        None => load::embedded(),
    };
    let all = loaded
        .files
        .iter()
        .filter_map(|file| Some(Exported::of_file(file.question.as_ref()?, file)));
    let wanted = all.filter(|one| {
        let question = one.question;
        (topics.is_empty() || topics.contains(&question.topic))
            && (levels.is_empty() || levels.contains(&question.level))
    });
    let questions: Vec<Exported<'_>> = wanted.collect();
    if questions.is_empty() {
        bail!("No question fits, so nothing was written.");
    }
    let path = args.out.clone();
    let path = path.unwrap_or_else(|| PathBuf::from(format!("questions.{}", format.ending())));
    write(&path, |file| {
        out::export(&questions, format, &args.deck, now(), file)
    })
    .with_context(|| format!("can't write {}", path.display()))?;
    say(format_args!(
        "Wrote {} questions to {}.",
        questions.len(),
        path.display()
    ))?;
    if loaded.errors() > 0 {
        let errors = loaded.errors();
        note(format_args!(
            "{errors} errors kept questions out; `pythia check` shows them."
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a file as a whole or not at all.
fn write(
    path: &Path,
    fill: impl FnOnce(&mut BufWriter<&mut File>) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    fill(&mut BufWriter::new(file.as_file_mut()))?;
    // A temporary file can be read by its owner alone; an export is an ordinary file.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.as_file()
            .set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    file.persist(path)?;
    Ok(())
}

/// Returns the present time in seconds, by which Anki knows which of two cards is newer.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line's own clock: no rule depends on it"
)]
fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
