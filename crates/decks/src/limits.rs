//! How much a file to import may hold, and why a whole file is refused.

use std::io;

/// The most questions of one file. A deck is read as a whole when the bot starts.
pub const QUESTIONS: usize = 20_000;

/// The largest text file, in bytes, and the most text that the cards of a package may have
/// together.
pub const TEXT: usize = 16 << 20;

/// The largest collection of a package once it is unpacked, in bytes.
pub const COLLECTION: u64 = 128 << 20;

/// The most files in an archive.
pub const ENTRIES: usize = 50_000;

/// The largest window of compressed data that is kept in memory, in bytes.
pub const WINDOW: u64 = 8 << 20;

/// Why nothing of a file can be imported.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It can't be read.
    #[error("can't read {path}: {error}")]
    Read {
        /// Its path.
        path: String,
        /// What the system said.
        error: io::Error,
    },
    /// It is too large.
    #[error(
        "{what} has {}, and an import takes {} at most. Split it, or export only a deck or a tag of it",
        size(*bytes),
        size(*most)
    )]
    TooLarge {
        /// What is too large.
        what: String,
        /// How large it is.
        bytes: u64,
        /// How large it may be.
        most: u64,
    },
    /// It has too many cards.
    #[error(
        "{0} has more than {QUESTIONS} cards, the most that one import takes. Export a deck or a tag at a time"
    )]
    TooMany(String),
    /// It isn't in a format that is known, or is damaged.
    #[error("{what}. {help}")]
    Format {
        /// What is wrong.
        what: String,
        /// What to do.
        help: String,
    },
}

impl Refused {
    /// Returns that a file is in no known format, or is damaged.
    #[must_use]
    pub fn format(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Format {
            what: what.into(),
            help: help.into(),
        }
    }
}

/// Returns a size in words.
#[must_use]
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_024 => format!("{bytes} bytes"),
        1_024..1_048_576 => format!("{} KB", bytes.div_ceil(1_024)),
        _ => format!("{} MB", bytes.div_ceil(1_048_576)),
    }
}
