//! Channels, threads and direct messages in JSON.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{Channel, Id, World, channel::OBFUSCATED, kind},
    bits, put,
};
use crate::clock::iso;

/// What Discord calls every channel that the bot cannot view.
const HIDDEN_NAME: &str = "___hidden___";
/// The fields that such a channel keeps.
const KEPT: [&str; 5] = ["id", "type", "guild_id", "position", "parent_id"];

impl World {
    pub fn channel_json(&self, channel: &Channel) -> Value {
        match (channel.kind, &channel.thread) {
            (kind::DM, _) => json!({
                "id": channel.id,
                "type": kind::DM,
                "flags": 0,
                "last_message_id": channel.last_message,
                "last_pin_timestamp": channel.last_pin_ms.map(iso),
                "recipients": channel.recipient.map(|r| self.user_json(r)).into_iter().collect::<Vec<_>>(),
            }),
            (_, Some(_)) => self.thread_json(channel),
            _ => self.guild_channel_json(channel),
        }
    }

    /// Returns a channel as the gateway sends it to the bot. Since 16 November 2026 a channel that
    /// the bot cannot view has a name, a flag and an overwrite that say so, and no details
    /// (Discord's page *Channels Resource*, Obfuscated Channels).
    pub fn channel_event_json(&self, channel: &Channel) -> Value {
        let mut json = self.channel_json(channel);
        if channel.thread.is_some() || channel.kind == kind::DM || self.bot_sees(channel) {
            return json;
        }
        if let Value::Object(fields) = &mut json {
            for (_, value) in fields
                .iter_mut()
                .filter(|(key, _)| !KEPT.contains(&key.as_str()))
            {
                *value = Value::Null;
            }
        }
        let nothing = bits(Permissions::empty());
        let view = bits(Permissions::VIEW_CHANNEL);
        let deny = json!([{ "id": channel.guild, "type": 0, "allow": nothing, "deny": view }]);
        for (key, value) in [
            ("name", json!(HIDDEN_NAME)),
            ("flags", json!(OBFUSCATED)),
            ("permission_overwrites", deny),
        ] {
            put(&mut json, key, value);
        }
        json
    }

    fn guild_channel_json(&self, channel: &Channel) -> Value {
        let overwrites: Vec<_> = channel
            .overwrites
            .iter()
            .map(|o| json!({ "id": o.id, "type": o.kind, "allow": bits(o.allow), "deny": bits(o.deny) }))
            .collect();
        let mut json = json!({
            "id": channel.id,
            "type": channel.kind,
            "guild_id": channel.guild,
            "name": channel.name,
            "position": channel.position,
            "parent_id": channel.parent,
            "permission_overwrites": overwrites,
            "nsfw": channel.nsfw,
            "flags": channel.flags,
        });
        if channel.kind != kind::CATEGORY {
            for (key, value) in [
                ("topic", json!(channel.topic)),
                ("last_message_id", json!(channel.last_message)),
                ("last_pin_timestamp", json!(channel.last_pin_ms.map(iso))),
                ("rate_limit_per_user", json!(channel.slowmode)),
            ] {
                put(&mut json, key, value);
            }
            if let Some(minutes) = channel.default_archive {
                put(&mut json, "default_auto_archive_duration", json!(minutes));
            }
        }
        if channel.is_forum() {
            let tags: Vec<_> = channel
                .tags
                .iter()
                .map(|t| {
                    json!({
                        "id": t.id, "name": t.name, "moderated": t.moderated,
                        "emoji_id": null, "emoji_name": t.emoji,
                    })
                })
                .collect();
            put(&mut json, "available_tags", json!(tags));
            put(&mut json, "default_reaction_emoji", Value::Null);
            put(&mut json, "default_sort_order", Value::Null);
            put(&mut json, "default_forum_layout", json!(0));
        }
        json
    }

    pub(super) fn thread_json(&self, channel: &Channel) -> Value {
        let Some(thread) = &channel.thread else {
            return Value::Null;
        };
        let mut meta = json!({
            "archived": thread.archived,
            "auto_archive_duration": thread.archive_minutes,
            "archive_timestamp": iso(thread.archive_ms),
            "create_timestamp": iso(thread.created_ms),
            "locked": thread.locked,
        });
        if let Some(invitable) = thread.invitable {
            put(&mut meta, "invitable", json!(invitable));
        }
        let mut json = json!({
            "id": channel.id,
            "type": channel.kind,
            "guild_id": channel.guild,
            "parent_id": channel.parent,
            "owner_id": channel.owner,
            "name": channel.name,
            "flags": channel.flags,
            "last_message_id": channel.last_message,
            "last_pin_timestamp": channel.last_pin_ms.map(iso),
            "rate_limit_per_user": channel.slowmode,
            "bitrate": 64_000,
            "user_limit": 0,
            "rtc_region": null,
            "thread_metadata": meta,
            "message_count": channel.public().filter(|m| m.ordinary() && m.id != channel.id).count(),
            "total_message_sent": thread.sent,
            "member_count": thread.members.len().min(50),
        });
        let in_forum = channel
            .parent
            .and_then(|p| self.channels.get(&p))
            .is_some_and(Channel::is_forum);
        if in_forum {
            put(&mut json, "applied_tags", json!(channel.applied));
        }
        if thread.members.contains_key(&self.bot) {
            put(
                &mut json,
                "member",
                self.thread_member_json(channel, self.bot),
            );
        }
        json
    }

    pub fn thread_member_json(&self, channel: &Channel, user: Id) -> Value {
        let joined = channel
            .thread
            .as_ref()
            .and_then(|t| t.members.get(&user))
            .copied();
        json!({
            "id": channel.id,
            "user_id": user,
            "join_timestamp": iso(joined.unwrap_or_default()),
            "flags": 1,
            "muted": false,
            "mute_config": null,
        })
    }
}
