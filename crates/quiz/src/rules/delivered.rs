//! What follows when a delivery has ended: the next step of the daily it was for. [`refused`]
//! handles refusals.

use crate::model::effect::{About, Effect, OutboxRow, RoundStep};
use crate::model::ids::{AnswerKey, ChannelId, DailyKey, MemberId, MessageId, OutboxSeq};
use crate::model::log::LogLine;
use crate::model::outcome::{Outcome, Receipt, Refusal, RefusalKind};
use crate::model::record::{Key, Record};
use crate::rules::privacy::published;
use crate::rules::round::delivered;
use crate::rules::{
    notice, opening, pages, parts, reading, refused, remind, resume, reveal, rewards, test_post,
    unknown,
};
use crate::state::transaction::Transaction;
use crate::text::{self, reason};

/// After how many refused tries of starting a thread the moderators get a notice.
const TOLD_AFTER: u32 = 3;

/// Handles the end of a try of an outbox row.
pub fn delivered(tx: &mut Transaction<'_>, seq: OutboxSeq, outcome: &Outcome) {
    // A receipt that comes twice, or belongs to a cancelled row, can only be of a second copy.
    let Some(row) = tx.state.outbox_row(seq).cloned() else {
        if let Outcome::Done(receipt) = outcome {
            unknown::copy::heard(tx, seq, receipt);
        }
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
            if *unknown {
                // What the process before may have sent was looked for, and isn't there.
                row.first_try = row.first_try.filter(|first| *first >= row.decided);
            }
            row.first_try.get_or_insert(*tried_at);
            row.look_first |= unknown;
            row.not_before = tx.at.plus_ms((*after_ms).max(0));
            if !unknown && holds_up_the_reveal(tx, &row) {
                let refusal = Refusal {
                    kind: RefusalKind::TooLate,
                    words: why.clone(),
                };
                refused::refused(tx, row, &refusal);
                return;
            }
            tx.log(
                LogLine::new("trying a delivery again later", row.guild)
                    .row(seq)
                    .details(format!("after_ms={after_ms} why={why:?}")),
            );
            if let (About::Thread(key), TOLD_AFTER, false) = (&row.about, row.attempts, unknown) {
                no_thread_yet(tx, *key, why);
            }
            tx.put_outbox(row);
        }
        Outcome::Done(receipt) => {
            tx.remove(Key::Outbox(seq));
            unknown::copy::heard(tx, seq, receipt);
            pages::attached(tx, &row);
            published::note(tx, &row, receipt);
            done(tx, &row, receipt);
        }
        Outcome::Refused(refusal) => refused::refused(tx, row, refusal),
    }
}

/// Tells whether a row would delay the reveal behind it in the same lane: a thread that the server
/// has no room for, or a reaction or publication that is limited for an hour. The reveal doesn't
/// wait for these.
fn holds_up_the_reveal(tx: &Transaction<'_>, row: &OutboxRow) -> bool {
    let beside = matches!(
        row.effect,
        Effect::StartThread { .. }
            | Effect::React { .. }
            | Effect::Crosspost { .. }
            | Effect::Pin { .. }
    );
    let (About::Thread(key) | About::Daily(key) | About::Pin(key)) = &row.about else {
        return false;
    };
    let daily = tx.daily(*key).filter(|_| beside);
    daily.is_some_and(|daily| row.not_before >= daily.reveal_at)
}

fn no_thread_yet(tx: &mut Transaction<'_>, key: DailyKey, why: &str) {
    let track = tx.track(key.guild, key.track);
    if let Some(daily) = tx.daily(key) {
        let text = text::no_thread_yet(tx.guild_language(key.guild), &daily, why);
        let cause = format!("thread {}", key.track);
        notice::tell(tx, key.guild, track.as_ref(), &cause, &text);
    }
}

