//! Which row may go now.
//!
//! A lane is a channel. Its rows go one after another, and the next one only when the host has said
//! what became of the one before. So a reveal cannot overtake its question, and a channel that
//! takes nothing holds up only itself. Between lanes the more urgent row goes first, then the older
//! one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::host::Update;
use crate::quiz::model::effect::{OutboxRow, Priority};
use crate::quiz::model::ids::{At, ChannelId, OutboxSeq};

/// The outbox by lane, and the queues that the first row of each lane passes through.
#[derive(Debug, Default)]
pub struct Lanes {
    lanes: HashMap<ChannelId, BTreeMap<OutboxSeq, OutboxRow>>,
    lane_of: HashMap<OutboxSeq, ChannelId>,
    /// Rows with an attempt in flight.
    in_flight: BTreeSet<OutboxSeq>,
    /// Rows whose attempt has ended, until the host says what becomes of them.
    awaiting_host: BTreeSet<OutboxSeq>,
    /// First rows of lanes that may go, most urgent first.
    ready: BTreeSet<(Priority, OutboxSeq)>,
    /// First rows of lanes that may not go before an instant.
    waiting: BTreeSet<(At, OutboxSeq)>,
}

impl Lanes {
    /// Takes in what the host says about a row.
    pub fn update(&mut self, update: Update) {
        match update {
            Update::Put(row) => {
                let lane = row.lane;
                // A row may change its lane, to wait aside or to come back.
                if let Some(old) = self.lane_of.get(&row.seq).copied()
                    && old != lane
                {
                    self.leave(old, row.seq);
                }
                self.dequeue(lane);
                // A row that changes in flight stays in flight until that attempt ends: of two
                // attempts at once, both could look, both find nothing, and both post.
                self.awaiting_host.remove(&row.seq);
                self.lane_of.insert(row.seq, lane);
                self.lanes.entry(lane).or_default().insert(row.seq, *row);
                self.enqueue(lane);
            }
            Update::Gone(seq) => {
                let Some(lane) = self.lane_of.remove(&seq) else {
                    return;
                };
                self.in_flight.remove(&seq);
                self.awaiting_host.remove(&seq);
                self.leave(lane, seq);
            }
        }
    }

    /// Takes a row out of its lane and lets the next one go.
    fn leave(&mut self, lane: ChannelId, seq: OutboxSeq) {
        self.dequeue(lane);
        let rows = self.lanes.entry(lane).or_default();
        rows.remove(&seq);
        if rows.is_empty() {
            self.lanes.remove(&lane);
        }
        self.enqueue(lane);
    }

    /// Returns the row to attempt now, if one may go, and counts it as in flight.
    pub fn next(&mut self, now: At) -> Option<OutboxRow> {
        self.promote(now);
        let (_, seq) = self.ready.pop_first()?;
        let lane = self.lane_of.get(&seq)?;
        let row = self.lanes.get(lane)?.get(&seq)?.clone();
        self.in_flight.insert(seq);
        Some(row)
    }

    /// Notes that an attempt has ended. The row goes again when the host says so.
    pub fn ended(&mut self, seq: OutboxSeq) {
        // A row that was removed in flight has nothing to wait for.
        if self.in_flight.remove(&seq) {
            self.awaiting_host.insert(seq);
        }
    }

    /// Returns whether a row may go now.
    pub fn has_ready(&mut self, now: At) -> bool {
        self.promote(now);
        !self.ready.is_empty()
    }

    /// Returns when the next waiting row may go.
    #[must_use]
    pub fn next_wake(&self) -> Option<At> {
        self.waiting.first().map(|(at, _)| *at)
    }

    /// Returns how many rows there are in all lanes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lane_of.len()
    }

    /// Returns whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lane_of.is_empty()
    }

    /// Moves rows whose instant has come from `waiting` to `ready`.
    fn promote(&mut self, now: At) {
        while let Some((at, seq)) = self.waiting.first().copied().filter(|(at, _)| *at <= now) {
            self.waiting.remove(&(at, seq));
            if let Some(row) = self.row(seq) {
                let entry = (row.priority, seq);
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

    /// Takes the lane's first row out of all queues.
    fn dequeue(&mut self, lane: ChannelId) {
        if let Some((priority, not_before, seq)) = self
            .first(lane)
            .map(|row| (row.priority, row.not_before, row.seq))
        {
            self.ready.remove(&(priority, seq));
            self.waiting.remove(&(not_before, seq));
        }
    }

    /// Lets the lane's first row wait for its instant, unless an attempt at it is under way.
    fn enqueue(&mut self, lane: ChannelId) {
        if let Some((not_before, seq)) = self.first(lane).map(|row| (row.not_before, row.seq))
            && !self.in_flight.contains(&seq)
            && !self.awaiting_host.contains(&seq)
        {
            self.waiting.insert((not_before, seq));
        }
    }
}
