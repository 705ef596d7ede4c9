//! What is wrong with a field of `/round schedule`.

use std::ops::RangeInclusive;

use crate::model::ids::{At, RoundId};
use crate::model::round::Round;
use crate::text::round::desk::state;
use crate::text::{count, moment, quote};

/// No start.
#[must_use]
pub fn bad_start(typed: &str) -> String {
    format!(
        "`start:` {} is no time I understand. For example `fri 18:00`, `2026-03-06 18:00`, `18:00` or `in 20m`.",
        quote(typed)
    )
}

/// A start that is over.
#[must_use]
pub fn past_start(start: At) -> String {
    format!("`start:` {} is over.", moment(start))
}

/// A start too far off.
#[must_use]
pub fn far_start(days: i64) -> String {
    format!("`start:` that is more than {days} days from now.")
}

/// A number out of its range.
#[must_use]
pub fn out_of_range(field: &str, least: u32, most: u32) -> String {
    format!("`{field}:` from {least} to {most}.")
}

/// No scale.
#[must_use]
pub fn bad_scoring(typed: &str) -> String {
    format!(
        "`scoring:` {} is none. There are: `right` (speed only parts equals) and `speed` (faster earns more).",
        quote(typed)
    )
}

/// A question that cannot be played.
#[must_use]
pub fn bad_question(typed: &str) -> String {
    format!(
        "`questions:` {} is no question of the bank that this round can ask: one with options to press or, with `output:true`, with an output to type.",
        quote(typed)
    )
}

/// A question that is a secret now.
#[must_use]
pub fn secret_question(typed: &str) -> String {
    format!("`questions:` {} cannot be taken just now.", quote(typed))
}

/// The bank has too few.
#[must_use]
pub fn too_few(have: usize, want: usize, days: u32) -> String {
    format!(
        "`topics:`, `levels:` the bank has {} to play that fit and were not asked here within {days} days; you want {want}. Widen them, or take fewer.",
        count(have as u64, "question", "questions")
    )
}

/// The channel is taken.
#[must_use]
pub fn clash(id: RoundId, other: &Round) -> String {
    format!(
        "`start:` round {id} (**{}**) is played in <#{}> then: it {}. Choose another time or channel.",
        other.name,
        other.channel,
        state(other)
    )
}

/// Too few or too many teams.
#[must_use]
pub fn how_many_teams(given: usize, wanted: &RangeInclusive<usize>) -> String {
    format!(
        "`team1:` to `team5:` {} given; a round has none, or {} to {}.",
        count(given as u64, "role is", "roles are"),
        wanted.start(),
        wanted.end()
    )
}

/// A role named for two teams.
#[must_use]
pub fn team_twice(name: &str) -> String {
    format!(
        "`team1:` to `team5:` the role {} is named twice; each team wants its own.",
        quote(name)
    )
}

/// The role that everyone has.
#[must_use]
pub fn everyone_is_no_team(n: usize) -> String {
    format!("`team{n}:` everyone has this role, so it makes no team; choose another.")
}

/// Too many rounds.
#[must_use]
pub fn too_many(max: usize) -> String {
    format!("A server has at most {max} rounds that are not over. `/round cancel` makes room.")
}
