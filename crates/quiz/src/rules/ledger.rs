//! Writes the ledger: points given and taken back, by natural keys, and the totals that follow from
//! the rows.
//!
//! Writing the same fact twice gives one row. [`crate::queries::ledger`] reads the rows.

use std::collections::BTreeMap;

use crate::model::config::Points;
use crate::model::ids::{At, GuildId, MemberId};
use crate::model::points::{Fact, Reason, Row, RowKey, Scope, Source, Total};
use crate::model::record::{Key, Record};
use crate::model::window::{self, Over, Window};
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
    let at = tx.at;
    let mut facts = Facts::read(tx, guild, fact.member, fact.source, at);
    facts.set(fact.reason, fact.voter, on, points, note);
    let delta = facts.put(tx, caps);
    add(tx, guild, fact.source, at, &[(fact.member, delta)]);
}

/// The facts about one member from one source, while they are being written. The rows are read only
/// once.
pub struct Facts {
    guild: GuildId,
    member: MemberId,
    source: Source,
    at: At,
    rows: Vec<(RowKey, Row)>,
    /// How many of the rows were there before.
    before: usize,
    /// How often each fact was switched.
    switched: BTreeMap<(Reason, Option<MemberId>), u32>,
}

impl Facts {
    /// Reads what is written already. New rows are written as of `at`.
    #[must_use]
    pub fn read(
        tx: &Transaction<'_>,
        guild: GuildId,
        member: MemberId,
        source: Source,
        at: At,
    ) -> Self {
        let rows = ledger::rows_at(tx, guild, member, source);
        let mut facts = Self::none_yet(guild, member, source, at);
        for (key, _) in &rows {
            let switched = facts.switched.entry((key.reason, key.voter));
            *switched.or_default() += 1;
        }
        facts.before = rows.len();
        facts.rows = rows;
        facts
    }

    /// Returns the facts of a source of which the member has no rows yet, which needs no look-up.
    #[must_use]
    pub const fn none_yet(guild: GuildId, member: MemberId, source: Source, at: At) -> Self {
        Self {
            guild,
            member,
            source,
            at,
            rows: Vec::new(),
            before: 0,
            switched: BTreeMap::new(),
        }
    }

    /// Notes whether a fact holds, in a row that gives or takes back points if that is new.
    pub fn set(
        &mut self,
        reason: Reason,
        voter: Option<MemberId>,
        on: bool,
        points: i32,
        note: &str,
    ) {
        let n = self.switched.get(&(reason, voter)).copied().unwrap_or(0);
        let stands = n % 2 == 1;
        if stands == on {
            return;
        }
        self.switched.insert((reason, voter), n + 1);
        let key = RowKey {
            member: self.member,
            source: self.source,
            reason,
            voter,
            n,
        };
        let row = Row {
            points: if on { points } else { -points },
            at: self.at,
            note: note.to_owned(),
        };
        self.rows.push((key, row));
    }

    /// Takes back the points of every fact that holds.
    pub fn take_all_back(&mut self) {
        let standing: Vec<_> = ledger::standing(&self.rows).cloned().collect();
        for (key, row) in standing {
            self.set(key.reason, key.voter, false, row.points, "");
        }
    }

    /// Puts the new rows. Returns by how much the member's points from this source change.
    pub fn put(self, tx: &mut Transaction<'_>, caps: &Points) -> i64 {
        if self.rows.len() == self.before {
            return 0;
        }
        let old = ledger::fold(&self.rows[..self.before], caps);
        let new = ledger::fold(&self.rows, caps);
        for (key, row) in self.rows.into_iter().skip(self.before) {
            tx.put(Record::Row((self.guild, key), row));
        }
        new - old
    }
}

/// Adds to the totals of all windows and scopes that a source counts in. Windows that are over have
/// no totals any more.
pub fn add(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    source: Source,
    at: At,
    deltas: &[(MemberId, i64)],
) {
    let over = Over::at(at);
    let mut windows = window::windows(source.date()).to_vec();
    windows.retain(|window| !over.has(*window));
    for scope in source.scopes() {
        for (member, delta) in deltas.iter().filter(|(_, delta)| *delta != 0) {
            let mut totals = gather(tx, (guild, scope, *member), &over);
            for window in &windows {
                let place = totals.binary_search_by_key(window, |(of, _)| *of);
                let place = place.unwrap_or_else(|place| {
                    totals.insert(place, (*window, Total::default()));
                    place
                });
                let total = &mut totals[place].1;
                total.points += delta;
                total.reached = at;
            }
            tx.put(Record::Totals((guild, scope, *member), totals));
        }
    }
}

/// Returns a member's totals in the windows that aren't over, to be put together. Those that have
/// records of their own are removed.
fn gather(
    tx: &mut Transaction<'_>,
    (guild, scope, member): (GuildId, Scope, MemberId),
    over: &Over,
) -> Vec<(Window, Total)> {
    let mut totals = tx.totals(guild, scope, member);
    if may_be_scattered(tx, guild) {
        for (window, _) in &totals {
            remove_scattered(tx, (guild, scope, *window, member));
        }
    }
    totals.retain(|(window, _)| !over.has(*window));
    totals
}

fn may_be_scattered(tx: &Transaction<'_>, guild: GuildId) -> bool {
    let guild_state = tx.state.guild_state(guild);
    guild_state.is_some_and(|guild_state| guild_state.totals.may_be_scattered())
}

/// Removes a total that has a record of its own, and its place in the order.
fn remove_scattered(
    tx: &mut Transaction<'_>,
    (guild, scope, window, member): (GuildId, Scope, Window, MemberId),
) {
    let key = Key::Total((guild, scope, window, member));
    if let Some(Record::Total(_, total)) = tx.get(&key) {
        tx.remove(key);
        if total.points > 0 {
            tx.remove(ledger::rank_key(guild, scope, window, total, member));
        }
    }
}

/// Brings the totals of an earlier version into today's form, at most `many` of each kind: those of
/// windows that are over are removed, and a member's others are put together. The rows they were
/// computed from stay. Returns whether there may be more.
pub fn let_go(tx: &mut Transaction<'_>, guild: GuildId, scope: Scope, many: usize) -> bool {
    if !may_be_scattered(tx, guild) {
        return false;
    }
    let mut more = false;
    for past in window::over(tx.at) {
        let found = tx.scan(&Key::totals(guild, scope, past), many);
        more |= found.len() == many;
        for record in found {
            if let Record::Total(key, _) = record {
                remove_scattered(tx, key);
            }
        }
    }
    let over = Over::at(tx.at);
    let found = tx.scan(&Key::totals(guild, scope, Window::All..=Window::All), many);
    more |= found.len() == many;
    for record in found {
        if let Record::Total((.., member), _) = record {
            let totals = gather(tx, (guild, scope, member), &over);
            tx.put(Record::Totals((guild, scope, member), totals));
        }
    }
    more
}
