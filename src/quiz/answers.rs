//! Answers: messages in the thread, sealed answers, and what happens to them.

use super::draft::Draft;
use super::event::Said;
use super::ids::{AnswerKey, At, ChannelId, DailyKey, GuildId, MemberNo, MessageId};
use super::record::{Answer, Daily, Key, Phase, Record, Text};
use super::state::Seat;
use super::{guard, reveal};

/// Messages of one member that are kept in mind in one thread; the first of them is the answer, or the one submitted.
pub const MESSAGES_KEPT: usize = 50;

impl Answer {
    /// The thread message that is the answer.
    #[must_use]
    pub fn thread_message(&self) -> Option<MessageId> {
        self.submitted.or_else(|| self.messages.first().copied())
    }

    /// Whether the member answered in time (and a moderator did not take the answer off).
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.late && !self.removed && (self.sealed.is_some() || self.thread_message().is_some())
    }
}

/// A message was posted in a thread of ours (or read back).
pub fn said(draft: &mut Draft<'_>, said: &Said) {
    let Some(key) = draft.state.daily_of_thread(said.channel) else {
        return;
    };
    if !said.ordinary {
        return;
    }
    let Some(daily) = draft.daily(key) else {
        return;
    };
    if !daily.takes_thread_answers() || said.message.at() >= daily.reveal_at {
        return;
    }
    if guard::is_blocked(draft, key.guild, said.author) {
        return;
    }
    let member = draft.number_or_new(key.guild, said.author);
    let key = AnswerKey { daily: key, member };
    let mut answer = draft.answer(key).unwrap_or_default();
    let place = match answer.messages.binary_search(&said.message) {
        Ok(_) => return,
        Err(place) => place,
    };
    if answer.messages.len() >= MESSAGES_KEPT {
        return;
    }
    answer.messages.insert(place, said.message);
    let is_answer = answer.thread_message() == Some(said.message);
    draft.put(Record::Answer(key, answer));
    if let (true, Some(text)) = (is_answer, &said.text) {
        keep_thread_text(draft, key, text);
    }
    came_late(draft, key, &daily);
}

/// An answer given in time that we learn of after the reveal counts like the others.
fn came_late(draft: &mut Draft<'_>, key: AnswerKey, daily: &Daily) {
    if matches!(daily.phase, Phase::Revealing | Phase::Revealed) {
        reveal::settle(draft, key, daily);
    }
}

/// An empty content never overwrites text we hold.
fn keep_thread_text(draft: &mut Draft<'_>, key: AnswerKey, content: &str) {
    if content.trim().is_empty() {
        return;
    }
    let mut text = draft.text(key);
    text.thread = content.to_owned();
    draft.put(Record::Text(key, text));
}

/// A message's text changed.
pub fn edited(draft: &mut Draft<'_>, message: MessageId, text: Option<&str>) {
    let Some(Seat::Said(key)) = draft.state.seat(message) else {
        return;
    };
    let (Some(daily), Some(answer), Some(text)) = (draft.daily(key.daily), draft.answer(key), text)
    else {
        return;
    };
    if daily.is_secret()
        && answer.thread_message() == Some(message)
        && draft.text(key).thread != text
    {
        keep_thread_text(draft, key, text);
    }
}

/// Messages are gone.
pub fn deleted(draft: &mut Draft<'_>, guild: GuildId, _: ChannelId, messages: &[MessageId]) {
    for message in messages {
        match draft.state.seat(*message) {
            Some(Seat::Post(key)) if key.guild == guild => {
                if let Some(mut daily) = draft.daily(key) {
                    daily.post_gone = true;
                    draft.put(Record::Daily(key, daily));
                }
            }
            Some(Seat::Said(key)) if key.daily.guild == guild => message_gone(draft, key, *message),
            Some(Seat::Published(key)) if key.daily.guild == guild => {
                if let Some(mut answer) = draft.answer(key) {
                    answer.published = None;
                    draft.put(Record::Answer(key, answer));
                }
            }
            _ => {}
        }
    }
}

