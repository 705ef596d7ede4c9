//! A table in memory in front of sled: what the journal holds and sled does not yet.
//!
//! A commit ends with the journal's sync. sled may follow later, because it can be rebuilt from the
//! journal anyway. So changes are gathered in an active table, where later changes of a key replace
//! earlier ones. A full table is frozen and flushed to sled, by a [`Writer`] on another thread if
//! there is one, else by the committing thread. Readers look into the active table, then into the
//! frozen ones, then into sled. A frozen table stays readable until all of it is in sled, so
//! readers see no gap. A few tables may wait for the writer, so that a commit rarely waits for
//! sled. A caller with much to commit can ask whether the writer [is behind](Memtable::is_behind),
//! and go on later.
//!
//! # What it gains
//!
//! That was never measured alone. Before it, `cargo bench --bench decide` reached 18,000 durable
//! thread answers and 9,800 sealed answers a second through the whole host, on a machine with other
//! work on it. `docs/PROOF.md` has 63,000 to 72,000 and 56,000 to 60,000, on a quiet machine. But
//! the change that introduced the memtable also changed how the host gathers events into batches,
//! so how much is due to the memtable is unknown. To measure it, run that bench with
//! `memtable_keys: 1` and without a writer, which gives sled every batch at once.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::ops::Bound;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use crate::entry::{Change, Pair, Position};
use crate::error::StoreError;
use crate::scan::Scan;

/// The size in bytes at which a table is flushed, even if it has few keys.
const MAX_BYTES: usize = 1 << 20;

/// How many frozen tables may wait for the writer. A commit that freezes one more waits for the
/// first of them.
const MAX_FROZEN: usize = 4;

/// With this many of them waiting, the writer is behind.
const BEHIND: usize = 2;

/// The last change of each key.
pub type Changes = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// Where tables are flushed to.
pub trait Base: Send + Sync {
    /// Returns the sealed record under a key.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;
    /// Returns the sealed records in a range, in key order.
    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError>;
    /// Takes these changes, and then remembers that they lead up to entry `at`.
    fn flush(&self, changes: &Changes, at: Position) -> Result<(), StoreError>;
}

/// A handle to the thread that flushes tables. The thread ends when no handle is left.
#[derive(Clone)]
pub struct Writer(SyncSender<Arc<dyn Job>>);

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Writer")
    }
}

/// Returns a writer, and the function that its thread has to run.
pub fn writer() -> (Writer, impl FnOnce() + Send) {
    let (jobs, inbox): (_, Receiver<Arc<dyn Job>>) = sync_channel(2 * MAX_FROZEN);
    (Writer(jobs), move || {
        while let Ok(job) = inbox.recv() {
            job.run();
        }
    })
}

/// Work for the writer's thread.
trait Job: Send + Sync {
    fn run(&self);
}

/// What is done with a base after a flush.
type Then<U> = fn(&U) -> Result<(), StoreError>;

/// Tells the result of a flush once it is done.
pub type Syncing = Box<dyn Fn() -> Option<Result<(), StoreError>> + Send>;

/// A frozen table on its way to the base.
struct Flush<U> {
    changes: Changes,
    /// The last entry whose changes these are, if there are any.
    at: Option<Position>,
    /// What is done with the base afterwards.
    then: Option<Then<U>>,
    /// Dropped before the end is reported, so that a waiting thread that drops the memtable next is
    /// the one that closes the base.
    base: Mutex<Option<Arc<U>>>,
    result: Mutex<Option<Result<(), StoreError>>>,
    finished: Condvar,
}

impl<U: Base> Job for Flush<U> {
    fn run(&self) {
        let base = self
            .base
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let result = base.map_or(Ok(()), |base| {
            if let Some(at) = self.at {
                base.flush(&self.changes, at)?;
            }
            self.then.map_or(Ok(()), |then| then(&base))
        });
        *self.result.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        self.finished.notify_all();
    }
}

impl<U> Flush<U> {
    fn has_finished(&self) -> bool {
        let result = self.result.lock().unwrap_or_else(PoisonError::into_inner);
        result.is_some()
    }

    /// Returns the result once it has finished. If it failed, the first to ask gets the error.
    fn poll(&self) -> Option<Result<(), StoreError>> {
        let mut result = self.result.lock().unwrap_or_else(PoisonError::into_inner);
        let result = result.as_mut()?;
        Some(std::mem::replace(result, Ok(())))
    }

    /// Waits for the end. If the flush failed, the first to wait gets the error.
    fn wait(&self) -> Result<(), StoreError> {
        let mut result = self.result.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match &mut *result {
                Some(result) => return std::mem::replace(result, Ok(())),
                None => {
                    result = self
                        .finished
                        .wait(result)
                        .unwrap_or_else(PoisonError::into_inner)
                }
            }
        }
    }
}

/// A table in memory in front of a slower base.
pub struct Memtable<U: Base + 'static> {
    base: Arc<U>,
    writer: Option<Writer>,
    /// How many keys the active table may hold.
    max_keys: usize,
    active: Changes,
    /// The size of the keys and values that went into the active table.
    bytes: usize,
    /// The last entry whose changes are in the active table; `None` if it has none.
    at: Option<Position>,
    /// The tables on their way to the base, oldest first.
    frozen: VecDeque<Arc<Flush<U>>>,
}

