//! What a person sees: messages, buttons, menus, and a channel as plain text.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use super::{
    id::Id,
    state::State,
    world::{Message, flag},
};

/// A message as one member sees it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MessageView {
    /// Its id.
    pub id: Id,
    /// Its channel.
    pub channel: Id,
    /// Its author's id.
    pub author: Id,
    /// Its author's name in the guild.
    pub author_name: String,
    /// Discord's number of its type.
    pub kind: u8,
    /// Its text.
    pub content: String,
    /// Embeds as Discord's JSON.
    pub embeds: Vec<Value>,
    /// Buttons in order.
    pub buttons: Vec<Button>,
    /// Menus in order.
    pub menus: Vec<Menu>,
    /// Attached files: name and alternative text.
    pub files: Vec<(String, Option<String>)>,
    /// Emoji, and how many reacted with each.
    pub reactions: Vec<(String, usize)>,
    /// Members it mentions.
    pub mentions: Vec<Id>,
    /// Roles it mentions.
    pub mention_roles: Vec<Id>,
    /// The message it replies to.
    pub reply_to: Option<Id>,
    /// The thread that was started from it.
    pub thread: Option<Id>,
    /// Whether it is pinned.
    pub pinned: bool,
    /// Whether it was edited.
    pub edited: bool,
    /// Whether only this member sees it.
    pub ephemeral: bool,
    /// Whether it is a deferred reply that has not been filled in.
    pub thinking: bool,
    /// As Discord writes it in JSON.
    pub json: Value,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    /// Its label, after its emoji if it has one.
    pub label: String,
    /// The id the bot gave it. Links have none.
    pub custom_id: String,
    /// The address of a link.
    pub url: Option<String>,
    /// Discord's number of its style.
    pub style: u64,
    /// Whether it is disabled.
    pub disabled: bool,
}

/// A select menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Menu {
    /// The id the bot gave it.
    pub custom_id: String,
    /// What it shows while nothing is selected.
    pub placeholder: String,
    /// Discord's number of its kind, such as 3 for a list of strings.
    pub kind: u64,
    /// Label and value of each option.
    pub options: Vec<(String, String)>,
    /// Discord's numbers of the kinds of channels that a menu of channels is for; all if there is
    /// none.
    pub channel_types: Vec<u64>,
    /// How many it takes: the least and the most.
    pub takes: (usize, usize),
    /// Whether it is disabled.
    pub disabled: bool,
}

/// Returns a message as a member sees it. Only its recipient sees an ephemeral one.
pub(crate) fn message(state: &State, message: &Message, viewer: Id) -> Option<MessageView> {
    if message.only_for.is_some_and(|o| o != viewer) {
        return None;
    }
    let guild = state.world.channels.get(&message.channel)?.guild;
    let mut buttons = Vec::new();
    let mut menus = Vec::new();
    collect(
        &Value::Array(message.components.clone()),
        &mut buttons,
        &mut menus,
    );
    Some(MessageView {
        id: message.id,
        channel: message.channel,
        author: message.author,
        author_name: state.world.shown_name(guild, message.author),
        kind: message.kind,
        content: message.content.clone(),
        embeds: message.embeds.clone(),
        buttons,
        menus,
        files: message
            .attachments
            .iter()
            .map(|a| (a.name.clone(), a.alt.clone()))
            .collect(),
        reactions: message
            .reactions
            .iter()
            .map(|r| (r.emoji.to_string(), r.users.len()))
            .collect(),
        mentions: message.mentions.clone(),
        mention_roles: message.mention_roles.clone(),
        reply_to: message
            .reference
            .filter(|_| message.kind == 19)
            .map(|r| r.1),
        thread: message.is(flag::HAS_THREAD).then_some(message.id),
        pinned: message.pinned_ms.is_some(),
        edited: message.edited_ms.is_some(),
        ephemeral: message.only_for.is_some(),
        thinking: message.is(flag::LOADING),
        json: state.world.message_json(message),
    })
}

/// Collects buttons and menus at any depth.
fn collect(component: &Value, buttons: &mut Vec<Button>, menus: &mut Vec<Menu>) {
    let text = |key: &str| component[key].as_str().unwrap_or_default().to_owned();
    let disabled = component["disabled"].as_bool().unwrap_or(false);
    match (component, component["type"].as_u64()) {
        (Value::Array(list), _) => list.iter().for_each(|c| collect(c, buttons, menus)),
        (_, Some(2)) => {
            let emoji = component["emoji"]["name"].as_str().unwrap_or_default();
            buttons.push(Button {
                label: format!("{emoji} {}", text("label")).trim().to_owned(),
                custom_id: text("custom_id"),
                url: component["url"].as_str().map(str::to_owned),
                style: component["style"].as_u64().unwrap_or(2),
                disabled,
            });
        }
        (_, Some(kind @ (3 | 5..=8))) => {
            let options = component["options"].as_array().into_iter().flatten();
            let number = |key: &str| {
                let number = component[key].as_u64().and_then(|n| n.try_into().ok());
                number.unwrap_or(1)
            };
            let word = |o: &Value, key: &str| o[key].as_str().unwrap_or_default().to_owned();
            menus.push(Menu {
                custom_id: text("custom_id"),
                placeholder: text("placeholder"),
                kind,
                options: options
                    .map(|o| (word(o, "label"), word(o, "value")))
                    .collect(),
                channel_types: component["channel_types"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_u64)
                    .collect(),
                takes: (number("min_values"), number("max_values")),
                disabled,
            });
        }
        _ => {
            for key in ["components", "accessory"] {
                if !component[key].is_null() {
                    collect(&component[key], buttons, menus);
                }
            }
        }
    }
}

