//! The file `FORGOTTEN` beside a store: which accounts had their data deleted, as keyed hashes.
//!
//! A backup that was made before a deletion still has the data. The file goes into every backup and
//! stays when a store is lost, so that a restored store deletes them again.

use std::collections::BTreeMap;

use crate::disk::Disk;
use crate::error::StoreError;
use crate::manifest::Manifest;

const TITLE: &str = "pythia forgotten accounts";

/// The name of the file.
pub const FILE: &str = "FORGOTTEN";

/// Keyed hashes of accounts, each with when its data was deleted, in milliseconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forgotten(BTreeMap<[u8; 16], i64>);

impl Forgotten {
    /// Reads the file of the store on a disk. Without one nobody was forgotten.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] if the file is damaged.
    pub fn read(disk: &dyn Disk) -> Result<Self, StoreError> {
        let mut all = Self::default();
        let file = Manifest::read(disk, FILE, TITLE, false)?;
        for line in file.iter().flat_map(|file| file.all("account")) {
            let parsed = line.split_once(' ').and_then(|(hash, at)| {
                let hash = data_encoding::HEXLOWER.decode(hash.as_bytes()).ok()?;
                Some((hash.try_into().ok()?, at.parse().ok()?))
            });
            let (hash, at) = parsed.ok_or_else(|| StoreError::Corrupt {
                file: disk.path(FILE),
                offset: 0,
                what: "a line does not name a hash and a time".to_owned(),
            })?;
            all.add(hash, at);
        }
        Ok(all)
    }

    /// Replaces the file, durably.
    ///
    /// # Errors
    /// The disk refused it.
    pub fn write(&self, disk: &dyn Disk) -> Result<(), StoreError> {
        let file = self
            .0
            .iter()
            .fold(Manifest::new(TITLE), |file, (hash, at)| {
                let hash = data_encoding::HEXLOWER.encode(hash);
                file.with("account", format!("{hash} {at}"))
            });
        file.write(disk, "", FILE)
    }

    /// Adds an account. The latest time counts.
    pub fn add(&mut self, hash: [u8; 16], at: i64) {
        let known = self.0.entry(hash).or_insert(at);
        *known = at.max(*known);
    }

    /// Adds all accounts of another file.
    pub fn add_all(&mut self, other: &Self) {
        other.iter().for_each(|(hash, at)| self.add(hash, at));
    }

    /// Drops the accounts whose data was deleted before a time.
    pub fn drop_before(&mut self, at: i64) {
        self.0.retain(|_, deleted| *deleted >= at);
    }

    /// Returns when the data of an account was deleted.
    pub fn get(&self, hash: &[u8; 16]) -> Option<i64> {
        self.0.get(hash).copied()
    }

    /// Iterates over the accounts.
    pub fn iter(&self) -> impl Iterator<Item = ([u8; 16], i64)> {
        self.0.iter().map(|(hash, at)| (*hash, *at))
    }

    /// Tells whether nobody was forgotten.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
