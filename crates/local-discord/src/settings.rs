//! What a local Discord can be started with.

use std::{path::PathBuf, time::Duration};

use twilight_model::guild::Permissions;

use super::clock::Start;

/// How a [`Workspace`](super::Workspace) starts. `Settings::default()` is Discord as it is.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The bot's token; anything else is refused with 401 and close code 4004.
    pub token: String,
    /// The bot's name.
    pub bot_name: String,
    /// TCP port of REST, gateway and control on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// TCP port of REST behind TLS; 0 takes a free one.
    pub tls_port: u16,
    /// The calendar.
    pub start: Start,
    /// Folder of the saved state; `None` keeps everything in memory.
    pub data: Option<PathBuf>,
    /// Time a bot has for the first response to an interaction.
    pub deadline: Duration,
    /// What the bot's own role may do in guilds made from now on.
    pub bot_permissions: Permissions,
    /// Whether the application has the privileged intent to read message content.
    pub message_content: bool,
    /// Whether the application has the privileged intent to see members come and go.
    pub guild_members: bool,
    /// Whether rate limits are kept at all.
    pub limits: bool,
    /// Requests a second of the whole bot, interactions aside.
    pub global_per_second: u32,
    /// 401, 403 and 429 answers in ten minutes after which the address is banned.
    pub invalid_limit: u32,
    /// Time between heartbeats that the gateway asks for.
    pub heartbeat: Duration,
    /// How many requests and gateway events are kept for reading; counters go on beyond it.
    pub record_limit: usize,
    /// How many gateway events a session keeps for a resume.
    pub replay_limit: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            token: "MTA.local.workspace-token".into(),
            bot_name: "Pythia".into(),
            port: 0,
            tls_port: 0,
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
            limits: true,
            global_per_second: 50,
            invalid_limit: 10_000,
            heartbeat: Duration::from_millis(41_250),
            record_limit: 20_000,
            replay_limit: 20_000,
        }
    }
}
