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
#![expect(
    clippy::result_large_err,
    reason = "a refusal is a reply like any other, made once a request"
)]

use super::record::{Round, RoundKey, RoundPhase, SignUp};
use super::{end, post};
use crate::card::{Card, Reply};
use crate::commands::{Refused, in_guild};
use crate::effect::{About, Effect, Priority, RoundStep};
use crate::event::Interaction;
use crate::guard;
use crate::ids::{At, ChannelId, MemberId, MessageId, RoundId};
use crate::record::{Key, Record};
use crate::text;
use crate::text::round::lobby as say;
use crate::transaction::Transaction;

/// The message that shows who joined is edited no more often than this, in milliseconds.
pub const SHOW_MS: i64 = 5_000;

/// From the opening message to the first question of a round with a sign-up, in milliseconds.
pub const LEAD_MS: i64 = 60_000;

/// For how long a round waits for the first who joins, in milliseconds.
pub const WAIT_MS: i64 = 10 * 60_000;

/// From the first who joined a round that waited to its first question, in milliseconds.
pub const AFTER_FIRST_MS: i64 = 30_000;

/// A member's seat in a round.
#[must_use]
pub fn seat(tx: &Transaction<'_>, key: RoundKey, member: MemberId) -> Option<SignUp> {
    match tx.get(&Key::SignUp((key, member))) {
        Some(Record::SignUp(_, seat)) => Some(seat),
        _ => None,
    }
}

/// Who signed up, the first first.
#[must_use]
pub fn signed_up(tx: &Transaction<'_>, key: RoundKey) -> Vec<MemberId> {
    let records = tx.scan(&Key::sign_ups(key), usize::MAX).into_iter();
    let mut joined: Vec<_> = records
        .filter_map(|record| match record {
            Record::SignUp((_, member), seat) => Some((seat.joined?, member)),
            _ => None,
        })
        .collect();
    joined.sort_unstable();
    joined.into_iter().map(|(_, member)| member).collect()
}

/// The round of a press on **Join** or **Leave**, for somebody who may.
fn may_sign_up(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<(RoundKey, Round), Refused> {
    let guild = in_guild(interaction)?;
    let key = RoundKey { guild, id };
    let refuse = |text: String| Err(text::refuse(&text));
    let Some(round) = tx.round(key).filter(|round| round.options.lobby) else {
        return refuse(say::no_sign_up(id));
    };
    if round.is_over() || matches!(round.phase, RoundPhase::Counting(_)) {
        return refuse(say::is_over(id));
    }
    if guard::is_blocked(tx, guild, interaction.user) {
        return refuse(text::round::told::blocked());
    }
    Ok((key, round))
}

/// **Join**
///
/// # Errors
/// A reply that says why it cannot be.
pub fn join(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<Reply, Refused> {
    let (key, mut round) = may_sign_up(tx, interaction, id)?;
    let member = tx.number_or_new(key.guild, interaction.user);
    let unscored = round.previewed_by.contains(&member);
    let mut seat = seat(tx, key, member).unwrap_or_default();
    let again = seat.joined.is_some();
    if !again {
        seat.joined = Some(interaction.id);
        tx.put(Record::SignUp((key, member), seat));
        // It still waits until when it would have: whoever joins may leave again, and the end of the wait must not move.
        let waits = round.lobby.waits_until.is_some() && round.phase == RoundPhase::Between;
        let first = tx.at.plus_ms(AFTER_FIRST_MS);
        if waits && first < round.step_at {
            round.step_at = first;
            tx.put_round(key, round.clone());
        }
        to_be_shown(tx, key, &mut round);
    }
    Ok(Reply::Private(say::joined(id, &round, again, unscored)))
}

/// **Leave**
///
/// # Errors
/// A reply that says why it cannot be.
pub fn leave(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<Reply, Refused> {
    let (key, mut round) = may_sign_up(tx, interaction, id)?;
    let member = tx.number(key.guild, interaction.user);
    let joined = member.and_then(|member| Some((member, seat(tx, key, member)?.joined?)));
    let Some((member, joined)) = joined else {
        return Err(text::refuse(&say::not_signed_up(id)));
    };
    if joined > interaction.id {
        return Err(text::refuse(&say::joined_later(id)));
    }
    if round.has_asked() {
        return Err(text::refuse(&say::has_begun(id)));
    }
    tx.remove(Key::SignUp((key, member)));
    to_be_shown(tx, key, &mut round);
    Ok(Reply::Private(say::left(id)))
}

/// Whether somebody may answer the question that stands as `message`.
///
/// # Errors
/// The reply for who has not signed up, or only after the question was posted.
pub fn admits(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    interaction: &Interaction,
    message: MessageId,
) -> Result<(), Refused> {
    if !round.options.lobby {
        return Ok(());
    }
    let member = tx.number(key.guild, interaction.user);
    let joined = member.and_then(|member| seat(tx, key, member)?.joined);
    match joined {
        None => Err(Reply::Private(say::sign_up_first(key.id))),
        Some(joined) if joined.0 > message.0 => {
            Err(text::refuse(&say::from_the_next_question(key.id)))
        }
        Some(_) => Ok(()),
    }
}

/// The message is brought up to date, soon: once for all who press until then.
fn to_be_shown(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
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
    round.lobby.shown = signed_up(tx, key).len() as u32;
    if round.phase == RoundPhase::Scheduled {
        return text::round::reminder(tx, key, round);
    }
    let waits = round.phase == RoundPhase::Between && !round.has_asked();
    let first = waits.then_some(round.step_at);
    text::round::opening(tx, key, round, first)
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
        let card = say::goes_on_below(key.id, round);
        edit(tx, key, round, RoundStep::Note, earlier, card);
    }
    round.lobby.message = Some(message);
    if round.is_over() {
        close(tx, key, round);
    } else if signed_up(tx, key).len() as u32 != round.lobby.shown {
        round.lobby.show_at = Some(tx.at.plus_ms(SHOW_MS));
    }
}

/// Nobody can join any more: the buttons go.
pub fn close(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    round.lobby.show_at = None;
    round.lobby.waits_until = None;
    if let Some(message) = round.lobby.message {
        let card = say::closed(tx, key, round);
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

/// Whether the first question would find nobody to answer it.
#[must_use]
pub fn is_empty(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> bool {
    round.options.lobby && !round.has_asked() && signed_up(tx, key).is_empty()
}

/// The first question is due, and nobody has joined: waits, or calls the round off.
pub fn wait(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let until: At = match round.lobby.waits_until {
        Some(until) if tx.at < until => until,
        Some(until) if !was_away(tx, until) => {
            let card = say::nobody_came(key.id, &round);
            post::post(tx, key, &mut round, card);
            let text = text::round::told::nobody_came(key.id, &round);
            post::tell(tx, key, &round, "nobody came", &text);
            end::over(tx, key, round, RoundPhase::Cancelled);
            return;
        }
        _ => {
            let until = tx.at.plus_ms(WAIT_MS);
            let card = say::waits(key.id, until);
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
