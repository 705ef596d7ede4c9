//! Interactions under way: who asked what, and what the bot made of it.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use serde::Serialize;
use serde_json::Value;

use super::id::Id;

/// Milliseconds of calendar time for which an interaction's token works.
pub(crate) const TOKEN_MS: i64 = 15 * 60_000;

/// Discord's numbers for the kinds of interaction.
pub(crate) mod kind {
    pub const COMMAND: u8 = 2;
    pub const COMPONENT: u8 = 3;
    pub const AUTOCOMPLETE: u8 = 4;
    pub const MODAL: u8 = 5;
}

/// What the bot answered first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "answer", content = "with")]
pub enum Answer {
    /// A message, with its id.
    Message(Id),
    /// "thinking…": a message that will be filled in later, with its id.
    Thinking(Id),
    /// The message with the button was changed.
    Updated(Id),
    /// The press was taken; the message may change later.
    Taken,
    /// A form to fill in.
    Modal(Modal),
    /// Completions: the name shown and the value taken.
    Choices(Vec<(String, Value)>),
}

/// A form that one member sees.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Modal {
    /// The interaction it answers.
    pub asked: Id,
    /// What the bot calls it.
    pub custom_id: String,
    /// Its heading.
    pub title: String,
    /// What can be filled in, in order.
    pub inputs: Vec<Input>,
    /// As the bot sent it.
    pub json: Value,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Input {
    /// What the bot calls it.
    pub custom_id: String,
    /// What the member reads.
    pub label: String,
    /// Whether it may stay empty.
    pub required: bool,
    /// Fewest characters.
    pub min: usize,
    /// Most characters.
    pub max: usize,
    /// What stands in it at first.
    pub value: String,
    /// Discord's number of the component: 4 text.
    pub kind: u8,
}

/// Where an interaction stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stage {
    Waiting,
    Answered(Answer),
    /// "The application did not respond."
    Unanswered,
}

/// One interaction.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub id: Id,
    pub token: String,
    pub kind: u8,
    pub user: Id,
    pub channel: Id,
    /// The message with the component, or the one the form came from.
    pub message: Option<Id>,
    /// The command's full name, or the component's custom id: for people.
    pub name: String,
    /// Message type of a reply: 20 slash, 23 context menu, 19 component.
    pub reply_kind: u8,
    pub began: Instant,
    pub stage: Stage,
    /// Real time from being sent to the first answer.
    pub took: Option<Duration>,
    /// The message that `@original` means.
    pub original: Option<Id>,
    pub followups: Vec<Id>,
}

/// All interactions whose token still works, and those just ended.
#[derive(Debug, Default)]
pub(crate) struct Asks {
    by_id: BTreeMap<Id, Ask>,
}

impl Asks {
    pub fn add(&mut self, ask: Ask, now_ms: i64) {
        if self.by_id.len() % 4096 == 4095 {
            self.by_id.retain(|id, _| now_ms - id.ms() <= TOKEN_MS);
        }
        // The calendar may stand still while a machine presses buttons: keep the newest.
        while self.by_id.len() >= 65_536 {
            self.by_id.pop_first();
        }
        self.by_id.insert(ask.id, ask);
    }

    pub fn get(&self, id: Id) -> Option<&Ask> {
        self.by_id.get(&id)
    }

    pub fn get_mut(&mut self, id: Id) -> Option<&mut Ask> {
        self.by_id.get_mut(&id)
    }

    /// By its token, while that works.
    pub fn by_token(&self, token: &str, now_ms: i64) -> Option<&Ask> {
        let id: Id = token.split('.').next()?.parse().ok()?;
        self.by_id
            .get(&id)
            .filter(|a| a.token == token && now_ms - id.ms() <= TOKEN_MS)
    }

    /// A member's own, newest last.
    pub fn of(&self, user: Id) -> impl Iterator<Item = &Ask> {
        self.by_id.values().filter(move |a| a.user == user)
    }
}
