//! Answers: messages in the thread, sealed answers, and what happens to both.

use crate::model::daily::{Answer, Daily, Phase, Sealed};
use crate::model::discord::Message;
use crate::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, LocalDate, MessageId, TrackId,
};
use crate::model::record::Record;
use crate::queries::answers::Given;
use crate::queries::guard;
use crate::rules::reading::ask;
use crate::rules::{grading, notice, posting, write};
use crate::state::MessageRole;
use crate::state::transaction::Transaction;
use crate::text::reason;

/// How many messages of a member are kept for one thread. The first of them, or the submitted one,
/// is the answer.
pub const MESSAGES_KEPT: usize = 50;

/// Handles a new message in the thread of a daily.
pub fn message_created(tx: &mut Transaction<'_>, message: &Message) {
    note_message(tx, message);
    take_in(tx, message);
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

/// Takes a message in the thread of a daily as an answer, whether it was just written or read back.
pub fn take_in(tx: &mut Transaction<'_>, message: &Message) {
    let Some(key) = tx.state.daily_of_thread(message.channel) else {
        return;
    };
    let Some(daily) = tx.daily_as_it_is(key).filter(|_| message.ordinary) else {
        return;
    };
    if !daily.takes_thread_answers() || message.id.at() >= daily.reveal_at {
        return;
    }
    if guard::is_blocked(tx, key.guild, message.author) {
        return;
    }
    let member = tx.number_or_new(key.guild, message.author);
    let key = AnswerKey { daily: key, member };
    let mut answer = tx.answer(key).unwrap_or_default();
    let before = answer.thread_message();
    match answer.messages.binary_search(&message.id) {
        Ok(_) => {
            // The message is known, but its text may have been edited meanwhile.
            if let (true, Some(text)) = (before == Some(message.id), &message.text) {
                keep_thread_text(tx, key, text);
            }
            return;
        }
        Err(place) if place < MESSAGES_KEPT => answer.messages.insert(place, message.id),
        Err(_) => return,
    }
    forget_newest(&mut answer);
    let now = answer.thread_message();
    if before.is_some() && before != now {
        moved(tx, key, &mut answer);
    }
    tx.put(Record::Answer(key, answer));
    if let (true, Some(text)) = (now == Some(message.id), &message.text) {
        keep_thread_text(tx, key, text);
    }
    came_late(tx, key, &daily);
}

/// Drops the newest message if there are too many, but never the submitted one.
fn forget_newest(answer: &mut Answer) {
    if answer.messages.len() > MESSAGES_KEPT {
        let submitted = answer.submitted;
        let newest = answer
            .messages
            .iter()
            .rposition(|one| Some(*one) != submitted);
        if let Some(newest) = newest {
            answer.messages.remove(newest);
        }
    }
}

/// Moves an answer to another message. The text, votes and acceptances of the old one don't apply
/// to it, and the reactions it already has are read.
fn moved(tx: &mut Transaction<'_>, key: AnswerKey, answer: &mut Answer) {
    answer.accepted_by.clear();
    clear_thread_text(tx, key);
    grading::forget_thread_votes(tx, key);
    if let (Some(message), Some(daily)) = (answer.thread_message(), tx.daily(key.daily)) {
        ask::catch_up_on(tx, key.daily, &daily, message);
    }
}

/// Settles an answer that was given in time but arrived after the reveal; it counts like the
/// others.
fn came_late(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    if matches!(daily.phase, Phase::Revealing | Phase::Revealed) {
        grading::settle(tx, key, daily);
    }
}

/// Stores the text of a thread answer. An empty content never overwrites a stored text.
fn keep_thread_text(tx: &mut Transaction<'_>, key: AnswerKey, content: &str) {
    let mut text = tx.text(key);
    if content.trim().is_empty() || text.thread == content {
        return;
    }
    text.thread = content.to_owned();
    tx.put(Record::Text(key, text));
}

fn clear_thread_text(tx: &mut Transaction<'_>, key: AnswerKey) {
    let mut text = tx.text(key);
    if !text.thread.is_empty() {
        text.thread.clear();
        write::put_text(tx, key, text);
    }
}

/// Handles the edit of a message.
pub fn edited(tx: &mut Transaction<'_>, message: MessageId, text: Option<&str>) {
    let Some(MessageRole::ThreadAnswer(key)) = tx.state.message_role(message) else {
        return;
    };
    let (Some(daily), Some(answer), Some(text)) = (tx.daily(key.daily), tx.answer(key), text)
    else {
        return;
    };
    if daily.is_secret() && answer.thread_message() == Some(message) {
        keep_thread_text(tx, key, text);
    }
}

/// Handles the deletion of messages.
pub fn deleted(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    channel: ChannelId,
    messages: &[MessageId],
) {
    note_gone(tx, channel, messages);
    for message in messages {
        match tx.state.message_role(*message) {
            Some(MessageRole::Post(key)) if key.guild == guild => {
                if let Some(mut daily) = tx.daily(key) {
                    daily.post_gone = true;
                    tx.put_daily(key, daily);
                }
            }
            Some(MessageRole::ThreadAnswer(key)) if key.daily.guild == guild => {
                message_gone(tx, key, *message)
            }
            Some(MessageRole::Published(key)) if key.daily.guild == guild => {
                if let Some(mut answer) = tx.answer(key) {
                    answer.published = None;
                    tx.put(Record::Answer(key, answer));
                }
            }
            _ => {}
        }
    }
}

/// Notes deleted messages in a reading back, because a page that is still to come may contain them.
fn note_gone(tx: &mut Transaction<'_>, channel: ChannelId, messages: &[MessageId]) {
    let Some(key) = tx.state.daily_of_thread(channel) else {
        return;
    };
    if let Some(mut daily) = tx.daily(key)
        && let Some(reading) = &mut daily.reading
    {
        reading.live_gone.extend(messages);
        tx.put_daily(key, daily);
    }
}

/// Handles the deletion of a member's message. Before the reveal the oldest remaining message
/// replaces it. After the reveal the answer stays as it was given.
fn message_gone(tx: &mut Transaction<'_>, key: AnswerKey, message: MessageId) {
    let (Some(daily), Some(mut answer)) = (tx.daily(key.daily), tx.answer(key)) else {
        return;
    };
    if !daily.is_secret() {
        return;
    }
    let was_answer = answer.thread_message() == Some(message);
    answer.messages.retain(|one| *one != message);
    if answer.submitted == Some(message) {
        answer.submitted = None;
    }
    if was_answer {
        moved(tx, key, &mut answer);
    }
    write::put_or_drop(tx, key, answer);
}

/// Handles the deletion of a thread or channel.
pub fn channel_gone(tx: &mut Transaction<'_>, guild: GuildId, channel: ChannelId) {
    if let Some(key) = tx.state.daily_of_thread(channel)
        && let Some(mut daily) = tx.daily(key)
    {
        daily.thread_gone = true;
        tx.put_daily(key, daily);
    }
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return;
    };
    // A question that may have been there is gone with its channel.
    let unknown = guild_state.dailies.iter().filter(|(_, open_daily)| {
        open_daily.daily.phase == Phase::Unknown && open_daily.daily.channel == channel
    });
    let unknown: Vec<(TrackId, LocalDate)> = unknown.map(|(key, _)| *key).collect();
    for (track, date) in unknown {
        let why = reason::channel_deleted(tx.guild_language(guild));
        posting::cancel(tx, DailyKey { guild, track, date }, &why);
    }
    let hit: Vec<_> = guild_state
        .tracks
        .iter()
        .filter(|(_, track)| track.channel == channel)
        .map(|(id, _)| *id)
        .collect();
    for id in hit {
        notice::pause_gone(tx, guild, id);
    }
}

