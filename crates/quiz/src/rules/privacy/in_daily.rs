//! What a member has in a daily, and how it is removed.
//!
//! Before the reveal the answer is gone as if it had never been given. After it the points stay in
//! the ledger, by number, and what the bot has posted about the answer is taken back. Votes that
//! the member gave are taken back until the close; after it they are final, by number.

use crate::model::daily::{Daily, Mark, Phase, Vote};
use crate::model::effect::About;
use crate::model::forgetting;
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::record::{Key, Record};
use crate::rules::privacy::forgetting::Who;
use crate::rules::privacy::published;
use crate::rules::{bookmark, votes};
use crate::state::transaction::Transaction;

/// What was found of a member in a daily.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// There was nothing.
    Nothing,
    /// There is something, and it can't be removed yet.
    Busy,
    /// It is removed.
    Cleared,
    /// It is removed, and what the bot has posted is changed.
    Shown,
}

/// Removes what a member has in a daily.
pub fn clear(tx: &mut Transaction<'_>, who: Who, key: DailyKey) -> Found {
    let given = given_by(tx, key, who.member);
    let keys = keys(tx, key, who.member);
    if keys.is_empty() && given.is_empty() {
        return Found::Nothing;
    }
    let Some(daily) = tx.daily(key) else {
        return Found::Nothing;
    };
    if is_busy(tx, key, &daily, who.member) {
        return Found::Busy;
    }
    for author in given {
        take_vote_back(tx, author, &daily, who.member);
    }
    if keys.is_empty() {
        return Found::Cleared;
    }
    let of = AnswerKey {
        daily: key,
        member: who.member,
    };
    bookmark::take_off(tx, of, &daily);
    let gone = tx.answer(of);
    keys.into_iter().for_each(|key| tx.remove(key));
    let asleep = tx.guild(key.guild).left_at.is_some();
    if daily.is_secret() || asleep {
        return Found::Cleared;
    }
    published::of_daily(tx, key, &daily, gone.as_ref());
    Found::Shown
}

/// Removes what a member has in a daily, and nothing else.
pub fn remove_all(tx: &mut Transaction<'_>, key: DailyKey, member: MemberId) {
    let keys = keys(tx, key, member);
    keys.into_iter().for_each(|key| tx.remove(key));
}

/// Returns the keys of what a member has in a daily.
fn keys(tx: &Transaction<'_>, key: DailyKey, member: MemberId) -> Vec<Key> {
    let ranges = forgetting::in_daily(key, member).into_iter();
    let records = ranges.flat_map(|range| tx.scan(&range, usize::MAX));
    records.map(|record| record.key()).collect()
}

/// Tells whether something of the member's answer is on its way, or being settled or read back.
/// What is on its way can't be called back, and its place isn't known yet.
fn is_busy(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, member: MemberId) -> bool {
    let answer = AnswerKey { daily: key, member };
    daily.phase == Phase::Revealing
        || daily.reading.is_some()
        || tx.unfinished(key).is_some()
        || tx
            .state
            .outbox()
            .any(|row| row.about == About::Published(answer))
}

/// Returns the answers that a member votes for, while their daily isn't closed.
fn given_by(tx: &Transaction<'_>, key: DailyKey, voter: MemberId) -> Vec<AnswerKey> {
    let Some(open) = tx.state.open_daily(key) else {
        return Vec::new();
    };
    let votes = open.votes.keys().filter(|(_, by)| *by == voter);
    votes
        .map(|(member, _)| AnswerKey {
            daily: key,
            member: *member,
        })
        .collect()
}

/// Takes back a vote, so that nobody votes twice by coming back under another number.
fn take_vote_back(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily, voter: MemberId) {
    for ((message, who), mark) in tx.marks_of(key) {
        if who != voter || !mark.voted {
            continue;
        }
        let left = Mark {
            voted: false,
            ..mark
        };
        if left == Mark::default() {
            tx.remove(Key::Mark((key, message, who)));
        } else {
            tx.put(Record::Mark((key, message, who), left));
        }
    }
    let before = match tx.get(&Key::Vote((key, voter))) {
        Some(Record::Vote(_, vote)) => vote,
        _ => Vote::default(),
    };
    votes::put_vote(tx, key, daily, voter, before, Vote::default());
}
