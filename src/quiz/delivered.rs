//! How a delivery ended, and what follows: the next step of the daily it was for.

use super::card::Card;
use super::draft::Draft;
use super::effect::{About, Effect, OutboxRow, Outcome, Priority, Receipt, Refusal, RefusalKind};
use super::event::Mark;
use super::ids::{AnswerKey, ChannelId, DailyKey, MessageId, OutboxNo};
use super::record::{Daily, Key, Phase, Place, Record};
use super::{choose, daily, notice, reading, reveal, round, words};

/// A try of an outbox row has ended.
pub fn delivered(draft: &mut Draft<'_>, no: OutboxNo, outcome: &Outcome) {
    // A receipt that comes twice, or for a row that was cancelled, finds nothing to do.
    let Some(row) = draft.state.outbox_row(no).cloned() else {
        return;
    };
    match outcome {
        Outcome::Later {
            after_ms,
            tried_at,
            unknown,
            why,
        } => {
            let mut row = row;
            row.attempts += 1;
            row.first_try.get_or_insert(*tried_at);
            row.look_first |= unknown;
            row.not_before = draft.at.plus_ms((*after_ms).max(0));
            draft.log(format!(
                "outbox row {} of guild {}: again in {after_ms} ms: {why}",
                no.0, row.guild
            ));
            draft.put(Record::Outbox(no, row));
        }
        Outcome::Done(receipt) => {
            draft.remove(Key::Outbox(no));
            done(draft, &row, receipt);
        }
        Outcome::Refused(refusal) => refused(draft, row, refusal),
    }
}

fn done(draft: &mut Draft<'_>, row: &OutboxRow, receipt: &Receipt) {
    match (&row.about, receipt) {
        (About::Post(key), Receipt::Posted { channel, message }) => {
            posted(draft, *key, *channel, *message)
        }
        (About::Thread(key), Receipt::Thread(thread)) => thread_started(draft, *key, *thread),
        (About::Reveal(key, _), Receipt::Posted { message, .. }) => {
            reveal::part_done(draft, *key, Some(*message));
        }
        (About::Published(key), Receipt::Posted { message, .. }) => {
            published(draft, *key, *message)
        }
        (About::ReadMessages(key), Receipt::Messages(page)) => {
            if let Effect::ReadMessages { channel, .. } = row.effect {
                reading::messages(draft, *key, channel, page);
            }
        }
        (About::ReadReactions(key), Receipt::Accounts(page)) => {
            reading::accounts(draft, *key, row, page)
        }
        (About::Daily(key), receipt) => reading::caught_up(draft, *key, row, receipt),
        (About::Member(no), Receipt::Member(there)) => member_found(draft, row, *no, *there),
        (About::Member(no), Receipt::Roles { .. }) => member_found(draft, row, *no, true),
        (About::Accepter { .. }, receipt) => reading::accepter(draft, row, Some(receipt)),
        (About::Round(key, step), receipt) => round::delivered::done(draft, *key, *step, receipt),
        _ => {}
    }
}

fn member_found(draft: &mut Draft<'_>, row: &OutboxRow, no: super::ids::MemberNo, there: bool) {
    let Some(mut member) = draft.member(row.guild, no) else {
        return;
    };
    member.looked_up = Some(draft.at);
    member.left = if there {
        None
    } else {
        member.left.or(Some(draft.at))
    };
    draft.put(Record::Member((row.guild, no), member));
}

/// The question stands: it is open, its thread and marks follow, and the next one is drawn.
fn posted(draft: &mut Draft<'_>, key: DailyKey, channel: ChannelId, message: MessageId) {
    let Some(mut daily) = draft
        .daily(key)
        .filter(|daily| daily.phase == Phase::Posting)
    else {
        return;
    };
    daily.phase = Phase::Open;
    daily.post = Some(message);
    if daily.place == Place::Forum {
        daily.thread = Some(channel);
    } else {
        let effect = Effect::StartThread {
            channel,
            message,
            name: words::thread_name(&daily),
            archive_minutes: daily::archive_minutes(&daily),
        };
        draft.effect(
            key.guild,
            daily.channel,
            Priority::Thread,
            About::Thread(key),
            effect,
        );
    }
    for mark in Mark::RATINGS {
        let effect = Effect::React {
            channel,
            message,
            mark,
        };
        draft.effect(
            key.guild,
            daily.channel,
            Priority::Decoration,
            About::Daily(key),
            effect,
        );
    }
    if daily.place == Place::Announcement {
        let effect = Effect::Crosspost { channel, message };
        draft.effect(
            key.guild,
            daily.channel,
            Priority::Decoration,
            About::Daily(key),
            effect,
        );
    }
    draft.log(format!(
        "daily #{} of guild {}: open, message {message}",
        daily.no, key.guild
    ));
    draft.put(Record::Daily(key, daily.clone()));
    choose::posted(draft, key.guild, key.track, &daily, key.date);
}

