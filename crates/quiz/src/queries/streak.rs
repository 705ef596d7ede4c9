//! Streaks: how many posted dailies of a track a member answered in a row, with freezes. They are
//! computed from the dailies alone.
//!
//! Dates without a daily don't count. A missed daily during which the bot was away for more than
//! half of the open time neither adds nor breaks. Every seven answers in a row earn a freeze, at
//! most two are kept, and a missed daily uses one automatically.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::model::daily::{Answer, Daily};
use crate::model::ids::{AnswerKey, DailyKey, GuildId, LocalDate, MemberId, TrackId};
use crate::model::record::{Key, Record};
use crate::model::unfinished::Unfinished;
use crate::queries::errata;
use crate::state::transaction::Transaction;

/// How many answers in a row earn a freeze.
pub const EARNED_BY: u32 = 7;

/// The most freezes that are kept.
pub const KEPT: u32 = 2;

/// What a member did with one posted daily.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// The member answered before the reveal.
    Answered,
    /// The member didn't answer.
    Missed,
    /// The member didn't answer, but the bot was away for more than half of the time.
    Excused,
    /// The member hasn't answered yet, and there is still time.
    Open,
}

/// A member's streak in a track.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Streak {
    /// The answers in a row so far, with misses that a freeze covered left out.
    pub now: u32,
    /// The longest streak so far.
    pub best: u32,
    /// The freezes that are left.
    pub freezes: u32,
    /// The answers in a row that count toward the next freeze.
    row: u32,
}

impl Streak {
    /// Returns how many more answers in a row earn a freeze, or `None` while the most that can be
    /// kept are there.
    #[must_use]
    pub const fn to_next_freeze(&self) -> Option<u32> {
        if self.freezes >= KEPT {
            None
        } else {
            Some(EARNED_BY - self.row % EARNED_BY)
        }
    }
}

/// Computes the streak after these dailies, oldest first.
#[must_use]
pub fn fold(days: impl IntoIterator<Item = Day>) -> Streak {
    let mut streak = Streak::default();
    for day in days {
        match day {
            Day::Answered => {
                streak.now += 1;
                streak.best = streak.best.max(streak.now);
                streak.row += 1;
                if streak.row.is_multiple_of(EARNED_BY) {
                    streak.freezes = (streak.freezes + 1).min(KEPT);
                }
            }
            Day::Missed => {
                streak.row = 0;
                if streak.freezes > 0 && streak.now > 0 {
                    streak.freezes -= 1;
                } else {
                    streak.now = 0;
                }
            }
            Day::Excused | Day::Open => {}
        }
    }
    streak
}

/// Returns what a member did on each date of a track, oldest first, as [`by_date`] finds it.
#[must_use]
pub fn days(
    tx: &Transaction<'_>,
    guild: GuildId,
    track: TrackId,
    member: Option<MemberId>,
    dailies: &[(LocalDate, Daily, Option<Answer>)],
) -> Vec<Day> {
    let by_date = by_date(tx, guild, track, member, dailies);
    by_date.into_values().collect()
}

/// Returns what a member did on each date of a track. A withdrawn daily counts as answered for
/// those who had answered it, and doesn't exist for the others; so does one that was made void
/// later.
#[must_use]
pub fn by_date(
    tx: &Transaction<'_>,
    guild: GuildId,
    track: TrackId,
    member: Option<MemberId>,
    dailies: &[(LocalDate, Daily, Option<Answer>)],
) -> BTreeMap<LocalDate, Day> {
    let posted = dailies
        .iter()
        .map(|(date, daily, answer)| (*date, day(daily, answer.as_ref())));
    let mut days: BTreeMap<LocalDate, Day> = posted.collect();
    for date in errata::void_dates(tx, guild, track) {
        if let Some(day @ Day::Missed) = days.get_mut(&date) {
            *day = Day::Excused;
        }
    }
    let void = member.map(|member| tx.scan(&Key::void_answers(guild, member, track), usize::MAX));
    for record in void.into_iter().flatten() {
        if let Record::VoidAnswer((_, _, _, date, _), void) = record
            && void.answer.counts()
        {
            days.insert(date, Day::Answered);
        }
    }
    let put_away_soon = member.into_iter().flat_map(|member| {
        let dates = dates_being_put_away(tx, guild, track).into_iter();
        dates.filter(move |date| {
            let daily = DailyKey {
                guild,
                track,
                date: *date,
            };
            let answer = tx.answer(AnswerKey { daily, member });
            answer.is_some_and(|answer| answer.counts())
        })
    });
    days.extend(put_away_soon.map(|date| (date, Day::Answered)));
    days
}

