//! The store made of a journal and a state: first the one, durably, then the other.

use std::any::Any;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::backup::{self, BackupManifest};
use super::disk::{Context as _, Disk};
use super::journal::{self, Journal};
use super::memtable::Writer;
use super::migrate::{self, Generation, Step};
use super::recover::{self, Checkpoint};
use super::replay;
use super::{
    Change, EachEntry, Entry, Fatal, MAX_KEY, Pair, Position, Scan, Store, StoreError, Verified,
    compact, record, snapshot,
};

/// How a store is kept.
#[derive(Clone, Debug)]
pub struct Options {
    /// A new segment is begun when the last one would grow beyond so many bytes.
    pub segment_bytes: u64,
    /// A snapshot is written when so many segments were begun since the last one; it bounds the time of a rebuild.
    pub snapshot_segments: usize,
    /// So many segments before the snapshot are kept, for replay and export.
    pub keep_segments: usize,
    /// A checkpoint is due after so many entries …
    pub checkpoint_entries: u64,
    /// … or so many bytes of journal.
    pub checkpoint_bytes: u64,
    /// Memory for sled's cache, in bytes; it may use three times as much.
    pub cache_bytes: u64,
    /// So many changed keys are gathered before sled takes them.
    pub memtable_keys: usize,
    /// The thread that brings sled up to the journal; `None`: whoever commits does it.
    pub writer: Option<Writer>,
    /// The version of the format; anything but the default is for tests of the mechanism.
    pub version: u32,
    /// The steps from older versions.
    pub steps: &'static [Step],
}

impl Default for Options {
    fn default() -> Self {
        Self {
            segment_bytes: 16 << 20,
            snapshot_segments: 16,
            keep_segments: 64,
            checkpoint_entries: 50_000,
            checkpoint_bytes: 32 << 20,
            cache_bytes: 32 << 20,
            memtable_keys: 2_048,
            writer: None,
            version: migrate::VERSION,
            steps: migrate::STEPS,
        }
    }
}

/// What is built from the journal. Private to the store's two kinds, but a type needs it in its name.
pub trait State: Sized + Send {
    /// Opens what is there.
    fn open(disk: &dyn Disk, dir: &str, options: &Options) -> Result<Opened<Self>, StoreError>;
    /// Begins an empty one where nothing is.
    fn create(disk: &dyn Disk, dir: &str, options: &Options) -> Result<Self, StoreError>;
    /// See [`Store::get`].
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;
    /// See [`Store::scan`].
    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError>;
    /// Takes changes in order, and remembers that it stands at `at`.
    fn apply(
        &mut self,
        changes: &mut dyn Iterator<Item = Change>,
        at: Position,
    ) -> Result<(), StoreError>;
    /// Returns when all that was applied is on the disk; `false` if this state never is.
    fn settle(&mut self) -> Result<bool, StoreError>;
}

/// What [`State::open`] found.
pub enum Opened<S> {
    /// No state to go on from.
    Nothing,
    /// A state, and the last entry it has taken.
    At(S, Position),
}

/// A journal and a state.
pub struct Journaled<S> {
    pub(super) state: S,
    pub(super) journal: Journal,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) options: Options,
    pub(super) generation: Generation,
    /// The newest snapshot, as far as this process knows.
    pub(super) base: Position,
    /// Segments there were when a snapshot failed: not tried again before there are more.
    snapshot_failed_at: usize,
    /// Entries and bytes since the last checkpoint.
    since: (u64, u64),
    ended: Option<Ended>,
    /// Last, so that the state is gone before somebody else may come.
    _lock: Box<dyn Any + Send>,
}

#[derive(Clone)]
enum Ended {
    Closed,
    Broken(Fatal),
}

