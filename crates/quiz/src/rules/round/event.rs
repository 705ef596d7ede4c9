//! Discord's scheduled event of a round. It is created, started and ended with the round, and
//! changes that other people make to it are noticed.
//!
//! It only announces the round and is never its timer, because Discord starts and ends events by
//! itself.

use crate::model::discord::EventStatus;
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{At, ChannelId, EventId, GuildId};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::rules::notice;
use crate::rules::round::schedule;
use crate::state::transaction::Transaction;
use crate::text::round::{event, told};

/// A start sooner than this, in milliseconds, gets no event: Discord accepts none that begins in
/// the past.
const TOO_NEAR_MS: i64 = 60_000;

fn send(tx: &mut Transaction<'_>, key: RoundKey, step: RoundStep, effect: Effect) {
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

/// Creates the event of a round.
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

/// Finds the round that an event belongs to, while the round isn't over.
fn of(tx: &Transaction<'_>, guild: GuildId, event: EventId) -> Option<(RoundKey, Round)> {
    let guild_state = tx.state.guild_state(guild)?;
    let (id, _) = guild_state
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

/// Handles a change of an event by somebody: the round follows a new start, and a cancelled event
/// is handled like a deleted one.
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

/// Handles the deletion of an event by somebody. The round takes place all the same, and the
/// moderators get a notice.
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
