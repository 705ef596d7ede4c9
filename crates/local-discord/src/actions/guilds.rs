//! Guilds, roles, members and channels: created, changed and deleted.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use twilight_model::guild::Permissions;

use super::super::{
    id::Id,
    state::{Event, State, Topic},
    world::{Channel, Guild, Member, Overwrite, Role, Tag, User, guild::everyone, kind},
};

/// Creates a person who is in no guild yet.
pub(crate) fn create_user(state: &mut State, name: &str, bot: bool) -> Id {
    let id = state.next_id();
    let login: String = name
        .chars()
        .filter_map(|c| {
            if c.is_alphanumeric() {
                c.to_lowercase().next()
            } else {
                (c == ' ').then_some('_')
            }
        })
        .collect();
    let user = User {
        id,
        name: if login.is_empty() {
            format!("user{id}")
        } else {
            login
        },
        display: Some(name.to_owned()),
        bot,
        locale: "en-US".into(),
    };
    state.world.users.insert(id, user);
    id
}

/// How long ago the bot joined a guild that is created with it, in milliseconds. A guild that it
/// joins now is made by [`create_guild_without_bot`] and [`set_member`].
const MEMBER_SINCE_MS: i64 = 30 * 24 * 60 * 60_000;

/// Creates a guild with an owner and the bot in it, which has been there for a month.
pub(crate) fn create_guild(state: &mut State, name: &str, owner: Option<Id>) -> Id {
    let id = create_guild_without_bot(state, name, owner);
    let (bot, now) = (state.world.bot, state.now());
    if let Some(guild) = state.world.guilds.get_mut(&id) {
        let member = Member {
            user: bot,
            nick: None,
            roles: vec![guild.bot_role],
            joined_ms: now - MEMBER_SINCE_MS,
        };
        guild.members.insert(bot, member);
    }
    dispatch_created(state, id);
    id
}

/// Creates a guild with an owner. The bot has a role in it, and isn't there yet.
pub(crate) fn create_guild_without_bot(state: &mut State, name: &str, owner: Option<Id>) -> Id {
    let now = state.now();
    let id = state.next_id();
    let owner = owner.unwrap_or_else(|| create_user(state, "Owner", false));
    let bot = state.world.bot;
    let bot_role = state.next_id();
    let role = |id, name: &str, permissions, position, bot| Role {
        id,
        name: name.to_owned(),
        permissions,
        position,
        mentionable: false,
        color: 0,
        bot,
    };
    let bot_name = state.settings.bot_name.clone();
    let allowed = state.settings.bot_permissions;
    let member = |user, roles| Member {
        user,
        nick: None,
        roles,
        joined_ms: now,
    };
    let guild = Guild {
        id,
        name: name.to_owned(),
        owner,
        locale: "en-US".into(),
        roles: BTreeMap::from([
            (id, role(id, "@everyone", everyone(), 0, None)),
            (bot_role, role(bot_role, &bot_name, allowed, 1, Some(bot))),
        ]),
        members: BTreeMap::from([(owner, member(owner, vec![]))]),
        available: true,
        bot_role,
        system_channel: None,
    };
    state.world.guilds.insert(id, guild);
    id
}

/// Sets the channel where new members are greeted.
pub(crate) fn set_system_channel(state: &mut State, guild: Id, channel: Option<Id>) {
    let Some(found) = state.world.guilds.get_mut(&guild) else {
        return;
    };
    found.system_channel = channel;
    let data = state.world.guild_json(&state.world.guilds[&guild]);
    state.dispatch_to_guild("GUILD_UPDATE", Topic::Guilds, guild, data);
}

fn dispatch_created(state: &mut State, guild: Id) {
    let Some(found) = state.world.guilds.get(&guild) else {
        return;
    };
    let data = state.world.guild_create_json(found);
    state.dispatch_to_guild("GUILD_CREATE", Topic::Guilds, guild, data);
}

/// Creates a role.
pub(crate) fn add_role(state: &mut State, guild: Id, name: &str, permissions: Permissions) -> Id {
    let id = state.next_id();
    let Some(found) = state.world.guilds.get_mut(&guild) else {
        return id;
    };
    // As Discord does: a new role is below all others. Of roles with the same position the one with
    // the lower id is higher.
    let position = 1;
    let role = Role {
        id,
        name: name.to_owned(),
        permissions,
        position,
        mentionable: true,
        color: 0,
        bot: None,
    };
    found.roles.insert(id, role.clone());
    let data = json!({ "guild_id": guild, "role": state.world.role_json(&role) });
    state.dispatch_to_guild("GUILD_ROLE_CREATE", Topic::Guilds, guild, data);
    id
}

