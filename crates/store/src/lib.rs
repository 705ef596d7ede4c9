//! The store: bytes under ordered keys, committed durably, and the history of how they came to be.
//!
//! **The journal is the commit point, everything else is built from it.** A batch of entries becomes one frame at the
//! end of a file, one `fdatasync` follows, and then the batch counts. The state (sled, or a map in memory)
//! takes the changes afterwards and may be lost at any time: it is rebuilt from the last snapshot and the journal.
//!
//! ```text
//! FOLDER/
//!   LOCK                     held while a process has the store open
//!   STORE                    version of the format, and which generation is in force
//!   generation-1/
//!     CHECKPOINT             up to which entry the state is surely on the disk, and whether it was closed in good order
//!     journal/snapshot-N     every record as it was after entry N, in key order
//!     journal/segment-N      the batches from entry N on
//!     state/                 sled (absent where the state is a map in memory)
//! ```
//!
//! | file | subject |
//! |---|---|
//! | [`disk`], [`sim`] | files, real and simulated |
//! | [`error`] | what can go wrong |
//! | [`frame`], [`batch`], [`journal`], [`snapshot`], [`manifest`], [`record`] | bytes on the disk |
//! | [`memtable`], [`sled`], [`memory`] | the state, on the disk and in memory |
//! | [`journaled`], [`recover`], [`compact`] | the store made of the two, its opening, its rewriting |
//! | [`codec`], [`keys`] | the same in the words of the rules: keys, records, events |
//! | [`replay`], [`backup`], [`migrate`], [`tail`] | the journal read again: checking, copying, older versions, looking on |
//!
//! Open a store with [`sled::open`] or [`memory::open`]; a later one, on a distributed database, has to keep the same
//! contract, which is `tests/store/contract.rs`.

#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub mod backup;
pub mod batch;
pub mod codec;
pub mod compact;
pub mod disk;
pub mod error;
pub mod frame;
pub mod journal;
pub mod journaled;
pub mod keys;
mod keys_read;
pub mod manifest;
#[cfg(feature = "testing")]
pub mod memory;
pub mod memtable;
pub mod migrate;
pub mod record;
pub mod recover;
pub mod replay;
#[cfg(feature = "testing")]
pub mod sim;
#[cfg(feature = "testing")]
mod sim_world;
pub mod sled;
pub mod snapshot;
pub mod tail;

use std::ops::ControlFlow;

pub use disk::Disk;
pub use error::{Fatal, StoreError};
pub use journaled::Options;

/// A put (`Some`) or a removal (`None`) of the record under a key.
///
/// Keys are not empty and at most [`MAX_KEY`] bytes; values are records sealed by [`record::seal`].
pub type Change = (Vec<u8>, Option<Vec<u8>>);

/// A key and its sealed record.
pub type Pair = (Vec<u8>, Vec<u8>);

/// What is shown every entry of the journal, until it breaks.
pub type EachEntry<'a> = &'a mut dyn FnMut(Position, Entry) -> ControlFlow<()>;

/// What is shown every record, until it fails.
pub type EachRecord<'a> = &'a mut dyn FnMut(&[u8], &[u8]) -> Result<(), StoreError>;

/// The longest key, in bytes.
pub const MAX_KEY: usize = 1024;

/// One event and what it changed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Entry {
    /// The stamped event, encoded; the store does not look into it.
    pub event: Vec<u8>,
    /// What it changed, in order: of two changes of one key the later one stands.
    pub changes: Vec<Change>,
}

/// How many entries have been committed, ever; the first entry has position 1, an empty store stands at 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(pub u64);

impl std::fmt::Display for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Which records a scan returns: keys in `from..to`, at most `limit`, in either direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// The lowest key, inclusive.
    pub from: Vec<u8>,
    /// The highest key, exclusive; `None` means to the end.
    pub to: Option<Vec<u8>>,
    /// At most so many records.
    pub limit: usize,
    /// From the highest key down.
    pub backward: bool,
}

impl Scan {
    /// All keys that begin with `prefix`.
    pub fn prefix(prefix: &[u8]) -> Self {
        Self::range(prefix.to_vec(), after_prefix(prefix))
    }

