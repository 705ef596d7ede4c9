//! Small steps on the posts of a daily that several rules share.

use crate::model::card::Card;
use crate::model::daily::{Daily, Phase};
use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{ChannelId, DailyKey, MessageId};
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::track::Place;
use crate::queries::{answers, tracks};
use crate::rules::own;
use crate::rules::recap;
use crate::state::transaction::Transaction;
use crate::text::post;

/// Deletes a removed track when its last daily has closed.
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
        tx.remove(Key::RevealNotice((key.guild, key.track)));
        tx.remove(Key::NoBookmarks((key.guild, key.track)));
        tx.remove(Key::Focus((key.guild, key.track)));
        recap::choose(tx, key.guild, key.track, false);
    }
}

/// Unarchives a thread. The effect is in the thread's own lane, so that it can pass a post that
/// waits for it.
pub fn unarchive(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, thread: ChannelId) {
    tx.log(
        LogLine::about_daily("opening an archived thread again", key, daily.number)
            .details(format!("thread={thread}")),
    );
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

/// Edits a message of a daily. Nothing waits for the result.
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

/// Edits a message of a daily in the lane of the channel it is in, so that it holds up no question.
pub fn edit_where_it_is(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    channel: ChannelId,
    message: MessageId,
    card: Card,
) {
    let effect = Effect::Edit {
        channel,
        message,
        card,
    };
    let about = About::Daily(key);
    tx.effect(key.guild, channel, Priority::Decoration, about, effect);
}

/// Edits the post of a daily to show that it is revealed, unless the post was deleted.
pub fn mark_revealed(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    if let Some((message, card)) = post_again(tx, key, daily) {
        edit(tx, key, daily, post_channel(daily), message, card);
    }
}

/// Returns the post of a daily that has reached the channel, with the card that it should show now.
/// A role that it pings is mentioned only at first.
#[must_use]
pub fn post_again(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> Option<(MessageId, Card)> {
    let message = daily.post.filter(|_| !daily.post_gone)?;
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        return None;
    };
    let lang = tx.guild_language(key.guild);
    let card = if daily.phase == Phase::Open {
        let receipts = tracks::receipts(tx, key.guild, key.track);
        post::question(lang, daily, key, &question, None, receipts)
    } else {
        let vote = daily.phase != Phase::Closed && answers::any_to_vote_on(tx, key, daily);
        post::revealed(lang, daily, key, &question, vote)
    };
    Some((message, own::credited(tx, key.guild, &daily.slug, card)))
}

/// Returns the channel of the post, which in a forum is the thread.
#[must_use]
pub fn post_channel(daily: &Daily) -> ChannelId {
    match daily.place {
        Place::Forum => daily.thread.unwrap_or(daily.channel),
        _ => daily.channel,
    }
}

/// Removes the edit that waits for a message's file, because a newer one follows.
pub fn drop_waiting(tx: &mut Transaction<'_>, message: MessageId) {
    let of_it = |row: &&OutboxRow| is_waiting(row) && row.lane == ChannelId(message.0);
    let waiting: Vec<_> = tx.state.outbox().filter(of_it).map(|row| row.seq).collect();
    for seq in waiting {
        tx.remove(Key::Outbox(seq));
    }
}

/// Tells whether a row is an edit that waits for its file to be taken.
#[must_use]
pub fn is_waiting(row: &OutboxRow) -> bool {
    matches!(&row.effect, Effect::Edit { message, card, .. }
        if row.lane == ChannelId(message.0) && !card.files.is_empty())
}
