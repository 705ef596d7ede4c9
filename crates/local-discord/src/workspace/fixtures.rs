//! Fixtures of a workspace: guilds, roles, channels, people.

use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::{
            command_permissions::{self, target},
            guilds,
        },
        id::Id,
        people::Person,
        world::{CommandOverwrite, Overwrite, channel::REQUIRE_TAG, kind},
    },
    ChannelKind, CommandTarget, Workspace,
};

impl Workspace {
    /// Creates a guild with the bot and an owner named "Owner" in it.
    pub fn guild(&self, name: &str) -> Id {
        self.shared.change(|s| guilds::create_guild(s, name, None))
    }

    /// Sets the language that a person's own Discord is in, such as `de`. It comes with each of
    /// their interactions.
    pub fn set_locale(&self, user: Id, locale: &str) {
        self.shared.change(|s| {
            if let Some(user) = s.world.users.get_mut(&user) {
                user.locale = locale.to_owned();
            }
        });
    }

    /// Sets the preferred language of a guild.
    pub fn set_preferred_locale(&self, guild: Id, locale: &str) {
        self.shared
            .change(|s| guilds::set_preferred_locale(s, guild, locale));
    }
    /// Creates a guild with an owner named "Owner" that the bot isn't in yet. It comes with
    /// [`join`](Self::join).
    pub fn guild_without_bot(&self, name: &str) -> Id {
        self.shared
            .change(|s| guilds::create_guild_without_bot(s, name, None))
    }

    /// Sets the channel where Discord greets new members of a guild.
    pub fn set_system_channel(&self, guild: Id, channel: Option<Id>) {
        self.shared
            .change(|s| guilds::set_system_channel(s, guild, channel));
    }

    /// Returns all guilds.
    pub fn guilds(&self) -> Vec<Id> {
        self.shared
            .read(|s| s.world.guilds.keys().copied().collect())
    }

    /// Returns all members of a guild, the bot included.
    pub fn members(&self, guild: Id) -> Vec<Id> {
        self.shared.read(|s| {
            let found = s.world.guilds.get(&guild);
            found.map_or(vec![], |g| g.members.keys().copied().collect())
        })
    }

    /// Returns the owner of a guild.
    pub fn owner(&self, guild: Id) -> Person {
        let owner = self
            .shared
            .read(|s| s.world.guilds.get(&guild).map_or(Id(0), |g| g.owner));
        self.person(guild, owner)
    }

    /// Creates a role that everyone may mention.
    pub fn role(&self, guild: Id, name: &str, permissions: Permissions) -> Id {
        self.shared
            .change(|s| guilds::add_role(s, guild, name, permissions))
    }

    /// Sets the permissions of a role. The role with the guild's own id is `@everyone`.
    pub fn set_role(&self, guild: Id, role: Id, permissions: Permissions) {
        self.shared
            .change(|s| guilds::set_role(s, guild, role, permissions));
    }

    /// Returns whether a member has a role.
    pub fn has_role(&self, guild: Id, user: Id, role: Id) -> bool {
        self.shared.read(|s| {
            let member = s
                .world
                .guilds
                .get(&guild)
                .and_then(|g| g.members.get(&user));
            member.is_some_and(|member| member.roles.contains(&role))
        })
    }

    /// Moves a role above all others.
    pub fn raise_role(&self, guild: Id, role: Id) {
        self.shared.change(|s| guilds::raise_role(s, guild, role));
    }

    /// Deletes a role.
    pub fn delete_role(&self, guild: Id, role: Id) {
        self.shared.change(|s| guilds::delete_role(s, guild, role));
    }

    /// Sets the permissions of the bot's own role in a guild.
    pub fn set_bot_permissions(&self, guild: Id, permissions: Permissions) {
        let role = self
            .shared
            .read(|s| s.world.guilds.get(&guild).map(|g| g.bot_role));
        if let Some(role) = role {
            self.set_role(guild, role, permissions);
        }
    }

    /// Returns the permissions of the bot in a guild as a whole.
    pub fn bot_permissions(&self, guild: Id) -> Permissions {
        self.shared
            .read(|s| s.world.guild_permissions(guild, s.world.bot))
    }

