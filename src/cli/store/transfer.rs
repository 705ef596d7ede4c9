//! `pythia export`, `import`, `backup` and `restore`.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail, ensure};
use clap::Args;
use serde::{Deserialize, Serialize};

use super::folder::{Folder, must_exist, progress};
use super::forget::now;
use crate::cli::output::{note, say};
use crate::host;
use crate::quiz::model::event::{Event, Stamped};
use crate::quiz::model::ids::At;
use crate::quiz::{Change, Record};
use crate::store::Options;
use crate::store::disk::RealDisk;
use crate::store::forgotten::Forgotten;
use crate::store::{Store, backup as copies, codec, sled};

/// The version of the export's format.
const FORMAT: u32 = 1;

/// How many records an import commits at once.
const BATCH: usize = 1024;

/// The first line of an export: its version, and how many records follow.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    pythia_export: u32,
    records: u64,
}

/// The arguments of `pythia export`.
#[derive(Debug, Args)]
#[command(
    after_help = "The file has one JSON value per line: a header, then every record. `pythia import` reads it into an empty store."
)]
pub struct ExportArgs {
    #[command(flatten)]
    folder: Folder,
    /// The file to write; - is standard output
    #[arg(value_name = "FILE")]
    to: PathBuf,
}

/// Writes every record as a line of JSON.
///
/// # Errors
/// The store cannot be read, or the file cannot be written.
pub fn export(args: &ExportArgs) -> anyhow::Result<ExitCode> {
    let store = args.folder.open()?;
    let mut count = 0;
    codec::load(&store, None, &mut |_| count += 1)?;
    let to_pipe = args.to.to_str() == Some("-");
    let mut out: Box<dyn Write> = match to_pipe {
        true => Box::new(std::io::stdout().lock()),
        false => Box::new(
            File::create_new(&args.to)
                .with_context(|| format!("{} cannot be created", args.to.display()))?,
        ),
    };
    let mut out = BufWriter::new(&mut out);
    let head = Head {
        pythia_export: FORMAT,
        records: count,
    };
    let bar = progress("exporting", count);
    let mut written = write_line(&mut out, &head);
    if written.is_ok() {
        codec::load_while(&store, &mut |record| {
            bar.inc(1);
            written = write_line(&mut out, &record);
            written.is_ok()
        })?;
    }
    let written = written.and_then(|()| out.flush());
    bar.finish_and_clear();
    match written {
        // The reader has what it wanted.
        Err(error) if to_pipe && error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => {
            written.context("the export cannot be written")?;
            note(format_args!("{count} records"));
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn write_line(out: &mut impl Write, value: &impl Serialize) -> std::io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

/// The arguments of `pythia import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(flatten)]
    folder: Folder,
    /// The file to read; - is standard input
    #[arg(value_name = "FILE")]
    from: PathBuf,
}

/// Reads an export into an empty store.
///
/// # Errors
/// The store is not empty, or a line is not a record. Then nothing is imported.
pub fn import(args: &ImportArgs) -> anyhow::Result<ExitCode> {
    let folder = args.folder.path()?;
    let input: Box<dyn Read> = match args.from.to_str() {
        Some("-") => Box::new(std::io::stdin()),
        _ => Box::new(
            File::open(&args.from)
                .with_context(|| format!("{} cannot be read", args.from.display()))?,
        ),
    };
    let records = read(BufReader::new(input))?;
    let mut store = sled::open(&folder, Options::default())?;
    ensure!(
        store.position().0 == 0,
        "the store in {} is not empty; import into a new folder",
        folder.display()
    );
    let bar = progress("importing", records.len() as u64);
    let changes: Vec<Change> = records.into_iter().map(Change::put).collect();
    for batch in changes.chunks(BATCH) {
        let event = Event::Imported {
            records: batch.len() as u64,
        };
        let stamped = Stamped {
            at: At(0),
            draw: 0,
            event,
        };
        store.commit(vec![codec::entry(&stamped, batch)?])?;
        bar.inc(batch.len() as u64);
    }
    store.close()?;
    bar.finish_and_clear();
    note(format_args!(
        "{} records are in {}",
        changes.len(),
        folder.display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Reads the whole export before anything is written.
fn read(input: impl BufRead) -> anyhow::Result<Vec<Record>> {
    let mut lines = input.lines();
    let first = lines.next().context("the file is empty")??;
    let head: Head =
        serde_json::from_str(&first).context("line 1 is not the header of an export")?;
    ensure!(
        head.pythia_export == FORMAT,
        "this export has format {}; this version reads format {FORMAT}",
        head.pythia_export
    );
    let mut records = Vec::new();
    for (n, line) in lines.enumerate() {
        let record = serde_json::from_str(&line?)
            .with_context(|| format!("line {} is not a record", n + 2))?;
        records.push(record);
    }
    if records.len() as u64 != head.records {
        bail!(
            "the file has {} records and its header says {}: it is cut off",
            records.len(),
            head.records
        );
    }
    Ok(records)
}

/// The arguments of `pythia backup`.
#[derive(Debug, Args)]
#[command(
    after_help = "The bot may keep running. The copy is the complete, checked state at one moment while it is made."
)]
pub struct BackupArgs {
    #[command(flatten)]
    folder: Folder,
    /// The folder to copy into; created if it doesn't exist, refused if it isn't empty
    #[arg(value_name = "FOLDER")]
    to: PathBuf,
}

/// Copies a store and checks the copy.
///
/// # Errors
/// The store cannot be read, or the folder cannot be written.
pub fn backup(args: &BackupArgs) -> anyhow::Result<ExitCode> {
    let from = args.folder.path()?;
    must_exist(&from)?;
    copies::copy(&RealDisk::new(&from), &RealDisk::new(&args.to))?;
    say(format_args!(
        "The store in {} is copied to {}, and the copy was read through.",
        from.display(),
        args.to.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// The arguments of `pythia restore`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    #[command(flatten)]
    folder: Folder,
    /// The backup's folder
    #[arg(value_name = "FOLDER")]
    from: PathBuf,
    /// The folder of the store that the bot used last, whose members may have had their data
    /// deleted since the backup [default: the config's]
    #[arg(long, value_name = "FOLDER")]
    last_store: Option<PathBuf>,
}

/// Restores a backup into an empty folder, and deletes from it the data of members who had it
/// deleted since.
///
/// # Errors
/// The backup is damaged, or the folder is not empty.
pub fn restore(args: &RestoreArgs) -> anyhow::Result<ExitCode> {
    let to = args.folder.path()?;
    let config = args.folder.config()?;
    let last = args.last_store.clone().unwrap_or(config.store);
    let since = Forgotten::read(&RealDisk::new(last))?;
    copies::restore_without(&RealDisk::new(&args.from), &RealDisk::new(&to), &since)?;
    let mut store = sled::open(&to, Options::default())?;
    let accounts = host::came_back(&store)?;
    let forgotten = host::forget(&mut store, config.rules, &accounts, now())?;
    if forgotten > 0 {
        store.compact()?;
    }
    let verified = store.verify()?;
    store.close()?;
    say(format_args!(
        "The backup is restored to {}: {} entries, {} records.",
        to.display(),
        verified.position,
        verified.records
    ))?;
    if forgotten > 0 {
        let whose = match forgotten {
            1 => "1 member".to_owned(),
            many => format!("{many} members"),
        };
        say(format_args!(
            "{whose} had their data deleted since; it is deleted here, too, and the journal begins now."
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}
