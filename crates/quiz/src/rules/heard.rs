//! How the channel hears that an answer was revealed in a thread.

use crate::model::daily::Daily;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{DailyKey, GuildId, TrackId};
use crate::model::record::{Key, Record};
use crate::model::track::{DailyNotice, Place, RevealNotice, Track};
use crate::queries::tracks;
use crate::state::transaction::Transaction;
use crate::text::reveal;

/// Fixes for a daily what its track has chosen. What is posted stays as it is when the track is
/// changed.
pub fn fix(tx: &mut Transaction<'_>, key: DailyKey, track: &Track) {
    let notice = tracks::reveal_notice(tx, key.guild, key.track);
    if notice != RevealNotice::default() {
        let role = track.ping.filter(|_| notice == RevealNotice::Role);
        tx.put(Record::DailyNotice(key, DailyNotice { notice, role }));
    }
}

/// Sets how a track's channel hears of reveals, from its next question on.
pub fn choose(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, notice: RevealNotice) {
    if notice == RevealNotice::default() {
        tx.remove(Key::RevealNotice((guild, id)));
    } else {
        tx.put(Record::RevealNotice((guild, id), notice));
    }
}

/// Posts the line in the channel that links to the revealed answer.
pub fn tell_channel(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    let wanted = match tx.get(&Key::DailyNotice(key)) {
        Some(Record::DailyNotice(_, wanted)) => {
            tx.remove(Key::DailyNotice(key));
            wanted
        }
        _ => DailyNotice::default(),
    };
    let Some(answer) = daily.reveal_posts.first().copied() else {
        return;
    };
    let place = daily.usable_thread().unwrap_or(daily.channel);
    let seen = place == daily.channel && wanted.role.is_none();
    if wanted.notice == RevealNotice::None || daily.place == Place::Forum || seen {
        return;
    }
    let lang = tx.guild_language(key.guild);
    let (card, marker) = reveal::notice(lang, key, daily, (place, answer), wanted.role);
    let (channel, ping) = (daily.channel, wanted.role);
    // A ping without a sound would hardly be heard.
    let quiet = ping.is_none();
    let effect = match daily.post.filter(|_| !daily.post_gone) {
        Some(to) => Effect::Reply {
            channel,
            to,
            card,
            ping,
            marker,
            quiet,
        },
        None => Effect::Post {
            channel,
            card,
            ping,
            marker,
            quiet,
        },
    };
    let about = About::Daily(key);
    tx.effect(key.guild, channel, Priority::Thread, about, effect);
}
