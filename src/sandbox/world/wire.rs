//! The world as Discord writes it in JSON.

use serde_json::{Map, Value, json};
use twilight_model::guild::Permissions;

use super::{Attachment, Channel, Guild, Id, Message, Role, ScheduledEvent, World, kind};
use crate::sandbox::clock::iso;

/// Largest file a slash option may bring, bytes.
pub(crate) const ATTACHMENT_LIMIT: u64 = 26_214_400;

/// Permissions as the string of digits that Discord uses.
pub(crate) fn bits(permissions: Permissions) -> String {
    permissions.bits().to_string()
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Value::Object(map) = object {
        map.insert(key.to_owned(), value);
    }
}

impl World {
    pub fn user_json(&self, id: Id) -> Value {
        let user = self.users.get(&id);
        json!({
            "id": id,
            "username": user.map_or("deleted_user", |u| u.name.as_str()),
            "discriminator": "0",
            "global_name": user.and_then(|u| u.display.clone()),
            "avatar": null,
            "bot": user.is_some_and(|u| u.bot),
            "public_flags": 0,
            "flags": 0,
            "avatar_decoration_data": null,
            "banner": null,
            "accent_color": null,
            "clan": null,
            "primary_guild": null,
            "collectibles": null,
        })
    }

    /// The bot as it sees itself.
    pub fn me_json(&self) -> Value {
        let mut me = self.user_json(self.bot);
        for (key, value) in [
            ("mfa_enabled", json!(true)),
            ("verified", json!(true)),
            ("email", Value::Null),
            ("locale", json!("en-US")),
            ("premium_type", json!(0)),
        ] {
            put(&mut me, key, value);
        }
        me
    }

    pub fn role_json(&self, role: &Role) -> Value {
        let mut json = json!({
            "id": role.id,
            "name": role.name,
            "description": null,
            "permissions": bits(role.permissions),
            "position": role.position,
            "color": role.color,
            "colors": { "primary_color": role.color, "secondary_color": null, "tertiary_color": null },
            "hoist": false,
            "managed": role.bot.is_some(),
            "mentionable": role.mentionable,
            "icon": null,
            "unicode_emoji": null,
            "flags": 0,
        });
        if let Some(bot) = role.bot {
            put(&mut json, "tags", json!({ "bot_id": bot }));
        }
        json
    }

    /// A member with its user; `None` for whoever is not (or no longer) one.
    pub fn member_json(&self, guild: Id, user: Id) -> Option<Value> {
        let mut member = self.partial_member_json(guild, user)?;
        put(&mut member, "user", self.user_json(user));
        Some(member)
    }

    /// A member as it hangs on a message: without its user.
    pub fn partial_member_json(&self, guild: Id, user: Id) -> Option<Value> {
        let member = self.guilds.get(&guild)?.members.get(&user)?;
        Some(json!({
            "nick": member.nick,
            "avatar": null,
            "banner": null,
            "roles": member.roles,
            "joined_at": iso(member.joined_ms),
            "premium_since": null,
            "deaf": false,
            "mute": false,
            "flags": 0,
            "pending": false,
            "communication_disabled_until": null,
        }))
    }

    /// A guild without its channels and members, as REST gives it.
    pub fn guild_json(&self, guild: &Guild) -> Value {
        let mut json = json!({
            "id": guild.id,
            "name": guild.name,
            "icon": null,
            "description": null,
            "home_header": null,
            "splash": null,
            "discovery_splash": null,
            "features": ["COMMUNITY", "NEWS"],
            "banner": null,
            "owner_id": guild.owner,
            "application_id": null,
            "region": "deprecated",
            "afk_channel_id": null,
            "afk_timeout": 300,
            "system_channel_id": null,
            "system_channel_flags": 0,
            "widget_enabled": false,
            "widget_channel_id": null,
            "verification_level": 0,
            "roles": guild.roles.values().map(|r| self.role_json(r)).collect::<Vec<_>>(),
            "default_message_notifications": 0,
            "mfa_level": 0,
        });
        let more = json!({
            "explicit_content_filter": 0,
            "max_presences": null,
            "max_members": 500_000,
            "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25,
            "vanity_url_code": null,
            "premium_tier": 0,
            "premium_subscription_count": 0,
            "preferred_locale": guild.locale,
            "rules_channel_id": null,
            "safety_alerts_channel_id": null,
            "public_updates_channel_id": null,
            "hub_type": null,
            "premium_progress_bar_enabled": false,
            "nsfw": false,
            "nsfw_level": 0,
            "emojis": [],
            "stickers": [],
            "incidents_data": null,
            "latest_onboarding_question_id": null,
            "premium_progress_bar_enabled_user_updated_at": null,
        });
        if let (Value::Object(all), Value::Object(more)) = (&mut json, more) {
            all.extend(more);
        }
        json
    }

