//! A message as one member sees it, ready to be drawn.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        id::Id,
        state::State,
        world::{Channel, Message, World, flag},
    },
    markdown::{self, Names},
    node::Node,
};

/// Names as a member of a guild sees them.
pub(crate) struct GuildNames<'a> {
    pub world: &'a World,
    pub guild: Option<Id>,
    pub viewer: Id,
}

impl Names for GuildNames<'_> {
    fn user(&self, id: u64) -> String {
        self.world.shown_name(self.guild, Id(id))
    }

    fn role(&self, id: u64) -> String {
        let role = self
            .guild
            .and_then(|g| self.world.guilds.get(&g)?.roles.get(&Id(id)));
        role.map_or("deleted-role".to_owned(), |r| r.name.clone())
    }

    fn channel(&self, id: u64) -> Option<String> {
        let place = self.world.channels.get(&Id(id))?;
        let sign = if place.thread.is_some() { "" } else { "#" };
        self.world
            .can_view(place, self.viewer)
            .then(|| format!("{sign}{}", place.name))
    }
}

/// Returns whether a member sees the message.
pub(crate) fn shown(message: &Message, viewer: Id) -> bool {
    message.only_for.is_none_or(|o| o == viewer)
}

/// Returns a hash that changes whenever the message would be drawn differently.
pub(crate) fn content_hash(state: &State, message: &Message, viewer: Id) -> u64 {
    let mut hash = DefaultHasher::new();
    let mut add = |message: &Message| {
        if let Ok(bytes) = postcard::to_allocvec(message) {
            bytes.hash(&mut hash);
        }
    };
    add(message);
    if let Some(quoted) = message
        .reference
        .and_then(|(c, m)| state.world.message(c, m))
    {
        add(quoted);
    }
    if let Some(thread) = state.world.channels.get(&message.id)
        && let Some(about) = &thread.thread
    {
        (&thread.name, about.sent, about.archived, about.locked).hash(&mut hash);
    }
    viewer.hash(&mut hash);
    hash.finish()
}

/// Returns everything the page draws of a message.
pub(crate) fn view(state: &State, message: &Message, viewer: Id) -> Value {
    let world = &state.world;
    let place = world.channels.get(&message.channel);
    let guild = place.and_then(|c| c.guild);
    // A thread begins with the message it was started from.
    if message.kind == 21
        && let Some((channel, id)) = message.reference
        && let Some(first) = world.message(channel, id)
    {
        let mut json = view(state, first, viewer);
        json["at_place"] = json!(message.id);
        json["starter"] = json!(true);
        return json;
    }
    let names = GuildNames {
        world,
        guild,
        viewer,
    };
    let mine = message.author == viewer;
    let may = |permission| {
        place.is_some_and(|place| world.permissions(place, viewer).contains(permission))
    };
    let manages = may(Permissions::MANAGE_MESSAGES);
    let embeds: Vec<_> = message.embeds.iter().map(|e| embed(e, &names)).collect();
    let mut json = json!({
        "id": message.id,
        "channel": message.channel,
        "author": author(world, guild, message.author),
        "at": message.id.ms(),
        "kind": message.kind,
        "content": markdown::blocks(&message.content, &names),
        "embeds": embeds,
        "rows": message.components,
        "files": files(message),
        "reactions": reactions(world, guild, message, viewer),
        "edited": message.edited_ms,
        "pinned": message.pinned_ms.is_some(),
        "ephemeral": message.only_for.is_some(),
        "thinking": message.is(flag::LOADING),
        "mentions_me": mentions_viewer(world, guild, message, viewer),
        "can": {
            "edit": mine && message.ordinary(),
            "delete": mine || manages || message.only_for.is_some(),
            "pin": may(Permissions::PIN_MESSAGES) && message.only_for.is_none(),
        },
        "raw": message.content,
    });
    if let Some((channel, id)) = message
        .reference
        .filter(|_| matches!(message.kind, 19 | 23))
    {
        json["reply"] = match world.message(channel, id) {
            Some(quoted) => quoted_json(world, guild, quoted, &names),
            None => json!({ "gone": true }),
        };
    }
    if let Some(asked) = &message.interaction {
        let user: Id = serde_json::from_value(asked["user"]["id"].clone()).unwrap_or_default();
        json["interaction"] = json!({
            "by": author(world, guild, user),
            "name": asked["name"],
            "type": asked["type"],
        });
    }
    if let Some(thread) = world
        .channels
        .get(&message.id)
        .filter(|c| c.thread.is_some())
        && place.is_some_and(|p| p.thread.is_none())
    {
        json["thread"] = thread_card(thread);
    }
    json
}

