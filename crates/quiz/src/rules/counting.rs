//! Which votes count: those of members who have answered a daily themselves, and of one
//! member only the first few on the dailies of one date.
//!
//! A vote that doesn't count has a record that says why ([`Idle`]). That of a newcomer is looked at
//! once more, at the close. When a member takes a vote back, the earliest one that was too many
//! counts instead. After the close nothing changes.

use crate::model::daily::{Daily, Idle, Phase};
use crate::model::ids::{AnswerKey, DailyKey, MemberId, TrackId};
use crate::model::record::{Key, Record};
use crate::model::unfinished::{LookingAt, Unfinished};
use crate::queries::votes;
use crate::rules::{settling, votes as write};
use crate::state::transaction::Transaction;

/// Notes a new vote, and returns whether it counts.
pub fn given(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily, voter: MemberId) -> bool {
    let (guild, date) = (key.daily.guild, key.daily.date);
    let this = (key.daily.track, key.member);
    let mut all = votes::on_date(tx, guild, voter, date);
    if !all.contains(&this) {
        all.push(this);
    }
    let most = tx.state.rules.votes_a_date as usize;
    let over = all.len() > most && {
        let others = all.iter().filter(|one| **one != this);
        let count = others.filter(|one| !is_over(tx, key.daily, voter, **one));
        count.count() >= most
    };
    tx.put(Record::VotesOn((guild, voter, date), all));
    let newcomer = !votes::has_answered(tx, key.daily, daily, voter);
    if over || newcomer {
        tx.put(Record::Idle((key, voter), Idle { newcomer, over }));
    }
    !over && !newcomer
}

/// Notes that a vote was taken back, and returns whether it had counted.
pub fn taken_back(tx: &mut Transaction<'_>, key: AnswerKey, voter: MemberId) -> bool {
    let (guild, date) = (key.daily.guild, key.daily.date);
    let this = (key.daily.track, key.member);
    let mut all = votes::on_date(tx, guild, voter, date);
    all.retain(|one| *one != this);
    let idle = votes::idle(tx, key, voter);
    if idle.is_some() {
        tx.remove(Key::Idle((key, voter)));
    }
    let had_a_place = !idle.is_some_and(|idle| idle.over);
    let next = all
        .iter()
        .map(|one| of(key.daily, *one))
        .find(|one| had_a_place && waits_for_a_place(tx, *one, voter));
    let votes_on = (guild, voter, date);
    if all.is_empty() {
        tx.remove(Key::VotesOn(votes_on));
    } else {
        tx.put(Record::VotesOn(votes_on, all));
    }
    if let Some(next) = next {
        takes_the_place(tx, next, voter);
    }
    idle.is_none()
}

/// Returns the answer of an entry in a member's votes of a date.
const fn of(daily: DailyKey, (track, member): (TrackId, MemberId)) -> AnswerKey {
    AnswerKey {
        daily: DailyKey { track, ..daily },
        member,
    }
}

fn is_over(
    tx: &Transaction<'_>,
    daily: DailyKey,
    voter: MemberId,
    one: (TrackId, MemberId),
) -> bool {
    votes::idle(tx, of(daily, one), voter).is_some_and(|idle| idle.over)
}

/// Tells whether a vote was one too many and can still count.
fn waits_for_a_place(tx: &Transaction<'_>, key: AnswerKey, voter: MemberId) -> bool {
    let open = tx.daily_as_it_is(key.daily);
    open.is_some_and(|daily| daily.phase != Phase::Closed)
        && votes::idle(tx, key, voter).is_some_and(|idle| idle.over)
}

/// Lets a vote count that was one too many.
fn takes_the_place(tx: &mut Transaction<'_>, key: AnswerKey, voter: MemberId) {
    let (Some(idle), Some(daily)) = (votes::idle(tx, key, voter), tx.daily(key.daily)) else {
        return;
    };
    settling::settle_first(tx, key, &daily);
    if idle.newcomer {
        let idle = Idle {
            over: false,
            ..idle
        };
        tx.put(Record::Idle((key, voter), idle));
    } else {
        tx.remove(Key::Idle((key, voter)));
        write::write_row(tx, key, &daily, voter, true);
    }
}

/// Looks at votes of newcomers at the close, a part of them at a time: those who have answered a
/// daily by now count. Returns what is left to do, if anything is.
pub fn look(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    mut looking_at: LookingAt,
) -> Option<Unfinished> {
    let at_once = tx.state.rules.answers_at_once;
    let found = tx.scan(&Key::idle_after(key, looking_at.after), at_once);
    let more = found.len() == at_once;
    for record in found {
        let Record::Idle((answer, voter), idle) = record else {
            continue;
        };
        looking_at.after = (answer.member, voter);
        looking_at.done += 1;
        if !idle.newcomer || !votes::has_answered(tx, key, daily, voter) {
            continue;
        }
        let idle = Idle {
            newcomer: false,
            ..idle
        };
        if idle.over {
            tx.put(Record::Idle((answer, voter), idle));
        } else {
            tx.remove(Key::Idle((answer, voter)));
            write::write_row(tx, answer, daily, voter, true);
        }
    }
    more.then_some(Unfinished::Newcomers(looking_at))
}
