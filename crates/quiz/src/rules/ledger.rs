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
use crate::model::window::{self, Over, Window};
use crate::queries::ledger;
use crate::rules::rewards;
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

    /// Gives other points for a reason than before: those that hold are taken back. 0 are given as
    /// none.
    pub fn replace(&mut self, reason: Reason, points: i32, note: &str) {
        let standing = ledger::standing(&self.rows);
        let standing = standing.filter(|(key, _)| key.reason == reason);
        let before = standing.map(|(_, row)| row.points).next();
        if before.unwrap_or(0) == points {
            return;
        }
        if let Some(before) = before {
            self.set(reason, None, false, before, note);
        }
        self.set(reason, None, points != 0, points, note);
    }

    /// Takes back the points of every fact that holds.
    pub fn take_all_back(&mut self, note: &str) {
        let standing: Vec<_> = ledger::standing(&self.rows).cloned().collect();
        for (key, row) in standing {
            self.set(key.reason, key.voter, false, row.points, note);
        }
    }

    /// Gives again what was taken back by rows with the note `taken`, and by none since.
    pub fn give_again(&mut self, taken: &str, note: &str) {
        let lasts = ledger::lasts(&self.rows);
        let taken = lasts.filter(|(key, row)| key.n % 2 == 1 && row.note == taken);
        let taken: Vec<_> = taken.cloned().collect();
        for (key, row) in taken {
            self.set(key.reason, key.voter, true, -row.points, note);
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

/// Adds to the totals of all windows and scopes that a source counts in. Days and weeks that are
/// over have no totals any more.
pub fn add(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    source: Source,
    at: At,
    deltas: &[(MemberId, i64)],
) {
    let deltas = deltas.iter().filter(|(_, delta)| *delta != 0);
    let deltas: Vec<_> = deltas.copied().collect();
    if deltas.is_empty() {
        return;
    }
    let season = tx.season_of(guild, source.date());
    let kept = Kept {
        over: Over::at(at),
        months: keep_months(tx, guild),
        season: season.as_ref().map(|(_, season)| season),
    };
    let windows = window::windows(source.date());
    let watched = rewards::for_points(tx, guild);
    let mut all_time = Vec::new();
    for scope in source.scopes() {
        for (member, delta) in &deltas {
            let mut totals = gather(tx, (guild, scope, *member), &kept);
            if scope == Scope::Guild && !watched.is_empty() {
                let known = totals.iter().find(|(window, _)| *window == Window::All);
                let before = known.map_or(0, |(_, total)| total.points);
                all_time.push((*member, before, before + delta));
            }
            for window in windows {
                match window {
                    window if kept.counts(window) => add_one(&mut totals, window, *delta, at),
                    Window::Month(first) if first >= kept.months => {
                        add_to_month(tx, (guild, scope, first, *member), *delta, at);
                    }
                    _ => {}
                }
            }
            if let Some((id, season)) = &season
                && !season.is_final()
                && season.takes(source.date(), scope, *member)
            {
                add_one(&mut totals, Window::Season(*id), *delta, at);
            }
            tx.put(Record::Totals((guild, scope, *member), totals));
        }
    }
    if let Some((id, season)) = &season
        && season.is_final()
    {
        note_later(tx, guild, *id, &deltas);
    }
    rewards::points_changed(tx, guild, &watched, &all_time);
}

/// Which windows a member's totals are kept of.
struct Kept<'a> {
    /// The windows that are over.
    over: Over,
    /// The first month that is kept when it is over.
    months: LocalDate,
    /// The season of the date that is written.
    season: Option<&'a Season>,
}

impl Kept<'_> {
    /// Tells whether a window still counts.
    fn counts(&self, window: Window) -> bool {
        let needed = |season: &Season| match window {
            Window::Day(date) => season.needs(date),
            _ => false,
        };
        !self.over.has(window) || self.season.is_some_and(needed)
    }
}

/// Adds to the total of one window.
fn add_one(totals: &mut Vec<(Window, Total)>, window: Window, delta: i64, at: At) {
    let place = totals.binary_search_by_key(&window, |(of, _)| *of);
    let place = place.unwrap_or_else(|place| {
        totals.insert(place, (window, Total::default()));
        place
    });
    let total = &mut totals[place].1;
    total.points += delta;
    total.reached = at;
}

