//! Which generation is in force, and in which version of the format: the file `STORE`.
//!
//! A store of version n−1 is rewritten, record by record, into a new generation of version n; a stop on the way leaves the
//! old one in force. A newer version is refused and nothing is touched. What a new version needs: raise [`VERSION`], add a
//! [`Step`], keep a store of the old version as a fixture.

use std::sync::Arc;

use super::disk::{Context as _, Disk, join};
use super::journal::{self, Journal};
use super::journaled::Options;
use super::manifest::Manifest;
use super::snapshot::{self, Writer};
use super::{Pair, StoreError, compact, replay};

/// The version this program writes.
pub const VERSION: u32 = 1;

/// The ways from older versions.
pub const STEPS: &[Step] = &[];

/// The way from one version to the next.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// It leads from this version to the next.
    pub from: u32,
    /// What becomes of a sealed record; `None`: it is dropped. Keys must keep their order.
    pub record: Rewrite,
}

/// A record in its next version.
pub type Rewrite = fn(&[u8], &[u8]) -> Result<Option<Pair>, StoreError>;

pub(super) const TITLE: &str = "pythia store";
pub(super) const FILE: &str = "STORE";

/// The store is kept in generations; one is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation(pub u64);

impl Generation {
    /// Its folder.
    pub fn dir(self) -> String {
        format!("generation-{}", self.0)
    }

    /// Its journal.
    pub fn journal(self) -> String {
        join(&self.dir(), "journal")
    }

    /// Its state.
    pub fn state(self) -> String {
        join(&self.dir(), "state")
    }

    /// A state that could not be trusted.
    pub fn set_aside(self) -> String {
        join(&self.dir(), "state-set-aside")
    }

    /// Makes the names of its folders durable.
    pub fn sync(self, disk: &dyn Disk) -> Result<(), StoreError> {
        for dir in [self.journal(), self.dir(), String::new()] {
            disk.sync_dir(&dir).context(disk, "cannot sync", &dir)?;
        }
        Ok(())
    }

    /// From here on this generation is the store.
    pub fn put_in_force(self, disk: &dyn Disk, version: u32) -> Result<(), StoreError> {
        Manifest::new(TITLE)
            .with("version", version)
            .with("generation", self.0)
            .write(disk, "", FILE)
    }
}

/// The generation in force and its version; `None` where there is no store.
pub(super) fn read(disk: &dyn Disk, ours: u32) -> Result<Option<(Generation, u32)>, StoreError> {
    let damaged = StoreError::Folder {
        folder: disk.path(FILE),
        what: "it does not name version and generation",
    };
    // The version first, whatever the checksum says: a newer format may have another one.
    let Some(manifest) = Manifest::read(disk, FILE, TITLE, true)? else {
        return Ok(None);
    };
    let Some(found) = manifest
        .number("version")
        .and_then(|found| u32::try_from(found).ok())
    else {
        return Err(damaged);
    };
    if found > ours {
        return Err(StoreError::Newer {
            folder: disk.path(""),
            found,
            ours,
        });
    }
    Manifest::read(disk, FILE, TITLE, false)?;
    let generation = manifest
        .number("generation")
        .map(Generation)
        .ok_or(damaged)?;
    Ok(Some((generation, found)))
}

/// The generation in force, after creating or migrating the store if need be.
pub fn generation(disk: &Arc<dyn Disk>, options: &Options) -> Result<Generation, StoreError> {
    match read(&**disk, options.version)? {
        Some((generation, found)) if found == options.version => Ok(generation),
        Some((generation, found)) => migrate(disk, options, generation, found),
        None => create(disk, options),
    }
}

fn create(disk: &Arc<dyn Disk>, options: &Options) -> Result<Generation, StoreError> {
    let folder = || disk.path("");
    for name in disk.list("").context(&**disk, "cannot list", "")? {
        if name.starts_with("generation-") {
            let dir = join(&name, "journal");
            let segments = journal::segments(&**disk, &dir).unwrap_or_default();
            let snapshots = snapshot::list(&**disk, &dir).unwrap_or_default();
            let small = |path: &str| {
                super::disk::read_all(&**disk, path).is_ok_and(|bytes| bytes.len() < 64)
            };
            // The remains of a creation that was interrupted are one empty segment at most.
            if segments.len() > 1
                || !snapshots.is_empty()
                || segments.iter().any(|first| !small(&first.path))
            {
                let what = "it has journals but no file STORE: an interrupted restore (empty it and restore again) or damage";
                return Err(StoreError::Folder {
                    folder: folder(),
                    what,
                });
            }
        } else if name != "LOCK" && name != format!("{FILE}.tmp") {
            let what = "it holds other files and no store: name an empty folder";
            return Err(StoreError::Folder {
                folder: folder(),
                what,
            });
        }
    }
    let generation = Generation(1);
    compact::begin(&**disk, generation)?;
    Journal::create(
        disk.clone(),
        &generation.journal(),
        Default::default(),
        options.segment_bytes,
    )?;
    generation.sync(&**disk)?;
    generation.put_in_force(&**disk, options.version)?;
    Ok(generation)
}

fn migrate(
    disk: &Arc<dyn Disk>,
    options: &Options,
    old: Generation,
    found: u32,
) -> Result<Generation, StoreError> {
    let mut steps = Vec::new();
    for from in found..options.version {
        let step = options.steps.iter().find(|step| step.from == from);
        let too_old = || StoreError::TooOld {
            folder: disk.path(""),
            found,
            ours: options.version,
        };
        steps.push(step.ok_or_else(too_old)?);
    }
    let ours = options.version;
    tracing::warn!(
        found,
        ours,
        "bringing the store from version {found} to {ours}"
    );
    let new = Generation(old.0 + 1);
    compact::begin(&**disk, new)?;
    // A first pass for the position alone: the snapshot's name needs it before its first record.
    let at = replay::records(&**disk, &old.journal(), &mut |_, _| Ok(()))?.position;
    let mut writer = Writer::new(&**disk, &new.journal(), at)?;
    replay::records(&**disk, &old.journal(), &mut |key, value| {
        let mut pair = Some((key.to_vec(), value.to_vec()));
        for step in &steps {
            pair = match pair {
                Some((key, value)) => (step.record)(&key, &value)?,
                None => None,
            };
        }
        pair.map_or(Ok(()), |(key, value)| writer.put(&key, &value))
    })?;
    writer.finish()?;
    Journal::create(disk.clone(), &new.journal(), at, options.segment_bytes)?;
    new.sync(&**disk)?;
    new.put_in_force(&**disk, ours)?;
    Ok(new)
}
