//! What people do, and the events about it that the bot receives.
//!
//! Events wait in the gateway until [`Discord::next_event`] takes them. What happens without a
//! session is lost, as on Discord.

use pythia_quiz::event::{Locales, Target};
use pythia_quiz::ids::{ChannelId, GuildId, InteractionId, MessageId, UserId};
use pythia_quiz::model::discord::{self, Extras, Reaction, Reactor, Shard};
use pythia_quiz::{Event, Interaction, InteractionKind};

use crate::{Discord, Kind, Message, PYTHIA};

impl Discord {
    /// Writes a message. That opens an archived thread, as on Discord.
    pub fn write(&mut self, who: UserId, channel: ChannelId, text: &str) -> MessageId {
        self.write_as(who, channel, text, Extras::default())
    }

    /// Writes a message that is more than its text, such as one with an attachment.
    pub fn write_as(
        &mut self,
        who: UserId,
        channel: ChannelId,
        text: &str,
        extras: Extras,
    ) -> MessageId {
        let place = &self.channels[&channel];
        assert!(!place.locked, "nobody writes in a locked thread");
        if place.archived {
            self.set_thread(channel, Some(false), None);
        }
        let message = Message::new(channel, who, text);
        let id = self.add_message(Message { extras, ..message });
        let (received, extras) = self.received(id);
        self.tell(Event::MessageWritten(received, extras));
        id
    }

    /// Changes the text of a message.
    pub fn edit(&mut self, message: MessageId, text: &str) {
        let one = self.messages.get_mut(&message).expect("it is not deleted");
        text.clone_into(&mut one.text);
        one.edited = true;
        one.extras.edited = Some(self.now);
        let (guild, channel) = self.place(message);
        self.tell(if self.message_content {
            let (received, extras) = self.received(message);
            Event::MessageWritten(received, extras)
        } else {
            Event::Edited {
                guild,
                channel,
                message,
                text: None,
            }
        });
    }

    /// Deletes messages of one channel. Even several make only one event.
    pub fn delete(&mut self, messages: &[MessageId]) {
        let (guild, channel) = self.place(messages[0]);
        for message in messages {
            self.messages.remove(message).expect("it is not deleted");
        }
        self.reactions.retain(|(on, ..)| !messages.contains(on));
        self.tell(Event::Deleted {
            guild,
            channel,
            messages: messages.to_vec(),
        });
    }

    /// Adds a reaction or takes it back. There is no event if that changes nothing.
    pub fn react(&mut self, who: UserId, message: MessageId, reaction: Reaction, added: bool) {
        let one = (message, reaction, who);
        let changed = if added {
            self.reactions.insert(one)
        } else {
            self.reactions.remove(&one)
        };
        if changed {
            let event = self.reaction_event(who, message, reaction, added);
            self.tell(event);
        }
    }

    /// Deletes a channel or thread with everything in it.
    pub fn delete_channel(&mut self, channel: ChannelId) {
        let guild = self.channels[&channel].guild.expect("a guild's channel");
        self.channels
            .retain(|id, one| *id != channel && one.kind != Kind::Thread(channel));
        self.messages
            .retain(|_, one| self.channels.contains_key(&one.channel));
        self.reactions
            .retain(|(on, ..)| self.messages.contains_key(on));
        self.tell(Event::ChannelGone { guild, channel });
    }

    /// Archives or locks a thread, or undoes that. `None` changes nothing.
    pub fn set_thread(&mut self, thread: ChannelId, archived: Option<bool>, locked: Option<bool>) {
        let one = self.channels.get_mut(&thread).expect("it exists");
        one.archived = archived.unwrap_or(one.archived);
        one.locked = locked.unwrap_or(one.locked);
        let (archived, locked) = (one.archived, one.locked);
        let guild = one.guild.expect("threads are in guilds");
        self.tell(Event::ThreadChanged {
            guild,
            thread,
            locked,
            archived,
        });
    }

    /// Forbids the bot to write in a channel, or allows it again.
    pub fn forbid(&mut self, channel: ChannelId, forbidden: bool) {
        self.channels
            .get_mut(&channel)
            .expect("it exists")
            .forbidden = forbidden;
    }

