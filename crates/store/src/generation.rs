//! Generations: the folders a store is kept in, and the file `STORE` that names the active one.
//!
//! A store is rewritten (by [`compact`](crate::compact), [`migrate`](crate::migrate) or
//! [`backup::restore`](crate::backup::restore)) by writing a new generation beside the old one,
//! syncing it, and then replacing `STORE`. The rename of that one file is the switch: before it the
//! old generation is the store, after it the new one is.

use std::sync::Arc;

use crate::disk::{self, Context as _, Disk, join};
use crate::entry::Position;
use crate::error::StoreError;
use crate::journal::{self, Journal};
use crate::manifest::Manifest;
use crate::snapshot;

const TITLE: &str = "pythia store";
const FILE: &str = "STORE";

/// The name of every generation's folder begins with this.
pub const PREFIX: &str = "generation-";

/// The name of the file that a process locks while it has the store open.
pub const LOCK: &str = "LOCK";

/// A generation, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation(pub u64);

impl Generation {
    /// Returns the path of its folder.
    pub fn dir(self) -> String {
        format!("{PREFIX}{}", self.0)
    }

    /// Returns the path of its journal's folder.
    pub fn journal(self) -> String {
        join(&self.dir(), "journal")
    }

    /// Returns the path of its state's folder.
    pub fn state(self) -> String {
        join(&self.dir(), "state")
    }

    /// Returns the path to which a state that cannot be trusted is moved.
    pub fn set_aside(self) -> String {
        join(&self.dir(), "state-set-aside")
    }

    /// Returns the generation that a rewrite of this one goes to.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// Creates its folders, after removing what an interrupted rewrite may have left in them.
    pub fn create(self, disk: &dyn Disk) -> Result<(), StoreError> {
        self.remove(disk)?;
        disk.create_dir(&self.journal())
            .context(disk, "cannot create", &self.journal())
    }

    /// Makes the names of its files and folders durable.
    pub fn sync(self, disk: &dyn Disk) -> Result<(), StoreError> {
        for dir in [self.journal(), self.dir(), String::new()] {
            disk.sync_dir(&dir).context(disk, "cannot sync", &dir)?;
        }
        Ok(())
    }

    /// Removes its folder, durably.
    pub fn remove(self, disk: &dyn Disk) -> Result<(), StoreError> {
        let dir = self.dir();
        disk.remove(&dir).context(disk, "cannot remove", &dir)?;
        disk.sync_dir("").context(disk, "cannot sync", "")
    }
}

/// The content of the file `STORE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoreManifest {
    /// The version of the format that the store is written in.
    pub version: u32,
    /// The active generation.
    pub generation: Generation,
}

impl StoreManifest {
    /// Reads the file. Returns `None` where there is no store.
    ///
    /// # Errors
    /// [`StoreError::Newer`] if the version is above `newest`; nothing else of the file counts
    /// then, not even the checksum, because a newer format may have another one.
    pub fn read(disk: &dyn Disk, newest: u32) -> Result<Option<Self>, StoreError> {
        let incomplete = StoreError::Folder {
            folder: disk.path(FILE),
            what: "the file does not name a version and a generation; restore a backup: `pythia restore BACKUP --store NEW-FOLDER`",
        };
        let Some(manifest) = Manifest::read(disk, FILE, TITLE, true)? else {
            return Ok(None);
        };
        let version = manifest
            .number("version")
            .and_then(|version| u32::try_from(version).ok());
        let Some(version) = version else {
            return Err(incomplete);
        };
        if version > newest {
            return Err(StoreError::Newer {
                folder: disk.path(""),
                found: version,
                ours: newest,
            });
        }
        Manifest::read(disk, FILE, TITLE, false)?;
        let generation = manifest.number("generation").map(Generation);
        let generation = generation.ok_or(incomplete)?;
        Ok(Some(Self {
            version,
            generation,
        }))
    }

    /// Replaces the file, durably. From here on the generation it names is the store.
    pub fn write(self, disk: &dyn Disk) -> Result<(), StoreError> {
        Manifest::new(TITLE)
            .with("version", self.version)
            .with("generation", self.generation.0)
            .write(disk, "", FILE)
    }
}

/// Creates an empty store in an empty folder.
///
/// # Errors
/// [`StoreError::Folder`] if the folder holds anything but the remains of an interrupted creation.
pub fn create_store(
    disk: &Arc<dyn Disk>,
    version: u32,
    segment_bytes: u64,
) -> Result<Generation, StoreError> {
    check_empty(&**disk)?;
    let generation = Generation(1);
    generation.create(&**disk)?;
    Journal::create(
        disk.clone(),
        &generation.journal(),
        Position::default(),
        segment_bytes,
    )?;
    generation.sync(&**disk)?;
    StoreManifest {
        version,
        generation,
    }
    .write(&**disk)?;
    Ok(generation)
}

fn check_empty(disk: &dyn Disk) -> Result<(), StoreError> {
    let refuse = |what| {
        Err(StoreError::Folder {
            folder: disk.path(""),
            what,
        })
    };
    for name in disk.list("").context(disk, "cannot list", "")? {
        if name.starts_with(PREFIX) {
            if holds_entries(disk, &join(&name, "journal")) {
                return refuse(
                    "it has journals but no file STORE, after an interrupted restore or damage; restore a backup: `pythia restore BACKUP --store NEW-FOLDER`",
                );
            }
        } else if name != LOCK && name != format!("{FILE}.tmp") {
            return refuse("it holds other files and no store; name an empty folder");
        }
    }
    Ok(())
}

/// Returns whether a journal holds more than an interrupted creation leaves: one empty segment.
fn holds_entries(disk: &dyn Disk, dir: &str) -> bool {
    let segments = journal::segments(disk, dir).unwrap_or_default();
    let snapshots = snapshot::list(disk, dir).unwrap_or_default();
    let empty = |path: &str| disk::read_all(disk, path).is_ok_and(|bytes| bytes.len() < 64);
    segments.len() > 1
        || !snapshots.is_empty()
        || segments.iter().any(|segment| !empty(&segment.path))
}
