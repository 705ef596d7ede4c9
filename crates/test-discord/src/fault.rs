//! What goes wrong between the bot and Discord when a test asks for it.

use pythia_quiz::effect::OutboxRow;
use pythia_quiz::ids::At;
use pythia_quiz::model::outcome::Outcome;

use crate::Discord;

/// After how long a failed request is tried again.
const RETRY_MS: i64 = 1_000;

/// What goes wrong with a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It takes effect; then the connection breaks before the answer.
    BreaksAfter,
    /// Discord answers with a 5xx before anything took effect.
    FailsBefore,
    /// Discord answers with a 429 of the route, for this many milliseconds.
    Limited(u32),
    /// Discord answers with a 429 of the global limit, for this many milliseconds.
    GloballyLimited(u32),
}

/// A fault that a test has ordered.
pub(crate) struct Ordered {
    of: Box<dyn Fn(&OutboxRow) -> bool + Send>,
    fault: Fault,
    times: u32,
}

impl Fault {
    fn outcome(self, tried_at: At) -> Outcome {
        let (after_ms, unknown, why) = match self {
            Self::BreaksAfter => (RETRY_MS, true, "connection broken"),
            Self::FailsBefore => (RETRY_MS, true, "503"),
            Self::Limited(ms) => (ms.into(), false, "429"),
            Self::GloballyLimited(ms) => (ms.into(), false, "429 global"),
        };
        Outcome::Later {
            after_ms,
            tried_at,
            unknown,
            why: why.to_owned(),
        }
    }
}

impl Discord {
    /// Lets the next `times` tries of such rows end with a fault.
    pub fn fail(
        &mut self,
        times: u32,
        fault: Fault,
        of: impl Fn(&OutboxRow) -> bool + Send + 'static,
    ) {
        let of = Box::new(of);
        self.faults.push(Ordered { of, fault, times });
    }

    /// Tries to carry out a row, and returns how that ended and which ordered fault was met.
    pub fn attempt(&mut self, row: &OutboxRow) -> (Outcome, Option<Fault>) {
        let Some(fault) = self.next_fault(row) else {
            return (self.carry_out(row), None);
        };
        if fault == Fault::BreaksAfter {
            // The bot never learns how this ended.
            let _ = self.carry_out(row);
        } else {
            self.note_request(row);
        }
        (fault.outcome(self.now), Some(fault))
    }

    fn next_fault(&mut self, row: &OutboxRow) -> Option<Fault> {
        let ordered = self
            .faults
            .iter_mut()
            .find(|one| one.times > 0 && (one.of)(row))?;
        ordered.times -= 1;
        Some(ordered.fault)
    }
}
