//! What can go wrong in the store, in words an operator can act on.

use std::io;
use std::path::PathBuf;

use super::Position;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process has the store open.
    #[error("the store in {} is in use by another process; stop that one first, or name another folder", .folder.display())]
    Locked {
        /// The store's folder.
        folder: PathBuf,
    },
    /// Written by a newer Pythia.
    #[error("the store in {} has format version {found}, this program reads up to {ours}; use a newer program, nothing was touched", .folder.display())]
    Newer {
        /// The store's folder.
        folder: PathBuf,
        /// The version found.
        found: u32,
        /// The newest version this program knows.
        ours: u32,
    },
    /// Written by a version too old to be read.
    #[error("the store in {} has format version {found}, and this program cannot bring it up to {ours}; open it with an older program first", .folder.display())]
    TooOld {
        /// The store's folder.
        folder: PathBuf,
        /// The version found.
        found: u32,
        /// The version of this program.
        ours: u32,
    },
    /// A file that must be whole is not.
    #[error("{} is damaged at byte {offset}: {what}", .file.display())]
    Corrupt {
        /// The damaged file.
        file: PathBuf,
        /// Where in it, in bytes.
        offset: u64,
        /// What is wrong there.
        what: String,
    },
    /// The journal ends before entries that were acknowledged.
    #[error("the journal in {} ends at entry {ends}, but entry {seen} had been acknowledged: acknowledged entries are missing; restore a backup, or remove the folder `state` and the file CHECKPOINT to go on without them", .folder.display())]
    Short {
        /// The generation's folder.
        folder: PathBuf,
        /// The journal's last entry.
        ends: Position,
        /// The last entry known to have been there.
        seen: Position,
    },
    /// The folder is not what it should be.
    #[error("{}: {what}", .folder.display())]
    Folder {
        /// Which folder.
        folder: PathBuf,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A record whose seal is broken or unknown, or that differs from the journal.
    #[error("record {key}: {what}")]
    Record {
        /// The key, in hexadecimal.
        key: String,
        /// What is wrong with it.
        what: String,
    },
    /// An event that cannot be read: of another version of Pythia. Its changes can.
    #[error("an event that this program cannot read: {what}")]
    Event {
        /// What is wrong with it.
        what: String,
    },
    /// Something the contract does not allow was asked for; nothing was written.
    #[error("refused: {0}")]
    Refused(String),
    /// Entries that are no longer kept were asked for.
    #[error("the journal is kept from entry {oldest} on; entries after {asked} were asked for")]
    Gone {
        /// After which entry the caller wanted to read.
        asked: Position,
        /// After which entry one can read.
        oldest: Position,
    },
    /// The disk refused something that may be tried again another time: nothing that was committed is touched by it.
    #[error("{what} {}: {}", .path.display(), in_words(.source))]
    Disk {
        /// What was being done.
        what: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The state could not be read or written.
    #[error("the state in {}: {what}", .folder.display())]
    State {
        /// The state's folder.
        folder: PathBuf,
        /// What it said.
        what: String,
    },
    /// The process must stop.
    #[error(transparent)]
    Fatal(#[from] Fatal),
}

/// A write or sync that failed, after which nobody knows what is on the disk. Never retried: the process stops, says so,
/// and opens the store again, which finds out.
#[derive(Clone, Debug, thiserror::Error)]
#[error(
    "stopping, {what} failed ({reason}); everything acknowledged is kept, start again when the cause is mended"
)]
pub struct Fatal {
    /// What was being done.
    pub what: String,
    /// What the system said.
    pub reason: String,
    /// Whether the cause is a full disk.
    pub full: bool,
}

impl StoreError {
    /// Whether the process must stop.
    pub fn is_fatal(&self) -> bool {
        matches!(self, Self::Fatal(_))
    }

    /// Whether the cause is a full disk.
    pub fn is_full(&self) -> bool {
        match self {
            Self::Fatal(fatal) => fatal.full,
            Self::Disk { source, .. } => is_full(source),
            _ => false,
        }
    }

    /// The same error, but fatal: for what happens while or after something is made durable.
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

/// What the system said; a full disk in plain words.
fn in_words(source: &io::Error) -> String {
    if is_full(source) {
        format!("the disk is full: {source}")
    } else {
        source.to_string()
    }
}
