//! The store made of a journal and a state: a batch goes durably to the one, then to the other.

use std::any::Any;
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::backup::{self, BackupManifest};
use crate::checkpoint::Checkpoint;
use crate::compact;
use crate::contract::{Store, Verified};
use crate::disk::{Context as _, Disk, join};
use crate::entry::{EachEntry, Entry, MAX_KEY, Pair, Position};
use crate::error::{Fatal, StoreError};
use crate::forgotten::Forgotten;
use crate::generation::{self, Generation, StoreManifest};
use crate::journal::{self, Journal};
use crate::migrate;
use crate::options::Options;
use crate::record;
use crate::recover;
use crate::replay;
use crate::scan::Scan;
use crate::snapshot;
use crate::state::{Pages, State};

/// A store made of a journal and a state.
pub struct Journaled<S> {
    state: S,
    journal: Journal,
    disk: Arc<dyn Disk>,
    options: Options,
    generation: Generation,
    /// The newest snapshot, as far as this process knows.
    base: Position,
    /// How many segments there were when a snapshot failed. The next attempt waits for more, so
    /// that a lasting failure does not cost a snapshot after every batch.
    snapshot_failed_at: usize,
    /// Entries and bytes committed since the last checkpoint.
    since_checkpoint: (u64, u64),
    ended: Option<Ended>,
    /// The last field, so that the state is dropped before another process can get the lock.
    _lock: Box<dyn Any + Send>,
}

/// Why the store accepts no calls any more.
#[derive(Clone)]
enum Ended {
    Closed,
    Failed(Fatal),
}

impl<S: State> Journaled<S> {
    /// Opens the store on a disk, creating it if the disk is empty.
    ///
    /// # Errors
    /// - [`StoreError::Locked`] if another process has it open.
    /// - [`StoreError::Newer`] and [`StoreError::TooOld`] for a version that cannot be read.
    /// - [`StoreError::Folder`] if the folder holds something else.
    /// - [`StoreError::Corrupt`] and [`StoreError::Short`] for a journal that has lost acknowledged
    ///   entries.
    pub fn open(disk: Arc<dyn Disk>, options: Options) -> Result<Self, StoreError> {
        disk.create_dir("").context(&*disk, "cannot create", "")?;
        let lock = disk
            .lock(generation::LOCK)
            .context(&*disk, "cannot lock", "")?;
        let lock = lock.ok_or_else(|| StoreError::Locked {
            folder: disk.path(""),
        })?;
        let generation = match StoreManifest::read(&*disk, options.version)? {
            None => generation::create_store(&disk, options.version, options.segment_bytes)?,
            Some(manifest) if manifest.version == options.version => manifest.generation,
            Some(older) => migrate::upgrade(&disk, &options, older)?,
        };
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
            since_checkpoint: (0, 0),
            ended: None,
            _lock: lock,
        })
    }

    /// Fails if the store has ended.
    fn check_open(&self) -> Result<(), StoreError> {
        match &self.ended {
            None => Ok(()),
            Some(Ended::Closed) => Err(StoreError::Refused(
                "the store has been closed; open it again".to_owned(),
            )),
            Some(Ended::Failed(fatal)) => Err(fatal.clone().into()),
        }
    }

    /// Ends the store: from here on every call fails with this error.
    fn fail(&mut self, error: StoreError, what: &str) -> StoreError {
        let fatal = error.into_fatal(what);
        tracing::error!(error = %fatal, "the store failed and accepts nothing more");
        self.ended = Some(Ended::Failed(fatal.clone()));
        fatal.into()
    }

    /// Brings the state to the disk and writes a checkpoint.
    fn write_checkpoint(&mut self, clean: bool) -> Result<Position, StoreError> {
        self.check_open()?;
        let at = self.journal.position();
        let written = self.state.sync().and_then(|on_disk| {
            let checkpoint = Checkpoint { at, clean };
            if on_disk {
                checkpoint.write(&*self.disk, self.generation)
            } else {
                Ok(())
            }
        });
        written.map_err(|error| self.fail(error, "writing a checkpoint"))?;
        self.since_checkpoint = (0, 0);
        Ok(at)
    }

    /// Writes a snapshot if enough segments have begun since the last one, and drops the snapshots
    /// and segments that it replaces.
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
        // The checkpoint comes first: the segments from which the last one would be redone may be
        // dropped below.
        let at = self.checkpoint()?;
        let dir = self.generation.journal();
        let records = compact::write_snapshot(&*self.disk, &dir, at, &self.state)?;
        tracing::info!(snapshot = at.0, records, "wrote a snapshot");
        self.base = at;
        self.snapshot_failed_at = 0;
        for old in snapshot::list(&*self.disk, &dir)?
            .into_iter()
            .filter(|old| *old < at)
        {
            let path = join(&dir, &snapshot::name(old));
            self.disk
                .remove(&path)
                .context(&*self.disk, "cannot remove", &path)?;
        }
        self.journal.drop_old(at, self.options.keep_segments)
    }
}

