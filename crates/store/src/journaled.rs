//! The store made of a journal and a state: a batch goes durably to the one, then to the other.

use std::any::Any;
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::backup::{self, BackupManifest};
use crate::beside::{Stop, Task};
use crate::checkpoint::Checkpoint;
use crate::compact::{self, Rewritten, Source};
use crate::contract::{Rewriting, Store, Verified};
use crate::disk::{Context as _, Disk, join};
use crate::entry::{EachEntry, Entry, MAX_KEY, Pair, Position};
use crate::error::{Fatal, StoreError};
use crate::forgotten::Forgotten;
use crate::generation::{self, Generation, StoreManifest};
use crate::journal::{self, Journal};
use crate::memtable::Syncing;
use crate::migrate;
use crate::options::Options;
use crate::record;
use crate::recover;
use crate::replay;
use crate::scan::Scan;
use crate::snapshot;
use crate::state::{Pages, State};

/// How many bytes of journal the committing thread may add to a new generation before it switches.
/// More is added beside it, which takes another round.
const LAST_BYTES: u64 = 256 << 10;

/// A store made of a journal and a state.
pub struct Journaled<S> {
    /// What goes on beside the committing thread. The first field, because dropping it waits until
    /// that has let go of the files.
    work: Option<Work<S>>,
    /// How the last call to [`Store::compact_beside`] that began something has ended.
    rewritten: Option<Result<(), StoreError>>,
    /// Whether it has begun something whose end nobody was told yet.
    rewriting: bool,
    /// A checkpoint that is on its way to the disk: of which entry, and what tells its result.
    syncing: Option<(Position, Syncing)>,
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
    /// Whether the last process stopped while it wrote a new generation.
    interrupted: bool,
    /// The last checkpoint on the disk, if the state has a disk.
    checkpointed: Option<Position>,
    /// Entries and bytes committed since the last checkpoint.
    since_checkpoint: (u64, u64),
    ended: Option<Ended>,
    /// The last field, so that the state is dropped before another process can get the lock.
    _lock: Box<dyn Any + Send>,
}

/// What goes on beside the committing thread, one thing at a time.
enum Work<S> {
    /// A snapshot as of this entry. It results in the number of records.
    Snapshot(Position, Task<u64>),
    /// A new generation is written, or what was committed meanwhile is added to it.
    Rewrite(Task<Rewritten<S>>),
    /// The old generation is removed.
    Remove(Task<()>),
}

/// Why the store accepts no calls any more.
#[derive(Clone)]
enum Ended {
    Closed,
    Failed(Fatal),
}

