//! The bot's own account, the gateway's address, guilds, roles and members.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::{self, guilds},
        failure::Failure,
        state::State,
    },
    Call, Reply, done, form, ok,
};

/// How many sessions a bot may start a day.
const STARTS: u64 = 1000;

pub(crate) fn gateway(state: &mut State, _: &Call) -> Result<Reply, Failure> {
    ok(json!({ "url": state.gateway_url() }))
}

pub(crate) fn gateway_bot(state: &mut State, _: &Call) -> Result<Reply, Failure> {
    let used = state.hub.stats.identifies.min(STARTS);
    ok(json!({
        "url": state.gateway_url(),
        "shards": 1,
        "session_start_limit": {
            "total": STARTS, "remaining": STARTS - used, "reset_after": 86_400_000, "max_concurrency": 1,
        },
    }))
}

pub(crate) fn me(state: &mut State, _: &Call) -> Result<Reply, Failure> {
    ok(state.world.me_json())
}

pub(crate) fn user(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = call.id("user_id")?;
    if state.world.users.contains_key(&id) {
        ok(state.world.user_json(id))
    } else {
        Err(Failure::of(10013))
    }
}

pub(crate) fn my_guilds(state: &mut State, _: &Call) -> Result<Reply, Failure> {
    let bot = state.world.bot;
    let ours = state
        .world
        .guilds
        .values()
        .filter(|g| g.members.contains_key(&bot));
    let list = ours.map(|g| {
        json!({
            "id": g.id, "name": g.name, "icon": null, "banner": null, "owner": g.owner == bot,
            "permissions": state.world.guild_permissions(g.id, bot).bits().to_string(),
            "features": ["COMMUNITY", "NEWS"],
        })
    });
    ok(list.collect())
}

pub(crate) fn application(state: &mut State, _: &Call) -> Result<Reply, Failure> {
    let mut flags = 0;
    if state.settings.message_content {
        flags |= 1 << 19;
    }
    if state.settings.guild_members {
        flags |= 1 << 15;
    }
    if state.settings.presences {
        flags |= 1 << 13;
    }
    let bot = state.world.bot;
    let owner = state.world.guilds.values().next().map_or(bot, |g| g.owner);
    ok(json!({
        "id": bot,
        "name": state.settings.bot_name,
        "icon": null,
        "description": "",
        "summary": "",
        "type": null,
        "bot": state.world.user_json(bot),
        "bot_public": true,
        "bot_require_code_grant": false,
        "verify_key": "0".repeat(64),
        "flags": flags,
        "flags_new": flags.to_string(),
        "eligible_oauth2_scopes": [],
        "owner": state.world.user_json(owner),
        "team": null,
        "hook": true,
        "is_monetized": false,
        "is_verified": false,
        "is_discoverable": false,
        "storefront_available": false,
        "internal_guild_restriction": 1,
        "approximate_guild_count": state.world.guilds.len(),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "redirect_uris": [],
        "interactions_endpoint_url": null,
        "role_connections_verification_url": null,
        "event_webhooks_url": null,
        "event_webhooks_status": 1,
        "explicit_content_filter": 0,
        "integration_types_config": { "0": {} },
    }))
}

pub(crate) fn direct(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let user = form::id_field(call.body.get("recipient_id"), "recipient_id")?;
    match state.world.users.get(&user) {
        None => Err(Failure::of(10013)),
        Some(person) if person.bot => Err(Failure::of(50007)),
        Some(_) => {
            let id = guilds::dm_channel(state, user);
            ok(state
                .world
                .channels
                .get(&id)
                .map_or(Value::Null, |c| state.world.channel_json(c)))
        }
    }
}

fn found(state: &State, call: &Call) -> Result<crate::id::Id, Failure> {
    let id = call.id("guild_id")?;
    actions::require_member(state, id, state.world.bot)?;
    Ok(id)
}

pub(crate) fn guild(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = found(state, call)?;
    let Some(guild) = state.world.guilds.get(&id) else {
        return Err(Failure::of(10004));
    };
    let mut json = state.world.guild_json(guild);
    if call.query.get("with_counts").is_some_and(|v| v == "true") {
        json["approximate_member_count"] = json!(guild.members.len());
        json["approximate_presence_count"] = json!(guild.members.len());
    }
    ok(json)
}

pub(crate) fn channels(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = found(state, call)?;
    let here = state
        .world
        .channels
        .values()
        .filter(|c| c.guild == Some(id) && c.thread.is_none());
    // The HTTP API leaves out what the bot cannot view (Discord's page *Channels Resource*).
    let seen = here.filter(|c| state.world.bot_sees(c));
    ok(seen.map(|c| state.world.channel_json(c)).collect())
}

pub(crate) fn roles(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = found(state, call)?;
    let roles = state
        .world
        .guilds
        .get(&id)
        .into_iter()
        .flat_map(|g| g.roles.values());
    ok(roles.map(|r| state.world.role_json(r)).collect())
}

pub(crate) fn member(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = found(state, call)?;
    let user = call.id("user_id")?;
    match state.world.member_json(id, user) {
        Some(member) => ok(member),
        None if state.world.users.contains_key(&user) => Err(Failure::of(10007)),
        None => Err(Failure::of(10013)),
    }
}

pub(crate) fn give_role(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    change_role(state, call, true)
}

pub(crate) fn take_role(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    change_role(state, call, false)
}

/// Gives a member a role, or takes it. The bot needs Manage Roles and a higher role (Discord's page
/// *Permissions*, Permission Hierarchy).
fn change_role(state: &mut State, call: &Call, on: bool) -> Result<Reply, Failure> {
    let id = found(state, call)?;
    let (user, role) = (call.id("user_id")?, call.id("role_id")?);
    let bot = state.world.bot;
    actions::require_in_guild(state, id, bot, Permissions::MANAGE_ROLES)?;
    let Some(guild) = state.world.guilds.get(&id) else {
        return Err(Failure::of(10004));
    };
    let Some(wanted) = guild.roles.get(&role) else {
        return Err(Failure::of(10011));
    };
    if wanted.id == id || wanted.bot.is_some() {
        return Err(Failure::of(50028));
    }
    if !guild.is_above(bot, role) {
        return Err(Failure::of(50013));
    }
    let Some(member) = guild.members.get(&user) else {
        let known = state.world.users.contains_key(&user);
        return Err(Failure::of(if known { 10007 } else { 10013 }));
    };
    let (mut roles, nick) = (member.roles.clone(), member.nick.clone());
    roles.retain(|held| *held != role);
    if on {
        roles.push(role);
    }
    guilds::set_member(state, id, user, roles, nick);
    done()
}

pub(crate) fn members(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = found(state, call)?;
    if !state.settings.guild_members {
        return Err(Failure::of(50001));
    }
    let (limit, after) = (
        call.limit(1, 1000)?,
        call.query_id("after")?.unwrap_or_default(),
    );
    let members = state
        .world
        .guilds
        .get(&id)
        .into_iter()
        .flat_map(|g| g.members.keys().copied());
    ok(members
        .filter(|m| *m > after)
        .take(limit)
        .filter_map(|m| state.world.member_json(id, m))
        .collect())
}
