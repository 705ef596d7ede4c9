//! Reading back what was missed: the messages of a thread and who reacted, page by page.
//!
//! Only the one daily waits for it, at most [`READING_MAX_MS`], and it goes on without anything
//! that Discord refuses to show. Events that arrive while pages are on their way are newer than
//! those pages, so they are noted in the reading and win. `ask.rs` sends the requests, and
//! `reactions.rs` handles who reacted.

pub mod ask;
mod reactions;

pub use reactions::{accepter, accounts, caught_up};

use std::collections::BTreeSet;

use crate::model::daily::{Daily, Phase, Reading};
use crate::model::discord::{Extras, Reaction};
use crate::model::effect::About;
use crate::model::ids::{ChannelId, DailyKey, GuildId, MessageId, UserId};
use crate::model::log::LogLine;
use crate::model::outcome::ReadMessage;
use crate::model::record::Key;
use crate::rules::reading::ask::{PAGE, read_published, read_reactions};
use crate::rules::reading::reactions::taken_back;
use crate::rules::{self, answers, posts};
use crate::state::transaction::Transaction;

/// How long reading back may delay what is due, in milliseconds.
pub const READING_MAX_MS: i64 = 2 * 60_000;

/// Begins a reading back and requests the first pages.
/// Returns whether there is anything to read; otherwise the daily's step goes on at once.
pub fn start(tx: &mut Transaction<'_>, key: DailyKey, daily: &mut Daily) -> bool {
    drop_left_over(tx, key);
    let mut left = 0;
    if let Some(thread) = daily.thread.filter(|_| !daily.thread_gone) {
        ask::read_messages(tx, key, daily, thread, MessageId(0));
        left += 1;
    }
    if let Some(post) = daily.post.filter(|_| !daily.post_gone) {
        let channel = posts::post_channel(daily);
        for reaction in Reaction::RATINGS {
            read_reactions(tx, key, daily, channel, post, reaction, UserId(0));
            left += 1;
        }
    }
    left += read_published(tx, key, daily);
    if left == 0 {
        daily.read_until = tx.at;
    } else {
        let until = tx.at.plus_ms(READING_MAX_MS);
        daily.reading = Some(Reading {
            since: tx.at,
            until,
            left,
            standing: Vec::new(),
            reactions: Vec::new(),
            live_reactions: Vec::new(),
            live_gone: Vec::new(),
        });
        tx.log(LogLine::about_daily(
            "reading back what was missed",
            key,
            daily.number,
        ));
    }
    tx.put_daily(key, daily.clone());
    left > 0
}

/// Reads back what was missed in the open dailies of a channel that the bot can see again.
pub fn shown(tx: &mut Transaction<'_>, guild: GuildId, channel: ChannelId) {
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return;
    };
    let dailies = guild_state
        .dailies
        .iter()
        .map(|(of, one)| (*of, &one.daily));
    let missed: Vec<_> = dailies
        .filter(|(_, daily)| daily.channel == channel)
        .filter(|(_, daily)| matches!(daily.phase, Phase::Open | Phase::Revealed))
        .map(|((track, date), daily)| (DailyKey { guild, track, date }, daily.clone()))
        .collect();
    for (key, mut daily) in missed {
        start(tx, key, &mut daily);
    }
}

/// Cancels the requests of an earlier reading that was given up, because their results would be
/// taken for those of the new one.
fn drop_left_over(tx: &mut Transaction<'_>, key: DailyKey) {
    let left_over: Vec<_> = tx
        .state
        .outbox()
        .filter(|row| match &row.about {
            About::ReadMessages(daily) | About::ReadReactions(daily) => *daily == key,
            About::Accepter { daily, reading, .. } => *reading && *daily == key,
            _ => false,
        })
        .map(|row| row.seq)
        .collect();
    for seq in left_over {
        tx.remove(Key::Outbox(seq));
    }
}

/// Gives up a reading that took too long. The daily goes on with what is known.
pub fn give_up(tx: &mut Transaction<'_>, key: DailyKey, daily: &mut Daily) {
    tx.log(LogLine::about_daily(
        "reading back took too long, going on without it",
        key,
        daily.number,
    ));
    daily.reading = None;
    daily.read_until = tx.at;
    tx.put_daily(key, daily.clone());
}

/// Handles a page of the thread's messages.
pub fn messages(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    thread: ChannelId,
    page: &[(ReadMessage, Extras)],
) {
    let gone: BTreeSet<MessageId> = tx
        .daily(key)
        .and_then(|daily| daily.reading)
        .map(|reading| reading.live_gone.into_iter().collect())
        .unwrap_or_default();
    let still = page
        .iter()
        .filter(|(read, _)| !gone.contains(&read.message.id));
    for (read, extras) in still {
        rules::thread::take_in(tx, &read.message, *extras);
    }
    let Some(mut daily) = tx.daily(key) else {
        return;
    };
    let Some(mut reading) = daily.reading.take() else {
        return;
    };
    reading
        .standing
        .extend(page.iter().map(|(read, _)| read.message.id));
    let reactions = [Reaction::Vote, Reaction::Accept];
    let marked = page.iter().flat_map(|(read, _)| {
        reactions.map(|reaction| {
            (
                read.message.id,
                reaction,
                read.reactions.contains(&reaction),
            )
        })
    });
    let (there, not_there): (Vec<_>, Vec<_>) = marked.partition(|(.., stands)| *stands);
    for (message, reaction, _) in there {
        read_reactions(tx, key, &daily, thread, message, reaction, UserId(0));
        reading.left += 1;
    }
    let last_page = page.len() < PAGE;
    if !last_page {
        let last = page.iter().map(|(read, _)| read.message.id).max();
        ask::read_messages(tx, key, &daily, thread, last.unwrap_or_default());
    }
    let missing = if last_page {
        missing_messages(tx, key, &daily, &reading)
    } else {
        Vec::new()
    };
    daily.reading = Some(reading);
    tx.put_daily(key, daily);
    // For a reaction that a message doesn't have, no page of accounts will come.
    for (message, reaction, _) in not_there {
        taken_back(tx, key, message, reaction);
    }
    if last_page {
        answers::deleted(tx, key.guild, thread, &missing);
        ask::one_done(tx, key);
    }
}

/// Returns the known messages that don't exist any more.
fn missing_messages(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    reading: &Reading,
) -> Vec<MessageId> {
    let standing: BTreeSet<MessageId> = reading.standing.iter().copied().collect();
    // If the reveal is in the channel, its answers aren't in the thread.
    let revealed_here = daily
        .reveal_posts
        .iter()
        .any(|post| standing.contains(post));
    let mut missing = Vec::new();
    for answer in tx.answers_of(key).into_values() {
        let published = answer.published.filter(|_| revealed_here);
        let known = answer.messages.into_iter().chain(published);
        missing.extend(known.filter(|message| !standing.contains(message)));
    }
    missing
}
