//! Threads: starting, listing, joining.

use serde_json::Value;
use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::{
            self, thread_state,
            threads::{self, NewThread},
        },
        clock,
        failure::Failure,
        id::Id,
        state::State,
        world::{Channel, kind},
    },
    Call, Reply,
    channels::{archive_minutes, thread_list},
    done, form, ok,
};

fn new(body: &Value) -> Result<NewThread, Failure> {
    let tags = match &body["applied_tags"] {
        Value::Null => vec![],
        list => serde_json::from_value(list.clone())
            .map_err(|_| Failure::field("applied_tags", "NUMBER_TYPE_COERCE", "not snowflakes"))?,
    };
    Ok(NewThread {
        name: form::text(body, "name", 1, 100)?.ok_or_else(|| Failure::missing("name"))?,
        archive_minutes: archive_minutes(body, "auto_archive_duration")?,
        slowmode: body["rate_limit_per_user"]
            .as_u64()
            .and_then(|n| u16::try_from(n).ok())
            .unwrap_or(0),
        kind: body["type"].as_u64().and_then(|n| u8::try_from(n).ok()),
        invitable: body["invitable"].as_bool(),
        tags,
    })
}

fn created(state: &State, id: Id) -> Result<Reply, Failure> {
    Ok(Reply::Json(
        201,
        state
            .world
            .channels
            .get(&id)
            .map_or(Value::Null, |c| state.world.channel_json(c)),
    ))
}

pub(crate) fn start_from(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (channel, message) = (call.id("channel_id")?, call.id("message_id")?);
    let bot = state.world.bot;
    threads::start_from(state, channel, message, bot, new(&call.body)?)?;
    created(state, message)
}

pub(crate) fn start(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let channel = call.id("channel_id")?;
    let bot = state.world.bot;
    let new = new(&call.body)?;
    let place = actions::visible_channel(state, channel, bot)?;
    if !place.is_forum() {
        let id = threads::start_bare(state, channel, bot, new)?;
        return created(state, id);
    }
    let message = call
        .body
        .get("message")
        .ok_or_else(|| Failure::missing("message"))?;
    let draft = form::draft(message, &call.files, false)?;
    let id = threads::start_post(state, channel, bot, new, draft)?;
    let mut json = state
        .world
        .channels
        .get(&id)
        .map_or(Value::Null, |c| state.world.channel_json(c));
    json["message"] = state
        .world
        .message(id, id)
        .map_or(Value::Null, |m| state.world.message_json(m));
    Ok(Reply::Json(201, json))
}

pub(crate) fn active(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let guild = call.id("guild_id")?;
    let bot = state.world.bot;
    actions::require_member(state, guild, bot)?;
    let all: Vec<&Channel> = state
        .world
        .channels
        .values()
        .filter(|c| {
            c.guild == Some(guild)
                && c.thread.is_some()
                && !c.archived()
                && state.world.can_view(c, bot)
        })
        .collect();
    let joined = all
        .iter()
        .filter(|c| joined(c, bot))
        .map(|c| c.id)
        .collect();
    ok(thread_list(
        state,
        all.iter()
            .rev()
            .map(|c| state.world.channel_json(c))
            .collect(),
        joined,
        false,
    ))
}

fn joined(thread: &Channel, who: Id) -> bool {
    thread
        .thread
        .as_ref()
        .is_some_and(|t| t.members.contains_key(&who))
}

pub(crate) fn archived(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    list_archived(state, call, |k| k != kind::PRIVATE_THREAD)
}

pub(crate) fn archived_private(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    actions::require(
        state,
        call.id("channel_id")?,
        state.world.bot,
        Permissions::MANAGE_THREADS,
    )?;
    list_archived(state, call, |k| k == kind::PRIVATE_THREAD)
}

fn list_archived(state: &State, call: &Call, fits: impl Fn(u8) -> bool) -> Result<Reply, Failure> {
    let channel = call.id("channel_id")?;
    let bot = state.world.bot;
    actions::require(state, channel, bot, Permissions::READ_MESSAGE_HISTORY)?;
    let before = match call.query.get("before") {
        None => i64::MAX,
        Some(text) => clock::parse_iso(text)
            .ok_or_else(|| Failure::field("before", "DATE_TIME_TYPE_PARSE", "not a timestamp"))?,
    };
    let limit = call.limit(50, 100)?;
    let since = |c: &&Channel| c.thread.as_ref().map_or(0, |t| t.archive_ms);
    let mut all: Vec<&Channel> = state
        .world
        .threads_of(channel)
        .filter(|c| c.archived() && fits(c.kind) && since(c) < before)
        .collect();
    all.sort_by_key(|c| std::cmp::Reverse(since(c)));
    let more = all.len() > limit;
    all.truncate(limit);
    let memberships = all
        .iter()
        .filter(|c| joined(c, bot))
        .map(|c| c.id)
        .collect();
    ok(thread_list(
        state,
        all.iter().map(|c| state.world.channel_json(c)).collect(),
        memberships,
        more,
    ))
}

fn thread_id(state: &State, call: &Call) -> Result<Id, Failure> {
    let id = call.id("channel_id")?;
    let place = actions::visible_channel(state, id, state.world.bot)?;
    if place.thread.is_some() {
        Ok(id)
    } else {
        Err(Failure::of(50024))
    }
}

pub(crate) fn members(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = thread_id(state, call)?;
    if !state.settings.guild_members {
        return Err(Failure::of(50001));
    }
    let Some(place) = state.world.channels.get(&id) else {
        return Err(Failure::of(10003));
    };
    let all = place.thread.iter().flat_map(|t| t.members.keys());
    ok(all
        .map(|u| state.world.thread_member_json(place, *u))
        .collect())
}

pub(crate) fn member(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (id, user) = (thread_id(state, call)?, call.id("user_id")?);
    let found = state.world.channels.get(&id).filter(|c| joined(c, user));
    found
        .map(|c| Reply::Json(200, state.world.thread_member_json(c, user)))
        .ok_or_else(|| Failure::of(10007))
}

/// Returns the user that the route names, or the bot.
fn target(state: &State, call: &Call) -> Result<Id, Failure> {
    if call.text("user_id").is_empty() {
        Ok(state.world.bot)
    } else {
        call.id("user_id")
    }
}

fn require_active(state: &State, id: Id) -> Result<(), Failure> {
    let archived = state.world.channels.get(&id).is_some_and(Channel::archived);
    if archived {
        Err(Failure::of(50083))
    } else {
        Ok(())
    }
}

pub(crate) fn join(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (id, who) = (thread_id(state, call)?, target(state, call)?);
    require_active(state, id)?;
    let guild = state.world.channels.get(&id).and_then(|c| c.guild);
    if !guild
        .and_then(|g| state.world.guilds.get(&g))
        .is_some_and(|g| g.members.contains_key(&who))
    {
        return Err(Failure::of(10007));
    }
    if thread_state::join(state, id, who) {
        done()
    } else {
        Err(Failure::of(30033))
    }
}

pub(crate) fn leave(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (id, who) = (thread_id(state, call)?, target(state, call)?);
    require_active(state, id)?;
    if who != state.world.bot {
        actions::require(state, id, state.world.bot, Permissions::MANAGE_THREADS)?;
    }
    thread_state::leave(state, id, who);
    done()
}
