//! What the bot can see: whether it may read a channel's history, and whether a channel exists.

use serde::Deserialize;
use serenity::http::Route;
use serenity::model::Permissions;
use serenity::model::id as discord;

use crate::quiz::model::ids::ChannelId;

use super::attempt::Attempt;
use super::client::{ApiError, ApiRequest};
use super::convert::{Created, Member, optional_snowflake};
use super::doctor::{BotMember, Channel};
use super::endpoint::Endpoint;
use super::guilds::RestGuild;

/// Discord's types of threads: of an announcement channel, public, private.
const THREADS: [u8; 3] = [10, 11, 12];

/// A channel as far as permissions in it go.
#[derive(Deserialize)]
struct Place {
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default, deserialize_with = "optional_snowflake")]
    parent_id: Option<u64>,
    #[serde(flatten)]
    channel: Channel,
}

/// Returns whether the bot's own permissions let it read the history of a channel. Without them
/// Discord answers a look-up with an empty page and not with an error.
pub(super) async fn reads_history(
    attempt: &Attempt<'_>,
    channel: ChannelId,
) -> Result<bool, ApiError> {
    let mut place = read(attempt, channel.0).await?;
    // A thread has the permissions of its parent.
    if let Some(parent) = place.parent_id.filter(|_| THREADS.contains(&place.kind)) {
        place = read(attempt, parent).await?;
    }
    let (_, permissions) = bot(attempt).await?.in_channel(&place.channel);
    let permissions = permissions.map(Permissions::from_bits_truncate);
    Ok(permissions.is_some_and(Permissions::read_message_history))
}

async fn read(attempt: &Attempt<'_>, channel: u64) -> Result<Place, ApiError> {
    let route = Route::Channel {
        channel_id: discord::ChannelId::new(channel),
    };
    let request = ApiRequest::new(Endpoint::Channel, route);
    attempt.send(request).await?.json()
}

/// Reads what the bot's permissions in the row's guild follow from.
async fn bot(attempt: &Attempt<'_>) -> Result<BotMember, ApiError> {
    let guild_id = discord::GuildId::new(attempt.row.guild.0);
    let me = attempt.client.me().unwrap_or_default();
    let user_id = discord::UserId::new(me.0.max(1));
    let request = ApiRequest::new(Endpoint::Guild, Route::Guild { guild_id });
    let info: RestGuild = attempt.send(request).await?.json()?;
    let route = Route::GuildMember { guild_id, user_id };
    let request = ApiRequest::new(Endpoint::Member, route);
    let member: Member = attempt.send(request).await?.json()?;
    Ok(BotMember::new(me, guild_id, &info, &member))
}

/// Returns whether the guild's list of channels has this one. Threads are never in it, nor channels
/// that the bot can't see.
pub(super) async fn is_listed(attempt: &Attempt<'_>, channel: ChannelId) -> Result<bool, ApiError> {
    let route = Route::GuildChannels {
        guild_id: discord::GuildId::new(attempt.row.guild.0),
    };
    let request = ApiRequest::new(Endpoint::Channels, route);
    let channels: Vec<Created> = attempt.send(request).await?.json()?;
    Ok(channels.iter().any(|one| one.id == channel.0))
}