impl<S: State + 'static> Journaled<S> {
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
        let interrupted = recover::sweep(&*disk, generation)?;
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
        // The state may just have been built.
        let checkpoint = Checkpoint::read(&*disk, generation);
        Ok(Self {
            work: None,
            rewritten: None,
            rewriting: false,
            syncing: None,
            state,
            journal,
            disk,
            options,
            generation,
            base,
            snapshot_failed_at: 0,
            interrupted,
            checkpointed: checkpoint.map(|checkpoint| checkpoint.at),
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
        // This waits for one that is under way.
        let synced = self.state.sync();
        match synced {
            Ok(true) => self.put_checkpoint(at, clean)?,
            Ok(false) => {}
            Err(error) => return Err(self.fail(error, "writing a checkpoint")),
        }
        self.syncing = None;
        self.since_checkpoint = (0, 0);
        Ok(at)
    }

    /// Notes that the state is on the disk up to an entry.
    fn put_checkpoint(&mut self, at: Position, clean: bool) -> Result<(), StoreError> {
        let written = Checkpoint { at, clean }.write(&*self.disk, self.generation);
        written.map_err(|error| self.fail(error, "writing a checkpoint"))?;
        self.checkpointed = Some(at);
        self.drop_replaced()
    }

    /// Drops the segments that the newest snapshot replaces, except those from which the state
    /// would be redone after a crash.
    fn drop_replaced(&mut self) -> Result<(), StoreError> {
        // What is going on beside this thread may read them.
        if self.work.is_some() {
            return Ok(());
        }
        let on_disk = self.checkpointed.unwrap_or(self.base);
        let covered = on_disk.min(self.base);
        self.journal.drop_old(covered, self.options.keep_segments)
    }

    /// Writes a checkpoint if enough was committed since the last one, beside this thread if the
    /// state can.
    fn checkpoint_if_due(&mut self) -> Result<(), StoreError> {
        let (entries, bytes) = self.since_checkpoint;
        let due =
            entries >= self.options.checkpoint_entries || bytes >= self.options.checkpoint_bytes;
        if !due || self.syncing.is_some() {
            return Ok(());
        }
        let begun = self.state.sync_beside();
        match begun.map_err(|error| self.fail(error, "writing a checkpoint"))? {
            Some(end) => {
                self.syncing = Some((self.journal.position(), end));
                self.since_checkpoint = (0, 0);
            }
            None => drop(self.checkpoint()?),
        }
        Ok(())
    }

    /// Begins a snapshot if enough segments have begun since the last one. It is made from the
    /// segments that nothing is added to any more.
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
        let Some((last, complete)) = segments.split_last() else {
            return Ok(());
        };
        let source = Source {
            dir: self.generation.journal(),
            segments: complete.to_vec(),
            at: Position(last.first - 1),
        };
        let (at, disk) = (source.at, Arc::clone(&self.disk));
        let task = Task::start(self.options.beside.as_ref(), move |stop| {
            compact::write_snapshot(&*disk, &source, &source.dir, stop)
        });
        self.work = Some(Work::Snapshot(at, task));
        self.go_on()
    }

    /// Drops the snapshots and segments that a new snapshot replaces.
    fn use_snapshot(&mut self, at: Position, records: u64) -> Result<(), StoreError> {
        tracing::info!(snapshot = at.0, records, "wrote a snapshot");
        self.base = at;
        self.snapshot_failed_at = 0;
        if self.checkpointed.is_some_and(|on_disk| on_disk < at) && self.syncing.is_none() {
            self.since_checkpoint.0 = self.options.checkpoint_entries;
            self.checkpoint_if_due()?;
        }
        let dir = self.generation.journal();
        for old in snapshot::list(&*self.disk, &dir)?
            .into_iter()
            .filter(|old| *old < at)
        {
            let path = join(&dir, &snapshot::name(old));
            self.disk
                .remove(&path)
                .context(&*self.disk, "cannot remove", &path)?;
        }
        self.drop_replaced()
    }

    /// Takes the results of what goes on beside this thread, and begins what follows.
    fn go_on(&mut self) -> Result<(), StoreError> {
        let synced = self.syncing.as_ref();
        let synced = synced.and_then(|(at, syncing)| Some((*at, syncing()?)));
        if let Some((at, result)) = synced {
            self.syncing = None;
            result.map_err(|error| self.fail(error, "writing a checkpoint"))?;
            self.put_checkpoint(at, false)?;
        }
        while let Some(work) = self.work.take() {
            let unfinished = match work {
                Work::Snapshot(at, task) => match task.poll() {
                    Ok(records) => {
                        self.use_snapshot(at, records?)?;
                        continue;
                    }
                    Err(task) => Work::Snapshot(at, task),
                },
                // A state that is just being synced can't be removed.
                Work::Rewrite(task) if self.syncing.is_some() => Work::Rewrite(task),
                Work::Rewrite(task) => match task.poll() {
                    Ok(new) => {
                        match new.and_then(|new| self.switch_or_go_on(new)) {
                            Ok(next) => self.work = Some(next),
                            Err(error) if error.is_fatal() => return Err(error),
                            Err(error) => self.rewritten = Some(Err(error)),
                        }
                        continue;
                    }
                    Err(task) => Work::Rewrite(task),
                },
                Work::Remove(task) => match task.poll() {
                    Ok(removed) => {
                        removed.map_err(|error| self.fail(error, "removing the old generation"))?;
                        self.rewritten = Some(Ok(()));
                        continue;
                    }
                    Err(task) => Work::Remove(task),
                },
            };
            self.work = Some(unfinished);
            break;
        }
        Ok(())
    }

    /// Begins to write the store as a new generation.
    fn rewrite(&mut self) {
        let source = Source {
            dir: self.generation.journal(),
            segments: self.journal.segments().to_vec(),
            at: self.journal.position(),
        };
        let (new, mark) = (self.generation.next(), self.journal.mark());
        let (disk, options) = (Arc::clone(&self.disk), self.options.clone());
        let task = Task::start(self.options.beside.as_ref(), move |stop| {
            let from = (&source, mark);
            let written = compact::write_generation(&disk, new, from, &options, stop);
            removing_on_error(&*disk, new, written)
        });
        self.work = Some(Work::Rewrite(task));
    }

    /// Makes a new generation the active one, if little was committed since it was written. Else
    /// that is added to it first.
    fn switch_or_go_on(&mut self, mut new: Rewritten<S>) -> Result<Work<S>, StoreError> {
        let (disk, generation) = (Arc::clone(&self.disk), new.generation);
        let (segments, now) = (self.journal.segments().to_vec(), self.journal.mark());
        if self.journal.bytes_after(&new.mark) > LAST_BYTES {
            let task = Task::start(self.options.beside.as_ref(), move |stop| {
                let added = new.catch_up(&*disk, &segments, now, stop);
                removing_on_error(&*disk, generation, added.map(|()| new))
            });
            return Ok(Work::Rewrite(task));
        }
        let added = new.catch_up(&*disk, &segments, now, &Stop::default());
        let Rewritten {
            journal, mut state, ..
        } = removing_on_error(&*disk, generation, added.map(|()| new))?;
        // From here on an error is fatal, because this process would go on with the old files.
        let manifest = StoreManifest {
            version: self.options.version,
            generation,
        };
        manifest
            .write(&*disk)
            .map_err(|error| self.fail(error, "switching to the rewritten store"))?;
        state.use_threads(&self.options);
        let checkpoint = Checkpoint::read(&*disk, generation);
        self.checkpointed = checkpoint.map(|checkpoint| checkpoint.at);
        self.since_checkpoint = (0, 0);
        self.syncing = None;
        self.base = Position(journal.oldest().0);
        let old = (
            std::mem::replace(&mut self.state, state),
            std::mem::replace(&mut self.journal, journal),
            std::mem::replace(&mut self.generation, generation),
        );
        tracing::info!(
            generation = generation.0,
            after = self.base.0,
            "rewrote the store as a new generation"
        );
        let task = Task::start(self.options.beside.as_ref(), move |_| {
            let (state, journal, generation) = old;
            drop((state, journal));
            generation.remove(&*disk)
        });
        Ok(Work::Remove(task))
    }
}

