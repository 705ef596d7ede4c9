//! Snapshots, and rewriting the whole store so that what was removed is gone from every file. Both
//! are made from an older snapshot and the journal, so that the store can be written to meanwhile.
//!
//! ```text
//! write generation N+1 (snapshot, state, empty segment), sync
//! add what was committed to N meanwhile
//!     ← a stop here: N stays active, N+1 is swept away at the next opening
//! STORE names N+1, by a rename: the switch
//!     ← a stop here: N+1 is active, N is swept away at the next opening
//! remove generation N
//! ```

use std::sync::Arc;

use crate::beside::Stop;
use crate::disk::Disk;
use crate::entry::{Entry, Position};
use crate::error::StoreError;
use crate::generation::Generation;
use crate::journal::{self, Journal, Mark, Segment};
use crate::options::Options;
use crate::recover;
use crate::replay;
use crate::snapshot::Writer;
use crate::state::State;

/// How many bytes of journal are added to a new generation with one sync.
const ADD_BYTES: usize = 1 << 20;

/// Where the records of a snapshot come from: the journal in a folder, as far as it is complete.
#[derive(Clone, Debug)]
pub struct Source {
    /// The folder.
    pub dir: String,
    /// The files of the journal, in order.
    pub segments: Vec<Segment>,
    /// The last entry that counts.
    pub at: Position,
}

/// Writes every record as it was after an entry as a snapshot in a folder. Returns how many there
/// are.
pub fn write_snapshot(
    disk: &dyn Disk,
    source: &Source,
    dir: &str,
    stop: &Stop,
) -> Result<u64, StoreError> {
    let mut writer = Writer::new(disk, dir, source.at)?;
    let Source { dir, segments, at } = source;
    replay::records_until(disk, dir, segments, *at, &mut |key, value| {
        stop.check()?;
        writer.put(key, value)
    })?;
    writer.finish()
}

/// A new generation of a store that isn't active yet.
pub struct Rewritten<S> {
    /// Its number.
    pub generation: Generation,
    /// Its journal.
    pub journal: Journal,
    /// Its state.
    pub state: S,
    /// How far the journal of the active generation is in it.
    pub mark: Mark,
}

/// Writes a store as a new generation: a snapshot, the state, and an empty journal. `mark` is where
/// the source ends.
///
/// On an error the active generation is as it was.
pub fn write_generation<S: State>(
    disk: &Arc<dyn Disk>,
    new: Generation,
    (source, mark): (&Source, Mark),
    options: &Options,
    stop: &Stop,
) -> Result<Rewritten<S>, StoreError> {
    new.create(&**disk)?;
    let dir = new.journal();
    write_snapshot(&**disk, source, &dir, stop)?;
    let journal = Journal::create(disk.clone(), &dir, source.at, options.segment_bytes)?;
    new.sync(&**disk)?;
    // Nothing else flushes for it, or the active generation would have to wait for that.
    let alone = Options {
        writer: None,
        ..options.clone()
    };
    let state = recover::state(&**disk, new, &alone, &journal, None)?;
    Ok(Rewritten {
        generation: new,
        journal,
        state,
        mark,
    })
}

impl<S: State> Rewritten<S> {
    /// Adds what was committed to the active generation since the last mark, up to this one.
    pub fn catch_up(
        &mut self,
        disk: &dyn Disk,
        segments: &[Segment],
        mark: Mark,
        stop: &Stop,
    ) -> Result<(), StoreError> {
        let (mut entries, mut bytes) = (Vec::new(), 0);
        let from = self.mark.clone();
        journal::read_between(disk, segments, &from, mark.at, &mut |batch| {
            stop.check()?;
            bytes += batch.iter().map(size).sum::<usize>();
            entries.extend(batch);
            if bytes < ADD_BYTES {
                return Ok(());
            }
            bytes = 0;
            self.add(std::mem::take(&mut entries))
        })?;
        self.add(entries)?;
        self.mark = mark;
        Ok(())
    }

    fn add(&mut self, entries: Vec<Entry>) -> Result<(), StoreError> {
        if entries.is_empty() {
            return Ok(());
        }
        let (at, _) = self.journal.append(&entries)?;
        let mut changes = entries.into_iter().flat_map(|entry| entry.changes);
        self.state.apply(&mut changes, at)
    }
}

fn size(entry: &Entry) -> usize {
    let of_change =
        |(key, value): &(Vec<u8>, Option<Vec<u8>>)| key.len() + value.as_ref().map_or(0, Vec::len);
    entry.event.len() + entry.changes.iter().map(of_change).sum::<usize>()
}
