//! What members and the bot do: each act checks, changes the world and announces it.

pub(crate) mod asks;
pub(crate) mod edits;
pub(crate) mod events;
pub(crate) mod guilds;
pub(crate) mod mentions;
pub(crate) mod messages;
pub(crate) mod reactions;
pub(crate) mod thread_life;
pub(crate) mod threads;

use twilight_model::guild::Permissions;

use super::{failure::Failure, id::Id, state::State, world::Channel};

/// What the calendar brings by itself: threads fall asleep, scheduled events begin and end.
pub(crate) fn time_passed(state: &mut State) {
    let now = state.now();
    state.next_due = i64::MAX;
    let asleep: Vec<Id> = state
        .world
        .channels
        .values()
        .filter(|c| c.archives_at().is_some_and(|at| at <= now))
        .map(|c| c.id)
        .collect();
    for id in asleep {
        let at = state
            .world
            .channels
            .get(&id)
            .and_then(Channel::archives_at)
            .unwrap_or(now);
        thread_life::archive(state, id, at);
    }
    let next = state
        .world
        .channels
        .values()
        .filter_map(Channel::archives_at)
        .min();
    state.due_at(next);
    let next = events::time_passed(state, now);
    state.due_at(next);
}

/// The channel, if it exists and this one sees it.
pub(crate) fn seen(state: &State, channel: Id, user: Id) -> Result<&Channel, Failure> {
    let place = state
        .world
        .channels
        .get(&channel)
        .ok_or_else(|| Failure::of(10003))?;
    if let Some(guild) = place.guild.and_then(|g| state.world.guilds.get(&g))
        && !guild.members.contains_key(&user)
    {
        return Err(Failure::of(50001));
    }
    if user == state.world.bot {
        reachable(state, place.guild)?;
    }
    if state.world.sees(place, user) {
        Ok(place)
    } else {
        Err(Failure::of(50001))
    }
}

/// During an outage of its guild the bot is refused for the time being, not for good.
fn reachable(state: &State, guild: Option<Id>) -> Result<(), Failure> {
    let out = guild
        .and_then(|id| state.world.guilds.get(&id))
        .is_some_and(|g| !g.available);
    if out {
        Err(Failure::plain(503, "503: Service Unavailable"))
    } else {
        Ok(())
    }
}

/// The channel, if this one sees it and may do all of that there.
pub(crate) fn may(
    state: &State,
    channel: Id,
    user: Id,
    needed: Permissions,
) -> Result<&Channel, Failure> {
    let place = seen(state, channel, user)?;
    if state.world.permissions(place, user).contains(needed) {
        Ok(place)
    } else {
        Err(Failure::of(50013))
    }
}

/// The guild, if this one is in it.
pub(crate) fn in_guild(state: &State, guild: Id, user: Id) -> Result<(), Failure> {
    let found = state
        .world
        .guilds
        .get(&guild)
        .ok_or_else(|| Failure::of(10004))?;
    if user == state.world.bot {
        reachable(state, Some(guild))?;
    }
    if found.members.contains_key(&user) {
        Ok(())
    } else {
        Err(Failure::of(if user == state.world.bot {
            10004
        } else {
            50001
        }))
    }
}

/// The guild, if this one may do that in it.
pub(crate) fn may_in_guild(
    state: &State,
    guild: Id,
    user: Id,
    needed: Permissions,
) -> Result<(), Failure> {
    in_guild(state, guild, user)?;
    if state.world.guild_permissions(guild, user).contains(needed) {
        Ok(())
    } else {
        Err(Failure::of(50013))
    }
}