/// Handles that a thread was locked, unlocked, archived or unarchived.
pub fn thread_changed(tx: &mut Transaction<'_>, thread: ChannelId, locked: bool, archived: bool) {
    let Some(key) = tx.state.daily_of_thread(thread) else {
        return;
    };
    let Some(mut daily) = tx.daily(key) else {
        return;
    };
    if (daily.thread_locked, daily.thread_archived) == (locked, archived) {
        return;
    }
    daily.thread_locked = locked;
    daily.thread_archived = archived;
    tx.put_daily(key, daily);
}

/// Stores a sealed answer given at `at`, by the interaction's own time. The caller has checked that
/// the member may give it. An answer given in time is never replaced by a late one, in whatever
/// order they arrive.
pub fn seal(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    at: At,
    option: Option<u8>,
    content: &str,
) -> Given {
    let late = at >= daily.reveal_at;
    let before = tx.answer(key);
    // Without an answer there is no text to read.
    let mut text = before.as_ref().map(|_| tx.text(key)).unwrap_or_default();
    let mut answer = before.unwrap_or_default();
    if late && answer.in_time() {
        return Given::Stands;
    }
    let newer = |sealed: &Sealed| answer.late == late && sealed.at > at;
    if answer.sealed.as_ref().is_some_and(newer) {
        return Given::Outdated;
    }
    answer.late = late;
    answer.sealed = Some(Sealed { at, option });
    tx.put(Record::Answer(key, answer));
    text.sealed = content.to_owned();
    write::put_text(tx, key, text);
    if late {
        return Given::Late;
    }
    came_late(tx, key, daily);
    Given::InTime
}

/// Takes a sealed answer back.
pub fn withdraw(tx: &mut Transaction<'_>, key: AnswerKey) {
    let Some(mut answer) = tx.answer(key) else {
        return;
    };
    answer.sealed = None;
    answer.late = false;
    let mut text = tx.text(key);
    text.sealed.clear();
    write::put_or_drop(tx, key, answer);
    write::put_text(tx, key, text);
}

/// Makes a message the member's answer, after **Submit as my answer** in time.
pub fn submit(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    message: MessageId,
    content: &str,
) {
    let mut answer = tx.answer(key).unwrap_or_default();
    let before = answer.thread_message();
    if let Err(place) = answer.messages.binary_search(&message) {
        answer.messages.insert(place, message);
    }
    answer.submitted = Some(message);
    forget_newest(&mut answer);
    if before != Some(message) {
        moved(tx, key, &mut answer);
    }
    tx.put(Record::Answer(key, answer));
    keep_thread_text(tx, key, content);
    came_late(tx, key, daily);
}
