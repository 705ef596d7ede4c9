//! The forms of acts in JSON: `{"do": "say", "as": "…", "channel": "…", "text": "hello"}`.

use serde::Deserialize;
use serde_json::Value;

use super::super::{faults::Fault, id::Id};

/// What a member does. `message`, `channel` and the like are ids as text.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub(crate) enum Deed {
    /// Writes, perhaps as a reply, perhaps with files (name and base 64).
    Say {
        /// Where.
        channel: Id,
        /// What; may be empty with files.
        #[serde(default)]
        text: String,
        /// The message it answers.
        #[serde(default)]
        reply: Option<Id>,
        /// Attached files.
        #[serde(default)]
        files: Vec<(String, String)>,
    },
    /// Changes one's own message.
    Edit {
        channel: Id,
        message: Id,
        text: String,
    },
    /// Deletes a message, or dismisses an ephemeral one.
    Delete { channel: Id, message: Id },
    /// Puts an emoji under a message.
    React {
        channel: Id,
        message: Id,
        emoji: String,
    },
    /// Takes it away again.
    Unreact {
        channel: Id,
        message: Id,
        emoji: String,
    },
    /// Pins or unpins.
    Pin { channel: Id, message: Id, on: bool },
    /// Presses a button, by custom id or words.
    Press {
        channel: Id,
        message: Id,
        button: String,
    },
    /// Chooses from a menu.
    Choose {
        channel: Id,
        message: Id,
        menu: String,
        values: Vec<String>,
    },
    /// Sends a form that a press or command was answered with: field to text.
    Submit {
        ask: Id,
        fields: std::collections::BTreeMap<String, String>,
    },
    /// Runs a slash command, `track add`.
    Slash {
        /// Where.
        channel: Id,
        /// Its full name.
        command: String,
        /// Options by name.
        #[serde(default)]
        options: Value,
    },
    /// Asks for completions of one option.
    Complete {
        channel: Id,
        command: String,
        option: String,
        options: Value,
    },
    /// Runs a command of a message's menu.
    MessageCommand {
        channel: Id,
        command: String,
        message: Id,
    },
    /// Runs a command of a member's menu.
    UserCommand {
        channel: Id,
        command: String,
        user: Id,
    },
    /// Starts a thread from a message.
    Thread {
        channel: Id,
        message: Id,
        name: String,
    },
    /// Archives or locks a thread.
    SetThread {
        thread: Id,
        archived: Option<bool>,
        locked: Option<bool>,
    },
    /// Is interested in a scheduled event, or no longer.
    Interest { event: Id, on: bool },
    /// Opens one's direct messages.
    Direct,
}

/// What is made or changed from outside.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "make", rename_all = "snake_case")]
pub(crate) enum Furnish {
    /// A guild.
    Guild { name: String },
    /// A channel; kinds are `text`, `announcement`, `forum`, `category`.
    Channel {
        /// Where.
        guild: Id,
        /// What it is called.
        name: String,
        /// What it is.
        #[serde(default)]
        kind: String,
        /// Tags of a forum.
        #[serde(default)]
        tags: Vec<String>,
    },
    /// A role with permissions as a number in text.
    Role {
        guild: Id,
        name: String,
        permissions: String,
    },
    /// What a role may do.
    SetRole {
        guild: Id,
        role: Id,
        permissions: String,
    },
    /// A new person as a member.
    Member {
        /// Where.
        guild: Id,
        /// What they are called.
        name: String,
        /// Their roles.
        #[serde(default)]
        roles: Vec<Id>,
    },
    /// Roles and name of a member.
    SetMember {
        guild: Id,
        user: Id,
        roles: Vec<Id>,
        nick: Option<String>,
    },
    /// Someone leaves, or is thrown out.
    Leave { guild: Id, user: Id },
    /// What a role or member may do in one channel.
    Overwrite {
        channel: Id,
        whom: Id,
        allow: String,
        deny: String,
    },
    /// A channel or thread is deleted.
    DeleteChannel { channel: Id },
}

/// What goes wrong, and how time passes.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "order", rename_all = "snake_case")]
pub(crate) enum Trouble {
    /// Moves the calendar forward.
    Advance { ms: u64 },
    /// Lets the calendar stand still or run on.
    Stand { still: bool },
    /// Orders a fault; answers with its number.
    Fault { fault: Fault },
    /// Withdraws a fault, or all.
    Withdraw { number: Option<u64> },
    /// Asks every connection to reconnect.
    Reconnect,
    /// Closes every gateway connection with this code.
    Close { code: u16 },
    /// Breaks every gateway connection.
    Cut,
    /// Leaves heartbeats unanswered, or not.
    Deaf { on: bool },
    /// Takes the gateway away, or brings it back.
    Gone { on: bool },
    /// Makes a guild unavailable, or available.
    Available { guild: Id, on: bool },
    /// Keeps rate limits, or not.
    Limits { on: bool },
}
