//! How a daily opens: its question was posted.

use crate::model::daily::{Daily, Phase};
use crate::model::discord::Reaction;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{ChannelId, DailyKey, MessageId};
use crate::model::log::LogLine;
use crate::model::reminder::Remind;
use crate::model::track::Place;
use crate::rules::{pins, posting, remind};
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text;

/// Opens a daily whose question was posted: starts its thread, adds the reactions and draws the
/// next question. A daily that a moderator's word opened only gets what it lacked.
pub fn posted(tx: &mut Transaction<'_>, key: DailyKey, channel: ChannelId, message: MessageId) {
    let Some(mut daily) = tx.daily(key).filter(Daily::lacks_its_post) else {
        return;
    };
    let was_open = daily.phase == Phase::Open;
    daily.phase = Phase::Open;
    daily.post = Some(message);
    if daily.place == Place::Forum {
        daily.thread = Some(channel);
    }
    // A question that is found after its reveal was due is revealed in the channel, at once.
    if tx.at < daily.reveal_at {
        decorate(tx, key, &daily, channel, message);
        pins::pin(tx, key, &daily, message);
    }
    tx.log(
        LogLine::about_daily("opened a daily", key, daily.number)
            .details(format!("message={message}")),
    );
    tx.put_daily(key, daily.clone());
    if !was_open {
        choose::posted(tx, key.guild, key.track, &daily, key.date);
        remind::begin(tx, key, Remind::Question);
    }
}

/// Starts the thread of a question, adds the reactions, and publishes it to followers.
fn decorate(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    channel: ChannelId,
    message: MessageId,
) {
    if daily.place != Place::Forum {
        let effect = Effect::StartThread {
            channel,
            message,
            name: text::thread_name(daily),
            archive_minutes: posting::archive_minutes(daily),
        };
        tx.effect(
            key.guild,
            daily.channel,
            Priority::Thread,
            About::Thread(key),
            effect,
        );
    }
    let reactions = Reaction::RATINGS.into_iter().map(|reaction| Effect::React {
        channel,
        message,
        reaction,
    });
    let published =
        (daily.place == Place::Announcement).then_some(Effect::Crosspost { channel, message });
    for effect in reactions.chain(published) {
        tx.effect(
            key.guild,
            daily.channel,
            Priority::Decoration,
            About::Daily(key),
            effect,
        );
    }
}

/// Opens a daily whose question was deleted before the receipt came. It was asked, so it goes on
/// without post and thread.
pub fn posted_and_gone(tx: &mut Transaction<'_>, key: DailyKey) {
    let Some(mut daily) = tx.daily(key).filter(Daily::lacks_its_post) else {
        return;
    };
    let was_open = daily.phase == Phase::Open;
    daily.phase = Phase::Open;
    daily.post_gone = true;
    tx.log(LogLine::about_daily(
        "opened a daily whose message is deleted already",
        key,
        daily.number,
    ));
    tx.put_daily(key, daily.clone());
    if !was_open {
        choose::posted(tx, key.guild, key.track, &daily, key.date);
    }
}
