//! Interacting with the bot: buttons, menus, modals, commands, completions.

use serde_json::{Map, Value, json};

use super::{
    super::{
        actions::{
            interactions::{self, NewInteraction},
            messages::{self, Upload},
        },
        failure::Failure,
        id::Id,
        interaction::{Modal, kind as interaction_kind},
        state::State,
    },
    Interaction, Person, command, interaction, upload,
};

impl Person {
    /// Presses a button, found by custom id or label.
    ///
    /// # Errors
    ///
    /// What a client would not allow: there is no such message or button, or it is disabled.
    pub fn press(&self, channel: Id, message: Id, button: &str) -> Result<Interaction, Failure> {
        self.begin(|s| {
            let seen = self.visible_message(s, channel, message)?;
            let found = seen
                .buttons
                .iter()
                .find(|b| b.custom_id == button || b.label == button);
            let found =
                found.ok_or_else(|| Failure::client(format!("there is no button “{button}”")))?;
            if found.disabled || found.custom_id.is_empty() {
                return Err(Failure::client(format!(
                    "the button “{button}” is disabled"
                )));
            }
            let data = json!({ "custom_id": found.custom_id, "component_type": 2, "id": 1 });
            Ok(self.component(channel, message, &found.custom_id, data))
        })
    }

    /// Selects options of a menu by value or label, or by id in menus of members, roles and
    /// channels.
    ///
    /// # Errors
    ///
    /// What a client would not allow.
    pub fn choose(
        &self,
        channel: Id,
        message: Id,
        menu: &str,
        chosen: &[&str],
    ) -> Result<Interaction, Failure> {
        self.begin(|s| {
            let seen = self.visible_message(s, channel, message)?;
            let found = seen.menus.iter().find(|m| m.custom_id == menu || m.placeholder == menu);
            let found = found.ok_or_else(|| Failure::client(format!("there is no menu “{menu}”")))?;
            if found.disabled {
                return Err(Failure::client(format!("the menu “{menu}” is disabled")));
            }
            let value = |c: &&str| match found.kind {
                3 => found
                    .options
                    .iter()
                    .find(|o| o.0 == **c || o.1 == **c)
                    .map(|o| o.1.clone()),
                _ => Some((*c).to_owned()),
            };
            let values: Option<Vec<String>> = chosen.iter().map(value).collect();
            let values = values.ok_or_else(|| Failure::client("there is no such option"))?;
            let (least, most) = found.takes;
            if !(least..=most).contains(&values.len()) {
                let why = format!("the menu “{menu}” takes {least} to {most}");
                return Err(Failure::client(why));
            }
            let mut data = json!({
                "custom_id": found.custom_id, "component_type": found.kind, "values": values, "id": 1,
            });
            if found.kind != 3 {
                data["resolved"] = command::chosen(s, channel, found, &values, self.id)?;
            }
            Ok(self.component(channel, message, &found.custom_id, data))
        })
    }

    fn component(&self, channel: Id, message: Id, name: &str, data: Value) -> NewInteraction {
        NewInteraction {
            kind: interaction_kind::COMPONENT,
            user: self.id,
            channel,
            message: Some(message),
            name: name.to_owned(),
            reply_kind: 19,
            data,
        }
    }

    /// Submits a modal. Inputs that are not named keep their initial value.
    ///
    /// # Errors
    ///
    /// What a client would not allow: an unknown input, a required one left empty, a text too short
    /// or too long.
    pub fn submit(&self, modal: &Modal, fields: &[(&str, &str)]) -> Result<Interaction, Failure> {
        self.submit_with(modal, fields, vec![])
    }

    /// Submits a modal with a file for each of these upload fields.
    ///
    /// # Errors
    ///
    /// As [`submit`](Person::submit).
    pub fn submit_with(
        &self,
        modal: &Modal,
        fields: &[(&str, &str)],
        files: Vec<(&str, &str, &[u8])>,
    ) -> Result<Interaction, Failure> {
        self.begin(|s| {
            let (channel, message, reply_kind) = {
                let interaction = s
                    .interactions
                    .get(modal.interaction)
                    .ok_or_else(|| Failure::of(10062))?;
                if interaction.user != self.id {
                    return Err(Failure::client("this form belongs to someone else"));
                }
                (
                    interaction.channel,
                    interaction.message,
                    interaction.reply_kind,
                )
            };
            // "File Upload" in Discord's page on components: the field has the ids of attachments,
            // and `resolved` describes them.
            let (mut chosen, mut attachments) = (Vec::new(), Map::new());
            for (field, name, bytes) in files {
                let file = messages::store(s, upload(name, bytes), true);
                let json = s.world.attachment_json(channel, &file);
                attachments.insert(file.id.to_string(), json);
                chosen.push((field, file.id.to_string()));
            }
            let mut given = fields.to_vec();
            given.extend(chosen.iter().map(|(field, id)| (*field, id.as_str())));
            let mut data = interaction::modal_data(modal, &given)?;
            if !attachments.is_empty() {
                data["resolved"] = json!({ "attachments": attachments });
            }
            Ok(NewInteraction {
                kind: interaction_kind::MODAL,
                user: self.id,
                channel,
                message,
                name: modal.custom_id.clone(),
                reply_kind,
                data,
            })
        })
    }

