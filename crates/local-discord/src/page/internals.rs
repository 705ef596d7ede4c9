//! What the page shows of the inside of a bot: what is coming up, its outbox, its journal.
//!
//! The local Discord knows none of it. The program that runs the bot may hand it in.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use super::super::Id;

/// The inside of a bot.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Internals {
    /// What is coming up, soonest first.
    pub upcoming: Vec<Upcoming>,
    /// When it will do something else, milliseconds since 1970. A clock that moves stops there,
    /// too.
    #[serde(skip)]
    pub stops: Vec<i64>,
    /// What the bot has decided to send but has not delivered.
    pub outbox: Vec<PendingDelivery>,
    /// The latest entries of its journal, newest first.
    pub journal: Vec<JournalEntry>,
    /// Counters by name.
    pub figures: Vec<(String, u64)>,
}

/// Something the bot will do at a certain time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Upcoming {
    /// When, milliseconds since 1970.
    pub at: i64,
    /// The channel it concerns.
    pub channel: Id,
    /// The message it concerns, or 0.
    pub message: Id,
    /// What it is, for people to read.
    pub about: String,
}

/// A delivery that has not been made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PendingDelivery {
    /// Its number.
    pub number: u64,
    /// What it is.
    pub what: String,
    /// What it is for, for people to read.
    pub about: String,
    /// The channel it goes to.
    pub channel: Id,
    /// Attempts so far.
    pub attempts: u32,
    /// Earliest time of the next attempt, milliseconds since 1970.
    pub not_before: i64,
    /// Everything else, for people to read.
    pub details: String,
}

/// An entry of the journal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct JournalEntry {
    /// Its position.
    pub number: u64,
    /// When, milliseconds since 1970.
    pub at: i64,
    /// What happened.
    pub event: String,
    /// How many records it changed.
    pub changes: usize,
    /// The event and its changes, for people to read.
    pub details: String,
}

/// Looks into the bot, and returns `None` if nothing is new.
pub type Inspector = Box<dyn FnMut() -> Option<Internals> + Send>;

/// The inspector, and what it found last.
#[derive(Clone, Default)]
pub(crate) struct InspectorSlot {
    looker: Arc<Mutex<Option<Inspector>>>,
    seen: Arc<Mutex<Option<Arc<Internals>>>>,
}

impl InspectorSlot {
    /// Sets the inspector.
    pub fn open(&self, looker: Inspector) {
        *self.looker.lock().unwrap_or_else(PoisonError::into_inner) = Some(looker);
    }

    /// Runs the inspector and returns whether anything is new.
    pub fn look(&self) -> bool {
        let mut looker = self.looker.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(new) = looker.as_mut().and_then(|look| look()) else {
            return false;
        };
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(new));
        true
    }

    /// Returns when the next thing comes up after a time, in milliseconds, as far as that is known.
    pub fn next_after(&self, ms: i64) -> Option<i64> {
        let seen = self.seen()?;
        let known = seen.upcoming.iter().map(|one| one.at);
        known
            .chain(seen.stops.iter().copied())
            .filter(|at| *at > ms)
            .min()
    }

    /// Returns what was found last, if there is an inspector.
    pub fn seen(&self) -> Option<Arc<Internals>> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.clone()
    }
}
