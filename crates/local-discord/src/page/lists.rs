//! What surrounds the messages: guilds with their channels and threads, people, commands, what is
//! coming up.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::super::{
    actions::interactions,
    id::Id,
    state::State,
    world::{Channel, Guild, kind},
};

/// How many archived threads are shown under a channel.
const OLD_THREADS: usize = 20;

/// Lists the guilds, channels, threads and direct messages that a member sees.
pub(crate) fn places(state: &State, viewer: Id) -> Value {
    let world = &state.world;
    let guilds = world
        .guilds
        .values()
        .filter(|g| g.members.contains_key(&viewer));
    let guilds = guilds.map(|guild| {
        let mut all: Vec<&Channel> = world
            .channels
            .values()
            .filter(|c| c.guild == Some(guild.id) && c.thread.is_none() && world.can_view(c, viewer))
            .collect();
        // Channels without a category come first, then each category with its own.
        all.sort_by_key(|c| (heading(state, c), c.kind != kind::CATEGORY, c.position, c.id));
        let channels: Vec<_> = all.iter().map(|c| channel(state, c, viewer)).collect();
        json!({ "id": guild.id, "name": guild.name, "available": guild.available, "channels": channels })
    });
    let direct = world
        .channels
        .values()
        .find(|c| c.recipient == Some(viewer));
    json!({
        "guilds": guilds.collect::<Vec<_>>(),
        "direct": direct.map(|c| channel(state, c, viewer)),
        "bot": { "id": world.bot, "name": world.shown_name(None, world.bot) },
    })
}

fn heading(state: &State, channel: &Channel) -> (u16, Id) {
    let top = match channel.kind {
        kind::CATEGORY => Some(channel),
        _ => channel.parent.and_then(|p| state.world.channels.get(&p)),
    };
    top.map_or((0, Id(0)), |c| (c.position + 1, c.id))
}

fn channel(state: &State, channel: &Channel, viewer: Id) -> Value {
    let may = state.world.permissions(channel, viewer);
    let mut json = json!({
        "id": channel.id,
        "name": channel.name,
        "kind": channel.kind,
        "parent": channel.parent,
        "topic": channel.topic,
        "last": channel.last_message,
        "write": may.contains(Permissions::SEND_MESSAGES),
        "threads": threads(state, channel, viewer),
    });
    if channel.is_forum() {
        let tags = channel
            .tags
            .iter()
            .map(|t| json!({ "id": t.id, "name": t.name }));
        json["tags"] = tags.collect();
    }
    json
}

fn threads(state: &State, channel: &Channel, viewer: Id) -> Vec<Value> {
    let mut all: Vec<_> = state
        .world
        .threads_of(channel.id)
        .filter(|t| state.world.can_view(t, viewer))
        .collect();
    all.sort_by_key(|t| std::cmp::Reverse(t.last_message.unwrap_or(t.id)));
    let may = state.world.permissions(channel, viewer);
    let manages = may.contains(Permissions::MANAGE_THREADS);
    let old = all.iter().filter(|t| t.archived()).count();
    let mut spare = OLD_THREADS.min(old);
    let shown = all.into_iter().filter(|t| {
        if t.archived() {
            let keep = spare > 0;
            spare = spare.saturating_sub(1);
            return keep;
        }
        true
    });
    let json = shown.map(|t| {
        let locked = t.thread.as_ref().is_some_and(|x| x.locked);
        let tags = channel
            .tags
            .iter()
            .filter(|tag| t.applied.contains(&tag.id));
        json!({
            "id": t.id,
            "name": t.name,
            "kind": t.kind,
            "parent": t.parent,
            "archived": t.archived(),
            "locked": locked,
            "count": t.thread.as_ref().map_or(0, |x| x.sent),
            "last": t.last_message,
            "tags": tags.map(|tag| tag.name.clone()).collect::<Vec<_>>(),
            "write": may.contains(Permissions::SEND_MESSAGES_IN_THREADS) && (!locked || manages),
            "manages": manages,
        })
    });
    json.collect()
}

/// Lists everyone in every guild, for switching to another person and for mentions.
pub(crate) fn people(state: &State) -> Value {
    let guilds = state.world.guilds.values().map(|guild| {
        let members = guild.members.keys().map(|id| member(state, guild, *id));
        let roles = guild
            .roles
            .values()
            .filter(|r| r.id != guild.id && r.bot.is_none());
        json!({
            "id": guild.id,
            "members": members.collect::<Vec<_>>(),
            "roles": roles.map(|r| json!({ "id": r.id, "name": r.name })).collect::<Vec<_>>(),
        })
    });
    guilds.collect()
}

