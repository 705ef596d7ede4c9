//! Keeps the parts of a reveal in one place: its thread, or else the channel.

use crate::model::daily::Daily;
use crate::model::effect::{About, Effect, OutboxRow};
use crate::model::ids::DailyKey;
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::record::Key;
use crate::model::track::Place;
use crate::rules::{notice, reveal};
use crate::state::transaction::Transaction;
use crate::text;

/// How long the rest of a reveal waits for its thread, in milliseconds.
const WAIT_MS: i64 = 60 * 60_000;

/// How often the thread is tried meanwhile, in milliseconds.
const TRY_EVERY_MS: i64 = 5 * 60_000;

/// Finds another way for a part of a reveal that its thread doesn't take. Returns whether there is
/// one.
///
/// Before the first part is posted, all of them go to the channel. After it the others wait for the
/// thread, and after an hour the whole reveal goes to the channel. A forum has no channel.
pub fn instead(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: Daily,
    mut row: OutboxRow,
    refusal: &Refusal,
) -> bool {
    let gone = refusal.kind == RefusalKind::ChannelGone;
    let has_begun = has_begun(tx, key, &daily);
    let has_channel = daily.place != Place::Forum;
    if has_begun && !gone {
        let since = *row.first_try.get_or_insert(tx.at);
        let until = since.plus_ms(WAIT_MS);
        if tx.at < until {
            row.not_before = tx.at.plus_ms(TRY_EVERY_MS).min(until);
            tx.put_outbox(row);
            tell(tx, key, &daily, refusal, has_channel);
            return true;
        }
    }
    if !has_channel {
        // The other parts have waited with this one.
        let others = parts_left(tx, key).into_iter();
        for mut other in others.filter(|other| has_begun && other.seq != row.seq) {
            other.first_try = other.first_try.or(row.first_try);
            tx.put_outbox(other);
        }
        return false;
    }
    let mut daily = daily;
    if gone {
        daily.thread_gone = true;
    } else {
        daily.thread_locked = true;
    }
    if has_begun {
        for row in parts_left(tx, key) {
            tx.remove(Key::Outbox(row.seq));
        }
        reveal::whole_in_channel(tx, key, daily);
    } else {
        for mut row in parts_left(tx, key) {
            if let Effect::Post { channel, .. } = &mut row.effect {
                *channel = daily.channel;
            }
            tx.put_outbox(row);
        }
        tx.put_daily(key, daily);
    }
    true
}

/// Tells whether a part of the reveal is posted already.
fn has_begun(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> bool {
    let published = || {
        let mut answers = tx.answers_as_they_are(key).into_iter();
        answers.any(|(_, answer)| answer.published.is_some())
    };
    !daily.reveal_posts.is_empty() || published()
}

/// Returns the parts of the reveal that aren't posted yet.
fn parts_left(tx: &Transaction<'_>, key: DailyKey) -> Vec<OutboxRow> {
    let of_reveal = |row: &&OutboxRow| match &row.about {
        About::Reveal(of, _) => *of == key,
        About::Published(answer) => answer.daily == key,
        _ => false,
    };
    tx.state.outbox().filter(of_reveal).cloned().collect()
}

fn tell(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    refusal: &Refusal,
    has_channel: bool,
) {
    let track = tx.track(key.guild, key.track);
    let text = text::reveal_waits(tx.guild_language(key.guild), daily, refusal, has_channel);
    let cause = format!("reveal waits {}", key.track);
    notice::tell(tx, key.guild, track.as_ref(), &cause, &text);
}
