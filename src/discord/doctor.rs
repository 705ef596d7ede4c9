//! What `/doctor` must ask Discord: the bot's permissions in the guild's channels, and how far the
//! bot's clock is from Discord's.

use serde::Deserialize;
use serenity::http::Route;
use serenity::model::Permissions;
use serenity::model::id as discord;

use crate::quiz::model::event::Checkup;
use crate::quiz::model::ids::{ChannelId, GuildId};

use super::client::{ApiClient, ApiError, ApiRequest};
use super::convert::{Member, snowflake};
use super::data::ReadClock;
use super::endpoint::Endpoint;
use super::guilds::RestGuild;

#[derive(Deserialize)]
struct Channel {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
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

/// Asks Discord. A checkup never fails; what cannot be found out is left out.
pub(super) async fn check_up(client: &ApiClient, clock: &ReadClock, guild: GuildId) -> Checkup {
    let (found, skew_ms) = look(client, clock, guild).await;
    let channels = found.unwrap_or_else(|error| {
        tracing::warn!(%guild, %error, "a checkup is incomplete");
        Vec::new()
    });
    Checkup { channels, skew_ms }
}

type Permitted = Vec<(ChannelId, Option<u64>)>;

async fn look(
    client: &ApiClient,
    clock: &ReadClock,
    guild: GuildId,
) -> (Result<Permitted, ApiError>, Option<i64>) {
    let guild_id = discord::GuildId::new(guild.0);
    let before = clock();
    let answer = client
        .send_from_gateway(ApiRequest::new(Endpoint::Guild, Route::Guild { guild_id }))
        .await;
    let after = clock();
    let skew = answer.as_ref().ok().and_then(|answer| {
        // Discord's date has whole seconds, so a smaller difference says nothing.
        let ours = before.plus_ms(after.since(before) / 2);
        answer.date.map(|date| ours.since(date))
    });
    let permitted = async {
        let info: RestGuild = answer?.json()?;
        let me = client.me().unwrap_or_default();
        let user_id = discord::UserId::new(me.0.max(1));
        let route = Route::GuildMember { guild_id, user_id };
        let member: Member = client
            .send_from_gateway(ApiRequest::new(Endpoint::Member, route))
            .await?
            .json()?;
        let route = Route::GuildChannels { guild_id };
        let channels: Vec<Channel> = client
            .send_from_gateway(ApiRequest::new(Endpoint::Channels, route))
            .await?
            .json()?;
        let bot = BotMember {
            me: me.0,
            everyone: guild.0,
            base: info.permissions(guild_id, user_id, &member.roles),
            roles: member.roles.iter().map(|role| role.get()).collect(),
        };
        Ok(channels
            .iter()
            .map(|channel| bot.in_channel(channel))
            .collect())
    };
    (permitted.await, skew)
}

/// Tells whether everyone in a guild can see a channel; `None` if that can't be found out.
pub(super) async fn is_public(
    client: &ApiClient,
    guild: GuildId,
    channel: ChannelId,
) -> Option<bool> {
    let found = async {
        let guild_id = discord::GuildId::new(guild.0);
        let route = Route::Guild { guild_id };
        let info: RestGuild = client
            .send_from_gateway(ApiRequest::new(Endpoint::Guild, route))
            .await?
            .json()?;
        let route = Route::GuildChannels { guild_id };
        let channels: Vec<Channel> = client
            .send_from_gateway(ApiRequest::new(Endpoint::Channels, route))
            .await?
            .json()?;
        Ok::<_, ApiError>((info, channels))
    };
    let (info, channels) = found
        .await
        .inspect_err(|error| tracing::warn!(%guild, %error, "a channel could not be looked at"))
        .ok()?;
    let found = channels.iter().find(|one| one.id == channel.0)?;
    let base = info.everyone(discord::GuildId::new(guild.0));
    if base.administrator() {
        return Some(true);
    }
    // No account has id 0, so only the overwrite of everyone applies.
    let nobody = BotMember {
        me: 0,
        everyone: guild.0,
        base,
        roles: Vec::new(),
    };
    let (_, seen) = nobody.in_channel(found);
    Some(seen.is_some())
}

/// What the bot's permissions in a guild follow from.
struct BotMember {
    me: u64,
    everyone: u64,
    roles: Vec<u64>,
    base: Permissions,
}

impl BotMember {
    /// Returns the permissions in a channel; `None` if the bot can't see it. Applies overwrites in
    /// Discord's order: everyone's, then those of the roles together, then the member's own.
    fn in_channel(&self, channel: &Channel) -> (ChannelId, Option<u64>) {
        let mut permissions = self.base;
        if self.base != Permissions::all() {
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
                permissions &= !Permissions::from_bits_truncate(deny);
                permissions |= Permissions::from_bits_truncate(allow);
            }
        }
        let seen = permissions.view_channel().then_some(permissions.bits());
        (ChannelId(channel.id), seen)
    }
}
