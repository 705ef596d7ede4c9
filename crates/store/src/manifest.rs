//! Small text files with a checksum: `STORE`, `CHECKPOINT`, and the `MANIFEST` of a backup.
//!
//! ```text
//! pythia store          the title, which says what kind of file it is
//! version 1             a word, a blank, a value
//! generation 1
//! crc32c 1b2c3d4e       the checksum of everything above it
//! ```
//! A manifest is replaced as a whole, never edited.

use std::io::ErrorKind;

use crate::disk::{self, Context as _, Disk};
use crate::error::StoreError;

/// The lines of such a file, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    title: &'static str,
    lines: Vec<(String, String)>,
}

impl Manifest {
    /// Returns a manifest without lines.
    pub fn new(title: &'static str) -> Self {
        Self {
            title,
            lines: Vec::new(),
        }
    }

    /// Adds a line. Neither part may contain a line break, and the word no blank.
    pub fn with(mut self, word: &str, value: impl ToString) -> Self {
        self.lines.push((word.to_owned(), value.to_string()));
        self
    }

    /// Returns the value of the first line with this word.
    pub fn get(&self, word: &str) -> Option<&str> {
        self.lines
            .iter()
            .find(|(have, _)| have == word)
            .map(|(_, value)| value.as_str())
    }

    /// Returns the values of all lines with this word.
    pub fn all<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.lines
            .iter()
            .filter(move |(have, _)| have == word)
            .map(|(_, value)| value.as_str())
    }

    /// Returns the number in the first line with this word.
    pub fn number(&self, word: &str) -> Option<u64> {
        self.get(word)?.parse().ok()
    }

    /// Returns the file's bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut text = format!("{}\n", self.title);
        for (word, value) in &self.lines {
            text.push_str(&format!("{word} {value}\n"));
        }
        text.push_str(&format!("crc32c {:08x}\n", crc32c::crc32c(text.as_bytes())));
        text.into_bytes()
    }

    /// Replaces the file, durably.
    pub fn write(&self, disk: &dyn Disk, dir: &str, name: &str) -> Result<(), StoreError> {
        disk::replace(disk, dir, name, &self.encode())
    }

    /// Reads a file. Returns `None` if it does not exist.
    ///
    /// A `lenient` reading ignores the checksum, because a newer version may compute another one.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] if the title or the checksum is wrong.
    pub fn read(
        disk: &dyn Disk,
        path: &str,
        title: &'static str,
        lenient: bool,
    ) -> Result<Option<Self>, StoreError> {
        let mut bytes = Vec::new();
        match disk
            .read(path)
            .and_then(|mut file| file.read_to_end(&mut bytes))
        {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.context(disk, "cannot read", path)?,
        };
        let damaged = |what: &str| StoreError::Corrupt {
            file: disk.path(path),
            offset: 0,
            what: what.to_owned(),
        };
        let text = std::str::from_utf8(&bytes).map_err(|_| damaged("it is not a text"))?;
        let mut lines = text.lines();
        if lines.next() != Some(title) {
            return Err(damaged("its first line is not the expected one"));
        }
        let pairs = lines.filter_map(|line| line.split_once(' '));
        let mut manifest = Self {
            title,
            lines: pairs
                .map(|(word, value)| (word.to_owned(), value.to_owned()))
                .collect(),
        };
        let sum = manifest.lines.pop_if(|(word, _)| word == "crc32c");
        if !lenient && (sum.is_none() || manifest.encode() != bytes) {
            return Err(damaged("the checksum does not match"));
        }
        Ok(Some(manifest))
    }
}
