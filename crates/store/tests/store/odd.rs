//! A disk with a whim: it leaves operations out, or refuses them, as a test says.

use std::any::Any;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use pythia_store::disk::{Disk, DiskFile};

/// What an [`Odd`] disk does with its changing operations: `Ok(false)` leaves one out, an error refuses it.
pub type Whim = dyn Fn(Operation) -> io::Result<bool> + Send + Sync;

/// Paths of files, and places in them.
pub type Reads = Mutex<Vec<(String, u64)>>;

#[derive(Clone, Copy, PartialEq)]
pub enum Operation {
    Write,
    SyncFile,
    SyncFolder,
}

/// A disk with a whim.
pub struct Odd {
    pub disk: Arc<dyn Disk>,
    pub whim: Arc<Whim>,
    /// What was read, and from where on.
    pub reads: Arc<Reads>,
}

impl std::fmt::Debug for Odd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.disk.fmt(f)
    }
}

struct OddFile {
    file: Box<dyn DiskFile>,
    whim: Arc<Whim>,
}

impl DiskFile for OddFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        if (self.whim)(Operation::Write)? {
            self.file.append(bytes)
        } else {
            Ok(())
        }
    }
    fn sync(&mut self) -> io::Result<()> {
        if (self.whim)(Operation::SyncFile)? {
            self.file.sync()
        } else {
            Ok(())
        }
    }
}

impl Odd {
    fn file(&self, file: Box<dyn DiskFile>) -> Box<dyn DiskFile> {
        Box::new(OddFile {
            file,
            whim: self.whim.clone(),
        })
    }
}

impl Disk for Odd {
    fn path(&self, path: &str) -> PathBuf {
        self.disk.path(path)
    }
    fn create_dir(&self, dir: &str) -> io::Result<()> {
        self.disk.create_dir(dir)
    }
    fn create(&self, path: &str) -> io::Result<Box<dyn DiskFile>> {
        Ok(self.file(self.disk.create(path)?))
    }
    fn append(&self, path: &str) -> io::Result<Box<dyn DiskFile>> {
        Ok(self.file(self.disk.append(path)?))
    }
    fn read_from(&self, path: &str, at: u64) -> io::Result<Box<dyn Read>> {
        self.reads.lock().unwrap().push((path.to_owned(), at));
        self.disk.read_from(path, at)
    }
    fn length(&self, path: &str) -> io::Result<u64> {
        self.disk.length(path)
    }
    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        self.disk.list(dir)
    }
    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.disk.rename(from, to)
    }
    fn remove(&self, path: &str) -> io::Result<()> {
        self.disk.remove(path)
    }
    fn sync_dir(&self, dir: &str) -> io::Result<()> {
        if (self.whim)(Operation::SyncFolder)? {
            self.disk.sync_dir(dir)
        } else {
            Ok(())
        }
    }
    fn lock(&self, path: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        self.disk.lock(path)
    }
}
