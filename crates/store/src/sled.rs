//! The state in sled: one tree behind a [`memtable`](crate::memtable).
//!
//! sled is a cache of the journal, and trusted only up to its last checkpoint. Its flush does not
//! reach the disk on Linux, so a checkpoint syncs sled's files through file descriptors of our own.
//! A sled that does not open, panics or fails a check is set aside and rebuilt. If one of sled's
//! own threads panics, no sled can be opened in this process any more: the store fails, and the
//! next start rebuilds the state.

use std::fs::{self, File};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::disk::{Disk, RealDisk};
use crate::entry::{Change, Pair, Position};
use crate::error::StoreError;
use crate::journaled::Journaled;
use crate::memtable::{Base, Changes, Memtable, Syncing};
use crate::options::Options;
use crate::record;
use crate::scan::Scan;
use crate::state::{Opened, State};

/// A store whose state is in sled.
pub type SledStore = Journaled<Sled>;

/// Opens the store in a folder, and creates it if the folder is empty or missing.
///
/// # Errors
/// Those of [`Journaled::open`].
pub fn open(folder: impl Into<PathBuf>, options: Options) -> Result<SledStore, StoreError> {
    Journaled::open(Arc::new(RealDisk::new(folder)), options)
}

/// The key under which sled holds the position. Records never have an empty key.
const POSITION: &[u8] = b"";

/// The records in sled, the newest of them still in memory.
pub struct Sled(Memtable<Tree>);

/// The database, and what makes it safe to use.
struct Tree {
    /// Always there, until `drop` takes it.
    db: Option<sled::Db>,
    folder: PathBuf,
}

impl Drop for Tree {
    fn drop(&mut self) {
        // A damaged sled may panic while it closes, too.
        let db = self.db.take();
        if catch_unwind(AssertUnwindSafe(|| drop(db))).is_err() {
            tracing::error!(
                folder = %self.folder.display(),
                "sled panicked while closing, the next start checks its state"
            );
        }
    }
}

impl Tree {
    fn open(folder: PathBuf, options: &Options) -> Result<Self, StoreError> {
        let config = sled::Config::new()
            .path(&folder)
            .cache_capacity(options.cache_bytes)
            .flush_every_ms(None);
        // sled answers some kinds of damage with a panic instead of an error.
        match catch_unwind(AssertUnwindSafe(|| config.open())) {
            Ok(Ok(db)) => Ok(Self {
                db: Some(db),
                folder,
            }),
            Ok(Err(error)) => Err(convert(&folder, &error)),
            Err(_) => Err(StoreError::State {
                folder,
                what: "sled panicked while opening it".to_owned(),
            }),
        }
    }

    fn db(&self) -> &sled::Db {
        self.db.as_ref().expect("only drop takes it")
    }

    /// Returns the last entry whose changes sled holds, as far as sled knows.
    fn position(&self) -> Result<Option<Position>, StoreError> {
        let Some(value) = self.get(POSITION)? else {
            return Ok(None);
        };
        let (_, payload) = record::open(POSITION, &value)?;
        Ok(payload
            .try_into()
            .ok()
            .map(u64::from_be_bytes)
            .map(Position))
    }

    /// Runs sled code that may panic if sled is damaged.
    fn guarded<T>(&self, run: impl FnOnce() -> Result<T, sled::Error>) -> Result<T, StoreError> {
        match catch_unwind(AssertUnwindSafe(run)) {
            Ok(result) => result.map_err(|error| convert(&self.folder, &error)),
            Err(_) => Err(StoreError::State {
                folder: self.folder.clone(),
                what: "sled panicked while using it".to_owned(),
            }),
        }
    }

    /// Brings everything that sled holds to the disk.
    fn sync(&self) -> Result<(), StoreError> {
        self.guarded(|| self.db().flush())?;
        sync_tree(&self.folder).map_err(|error| StoreError::Disk {
            what: "cannot sync",
            path: self.folder.clone(),
            error,
        })
    }
}

