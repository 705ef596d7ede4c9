//! What `/doctor` must ask Discord: what the bot can do in the guild's channels, who may use its
//! commands, which roles it may give, and how far the bot's clock is from Discord's.

use serde::Deserialize;
use serenity::http::Route;
use serenity::model::id as discord;

use crate::quiz::InteractionKind;
use crate::quiz::model::discord::Sight;
use crate::quiz::model::event::{
    CommandAccess, CommandOverwrite, Examination, GuildCommands, OverwriteOf,
};
use crate::quiz::model::ids::{ChannelId, GuildId, RoleId, UserId};
use crate::quiz::model::role::RoleSight;

use super::client::{ApiClient, ApiError, ApiRequest};
use super::convert::snowflake;
use super::data::Data;
use super::endpoint::Endpoint;
use super::guilds::RestGuild;
use super::roles;
use super::sight::{Sender, guild_info, sights};

/// Discord's type of a slash command.
const SLASH: u8 = 1;

/// What was found out in a guild: about its channels and commands, and about its roles.
type Found = (Examination, Vec<(RoleId, RoleSight)>);

/// Asks Discord. An examination never fails; what cannot be found out is left out.
async fn examine(data: &Data, guild: GuildId) -> Found {
    // The host knows which channels matter. One that has stopped answers nothing more anyway.
    let channels = data.host.channels(guild).await.unwrap_or_default();
    let guild_id = discord::GuildId::new(guild.0);
    let sender = Sender::Gateway(&data.client);
    let before = (data.clock)();
    let answer = guild_info(&sender, guild_id).await;
    let after = (data.clock)();
    let skew_ms = answer.as_ref().ok().and_then(|answer| {
        // Discord's date has whole seconds, so a smaller difference says nothing.
        let ours = before.plus_ms(after.since(before) / 2);
        answer.date.map(|date| ours.since(date))
    });
    let incomplete = |error: &ApiError| {
        tracing::warn!(%guild, %error, "a checkup is incomplete");
    };
    let info = answer.and_then(|answer| answer.json::<RestGuild>());
    let info = info.inspect_err(incomplete).ok();
    let Some(info) = info else {
        let found = Examination {
            skew_ms,
            ..Examination::default()
        };
        return (found, Vec::new());
    };
    let seen = sights(&sender, &data.guilds, guild_id, &info, &channels).await;
    let commands = commands(&data.client, guild_id, &info).await;
    let roles = roles::all(&sender, guild_id, &info).await;
    let found = Examination {
        channels: seen.inspect_err(incomplete).unwrap_or_default(),
        skew_ms,
        commands: commands.inspect_err(incomplete).ok(),
    };
    (found, roles.inspect_err(incomplete).unwrap_or_default())
}

/// Asks Discord, and returns `/doctor` with the answers.
pub(super) async fn examined(data: &Data, guild: GuildId) -> InteractionKind {
    let (found, roles) = examine(data, guild).await;
    let found = Box::new(found);
    InteractionKind::ExamineWith { found, roles }
}

/// Finds out what the bot can do in a channel that a command names.
pub(super) async fn sight(data: &Data, guild: GuildId, channel: ChannelId) -> Sight {
    let guild_id = discord::GuildId::new(guild.0);
    let sender = Sender::Gateway(&data.client);
    let seen = async {
        let info = guild_info(&sender, guild_id).await?.json()?;
        sights(&sender, &data.guilds, guild_id, &info, &[channel]).await
    };
    let seen = seen.await.unwrap_or_else(|error| {
        tracing::warn!(%guild, %error, "cannot check a channel");
        Vec::new()
    });
    seen.first().map_or(Sight::Unknown, |(_, sight)| *sight)
}

#[derive(Deserialize)]
struct Command {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    name: String,
    #[serde(rename = "type", default)]
    kind: u8,
    #[serde(default)]
    default_member_permissions: Option<String>,
}

#[derive(Deserialize)]
struct Settings {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    permissions: Vec<Overwrite>,
}

#[derive(Deserialize)]
struct Overwrite {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    #[serde(rename = "type")]
    kind: u8,
    permission: bool,
}

impl Overwrite {
    /// Returns the overwrite; `None` for a kind that Discord may add one day.
    fn read(&self) -> Option<CommandOverwrite> {
        let of = match self.kind {
            1 => OverwriteOf::Role(RoleId(self.id)),
            2 => OverwriteOf::Account(UserId(self.id)),
            3 => OverwriteOf::Channel(ChannelId(self.id)),
            _ => return None,
        };
        let allowed = self.permission;
        Some(CommandOverwrite { of, allowed })
    }
}

/// Reads who may use the bot's commands in a guild. It is read each time, so nothing has to follow
/// `APPLICATION_COMMAND_PERMISSIONS_UPDATE`.
async fn commands(
    client: &ApiClient,
    guild_id: discord::GuildId,
    info: &RestGuild,
) -> Result<GuildCommands, ApiError> {
    let Some(application_id) = client.application() else {
        return Err(ApiError::Unconnected("not connected yet".to_owned()));
    };
    let route = Route::Commands { application_id };
    let request = ApiRequest::new(Endpoint::ListCommands, route);
    let listed: Vec<Command> = client.send_from_gateway(request).await?.json()?;
    let route = Route::GuildCommandsPermissions {
        application_id,
        guild_id,
    };
    let request = ApiRequest::new(Endpoint::CommandPermissions, route);
    let set: Vec<Settings> = client.send_from_gateway(request).await?.json()?;
    let overwrites = |id: u64| {
        let found = set.iter().find(|one| one.id == id).into_iter();
        let overwrites = found.flat_map(|one| &one.permissions);
        overwrites.filter_map(Overwrite::read).collect()
    };
    let commands = listed.iter().map(|command| CommandAccess {
        name: match command.kind {
            SLASH => format!("/{}", command.name),
            _ => command.name.clone(),
        },
        default: command
            .default_member_permissions
            .as_ref()
            .and_then(|bits| bits.parse().ok()),
        overwrites: overwrites(command.id),
    });
    Ok(GuildCommands {
        commands: commands.collect(),
        application: overwrites(application_id.get()),
        roles: info
            .roles()
            .map(|(id, permissions)| (RoleId(id.get()), permissions))
            .collect(),
    })
}
