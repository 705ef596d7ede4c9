//! The ledger: every point ever given or taken back, by natural keys, and the standings folded from it.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::calendar;
use super::config::Points;
use super::ids::{AnswerKey, At, GuildId, LocalDate, MemberId, TrackId};
use super::record::{Key, Record, Total};
use super::transaction::Transaction;

/// Where points come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// The daily of a track on a date.
    Daily(LocalDate, TrackId),
    /// A quiz round of a date, by number.
    Round(LocalDate, u64),
    /// A moderator's adjustment naming a date, by number.
    Adjustment(LocalDate, u64),
}

impl Source {
    /// The date whose windows it counts in.
    #[must_use]
    pub const fn date(self) -> LocalDate {
        match self {
            Self::Daily(date, _) | Self::Round(date, _) | Self::Adjustment(date, _) => date,
        }
    }

    /// The track it belongs to, if it is a daily.
    #[must_use]
    pub const fn track(self) -> Option<TrackId> {
        match self {
            Self::Daily(_, track) => Some(track),
            Self::Round(..) | Self::Adjustment(..) => None,
        }
    }

    /// Returns the scopes it counts in: the guild, and for a daily its track.
    pub fn scopes(self) -> impl Iterator<Item = Scope> {
        std::iter::once(Scope::Guild).chain(self.track().map(Scope::Track))
    }
}

/// Why points were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// Answered in time.
    TookPart,
    /// Graded right by the bot.
    Right,
    /// A vote of another member (the key's voter); counted up to the cap.
    Vote,
    /// Accepted by a moderator.
    Accepted,
    /// Saw the answer before the reveal: nothing else of this source counts.
    Shown,
    /// Saw the question in the preview: nothing else of this source counts.
    Previewed,
    /// A round's points.
    Round,
    /// A moderator's adjustment.
    Adjusted,
}

/// The natural key of a row: giving twice is writing the same row twice.
///
/// `n` counts the switches of the fact: even gives, odd takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowKey {
    /// Whose points.
    pub member: MemberId,
    /// From where.
    pub source: Source,
    /// Why.
    pub reason: Reason,
    /// Whose vote, where the reason is one.
    pub voter: Option<MemberId>,
    /// How often the fact was switched before.
    pub n: u32,
}

/// A row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Points of the fact itself; caps and conditions apply in the fold.
    pub points: i32,
    /// When it was written.
    pub at: At,
    /// A moderator's reason, or a note of errata; mostly empty.
    pub note: String,
}

/// Whose standings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// The sum over the guild's tracks and rounds.
    Guild,
    /// One track.
    Track(TrackId),
}

/// A window of dates. Weeks begin on Monday and are named by it; months by their first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Window {
    /// One date.
    Day(LocalDate),
    /// The week beginning on this Monday.
    Week(LocalDate),
    /// The month beginning on this first.
    Month(LocalDate),
    /// Everything.
    All,
}

impl Window {
    /// The windows of its kind before it; none are before that of everything.
    #[must_use]
    pub fn before(self) -> Option<RangeInclusive<Self>> {
        let (kind, date): (fn(LocalDate) -> Self, LocalDate) = match self {
            Self::Day(date) => (Self::Day, date),
            Self::Week(monday) => (Self::Week, monday),
            Self::Month(first) => (Self::Month, first),
            Self::All => return None,
        };
        Some(kind(LocalDate(i32::MIN))..=kind(date.plus_days(-1)))
    }

    /// Whether it is over, wherever one lives: nobody can ask for its standings any more.
    #[must_use]
    pub fn is_over(&self, at: At) -> bool {
        over(at).any(|past| past.contains(self))
    }
}

/// The windows that are over, by kind.
fn over(at: At) -> impl Iterator<Item = RangeInclusive<Window>> {
    let now = calendar::windows(calendar::earliest_today(at));
    now.into_iter().filter_map(Window::before)
}

/// A fact that gives points, without how often it was switched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// Whose points.
    pub member: MemberId,
    /// From where.
    pub source: Source,
    /// Why.
    pub reason: Reason,
    /// Whose vote, where the reason is one.
    pub voter: Option<MemberId>,
}

