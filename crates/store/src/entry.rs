//! What is committed: entries, the changes in them, and their positions.

use std::fmt;
use std::ops::ControlFlow;

/// A put (`Some`) or a removal (`None`) of the record under a key.
///
/// A key has 1 to [`MAX_KEY`] bytes. A value is a record sealed by
/// [`record::seal`](crate::record::seal).
pub type Change = (Vec<u8>, Option<Vec<u8>>);

/// A key and its sealed record.
pub type Pair = (Vec<u8>, Vec<u8>);

/// A visitor of journal entries. Breaking ends the reading.
pub type EachEntry<'a> = &'a mut dyn FnMut(Position, Entry) -> ControlFlow<()>;

/// The longest key, in bytes.
pub const MAX_KEY: usize = 1024;

/// One event and what it changed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Entry {
    /// The stamped event, encoded. The store never looks into it.
    pub event: Vec<u8>,
    /// What the event changed, in order: of two changes of one key the later one wins.
    pub changes: Vec<Change>,
}

/// A place in the journal, counted in entries since the store was created.
///
/// The first entry has position 1. An empty store is at position 0. Positions have no gaps, and
/// neither a snapshot nor a compaction restarts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(pub u64);

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
