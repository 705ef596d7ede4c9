//! Asking the bot something: buttons, menus, forms, commands, completions.

use serde_json::{Map, Value, json};

use super::{
    super::{
        acts::{
            asks::{self, Question},
            messages::Upload,
        },
        ask::{Modal, kind as ask_kind},
        failure::Failure,
        id::Id,
        state::State,
    },
    Asked, Person, asked, command, upload,
};

impl Person {
    /// Presses a button, by its custom id or by its words.
    ///
    /// # Errors
    ///
    /// What a client does not let happen: no such message or button here, or it is disabled.
    pub fn press(&self, channel: Id, message: Id, button: &str) -> Result<Asked, Failure> {
        self.begin(|s| {
            let seen = self.seen(s, channel, message)?;
            let found = seen
                .buttons
                .iter()
                .find(|b| b.custom_id == button || b.label == button);
            let found =
                found.ok_or_else(|| Failure::client(format!("there is no button “{button}”")))?;
            if found.disabled || found.custom_id.is_empty() {
                return Err(Failure::client(format!(
                    "the button “{button}” cannot be pressed"
                )));
            }
            let data = json!({ "custom_id": found.custom_id, "component_type": 2, "id": 1 });
            Ok(self.component(channel, message, &found.custom_id, data))
        })
    }

    /// Chooses from a menu: values or labels of its options, or ids for menus of members, roles and channels.
    ///
    /// # Errors
    ///
    /// What a client does not let happen.
    pub fn choose(
        &self,
        channel: Id,
        message: Id,
        menu: &str,
        chosen: &[&str],
    ) -> Result<Asked, Failure> {
        self.begin(|s| {
            let seen = self.seen(s, channel, message)?;
            let found = seen.menus.iter().find(|m| m.custom_id == menu || m.placeholder == menu);
            let found = found.ok_or_else(|| Failure::client(format!("there is no menu “{menu}”")))?;
            if found.disabled {
                return Err(Failure::client(format!("the menu “{menu}” cannot be used")));
            }
            let value = |c: &&str| match found.kind {
                3 => found.options.iter().find(|o| o.0 == **c || o.1 == **c).map(|o| o.1.clone()),
                _ => Some((*c).to_owned()),
            };
            let values: Option<Vec<String>> = chosen.iter().map(value).collect();
            let values = values.ok_or_else(|| Failure::client("there is no such option"))?;
            let data = json!({
                "custom_id": found.custom_id, "component_type": found.kind, "values": values, "id": 1,
            });
            Ok(self.component(channel, message, &found.custom_id, data))
        })
    }

    fn component(&self, channel: Id, message: Id, name: &str, data: Value) -> Question {
        Question {
            kind: ask_kind::COMPONENT,
            user: self.id,
            channel,
            message: Some(message),
            name: name.to_owned(),
            reply_kind: 19,
            data,
        }
    }

    /// Fills in a form and sends it; what is not named keeps what stood in it.
    ///
    /// # Errors
    ///
    /// What a client does not let happen: an unknown field, a needed one empty, a text too short or too long.
    pub fn submit(&self, modal: &Modal, fields: &[(&str, &str)]) -> Result<Asked, Failure> {
        self.begin(|s| {
            let (channel, message, reply_kind) = {
                let ask = s.asks.get(modal.asked).ok_or_else(|| Failure::of(10062))?;
                if ask.user != self.id {
                    return Err(Failure::client("this form is someone else's"));
                }
                (ask.channel, ask.message, ask.reply_kind)
            };
            let data = asked::filled(modal, fields)?;
            Ok(Question {
                kind: ask_kind::MODAL,
                user: self.id,
                channel,
                message,
                name: modal.custom_id.clone(),
                reply_kind,
                data,
            })
        })
    }

    /// Runs a slash command, `track add` with options by name as a JSON object; members, roles and channels
    /// are given as ids in text.
    ///
    /// # Errors
    ///
    /// What a client does not let happen: unknown, forbidden, an option missing or unfit.
    pub fn slash(&self, channel: Id, command: &str, options: Value) -> Result<Asked, Failure> {
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
    ) -> Result<Asked, Failure> {
        let files = files
            .into_iter()
            .map(|(option, name, bytes)| (option.to_owned(), upload(name, bytes)));
        let files = files.collect();
        self.begin(|s| self.command(s, channel, command, &options, files, None))
    }

    /// Asks for completions of one option with what was typed so far.
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
    ) -> Result<Asked, Failure> {
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
    ) -> Result<Question, Failure> {
        let empty = Map::new();
        let options = options.as_object().unwrap_or(&empty);
        let (filled, command) = command::fill(state, channel, name, options, files, focused)?;
        asks::may_use(state, &command.body, channel, self.id)?;
        Ok(Question {
            kind: if focused.is_some() {
                ask_kind::AUTOCOMPLETE
            } else {
                ask_kind::COMMAND
            },
            user: self.id,
            channel,
            message: None,
            name: filled.name,
            reply_kind: 20,
            data: filled.data,
        })
    }

    /// Runs a command of a message's menu.
    ///
    /// # Errors
    ///
    /// As [`slash`](Person::slash), and a message one does not see.
    pub fn message_command(
        &self,
        channel: Id,
        command: &str,
        message: Id,
    ) -> Result<Asked, Failure> {
        self.begin(|s| {
            let guild = s.world.channels.get(&channel).and_then(|c| c.guild);
            let command = command::find(s, guild, command, 3)?;
            asks::may_use(s, &command.body, channel, self.id)?;
            self.seen(s, channel, message)?;
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

    /// Runs a command of a member's menu.
    ///
    /// # Errors
    ///
    /// As [`slash`](Person::slash), and nobody of that id.
    pub fn user_command(&self, channel: Id, command: &str, user: Id) -> Result<Asked, Failure> {
        self.begin(|s| {
            let guild = s.world.channels.get(&channel).and_then(|c| c.guild);
            let command = command::find(s, guild, command, 2)?;
            asks::may_use(s, &command.body, channel, self.id)?;
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

    fn menu(&self, channel: Id, name: &str, data: Value) -> Question {
        Question {
            kind: ask_kind::COMMAND,
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
        question: impl FnOnce(&mut State) -> Result<Question, Failure>,
    ) -> Result<Asked, Failure> {
        let id = self.shared.change(|s| {
            let question = question(s)?;
            asks::begin(s, question)
        })?;
        Ok(Asked {
            shared: self.shared.clone(),
            id,
            user: self.id,
        })
    }
}
