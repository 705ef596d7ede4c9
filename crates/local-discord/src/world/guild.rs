//! Guilds, their roles and members.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use twilight_model::guild::Permissions;

use super::Id;

/// A guild. Its channels are in [`World::channels`](super::World).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Guild {
    pub id: Id,
    pub name: String,
    pub owner: Id,
    pub locale: String,
    pub roles: BTreeMap<Id, Role>,
    pub members: BTreeMap<Id, Member>,
    /// Whether no outage hides it.
    pub available: bool,
    /// The role that came with the bot.
    pub bot_role: Id,
    /// The channel where new members are greeted.
    #[serde(default)]
    pub system_channel: Option<Id>,
}

impl Guild {
    /// Returns whether a role is below the highest one of a member. Of roles with the same position
    /// the one with the lower id is higher. The owner is above all.
    pub fn is_above(&self, user: Id, role: Id) -> bool {
        let place = |role: &Role| (role.position, std::cmp::Reverse(role.id));
        let held = self.members.get(&user).into_iter();
        let held = held.flat_map(|member| &member.roles);
        let highest = held.filter_map(|id| self.roles.get(id)).map(place).max();
        self.owner == user || self.roles.get(&role).map(place) < highest
    }
}

/// A role. The one with the guild's own id is `@everyone`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Role {
    pub id: Id,
    pub name: String,
    pub permissions: Permissions,
    pub position: u16,
    pub mentionable: bool,
    pub color: u32,
    /// The bot it belongs to.
    pub bot: Option<Id>,
}

/// A member of a guild.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Member {
    pub user: Id,
    pub nick: Option<String>,
    pub roles: Vec<Id>,
    pub joined_ms: i64,
}

/// Returns what everyone may do in a new guild.
pub(crate) fn everyone() -> Permissions {
    Permissions::VIEW_CHANNEL
        | Permissions::SEND_MESSAGES
        | Permissions::SEND_MESSAGES_IN_THREADS
        | Permissions::CREATE_PUBLIC_THREADS
        | Permissions::EMBED_LINKS
        | Permissions::ATTACH_FILES
        | Permissions::SEND_POLLS
        | Permissions::ADD_REACTIONS
        | Permissions::READ_MESSAGE_HISTORY
        | Permissions::USE_SLASH_COMMANDS
        | Permissions::CHANGE_NICKNAME
}
