//! Which of the bot's commands a role can use in a guild, in the order in which Discord decides it.
//!
//! An administrator can use all. Otherwise what is set for the command counts (for the role, else
//! for everyone), else what is set for all commands, else the permissions that the command needs.
//! Discord's page *Application Commands*, Permissions, describes it. What is set for channels is
//! only named, because it depends on where a member is.

use crate::model::event::{CommandAccess, CommandOverwrite, GuildCommands, OverwriteOf};
use crate::model::ids::{GuildId, RoleId};

/// The permission that includes all others.
const ADMINISTRATOR: u64 = 1 << 3;

/// Returns the commands that members with only this role can't use.
#[must_use]
pub fn hidden_from(all: &GuildCommands, guild: GuildId, role: RoleId) -> Vec<&CommandAccess> {
    let everyone = RoleId(guild.0);
    let held = all
        .roles
        .iter()
        .filter(|(one, _)| *one == role || *one == everyone);
    let bits = held.fold(0, |bits, (_, more)| bits | more);
    if bits & ADMINISTRATOR != 0 {
        return Vec::new();
    }
    let set = |overwrites: &[CommandOverwrite]| {
        let of = |wanted: RoleId| {
            let one = overwrites
                .iter()
                .find(|o| o.of == OverwriteOf::Role(wanted));
            one.map(|o| o.allowed)
        };
        of(role).or_else(|| of(everyone))
    };
    let can_use = |command: &&CommandAccess| {
        let by_default = match command.default {
            None => true,
            // The empty set means administrators only.
            Some(0) => false,
            Some(needed) => bits & needed == needed,
        };
        set(&command.overwrites)
            .or_else(|| set(&all.application))
            .unwrap_or(by_default)
    };
    let commands = all.commands.iter();
    commands.filter(|command| !can_use(command)).collect()
}

/// Returns the names of the commands that are allowed or forbidden in some channels. An empty name
/// stands for all commands.
#[must_use]
pub fn with_channels(all: &GuildCommands) -> Vec<&str> {
    let by_channel = |overwrites: &[CommandOverwrite]| {
        let mut all = overwrites.iter();
        all.any(|o| matches!(o.of, OverwriteOf::Channel(_)))
    };
    let commands = all.commands.iter();
    let named = commands.filter(|command| by_channel(&command.overwrites));
    let named = named.map(|command| command.name.as_str());
    let application = by_channel(&all.application).then_some("");
    application.into_iter().chain(named).collect()
}
