//! Asks Discord for the messages and reactions of a thread.

use crate::model::daily::{Daily, Phase};
use crate::model::discord::Reaction;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{ChannelId, DailyKey, MessageId, UserId};
use crate::state::transaction::Transaction;

/// Discord's largest page.
pub const PAGE: usize = 100;

/// Asks for the next page of messages of the thread of a daily.
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

/// Asks who put a reaction on a message, a page at a time.
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

/// A lane of its own: what hangs here must not hold up the reveal, which goes on without it.
pub fn lane(daily: &Daily) -> ChannelId {
    let post = daily.post.map(|post| ChannelId(post.0));
    daily.thread.or(post).unwrap_or(daily.channel)
}

/// One of the reads has ended, well or not.
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

/// Published answers that stand in the channel, because the thread was closed to us: their marks. (Those in
/// the thread come with its messages.)
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

/// Reads who voted for, and who accepted, an answer.
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

/// A message became the answer after the fact: reads the marks that stand on it already, and its text where we
/// may. Nothing waits for it.
pub fn catch_up_on(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, message: MessageId) {
    let Some(channel) = daily.thread.filter(|_| !daily.thread_gone) else {
        return;
    };
    let mut effects: Vec<Effect> = [Reaction::Vote, Reaction::Accept]
        .into_iter()
        .map(|reaction| Effect::ReadReactions {
            channel,
            message,
            reaction,
            after: UserId(0),
        })
        .collect();
    if tx.state.rules.message_content {
        let after = MessageId(message.0.saturating_sub(1));
        effects.push(Effect::ReadMessages { channel, after });
    }
    for effect in effects {
        tx.effect(
            key.guild,
            lane(daily),
            Priority::Reveal,
            About::Daily(key),
            effect,
        );
    }
}
