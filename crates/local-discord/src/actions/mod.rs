//! What members and the bot do. Each action checks permissions, changes the world and dispatches
//! the change.

pub(crate) mod command_permissions;
pub(crate) mod edits;
pub(crate) mod events;
pub(crate) mod guilds;
pub(crate) mod interactions;
pub(crate) mod mentions;
pub(crate) mod messages;
pub(crate) mod reactions;
pub(crate) mod thread_state;
pub(crate) mod threads;

use twilight_model::guild::Permissions;

use super::{failure::Failure, id::Id, state::State, world::Channel};

/// Carries out what has become due: archives threads, starts and ends scheduled events.
pub(crate) fn time_passed(state: &mut State) {
    let now = state.now();
    state.next_due = i64::MAX;
    let inactive: Vec<Id> = state
        .world
        .channels
        .values()
        .filter(|c| c.archives_at().is_some_and(|at| at <= now))
        .map(|c| c.id)
        .collect();
    for id in inactive {
        let at = state
            .world
            .channels
            .get(&id)
            .and_then(Channel::archives_at)
            .unwrap_or(now);
        thread_state::archive(state, id, at);
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

/// Returns the channel if it exists and the user can see it.
pub(crate) fn visible_channel(state: &State, channel: Id, user: Id) -> Result<&Channel, Failure> {
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
    if state.world.can_view(place, user) {
        Ok(place)
    } else {
        Err(Failure::of(50001))
    }
}

/// Refuses the bot with a passing error while its guild has an outage.
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

/// Returns the channel if the user can see it and has all these permissions there.
pub(crate) fn require(
    state: &State,
    channel: Id,
    user: Id,
    needed: Permissions,
) -> Result<&Channel, Failure> {
    let place = visible_channel(state, channel, user)?;
    if state.world.permissions(place, user).contains(needed) {
        Ok(place)
    } else {
        Err(Failure::of(50013))
    }
}

/// Checks that the user is a member of the guild.
pub(crate) fn require_member(state: &State, guild: Id, user: Id) -> Result<(), Failure> {
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

/// Checks that the user is a member of the guild with these permissions.
pub(crate) fn require_in_guild(
    state: &State,
    guild: Id,
    user: Id,
    needed: Permissions,
) -> Result<(), Failure> {
    require_member(state, guild, user)?;
    if state.world.guild_permissions(guild, user).contains(needed) {
        Ok(())
    } else {
        Err(Failure::of(50013))
    }
}
