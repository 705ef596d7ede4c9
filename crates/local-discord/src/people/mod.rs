//! Acting as a member: what a person's client can do and what it shows.

pub(crate) mod command;
mod interact;
pub(crate) mod interaction;

use std::sync::Arc;

use serde_json::{Value, json};

pub use self::interaction::{Interaction, ReplyError};
use super::{
    actions::{
        self,
        edits::{self, Patch},
        events, guilds,
        messages::{self, Draft, Upload},
        reactions,
        thread_state::{self, ThreadPatch},
        threads,
    },
    failure::Failure,
    http,
    id::Id,
    state::{Shared, State},
    view::{self, MessageView},
    world::{Emoji, ScheduledEvent, flag},
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

/// A message that someone is about to send.
#[derive(Clone, Debug, Default)]
pub struct NewMessage {
    content: String,
    reply: Option<Id>,
    ping: bool,
    files: Vec<Upload>,
    sticker: Option<String>,
    forwards: Option<(Id, Id)>,
    poll: Option<Value>,
    voice: bool,
}

impl NewMessage {
    /// Creates a message with this text.
    pub fn new(content: &str) -> NewMessage {
        NewMessage {
            content: content.to_owned(),
            ping: true,
            ..NewMessage::default()
        }
    }

    /// Makes it a reply to a message of the same channel.
    #[must_use]
    pub fn reply_to(mut self, message: Id) -> NewMessage {
        self.reply = Some(message);
        self
    }

    /// Keeps a reply from pinging its author.
    #[must_use]
    pub fn without_ping(mut self) -> NewMessage {
        self.ping = false;
        self
    }

    /// Sends a sticker of this name.
    #[must_use]
    pub fn sticker(mut self, name: &str) -> NewMessage {
        self.sticker = Some(name.to_owned());
        self
    }

    /// Forwards a message of this channel.
    #[must_use]
    pub fn forward(mut self, channel: Id, message: Id) -> NewMessage {
        self.forwards = Some((channel, message));
        self
    }

    /// Starts a poll with this question and these answers, for a day.
    #[must_use]
    pub fn poll(mut self, question: &str, answers: &[&str]) -> NewMessage {
        let answers = answers
            .iter()
            .enumerate()
            .map(|(n, text)| json!({ "answer_id": n + 1, "poll_media": { "text": text } }));
        self.poll = Some(json!({
            "question": { "text": question },
            "answers": answers.collect::<Vec<_>>(),
            "expiry": null,
            "allow_multiselect": false,
            "layout_type": 1,
            "results": { "answer_counts": [], "is_finalized": false },
        }));
        self
    }

    /// Makes it a voice message of these bytes.
    #[must_use]
    pub fn voice(mut self, bytes: &[u8]) -> NewMessage {
        self.voice = true;
        self.file("voice-message.ogg", bytes)
    }

    /// Attaches a file.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> NewMessage {
        self.files.push(upload(name, bytes));
        self
    }
}

fn upload(name: &str, bytes: &[u8]) -> Upload {
    Upload {
        name: name.to_owned(),
        alt: None,
        content_type: http::content_type(name),
        bytes: bytes.to_vec(),
    }
}

impl Person {
    /// Sends a message to a channel, a thread or a direct message channel.
    ///
    /// # Errors
    ///
    /// Discord's refusals, such as missing permissions.
    pub fn say(&self, channel: Id, text: &str) -> Result<Id, Failure> {
        self.write(channel, NewMessage::new(text))
    }

    /// Replies to a message of the same channel and pings its author.
    ///
    /// # Errors
    ///
    /// As [`say`](Person::say).
    pub fn reply(&self, channel: Id, message: Id, text: &str) -> Result<Id, Failure> {
        self.write(channel, NewMessage::new(text).reply_to(message))
    }

    /// Sends a message with everything a person can put in one.
    ///
    /// # Errors
    ///
    /// As [`say`](Person::say). More than 2,000 characters are refused.
    pub fn write(&self, channel: Id, new: NewMessage) -> Result<Id, Failure> {
        if new.content.chars().count() > 2000 {
            return Err(Failure::too_long("content", 2000));
        }
        let allowed = json!({ "parse": ["users", "roles", "everyone"], "replied_user": new.ping });
        let mut draft = Draft {
            content: new.content.trim().to_owned(),
            reply: new.reply.map(|id| (id, true)),
            files: new.files,
            allowed: actions::mentions::AllowedMentions::parse(&allowed)?,
            poll: new.poll,
            flags: if new.voice { flag::IS_VOICE_MESSAGE } else { 0 },
            reference: new.forwards,
            ..Draft::default()
        };
        self.shared.change(|s| {
            if let Some((from, id)) = new.forwards {
                actions::visible_channel(s, from, self.id)?;
                let forwarded = s.world.message(from, id).cloned();
                let forwarded = forwarded.ok_or_else(|| Failure::of(10008))?;
                draft.forwards = Some(Box::new(forwarded));
            }
            draft.sticker = new.sticker.map(|name| (s.next_id(), name));
            messages::post(s, channel, self.id, draft)
        })
    }

