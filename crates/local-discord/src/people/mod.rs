//! Acting as a member: what a person's client can do, and what it shows.

pub(crate) mod asked;
mod asking;
pub(crate) mod command;

use std::sync::Arc;

use serde_json::json;

pub use self::asked::{Asked, Unanswered};
use super::{
    acts::{
        self,
        edits::{self, Patch},
        events, guilds,
        messages::{self, Draft, Upload},
        reactions,
        thread_life::{self, Change},
        threads,
    },
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
            .change(|s| edits::edit(s, channel, message, self.id, patch))
    }

    /// Deletes a message; dismisses an ephemeral one.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn delete(&self, channel: Id, message: Id) -> Result<(), Failure> {
        self.shared
            .change(|s| edits::delete(s, channel, message, self.id))
    }

    /// Deletes several messages at once, as moderators can.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn delete_many(&self, channel: Id, ids: &[Id]) -> Result<(), Failure> {
        self.shared
            .change(|s| edits::delete_many(s, channel, ids, self.id))
    }

    /// Pins or unpins a message.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn pin(&self, channel: Id, message: Id, on: bool) -> Result<(), Failure> {
        self.shared
            .change(|s| edits::pin(s, channel, message, self.id, on))
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
        let change = Change {
            archived,
            locked,
            ..Change::default()
        };
        self.shared
            .change(|s| thread_life::modify(s, thread, self.id, change))
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
