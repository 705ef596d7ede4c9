//! The journal read back into records: the newest intact snapshot, and the changes after it.
//!
//! Everything that rebuilds, checks, copies or migrates a store reads it through [`records`], so
//! there is one meaning of "what the journal says". Only the changes after the snapshot are held in
//! memory.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::disk::Disk;
use crate::entry::Position;
use crate::error::StoreError;
use crate::journal::{self, Segment};
use crate::record;
use crate::snapshot::{self, EachRecord};

/// What a replay read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replayed {
    /// The last entry.
    pub position: Position,
    /// The snapshot it began with; 0 if there was none.
    pub base: Position,
    /// How many entries were read after the snapshot.
    pub entries: u64,
    /// How many records were shown.
    pub records: u64,
}

/// Shows every record that the journal in `dir` results in, in key order, with a checked seal.
pub fn records(disk: &dyn Disk, dir: &str, visit: EachRecord<'_>) -> Result<Replayed, StoreError> {
    let segments = journal::segments(disk, dir)?;
    records_until(disk, dir, &segments, Position(u64::MAX), visit)
}

/// Shows every record that these segments of a journal result in up to entry `until`. The journal
/// may be written to meanwhile.
pub fn records_until(
    disk: &dyn Disk,
    dir: &str,
    segments: &[Segment],
    until: Position,
    visit: EachRecord<'_>,
) -> Result<Replayed, StoreError> {
    let base = base_snapshot(disk, dir, segments)?;
    let mut changed: BTreeMap<Vec<u8>, Option<Vec<u8>>> = BTreeMap::new();
    let (mut position, mut entries) = (base, 0);
    if base < until {
        (position, entries) = journal::read_all(disk, segments, base, &mut |at, entry| {
            changed.extend(entry.changes);
            match at < until {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            }
        })?;
    }
    let mut changed = changed.into_iter().peekable();
    let mut records = 0;
    let mut show = |key: &[u8], value: &[u8]| {
        record::open(key, value)?;
        records += 1;
        visit(key, value)
    };
    if base > Position(0) {
        snapshot::read(disk, dir, base, &mut |key, value| {
            while let Some((new, put)) = changed.next_if(|(new, _)| new.as_slice() < key) {
                put.map_or(Ok(()), |put| show(&new, &put))?;
            }
            match changed.next_if(|(new, _)| new == key) {
                Some((_, Some(put))) => show(key, &put),
                Some((_, None)) => Ok(()),
                None => show(key, value),
            }
        })?;
    }
    for (key, put) in changed {
        put.map_or(Ok(()), |put| show(&key, &put))?;
    }
    Ok(Replayed {
        position,
        base,
        entries,
        records,
    })
}

/// Returns the newest intact snapshot from which the segments continue.
///
/// Returns 0 if there is none and the segments go back to the first entry.
pub(crate) fn base_snapshot(
    disk: &dyn Disk,
    dir: &str,
    segments: &[Segment],
) -> Result<Position, StoreError> {
    let oldest = segments.first().map_or(u64::MAX, |segment| segment.first);
    let mut damage = None;
    for at in snapshot::list(disk, dir)? {
        if oldest > at.0 + 1 {
            break;
        }
        match snapshot::read(disk, dir, at, &mut |_, _| Ok(())) {
            Ok(_) => return Ok(at),
            Err(error @ StoreError::Corrupt { .. }) => {
                tracing::error!(
                    snapshot = at.0,
                    error = error.reason(),
                    "passing over a damaged snapshot"
                );
                damage.get_or_insert(error);
            }
            Err(error) => return Err(error),
        }
    }
    if oldest == 1 {
        return Ok(Position(0));
    }
    Err(damage.unwrap_or(StoreError::Folder {
        folder: disk.path(dir),
        what: "there is no snapshot from which the journal continues; restore a backup: `pythia restore BACKUP --store NEW-FOLDER`",
    }))
}
