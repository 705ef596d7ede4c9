//! A simulated disk, whose power can be cut and whose operations can fail at any point.
//!
//! At a power cut, what is not synced may be lost, torn or kept. The disk knows three things about
//! each file: what the running process sees, what a sync has confirmed, and what a failed sync has
//! lost for good (as on Linux, where the next sync of such a file reports success). Names of files
//! are as volatile as their content until their folder is synced. The same seed gives the same
//! result.

mod world;

use std::any::Any;
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::disk::{Disk, DiskFile};
use world::{
    Fate, File, NameChange, Names as _, Node, Rng, World, folder, folders, no_power, refused,
};

/// A disk in memory. Clones are the same disk.
#[derive(Clone, Debug, Default)]
pub struct SimDisk(Arc<Mutex<World>>);

impl SimDisk {
    /// Returns an empty disk without faults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns how many changing operations there were: creations, writes, syncs, renames,
    /// removals.
    pub fn operations(&self) -> u64 {
        self.world().operations
    }

    /// Cuts the power during the `n`-th changing operation from now (1 is the next).
    pub fn cut_at(&self, n: u64) {
        let mut world = self.world();
        world.cut_at = Some(world.operations + n);
    }

    /// Lets the `n`-th changing operation from now fail with an I/O error.
    pub fn fail_at(&self, n: u64) {
        let mut world = self.world();
        world.fail_at = Some(world.operations + n);
    }

    /// Sets how many bytes fit on the disk; `None` is any number.
    pub fn set_capacity(&self, bytes: Option<usize>) {
        self.world().capacity = bytes;
    }

    /// Returns the size of all files in bytes.
    pub fn used(&self) -> usize {
        self.world().used()
    }

    /// Returns whether the power is off.
    pub fn is_off(&self) -> bool {
        self.world().off
    }

    /// Kills the process and starts it again: locks are released, open files can no longer be used,
    /// and everything that was written is still there.
    pub fn restart(&self) {
        let mut world = self.world();
        world.process += 1;
        world.locks.clear();
        (world.cut_at, world.fail_at) = (None, None);
    }

    /// Turns an ordered power cut into a kill of the process: does what [`SimDisk::restart`] does,
    /// and the disk loses nothing.
    pub fn switch_on(&self) {
        self.world().off = false;
        self.restart();
    }

    /// Cuts the power, unless it is off already, and switches it on again.
    ///
    /// What was not synced is lost, torn or kept, depending on `seed`.
    pub fn power_cycle(&self, seed: u64) {
        let mut world = self.world();
        let mut rng = Rng(seed);
        world.lose_names(&mut rng);
        for file in &mut world.files {
            file.lose_unsynced(&mut rng);
        }
        world.off = false;
        world.process += 1;
        world.locks.clear();
        (world.cut_at, world.fail_at) = (None, None);
        world.drop_unnamed_files();
    }

    /// Changes the bytes of a file, as bit rot would.
    pub fn tamper(&self, path: &str, change: impl FnOnce(&mut Vec<u8>)) {
        let mut world = self.world();
        if let Ok(file) = world.file(path) {
            let file = &mut world.files[file];
            change(&mut file.data);
            file.synced = file.data.len();
        }
    }

    /// Returns every file with its content, as the running process sees it.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let world = self.world();
        let file = |(name, node): (&String, &Node)| match node {
            Node::File(file) => Some((name.clone(), world.files[*file].data.clone())),
            Node::Folder => None,
        };
        world.now.iter().filter_map(file).collect()
    }

    fn world(&self) -> MutexGuard<'_, World> {
        // What a panicking thread leaves is no worse than what a power cut leaves.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change_name(&self, dir: &str, change: NameChange) -> io::Result<()> {
        let mut world = self.world();
        let fate = world.step()?;
        if fate == Fate::Fails {
            return Err(refused());
        }
        world.now.change(&change);
        world.pending.push((dir.to_owned(), change));
        world.cut_if(fate)
    }
}

impl Disk for SimDisk {
    fn path(&self, path: &str) -> PathBuf {
        PathBuf::from("simulated").join(path)
    }

    fn create_dir(&self, dir: &str) -> io::Result<()> {
        for dir in folders(dir).chain([dir]).filter(|dir| !dir.is_empty()) {
            if self.world().now.get(dir) != Some(&Node::Folder) {
                self.change_name(folder(dir), NameChange::Put(dir.to_owned(), Node::Folder))?;
            }
        }
        Ok(())
    }

