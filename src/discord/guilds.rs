//! The little that must be known of guilds to tell who manages one: its owner, and its roles with Manage Server.
//!
//! Interactions come with the member's permissions, reactions only with roles. serenity's cache would cost 60 KB a
//! guild; this costs about 100 bytes.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serenity::model::guild::Role;
use serenity::model::id::{GuildId, RoleId, UserId};
use serenity::model::permissions::Permissions;

/// Owners and managing roles by guild.
#[derive(Debug, Default)]
pub(super) struct Guilds(Mutex<HashMap<GuildId, Managers>>);

#[derive(Debug, Default, Clone)]
struct Managers {
    owner: Option<UserId>,
    roles: Vec<RoleId>,
}

/// Whether permissions make a manager: Manage Server, or everything.
pub(super) const fn manages(permissions: Permissions) -> bool {
    permissions.intersects(Permissions::MANAGE_GUILD.union(Permissions::ADMINISTRATOR))
}

impl Guilds {
    fn map(&self) -> MutexGuard<'_, HashMap<GuildId, Managers>> {
        // Each change is a single insert or remove: the map is whole also after a panic elsewhere.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A guild as it is now.
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

    /// A role was made or changed.
    pub fn set_role(&self, guild: GuildId, role: &Role) {
        let mut map = self.map();
        let managers = map.entry(guild).or_default();
        managers.roles.retain(|known| *known != role.id);
        if manages(role.permissions) {
            managers.roles.push(role.id);
        }
    }

    /// A role was deleted.
    pub fn remove_role(&self, guild: GuildId, role: RoleId) {
        if let Some(managers) = self.map().get_mut(&guild) {
            managers.roles.retain(|known| *known != role);
        }
    }

    /// We are no longer there.
    pub fn forget(&self, guild: GuildId) {
        self.map().remove(&guild);
    }

    /// Whether a member with these roles manages the guild, as far as is known. The role of everyone has the
    /// guild's own id and counts for all.
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
