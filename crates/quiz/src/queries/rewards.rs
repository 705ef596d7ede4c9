//! What decides who gets a reward: streaks, and ranks in a season.

use crate::model::daily::Answer;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MemberId, RoleId};
use crate::model::points::Scope;
use crate::model::record::{Key, Record};
use crate::model::reward::MOST;
use crate::model::season::SeasonId;
use crate::queries::{past, season, streak, tracks};
use crate::state::transaction::Transaction;

/// Tells whether a member was given the role of a reward, and hasn't lost it by a fact since.
#[must_use]
pub fn has(tx: &Transaction<'_>, guild: GuildId, role: RoleId, member: MemberId) -> bool {
    tx.get(&Key::Rewarded((guild, member, role))).is_some()
}

/// Returns the next members who were given a role, after one, and the member after which to go on.
/// After the last of them that is `None`.
#[must_use]
pub fn holders(
    tx: &Transaction<'_>,
    guild: GuildId,
    role: RoleId,
    after: MemberId,
) -> (Vec<MemberId>, Option<MemberId>) {
    // More than one member can have.
    let many = tx.state.rules.answers_at_once.max(MOST + 1);
    let found = tx.scan(&Key::rewarded(guild, after), many).into_iter();
    let mut found: Vec<_> = found
        .filter_map(|record| match record {
            Record::Rewarded((_, member, of), _) => Some((member, of)),
            _ => None,
        })
        .collect();
    let mut next = None;
    if found.len() == many {
        // Others of the last one may not be among them.
        let last = found.last().map(|(member, _)| *member);
        found.retain(|(member, _)| Some(*member) != last);
        next = found.last().map(|(member, _)| *member);
    }
    let holders = found.into_iter().filter(|(_, of)| *of == role);
    (holders.map(|(member, _)| member).collect(), next)
}

/// Tells whether a member answered a daily in time.
#[must_use]
pub fn answered(tx: &Transaction<'_>, daily: DailyKey, member: MemberId) -> bool {
    let answer = tx.answer(AnswerKey { daily, member });
    answer.as_ref().is_some_and(Answer::counts)
}

/// As how many dailies it counts to look at a member at all.
const AT_ALL: usize = 5;

/// A streak, and how much had to be read for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Looked {
    /// The answers in a row.
    pub now: u32,
    /// The dailies that were looked at.
    pub dailies: usize,
}

/// Returns a member's streak up to a daily.
#[must_use]
pub fn streak_at(tx: &Transaction<'_>, key: DailyKey, member: MemberId) -> Looked {
    let days = streak::back_from(tx, key, member);
    let dailies = days.len() + AT_ALL;
    let now = streak::fold(days).now;
    Looked { now, dailies }
}

/// Returns the longest of a member's present streaks.
#[must_use]
pub fn best_streak(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> Looked {
    let mut best = Looked::default();
    for (track, _) in tracks::standing(tx, guild) {
        let Some((last, _)) = past::last(tx, guild, track, 1).into_iter().next() else {
            continue;
        };
        let looked = streak_at(tx, last, member);
        best.now = best.now.max(looked.now);
        best.dailies += looked.dailies;
    }
    best
}

/// Returns the fewest points with which a member had this rank or a better one in a season. Hidden
/// members have no rank, but they have points.
#[must_use]
pub fn points_for_rank(tx: &Transaction<'_>, guild: GuildId, of: SeasonId, worst: u32) -> i64 {
    let place = worst.saturating_sub(1);
    let range = Key::season_places(guild, of, Scope::Guild, place);
    match tx.scan(&range, 1).pop() {
        Some(Record::SeasonPlace(_, had)) => had.points,
        _ => 1,
    }
}

/// Tells whether a member had at least these points in a season.
#[must_use]
pub fn had(
    tx: &Transaction<'_>,
    guild: GuildId,
    of: SeasonId,
    member: MemberId,
    least: i64,
) -> bool {
    let had = season::points_of(tx, guild, of, Scope::Guild, member);
    had.is_some_and(|had| had.points >= least)
}

/// Returns the last season that is over and wasn't called off.
#[must_use]
pub fn last_season(tx: &Transaction<'_>, guild: GuildId) -> Option<SeasonId> {
    let seasons = tx.seasons(guild).into_iter().rev();
    let mut over = seasons.filter(|(_, season)| season.is_over());
    over.find(|(_, season)| !season.is_cancelled())
        .map(|(id, _)| id)
}