    /// Forbids the bot to read the history of a channel, or allows it again.
    pub fn hide_history(&mut self, channel: ChannelId, hidden: bool) {
        self.channels
            .get_mut(&channel)
            .expect("it exists")
            .unreadable = hidden;
    }

    /// Adds the bot to a guild or removes it.
    pub fn join(&mut self, guild: GuildId, joined: bool) {
        self.guilds.get_mut(&guild).expect("it exists").joined = joined;
        self.tell(if joined {
            Event::GuildCreated {
                guild,
                joined: self.now,
                welcome: None,
            }
        } else {
            Event::GuildLeft { guild }
        });
    }

    /// Returns an interaction of a person with the bot, made now.
    pub fn interaction(
        &mut self,
        who: UserId,
        guild: Option<GuildId>,
        channel: ChannelId,
        kind: InteractionKind,
    ) -> Interaction {
        let person = self.people[&who].clone();
        let parent = match self.channels.get(&channel).map(|one| one.kind) {
            Some(Kind::Thread(parent)) => Some(parent),
            _ => None,
        };
        Interaction {
            id: InteractionId(self.snowflake()),
            guild,
            channel,
            parent,
            user: who,
            roles: person.roles,
            manages: person.manages,
            locale: Locales::default(),
            kind,
        }
    }

    /// Returns a message as the target of a message command.
    #[must_use]
    pub fn target(&self, message: MessageId) -> Target {
        let one = &self.messages[&message];
        Target {
            message,
            author: one.author,
            text: one.text.clone(),
            attachments: 0,
        }
    }

    /// Begins a gateway session. Events left from an earlier one are lost.
    pub fn connect(&mut self) {
        self.connected = true;
        self.gateway.clear();
        let joined = self.guilds.iter().filter(|(_, guild)| guild.joined);
        let guilds: Vec<GuildId> = joined.map(|(id, _)| *id).collect();
        self.tell(Event::GuildsListed {
            shard: Shard::WHOLE,
            guilds: guilds.clone(),
        });
        self.tell(Event::Connected { resumed: false });
        for guild in guilds {
            self.tell(Event::GuildSeen { guild });
        }
    }

    /// Ends the gateway session.
    pub fn disconnect(&mut self) {
        self.connected = false;
        self.gateway.clear();
    }

    /// Takes the next event of the gateway session.
    pub fn next_event(&mut self) -> Option<Event> {
        self.gateway.pop_front()
    }

    /// Returns a message as its event shows it.
    #[must_use]
    pub fn received_message(&self, message: MessageId) -> discord::Message {
        let (guild, channel) = self.place(message);
        let one = &self.messages[&message];
        discord::Message {
            guild,
            channel,
            id: message,
            author: one.author,
            roles: self.people[&one.author].roles.clone(),
            ordinary: one.author != PYTHIA,
            text: self.text_for_bot(&one.text),
        }
    }

    /// Returns a message and what it is besides its text, as far as the bot may see it.
    #[must_use]
    pub fn received(&self, message: MessageId) -> (discord::Message, Extras) {
        let mut extras = self.messages[&message].extras;
        if !self.message_content {
            extras.attachments = 0;
            extras.poll = false;
        }
        (self.received_message(message), extras)
    }

    /// Returns the event of a reaction. It has the member's roles only if the reaction is added.
    #[must_use]
    pub fn reaction_event(
        &self,
        who: UserId,
        message: MessageId,
        reaction: Reaction,
        added: bool,
    ) -> Event {
        let person = &self.people[&who];
        let (guild, channel) = self.place(message);
        let roles = person.roles.iter().copied().filter(|_| added).collect();
        Event::Reacted {
            guild,
            channel,
            message,
            who: Reactor {
                user: who,
                bot: who == PYTHIA,
                roles,
                manages: added && person.manages,
            },
            reaction,
            added,
        }
    }

    /// Returns the part of a text that the bot may read.
    fn text_for_bot(&self, text: &str) -> Option<String> {
        (self.message_content && !text.is_empty()).then(|| text.to_owned())
    }

    fn place(&self, message: MessageId) -> (GuildId, ChannelId) {
        let channel = self.messages[&message].channel;
        let guild = self.channels[&channel].guild.expect("a guild's channel");
        (guild, channel)
    }

    pub(crate) fn tell(&mut self, event: Event) {
        if self.connected {
            self.gateway.push_back(event);
        }
    }
}
