//! Sealed answers, and what happens to the messages and threads of dailies. Messages as answers are
//! in [`thread`].

use crate::model::daily::{AnswerFile, Daily, Phase, Sealed};
use crate::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, LocalDate, MessageId, TrackId,
};
use crate::model::record::{Key, Record};
use crate::queries::answers::Given;
use crate::rules::thread::{self, came_late};
use crate::rules::{notice, posting, settling, write};
use crate::state::MessageRole;
use crate::state::transaction::Transaction;
use crate::text::reason;

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
                thread::deleted(tx, key, *message);
            }
            Some(MessageRole::Published(key)) if key.daily.guild == guild => {
                if let Some(mut answer) = tx.answer(key) {
                    answer.published = None;
                    tx.put_answer(key, answer);
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
    settling::settle_first(tx, key, daily);
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
    tx.put_answer(key, answer);
    text.sealed = content.to_owned();
    write::put_text(tx, key, text);
    if late {
        return Given::Late;
    }
    came_late(tx, key, daily);
    Given::InTime
}

/// Adds a file to the sealed answer that was just given. Without a new file the earlier one stays.
pub fn attach(tx: &mut Transaction<'_>, key: AnswerKey, given: Given, file: Option<AnswerFile>) {
    if let (Some(file), Given::InTime | Given::Late) = (file, given) {
        tx.put(Record::AnswerFile(key, file));
    }
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
    tx.remove(Key::AnswerFile(key));
    write::put_or_drop(tx, key, answer);
    write::put_text(tx, key, text);
}
