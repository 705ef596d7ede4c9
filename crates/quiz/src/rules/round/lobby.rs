//! The sign-up of a round, if its moderator wants one: members who join play, and everybody else
//! watches.
//!
//! - It opens with the reminder, or with the opening message if there was no reminder, and stays
//!   open: a member who joins later plays from the next question on. The snowflakes of press and
//!   message decide what is before a question.
//! - Members can leave again until the first question. Later they just don't press.
//! - The message shows how many members joined and who. It is edited once every [`SHOW_MS`] at
//!   most, no matter how many press.
//! - If nobody has joined when the first question is due, the round waits for [`WAIT_MS`] and goes
//!   on [`AFTER_FIRST_MS`] after the first member joins. If nobody does, it is cancelled with a
//!   friendly message, and the moderators get a notice. So its host needn't be there to decide, and
//!   no question is used up without players. If everybody leaves again, the round waits until the
//!   same time as before; it starts a new wait only if the bot was away for most of that one.

use crate::model::card::Card;
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{At, ChannelId, MessageId};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::round::{self, facts};
use crate::rules::round::{end, post};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::round::{lobby as say, told};

/// The message that shows who joined is edited at most this often, in milliseconds.
pub const SHOW_MS: i64 = 5_000;

/// How long a round waits for the first member to join, in milliseconds.
pub const WAIT_MS: i64 = 10 * 60_000;

/// The time from the first member joining a round that waited to its first question, in
/// milliseconds.
pub const AFTER_FIRST_MS: i64 = 30_000;

/// Schedules an update of the message, one for all presses until then.
pub fn to_be_shown(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    if round.lobby.message.is_some() && round.lobby.show_at.is_none() {
        round.lobby.show_at = Some(tx.at.plus_ms(SHOW_MS));
        tx.put_round(key, round.clone());
    }
}

/// Updates the message.
pub fn show(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    let on_its_way = tx
        .state
        .outbox()
        .any(|row| row.about == About::Round(key, RoundStep::Lobby));
    round.lobby.show_at = None;
    if on_its_way {
        // Edits must not pile up when Discord is slow.
        round.lobby.show_at = Some(tx.at.plus_ms(SHOW_MS));
    } else if let Some(message) = round.lobby.message {
        let card = card(tx, key, round);
        edit(tx, key, round, RoundStep::Lobby, message, card);
    }
    tx.put_round(key, round.clone());
}

/// Creates the card that the message should show now.
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
    // The edit has its own lane, so that it doesn't delay a question.
    let lane = ChannelId(message.0);
    let about = About::Round(key, step);
    tx.effect(key.guild, lane, Priority::Decoration, about, effect);
}

/// Notes a posted message with the buttons, which shows who joined from now on.
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

/// Closes the sign-up and removes the buttons.
pub fn close(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    round.lobby.show_at = None;
    round.lobby.waits_until = None;
    if let Some(message) = round.lobby.message {
        let signed_up = facts::signed_up(tx, key);
        let card = say::closed(tx.guild_language(key.guild), key.id, round, &signed_up);
        edit(tx, key, round, RoundStep::Lobby, message, card);
    }
}

/// Handles the deletion of a message with the buttons. If it is the one that shows who joined, no
/// message does from now on, but members who answer are still offered to join.
pub fn message_gone(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, message: MessageId) {
    if round.lobby.message == Some(message) {
        round.lobby.message = None;
        round.lobby.show_at = None;
        tx.put_round(key, round);
    }
}

/// Waits when the first question is due and nobody has joined, or cancels the round.
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

/// Tells whether the bot was away for most of a wait that ended at `until`, so that hardly anybody
/// could join. The round then waits again; the absence is before that wait, so it ends in time.
fn was_away(tx: &Transaction<'_>, until: At) -> bool {
    let began = until.plus_ms(-WAIT_MS);
    tx.state.gap().last.is_some_and(|(from, back)| {
        let away = back.min(until).since(from.max(began));
        away * 2 >= WAIT_MS
    })
}
