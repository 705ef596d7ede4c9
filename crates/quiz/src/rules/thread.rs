//! Answers in the thread: all of a member's messages there that can be an answer are it together.

use crate::model::daily::{Answer, Daily, Phase};
use crate::model::discord::{Extras, Message};
use crate::model::ids::{AnswerKey, DailyKey, MessageId};
use crate::model::record::{Key, Record};
use crate::queries::{eligible, guard};
use crate::rules::reading::ask;
use crate::rules::{bookmark, grading, marks, settling, write};
use crate::state::MessageRole;
use crate::state::transaction::Transaction;

/// How many messages of a member are kept for one thread.
pub const MESSAGES_KEPT: usize = 50;

/// Handles a message that was written or edited in the thread of a daily.
pub fn message_written(tx: &mut Transaction<'_>, message: &Message, extras: Extras) {
    note_message(tx, message);
    let taken = take_in(tx, message, extras);
    // It became an answer by the edit, and may have reactions already.
    if let (Some(key), true) = (taken, extras.edited.is_some())
        && let Some(daily) = tx.daily(key.daily)
    {
        ask::catch_up_on(tx, key.daily, &daily, message.id);
    }
}

/// Notes a new message in a reading back, because a page that is still to come may be older than
/// it.
fn note_message(tx: &mut Transaction<'_>, message: &Message) {
    if let Some(key) = tx.state.daily_of_thread(message.channel)
        && let Some(daily) = tx.daily_as_it_is(key)
        && daily.reading.is_some()
        && let mut daily = daily.into_owned()
        && let Some(reading) = &mut daily.reading
    {
        reading.standing.push(message.id);
        tx.put_daily(key, daily);
    }
}

/// Takes a message in the thread of a daily as a part of its author's answer, whether it was just
/// written, edited or read back. Returns the answer that it was added to.
pub fn take_in(tx: &mut Transaction<'_>, message: &Message, extras: Extras) -> Option<AnswerKey> {
    let key = tx.state.daily_of_thread(message.channel)?;
    let daily = tx.daily_as_it_is(key)?;
    if !daily.takes_thread_answers() || message.id.at() >= daily.reveal_at {
        return None;
    }
    if guard::is_blocked(tx, key.guild, message.author) {
        return None;
    }
    let can_be = eligible::can_be_answer(message, &extras, tx.state.rules.message_content);
    if let Some(MessageRole::ThreadAnswer(key)) = tx.state.message_role(message.id) {
        seen_again(tx, key, &daily, message, can_be);
        return None;
    }
    // Nobody can say what it was before it was edited, and now the model answer is known.
    let too_late = |at| !daily.is_secret() && at >= daily.reveal_at;
    if !can_be || extras.edited.is_some_and(too_late) {
        return None;
    }
    add(tx, key, &daily, message)
}

/// Takes in what has become of a known message. After the reveal an answer stays as it was given.
fn seen_again(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    message: &Message,
    can_be: bool,
) {
    if !daily.is_secret() {
        return;
    }
    let submitted = tx.answer(key).and_then(|answer| answer.submitted);
    if !can_be && submitted != Some(message.id) {
        no_answer_any_more(tx, key, message.id, false);
    } else if let Some(text) = &message.text {
        keep_text(tx, key, message.id, text);
    }
}

fn add(
    tx: &mut Transaction<'_>,
    daily_key: DailyKey,
    daily: &Daily,
    message: &Message,
) -> Option<AnswerKey> {
    let member = tx.number_or_new(daily_key.guild, message.author);
    let key = AnswerKey {
        daily: daily_key,
        member,
    };
    settling::settle_first(tx, key, daily);
    let mut answer = tx.answer(key).unwrap_or_default();
    match answer.messages.binary_search(&message.id) {
        Err(place) if place < MESSAGES_KEPT => answer.messages.insert(place, message.id),
        _ => return None,
    }
    let first = answer.messages.len() == 1;
    let too_many = newest_of_too_many(&answer);
    tx.put_answer(key, answer);
    if let Some(text) = &message.text {
        keep_text(tx, key, message.id, text);
    }
    if let Some(newest) = too_many {
        no_answer_any_more(tx, key, newest, false);
    }
    if first {
        bookmark::give(tx, key, daily, message.id);
    }
    came_late(tx, key, daily);
    Some(key)
}

