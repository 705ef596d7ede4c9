//! Small steps on the posts of a daily that several rules share.

use crate::model::card::Card;
use crate::model::daily::Daily;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{ChannelId, DailyKey, MessageId};
use crate::model::record::{Key, Record};
use crate::model::track::Place;
use crate::state::transaction::Transaction;
use crate::text::post;

/// A removed track goes for good when its last daily has closed.
pub(super) fn drop_removed_track(tx: &mut Transaction<'_>, key: DailyKey) {
    let removed = tx
        .track(key.guild, key.track)
        .is_some_and(|track| track.removed);
    let others = tx.state.guild_state(key.guild).is_some_and(|guild_state| {
        guild_state
            .dailies
            .keys()
            .any(|(track, date)| *track == key.track && *date != key.date)
    });
    if removed && !others {
        tx.remove(Key::Track((key.guild, key.track)));
    }
}

/// Opens an archived thread again. Its lane is the thread's own, so that it can pass a post that waits for it.
pub fn unarchive(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, thread: ChannelId) {
    tx.log(format!(
        "opening an archived thread again: guild={} daily=#{} thread={thread}",
        key.guild, daily.number
    ));
    let effect = Effect::SetThread {
        thread,
        archived: Some(false),
        locked: None,
    };
    tx.effect(
        key.guild,
        thread,
        Priority::Reveal,
        About::Daily(key),
        effect,
    );
}

/// Edits a message of a daily; nothing waits for it.
pub fn edit(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    channel: ChannelId,
    message: MessageId,
    card: Card,
) {
    let effect = Effect::Edit {
        channel,
        message,
        card,
    };
    tx.effect(
        key.guild,
        daily.channel,
        Priority::Decoration,
        About::Daily(key),
        effect,
    );
}

/// Marks a revealed daily's post; nothing to do where the post is gone.
pub fn mark_revealed(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    let Some(message) = daily.post.filter(|_| !daily.post_gone) else {
        return;
    };
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        return;
    };
    let card = post::revealed(tx.guild_language(key.guild), daily, key, &question);
    let channel = post_channel(daily);
    edit(tx, key, daily, channel, message, card);
}

/// The channel its post is in: in a forum that is the thread.
#[must_use]
pub fn post_channel(daily: &Daily) -> ChannelId {
    match daily.place {
        Place::Forum => daily.thread.unwrap_or(daily.channel),
        _ => daily.channel,
    }
}
