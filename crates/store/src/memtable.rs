//! What the journal holds and sled has not taken yet: a table in memory over the one on the disk.
//!
//! A commit ends with the journal's sync; sled may follow later, since it is rebuilt from the journal anyway. So changes are
//! gathered, those of one key becoming one, and poured into sled many at a time: by a [`Writer`] on a thread of its
//! own where there is one, else by whoever commits. Readers look at the fresh table, then at the one being poured,
//! then at sled; a table that is being poured stays readable until all of it has arrived, so nobody sees a gap.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Bound;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use super::{Change, Pair, Position, Scan, StoreError};

/// A table of so many bytes is poured, however few its keys.
const FULL_BYTES: usize = 1 << 20;

/// The last change of each key.
pub type Changes = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// Where tables are poured into.
pub trait Under: Send + Sync {
    /// See [`super::Store::get`].
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;
    /// See [`super::Store::scan`].
    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError>;
    /// Takes these changes, and then remembers that with them it stands at `at`.
    fn pour(&self, changes: &Changes, at: Position) -> Result<(), StoreError>;
}

/// A handle to the thread that pours. The thread ends when no handle is left.
#[derive(Clone)]
pub struct Writer(SyncSender<Arc<dyn Job>>);

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Writer")
    }
}

/// A writer, and the work that its thread has to do.
pub fn writer() -> (Writer, impl FnOnce() + Send) {
    let (jobs, inbox): (_, Receiver<Arc<dyn Job>>) = sync_channel(1);
    (Writer(jobs), move || {
        while let Ok(job) = inbox.recv() {
            job.run();
        }
    })
}

/// Something for the writer's thread.
trait Job: Send + Sync {
    fn run(&self);
}

/// A full table on its way down.
struct Poured<U> {
    changes: Changes,
    at: Position,
    /// Given up before the end is told: who waits for it may want to be the last to hold it.
    under: Mutex<Option<Arc<U>>>,
    ended: Mutex<Option<Result<(), StoreError>>>,
    told: Condvar,
}

impl<U: Under> Job for Poured<U> {
    fn run(&self) {
        let under = self
            .under
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let result = under.map_or(Ok(()), |under| under.pour(&self.changes, self.at));
        *self.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        self.told.notify_all();
    }
}

impl<U> Poured<U> {
    fn has_ended(&self) -> bool {
        let ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        ended.is_some()
    }

    /// Waits for the end; the error, if it failed, goes to the first who waits.
    fn wait(&self) -> Result<(), StoreError> {
        let mut ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match &mut *ended {
                Some(result) => return std::mem::replace(result, Ok(())),
                None => {
                    ended = self
                        .told
                        .wait(ended)
                        .unwrap_or_else(PoisonError::into_inner)
                }
            }
        }
    }
}

/// A table in memory over one that is slower.
pub struct Memtable<U: Under + 'static> {
    under: Arc<U>,
    writer: Option<Writer>,
    /// With so many keys it is poured.
    full: usize,
    fresh: Changes,
    bytes: usize,
    /// Where the store stands, once something has been taken.
    at: Option<Position>,
    poured: Option<Arc<Poured<U>>>,
}

impl<U: Under + 'static> Memtable<U> {
    /// An empty table, to be poured when it holds `full` keys.
    pub fn over(under: U, writer: Option<Writer>, full: usize) -> Self {
        Self {
            under: Arc::new(under),
            writer,
            full,
            fresh: Changes::new(),
            bytes: 0,
            at: None,
            poured: None,
        }
    }

    /// What is under it.
    pub fn under(&self) -> &U {
        &self.under
    }

    /// The record under a key.
    pub fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let poured = self.poured.as_ref().map(|poured| &poured.changes);
        let mut tables = std::iter::once(&self.fresh).chain(poured);
        match tables.find_map(|table| table.get(key)) {
            Some(change) => Ok(change.clone()),
            None => self.under().get(key),
        }
    }

    /// Records in key order, those of the tables over those under them.
    pub fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        if scan.is_empty() {
            return Ok(Vec::new());
        }
        let to = scan.to.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
        let range = (Bound::Included(scan.from.as_slice()), to);
        let poured = self.poured.as_ref().map(|poured| &poured.changes);
        let mut over = BTreeMap::new();
        for table in poured.into_iter().chain([&self.fresh]) {
            over.extend(table.range::<[u8], _>(range));
        }
        if over.is_empty() {
            return self.under().scan(scan);
        }
        // Each removal can take away one of those under it at most.
        let removals = over.values().filter(|change| change.is_none()).count();
        let more = scan.clone().limit(scan.limit.saturating_add(removals));
        let mut found: BTreeMap<Vec<u8>, Vec<u8>> = self.under().scan(&more)?.into_iter().collect();
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

    /// Takes changes in order; with them the store stands at `at`.
    pub fn apply(
        &mut self,
        changes: &mut dyn Iterator<Item = Change>,
        at: Position,
    ) -> Result<(), StoreError> {
        for (key, value) in changes {
            self.bytes += key.len() + value.as_ref().map_or(0, Vec::len);
            self.fresh.insert(key, value);
        }
        self.at = Some(at);
        // What has arrived below need not be held here as well.
        if self
            .poured
            .as_ref()
            .is_some_and(|poured| poured.has_ended())
        {
            self.wait()?;
            self.poured = None;
        }
        if self.fresh.len() >= self.full || self.bytes >= FULL_BYTES {
            self.pour()?;
        }
        Ok(())
    }

    /// Sends the fresh table down, once the one before it has arrived there.
    fn pour(&mut self) -> Result<(), StoreError> {
        self.wait()?;
        let Some(at) = self.at.take() else {
            return Ok(());
        };
        self.bytes = 0;
        let poured = Arc::new(Poured {
            changes: std::mem::take(&mut self.fresh),
            at,
            under: Mutex::new(Some(self.under.clone())),
            ended: Mutex::new(None),
            told: Condvar::new(),
        });
        self.poured = Some(poured.clone());
        let refused = match &self.writer {
            Some(Writer(jobs)) => jobs.send(poured).err().map(|refused| refused.0),
            None => Some(poured as Arc<dyn Job>),
        };
        if let Some(job) = refused {
            job.run();
            self.wait()?;
        }
        Ok(())
    }

    fn wait(&self) -> Result<(), StoreError> {
        self.poured.as_ref().map_or(Ok(()), |poured| poured.wait())
    }

    /// Returns when everything is down.
    pub fn settle(&mut self) -> Result<(), StoreError> {
        self.pour()?;
        self.wait()?;
        self.poured = None;
        Ok(())
    }
}

impl<U: Under + 'static> Drop for Memtable<U> {
    fn drop(&mut self) {
        if let Err(error) = self.settle() {
            tracing::error!(%error, "what was left for sled did not get there, the journal has it: {error}");
        }
    }
}