/// Sets the permissions of a role.
pub(crate) fn set_role(state: &mut State, guild: Id, role: Id, permissions: Permissions) {
    let before = state.world.seen_by_bot(guild);
    let Some(found) = state
        .world
        .guilds
        .get_mut(&guild)
        .and_then(|g| g.roles.get_mut(&role))
    else {
        return;
    };
    found.permissions = permissions;
    let role = found.clone();
    let data = json!({ "guild_id": guild, "role": state.world.role_json(&role) });
    state.dispatch_to_guild("GUILD_ROLE_UPDATE", Topic::Guilds, guild, data);
    dispatch_sight(state, guild, &before);
}

/// Sets the preferred language of a guild.
pub(crate) fn set_preferred_locale(state: &mut State, guild: Id, locale: &str) {
    let Some(found) = state.world.guilds.get_mut(&guild) else {
        return;
    };
    found.locale = locale.to_owned();
    let found = found.clone();
    let data = state.world.guild_json(&found);
    state.dispatch_to_guild("GUILD_UPDATE", Topic::Guilds, guild, data);
}

/// Moves a role above all others.
pub(crate) fn raise_role(state: &mut State, guild: Id, role: Id) {
    let Some(found) = state.world.guilds.get_mut(&guild) else {
        return;
    };
    let top = found.roles.values().map(|one| one.position).max();
    let Some(one) = found.roles.get_mut(&role) else {
        return;
    };
    one.position = top.unwrap_or_default().saturating_add(1);
    let role = one.clone();
    let data = json!({ "guild_id": guild, "role": state.world.role_json(&role) });
    state.dispatch_to_guild("GUILD_ROLE_UPDATE", Topic::Guilds, guild, data);
}

/// Deletes a role.
pub(crate) fn delete_role(state: &mut State, guild: Id, role: Id) {
    let before = state.world.seen_by_bot(guild);
    let Some(found) = state.world.guilds.get_mut(&guild) else {
        return;
    };
    if found.roles.remove(&role).is_none() {
        return;
    }
    for member in found.members.values_mut() {
        member.roles.retain(|r| *r != role);
    }
    let data = json!({ "guild_id": guild, "role_id": role });
    state.dispatch_to_guild("GUILD_ROLE_DELETE", Topic::Guilds, guild, data);
    dispatch_sight(state, guild, &before);
}

/// Adds a member, or changes a member's roles and nickname.
pub(crate) fn set_member(
    state: &mut State,
    guild: Id,
    user: Id,
    roles: Vec<Id>,
    nick: Option<String>,
) {
    let now = state.now();
    let before = state.world.seen_by_bot(guild);
    let Some(found) = state.world.guilds.get_mut(&guild) else {
        return;
    };
    let old = found.members.get(&user).map(|m| m.joined_ms);
    let member = Member {
        user,
        nick,
        roles,
        joined_ms: old.unwrap_or(now),
    };
    found.members.insert(user, member);
    if user == state.world.bot && old.is_none() {
        return dispatch_created(state, guild);
    }
    let mut data = json!(state.world.member_json(guild, user));
    data["guild_id"] = json!(guild);
    let name = if old.is_some() {
        "GUILD_MEMBER_UPDATE"
    } else {
        "GUILD_MEMBER_ADD"
    };
    // A bot receives changes of its own roles even without the members intent.
    let topic = if user == state.world.bot {
        Topic::Guilds
    } else {
        Topic::Members
    };
    state.dispatch_to_guild(name, topic, guild, data);
    dispatch_sight(state, guild, &before);
}

/// Removes a member. If it is the bot, it receives `GUILD_DELETE`.
pub(crate) fn leave(state: &mut State, guild: Id, user: Id) {
    let bot = state.world.bot;
    let Some(found) = state.world.guilds.get_mut(&guild) else {
        return;
    };
    if found.members.remove(&user).is_none() {
        return;
    }
    if user == bot {
        let data = json!({ "id": guild });
        state.dispatch_to_guild("GUILD_DELETE", Topic::Guilds, guild, data);
    } else {
        let data = json!({ "guild_id": guild, "user": state.world.user_json(user) });
        state.dispatch_to_guild("GUILD_MEMBER_REMOVE", Topic::Members, guild, data);
    }
}

/// Starts or ends an outage that hides a guild from the bot.
pub(crate) fn set_available(state: &mut State, guild: Id, available: bool) {
    let Some(found) = state.world.guilds.get_mut(&guild) else {
        return;
    };
    if found.available == available {
        return;
    }
    found.available = available;
    if available {
        dispatch_created(state, guild);
    } else {
        let data = json!({ "id": guild, "unavailable": true });
        state.dispatch_to_guild("GUILD_DELETE", Topic::Guilds, guild, data);
    }
}

