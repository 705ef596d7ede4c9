//! What the bot must know about guilds to tell who manages one (the owner, and the roles with
//! Manage Server), and which channels are hidden from it.
//!
//! Interactions come with the member's permissions, reactions only with roles. serenity's cache
//! would take 60 KB per guild; this takes about 100 bytes.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Deserialize;
use serenity::model::guild::Role;
use serenity::model::id::{ChannelId, GuildId, RoleId, UserId};
use serenity::model::permissions::Permissions;

use super::convert::snowflake;

/// A guild as REST describes it, as far as permissions need it.
#[derive(Deserialize)]
pub(super) struct RestGuild {
    owner_id: UserId,
    roles: Vec<RestRole>,
}

#[derive(Deserialize)]
pub(super) struct RestRole {
    id: RoleId,
    /// As Discord's bits, because serenity drops those it doesn't know.
    #[serde(deserialize_with = "snowflake")]
    pub permissions: u64,
    #[serde(default)]
    position: u16,
    /// Whether an integration or bot manages it.
    #[serde(default)]
    pub managed: bool,
}

impl RestGuild {
    /// Returns a role.
    pub fn role(&self, id: RoleId) -> Option<&RestRole> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// Returns whether a role is below the highest of these. Of roles with the same position the
    /// one with the lower id is higher.
    pub fn is_below(&self, id: RoleId, of: &[RoleId]) -> bool {
        let place = |role: &RestRole| (role.position, std::cmp::Reverse(role.id));
        let held = self.roles.iter().filter(|role| of.contains(&role.id));
        let highest = held.map(place).max();
        self.role(id).map(place) < highest
    }

    /// Returns the permissions of each role in the guild as a whole.
    pub fn roles(&self) -> impl Iterator<Item = (RoleId, u64)> {
        self.roles.iter().map(|role| (role.id, role.permissions))
    }

    /// Returns the permissions that every member has in the guild as a whole.
    pub fn everyone(&self, guild: GuildId) -> u64 {
        let everyone = RoleId::new(guild.get());
        let role = self.roles.iter().find(|role| role.id == everyone);
        role.map_or(0, |role| role.permissions)
    }

    /// Returns the permissions of a member with these roles in the guild as a whole.
    pub fn permissions(&self, guild: GuildId, user: UserId, roles: &[RoleId]) -> u64 {
        let everyone = RoleId::new(guild.get());
        let held = |role: &&RestRole| role.id == everyone || roles.contains(&role.id);
        let held = self.roles.iter().filter(held).map(|role| role.permissions);
        let base = held.fold(0, |all, one| all | one);
        if self.owner_id == user || base & Permissions::ADMINISTRATOR.bits() != 0 {
            ALL
        } else {
            base
        }
    }
}

/// Owners, managing roles and hidden channels, by guild.
#[derive(Debug, Default)]
pub(super) struct Guilds {
    managers: Mutex<HashMap<GuildId, Managers>>,
    hidden: Mutex<HashMap<GuildId, HashSet<ChannelId>>>,
}

#[derive(Debug, Default, Clone)]
struct Managers {
    owner: Option<UserId>,
    roles: Vec<RoleId>,
}

/// All permissions, also those that serenity doesn't know: bits 51 (Pin Messages) and 52.
pub(super) const ALL: u64 = Permissions::all().bits() | 1 << 51 | 1 << 52;

/// Returns whether these permissions make a manager: Manage Server or Administrator.
pub(super) const fn manages(permissions: Permissions) -> bool {
    permissions.intersects(Permissions::MANAGE_GUILD.union(Permissions::ADMINISTRATOR))
}

impl Guilds {
    fn map(&self) -> MutexGuard<'_, HashMap<GuildId, Managers>> {
        // Each change is a single insert or remove, so the map is consistent even after a panic
        // elsewhere.
        self.managers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hidden(&self) -> MutexGuard<'_, HashMap<GuildId, HashSet<ChannelId>>> {
        self.hidden.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Replaces the channels of a guild that are hidden from the bot.
    pub fn set_hidden(&self, guild: GuildId, channels: HashSet<ChannelId>) {
        let mut hidden = self.hidden();
        if channels.is_empty() {
            hidden.remove(&guild);
        } else {
            hidden.insert(guild, channels);
        }
    }

    /// Notes whether a channel is hidden from the bot. Returns whether it was until now.
    pub fn hide(&self, guild: GuildId, channel: ChannelId, is_hidden: bool) -> bool {
        let mut hidden = self.hidden();
        if is_hidden {
            !hidden.entry(guild).or_default().insert(channel)
        } else {
            let channels = hidden.get_mut(&guild);
            channels.is_some_and(|channels| channels.remove(&channel))
        }
    }

    /// Returns whether the gateway has said that a channel is hidden from the bot.
    pub fn hides(&self, guild: GuildId, channel: ChannelId) -> bool {
        let hidden = self.hidden();
        hidden
            .get(&guild)
            .is_some_and(|channels| channels.contains(&channel))
    }

    /// Replaces what is known about a guild.
    pub fn set<'a>(
        &self,
        guild: GuildId,
        owner: UserId,
        roles: impl IntoIterator<Item = &'a Role>,
    ) {
        let managing = roles.into_iter().filter(|role| manages(role.permissions));
        let managers = Managers {
            owner: Some(owner),
            roles: managing.map(|role| role.id).collect(),
        };
        self.map().insert(guild, managers);
    }

    /// Replaces what is known about a guild with what REST says.
    pub fn set_from_rest(&self, guild: GuildId, guild_info: &RestGuild) {
        let managing = guild_info
            .roles
            .iter()
            .filter(|role| manages(Permissions::from_bits_truncate(role.permissions)));
        let managers = Managers {
            owner: Some(guild_info.owner_id),
            roles: managing.map(|role| role.id).collect(),
        };
        self.map().insert(guild, managers);
    }

    /// Returns whether the guild is known.
    pub fn knows(&self, guild: GuildId) -> bool {
        // A role may have come before the guild itself, and then the owner is missing.
        self.map()
            .get(&guild)
            .is_some_and(|managers| managers.owner.is_some())
    }

    /// Adds or replaces a role.
    pub fn set_role(&self, guild: GuildId, role: &Role) {
        let mut map = self.map();
        let managers = map.entry(guild).or_default();
        managers.roles.retain(|known| *known != role.id);
        if manages(role.permissions) {
            managers.roles.push(role.id);
        }
    }

    /// Removes a role.
    pub fn remove_role(&self, guild: GuildId, role: RoleId) {
        if let Some(managers) = self.map().get_mut(&guild) {
            managers.roles.retain(|known| *known != role);
        }
    }

    /// Forgets a guild that removed the bot.
    pub fn forget(&self, guild: GuildId) {
        self.map().remove(&guild);
        self.hidden().remove(&guild);
    }

    /// Returns whether a member with these roles manages the guild, as far as is known. Every
    /// member has the role whose id is the guild's own.
    pub fn manages(&self, guild: GuildId, user: UserId, roles: &[RoleId]) -> bool {
        let everyone = RoleId::new(guild.get());
        self.map().get(&guild).is_some_and(|managers| {
            managers.owner == Some(user)
                || managers
                    .roles
                    .iter()
                    .any(|role| *role == everyone || roles.contains(role))
        })
    }
}