/// Returns how many answers in a row a member's answer to a daily made. It reads only the dailies
/// since the streak began.
#[must_use]
pub fn with_answer(tx: &Transaction<'_>, key: DailyKey, member: MemberId) -> u32 {
    fold(back_from(tx, key, member)).now
}

/// Returns what a member did with the dailies of a track up to one, oldest first. It goes back only
/// as far as the streak may reach.
#[must_use]
pub fn back_from(tx: &Transaction<'_>, key: DailyKey, member: MemberId) -> Vec<Day> {
    /// More misses in a row than freezes can cover. No streak goes on beyond them.
    const BREAK: u32 = KEPT + 1;
    /// The longest time without a daily that is looked through, in days.
    const GAP: u32 = 60;
    let (guild, track) = (key.guild, key.track);
    let void = by_date(tx, guild, track, Some(member), &[]);
    let void_later: Vec<_> = errata::void_dates(tx, guild, track).into_iter().collect();
    let mut days = Vec::new();
    let (mut missed, mut without) = (0, 0);
    let mut date = key.date;
    while missed < BREAK && without < GAP {
        let key = DailyKey { guild, track, date };
        let posted = tx.daily_as_it_is(key).filter(|daily| daily.post.is_some());
        let found = void.get(&date).copied().or_else(|| {
            let answer = tx.answer(AnswerKey { daily: key, member });
            match day(&*posted?, answer.as_ref()) {
                Day::Missed if void_later.contains(&date) => Some(Day::Excused),
                day => Some(day),
            }
        });
        match found {
            None => without += 1,
            Some(found) => {
                without = 0;
                missed = match found {
                    Day::Missed => missed + 1,
                    Day::Answered => 0,
                    Day::Excused | Day::Open => missed,
                };
                days.push(found);
            }
        }
        date = date.plus_days(-1);
    }
    days.reverse();
    days
}

/// Returns the dates of a track whose daily is withdrawn and has answers that aren't put away yet.
fn dates_being_put_away(tx: &Transaction<'_>, guild: GuildId, track: TrackId) -> Vec<LocalDate> {
    let unfinished = tx.state.guild_state(guild).into_iter();
    unfinished
        .flat_map(|guild_state| &guild_state.unfinished)
        .filter(|((of, _), rest)| *of == track && matches!(***rest, Unfinished::Withdrawal(_)))
        .map(|((_, date), _)| *date)
        .collect()
}

/// Finds out what a member did with a daily.
#[must_use]
pub fn day(daily: &Daily, answer: Option<&Answer>) -> Day {
    let open_for = daily.reveal_at.since(daily.decided);
    if answer.is_some_and(Answer::counts) {
        Day::Answered
    } else if daily.is_secret() {
        Day::Open
    } else if daily.away_ms.saturating_mul(2) > open_for {
        Day::Excused
    } else {
        Day::Missed
    }
}

/// Returns the posted dailies of a track, oldest first, each with what a member did.
#[must_use]
pub fn dailies_of(
    tx: &Transaction<'_>,
    guild: GuildId,
    track: TrackId,
    member: Option<MemberId>,
) -> Vec<(LocalDate, Daily, Option<Answer>)> {
    let all = LocalDate(i32::MIN)..=LocalDate(i32::MAX);
    dailies_in(tx, guild, track, member, all)
}

/// Returns those of them on these dates.
#[must_use]
pub fn dailies_in(
    tx: &Transaction<'_>,
    guild: GuildId,
    track: TrackId,
    member: Option<MemberId>,
    dates: RangeInclusive<LocalDate>,
) -> Vec<(LocalDate, Daily, Option<Answer>)> {
    let (from, to) = dates.into_inner();
    let records = tx.scan(&Key::dailies(guild, track, from, to), usize::MAX);
    let dailies = records.into_iter().filter_map(|record| match record {
        Record::Daily(DailyKey { date, .. }, daily) if daily.post.is_some() => Some((date, *daily)),
        _ => None,
    });
    dailies
        .map(|(date, daily)| {
            let key = DailyKey { guild, track, date };
            let answer = member.and_then(|member| tx.answer(AnswerKey { daily: key, member }));
            (date, daily, answer)
        })
        .collect()
}
