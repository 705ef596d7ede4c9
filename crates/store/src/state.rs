//! What a store's state has to be able to do: the records as of the last commit, built from the
//! journal.

use crate::disk::Disk;
use crate::entry::{Change, Pair, Position};
use crate::error::StoreError;
use crate::memtable::Syncing;
use crate::options::Options;
use crate::scan::Scan;

/// The records as of the last commit.
///
/// A state may lose anything that was applied after the last [`State::sync`], because the journal
/// has it. Implemented by sled and by a map in memory; public because the names of the store types
/// contain it.
pub trait State: Sized + Send {
    /// Opens the state in a folder.
    fn open(disk: &dyn Disk, dir: &str, options: &Options) -> Result<Opened<Self>, StoreError>;

    /// Creates an empty state in a folder that does not exist.
    fn create(disk: &dyn Disk, dir: &str, options: &Options) -> Result<Self, StoreError>;

    /// Returns the sealed record under a key.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// Returns the sealed records in a range, in key order.
    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError>;

    /// Applies changes in order, and remembers that they lead up to entry `at`.
    fn apply(
        &mut self,
        changes: &mut dyn Iterator<Item = Change>,
        at: Position,
    ) -> Result<(), StoreError>;

    /// Returns whether a big commit might have to wait, because changes from before are still on
    /// their way.
    fn is_behind(&self) -> bool {
        false
    }

    /// Brings everything that was applied to the disk. Returns `false` if there is no disk.
    fn sync(&mut self) -> Result<bool, StoreError>;

    /// Begins to bring everything that was applied to the disk, on another thread. Returns what
    /// tells the result, or `None` if there is no such thread.
    fn sync_beside(&mut self) -> Result<Option<Syncing>, StoreError> {
        Ok(None)
    }

    /// Uses the threads of these options from now on.
    fn use_threads(&mut self, options: &Options) {
        let _ = options;
    }
}

/// What [`State::open`] found.
pub enum Opened<S> {
    /// No state to continue with.
    Nothing,
    /// A state, and the last entry it says it holds.
    At(S, Position),
}

/// All records of a state, read a page at a time.
pub struct Pages<'a, S> {
    state: &'a S,
    page: std::vec::IntoIter<Pair>,
    rest: Option<Scan>,
}

impl<'a, S: State> Pages<'a, S> {
    const PAGE: usize = 1024;

    /// Starts before the first record.
    pub fn new(state: &'a S) -> Self {
        Self {
            state,
            page: Vec::new().into_iter(),
            rest: Some(Scan::prefix(&[]).limit(Self::PAGE)),
        }
    }

    /// Returns the next record, in key order.
    pub fn next_record(&mut self) -> Result<Option<Pair>, StoreError> {
        if let Some(pair) = self.page.next() {
            return Ok(Some(pair));
        }
        let Some(scan) = self.rest.take() else {
            return Ok(None);
        };
        let page = self.state.scan(&scan)?;
        if let Some((last, _)) = page.last().filter(|_| page.len() == Self::PAGE) {
            self.rest = Some(scan.after(last));
        }
        self.page = page.into_iter();
        Ok(self.page.next())
    }
}
