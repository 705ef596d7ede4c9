//! What members give to single messages of a thread answer: votes and acceptances. A member who
//! gives the same to several messages has still given it once.

use crate::model::daily::Mark;
use crate::model::ids::{AnswerKey, MemberId, MessageId};
use crate::model::record::{Key, Record};
use crate::queries::votes::Way;
use crate::rules::{acceptance, votes};
use crate::state::transaction::Transaction;

/// Votes for a message, or takes that back. Returns whether the voter still votes for any message
/// of the answer.
pub fn vote(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    message: MessageId,
    voter: MemberId,
    on: bool,
) -> bool {
    set(tx, key, message, voter, |mark| mark.voted = on);
    on || any_of(tx, key, voter, |mark| mark.voted)
}

/// Accepts a message by ✅, or takes that back. Returns whether the moderator still has a ✅ on any
/// message of the answer.
pub fn accept(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    message: MessageId,
    by: MemberId,
    on: bool,
) -> bool {
    set(tx, key, message, by, |mark| mark.accepted = on);
    on || any_of(tx, key, by, |mark| mark.accepted)
}

/// Accepts a message by the command, or takes that back. A moderator accepts one message of an
/// answer by the command, the last one.
pub fn accept_by_command(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    message: MessageId,
    by: MemberId,
    on: bool,
) {
    for ((other, who), mark) in tx.marks_of(key) {
        if who == by && mark.accepted_by_command && other != message {
            set(tx, key, other, by, |mark| mark.accepted_by_command = false);
        }
    }
    set(tx, key, message, by, |mark| mark.accepted_by_command = on);
}

/// Takes back everything that was given to a message, which is no answer any more.
pub fn drop_message(tx: &mut Transaction<'_>, key: AnswerKey, message: MessageId) {
    let given = tx.marks_of(key).into_iter();
    for ((_, who), mark) in given.filter(|((on, _), _)| *on == message) {
        if mark.voted {
            votes::vote(tx, key, who, Way::Emoji(message), false);
        }
        if mark.accepted {
            acceptance::accept(tx, key, who, false, Way::Emoji(message), false);
        }
        if mark.accepted_by_command {
            acceptance::accept(tx, key, who, false, Way::Command(message), false);
        }
        tx.remove(Key::Mark((key, message, who)));
    }
}

fn any_of(
    tx: &Transaction<'_>,
    key: AnswerKey,
    member: MemberId,
    is: impl Fn(&Mark) -> bool,
) -> bool {
    let marks = tx.marks_of(key);
    marks
        .iter()
        .any(|((_, who), mark)| *who == member && is(mark))
}

fn set(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    message: MessageId,
    who: MemberId,
    change: impl FnOnce(&mut Mark),
) {
    let before = tx.mark(key, message, who);
    let mut now = before;
    change(&mut now);
    if now == before {
        return;
    }
    if now == Mark::default() {
        tx.remove(Key::Mark((key, message, who)));
    } else {
        tx.put(Record::Mark((key, message, who), now));
    }
}
