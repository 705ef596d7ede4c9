//! Rewriting the store when a guild was forgotten: until then its records are gone, but the journal still tells of it.

use std::ops::ControlFlow;

use crate::quiz::Key;
use crate::quiz::ids::At;
use crate::store::{Position, Store, StoreError, keys};

use super::{BATCH, TICKS};

/// More entries than a batch can have.
const LATELY: u64 = (BATCH + TICKS) as u64 * 2;

/// How long to wait when the disk had no room for it.
const AGAIN_MS: i64 = 60 * 60_000;

/// From when on the store is to be rewritten, if it is.
#[derive(Debug, Default)]
pub(super) struct Rewriting(Option<At>);

impl Rewriting {
    /// Whether the process before this one stopped between forgetting a guild and rewriting, which follows the batch at
    /// once: so what it forgot is among the last entries, and a rewritten journal has none.
    pub fn left_over(store: &dyn Store) -> Result<Self, StoreError> {
        let lately = Position(store.position().0.saturating_sub(LATELY));
        let mut forgot = false;
        store.replay(lately.max(store.oldest()), &mut |_, entry| {
            forgot |= entry.changes.iter().any(|(key, value)| {
                value.is_none() && matches!(keys::decode(key), Ok(Key::Guild(_)))
            });
            ControlFlow::Continue(())
        })?;
        Ok(Self(forgot.then_some(At(i64::MIN))))
    }

    /// A guild's last record is gone.
    pub fn forgot_a_guild(&mut self, at: At) {
        self.0 = Some(at);
    }

    /// Rewrites the store if it is to be.
    pub fn if_due(&mut self, store: &mut dyn Store, now: At) -> Result<(), StoreError> {
        if self.0.is_none_or(|at| at > now) {
            return Ok(());
        }
        match store.compact() {
            Ok(()) => self.0 = None,
            Err(error) if error.is_fatal() => return Err(error),
            Err(error) => {
                tracing::error!(%error, "a guild was forgotten, but the store could not be rewritten without it, trying again in an hour: {error}");
                self.0 = Some(now.plus_ms(AGAIN_MS));
            }
        }
        Ok(())
    }
}
