//! A store whose state is a map in memory: the real journal over any disk, most often a simulated
//! one.
//!
//! It keeps the same contract as the store on sled, and shares its journal, recovery and
//! compaction. So a test that runs thousands of simulated days with power cuts on it tests the code
//! that runs in production.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use crate::disk::Disk;
use crate::entry::{Change, Pair, Position};
use crate::error::StoreError;
use crate::journaled::Journaled;
use crate::options::Options;
use crate::scan::Scan;
use crate::sim::SimDisk;
use crate::state::{Opened, State};

/// A store whose state is a map in memory.
pub type MemoryStore = Journaled<Map>;

/// Opens the store on a disk, and creates it if the disk is empty.
pub fn open(disk: Arc<dyn Disk>, options: Options) -> Result<MemoryStore, StoreError> {
    Journaled::open(disk, options)
}

/// Opens an empty store on a new simulated disk, for tests that need no files.
pub fn empty() -> Result<MemoryStore, StoreError> {
    open(Arc::new(SimDisk::new()), Options::default())
}

/// The records, in a map.
#[derive(Debug, Default)]
pub struct Map(BTreeMap<Vec<u8>, Vec<u8>>);

impl State for Map {
    fn open(_: &dyn Disk, _: &str, _: &Options) -> Result<Opened<Self>, StoreError> {
        // Nothing is left of an earlier map, so the journal is always read.
        Ok(Opened::Nothing)
    }

    fn create(_: &dyn Disk, _: &str, _: &Options) -> Result<Self, StoreError> {
        Ok(Self::default())
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.0.get(key).cloned())
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        if scan.is_empty() {
            return Ok(Vec::new());
        }
        let to = scan.to.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
        let range = self
            .0
            .range::<[u8], _>((Bound::Included(scan.from.as_slice()), to));
        let pair = |(key, value): (&Vec<u8>, &Vec<u8>)| (key.clone(), value.clone());
        Ok(if scan.backward {
            range.rev().take(scan.limit).map(pair).collect()
        } else {
            range.take(scan.limit).map(pair).collect()
        })
    }

    fn apply(
        &mut self,
        changes: &mut dyn Iterator<Item = Change>,
        _: Position,
    ) -> Result<(), StoreError> {
        for (key, value) in changes {
            match value {
                Some(value) => self.0.insert(key, value),
                None => self.0.remove(&key),
            };
        }
        Ok(())
    }

    fn sync(&mut self) -> Result<bool, StoreError> {
        Ok(false)
    }
}
