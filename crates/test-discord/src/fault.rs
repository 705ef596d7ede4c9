//! Faults between the bot and Discord that a test asks for.

use pythia_quiz::effect::OutboxRow;

use crate::{Answer, Discord};

/// A fault in an attempt to deliver a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Discord does it, and then the connection breaks before the answer arrives.
    BreaksAfter,
    /// Discord answers with a 5xx before doing anything.
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

impl Discord {
    /// Makes the next `times` attempts of rows that match `of` end with a fault.
    pub fn fail(
        &mut self,
        times: u32,
        fault: Fault,
        of: impl Fn(&OutboxRow) -> bool + Send + 'static,
    ) {
        if times > 0 {
            let of = Box::new(of);
            self.faults.push(Ordered { of, fault, times });
        }
    }

    /// Carries out a row, unless a fault was ordered for it.
    ///
    /// # Errors
    ///
    /// A fault was ordered for the row, and replaces Discord's answer.
    pub fn attempt(&mut self, row: &OutboxRow) -> Result<Answer, Fault> {
        let Some(fault) = self.next_fault(row) else {
            return Ok(self.carry_out(row));
        };
        if fault == Fault::BreaksAfter {
            // The bot never learns the outcome.
            let _ = self.carry_out(row);
        } else {
            self.note_request(row);
        }
        Err(fault)
    }

    fn next_fault(&mut self, row: &OutboxRow) -> Option<Fault> {
        let place = self.faults.iter().position(|one| (one.of)(row))?;
        let ordered = &mut self.faults[place];
        let fault = ordered.fault;
        ordered.times -= 1;
        if ordered.times == 0 {
            self.faults.remove(place);
        }
        Some(fault)
    }
}