impl<S> Work<S> {
    /// Waits for the end of what goes on, and keeps its result.
    fn wait(&mut self) {
        match self {
            Self::Snapshot(_, task) => task.wait(),
            Self::Rewrite(task) => task.wait(),
            Self::Remove(task) => task.wait(),
        }
    }
}

/// Removes a generation that could not be completed.
fn removing_on_error<T>(
    disk: &dyn Disk,
    new: Generation,
    result: Result<T, StoreError>,
) -> Result<T, StoreError> {
    result.inspect_err(|_| {
        // Best effort: the next opening sweeps the remains away, too.
        let _ = disk.remove(&new.dir());
    })
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

impl<S: State + 'static> Store for Journaled<S> {
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
        self.go_on()?;
        self.checkpoint_if_due()?;
        match self.work {
            None => self.snapshot_if_due(),
            Some(_) => Ok(()),
        }
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
        // Each step is waited for, as if there were no threads.
        if self.syncing.is_some() {
            self.checkpoint()?;
        }
        let beside = self.options.beside.take();
        let mut compacted = Ok(Rewriting::UnderWay);
        while matches!(compacted, Ok(Rewriting::UnderWay)) {
            if let Some(work) = &mut self.work {
                work.wait();
            }
            compacted = self.compact_beside();
        }
        self.options.beside = beside;
        compacted.map(|_| ())
    }

    fn compact_beside(&mut self) -> Result<Rewriting, StoreError> {
        self.check_open()?;
        self.go_on()?;
        if !self.rewriting && self.work.is_none() {
            self.rewriting = true;
            self.rewritten = None;
            self.rewrite();
            self.go_on()?;
        }
        let Some(result) = self.rewritten.take() else {
            return Ok(Rewriting::UnderWay);
        };
        self.rewriting = false;
        result.map(|()| Rewriting::Done)
    }

    fn was_rewriting(&self) -> bool {
        self.interrupted
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
        self.work = None;
        let at = self.write_checkpoint(true)?;
        self.ended = Some(Ended::Closed);
        Ok(at)
    }
}