fn thread_started(draft: &mut Draft<'_>, key: DailyKey, thread: ChannelId) {
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    daily.thread = Some(thread);
    draft.put(Record::Daily(key, daily));
}

fn published(draft: &mut Draft<'_>, key: AnswerKey, message: MessageId) {
    if let Some(mut answer) = draft.answer(key) {
        answer.published = Some(message);
        if answer.removed {
            // A moderator removed it while it was on its way.
            take_off(draft, key.daily, message);
        }
        draft.put(Record::Answer(key, answer));
    }
    reveal::part_done(draft, key.daily, None);
}

/// Replaces a published answer that was removed.
pub fn take_off(draft: &mut Draft<'_>, key: DailyKey, message: MessageId) {
    let Some(daily) = draft.daily(key) else {
        return;
    };
    let card = words::message::taken_off(&daily);
    let channel = daily.usable_thread().unwrap_or(daily.channel);
    edit(draft, key, &daily, channel, message, card);
}

/// Edits a message of a daily; nothing waits for it.
pub fn edit(
    draft: &mut Draft<'_>,
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
    draft.effect(
        key.guild,
        daily.channel,
        Priority::Decoration,
        About::Daily(key),
        effect,
    );
}

fn refused(draft: &mut Draft<'_>, row: OutboxRow, refusal: &Refusal) {
    if mended(draft, &row, refusal) {
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
            round::delivered::refused(draft, *key, *step, refusal);
        }
        About::Daily(_) | About::Notice(_) | About::Member(_) => keep_refused(draft, &row, refusal),
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
        (row.clone(), refusal.words.clone()),
    ));
}

/// A refusal that another way gets around: the row stays, changed.
fn mended(draft: &mut Draft<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
    let key = match &row.about {
        About::Reveal(key, _) => *key,
        About::Published(key) => key.daily,
        _ => return false,
    };
    let Some(mut daily) = draft.daily(key) else {
        return false;
    };
    let Effect::Post { channel, .. } = &row.effect else {
        return false;
    };
    let in_thread = *channel != daily.channel;
    let mut row = row.clone();
    match refusal.kind {
        RefusalKind::Archived if in_thread && row.attempts < 3 => {
            daily::unarchive(draft, key, &daily, *channel);
            row.attempts += 1;
            row.not_before = draft.at.plus_ms(1_000);
        }
        // The thread is gone or closed to us: the channel itself.
        RefusalKind::ChannelGone | RefusalKind::Forbidden | RefusalKind::Archived if in_thread => {
            let Effect::Post { channel, .. } = &mut row.effect else {
                return false;
            };
            *channel = daily.channel;
            if refusal.kind == RefusalKind::ChannelGone {
                daily.thread_gone = true;
            } else {
                daily.thread_locked = true;
            }
            draft.put(Record::Daily(key, daily));
        }
        _ => return false,
    }
    draft.put(Record::Outbox(row.no, row));
    true
}

fn post_refused(draft: &mut Draft<'_>, key: DailyKey, refusal: &Refusal) {
    if refusal.kind != RefusalKind::TooLate {
        notice::pause(draft, key.guild, key.track, &words::refusal(refusal));
    }
    daily::cancel(draft, key, &refusal.words);
}

fn thread_refused(draft: &mut Draft<'_>, key: DailyKey, refusal: &Refusal) {
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    if refusal.kind == RefusalKind::MessageGone {
        daily.post_gone = true;
        draft.put(Record::Daily(key, daily));
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

/// Marks a revealed daily's post; nothing to do where the post is gone.
pub fn mark_revealed(draft: &mut Draft<'_>, key: DailyKey, daily: &Daily) {
    let Some(message) = daily.post.filter(|_| !daily.post_gone) else {
        return;
    };
    let Some(Record::Question(_, question)) = draft.get(&Key::Question(key)) else {
        return;
    };
    let card = words::post::revealed(daily, key, &question);
    let channel = reading::post_channel(daily);
    edit(draft, key, daily, channel, message, card);
}
