//! Messages in JSON, with and without their content.

use serde_json::{Value, json};

use super::{
    super::{Attachment, Id, Message, World},
    put,
};
use crate::clock::iso;

impl World {
    pub fn attachment_json(&self, channel: Id, file: &Attachment) -> Value {
        let url = format!(
            "{}/attachments/{channel}/{}/{}",
            self.base, file.id, file.name
        );
        let mut json = json!({
            "id": file.id,
            "filename": file.name,
            "size": file.size,
            "url": url,
            "proxy_url": url,
            "content_type": file.content_type,
            "content_scan_version": 0,
        });
        if let Some(alt) = &file.alt {
            put(&mut json, "description", json!(alt));
        }
        if file.ephemeral {
            put(&mut json, "ephemeral", json!(true));
        }
        json
    }

    /// Returns a message as REST gives it. `me` in reactions means the bot.
    pub fn message_json(&self, message: &Message) -> Value {
        let mut json = self.bare_message_json(message);
        if let Some((channel, id)) = message.reference
            && matches!(message.kind, 19 | 21 | 23)
        {
            let quoted = self.message(channel, id).map(|m| self.bare_message_json(m));
            put(
                &mut json,
                "referenced_message",
                quoted.unwrap_or(Value::Null),
            );
        }
        json
    }

    fn bare_message_json(&self, message: &Message) -> Value {
        let channel = self.channels.get(&message.channel);
        let files: Vec<_> = message
            .attachments
            .iter()
            .map(|a| self.attachment_json(message.channel, a))
            .collect();
        let mut json = json!({
            "id": message.id,
            "channel_id": message.channel,
            "author": self.user_json(message.author),
            "type": message.kind,
            "content": message.content,
            "timestamp": iso(message.id.ms()),
            "edited_timestamp": message.edited_ms.map(iso),
            "tts": message.tts,
            "mention_everyone": message.mention_everyone,
            "mentions": message.mentions.iter().map(|u| self.user_json(*u)).collect::<Vec<_>>(),
            "mention_roles": message.mention_roles,
            "attachments": files,
            "embeds": message.embeds,
            "components": message.components,
            "pinned": message.pinned_ms.is_some(),
            "flags": message.flags,
        });
        let Value::Object(map) = &mut json else {
            return json;
        };
        if !message.reactions.is_empty() {
            let all = message.reactions.iter().map(|r| {
                json!({
                    "emoji": r.emoji.json(),
                    "count": r.users.len(),
                    "count_details": { "normal": r.users.len(), "burst": 0 },
                    "me": r.users.contains(&self.bot),
                    "me_burst": false,
                    "burst_colors": [],
                })
            });
            map.insert("reactions".into(), all.collect());
        }
        if let Some((place, id)) = message.reference {
            let guild = self.channels.get(&place).and_then(|c| c.guild);
            // "Message Reference Types" in Discord's page on messages: 1 is a forward.
            let kind = u8::from(message.forwards.is_some());
            let mut reference = json!({ "type": kind, "channel_id": place, "message_id": id });
            if let Some(guild) = guild {
                put(&mut reference, "guild_id", json!(guild));
            }
            map.insert("message_reference".into(), reference);
        }
        if let Some(forwarded) = &message.forwards {
            let snapshot = self.snapshot_json(forwarded);
            map.insert("message_snapshots".into(), json!([{ "message": snapshot }]));
        }
        if let Some((id, name)) = &message.sticker {
            let sticker = json!({ "id": id, "name": name, "format_type": 1 });
            map.insert("sticker_items".into(), json!([sticker]));
        }
        if let Some(interaction) = &message.interaction {
            map.insert("interaction_metadata".into(), interaction.clone());
        }
        if message.interaction.is_some() || message.only_for.is_some() {
            map.insert("webhook_id".into(), json!(self.bot));
            map.insert("application_id".into(), json!(self.bot));
        }
        if let Some(nonce) = &message.nonce {
            map.insert("nonce".into(), nonce.clone());
        }
        if let Some(position) = message.position {
            map.insert("position".into(), json!(position));
        }
        if let Some(poll) = &message.poll {
            map.insert("poll".into(), poll.clone());
        }
        let thread = self
            .channels
            .get(&message.id)
            .filter(|c| c.thread.is_some());
        if let Some(thread) = thread.filter(|_| channel.is_some_and(|c| c.thread.is_none())) {
            map.insert("thread".into(), self.thread_json(thread));
        }
        json
    }

    /// Returns the part of a forwarded message that the forward shows ("Message Snapshot Object" in
    /// Discord's page on messages).
    fn snapshot_json(&self, message: &Message) -> Value {
        let mut json = self.bare_message_json(message);
        let fields = [
            "type",
            "content",
            "mentions",
            "mention_roles",
            "attachments",
            "embeds",
            "timestamp",
            "edited_timestamp",
            "flags",
            "components",
        ];
        if let Value::Object(map) = &mut json {
            map.retain(|name, _| fields.contains(&name.as_str()));
        }
        json
    }

    /// Returns a message as the gateway sends it: with its guild and the author's membership.
    pub fn message_event_json(&self, message: &Message) -> Value {
        let mut json = self.message_json(message);
        if let Some(guild) = self.channels.get(&message.channel).and_then(|c| c.guild) {
            put(&mut json, "guild_id", json!(guild));
            if let Some(member) = self.partial_member_json(guild, message.author) {
                put(&mut json, "member", member);
            }
        }
        json
    }
}

/// Removes what a bot without the message content intent may not read.
pub(crate) fn without_content(message: &mut Value) {
    if let Value::Object(map) = message {
        map.insert("content".into(), json!(""));
        for list in ["embeds", "attachments", "components"] {
            map.insert(list.into(), json!([]));
        }
        map.remove("poll");
        let snapshots = map.get_mut("message_snapshots");
        for snapshot in snapshots
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            without_content(&mut snapshot["message"]);
        }
        if let Some(quoted) = map.get_mut("referenced_message").filter(|q| q.is_object()) {
            hide_unless_ours(quoted);
        }
    }
}

/// Hides the content of a quoted message unless the bot wrote it. There is one bot in a workspace,
/// so its author's bot flag tells.
fn hide_unless_ours(quoted: &mut Value) {
    if quoted["author"]["bot"] != json!(true) {
        without_content(quoted);
    }
}
