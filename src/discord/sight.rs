//! What the bot can do in channels: its computed permissions, or that a channel is hidden or gone.
//!
//! The list of a guild's channels leaves out those that the bot cannot view, so absence from it
//! means nothing. Only a look at the channel itself tells a hidden one (403) from one that is gone.

use serde::Deserialize;
use serenity::http::Route;
use serenity::model::Permissions;
use serenity::model::id as discord;

use crate::quiz::model::discord::Sight;
use crate::quiz::model::ids::{ChannelId, GuildId};
use crate::quiz::model::outcome::Receipt;

use super::attempt::{Attempt, AttemptResult};
use super::client::{ApiClient, ApiError, ApiRequest, ApiResponse};
use super::code;
use super::convert::{Created, Member, optional_snowflake, snowflake};
use super::endpoint::Endpoint;
use super::guilds::{ALL, Guilds, RestGuild};

/// Discord's types of threads: of an announcement channel, public, private.
const THREADS: [u8; 3] = [10, 11, 12];

/// A channel as far as permissions in it go.
#[derive(Deserialize)]
struct Channel {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    #[serde(rename = "type", default)]
    kind: u8,
    #[serde(default, deserialize_with = "optional_snowflake")]
    parent_id: Option<u64>,
    #[serde(default)]
    permission_overwrites: Vec<Overwrite>,
}

#[derive(Deserialize)]
struct Overwrite {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    #[serde(deserialize_with = "snowflake")]
    allow: u64,
    #[serde(deserialize_with = "snowflake")]
    deny: u64,
}

/// Who sends the requests of a look.
pub(super) enum Sender<'a> {
    /// The gateway's thread, for somebody who waits.
    Gateway(&'a ApiClient),
    /// The courier.
    Courier(&'a Attempt<'a>),
}

impl Sender<'_> {
    /// Sends a request.
    pub(super) async fn send(&self, request: ApiRequest<'_>) -> Result<ApiResponse, ApiError> {
        match self {
            Self::Gateway(client) => client.send_from_gateway(request).await,
            Self::Courier(attempt) => attempt.send(request).await,
        }
    }

    /// Returns the client that sends the requests.
    pub(super) fn client(&self) -> &ApiClient {
        match self {
            Self::Gateway(client) => client,
            Self::Courier(attempt) => attempt.client,
        }
    }
}

/// Finds out what the bot can do in channels, for a row of the outbox.
pub(super) async fn look(
    attempt: &Attempt<'_>,
    guild: GuildId,
    channels: &[ChannelId],
) -> AttemptResult {
    let sender = Sender::Courier(attempt);
    let guild_id = discord::GuildId::new(guild.0);
    let info = guild_info(&sender, guild_id).await?.json()?;
    let seen = sights(&sender, attempt.guilds, guild_id, &info, channels).await?;
    Ok(Receipt::Channels(seen))
}

/// Returns whether the bot's own permissions let it read the history of a channel. Without them
/// Discord answers a look-up with an empty page and not with an error.
pub(super) async fn reads_history(
    attempt: &Attempt<'_>,
    channel: ChannelId,
) -> Result<bool, ApiError> {
    let sender = Sender::Courier(attempt);
    let mut place = read(&sender, channel.0).await?;
    // A thread has the permissions of its parent.
    if let Some(parent) = place.parent_id.filter(|_| THREADS.contains(&place.kind)) {
        place = read(&sender, parent).await?;
    }
    let guild_id = discord::GuildId::new(attempt.row.guild.0);
    let info = guild_info(&sender, guild_id).await?.json()?;
    let bot = BotMember::read(&sender, guild_id, &info).await?;
    Ok(match bot.in_channel(&place) {
        Sight::Seen(bits) => bits & Permissions::READ_MESSAGE_HISTORY.bits() != 0,
        _ => false,
    })
}