fn done(tx: &mut Transaction<'_>, row: &OutboxRow, receipt: &Receipt) {
    match (&row.about, receipt) {
        (About::Post(key), Receipt::Posted { channel, message }) => {
            opening::posted(tx, *key, *channel, *message);
        }
        (About::Post(key), Receipt::PostedAndGone) => opening::posted_and_gone(tx, *key),
        (About::Reveal(key, _), Receipt::PostedAndGone) => reveal::part_done(tx, *key, None),
        (About::Published(key), Receipt::PostedAndGone) => {
            reveal::part_done(tx, key.daily, None);
        }
        (About::Thread(key), Receipt::Thread(thread)) => thread_started(tx, *key, *thread),
        (About::Reveal(key, part), Receipt::Posted { message, .. }) => {
            reveal::part_posted(tx, *key, *part, &row.effect, *message);
        }
        (About::Published(key), Receipt::Posted { message, .. }) => {
            answer_published(tx, row, *key, *message);
        }
        (About::ReadMessages(key), Receipt::Written(page)) => {
            if let Effect::ReadMessages { channel, .. } = row.effect {
                reading::messages(tx, *key, channel, page);
            }
        }
        (About::ReadReactions(key), Receipt::Accounts(page)) => {
            reading::accounts(tx, *key, row, page)
        }
        (About::Copy(_), Receipt::Posted { channel, message })
            if matches!(row.effect, Effect::FindCopy { keep: Some(_), .. }) =>
        {
            unknown::copy::delete(tx, row, *channel, *message);
        }
        (About::Daily(key), receipt) => reading::caught_up(tx, *key, row, receipt),
        (About::Reminder(guild, member), Receipt::Posted { channel, .. }) => {
            remind::sent(tx, *guild, *member, *channel);
        }
        (About::Test(guild), Receipt::Posted { channel, message }) => {
            test_post::posted(tx, *guild, *channel, *message);
        }
        (About::Member(id), Receipt::Member(there)) => member_found(tx, row, *id, *there),
        (About::Member(id), Receipt::Roles { .. }) => member_found(tx, row, *id, true),
        (About::Permissions(guild), Receipt::Channels(seen)) => resume::looked(tx, *guild, seen),
        (About::Accepter { .. }, receipt) => reading::accepter(tx, row, Some(receipt)),
        // Nobody can see the message of the question or the opening, so the round is paused and its
        // host gets a notice.
        (
            About::Round(key, step @ (RoundStep::Opening | RoundStep::Question(..))),
            Receipt::PostedAndGone,
        ) => {
            let refusal = Refusal {
                kind: RefusalKind::MessageGone,
                words: reason::deleted_at_once(tx.guild_language(key.guild)),
            };
            delivered::refused(tx, *key, *step, &row.effect, &refusal);
        }
        (About::Round(key, step), receipt) => {
            delivered::done(tx, *key, *step, receipt, row.decided);
        }
        _ => {}
    }
}

fn member_found(tx: &mut Transaction<'_>, row: &OutboxRow, id: MemberId, there: bool) {
    let Some(mut member) = tx.member(row.guild, id) else {
        return;
    };
    member.looked_up = Some(tx.at);
    if !there {
        rewards::left(tx, row.guild, id);
    }
    member.left = if there {
        None
    } else {
        member.left.or(Some(tx.at))
    };
    tx.put(Record::Member((row.guild, id), member));
}

fn thread_started(tx: &mut Transaction<'_>, key: DailyKey, thread: ChannelId) {
    let Some(mut daily) = tx.daily(key) else {
        return;
    };
    daily.thread = Some(thread);
    tx.put_daily(key, daily);
}

/// Notes the message of a published answer, and edits it if a moderator's ruling has changed it
/// meanwhile.
fn answer_published(tx: &mut Transaction<'_>, row: &OutboxRow, key: AnswerKey, message: MessageId) {
    if let Some(mut answer) = tx.answer(key) {
        answer.published = Some(message);
        tx.put_answer(key, answer);
    }
    if let (Effect::Post { card, .. }, Some(daily)) = (&row.effect, tx.daily(key.daily)) {
        let wanted = parts::published_card(tx, key, &daily);
        if wanted.is_some_and(|wanted| wanted.body != card.body) {
            parts::show_again(tx, key, &daily);
        }
    }
    reveal::part_done(tx, key.daily, None);
}
