//! The rows of the ledger, which say where points come from and why.

use serde::{Deserialize, Serialize};

use crate::model::ids::{AnswerKey, At, LocalDate, MemberId, TrackId};

/// What points come from.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// The daily of a track on a date.
    Daily(LocalDate, TrackId),
    /// A quiz round by its date and number.
    Round(LocalDate, u64),
    /// A moderator's adjustment by the date it names and its number.
    Adjustment(LocalDate, u64),
}

impl Source {
    /// Returns the date in whose windows the points count.
    #[must_use]
    pub const fn date(self) -> LocalDate {
        match self {
            Self::Daily(date, _) | Self::Round(date, _) | Self::Adjustment(date, _) => date,
        }
    }

    /// Returns the track if the source is a daily.
    #[must_use]
    pub const fn track(self) -> Option<TrackId> {
        match self {
            Self::Daily(_, track) => Some(track),
            Self::Round(..) | Self::Adjustment(..) => None,
        }
    }

    /// Returns the scopes it counts in: the guild, and for a daily its track.
    pub fn scopes(self) -> impl Iterator<Item = Scope> {
        std::iter::once(Scope::Guild).chain(self.track().map(Scope::Track))
    }
}

/// Why points were given.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// The member answered in time.
    TookPart,
    /// The bot graded the answer right.
    Right,
    /// Another member, the key's voter, voted for the answer. Votes count up to the cap.
    Vote,
    /// A moderator accepted the answer.
    Accepted,
    /// The member saw the answer before the reveal, so nothing else of this source counts.
    Shown,
    /// The member saw the question in the preview, so nothing else of this source counts.
    Previewed,
    /// The points of a round.
    Round,
    /// A moderator adjusted the points.
    Adjusted,
}

/// The natural key of a row. Giving the same points twice writes the same row twice.
///
/// `n` counts how often the fact was switched: an even row gives points, an odd one takes them
/// back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowKey {
    /// The member who gets the points.
    pub member: MemberId,
    /// What they come from.
    pub source: Source,
    /// Why they are given.
    pub reason: Reason,
    /// The voter, where the reason is a vote.
    pub voter: Option<MemberId>,
    /// How often the fact was switched before this row.
    pub n: u32,
}

/// The content of a row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The points of the fact itself. Caps and conditions apply when rows are added up.
    pub points: i32,
    /// When the row was written.
    pub at: At,
    /// A moderator's reason, or a note of errata; mostly empty.
    pub note: String,
}

/// What standings cover.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// The sum over the guild's tracks and rounds.
    Guild,
    /// One track.
    Track(TrackId),
}

/// A fact that gives points, without how often it was switched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The member who gets the points.
    pub member: MemberId,
    /// What they come from.
    pub source: Source,
    /// Why they are given.
    pub reason: Reason,
    /// The voter, where the reason is a vote.
    pub voter: Option<MemberId>,
}

impl Fact {
    /// Creates the fact of a daily for the member who answered.
    #[must_use]
    pub const fn daily(key: AnswerKey, reason: Reason, voter: Option<MemberId>) -> Self {
        let source = Source::Daily(key.daily.date, key.daily.track);
        Self {
            member: key.member,
            source,
            reason,
            voter,
        }
    }
}

/// A member's points in a window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// The points, which adjustments can make negative.
    pub points: i64,
    /// The time of the last row that changed the points. Of members with equal points the one who
    /// reached them first comes first.
    pub reached: At,
}
