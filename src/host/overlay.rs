//! Reading within a batch: the store as it will be once the batch is committed.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use crate::quiz::reader::{Changeset, scan_over};
use crate::quiz::{Key, Record, RecordReader};
use crate::store::{Store, StoreError, codec};

/// The shelf as the batch at hand sees it: the store, and over it what the batch has changed.
pub(super) struct Overlay<'a> {
    pub store: &'a dyn Store,
    pub changed: &'a Changeset,
    pub failed: &'a RefCell<Option<StoreError>>,
}

impl Overlay<'_> {
    /// Remembers the first error; the batch is not committed then.
    fn or_remember<T: Default>(&self, result: Result<T, StoreError>) -> T {
        result.unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            T::default()
        })
    }
}

impl RecordReader for Overlay<'_> {
    fn get(&self, key: &Key) -> Option<Record> {
        match self.changed.get(key) {
            Some(changed) => changed.as_deref().cloned(),
            None => self.or_remember(codec::get(self.store, key)),
        }
    }

    fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        scan_over(self.changed, range, limit, |enough| {
            self.or_remember(codec::scan(self.store, range, enough))
        })
    }
}
