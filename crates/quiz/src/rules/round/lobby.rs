//! The sign-up of a round, where its moderator wants one: who joins plays, everyone else looks on.
//!
//! - It opens with the reminder, or with the opening message where no reminder came before, and stays open: whoever
//!   joins later plays from the next question on. "Before the question" is told by the snowflakes of press and message.
//! - Until the first question one may leave again; later it is enough not to press.
//! - The message says how many joined and who, by one edit every [`SHOW_MS`] at most, however many press.
//! - Nobody has joined when the first question is due: the round waits for [`WAIT_MS`] and goes on [`AFTER_FIRST_MS`]
//!   after the first who does. Nobody comes: it is called off, kindly, and the moderators are told. Whoever planned it
//!   need not be there to decide that, and no question is used up in an empty room. If they all leave again it waits on,
//!   until when it would have; only where we were away for most of that time it waits anew.

use crate::model::card::Card;
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{At, ChannelId, MessageId};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::round::{self, facts};
use crate::rules::round::{end, post};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::round::{lobby as say, told};

/// The message that shows who joined is edited no more often than this, in milliseconds.
pub const SHOW_MS: i64 = 5_000;

/// For how long a round waits for the first who joins, in milliseconds.
pub const WAIT_MS: i64 = 10 * 60_000;

/// From the first who joined a round that waited to its first question, in milliseconds.
pub const AFTER_FIRST_MS: i64 = 30_000;

/// The message is brought up to date, soon: once for all who press until then.
pub fn to_be_shown(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    if round.lobby.message.is_some() && round.lobby.show_at.is_none() {
        round.lobby.show_at = Some(tx.at.plus_ms(SHOW_MS));
        tx.put_round(key, round.clone());
    }
}

/// The message is due to be brought up to date.
pub fn show(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    let on_its_way = tx
        .state
        .outbox()
        .any(|row| row.about == About::Round(key, RoundStep::Lobby));
    round.lobby.show_at = None;
    if on_its_way {
        // Edits never pile up, however slow Discord is.
        round.lobby.show_at = Some(tx.at.plus_ms(SHOW_MS));
    } else if let Some(message) = round.lobby.message {
        let card = card(tx, key, round);
        edit(tx, key, round, RoundStep::Lobby, message, card);
    }
    tx.put_round(key, round.clone());
}

/// What the message says now.
fn card(tx: &Transaction<'_>, key: RoundKey, round: &mut Round) -> Card {
    let lang = tx.guild_language(key.guild);
    let signed_up = facts::signed_up(tx, key);
    round.lobby.shown = signed_up.count as u32;
    if round.phase == RoundPhase::Scheduled {
        return text::round::reminder(lang, key.id, round, &signed_up);
    }
    let waits = round.phase == RoundPhase::Between && !round.has_asked();
    let first = waits.then_some(round.step_at);
    text::round::opening(lang, key.id, round, &signed_up, first)
}

fn edit(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &Round,
    step: RoundStep,
    message: MessageId,
    card: Card,
) {
    let effect = Effect::Edit {
        channel: round.channel,
        message,
        card,
    };
    // A lane of its own: what decorates must not hold up a question.
    let lane = ChannelId(message.0);
    let about = About::Round(key, step);
    tx.effect(key.guild, lane, Priority::Decoration, about, effect);
}

/// A message with the buttons stands: from now on it is the one that shows who joined.
pub fn stands(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round, message: MessageId) {
    if !round.options.lobby {
        return;
    }
    if let Some(earlier) = round.lobby.message.filter(|earlier| *earlier != message) {
        let card = say::goes_on_below(tx.guild_language(key.guild), key.id, round);
        edit(tx, key, round, RoundStep::Note, earlier, card);
    }
    round.lobby.message = Some(message);
    if round.is_over() {
        close(tx, key, round);
    } else if round::signed_up(tx, key).len() as u32 != round.lobby.shown {
        round.lobby.show_at = Some(tx.at.plus_ms(SHOW_MS));
    }
}

/// Nobody can join any more: the buttons go.
pub fn close(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    round.lobby.show_at = None;
    round.lobby.waits_until = None;
    if let Some(message) = round.lobby.message {
        let signed_up = facts::signed_up(tx, key);
        let card = say::closed(tx.guild_language(key.guild), key.id, round, &signed_up);
        edit(tx, key, round, RoundStep::Lobby, message, card);
    }
}

/// A message with the buttons is gone: if it is the one that shows who joined, none does from now on, and whoever answers
/// is offered to join all the same.
pub fn message_gone(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, message: MessageId) {
    if round.lobby.message == Some(message) {
        round.lobby.message = None;
        round.lobby.show_at = None;
        tx.put_round(key, round);
    }
}

/// The first question is due, and nobody has joined: waits, or calls the round off.
pub fn wait(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let lang = tx.guild_language(key.guild);
    let until: At = match round.lobby.waits_until {
        Some(until) if tx.at < until => until,
        Some(until) if !was_away(tx, until) => {
            let card = say::nobody_came(lang, key.id, &round);
            post::post(tx, key, &mut round, card);
            let text = told::nobody_came(lang, key.id, &round);
            post::tell(tx, key, &round, "nobody came", &text);
            end::over(tx, key, round, RoundPhase::Cancelled);
            return;
        }
        _ => {
            let until = tx.at.plus_ms(WAIT_MS);
            let card = say::waits(lang, key.id, until);
            post::post(tx, key, &mut round, card);
            until
        }
    };
    round.lobby.waits_until = Some(until);
    round.step_at = until;
    tx.put_round(key, round);
}

/// Whether we were away for most of a wait that ended then, so that hardly anybody could join. It waits anew; the absence
/// lies before that wait, which therefore ends in its time.
fn was_away(tx: &Transaction<'_>, until: At) -> bool {
    let began = until.plus_ms(-WAIT_MS);
    tx.state.gap().last.is_some_and(|(from, back)| {
        let away = back.min(until).since(from.max(began));
        away * 2 >= WAIT_MS
    })
}
