//! Which row may go now.
//!
//! A lane is a channel; its rows go one after another, and the next only when the host has said what became
//! of the one before. So a reveal cannot overtake its question, and a dead channel holds up only itself.
//! Between lanes the more urgent goes first, then the older.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::host::Update;
use crate::quiz::effect::{OutboxRow, Priority};
use crate::quiz::ids::{At, ChannelId, OutboxSeq};

/// The outbox, by lane.
#[derive(Debug, Default)]
pub struct Lanes {
    lanes: HashMap<ChannelId, BTreeMap<OutboxSeq, OutboxRow>>,
    lane_of: HashMap<OutboxSeq, ChannelId>,
    /// Rows that are being tried.
    flying: BTreeSet<OutboxSeq>,
    /// Rows whose try has ended, and of which the host has not said yet what became of them.
    told: BTreeSet<OutboxSeq>,
    /// First rows of lanes that may go, most urgent first.
    ready: BTreeSet<(Priority, OutboxSeq)>,
    /// First rows of lanes that wait for an instant.
    waiting: BTreeSet<(At, OutboxSeq)>,
}

impl Lanes {
    /// Takes in what the host says.
    pub fn update(&mut self, update: Update) {
        match update {
            Update::Put(row) => {
                let lane = row.lane;
                self.leave(lane);
                // A row that is changed while it is tried waits for the end of the try: two at once could both
                // look, both find nothing, and both post.
                self.told.remove(&row.seq);
                self.lane_of.insert(row.seq, lane);
                self.lanes.entry(lane).or_default().insert(row.seq, *row);
                self.enter(lane);
            }
            Update::Gone(no) => {
                let Some(lane) = self.lane_of.remove(&no) else {
                    return;
                };
                self.leave(lane);
                self.flying.remove(&no);
                self.told.remove(&no);
                let rows = self.lanes.entry(lane).or_default();
                rows.remove(&no);
                if rows.is_empty() {
                    self.lanes.remove(&lane);
                }
                self.enter(lane);
            }
        }
    }

    /// The row to try at an instant, if one may go; it is in flight from now on.
    pub fn next(&mut self, now: At) -> Option<OutboxRow> {
        self.ripen(now);
        let (_, no) = self.ready.pop_first()?;
        let lane = self.lane_of.get(&no)?;
        let row = self.lanes.get(lane)?.get(&no)?.clone();
        self.flying.insert(no);
        Some(row)
    }

    /// A try of a row has ended; it goes again when the host says so.
    pub fn ended(&mut self, seq: OutboxSeq) {
        // Gone meanwhile: nothing to wait for.
        if self.flying.remove(&seq) {
            self.told.insert(seq);
        }
    }

    /// Whether a row could go at an instant.
    pub fn has_ready(&mut self, now: At) -> bool {
        self.ripen(now);
        !self.ready.is_empty()
    }

    /// When the next waiting row may go.
    #[must_use]
    pub fn next_wake(&self) -> Option<At> {
        self.waiting.first().map(|(at, _)| *at)
    }

    /// Rows in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lane_of.len()
    }

    /// Whether there is nothing to carry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lane_of.is_empty()
    }

    fn ripen(&mut self, now: At) {
        while let Some((at, no)) = self.waiting.first().copied().filter(|(at, _)| *at <= now) {
            self.waiting.remove(&(at, no));
            if let Some(row) = self.row(no) {
                let entry = (row.priority, no);
                self.ready.insert(entry);
            }
        }
    }

    fn row(&self, seq: OutboxSeq) -> Option<&OutboxRow> {
        self.lanes.get(self.lane_of.get(&seq)?)?.get(&seq)
    }

    fn first(&self, lane: ChannelId) -> Option<&OutboxRow> {
        self.lanes.get(&lane)?.first_key_value().map(|(_, row)| row)
    }

    /// The lane's first row stands in no queue any more.
    fn leave(&mut self, lane: ChannelId) {
        if let Some((priority, not_before, no)) = self
            .first(lane)
            .map(|row| (row.priority, row.not_before, row.seq))
        {
            self.ready.remove(&(priority, no));
            self.waiting.remove(&(not_before, no));
        }
    }

    /// The lane's first row waits for its instant, unless it is being tried.
    fn enter(&mut self, lane: ChannelId) {
        if let Some((not_before, no)) = self.first(lane).map(|row| (row.not_before, row.seq))
            && !self.flying.contains(&no)
            && !self.told.contains(&no)
        {
            self.waiting.insert((not_before, no));
        }
    }
}
