//! Discord's scheduled event of a round. It is created, started and ended with the round.
//! [`event_changes`](super::event_changes) handles what others do to it.
//!
//! It only announces the round and is never its timer, because Discord starts and ends events by
//! itself.

use crate::model::discord::EventStatus;
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{At, ChannelId, EventId};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::state::transaction::Transaction;
use crate::text::round::event;

/// A start sooner than this, in milliseconds, gets no event: Discord accepts none that begins in
/// the past.
const TOO_NEAR_MS: i64 = 60_000;

/// Returns when the event of a round ends at the latest.
#[must_use]
pub(super) fn ends_by(round: &Round) -> At {
    round.ends_by().plus_minutes(5)
}

pub(super) fn send(tx: &mut Transaction<'_>, key: RoundKey, step: RoundStep, effect: Effect) {
    // The events have their own lane and order, because an event that can't be created must not
    // delay the round.
    let lane = ChannelId(key.guild.0);
    tx.effect(
        key.guild,
        lane,
        Priority::Decoration,
        About::Round(key, step),
        effect,
    );
}

/// Returns whether a round starts late enough for an event.
#[must_use]
pub fn can_make(tx: &Transaction<'_>, round: &Round) -> bool {
    round.start.since(tx.at) >= TOO_NEAR_MS
}

/// Creates the event of a round.
pub fn make(tx: &mut Transaction<'_>, key: RoundKey, round: &Round) {
    if !can_make(tx, round) {
        return;
    }
    let lang = tx.guild_language(key.guild);
    let effect = Effect::MakeEvent {
        name: event::event_name(lang, key.id, round),
        description: event::event_description(lang, key.id, round),
        place: event::place(key.guild, round.channel),
        start: round.start,
        end: ends_by(round),
        marker: event::event_marker(key.id),
    };
    send(tx, key, RoundStep::MakeEvent, effect);
}

/// Changes the status of the event to follow the round.
pub fn follow(tx: &mut Transaction<'_>, key: RoundKey, round: &Round, to: EventStatus) {
    if let Some(event) = round.event {
        send(tx, key, RoundStep::Event, Effect::SetEvent { event, to });
    }
}

/// Reads how many members are interested.
pub fn look(tx: &mut Transaction<'_>, key: RoundKey, event: EventId) {
    send(tx, key, RoundStep::Interest, Effect::ReadEvent { event });
}

/// Notes the event that was created, and updates its status if the round has gone on meanwhile.
pub fn made(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, event: EventId) {
    round.event = Some(event);
    let to = match round.phase {
        RoundPhase::Scheduled => None,
        RoundPhase::Cancelled => Some(EventStatus::Canceled),
        RoundPhase::Finished => Some(EventStatus::Completed),
        _ => Some(EventStatus::Active),
    };
    if let Some(to) = to {
        follow(tx, key, &round, to);
    }
    tx.put_round(key, round);
}
