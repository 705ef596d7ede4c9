//! Interactions in progress.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use serde::Serialize;
use serde_json::Value;

use super::id::Id;

/// Milliseconds of the clock for which an interaction's token is valid.
pub(crate) const TOKEN_MS: i64 = 15 * 60_000;

/// Discord's numbers for the kinds of interaction.
pub(crate) mod kind {
    pub const COMMAND: u8 = 2;
    pub const COMPONENT: u8 = 3;
    pub const AUTOCOMPLETE: u8 = 4;
    pub const MODAL: u8 = 5;
}

/// The bot's first reply to an interaction.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "data")]
pub enum InteractionReply {
    /// A message, with its id.
    Message(Id),
    /// A deferred reply ("thinking…"), with the id of the message that will be filled in.
    Deferred(Id),
    /// An update of the message that has the component, with its id.
    Updated(Id),
    /// An acknowledgment. The message may be updated later.
    DeferredUpdate,
    /// A modal to fill in.
    Modal(Modal),
    /// Completions: the name shown and the value sent.
    Choices(Vec<(String, Value)>),
}

/// A modal as one member sees it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Modal {
    /// The interaction it replies to.
    pub interaction: Id,
    /// The id the bot gave it.
    pub custom_id: String,
    /// Its title.
    pub title: String,
    /// Its inputs in order.
    pub inputs: Vec<ModalInput>,
    /// As the bot sent it.
    pub json: Value,
}

/// One input of a modal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModalInput {
    /// The id the bot gave it.
    pub custom_id: String,
    /// Its label.
    pub label: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// Fewest characters it takes.
    pub min: usize,
    /// Most characters it takes.
    pub max: usize,
    /// Its initial value.
    pub value: String,
    /// Discord's number of the component, such as 4 for a text input.
    pub kind: u8,
}

/// How far an interaction has come.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stage {
    Waiting,
    Replied(InteractionReply),
    /// "The application did not respond."
    TimedOut,
}

/// One interaction.
#[derive(Clone, Debug)]
pub(crate) struct InteractionRecord {
    pub id: Id,
    pub token: String,
    pub kind: u8,
    pub user: Id,
    pub channel: Id,
    /// The message with the component, or the one the modal came from.
    pub message: Option<Id>,
    /// The command's full name or the component's custom id.
    pub name: String,
    /// Discord's type of a message that replies: 20 slash command, 23 context menu, 19 component.
    pub reply_kind: u8,
    pub began: Instant,
    pub stage: Stage,
    /// Real time until the first reply.
    pub response_time: Option<Duration>,
    /// The message that `@original` names.
    pub original: Option<Id>,
    pub followups: Vec<Id>,
}

/// All interactions whose token is valid, and some that ended lately.
#[derive(Debug, Default)]
pub(crate) struct Interactions {
    by_id: BTreeMap<Id, InteractionRecord>,
}

impl Interactions {
    pub fn add(&mut self, interaction: InteractionRecord, now_ms: i64) {
        if self.by_id.len() % 4096 == 4095 {
            self.by_id.retain(|id, _| now_ms - id.ms() <= TOKEN_MS);
        }
        // While the clock is paused no token expires, so only the newest are kept.
        while self.by_id.len() >= 65_536 {
            self.by_id.pop_first();
        }
        self.by_id.insert(interaction.id, interaction);
    }

    pub fn get(&self, id: Id) -> Option<&InteractionRecord> {
        self.by_id.get(&id)
    }

    pub fn get_mut(&mut self, id: Id) -> Option<&mut InteractionRecord> {
        self.by_id.get_mut(&id)
    }

    /// Returns the interaction with this token while it is valid.
    pub fn by_token(&self, token: &str, now_ms: i64) -> Option<&InteractionRecord> {
        let id: Id = token.split('.').next()?.parse().ok()?;
        self.by_id
            .get(&id)
            .filter(|a| a.token == token && now_ms - id.ms() <= TOKEN_MS)
    }

    /// Returns the interactions of a member, newest last.
    pub fn of(&self, user: Id) -> impl Iterator<Item = &InteractionRecord> {
        self.by_id.values().filter(move |a| a.user == user)
    }
}
