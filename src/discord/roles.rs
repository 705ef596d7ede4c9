//! Roles that the bot gives: what a look at one says, and giving and taking it.

use serenity::http::Route;
use serenity::model::Permissions;
use serenity::model::id as discord;

use crate::quiz::model::ids::{GuildId, RoleId, UserId};
use crate::quiz::model::outcome::Receipt;
use crate::quiz::model::role::{RoleSight, SeenRole};

use super::attempt::{Attempt, AttemptResult, Failure};
use super::client::{ApiError, ApiRequest};
use super::convert::Member;
use super::data::Data;
use super::endpoint::Endpoint;
use super::guilds::RestGuild;
use super::sight::{Sender, guild_info};

/// Finds out what there is to know about a role that a command names.
pub(super) async fn sight(data: &Data, guild: GuildId, role: RoleId) -> RoleSight {
    let sender = Sender::Gateway(&data.client);
    look(&sender, guild, role).await.unwrap_or_else(|error| {
        tracing::warn!(%guild, %error, "cannot check a role");
        RoleSight::Unknown
    })
}

/// Looks at a role, and at what the bot may do with it.
async fn look(sender: &Sender<'_>, guild: GuildId, role: RoleId) -> Result<RoleSight, ApiError> {
    let guild_id = discord::GuildId::new(guild.0);
    let info: RestGuild = guild_info(sender, guild_id).await?.json()?;
    let me = sender.client().me().unwrap_or_default();
    let user_id = discord::UserId::new(me.0.max(1));
    let route = Route::GuildMember { guild_id, user_id };
    let request = ApiRequest::new(Endpoint::Member, route);
    let member: Member = sender.send(request).await?.json()?;
    let role = discord::RoleId::new(role.0.max(1));
    let Some(wanted) = info.role(role) else {
        return Ok(RoleSight::Gone);
    };
    let own = info.permissions(guild_id, user_id, &member.roles);
    Ok(RoleSight::Seen(SeenRole {
        everyone: role.get() == guild.0,
        managed: wanted.managed,
        below: info.is_below(role, &member.roles),
        may: own.contains(Permissions::MANAGE_ROLES),
        permissions: wanted.permissions.bits(),
    }))
}

/// Gives a member a role, after a look whether it may still be given, or takes it.
pub(super) async fn set(
    attempt: &Attempt<'_>,
    guild: GuildId,
    user: UserId,
    role: RoleId,
    on: bool,
) -> AttemptResult {
    if on {
        let sight = look(&Sender::Courier(attempt), guild, role).await?;
        if let Some(problem) = sight.problem() {
            return Err(Failure::UnfitRole(problem));
        }
    }
    let route = Route::GuildMemberRole {
        guild_id: discord::GuildId::new(guild.0),
        user_id: discord::UserId::new(user.0.max(1)),
        role_id: discord::RoleId::new(role.0.max(1)),
    };
    let endpoint = if on {
        Endpoint::GiveRole
    } else {
        Endpoint::TakeRole
    };
    attempt.send(ApiRequest::new(endpoint, route)).await?;
    Ok(Receipt::Done)
}