/// Creates a channel.
pub(crate) fn add_channel(state: &mut State, guild: Id, kind: u8, name: &str, tags: &[&str]) -> Id {
    let id = state.next_id();
    let position = state
        .world
        .channels
        .values()
        .filter(|c| c.guild == Some(guild))
        .count();
    let tags = tags
        .iter()
        .map(|name| Tag {
            id: state.next_id(),
            name: (*name).to_owned(),
            moderated: false,
            emoji: None,
        })
        .collect();
    let channel = Channel {
        id,
        kind,
        guild: Some(guild),
        name: name.to_owned(),
        position: u16::try_from(position).unwrap_or(u16::MAX),
        tags,
        ..Channel::default()
    };
    state.world.channels.insert(id, channel);
    dispatch_channel(state, "CHANNEL_CREATE", id);
    id
}

/// Dispatches the present state of a channel, as far as the bot can see it.
pub(crate) fn dispatch_channel(state: &mut State, name: &'static str, channel: Id) {
    let Some(place) = state.world.channels.get(&channel) else {
        return;
    };
    let data = state.world.channel_event_json(place);
    match place.guild {
        Some(guild) if place.thread.is_none() => {
            state.dispatch_to_guild(name, Topic::Guilds, guild, data);
        }
        _ => state.dispatch_to_channel(name, Topic::Guilds, channel, data),
    }
}

/// Dispatches the channels that the bot has lost or regained sight of. With sight of a channel come
/// its active threads (Discord's page *Threads*, Gaining Access).
fn dispatch_sight(state: &mut State, guild: Id, before: &BTreeSet<Id>) {
    let after = state.world.seen_by_bot(guild);
    for changed in before.symmetric_difference(&after) {
        dispatch_channel(state, "CHANNEL_UPDATE", *changed);
    }
    for gained in after.difference(before) {
        dispatch_threads(state, guild, *gained);
    }
}

/// Dispatches the active threads of a channel.
fn dispatch_threads(state: &mut State, guild: Id, channel: Id) {
    let world = &state.world;
    let active = || {
        let threads = world.threads_of(channel).filter(|c| !c.archived());
        threads.filter(|c| world.can_view(c, world.bot))
    };
    let joined = active().filter(|c| {
        let thread = c.thread.as_ref();
        thread.is_some_and(|t| t.members.contains_key(&world.bot))
    });
    let members: Vec<_> = joined
        .map(|c| world.thread_member_json(c, world.bot))
        .collect();
    let threads: Vec<_> = active().map(|c| world.channel_json(c)).collect();
    let data = json!({
        "guild_id": guild, "channel_ids": [channel], "threads": threads, "members": members,
    });
    state.dispatch_to_guild("THREAD_LIST_SYNC", Topic::Guilds, guild, data);
}

/// Sets what a role or member may do in a channel.
pub(crate) fn overwrite(state: &mut State, channel: Id, overwrite: Overwrite) {
    let Some(guild) = state.world.channels.get(&channel).and_then(|c| c.guild) else {
        return;
    };
    let before = state.world.seen_by_bot(guild);
    let Some(place) = state.world.channels.get_mut(&channel) else {
        return;
    };
    place.overwrites.retain(|o| o.id != overwrite.id);
    if !(overwrite.allow.is_empty() && overwrite.deny.is_empty()) {
        place.overwrites.push(overwrite);
    }
    // A channel that stays hidden shows no change of its overwrites.
    if before.contains(&channel) && state.world.seen_by_bot(guild).contains(&channel) {
        dispatch_channel(state, "CHANNEL_UPDATE", channel);
    }
    dispatch_sight(state, guild, &before);
}

/// Deletes a channel with its threads, or one thread.
pub(crate) fn delete_channel(state: &mut State, channel: Id) {
    let threads: Vec<Id> = state.world.threads_of(channel).map(|c| c.id).collect();
    for thread in threads {
        state.world.channels.remove(&thread);
    }
    let Some(place) = state.world.channels.get(&channel) else {
        return;
    };
    let Some(guild) = place.guild else { return };
    let (name, data) = match place.thread {
        Some(_) => (
            "THREAD_DELETE",
            json!({ "id": channel, "guild_id": guild, "parent_id": place.parent, "type": place.kind }),
        ),
        None => ("CHANNEL_DELETE", state.world.channel_event_json(place)),
    };
    let told = place.thread.is_none() || state.world.can_view(place, state.world.bot);
    state.world.channels.remove(&channel);
    if told {
        let intent = twilight_model::gateway::Intents::GUILDS;
        state.dispatch(Event {
            name,
            intent,
            guild: Some(guild),
            data,
            has_content: false,
        });
    }
}

/// Returns the direct message channel of the bot and a user, and creates it if necessary.
pub(crate) fn dm_channel(state: &mut State, user: Id) -> Id {
    let known = state
        .world
        .channels
        .values()
        .find(|c| c.kind == kind::DM && c.recipient == Some(user));
    if let Some(known) = known {
        return known.id;
    }
    let id = state.next_id();
    let channel = Channel {
        id,
        kind: kind::DM,
        recipient: Some(user),
        ..Channel::default()
    };
    state.world.channels.insert(id, channel);
    id
}
