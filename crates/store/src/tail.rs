//! Following the journal of a store that another process has open.
//!
//! The journal only grows, so it can be read while it is being written: a complete frame has been
//! committed, and an incomplete one is read the next time. Nothing is locked, and the writer does
//! not notice.

use std::ops::ControlFlow;

use crate::batch::decode;
use crate::disk::{self, Context as _, Disk};
use crate::entry::{Entry, Position};
use crate::error::StoreError;
use crate::frame::{self, Found};
use crate::generation::{Generation, StoreManifest};
use crate::journal::{self, Segment};
use crate::replay;
use crate::snapshot;
use crate::version::VERSION;

/// What [`Tail::follow`] shows of a store.
#[derive(Debug)]
pub enum Seen<'a> {
    /// The reading starts over, because this is the first time or the store was rewritten.
    /// Everything that was shown before is void.
    Reset,
    /// A record of the snapshot from which the journal continues.
    Record(&'a [u8], &'a [u8]),
    /// The next entry.
    Entry(Position, Entry),
}

/// Where the reading ended.
#[derive(Clone, Debug)]
struct End {
    generation: Generation,
    segment: Segment,
    /// How many bytes of the segment were read.
    read: usize,
    /// The position of the next entry.
    next: u64,
}

/// A reader that follows a store. It begins with everything there is.
#[derive(Debug, Default)]
pub struct Tail {
    end: Option<End>,
}

impl Tail {
    /// Shows what was committed since the last call. Shows nothing if the folder has no store.
    ///
    /// # Errors
    /// The folder cannot be read, or the store is damaged. The next call starts over.
    pub fn follow(
        &mut self,
        disk: &dyn Disk,
        visit: &mut dyn FnMut(Seen<'_>),
    ) -> Result<(), StoreError> {
        let Some(StoreManifest { generation, .. }) = StoreManifest::read(disk, VERSION)? else {
            return Ok(());
        };
        let end = self.end.take().filter(|end| end.generation == generation);
        let segments = journal::segments(disk, &generation.journal())?;
        let still_there = |end: &End| segments.contains(&end.segment);
        let mut end = match end.filter(still_there) {
            Some(end) => end,
            None => match start_over(disk, generation, &segments, visit)? {
                Some(end) => end,
                None => return Ok(()),
            },
        };
        let place = segments.iter().position(|one| *one == end.segment);
        for segment in segments.iter().skip(place.unwrap_or_default()) {
            if segment.first != end.segment.first {
                if segment.first != end.next {
                    break;
                }
                end.segment = segment.clone();
                end.read = 0;
            }
            if !read_on(disk, &mut end, visit)? {
                return Ok(());
            }
        }
        self.end = Some(end);
        Ok(())
    }
}

/// Shows the snapshot and every entry after it.
fn start_over(
    disk: &dyn Disk,
    generation: Generation,
    segments: &[Segment],
    visit: &mut dyn FnMut(Seen<'_>),
) -> Result<Option<End>, StoreError> {
    let dir = generation.journal();
    let Some(last) = segments.last() else {
        return Ok(None);
    };
    let base = replay::base_snapshot(disk, &dir, segments)?;
    visit(Seen::Reset);
    if base > Position(0) {
        snapshot::read(disk, &dir, base, &mut |key, value| {
            visit(Seen::Record(key, value));
            Ok(())
        })?;
    }
    let (position, _) = journal::read_all(disk, segments, base, &mut |at, entry| {
        visit(Seen::Entry(at, entry));
        ControlFlow::Continue(())
    })?;
    Ok(Some(End {
        generation,
        segment: last.clone(),
        read: length_before(
            &disk::read_all(disk, &last.path)?,
            last.first,
            position.0 + 1,
        ),
        next: position.0 + 1,
    }))
}

/// Returns how many bytes of a segment hold the entries before `next`.
fn length_before(bytes: &[u8], first: u64, next: u64) -> usize {
    let (mut at, mut position) = (0, first);
    while let Found::Frame(body, end) = frame::parse(bytes, at) {
        if at > 0 {
            let Ok(entries) = decode(body, position) else {
                break;
            };
            if position + entries.len() as u64 > next {
                break;
            }
            position += entries.len() as u64;
        }
        at = end;
    }
    at
}

/// Shows the complete frames after those that were read.
///
/// Returns `false` if the segment is being rewritten, so that the reading has to start over.
fn read_on(
    disk: &dyn Disk,
    end: &mut End,
    visit: &mut dyn FnMut(Seen<'_>),
) -> Result<bool, StoreError> {
    let path = &end.segment.path;
    let length = disk.length(path).context(disk, "cannot read", path)?;
    let read = end.read as u64;
    // Mostly there is nothing new, and the file need not be opened.
    if length <= read {
        return Ok(length == read);
    }
    let bytes = disk::read_rest(disk, path, read)?;
    let mut at = 0;
    while let Found::Frame(body, after) = frame::parse(&bytes, at) {
        if end.read > 0 {
            // A batch that does not continue the last one: the segment is being rewritten.
            let Ok(entries) = decode(body, end.next) else {
                return Ok(false);
            };
            for entry in entries {
                visit(Seen::Entry(Position(end.next), entry));
                end.next += 1;
            }
        }
        end.read += after - at;
        at = after;
    }
    Ok(true)
}
