//! Refusals with Discord's codes and messages.

use serde_json::{Map, Value, json};

/// Why a request was refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{status} {code}: {message}")]
pub struct Failure {
    /// HTTP status.
    pub status: u16,
    /// Discord's error code. 0 marks a plain HTTP error.
    pub code: u32,
    /// Discord's message.
    pub message: String,
    /// Which fields of a form were wrong, in Discord's nested form.
    pub errors: Option<Box<Value>>,
    /// Seconds after which the same request may succeed.
    pub retry_after: Option<f64>,
}

impl Failure {
    /// Returns the refusal with this code. An unknown code becomes a plain 400.
    pub(crate) fn of(code: u32) -> Failure {
        let (status, message) = words(code);
        Failure {
            status,
            code,
            message: message.to_owned(),
            errors: None,
            retry_after: None,
        }
    }

    /// Returns a refusal by the member's own client, which sends nothing to the server. Its status
    /// is 0.
    pub(crate) fn client(message: impl Into<String>) -> Failure {
        Failure {
            status: 0,
            code: 0,
            message: message.into(),
            errors: None,
            retry_after: None,
        }
    }

    /// Returns a plain HTTP error.
    pub(crate) fn plain(status: u16, message: &str) -> Failure {
        Failure {
            status,
            code: 0,
            message: message.to_owned(),
            errors: None,
            retry_after: None,
        }
    }

    /// Returns a 50035 for one field. `path` is dotted, such as `embeds.0.title`.
    pub(crate) fn field(path: &str, code: &str, message: impl Into<String>) -> Failure {
        let mut errors = json!({ "_errors": [{ "code": code, "message": message.into() }] });
        for part in path.rsplit('.').filter(|p| !p.is_empty()) {
            let mut outer = Map::new();
            outer.insert(part.to_owned(), errors);
            errors = Value::Object(outer);
        }
        Failure {
            errors: Some(Box::new(errors)),
            ..Failure::of(50035)
        }
    }

    /// Returns a 50035 for a text or list that is too long.
    pub(crate) fn too_long(path: &str, most: usize) -> Failure {
        Failure::field(
            path,
            "BASE_TYPE_MAX_LENGTH",
            format!("Must be {most} or fewer in length."),
        )
    }

    /// Returns a 50035 for a missing field.
    pub(crate) fn missing(path: &str) -> Failure {
        Failure::field(path, "BASE_TYPE_REQUIRED", "This field is required")
    }

    /// Returns the JSON body of the refusal.
    pub(crate) fn body(&self) -> Value {
        let mut body = json!({ "message": self.message, "code": self.code });
        if let Some(errors) = &self.errors {
            body["errors"] = (**errors).clone();
        }
        if let Some(after) = self.retry_after {
            body["retry_after"] = json!(after);
            body["global"] = json!(false);
        }
        body
    }
}

fn words(code: u32) -> (u16, &'static str) {
    match code {
        10003 => (404, "Unknown Channel"),
        10004 => (404, "Unknown Guild"),
        10007 => (404, "Unknown Member"),
        10008 => (404, "Unknown Message"),
        10011 => (404, "Unknown Role"),
        10013 => (404, "Unknown User"),
        10014 => (400, "Unknown Emoji"),
        10015 => (404, "Unknown Webhook"),
        10062 => (404, "Unknown interaction"),
        10063 => (404, "Unknown application command"),
        10070 => (404, "Unknown Guild Scheduled Event"),
        10087 => (404, "Unknown Tag"),
        20012 => (
            403,
            "You are not authorized to perform this action on this application",
        ),
        20028 => (
            429,
            "The write action you are performing on the channel has hit the write rate limit.",
        ),
        30003 => (400, "Maximum number of pins reached for the channel (250)"),
        30010 => (400, "Maximum number of reactions reached (20)"),
        30032 => (400, "Maximum number of application commands reached (100)"),
        30033 => (
            400,
            "Maximum number of thread participants has been reached (1000)",
        ),
        30038 => (
            400,
            "Maximum number of guild scheduled events reached (100)",
        ),
        30046 => (
            429,
            "Maximum number of edits to messages older than 1 hour reached. Try again later.",
        ),
        40001 => (401, "Unauthorized"),
        40009 => (
            400,
            "Only one channel can have a parent_id modified at a time",
        ),
        40033 => (400, "This message has already been crossposted"),
        40060 => (400, "Interaction has already been acknowledged."),
        40061 => (400, "Tag names must be unique"),
        40066 => (
            400,
            "There are no tags available that can be set by non-moderators",
        ),
        40067 => (
            400,
            "A tag is required to create a forum post in this channel",
        ),
        50001 => (403, "Missing Access"),
        50003 => (403, "Cannot execute action on a DM channel"),
        50005 => (403, "Cannot edit a message authored by another user"),
        50006 => (400, "Cannot send an empty message"),
        50007 => (403, "Cannot send messages to this user"),
        50008 => (400, "Cannot send messages in a non-text channel"),
        50013 => (403, "Missing Permissions"),
        50016 => (
            400,
            "Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages to delete",
        ),
        50021 => (403, "Cannot execute action on a system message"),
        50024 => (403, "Cannot execute action on this channel type"),
        50027 => (401, "Invalid Webhook Token"),
        50028 => (400, "Invalid role"),
        50034 => (
            400,
            "You can only bulk delete messages that are under 14 days old.",
        ),
        50035 => (400, "Invalid Form Body"),
        50083 => (400, "Thread is archived"),
        50109 => (400, "The request body contains invalid JSON."),
        50278 => (
            403,
            "Cannot send messages to this user due to having no mutual guilds",
        ),
        90001 => (403, "Reaction blocked"),
        110000 => (202, "Index not yet available. Try again later"),
        160002 => (
            400,
            "You cannot reply without permission to read message history",
        ),
        160004 => (400, "A thread has already been created for this message"),
        160005 => (403, "Thread is locked"),
        160006 => (400, "Maximum number of active threads reached"),
        160009 => (
            400,
            "Cannot reference a message without permission to read message history",
        ),
        160010 => (400, "NSFW channel message reference not allowed"),
        180000 => (400, "Cannot update a finished event"),
        400_001 => (
            400,
            "Access to file uploads has been limited for this guild",
        ),
        _ => (400, "Bad Request"),
    }
}
