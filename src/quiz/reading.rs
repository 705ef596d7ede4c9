//! Reading back what was missed: the thread's messages and who reacted, page by page.
//!
//! Only the one daily waits for it, at most [`READING_MAX_MS`]; what Discord refuses to show is gone on without.

use super::draft::Draft;
use super::effect::{About, Effect, OutboxRow, Priority, ReadMessage};
use super::event::{Mark, Reactor};
use super::ids::{ChannelId, DailyKey, MessageId, UserId};
use super::record::{Daily, Phase, Reading, Record};
use super::{answers, votes};

/// How long reading back may hold up what is due.
pub const READING_MAX_MS: i64 = 2 * 60_000;

/// Discord's largest page.
const PAGE: usize = 100;

/// Asks for the first pages.
pub fn start(draft: &mut Draft<'_>, key: DailyKey, mut daily: Daily) {
    let mut left = 0;
    if let Some(thread) = daily.thread.filter(|_| !daily.thread_gone) {
        read_messages(draft, key, &daily, thread, MessageId(0));
        left += 1;
    }
    if let Some(post) = daily
        .post
        .filter(|_| !daily.post_gone && daily.phase == Phase::Open)
    {
        let channel = post_channel(&daily);
        for mark in Mark::RATINGS {
            read_marks(draft, key, &daily, channel, post, mark, UserId(0));
            left += 1;
        }
    }
    if left == 0 {
        daily.read_until = draft.at;
    } else {
        let until = draft.at.plus_ms(READING_MAX_MS);
        daily.reading = Some(Reading {
            since: draft.at,
            until,
            left,
            standing: Vec::new(),
            marks: Vec::new(),
        });
        draft.log(format!(
            "daily #{} of guild {}: reading back what was missed",
            daily.no, key.guild
        ));
    }
    draft.put(Record::Daily(key, daily));
}

/// The channel its post is in: in a forum that is the thread.
#[must_use]
pub fn post_channel(daily: &Daily) -> ChannelId {
    match daily.place {
        super::record::Place::Forum => daily.thread.unwrap_or(daily.channel),
        _ => daily.channel,
    }
}

/// Reading took too long: what is due goes on with what is known.
pub fn give_up(draft: &mut Draft<'_>, key: DailyKey, mut daily: Daily) {
    draft.log(format!(
        "daily #{} of guild {}: reading back was not finished in two minutes, going on without",
        daily.no, key.guild
    ));
    daily.reading = None;
    daily.read_until = draft.at;
    draft.put(Record::Daily(key, daily));
}

fn read_messages(
    draft: &mut Draft<'_>,
    key: DailyKey,
    daily: &Daily,
    thread: ChannelId,
    after: MessageId,
) {
    let effect = Effect::ReadMessages {
        channel: thread,
        after,
    };
    draft.effect(
        key.guild,
        lane(daily),
        Priority::Reveal,
        About::ReadMessages(key),
        effect,
    );
}

fn read_marks(
    draft: &mut Draft<'_>,
    key: DailyKey,
    daily: &Daily,
    channel: ChannelId,
    message: MessageId,
    mark: Mark,
    after: UserId,
) {
    let effect = Effect::ReadReactions {
        channel,
        message,
        mark,
        after,
    };
    draft.effect(
        key.guild,
        lane(daily),
        Priority::Reveal,
        About::ReadReactions(key),
        effect,
    );
}

fn lane(daily: &Daily) -> ChannelId {
    daily.channel
}

