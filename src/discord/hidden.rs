//! Channels that are hidden from the bot. Since 16 November 2026 the gateway sends a channel that
//! the bot cannot view with a flag, the name `___hidden___`, a single overwrite that denies View
//! Channel, and without details (Discord's page *Channels Resource*, Obfuscated Channels).
//!
//! serenity 0.12.5 drops the flag, and it can't decode such a channel at all where a field that it
//! wants is null: it leaves the channel out of `GUILD_CREATE`, and other events about it arrive as
//! unknown ones. Those are read here.

use serde::Deserialize;
use serde_json::Value;
use serenity::model::channel::{GuildChannel, PermissionOverwriteType};
use serenity::model::id::{ChannelId, GuildId, RoleId};
use serenity::model::permissions::Permissions;

/// The flag of a hidden channel.
const OBFUSCATED: u64 = 1 << 17;

/// The name of a hidden channel. A channel that the bot can see may have it too.
const NAME: &str = "___hidden___";

/// A channel in an event that serenity could not decode.
#[derive(Deserialize)]
pub(super) struct RawChannel {
    pub id: ChannelId,
    pub guild_id: GuildId,
    #[serde(default)]
    flags: Option<u64>,
}

impl RawChannel {
    /// Reads the channel of an event.
    pub fn read(event: &Value) -> Option<Self> {
        Self::deserialize(event).ok()
    }

    pub fn is_hidden(&self) -> bool {
        self.flags.unwrap_or_default() & OBFUSCATED != 0
    }
}

/// The guild of an event that serenity could not decode.
#[derive(Deserialize)]
pub(super) struct RawGuild {
    #[serde(alias = "guild_id")]
    pub id: GuildId,
}

/// Returns whether a channel is hidden, where serenity has dropped the flag that says so.
pub(super) fn looks_hidden(guild: GuildId, channel: &GuildChannel) -> bool {
    let [only] = channel.permission_overwrites.as_slice() else {
        return false;
    };
    let everyone = PermissionOverwriteType::Role(RoleId::new(guild.get()));
    channel.name == NAME
        && only.kind == everyone
        && only.deny == Permissions::VIEW_CHANNEL
        && only.allow.is_empty()
}
