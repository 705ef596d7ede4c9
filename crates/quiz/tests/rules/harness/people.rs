//! Who does things, and the verbs of the stories.

use super::*;

/// Somebody who does things.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub user: UserId,
    pub roles: Vec<RoleId>,
    pub manages: bool,
}

/// The n-th member.
pub fn member(n: u64) -> Person {
    Person {
        user: UserId(1000 + n),
        roles: Vec::new(),
        manages: false,
    }
}

pub fn ann() -> Person {
    member(1)
}

pub fn ben() -> Person {
    member(2)
}

pub fn cem() -> Person {
    member(3)
}

/// Somebody with Manage Server.
pub fn mod_mia() -> Person {
    Person {
        manages: true,
        ..member(90)
    }
}

/// A second moderator.
pub fn mod_max() -> Person {
    Person {
        manages: true,
        ..member(91)
    }
}

/// The daily of the n-th track on a date.
pub fn daily_key(track: u32, date: &str) -> DailyKey {
    DailyKey {
        guild: GUILD,
        track: TrackId(track),
        date: day(date),
    }
}

/// The form of a sealed answer, filled in.
pub fn form(key: DailyKey, text: &str) -> InteractionKind {
    InteractionKind::Submitted {
        form: FormId::Answer(key.short()),
        fields: vec![text.to_owned()],
    }
}

/// A press on a message.
pub fn pressed_on(message: MessageId, press: ButtonId) -> InteractionKind {
    InteractionKind::Pressed {
        press,
        message,
        values: Vec::new(),
    }
}

impl World {
    /// Somebody writes in the thread of a daily.
    pub fn say(&mut self, who: &Person, key: DailyKey, text: &str) -> MessageId {
        let message = self.write_unseen(who, key, text);
        self.hear(message);
        message
    }

    /// Somebody writes, but the event is lost.
    pub fn write_unseen(&mut self, who: &Person, key: DailyKey, text: &str) -> MessageId {
        let thread = self.thread(key);
        self.stand(thread, Some(who.user), text, None, None)
    }

    /// The event of a message that stands arrives.
    pub fn hear(&mut self, message: MessageId) {
        let said = self.said(message);
        self.event(Event::MessageCreated(said));
    }

    /// The event's content for a message that stands.
    pub fn said(&self, message: MessageId) -> Message {
        let one = &self.messages[&message];
        Message {
            guild: GUILD,
            channel: one.channel,
            id: message,
            author: one.author.expect("people's messages have an author"),
            roles: Vec::new(),
            ordinary: true,
            text: self.readable(&one.text),
        }
    }

    /// A message is edited.
    pub fn edit(&mut self, message: MessageId, text: &str) {
        let one = self.messages.get_mut(&message).expect("it stands");
        one.text = text.to_owned();
        let channel = one.channel;
        let text = self.readable(text);
        self.event(Event::Edited {
            guild: GUILD,
            channel,
            message,
            text,
        });
    }

    /// A message is deleted.
    pub fn delete(&mut self, message: MessageId) {
        if let Some(gone) = self.messages.remove(&message) {
            self.event(Event::Deleted {
                guild: GUILD,
                channel: gone.channel,
                messages: vec![message],
            });
        }
    }

    /// A reaction is added.
    pub fn react(&mut self, who: &Person, message: MessageId, reaction: Reaction) {
        self.reactions.insert((message, reaction, who.user));
        self.mark_event(who, message, reaction, true);
    }

    /// A reaction is taken back.
    pub fn unreact(&mut self, who: &Person, message: MessageId, reaction: Reaction) {
        self.reactions.remove(&(message, reaction, who.user));
        self.mark_event(who, message, reaction, false);
    }

    /// The event of a reaction alone.
    pub fn mark_event(
        &mut self,
        who: &Person,
        message: MessageId,
        reaction: Reaction,
        added: bool,
    ) {
        let channel = self
            .messages
            .get(&message)
            .map_or(CHANNEL, |one| one.channel);
        let who = Reactor {
            user: who.user,
            bot: false,
            roles: if added { who.roles.clone() } else { Vec::new() },
            manages: added && who.manages,
        };
        self.event(Event::Reacted {
            guild: GUILD,
            channel,
            message,
            who,
            reaction,
            added,
        });
    }

    /// Somebody asks for something in the first track's channel.
    pub fn ask(&mut self, who: &Person, ask: InteractionKind) -> Reply {
        self.ask_in(who, CHANNEL, ask)
    }

    /// Somebody asks for something in a channel or thread.
    pub fn ask_in(&mut self, who: &Person, channel: ChannelId, ask: InteractionKind) -> Reply {
        let asked = self.asked(who, Some(GUILD), channel, ask);
        self.event(Event::Interaction(Box::new(asked)))
            .expect("whoever asks is answered")
    }

    /// Somebody asks in a direct message.
    pub fn ask_direct(&mut self, who: &Person, ask: InteractionKind) -> Reply {
        let asked = self.asked(who, None, ChannelId(who.user.0), ask);
        self.event(Event::Interaction(Box::new(asked)))
            .expect("whoever asks is answered")
    }

    /// Somebody asked for something at another instant than now.
    pub fn ask_at(&mut self, who: &Person, at: At, ask: InteractionKind) -> Reply {
        let mut asked = self.asked(who, Some(GUILD), CHANNEL, ask);
        asked.id = InteractionId(self.snowflake_at(at));
        self.event(Event::Interaction(Box::new(asked)))
            .expect("whoever asks is answered")
    }

    /// A request as the edge reports it.
    pub fn asked(
        &mut self,
        who: &Person,
        guild: Option<GuildId>,
        channel: ChannelId,
        ask: InteractionKind,
    ) -> Interaction {
        Interaction {
            id: InteractionId(self.snowflake()),
            guild,
            channel,
            parent: self.threads.contains_key(&channel).then_some(CHANNEL),
            user: who.user,
            roles: who.roles.clone(),
            manages: who.manages,
            kind: ask,
        }
    }

    /// A button is pressed on a message that only the presser sees.
    pub fn press(&mut self, who: &Person, press: ButtonId) -> Reply {
        self.press_on(who, MessageId(1), press)
    }

    /// A button is pressed on a message.
    pub fn press_on(&mut self, who: &Person, message: MessageId, press: ButtonId) -> Reply {
        self.ask(who, pressed_on(message, press))
    }

    /// The sealed answer is given by form.
    pub fn seal(&mut self, who: &Person, key: DailyKey, text: &str) -> Reply {
        self.ask(who, form(key, text))
    }

    /// A message command on a message that stands, in its own channel.
    pub fn message_command(
        &mut self,
        who: &Person,
        message: MessageId,
        command: impl FnOnce(Target) -> InteractionKind,
    ) -> Reply {
        let one = self.messages[&message].clone();
        let target = Target {
            message,
            author: one.author.unwrap_or(UserId(5)),
            text: one.text,
            attachments: 0,
        };
        self.ask_in(who, one.channel, command(target))
    }
}
