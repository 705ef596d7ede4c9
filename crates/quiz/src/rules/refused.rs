//! Deliveries that Discord refused. They take another way if there is one; otherwise they are kept
//! and shown, and the moderators get a notice.

use crate::model::effect::{About, Effect, OutboxRow, RoundStep};
use crate::model::ids::{At, DailyKey, GuildId};
use crate::model::log::LogLine;
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::record::{Key, Record};
use crate::model::reminder::CLOSED_MS;
use crate::model::setup::Welcome;
use crate::rules::privacy::published;
use crate::rules::reading::{self, ask};
use crate::rules::round::delivered;
use crate::rules::{
    bookmark, notice, one_place, pages, pins, posting, posts, remind, resume, reveal, role,
    test_post, unknown,
};
use crate::state::transaction::Transaction;
use crate::text;

/// The time of deliveries that wait until the bot is back in their guild.
const UNTIL_BACK: At = At(i64::MAX);

/// Handles a delivery that was refused for good: tries another way, or tells the moderators.
pub fn refused(tx: &mut Transaction<'_>, row: OutboxRow, refusal: &Refusal) {
    if waits_asleep(tx, &row, refusal) || pages::instead(tx, &row, refusal) {
        return;
    }
    if let About::Forgotten(_) = row.about {
        if !published::refused(tx, &row, refusal) {
            tx.remove(Key::Outbox(row.seq));
        }
        return;
    }
    if refusal.kind == RefusalKind::TooManyDirects && !matches!(row.about, About::Reminder(..)) {
        // A notice waits until direct channels may be opened again.
        remind::closed(tx);
        let mut row = row;
        row.not_before = tx.at.plus_ms(CLOSED_MS);
        tx.put_outbox(row);
        return;
    }
    if refusal.kind == RefusalKind::Unknown && !matches!(row.about, About::Reminder(..)) {
        if unknown::unknown(tx, &row, refusal) {
            for_good(tx, row, refusal);
        }
        return;
    }
    if let (About::Post(key), RefusalKind::TooLate) = (&row.about, refusal.kind)
        && unknown::question::absent(tx, &row, *key)
    {
        return;
    }
    if !another_way(tx, &row, refusal) {
        for_good(tx, row, refusal);
    }
}

/// Ends a delivery that was refused and has no other way, and tells the moderators.
fn for_good(tx: &mut Transaction<'_>, row: OutboxRow, refusal: &Refusal) {
    tx.remove(Key::Outbox(row.seq));
    unknown::copy::forget(tx, row.seq);
    match &row.about {
        About::Post(key) => post_refused(tx, *key, &row, refusal),
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
            tx.log(
                LogLine::new("reading back was refused", key.guild)
                    .details(format!("why={:?}", refusal.words)),
            );
            ask::one_done(tx, *key);
        }
        About::Bookmark(key) => bookmark::refused(tx, *key, &row, refusal.kind),
        About::Accepter { .. } => reading::accepter(tx, &row, None),
        About::Round(key, step) => {
            let only_read = matches!(step, RoundStep::EventStatus(_) | RoundStep::StillOpen(..));
            if refusal.kind != RefusalKind::TooLate && !only_read {
                keep_refused(tx, &row, refusal);
            }
            delivered::refused(tx, *key, *step, &row.effect, refusal);
        }
        About::NoticeOr(_, created_by) => {
            keep_refused(tx, &row, refusal);
            notice::tell_instead(tx, &row, *created_by);
        }
        About::Reminder(guild, member) => {
            remind::refused(tx, &row, (*guild, *member), refusal.kind);
        }
        // The nightly look comes again.
        About::Permissions(_) => {}
        About::Forgotten(_) => {}
        About::Pin(key) => {
            let on = matches!(row.effect, Effect::Pin { on: true, .. });
            pins::refused(tx, *key, on, refusal);
        }
        About::Role(id, member) => role::refused(tx, &row, (*id, *member), refusal),
        About::Daily(_) | About::Notice(_) | About::Member(_) | About::Recap(..) => {
            keep_refused(tx, &row, refusal);
        }
        About::Test(_) => test_post::refused(tx, &row, refusal),
        // Then the first command opens the setup.
        About::Welcome(guild) => tx.put(Record::Welcome(*guild, Welcome::Waiting)),
        // Then there is no second copy that could be found or deleted.
        About::Copy(_) => {}
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
            | About::Pin(_)
    );
    let shut_out = matches!(
        refusal.kind,
        RefusalKind::Forbidden | RefusalKind::ChannelGone | RefusalKind::Unknown
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
    tx.log(
        LogLine::new("a delivery was refused", row.guild)
            .row(row.seq)
            .details(format!("why={:?}", refusal.words)),
    );
    tx.put(Record::Refused(
        row.seq,
        (Box::new(row.clone()), refusal.words.clone()),
    ));
}

/// Changes a refused row so that it takes another way. Tells whether there is one.
fn another_way(tx: &mut Transaction<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
    let key = match &row.about {
        About::Reveal(key, _) | About::Daily(key) => *key,
        About::Published(key) => key.daily,
        _ => return false,
    };
    let Some(daily) = tx.daily(key) else {
        return false;
    };
    let mut row = row.clone();
    let (Effect::Post { channel, .. } | Effect::Edit { channel, .. }) = &mut row.effect else {
        return false;
    };
    if *channel == daily.channel {
        return false;
    }
    match (refusal.kind, &row.about) {
        (RefusalKind::Archived, _) if row.attempts < 3 => {
            posts::unarchive(tx, key, &daily, *channel);
            row.attempts += 1;
            row.not_before = tx.at.plus_ms(1_000);
        }
        // The message isn't in the thread.
        (RefusalKind::ChannelGone | RefusalKind::MessageGone, About::Daily(_)) => {
            *channel = daily.channel;
        }
        (
            RefusalKind::ChannelGone | RefusalKind::Forbidden | RefusalKind::Archived,
            About::Reveal(..) | About::Published(_),
        ) => return one_place::instead(tx, key, daily, row, refusal),
        _ => return false,
    }
    tx.put_outbox(row);
    true
}

fn post_refused(tx: &mut Transaction<'_>, key: DailyKey, row: &OutboxRow, refusal: &Refusal) {
    if refusal.kind != RefusalKind::TooLate {
        if refusal.kind == RefusalKind::ChannelGone {
            notice::pause_gone(tx, key.guild, key.track);
        } else {
            let why = text::refusal(tx.guild_language(key.guild), refusal);
            notice::pause(tx, key.guild, key.track, &why);
        }
        let daily = tx.daily(key).filter(|_| !row.look_first);
        let unseen = daily.map(|daily| (key.date, daily.number));
        resume::halted(tx, (key.guild, key.track), refusal.kind, unseen);
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
