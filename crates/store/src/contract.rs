//! The contract that every store keeps. `tests/store/contract.rs` checks it for both kinds.

use crate::backup::BackupManifest;
use crate::disk::Disk;
use crate::entry::{EachEntry, Entry, Pair, Position};
use crate::error::StoreError;
use crate::forgotten::Forgotten;
use crate::scan::Scan;

/// What [`Store::verify`] read and found intact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The last entry.
    pub position: Position,
    /// How many entries were read from the journal.
    pub entries: u64,
    /// How many files the journal consists of.
    pub segments: usize,
    /// How many records were compared between the state and the journal.
    pub records: u64,
}

/// How far [`Store::compact_beside`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rewriting {
    /// It goes on beside the committing thread.
    UnderWay,
    /// It is done.
    Done,
}

/// Records under ordered keys, and the journal of the entries that made them.
///
/// One process has a store open at a time, and one thread writes to it. Keys are ordered by their
/// bytes and have at most [`MAX_KEY`](crate::MAX_KEY) bytes; a batch has at most
/// [`frame::MAX_BODY`](crate::frame::MAX_BODY) bytes (64 MiB).
///
/// ```
/// use std::ops::ControlFlow;
///
/// use pythia_store::{Entry, Position, Scan, Store, StoreError, memory, record};
///
/// # fn main() -> Result<(), StoreError> {
/// // On disk: `pythia_store::sled::open(folder, Options::default())`.
/// let mut store = memory::empty()?;
///
/// // One entry: an event, and the records it changed. Both become durable together.
/// let ada = (b"member/ada".to_vec(), Some(record::seal(b"member/ada", b"3 points")));
/// let bob = (b"member/bob".to_vec(), Some(record::seal(b"member/bob", b"1 point")));
/// let entry = Entry { event: b"question answered".to_vec(), changes: vec![ada, bob] };
/// assert_eq!(store.commit(vec![entry])?, Position(1));
///
/// // Read one record, or a range of keys in order.
/// let sealed = store.get(b"member/ada")?.expect("it was just committed");
/// let (_version, payload) = record::open(b"member/ada", &sealed)?;
/// assert_eq!(payload, b"3 points");
/// let highest = store.scan(&Scan::prefix(b"member/").backward().limit(1))?;
/// assert_eq!(highest[0].0, b"member/bob");
///
/// // Read the history.
/// let mut events = Vec::new();
/// store.replay(Position(0), &mut |position, entry| {
///     events.push((position, entry.event));
///     ControlFlow::Continue(())
/// })?;
/// assert_eq!(events, [(Position(1), b"question answered".to_vec())]);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// Every method that returns a `Result` fails with
/// - [`StoreError::Fatal`] when a write or a sync failed. From then on every call fails the same
///   way. The process has to stop and open the store again, which finds everything that was
///   committed, and possibly the batch that was being committed, complete.
/// - [`StoreError::Refused`] when the store has been closed.
/// - [`StoreError::Corrupt`], [`StoreError::Record`] or [`StoreError::State`] when something that
///   was read is damaged, and [`StoreError::Disk`] when it cannot be read.
///
/// The methods name what else they return.
pub trait Store: Send {
    /// Makes a batch durable, then visible. Returns the position of the batch's last entry.
    ///
    /// A call is one transaction with one `fdatasync`, no matter how many entries it has: after an
    /// error or a power cut, the batch is there completely or not at all. A batch without entries
    /// does nothing.
    ///
    /// # Errors
    /// [`StoreError::Refused`] for a key, value or batch size that the contract does not allow.
    /// Nothing has been written then, and the store can go on.
    fn commit(&mut self, entries: Vec<Entry>) -> Result<Position, StoreError>;

    /// Returns the sealed record under a key, as of the last commit.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// Returns the sealed records in a range, in key order, as of the last commit.
    ///
    /// The result is one `Vec`: give the scan a limit, and continue with [`Scan::after`].
    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError>;

    /// Returns the position of the last committed entry.
    fn position(&self) -> Position;

    /// Returns the entry after which [`Store::replay`] can start.
    ///
    /// Of older entries only the resulting records are left.
    fn oldest(&self) -> Position;

    /// Shows every entry after `after`, in order, until `visit` breaks.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when `after` is before [`Store::oldest`].
    fn replay(&self, after: Position, visit: EachEntry<'_>) -> Result<(), StoreError>;

    /// Returns whether a big commit might have to wait for what was committed before it. Callers
    /// with much to commit that isn't urgent do other things first.
    fn is_behind(&self) -> bool;

    /// Writes a checkpoint or a snapshot and drops old segments, if any of these is due.
    ///
    /// Call it after the replies of a batch have left. What takes long is done beside the calling
    /// thread if the options have threads for it, and a later call finds it done. Without them a
    /// checkpoint takes some tens of milliseconds, and a snapshot of a big store seconds.
    fn upkeep(&mut self) -> Result<(), StoreError>;

    /// Brings the state to the disk, so that the next opening does not redo the entries so far.
    fn checkpoint(&mut self) -> Result<Position, StoreError>;

    /// Returns which accounts had their data deleted, as the file beside the store says.
    ///
    /// # Errors
    /// The file cannot be read.
    fn forgotten(&self) -> Result<Forgotten, StoreError>;

    /// Replaces that file. It goes into every backup.
    ///
    /// # Errors
    /// The file cannot be written.
    fn note_forgotten(&mut self, accounts: &Forgotten) -> Result<(), StoreError>;

    /// Rewrites the store so that no file holds a removed record or an old event any more.
    ///
    /// The state becomes a new generation that begins with a snapshot, and the old generation is
    /// removed, with the whole history: [`Store::oldest`] is [`Store::position`] afterwards. A stop
    /// at any step leaves one complete generation. Takes room for a second copy of the records.
    ///
    /// # Errors
    /// An error that is not fatal leaves the store as it was, for example when the disk is too
    /// full for the copy.
    fn compact(&mut self) -> Result<(), StoreError>;

    /// Does the same beside the calling thread: the first call begins, and later ones tell whether
    /// it is done. The store can be used meanwhile, and what is committed meanwhile stays in the
    /// journal.
    ///
    /// # Errors
    /// As [`Store::compact`]. The next call begins again.
    fn compact_beside(&mut self) -> Result<Rewriting, StoreError>;

    /// Returns whether the last process stopped while it was compacting the store.
    fn was_rewriting(&self) -> bool;

    /// Copies the store into an empty folder and checks the copy.
    ///
    /// [`backup::restore`](crate::backup::restore) makes a store of it again.
    ///
    /// # Errors
    /// [`StoreError::Folder`] when the folder is not empty.
    fn backup(&mut self, to: &dyn Disk) -> Result<BackupManifest, StoreError>;

    /// Reads everything and compares the state with the journal.
    ///
    /// Checks that the journal has no gap, that every checksum matches, and that the state holds
    /// exactly the records that the journal results in.
    ///
    /// # Errors
    /// The first thing that is damaged, missing or different.
    fn verify(&self) -> Result<Verified, StoreError>;

    /// Writes a last checkpoint, so that the next opening has nothing to redo or to check.
    ///
    /// Afterwards every call is refused.
    fn close(&mut self) -> Result<Position, StoreError>;
}
