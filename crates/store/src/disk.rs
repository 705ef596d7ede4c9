//! Files as the store needs them: appended to, synced, renamed, never overwritten.
//!
//! Paths are relative to one root folder, with `/` between their parts. The interface is narrow, so
//! that the simulated disk (`sim`) can do everything that the real one can, and fail in every way
//! that the real one can.

use std::any::Any;
use std::fmt::Debug;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::error::StoreError;

/// A folder that the store keeps its files in.
pub trait Disk: Debug + Send + Sync {
    /// Returns where `path` is, for messages and for sled. A simulated disk names a place that does
    /// not exist.
    fn path(&self, path: &str) -> PathBuf;

    /// Creates a folder and its parents, unless they exist.
    fn create_dir(&self, dir: &str) -> io::Result<()>;

    /// Creates a file to append to. Fails if it exists.
    fn create(&self, path: &str) -> io::Result<Box<dyn DiskFile>>;

    /// Opens an existing file to append to.
    fn append(&self, path: &str) -> io::Result<Box<dyn DiskFile>>;

    /// Opens a file to read it from its beginning.
    fn read(&self, path: &str) -> io::Result<Box<dyn Read>> {
        self.read_from(path, 0)
    }

    /// Opens a file to read it from a place in it.
    fn read_from(&self, path: &str, at: u64) -> io::Result<Box<dyn Read>>;

    /// Returns the length of a file in bytes.
    fn length(&self, path: &str) -> io::Result<u64>;

    /// Returns the names in a folder, sorted.
    fn list(&self, dir: &str) -> io::Result<Vec<String>>;

    /// Renames a file or folder within one folder, replacing what is at the new name.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file, or a folder with everything in it, if it exists.
    fn remove(&self, path: &str) -> io::Result<()>;

    /// Makes the creations, renames and removals in a folder durable.
    fn sync_dir(&self, dir: &str) -> io::Result<()>;

    /// Takes the lock of this name until the returned guard is dropped. Returns `None` if another
    /// process or guard has it.
    fn lock(&self, path: &str) -> io::Result<Option<Box<dyn Any + Send>>>;
}

/// A file being written.
pub trait DiskFile: Send {
    /// Writes at the end of the file.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Returns when everything that was written is on the disk.
    fn sync(&mut self) -> io::Result<()>;
}

/// Reads a whole file.
pub fn read_all(disk: &dyn Disk, path: &str) -> Result<Vec<u8>, StoreError> {
    read_rest(disk, path, 0)
}

/// Reads a file from byte `at` to its end.
pub fn read_rest(disk: &dyn Disk, path: &str, at: u64) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    disk.read_from(path, at)
        .and_then(|mut file| file.read_to_end(&mut bytes))
        .context(disk, "cannot read", path)?;
    Ok(bytes)
}

/// Writes and syncs a new file. The caller syncs the folder.
pub fn write_new(disk: &dyn Disk, path: &str, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = disk.create(path).context(disk, "cannot create", path)?;
    file.append(bytes).context(disk, "cannot write", path)?;
    file.sync().context(disk, "cannot sync", path)
}

/// Replaces a small file, durably. A power cut leaves either the old one or the new one, complete.
pub fn replace(disk: &dyn Disk, dir: &str, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
    let (path, temporary) = (join(dir, name), join(dir, &format!("{name}.tmp")));
    disk.remove(&temporary)
        .context(disk, "cannot remove", &temporary)?;
    write_new(disk, &temporary, bytes)?;
    disk.rename(&temporary, &path)
        .context(disk, "cannot rename", &temporary)?;
    disk.sync_dir(dir).context(disk, "cannot sync", dir)
}

/// Returns the path of a name in a folder. The empty folder name is the root.
pub fn join(dir: &str, name: &str) -> String {
    if dir.is_empty() {
        name.to_owned()
    } else {
        format!("{dir}/{name}")
    }
}

/// Adds to an error of the system what could not be done, and with which file.
pub trait Context<T> {
    /// Converts the error. `what` is a phrase such as "cannot read".
    fn context(self, disk: &dyn Disk, what: &'static str, path: &str) -> Result<T, StoreError>;
}

impl<T> Context<T> for io::Result<T> {
    fn context(self, disk: &dyn Disk, what: &'static str, path: &str) -> Result<T, StoreError> {
        self.map_err(|error| StoreError::Disk {
            what,
            path: disk.path(path),
            error,
        })
    }
}

/// A folder of the file system.
#[derive(Clone, Debug)]
pub struct RealDisk {
    root: PathBuf,
}

impl RealDisk {
    /// Returns the disk with this root folder, which the first write creates.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl Disk for RealDisk {
    fn path(&self, path: &str) -> PathBuf {
        if path.is_empty() {
            self.root.clone()
        } else {
            self.root.join(path)
        }
    }

    fn create_dir(&self, dir: &str) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        // The store contains what members wrote, which nobody else on the machine should read.
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(self.path(dir))?;
        // The root's own name is in its parent folder, which nothing else syncs.
        match self.root.parent() {
            Some(parent) if dir.is_empty() && !parent.as_os_str().is_empty() => sync_folder(parent),
            _ => Ok(()),
        }
    }

    fn create(&self, path: &str) -> io::Result<Box<dyn DiskFile>> {
        let file = OpenOptions::new()
            .append(true)
            .create_new(true)
            .open(self.path(path))?;
        Ok(Box::new(RealFile(file)))
    }

    fn append(&self, path: &str) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(RealFile(
            OpenOptions::new().append(true).open(self.path(path))?,
        )))
    }

    fn read_from(&self, path: &str, at: u64) -> io::Result<Box<dyn Read>> {
        let mut file = File::open(self.path(path))?;
        if at > 0 {
            file.seek(SeekFrom::Start(at))?;
        }
        Ok(Box::new(file))
    }

    fn length(&self, path: &str) -> io::Result<u64> {
        Ok(fs::metadata(self.path(path))?.len())
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.path(dir))? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.path(from), self.path(to))
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        let path = self.path(path);
        let removed = match fs::symlink_metadata(&path) {
            Ok(meta) if meta.is_dir() => fs::remove_dir_all(path),
            Ok(_) => fs::remove_file(path),
            Err(error) => Err(error),
        };
        match removed {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    fn sync_dir(&self, dir: &str) -> io::Result<()> {
        sync_folder(&self.path(dir))
    }

    fn lock(&self, path: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(self.path(path))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

/// Syncs a folder on Unix. Elsewhere this is neither possible nor needed, since the file system
/// keeps renames in order.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

struct RealFile(File);

impl DiskFile for RealFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }
}
