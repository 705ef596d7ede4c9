//! Messages, reactions and pins.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::{
            self, edits,
            messages::{self, Draft},
            reactions,
        },
        clock,
        failure::Failure,
        id::Id,
        state::State,
        world::{Channel, Emoji, Message, kind, wire},
    },
    Call, Reply, done, form, ok, parts,
    pipeline::readable,
};

/// Returns a message as the bot may read it, without content if it lacks the content intent.
fn readable_json(state: &State, message: &Message) -> Value {
    let mut json = state.world.message_json(message);
    let bot = state.world.bot;
    let direct = state
        .world
        .channels
        .get(&message.channel)
        .is_some_and(|c| c.kind == kind::DM);
    let ours = message.author == bot || direct || message.mentions.contains(&bot);
    if !ours && !state.settings.message_content {
        wire::without_content(&mut json);
    }
    json
}

fn json_of(state: &State, channel: Id, id: Id) -> Result<Reply, Failure> {
    let message = state
        .world
        .message(channel, id)
        .ok_or_else(|| Failure::of(10008))?;
    ok(readable_json(state, message))
}

pub(crate) fn create(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let channel = call.id("channel_id")?;
    form::object(call)?;
    let poll = parts::poll(&call.body["poll"], state.now())?;
    let draft = Draft {
        poll,
        ..form::draft(&call.body, &call.files, false)?
    };
    let nonce = draft.nonce.clone();
    let bot = state.world.bot;
    let id = messages::post(state, channel, bot, draft)?;
    let Reply::Json(status, mut json) = json_of(state, channel, id)? else {
        return done();
    };
    if let Some(nonce) = nonce {
        json["nonce"] = nonce;
    }
    Ok(Reply::Json(status, json))
}

pub(crate) fn get(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (channel, id) = (call.id("channel_id")?, call.id("message_id")?);
    readable(state, channel)?;
    let message = state
        .world
        .message(channel, id)
        .filter(|m| m.only_for.is_none());
    message
        .map(|m| Reply::Json(200, readable_json(state, m)))
        .ok_or_else(|| Failure::of(10008))
}

pub(crate) fn list(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let channel = call.id("channel_id")?;
    let place = actions::visible_channel(state, channel, state.world.bot)?;
    if !place.has_messages() {
        return Err(Failure::of(50008));
    }
    let limit = call.limit(50, 100)?;
    // Without the permission to read the history, Discord returns an empty list.
    if !state
        .world
        .permissions(place, state.world.bot)
        .contains(Permissions::READ_MESSAGE_HISTORY)
    {
        return ok(json!([]));
    }
    let found = window(place, call, limit)?;
    ok(found.into_iter().map(|m| readable_json(state, m)).collect())
}

/// Returns a page of messages, newest first: before, after or around an id, or the latest.
fn window<'a>(place: &'a Channel, call: &Call, limit: usize) -> Result<Vec<&'a Message>, Failure> {
    let public = |m: &&Message| m.only_for.is_none();
    let newest_before = |id: Id, n: usize| -> Vec<&'a Message> {
        place
            .messages
            .range(..id)
            .rev()
            .map(|(_, m)| m)
            .filter(public)
            .take(n)
            .collect()
    };
    let oldest_from = |id: Id, n: usize| -> Vec<&'a Message> {
        place
            .messages
            .range(id..)
            .map(|(_, m)| m)
            .filter(public)
            .take(n)
            .collect()
    };
    if let Some(around) = call.query_id("around")? {
        let half = limit / 2;
        let mut found = oldest_from(around, half + 1);
        found.reverse();
        found.extend(newest_before(around, half));
        return Ok(found);
    }
    if let Some(after) = call.query_id("after")? {
        let mut found = oldest_from(Id(after.0 + 1), limit);
        found.reverse();
        return Ok(found);
    }
    let before = call.query_id("before")?.unwrap_or(Id(u64::MAX));
    Ok(newest_before(before, limit))
}

pub(crate) fn edit(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (channel, id) = (call.id("channel_id")?, call.id("message_id")?);
    let patch = form::patch(&call.body, &call.files)?;
    let bot = state.world.bot;
    edits::edit(state, channel, id, bot, patch)?;
    json_of(state, channel, id)
}

