//! The JSON bodies of the control API. Ids are written as strings of digits, as Discord writes
//! them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::super::id::Id;

/// What a member does: `{"action": "send", "as": "…", "channel": "…", "text": "hello"}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum MemberAction {
    /// Sends a message, optionally as a reply and with files (name and base 64).
    Send {
        channel: Id,
        #[serde(default)]
        text: String,
        #[serde(default)]
        reply: Option<Id>,
        #[serde(default)]
        files: Vec<(String, String)>,
    },
    /// Edits the member's own message.
    Edit {
        channel: Id,
        message: Id,
        text: String,
    },
    /// Deletes a message, or dismisses an ephemeral one.
    Delete { channel: Id, message: Id },
    /// Adds a reaction.
    React {
        channel: Id,
        message: Id,
        emoji: String,
    },
    /// Removes the member's own reaction.
    Unreact {
        channel: Id,
        message: Id,
        emoji: String,
    },
    /// Pins or unpins a message.
    Pin { channel: Id, message: Id, on: bool },
    /// Presses a button, found by custom id or label.
    Press {
        channel: Id,
        message: Id,
        button: String,
    },
    /// Selects options of a menu, found by custom id or placeholder.
    Select {
        channel: Id,
        message: Id,
        menu: String,
        values: Vec<String>,
    },
    /// Submits the modal that an interaction was answered with: field to text.
    Submit {
        interaction: Id,
        fields: BTreeMap<String, String>,
    },
    /// Runs a slash command by its full name, such as `track add`, with options by name.
    Command {
        channel: Id,
        command: String,
        #[serde(default)]
        options: Value,
    },
    /// Asks for completions of one option.
    Autocomplete {
        channel: Id,
        command: String,
        option: String,
        #[serde(default)]
        options: Value,
    },
    /// Runs a command of a message's context menu.
    MessageCommand {
        channel: Id,
        command: String,
        message: Id,
    },
    /// Runs a command of a member's context menu.
    UserCommand {
        channel: Id,
        command: String,
        user: Id,
    },
    /// Starts a thread from a message.
    StartThread {
        channel: Id,
        message: Id,
        name: String,
    },
    /// Archives or locks a thread.
    SetThread {
        thread: Id,
        #[serde(default)]
        archived: Option<bool>,
        #[serde(default)]
        locked: Option<bool>,
    },
    /// Marks the member as interested in a scheduled event, or no longer.
    Interested { event: Id, on: bool },
    /// Opens the member's direct messages with the bot.
    OpenDm,
}

/// What is created or changed from outside: `{"fixture": "guild", "name": "Study group"}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "fixture", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Fixture {
    /// A guild with the bot and an owner in it.
    Guild { name: String },
    /// A channel. Kinds are `text` (the default), `announcement`, `forum` and `category`.
    Channel {
        guild: Id,
        name: String,
        #[serde(default)]
        kind: String,
        /// Tags of a forum.
        #[serde(default)]
        tags: Vec<String>,
    },
    /// A role. Permissions are a bit set as a string of digits.
    Role {
        guild: Id,
        name: String,
        permissions: String,
    },
    /// The permissions of a role. The role with the guild's own id is `@everyone`.
    SetRole {
        guild: Id,
        role: Id,
        permissions: String,
    },
    /// A new person who is a member of the guild.
    Member {
        guild: Id,
        name: String,
        #[serde(default)]
        roles: Vec<Id>,
    },
    /// The roles and the nickname of a member.
    SetMember {
        guild: Id,
        user: Id,
        roles: Vec<Id>,
        #[serde(default)]
        nick: Option<String>,
    },
    /// A member, or the bot, leaves the guild or is removed from it.
    Leave { guild: Id, user: Id },
    /// What a role or member may do in one channel.
    Overwrite {
        channel: Id,
        target: Id,
        allow: String,
        deny: String,
    },
    /// A channel or thread is deleted.
    DeleteChannel { channel: Id },
}

/// How the clock changes. Absent fields leave it as it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClockChange {
    /// Moves the clock forward by this many milliseconds.
    #[serde(default)]
    pub advance_ms: Option<u64>,
    /// Moves the clock forward to this ISO 8601 time.
    #[serde(default)]
    pub advance_to: Option<String>,
    /// Stops the clock, or lets it run.
    #[serde(default)]
    pub paused: Option<bool>,
}

/// What happens to every gateway connection: `{"gateway": "reconnect"}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "gateway", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum GatewayChange {
    /// Asks every client to reconnect and resume (opcode 7).
    Reconnect,
    /// Tells every client that its session is invalid (opcode 9).
    Invalidate {
        #[serde(default)]
        resumable: bool,
    },
    /// Closes every connection with this code.
    Close { code: u16 },
    /// Drops every connection without a close frame.
    Drop,
    /// Leaves heartbeats unanswered, or answers them again.
    IgnoreHeartbeats { on: bool },
    /// Drops every connection and refuses new ones, or accepts them again.
    Down { on: bool },
}

/// An outage that hides a guild from the bot, or its end.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Outage {
    pub guild: Id,
    pub on: bool,
}

/// Whether rate limits are enforced.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RateLimits {
    pub on: bool,
}
