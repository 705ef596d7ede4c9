//! The life of a daily: posting → open → revealing → revealed → closed.

use super::ids::At;
use super::record::{Daily, Phase};

/// How long reading back may hold up what is due.
pub const READING_MAX_MS: i64 = 2 * 60_000;

/// How often a quiet thread is kept from being archived between reveal and close.
pub const KEEP_AWAKE_MS: i64 = 24 * 60 * 60_000;

impl Daily {
    /// Whether answers are taken at an instant: posted (or on its way) and not due to be revealed.
    #[must_use]
    pub fn takes_answers(&self, at: At) -> bool {
        matches!(self.phase, Phase::Posting | Phase::Open) && at < self.reveal_at
    }

    /// Whether what happened in the thread must be read back before anything due is done: events may have
    /// been lost since it was last read, or it is about to be revealed or closed after such a loss.
    #[must_use]
    pub fn wants_reading(&self, gap: Option<(At, At)>, now: At) -> bool {
        let Some((_, until)) = gap else { return false };
        let step = match self.phase {
            Phase::Open => self.reveal_at,
            Phase::Revealed => self.close_at,
            _ => return false,
        };
        let lost = self.decided < until;
        lost && (self.read_until < until.min(now) || (now >= step && self.read_until < step))
    }

    /// When its next step is due; past times mean now, `None` that it waits for a delivery.
    #[must_use]
    pub fn due(&self, gap: Option<(At, At)>) -> Option<At> {
        if let Some(reading) = &self.reading {
            return Some(reading.until);
        }
        let step = match self.phase {
            Phase::Posting => return Some(self.deliver_by),
            Phase::Open => self.reveal_at,
            Phase::Revealed if self.thread_archived => {
                self.close_at.min(self.kept_awake.plus_ms(KEEP_AWAKE_MS))
            }
            Phase::Revealed => self.close_at,
            Phase::Revealing | Phase::Closed | Phase::Skipped(_) => return None,
        };
        match gap {
            // A gap that has ended and is not read back yet: at once.
            Some((_, until))
                if self.decided < until && self.read_until < until && until < At(i64::MAX) =>
            {
                Some(until)
            }
            _ => Some(step),
        }
    }
}
