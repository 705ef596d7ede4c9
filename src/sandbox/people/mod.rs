//! Acting as a member: what a person's client can do, and what it shows.

pub(crate) mod asked;
pub(crate) mod command;

use std::sync::Arc;

use serde_json::{Map, Value, json};

pub use self::asked::{Asked, Unanswered};
use super::{
    acts::{
        self,
        asks::{self, Question},
        events, guilds,
        messages::{self, Draft, Patch, Upload},
        reactions, threads,
    },
    ask::{Modal, kind as ask_kind},
    failure::Failure,
    http,
    id::Id,
    state::{Shared, State},
    view::{self, MessageView},
    world::Emoji,
};

/// A member of one guild, or someone in direct messages. Cheap to clone.
#[derive(Clone)]
pub struct Person {
    pub(crate) shared: Arc<Shared>,
    /// Their user id.
    pub id: Id,
    /// The guild they act in.
    pub guild: Option<Id>,
}

/// A message someone is about to send.
#[derive(Clone, Debug, Default)]
pub struct Note {
    content: String,
    reply: Option<Id>,
    ping: bool,
    files: Vec<Upload>,
}

impl Note {
    /// With this text.
    pub fn new(content: &str) -> Note {
        Note {
            content: content.to_owned(),
            ping: true,
            ..Note::default()
        }
    }

    /// As a reply to a message of the same channel.
    #[must_use]
    pub fn to(mut self, message: Id) -> Note {
        self.reply = Some(message);
        self
    }

    /// A reply that does not call its author.
    #[must_use]
    pub fn quietly(mut self) -> Note {
        self.ping = false;
        self
    }

    /// With a file.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Note {
        self.files.push(upload(name, bytes));
        self
    }
}

fn upload(name: &str, bytes: &[u8]) -> Upload {
    Upload {
        name: name.to_owned(),
        alt: None,
        content_type: http::guess(name),
        bytes: bytes.to_vec(),
    }
}

impl Person {
    /// Writes in a channel, a thread or a direct message.
    ///
    /// # Errors
    ///
    /// Discord's refusals, such as no right to write there.
    pub fn say(&self, channel: Id, text: &str) -> Result<Id, Failure> {
        self.write(channel, Note::new(text))
    }

    /// Answers a message of the same channel, calling its author.
    ///
    /// # Errors
    ///
    /// As [`say`](Person::say).
    pub fn reply(&self, channel: Id, message: Id, text: &str) -> Result<Id, Failure> {
        self.write(channel, Note::new(text).to(message))
    }

    /// Writes a message with everything a person can put in one.
    ///
    /// # Errors
    ///
    /// As [`say`](Person::say); more than 2,000 characters are refused.
    pub fn write(&self, channel: Id, note: Note) -> Result<Id, Failure> {
        if note.content.chars().count() > 2000 {
            return Err(Failure::too_long("content", 2000));
        }
        let allowed = json!({ "parse": ["users", "roles", "everyone"], "replied_user": note.ping });
        let draft = Draft {
            content: note.content.trim().to_owned(),
            reply: note.reply.map(|id| (id, true)),
            files: note.files,
            allowed: acts::mentions::Allowed::parse(&allowed)?,
            ..Draft::default()
        };
        self.shared
            .change(|s| messages::post(s, channel, self.id, draft))
    }

