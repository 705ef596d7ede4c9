//! The ledger: every point ever given or taken back, by natural keys, and the standings folded from it.

use serde::{Deserialize, Serialize};

use super::ids::{At, LocalDate, MemberNo, TrackNo};

/// Where points come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// The daily of a track on a date.
    Daily(LocalDate, TrackNo),
    /// A quiz round of a date, by number.
    Round(LocalDate, u64),
    /// A moderator's adjustment naming a date, by number.
    Adjustment(LocalDate, u64),
}

impl Source {
    /// The date whose windows it counts in.
    #[must_use]
    pub const fn date(self) -> LocalDate {
        match self {
            Self::Daily(date, _) | Self::Round(date, _) | Self::Adjustment(date, _) => date,
        }
    }

    /// The track it belongs to, if it is a daily.
    #[must_use]
    pub const fn track(self) -> Option<TrackNo> {
        match self {
            Self::Daily(_, track) => Some(track),
            Self::Round(..) | Self::Adjustment(..) => None,
        }
    }
}

/// Why points were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// Answered in time.
    TookPart,
    /// Graded right by the bot.
    Right,
    /// A vote of another member (the key's voter); counted up to the cap.
    Vote,
    /// Accepted by a moderator.
    Accepted,
    /// Saw the answer before the reveal: nothing else of this source counts.
    Shown,
    /// Saw the question in the preview: nothing else of this source counts.
    Previewed,
    /// A round's points.
    Round,
    /// A moderator's adjustment.
    Adjusted,
}

/// The natural key of a row: giving twice is writing the same row twice.
///
/// `n` counts the switches of the fact: even gives, odd takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowKey {
    /// Whose points.
    pub member: MemberNo,
    /// From where.
    pub source: Source,
    /// Why.
    pub reason: Reason,
    /// Whose vote, where the reason is one.
    pub voter: Option<MemberNo>,
    /// How often the fact was switched before.
    pub n: u32,
}

/// A row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Points of the fact itself; caps and conditions apply in the fold.
    pub points: i32,
    /// When it was written.
    pub at: At,
    /// A moderator's reason, or a note of errata; mostly empty.
    pub note: String,
}

/// Whose standings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// The sum over the guild's tracks and rounds.
    Guild,
    /// One track.
    Track(TrackNo),
}

/// A window of dates. Weeks begin on Monday and are named by it; months by their first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Window {
    /// One date.
    Day(LocalDate),
    /// The week beginning on this Monday.
    Week(LocalDate),
    /// The month beginning on this first.
    Month(LocalDate),
    /// Everything.
    All,
}