async fn read(sender: &Sender<'_>, channel: u64) -> Result<Channel, ApiError> {
    let route = Route::Channel {
        channel_id: discord::ChannelId::new(channel.max(1)),
    };
    let request = ApiRequest::new(Endpoint::Channel, route);
    sender.send(request).await?.json()
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

/// Reads a guild's owner and roles.
pub(super) async fn guild_info(
    sender: &Sender<'_>,
    guild_id: discord::GuildId,
) -> Result<ApiResponse, ApiError> {
    let request = ApiRequest::new(Endpoint::Guild, Route::Guild { guild_id });
    sender.send(request).await
}

/// Finds out what the bot can do in channels of a guild.
pub(super) async fn sights(
    sender: &Sender<'_>,
    guilds: &Guilds,
    guild_id: discord::GuildId,
    info: &RestGuild,
    wanted: &[ChannelId],
) -> Result<Vec<(ChannelId, Sight)>, ApiError> {
    let bot = BotMember::read(sender, guild_id, info).await?;
    let request = ApiRequest::new(Endpoint::Channels, Route::GuildChannels { guild_id });
    let listed: Vec<Channel> = sender.send(request).await?.json()?;
    let mut seen = Vec::new();
    for channel in wanted {
        let id = discord::ChannelId::new(channel.0.max(1));
        let sight = match listed.iter().find(|one| one.id == channel.0) {
            Some(channel) => bot.in_channel(channel),
            None if guilds.hides(guild_id, id) => Sight::Hidden,
            None => unlisted(sender, id, &bot).await,
        };
        seen.push((*channel, sight));
    }
    Ok(seen)
}

/// Tells whether everyone in a guild can see a channel; `None` if that can't be found out.
pub(super) async fn is_public(
    client: &ApiClient,
    guild: GuildId,
    channel: ChannelId,
) -> Option<bool> {
    let guild_id = discord::GuildId::new(guild.0);
    let sender = Sender::Gateway(client);
    let found = async {
        let info: RestGuild = guild_info(&sender, guild_id).await?.json()?;
        let request = ApiRequest::new(Endpoint::Channels, Route::GuildChannels { guild_id });
        let channels: Vec<Channel> = sender.send(request).await?.json()?;
        Ok::<_, ApiError>((info, channels))
    };
    let (info, channels) = found
        .await
        .inspect_err(|error| tracing::warn!(%guild, %error, "cannot check a channel"))
        .ok()?;
    let place = channels.iter().find(|one| one.id == channel.0)?;
    let base = info.everyone(guild_id);
    // No account has id 0, so only the overwrite of everyone applies.
    let nobody = BotMember {
        me: 0,
        everyone: guild.0,
        base,
        roles: Vec::new(),
    };
    Some(
        base & Permissions::ADMINISTRATOR.bits() != 0
            || matches!(nobody.in_channel(place), Sight::Seen(_)),
    )
}

/// Finds out why a channel isn't in the list.
async fn unlisted(sender: &Sender<'_>, id: discord::ChannelId, bot: &BotMember) -> Sight {
    match read(sender, id.get()).await {
        Ok(channel) => bot.in_channel(&channel),
        Err(error) if error.has_code(code::UNKNOWN_CHANNEL) => Sight::Gone,
        Err(ApiError::Status { status: 403, .. }) => Sight::Hidden,
        Err(_) => Sight::Unknown,
    }
}

/// What the bot's permissions in a guild follow from.
struct BotMember {
    me: u64,
    everyone: u64,
    roles: Vec<u64>,
    /// As Discord's bits, because serenity drops those it doesn't know.
    base: u64,
}

impl BotMember {
    async fn read(
        sender: &Sender<'_>,
        guild_id: discord::GuildId,
        info: &RestGuild,
    ) -> Result<Self, ApiError> {
        let me = sender.client().me().unwrap_or_default();
        let user_id = discord::UserId::new(me.0.max(1));
        let route = Route::GuildMember { guild_id, user_id };
        let request = ApiRequest::new(Endpoint::Member, route);
        let member: Member = sender.send(request).await?.json()?;
        Ok(Self {
            me: me.0,
            everyone: guild_id.get(),
            base: info.permissions(guild_id, user_id, &member.roles),
            roles: member.roles.iter().map(|role| role.get()).collect(),
        })
    }

    /// Returns what the bot can do in a channel. Applies overwrites in Discord's order: everyone's,
    /// then those of the roles together, then the member's own.
    fn in_channel(&self, channel: &Channel) -> Sight {
        let mut permissions = self.base;
        if self.base != ALL {
            let of = |wanted: &dyn Fn(u64) -> bool| {
                let mut both = (0, 0);
                for overwrite in channel
                    .permission_overwrites
                    .iter()
                    .filter(|o| wanted(o.id))
                {
                    both.0 |= overwrite.deny;
                    both.1 |= overwrite.allow;
                }
                both
            };
            let layers = [
                of(&|id| id == self.everyone),
                of(&|id| self.roles.contains(&id)),
                of(&|id| id == self.me),
            ];
            for (deny, allow) in layers {
                permissions &= !deny;
                permissions |= allow;
            }
        }
        if permissions & Permissions::VIEW_CHANNEL.bits() != 0 {
            Sight::Seen(permissions)
        } else {
            Sight::Hidden
        }
    }
}