    fn create(&self, path: &str) -> io::Result<Box<dyn DiskFile>> {
        let file = {
            let mut world = self.world();
            if world.now.contains_key(path) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            if !folder(path).is_empty() && world.now.get(folder(path)) != Some(&Node::Folder) {
                return Err(io::ErrorKind::NotFound.into());
            }
            world.files.push(File::default());
            world.files.len() - 1
        };
        self.change_name(
            folder(path),
            NameChange::Put(path.to_owned(), Node::File(file)),
        )?;
        Ok(Box::new(SimFile {
            disk: self.clone(),
            file,
            process: self.world().process,
        }))
    }

    fn append(&self, path: &str) -> io::Result<Box<dyn DiskFile>> {
        let world = self.world();
        let file = world.file(path)?;
        Ok(Box::new(SimFile {
            disk: self.clone(),
            file,
            process: world.process,
        }))
    }

    fn read_from(&self, path: &str, at: u64) -> io::Result<Box<dyn Read>> {
        let world = self.world();
        let file = world.file(path)?;
        let mut bytes = io::Cursor::new(world.files[file].data.clone());
        bytes.set_position(at);
        Ok(Box::new(bytes))
    }

    fn length(&self, path: &str) -> io::Result<u64> {
        let world = self.world();
        let file = world.file(path)?;
        Ok(world.files[file].data.len() as u64)
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        let world = self.world();
        if world.off {
            return Err(no_power());
        }
        if !dir.is_empty() && world.now.get(dir) != Some(&Node::Folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let name = |path: &String| path.rsplit('/').next().unwrap_or(path).to_owned();
        let mut names: Vec<String> = world
            .now
            .keys()
            .filter(|path| folder(path) == dir)
            .map(name)
            .collect();
        names.sort();
        Ok(names)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.change_name(
            folder(from),
            NameChange::Rename(from.to_owned(), to.to_owned()),
        )
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        if !self.world().now.contains_key(path) {
            return if self.world().off {
                Err(no_power())
            } else {
                Ok(())
            };
        }
        self.change_name(folder(path), NameChange::Remove(path.to_owned()))
    }

    fn sync_dir(&self, dir: &str) -> io::Result<()> {
        let mut world = self.world();
        match world.step()? {
            Fate::Fails => return Err(refused()),
            Fate::Cut => return world.cut_if(Fate::Cut),
            Fate::Done => {}
        }
        let (synced, left) = std::mem::take(&mut world.pending)
            .into_iter()
            .partition(|(of, _)| of == dir);
        world.pending = left;
        let synced: Vec<(String, NameChange)> = synced;
        for (_, change) in &synced {
            world.synced.change(change);
        }
        world.drop_unnamed_files();
        Ok(())
    }

    fn lock(&self, path: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        let mut world = self.world();
        if world.off {
            return Err(no_power());
        }
        let taken = world.locks.insert(path.to_owned());
        let process = world.process;
        let lock = || {
            Box::new(Lock {
                disk: self.clone(),
                path: path.to_owned(),
                process,
            }) as Box<dyn Any + Send>
        };
        Ok(taken.then(lock))
    }
}

struct Lock {
    disk: SimDisk,
    path: String,
    process: u64,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let mut world = self.disk.world();
        if world.process == self.process {
            world.locks.remove(&self.path);
        }
    }
}

struct SimFile {
    disk: SimDisk,
    file: usize,
    process: u64,
}

impl SimFile {
    fn world(&self) -> io::Result<MutexGuard<'_, World>> {
        let world = self.disk.world();
        if world.process == self.process {
            Ok(world)
        } else {
            Err(io::Error::other("opened before the restart"))
        }
    }
}

impl DiskFile for SimFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut world = self.world()?;
        let fate = world.step()?;
        let room = world.room();
        let write = if fate == Fate::Fails {
            bytes.len() / 2
        } else {
            bytes.len()
        };
        world.files[self.file]
            .data
            .extend_from_slice(&bytes[..write.min(room)]);
        if fate == Fate::Fails {
            return Err(refused());
        }
        if room < bytes.len() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        world.cut_if(fate)
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut world = self.world()?;
        let fate = world.step()?;
        let file = &mut world.files[self.file];
        match fate {
            Fate::Done if !file.spoiled => file.synced = file.data.len(),
            Fate::Fails => file.spoiled = true,
            _ => {}
        }
        if fate == Fate::Fails {
            return Err(refused());
        }
        world.cut_if(fate)
    }
}
