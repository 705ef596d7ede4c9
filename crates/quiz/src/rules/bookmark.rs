//! The quiet receipt for an answer in the thread: 🔖 on one of the member's messages.
//!
//! It tells members that they are in, and must never get into the way of anything. So it has the
//! lowest priority, and one that can't be sent soon is dropped.

use crate::model::daily::{Answer, Daily};
use crate::model::discord::Reaction;
use crate::model::effect::{About, BOOKMARK_MAX_MS, Effect, OutboxRow, Priority};
use crate::model::ids::{AnswerKey, ChannelId, DailyKey, MessageId};
use crate::model::outcome::RefusalKind;
use crate::model::record::{Key, Record};
use crate::rules::reading::ask;
use crate::state::MessageRole;
use crate::state::transaction::Transaction;

/// How many deliveries may wait in the lane of a thread when a receipt joins them.
const LANE_MAX: usize = 20;

/// Gives a member the receipt for their first message.
pub fn give(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily, message: MessageId) {
    if tx.at.since(message.at()) <= BOOKMARK_MAX_MS {
        put_on(tx, key, daily, message);
    }
}

/// Moves the receipt after **Submit as my answer**.
pub fn submitted(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily, message: MessageId) {
    let held = held(tx, key);
    if held == Some(message) {
        return;
    }
    if let Some(old) = held {
        tx.remove(Key::Bookmark(key));
        let reaction = Reaction::Bookmark;
        send(tx, key.daily, daily, |channel| Effect::Unreact {
            channel,
            message: old,
            reaction,
        });
    }
    put_on(tx, key, daily, message);
}

/// Moves the receipt if the message that has it is no answer any more. `deleted` says whether the
/// message is gone, and the receipt with it.
pub fn lost(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    answer: &Answer,
    message: MessageId,
    deleted: bool,
) {
    if held(tx, key) != Some(message) {
        return;
    }
    tx.remove(Key::Bookmark(key));
    if !deleted {
        let reaction = Reaction::Bookmark;
        send(tx, key.daily, daily, |channel| Effect::Unreact {
            channel,
            message,
            reaction,
        });
    }
    if let Some(next) = answer.chosen_message() {
        put_on(tx, key, daily, next);
    }
}

/// Takes the receipt off, because the answer is deleted.
pub fn take_off(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    if let Some(message) = held(tx, key) {
        tx.remove(Key::Bookmark(key));
        let reaction = Reaction::Bookmark;
        send(tx, key.daily, daily, |channel| Effect::Unreact {
            channel,
            message,
            reaction,
        });
    }
}

fn held(tx: &Transaction<'_>, key: AnswerKey) -> Option<MessageId> {
    match tx.get(&Key::Bookmark(key)) {
        Some(Record::Bookmark(_, message)) => Some(message),
        _ => None,
    }
}

fn put_on(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily, message: MessageId) {
    if !daily.is_secret() || !is_on(tx, key.daily) {
        return;
    }
    let reaction = Reaction::Bookmark;
    let sent = send(tx, key.daily, daily, |channel| Effect::React {
        channel,
        message,
        reaction,
    });
    if sent {
        tx.put(Record::Bookmark(key, message));
    }
}

/// Tells whether a daily gives receipts: its track does, and Discord hasn't refused one.
#[must_use]
pub fn is_on(tx: &Transaction<'_>, key: DailyKey) -> bool {
    match tx.get(&Key::NoBookmarks((key.guild, key.track))) {
        Some(Record::NoBookmarks(_, refused_on)) => refused_on.is_some_and(|date| date != key.date),
        _ => true,
    }
}

/// Queues a change of a receipt, unless too much waits in the lane of the thread. Returns whether
/// it did.
fn send(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    effect: impl FnOnce(ChannelId) -> Effect,
) -> bool {
    let lane = ask::lane(daily);
    let Some(thread) = daily.heard_thread().filter(|_| !daily.thread_gone) else {
        return false;
    };
    if tx.rows_in_lane(lane) >= LANE_MAX {
        return false;
    }
    tx.effect(
        key.guild,
        lane,
        Priority::Bookmark,
        About::Bookmark(key),
        effect(thread),
    );
    true
}

/// Handles a receipt that Discord refused, or that was dropped. It tells nobody. Without the
/// permission no more of them are tried for this daily.
pub fn refused(tx: &mut Transaction<'_>, key: DailyKey, row: &OutboxRow, kind: RefusalKind) {
    if let Effect::React { message, .. } = row.effect
        && let Some(MessageRole::ThreadAnswer(answer)) = tx.state.message_role(message)
        && held(tx, answer) == Some(message)
    {
        tx.remove(Key::Bookmark(answer));
    }
    if kind != RefusalKind::Forbidden || !is_on(tx, key) {
        return;
    }
    let track = (key.guild, key.track);
    tx.put(Record::NoBookmarks(track, Some(key.date)));
    let waiting: Vec<_> = tx
        .state
        .outbox()
        .filter(|other| other.about == row.about && other.seq != row.seq)
        .map(|other| other.seq)
        .collect();
    for seq in waiting {
        tx.remove(Key::Outbox(seq));
    }
}