    /// All keys in `from..to`.
    pub fn range(from: Vec<u8>, to: Option<Vec<u8>>) -> Self {
        Self {
            from,
            to,
            limit: usize::MAX,
            backward: false,
        }
    }

    /// At most `limit` records.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// From the highest key down.
    pub fn backward(mut self) -> Self {
        self.backward = true;
        self
    }

    /// Goes on after `key`, in the scan's direction: the next page begins behind the last key of this one.
    pub fn after(mut self, key: &[u8]) -> Self {
        if self.backward {
            if self.to.as_deref().is_none_or(|to| key < to) {
                self.to = Some(key.to_vec());
            }
        } else if key >= self.from.as_slice() {
            self.from = [key, &[0]].concat();
        }
        self
    }

    /// Whether no key can be in it.
    pub fn is_empty(&self) -> bool {
        self.limit == 0 || self.to.as_ref().is_some_and(|to| *to <= self.from)
    }
}

/// The lowest key above every key that begins with `prefix`.
fn after_prefix(prefix: &[u8]) -> Option<Vec<u8>> {
    let end = prefix.iter().rposition(|byte| *byte != u8::MAX)?;
    let mut next = prefix[..=end].to_vec();
    next[end] += 1;
    Some(next)
}

/// What [`Store::verify`] looked at and found whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The last entry.
    pub position: Position,
    /// Entries read from the journal.
    pub entries: u64,
    /// Files the journal is kept in.
    pub segments: usize,
    /// Records compared between the state and the journal's replay.
    pub records: u64,
}

/// What every store promises. One process has it open, one thread writes.
///
/// After an error for which [`StoreError::is_fatal`] holds, every further call fails the same way: the process stops and
/// opens the store again, which brings back exactly what was committed, and perhaps the batch that was under way, whole.
pub trait Store: Send {
    /// Makes a batch durable, then visible: all of it or, after an error or a power cut, none or all of it.
    ///
    /// One durable transaction a call, however many entries it holds. No entries: nothing happens. Returns the position
    /// of the batch's last entry.
    ///
    /// # Errors
    /// [`StoreError::Fatal`] when the disk refused; [`StoreError::Refused`] for a key, value or size against the contract,
    /// in which case nothing was written.
    fn commit(&mut self, entries: Vec<Entry>) -> Result<Position, StoreError>;

    /// The record under a key.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// Records in key order (bytewise), as of the last commit.
    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError>;

    /// The last committed entry.
    fn position(&self) -> Position;

    /// The entry after which the journal can still be read; older entries live on only in a snapshot.
    fn oldest(&self) -> Position;

    /// Shows every entry after `after`, in order, until `visit` breaks.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when `after` lies before [`Store::oldest`].
    fn replay(&self, after: Position, visit: EachEntry<'_>) -> Result<(), StoreError>;

    /// Does what is due: a checkpoint, a snapshot, dropping old segments. Cheap when nothing is; call it after the
    /// replies of a batch have left, since it may take some tens of milliseconds, a snapshot of a big store seconds.
    fn upkeep(&mut self) -> Result<(), StoreError>;

    /// Brings the state safely to the disk, so that the next opening need not redo what came before.
    fn checkpoint(&mut self) -> Result<Position, StoreError>;

    /// Rewrites everything so that no removed record is left in any file: the state as it is becomes a new generation
    /// that begins with a snapshot, the old one is removed. Survives a stop at any step. The history before is gone.
    fn compact(&mut self) -> Result<(), StoreError>;

    /// Copies the store into an empty folder, with a manifest; see [`backup::restore`].
    fn backup(&mut self, to: &dyn Disk) -> Result<backup::BackupManifest, StoreError>;

    /// Reads everything: the journal whole and without gaps, every record's seal, the state equal to the journal's replay.
    fn verify(&self) -> Result<Verified, StoreError>;

    /// Checkpoint and mark of good order, so that the next opening has nothing to check. Afterwards nothing is committed.
    fn close(&mut self) -> Result<Position, StoreError>;
}