fn member(state: &State, guild: &Guild, id: Id) -> Value {
    let may = state.world.guild_permissions(guild.id, id);
    let roles = guild.members.get(&id).into_iter().flat_map(|m| &m.roles);
    let held: Vec<_> = roles.filter_map(|r| guild.roles.get(r)).collect();
    json!({
        "id": id,
        "name": state.world.shown_name(Some(guild.id), id),
        "login": state.world.users.get(&id).map(|u| u.name.clone()),
        "bot": state.world.users.get(&id).is_some_and(|u| u.bot),
        "owner": guild.owner == id,
        "moderates": may.contains(Permissions::MANAGE_GUILD),
        "roles": held.iter().map(|r| &r.name).collect::<Vec<_>>(),
        "role_ids": held.iter().map(|r| r.id).collect::<Vec<_>>(),
    })
}

/// Lists the commands of a channel, with the reason where the member may not use one.
pub(crate) fn commands(state: &State, channel: Id, viewer: Id) -> Value {
    let guild = state.world.channels.get(&channel).and_then(|c| c.guild);
    let own: Vec<_> = state
        .world
        .commands
        .iter()
        .filter(|c| c.guild.is_none() || c.guild == guild)
        .collect();
    let shadowed = |c: &super::super::world::Command| {
        c.guild.is_none()
            && own
                .iter()
                .any(|o| o.guild.is_some() && o.name() == c.name() && o.kind() == c.kind())
    };
    let shown = own.iter().filter(|c| !shadowed(c)).map(|c| {
        let refused = interactions::may_use(state, c, channel, viewer).err();
        json!({
            "id": c.id,
            "name": c.name(),
            "kind": c.kind(),
            "description": c.body["description"],
            "options": c.body["options"],
            "refused": refused.map(|f| f.message),
        })
    });
    shown.collect()
}

/// Lists future times in the bot's messages and scheduled events, soonest first.
pub(crate) fn upcoming(state: &State) -> Vec<Value> {
    let now = state.now();
    let mut found: Vec<(i64, Id, Id, String)> = Vec::new();
    for place in state.world.channels.values() {
        let ours = place
            .messages
            .values()
            .rev()
            .filter(|m| m.author == state.world.bot);
        for message in ours.take(60) {
            let title = message.embeds.iter().find_map(|e| e["title"].as_str());
            let title = title.unwrap_or(&message.content);
            let mut texts = vec![message.content.clone()];
            for embed in &message.embeds {
                texts.extend(embed["description"].as_str().map(str::to_owned));
                let fields = embed["fields"].as_array().into_iter().flatten();
                texts
                    .extend(fields.map(|f| format!("{}: {}", text(&f["name"]), text(&f["value"]))));
            }
            for (at, about) in texts
                .iter()
                .flat_map(|t| times(t))
                .filter(|(at, _)| *at > now)
            {
                let about = if about.is_empty() {
                    title.to_owned()
                } else {
                    format!("{about} · {title}")
                };
                found.push((at, place.id, message.id, about));
            }
        }
    }
    for event in state.world.events.values().filter(|e| e.start_ms > now) {
        found.push((
            event.start_ms,
            event.channel.unwrap_or_default(),
            Id(0),
            event.name.clone(),
        ));
    }
    found.sort();
    found.dedup_by(|a, b| a.0 == b.0 && a.1 == b.1);
    found.truncate(12);
    let json = found.into_iter().map(|(at, channel, message, about)| {
        let about: String = about.chars().take(90).collect();
        json!({ "at": at, "channel": channel, "message": message, "about": about })
    });
    json.collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Finds the times in a text, in milliseconds, with the words before them on their line.
fn times(text: &str) -> Vec<(i64, String)> {
    let mut all = Vec::new();
    for line in text.lines() {
        let mut rest = line;
        let words = line.split("<t:").next().unwrap_or_default();
        let words = words
            .trim_matches(|c: char| !c.is_alphanumeric())
            .replace("**", "");
        while let Some((_, after)) = rest.split_once("<t:") {
            let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
            if let Ok(seconds) = digits.parse::<i64>() {
                all.push((seconds.saturating_mul(1000), words.clone()));
            }
            rest = after;
        }
    }
    all
}
