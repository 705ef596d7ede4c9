//! The rows of the ledger: where points come from, and why.

use serde::{Deserialize, Serialize};

use crate::model::ids::{AnswerKey, At, LocalDate, MemberId, TrackId};

/// Where points come from.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// The daily of a track on a date.
    Daily(LocalDate, TrackId),
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
    pub member: MemberId,
    /// From where.
    pub source: Source,
    /// Why.
    pub reason: Reason,
    /// Whose vote, where the reason is one.
    pub voter: Option<MemberId>,
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
    /// Whose points.
    pub member: MemberId,
    /// From where.
    pub source: Source,
    /// Why.
    pub reason: Reason,
    /// Whose vote, where the reason is one.
    pub voter: Option<MemberId>,
}

impl Fact {
    /// A fact of a daily.
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
    /// Points; may be negative after adjustments.
    pub points: i64,
    /// The time of the last row that changed them; who got there first is before others.
    pub reached: At,
}
