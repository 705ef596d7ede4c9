//! Adding and removing reactions.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        failure::Failure,
        id::Id,
        state::{State, Topic},
        world::{Emoji, Reaction},
    },
    require, visible_channel,
};

/// How many different emoji a message holds.
const EMOJI: usize = 20;

fn check(state: &State, channel: Id, message: Id, who: Id) -> Result<(), Failure> {
    let place = visible_channel(state, channel, who)?;
    if place
        .messages
        .get(&message)
        .is_none_or(|m| m.only_for.is_some())
    {
        return Err(Failure::of(10008));
    }
    if place.archived() {
        return Err(Failure::of(50083));
    }
    Ok(())
}

/// Adds a reaction. Adding it again changes nothing.
///
/// # Errors
///
/// 10008, 50083 in an archived thread, 50013, 30010 for a 21st emoji.
pub(crate) fn add(
    state: &mut State,
    channel: Id,
    message: Id,
    who: Id,
    emoji: &Emoji,
) -> Result<(), Failure> {
    check(state, channel, message, who)?;
    let found = state
        .world
        .message(channel, message)
        .ok_or_else(|| Failure::of(10008))?;
    let known = found.reactions.iter().any(|r| r.emoji == *emoji);
    let author = found.author;
    let mut needed = Permissions::READ_MESSAGE_HISTORY;
    if !known {
        needed |= Permissions::ADD_REACTIONS;
        if found.reactions.len() >= EMOJI {
            return Err(Failure::of(30010));
        }
    }
    require(state, channel, who, needed)?;
    let found = state
        .world
        .message_mut(channel, message)
        .ok_or_else(|| Failure::of(10008))?;
    match found.reactions.iter_mut().find(|r| r.emoji == *emoji) {
        Some(reaction) if reaction.users.contains(&who) => return Ok(()),
        Some(reaction) => reaction.users.push(who),
        None => found.reactions.push(Reaction {
            emoji: emoji.clone(),
            users: vec![who],
        }),
    }
    let mut data = event(state, channel, message, Some(who), Some(emoji));
    data["message_author_id"] = json!(author);
    if let Some(guild) = state.world.channels.get(&channel).and_then(|c| c.guild)
        && let Some(member) = state.world.member_json(guild, who)
    {
        data["member"] = member;
    }
    state.dispatch_to_channel("MESSAGE_REACTION_ADD", Topic::Reactions, channel, data);
    Ok(())
}

/// Removes a reaction: the member's own, or another's with the permission to manage messages.
///
/// # Errors
///
/// 10008, 10014 if there is none, 50083, 50013.
pub(crate) fn remove(
    state: &mut State,
    channel: Id,
    message: Id,
    who: Id,
    whose: Id,
    emoji: &Emoji,
) -> Result<(), Failure> {
    check(state, channel, message, who)?;
    if who != whose {
        require(state, channel, who, Permissions::MANAGE_MESSAGES)?;
    }
    let found = state
        .world
        .message_mut(channel, message)
        .ok_or_else(|| Failure::of(10008))?;
    let reaction = found
        .reactions
        .iter_mut()
        .find(|r| r.emoji == *emoji && r.users.contains(&whose))
        .ok_or_else(|| Failure::of(10014))?;
    reaction.users.retain(|u| *u != whose);
    found.reactions.retain(|r| !r.users.is_empty());
    let data = event(state, channel, message, Some(whose), Some(emoji));
    state.dispatch_to_channel("MESSAGE_REACTION_REMOVE", Topic::Reactions, channel, data);
    Ok(())
}

/// Removes all reactions of a message, or all of one emoji.
///
/// # Errors
///
/// 10008, 50083, 50013.
pub(crate) fn clear(
    state: &mut State,
    channel: Id,
    message: Id,
    who: Id,
    emoji: Option<&Emoji>,
) -> Result<(), Failure> {
    check(state, channel, message, who)?;
    require(state, channel, who, Permissions::MANAGE_MESSAGES)?;
    let found = state
        .world
        .message_mut(channel, message)
        .ok_or_else(|| Failure::of(10008))?;
    found
        .reactions
        .retain(|r| emoji.is_some_and(|e| r.emoji != *e));
    let mut data = event(state, channel, message, None, emoji);
    if let Value::Object(map) = &mut data {
        map.remove("burst");
        map.remove("type");
    }
    let name = if emoji.is_some() {
        "MESSAGE_REACTION_REMOVE_EMOJI"
    } else {
        "MESSAGE_REACTION_REMOVE_ALL"
    };
    state.dispatch_to_channel(name, Topic::Reactions, channel, data);
    Ok(())
}

fn event(
    state: &State,
    channel: Id,
    message: Id,
    user: Option<Id>,
    emoji: Option<&Emoji>,
) -> Value {
    let mut data =
        json!({ "channel_id": channel, "message_id": message, "burst": false, "type": 0 });
    if let Some(user) = user {
        data["user_id"] = json!(user);
    }
    if let Some(emoji) = emoji {
        data["emoji"] = emoji.json();
    }
    if let Some(guild) = state.world.channels.get(&channel).and_then(|c| c.guild) {
        data["guild_id"] = json!(guild);
    }
    data
}
