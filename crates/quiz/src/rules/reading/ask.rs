//! Asks Discord for the messages and reactions of a thread.

use crate::model::daily::{Daily, Phase};
use crate::model::discord::Reaction;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{ChannelId, DailyKey, MessageId, UserId};
use crate::state::transaction::Transaction;

/// The number of entries on Discord's largest page.
pub const PAGE: usize = 100;

/// Asks Discord for the next page of messages in the thread of a daily.
pub fn read_messages(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    thread: ChannelId,
    after: MessageId,
) {
    let effect = Effect::ReadMessages {
        channel: thread,
        after,
    };
    tx.effect(
        key.guild,
        lane(daily),
        Priority::Reveal,
        About::ReadMessages(key),
        effect,
    );
}

/// Asks Discord for the accounts that put a reaction on a message, one page at a time.
pub(super) fn read_reactions(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    channel: ChannelId,
    message: MessageId,
    reaction: Reaction,
    after: UserId,
) {
    let effect = Effect::ReadReactions {
        channel,
        message,
        reaction,
        after,
    };
    tx.effect(
        key.guild,
        lane(daily),
        Priority::Reveal,
        About::ReadReactions(key),
        effect,
    );
}

/// Returns the lane for reading back. It isn't the reveal's lane, so that a stuck read doesn't
/// delay the reveal, which goes on without it.
pub fn lane(daily: &Daily) -> ChannelId {
    let post = daily.post.map(|post| ChannelId(post.0));
    daily.thread.or(post).unwrap_or(daily.channel)
}

/// Notes that one of the reads has ended, successfully or not.
pub fn one_done(tx: &mut Transaction<'_>, key: DailyKey) {
    let Some(mut daily) = tx.daily(key) else {
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
    tx.put_daily(key, daily);
}

/// Reads the reactions on published answers that are in the channel because the bot couldn't write
/// in the thread. Those in the thread are read with its messages. Returns the number of requests.
pub(super) fn read_published(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) -> u32 {
    if daily.phase != Phase::Revealed || daily.usable_thread().is_some() {
        return 0;
    }
    let published: Vec<MessageId> = tx
        .answers_of(key)
        .into_values()
        .filter_map(|answer| answer.published)
        .collect();
    for message in &published {
        marks_of(tx, key, daily, daily.channel, *message);
    }
    2 * published.len() as u32
}

/// Reads who voted for an answer, and who accepted it.
fn marks_of(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    channel: ChannelId,
    message: MessageId,
) {
    for reaction in [Reaction::Vote, Reaction::Accept] {
        read_reactions(tx, key, daily, channel, message, reaction, UserId(0));
    }
}

/// Reads the reactions of a message that has just become an answer. Nothing waits for the result.
pub fn catch_up_on(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, message: MessageId) {
    let Some(channel) = daily.thread.filter(|_| !daily.thread_gone) else {
        return;
    };
    for reaction in [Reaction::Vote, Reaction::Accept] {
        let effect = Effect::ReadReactions {
            channel,
            message,
            reaction,
            after: UserId(0),
        };
        tx.effect(
            key.guild,
            lane(daily),
            Priority::Reveal,
            About::Daily(key),
            effect,
        );
    }
}
