//! What a simulated disk ([`super::sim`]) holds, and what a power cut makes of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

#[derive(Debug, Default)]
pub(super) struct World {
    pub(super) files: Vec<File>,
    /// Names as the running process sees them.
    pub(super) now: BTreeMap<String, Node>,
    /// Names as a cut leaves them at the least.
    pub(super) kept: BTreeMap<String, Node>,
    /// Changes of names not yet synced, with the folder whose sync confirms them.
    pub(super) pending: Vec<(String, NameChange)>,
    pub(super) locks: BTreeSet<String>,
    /// Changing operations so far.
    pub(super) operations: u64,
    pub(super) cut_at: Option<u64>,
    pub(super) fail_at: Option<u64>,
    pub(super) capacity: Option<usize>,
    pub(super) off: bool,
    /// Counts restarts: what was opened before one is dead after it.
    pub(super) life: u64,
}

#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) data: Vec<u8>,
    /// So many bytes survive for certain.
    pub(super) synced: usize,
    /// A sync has failed: what was not synced then never will be, whatever later syncs say.
    pub(super) spoiled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Folder,
    File(usize),
}

#[derive(Clone, Debug)]
pub(super) enum NameChange {
    Put(String, Node),
    Remove(String),
    Rename(String, String),
}

/// What becomes of an operation.
#[derive(PartialEq, Eq)]
pub(super) enum Fate {
    Done,
    /// It happens, perhaps in part, and the power is gone.
    Cut,
    Fails,
}

impl World {
    /// Bytes of all files.
    pub(super) fn used(&self) -> usize {
        self.files.iter().map(|file| file.data.len()).sum()
    }

    /// So many bytes can still be written.
    pub(super) fn room(&self) -> usize {
        self.capacity
            .map_or(usize::MAX, |capacity| capacity.saturating_sub(self.used()))
    }

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

    pub(super) fn cut_if(&mut self, fate: Fate) -> io::Result<()> {
        if fate == Fate::Cut {
            self.off = true;
            return Err(no_power());
        }
        Ok(())
    }

    pub(super) fn file(&self, path: &str) -> io::Result<usize> {
        match self.now.get(path) {
            _ if self.off => Err(no_power()),
            Some(Node::File(file)) => Ok(*file),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// Of the unsynced changes of names in each folder the first few have reached the disk.
    pub(super) fn ruin_names(&mut self, dice: &mut Dice) {
        let mut left: BTreeMap<String, usize> = BTreeMap::new();
        for (dir, _) in &self.pending {
            *left.entry(dir.clone()).or_default() += 1;
        }
        for count in left.values_mut() {
            *count = dice.below(*count + 1);
        }
        for (dir, change) in std::mem::take(&mut self.pending) {
            let left = left.entry(dir).or_default();
            if *left > 0 {
                *left -= 1;
                self.kept.change(&change);
            }
        }
        let whole = self.kept.clone();
        self.kept
            .retain(|path, _| folders(path).all(|dir| whole.get(dir) == Some(&Node::Folder)));
        self.now = self.kept.clone();
    }

    /// Forgets the content of files that no name leads to any more.
    pub(super) fn collect(&mut self) {
        let mut used = vec![false; self.files.len()];
        let pending = self.pending.iter().filter_map(|(_, change)| match change {
            NameChange::Put(_, node) => Some(node),
            _ => None,
        });
        for node in self.now.values().chain(self.kept.values()).chain(pending) {
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
    /// What a power cut leaves: nothing, all, the first part, or scattered sectors of what was not synced.
    pub(super) fn ruin(&mut self, dice: &mut Dice) {
        let loose = self.data.len() - self.synced;
        if loose > 0 {
            match dice.below(4) {
                0 => self.data.truncate(self.synced),
                1 if !self.spoiled => {}
                2 => self.data.truncate(self.synced + dice.below(loose + 1)),
                _ => {
                    let start = self.synced;
                    self.data.truncate(start + 1 + dice.below(loose));
                    for sector in self.data[start..].chunks_mut(64) {
                        if dice.below(2) == 0 {
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

/// The folders a path lies in, without the root.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The folder a path lies in.
pub(super) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(dir, _)| dir)
}

pub(super) fn no_power() -> io::Error {
    io::Error::other("the power is off")
}

pub(super) fn refused() -> io::Error {
    io::Error::other("simulated I/O error")
}

/// splitmix64: ruins need variety, not quality.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        // Taken modulo a small number: the bias is far below what a ruin could show.
        ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
    }
}
