//! Roles that the bot gives: what a look at one says, and giving and taking it.

use serenity::http::Route;
use serenity::model::Permissions;
use serenity::model::id as discord;

use crate::quiz::model::ids::{GuildId, RoleId, UserId};
use crate::quiz::model::outcome::Receipt;
use crate::quiz::model::role::{RoleProblem, RoleSight, SeenRole};

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
    let bot = Bot::read(sender, guild_id).await?;
    Ok(bot.sight(&info, discord::RoleId::new(role.0.max(1))))
}

/// Looks at all roles of a guild.
pub(super) async fn all(
    sender: &Sender<'_>,
    guild_id: discord::GuildId,
    info: &RestGuild,
) -> Result<Vec<(RoleId, RoleSight)>, ApiError> {
    let bot = Bot::read(sender, guild_id).await?;
    let roles = info
        .roles()
        .map(|(id, _)| (RoleId(id.get()), bot.sight(info, id)));
    Ok(roles.collect())
}

/// The bot as a member of a guild.
struct Bot {
    guild_id: discord::GuildId,
    user_id: discord::UserId,
    roles: Vec<discord::RoleId>,
}

impl Bot {
    async fn read(sender: &Sender<'_>, guild_id: discord::GuildId) -> Result<Self, ApiError> {
        let me = sender.client().me().unwrap_or_default();
        let user_id = discord::UserId::new(me.0.max(1));
        let route = Route::GuildMember { guild_id, user_id };
        let request = ApiRequest::new(Endpoint::Member, route);
        let member: Member = sender.send(request).await?.json()?;
        Ok(Self {
            guild_id,
            user_id,
            roles: member.roles,
        })
    }

    /// Returns what the bot may do with a role.
    fn sight(&self, info: &RestGuild, role: discord::RoleId) -> RoleSight {
        let Some(wanted) = info.role(role) else {
            return RoleSight::Gone;
        };
        let own = info.permissions(self.guild_id, self.user_id, &self.roles);
        RoleSight::Seen(SeenRole {
            everyone: role.get() == self.guild_id.get(),
            managed: wanted.managed,
            below: info.is_below(role, &self.roles),
            may: own & Permissions::MANAGE_ROLES.bits() != 0,
            permissions: wanted.permissions,
        })
    }
}

/// Gives a member a role or takes it, after a look whether that is still possible. A role that has
/// become too powerful is taken all the same.
pub(super) async fn set(
    attempt: &Attempt<'_>,
    guild: GuildId,
    user: UserId,
    role: RoleId,
    on: bool,
) -> AttemptResult {
    let sight = look(&Sender::Courier(attempt), guild, role).await?;
    let problem = sight.problem();
    if let Some(problem) = problem.filter(|one| on || *one != RoleProblem::Powerful) {
        return Err(Failure::UnfitRole(problem));
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
