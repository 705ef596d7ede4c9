//! What the bot has inside, as far as whoever keeps it can tell: what it waits for, its outbox, its journal.
//!
//! The local Discord knows nothing of it; it is handed in, and shown.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use super::super::Id;

/// What the bot has inside.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Inside {
    /// What it waits for, soonest first.
    pub waits: Vec<Wait>,
    /// What it has decided and not yet delivered.
    pub outbox: Vec<Row>,
    /// The last entries of its journal, newest first.
    pub journal: Vec<Line>,
    /// Counters by name.
    pub figures: Vec<(String, u64)>,
}

/// Something that happens by itself when its time comes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Wait {
    /// When, milliseconds since 1970.
    pub at: i64,
    /// Where.
    pub channel: Id,
    /// On which message; 0: on none.
    pub message: Id,
    /// What, in words.
    pub about: String,
}

/// A delivery that is still to be made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Its number.
    pub number: u64,
    /// What it is.
    pub what: String,
    /// What it is for.
    pub about: String,
    /// The channel it goes to.
    pub channel: Id,
    /// Tries so far.
    pub attempts: u32,
    /// Not to be tried before, milliseconds since 1970.
    pub not_before: i64,
    /// The rest.
    pub details: String,
}

/// An entry of the journal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// Its position.
    pub number: u64,
    /// When, milliseconds since 1970.
    pub at: i64,
    /// What happened.
    pub event: String,
    /// How many records that changed.
    pub changes: usize,
    /// The event and the changes.
    pub details: String,
}

/// Looks into the bot; `None`: nothing is new.
pub type Looker = Box<dyn FnMut() -> Option<Inside> + Send>;

/// What was seen last, and how to look again.
#[derive(Clone, Default)]
pub(crate) struct Window {
    looker: Arc<Mutex<Option<Looker>>>,
    seen: Arc<Mutex<Option<Arc<Inside>>>>,
}

impl Window {
    /// From now on it is looked this way.
    pub fn open(&self, looker: Looker) {
        *self.looker.lock().unwrap_or_else(PoisonError::into_inner) = Some(looker);
    }

    /// Looks; whether anything is new.
    pub fn look(&self) -> bool {
        let mut looker = self.looker.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(new) = looker.as_mut().and_then(|look| look()) else {
            return false;
        };
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(new));
        true
    }

    /// What was seen last; nothing where nobody can look.
    pub fn seen(&self) -> Option<Arc<Inside>> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.clone()
    }
}