    /// Edits the person's own message.
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

    /// Deletes a message, or dismisses an ephemeral one.
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

    /// Adds a reaction.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn react(&self, channel: Id, message: Id, emoji: &str) -> Result<(), Failure> {
        let emoji = Emoji::from_path(emoji).ok_or_else(|| Failure::of(10014))?;
        self.shared
            .change(|s| reactions::add(s, channel, message, self.id, &emoji))
    }

    /// Removes the person's own reaction.
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

    /// Archives or locks a thread, or undoes it. `None` leaves it as it is.
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
        let change = ThreadPatch {
            archived,
            locked,
            ..ThreadPatch::default()
        };
        self.shared
            .change(|s| thread_state::modify(s, thread, self.id, change))
    }

    /// Starts a thread from a message.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn start_thread(&self, channel: Id, message: Id, name: &str) -> Result<Id, Failure> {
        let new = threads::NewThread {
            name: name.to_owned(),
            ..threads::NewThread::default()
        };
        self.shared
            .change(|s| threads::start_from(s, channel, message, self.id, new))?;
        Ok(message)
    }

    /// Marks the person as interested in a scheduled event, or no longer.
    ///
    /// # Errors
    ///
    /// An unknown event, or a guild the person is not in.
    pub fn set_interested(&self, event: Id, on: bool) -> Result<(), Failure> {
        let guild = self.guild.ok_or_else(|| Failure::of(10004))?;
        self.shared
            .change(|s| events::set_interested(s, guild, event, self.id, on))
    }

    /// Moves a scheduled event to another time, in milliseconds since 1970. It lasts as long as
    /// before.
    ///
    /// # Errors
    ///
    /// An unknown event, a missing permission, or an event that is over.
    pub fn move_event(&self, event: Id, start_ms: i64) -> Result<(), Failure> {
        self.change_event(event, |one| {
            let by = start_ms - one.start_ms;
            one.start_ms = start_ms;
            one.end_ms = one.end_ms.map(|end| end + by);
        })
    }

    /// Starts (2), ends (3) or cancels (4) a scheduled event; the numbers are Discord's.
    ///
    /// # Errors
    ///
    /// As [`move_event`](Self::move_event).
    pub fn set_event_status(&self, event: Id, status: u8) -> Result<(), Failure> {
        self.change_event(event, |one| one.status = status)
    }

    /// Deletes a scheduled event.
    ///
    /// # Errors
    ///
    /// An unknown event, or a missing permission.
    pub fn delete_event(&self, event: Id) -> Result<(), Failure> {
        let guild = self.guild.ok_or_else(|| Failure::of(10004))?;
        self.shared
            .change(|s| events::delete(s, guild, event, self.id))
    }

    fn change_event(
        &self,
        event: Id,
        change: impl FnOnce(&mut ScheduledEvent),
    ) -> Result<(), Failure> {
        let guild = self.guild.ok_or_else(|| Failure::of(10004))?;
        self.shared.change(|s| {
            let mut changed = events::find(s, guild, event)?.clone();
            change(&mut changed);
            events::change(s, self.id, changed)
        })
    }

    /// Opens the person's direct messages with the bot and returns the channel.
    pub fn open_dm(&self) -> Id {
        self.shared.change(|s| guilds::dm_channel(s, self.id))
    }

    fn visible_message(
        &self,
        state: &State,
        channel: Id,
        message: Id,
    ) -> Result<MessageView, Failure> {
        actions::visible_channel(state, channel, self.id)?;
        let found = state
            .world
            .message(channel, message)
            .and_then(|m| view::message(state, m, self.id));
        found.ok_or_else(|| Failure::of(10008))
    }

    /// Returns what the person reads in a channel, oldest first, including their own ephemeral
    /// messages.
    ///
    /// # Errors
    ///
    /// The refusal of a channel they cannot see.
    pub fn reads(&self, channel: Id) -> Result<Vec<MessageView>, Failure> {
        self.shared.read(|s| {
            let place = actions::visible_channel(s, channel, self.id)?;
            Ok(place
                .messages
                .values()
                .filter_map(|m| view::message(s, m, self.id))
                .collect())
        })
    }

    /// Returns one message as the person sees it.
    ///
    /// # Errors
    ///
    /// 10008, or the refusal of a channel they cannot see.
    pub fn sees(&self, channel: Id, message: Id) -> Result<MessageView, Failure> {
        self.shared
            .read(|s| self.visible_message(s, channel, message))
    }

    /// Returns a channel as plain text, including the person's ephemeral messages.
    pub fn transcript(&self, channel: Id) -> String {
        self.shared
            .read(|s| view::transcript(s, channel, Some(self.id)))
    }
}
