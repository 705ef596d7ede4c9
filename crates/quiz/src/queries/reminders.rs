//! What members are reminded of, and whether it is still true.

use crate::model::daily::Phase;
use crate::model::ids::{AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, UserId};
use crate::model::record::{Key, Record};
use crate::model::reminder::{Openings, Remind, Reminder};
use crate::queries::{review, streak};
use crate::state::calendar;
use crate::state::transaction::Transaction;

/// In how much time a member's hours come round, and what waits for them is sent, in milliseconds.
const IN_HOURS_MS: i64 = 25 * 60 * 60_000;

/// From how many answers in a row on a streak is worth a word.
const STREAK: u32 = 3;

/// How many dates are looked at first.
const A_YEAR: i32 = 366;

const DAY_MINUTES: u16 = 24 * 60;

/// Returns what a member is reminded of, if they have ever said so.
#[must_use]
pub fn of(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> Option<Reminder> {
    match tx.get(&Key::Reminder((guild, member))) {
        Some(Record::Reminder(_, reminder)) => Some(reminder),
        _ => None,
    }
}

/// Returns when the next direct channel may be opened.
#[must_use]
pub fn openings(tx: &Transaction<'_>) -> Openings {
    match tx.get(&Key::Openings(())) {
        Some(Record::Openings((), openings)) => openings,
        _ => Openings::default(),
    }
}

/// Returns the first time from `at` on that is in a member's hours.
#[must_use]
pub fn allowed(
    tx: &Transaction<'_>,
    guild: GuildId,
    user: UserId,
    reminder: &Reminder,
    at: At,
) -> At {
    let zone = review::zone(tx, guild, user);
    let local = calendar::local(&zone, at);
    let time = local.time();
    let minute =
        u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs());
    if reminder.holds(minute) {
        return at;
    }
    let date = LocalDate::from_civil(local.date());
    let date = if minute < reminder.from {
        date
    } else {
        date.plus_days(1)
    };
    calendar::instant(&zone, date, reminder.from % DAY_MINUTES).max(at)
}

/// Returns the last time up to `until` at which a member is going to be reminded of something else.
#[must_use]
pub fn expected(
    tx: &Transaction<'_>,
    guild: GuildId,
    reminder: &Reminder,
    until: At,
) -> Option<At> {
    let state = tx.state.guild_state(guild)?;
    let slots = state
        .tracks
        .keys()
        .filter_map(|id| tx.state.next_slot(guild, *id));
    let slots = slots.filter(|_| reminder.wants(Remind::Question));
    let open = state.dailies.values().map(|open| &open.daily);
    let open = open.filter(|daily| daily.phase == Phase::Open);
    let steps = open.flat_map(|daily| {
        let reveal = reminder.wants(Remind::Reveal).then_some(daily.reveal_at);
        let call = daily
            .last_call()
            .filter(|_| reminder.wants(Remind::LastCall));
        reveal.into_iter().chain(call)
    });
    let all = slots.chain(steps);
    all.filter(|at| *at > tx.at && *at <= until).max()
}

/// Tells whether a member needs to be reminded of something now.
#[must_use]
pub fn is_true(tx: &Transaction<'_>, key: DailyKey, member: MemberId, what: Remind) -> bool {
    let Some(daily) = tx.daily_as_it_is(key) else {
        return false;
    };
    let has_answered = || {
        let answer = tx.answer(AnswerKey { daily: key, member });
        answer.is_some_and(|answer| answer.in_time())
    };
    match what {
        Remind::Question | Remind::LastCall => {
            daily.phase == Phase::Open && tx.at < daily.reveal_at && !has_answered()
        }
        Remind::Reveal => match daily.phase {
            Phase::Revealed => true,
            Phase::Closed => tx.at.since(daily.reveal_at) < IN_HOURS_MS,
            _ => false,
        },
    }
}

/// Returns the streak that ends if a member doesn't answer a track's open daily: one of 3 or more
/// that no freeze would save.
#[must_use]
pub fn streak_at_stake(tx: &Transaction<'_>, key: DailyKey, member: MemberId) -> Option<u32> {
    let DailyKey { guild, track, date } = key;
    let fold = |dailies: &[_]| streak::fold(streak::days(tx, guild, track, Some(member), dailies));
    // Nearly every streak began within a year, and a long row of answers has earned its freezes.
    let year = date.plus_days(-A_YEAR)..=date;
    let dailies = streak::dailies_in(tx, guild, track, Some(member), year);
    let mut streak = fold(&dailies);
    if streak.now as usize + 1 >= dailies.len() {
        streak = fold(&streak::dailies_of(tx, guild, track, Some(member)));
    }
    (streak.now >= STREAK && streak.freezes == 0).then_some(streak.now)
}