/// Before the reveal the member's oldest remaining message takes a deleted one's place; after it the answer
/// was given and stays given.
fn message_gone(draft: &mut Draft<'_>, key: AnswerKey, message: MessageId) {
    let (Some(daily), Some(mut answer)) = (draft.daily(key.daily), draft.answer(key)) else {
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
        let mut text = draft.text(key);
        if !text.thread.is_empty() {
            text.thread.clear();
            put_text(draft, key, text);
        }
    }
    put_or_drop(draft, key, answer);
}

fn put_text(draft: &mut Draft<'_>, key: AnswerKey, text: Text) {
    if text == Text::default() {
        draft.remove(Key::Text(key));
    } else {
        draft.put(Record::Text(key, text));
    }
}

/// Puts an answer; one in which nothing is left is removed.
pub fn put_or_drop(draft: &mut Draft<'_>, key: AnswerKey, answer: Answer) {
    if answer == Answer::default() {
        draft.remove(Key::Answer(key));
    } else {
        draft.put(Record::Answer(key, answer));
    }
}

/// A thread or channel was deleted.
pub fn channel_gone(draft: &mut Draft<'_>, guild: GuildId, channel: ChannelId) {
    if let Some(key) = draft.state.daily_of_thread(channel)
        && let Some(mut daily) = draft.daily(key)
    {
        daily.thread_gone = true;
        draft.put(Record::Daily(key, daily));
    }
    let Some(room) = draft.state.room(guild) else {
        return;
    };
    let hit: Vec<_> = room
        .tracks
        .iter()
        .filter(|(_, track)| track.channel == channel)
        .map(|(no, _)| *no)
        .collect();
    for no in hit {
        super::notice::pause(draft, guild, no, "its channel was deleted");
    }
}

/// A thread was locked, unlocked, archived or unarchived.
pub fn thread_changed(draft: &mut Draft<'_>, thread: ChannelId, locked: bool, archived: bool) {
    let Some(key) = draft.state.daily_of_thread(thread) else {
        return;
    };
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    if (daily.thread_locked, daily.thread_archived) == (locked, archived) {
        return;
    }
    daily.thread_locked = locked;
    daily.thread_archived = archived;
    draft.put(Record::Daily(key, daily));
}

/// Stores a sealed answer; the caller has checked that it may be given.
pub fn seal(draft: &mut Draft<'_>, key: AnswerKey, at: At, option: Option<u8>, content: &str) {
    let Some(daily) = draft.daily(key.daily) else {
        return;
    };
    let mut answer = draft.answer(key).unwrap_or_default();
    // Presses may arrive out of order; the newest by its own time stands.
    if answer.sealed.as_ref().is_some_and(|sealed| sealed.at > at) {
        return;
    }
    answer.late = at >= daily.reveal_at && !(answer.counts());
    if answer.late || at < daily.reveal_at {
        answer.sealed = Some(super::record::Sealed { at, option });
        let mut text = draft.text(key);
        text.sealed = content.to_owned();
        draft.put(Record::Answer(key, answer));
        put_text(draft, key, text);
    }
    if at < daily.reveal_at {
        came_late(draft, key, &daily);
    }
}

/// Takes a sealed answer back.
pub fn withdraw(draft: &mut Draft<'_>, key: AnswerKey) {
    let Some(mut answer) = draft.answer(key) else {
        return;
    };
    answer.sealed = None;
    let mut text = draft.text(key);
    text.sealed.clear();
    put_or_drop(draft, key, answer);
    put_text(draft, key, text);
}

/// **Submit as my answer** moved the answer to another of one's own messages.
pub fn submit(draft: &mut Draft<'_>, key: AnswerKey, message: MessageId, content: &str) {
    let mut answer = draft.answer(key).unwrap_or_default();
    if let Err(place) = answer.messages.binary_search(&message) {
        answer.messages.insert(place, message);
    }
    answer.submitted = Some(message);
    draft.put(Record::Answer(key, answer));
    keep_thread_text(draft, key, content);
}

/// The daily's members who answered in time.
#[must_use]
pub fn counted(draft: &Draft<'_>, key: DailyKey) -> Vec<(MemberNo, Answer)> {
    let Some(live) = draft.state.live(key) else {
        return Vec::new();
    };
    live.answers
        .iter()
        .filter(|(_, answer)| answer.counts())
        .map(|(no, answer)| (*no, answer.clone()))
        .collect()
}
