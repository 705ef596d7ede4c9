//! Reads the answers to a daily.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::model::daily::{Answer, AnswerFile, Daily, Mark, Text};
use crate::model::ids::{AnswerKey, ChannelId, DailyKey, MemberId, MessageId, UserId};
use crate::model::question::Kind;
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// How many sealed answers are published in a message of their own; the others come in a file.
pub const PUBLISHED_ALONE: usize = 20;

/// How many times as many of these others a file has at most that is made in one step as answers
/// are handled in one. Nothing is written for each of them.
const IN_FILE: usize = 4;

/// What happened to a sealed answer that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// It was given in time and is the member's answer.
    InTime,
    /// It was given after the reveal and is kept as practice.
    Late,
    /// It was given after the reveal, and the one given in time stays.
    Stands,
    /// A newer one is stored already, because presses may arrive out of order.
    Outdated,
}

/// Who gave an answer, as far as others may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// An account that may be named.
    Named(UserId),
    /// A member who has left.
    Former,
    /// Nobody may know, because the track publishes answers without names, or the member is hidden.
    Anonymous,
}

/// Returns how many answers a file has at most that is made in one step: making it must not hold up
/// everybody else.
#[must_use]
pub fn in_file_at_once(tx: &Transaction<'_>) -> usize {
    tx.state.rules.answers_at_once.saturating_mul(IN_FILE)
}

