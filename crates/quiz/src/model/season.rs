//! Seasons: named ranges of dates with standings of their own, which are kept when they end.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, ChannelId, LocalDate, MemberId, RoleId, RoundId, TrackId};
use crate::model::points::Scope;

/// A season of a guild, numbered from 1 in the order of creation. Numbers are never reused.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct SeasonId(pub u32);

/// A season. It counts whole dates in the guild's zone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Season {
    /// Its name.
    pub name: String,
    /// The first date that counts.
    pub first: LocalDate,
    /// The last date that counts, once it is known.
    pub last: Option<LocalDate>,
    /// What members keep of the season before.
    pub carry: Carry,
    /// The role of those who win it.
    pub champion: Option<RoleId>,
    /// Where its results are posted.
    pub channel: ChannelId,
    /// The moderator who started it.
    pub by: MemberId,
    /// When the next step of its present phase is due, where that has steps.
    pub step_at: At,
    /// How far it is.
    pub phase: SeasonPhase,
}

/// What members keep of the season before.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Carry {
    /// Nothing.
    #[default]
    None,
    /// Half of their points, rounded down.
    Half,
}

/// How far a season is. What is done in steps survives a stop between any two.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SeasonPhase {
    /// Points that its first dates had before it was started are added: up to this mark so far, and
    /// those of dates up to this one.
    Filling(Filled, LocalDate),
    /// What members keep of the season before is added, once that one is over: the scope, and the
    /// place up to which it is done.
    Carrying(Scope, u32),
    /// Points are counted.
    Counting,
    /// Its standings are final and are written down: the scope, and how far.
    Placing(Scope, Placed),
    /// Its totals are let go, in this scope.
    Clearing(Scope),
    /// It is over.
    Over,
    /// It was called off before it began.
    Cancelled,
}

/// Up to where the points of the first dates are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Filled {
    /// The date being added.
    pub date: LocalDate,
    /// The scope being added.
    pub scope: Scope,
    /// The member up to whom it is done.
    pub after: MemberId,
}

/// How far the standings of a scope are written down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// The last order key that was handled: inverted points, when they were reached, the member.
    pub after: Option<(u32, At, MemberId)>,
    /// How many members have a place so far.
    pub places: u32,
    /// The last place's rank and points.
    pub last: Option<(u32, i64)>,
}

/// A place in the final standings of a season. It never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinalPlace {
    /// The member.
    pub member: MemberId,
    /// The rank, from 1; equal members share it.
    pub rank: u32,
    /// The points.
    pub points: i64,
}

/// What a member had at the end of a season.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinalPoints {
    /// The points.
    pub points: i64,
    /// The rank; `None` for members who were hidden or had left.
    pub rank: Option<u32>,
}

/// What was corrected on a date after a season was over. The standings stay as they were.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaterChanges {
    /// How many times a member's points changed.
    pub changes: u32,
    /// By how much in all.
    pub points: i64,
}

/// What a season waits for before it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitsFor {
    /// A daily, which closes then.
    Daily(At),
    /// A step of a daily that is being done.
    Step,
    /// A round.
    Round(RoundId),
    /// A question that is posted then.
    Slot(At),
}

impl Season {
    /// Tells whether a date counts.
    #[must_use]
    pub fn holds(&self, date: LocalDate) -> bool {
        !self.is_cancelled() && self.first <= date && self.last.is_none_or(|last| date <= last)
    }

    /// Tells whether its standings can't change any more.
    #[must_use]
    pub const fn is_final(&self) -> bool {
        matches!(
            self.phase,
            SeasonPhase::Placing(..) | SeasonPhase::Clearing(_) | SeasonPhase::Over
        )
    }

    /// Tells whether its standings are read from its places rather than from totals.
    #[must_use]
    pub const fn is_placed(&self) -> bool {
        matches!(self.phase, SeasonPhase::Clearing(_) | SeasonPhase::Over)
    }

    /// Tells whether the total of a date is still needed, because points of it will be added.
    #[must_use]
    pub fn needs(&self, day: LocalDate) -> bool {
        match &self.phase {
            SeasonPhase::Filling(filled, until) => filled.date <= day && day <= *until,
            _ => false,
        }
    }

    /// Tells whether nothing is left to do for it.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.phase, SeasonPhase::Over | SeasonPhase::Cancelled)
    }

    /// Tells whether it was called off.
    #[must_use]
    pub const fn is_cancelled(&self) -> bool {
        matches!(self.phase, SeasonPhase::Cancelled)
    }

    /// Tells whether a member's points of a date and scope go into its total at once. Otherwise
    /// they are in the total of the date, from which they will be added.
    #[must_use]
    pub fn takes(&self, date: LocalDate, scope: Scope, member: MemberId) -> bool {
        match &self.phase {
            SeasonPhase::Filling(filled, until) => {
                let of = Filled {
                    date,
                    scope,
                    after: member,
                };
                of <= *filled || date > *until
            }
            SeasonPhase::Carrying(..) | SeasonPhase::Counting => true,
            SeasonPhase::Placing(..)
            | SeasonPhase::Clearing(_)
            | SeasonPhase::Over
            | SeasonPhase::Cancelled => false,
        }
    }
}

/// Returns the scope after this one in a guild that has created `tracks_made` tracks.
#[must_use]
pub const fn next_scope(scope: Scope, tracks_made: u32) -> Option<Scope> {
    let next = match scope {
        Scope::Guild => 1,
        Scope::Track(TrackId(id)) => id + 1,
    };
    if next <= tracks_made {
        Some(Scope::Track(TrackId(next)))
    } else {
        None
    }
}