    /// A guild as the gateway's `GUILD_CREATE` brings it.
    pub fn guild_create_json(&self, guild: &Guild) -> Value {
        let mut json = self.guild_json(guild);
        let here = || self.channels.values().filter(|c| c.guild == Some(guild.id));
        let channels: Vec<_> = here()
            .filter(|c| c.thread.is_none())
            .map(|c| self.channel_json(c))
            .collect();
        let threads: Vec<_> = here()
            .filter(|c| c.thread.is_some() && !c.archived() && self.sees(c, self.bot))
            .map(|c| self.channel_json(c))
            .collect();
        let events: Vec<_> = self
            .events
            .values()
            .filter(|e| e.guild == guild.id)
            .map(|e| self.event_json(e))
            .collect();
        let joined = guild.members.get(&self.bot).map_or(0, |m| m.joined_ms);
        for (key, value) in [
            ("joined_at", json!(iso(joined))),
            ("large", json!(guild.members.len() > 250)),
            ("unavailable", json!(false)),
            ("member_count", json!(guild.members.len())),
            ("voice_states", json!([])),
            ("members", json!([self.member_json(guild.id, self.bot)])),
            ("channels", json!(channels)),
            ("threads", json!(threads)),
            ("presences", json!([])),
            ("stage_instances", json!([])),
            ("guild_scheduled_events", json!(events)),
            ("soundboard_sounds", json!([])),
        ] {
            put(&mut json, key, value);
        }
        json
    }

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

    fn thread_json(&self, channel: &Channel) -> Value {
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

    /// A message as REST gives it; `me` in reactions means the bot.
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
            let mut reference = json!({ "type": 0, "channel_id": place, "message_id": id });
            if let Some(guild) = guild {
                put(&mut reference, "guild_id", json!(guild));
            }
            map.insert("message_reference".into(), reference);
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

    /// A message as the gateway brings it: with its guild and the author's membership.
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

    pub fn event_json(&self, event: &ScheduledEvent) -> Value {
        let place = event.location.as_ref().map(|l| json!({ "location": l }));
        json!({
            "id": event.id,
            "guild_id": event.guild,
            "channel_id": event.channel,
            "creator_id": event.creator,
            "creator": self.user_json(event.creator),
            "name": event.name,
            "description": event.description,
            "image": null,
            "scheduled_start_time": iso(event.start_ms),
            "scheduled_end_time": event.end_ms.map(iso),
            "privacy_level": 2,
            "status": event.status,
            "entity_type": event.kind,
            "entity_id": null,
            "entity_metadata": place,
            "recurrence_rule": event.recurrence,
            "guild_scheduled_event_exceptions": [],
            "user_count": event.users.len(),
            "user_rsvp": null,
        })
    }
}

/// What a bot without the message content intent is given of other people's messages.
pub(crate) fn without_content(message: &mut Value) {
    if let Value::Object(map) = message {
        map.insert("content".into(), json!(""));
        for list in ["embeds", "attachments", "components"] {
            map.insert(list.into(), json!([]));
        }
        map.remove("poll");
        if let Some(quoted) = map.get_mut("referenced_message").filter(|q| q.is_object()) {
            hide_unless_ours(quoted);
        }
    }
}

/// The author's bot flag tells our own messages apart in a quote: there is one bot in a workspace.
fn hide_unless_ours(quoted: &mut Value) {
    if quoted["author"]["bot"] != json!(true) {
        without_content(quoted);
    }
}

/// A JSON object from pairs.
pub(crate) fn object<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    Value::Object(
        pairs
            .into_iter()
            .map(|(k, v)| (k.to_owned(), v))
            .collect::<Map<_, _>>(),
    )
}