/// Returns who gave an answer, as far as others may know.
#[must_use]
pub fn author(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> Author {
    if daily.anonymous {
        return Author::Anonymous;
    }
    match tx.member(key.daily.guild, key.member) {
        Some(member) if member.hidden => Author::Anonymous,
        Some(member) => Author::Named(member.user),
        None => Author::Former,
    }
}

/// Returns the members who answered a daily in time, with their answers as this decision has left
/// them.
#[must_use]
pub fn counted(tx: &Transaction<'_>, key: DailyKey) -> BTreeMap<MemberId, Answer> {
    let mut answers = tx.answers_of(key);
    answers.retain(|_, answer| answer.counts());
    answers
}

/// Returns how many members answered a daily in time.
#[must_use]
pub fn how_many(tx: &Transaction<'_>, key: DailyKey) -> usize {
    let answers = tx.answers_as_they_are(key).into_iter();
    answers.filter(|(_, answer)| answer.counts()).count()
}

/// Returns the members whose sealed answers are published, by time. Letters are only counted and
/// not published.
#[must_use]
pub fn sealed_answers(tx: &Transaction<'_>, key: DailyKey) -> Vec<MemberId> {
    let mut sealed: Vec<_> = tx
        .answers_as_they_are(key)
        .iter()
        .filter(|(_, answer)| answer.counts())
        .filter_map(|(id, answer)| {
            let sealed = answer.sealed_in_time()?;
            sealed.option.is_none().then_some((sealed.at, *id))
        })
        .collect();
    sealed.sort_unstable();
    sealed.into_iter().map(|(_, id)| id).collect()
}

/// Returns the members whose sealed answers are published one by one, by time. Outputs aren't: the
/// results show equal ones together.
#[must_use]
pub fn published(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> Vec<MemberId> {
    match daily.kind {
        Kind::Open => sealed_answers(tx, key),
        Kind::Choice | Kind::Output | Kind::Short => Vec::new(),
    }
}

/// Tells whether there is an answer that members can read and vote on. There never is one to a
/// question that the bot grades.
#[must_use]
pub fn any_to_vote_on(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> bool {
    daily.kind == Kind::Open
        && tx
            .answers_as_they_are(key)
            .iter()
            .any(|(_, answer)| answer.counts() && !answer.is_withheld())
}

/// Returns where the reveal most likely is: in the thread, unless that was deleted. A locked thread
/// may have been locked before the reveal or after it, so [`crate::rules::delivered`] also looks in
/// the channel.
#[must_use]
pub fn place(daily: &Daily) -> ChannelId {
    let thread = daily.thread.filter(|_| !daily.thread_gone);
    thread.unwrap_or(daily.channel)
}

/// Returns the message that is shown and linked of a thread answer: the one that moderators accept,
/// else the submitted one, else the one with the most votes, else the first.
#[must_use]
pub fn shown(tx: &Transaction<'_>, key: AnswerKey, answer: &Answer) -> Option<MessageId> {
    let chosen = answer.chosen_message()?;
    if answer.messages.len() < 2 {
        return Some(chosen);
    }
    let marks = tx.marks_of(key);
    // Of messages with equally many the first one.
    let most = |is: &dyn Fn(&Mark) -> bool| {
        let counts = answer.messages.iter().map(|message| {
            let of = marks
                .iter()
                .filter(|((on, _), mark)| on == message && is(mark));
            (of.count(), *message)
        });
        counts
            .filter(|(count, _)| *count > 0)
            .max_by_key(|(count, message)| (*count, Reverse(*message)))
            .map(|(_, message)| message)
    };
    most(&|mark| mark.accepts())
        .or(answer.submitted)
        .or_else(|| most(&|mark| mark.voted))
        .or(Some(chosen))
}

/// Returns the text of the message that is shown of a thread answer, as far as the bot knows it.
#[must_use]
pub fn thread_text(tx: &Transaction<'_>, key: AnswerKey, answer: &Answer) -> String {
    let shown = shown(tx, key, answer);
    match shown.and_then(|message| tx.get(&Key::MessageText((key, message)))) {
        Some(Record::MessageText(_, text)) => text,
        // An older store has only the text of the first or submitted message.
        _ if shown == answer.chosen_message() => tx.text(key).thread,
        _ => String::new(),
    }
}

/// Returns the file of a sealed answer, if it has one.
#[must_use]
pub fn file(tx: &Transaction<'_>, key: AnswerKey) -> Option<AnswerFile> {
    match tx.get(&Key::AnswerFile(key)) {
        Some(Record::AnswerFile(_, file)) => Some(file),
        _ => None,
    }
}

/// Returns the text of a sealed answer with that of its file below it.
#[must_use]
pub fn sealed_text(tx: &Transaction<'_>, key: AnswerKey) -> String {
    with_file(tx.text(key).sealed, file(tx, key))
}

/// Puts the text of a file below that of its answer.
#[must_use]
pub fn with_file(text: String, file: Option<AnswerFile>) -> String {
    match file {
        Some(file) if text.is_empty() => file.text,
        Some(file) => format!("{text}\n\n{}", file.text),
        None => text,
    }
}

/// Returns what these members typed as sealed answers. Of many members it is read together, because
/// the texts of a daily lie side by side.
#[must_use]
pub fn sealed_texts(
    tx: &Transaction<'_>,
    key: DailyKey,
    members: &[MemberId],
) -> BTreeMap<MemberId, String> {
    let Some(between) = between(members) else {
        let texts = members.iter().map(|member| {
            let answer = AnswerKey {
                daily: key,
                member: *member,
            };
            (*member, tx.text(answer).sealed)
        });
        return texts.collect();
    };
    let records = tx.scan(&Key::texts(key, between), usize::MAX).into_iter();
    let texts = records.filter_map(|record| match record {
        Record::Text(AnswerKey { member, .. }, Text { sealed, .. }) => Some((member, sealed)),
        _ => None,
    });
    texts.collect()
}

/// Returns the files of the sealed answers of these members.
#[must_use]
pub fn files(
    tx: &Transaction<'_>,
    key: DailyKey,
    members: &[MemberId],
) -> BTreeMap<MemberId, AnswerFile> {
    let Some(between) = between(members) else {
        let files = members.iter().filter_map(|member| {
            let answer = AnswerKey {
                daily: key,
                member: *member,
            };
            Some((*member, file(tx, answer)?))
        });
        return files.collect();
    };
    let range = Key::answer_files(key, between);
    let records = tx.scan(&range, usize::MAX).into_iter();
    let files = records.filter_map(|record| match record {
        Record::AnswerFile(AnswerKey { member, .. }, file) => Some((member, file)),
        _ => None,
    });
    files.collect()
}

/// Returns the range of members that is read together, or `None` if there are too few of them.
fn between(members: &[MemberId]) -> Option<RangeInclusive<MemberId>> {
    let (first, last) = (members.iter().min()?, members.iter().max()?);
    (members.len() > 2).then_some(*first..=*last)
}
