//! Channels. Threads are edited and deleted on the same routes.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::{
            self, guilds,
            thread_state::{self, ThreadPatch},
        },
        failure::Failure,
        id::Id,
        state::State,
        world::{Tag, kind},
    },
    Call, Reply, done, form, ok,
};

fn json_of(state: &State, id: Id) -> Result<Reply, Failure> {
    ok(state
        .world
        .channels
        .get(&id)
        .map_or(Value::Null, |c| state.world.channel_json(c)))
}

pub(crate) fn get(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = call.id("channel_id")?;
    actions::visible_channel(state, id, state.world.bot)?;
    json_of(state, id)
}

pub(crate) fn create(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let guild = call.id("guild_id")?;
    actions::require_in_guild(state, guild, state.world.bot, Permissions::MANAGE_CHANNELS)?;
    let name = form::text(&call.body, "name", 1, 100)?.ok_or_else(|| Failure::missing("name"))?;
    let kind = call.body["type"]
        .as_u64()
        .and_then(|n| u8::try_from(n).ok())
        .unwrap_or(kind::TEXT);
    if !matches!(
        kind,
        kind::TEXT | kind::CATEGORY | kind::ANNOUNCEMENT | kind::FORUM | kind::VOICE
    ) {
        return Err(Failure::field(
            "type",
            "BASE_TYPE_CHOICES",
            "not a kind of channel that can be made",
        ));
    }
    let id = guilds::add_channel(state, guild, kind, &name, &[]);
    let json = state
        .world
        .channels
        .get(&id)
        .map_or(Value::Null, |c| state.world.channel_json(c));
    Ok(Reply::Json(201, json))
}

pub(crate) fn modify(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = call.id("channel_id")?;
    form::object(call)?;
    let bot = state.world.bot;
    let place = actions::visible_channel(state, id, bot)?;
    if place.thread.is_some() {
        let change = thread_change(&call.body)?;
        thread_state::modify(state, id, bot, change)?;
        return json_of(state, id);
    }
    actions::require(state, id, bot, Permissions::MANAGE_CHANNELS)?;
    let name = form::text(&call.body, "name", 1, 100)?;
    let topic = form::text(&call.body, "topic", 0, 4096)?;
    let tags = tags(state, &call.body["available_tags"])?;
    if let Some(place) = state.world.channels.get_mut(&id) {
        if let Some(name) = name {
            place.name = name;
        }
        if call.body.get("topic").is_some() {
            place.topic = topic;
        }
        if let Some(slowmode) = call.body["rate_limit_per_user"].as_u64() {
            place.slowmode = u16::try_from(slowmode).unwrap_or(u16::MAX);
        }
        if let Some(tags) = tags {
            place.tags = tags;
        }
        if let Some(minutes) = archive_minutes(&call.body, "default_auto_archive_duration")? {
            place.default_archive = Some(minutes);
        }
    }
    guilds::dispatch_channel(state, "CHANNEL_UPDATE", id);
    json_of(state, id)
}

fn tags(state: &mut State, given: &Value) -> Result<Option<Vec<Tag>>, Failure> {
    let Some(list) = given.as_array() else {
        return Ok(None);
    };
    if list.len() > 20 {
        return Err(Failure::too_long("available_tags", 20));
    }
    let mut tags = Vec::new();
    for (n, tag) in list.iter().enumerate() {
        let path = format!("available_tags.{n}.name");
        let name = tag["name"]
            .as_str()
            .ok_or_else(|| Failure::missing(&path))?;
        if !(1..=20).contains(&name.chars().count()) {
            return Err(Failure::field(
                &path,
                "BASE_TYPE_BAD_LENGTH",
                "Must be between 1 and 20 in length.",
            ));
        }
        let id = match form::id_field(tag.get("id"), "id") {
            Ok(id) => id,
            Err(_) => state.next_id(),
        };
        tags.push(Tag {
            id,
            name: name.to_owned(),
            moderated: tag["moderated"].as_bool().unwrap_or(false),
            emoji: tag["emoji_name"].as_str().map(str::to_owned),
        });
    }
    Ok(Some(tags))
}

/// Reads the minutes after which a thread is archived. Discord allows four values.
pub(crate) fn archive_minutes(body: &Value, key: &str) -> Result<Option<u64>, Failure> {
    match body[key].as_u64() {
        None => Ok(None),
        Some(minutes @ (60 | 1440 | 4320 | 10_080)) => Ok(Some(minutes)),
        Some(_) => Err(Failure::field(
            key,
            "BASE_TYPE_CHOICES",
            "Value must be one of {60, 1440, 4320, 10080}.",
        )),
    }
}

fn thread_change(body: &Value) -> Result<ThreadPatch, Failure> {
    let tags =
        match &body["applied_tags"] {
            Value::Null => None,
            list => Some(serde_json::from_value(list.clone()).map_err(|_| {
                Failure::field("applied_tags", "NUMBER_TYPE_COERCE", "not snowflakes")
            })?),
        };
    Ok(ThreadPatch {
        name: form::text(body, "name", 1, 100)?,
        archived: body["archived"].as_bool(),
        locked: body["locked"].as_bool(),
        archive_minutes: archive_minutes(body, "auto_archive_duration")?,
        slowmode: body["rate_limit_per_user"]
            .as_u64()
            .map(|n| u16::try_from(n).unwrap_or(u16::MAX)),
        invitable: body["invitable"].as_bool(),
        tags,
        flags: body["flags"].as_u64(),
    })
}

pub(crate) fn delete(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = call.id("channel_id")?;
    let bot = state.world.bot;
    let place = actions::visible_channel(state, id, bot)?;
    let needed = if place.thread.is_some() {
        Permissions::MANAGE_THREADS
    } else {
        Permissions::MANAGE_CHANNELS
    };
    let json = state.world.channel_json(place);
    actions::require(state, id, bot, needed)?;
    guilds::delete_channel(state, id);
    ok(json)
}

pub(crate) fn typing(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = call.id("channel_id")?;
    actions::require(state, id, state.world.bot, Permissions::SEND_MESSAGES)?;
    done()
}

/// Returns a list of threads in Discord's form, with the bot's memberships.
pub(crate) fn thread_list(
    state: &State,
    threads: Vec<Value>,
    joined: Vec<Id>,
    more: bool,
) -> Value {
    let members: Vec<_> = joined
        .iter()
        .filter_map(|id| state.world.channels.get(id))
        .map(|c| state.world.thread_member_json(c, state.world.bot))
        .collect();
    json!({ "threads": threads, "members": members, "has_more": more })
}