impl<U: Base + 'static> Memtable<U> {
    /// Returns an empty table, to be flushed when it holds `max_keys` keys.
    pub fn new(base: U, writer: Option<Writer>, max_keys: usize) -> Self {
        Self {
            base: Arc::new(base),
            writer,
            max_keys,
            active: Changes::new(),
            bytes: 0,
            at: None,
            frozen: VecDeque::new(),
        }
    }

    /// Returns the base.
    pub fn base(&self) -> &U {
        &self.base
    }

    /// Returns the sealed record under a key.
    pub fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let frozen = self.frozen.iter().rev().map(|frozen| &frozen.changes);
        let mut tables = std::iter::once(&self.active).chain(frozen);
        match tables.find_map(|table| table.get(key)) {
            Some(change) => Ok(change.clone()),
            None => self.base().get(key),
        }
    }

    /// Returns the sealed records in a range, in key order. The tables take precedence over the
    /// base.
    pub fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        if scan.is_empty() {
            return Ok(Vec::new());
        }
        let to = scan.to.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
        let range = (Bound::Included(scan.from.as_slice()), to);
        let frozen = self.frozen.iter().map(|frozen| &frozen.changes);
        let mut over = BTreeMap::new();
        for table in frozen.chain([&self.active]) {
            over.extend(table.range::<[u8], _>(range));
        }
        if over.is_empty() {
            return self.base().scan(scan);
        }
        // Each removal hides at most one record of the base.
        let removals = over.values().filter(|change| change.is_none()).count();
        let more = scan.clone().limit(scan.limit.saturating_add(removals));
        let mut found: BTreeMap<Vec<u8>, Vec<u8>> = self.base().scan(&more)?.into_iter().collect();
        for (key, change) in over {
            match change {
                Some(value) => found.insert(key.clone(), value.clone()),
                None => found.remove(key),
            };
        }
        let found = found.into_iter();
        Ok(if scan.backward {
            found.rev().take(scan.limit).collect()
        } else {
            found.take(scan.limit).collect()
        })
    }

    /// Takes changes in order, which lead up to entry `at`.
    pub fn apply(
        &mut self,
        changes: &mut dyn Iterator<Item = Change>,
        at: Position,
    ) -> Result<(), StoreError> {
        for (key, value) in changes {
            self.bytes += key.len() + value.as_ref().map_or(0, Vec::len);
            self.active.insert(key, value);
        }
        self.at = Some(at);
        // Tables that have arrived in the base need not be kept here as well.
        while self.frozen.front().is_some_and(|one| one.has_finished()) {
            self.wait_for_first()?;
        }
        if self.active.len() >= self.max_keys || self.bytes >= MAX_BYTES {
            self.freeze()?;
        }
        Ok(())
    }

    /// Returns whether tables wait for the writer, so that a big commit might have to wait for
    /// them.
    pub fn is_behind(&self) -> bool {
        let waiting = self.frozen.iter().filter(|one| !one.has_finished());
        waiting.count() >= BEHIND
    }

    /// Freezes the active table, if it has anything, and starts to flush it. If too many tables are
    /// on their way, waits for the first of them.
    fn freeze(&mut self) -> Result<(), StoreError> {
        if self.at.is_some() {
            self.freeze_and(None)?;
        }
        Ok(())
    }

    fn freeze_and(&mut self, then: Option<Then<U>>) -> Result<Arc<Flush<U>>, StoreError> {
        while self.frozen.len() >= MAX_FROZEN {
            self.wait_for_first()?;
        }
        self.bytes = 0;
        let frozen = Arc::new(Flush {
            changes: std::mem::take(&mut self.active),
            at: self.at.take(),
            then,
            base: Mutex::new(Some(self.base.clone())),
            result: Mutex::new(None),
            finished: Condvar::new(),
        });
        self.frozen.push_back(frozen.clone());
        let refused = match &self.writer {
            Some(Writer(jobs)) => jobs.send(frozen.clone()).err().map(|refused| refused.0),
            None => Some(frozen.clone() as Arc<dyn Job>),
        };
        if let Some(job) = refused {
            job.run();
            self.wait_for_first()?;
        }
        Ok(frozen)
    }

    /// Flushes everything, and then runs something on the base, both on the writer's thread.
    /// Returns what tells the result once it is done, or `None` without a writer.
    pub fn flush_beside(&mut self, then: Then<U>) -> Result<Option<Syncing>, StoreError> {
        if self.writer.is_none() {
            return Ok(None);
        }
        let last = self.freeze_and(Some(then))?;
        Ok(Some(Box::new(move || last.poll())))
    }

    /// Uses this writer from now on.
    pub fn use_writer(&mut self, writer: Option<Writer>) {
        self.writer = writer;
    }

    /// Waits for the oldest table, which need not be kept then.
    fn wait_for_first(&mut self) -> Result<(), StoreError> {
        if let Some(first) = self.frozen.front() {
            first.wait()?;
        }
        if let (Some(done), Some(Writer(jobs))) = (self.frozen.pop_front(), &self.writer) {
            // It holds thousands of small pieces, which the writer's thread gives back. Its work
            // is done, so running it again does nothing.
            let _ = jobs.try_send(done);
        }
        Ok(())
    }

    /// Returns when everything has been flushed.
    pub fn flush(&mut self) -> Result<(), StoreError> {
        self.freeze()?;
        while !self.frozen.is_empty() {
            self.wait_for_first()?;
        }
        Ok(())
    }
}

impl<U: Base + 'static> Drop for Memtable<U> {
    fn drop(&mut self) {
        if let Err(error) = self.flush() {
            tracing::error!(
                error = error.reason(),
                "the last changes did not reach sled, the next start takes them from the journal"
            );
        }
    }
}
