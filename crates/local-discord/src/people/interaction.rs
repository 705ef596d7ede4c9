//! The course of an interaction: the bot's reply and follow-ups.

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};

use super::super::{
    failure::Failure,
    id::Id,
    interaction::{InteractionReply, Modal, Stage},
    state::{Shared, State},
    view::{self, MessageView},
};

/// Real time after the deadline for which it still makes sense to wait.
const PATIENCE: Duration = Duration::from_secs(15);

/// An interaction that was sent to the bot.
#[derive(Clone)]
pub struct Interaction {
    pub(crate) shared: Arc<Shared>,
    /// Its id.
    pub id: Id,
    /// Who started it.
    pub user: Id,
}

/// Why an interaction has not got the reply that was waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplyError {
    /// The bot did not reply before the deadline: "The application did not respond".
    #[error("the application did not respond")]
    TimedOut,
    /// The bot replied in another way.
    #[error("the application responded with something else")]
    Unexpected,
    /// The reply is still deferred.
    #[error("the application is still thinking")]
    StillDeferred,
}

impl Interaction {
    /// Waits for the bot's first reply.
    ///
    /// # Errors
    ///
    /// [`ReplyError::TimedOut`].
    pub async fn reply(&self) -> Result<InteractionReply, ReplyError> {
        let most = self.shared.read(|s| s.settings.deadline) + PATIENCE;
        let found = self.shared.until(most, |s| {
            match s.interactions.get(self.id).map(|a| &a.stage) {
                Some(Stage::Waiting) => None,
                Some(Stage::Replied(reply)) => Some(Ok(reply.clone())),
                Some(Stage::TimedOut) | None => Some(Err(ReplyError::TimedOut)),
            }
        });
        found.await.unwrap_or(Err(ReplyError::TimedOut))
    }

    /// Returns the real time until the first reply, once there is one.
    pub fn response_time(&self) -> Option<Duration> {
        self.shared
            .read(|s| s.interactions.get(self.id)?.response_time)
    }

    /// Waits for the message the bot replies with. A deferred reply is waited for.
    ///
    /// # Errors
    ///
    /// As [`reply`](Interaction::reply), a modal or completions instead, or a reply that is still
    /// deferred after 15 seconds.
    pub async fn message(&self) -> Result<MessageView, ReplyError> {
        match self.reply().await? {
            InteractionReply::Message(_)
            | InteractionReply::Deferred(_)
            | InteractionReply::Updated(_) => {}
            _ => return Err(ReplyError::Unexpected),
        }
        let done = |s: &State| self.original(s).filter(|m| !m.thinking);
        self.shared
            .until(PATIENCE, done)
            .await
            .ok_or(ReplyError::StillDeferred)
    }

    /// Waits for the modal the bot replies with.
    ///
    /// # Errors
    ///
    /// As [`reply`](Interaction::reply), or another kind of reply.
    pub async fn modal(&self) -> Result<Modal, ReplyError> {
        match self.reply().await? {
            InteractionReply::Modal(modal) => Ok(modal),
            _ => Err(ReplyError::Unexpected),
        }
    }

    /// Waits for completions: the names shown and the values sent.
    ///
    /// # Errors
    ///
    /// As [`reply`](Interaction::reply), or another kind of reply.
    pub async fn choices(&self) -> Result<Vec<(String, Value)>, ReplyError> {
        match self.reply().await? {
            InteractionReply::Choices(choices) => Ok(choices),
            _ => Err(ReplyError::Unexpected),
        }
    }

    /// Waits until the bot has sent this many follow-ups.
    ///
    /// # Errors
    ///
    /// [`ReplyError::TimedOut`] after 15 seconds.
    pub async fn followups(&self, count: usize) -> Result<Vec<MessageView>, ReplyError> {
        let enough = |s: &State| {
            let all = self.followups_now(s);
            (all.len() >= count).then_some(all)
        };
        self.shared
            .until(PATIENCE, enough)
            .await
            .ok_or(ReplyError::TimedOut)
    }

    fn followups_now(&self, state: &State) -> Vec<MessageView> {
        let Some(interaction) = state.interactions.get(self.id) else {
            return vec![];
        };
        let all = interaction
            .followups
            .iter()
            .filter_map(|id| state.world.message(interaction.channel, *id));
        all.filter_map(|m| view::message(state, m, self.user))
            .collect()
    }

    fn original(&self, state: &State) -> Option<MessageView> {
        let interaction = state.interactions.get(self.id)?;
        view::message(
            state,
            state
                .world
                .message(interaction.channel, interaction.original?)?,
            self.user,
        )
    }
}

/// Returns the data of a submitted modal, in the layout that the bot gave it.
pub(crate) fn modal_data(modal: &Modal, fields: &[(&str, &str)]) -> Result<Value, Failure> {
    if let Some((unknown, _)) = fields.iter().find(|(name, _)| {
        !modal
            .inputs
            .iter()
            .any(|i| i.custom_id == *name || i.label == *name)
    }) {
        return Err(Failure::client(format!(
            "the form has no field “{unknown}”"
        )));
    }
    for input in &modal.inputs {
        let text = value(input, fields);
        let length = text.chars().count();
        if length == 0 && input.required {
            return Err(Failure::client(format!(
                "the field “{}” is required",
                input.label
            )));
        }
        if length > 0 && !(input.min..=input.max).contains(&length) {
            return Err(Failure::client(format!(
                "the field “{}” takes {} to {} characters",
                input.label, input.min, input.max
            )));
        }
    }
    let parts = modal.json["components"].as_array().into_iter().flatten();
    let components: Vec<Value> = parts
        .filter_map(|part| submitted_part(modal, part, fields))
        .collect();
    Ok(json!({ "custom_id": modal.custom_id, "components": components }))
}

fn value<'a>(input: &'a crate::ModalInput, fields: &[(&str, &'a str)]) -> &'a str {
    let given = fields
        .iter()
        .find(|(name, _)| input.custom_id == *name || input.label == *name);
    given.map_or(input.value.as_str(), |(_, text)| text)
}

fn submitted_part(modal: &Modal, part: &Value, fields: &[(&str, &str)]) -> Option<Value> {
    let leaf = |component: &Value| {
        let id = component["custom_id"].as_str().unwrap_or_default();
        let text = modal
            .inputs
            .iter()
            .find(|i| i.custom_id == id)
            .map_or("", |i| value(i, fields));
        let mut json = json!({ "type": component["type"], "id": component["id"], "custom_id": id });
        match component["type"].as_u64() {
            // Every other input has a list of selected values.
            Some(4) => json["value"] = json!(text),
            _ => json["values"] = text.split(',').filter(|t| !t.is_empty()).collect(),
        }
        json
    };
    match part["type"].as_u64() {
        Some(1) => {
            let inner: Vec<_> = part["components"]
                .as_array()
                .into_iter()
                .flatten()
                .map(leaf)
                .collect();
            Some(json!({ "type": 1, "id": part["id"], "components": inner }))
        }
        Some(18) => {
            Some(json!({ "type": 18, "id": part["id"], "component": leaf(&part["component"]) }))
        }
        Some(10) => Some(json!({ "type": 10, "id": part["id"] })),
        _ => None,
    }
}
