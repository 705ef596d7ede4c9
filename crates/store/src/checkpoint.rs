//! The file `CHECKPOINT`: how far the state is known to be on the disk.

use crate::disk::{Disk, join};
use crate::entry::Position;
use crate::error::StoreError;
use crate::generation::Generation;
use crate::manifest::Manifest;

const TITLE: &str = "pythia checkpoint";

/// The file's name.
pub const FILE: &str = "CHECKPOINT";

/// How far the state is known to be on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The last entry whose changes are on the disk.
    pub at: Position,
    /// Whether the store was closed properly at this entry.
    pub clean: bool,
}

impl Checkpoint {
    /// Reads the last checkpoint. A damaged one counts as none, since the state can be rebuilt.
    pub fn read(disk: &dyn Disk, generation: Generation) -> Option<Self> {
        let path = join(&generation.dir(), FILE);
        let manifest = Manifest::read(disk, &path, TITLE, false).unwrap_or_else(|error| {
            tracing::error!(error = error.reason(), "ignoring an unreadable checkpoint");
            None
        })?;
        Some(Self {
            at: Position(manifest.number("position")?),
            clean: manifest.number("clean") == Some(1),
        })
    }

    /// Replaces the last checkpoint, durably.
    pub fn write(self, disk: &dyn Disk, generation: Generation) -> Result<(), StoreError> {
        Manifest::new(TITLE)
            .with("position", self.at)
            .with("clean", u8::from(self.clean))
            .write(disk, &generation.dir(), FILE)
    }
}
