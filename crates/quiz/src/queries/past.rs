//! The past dailies of a track, page by page, and how one member did.

use std::collections::VecDeque;

use crate::model::daily::{Answer, Daily, Phase};
use crate::model::ids::{AnswerKey, DailyKey, GuildId, LocalDate, MemberId, TrackId};
use crate::model::points::Source;
use crate::model::record::{Key, Record};
use crate::queries::{errata, ledger, standings};
use crate::state::transaction::Transaction;

/// The dailies on a page.
pub const PAGE: usize = 10;

/// How many dates are read at first. A track that posts on few days needs more of them.
const DATES: i32 = 30;

/// Which dailies a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The last ones.
    Last,
    /// Those before a date.
    Before(LocalDate),
    /// Those after a date.
    After(LocalDate),
}

/// A page of past dailies.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The dailies, newest first.
    pub dailies: Vec<(DailyKey, Daily)>,
    /// Whether there are older ones.
    pub older: bool,
    /// Whether there are newer ones.
    pub newer: bool,
}

/// Returns a page of a track's dailies whose questions members have seen posted.
#[must_use]
pub fn page(tx: &Transaction<'_>, guild: GuildId, track: TrackId, part: Part) -> Page {
    let until = match part {
        Part::Last => no_later(tx, guild),
        Part::Before(date) => date.plus_days(-1),
        Part::After(date) => return after(tx, guild, track, date),
    };
    let mut dailies = before(tx, guild, track, until, PAGE + 1);
    let older = dailies.len() > PAGE;
    dailies.truncate(PAGE);
    let newer = match (part, dailies.first()) {
        (Part::Last, _) => false,
        (_, Some((key, _))) => !first_after(tx, *key, 1).is_empty(),
        (_, None) => true,
    };
    Page {
        dailies,
        older,
        newer,
    }
}

/// Returns a track's last dailies, newest first: at least `wanted`, if there are that many.
#[must_use]
pub fn last(
    tx: &Transaction<'_>,
    guild: GuildId,
    track: TrackId,
    wanted: usize,
) -> Vec<(DailyKey, Daily)> {
    before(tx, guild, track, no_later(tx, guild), wanted)
}

/// Returns a date that is over in no zone yet.
fn no_later(tx: &Transaction<'_>, guild: GuildId) -> LocalDate {
    standings::today(tx, guild, tx.at).plus_days(2)
}

/// Returns the dailies from a date back: at least `wanted`, if there are that many.
fn before(
    tx: &Transaction<'_>,
    guild: GuildId,
    track: TrackId,
    until: LocalDate,
    wanted: usize,
) -> Vec<(DailyKey, Daily)> {
    let first = posted(tx.scan(&Key::all_dailies(guild, track), 1)).pop_front();
    let Some((DailyKey { date: first, .. }, _)) = first else {
        return Vec::new();
    };
    let (mut dailies, mut until, mut dates) = (Vec::new(), until, DATES);
    while dailies.len() < wanted && until >= first {
        let from = until.plus_days(1 - dates).max(first);
        let read = tx.scan(&Key::dailies(guild, track, from, until), usize::MAX);
        dailies.extend(posted(read).into_iter().rev());
        (until, dates) = (from.plus_days(-1), dates * 2);
    }
    dailies
}

/// Returns the page after a date.
fn after(tx: &Transaction<'_>, guild: GuildId, track: TrackId, date: LocalDate) -> Page {
    let key = DailyKey { guild, track, date };
    let mut dailies = first_after(tx, key, PAGE + 1);
    let newer = dailies.len() > PAGE;
    dailies.truncate(PAGE);
    Page {
        dailies: dailies.into_iter().rev().collect(),
        older: true,
        newer,
    }
}

/// Returns the first dailies after one, oldest first.
fn first_after(tx: &Transaction<'_>, key: DailyKey, limit: usize) -> VecDeque<(DailyKey, Daily)> {
    let from = key.date.plus_days(1);
    let all = Key::dailies(key.guild, key.track, from, LocalDate(i32::MAX));
    // One that isn't posted yet may be among them.
    let mut dailies = posted(tx.scan(&all, limit + 1));
    dailies.truncate(limit);
    dailies
}

fn posted(records: Vec<Record>) -> VecDeque<(DailyKey, Daily)> {
    let dailies = records.into_iter().filter_map(|record| match record {
        Record::Daily(key, daily) => Some((key, *daily)),
        _ => None,
    });
    dailies
        .filter(|(_, daily)| !matches!(daily.phase, Phase::Posting | Phase::Unknown))
        .collect()
}

/// How a member did with a daily. Before the reveal nothing depends on the right answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// The answer isn't revealed yet; whether the member has answered.
    Open(bool),
    /// The member didn't answer in time.
    Missed,
    /// A moderator removed the answer.
    Removed,
    /// The member answered in time, and the question gives no points to anybody.
    Void,
    /// The member answered in time: the verdict, if there is one, and the points.
    Answered(Option<bool>, i64),
}

/// Finds out how a member did with a daily.
#[must_use]
pub fn own(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, member: Option<MemberId>) -> Own {
    let answer = |member| tx.answer(AnswerKey { daily: key, member });
    let answer = member.and_then(answer);
    if answer.as_ref().is_some_and(Answer::is_removed) {
        return Own::Removed;
    }
    if daily.is_secret() || daily.phase == Phase::Revealing {
        return Own::Open(answer.as_ref().is_some_and(Answer::counts));
    }
    match (member, answer) {
        (Some(member), Some(answer)) if answer.in_time() => {
            if errata::is_void(tx, key) {
                return Own::Void;
            }
            let source = Source::Daily(key.date, key.track);
            let rows = ledger::rows_at(tx, key.guild, member, source);
            Own::Answered(answer.right, ledger::fold(&rows, &daily.points))
        }
        _ => Own::Missed,
    }
}
