//! The journal: append-only segments of batches, with one `fdatasync` a batch.
//!
//! A batch is one [`frame`], so it is there completely or not at all:
//!
//! ```text
//! segment-N:  frame H (format, N)  frame B (a batch)  frame B  …
//! ```
//! Only the last frame of the last segment may be torn, because every frame is synced before the
//! next one is written. Bad bytes there, with no complete frame behind them, are cut off. Bad bytes
//! anywhere else are damage, reported with file and offset.
//!
//! If the store was not closed properly, opening rewrites the last segment. Its last frame may be
//! in the system's cache only, and after a failed sync Linux reports success for the next one, even
//! though the bytes never reached the disk.

use std::ops::ControlFlow;
use std::sync::Arc;

use crate::batch::{decode, encode};
use crate::disk::{self, Context as _, Disk, DiskFile};
use crate::entry::{EachEntry, Entry, Position};
use crate::error::{Fatal, StoreError};
use crate::frame::{self, Found};

const FORMAT: u8 = 1;
const HEAD: u8 = b'H';

/// A journal that is open for writing.
pub struct Journal {
    disk: Arc<dyn Disk>,
    dir: String,
    segments: Vec<Segment>,
    file: Box<dyn DiskFile>,
    /// The length of the last segment, in bytes.
    length: u64,
    /// How much was written since the journal was opened, in bytes.
    written: u64,
    /// The position the next entry gets.
    next: u64,
    segment_bytes: u64,
    broken: Option<Fatal>,
    buffer: Vec<u8>,
}

/// A file of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The position of its first entry.
    pub first: u64,
    /// The path of the file.
    pub path: String,
}

impl Segment {
    fn new(dir: &str, first: u64) -> Self {
        Self {
            first,
            path: disk::join(dir, &format!("segment-{first:020}")),
        }
    }
}

/// Returns the segments in a folder, in order.
pub fn segments(disk: &dyn Disk, dir: &str) -> Result<Vec<Segment>, StoreError> {
    let names = disk.list(dir).context(disk, "cannot list", dir)?;
    let number = |name: &String| name.strip_prefix("segment-")?.parse().ok();
    Ok(names
        .iter()
        .filter_map(number)
        .map(|first| Segment::new(dir, first))
        .collect())
}

/// A place in a journal between two batches.
#[derive(Clone, Debug)]
pub struct Mark {
    segment: Segment,
    /// Where in the segment the next batch begins, in bytes.
    offset: u64,
    /// How much was written to the journal before it, in bytes since it was opened.
    written: u64,
    /// The last entry before it.
    pub at: Position,
}

/// How far [`read_segment`] came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// The position of the entry after the last one that was read.
    pub next: u64,
    /// Where the last complete frame ends, in bytes; 0 if not even the first one is complete.
    pub whole: usize,
    /// Whether a torn frame follows.
    pub torn: bool,
}

/// Shows the entries in a segment's bytes, in order, until `visit` breaks.
///
/// In the `last` segment a torn end is not an error.
pub fn read_segment(
    disk: &dyn Disk,
    segment: &Segment,
    bytes: &[u8],
    last: bool,
    visit: EachEntry<'_>,
) -> Result<Read, StoreError> {
    let damage = |offset: usize, what: &str| StoreError::Corrupt {
        file: disk.path(&segment.path),
        offset: offset as u64,
        what: what.to_owned(),
    };
    let mut next = segment.first;
    let mut at = 0;
    loop {
        let (body, end) = match frame::parse(bytes, at) {
            Found::Frame(body, end) => (body, end),
            Found::End if at > 0 => {
                return Ok(Read {
                    next,
                    whole: at,
                    torn: false,
                });
            }
            Found::End if last => {
                return Ok(Read {
                    next,
                    whole: 0,
                    torn: true,
                });
            }
            Found::End => return Err(damage(0, "the file is empty")),
            Found::Bad(_) if last && !frame::any_after(bytes, at + 1) => {
                return Ok(Read {
                    next,
                    whole: at,
                    torn: true,
                });
            }
            Found::Bad(what) => return Err(damage(at, what)),
        };
        if at == 0 {
            if body != head(segment.first) {
                return Err(damage(
                    0,
                    "the segment does not begin with the frame that belongs here",
                ));
            }
        } else {
            let entries = decode(body, next).map_err(|what| damage(at, what))?;
            for entry in entries {
                if visit(Position(next), entry).is_break() {
                    return Ok(Read {
                        next: next + 1,
                        whole: end,
                        torn: false,
                    });
                }
                next += 1;
            }
        }
        at = end;
    }
}

