//! Reads the final standings of seasons.

use std::collections::BTreeMap;

use crate::model::ids::{GuildId, LocalDate, MemberId, UserId};
use crate::model::points::Scope;
use crate::model::record::{Key, Record};
use crate::model::season::{FinalPoints, LaterChanges, Season, SeasonId};
use crate::queries::standings::{self, Board, Line, Own, PAGE};
use crate::state::transaction::Transaction;

/// Returns what a member keeps who keeps half: rounded down, and nothing of less than nothing.
#[must_use]
pub const fn half(points: i64) -> i64 {
    if points > 0 { points / 2 } else { 0 }
}

/// Returns the season before one.
#[must_use]
pub fn before(tx: &Transaction<'_>, guild: GuildId, id: SeasonId) -> Option<SeasonId> {
    let seasons = tx.seasons(guild);
    seasons.range(..id).next_back().map(|(id, _)| *id)
}

/// Returns what a member had at the end of a season.
#[must_use]
pub fn points_of(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: SeasonId,
    scope: Scope,
    member: MemberId,
) -> Option<FinalPoints> {
    match tx.get(&Key::SeasonPoints((guild, id, scope, member))) {
        Some(Record::SeasonPoints(_, points)) => Some(points),
        _ => None,
    }
}

/// Returns a page of the final standings of a season, counted from 0.
#[must_use]
pub fn board(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: SeasonId,
    scope: Scope,
    page: u32,
    asker: Option<MemberId>,
) -> Board {
    let members = match tx.get(&Key::SeasonSize((guild, id, scope))) {
        Some(Record::SeasonSize(_, members)) => members as usize,
        _ => 0,
    };
    let pages = members.div_ceil(PAGE).max(1) as u32;
    let page = page.min(pages - 1);
    let own = asker.and_then(|member| {
        let had = points_of(tx, guild, id, scope, member)?;
        let rank = had.rank.map(u64::from);
        Some(Own {
            rank,
            points: had.points,
            hidden: rank.is_none(),
        })
    });
    Board {
        lines: lines_from(tx, guild, id, scope, page * PAGE as u32, PAGE),
        page,
        pages,
        members,
        more: false,
        own,
    }
}

/// Returns the first lines of the final standings of a season.
#[must_use]
pub fn lines(tx: &Transaction<'_>, guild: GuildId, id: SeasonId, scope: Scope) -> Vec<Line> {
    lines_from(tx, guild, id, scope, 0, usize::MAX)
}

/// Returns those who share the first place of a season, at most `most` of them.
#[must_use]
pub fn first(tx: &Transaction<'_>, guild: GuildId, id: SeasonId, most: usize) -> Vec<Line> {
    let lines = lines_from(tx, guild, id, Scope::Guild, 0, most);
    lines
        .into_iter()
        .take_while(|line| line.rank == 1)
        .collect()
}

/// Returns the first lines of the final standings of a season that its results may name.
#[must_use]
pub fn podium(tx: &Transaction<'_>, guild: GuildId, id: SeasonId) -> Vec<Line> {
    lines_from(tx, guild, id, Scope::Guild, 0, PAGE)
}

fn lines_from(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: SeasonId,
    scope: Scope,
    from: u32,
    most: usize,
) -> Vec<Line> {
    let places = tx.scan(&Key::season_places(guild, id, scope, from), most);
    let lines = places.into_iter().filter_map(|record| match record {
        Record::SeasonPlace(_, place) => Some(Line {
            rank: place.rank.into(),
            member: place.member,
            points: place.points,
        }),
        _ => None,
    });
    lines.collect()
}

/// Returns the accounts of members, except of those who are hidden or have left: a list that stays
/// names nobody who doesn't want it.
#[must_use]
pub fn accounts(
    tx: &Transaction<'_>,
    guild: GuildId,
    lines: &[Line],
) -> BTreeMap<MemberId, UserId> {
    let shown = lines.iter().filter_map(|line| {
        let member = tx.member(guild, line.member)?;
        let named = !member.hidden && member.left.is_none();
        named.then_some((line.member, member.user))
    });
    shown.collect()
}

/// Returns what was corrected after a season was over, by date.
#[must_use]
pub fn later(tx: &Transaction<'_>, guild: GuildId, id: SeasonId) -> Vec<(LocalDate, LaterChanges)> {
    let records = tx.scan(&Key::season_later(guild, id), usize::MAX);
    let later = records.into_iter().filter_map(|record| match record {
        Record::SeasonLater((.., date), later) => Some((date, later)),
        _ => None,
    });
    later.collect()
}

/// Finds a season by its name or number.
#[must_use]
pub fn find(tx: &Transaction<'_>, guild: GuildId, typed: &str) -> Option<SeasonId> {
    let typed = typed.trim().to_lowercase();
    let seasons = tx.seasons(guild);
    let by_name = seasons.iter().rev();
    let by_name = by_name
        .clone()
        .find(|(_, season)| season.name.to_lowercase() == typed);
    if let Some((id, _)) = by_name {
        return Some(*id);
    }
    let number = typed.trim_start_matches("season").trim();
    let number = number.trim_start_matches(['#', '-']).parse().ok()?;
    let id = SeasonId(number);
    seasons.contains_key(&id).then_some(id)
}

/// Returns the season that is meant without a name: the one that holds today, else the last one
/// that has begun.
#[must_use]
pub fn present(tx: &Transaction<'_>, guild: GuildId, today: LocalDate) -> Option<SeasonId> {
    let seasons = tx.seasons(guild);
    let begun = |season: &Season| season.first <= today;
    let now = seasons.iter().rev().find(|(_, one)| one.holds(today));
    let last = || seasons.iter().rev().find(|(_, one)| begun(one));
    now.or_else(last).map(|(id, _)| *id)
}

/// Tells whether a season that was called off can be put back: it hasn't begun yet, and no other
/// one has a date in common with it.
#[must_use]
pub fn can_be_put_back(tx: &Transaction<'_>, guild: GuildId, id: SeasonId) -> bool {
    let Some(season) = tx.season(guild, id).filter(Season::is_cancelled) else {
        return false;
    };
    let today = standings::today(tx, guild, tx.at);
    let last = season.last.unwrap_or(LocalDate(i32::MAX));
    let overlaps = |other: &Season| {
        let end = other.last.unwrap_or(LocalDate(i32::MAX));
        other.first <= last && season.first <= end
    };
    let free = !tx.seasons(guild).values().any(overlaps);
    // Standings go by the order of the seasons, so none that begins later may have come meanwhile.
    let newest = tx.seasons(guild).keys().all(|other| *other < id);
    season.first > today.plus_days(1) && free && newest
}
