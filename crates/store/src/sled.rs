//! The state in sled: one tree, into which [`super::memtable`] pours table after table, never trusted further than its
//! last checkpoint.
//!
//! sled's flush does not reach the disk on Linux, so a checkpoint syncs its files through descriptors of our own. A sled
//! that does not open, panics or fails its check is set aside and rebuilt: it is a cache of the journal, no more. (Should
//! one of sled's own threads panic, no sled opens in this process any more: the error says so, the next start rebuilds.)

use std::fs::{self, File};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, RealDisk};
use super::journaled::{Journaled, Opened, Options, State};
use super::memtable::{Changes, Memtable, Under};
use super::{Change, Pair, Position, Scan, StoreError, record};

/// A store whose state is in sled.
pub type SledStore = Journaled<Sled>;

/// Opens the store in a folder, creating it if the folder is empty or missing.
pub fn open(folder: impl Into<PathBuf>, options: Options) -> Result<SledStore, StoreError> {
    Journaled::open(Arc::new(RealDisk::new(folder)), options)
}

/// The key of the position in sled; records never have an empty key.
const POSITION: &[u8] = b"";

/// Records in sled, the newest still in memory.
pub struct Sled(Memtable<Tree>);

/// sled itself.
struct Tree {
    /// There until dropping takes it.
    db: Option<sled::Db>,
    folder: PathBuf,
}

impl Drop for Tree {
    fn drop(&mut self) {
        // A damaged sled may panic on its way out, too.
        let db = self.db.take();
        if catch_unwind(AssertUnwindSafe(|| drop(db))).is_err() {
            tracing::error!(
                "sled panicked while closing; its state will be checked at the next start"
            );
        }
    }
}

impl Tree {
    fn start(folder: PathBuf, options: &Options) -> Result<Self, StoreError> {
        let config = sled::Config::new()
            .path(&folder)
            .cache_capacity(options.cache_bytes)
            .flush_every_ms(None);
        // Some damage makes sled panic on opening instead of saying so.
        match catch_unwind(AssertUnwindSafe(|| config.open())) {
            Ok(Ok(db)) => Ok(Self {
                db: Some(db),
                folder,
            }),
            Ok(Err(error)) => Err(trouble(&folder, &error)),
            Err(_) => Err(StoreError::State {
                folder,
                what: "sled panicked on opening".to_owned(),
            }),
        }
    }

    fn db(&self) -> &sled::Db {
        self.db.as_ref().expect("only dropping takes it")
    }

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

    /// Runs sled code that may panic over damage.
    fn guarded<T>(&self, run: impl FnOnce() -> Result<T, sled::Error>) -> Result<T, StoreError> {
        match catch_unwind(AssertUnwindSafe(run)) {
            Ok(result) => result.map_err(|error| trouble(&self.folder, &error)),
            Err(_) => Err(StoreError::State {
                folder: self.folder.clone(),
                what: "sled panicked".to_owned(),
            }),
        }
    }

    /// Brings what sled has written to the disk.
    fn sync(&self) -> Result<(), StoreError> {
        self.guarded(|| self.db().flush())?;
        sync_tree(&self.folder).map_err(|source| StoreError::Disk {
            what: "cannot sync",
            path: self.folder.clone(),
            source,
        })
    }
}

fn trouble(folder: &Path, error: &sled::Error) -> StoreError {
    match error {
        sled::Error::Io(source) => StoreError::Disk {
            what: "sled cannot use",
            path: folder.to_owned(),
            source: std::io::Error::new(source.kind(), source.to_string()),
        },
        other => StoreError::State {
            folder: folder.to_owned(),
            what: other.to_string(),
        },
    }
}

impl Under for Tree {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.guarded(|| Ok(self.db().get(key)?.map(|value| value.to_vec())))
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        // The lowest possible record key: the position is not a record.
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

    /// One by one: sled would let nobody read while it takes a batch, and half a table does no harm, since opening redoes
    /// what came after the checkpoint whatever the position says.
    fn pour(&self, changes: &Changes, at: Position) -> Result<(), StoreError> {
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
        let tree = Tree::start(folder, options)?;
        Ok(match tree.position()? {
            Some(position) => Opened::At(Self::over(tree, options), position),
            None => Opened::Nothing,
        })
    }

    fn create(disk: &dyn Disk, dir: &str, options: &Options) -> Result<Self, StoreError> {
        Tree::start(disk.path(dir), options).map(|tree| Self::over(tree, options))
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

    fn settle(&mut self) -> Result<bool, StoreError> {
        self.0.settle()?;
        self.0.under().sync()?;
        Ok(true)
    }
}

impl Sled {
    fn over(tree: Tree, options: &Options) -> Self {
        let (writer, full) = (options.writer.clone(), options.memtable_keys);
        Self(Memtable::over(tree, writer, full))
    }
}

/// Syncs every file below a folder, then the folders.
fn sync_tree(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let synced = if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())
        } else {
            File::open(entry.path()).and_then(|file| file.sync_data())
        };
        match synced {
            // sled removes files of its own between the listing and now.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            other => other?,
        }
    }
    File::open(folder)?.sync_all()
}
