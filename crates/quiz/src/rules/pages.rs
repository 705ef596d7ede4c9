//! The answers after the twentieth where Discord takes no file, for example without Attach Files:
//! members read them in pages, and the file follows when Discord takes it.
//!
//! The message is posted without its file in the same place. A row of the outbox then waits for the
//! permission: an edit with the file, in a lane of its own so that nothing waits behind it. It is
//! tried every hour until the close, and at once when `/doctor`, or a look after a change of
//! permissions, finds the permission.

use crate::model::card::Card;
use crate::model::daily::{Daily, Phase};
use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{ChannelId, DailyKey, GuildId, MessageId};
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::record::{Key, Record};
use crate::model::unfinished::FilingFor;
use crate::rules::posts::{self, drop_waiting, is_waiting};
use crate::rules::{filing, notice, parts, resume};
use crate::state::transaction::Transaction;
use crate::text;

/// How often the file is tried again, in milliseconds.
const AGAIN_MS: i64 = 60 * 60_000;

/// Lets a refused message go without its file. Tells whether there was one.
pub(super) fn instead(tx: &mut Transaction<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
    let refused = matches!(
        refusal.kind,
        RefusalKind::Forbidden | RefusalKind::Invalid | RefusalKind::NoUploads
    );
    let (About::Reveal(key, _) | About::Daily(key)) = row.about else {
        return false;
    };
    let mut row = row.clone();
    let waited = is_waiting(&row);
    let (Effect::Post { card, .. } | Effect::Edit { card, .. }) = &mut row.effect else {
        return false;
    };
    if !refused || card.files.is_empty() {
        return false;
    }
    if waited {
        again(tx, row, key);
        return true;
    }
    *card = without_file(tx, key, card);
    let edited = match row.effect {
        Effect::Edit {
            message, channel, ..
        } => Some((message, channel)),
        _ => None,
    };
    row.not_before = tx.at;
    tx.put_outbox(row);
    if let Some((message, channel)) = edited {
        wait(tx, key, message, channel);
    }
    true
}

/// Follows up on a message that was posted without its file: tells the moderators what was refused,
/// and lets the file wait.
pub(super) fn posted(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    message: MessageId,
    channel: ChannelId,
) {
    let track = tx.track(key.guild, key.track);
    let text = text::reveal::no_file(tx.guild_language(key.guild), daily, channel);
    let cause = format!("file {}", key.track);
    notice::tell(tx, key.guild, track.as_ref(), &cause, &text);
    wait(tx, key, message, channel);
}

/// Returns the channels of a guild in which a file waits for the permission.
pub(super) fn waiting_in(tx: &Transaction<'_>, guild: GuildId) -> Vec<ChannelId> {
    let rows = tx.state.outbox().filter(|row| row.guild == guild);
    rows.filter(|row| is_waiting(row))
        .filter_map(|row| channel_of(tx, row))
        .collect()
}

fn channel_of(tx: &Transaction<'_>, row: &OutboxRow) -> Option<ChannelId> {
    match row.about {
        About::Daily(key) => tx.daily(key).map(|daily| daily.channel),
        _ => None,
    }
}

/// Tries the files of a guild now in those channels where they can be attached again.
pub fn permitted(tx: &mut Transaction<'_>, guild: GuildId, may_attach: impl Fn(ChannelId) -> bool) {
    let waiting: Vec<_> = tx
        .state
        .outbox()
        .filter(|row| row.guild == guild && row.not_before > tx.at && is_waiting(row))
        .cloned()
        .collect();
    for mut row in waiting {
        if channel_of(tx, &row).is_some_and(&may_attach) {
            row.not_before = tx.at;
            tx.put_outbox(row);
        }
    }
}

/// Edits a message whose file has arrived, if it should show something else by now: it has a lane
/// of its own, so a newer edit may have been first, such as the one at the close.
pub(super) fn attached(tx: &mut Transaction<'_>, row: &OutboxRow) {
    let (
        About::Daily(key),
        Effect::Edit {
            channel,
            message,
            card,
        },
    ) = (&row.about, &row.effect)
    else {
        return;
    };
    if !is_waiting(row) {
        return;
    }
    if let Some(wanted) = whole(tx, *key).filter(|wanted| wanted != card) {
        posts::edit_where_it_is(tx, *key, *channel, *message, wanted);
    }
}

/// Puts the edit with the file into the outbox, to be tried in an hour.
fn wait(tx: &mut Transaction<'_>, key: DailyKey, message: MessageId, channel: ChannelId) {
    if let Some(daily) = tx
        .daily(key)
        .filter(|daily| filing::are_many(tx, key, daily))
    {
        let why = FilingFor::Waiting(channel, message);
        return filing::begin(tx, key, &daily, why, tx.at.plus_ms(1));
    }
    match whole(tx, key) {
        Some(card) => wait_with(tx, key, message, channel, card),
        None => drop_waiting(tx, message),
    }
}

/// Puts the edit with this card into the outbox, to be tried in an hour.
pub(super) fn wait_with(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    message: MessageId,
    channel: ChannelId,
    card: Card,
) {
    drop_waiting(tx, message);
    let effect = Effect::Edit {
        channel,
        message,
        card,
    };
    let lane = ChannelId(message.0);
    let at = tx.at.plus_ms(AGAIN_MS);
    resume::watch(tx, key.guild);
    tx.effect_at(
        at,
        key.guild,
        lane,
        Priority::Decoration,
        About::Daily(key),
        effect,
    );
}

/// Lets a refused edit with the file wait for another hour, with the answers as they are now. After
/// the close it is not tried any more: the pages stay.
fn again(tx: &mut Transaction<'_>, mut row: OutboxRow, key: DailyKey) {
    let revealed = tx
        .daily(key)
        .is_some_and(|daily| daily.phase == Phase::Revealed);
    let daily = tx.daily(key).filter(|_| revealed);
    if daily.is_some_and(|daily| filing::are_many(tx, key, &daily)) {
        // Whoever changes it replaces this row.
        row.not_before = tx.at.plus_ms(AGAIN_MS);
        tx.put_outbox(row);
        return;
    }
    let whole = whole(tx, key).filter(|_| revealed);
    match (whole, &mut row.effect) {
        (Some(whole), Effect::Edit { card, .. }) => {
            *card = whole;
            row.not_before = tx.at.plus_ms(AGAIN_MS);
            tx.put_outbox(row);
        }
        _ => tx.remove(Key::Outbox(row.seq)),
    }
}

/// Returns the message with its file, as it is now.
fn whole(tx: &Transaction<'_>, key: DailyKey) -> Option<Card> {
    let daily = tx.daily(key)?;
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        return None;
    };
    parts::file_card(tx, key, &daily, &question)
}

/// Returns the card without its file, and with words that don't speak of one.
fn without_file(tx: &Transaction<'_>, key: DailyKey, card: &Card) -> Card {
    let count = parts::left_for_the_file(tx, key).map_or(0, |left| left.len());
    Card {
        body: text::reveal::rest_in_pages(tx.guild_language(key.guild), count),
        files: Vec::new(),
        ..card.clone()
    }
}
