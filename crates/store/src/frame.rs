//! Frames: a length and a checksum around every piece of a journal segment or a snapshot.
//!
//! ```text
//! magic (4) | length of the body (4) | CRC-32C of length and body (4) | body: kind (1) …
//! ```
//! Numbers are little-endian. No byte of the magic can occur in UTF-8, so no text that a member
//! wrote can look like a frame.

use std::io::{self, Read};

/// The bytes that every frame begins with.
pub const MAGIC: [u8; 4] = [0xFA, 0xF7, 0xFC, 0xF9];

/// The length of what comes before the body, in bytes.
pub const HEAD: usize = 12;

/// The length of the longest body, in bytes. A batch above it is refused, and a length above it in
/// a file is damage.
pub const MAX_BODY: usize = 64 << 20;

/// What [`parse`] found at a place in a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// A complete frame: its body, and where the next one begins.
    Frame(&'a [u8], usize),
    /// The end of the file.
    End,
    /// Bytes that are not a frame, and why they are not.
    Bad(&'static str),
}

/// Appends a frame whose body `fill` writes. Returns the body's length.
///
/// If the body is longer than [`MAX_BODY`], nothing is appended and `None` returned.
pub fn push(out: &mut Vec<u8>, fill: impl FnOnce(&mut Vec<u8>)) -> Option<usize> {
    let start = out.len();
    out.extend_from_slice(&MAGIC);
    out.extend_from_slice(&[0; 8]);
    fill(out);
    let length = out.len() - start - HEAD;
    if length > MAX_BODY {
        out.truncate(start);
        return None;
    }
    let length_bytes = (length as u32).to_le_bytes();
    let crc = checksum(length_bytes, &out[start + HEAD..]);
    out[start + 4..start + 8].copy_from_slice(&length_bytes);
    out[start + 8..start + HEAD].copy_from_slice(&crc.to_le_bytes());
    Some(length)
}

/// Reads the frame that begins at byte `at`.
pub fn parse(bytes: &[u8], at: usize) -> Found<'_> {
    let rest = &bytes[at.min(bytes.len())..];
    if rest.is_empty() {
        return Found::End;
    }
    let Some((head, rest)) = rest.split_first_chunk::<HEAD>() else {
        return Found::Bad("the file ends inside a frame's head");
    };
    let Some((length, crc)) = parse_head(head) else {
        return Found::Bad("no frame begins here");
    };
    let Some(body) = rest.get(..length) else {
        return Found::Bad("the file ends inside a frame");
    };
    if checksum((length as u32).to_le_bytes(), body) != crc {
        return Found::Bad("the checksum does not match");
    }
    Found::Frame(body, at + HEAD + length)
}

/// Returns whether a complete frame begins anywhere at or after `at`.
///
/// If so, bad bytes before it are damage and not an unfinished write at the end.
pub fn any_after(bytes: &[u8], at: usize) -> bool {
    let mut at = at;
    while let Some(step) = bytes
        .get(at..)
        .and_then(|rest| rest.windows(4).position(|window| window == MAGIC))
    {
        at += step;
        if matches!(parse(bytes, at), Found::Frame(..)) {
            return true;
        }
        at += 1;
    }
    false
}

/// Reads the next frame's body from a stream. Returns `None` at the end of the stream.
pub fn next(reader: &mut dyn Read) -> io::Result<Option<Vec<u8>>> {
    let mut head = [0; HEAD];
    let mut have = 0;
    while have < HEAD {
        match reader.read(&mut head[have..])? {
            0 if have == 0 => return Ok(None),
            0 => return Err(bad("the file ends inside a frame's head")),
            read => have += read,
        }
    }
    let (length, crc) = parse_head(&head).ok_or_else(|| bad("no frame begins here"))?;
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    if checksum((length as u32).to_le_bytes(), &body) != crc {
        return Err(bad("the checksum does not match"));
    }
    Ok(Some(body))
}

fn parse_head(head: &[u8; HEAD]) -> Option<(usize, u32)> {
    let [m0, m1, m2, m3, l0, l1, l2, l3, c0, c1, c2, c3] = *head;
    let length = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
    ([m0, m1, m2, m3] == MAGIC && length <= MAX_BODY)
        .then_some((length, u32::from_le_bytes([c0, c1, c2, c3])))
}

fn checksum(length: [u8; 4], body: &[u8]) -> u32 {
    crc32c::crc32c_append(crc32c::crc32c(&length), body)
}

fn bad(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// Writes a length (4, little-endian) and the bytes.
pub fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    out.extend_from_slice(bytes);
}

/// Takes numbers and byte strings from the front of a body. Every method returns `None` if the body
/// is too short.
#[derive(Debug)]
pub struct Cursor<'a>(pub &'a [u8]);

impl<'a> Cursor<'a> {
    /// Takes one byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Takes four bytes as a little-endian number.
    pub fn u32(&mut self) -> Option<u32> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*first))
    }

    /// Takes eight bytes as a little-endian number.
    pub fn u64(&mut self) -> Option<u64> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u64::from_le_bytes(*first))
    }

    /// Takes a length and as many bytes.
    pub fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.u32()? as usize;
        let (first, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(first)
    }
}