    /// Runs a slash command such as `track add`, with its options by name as a JSON object.
    /// Members, roles and channels are given as ids in strings.
    ///
    /// # Errors
    ///
    /// What a client would not allow: an unknown or forbidden command, a missing or wrong option.
    pub fn slash(
        &self,
        channel: Id,
        command: &str,
        options: Value,
    ) -> Result<Interaction, Failure> {
        self.slash_with(channel, command, options, vec![])
    }

    /// Runs a slash command with files for its attachment options.
    ///
    /// # Errors
    ///
    /// As [`slash`](Person::slash).
    pub fn slash_with(
        &self,
        channel: Id,
        command: &str,
        options: Value,
        files: Vec<(&str, &str, &[u8])>,
    ) -> Result<Interaction, Failure> {
        let files = files
            .into_iter()
            .map(|(option, name, bytes)| (option.to_owned(), upload(name, bytes)));
        let files = files.collect();
        self.begin(|s| self.command(s, channel, command, &options, files, None))
    }

    /// Asks for completions of one option, with what has been typed so far.
    ///
    /// # Errors
    ///
    /// As [`slash`](Person::slash).
    pub fn complete(
        &self,
        channel: Id,
        command: &str,
        option: &str,
        options: Value,
    ) -> Result<Interaction, Failure> {
        self.begin(|s| self.command(s, channel, command, &options, vec![], Some(option)))
    }

    fn command(
        &self,
        state: &mut State,
        channel: Id,
        name: &str,
        options: &Value,
        files: Vec<(String, Upload)>,
        focused: Option<&str>,
    ) -> Result<NewInteraction, Failure> {
        let empty = Map::new();
        let options = options.as_object().unwrap_or(&empty);
        let (filled, command) =
            command::fill(state, channel, name, options, files, focused, self.id)?;
        interactions::may_use(state, &command, channel, self.id)?;
        Ok(NewInteraction {
            kind: if focused.is_some() {
                interaction_kind::AUTOCOMPLETE
            } else {
                interaction_kind::COMMAND
            },
            user: self.id,
            channel,
            message: None,
            name: filled.name,
            reply_kind: 20,
            data: filled.data,
        })
    }

    /// Runs a command of a message's context menu.
    ///
    /// # Errors
    ///
    /// As [`slash`](Person::slash), or the refusal of a message that the person cannot see.
    pub fn message_command(
        &self,
        channel: Id,
        command: &str,
        message: Id,
    ) -> Result<Interaction, Failure> {
        self.begin(|s| {
            let guild = s.world.channels.get(&channel).and_then(|c| c.guild);
            let command = command::find(s, guild, command, 3)?;
            interactions::may_use(s, &command, channel, self.id)?;
            self.visible_message(s, channel, message)?;
            let json = s
                .world
                .message(channel, message)
                .map_or(Value::Null, |m| s.world.message_json(m));
            let mut messages = Map::new();
            messages.insert(message.to_string(), json);
            let data = json!({
                "id": command.id, "name": command.name(), "type": 3, "target_id": message,
                "resolved": { "messages": messages },
            });
            Ok(self.menu(channel, command.name(), data))
        })
    }

    /// Runs a command of a member's context menu.
    ///
    /// # Errors
    ///
    /// As [`slash`](Person::slash), and 10013 for an unknown user.
    pub fn user_command(
        &self,
        channel: Id,
        command: &str,
        user: Id,
    ) -> Result<Interaction, Failure> {
        self.begin(|s| {
            let guild = s.world.channels.get(&channel).and_then(|c| c.guild);
            let command = command::find(s, guild, command, 2)?;
            interactions::may_use(s, &command, channel, self.id)?;
            if !s.world.users.contains_key(&user) {
                return Err(Failure::of(10013));
            }
            let mut users = Map::new();
            users.insert(user.to_string(), s.world.user_json(user));
            let data = json!({
                "id": command.id, "name": command.name(), "type": 2, "target_id": user,
                "resolved": { "users": users },
            });
            Ok(self.menu(channel, command.name(), data))
        })
    }

    fn menu(&self, channel: Id, name: &str, data: Value) -> NewInteraction {
        NewInteraction {
            kind: interaction_kind::COMMAND,
            user: self.id,
            channel,
            message: None,
            name: name.to_owned(),
            reply_kind: 23,
            data,
        }
    }

    fn begin(
        &self,
        question: impl FnOnce(&mut State) -> Result<NewInteraction, Failure>,
    ) -> Result<Interaction, Failure> {
        let id = self.shared.change(|s| {
            let question = question(s)?;
            interactions::begin(s, question)
        })?;
        Ok(Interaction {
            shared: self.shared.clone(),
            id,
            user: self.id,
        })
    }
}
