//! The world as Discord writes it in JSON.

mod channels;
mod messages;

pub(crate) use self::messages::without_content;

use serde_json::{Map, Value, json};
use twilight_model::guild::Permissions;

use super::{Guild, Id, Role, ScheduledEvent, World};
use crate::clock::iso;

/// Largest file of a command option in bytes.
pub(crate) const ATTACHMENT_LIMIT: u64 = 26_214_400;

/// Returns permissions as Discord's string of digits.
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

    /// Returns the bot as it sees itself.
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

    /// Returns a member with its user, or `None` for someone who is not in the guild.
    pub fn member_json(&self, guild: Id, user: Id) -> Option<Value> {
        let mut member = self.partial_member_json(guild, user)?;
        put(&mut member, "user", self.user_json(user));
        Some(member)
    }

    /// Returns a member as messages have it, without its user.
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

    /// Returns a guild as REST gives it, without channels and members.
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
            "system_channel_id": guild.system_channel,
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

    /// Returns a guild as `GUILD_CREATE` has it.
    pub fn guild_create_json(&self, guild: &Guild) -> Value {
        let mut json = self.guild_json(guild);
        let here = || self.channels.values().filter(|c| c.guild == Some(guild.id));
        let channels: Vec<_> = here()
            .filter(|c| c.thread.is_none())
            .map(|c| self.channel_event_json(c))
            .collect();
        let threads: Vec<_> = here()
            .filter(|c| c.thread.is_some() && !c.archived() && self.can_view(c, self.bot))
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

/// Creates a JSON object from pairs.
pub(crate) fn object<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    Value::Object(
        pairs
            .into_iter()
            .map(|(k, v)| (k.to_owned(), v))
            .collect::<Map<_, _>>(),
    )
}
