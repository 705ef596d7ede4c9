//! Scheduled events of a guild, changed by members and by the clock.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        failure::Failure,
        id::Id,
        state::{State, Topic},
        world::ScheduledEvent,
    },
    require_in_guild, require_member,
};

pub(crate) const SCHEDULED: u8 = 1;
pub(crate) const ACTIVE: u8 = 2;
pub(crate) const COMPLETED: u8 = 3;
pub(crate) const CANCELED: u8 = 4;
/// The kind of event that takes place outside Discord, so it needs a location and an end.
pub(crate) const EXTERNAL: u8 = 3;

/// How many scheduled or active events a guild holds.
const MOST: usize = 100;
/// Milliseconds after its start at which an event that nobody started is canceled.
const GIVE_UP_MS: i64 = 6 * 3_600_000;

/// Creates an event.
///
/// # Errors
///
/// 50013, 30038.
pub(crate) fn create(state: &mut State, event: ScheduledEvent) -> Result<Id, Failure> {
    require_in_guild(
        state,
        event.guild,
        event.creator,
        Permissions::CREATE_EVENTS,
    )?;
    let open =
        |e: &&ScheduledEvent| e.guild == event.guild && matches!(e.status, SCHEDULED | ACTIVE);
    if state.world.events.values().filter(open).count() >= MOST {
        return Err(Failure::of(30038));
    }
    let id = state.next_id();
    let guild = event.guild;
    state
        .world
        .events
        .insert(id, ScheduledEvent { id, ..event });
    state.due_at(Some(0));
    dispatch(state, "GUILD_SCHEDULED_EVENT_CREATE", guild, id);
    Ok(id)
}

/// Replaces an event. Its status only moves forward.
///
/// # Errors
///
/// 10070, 50013, 180000.
pub(crate) fn change(state: &mut State, who: Id, event: ScheduledEvent) -> Result<(), Failure> {
    let old = find(state, event.guild, event.id)?;
    let needed = if old.creator == who {
        Permissions::CREATE_EVENTS
    } else {
        Permissions::MANAGE_EVENTS
    };
    require_in_guild(state, event.guild, who, needed)?;
    let moves = matches!(
        (old.status, event.status),
        (SCHEDULED, SCHEDULED | ACTIVE | CANCELED) | (ACTIVE, ACTIVE | COMPLETED)
    );
    if !moves {
        return Err(Failure::of(180_000));
    }
    let (guild, id) = (event.guild, event.id);
    state.world.events.insert(id, event);
    state.due_at(Some(0));
    dispatch(state, "GUILD_SCHEDULED_EVENT_UPDATE", guild, id);
    Ok(())
}

/// Deletes an event.
///
/// # Errors
///
/// 10070, 50013.
pub(crate) fn delete(state: &mut State, guild: Id, id: Id, who: Id) -> Result<(), Failure> {
    let old = find(state, guild, id)?;
    let needed = if old.creator == who {
        Permissions::CREATE_EVENTS
    } else {
        Permissions::MANAGE_EVENTS
    };
    require_in_guild(state, guild, who, needed)?;
    let data = state.world.event_json(old);
    state.world.events.remove(&id);
    state.dispatch_to_guild(
        "GUILD_SCHEDULED_EVENT_DELETE",
        Topic::ScheduledEvents,
        guild,
        data,
    );
    Ok(())
}

/// Marks a member as interested in an event, or no longer.
///
/// # Errors
///
/// 10070, or the refusal of a guild the member is not in.
pub(crate) fn set_interested(
    state: &mut State,
    guild: Id,
    id: Id,
    who: Id,
    on: bool,
) -> Result<(), Failure> {
    require_member(state, guild, who)?;
    let event = state
        .world
        .events
        .get_mut(&id)
        .filter(|e| e.guild == guild)
        .ok_or_else(|| Failure::of(10070))?;
    if event.users.contains(&who) == on {
        return Ok(());
    }
    let name = if on {
        event.users.push(who);
        "GUILD_SCHEDULED_EVENT_USER_ADD"
    } else {
        event.users.retain(|u| *u != who);
        "GUILD_SCHEDULED_EVENT_USER_REMOVE"
    };
    let data = json!({ "guild_scheduled_event_id": id, "user_id": who, "guild_id": guild });
    state.dispatch_to_guild(name, Topic::ScheduledEvents, guild, data);
    Ok(())
}

/// Returns the event if it belongs to the guild.
pub(crate) fn find(state: &State, guild: Id, id: Id) -> Result<&ScheduledEvent, Failure> {
    state
        .world
        .events
        .get(&id)
        .filter(|e| e.guild == guild)
        .ok_or_else(|| Failure::of(10070))
}

/// Starts and ends external events, cancels those that nobody started, and returns when to check
/// again.
pub(crate) fn time_passed(state: &mut State, now: i64) -> Option<i64> {
    let mut changed = Vec::new();
    let mut next = None;
    for event in state.world.events.values_mut() {
        let due = match (event.status, event.kind) {
            (SCHEDULED, EXTERNAL) => Some((event.start_ms, ACTIVE)),
            (SCHEDULED, _) => Some((event.start_ms + GIVE_UP_MS, CANCELED)),
            (ACTIVE, EXTERNAL) => event.end_ms.map(|end| (end, COMPLETED)),
            _ => None,
        };
        match due {
            Some((at, status)) if at <= now => {
                event.status = status;
                changed.push((event.guild, event.id));
                next = Some(now);
            }
            Some((at, _)) => next = Some(next.unwrap_or(at).min(at)),
            None => {}
        }
    }
    for (guild, id) in changed {
        dispatch(state, "GUILD_SCHEDULED_EVENT_UPDATE", guild, id);
    }
    next
}

fn dispatch(state: &mut State, name: &'static str, guild: Id, id: Id) {
    let data = state
        .world
        .events
        .get(&id)
        .map_or(Value::Null, |e| state.world.event_json(e));
    state.dispatch_to_guild(name, Topic::ScheduledEvents, guild, data);
}
