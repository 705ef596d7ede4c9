//! The seal of every record: version and checksum around the bytes of a value, bound to its key.
//!
//! ```text
//! version (1) | CRC-32C of key, version and payload (4, little-endian) | payload
//! ```
//! A broken seal or an unknown version is an error, never a default.

use super::StoreError;

/// The version that is written; older ones are read too.
pub const VERSION: u8 = 2;

const HEAD: usize = 5;

/// Seals a payload for its place under `key`.
pub fn seal(key: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut open = unsealed();
    open.extend_from_slice(payload);
    close(key, open)
}

/// Room for a seal, for a payload to be written behind it.
pub fn unsealed() -> Vec<u8> {
    // Most records are shorter.
    let mut open = Vec::with_capacity(96);
    open.extend_from_slice(&[0; HEAD]);
    open
}

/// Seals what was written behind [`unsealed`] for its place under `key`.
pub fn close(key: &[u8], mut open: Vec<u8>) -> Vec<u8> {
    let (head, payload) = open.split_at_mut(HEAD);
    head[0] = VERSION;
    head[1..].copy_from_slice(&checksum(key, VERSION, payload).to_le_bytes());
    open
}

/// The version and payload of the sealed record under `key`.
///
/// # Errors
/// [`StoreError::Record`] if the seal is broken, belongs under another key, or has a version this program does not know.
pub fn open<'a>(key: &[u8], sealed: &'a [u8]) -> Result<(u8, &'a [u8]), StoreError> {
    let Some(([version, crc @ ..], payload)) = sealed.split_first_chunk::<HEAD>() else {
        return Err(broken(key, "shorter than its seal"));
    };
    if checksum(key, *version, payload) != u32::from_le_bytes(*crc) {
        return Err(broken(key, "the checksum does not fit"));
    }
    if *version == 0 || *version > VERSION {
        return Err(broken(
            key,
            &format!("version {version} is not known here, {VERSION} is the newest"),
        ));
    }
    Ok((*version, payload))
}

/// An error about the record under `key`.
pub fn broken(key: &[u8], what: &str) -> StoreError {
    StoreError::Record {
        key: data_encoding::HEXLOWER.encode(key),
        what: what.to_owned(),
    }
}

fn checksum(key: &[u8], version: u8, payload: &[u8]) -> u32 {
    // The key's length goes in, so that no byte can wander between key and payload.
    let head = crc32c::crc32c_append(crc32c::crc32c(&(key.len() as u32).to_le_bytes()), key);
    crc32c::crc32c_append(crc32c::crc32c_append(head, &[version]), payload)
}
