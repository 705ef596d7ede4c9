//! Mentions: who gets a ping from a message, as far as `allowed_mentions` and permissions allow.

use serde_json::Value;
use twilight_model::guild::Permissions;

use super::super::{
    failure::Failure,
    id::Id,
    world::{Channel, World},
};

/// The `allowed_mentions` of a message. By default everything in the text may ping.
#[derive(Clone, Debug)]
pub(crate) struct AllowedMentions {
    everyone: bool,
    all_users: bool,
    all_roles: bool,
    users: Vec<Id>,
    roles: Vec<Id>,
    replied: bool,
}

impl Default for AllowedMentions {
    fn default() -> Self {
        AllowedMentions {
            everyone: true,
            all_users: true,
            all_roles: true,
            users: vec![],
            roles: vec![],
            replied: true,
        }
    }
}

impl AllowedMentions {
    /// Parses the field of a request. A list and the same word in `parse` exclude each other.
    pub fn parse(json: &Value) -> Result<AllowedMentions, Failure> {
        if json.is_null() {
            return Ok(AllowedMentions::default());
        }
        let wrong = |what: &str| {
            Failure::field(
                &format!("allowed_mentions.{what}"),
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                format!("parse:[\"{what}\"] and {what}: [ids...] are mutually exclusive."),
            )
        };
        let list = |key: &str| -> Result<Vec<Id>, Failure> {
            match &json[key] {
                Value::Null => Ok(vec![]),
                ids => {
                    let ids: Vec<Id> = serde_json::from_value(ids.clone()).map_err(|_| {
                        Failure::field(
                            &format!("allowed_mentions.{key}"),
                            "NUMBER_TYPE_COERCE",
                            "not snowflakes",
                        )
                    })?;
                    if ids.len() > 100 {
                        Err(Failure::too_long(&format!("allowed_mentions.{key}"), 100))
                    } else {
                        Ok(ids)
                    }
                }
            }
        };
        let parse = |word: &str| {
            json["parse"]
                .as_array()
                .is_some_and(|a| a.iter().any(|w| w == word))
        };
        // Without `parse` only the lists count, so an empty object allows nothing.
        let allowed = AllowedMentions {
            everyone: parse("everyone"),
            all_users: parse("users"),
            all_roles: parse("roles"),
            users: list("users")?,
            roles: list("roles")?,
            replied: json["replied_user"].as_bool().unwrap_or(false),
        };
        if allowed.all_users && !allowed.users.is_empty() {
            return Err(wrong("users"));
        }
        if allowed.all_roles && !allowed.roles.is_empty() {
            return Err(wrong("roles"));
        }
        Ok(allowed)
    }
}

/// Users and roles that a message pings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub users: Vec<Id>,
    pub roles: Vec<Id>,
    pub everyone: bool,
}

/// Finds who gets a ping from a text. `replied` is the author of the message it replies to.
pub(crate) fn find_mentions(
    world: &World,
    channel: &Channel,
    author: Id,
    text: &str,
    replied: Option<Id>,
    allowed: &AllowedMentions,
) -> Mentions {
    let mut found = Mentions::default();
    let may_all = world
        .permissions(channel, author)
        .contains(Permissions::MENTION_EVERYONE);
    for part in text.split("<@").skip(1) {
        let Some((inside, _)) = part.split_once('>') else {
            continue;
        };
        if let Some(role) = inside.strip_prefix('&') {
            let Ok(id) = role.parse::<Id>() else { continue };
            let guild = channel.guild.and_then(|g| world.guilds.get(&g));
            let role = guild.and_then(|g| g.roles.get(&id));
            let wanted = allowed.all_roles || allowed.roles.contains(&id);
            if wanted
                && role.is_some_and(|r| r.mentionable || may_all)
                && !found.roles.contains(&id)
            {
                found.roles.push(id);
            }
        } else if let Ok(id) = inside.trim_start_matches('!').parse::<Id>() {
            let wanted = allowed.all_users || allowed.users.contains(&id);
            if wanted && world.users.contains_key(&id) && !found.users.contains(&id) {
                found.users.push(id);
            }
        }
    }
    found.everyone =
        allowed.everyone && may_all && (text.contains("@everyone") || text.contains("@here"));
    if let Some(user) = replied.filter(|u| allowed.replied && !found.users.contains(u)) {
        found.users.push(user);
    }
    found
}
