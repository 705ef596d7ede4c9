//! Looking at the workspace over HTTP.

use std::{collections::BTreeMap, time::Duration};

use serde_json::{Value, json};

use super::{
    super::{
        acts,
        ask::{Ask, Stage},
        failure::Failure,
        http::Site,
        id::Id,
        state::State,
        view,
        world::{Channel, Guild},
    },
    PATIENCE, as_whom,
};

type Query = BTreeMap<String, String>;

/// Answers a question.
pub(crate) async fn answer(site: &Site, parts: &[&str], query: &Query) -> Result<Value, Failure> {
    let id = |text: &str| {
        text.parse::<Id>()
            .map_err(|_| Failure::plain(400, "not an id"))
    };
    let number = |key: &str, or: u64| query.get(key).and_then(|t| t.parse().ok()).unwrap_or(or);
    match parts {
        ["world"] => Ok(site.shared.look(|s| world(s, site.shared.revision()))),
        ["channels", channel, "messages"] => {
            let channel = id(channel)?;
            site.shared.look(|s| messages(s, channel, as_whom(query)))
        }
        ["asks", ask] => {
            let (ask, most) = (
                id(ask)?,
                Duration::from_millis(number("ms", 0)).min(PATIENCE),
            );
            Ok(asked(site, ask, most).await)
        }
        ["wait"] => {
            let (after, most) = (
                number("after", 0),
                Duration::from_millis(number("ms", 20_000)).min(PATIENCE),
            );
            let shared = &site.shared;
            shared
                .until(most, |_| (shared.revision() > after).then_some(()))
                .await;
            Ok(json!({ "revision": shared.revision() }))
        }
        ["record"] => Ok(site.shared.look(record)),
        _ => Err(Failure::plain(
            404,
            "there is no such page of the control API",
        )),
    }
}

/// A channel as text.
pub(crate) fn transcript(site: &Site, channel: Id, viewer: Option<Id>) -> String {
    site.shared.look(|s| view::transcript(s, channel, viewer))
}

fn world(state: &State, revision: u64) -> Value {
    json!({
        "revision": revision,
        "now_ms": state.now(),
        "stands": state.clock.stands(),
        "bot": state.world.bot,
        "connected": state.hub.connected(),
        "guilds": state.world.guilds.values().map(|g| guild(state, g)).collect::<Vec<_>>(),
        "users": state.world.users.values().map(|u| json!({ "id": u.id, "name": u.display.as_ref().unwrap_or(&u.name), "bot": u.bot })).collect::<Vec<_>>(),
        "commands": state.world.commands.iter().map(|c| &c.body).collect::<Vec<_>>(),
        "faults": state.faults.list().iter().map(|(n, f)| json!({ "number": n, "fault": f })).collect::<Vec<_>>(),
        "limits": state.settings.limits,
    })
}

fn guild(state: &State, guild: &Guild) -> Value {
    let channels = state
        .world
        .channels
        .values()
        .filter(|c| c.guild == Some(guild.id));
    let members = guild.members.values().map(|m| {
        json!({ "id": m.user, "name": state.world.shown_name(Some(guild.id), m.user), "roles": m.roles })
    });
    let events = state.world.events.values().filter(|e| e.guild == guild.id);
    json!({
        "id": guild.id,
        "name": guild.name,
        "available": guild.available,
        "owner": guild.owner,
        "roles": guild.roles.values().map(|r| state.world.role_json(r)).collect::<Vec<_>>(),
        "members": members.collect::<Vec<_>>(),
        "channels": channels.map(|c| channel(state, c)).collect::<Vec<_>>(),
        "events": events.map(|e| state.world.event_json(e)).collect::<Vec<_>>(),
    })
}

fn channel(state: &State, channel: &Channel) -> Value {
    let mut json = state.world.channel_json(channel);
    json["messages"] = json!(channel.messages.len());
    json
}

fn messages(state: &State, channel: Id, viewer: Option<Id>) -> Result<Value, Failure> {
    let viewer = viewer.unwrap_or(Id(0));
    if viewer != Id(0) {
        acts::seen(state, channel, viewer)?;
    }
    let place = state
        .world
        .channels
        .get(&channel)
        .ok_or_else(|| Failure::of(10003))?;
    let seen: Vec<_> = place
        .messages
        .values()
        .filter_map(|m| view::message(state, m, viewer))
        .collect();
    // Only the last hour's questions are shown as waiting or failed.
    let asks = state.asks.of(viewer).filter(|a| a.channel == channel);
    Ok(json!({ "messages": seen, "asks": asks.map(stage).collect::<Vec<_>>() }))
}

fn stage(ask: &Ask) -> Value {
    let mut json =
        json!({ "id": ask.id, "name": ask.name, "message": ask.message, "kind": ask.kind });
    match &ask.stage {
        Stage::Waiting => json["stage"] = json!("waiting"),
        Stage::Unanswered => json["stage"] = json!("did not respond"),
        Stage::Answered(answer) => {
            json["stage"] = json!("answered");
            json["answer"] = json!(answer);
            json["original"] = json!(ask.original);
            json["followups"] = json!(ask.followups);
        }
    }
    json
}

async fn asked(site: &Site, id: Id, most: Duration) -> Value {
    let ended = |s: &State| {
        s.asks
            .get(id)
            .is_none_or(|a| a.stage != Stage::Waiting)
            .then_some(())
    };
    site.shared.until(most, ended).await;
    site.shared
        .look(|s| s.asks.get(id).map_or(Value::Null, stage))
}

fn record(state: &State) -> Value {
    json!({
        "counters": state.record.counters,
        "gateway": state.hub.figures,
        "limited": state.limits.earned,
        "invalid": state.limits.invalid_count(),
        "struck": state.faults.struck,
        "exchanges": state.record.exchanges,
        "dispatches": state.record.dispatches(),
    })
}
