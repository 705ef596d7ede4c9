//! Snapshots: every record as it was after one entry, in key order, in one file.
//!
//! ```text
//! snapshot-N:  frame S (format, N)  frame R (count, key, record, …)  …  frame E (records in all)
//! ```
//! It is written under a temporary name, synced and renamed, so a file with the right name and
//! without an end frame is damage.

use std::io::{BufReader, ErrorKind};

use crate::disk::{self, Context as _, Disk, DiskFile};
use crate::entry::Position;
use crate::error::StoreError;
use crate::frame::{self, Cursor};

/// A visitor of keys and sealed records. An error ends the reading and is passed on.
pub type EachRecord<'a> = &'a mut dyn FnMut(&[u8], &[u8]) -> Result<(), StoreError>;

const FORMAT: u8 = 1;
const START: u8 = b'S';
const RECORDS: u8 = b'R';
const END: u8 = b'E';

/// How many bytes of records are gathered into one frame.
const BLOCK: usize = 64 << 10;

/// Returns the file name of the snapshot after entry `at`.
pub fn name(at: Position) -> String {
    format!("snapshot-{:020}", at.0)
}

/// Returns the snapshots in a folder, newest first.
pub fn list(disk: &dyn Disk, dir: &str) -> Result<Vec<Position>, StoreError> {
    let names = disk.list(dir).context(disk, "cannot list", dir)?;
    let number = |name: &String| name.strip_prefix("snapshot-")?.parse().ok().map(Position);
    let mut found: Vec<Position> = names.iter().filter_map(number).collect();
    found.reverse();
    Ok(found)
}

/// A snapshot that is being written.
pub struct Writer<'a> {
    disk: &'a dyn Disk,
    dir: String,
    at: Position,
    path: String,
    file: Box<dyn DiskFile>,
    block: Vec<u8>,
    in_block: u32,
    records: u64,
    last: Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Begins the snapshot after entry `at`.
    pub fn new(disk: &'a dyn Disk, dir: &str, at: Position) -> Result<Self, StoreError> {
        let path = disk::join(dir, &format!("{}.tmp", name(at)));
        disk.remove(&path).context(disk, "cannot remove", &path)?;
        let file = disk.create(&path).context(disk, "cannot create", &path)?;
        let dir = dir.to_owned();
        let (block, last) = (Vec::new(), Vec::new());
        let mut writer = Self {
            disk,
            dir,
            at,
            path,
            file,
            block,
            in_block: 0,
            records: 0,
            last,
        };
        writer.frame(|body| {
            body.extend_from_slice(&[START, FORMAT]);
            body.extend_from_slice(&at.0.to_le_bytes());
        })?;
        Ok(writer)
    }

    /// Adds a record. Keys have to come in ascending order.
    pub fn put(&mut self, key: &[u8], value: &[u8]) -> Result<(), StoreError> {
        if key <= self.last.as_slice() {
            return Err(StoreError::Refused(
                "the keys of a snapshot must ascend".to_owned(),
            ));
        }
        self.last.clear();
        self.last.extend_from_slice(key);
        frame::put_bytes(&mut self.block, key);
        frame::put_bytes(&mut self.block, value);
        self.in_block += 1;
        self.records += 1;
        if self.block.len() >= BLOCK {
            self.flush()
        } else {
            Ok(())
        }
    }

    /// Completes the snapshot, durably. Returns how many records it has.
    pub fn finish(mut self) -> Result<u64, StoreError> {
        self.flush()?;
        let records = self.records;
        self.frame(|body| {
            body.push(END);
            body.extend_from_slice(&records.to_le_bytes());
        })?;
        self.file
            .sync()
            .context(self.disk, "cannot sync", &self.path)?;
        let path = disk::join(&self.dir, &name(self.at));
        self.disk
            .rename(&self.path, &path)
            .context(self.disk, "cannot rename", &self.path)?;
        self.disk
            .sync_dir(&self.dir)
            .context(self.disk, "cannot sync", &self.dir)?;
        Ok(records)
    }

    fn flush(&mut self) -> Result<(), StoreError> {
        if self.in_block == 0 {
            return Ok(());
        }
        let (block, count) = (
            std::mem::take(&mut self.block),
            std::mem::take(&mut self.in_block),
        );
        self.frame(|body| {
            body.push(RECORDS);
            body.extend_from_slice(&count.to_le_bytes());
            body.extend_from_slice(&block);
        })
    }

    fn frame(&mut self, fill: impl FnOnce(&mut Vec<u8>)) -> Result<(), StoreError> {
        let mut bytes = Vec::new();
        if frame::push(&mut bytes, fill).is_none() {
            return Err(StoreError::Refused(
                "a record is too big for a snapshot".to_owned(),
            ));
        }
        self.file
            .append(&bytes)
            .context(self.disk, "cannot write", &self.path)
    }
}

/// Shows every record of the snapshot after entry `at`, in key order. Returns how many there are.
pub fn read(
    disk: &dyn Disk,
    dir: &str,
    at: Position,
    visit: EachRecord<'_>,
) -> Result<u64, StoreError> {
    let path = disk::join(dir, &name(at));
    let mut offset = 0;
    let damage = |offset: u64, what: &str| StoreError::Corrupt {
        file: disk.path(&path),
        offset,
        what: what.to_owned(),
    };
    let mut reader = BufReader::new(disk.read(&path).context(disk, "cannot read", &path)?);
    let mut records = 0;
    let mut last: Vec<u8> = Vec::new();
    loop {
        let body = match frame::next(&mut reader) {
            Ok(Some(body)) => body,
            Ok(None) => return Err(damage(offset, "the file ends without its last frame")),
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::InvalidData | ErrorKind::UnexpectedEof
                ) =>
            {
                return Err(damage(offset, &error.to_string()));
            }
            Err(error) => return Err(error).context(disk, "cannot read", &path),
        };
        let mut cursor = Cursor(&body);
        match cursor.byte() {
            Some(START) if offset == 0 => {
                if cursor.byte() != Some(FORMAT) || cursor.u64() != Some(at.0) {
                    return Err(damage(
                        0,
                        "the file does not begin with the frame that belongs here",
                    ));
                }
            }
            Some(RECORDS) if offset > 0 => {
                for _ in 0..cursor.u32().unwrap_or(0) {
                    let (Some(key), Some(value)) = (cursor.bytes(), cursor.bytes()) else {
                        return Err(damage(offset, "a block is shorter than it says"));
                    };
                    if key <= last.as_slice() {
                        return Err(damage(offset, "the keys are not in order"));
                    }
                    last.clear();
                    last.extend_from_slice(key);
                    visit(key, value)?;
                    records += 1;
                }
            }
            Some(END) if cursor.u64() == Some(records) => return Ok(records),
            _ => return Err(damage(offset, "a frame does not belong here")),
        }
        offset += (frame::HEAD + body.len()) as u64;
    }
}