/// Shows every entry after `after` in these segments, in order, until `visit` breaks.
///
/// Checks that no entry is missing between the segments. Returns the last position that was shown,
/// and how many entries were.
pub fn read_all(
    disk: &dyn Disk,
    segments: &[Segment],
    after: Position,
    visit: EachEntry<'_>,
) -> Result<(Position, u64), StoreError> {
    let start = segments
        .partition_point(|segment| segment.first <= after.0 + 1)
        .saturating_sub(1);
    let (mut position, mut entries) = (after, 0);
    // The first segment may begin before the first wanted entry, but not after it.
    let mut expected = segments
        .get(start)
        .map(|segment| segment.first.min(after.0 + 1));
    for (index, segment) in segments.iter().enumerate().skip(start) {
        if expected.is_some_and(|expected| expected != segment.first) {
            return Err(gap(disk, segment));
        }
        let bytes = disk::read_all(disk, &segment.path)?;
        let mut stopped = false;
        let read = read_segment(
            disk,
            segment,
            &bytes,
            index + 1 == segments.len(),
            &mut |at, entry| {
                if at <= after {
                    return ControlFlow::Continue(());
                }
                (position, entries) = (at, entries + 1);
                let flow = visit(at, entry);
                stopped = flow.is_break();
                flow
            },
        )?;
        if stopped {
            break;
        }
        expected = Some(read.next);
    }
    Ok((position, entries))
}