pub(crate) fn delete(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let bot = state.world.bot;
    edits::delete(state, call.id("channel_id")?, call.id("message_id")?, bot)?;
    done()
}

pub(crate) fn delete_many(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let ids: Vec<Id> = serde_json::from_value(call.body["messages"].clone())
        .map_err(|_| Failure::field("messages", "NUMBER_TYPE_COERCE", "not snowflakes"))?;
    let bot = state.world.bot;
    edits::delete_many(state, call.id("channel_id")?, &ids, bot)?;
    done()
}

pub(crate) fn crosspost(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (channel, id) = (call.id("channel_id")?, call.id("message_id")?);
    let bot = state.world.bot;
    edits::crosspost(state, channel, id, bot)?;
    json_of(state, channel, id)
}

fn pinned_messages(state: &State, channel: Id) -> Result<Vec<&Message>, Failure> {
    readable(state, channel)?;
    let place = state
        .world
        .channels
        .get(&channel)
        .ok_or_else(|| Failure::of(10003))?;
    let mut found: Vec<&Message> = place.public().filter(|m| m.pinned_ms.is_some()).collect();
    found.sort_by_key(|m| std::cmp::Reverse(m.pinned_ms));
    Ok(found)
}

pub(crate) fn pins(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let channel = call.id("channel_id")?;
    let limit = call.limit(50, 50)?;
    let all = pinned_messages(state, channel)?;
    let items: Vec<_> = all
        .iter()
        .take(limit)
        .map(|m| json!({ "pinned_at": clock::iso(m.pinned_ms.unwrap_or(0)), "message": readable_json(state, m) }))
        .collect();
    ok(json!({ "items": items, "has_more": all.len() > limit }))
}

pub(crate) fn old_pins(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let all = pinned_messages(state, call.id("channel_id")?)?;
    ok(all.into_iter().map(|m| readable_json(state, m)).collect())
}

pub(crate) fn pin(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let bot = state.world.bot;
    edits::pin(
        state,
        call.id("channel_id")?,
        call.id("message_id")?,
        bot,
        true,
    )?;
    done()
}

pub(crate) fn unpin(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let bot = state.world.bot;
    edits::pin(
        state,
        call.id("channel_id")?,
        call.id("message_id")?,
        bot,
        false,
    )?;
    done()
}

fn emoji(call: &Call) -> Result<Emoji, Failure> {
    Emoji::from_path(call.text("emoji")).ok_or_else(|| Failure::of(10014))
}

pub(crate) fn react(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let bot = state.world.bot;
    reactions::add(
        state,
        call.id("channel_id")?,
        call.id("message_id")?,
        bot,
        &emoji(call)?,
    )?;
    done()
}

pub(crate) fn unreact(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let bot = state.world.bot;
    let whose = if call.text("user_id").is_empty() {
        bot
    } else {
        call.id("user_id")?
    };
    reactions::remove(
        state,
        call.id("channel_id")?,
        call.id("message_id")?,
        bot,
        whose,
        &emoji(call)?,
    )?;
    done()
}

pub(crate) fn clear(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let bot = state.world.bot;
    let only = if call.text("emoji").is_empty() {
        None
    } else {
        Some(emoji(call)?)
    };
    reactions::clear(
        state,
        call.id("channel_id")?,
        call.id("message_id")?,
        bot,
        only.as_ref(),
    )?;
    done()
}

pub(crate) fn reaction_users(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (channel, id) = (call.id("channel_id")?, call.id("message_id")?);
    readable(state, channel)?;
    let emoji = emoji(call)?;
    let (limit, after) = (
        call.limit(25, 100)?,
        call.query_id("after")?.unwrap_or_default(),
    );
    let message = state
        .world
        .message(channel, id)
        .filter(|m| m.only_for.is_none())
        .ok_or_else(|| Failure::of(10008))?;
    let mut users = message
        .reactions
        .iter()
        .find(|r| r.emoji == emoji)
        .map_or(vec![], |r| r.users.clone());
    users.sort_unstable();
    ok(users
        .into_iter()
        .filter(|u| *u > after)
        .take(limit)
        .map(|u| state.world.user_json(u))
        .collect())
}
