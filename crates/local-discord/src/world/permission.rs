//! Permissions as Discord computes them: roles, then the channel's overwrites.

use std::collections::BTreeSet;

use twilight_model::guild::Permissions;

use super::{Channel, Id, World, kind};

impl World {
    /// Returns a member's permissions in the guild. Someone who is not a member has none.
    pub fn guild_permissions(&self, guild: Id, user: Id) -> Permissions {
        let Some(guild) = self.guilds.get(&guild) else {
            return Permissions::empty();
        };
        let Some(member) = guild.members.get(&user) else {
            return Permissions::empty();
        };
        if guild.owner == user {
            return Permissions::all();
        }
        let everyone = guild
            .roles
            .get(&guild.id)
            .map_or(Permissions::empty(), |r| r.permissions);
        let all = member
            .roles
            .iter()
            .filter_map(|id| guild.roles.get(id))
            .fold(everyone, |sum, role| sum | role.permissions);
        if all.contains(Permissions::ADMINISTRATOR) {
            Permissions::all()
        } else {
            all
        }
    }

    /// Returns a member's permissions in a channel or thread. In their own direct messages they
    /// have all.
    pub fn permissions(&self, channel: &Channel, user: Id) -> Permissions {
        let Some(guild_id) = channel.guild else {
            let ours = channel.recipient == Some(user) || user == self.bot;
            return if ours {
                Permissions::all()
            } else {
                Permissions::empty()
            };
        };
        let base = self.guild_permissions(guild_id, user);
        if base == Permissions::all() {
            return base;
        }
        let place = match channel.thread {
            Some(_) => channel
                .parent
                .and_then(|id| self.channels.get(&id))
                .unwrap_or(channel),
            None => channel,
        };
        let allowed = self.overwritten(base, place, guild_id, user);
        if allowed.contains(Permissions::VIEW_CHANNEL) {
            allowed
        } else {
            Permissions::empty()
        }
    }

    fn overwritten(&self, base: Permissions, place: &Channel, guild: Id, user: Id) -> Permissions {
        let Some(member) = self.guilds.get(&guild).and_then(|g| g.members.get(&user)) else {
            return Permissions::empty();
        };
        let mut sum = base;
        if let Some(o) = place
            .overwrites
            .iter()
            .find(|o| o.kind == 0 && o.id == guild)
        {
            sum = (sum - o.deny) | o.allow;
        }
        let roles = place
            .overwrites
            .iter()
            .filter(|o| o.kind == 0 && member.roles.contains(&o.id));
        let (deny, allow) = roles
            .fold((Permissions::empty(), Permissions::empty()), |(d, a), o| {
                (d | o.deny, a | o.allow)
            });
        sum = (sum - deny) | allow;
        if let Some(o) = place
            .overwrites
            .iter()
            .find(|o| o.kind == 1 && o.id == user)
        {
            sum = (sum - o.deny) | o.allow;
        }
        sum
    }

    /// Returns whether someone can see a channel. Only members and moderators see private threads.
    pub fn can_view(&self, channel: &Channel, user: Id) -> bool {
        let may = self.permissions(channel, user);
        if !may.contains(Permissions::VIEW_CHANNEL) {
            return false;
        }
        channel.kind != kind::PRIVATE_THREAD
            || may.contains(Permissions::MANAGE_THREADS)
            || channel
                .thread
                .as_ref()
                .is_some_and(|t| t.members.contains_key(&user))
    }

    /// Returns whether the gateway shows the bot a channel as it is. A category counts as viewable
    /// if one of its channels is (Discord's page *Channels Resource*, Obfuscated Channels).
    pub fn bot_sees(&self, channel: &Channel) -> bool {
        let of_category = |c: &Channel| c.thread.is_none() && c.parent == Some(channel.id);
        self.can_view(channel, self.bot)
            || (channel.kind == kind::CATEGORY
                && self
                    .channels
                    .values()
                    .any(|c| of_category(c) && self.can_view(c, self.bot)))
    }

    /// Returns the channels of a guild that the gateway shows the bot as they are.
    pub fn seen_by_bot(&self, guild: Id) -> BTreeSet<Id> {
        let here = |c: &&Channel| c.guild == Some(guild) && c.thread.is_none();
        let seen = self.channels.values().filter(here);
        seen.filter(|c| self.bot_sees(c)).map(|c| c.id).collect()
    }
}
