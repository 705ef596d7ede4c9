//! How well questions are known: by a member, or by a group in one daily.

use serde::{Deserialize, Serialize};

use crate::model::daily::Answer;
use crate::model::ids::LocalDate;
use crate::model::question::{Kind, Level, Topic};

/// How much of what was asked was known. A partly known question counts half.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// What was known, in halves.
    pub halves: u32,
    /// How many answers or self-ratings it is of.
    pub of: u32,
}

impl Known {
    /// Counts one answer or self-rating.
    pub const fn count(&mut self, grasp: Grasp) {
        self.of += 1;
        self.halves += grasp as u32;
    }

    /// Adds what another one has counted.
    pub const fn add(&mut self, other: Self) {
        self.of += other.of;
        self.halves += other.halves;
    }

    /// Returns the share in percent, rounded down, or `None` if nothing was counted.
    #[must_use]
    pub fn percent(self) -> Option<u8> {
        let percent = (u64::from(self.halves) * 50).checked_div(u64::from(self.of))?;
        u8::try_from(percent).ok()
    }
}

/// How well a member knew a question. The numbers are halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grasp {
    /// The answer was wrong, or the member said "not yet".
    Not = 0,
    /// The member said "partly".
    Partly = 1,
    /// The answer was right or accepted, or the member said "knew it".
    Full = 2,
}

impl Grasp {
    /// Returns how well a member knew a question that was revealed. The bot's verdict comes first;
    /// for an open question a moderator's acceptance, and then what the member said, the worst if
    /// they said several things. `None` if nothing says it, or the member had seen the answer.
    #[must_use]
    pub fn of(kind: Kind, answer: &Answer) -> Option<Self> {
        const PARTLY: u8 = 1 << 1;
        const NOT_YET: u8 = 1 << 2;
        if answer.shown.is_some() || answer.is_removed() {
            return None;
        }
        if answer.counts() {
            match answer.right {
                Some(true) => return Some(Self::Full),
                Some(false) => return Some(Self::Not),
                None if !answer.accepted_by.is_empty() => return Some(Self::Full),
                None => {}
            }
        }
        match answer.ratings {
            _ if kind != Kind::Open => None,
            0 => None,
            ratings if ratings & NOT_YET != 0 => Some(Self::Not),
            ratings if ratings & PARTLY != 0 => Some(Self::Partly),
            _ => Some(Self::Full),
        }
    }
}

/// How a group did with one daily, counted at its close. It names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The topic of the question.
    pub topic: Topic,
    /// The level of the question.
    pub level: Level,
    /// How many members answered in time.
    pub answered: u32,
    /// How much of it was known.
    pub known: Known,
}

/// A track asks more questions about the topics that its group knows least.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// The Monday of the week for which the topics were chosen; `None` before the first draw.
    pub week: Option<LocalDate>,
    /// The topics, the least known first.
    pub topics: Vec<Topic>,
}