/// A page of the thread's messages has come.
pub fn messages(draft: &mut Draft<'_>, key: DailyKey, thread: ChannelId, page: &[ReadMessage]) {
    for read in page {
        answers::said(draft, &read.said);
    }
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    let Some(mut reading) = daily.reading.take() else {
        return;
    };
    reading
        .standing
        .extend(page.iter().map(|read| read.said.message));
    for read in page
        .iter()
        .filter(|read| read.said.ordinary || !read.marks.is_empty())
    {
        for mark in read
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Vote | Mark::Accept))
        {
            read_marks(
                draft,
                key,
                &daily,
                thread,
                read.said.message,
                *mark,
                UserId(0),
            );
            reading.left += 1;
        }
    }
    if page.len() >= PAGE {
        let last = page
            .iter()
            .map(|read| read.said.message)
            .max()
            .unwrap_or_default();
        read_messages(draft, key, &daily, thread, last);
        daily.reading = Some(reading);
        draft.put(Record::Daily(key, daily));
        return;
    }
    let missing = missing_messages(draft, key, &reading);
    let unmarked = messages_without(page, &reading);
    daily.reading = Some(reading);
    draft.put(Record::Daily(key, daily));
    answers::deleted(draft, key.guild, thread, &missing);
    for (message, mark) in unmarked {
        votes::read_back(draft, key, message, mark, &[]);
    }
    one_done(draft, key);
}

/// Messages we know of that do not stand any more.
fn missing_messages(draft: &Draft<'_>, key: DailyKey, reading: &Reading) -> Vec<MessageId> {
    let Some(live) = draft.state.live(key) else {
        return Vec::new();
    };
    let known = live
        .answers
        .values()
        .flat_map(|answer| answer.messages.iter().chain(&answer.published));
    known
        .filter(|message| !reading.standing.contains(message))
        .copied()
        .collect()
}

/// Messages of the last page on which a mark does not stand at all, so that no page of accounts will come.
fn messages_without(page: &[ReadMessage], _: &Reading) -> Vec<(MessageId, Mark)> {
    let marks = [Mark::Vote, Mark::Accept];
    page.iter()
        .flat_map(|read| marks.into_iter().map(move |mark| (read, mark)))
        .filter(|(read, mark)| !read.marks.contains(mark))
        .map(|(read, mark)| (read.said.message, mark))
        .collect()
}

/// A page of accounts that have a mark on a message has come.
pub fn accounts(draft: &mut Draft<'_>, key: DailyKey, row: &OutboxRow, page: &[(UserId, bool)]) {
    let Effect::ReadReactions {
        channel,
        message,
        mark,
        ..
    } = row.effect
    else {
        return;
    };
    for (user, bot) in page.iter().filter(|(_, bot)| !bot) {
        let who = Reactor {
            user: *user,
            bot: *bot,
            roles: Vec::new(),
            manages: false,
        };
        votes::reacted(draft, key.guild, message, &who, mark, true);
    }
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    let Some(mut reading) = daily.reading.take() else {
        return;
    };
    for (user, _) in page.iter().filter(|(_, bot)| !bot) {
        if let Some(no) = draft.number(key.guild, *user) {
            reading.marks.push((message, mark, no));
        }
    }
    if page.len() >= PAGE {
        let last = page.iter().map(|(user, _)| *user).max().unwrap_or_default();
        read_marks(draft, key, &daily, channel, message, mark, last);
        daily.reading = Some(reading);
        draft.put(Record::Daily(key, daily));
        return;
    }
    let standing: Vec<_> = reading
        .marks
        .iter()
        .filter(|(m, k, _)| (*m, *k) == (message, mark))
        .map(|(.., no)| *no)
        .collect();
    daily.reading = Some(reading);
    draft.put(Record::Daily(key, daily));
    votes::read_back(draft, key, message, mark, &standing);
    one_done(draft, key);
}

/// One of the reads has ended, well or not.
pub fn one_done(draft: &mut Draft<'_>, key: DailyKey) {
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    let Some(mut reading) = daily.reading.take() else {
        return;
    };
    reading.left = reading.left.saturating_sub(1);
    if reading.left == 0 {
        daily.read_until = reading.since;
    } else {
        daily.reading = Some(reading);
    }
    draft.put(Record::Daily(key, daily));
}
