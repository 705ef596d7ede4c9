//! Writes the ledger: points given and taken back, by natural keys, and the totals that follow from
//! the rows.
//!
//! Writing the same fact twice gives one row. [`crate::queries::ledger`] reads the rows.

use crate::model::config::Points;
use crate::model::ids::GuildId;
use crate::model::points::{Fact, Row, RowKey, Scope, Total};
use crate::model::record::{Key, Record};
use crate::model::window;
use crate::queries::ledger;
use crate::state::transaction::Transaction;

/// Writes whether a fact holds: a row that gives or takes back points if that is new, otherwise
/// nothing. The totals and the order of the windows are updated. `caps` are the values in force for
/// the source.
pub fn write(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    fact: Fact,
    on: bool,
    points: i32,
    caps: &Points,
) {
    write_noted(tx, guild, fact, on, points, caps, "");
}

/// Writes the same as [`write()`], with a note for `/why`.
pub fn write_noted(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    fact: Fact,
    on: bool,
    points: i32,
    caps: &Points,
    note: &str,
) {
    let mut rows = ledger::rows_at(tx, guild, fact.member, fact.source);
    let n = rows
        .iter()
        .filter(|(key, _)| (key.reason, key.voter) == (fact.reason, fact.voter))
        .count() as u32;
    let stands = n % 2 == 1;
    if stands == on {
        return;
    }
    let before = ledger::fold(&rows, caps);
    let key = RowKey {
        member: fact.member,
        source: fact.source,
        reason: fact.reason,
        voter: fact.voter,
        n,
    };
    let row = Row {
        points: if on { points } else { -points },
        at: tx.at,
        note: note.to_owned(),
    };
    tx.put(Record::Row((guild, key), row.clone()));
    rows.push((key, row));
    add(tx, guild, fact, ledger::fold(&rows, caps) - before);
}

/// Adds to the totals of all windows and scopes that a fact counts in. Windows that are over have
/// no totals any more.
fn add(tx: &mut Transaction<'_>, guild: GuildId, fact: Fact, delta: i64) {
    if delta == 0 {
        return;
    }
    let mut windows = window::windows(fact.source.date()).to_vec();
    windows.retain(|window| !window.is_over(tx.at));
    for scope in fact.source.scopes() {
        for &window in &windows {
            let old = ledger::total(tx, guild, scope, window, fact.member);
            let points = old.map_or(0, |total| total.points) + delta;
            let new = Total {
                points,
                reached: tx.at,
            };
            if let Some(old) = old.filter(|old| old.points > 0) {
                tx.remove(ledger::rank_key(guild, scope, window, old, fact.member));
            }
            if points > 0 {
                let Key::Rank(rank) = ledger::rank_key(guild, scope, window, new, fact.member)
                else {
                    continue;
                };
                tx.put(Record::Rank(rank, ()));
            }
            tx.put(Record::Total((guild, scope, window, fact.member), new));
        }
    }
}

/// Removes totals of windows that are over, at most `many` of each kind, and their places in the
/// order. The rows they were computed from stay, and so do the totals of all time.
pub fn let_go(tx: &mut Transaction<'_>, guild: GuildId, scope: Scope, many: usize) {
    for past in window::over(tx.at) {
        for record in tx.scan(&Key::totals(guild, scope, past), many) {
            tx.remove(record.key());
            match record {
                Record::Total((.., window, member), total) if total.points > 0 => {
                    tx.remove(ledger::rank_key(guild, scope, window, total, member));
                }
                _ => {}
            }
        }
    }
}
