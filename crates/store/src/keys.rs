//! Keys as bytes that have the order of [`Key`]: first the kind, then the fields.
//!
//! | value | bytes |
//! |---|---|
//! | enum | index of the variant (1), then its fields |
//! | `bool`, `u8` … `u64` | big-endian |
//! | `i8` … `i64` | big-endian with the sign bit flipped |
//! | `char` | its number as `u32` |
//! | option | 0, or 1 and the value |
//! | text, bytes | as they are, with 0 written as 0 255, and 0 0 at the end |
//! | struct, tuple, array | one field after the other |
//!
//! The index of a kind in [`Key`] is part of the format, so new kinds go to the end.
//! `tests/store/key_bytes.rs` pins the bytes of each kind. Floats, lists and maps have no place in
//! a key and are an error.
//!
//! # Why not a crate
//!
//! Four crates were tried in November 2026 with values shaped like our keys.
//!
//! - `memcomparable` 0.2.0 keeps our order. Its bytes are ours for everything but text, which it
//!   pads to groups of eight. Its last release is of May 2023, and its docs say that the format may
//!   change with a minor version.
//! - `bytekey2` 0.4.5 does not keep our order for text with a 0 in it, since it ends text with a
//!   single
//!   0. It writes a variant in four bytes.
//! - `ordcode` 0.2.2 does not keep it either, since the lengths of texts go to the end of the key.
//!   It writes a variant as a varint.
//! - `storekey` 0.11.0 is the one that is maintained, with three breaking versions from October to
//!   December 2025. It has traits of its own instead of serde's, reserves two variants, and escapes
//!   text with a 1. Its order was not tried.
//!
//! None of them gives our bytes, so each would cost a version of the format, whose migration
//! rewrites every store. `memcomparable` comes closest. It would replace two files of some 200
//! lines each with a format that it does not promise to keep, and that promise is the one thing
//! that keys on a disk need. `storekey` would put its derives on every key type of `pythia-quiz`.
//! So the encoding stays here, where tests pin its bytes.

mod error;
mod read;
mod write;

use std::ops::RangeInclusive;

use serde::{Deserialize as _, Serialize as _};

use crate::error::StoreError;
use crate::record;
use crate::scan::Scan;
use error::KeyError;
use pythia_quiz::record::Key;
use read::Reader;
use write::Writer;

/// Encodes a key.
pub fn encode(key: &Key) -> Result<Vec<u8>, StoreError> {
    let mut writer = Writer::new();
    match key.serialize(&mut writer) {
        Ok(()) => Ok(writer.into_bytes()),
        Err(KeyError(what)) => Err(StoreError::Refused(format!(
            "the key cannot be encoded: {what}"
        ))),
    }
}

/// Decodes a key.
///
/// # Errors
/// [`StoreError::Record`] if the bytes are not a key that this program knows.
pub fn decode(bytes: &[u8]) -> Result<Key, StoreError> {
    let mut reader = Reader::new(bytes);
    let key = Key::deserialize(&mut reader);
    match key {
        Ok(key) if reader.is_at_end() => Ok(key),
        Ok(_) => Err(record::broken(bytes, "the key has bytes left over")),
        Err(KeyError(what)) => Err(record::broken(bytes, &format!("not a key: {what}"))),
    }
}

/// Returns the scan of a range of keys, both ends included.
pub fn scan(range: &RangeInclusive<Key>) -> Result<Scan, StoreError> {
    let mut to = encode(range.end())?;
    // A scan excludes its end, so it ends at the first possible key after the last one. No other
    // key is included by that, since no key begins with another key.
    to.push(0);
    Ok(Scan::range(encode(range.start())?, Some(to)))
}
