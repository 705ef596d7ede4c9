//! Requests of the control API that only read.

use std::time::Duration;

use serde_json::{Value, json};

use super::super::{
    actions,
    clock::iso,
    failure::Failure,
    http::Site,
    id::Id,
    interaction::{InteractionRecord, Stage},
    state::State,
    view,
    world::{Channel, Guild},
};

/// Returns the channel as plain text, as this member or everyone sees it.
pub(super) fn transcript(
    state: &State,
    channel: Id,
    viewer: Option<Id>,
) -> Result<String, Failure> {
    visible(state, channel, viewer)?;
    Ok(view::transcript(state, channel, viewer))
}

/// Waits until something changed after a revision.
pub(super) async fn wait(site: &Site, after: u64, most: Duration) -> Value {
    let shared = &site.shared;
    shared
        .until(most, |_| (shared.revision() > after).then_some(()))
        .await;
    json!({ "revision": shared.revision() })
}

/// Returns the time of the local Discord.
pub(super) fn clock(state: &State) -> Value {
    json!({
        "now_ms": state.now(),
        "now": iso(state.now()),
        "offset_ms": state.clock.offset_ms(),
        "paused": state.clock.is_paused(),
    })
}

fn visible(state: &State, channel: Id, viewer: Option<Id>) -> Result<&Channel, Failure> {
    match viewer {
        Some(viewer) => actions::visible_channel(state, channel, viewer),
        None => {
            let found = state.world.channels.get(&channel);
            found.ok_or_else(|| Failure::of(10003))
        }
    }
}

/// Returns guilds, channels, members, commands, faults and the clock.
pub(super) fn world(state: &State, revision: u64) -> Value {
    json!({
        "revision": revision,
        "clock": clock(state),
        "bot": state.world.bot,
        "connected": state.hub.connected(),
        "guilds": state.world.guilds.values().map(|g| guild(state, g)).collect::<Vec<_>>(),
        "users": state.world.users.values().map(|u| json!({ "id": u.id, "name": u.display.as_ref().unwrap_or(&u.name), "bot": u.bot })).collect::<Vec<_>>(),
        "commands": state.world.commands.iter().map(|c| &c.body).collect::<Vec<_>>(),
        "faults": state.faults.list().iter().map(|(n, f)| json!({ "number": n, "fault": f })).collect::<Vec<_>>(),
        "rate_limits": state.settings.limits,
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

/// Returns the messages of a channel, and the interactions of the member who looks.
pub(super) fn messages(state: &State, channel: Id, viewer: Option<Id>) -> Result<Value, Failure> {
    let shown = visible(state, channel, viewer)?;
    let viewer = viewer.unwrap_or(Id(0));
    let messages = shown.messages.values();
    let messages: Vec<_> = messages
        .filter_map(|m| view::message(state, m, viewer))
        .collect();
    let interactions = state.interactions.of(viewer);
    let interactions = interactions.filter(|i| i.channel == channel);
    Ok(json!({ "messages": messages, "interactions": interactions.map(stage).collect::<Vec<_>>() }))
}

fn stage(interaction: &InteractionRecord) -> Value {
    let mut json = json!({
        "id": interaction.id,
        "name": interaction.name,
        "message": interaction.message,
        "kind": interaction.kind,
    });
    match &interaction.stage {
        Stage::Waiting => json["stage"] = json!("waiting"),
        Stage::TimedOut => json["stage"] = json!("timed_out"),
        Stage::Replied(reply) => {
            json["stage"] = json!("replied");
            json["reply"] = json!(reply);
            json["original"] = json!(interaction.original);
            json["followups"] = json!(interaction.followups);
        }
    }
    json
}

/// Waits until the bot has replied to an interaction, then returns its state.
pub(super) async fn interaction(site: &Site, id: Id, most: Duration) -> Result<Value, Failure> {
    let ended = |s: &State| {
        let found = s.interactions.get(id);
        found
            .is_none_or(|i| i.stage != Stage::Waiting)
            .then_some(())
    };
    site.shared.until(most, ended).await;
    let found = site.shared.read(|s| s.interactions.get(id).map(stage));
    found.ok_or_else(|| Failure::of(10062))
}

/// Returns the last requests and gateway events, and counters over all of them.
pub(super) fn traffic(state: &State) -> Value {
    json!({
        "counters": state.record.counters,
        "gateway": state.hub.stats,
        "rate_limited": state.limits.earned,
        "invalid_requests": state.limits.invalid_count(state.clock.instant()),
        "faults_triggered": state.faults.triggered,
        "exchanges": state.record.exchanges,
        "dispatches": state.record.dispatches(),
    })
}