    /// Changes one's own message.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn edit(&self, channel: Id, message: Id, text: &str) -> Result<(), Failure> {
        let patch = Patch {
            content: Some(text.to_owned()),
            ..Patch::default()
        };
        self.shared
            .change(|s| messages::edit(s, channel, message, self.id, patch))
    }

    /// Deletes a message; dismisses an ephemeral one.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn delete(&self, channel: Id, message: Id) -> Result<(), Failure> {
        self.shared
            .change(|s| messages::delete(s, channel, message, self.id))
    }

    /// Deletes several messages at once, as moderators can.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn delete_many(&self, channel: Id, ids: &[Id]) -> Result<(), Failure> {
        self.shared
            .change(|s| messages::delete_many(s, channel, ids, self.id))
    }

    /// Pins or unpins a message.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn pin(&self, channel: Id, message: Id, on: bool) -> Result<(), Failure> {
        self.shared
            .change(|s| messages::pin(s, channel, message, self.id, on))
    }

    /// Puts an emoji under a message.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn react(&self, channel: Id, message: Id, emoji: &str) -> Result<(), Failure> {
        let emoji = Emoji::from_path(emoji).ok_or_else(|| Failure::of(10014))?;
        self.shared
            .change(|s| reactions::add(s, channel, message, self.id, &emoji))
    }

    /// Takes one's emoji away again.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn unreact(&self, channel: Id, message: Id, emoji: &str) -> Result<(), Failure> {
        let emoji = Emoji::from_path(emoji).ok_or_else(|| Failure::of(10014))?;
        self.shared
            .change(|s| reactions::remove(s, channel, message, self.id, self.id, &emoji))
    }

    /// Clears all reactions of a message, or all of one emoji, as moderators can.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn clear_reactions(
        &self,
        channel: Id,
        message: Id,
        emoji: Option<&str>,
    ) -> Result<(), Failure> {
        let emoji = emoji
            .map(|e| Emoji::from_path(e).ok_or_else(|| Failure::of(10014)))
            .transpose()?;
        self.shared
            .change(|s| reactions::clear(s, channel, message, self.id, emoji.as_ref()))
    }

    /// Archives, locks or renames a thread; `None` leaves as it is.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn set_thread(
        &self,
        thread: Id,
        archived: Option<bool>,
        locked: Option<bool>,
    ) -> Result<(), Failure> {
        let change = threads::Change {
            archived,
            locked,
            ..threads::Change::default()
        };
        self.shared
            .change(|s| threads::modify(s, thread, self.id, change))
    }

    /// Starts a thread from a message.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn start_thread(&self, channel: Id, message: Id, name: &str) -> Result<Id, Failure> {
        let plan = threads::Plan {
            name: name.to_owned(),
            ..threads::Plan::default()
        };
        self.shared
            .change(|s| threads::start_from(s, channel, message, self.id, plan))?;
        Ok(message)
    }

    /// Says that one is interested in a scheduled event, or no longer.
    ///
    /// # Errors
    ///
    /// Unknown event, or not a member.
    pub fn interest(&self, event: Id, on: bool) -> Result<(), Failure> {
        let guild = self.guild.ok_or_else(|| Failure::of(10004))?;
        self.shared
            .change(|s| events::interest(s, guild, event, self.id, on))
    }

    /// One's direct messages with the bot.
    pub fn direct(&self) -> Id {
        self.shared.change(|s| guilds::direct(s, self.id))
    }

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

    fn seen(&self, state: &State, channel: Id, message: Id) -> Result<MessageView, Failure> {
        acts::seen(state, channel, self.id)?;
        let found = state
            .world
            .message(channel, message)
            .and_then(|m| view::message(state, m, self.id));
        found.ok_or_else(|| Failure::of(10008))
    }

    /// What this member reads in a channel, oldest first, their own ephemeral messages among it.
    ///
    /// # Errors
    ///
    /// A channel they do not see.
    pub fn reads(&self, channel: Id) -> Result<Vec<MessageView>, Failure> {
        self.shared.look(|s| {
            let place = acts::seen(s, channel, self.id)?;
            Ok(place
                .messages
                .values()
                .filter_map(|m| view::message(s, m, self.id))
                .collect())
        })
    }

    /// One message as this member sees it.
    ///
    /// # Errors
    ///
    /// 10008, or a channel they do not see.
    pub fn sees(&self, channel: Id, message: Id) -> Result<MessageView, Failure> {
        self.shared.look(|s| self.seen(s, channel, message))
    }

    /// A channel as plain text, this member's ephemeral messages among it.
    pub fn transcript(&self, channel: Id) -> String {
        self.shared
            .look(|s| view::transcript(s, channel, Some(self.id)))
    }
}
