//! Deliveries that Discord refused. They take another way if there is one; otherwise they are kept
//! and shown, and the moderators get a notice.

use crate::model::daily::Daily;
use crate::model::effect::{About, Effect, OutboxRow};
use crate::model::ids::{At, DailyKey, GuildId};
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::record::{Key, Record};
use crate::rules::reading::{self, ask};
use crate::rules::round::delivered;
use crate::rules::{bookmark, notice, posting, posts, reveal};
use crate::state::transaction::Transaction;
use crate::text;

/// The time of deliveries that wait until the bot is back in their guild.
const UNTIL_BACK: At = At(i64::MAX);

/// Handles a delivery that was refused for good: tries another way, or tells the moderators.
pub fn refused(tx: &mut Transaction<'_>, row: OutboxRow, refusal: &Refusal) {
    if waits_asleep(tx, &row, refusal) || mended(tx, &row, refusal) {
        return;
    }
    tx.remove(Key::Outbox(row.seq));
    match &row.about {
        About::Post(key) => post_refused(tx, *key, refusal),
        About::Reveal(key, _) => {
            keep_refused(tx, &row, refusal);
            reveal_refused(tx, *key, refusal);
            reveal::part_done(tx, *key, None);
        }
        About::Published(key) => {
            keep_refused(tx, &row, refusal);
            reveal::part_done(tx, key.daily, None);
        }
        About::Thread(key) => {
            keep_refused(tx, &row, refusal);
            thread_refused(tx, *key, refusal);
        }
        About::ReadMessages(key) | About::ReadReactions(key) => {
            tx.log(format!(
                "reading back was refused: guild={} why={:?}",
                key.guild, refusal.words
            ));
            ask::one_done(tx, *key);
        }
        About::Bookmark(key) => bookmark::refused(tx, *key, &row, refusal.kind),
        About::Accepter { .. } => reading::accepter(tx, &row, None),
        About::Round(key, step) => {
            if refusal.kind != RefusalKind::TooLate {
                keep_refused(tx, &row, refusal);
            }
            delivered::refused(tx, *key, *step, &row.effect, refusal);
        }
        About::NoticeOr(_, created_by) => {
            keep_refused(tx, &row, refusal);
            notice::tell_instead(tx, &row, *created_by);
        }
        About::Daily(_) | About::Notice(_) | About::Member(_) => keep_refused(tx, &row, refusal),
    }
}

/// Lets a delivery wait until the bot is back in a guild that removed it, because everything is
/// refused there. Tells whether it did.
fn waits_asleep(tx: &mut Transaction<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
    let of_a_daily = matches!(
        row.about,
        About::Post(_)
            | About::Thread(_)
            | About::Reveal(..)
            | About::Published(_)
            | About::Daily(_)
    );
    let shut_out = matches!(
        refusal.kind,
        RefusalKind::Forbidden | RefusalKind::ChannelGone
    );
    let asleep = tx.guild(row.guild).left_at.is_some();
    if !(asleep && of_a_daily && shut_out) {
        return false;
    }
    let mut row = row.clone();
    row.not_before = UNTIL_BACK;
    tx.put_outbox(row);
    true
}

/// Resumes the deliveries that waited until the bot is back in a guild. The results of their
/// earlier tries aren't known.
pub fn back_in(tx: &mut Transaction<'_>, guild: GuildId) {
    let waited: Vec<_> = tx
        .state
        .outbox()
        .filter(|row| row.guild == guild && row.not_before == UNTIL_BACK)
        .cloned()
        .collect();
    for mut row in waited {
        row.not_before = tx.at;
        row.look_first = true;
        tx.put_outbox(row);
    }
}

/// Keeps a refused row, so that it is shown and never lost.
fn keep_refused(tx: &mut Transaction<'_>, row: &OutboxRow, refusal: &Refusal) {
    tx.log(format!(
        "a delivery was refused: guild={} row={} why={:?}",
        row.guild, row.seq.0, refusal.words
    ));
    tx.put(Record::Refused(
        row.seq,
        (Box::new(row.clone()), refusal.words.clone()),
    ));
}

/// Changes a refused row so that it takes another way. Tells whether there is one.
fn mended(tx: &mut Transaction<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
    let key = match &row.about {
        About::Reveal(key, _) | About::Daily(key) => *key,
        About::Published(key) => key.daily,
        _ => return false,
    };
    let Some(daily) = tx.daily(key) else {
        return false;
    };
    let mut row = row.clone();
    let channel = match &mut row.effect {
        Effect::Post { channel, .. } | Effect::Edit { channel, .. } => channel,
        _ => return false,
    };
    if *channel == daily.channel {
        return false;
    }
    match refusal.kind {
        RefusalKind::Archived if row.attempts < 3 => {
            posts::unarchive(tx, key, &daily, *channel);
            row.attempts += 1;
            row.not_before = tx.at.plus_ms(1_000);
        }
        kind if elsewhere(&row.about, kind) => {
            *channel = daily.channel;
            put_in_channel(tx, key, daily, &row.about, kind);
        }
        _ => return false,
    }
    tx.put_outbox(row);
    true
}

/// Tells whether the channel can replace the thread: for a post if the thread is deleted or the bot
/// can't write in it, for an edit if the message isn't in the thread.
const fn elsewhere(about: &About, refused: RefusalKind) -> bool {
    match about {
        About::Daily(_) => matches!(refused, RefusalKind::ChannelGone | RefusalKind::MessageGone),
        _ => matches!(
            refused,
            RefusalKind::ChannelGone | RefusalKind::Forbidden | RefusalKind::Archived
        ),
    }
}

/// Notes that a part of the reveal goes to the channel, and with it the later ones.
fn put_in_channel(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    mut daily: Daily,
    about: &About,
    refused: RefusalKind,
) {
    if matches!(about, About::Daily(_)) {
        return;
    }
    if refused == RefusalKind::ChannelGone {
        daily.thread_gone = true;
    } else {
        daily.thread_locked = true;
    }
    tx.put_daily(key, daily);
}

fn post_refused(tx: &mut Transaction<'_>, key: DailyKey, refusal: &Refusal) {
    if refusal.kind != RefusalKind::TooLate {
        let why = text::refusal(tx.guild_language(key.guild), refusal);
        notice::pause(tx, key.guild, key.track, &why);
    }
    posting::cancel(tx, key, &refusal.words);
}

fn thread_refused(tx: &mut Transaction<'_>, key: DailyKey, refusal: &Refusal) {
    let Some(mut daily) = tx.daily(key) else {
        return;
    };
    if refusal.kind == RefusalKind::MessageGone {
        daily.post_gone = true;
        tx.put_daily(key, daily);
        return;
    }
    let track = tx.track(key.guild, key.track);
    let text = text::no_thread(tx.guild_language(key.guild), &daily, refusal);
    notice::tell(
        tx,
        key.guild,
        track.as_ref(),
        &format!("thread {}", key.track),
        &text,
    );
}

/// Tells the moderators that the reveal could not be posted. The points are final all the same.
fn reveal_refused(tx: &mut Transaction<'_>, key: DailyKey, refusal: &Refusal) {
    let Some(daily) = tx.daily(key) else {
        return;
    };
    let track = tx.track(key.guild, key.track);
    let text = text::reveal_refused(tx.guild_language(key.guild), &daily, refusal);
    notice::tell(
        tx,
        key.guild,
        track.as_ref(),
        &format!("reveal {}", key.track),
        &text,
    );
}