/// Refuses keys and values that the contract does not allow, before anything is written.
fn check(entries: &[Entry]) -> Result<(), StoreError> {
    for (key, value) in entries.iter().flat_map(|entry| &entry.changes) {
        if key.is_empty() || key.len() > MAX_KEY {
            return Err(StoreError::Refused(format!(
                "a key has {} bytes, 1 to {MAX_KEY} are allowed",
                key.len()
            )));
        }
        if let Some(value) = value {
            record::open(key, value).map_err(|error| StoreError::Refused(error.reason()))?;
        }
    }
    Ok(())
}

impl<S: State> Store for Journaled<S> {
    fn commit(&mut self, entries: Vec<Entry>) -> Result<Position, StoreError> {
        self.check_open()?;
        check(&entries)?;
        if entries.is_empty() {
            return Ok(self.position());
        }
        let (at, bytes) = match self.journal.append(&entries) {
            Ok(written) => written,
            Err(error) if error.is_fatal() => return Err(self.fail(error, "writing the journal")),
            Err(error) => return Err(error),
        };
        self.since_checkpoint.0 += entries.len() as u64;
        self.since_checkpoint.1 += bytes;
        let mut changes = entries.into_iter().flat_map(|entry| entry.changes);
        let applied = self.state.apply(&mut changes, at);
        applied.map_err(|error| self.fail(error, "applying a batch to the state"))?;
        Ok(at)
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.check_open()?;
        if key.is_empty() {
            Ok(None)
        } else {
            self.state.get(key)
        }
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        self.check_open()?;
        self.state.scan(scan)
    }

    fn position(&self) -> Position {
        self.journal.position()
    }

    fn oldest(&self) -> Position {
        self.journal.oldest()
    }

    fn replay(&self, after: Position, visit: EachEntry<'_>) -> Result<(), StoreError> {
        self.check_open()?;
        if after < self.oldest() {
            return Err(StoreError::Gone {
                asked: after,
                oldest: self.oldest(),
            });
        }
        journal::read_all(&*self.disk, self.journal.segments(), after, visit).map(|_| ())
    }

    fn is_behind(&self) -> bool {
        self.state.is_behind()
    }

    fn upkeep(&mut self) -> Result<(), StoreError> {
        self.check_open()?;
        if self.since_checkpoint.0 >= self.options.checkpoint_entries
            || self.since_checkpoint.1 >= self.options.checkpoint_bytes
        {
            self.checkpoint()?;
        }
        self.snapshot_if_due()
    }

    fn checkpoint(&mut self) -> Result<Position, StoreError> {
        self.write_checkpoint(false)
    }

    fn forgotten(&self) -> Result<Forgotten, StoreError> {
        self.check_open()?;
        Forgotten::read(&*self.disk)
    }

    fn note_forgotten(&mut self, accounts: &Forgotten) -> Result<(), StoreError> {
        self.check_open()?;
        accounts.write(&*self.disk)
    }

    fn compact(&mut self) -> Result<(), StoreError> {
        self.check_open()?;
        let (old, at) = (self.generation, self.position());
        let new = old.next();
        let segment_bytes = self.options.segment_bytes;
        let journal = compact::write_generation(&self.disk, new, at, &self.state, segment_bytes)?;
        // From the switch on an error is fatal, because this process would go on with the old
        // files.
        self.state = compact::switch(&*self.disk, new, &journal, &self.options)
            .map_err(|error| self.fail(error, "switching to the rewritten store"))?;
        (self.journal, self.generation, self.base) = (journal, new, at);
        old.remove(&*self.disk)
            .map_err(|error| self.fail(error, "removing the old generation"))?;
        self.since_checkpoint = (0, 0);
        tracing::info!(
            generation = new.0,
            after = at.0,
            "rewrote the store as a new generation"
        );
        Ok(())
    }

    fn backup(&mut self, to: &dyn Disk) -> Result<BackupManifest, StoreError> {
        self.check_open()?;
        backup::copy(&*self.disk, to)
    }

    fn verify(&self) -> Result<Verified, StoreError> {
        self.check_open()?;
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
        // The journal was just read without an error, so a difference is the state's fault.
        let differs = |key: &[u8], how: &str| StoreError::State {
            folder: disk.path(&self.generation.state()),
            what: format!("record {} {how}", data_encoding::HEXLOWER.encode(key)),
        };
        let mut pages = Pages::new(&self.state);
        let replayed = replay::records(disk, &dir, &mut |key, value| match pages.next_record()? {
            Some((have, _)) if have.as_slice() < key => {
                Err(differs(&have, "is not in the journal"))
            }
            Some((have, _)) if have != key => Err(differs(key, "is missing")),
            Some((_, have)) if have != value => Err(differs(key, "differs from the journal")),
            Some(_) => Ok(()),
            None => Err(differs(key, "is missing")),
        })?;
        if let Some((extra, _)) = pages.next_record()? {
            return Err(differs(&extra, "is not in the journal"));
        }
        Ok(Verified {
            position: last,
            entries,
            segments: segments.len(),
            records: replayed.records,
        })
    }

    fn close(&mut self) -> Result<Position, StoreError> {
        let at = self.write_checkpoint(true)?;
        self.ended = Some(Ended::Closed);
        Ok(at)
    }
}
