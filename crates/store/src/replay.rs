//! The journal replayed into records: the newest snapshot that is whole, and the changes after it, as one stream in key order.
//!
//! Everything that rebuilds, checks or migrates reads the store this way, so there is one meaning of "what the journal says".
//! In memory are only the changes after the snapshot.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::disk::Disk;
use super::journal::{self, Segment};
use super::{EachRecord, Position, StoreError, record, snapshot};

/// What a replay went through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replayed {
    /// The last entry.
    pub position: Position,
    /// The snapshot it began with; 0: none.
    pub base: Position,
    /// Entries after the snapshot.
    pub entries: u64,
    /// Records in the end.
    pub records: u64,
}

/// Shows every record the journal in `dir` amounts to, in key order, its seal checked.
pub fn records(disk: &dyn Disk, dir: &str, visit: EachRecord<'_>) -> Result<Replayed, StoreError> {
    let segments = journal::segments(disk, dir)?;
    let base = base_snapshot(disk, dir, &segments)?;
    let mut changed: BTreeMap<Vec<u8>, Option<Vec<u8>>> = BTreeMap::new();
    let (position, entries) = journal::read_all(disk, &segments, base, &mut |_, entry| {
        changed.extend(entry.changes);
        ControlFlow::Continue(())
    })?;
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

/// The newest snapshot that is whole and from which the segments go on; 0 if they go back to the first entry.
pub(super) fn base_snapshot(
    disk: &dyn Disk,
    dir: &str,
    segments: &[Segment],
) -> Result<Position, StoreError> {
    let oldest = segments.first().map_or(u64::MAX, |segment| segment.first);
    let mut trouble = None;
    for at in snapshot::list(disk, dir)? {
        if oldest > at.0 + 1 {
            break;
        }
        match snapshot::read(disk, dir, at, &mut |_, _| Ok(())) {
            Ok(_) => return Ok(at),
            Err(error @ StoreError::Corrupt { .. }) => {
                tracing::error!(snapshot = at.0, %error, "passing over snapshot {at}: {error}");
                trouble.get_or_insert(error);
            }
            Err(error) => return Err(error),
        }
    }
    if oldest == 1 {
        return Ok(Position(0));
    }
    let what = "no snapshot from which the journal goes on: restore a backup";
    Err(trouble.unwrap_or(StoreError::Folder {
        folder: disk.path(dir),
        what,
    }))
}