fn author(world: &World, guild: Option<Id>, id: Id) -> Value {
    let bot = world.users.get(&id).is_some_and(|u| u.bot);
    json!({ "id": id, "name": world.shown_name(guild, id), "bot": bot })
}

fn thread_card(thread: &Channel) -> Value {
    let about = thread.thread.as_ref();
    json!({
        "id": thread.id,
        "name": thread.name,
        "count": about.map_or(0, |t| t.sent),
        "archived": about.is_some_and(|t| t.archived),
        "locked": about.is_some_and(|t| t.locked),
    })
}

fn quoted_json(
    world: &World,
    guild: Option<Id>,
    quoted: &Message,
    names: &GuildNames<'_>,
) -> Value {
    let mut words = Node::words(&markdown::blocks(&quoted.content, names));
    if words.is_empty() {
        let title = quoted.embeds.first().and_then(|e| e["title"].as_str());
        words = title.unwrap_or("a message without words").to_owned();
    }
    let mut short: String = words.chars().take(120).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    json!({ "id": quoted.id, "author": author(world, guild, quoted.author), "words": short })
}

fn embed(embed: &Value, names: &GuildNames<'_>) -> Value {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let fields = embed["fields"].as_array().into_iter().flatten().map(|f| {
        json!({
            "name": markdown::line(&text(&f["name"]), names),
            "value": markdown::blocks(&text(&f["value"]), names),
            "inline": f["inline"].as_bool().unwrap_or(false),
        })
    });
    json!({
        "color": embed["color"],
        "author": embed["author"]["name"],
        "title": markdown::line(&text(&embed["title"]), names),
        "url": embed["url"],
        "body": markdown::blocks(&text(&embed["description"]), names),
        "fields": fields.collect::<Vec<_>>(),
        "footer": embed["footer"]["text"],
        "timestamp": embed["timestamp"],
        "image": embed["image"]["url"],
        "thumbnail": embed["thumbnail"]["url"],
    })
}

fn files(message: &Message) -> Vec<Value> {
    let shown = message.attachments.iter().map(|file| {
        let image = file.content_type.starts_with("image/") && file.content_type != "image/svg+xml";
        json!({
            "name": file.name,
            "alt": file.alt,
            "size": file.size,
            "image": image,
            "url": format!("/file/{}/{}", message.channel, file.id),
        })
    });
    shown.collect()
}

fn reactions(world: &World, guild: Option<Id>, message: &Message, viewer: Id) -> Vec<Value> {
    let shown = message.reactions.iter().map(|r| {
        let key = match r.emoji.id {
            Some(id) => format!("{}:{id}", r.emoji.name),
            None => r.emoji.name.clone(),
        };
        let who = r.users.iter().take(12).map(|u| world.shown_name(guild, *u));
        json!({
            "emoji": r.emoji.to_string(),
            "key": key,
            "count": r.users.len(),
            "mine": r.users.contains(&viewer),
            "who": who.collect::<Vec<_>>(),
        })
    });
    shown.collect()
}

fn mentions_viewer(world: &World, guild: Option<Id>, message: &Message, viewer: Id) -> bool {
    if message.mention_everyone || message.mentions.contains(&viewer) {
        return true;
    }
    let member = guild.and_then(|g| world.guilds.get(&g)?.members.get(&viewer));
    member.is_some_and(|m| m.roles.iter().any(|r| message.mention_roles.contains(r)))
}
