//! Reading within a batch: the store as it will be once the batch is committed.
//!
//! [`RecordReader`] cannot fail, because the rules are pure. So the first error of the store is
//! kept here, and the host drops the batch because of it.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use crate::quiz::reader::scan_over;
use crate::quiz::state::reader::Changeset;
use crate::quiz::{Key, Record, RecordReader};
use crate::store::{Store, StoreError, codec};

/// Reads records as a batch sees them: its own changes first, then the store.
pub(super) struct BatchReader<'a> {
    pub store: &'a dyn Store,
    pub changed: &'a Changeset,
    pub failed: &'a RefCell<Option<StoreError>>,
}

impl BatchReader<'_> {
    /// Keeps the first error, because of which the batch is not committed.
    fn or_keep_error<T: Default>(&self, result: Result<T, StoreError>) -> T {
        result.unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            T::default()
        })
    }
}

impl RecordReader for BatchReader<'_> {
    fn get(&self, key: &Key) -> Option<Record> {
        match self.changed.get(key) {
            Some(changed) => changed.as_deref().cloned(),
            None => self.or_keep_error(codec::get(self.store, key)),
        }
    }

    fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        scan_over(self.changed, range, limit, |enough| {
            self.or_keep_error(codec::scan(self.store, range, enough))
        })
    }
}
