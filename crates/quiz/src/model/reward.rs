//! Rewards: roles that members get for points, a streak, or their rank in a season.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, LocalDate, MemberId, TrackId};
use crate::model::role::RoleProblem;
use crate::model::season::SeasonId;

/// How many rewards a guild may have. Each is looked at whenever points change.
pub const MOST: usize = 20;

/// A role that is given for a fact. A role rewards one fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reward {
    /// What it is given for.
    pub fact: RewardFact,
    /// The moderator who added it.
    pub by: MemberId,
    /// Why it isn't given any more, until a moderator adds it again.
    pub stopped: Option<RoleProblem>,
    /// When the next step is due, if there is one.
    pub step_at: At,
    /// What it does step by step.
    pub step: RewardStep,
}

/// What a role is given for.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RewardFact {
    /// This many points of all time in the guild.
    Points(u32),
    /// A streak of this many answers in a track.
    Streak(u32),
    /// This rank or a better one in the last season.
    Rank(u32),
}

/// What a reward does step by step. Each step survives a stop after it.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RewardStep {
    /// Nothing.
    #[default]
    Idle,
    /// Gives it to those who have the points already, after this member.
    Giving(MemberId),
    /// Looks at streaks, after the reveals of these dailies. At the first of them it is this far.
    Streaks(Vec<(TrackId, LocalDate)>, StreakStep),
    /// Takes it from those who had no such rank in this season, after this member.
    Taking(SeasonId, MemberId),
    /// Gives it to those who had such a rank in this season, after this member.
    Crowning(SeasonId, MemberId),
    /// Forgets who had it, because a moderator removed the reward.
    Clearing,
}

/// Whose streaks a reward looks at after a reveal.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StreakStep {
    /// Those who answered and don't have the role, after this member.
    Answered(MemberId),
    /// Those who have the role and didn't answer, after this member.
    Missed(MemberId),
}

impl StreakStep {
    /// The first step.
    pub const FIRST: Self = Self::Answered(MemberId(0));
}