impl<S: State> Journaled<S> {
    /// Opens the store on a disk, creating it if the disk is empty.
    ///
    /// # Errors
    /// [`StoreError::Locked`], [`StoreError::Newer`], [`StoreError::TooOld`], [`StoreError::Folder`] for a folder that is
    /// no store, [`StoreError::Corrupt`] and [`StoreError::Short`] for a journal that has lost what it must not lose.
    pub fn open(disk: Arc<dyn Disk>, options: Options) -> Result<Self, StoreError> {
        disk.create_dir("").context(&*disk, "cannot create", "")?;
        let lock = disk.lock("LOCK").context(&*disk, "cannot lock", "")?;
        let lock = lock.ok_or_else(|| StoreError::Locked {
            folder: disk.path(""),
        })?;
        let generation = migrate::generation(&disk, &options)?;
        recover::sweep(&*disk, generation)?;
        let checkpoint = Checkpoint::read(&*disk, generation);
        let clean = checkpoint.is_some_and(|checkpoint| checkpoint.clean);
        let journal = Journal::open(
            disk.clone(),
            &generation.journal(),
            clean,
            options.segment_bytes,
        )?;
        let state = recover::state(&*disk, generation, &options, &journal, checkpoint)?;
        let base = snapshot::list(&*disk, &generation.journal())?
            .first()
            .copied()
            .unwrap_or_default();
        Ok(Self {
            state,
            journal,
            disk,
            options,
            generation,
            base,
            snapshot_failed_at: 0,
            since: (0, 0),
            ended: None,
            _lock: lock,
        })
    }

    pub(super) fn alive(&self) -> Result<(), StoreError> {
        match &self.ended {
            None => Ok(()),
            Some(Ended::Closed) => Err(StoreError::Refused("the store has been closed".to_owned())),
            Some(Ended::Broken(fatal)) => Err(fatal.clone().into()),
        }
    }

    /// From here on every call fails.
    pub(super) fn stop(&mut self, error: StoreError, what: &str) -> StoreError {
        let fatal = error.into_fatal(what);
        tracing::error!(error = %fatal, "{fatal}");
        self.ended = Some(Ended::Broken(fatal.clone()));
        fatal.into()
    }

    fn settle(&mut self, clean: bool) -> Result<Position, StoreError> {
        self.alive()?;
        let at = self.journal.position();
        let settled = self.state.settle().and_then(|on_disk| {
            let checkpoint = Checkpoint { at, clean };
            if on_disk {
                checkpoint.write(&*self.disk, self.generation)
            } else {
                Ok(())
            }
        });
        settled.map_err(|error| self.stop(error, "the checkpoint"))?;
        self.since = (0, 0);
        Ok(at)
    }

    /// Writes a snapshot if enough segments have come together, and drops what it makes superfluous.
    fn snapshot_if_due(&mut self) -> Result<(), StoreError> {
        let segments = self.journal.segments();
        let begun = segments
            .iter()
            .filter(|segment| segment.first > self.base.0 + 1)
            .count();
        if begun < self.options.snapshot_segments.max(1)
            || segments.len() <= self.snapshot_failed_at
        {
            return Ok(());
        }
        self.snapshot_failed_at = segments.len();
        // First the checkpoint: what it needs to be redone from may go.
        let at = self.checkpoint()?;
        let dir = self.generation.journal();
        let records = compact::write_snapshot(&*self.disk, &dir, at, &self.state)?;
        tracing::info!(
            snapshot = at.0,
            records,
            "snapshot after entry {at}: {records} records"
        );
        self.base = at;
        self.snapshot_failed_at = 0;
        for old in snapshot::list(&*self.disk, &dir)?
            .into_iter()
            .filter(|old| *old < at)
        {
            let path = super::disk::join(&dir, &snapshot::name(old));
            self.disk
                .remove(&path)
                .context(&*self.disk, "cannot remove", &path)?;
        }
        self.journal.forget(at, self.options.keep_segments)
    }
}

/// Refuses what the contract does not allow, before anything is written.
fn check(entries: &[Entry]) -> Result<(), StoreError> {
    for (key, value) in entries.iter().flat_map(|entry| &entry.changes) {
        if key.is_empty() || key.len() > MAX_KEY {
            return Err(StoreError::Refused(format!(
                "a key of {} bytes; 1 to {MAX_KEY} are allowed",
                key.len()
            )));
        }
        if let Some(value) = value {
            record::open(key, value).map_err(|error| StoreError::Refused(error.to_string()))?;
        }
    }
    Ok(())
}

