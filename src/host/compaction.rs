//! Compacting the store after a guild was forgotten: its records are gone by then, but the journal
//! still contains them.

use std::ops::ControlFlow;

use crate::quiz::Key;
use crate::quiz::model::ids::At;
use crate::store::{Position, Store, StoreError, keys};

/// How long to wait when the disk has no room to compact the store.
const RETRY_MS: i64 = 60 * 60_000;

/// When the store is to be compacted, if it is.
#[derive(Debug, Default)]
pub(super) struct Compaction(Option<At>);

impl Compaction {
    /// Finds out whether the last process stopped after it forgot a guild and before it compacted.
    ///
    /// Compacting follows the batch at once, so the removal is among the `last` journal entries. A
    /// compacted journal has none.
    pub fn left_over(store: &dyn Store, last: u64) -> Result<Self, StoreError> {
        let from = Position(store.position().0.saturating_sub(last));
        let mut forgot = false;
        store.replay(from.max(store.oldest()), &mut |_, entry| {
            forgot |= entry.changes.iter().any(|(key, value)| {
                value.is_none() && matches!(keys::decode(key), Ok(Key::Guild(_)))
            });
            ControlFlow::Continue(())
        })?;
        Ok(Self(forgot.then_some(At(i64::MIN))))
    }

    /// Notes that a guild's last record is gone.
    pub fn guild_forgotten(&mut self, at: At) {
        self.0 = Some(at);
    }

    /// Compacts the store if that is due.
    pub fn run_if_due(&mut self, store: &mut dyn Store, now: At) -> Result<(), StoreError> {
        if self.0.is_none_or(|at| at > now) {
            return Ok(());
        }
        match store.compact() {
            Ok(()) => self.0 = None,
            Err(error) if error.is_fatal() => return Err(error),
            Err(error) => {
                tracing::error!(%error, retry_in_ms = RETRY_MS, "cannot compact the store after forgetting a guild");
                self.0 = Some(now.plus_ms(RETRY_MS));
            }
        }
        Ok(())
    }
}
