//! Rewriting the whole store so that what was removed is gone from every file.
//!
//! ```text
//! write generation N+1 (snapshot, empty segment), sync
//!     ← a stop here: N stays active, N+1 is swept away at the next opening
//! STORE names N+1, by a rename: the switch
//!     ← a stop here: N+1 is active, N is swept away at the next opening
//! remove generation N
//! ```

use std::sync::Arc;

use crate::disk::Disk;
use crate::entry::Position;
use crate::error::StoreError;
use crate::generation::{Generation, StoreManifest};
use crate::journal::Journal;
use crate::options::Options;
use crate::record;
use crate::recover;
use crate::snapshot::Writer;
use crate::state::{Pages, State};

/// Writes every record of a state as the snapshot after entry `at`. Returns how many there are.
pub fn write_snapshot<S: State>(
    disk: &dyn Disk,
    dir: &str,
    at: Position,
    state: &S,
) -> Result<u64, StoreError> {
    let mut writer = Writer::new(disk, dir, at)?;
    let mut pages = Pages::new(state);
    while let Some((key, value)) = pages.next_record()? {
        record::open(&key, &value)?;
        writer.put(&key, &value)?;
    }
    writer.finish()
}

/// Writes a state as a new generation: a snapshot after entry `at`, and an empty journal.
///
/// On an error the active generation is as it was.
pub fn write_generation<S: State>(
    disk: &Arc<dyn Disk>,
    new: Generation,
    at: Position,
    state: &S,
    segment_bytes: u64,
) -> Result<Journal, StoreError> {
    let write = || {
        new.create(&**disk)?;
        write_snapshot(&**disk, &new.journal(), at, state)?;
        let journal = Journal::create(disk.clone(), &new.journal(), at, segment_bytes)?;
        new.sync(&**disk)?;
        Ok(journal)
    };
    write().inspect_err(|_| {
        // Best effort: the next opening sweeps the remains away, too.
        let _ = disk.remove(&new.dir());
    })
}

/// Makes a generation that was written the active one. Returns its state.
pub fn switch<S: State>(
    disk: &dyn Disk,
    new: Generation,
    journal: &Journal,
    options: &Options,
) -> Result<S, StoreError> {
    StoreManifest {
        version: options.version,
        generation: new,
    }
    .write(disk)?;
    recover::state(disk, new, options, journal, None)
}
