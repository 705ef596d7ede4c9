//! Looking up a member: whether the account is one, its roles, and whether it manages the guild.

use serenity::http::Route;
use serenity::model::id as discord;

use crate::quiz::model::ids::{GuildId, UserId};
use crate::quiz::model::outcome::Receipt;

use super::attempt::{Attempt, AttemptResult};
use super::client::{ApiError, ApiRequest};
use super::code;
use super::convert::{Member, roles};
use super::endpoint::Endpoint;
use super::guilds::RestGuild;

/// Finds out whether the account is a member, and which roles it has.
pub(super) async fn find(attempt: &Attempt<'_>, guild: GuildId, user: UserId) -> AttemptResult {
    let guild_id = discord::GuildId::new(guild.0);
    let user_id = discord::UserId::new(user.0);
    let gone = |error: &ApiError| {
        error.has_code(code::UNKNOWN_MEMBER) || error.has_code(code::UNKNOWN_USER)
    };
    let route = Route::GuildMember { guild_id, user_id };
    let member: Member = match attempt.send(ApiRequest::new(Endpoint::Member, route)).await {
        Err(error) if gone(&error) => return Ok(Receipt::Member(false)),
        answer => answer?.json()?,
    };
    // Before the gateway has described the guild, nobody would seem to manage it.
    if !attempt.guilds.knows(guild_id) {
        let request = ApiRequest::new(Endpoint::Guild, Route::Guild { guild_id });
        let info: RestGuild = attempt.send(request).await?.json()?;
        attempt.guilds.set_from_rest(guild_id, &info);
    }
    Ok(Receipt::Roles {
        roles: roles(&member.roles),
        manages: attempt.guilds.manages(guild_id, user_id, &member.roles),
    })
}
