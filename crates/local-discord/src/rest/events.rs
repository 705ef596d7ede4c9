//! Scheduled events of a guild.

use serde_json::{Value, json};

use super::{
    super::{
        actions::{
            self,
            events::{self, EXTERNAL, SCHEDULED},
        },
        clock,
        failure::Failure,
        id::Id,
        state::State,
        world::ScheduledEvent,
    },
    Call, Reply, done, form, ok,
};

fn when(body: &Value, key: &str) -> Result<Option<i64>, Failure> {
    match &body[key] {
        Value::Null => Ok(None),
        value => value
            .as_str()
            .and_then(clock::parse_iso)
            .map(Some)
            .ok_or_else(|| {
                Failure::field(key, "DATE_TIME_TYPE_PARSE", "Could not parse as ISO8601.")
            }),
    }
}

fn json_of(state: &State, id: Id) -> Result<Reply, Failure> {
    ok(state
        .world
        .events
        .get(&id)
        .map_or(Value::Null, |e| state.world.event_json(e)))
}

/// Reads an event's fields. Absent ones stay as they were.
fn read(body: &Value, mut event: ScheduledEvent, now: i64) -> Result<ScheduledEvent, Failure> {
    if let Some(name) = form::text(body, "name", 1, 100)? {
        event.name = name;
    }
    if body.get("description").is_some() {
        event.description = form::text(body, "description", 0, 1000)?;
    }
    if let Some(start) = when(body, "scheduled_start_time")? {
        if start <= now && start != event.start_ms {
            return Err(Failure::field(
                "scheduled_start_time",
                "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
                "Cannot schedule event in the past.",
            ));
        }
        event.start_ms = start;
    }
    if body.get("scheduled_end_time").is_some() {
        event.end_ms = when(body, "scheduled_end_time")?;
    }
    if let Some(kind) = body["entity_type"].as_u64() {
        event.kind = u8::try_from(kind).unwrap_or(0);
    }
    if let Some(status) = body["status"].as_u64() {
        event.status = u8::try_from(status).unwrap_or(0);
    }
    if let Some(metadata) = body["entity_metadata"].as_object() {
        event.location = metadata
            .get("location")
            .and_then(Value::as_str)
            .map(str::to_owned);
    }
    if let Some(rule) = body.get("recurrence_rule") {
        event.recurrence = rule.clone();
    }
    if body.get("channel_id").is_some() {
        event.channel = body["channel_id"].as_str().and_then(|s| s.parse().ok());
    }
    check(&event)?;
    Ok(event)
}

fn check(event: &ScheduledEvent) -> Result<(), Failure> {
    match event.kind {
        1 | 2 if event.channel.is_none() => return Err(Failure::missing("channel_id")),
        1 | 2 => {}
        EXTERNAL => {
            let place = event
                .location
                .as_deref()
                .ok_or_else(|| Failure::missing("entity_metadata.location"))?;
            if !(1..=100).contains(&place.chars().count()) {
                return Err(Failure::field(
                    "entity_metadata.location",
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between 1 and 100 in length.",
                ));
            }
            if event.end_ms.is_none() {
                return Err(Failure::missing("scheduled_end_time"));
            }
        }
        _ => {
            return Err(Failure::field(
                "entity_type",
                "BASE_TYPE_CHOICES",
                "Value must be one of (1, 2, 3).",
            ));
        }
    }
    if event.end_ms.is_some_and(|end| end <= event.start_ms) {
        return Err(Failure::field(
            "scheduled_end_time",
            "GUILD_SCHEDULED_EVENT_END_DATE_BEFORE_START_DATE",
            "Cannot schedule event to end before it starts.",
        ));
    }
    Ok(())
}

pub(crate) fn create(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let guild = call.id("guild_id")?;
    let body = &call.body;
    for key in [
        "name",
        "scheduled_start_time",
        "entity_type",
        "privacy_level",
    ] {
        if body[key].is_null() {
            return Err(Failure::missing(key));
        }
    }
    let now = state.now();
    let blank = ScheduledEvent {
        id: Id(0),
        guild,
        channel: None,
        creator: state.world.bot,
        name: String::new(),
        description: None,
        start_ms: 0,
        end_ms: None,
        status: SCHEDULED,
        kind: 0,
        location: None,
        recurrence: Value::Null,
        users: vec![],
    };
    let event = ScheduledEvent {
        status: SCHEDULED,
        ..read(body, blank, now)?
    };
    let id = events::create(state, event)?;
    json_of(state, id)
}

pub(crate) fn list(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let guild = call.id("guild_id")?;
    actions::require_member(state, guild, state.world.bot)?;
    let open = state
        .world
        .events
        .values()
        .filter(|e| e.guild == guild && e.status <= events::ACTIVE);
    ok(open.map(|e| state.world.event_json(e)).collect())
}

pub(crate) fn get(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (guild, id) = (call.id("guild_id")?, call.id("event_id")?);
    actions::require_member(state, guild, state.world.bot)?;
    events::find(state, guild, id)?;
    json_of(state, id)
}

pub(crate) fn modify(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (guild, id) = (call.id("guild_id")?, call.id("event_id")?);
    actions::require_member(state, guild, state.world.bot)?;
    let (old, now, bot) = (
        events::find(state, guild, id)?.clone(),
        state.now(),
        state.world.bot,
    );
    let event = read(&call.body, old, now)?;
    events::change(state, bot, event)?;
    json_of(state, id)
}

pub(crate) fn delete(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let bot = state.world.bot;
    events::delete(state, call.id("guild_id")?, call.id("event_id")?, bot)?;
    done()
}

pub(crate) fn users(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let (guild, id) = (call.id("guild_id")?, call.id("event_id")?);
    let (limit, after) = (
        call.limit(100, 100)?,
        call.query_id("after")?.unwrap_or_default(),
    );
    let mut users = events::find(state, guild, id)?.users.clone();
    users.sort_unstable();
    let with_member = call.query.get("with_member").is_some_and(|v| v == "true");
    let list = users.into_iter().filter(|u| *u > after).take(limit).map(|u| {
        let mut json = json!({ "guild_scheduled_event_id": id, "user_id": u, "response": 1, "user": state.world.user_json(u) });
        if let Some(member) = state.world.member_json(guild, u).filter(|_| with_member) {
            json["member"] = member;
        }
        json
    });
    ok(list.collect())
}