/// Returns the newest message if there are too many, but never the submitted one.
fn newest_of_too_many(answer: &Answer) -> Option<MessageId> {
    let mut newest = answer.messages.iter().rev();
    let other = newest.find(|one| Some(**one) != answer.submitted);
    other
        .copied()
        .filter(|_| answer.messages.len() > MESSAGES_KEPT)
}

/// Settles an answer that was given in time but arrived after the reveal; it counts like the
/// others.
pub fn came_late(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    if matches!(daily.phase, Phase::Revealing | Phase::Revealed) {
        grading::settle(tx, key, daily);
    }
}

/// Stores the text of a message. An empty content never overwrites a stored text.
fn keep_text(tx: &mut Transaction<'_>, key: AnswerKey, message: MessageId, content: &str) {
    if content.trim().is_empty() {
        return;
    }
    let text = Record::MessageText((key, message), content.to_owned());
    if tx.get(&text.key()).as_ref() != Some(&text) {
        tx.put(text);
    }
}

/// Handles the edit of a known message about which Discord says nothing but the text.
pub fn edited(tx: &mut Transaction<'_>, message: MessageId, text: Option<&str>) {
    let Some(MessageRole::ThreadAnswer(key)) = tx.state.message_role(message) else {
        return;
    };
    let secret = tx.daily(key.daily).is_some_and(|daily| daily.is_secret());
    if let Some(text) = text.filter(|_| secret) {
        keep_text(tx, key, message, text);
    }
}

/// Handles the deletion of a member's message. After the reveal the answer stays as it was given.
pub fn deleted(tx: &mut Transaction<'_>, key: AnswerKey, message: MessageId) {
    if tx.daily(key.daily).is_some_and(|daily| daily.is_secret()) {
        no_answer_any_more(tx, key, message, true);
    }
}

/// Removes a message from an answer, with all that was given to it.
fn no_answer_any_more(tx: &mut Transaction<'_>, key: AnswerKey, message: MessageId, deleted: bool) {
    marks::drop_message(tx, key, message);
    tx.remove(Key::MessageText((key, message)));
    let (Some(daily), Some(mut answer)) = (tx.daily(key.daily), tx.answer(key)) else {
        return;
    };
    if answer.chosen_message() == Some(message) {
        drop_older_text(tx, key);
    }
    answer.messages.retain(|one| *one != message);
    if answer.submitted == Some(message) {
        answer.submitted = None;
    }
    bookmark::lost(tx, key, &daily, &answer, message, deleted);
    write::put_or_drop(tx, key, answer);
}

/// Drops the text that an older store has of the answer, because its message is gone.
fn drop_older_text(tx: &mut Transaction<'_>, key: AnswerKey) {
    let mut text = tx.text(key);
    if !text.thread.is_empty() {
        text.thread.clear();
        write::put_text(tx, key, text);
    }
}

/// Makes a message the one that is shown of the member's answer, after **Submit as my answer** in
/// time.
pub fn submit(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    message: MessageId,
    content: &str,
) {
    settling::settle_first(tx, key, daily);
    let mut answer = tx.answer(key).unwrap_or_default();
    let place = answer.messages.binary_search(&message).err();
    if let Some(place) = place {
        answer.messages.insert(place, message);
    }
    answer.submitted = Some(message);
    let too_many = newest_of_too_many(&answer);
    tx.put_answer(key, answer);
    keep_text(tx, key, message, content);
    if let Some(newest) = too_many {
        no_answer_any_more(tx, key, newest, false);
    }
    if place.is_some() {
        ask::catch_up_on(tx, key.daily, daily, message);
    }
    bookmark::submitted(tx, key, daily, message);
    came_late(tx, key, daily);
}
