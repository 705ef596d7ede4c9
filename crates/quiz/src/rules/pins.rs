//! The question of a daily is pinned until the close, if its track wants that.

use crate::model::daily::Daily;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{DailyKey, MessageId};
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::record::{Key, Record};
use crate::model::track::{DailyOptions, Place};
use crate::rules::{notice, posts};
use crate::state::transaction::Transaction;
use crate::text;

/// Fixes for a daily what its track has chosen. What is posted stays as it is when the track is
/// changed.
pub fn fix(tx: &mut Transaction<'_>, key: DailyKey) {
    let of_track = tx.options(key.guild, key.track);
    let options = DailyOptions {
        pin: of_track.pin,
        spoiler: of_track.spoiler,
    };
    put(tx, key, options);
}

fn put(tx: &mut Transaction<'_>, key: DailyKey, options: DailyOptions) {
    if options == DailyOptions::default() {
        tx.remove(Key::DailyOptions(key));
    } else {
        tx.put(Record::DailyOptions(key, options));
    }
}

/// Pins the question of a daily that was just posted. In a forum each question is a post of its
/// own, so there is nothing to pin.
pub fn pin(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, message: MessageId) {
    if !tx.daily_options(key).pin || daily.place == Place::Forum {
        return;
    }
    set(tx, key, daily, message, true);
}

/// Unpins the question of a daily, if it was pinned. In the lane of the channel it comes behind the
/// pin, even if that one is still on its way.
pub fn unpin(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    let options = tx.daily_options(key);
    if !options.pin {
        return;
    }
    put(
        tx,
        key,
        DailyOptions {
            pin: false,
            ..options
        },
    );
    let message = daily.post.filter(|_| !daily.post_gone);
    if let (Some(message), true) = (message, daily.place != Place::Forum) {
        set(tx, key, daily, message, false);
    }
}

fn set(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, message: MessageId, on: bool) {
    let effect = Effect::Pin {
        channel: posts::post_channel(daily),
        message,
        on,
    };
    let about = About::Pin(key);
    tx.effect(
        key.guild,
        daily.channel,
        Priority::Decoration,
        about,
        effect,
    );
}

/// Handles that a question can't be pinned, or unpinned: the moderators are told what to do, once a
/// day. The next question is tried again.
pub fn refused(tx: &mut Transaction<'_>, key: DailyKey, on: bool, refusal: &Refusal) {
    let Some(daily) = tx.daily(key).filter(|_| on) else {
        return;
    };
    let options = tx.daily_options(key);
    put(
        tx,
        key,
        DailyOptions {
            pin: false,
            ..options
        },
    );
    // A deleted question has no pin, and it's no use to tell of one that came too late.
    if matches!(
        refusal.kind,
        RefusalKind::MessageGone | RefusalKind::ChannelGone | RefusalKind::TooLate
    ) {
        return;
    }
    let track = tx.track(key.guild, key.track);
    let name = track.as_ref().map_or("", |track| track.name.as_str());
    let text = text::no_pin(tx.guild_language(key.guild), name, &daily, refusal);
    let cause = format!("pin {}", key.track);
    notice::tell(tx, key.guild, track.as_ref(), &cause, &text);
}
