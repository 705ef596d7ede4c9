//! Who may use a command of the bot in a guild: what an administrator has set under Server Settings
//! → Integrations, else what the command asks for (Discord's page *Application Commands*,
//! Permissions).

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::super::{
    id::Id,
    state::{State, Topic},
    world::{Channel, Command, CommandOverwrite, CommandPermissions},
};

/// The kinds of overwrites, by Discord's numbers.
pub(crate) mod target {
    pub const ROLE: u8 = 1;
    pub const MEMBER: u8 = 2;
    pub const CHANNEL: u8 = 3;
}

/// Sets the permissions of a command, or of all commands for the application's id. An empty list
/// removes them.
pub(crate) fn set(state: &mut State, guild: Id, id: Id, overwrites: Vec<CommandOverwrite>) {
    let all = &mut state.world.command_permissions;
    all.retain(|one| (one.guild, one.id) != (guild, id));
    let one = CommandPermissions {
        guild,
        id,
        overwrites,
    };
    let data = json_of(state.world.bot, &one);
    if !one.overwrites.is_empty() {
        state.world.command_permissions.push(one);
    }
    let name = "APPLICATION_COMMAND_PERMISSIONS_UPDATE";
    state.dispatch_to_guild(name, Topic::Bot, guild, data);
}

/// Returns the permissions of a command as Discord writes them.
pub(crate) fn json_of(application: Id, one: &CommandPermissions) -> Value {
    json!({
        "id": one.id,
        "application_id": application,
        "guild_id": one.guild,
        "permissions": one.overwrites,
    })
}

/// Returns whether a member may use a command in a channel of a guild.
pub(crate) fn allow(state: &State, command: &Command, place: &Channel, user: Id) -> bool {
    let Some(guild) = place.guild else {
        return true;
    };
    let may = state.world.permissions(place, user);
    if may.contains(Permissions::ADMINISTRATOR) {
        return true;
    }
    let set = |id: Id| {
        let all = &state.world.command_permissions;
        let one = all.iter().find(|one| (one.guild, one.id) == (guild, id));
        one.map(|one| one.overwrites.as_slice()).unwrap_or_default()
    };
    // What is set for the command comes before what is set for the application.
    let levels = [set(command.id), set(state.world.bot)];
    let in_channel = levels.iter().find_map(|level| here(level, guild, place));
    if in_channel == Some(false) {
        return false;
    }
    let members = state.world.guilds.get(&guild).map(|g| &g.members);
    let roles = members.and_then(|all| all.get(&user)).map(|m| &m.roles);
    let roles = roles.map(Vec::as_slice).unwrap_or_default();
    let of_member = levels
        .iter()
        .find_map(|level| personal(level, guild, user, roles));
    of_member.unwrap_or_else(|| by_default(&command.body, may))
}

/// Returns what is set for a channel, or else for all channels, whose id is the guild's minus one.
fn here(level: &[CommandOverwrite], guild: Id, place: &Channel) -> Option<bool> {
    let of = |id: Id| {
        let mut all = level.iter();
        all.find(|o| o.kind == target::CHANNEL && o.id == id)
            .map(|o| o.permission)
    };
    of(place
        .parent
        .filter(|_| place.thread.is_some())
        .unwrap_or(place.id))
    .or_else(|| of(Id(guild.0 - 1)))
}

/// Returns what is set for a member, or else for the member's roles, or else for everyone.
fn personal(level: &[CommandOverwrite], guild: Id, user: Id, roles: &[Id]) -> Option<bool> {
    let mut members = level.iter().filter(|o| o.kind == target::MEMBER);
    if let Some(own) = members.find(|o| o.id == user) {
        return Some(own.permission);
    }
    let of_roles = level.iter().filter(|o| o.kind == target::ROLE);
    let held = of_roles.clone().filter(|o| roles.contains(&o.id));
    // One role that allows it is enough.
    let held = held.map(|o| o.permission).reduce(|a, b| a || b);
    let everyone = || of_roles.clone().find(|o| o.id == guild);
    held.or_else(|| everyone().map(|o| o.permission))
}

/// Returns what the command itself asks for.
fn by_default(body: &Value, may: Permissions) -> bool {
    let needed = body["default_member_permissions"].as_str();
    let Some(needed) = needed.and_then(|s| s.parse().ok()) else {
        return true;
    };
    let needed = Permissions::from_bits_truncate(needed);
    // The empty set means administrators only.
    !needed.is_empty() && may.contains(needed)
}
