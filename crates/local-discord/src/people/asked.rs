//! What became of a press, a command or a form.

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};

use super::super::{
    ask::{Answer, Modal, Stage},
    failure::Failure,
    id::Id,
    state::{Shared, State},
    view::{self, MessageView},
};

/// Real time past the deadline after which waiting makes no sense.
const PATIENCE: Duration = Duration::from_secs(15);

/// An interaction that was sent to the bot.
#[derive(Clone)]
pub struct Asked {
    pub(crate) shared: Arc<Shared>,
    /// Its id.
    pub id: Id,
    /// Who asked.
    pub user: Id,
}

/// The bot's first answer did not come in time: "The application did not respond".
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unanswered {
    /// Nothing before the deadline.
    #[error("the application did not respond")]
    NotInTime,
    /// Something else came than was waited for.
    #[error("the application responded with something else")]
    SomethingElse,
    /// It is still thinking.
    #[error("the application is still thinking")]
    StillThinking,
}

impl Asked {
    /// Waits for the bot's first answer.
    ///
    /// # Errors
    ///
    /// [`Unanswered::NotInTime`].
    pub async fn answer(&self) -> Result<Answer, Unanswered> {
        let most = self.shared.look(|s| s.settings.deadline) + PATIENCE;
        let found = self
            .shared
            .until(most, |s| match s.asks.get(self.id).map(|a| &a.stage) {
                Some(Stage::Waiting) => None,
                Some(Stage::Answered(answer)) => Some(Ok(answer.clone())),
                Some(Stage::Unanswered) | None => Some(Err(Unanswered::NotInTime)),
            });
        found.await.unwrap_or(Err(Unanswered::NotInTime))
    }

    /// Real time from being sent to the bot to its first answer, once that is there: as the local Discord saw it, however
    /// late anybody looks.
    pub fn took(&self) -> Option<Duration> {
        self.shared.look(|s| s.asks.get(self.id)?.took)
    }

    /// Waits for the message the bot answers with, past any "thinking…".
    ///
    /// # Errors
    ///
    /// As [`answer`](Asked::answer); a form or completions instead; still thinking after 15 seconds.
    pub async fn message(&self) -> Result<MessageView, Unanswered> {
        match self.answer().await? {
            Answer::Message(_) | Answer::Thinking(_) | Answer::Updated(_) => {}
            _ => return Err(Unanswered::SomethingElse),
        }
        let done = |s: &State| self.original(s).filter(|m| !m.thinking);
        self.shared
            .until(PATIENCE, done)
            .await
            .ok_or(Unanswered::StillThinking)
    }

    /// Waits for the form the bot answers with.
    ///
    /// # Errors
    ///
    /// As [`answer`](Asked::answer), or something else instead.
    pub async fn modal(&self) -> Result<Modal, Unanswered> {
        match self.answer().await? {
            Answer::Modal(modal) => Ok(modal),
            _ => Err(Unanswered::SomethingElse),
        }
    }

    /// Waits for completions: the names shown and the values taken.
    ///
    /// # Errors
    ///
    /// As [`answer`](Asked::answer), or something else instead.
    pub async fn choices(&self) -> Result<Vec<(String, Value)>, Unanswered> {
        match self.answer().await? {
            Answer::Choices(choices) => Ok(choices),
            _ => Err(Unanswered::SomethingElse),
        }
    }

    /// Waits until the bot has sent so many further messages.
    ///
    /// # Errors
    ///
    /// [`Unanswered::NotInTime`] after 15 seconds.
    pub async fn followups(&self, count: usize) -> Result<Vec<MessageView>, Unanswered> {
        let enough = |s: &State| {
            let all = self.followups_now(s);
            (all.len() >= count).then_some(all)
        };
        self.shared
            .until(PATIENCE, enough)
            .await
            .ok_or(Unanswered::NotInTime)
    }

    fn followups_now(&self, state: &State) -> Vec<MessageView> {
        let Some(ask) = state.asks.get(self.id) else {
            return vec![];
        };
        let all = ask
            .followups
            .iter()
            .filter_map(|id| state.world.message(ask.channel, *id));
        all.filter_map(|m| view::message(state, m, self.user))
            .collect()
    }

    fn original(&self, state: &State) -> Option<MessageView> {
        let ask = state.asks.get(self.id)?;
        view::message(
            state,
            state.world.message(ask.channel, ask.original?)?,
            self.user,
        )
    }
}

/// The data of a filled-in form, in the shape in which the bot made it.
pub(crate) fn filled(modal: &Modal, fields: &[(&str, &str)]) -> Result<Value, Failure> {
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
                "the field “{}” must be filled in",
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
        .filter_map(|part| mirror(modal, part, fields))
        .collect();
    Ok(json!({ "custom_id": modal.custom_id, "components": components }))
}

fn value<'a>(input: &'a crate::Input, fields: &[(&str, &'a str)]) -> &'a str {
    let given = fields
        .iter()
        .find(|(name, _)| input.custom_id == *name || input.label == *name);
    given.map_or(input.value.as_str(), |(_, text)| text)
}

fn mirror(modal: &Modal, part: &Value, fields: &[(&str, &str)]) -> Option<Value> {
    let leaf = |component: &Value| {
        let id = component["custom_id"].as_str().unwrap_or_default();
        let text = modal
            .inputs
            .iter()
            .find(|i| i.custom_id == id)
            .map_or("", |i| value(i, fields));
        let mut json = json!({ "type": component["type"], "id": component["id"], "custom_id": id });
        match component["type"].as_u64() {
            // Everything but a text is a list of what was chosen.
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
        _ => None,
    }
}
