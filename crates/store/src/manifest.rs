//! Small checked text files: a title, `word value` lines, a checksum. Replaced whole, never edited.

use super::disk::{self, Disk};
use super::{StoreError, disk::Context as _};

/// Lines of a small file, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    title: &'static str,
    lines: Vec<(String, String)>,
}

impl Manifest {
    /// An empty one.
    pub fn new(title: &'static str) -> Self {
        Self {
            title,
            lines: Vec::new(),
        }
    }

    /// Adds a line; neither part may hold a line break, the word no blank.
    pub fn with(mut self, word: &str, value: impl ToString) -> Self {
        self.lines.push((word.to_owned(), value.to_string()));
        self
    }

    /// The value of the first line with that word.
    pub fn get(&self, word: &str) -> Option<&str> {
        self.lines
            .iter()
            .find(|(have, _)| have == word)
            .map(|(_, value)| value.as_str())
    }

    /// The values of all lines with that word.
    pub fn all<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.lines
            .iter()
            .filter(move |(have, _)| have == word)
            .map(|(_, value)| value.as_str())
    }

    /// The number in the first line with that word.
    pub fn number(&self, word: &str) -> Option<u64> {
        self.get(word)?.parse().ok()
    }

    /// The file's bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut text = format!("{}\n", self.title);
        for (word, value) in &self.lines {
            text.push_str(&format!("{word} {value}\n"));
        }
        text.push_str(&format!("crc32c {:08x}\n", crc32c::crc32c(text.as_bytes())));
        text.into_bytes()
    }

    /// Puts it in the place of an older one, durably.
    pub fn write(&self, disk: &dyn Disk, dir: &str, name: &str) -> Result<(), StoreError> {
        disk::replace(disk, dir, name, &self.encode())
    }

    /// Reads it; `None` if there is no such file. A broken one is an error that says so, unless `lenient`, which lets the
    /// checksum be wrong: a newer version may compute another.
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
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            other => other.context(disk, "cannot read", path)?,
        };
        let broken = |what: &str| StoreError::Corrupt {
            file: disk.path(path),
            offset: 0,
            what: what.to_owned(),
        };
        let text = std::str::from_utf8(&bytes).map_err(|_| broken("not a text"))?;
        let mut lines = text.lines();
        if lines.next() != Some(title) {
            return Err(broken("its first line is not the expected one"));
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
            return Err(broken("the checksum does not fit"));
        }
        Ok(Some(manifest))
    }
}