impl Fact {
    /// A fact of a daily.
    #[must_use]
    pub const fn daily(key: AnswerKey, reason: Reason, voter: Option<MemberId>) -> Self {
        let source = Source::Daily(key.daily.date, key.daily.track);
        Self {
            member: key.member,
            source,
            reason,
            voter,
        }
    }
}

/// Writes whether a fact stands: a row that gives or takes back if that is news, else nothing. Totals and the
/// order of the windows follow. `caps` are the values in force for the source.
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

/// [`write()`] with a note for `/why`.
pub fn write_noted(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    fact: Fact,
    on: bool,
    points: i32,
    caps: &Points,
    note: &str,
) {
    let mut rows = rows_at(tx, guild, fact.member, fact.source);
    let n = rows
        .iter()
        .filter(|(key, _)| (key.reason, key.voter) == (fact.reason, fact.voter))
        .count() as u32;
    let stands = n % 2 == 1;
    if stands == on {
        return;
    }
    let before = fold(&rows, caps);
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
    add(tx, guild, fact, fold(&rows, caps) - before);
}

/// The rows of a member from one source.
#[must_use]
pub fn rows_at(
    tx: &Transaction<'_>,
    guild: GuildId,
    member: MemberId,
    source: Source,
) -> Vec<(RowKey, Row)> {
    only_rows(tx.scan(&Key::rows_at(guild, member, source), usize::MAX))
}

/// All rows of a member.
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

/// Rows that stand: given and not taken back.
pub fn standing(rows: &[(RowKey, Row)]) -> impl Iterator<Item = &(RowKey, Row)> {
    rows.iter().filter(|(key, _)| {
        let last = rows
            .iter()
            .filter(|(other, _)| (other.reason, other.voter) == (key.reason, key.voter))
            .map(|(other, _)| other.n)
            .max();
        key.n % 2 == 0 && last == Some(key.n)
    })
}

/// The points that one source gives a member: votes up to the cap; nothing at all for who saw the answer, or
/// the question, before.
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

/// Adds to the totals of all windows and scopes that a fact counts in; those that are over have no totals any more.
fn add(tx: &mut Transaction<'_>, guild: GuildId, fact: Fact, delta: i64) {
    if delta == 0 {
        return;
    }
    let mut windows = calendar::windows(fact.source.date()).to_vec();
    windows.retain(|window| !window.is_over(tx.at));
    for scope in fact.source.scopes() {
        for &window in &windows {
            let old = total(tx, guild, scope, window, fact.member);
            let points = old.map_or(0, |total| total.points) + delta;
            let new = Total {
                points,
                reached: tx.at,
            };
            if let Some(old) = old.filter(|old| old.points > 0) {
                tx.remove(rank_key(guild, scope, window, old, fact.member));
            }
            if points > 0 {
                let Key::Rank(rank) = rank_key(guild, scope, window, new, fact.member) else {
                    continue;
                };
                tx.put(Record::Rank(rank, ()));
            }
            tx.put(Record::Total((guild, scope, window, fact.member), new));
        }
    }
}

/// Removes totals of windows that are over, at most so many of each kind, with their places in the order. The rows they were
/// folded from stay, and so do the totals of all time.
pub fn let_go(tx: &mut Transaction<'_>, guild: GuildId, scope: Scope, many: usize) {
    for past in over(tx.at) {
        for record in tx.scan(&Key::totals(guild, scope, past), many) {
            tx.remove(record.key());
            match record {
                Record::Total((.., window, member), total) if total.points > 0 => {
                    tx.remove(rank_key(guild, scope, window, total, member));
                }
                _ => {}
            }
        }
    }
}

/// A member's total in a window.
#[must_use]
pub fn total(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    member: MemberId,
) -> Option<Total> {
    match tx.get(&Key::Total((guild, scope, window, member))) {
        Some(Record::Total(_, total)) => Some(total),
        _ => None,
    }
}

/// The place of a total in the order of its window: most points first, then who got there first.
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
