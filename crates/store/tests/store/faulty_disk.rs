//! A disk that skips operations or lets them fail, as a test decides.

use std::any::Any;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use pythia_store::disk::{Disk, DiskFile};

/// Decides what a [`FaultyDisk`] does with a changing operation: `Ok(false)` skips it, an error
/// lets it fail.
pub type Faults = dyn Fn(Operation) -> io::Result<bool> + Send + Sync;

/// The paths of files that were read, each with the byte from which on it was.
pub type Reads = Mutex<Vec<(String, u64)>>;

#[derive(Clone, Copy, PartialEq)]
pub enum Operation {
    Write,
    SyncFile,
    SyncFolder,
}

/// A disk in front of another one, with faults.
pub struct FaultyDisk {
    pub disk: Arc<dyn Disk>,
    pub faults: Arc<Faults>,
    /// What was read.
    pub reads: Arc<Reads>,
}

impl std::fmt::Debug for FaultyDisk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.disk.fmt(f)
    }
}

struct FaultyFile {
    file: Box<dyn DiskFile>,
    faults: Arc<Faults>,
}

impl DiskFile for FaultyFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        if (self.faults)(Operation::Write)? {
            self.file.append(bytes)
        } else {
            Ok(())
        }
    }
    fn sync(&mut self) -> io::Result<()> {
        if (self.faults)(Operation::SyncFile)? {
            self.file.sync()
        } else {
            Ok(())
        }
    }
}

impl FaultyDisk {
    fn file(&self, file: Box<dyn DiskFile>) -> Box<dyn DiskFile> {
        Box::new(FaultyFile {
            file,
            faults: self.faults.clone(),
        })
    }
}

impl Disk for FaultyDisk {
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
        if (self.faults)(Operation::SyncFolder)? {
            self.disk.sync_dir(dir)
        } else {
            Ok(())
        }
    }
    fn lock(&self, path: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        self.disk.lock(path)
    }
}
