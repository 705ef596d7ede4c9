//! Compacting the store, so that its journal forgets: at once after a guild was forgotten, at night
//! after a member was, and at night when the journal is older than the config allows. The records
//! are gone by then, but the journal still contains them.
//!
//! It goes on beside the host. Whoever is forgotten meanwhile has to wait for the next one, because
//! the new journal begins with the time at which it was begun.

use std::ops::ControlFlow;

use super::forgotten;
use crate::quiz::Key;
use crate::quiz::model::ids::At;
use crate::store::{Position, Rewriting, Store, StoreError, codec, keys};

/// How long to wait when the disk has no room to compact the store.
const RETRY_MS: i64 = 60 * 60_000;

/// How long it waits for members' deletions that go on. What is left then waits for the next night.
const WAIT_MS: i64 = 60 * 60_000;

const DAY_MS: i64 = 24 * 60 * 60_000;

/// The time of day at which one compaction does it for all members that were forgotten, in UTC.
const NIGHT_MS: i64 = 4 * 60 * 60_000;

/// When the store is to be compacted, if it is.
#[derive(Debug, Default)]
pub(super) struct Compaction {
    at: Option<At>,
    /// Whether a member was forgotten since the last one began.
    wanted: bool,
    /// The one that goes on, if one does.
    under_way: Option<UnderWay>,
    /// For how many days the journal is kept; 0 for ever.
    journal_days: u32,
    /// The time of the first event in the journal.
    since: Option<At>,
}

/// A compaction that goes on.
#[derive(Debug, Clone, Copy)]
struct UnderWay {
    /// When it was begun.
    since: At,
    /// Whether it was for a member.
    wanted: bool,
}

impl Compaction {
    /// Finds out whether the last process stopped after it forgot a guild or a member and before it
    /// compacted.
    ///
    /// After a guild compacting follows the batch at once, so the removal is among the `last`
    /// journal entries. A compacted journal has none. If the last process stopped while it
    /// compacted the store, it begins again. After a member it follows in the night, so the journal
    /// begins before the deletion.
    pub fn left_over(store: &dyn Store, last: u64) -> Result<Self, StoreError> {
        let from = Position(store.position().0.saturating_sub(last));
        let mut forgot = store.was_rewriting();
        store.replay(from.max(store.oldest()), &mut |_, entry| {
            forgot |= entry.changes.iter().any(|(key, value)| {
                value.is_none() && matches!(keys::decode(key), Ok(Key::Guild(_)))
            });
            ControlFlow::Continue(())
        })?;
        let since = first_event(store)?;
        let mut members = forgotten::recorded(store)?;
        members.drop_before(since.map_or(i64::MAX, |at| at.0));
        Ok(Self {
            at: forgot.then_some(At(i64::MIN)),
            wanted: !members.is_empty(),
            under_way: None,
            journal_days: 0,
            since,
        })
    }

    /// Keeps the journal for this many days, or forever if `days` is 0.
    pub fn keep_journal(&mut self, days: u32) {
        self.journal_days = days;
    }

    /// Notes that a guild's last record is gone.
    pub fn guild_forgotten(&mut self, at: At) {
        self.at = Some(at);
    }

    /// Notes that a member's data was deleted.
    pub fn member_forgotten(&mut self) {
        self.wanted = true;
    }

    /// Compacts the store if that is due, and looks whether it is done. While a member's deletion
    /// goes on it waits for that, but not for long.
    pub fn run_if_due(
        &mut self,
        store: &mut dyn Store,
        now: At,
        is_deleting: impl FnOnce() -> bool,
    ) -> Result<(), StoreError> {
        if self.under_way.is_some() {
            self.go_on(store, now)?;
        }
        if self.under_way.is_some() {
            return Ok(());
        }
        if self.at.is_none() && (self.wanted || self.is_old(now)) {
            self.at = Some(next_night(now));
        }
        let Some(at) = self.at.filter(|at| *at <= now) else {
            return Ok(());
        };
        if self.wanted && now.since(at.max(At(0))) < WAIT_MS && is_deleting() {
            return Ok(());
        }
        self.at = None;
        let wanted = std::mem::take(&mut self.wanted);
        self.under_way = Some(UnderWay { since: now, wanted });
        self.go_on(store, now)
    }

    fn go_on(&mut self, store: &mut dyn Store, now: At) -> Result<(), StoreError> {
        let Some(UnderWay { since, wanted }) = self.under_way else {
            return Ok(());
        };
        match store.compact_beside() {
            Ok(Rewriting::UnderWay) => return Ok(()),
            Ok(Rewriting::Done) => self.since = Some(since),
            Err(error) if error.is_fatal() => return Err(error),
            Err(error) => {
                tracing::error!(%error, retry_in_ms = RETRY_MS, "cannot compact the store after forgetting");
                self.at = Some(now.plus_ms(RETRY_MS));
                self.wanted |= wanted;
            }
        }
        self.under_way = None;
        Ok(())
    }

    /// Tells whether the journal is older than it may be.
    fn is_old(&self, now: At) -> bool {
        let limit = i64::from(self.journal_days) * DAY_MS;
        limit > 0 && self.since.is_some_and(|since| now.since(since) >= limit)
    }
}

/// Returns the time of the first event in the journal.
fn first_event(store: &dyn Store) -> Result<Option<At>, StoreError> {
    let mut first = None;
    store.replay(store.oldest(), &mut |_, entry| {
        first = codec::event(&entry).ok().map(|event| event.at);
        ControlFlow::Break(())
    })?;
    Ok(first)
}

/// Returns the next time at night.
fn next_night(now: At) -> At {
    let tonight = At(now.0.div_euclid(DAY_MS) * DAY_MS + NIGHT_MS);
    if tonight > now {
        tonight
    } else {
        tonight.plus_ms(DAY_MS)
    }
}
