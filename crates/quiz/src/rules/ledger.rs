//! Writes the ledger: points given and taken back, by natural keys, and the totals that follow from
//! the rows.
//!
//! Writing the same fact twice gives one row. [`crate::queries::ledger`] reads the rows.

use std::collections::BTreeMap;

use crate::model::config::Points;
use crate::model::ids::{At, GuildId, LocalDate, MemberId};
use crate::model::points::{Fact, Reason, Row, RowKey, Scope, Source, Total};
use crate::model::record::{Key, Record};
use crate::model::season::{LaterChanges, Season, SeasonId};
use crate::model::window::{self, Window};
use crate::queries::ledger;
use crate::state::calendar;
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

/// Adds to the totals of all windows and scopes that a source counts in, for members in ascending
/// order. Windows that are over have no totals any more.
pub fn add(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    source: Source,
    at: At,
    deltas: &[(MemberId, i64)],
) {
    let deltas: Vec<_> = deltas.iter().filter(|(_, delta)| *delta != 0).collect();
    let deltas: Vec<_> = deltas.into_iter().copied().collect();
    if deltas.is_empty() {
        return;
    }
    let season = tx.season_of(guild, source.date());
    let kept = keep_months(tx, guild);
    let over: Vec<_> = window::over(at, kept).collect();
    let windows = window::windows(source.date());
    let needed = |window: &Window| match (window, &season) {
        (Window::Day(date), Some((_, season))) => season.needs(*date),
        _ => false,
    };
    let windows = windows
        .iter()
        .filter(|one| needed(one) || !over.iter().any(|past| past.contains(one)));
    let windows: Vec<_> = windows.copied().collect();
    for scope in source.scopes() {
        let mut few_others = true;
        for &window in &windows {
            let old = totals(tx, guild, scope, window, &deltas, &mut few_others);
            for ((member, delta), old) in deltas.iter().zip(old) {
                add_one(tx, (guild, scope, window, *member), old, *delta, at);
            }
        }
    }
    if let Some((id, season)) = season {
        to_season(tx, (guild, id, &season), source, at, &deltas);
    }
}

/// Adds to the totals of a season, unless it is over: then the change is only noted beside it.
fn to_season(
    tx: &mut Transaction<'_>,
    (guild, id, season): (GuildId, SeasonId, &Season),
    source: Source,
    at: At,
    deltas: &[(MemberId, i64)],
) {
    if season.is_final() {
        note_later(tx, guild, id, deltas);
        return;
    }
    let window = Window::Season(id);
    for scope in source.scopes() {
        let taken = deltas.iter().copied();
        let taken = taken.filter(|(member, _)| season.takes(source.date(), scope, *member));
        let taken: Vec<_> = taken.collect();
        let old = totals(tx, guild, scope, window, &taken, &mut true);
        for ((member, delta), old) in taken.iter().zip(old) {
            add_one(tx, (guild, scope, window, *member), old, *delta, at);
        }
    }
}

/// Notes beside a season that is over that points of its dates have changed.
fn note_later(tx: &mut Transaction<'_>, guild: GuildId, id: SeasonId, deltas: &[(MemberId, i64)]) {
    let zone = tx.guild_as_it_is(guild).zone.clone();
    let today = calendar::date_at(zone.as_deref().unwrap_or("UTC"), tx.at);
    let key = Key::SeasonLater((guild, id, today));
    let mut later = match tx.get(&key) {
        Some(Record::SeasonLater(_, later)) => later,
        _ => LaterChanges::default(),
    };
    later.changes += u32::try_from(deltas.len()).unwrap_or(u32::MAX);
    later.points += deltas.iter().map(|(_, delta)| delta).sum::<i64>();
    tx.put(Record::SeasonLater((guild, id, today), later));
}

/// Returns the first month whose standings are kept. In a guild without one it is the present one.
fn keep_months(tx: &mut Transaction<'_>, guild: GuildId) -> LocalDate {
    let kept = tx.months_kept(guild);
    let known = tx.state.guild_state(guild);
    if known.is_none_or(|known| known.months_kept.is_none()) {
        tx.put(Record::MonthsKept(guild, kept));
    }
    kept
}

/// Adds points to a member's total in a season.
pub fn add_to_season(
    tx: &mut Transaction<'_>,
    (guild, scope, id): (GuildId, Scope, SeasonId),
    member: MemberId,
    points: i64,
    at: At,
) {
    let window = Window::Season(id);
    let old = ledger::total(tx, guild, scope, window, member);
    add_one(tx, (guild, scope, window, member), old, points, at);
}

/// Returns the totals of members in a window, in their order. Of many members they are read
/// together. `few_others` says whether that read few others in the windows so far, because a wider
/// window has more.
fn totals(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    members: &[(MemberId, i64)],
    few_others: &mut bool,
) -> Vec<Option<Total>> {
    let alone = |member: &MemberId| ledger::total(tx, guild, scope, window, *member);
    let (Some((first, _)), Some((last, _))) = (members.first(), members.last()) else {
        return Vec::new();
    };
    if members.len() < 3 || !*few_others {
        return members.iter().map(|(member, _)| alone(member)).collect();
    }
    let limit = members.len() + members.len() / 2 + 1;
    let range = Key::totals_of(guild, scope, window, *first..=*last);
    let found = tx.scan(&range, limit);
    *few_others = found.len() < limit;
    let mut known: Vec<(MemberId, Total)> = Vec::with_capacity(found.len());
    for record in found {
        if let Record::Total((.., member), total) = record {
            known.push((member, total));
        }
    }
    let read_to = match known.last() {
        Some((member, _)) if !*few_others => *member,
        _ => *last,
    };
    let mut known = known.into_iter().peekable();
    let total = |(member, _): &(MemberId, i64)| {
        if *member > read_to {
            return alone(member);
        }
        while known.next_if(|(other, _)| other < member).is_some() {}
        known
            .next_if(|(other, _)| other == member)
            .map(|(_, total)| total)
    };
    members.iter().map(total).collect()
}

/// Adds to one total, and puts it into the order of its window.
fn add_one(
    tx: &mut Transaction<'_>,
    (guild, scope, window, member): (GuildId, Scope, Window, MemberId),
    old: Option<Total>,
    delta: i64,
    at: At,
) {
    let points = old.map_or(0, |total| total.points) + delta;
    let new = Total {
        points,
        reached: at,
    };
    if let Some(old) = old.filter(|old| old.points > 0) {
        tx.remove(ledger::rank_key(guild, scope, window, old, member));
    }
    if points > 0
        && let Key::Rank(rank) = ledger::rank_key(guild, scope, window, new, member)
    {
        tx.put(Record::Rank(rank, ()));
    }
    tx.put(Record::Total((guild, scope, window, member), new));
}

/// Removes totals of windows that are over, at most `many` of each kind, and their places in the
/// order. The rows they were computed from stay, and so do the totals of all time. Returns whether
/// there may be more.
pub fn let_go(tx: &mut Transaction<'_>, guild: GuildId, scope: Scope, many: usize) -> bool {
    let mut more = false;
    let kept = tx.months_kept(guild);
    for past in window::over(tx.at, kept) {
        let found = tx.scan(&Key::totals(guild, scope, past), many);
        more |= found.len() == many;
        for record in found {
            tx.remove(record.key());
            match record {
                Record::Total((.., window, member), total) if total.points > 0 => {
                    tx.remove(ledger::rank_key(guild, scope, window, total, member));
                }
                _ => {}
            }
        }
    }
    more
}
