//! A batch of entries as the body of one frame. Numbers are little-endian.
//!
//! ```text
//! body:    'B' | format (1) | first position (8) | entries (4) | entry …
//! entry:   event (4 + n) | changes (4) | change …
//! change:  key (4 + n) | 0, or 1 and the record (4 + n)
//! ```

use crate::entry::Entry;
use crate::frame::{self, Cursor};

const BATCH: u8 = b'B';
const FORMAT: u8 = 1;

/// Writes the body of a batch whose first entry has position `first`.
pub fn encode(body: &mut Vec<u8>, first: u64, entries: &[Entry]) {
    body.extend_from_slice(&[BATCH, FORMAT]);
    body.extend_from_slice(&first.to_le_bytes());
    body.extend_from_slice(&(entries.len() as u32).to_le_bytes());
    for entry in entries {
        frame::put_bytes(body, &entry.event);
        body.extend_from_slice(&(entry.changes.len() as u32).to_le_bytes());
        for (key, value) in &entry.changes {
            frame::put_bytes(body, key);
            body.push(u8::from(value.is_some()));
            if let Some(value) = value {
                frame::put_bytes(body, value);
            }
        }
    }
}

/// Reads the entries of a body, the first of which must have position `expected`.
///
/// # Errors
/// What is wrong with the body.
pub fn decode(body: &[u8], expected: u64) -> Result<Vec<Entry>, &'static str> {
    const SHORT: &str = "the batch is shorter than it says";
    let mut cursor = Cursor(body);
    if cursor.byte() != Some(BATCH) || cursor.byte() != Some(FORMAT) {
        return Err("it is not a batch of a known version");
    }
    if cursor.u64() != Some(expected) {
        return Err("the batch does not continue the one before it");
    }
    let count = cursor.u32().ok_or(SHORT)?;
    let mut entries = Vec::new();
    for _ in 0..count {
        entries.push(decode_entry(&mut cursor).ok_or(SHORT)?);
    }
    if cursor.0.is_empty() {
        Ok(entries)
    } else {
        Err("the batch is longer than it says")
    }
}

fn decode_entry(cursor: &mut Cursor<'_>) -> Option<Entry> {
    let event = cursor.bytes()?.to_vec();
    let mut changes = Vec::new();
    for _ in 0..cursor.u32()? {
        let key = cursor.bytes()?.to_vec();
        let value = match cursor.byte()? {
            0 => None,
            1 => Some(cursor.bytes()?.to_vec()),
            _ => return None,
        };
        changes.push((key, value));
    }
    Some(Entry { event, changes })
}
