//! The seal of every record: a version and a checksum in front of a value's bytes.
//!
//! ```text
//! version (1) | CRC-32C of key, version and payload (4, little-endian) | payload
//! ```
//! The checksum covers the key too, so that a record under a wrong key is noticed. A broken seal or
//! an unknown version is an error, never a default.

use crate::error::StoreError;

/// The version that is written. Older ones can be read.
pub const VERSION: u8 = 2;

const HEAD: usize = 5;

/// Returns a payload with its seal, to be stored under `key`.
pub fn seal(key: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut open = unsealed();
    open.extend_from_slice(payload);
    close(key, open)
}

/// Returns a buffer with room for a seal. Append the payload, then call [`close`].
pub fn unsealed() -> Vec<u8> {
    // Most records fit, so that appending does not allocate again.
    let mut open = Vec::with_capacity(96);
    open.extend_from_slice(&[0; HEAD]);
    open
}

/// Seals the payload that was appended to [`unsealed`], to be stored under `key`.
pub fn close(key: &[u8], mut open: Vec<u8>) -> Vec<u8> {
    let (head, payload) = open.split_at_mut(HEAD);
    head[0] = VERSION;
    head[1..].copy_from_slice(&checksum(key, VERSION, payload).to_le_bytes());
    open
}

/// Returns the version and the payload of the sealed record under `key`.
///
/// # Errors
/// [`StoreError::Record`] if the seal is broken, belongs under another key, or has a version this
/// program does not know.
pub fn open<'a>(key: &[u8], sealed: &'a [u8]) -> Result<(u8, &'a [u8]), StoreError> {
    let Some(([version, crc @ ..], payload)) = sealed.split_first_chunk::<HEAD>() else {
        return Err(broken(key, "it is shorter than its seal"));
    };
    if checksum(key, *version, payload) != u32::from_le_bytes(*crc) {
        return Err(broken(key, "the checksum does not match"));
    }
    if *version == 0 || *version > VERSION {
        return Err(broken(
            key,
            &format!("it has version {version}, this program reads up to {VERSION}"),
        ));
    }
    Ok((*version, payload))
}

/// Returns an error about the record under `key`.
pub fn broken(key: &[u8], what: &str) -> StoreError {
    StoreError::Record {
        key: data_encoding::HEXLOWER.encode(key),
        what: what.to_owned(),
    }
}

fn checksum(key: &[u8], version: u8, payload: &[u8]) -> u32 {
    // With the key's length in it, the checksum notices a byte that moved from the key to the
    // payload.
    let head = crc32c::crc32c_append(crc32c::crc32c(&(key.len() as u32).to_le_bytes()), key);
    crc32c::crc32c_append(crc32c::crc32c_append(head, &[version]), payload)
}