impl<S: State> Store for Journaled<S> {
    fn commit(&mut self, entries: Vec<Entry>) -> Result<Position, StoreError> {
        self.alive()?;
        check(&entries)?;
        if entries.is_empty() {
            return Ok(self.position());
        }
        let (at, bytes) = match self.journal.append(&entries) {
            Ok(written) => written,
            Err(error) if error.is_fatal() => return Err(self.stop(error, "writing the journal")),
            Err(error) => return Err(error),
        };
        self.since.0 += entries.len() as u64;
        self.since.1 += bytes;
        let mut changes = entries.into_iter().flat_map(|entry| entry.changes);
        let applied = self.state.apply(&mut changes, at);
        applied.map_err(|error| self.stop(error, "bringing the state up to the journal"))?;
        Ok(at)
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.alive()?;
        if key.is_empty() {
            Ok(None)
        } else {
            self.state.get(key)
        }
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        self.alive()?;
        self.state.scan(scan)
    }

    fn position(&self) -> Position {
        self.journal.position()
    }

    fn oldest(&self) -> Position {
        self.journal.oldest()
    }

    fn replay(&self, after: Position, visit: EachEntry<'_>) -> Result<(), StoreError> {
        self.alive()?;
        if after < self.oldest() {
            return Err(StoreError::Gone {
                asked: after,
                oldest: self.oldest(),
            });
        }
        journal::read_all(&*self.disk, self.journal.segments(), after, visit).map(|_| ())
    }

    fn upkeep(&mut self) -> Result<(), StoreError> {
        self.alive()?;
        if self.since.0 >= self.options.checkpoint_entries
            || self.since.1 >= self.options.checkpoint_bytes
        {
            self.checkpoint()?;
        }
        self.snapshot_if_due()
    }

    fn checkpoint(&mut self) -> Result<Position, StoreError> {
        self.settle(false)
    }

    fn compact(&mut self) -> Result<(), StoreError> {
        self.alive()?;
        compact::compact(self)?;
        self.since = (0, 0);
        Ok(())
    }

    fn backup(&mut self, to: &dyn Disk) -> Result<BackupManifest, StoreError> {
        self.alive()?;
        backup::copy(&*self.disk, to)
    }

    fn verify(&self) -> Result<Verified, StoreError> {
        self.alive()?;
        let dir = self.generation.journal();
        let (disk, segments) = (&*self.disk, self.journal.segments());
        let keep_going = &mut |_, _| ControlFlow::Continue(());
        let (last, entries) = journal::read_all(disk, segments, self.oldest(), keep_going)?;
        if last != self.position() {
            return Err(StoreError::Short {
                folder: disk.path(&dir),
                ends: last,
                seen: self.position(),
            });
        }
        let mut pages = recover::Pages::new(&self.state);
        let replayed = replay::records(disk, &dir, &mut |key, value| match pages.next_record()? {
            Some((have, _)) if have.as_slice() < key => {
                Err(record::broken(&have, "not in the journal"))
            }
            Some((have, _)) if have != key => Err(record::broken(key, "missing in the state")),
            Some((_, have)) if have != value => {
                Err(record::broken(key, "differs from the journal"))
            }
            Some(_) => Ok(()),
            None => Err(record::broken(key, "missing in the state")),
        })?;
        if let Some((extra, _)) = pages.next_record()? {
            return Err(record::broken(&extra, "not in the journal"));
        }
        Ok(Verified {
            position: last,
            entries,
            segments: segments.len(),
            records: replayed.records,
        })
    }

    fn close(&mut self) -> Result<Position, StoreError> {
        let at = self.settle(true)?;
        self.ended = Some(Ended::Closed);
        Ok(at)
    }
}
