//! Furnishing a workspace: guilds, roles, channels, people.

use twilight_model::guild::Permissions;

use super::{
    super::{
        acts::guilds,
        id::Id,
        people::Person,
        world::{Overwrite, channel::REQUIRE_TAG, kind},
    },
    Kind, Workspace,
};

impl Workspace {
    /// A new guild with the bot and an owner called "Owner" in it.
    pub fn guild(&self, name: &str) -> Id {
        self.shared.change(|s| guilds::make(s, name, None))
    }

    /// All guilds.
    pub fn guilds(&self) -> Vec<Id> {
        self.shared
            .look(|s| s.world.guilds.keys().copied().collect())
    }

    /// Everyone in a guild, the bot included.
    pub fn members(&self, guild: Id) -> Vec<Id> {
        self.shared.look(|s| {
            let found = s.world.guilds.get(&guild);
            found.map_or(vec![], |g| g.members.keys().copied().collect())
        })
    }

    /// The owner of a guild.
    pub fn owner(&self, guild: Id) -> Person {
        let owner = self
            .shared
            .look(|s| s.world.guilds.get(&guild).map_or(Id(0), |g| g.owner));
        self.person(guild, owner)
    }

    /// A new role; everyone may call it.
    pub fn role(&self, guild: Id, name: &str, permissions: Permissions) -> Id {
        self.shared
            .change(|s| guilds::add_role(s, guild, name, permissions))
    }

    /// Sets what a role may do; the role with the guild's own id is everyone's.
    pub fn set_role(&self, guild: Id, role: Id, permissions: Permissions) {
        self.shared
            .change(|s| guilds::set_role(s, guild, role, permissions));
    }

    /// Deletes a role.
    pub fn delete_role(&self, guild: Id, role: Id) {
        self.shared.change(|s| guilds::delete_role(s, guild, role));
    }

    /// Sets what the bot's own role may do in a guild.
    pub fn set_bot_permissions(&self, guild: Id, permissions: Permissions) {
        let role = self
            .shared
            .look(|s| s.world.guilds.get(&guild).map(|g| g.bot_role));
        if let Some(role) = role {
            self.set_role(guild, role, permissions);
        }
    }

    /// A new channel.
    pub fn channel(&self, guild: Id, kind: Kind, name: &str) -> Id {
        let kind = match kind {
            Kind::Text => kind::TEXT,
            Kind::Announcement => kind::ANNOUNCEMENT,
            Kind::Forum => kind::FORUM,
            Kind::Category => kind::CATEGORY,
        };
        self.shared
            .change(|s| guilds::add_channel(s, guild, kind, name, &[]))
    }

    /// A new forum with these tags; with `must` every post needs one.
    pub fn forum(&self, guild: Id, name: &str, tags: &[&str], must: bool) -> Id {
        self.shared.change(|s| {
            let id = guilds::add_channel(s, guild, kind::FORUM, name, tags);
            if let Some(channel) = s.world.channels.get_mut(&id).filter(|_| must) {
                channel.flags |= REQUIRE_TAG;
            }
            guilds::tell_channel(s, "CHANNEL_UPDATE", id);
            id
        })
    }

    /// Deletes a channel with its threads, or one thread.
    pub fn delete_channel(&self, channel: Id) {
        self.shared.change(|s| guilds::delete_channel(s, channel));
    }

    /// Sets what a member or role (the guild's id for everyone) may do in a channel beyond the guild at large.
    pub fn overwrite(&self, channel: Id, whom: Id, allow: Permissions, deny: Permissions) {
        self.shared.change(|s| {
            let member = s.world.users.contains_key(&whom);
            guilds::overwrite(
                s,
                channel,
                Overwrite {
                    id: whom,
                    kind: u8::from(member),
                    allow,
                    deny,
                },
            );
        });
    }

    /// A new person who is a member of a guild with these roles.
    pub fn member(&self, guild: Id, name: &str, roles: &[Id]) -> Person {
        let id = self.shared.change(|s| {
            let id = guilds::person(s, name, false);
            guilds::set_member(s, guild, id, roles.to_vec(), None);
            id
        });
        self.person(guild, id)
    }

    /// Another bot as a member.
    pub fn other_bot(&self, guild: Id, name: &str) -> Person {
        let id = self.shared.change(|s| {
            let id = guilds::person(s, name, true);
            guilds::set_member(s, guild, id, vec![], None);
            id
        });
        self.person(guild, id)
    }

    /// Someone becomes a member of (one more) guild, or gets other roles and another name there.
    pub fn set_member(&self, guild: Id, user: Id, roles: &[Id], nick: Option<&str>) {
        let nick = nick.map(str::to_owned);
        self.shared
            .change(|s| guilds::set_member(s, guild, user, roles.to_vec(), nick));
    }

    /// The bot is added to a guild (again).
    pub fn join(&self, guild: Id) {
        self.shared.change(|s| {
            let bot = s.world.bot;
            let role = s.world.guilds.get(&guild).map(|found| found.bot_role);
            guilds::set_member(s, guild, bot, role.into_iter().collect(), None);
        });
    }

    /// Someone leaves; the bot too can be thrown out.
    pub fn leave(&self, guild: Id, user: Id) {
        self.shared.change(|s| guilds::leave(s, guild, user));
    }

    /// Acts as this user in a guild.
    pub fn person(&self, guild: Id, user: Id) -> Person {
        Person {
            shared: self.shared.clone(),
            id: user,
            guild: Some(guild),
        }
    }
}