/// Adds to a member's total in a month that is over.
fn add_to_month(
    tx: &mut Transaction<'_>,
    (guild, scope, first, member): (GuildId, Scope, LocalDate, MemberId),
    delta: i64,
    at: At,
) {
    let key = (guild, scope, first, member);
    let old = match tx.get(&Key::MonthTotal(key)) {
        Some(Record::MonthTotal(_, total)) => total,
        _ => Total::default(),
    };
    if old.points > 0 {
        tx.remove(ledger::month_rank(key, old));
    }
    let points = old.points + delta;
    let new = Total {
        points,
        reached: at,
    };
    put_month(tx, key, new);
}

/// Puts a member's total in a month that is over, and its place in the order.
fn put_month(tx: &mut Transaction<'_>, key: (GuildId, Scope, LocalDate, MemberId), total: Total) {
    if total.points > 0
        && let Key::MonthRank(rank) = ledger::month_rank(key, total)
    {
        tx.put(Record::MonthRank(rank, ()));
    }
    tx.put(Record::MonthTotal(key, total));
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
    let mut totals = tx.totals(guild, scope, member);
    add_one(&mut totals, Window::Season(id), points, at);
    tx.put(Record::Totals((guild, scope, member), totals));
}

/// Removes a member's total in a season.
pub fn remove_from_season(
    tx: &mut Transaction<'_>,
    (guild, scope, id): (GuildId, Scope, SeasonId),
    member: MemberId,
) {
    let mut totals = tx.totals(guild, scope, member);
    totals.retain(|(window, _)| *window != Window::Season(id));
    tx.put(Record::Totals((guild, scope, member), totals));
}

/// Returns a member's totals in the windows that still count, to be put together. Months that are
/// over get records of their own, and totals that an earlier version kept apart are removed.
fn gather(
    tx: &mut Transaction<'_>,
    (guild, scope, member): (GuildId, Scope, MemberId),
    kept: &Kept<'_>,
) -> Vec<(Window, Total)> {
    let totals = tx.totals(guild, scope, member);
    if may_be_scattered(tx, guild) {
        for (window, _) in &totals {
            remove_scattered(tx, (guild, scope, *window, member));
        }
    }
    let mut counting = Vec::with_capacity(totals.len() + 1);
    for (window, total) in totals {
        match window {
            window if kept.counts(window) => counting.push((window, total)),
            Window::Month(first) if first >= kept.months => {
                put_month(tx, (guild, scope, first, member), total);
            }
            _ => {}
        }
    }
    counting
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

/// Gives the totals of months that are over records of their own, and brings those of an earlier
/// version into today's form: of windows that are over they are removed, and a member's others are
/// put together. Does at most `many` of each kind. The rows they were computed from stay. Returns
/// whether there may be more.
pub fn let_go(tx: &mut Transaction<'_>, guild: GuildId, scope: Scope, many: usize) -> bool {
    let kept = Kept {
        over: Over::at(tx.at),
        months: tx.months_kept(guild),
        season: None,
    };
    let mut more = false;
    let mut members = past_months(tx, guild, scope, &kept.over, many);
    more |= members.len() == many;
    if may_be_scattered(tx, guild) {
        for past in window::over(tx.at, kept.months) {
            let found = tx.scan(&Key::totals(guild, scope, past), many);
            more |= found.len() == many;
            for record in found {
                if let Record::Total(key, _) = record {
                    remove_scattered(tx, key);
                }
            }
        }
        let found = tx.scan(&Key::totals(guild, scope, Window::All..=Window::All), many);
        more |= found.len() == many;
        members.extend(found.into_iter().filter_map(|record| match record {
            Record::Total((.., member), _) => Some(member),
            _ => None,
        }));
    }
    for member in members {
        let totals = gather(tx, (guild, scope, member), &kept);
        tx.put(Record::Totals((guild, scope, member), totals));
    }
    more
}

/// Returns members whose totals of months that are over have no records of their own yet, at most
/// `many`.
fn past_months(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    over: &Over,
    many: usize,
) -> Vec<MemberId> {
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return Vec::new();
    };
    let months = guild_state.totals.of_scope(scope);
    let months =
        months.filter(|(window, _)| matches!(window, Window::Month(_)) && over.has(*window));
    months
        .flat_map(|(_, of)| of.by_member().keys().copied())
        .take(many)
        .collect()
}
