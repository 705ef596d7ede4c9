//! Files of questions: one that a moderator sends is fetched and read, and one that somebody asks
//! for is written. Both happen on a thread of tokio's, one file at a time.

use std::io::{Cursor, Write as _};
use std::sync::Arc;
use std::time::Duration;

use crate::decks::build::Defaults;
use crate::decks::export::{Exported as One, Format, export};
use crate::decks::sent;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tracing::warn;

use crate::quiz::model::deck::{DeckFormat, DeckProblem, Exported, SentDeck};
use crate::quiz::question::{Bank, Level, Topic};

use super::data::Data;
use super::files;
use super::pictures::Png;
use super::submitted::Attachment;

/// The most bytes of a file.
const FILE_BYTES: u64 = 8 << 20;

/// How long fetching a file may take.
const FETCH_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a file waits for the one before it.
const TURN_TIMEOUT: Duration = Duration::from_secs(10);

/// The deck that cards are in, in Anki.
const DECK: &str = "Pythia";

/// Reads and writes files of questions, one at a time.
#[derive(Debug)]
pub(super) struct Decks {
    turn: Arc<Semaphore>,
}

impl Default for Decks {
    fn default() -> Self {
        Self {
            turn: Arc::new(Semaphore::new(1)),
        }
    }
}

impl Decks {
    async fn turn(&self) -> Option<OwnedSemaphorePermit> {
        let turn = Arc::clone(&self.turn).acquire_owned();
        let turn = tokio::time::timeout(TURN_TIMEOUT, turn).await;
        // Fails only for a closed semaphore, and this one never is.
        turn.ok()?.ok()
    }
}

/// Fetches a file and reads its questions. `topic` and `level` are those of questions that don't
/// name one, as typed.
pub(super) async fn fetch(
    data: &Data,
    file: &Attachment,
    topic: Option<String>,
    level: Option<String>,
) -> SentDeck {
    match try_fetch(data, file, topic, level).await {
        Ok(deck) => deck,
        Err(problem) => SentDeck::Refused(problem),
    }
}

async fn try_fetch(
    data: &Data,
    file: &Attachment,
    topic: Option<String>,
    level: Option<String>,
) -> Result<SentDeck, DeckProblem> {
    let topic = topic.map(|typed| typed.trim().parse::<Topic>().map_err(|_| typed));
    let level = level.map(|typed| typed.trim().parse::<Level>().map_err(|_| typed));
    let defaults = Defaults {
        topic: topic.transpose().map_err(DeckProblem::Topic)?,
        level: level
            .transpose()
            .map_err(DeckProblem::Level)?
            .unwrap_or(Level::Mid),
    };
    if file.size > FILE_BYTES {
        return Err(DeckProblem::TooLarge(FILE_BYTES));
    }
    let turn = data.decks.turn().await.ok_or(DeckProblem::Busy)?;
    let fetched = files::bytes(data, &file.url, FILE_BYTES as usize);
    let fetched = tokio::time::timeout(FETCH_TIMEOUT, fetched).await;
    let bytes = match fetched {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(files::Failed::TooLarge)) => return Err(DeckProblem::TooLarge(FILE_BYTES)),
        Ok(Err(files::Failed::Unreachable)) | Err(_) => return Err(DeckProblem::Unreachable),
    };
    let (name, bank) = (file.filename.clone(), data.host.bank());
    let read = tokio::task::spawn_blocking(move || {
        let read = read(&name, &bytes, defaults, &bank);
        drop(turn);
        read
    });
    match read.await {
        Ok(Ok(deck)) => Ok(deck),
        Ok(Err(error)) => {
            warn!(%error, "cannot keep a file of questions while it is read");
            Err(DeckProblem::Unreachable)
        }
        Err(error) => {
            warn!(%error, "reading a file of questions ended early");
            Err(DeckProblem::Unreachable)
        }
    }
}

/// Reads the questions of a file. Its name ends it, because that may be all that says which format
/// it is in; nothing else of the name is used for a path.
fn read(name: &str, bytes: &[u8], defaults: Defaults, bank: &Bank) -> std::io::Result<SentDeck> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let plain = ending.len() <= 8 && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    let ending = if plain { ending } else { "" };
    let mut file = tempfile::Builder::new()
        .suffix(&format!(".{ending}"))
        .tempfile()?;
    file.write_all(bytes)?;
    file.flush()?;
    Ok(sent::deck(file.path(), name, defaults, bank))
}

/// Writes the file of a reply.
pub(super) async fn write(data: &Data, exported: Exported) -> Option<Png> {
    let turn = data.decks.turn().await?;
    let at = (data.clock)().seconds();
    let written = tokio::task::spawn_blocking(move || {
        let written = file(&exported, at);
        drop(turn);
        written
    });
    match written.await {
        Ok(Ok(file)) => Some(file),
        Ok(Err(error)) => {
            warn!(%error, "cannot write a file of questions");
            None
        }
        Err(error) => {
            warn!(%error, "writing a file of questions ended early");
            None
        }
    }
}

fn file(exported: &Exported, at: i64) -> std::io::Result<Png> {
    let format = match exported.format {
        DeckFormat::Apkg => Format::Apkg,
        DeckFormat::Anki => Format::Anki,
        DeckFormat::Csv => Format::Csv,
        DeckFormat::Markdown => Format::Markdown,
        DeckFormat::Json => Format::Json,
    };
    let all = exported.questions.iter();
    let all: Vec<One<'_>> = all
        .map(|(from, question)| One::without_file(question, from))
        .collect();
    let mut bytes = Cursor::new(Vec::new());
    export(&all, format, DECK, at, &mut bytes)?;
    Ok(Png {
        name: format!("{}.{}", exported.name, format.ending()),
        alt: String::new(),
        bytes: bytes.into_inner(),
    })
}
