//! Discord's own scheduled event of a round: made, begun and ended with it; what others change there is noticed.
//!
//! It is a notice board, never our timer: Discord begins and ends it by itself when it likes.

use crate::model::discord::EventStatus;
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{At, ChannelId, EventId, GuildId};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::rules::notice;
use crate::rules::round::schedule;
use crate::state::transaction::Transaction;
use crate::text::round::{event, told};

/// A start nearer than this, in milliseconds, gets no event: Discord takes none that begins in the past.
const TOO_NEAR_MS: i64 = 60_000;

fn send(tx: &mut Transaction<'_>, key: RoundKey, step: RoundStep, effect: Effect) {
    // A lane of their own, in order: an event that cannot be made must not hold up the round.
    let lane = ChannelId(key.guild.0);
    tx.effect(
        key.guild,
        lane,
        Priority::Decoration,
        About::Round(key, step),
        effect,
    );
}

/// Wants an event for a round.
pub fn make(tx: &mut Transaction<'_>, key: RoundKey, round: &Round) {
    if round.start.since(tx.at) < TOO_NEAR_MS {
        return;
    }
    let lang = tx.guild_language(key.guild);
    let effect = Effect::MakeEvent {
        name: event::event_name(lang, key.id, round),
        description: event::event_description(lang, key.id, round),
        place: event::place(key.guild, round.channel),
        start: round.start,
        end: round.ends_by().plus_minutes(5),
        marker: event::event_marker(key.id),
    };
    send(tx, key, RoundStep::MakeEvent, effect);
}

/// Lets the event follow the round.
pub fn follow(tx: &mut Transaction<'_>, key: RoundKey, round: &Round, to: EventStatus) {
    if let Some(event) = round.event {
        send(tx, key, RoundStep::Event, Effect::SetEvent { event, to });
    }
}

/// Looks how many are interested.
pub fn look(tx: &mut Transaction<'_>, key: RoundKey, event: EventId) {
    send(tx, key, RoundStep::Interest, Effect::ReadEvent { event });
}

/// The event stands; the round may have gone on meanwhile.
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

/// The round that an event belongs to, while it is not over.
fn of(tx: &Transaction<'_>, guild: GuildId, event: EventId) -> Option<(RoundKey, Round)> {
    let room = tx.state.guild_state(guild)?;
    let (id, _) = room
        .rounds
        .iter()
        .find(|(_, round)| round.event == Some(event))?;
    let key = RoundKey { guild, id: *id };
    tx.round(key).map(|round| (key, round))
}

fn tell(tx: &mut Transaction<'_>, key: RoundKey, round: &Round, what: &str, text: &str) {
    let created_by = Some((round.host, round.zone.as_str()));
    notice::tell_creator(
        tx,
        key.guild,
        created_by,
        &format!("{what} {}", key.id),
        text,
    );
}

/// Somebody changed an event: a moved start is followed, a cancelled one is told.
pub fn changed(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    event: EventId,
    start: At,
    status: EventStatus,
) {
    let Some((key, mut round)) = of(tx, guild, event) else {
        return;
    };
    if round.phase != RoundPhase::Scheduled {
        return;
    }
    let lang = tx.guild_language(guild);
    match status {
        EventStatus::Canceled => gone(tx, guild, event),
        EventStatus::Scheduled if start != round.start => {
            let moved = Round {
                start,
                ..round.clone()
            };
            let clash = schedule::clash(tx, guild, Some(key.id), &moved);
            if start > tx.at && clash.is_none() {
                schedule::set_start(tx, &mut round, start);
                let text = told::moved(lang, key.id, &round);
                tell(tx, key, &round, "moved", &text);
                tx.put_round(key, round);
            } else {
                let text = told::not_moved(lang, key.id, &round);
                tell(tx, key, &round, "moved", &text);
            }
        }
        EventStatus::Scheduled | EventStatus::Active | EventStatus::Completed => {}
    }
}

/// Somebody deleted an event: the round takes place all the same, and the moderators are told.
pub fn gone(tx: &mut Transaction<'_>, guild: GuildId, event: EventId) {
    let Some((key, mut round)) = of(tx, guild, event) else {
        return;
    };
    round.event = None;
    if round.phase == RoundPhase::Scheduled {
        let text = told::event_gone(tx.guild_language(guild), key.id, &round);
        tell(tx, key, &round, "event", &text);
    }
    tx.put_round(key, round);
}
