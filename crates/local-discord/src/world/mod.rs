//! What exists in the local Discord, as data: people, guilds, channels, messages, events, commands.
//!
//! Nothing here is dispatched to anyone. `actions` changes it and does that.

pub(crate) mod channel;
pub(crate) mod guild;
pub(crate) mod message;
pub(crate) mod permission;
pub(crate) mod wire;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use self::{
    channel::{Channel, Overwrite, Tag, Thread, kind},
    guild::{Guild, Member, Role},
    message::{Attachment, Emoji, Message, Reaction, flag},
};
use super::id::Id;

/// A person or the bot.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct User {
    pub id: Id,
    pub name: String,
    pub display: Option<String>,
    pub bot: bool,
    pub locale: String,
}

/// A scheduled event of a guild.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ScheduledEvent {
    pub id: Id,
    pub guild: Id,
    pub channel: Option<Id>,
    pub creator: Id,
    pub name: String,
    pub description: Option<String>,
    pub start_ms: i64,
    pub end_ms: Option<i64>,
    pub status: u8,
    pub kind: u8,
    pub location: Option<String>,
    pub recurrence: Value,
    pub users: Vec<Id>,
}

/// A registered application command. The body is what Discord would give back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Command {
    pub id: Id,
    pub guild: Option<Id>,
    pub body: Value,
}

impl Command {
    pub fn name(&self) -> &str {
        self.body["name"].as_str().unwrap_or_default()
    }

    pub fn kind(&self) -> u64 {
        self.body["type"].as_u64().unwrap_or(1)
    }
}

/// What an administrator has set for a command of the bot in a guild, or for all of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct CommandPermissions {
    pub guild: Id,
    /// The command, or the application for all commands without permissions of their own.
    pub id: Id,
    pub overwrites: Vec<CommandOverwrite>,
}

/// Whether a role (1), a member (2) or the members in a channel (3) may use a command.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct CommandOverwrite {
    pub id: Id,
    #[serde(rename = "type")]
    pub kind: u8,
    pub permission: bool,
}

/// Everything that is saved.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct World {
    /// The version of the saved form.
    pub version: u32,
    /// The id of the application, of its bot user, and of the webhook of its interactions.
    pub bot: Id,
    pub users: BTreeMap<Id, User>,
    pub guilds: BTreeMap<Id, Guild>,
    /// Channels, threads and direct messages.
    pub channels: BTreeMap<Id, Channel>,
    pub events: BTreeMap<Id, ScheduledEvent>,
    pub commands: Vec<Command>,
    #[serde(default)]
    pub command_permissions: Vec<CommandPermissions>,
    /// Attached files, saved as base 64.
    #[serde(with = "files")]
    pub files: BTreeMap<Id, Vec<u8>>,
    /// The last id that was given out.
    pub last_id: u64,
    /// Where attached files can be fetched.
    #[serde(skip)]
    pub base: String,
}

impl World {
    pub const VERSION: u32 = 1;

    pub fn new(bot_name: &str, now_ms: i64) -> World {
        // The bot is a year older than its workspace.
        let bot = Id::at_ms(now_ms - 365 * 86_400_000);
        let user = User {
            id: bot,
            name: bot_name.to_owned(),
            display: None,
            bot: true,
            locale: "en-US".into(),
        };
        World {
            version: World::VERSION,
            bot,
            users: BTreeMap::from([(bot, user)]),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            events: BTreeMap::new(),
            commands: Vec::new(),
            command_permissions: Vec::new(),
            files: BTreeMap::new(),
            last_id: 0,
            base: String::new(),
        }
    }

    /// Returns a new id of this millisecond, above all earlier ones.
    pub fn next_id(&mut self, now_ms: i64) -> Id {
        self.last_id = Id::at_ms(now_ms).0.max(self.last_id + 1);
        Id(self.last_id)
    }

    /// Returns a message of a channel.
    pub fn message(&self, channel: Id, message: Id) -> Option<&Message> {
        self.channels.get(&channel)?.messages.get(&message)
    }

    pub fn message_mut(&mut self, channel: Id, message: Id) -> Option<&mut Message> {
        self.channels.get_mut(&channel)?.messages.get_mut(&message)
    }

    /// Returns the name under which a guild shows someone.
    pub fn shown_name(&self, guild: Option<Id>, user: Id) -> String {
        let nick = guild.and_then(|g| self.guilds.get(&g)?.members.get(&user)?.nick.clone());
        nick.or_else(|| {
            self.users
                .get(&user)
                .map(|u| u.display.clone().unwrap_or_else(|| u.name.clone()))
        })
        .unwrap_or_else(|| format!("unknown user {user}"))
    }

    /// Returns the threads of a channel, newest last.
    pub fn threads_of(&self, parent: Id) -> impl Iterator<Item = &Channel> {
        self.channels
            .values()
            .filter(move |c| c.thread.is_some() && c.parent == Some(parent))
    }
}

/// Attached files as base 64.
mod files {
    use std::collections::BTreeMap;

    use data_encoding::BASE64;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use super::Id;

    pub fn serialize<S: Serializer>(
        files: &BTreeMap<Id, Vec<u8>>,
        s: S,
    ) -> Result<S::Ok, S::Error> {
        s.collect_map(files.iter().map(|(id, bytes)| (id, BASE64.encode(bytes))))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<BTreeMap<Id, Vec<u8>>, D::Error> {
        BTreeMap::<Id, String>::deserialize(d)?
            .into_iter()
            .map(|(id, text)| {
                Ok((
                    id,
                    BASE64.decode(text.as_bytes()).map_err(D::Error::custom)?,
                ))
            })
            .collect()
    }
}