/// Shows the batches between a mark and entry `until`, in order. Nothing before the mark is read,
/// and the journal may be written to meanwhile.
///
/// # Errors
/// [`StoreError::Corrupt`] if the segments don't hold all of them.
pub fn read_between(
    disk: &dyn Disk,
    segments: &[Segment],
    mark: &Mark,
    until: Position,
    visit: &mut dyn FnMut(Vec<Entry>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut next = mark.at.0 + 1;
    let mut segments = segments
        .iter()
        .skip_while(|one| one.first < mark.segment.first);
    while next <= until.0 {
        let segment = segments.next().ok_or_else(|| gap(disk, &mark.segment))?;
        let from = match *segment == mark.segment {
            true => mark.offset,
            false if segment.first != next => return Err(gap(disk, segment)),
            false => 0,
        };
        let bytes = disk::read_rest(disk, &segment.path, from)?;
        let damage = |at: usize, what: &str| StoreError::Corrupt {
            file: disk.path(&segment.path),
            offset: from + at as u64,
            what: what.to_owned(),
        };
        let mut at = 0;
        while next <= until.0 {
            let (body, end) = match frame::parse(&bytes, at) {
                Found::Frame(body, end) => (body, end),
                Found::End => break,
                Found::Bad(what) => return Err(damage(at, what)),
            };
            // A segment begins with a frame that is no batch.
            if from > 0 || at > 0 {
                let entries = decode(body, next).map_err(|what| damage(at, what))?;
                next += entries.len() as u64;
                visit(entries)?;
            }
            at = end;
        }
    }
    Ok(())
}

fn gap(disk: &dyn Disk, segment: &Segment) -> StoreError {
    StoreError::Corrupt {
        file: disk.path(&segment.path),
        offset: 0,
        what: "entries are missing between this segment and the one before it".to_owned(),
    }
}

fn head(first: u64) -> Vec<u8> {
    let mut body = vec![HEAD, FORMAT];
    body.extend_from_slice(&first.to_le_bytes());
    body
}

impl Journal {
    /// Creates a journal in an empty folder. The first entry gets the position after `after`.
    ///
    /// Everything but the folder's own name is durable on return.
    pub fn create(
        disk: Arc<dyn Disk>,
        dir: &str,
        after: Position,
        segment_bytes: u64,
    ) -> Result<Self, StoreError> {
        let (segment, file, length) = new_segment(&*disk, dir, after.0 + 1)?;
        Ok(Self {
            disk,
            dir: dir.to_owned(),
            segments: vec![segment],
            file,
            length,
            written: 0,
            next: after.0 + 1,
            segment_bytes,
            broken: None,
            buffer: Vec::new(),
        })
    }

    /// Opens a journal: reads its last segment and cuts off a torn end.
    ///
    /// `clean` says that the last process closed the store properly.
    pub fn open(
        disk: Arc<dyn Disk>,
        dir: &str,
        clean: bool,
        segment_bytes: u64,
    ) -> Result<Self, StoreError> {
        let mut segments = segments(&*disk, dir)?;
        let (read, bytes) = loop {
            let Some(segment) = segments.last() else {
                let what = "the journal has no segment; restore a backup: `pythia restore BACKUP --store NEW-FOLDER`";
                return Err(StoreError::Folder {
                    folder: disk.path(dir),
                    what,
                });
            };
            let bytes = disk::read_all(&*disk, &segment.path)?;
            let read = read_segment(&*disk, segment, &bytes, true, &mut |_, _| {
                ControlFlow::Continue(())
            })?;
            if read.whole > 0 {
                break (read, bytes);
            }
            // The process was stopped while it created the segment, before the first batch in it.
            tracing::warn!(segment = %segment.path, "removing an unfinished segment");
            disk.remove(&segment.path)
                .context(&*disk, "cannot remove", &segment.path)?;
            disk.sync_dir(dir).context(&*disk, "cannot sync", dir)?;
            segments.pop();
        };
        let path = segments
            .last()
            .map(|segment| segment.path.clone())
            .unwrap_or_default();
        if read.torn {
            let cut = bytes.len() - read.whole;
            tracing::warn!(segment = %path, cut, "cutting off an unfinished batch");
        }
        if read.torn || !clean {
            let name = path.rsplit('/').next().unwrap_or(&path);
            disk::replace(&*disk, dir, name, &bytes[..read.whole])?;
        }
        let file = disk.append(&path).context(&*disk, "cannot open", &path)?;
        let length = read.whole as u64;
        let dir = dir.to_owned();
        Ok(Self {
            disk,
            dir,
            segments,
            file,
            length,
            written: 0,
            next: read.next,
            segment_bytes,
            broken: None,
            buffer: Vec::new(),
        })
    }

    /// Returns the position of the last entry.
    pub fn position(&self) -> Position {
        Position(self.next - 1)
    }

    /// Returns the entry after which the journal can be read.
    pub fn oldest(&self) -> Position {
        Position(
            self.segments
                .first()
                .map_or(self.next, |segment| segment.first)
                - 1,
        )
    }

    /// Returns the place after the last batch.
    pub fn mark(&self) -> Mark {
        let segment = self.segments.last().cloned();
        Mark {
            segment: segment.expect("a journal has a segment"),
            offset: self.length,
            written: self.written,
            at: self.position(),
        }
    }

    /// Returns how many bytes of batches follow a mark.
    pub fn bytes_after(&self, mark: &Mark) -> u64 {
        self.written - mark.written
    }

    /// Returns the files of the journal, in order.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Makes a batch durable. Returns the position of its last entry and its size in bytes.
    ///
    /// # Errors
    /// [`StoreError::Refused`] if the batch is too big. [`StoreError::Fatal`] if the disk refused
    /// the write or the sync; every further call fails the same way.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(Position, u64), StoreError> {
        if let Some(fatal) = &self.broken {
            return Err(fatal.clone().into());
        }
        self.buffer.clear();
        let next = self.next;
        if frame::push(&mut self.buffer, |body| encode(body, next, entries)).is_none() {
            self.buffer.shrink_to(1 << 20);
            return Err(StoreError::Refused(format!(
                "a batch may have at most {} bytes",
                frame::MAX_BODY
            )));
        }
        if let Err(error) = self.write() {
            let fatal = error.into_fatal("writing the journal");
            self.broken = Some(fatal.clone());
            return Err(fatal.into());
        }
        self.next += entries.len() as u64;
        let bytes = self.buffer.len() as u64;
        self.buffer.shrink_to(1 << 20);
        Ok((self.position(), bytes))
    }

    fn write(&mut self) -> Result<(), StoreError> {
        let bytes = self.buffer.len() as u64;
        if self.length + bytes > self.segment_bytes
            && self
                .segments
                .last()
                .is_some_and(|last| last.first < self.next)
        {
            let (segment, file, length) = new_segment(&*self.disk, &self.dir, self.next)?;
            self.segments.push(segment);
            (self.file, self.length) = (file, length);
        }
        let path = self
            .segments
            .last()
            .map_or("", |segment| segment.path.as_str());
        self.file
            .append(&self.buffer)
            .context(&*self.disk, "cannot write", path)?;
        self.file.sync().context(&*self.disk, "cannot sync", path)?;
        self.length += bytes;
        self.written += bytes;
        Ok(())
    }

    /// Removes the oldest segments that have no entry after `covered`, except the newest `keep` of
    /// them.
    pub fn drop_old(&mut self, covered: Position, keep: usize) -> Result<(), StoreError> {
        let old = self
            .segments
            .iter()
            .skip(1)
            .filter(|next| next.first <= covered.0 + 1)
            .count();
        let drop = old.saturating_sub(keep);
        for segment in self.segments.drain(..drop).collect::<Vec<_>>() {
            // One at a time, so that a power cut never leaves a gap.
            self.disk
                .remove(&segment.path)
                .context(&*self.disk, "cannot remove", &segment.path)?;
            self.disk
                .sync_dir(&self.dir)
                .context(&*self.disk, "cannot sync", &self.dir)?;
        }
        Ok(())
    }
}

fn new_segment(
    disk: &dyn Disk,
    dir: &str,
    first: u64,
) -> Result<(Segment, Box<dyn DiskFile>, u64), StoreError> {
    let segment = Segment::new(dir, first);
    let mut bytes = Vec::new();
    frame::push(&mut bytes, |body| body.extend_from_slice(&head(first)));
    let mut file = disk
        .create(&segment.path)
        .context(disk, "cannot create", &segment.path)?;
    file.append(&bytes)
        .context(disk, "cannot write", &segment.path)?;
    file.sync().context(disk, "cannot sync", &segment.path)?;
    disk.sync_dir(dir).context(disk, "cannot sync", dir)?;
    Ok((segment, file, bytes.len() as u64))
}
