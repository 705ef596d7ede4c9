//! Deliveries that Discord refused: another way where there is one, else kept and shown, and the moderators are told.

use super::draft::Draft;
use super::effect::{About, Effect, OutboxRow, Refusal, RefusalKind};
use super::ids::{At, DailyKey, GuildId};
use super::record::{Daily, Key, Record};
use super::{daily, notice, posting, reading, reveal, round, words};

/// The instant of deliveries that wait for us to be back in their guild.
const UNTIL_BACK: At = At(i64::MAX);

/// A delivery was refused for good: another way, or a word to the moderators.
pub fn refused(draft: &mut Draft<'_>, row: OutboxRow, refusal: &Refusal) {
    if waits_asleep(draft, &row, refusal) || mended(draft, &row, refusal) {
        return;
    }
    draft.remove(Key::Outbox(row.no));
    match &row.about {
        About::Post(key) => post_refused(draft, *key, refusal),
        About::Reveal(key, _) => {
            keep_refused(draft, &row, refusal);
            reveal_refused(draft, *key, refusal);
            reveal::part_done(draft, *key, None);
        }
        About::Published(key) => {
            keep_refused(draft, &row, refusal);
            reveal::part_done(draft, key.daily, None);
        }
        About::Thread(key) => {
            keep_refused(draft, &row, refusal);
            thread_refused(draft, *key, refusal);
        }
        About::ReadMessages(key) | About::ReadReactions(key) => {
            draft.log(format!(
                "guild {}: reading back was refused: {}",
                key.guild, refusal.words
            ));
            reading::one_done(draft, *key);
        }
        About::Accepter { .. } => reading::accepter(draft, &row, None),
        About::Round(key, step) => {
            if refusal.kind != RefusalKind::TooLate {
                keep_refused(draft, &row, refusal);
            }
            round::delivered::refused(draft, *key, *step, &row.effect, refusal);
        }
        About::NoticeOr(_, maker) => {
            keep_refused(draft, &row, refusal);
            notice::tell_instead(draft, &row, *maker);
        }
        About::Daily(_) | About::Notice(_) | About::Member(_) => keep_refused(draft, &row, refusal),
    }
}

/// A guild that removed us refuses everything: what was on its way to its channels waits until we are back.
fn waits_asleep(draft: &mut Draft<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
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
    let asleep = draft.guild(row.guild).asleep_since.is_some();
    if !(asleep && of_a_daily && shut_out) {
        return false;
    }
    let mut row = row.clone();
    row.not_before = UNTIL_BACK;
    draft.put_outbox(row);
    true
}

/// The deliveries that waited for us to be back in a guild go on; what became of the tries before is not known.
pub fn back_in(draft: &mut Draft<'_>, guild: GuildId) {
    let waited: Vec<_> = draft
        .state
        .outbox()
        .filter(|row| row.guild == guild && row.not_before == UNTIL_BACK)
        .cloned()
        .collect();
    for mut row in waited {
        row.not_before = draft.at;
        row.look_first = true;
        draft.put_outbox(row);
    }
}

/// Kept and shown, never dropped.
fn keep_refused(draft: &mut Draft<'_>, row: &OutboxRow, refusal: &Refusal) {
    draft.log(format!(
        "outbox row {} of guild {} refused: {}",
        row.no.0, row.guild, refusal.words
    ));
    draft.put(Record::Refused(
        row.no,
        (Box::new(row.clone()), refusal.words.clone()),
    ));
}

/// A refusal that another way gets around: the row stays, changed.
fn mended(draft: &mut Draft<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
    let key = match &row.about {
        About::Reveal(key, _) | About::Daily(key) => *key,
        About::Published(key) => key.daily,
        _ => return false,
    };
    let Some(daily) = draft.daily(key) else {
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
            daily::unarchive(draft, key, &daily, *channel);
            row.attempts += 1;
            row.not_before = draft.at.plus_ms(1_000);
        }
        kind if elsewhere(&row.about, kind) => {
            *channel = daily.channel;
            put_in_channel(draft, key, daily, &row.about, kind);
        }
        _ => return false,
    }
    draft.put_outbox(row);
    true
}

/// Whether the channel itself may do instead of the thread: for a post, where the thread is gone or closed to us; for
/// an edit, where its message is not in the thread.
const fn elsewhere(about: &About, refused: RefusalKind) -> bool {
    match about {
        About::Daily(_) => matches!(refused, RefusalKind::ChannelGone | RefusalKind::MessageGone),
        _ => matches!(
            refused,
            RefusalKind::ChannelGone | RefusalKind::Forbidden | RefusalKind::Archived
        ),
    }
}

/// A part of the reveal goes to the channel, and the later ones with it.
fn put_in_channel(
    draft: &mut Draft<'_>,
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
    draft.put_daily(key, daily);
}

fn post_refused(draft: &mut Draft<'_>, key: DailyKey, refusal: &Refusal) {
    if refusal.kind != RefusalKind::TooLate {
        notice::pause(draft, key.guild, key.track, &words::refusal(refusal));
    }
    posting::cancel(draft, key, &refusal.words);
}

fn thread_refused(draft: &mut Draft<'_>, key: DailyKey, refusal: &Refusal) {
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    if refusal.kind == RefusalKind::MessageGone {
        daily.post_gone = true;
        draft.put_daily(key, daily);
        return;
    }
    let track = draft.track(key.guild, key.track);
    let text = words::no_thread(&daily, refusal);
    notice::tell(
        draft,
        key.guild,
        track.as_ref(),
        &format!("thread {}", key.track),
        &text,
    );
}

/// Nowhere to reveal: the points are final all the same.
fn reveal_refused(draft: &mut Draft<'_>, key: DailyKey, refusal: &Refusal) {
    let Some(daily) = draft.daily(key) else {
        return;
    };
    let track = draft.track(key.guild, key.track);
    let text = words::reveal_refused(&daily, refusal);
    notice::tell(
        draft,
        key.guild,
        track.as_ref(),
        &format!("reveal {}", key.track),
        &text,
    );
}
