//! The weekly recap of a track.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, ChannelId, LocalDate, MemberId, MessageId};

/// The minute of Sunday at which a recap is posted, in the track's zone.
pub const MINUTE: u16 = 20 * 60;

/// How late a recap may still be posted, in milliseconds: until the end of Monday.
pub const LATE_MS: i64 = 28 * 60 * 60_000;

/// How many members a recap names in its standings.
pub const PLACES: usize = 5;

/// How many answers a recap names as the best ones.
pub const BEST: usize = 3;

/// How many answers a question needs to be called the most missed one.
pub const GRADED: u32 = 3;

/// That a track has a weekly recap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recap {
    /// The next recap comes after this.
    pub since: At,
}

/// How a daily went, kept from its close until the recap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayResult {
    /// The best answer, if one was voted for or accepted.
    pub best: Option<Best>,
    /// How many answers were graded.
    pub graded: u32,
    /// How many of them were right.
    pub right: u32,
}

/// The best answer to a daily.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Best {
    /// Who gave it.
    pub member: MemberId,
    /// How many votes it has.
    pub votes: u64,
    /// Whether a moderator accepted it.
    pub accepted: bool,
    /// Where it can be read, if it has a message.
    pub message: Option<(ChannelId, MessageId)>,
}

/// What a recap that was posted says, so that a member's name can be taken out of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostedRecap {
    /// The name that the track had.
    pub track: String,
    /// The dailies that were revealed in the week, and how they went.
    pub days: Vec<(LocalDate, DayResult)>,
    /// The first members of the week.
    pub places: Vec<RecapPlace>,
}

/// A place in the standings of a recap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecapPlace {
    /// The rank.
    pub rank: u64,
    /// The member.
    pub member: MemberId,
    /// The points of the week.
    pub points: i64,
}

impl PostedRecap {
    /// Tells whether the recap has something to say of a member.
    #[must_use]
    pub fn names(&self, member: MemberId) -> bool {
        let best =
            |(_, day): &(LocalDate, DayResult)| day.best.is_some_and(|one| one.member == member);
        self.places.iter().any(|one| one.member == member) || self.days.iter().any(best)
    }
}