    /// Creates a channel.
    pub fn channel(&self, guild: Id, kind: ChannelKind, name: &str) -> Id {
        let kind = match kind {
            ChannelKind::Text => kind::TEXT,
            ChannelKind::Announcement => kind::ANNOUNCEMENT,
            ChannelKind::Forum => kind::FORUM,
            ChannelKind::Category => kind::CATEGORY,
        };
        self.shared
            .change(|s| guilds::add_channel(s, guild, kind, name, &[]))
    }

    /// Creates a forum with these tags. With `tag_required` every post needs one.
    pub fn forum(&self, guild: Id, name: &str, tags: &[&str], tag_required: bool) -> Id {
        self.shared.change(|s| {
            let id = guilds::add_channel(s, guild, kind::FORUM, name, tags);
            if let Some(channel) = s.world.channels.get_mut(&id).filter(|_| tag_required) {
                channel.flags |= REQUIRE_TAG;
            }
            guilds::dispatch_channel(s, "CHANNEL_UPDATE", id);
            id
        })
    }

    /// Deletes a channel with its threads, or one thread.
    pub fn delete_channel(&self, channel: Id) {
        self.shared.change(|s| guilds::delete_channel(s, channel));
    }

    /// Sets what a member or role may do in a channel. The guild's id means everyone.
    pub fn overwrite(&self, channel: Id, target: Id, allow: Permissions, deny: Permissions) {
        self.shared.change(|s| {
            let member = s.world.users.contains_key(&target);
            guilds::overwrite(
                s,
                channel,
                Overwrite {
                    id: target,
                    kind: u8::from(member),
                    allow,
                    deny,
                },
            );
        });
    }

    /// Sets who may use a command, as an administrator does under Server Settings → Integrations.
    /// Without a command it is about all that have no setting of their own.
    pub fn set_command_permissions(
        &self,
        guild: Id,
        command: Option<&str>,
        permissions: &[(CommandTarget, bool)],
    ) {
        self.shared.change(|s| {
            let named = |name| s.world.commands.iter().find(|c| c.name() == name);
            let id = match command {
                None => Some(s.world.bot),
                Some(name) => named(name).map(|c| c.id),
            };
            let overwrites = permissions.iter().map(|(target, permission)| {
                let (id, kind) = match *target {
                    CommandTarget::Role(id) => (id, target::ROLE),
                    CommandTarget::Member(id) => (id, target::MEMBER),
                    CommandTarget::Channel(id) => (id, target::CHANNEL),
                };
                CommandOverwrite {
                    id,
                    kind,
                    permission: *permission,
                }
            });
            let overwrites = overwrites.collect();
            if let Some(id) = id {
                command_permissions::set(s, guild, id, overwrites);
            }
        });
    }

    /// Creates a person who is a member of a guild with these roles.
    pub fn member(&self, guild: Id, name: &str, roles: &[Id]) -> Person {
        let id = self.shared.change(|s| {
            let id = guilds::create_user(s, name, false);
            guilds::set_member(s, guild, id, roles.to_vec(), None);
            id
        });
        self.person(guild, id)
    }

    /// Creates another bot as a member.
    pub fn other_bot(&self, guild: Id, name: &str) -> Person {
        let id = self.shared.change(|s| {
            let id = guilds::create_user(s, name, true);
            guilds::set_member(s, guild, id, vec![], None);
            id
        });
        self.person(guild, id)
    }

    /// Adds someone to a guild, or changes their roles and nickname there.
    pub fn set_member(&self, guild: Id, user: Id, roles: &[Id], nick: Option<&str>) {
        let nick = nick.map(str::to_owned);
        self.shared
            .change(|s| guilds::set_member(s, guild, user, roles.to_vec(), nick));
    }

    /// Adds the bot to a guild, for example after it was removed.
    pub fn join(&self, guild: Id) {
        self.shared.change(|s| {
            let bot = s.world.bot;
            let role = s.world.guilds.get(&guild).map(|found| found.bot_role);
            guilds::set_member(s, guild, bot, role.into_iter().collect(), None);
        });
    }

    /// Removes a member, or the bot, from a guild.
    pub fn leave(&self, guild: Id, user: Id) {
        self.shared.change(|s| guilds::leave(s, guild, user));
    }

    /// Returns a handle for acting as this user in a guild.
    pub fn person(&self, guild: Id, user: Id) -> Person {
        Person {
            shared: self.shared.clone(),
            id: user,
            guild: Some(guild),
        }
    }
}
