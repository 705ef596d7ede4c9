//! Rewriting the whole store so that what was removed is gone: a new generation that begins with a snapshot.
//!
//! ```text
//! write generation N+1 (snapshot, empty segment), sync   ← stopped here: the old one is in force, the new one is swept away
//! STORE names N+1, by rename                             ← the switch
//! remove generation N                                    ← stopped here: swept away at the next opening
//! ```

use super::disk::{Context as _, Disk};
use super::journal::Journal;
use super::journaled::{Journaled, State};
use super::migrate::Generation;
use super::recover::{self, Pages};
use super::snapshot::Writer;
use super::{Position, StoreError};

/// Writes every record of a state as the snapshot after entry `at`; returns how many there are.
pub fn write_snapshot<S: State>(
    disk: &dyn Disk,
    dir: &str,
    at: Position,
    state: &S,
) -> Result<u64, StoreError> {
    let mut writer = Writer::new(disk, dir, at)?;
    let mut pages = Pages::new(state);
    while let Some((key, value)) = pages.next_record()? {
        super::record::open(&key, &value)?;
        writer.put(&key, &value)?;
    }
    writer.finish()
}

/// See [`super::Store::compact`]. An error before the switch leaves the store as it was.
pub fn compact<S: State>(store: &mut Journaled<S>) -> Result<(), StoreError> {
    let (disk, old) = (store.disk.clone(), store.generation);
    let (new, at) = (Generation(old.0 + 1), store.journal.position());
    let state = &store.state;
    let written = begin(&*disk, new)
        .and_then(|()| write_snapshot(&*disk, &new.journal(), at, state))
        .and_then(|_| {
            Journal::create(
                disk.clone(),
                &new.journal(),
                at,
                store.options.segment_bytes,
            )
        })
        .and_then(|journal| new.sync(&*disk).map(|()| journal));
    let journal = written.inspect_err(|_| {
        // Best effort: the next opening sweeps too.
        let _ = disk.remove(&new.dir());
    })?;
    new.put_in_force(&*disk, store.options.version)
        .and_then(|()| recover::state(&*disk, new, &store.options, &journal, None))
        .map(|state| (store.state, store.journal) = (state, journal))
        .map_err(|error| store.stop(error, "switching to the rewritten store"))?;
    (store.generation, store.base) = (new, at);
    let removed = remove(&*disk, &old.dir());
    removed.map_err(|error| store.stop(error, "removing what was rewritten"))?;
    tracing::info!(
        generation = new.0,
        "rewritten: generation {} begins after entry {at}",
        new.0
    );
    Ok(())
}

/// Makes the folders of a new generation, empty.
pub(super) fn begin(disk: &dyn Disk, new: Generation) -> Result<(), StoreError> {
    remove(disk, &new.dir())?;
    disk.create_dir(&new.journal())
        .context(disk, "cannot create", &new.journal())
}

fn remove(disk: &dyn Disk, path: &str) -> Result<(), StoreError> {
    disk.remove(path).context(disk, "cannot remove", path)?;
    disk.sync_dir("").context(disk, "cannot sync", "")
}
