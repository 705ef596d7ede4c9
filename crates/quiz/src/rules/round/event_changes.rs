//! What others do to Discord's scheduled event of a round: they move, start, end, cancel or delete
//! it. Discord doesn't say who did.

use crate::model::calendar::Dated;
use crate::model::card::Button;
use crate::model::discord::EventStatus;
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{At, ChannelId, EventId, GuildId};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries;
use crate::rules::notice;
use crate::rules::round::{event, play, schedule};
use crate::state::transaction::Transaction;
use crate::text::round::told::{self, CannotMove};

/// How near the new start may be of a round whose event was moved, in milliseconds.
const SOONEST_MS: i64 = 2 * 60_000;

/// How far ahead it may be, in milliseconds.
const LATEST_MS: i64 = 60 * 24 * 60 * 60_000;

/// How long the bot waits to find out whether Discord started or ended an event by itself, in
/// milliseconds.
const BY_ITSELF_MS: i64 = 2_000;

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

/// Tells the moderators about the event of a round. Returns whether it was told, rather than being
/// told already that day.
fn tell(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &Round,
    what: &str,
    text: &str,
    buttons: Vec<Button>,
) -> bool {
    let created_by = Some((round.host, round.zone.as_str()));
    let cause = format!("{what} {}", key.id);
    notice::offer(tx, key.guild, created_by, &cause, text, &buttons)
}

/// Handles a change of an event by somebody, or by the bot itself.
pub fn changed(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    event: EventId,
    start: At,
    status: EventStatus,
) {
    let Some((key, round)) = of(tx, guild, event) else {
        return;
    };
    match status {
        EventStatus::Canceled => gone(tx, guild, event),
        // With the same start it is the echo of the bot's own change.
        EventStatus::Scheduled if start != round.start => moved(tx, key, round, start),
        EventStatus::Active if round.phase == RoundPhase::Scheduled => {
            read_again(tx, key, event, status);
        }
        EventStatus::Completed => read_again(tx, key, event, status),
        EventStatus::Scheduled | EventStatus::Active => {}
    }
}

/// Waits a moment before it is decided who started or ended an event: Discord does both by itself
/// at the planned time, and then the round does the same.
fn read_again(tx: &mut Transaction<'_>, key: RoundKey, event: EventId, status: EventStatus) {
    let about = About::Round(key, RoundStep::EventStatus(status));
    let effect = Effect::ReadEvent { event };
    let lane = ChannelId(key.guild.0);
    tx.effect_at(
        tx.at.plus_ms(BY_ITSELF_MS),
        key.guild,
        lane,
        Priority::Decoration,
        about,
        effect,
    );
}

/// Handles that somebody started or ended the event of a round. Starting it there is `/round
/// start`; when it is ended, the round goes on.
pub fn status_changed(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, to: EventStatus) {
    let early = round.start.since(tx.at) > 0;
    match to {
        EventStatus::Active if round.phase == RoundPhase::Scheduled && early => {
            let others = queries::round::standing(tx, key.guild);
            let busy = others.iter().any(|(id, other)| {
                *id != key.id && other.channel == round.channel && other.is_running()
            });
            if round.paused.is_none() && !busy {
                play::begin(tx, key, &mut round);
                tx.put_round(key, round);
            }
        }
        // Discord ends an event at its planned end.
        EventStatus::Completed if tx.at < event::ends_by(&round) => {
            if let Some(event) = round.event {
                gone(tx, key.guild, event);
            }
        }
        _ => {}
    }
}

/// Moves a round that is only announced to where its event was moved. Where it can't follow, the
/// event is set back.
fn moved(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, start: At) {
    if round.phase != RoundPhase::Scheduled {
        return;
    }
    let lang = tx.guild_language(key.guild);
    let moved = Round {
        start,
        ..round.clone()
    };
    let why = if start.since(tx.at) < SOONEST_MS {
        Some(CannotMove::TooSoon)
    } else if start.since(tx.at) > LATEST_MS {
        Some(CannotMove::TooLate)
    } else {
        let clash = schedule::clash(tx, key.guild, Some(key.id), &moved);
        clash.map(|(id, other)| CannotMove::Clash(id, other.name))
    };
    let Some(why) = why else {
        if tx.get(&Key::RoundPlan(key)).is_none() {
            tx.put(Record::RoundPlan(key, round.start));
        }
        schedule::set_start(tx, &mut round, start);
        if round.lobby.message.is_some() {
            round.lobby.show_at = Some(tx.at);
        }
        let text = told::moved(lang, key.id, &round);
        let cause = format!("moved to {}", start.seconds());
        tell(tx, key, &round, &cause, &text, Vec::new());
        tx.put_round(key, round);
        tx.redated(key.guild, Dated::Round(key.id));
        return;
    };
    let text = told::not_moved(lang, key.id, &round, &why);
    // Only once a day, because another bot may move it again and again.
    let told = tell(tx, key, &round, "not moved", &text, Vec::new());
    if let Some(event) = round.event.filter(|_| told) {
        let effect = Effect::MoveEvent {
            event,
            start: round.start,
            end: event::ends_by(&round),
        };
        event::send(tx, key, RoundStep::Event, effect);
    }
}

/// Handles that somebody ended, cancelled or deleted an event. The round takes place all the same,
/// and the moderators get a notice.
pub fn gone(tx: &mut Transaction<'_>, guild: GuildId, event: EventId) {
    let Some((key, mut round)) = of(tx, guild, event) else {
        return;
    };
    round.event = None;
    let lang = tx.guild_language(guild);
    let again = round.phase == RoundPhase::Scheduled;
    let text = told::event_gone(lang, key.id, &round, again);
    let mut buttons = vec![told::button_cancel(lang, key)];
    if again {
        buttons.push(told::button_event(lang, key));
    }
    tell(tx, key, &round, "event", &text, buttons);
    tx.put_round(key, round);
}

/// Creates the event of a round again. Returns whether it can, or has done so before.
pub fn make_again(tx: &mut Transaction<'_>, key: RoundKey, round: &Round) -> bool {
    let about = About::Round(key, RoundStep::MakeEvent);
    let on_its_way = tx.state.outbox().any(|row| row.about == about);
    if round.phase != RoundPhase::Scheduled || !event::can_make(tx, round) {
        return false;
    }
    if round.event.is_none() && !on_its_way {
        event::make(tx, key, round);
    }
    true
}
