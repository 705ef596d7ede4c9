//! Reads the ledger: rows, the points of a source, totals.

use crate::model::config::Points;
use crate::model::daily::{Answer, Daily};
use crate::model::ids::{GuildId, MemberId};
use crate::model::points::{Reason, Row, RowKey, Scope, Source, Total};
use crate::model::record::{Key, Record};
use crate::model::window::Window;
use crate::state::transaction::Transaction;

/// Returns the rows of a member from one source.
#[must_use]
pub fn rows_at(
    tx: &Transaction<'_>,
    guild: GuildId,
    member: MemberId,
    source: Source,
) -> Vec<(RowKey, Row)> {
    only_rows(tx.scan(&Key::rows_at(guild, member, source), usize::MAX))
}

/// Returns all rows of a member.
#[must_use]
pub fn rows_of(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> Vec<(RowKey, Row)> {
    only_rows(tx.scan(&Key::rows_of(guild, member), usize::MAX))
}

fn only_rows(records: Vec<Record>) -> Vec<(RowKey, Row)> {
    let rows = records.into_iter().filter_map(|record| match record {
        Record::Row((_, key), row) => Some((key, row)),
        _ => None,
    });
    rows.collect()
}

/// Selects the rows of one source whose points were given and not taken back, in the order of their
/// keys.
pub fn standing(rows: &[(RowKey, Row)]) -> impl Iterator<Item = &(RowKey, Row)> {
    let fact = |row: &(RowKey, Row)| (row.0.reason, row.0.voter);
    let mut rows: Vec<_> = rows.iter().collect();
    rows.sort_by_key(|row| (fact(row), row.0.n));
    let lasts: Vec<_> = rows
        .chunk_by(|one, next| fact(one) == fact(next))
        .filter_map(|of_fact| of_fact.last().copied())
        .collect();
    lasts.into_iter().filter(|(key, _)| key.n % 2 == 0)
}

/// Adds up the points that one source gives a member: votes up to the cap, and nothing at all if
/// the member saw the answer or the question too early.
#[must_use]
pub fn fold(rows: &[(RowKey, Row)], caps: &Points) -> i64 {
    let mut sum = 0;
    let mut votes = Vec::new();
    for (key, row) in standing(rows) {
        match key.reason {
            Reason::Shown | Reason::Previewed => return 0,
            Reason::Vote => votes.push(i64::from(row.points)),
            _ => sum += i64::from(row.points),
        }
    }
    votes.truncate(caps.votes_counted as usize);
    sum + votes.iter().sum::<i64>()
}

/// Returns the points that an answer earns as it is now. Once it is settled, its rows add up to the
/// same.
#[must_use]
pub fn earned(daily: &Daily, member: MemberId, answer: &Answer, votes: usize) -> i64 {
    let saw_too_early = answer.shown.is_some() || daily.previewed_by.contains(&member);
    if saw_too_early || !answer.counts() {
        return 0;
    }
    let points = &daily.points;
    let counted = votes.min(points.votes_counted as usize) as i64;
    let given = |points: i32, on: bool| if on { i64::from(points) } else { 0 };
    i64::from(points.took_part)
        + given(points.right, answer.right == Some(true))
        + given(points.accepted, !answer.accepted_by.is_empty())
        + i64::from(points.vote) * counted
}

/// Returns a member's total in a window.
#[must_use]
pub fn total(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    member: MemberId,
) -> Option<Total> {
    let totals = tx.totals(guild, scope, member);
    let found = totals.into_iter().find(|(of, _)| *of == window);
    found.map(|(_, total)| total)
}

/// Returns the key of the record that an earlier version kept beside a [`Record::Total`], to put it
/// in the order of its window: most points first, then the member who reached them first.
#[must_use]
pub fn rank_key(
    guild: GuildId,
    scope: Scope,
    window: Window,
    total: Total,
    member: MemberId,
) -> Key {
    let points = u32::try_from(total.points.max(0)).unwrap_or(u32::MAX);
    Key::Rank((
        guild,
        scope,
        window,
        u32::MAX - points,
        total.reached,
        member,
    ))
}
