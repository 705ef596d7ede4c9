//! The files of a simulated disk, and what a power cut leaves of them.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// Everything on the disk, and the faults that were ordered.
#[derive(Debug, Default)]
pub(super) struct World {
    pub(super) files: Vec<File>,
    /// Names as the running process sees them.
    pub(super) now: BTreeMap<String, Node>,
    /// Names as the syncs of folders have confirmed them.
    pub(super) synced: BTreeMap<String, Node>,
    /// Changes of names not yet synced, with the folder whose sync confirms them.
    pub(super) pending: Vec<(String, NameChange)>,
    pub(super) locks: BTreeSet<String>,
    /// How many changing operations there were.
    pub(super) operations: u64,
    pub(super) cut_at: Option<u64>,
    pub(super) fail_at: Option<u64>,
    pub(super) capacity: Option<usize>,
    pub(super) off: bool,
    /// Counts the processes. Files and locks belong to the process that opened them.
    pub(super) process: u64,
}

/// A file. It has no name of its own, because names come and go on their own.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) data: Vec<u8>,
    /// How many bytes a sync has confirmed.
    pub(super) synced: usize,
    /// A sync has failed. What was not synced before it is never synced later, even though later
    /// syncs report success.
    pub(super) spoiled: bool,
}

/// What a name stands for; a file by its index in [`World::files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Folder,
    File(usize),
}

/// A change of the names in a folder.
#[derive(Clone, Debug)]
pub(super) enum NameChange {
    Put(String, Node),
    Remove(String),
    Rename(String, String),
}

/// What happens to an operation.
#[derive(PartialEq, Eq)]
pub(super) enum Fate {
    Done,
    /// It happens, and the power goes off.
    Cut,
    Fails,
}

impl World {
    /// Returns the size of all files in bytes.
    pub(super) fn used(&self) -> usize {
        self.files.iter().map(|file| file.data.len()).sum()
    }

    /// Returns how many bytes can still be written.
    pub(super) fn room(&self) -> usize {
        self.capacity
            .map_or(usize::MAX, |capacity| capacity.saturating_sub(self.used()))
    }

    /// Counts a changing operation and returns what happens to it.
    pub(super) fn step(&mut self) -> io::Result<Fate> {
        if self.off {
            return Err(no_power());
        }
        self.operations += 1;
        if self.cut_at == Some(self.operations) {
            return Ok(Fate::Cut);
        }
        Ok(if self.fail_at == Some(self.operations) {
            Fate::Fails
        } else {
            Fate::Done
        })
    }

    /// Switches the power off if the operation was to be cut.
    pub(super) fn cut_if(&mut self, fate: Fate) -> io::Result<()> {
        if fate == Fate::Cut {
            self.off = true;
            return Err(no_power());
        }
        Ok(())
    }

    /// Returns the index of the file with this path.
    pub(super) fn file(&self, path: &str) -> io::Result<usize> {
        match self.now.get(path) {
            _ if self.off => Err(no_power()),
            Some(Node::File(file)) => Ok(*file),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// Keeps only the first few of the unsynced changes of names in each folder.
    pub(super) fn lose_names(&mut self, rng: &mut Rng) {
        let mut left: BTreeMap<String, usize> = BTreeMap::new();
        for (dir, _) in &self.pending {
            *left.entry(dir.clone()).or_default() += 1;
        }
        for count in left.values_mut() {
            *count = rng.below(*count + 1);
        }
        for (dir, change) in std::mem::take(&mut self.pending) {
            let left = left.entry(dir).or_default();
            if *left > 0 {
                *left -= 1;
                self.synced.change(&change);
            }
        }
        let confirmed = self.synced.clone();
        self.synced
            .retain(|path, _| folders(path).all(|dir| confirmed.get(dir) == Some(&Node::Folder)));
        self.now = self.synced.clone();
    }

    /// Drops the content of files that have no name any more.
    pub(super) fn drop_unnamed_files(&mut self) {
        let mut used = vec![false; self.files.len()];
        let pending = self.pending.iter().filter_map(|(_, change)| match change {
            NameChange::Put(_, node) => Some(node),
            _ => None,
        });
        for node in self.now.values().chain(self.synced.values()).chain(pending) {
            if let Node::File(file) = node {
                used[*file] = true;
            }
        }
        for (file, _) in self.files.iter_mut().zip(used).filter(|(_, used)| !used) {
            *file = File::default();
        }
    }
}

impl File {
    /// Keeps nothing, all, the first part, or some sectors of what was not synced.
    pub(super) fn lose_unsynced(&mut self, rng: &mut Rng) {
        let unsynced = self.data.len() - self.synced;
        if unsynced > 0 {
            match rng.below(4) {
                0 => self.data.truncate(self.synced),
                1 if !self.spoiled => {}
                2 => self.data.truncate(self.synced + rng.below(unsynced + 1)),
                _ => {
                    let start = self.synced;
                    self.data.truncate(start + 1 + rng.below(unsynced));
                    for sector in self.data[start..].chunks_mut(64) {
                        if rng.below(2) == 0 {
                            sector.fill(0);
                        }
                    }
                }
            }
        }
        self.synced = self.data.len();
        self.spoiled = false;
    }
}

/// The names on a disk.
pub(super) trait Names {
    fn change(&mut self, change: &NameChange);
}

impl Names for BTreeMap<String, Node> {
    fn change(&mut self, change: &NameChange) {
        match change {
            NameChange::Put(path, node) => {
                self.insert(path.clone(), *node);
            }
            NameChange::Remove(path) => {
                let inside = format!("{path}/");
                self.retain(|name, _| name != path && !name.starts_with(&inside));
            }
            NameChange::Rename(from, to) => {
                if let Some(node) = self.remove(from) {
                    self.insert(to.clone(), node);
                }
            }
        }
    }
}

/// Returns the folders that contain a path, without the root.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Returns the folder that contains a path.
pub(super) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(dir, _)| dir)
}

pub(super) fn no_power() -> io::Error {
    io::Error::other("the power is off")
}

pub(super) fn refused() -> io::Error {
    io::Error::other("simulated I/O error")
}

/// splitmix64: power cuts need variety, not statistical quality.
pub(super) struct Rng(pub(super) u64);

impl Rng {
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        // The modulo has a bias, which is far too small to matter here.
        ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
    }
}
