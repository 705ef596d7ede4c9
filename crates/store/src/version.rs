//! The version of the format, and the steps from older versions to it.
//!
//! To change the format: raise [`VERSION`], add a [`Step`] to [`STEPS`], and keep a store of the
//! old version as a fixture. [`migrate`](crate::migrate) does the rest when an older store is
//! opened.

use crate::entry::Pair;
use crate::error::StoreError;

/// The version that this program writes.
pub const VERSION: u32 = 1;

/// The steps from older versions.
pub const STEPS: &[Step] = &[];

/// The step from one version to the next.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The version it starts from.
    pub from: u32,
    /// What happens to each record.
    pub record: Rewrite,
}

/// Returns a key and its sealed record in the next version, or `None` to drop the record.
///
/// Rewritten keys must have the same order as the old ones.
pub type Rewrite = fn(&[u8], &[u8]) -> Result<Option<Pair>, StoreError>;