fn convert(folder: &Path, error: &sled::Error) -> StoreError {
    match error {
        sled::Error::Io(source) => StoreError::Disk {
            what: "sled cannot use",
            path: folder.to_owned(),
            error: std::io::Error::new(source.kind(), source.to_string()),
        },
        other => StoreError::State {
            folder: folder.to_owned(),
            what: other.to_string(),
        },
    }
}

impl Base for Tree {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.guarded(|| Ok(self.db().get(key)?.map(|value| value.to_vec())))
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        // Starts at the lowest possible key of a record, because the position is not one.
        let from = if scan.from.is_empty() {
            &[0][..]
        } else {
            &scan.from[..]
        };
        self.guarded(|| {
            let range = match &scan.to {
                Some(to) if to.as_slice() <= from => return Ok(Vec::new()),
                Some(to) => self.db().range(from..to.as_slice()),
                None => self.db().range(from..),
            };
            let pair = |found: sled::Result<(sled::IVec, sled::IVec)>| {
                found.map(|(key, value)| (key.to_vec(), value.to_vec()))
            };
            if scan.backward {
                range.rev().take(scan.limit).map(pair).collect()
            } else {
                range.take(scan.limit).map(pair).collect()
            }
        })
    }

    /// Inserts the changes one by one: a sled batch would block readers, and half a table does no
    /// harm, since opening redoes everything after the checkpoint no matter what the position says.
    fn flush(&self, changes: &Changes, at: Position) -> Result<(), StoreError> {
        self.guarded(|| {
            for (key, value) in changes {
                match value {
                    Some(value) => drop(self.db().insert(key, value.as_slice())?),
                    None => drop(self.db().remove(key)?),
                }
            }
            let position = record::seal(POSITION, &at.0.to_be_bytes());
            self.db().insert(POSITION, position).map(drop)
        })
    }
}

impl State for Sled {
    fn open(disk: &dyn Disk, dir: &str, options: &Options) -> Result<Opened<Self>, StoreError> {
        let folder = disk.path(dir);
        if !folder.exists() {
            return Ok(Opened::Nothing);
        }
        let tree = Tree::open(folder, options)?;
        Ok(match tree.position()? {
            Some(position) => Opened::At(Self::new(tree, options), position),
            None => Opened::Nothing,
        })
    }

    fn create(disk: &dyn Disk, dir: &str, options: &Options) -> Result<Self, StoreError> {
        Tree::open(disk.path(dir), options).map(|tree| Self::new(tree, options))
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.0.get(key)
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        self.0.scan(scan)
    }

    fn apply(
        &mut self,
        changes: &mut dyn Iterator<Item = Change>,
        at: Position,
    ) -> Result<(), StoreError> {
        self.0.apply(changes, at)
    }

    fn is_behind(&self) -> bool {
        self.0.is_behind()
    }

    fn sync(&mut self) -> Result<bool, StoreError> {
        self.0.flush()?;
        self.0.base().sync()?;
        Ok(true)
    }

    fn sync_beside(&mut self) -> Result<Option<Syncing>, StoreError> {
        self.0.flush_beside(Tree::sync)
    }

    fn use_threads(&mut self, options: &Options) {
        self.0.use_writer(options.writer.clone());
    }
}

impl Sled {
    fn new(tree: Tree, options: &Options) -> Self {
        let (writer, max_keys) = (options.writer.clone(), options.memtable_keys);
        Self(Memtable::new(tree, writer, max_keys))
    }
}

/// Syncs every file below a folder, and the folders.
fn sync_tree(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let synced = if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())
        } else {
            File::open(entry.path()).and_then(|file| file.sync_data())
        };
        match synced {
            // sled may have removed the file since the folder was listed.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            other => other?,
        }
    }
    File::open(folder)?.sync_all()
}
