//! The journal of a store that another process has open, followed entry by entry.
//!
//! The journal only grows, so it may be read while somebody writes it: what is whole has happened, and what is still
//! being written shows itself at the next look. Nothing is locked, and nobody is asked.

use std::ops::ControlFlow;

use super::batch::decode;
use super::disk::{self, Context as _, Disk};
use super::frame::{self, Found};
use super::journal::{self, Segment};
use super::migrate::{self, Generation};
use super::{Entry, Position, StoreError, replay, snapshot};

/// What is seen of a store.
#[derive(Debug)]
pub enum Seen<'a> {
    /// The store is another one than before, or this is the first look: what was seen until now is void.
    Anew,
    /// A record of the snapshot that the journal goes on from.
    Record(&'a [u8], &'a [u8]),
    /// An entry, in order.
    Entry(Position, Entry),
}

/// Where the end of the journal was.
#[derive(Clone, Debug)]
struct End {
    generation: Generation,
    segment: Segment,
    /// Bytes of the segment that were read.
    read: usize,
    /// The position of the next entry.
    next: u64,
}

/// Follows a store; it begins with everything there is.
#[derive(Debug, Default)]
pub struct Tail {
    end: Option<End>,
}

impl Tail {
    /// Shows what has come since the last look. A folder without a store shows nothing.
    ///
    /// # Errors
    /// The folder cannot be read, or is damaged. The next look begins anew.
    pub fn follow(
        &mut self,
        disk: &dyn Disk,
        visit: &mut dyn FnMut(Seen<'_>),
    ) -> Result<(), StoreError> {
        let Some((generation, _)) = migrate::read(disk, migrate::VERSION)? else {
            return Ok(());
        };
        let end = self.end.take().filter(|end| end.generation == generation);
        let segments = journal::segments(disk, &generation.journal())?;
        let goes_on = |end: &End| segments.contains(&end.segment);
        let mut end = match end.filter(goes_on) {
            Some(end) => end,
            None => match begin(disk, generation, &segments, visit)? {
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

/// The snapshot and every entry after it that is in a segment before the last one.
fn begin(
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
    visit(Seen::Anew);
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
        read: whole(
            &disk::read_all(disk, &last.path)?,
            last.first,
            position.0 + 1,
        ),
        next: position.0 + 1,
    }))
}

/// How many bytes of a segment hold the entries before `next`.
fn whole(bytes: &[u8], first: u64, next: u64) -> usize {
    let (mut at, mut position) = (0, first);
    while let Found::Whole(body, end) = frame::look(bytes, at) {
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

/// Shows the whole frames behind what was read; `false` if the segment has become shorter than that.
fn read_on(
    disk: &dyn Disk,
    end: &mut End,
    visit: &mut dyn FnMut(Seen<'_>),
) -> Result<bool, StoreError> {
    let path = &end.segment.path;
    let length = disk.length(path).context(disk, "cannot read", path)?;
    let read = end.read as u64;
    // Most looks find nothing new: then the file is not opened.
    if length <= read {
        return Ok(length == read);
    }
    let bytes = disk::read_rest(disk, path, read)?;
    let mut at = 0;
    while let Found::Whole(body, after) = frame::look(&bytes, at) {
        if end.read > 0 {
            // Anything else is being rewritten under our hands: it is looked at again.
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