/// Writes a channel as plain text: messages, threads below them, replies, reactions, buttons.
/// Without a viewer it has only what everyone sees.
pub(crate) fn transcript(state: &State, channel: Id, viewer: Option<Id>) -> String {
    let mut text = String::new();
    let Some(place) = state.world.channels.get(&channel) else {
        return text;
    };
    let sign = if place.thread.is_some() { "⤷ " } else { "#" };
    let _ = writeln!(text, "{sign}{}", place.name);
    write_messages(state, channel, viewer, "", &mut text);
    for post in state.world.threads_of(channel).filter(|_| place.is_forum()) {
        write_thread(state, post.id, viewer, "", &mut text);
    }
    text
}

fn write_messages(state: &State, channel: Id, viewer: Option<Id>, indent: &str, text: &mut String) {
    let Some(place) = state.world.channels.get(&channel) else {
        return;
    };
    for message in place.messages.values() {
        if message.only_for.is_some_and(|o| Some(o) != viewer) || matches!(message.kind, 18 | 21) {
            continue;
        }
        write_message(state, message, place.guild, indent, text);
        if message.is(flag::HAS_THREAD) {
            write_thread(state, message.id, viewer, indent, text);
        }
    }
}

fn write_thread(state: &State, thread: Id, viewer: Option<Id>, indent: &str, text: &mut String) {
    let Some(place) = state.world.channels.get(&thread) else {
        return;
    };
    let mut marks = String::new();
    if let Some(meta) = &place.thread {
        marks.push_str(if meta.archived { " (archived)" } else { "" });
        marks.push_str(if meta.locked { " (locked)" } else { "" });
    }
    let forum = place.parent.and_then(|p| state.world.channels.get(&p));
    for tag in forum
        .into_iter()
        .flat_map(|f| &f.tags)
        .filter(|t| place.applied.contains(&t.id))
    {
        let _ = write!(marks, " [{}]", tag.name);
    }
    let _ = writeln!(text, "{indent}  ⤷ {}{marks}", place.name);
    write_messages(state, thread, viewer, &format!("{indent}    "), text);
}

fn write_message(
    state: &State,
    message: &Message,
    guild: Option<Id>,
    indent: &str,
    text: &mut String,
) {
    let author = state.world.shown_name(guild, message.author);
    let mut marks = String::new();
    for (mark, on) in [
        (" (only for them)", message.only_for.is_some()),
        (" (edited)", message.edited_ms.is_some()),
        (" (pinned)", message.pinned_ms.is_some()),
        (" (published)", message.is(flag::CROSSPOSTED)),
    ] {
        marks.push_str(if on { mark } else { "" });
    }
    if let Some((place, id)) = message.reference.filter(|_| message.kind == 19) {
        let quoted = state
            .world
            .message(place, id)
            .map(|m| state.world.shown_name(guild, m.author));
        let _ = write!(
            marks,
            " ↩ {}",
            quoted.as_deref().unwrap_or("a deleted message")
        );
    }
    let mut lines = format!("{author}{marks}: ");
    lines.push_str(if message.is(flag::LOADING) {
        "thinking…"
    } else {
        &message.content
    });
    for embed in &message.embeds {
        lines.push_str(&embed_text(embed));
    }
    for file in &message.attachments {
        let _ = write!(
            lines,
            "\n📎 {}{}",
            file.name,
            file.alt
                .as_ref()
                .map(|a| format!(" ({a})"))
                .unwrap_or_default()
        );
    }
    let (mut buttons, mut menus) = (Vec::new(), Vec::new());
    collect(
        &Value::Array(message.components.clone()),
        &mut buttons,
        &mut menus,
    );
    if !buttons.is_empty() {
        let words: Vec<_> = buttons.iter().map(|b| format!("[{}]", b.label)).collect();
        let _ = write!(lines, "\n{}", words.join(" "));
    }
    for menu in menus {
        let words: Vec<_> = menu.options.iter().map(|o| o.0.as_str()).collect();
        let _ = write!(lines, "\n[{} ▾ {}]", menu.placeholder, words.join(" | "));
    }
    if !message.reactions.is_empty() {
        let words: Vec<_> = message
            .reactions
            .iter()
            .map(|r| format!("{} {}", r.emoji, r.users.len()))
            .collect();
        let _ = write!(lines, "\n{}", words.join("  "));
    }
    for (n, line) in lines.lines().enumerate() {
        let more = if n == 0 { "" } else { "  " };
        let _ = writeln!(text, "{}", format!("{indent}{more}{line}").trim_end());
    }
}

/// Returns an embed's text, each part on lines of its own.
fn embed_text(embed: &Value) -> String {
    let mut text = String::new();
    let mut add = |words: &str| {
        for line in words.lines() {
            let _ = write!(text, "\n│ {line}");
        }
    };
    for part in [
        &embed["author"]["name"],
        &embed["title"],
        &embed["description"],
    ] {
        add(part.as_str().unwrap_or_default());
    }
    for field in embed["fields"].as_array().into_iter().flatten() {
        let name = field["name"].as_str().unwrap_or_default();
        // A question needs no colon.
        let colon = if name.ends_with('?') { "" } else { ":" };
        let value = field["value"].as_str().unwrap_or_default();
        add(&format!("{name}{colon} {value}"));
    }
    add(embed["footer"]["text"].as_str().unwrap_or_default());
    text
}
