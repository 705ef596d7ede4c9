//! What can go wrong in the store, in words an operator can act on: what, where, and what helps.

use std::io;
use std::path::PathBuf;

use crate::entry::Position;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process has the store open.
    #[error("the store in {} is in use by another process; stop that one first, or name another folder", .folder.display())]
    Locked {
        /// The store's folder.
        folder: PathBuf,
    },
    /// A newer Pythia wrote the store.
    #[error("the store in {} has format version {found}, this program reads up to {ours}; use a newer program, nothing was touched", .folder.display())]
    Newer {
        /// The store's folder.
        folder: PathBuf,
        /// The version found.
        found: u32,
        /// The newest version that this program reads.
        ours: u32,
    },
    /// The store's version is too old for this program.
    #[error("the store in {} has format version {found}, and this program cannot bring it up to {ours}; open it with an older program first", .folder.display())]
    TooOld {
        /// The store's folder.
        folder: PathBuf,
        /// The version found.
        found: u32,
        /// The version that this program writes.
        ours: u32,
    },
    /// A file of the store that must be intact is damaged.
    #[error("{} is damaged at byte {offset}: {what}; restore a backup: `pythia restore BACKUP --store NEW-FOLDER`", .file.display())]
    Corrupt {
        /// The damaged file.
        file: PathBuf,
        /// The place in it, in bytes.
        offset: u64,
        /// What is wrong there.
        what: String,
    },
    /// A file of a backup is damaged.
    #[error("the backup's file {} is damaged: {what}; use another backup", .file.display())]
    Backup {
        /// The damaged file.
        file: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The journal ends before entries that were acknowledged.
    #[error("the journal in {} ends at entry {ends}, but entry {seen} had been acknowledged: acknowledged entries are missing; restore a backup (`pythia restore BACKUP --store NEW-FOLDER`), or remove the folder `state` and the file CHECKPOINT to go on without them", .folder.display())]
    Short {
        /// The generation's folder.
        folder: PathBuf,
        /// The journal's last entry.
        ends: Position,
        /// The last entry that is known to have been acknowledged.
        seen: Position,
    },
    /// A folder does not hold what it should.
    #[error("{}: {what}", .folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What is wrong with it, and what helps.
        what: &'static str,
    },
    /// A record's seal is broken or its content cannot be read.
    #[error(
        "record {key}: {what}; check the store with `pythia verify`, and restore a backup if it is damaged (`pythia restore BACKUP --store NEW-FOLDER`)"
    )]
    Record {
        /// The key, in hexadecimal.
        key: String,
        /// What is wrong with the record.
        what: String,
    },
    /// An event cannot be read because another version of Pythia wrote it. Its changes can.
    #[error("an event cannot be read by this program: {what}; the records it changed can")]
    Event {
        /// What is wrong with the event.
        what: String,
    },
    /// The caller asked for something that the contract does not allow. Nothing was written.
    #[error("refused: {0}")]
    Refused(String),
    /// The caller asked for entries that are no longer kept.
    #[error("the journal is kept from entry {oldest} on; entries after {asked} were asked for")]
    Gone {
        /// The entry after which the caller wanted to read.
        asked: Position,
        /// The entry after which reading is possible.
        oldest: Position,
    },
    /// The disk refused an operation. Nothing that was committed is affected.
    #[error("{what} {}: {}", .path.display(), in_words(.error))]
    Disk {
        /// What the store could not do.
        what: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said. It isn't called `source`, because it is in the message already.
        error: io::Error,
    },
    /// The state cannot be read or written, or it differs from the journal.
    #[error("the state in {}: {what}; stop Pythia and remove this folder: the next start rebuilds it from the journal", .folder.display())]
    State {
        /// The state's folder.
        folder: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The process must stop.
    #[error(transparent)]
    Fatal(#[from] Fatal),
}

/// A write or sync that failed.
///
/// Nobody knows what is on the disk after it, so it is never retried. The process stops and opens
/// the store again, which finds out.
#[derive(Clone, Debug, thiserror::Error)]
#[error(
    "stopping, {what} failed ({reason}); nothing acknowledged is lost, fix the cause and start again"
)]
pub struct Fatal {
    /// What the store was doing.
    pub what: String,
    /// What the system said.
    pub reason: String,
    /// Whether the cause is a full disk.
    pub full: bool,
}

impl StoreError {
    /// Returns whether the process must stop.
    pub fn is_fatal(&self) -> bool {
        matches!(self, Self::Fatal(_))
    }

    /// Returns whether the cause is a full disk.
    pub fn is_full(&self) -> bool {
        match self {
            Self::Fatal(fatal) => fatal.full,
            Self::Disk { error, .. } => is_full(error),
            _ => false,
        }
    }

    /// Returns what is wrong, without the advice to an operator: for the logs of problems that the
    /// store solves itself.
    pub fn reason(&self) -> String {
        match self {
            Self::Corrupt { file, offset, what } => {
                format!("{} is damaged at byte {offset}: {what}", file.display())
            }
            Self::Record { key, what } => format!("record {key}: {what}"),
            Self::State { folder, what } => format!("the state in {}: {what}", folder.display()),
            other => other.to_string(),
        }
    }

    /// Makes the error fatal: for errors while or after something becomes durable.
    pub fn into_fatal(self, what: &str) -> Fatal {
        match self {
            Self::Fatal(fatal) => fatal,
            other => Fatal {
                what: what.to_owned(),
                full: other.is_full(),
                reason: other.to_string(),
            },
        }
    }
}

fn is_full(source: &io::Error) -> bool {
    matches!(
        source.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    )
}

/// Returns what the system said, with plain words for a full disk.
fn in_words(source: &io::Error) -> String {
    if is_full(source) {
        format!("the disk is full: {source}")
    } else {
        source.to_string()
    }
}
