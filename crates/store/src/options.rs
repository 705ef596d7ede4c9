//! The settings of a store.

use crate::beside::Beside;
use crate::memtable::Writer;
use crate::version::{STEPS, Step, VERSION};

/// The settings of a store. The defaults are those of production.
#[derive(Clone, Debug)]
pub struct Options {
    /// The size in bytes above which a new segment begins.
    pub segment_bytes: u64,
    /// How many segments may begin before the next snapshot. It bounds the time of a rebuild, and
    /// what is held in memory while a snapshot is made.
    pub snapshot_segments: usize,
    /// How many segments before the snapshot are kept, for replay and export.
    pub keep_segments: usize,
    /// How many entries may be committed before the next checkpoint.
    pub checkpoint_entries: u64,
    /// How many bytes of journal may be written before the next checkpoint.
    pub checkpoint_bytes: u64,
    /// The size of sled's cache in bytes. sled may use up to three times as much.
    pub cache_bytes: u64,
    /// How many changed keys are gathered in memory before they are flushed to sled.
    pub memtable_keys: usize,
    /// The thread that flushes to sled. Without one, the committing thread does it.
    pub writer: Option<Writer>,
    /// What starts threads for snapshots and for rewriting. Without it, the committing thread does
    /// them.
    pub beside: Option<Beside>,
    /// The version of the format. Only tests of the migration set another than the default.
    pub version: u32,
    /// The steps from older versions.
    pub steps: &'static [Step],
}

impl Default for Options {
    fn default() -> Self {
        Self {
            segment_bytes: 16 << 20,
            snapshot_segments: 4,
            keep_segments: 64,
            checkpoint_entries: 50_000,
            checkpoint_bytes: 32 << 20,
            cache_bytes: 32 << 20,
            memtable_keys: 2_048,
            writer: None,
            beside: None,
            version: VERSION,
            steps: STEPS,
        }
    }
}
