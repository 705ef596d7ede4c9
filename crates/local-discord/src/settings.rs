//! The settings of a local Discord.

use std::{path::PathBuf, time::Duration};

use twilight_model::guild::Permissions;

use super::clock::Start;

/// How a [`Workspace`](super::Workspace) starts. The default behaves like Discord with a new bot.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The bot's token. Any other is refused with status 401 or close code 4004.
    pub token: String,
    /// The bot's name.
    pub bot_name: String,
    /// Port of REST, gateway and control API on 127.0.0.1. 0 takes a free one.
    pub port: u16,
    /// Port of REST behind TLS. 0 takes a free one.
    pub tls_port: u16,
    /// Whether REST names the gateway behind TLS, `wss://127.0.0.1:PORT`, as Discord's is.
    pub tls_gateway: bool,
    /// How the clock starts.
    pub start: Start,
    /// Folder in which the world is saved. `None` keeps it in memory only.
    pub data: Option<PathBuf>,
    /// Real time within which a bot must reply to an interaction.
    pub deadline: Duration,
    /// The permissions of the bot's role in new guilds.
    pub bot_permissions: Permissions,
    /// Whether the application has the privileged intent to read message content.
    pub message_content: bool,
    /// Whether the application has the privileged intent to receive changes of members.
    pub guild_members: bool,
    /// Whether the application has the privileged intent to see presences. None are ever sent.
    pub presences: bool,
    /// Whether rate limits are enforced.
    pub limits: bool,
    /// Requests per second of the whole bot, not counting interactions.
    pub global_per_second: u32,
    /// How many answers of 401, 403 and 429 in ten minutes lead to a ban.
    pub invalid_limit: u32,
    /// The heartbeat interval that the gateway asks for.
    pub heartbeat: Duration,
    /// How many requests and gateway events are kept for reading.
    pub record_limit: usize,
    /// How many gateway events a session keeps for a resume.
    pub replay_limit: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            token: "MTA.local.workspace-token".into(),
            bot_name: "Bot".into(),
            port: 0,
            tls_port: 0,
            tls_gateway: false,
            start: Start::Now,
            data: None,
            deadline: Duration::from_secs(3),
            bot_permissions: Permissions::VIEW_CHANNEL
                | Permissions::SEND_MESSAGES
                | Permissions::SEND_MESSAGES_IN_THREADS
                | Permissions::CREATE_PUBLIC_THREADS
                | Permissions::MANAGE_THREADS
                | Permissions::EMBED_LINKS
                | Permissions::ATTACH_FILES
                | Permissions::ADD_REACTIONS
                | Permissions::READ_MESSAGE_HISTORY
                | Permissions::CREATE_EVENTS,
            message_content: false,
            guild_members: false,
            presences: false,
            limits: true,
            global_per_second: 50,
            invalid_limit: 10_000,
            heartbeat: Duration::from_millis(41_250),
            record_limit: 20_000,
            replay_limit: 20_000,
        }
    }
}
