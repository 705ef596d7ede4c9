//! Reads the answers to a daily.

use std::collections::BTreeMap;

use crate::model::daily::{Answer, Daily};
use crate::model::ids::{AnswerKey, ChannelId, DailyKey, MemberId, UserId};
use crate::state::transaction::Transaction;

/// Sealed answers that get a message of their own; the rest comes in a file.
pub const PUBLISHED_ALONE: usize = 20;

/// What became of a sealed answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// It was given in time and stands.
    InTime,
    /// It was given after the reveal: kept as practice.
    Late,
    /// It was given after the reveal, and one given in time stands.
    Stands,
    /// One given later than this one stands already: presses may arrive out of order.
    Outdated,
}

/// Who gave an answer, as far as others may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// An account that may be named.
    Named(UserId),
    /// A member who has left.
    Former,
    /// Nobody may know, because the track publishes answers without names.
    Anonymous,
}

/// Returns who gave an answer, as far as others may know.
#[must_use]
pub fn author(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> Author {
    if daily.anonymous {
        return Author::Anonymous;
    }
    tx.member(key.daily.guild, key.member)
        .map_or(Author::Former, |member| Author::Named(member.user))
}

/// The daily's members who answered in time, with their answers as they stand within this decision.
#[must_use]
pub fn counted(tx: &Transaction<'_>, key: DailyKey) -> BTreeMap<MemberId, Answer> {
    let mut answers = tx.answers_of(key);
    answers.retain(|_, answer| answer.counts());
    answers
}

/// Members whose sealed answers are published, by time. Letters are only counted, not published.
#[must_use]
pub fn sealed_answers(tx: &Transaction<'_>, key: DailyKey) -> Vec<MemberId> {
    let mut sealed: Vec<_> = counted(tx, key)
        .iter()
        .filter_map(|(id, answer)| {
            let sealed = answer.sealed_in_time()?;
            sealed.option.is_none().then_some((sealed.at, *id))
        })
        .collect();
    sealed.sort_unstable();
    sealed.into_iter().map(|(_, id)| id).collect()
}

/// Where the reveal most likely stands: in the thread, unless that is gone. (A locked one may have been locked before
/// the reveal or after it: [`crate::rules::delivered`] looks in the channel, if it is not there.)
#[must_use]
pub fn place(daily: &Daily) -> ChannelId {
    let thread = daily.thread.filter(|_| !daily.thread_gone);
    thread.unwrap_or(daily.channel)
}
