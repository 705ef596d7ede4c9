//! The people of the tests, and what they do.

use super::*;

/// A member or moderator.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub user: UserId,
    pub roles: Vec<RoleId>,
    pub manages: bool,
}

/// Returns the n-th member.
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

/// Returns a member with Manage Server.
pub fn mod_mia() -> Person {
    Person {
        manages: true,
        ..member(90)
    }
}

/// Returns a second moderator.
pub fn mod_max() -> Person {
    Person {
        manages: true,
        ..member(91)
    }
}

/// Returns the key of the daily of the n-th track on a date.
pub fn daily_key(track: u32, date: &str) -> DailyKey {
    DailyKey {
        guild: GUILD,
        track: TrackId(track),
        date: day(date),
    }
}

/// Returns the form of a sealed answer, filled in.
pub fn form(key: DailyKey, text: &str) -> InteractionKind {
    InteractionKind::Submitted {
        form: FormId::Answer(key.short()),
        fields: vec![text.to_owned()],
    }
}

/// Returns a press on a message.
pub fn pressed_on(message: MessageId, press: ButtonId) -> InteractionKind {
    InteractionKind::Pressed {
        press,
        message,
        values: Vec::new(),
    }
}

/// What a regular has answered before all stories.
pub(super) const LONG_AGO: Source = Source::Daily(LocalDate(18_262), TrackId(9));

impl World {
    /// Makes the account known to Discord, with the person's roles.
    pub(super) fn enter(&mut self, who: &Person) {
        let person = test_discord::Person {
            name: format!("member {}", who.user),
            roles: who.roles.clone(),
            manages: who.manages,
        };
        self.people.insert(who.user, person);
    }

    /// Lets a person have answered a question long ago, so that their votes count.
    pub fn is_regular(&mut self, who: &Person) {
        let member = self.number(who).unwrap_or_else(|| {
            let member = MemberId(7_000_000 - who.user.0 as u32);
            self.put(Record::Number((GUILD, who.user), member));
            let record = pythia_quiz::model::guild::Member {
                user: who.user,
                hidden: false,
                left: None,
                looked_up: None,
            };
            self.put(Record::Member((GUILD, member), record));
            member
        });
        let key = RowKey {
            member,
            source: LONG_AGO,
            reason: pythia_quiz::model::points::Reason::TookPart,
            voter: None,
            n: 0,
        };
        let row = Row {
            points: 0,
            at: utc("2020-01-01", "12:00"),
            note: String::new(),
        };
        self.put(Record::Row((GUILD, key), row));
    }

    /// Writes in the thread of a daily.
    pub fn say(&mut self, who: &Person, key: DailyKey, text: &str) -> MessageId {
        let message = self.write_in_thread(who, key, text);
        self.hear_events();
        message
    }

    /// Writes in the thread of a daily, but loses the event.
    pub fn write_unseen(&mut self, who: &Person, key: DailyKey, text: &str) -> MessageId {
        let message = self.write_in_thread(who, key, text);
        self.miss_events();
        message
    }

    fn write_in_thread(&mut self, who: &Person, key: DailyKey, text: &str) -> MessageId {
        self.enter(who);
        let thread = self.thread(key);
        self.discord.write(who.user, thread, text)
    }

    /// Writes something in the thread of a daily that is more than its text.
    pub fn say_as(&mut self, who: &Person, key: DailyKey, text: &str, extras: Extras) -> MessageId {
        self.enter(who);
        let thread = self.thread(key);
        let message = self.discord.write_as(who.user, thread, text, extras);
        self.hear_events();
        message
    }

    /// Delivers the event of a message.
    pub fn hear(&mut self, message: MessageId) {
        let (received, extras) = self.received(message);
        self.event(Event::MessageWritten(received, extras));
    }

    /// Edits a message.
    pub fn edit(&mut self, message: MessageId, text: &str) {
        self.discord.edit(message, text);
        self.hear_events();
    }

    /// Deletes a message, if it is still there.
    pub fn delete(&mut self, message: MessageId) {
        if self.messages.contains_key(&message) {
            self.discord.delete(&[message]);
            self.hear_events();
        }
    }

    /// Adds a reaction.
    pub fn react(&mut self, who: &Person, message: MessageId, reaction: Reaction) {
        self.enter(who);
        self.discord.react(who.user, message, reaction, true);
        self.hear_events();
    }

    /// Takes a reaction back.
    pub fn unreact(&mut self, who: &Person, message: MessageId, reaction: Reaction) {
        self.enter(who);
        self.discord.react(who.user, message, reaction, false);
        self.hear_events();
    }

    /// Delivers the event of a reaction, without the reaction.
    pub fn send_reaction_event(
        &mut self,
        who: &Person,
        message: MessageId,
        reaction: Reaction,
        added: bool,
    ) {
        self.enter(who);
        let event = self.reaction_event(who.user, message, reaction, added);
        self.event(event);
    }

    /// Sends an interaction from the first track's channel.
    pub fn ask(&mut self, who: &Person, kind: InteractionKind) -> Reply {
        self.ask_in(who, CHANNEL, kind)
    }

    /// Sends an interaction from a channel or thread.
    pub fn ask_in(&mut self, who: &Person, channel: ChannelId, kind: InteractionKind) -> Reply {
        let interaction = self.interaction(who, Some(GUILD), channel, kind);
        self.answered(interaction)
    }

    /// Sends an interaction from a direct message.
    pub fn ask_direct(&mut self, who: &Person, kind: InteractionKind) -> Reply {
        let interaction = self.interaction(who, None, ChannelId(who.user.0), kind);
        self.answered(interaction)
    }

    /// Sends an interaction that was made at another instant than now.
    pub fn ask_at(&mut self, who: &Person, at: At, kind: InteractionKind) -> Reply {
        let mut interaction = self.interaction(who, Some(GUILD), CHANNEL, kind);
        interaction.id = InteractionId(self.snowflake_at(at));
        self.answered(interaction)
    }

    fn answered(&mut self, interaction: Interaction) -> Reply {
        self.event(Event::Interaction(Box::new(interaction)))
            .expect("everybody who asks gets a reply")
    }

    /// Returns an interaction as Discord reports it.
    pub fn interaction(
        &mut self,
        who: &Person,
        guild: Option<GuildId>,
        channel: ChannelId,
        kind: InteractionKind,
    ) -> Interaction {
        self.enter(who);
        self.discord.interaction(who.user, guild, channel, kind)
    }

    /// Presses a button on a message that only the presser sees.
    pub fn press(&mut self, who: &Person, press: ButtonId) -> Reply {
        let message = MessageId(self.discord.snowflake());
        self.press_on(who, message, press)
    }

    /// Presses a button on a message.
    pub fn press_on(&mut self, who: &Person, message: MessageId, press: ButtonId) -> Reply {
        self.ask(who, pressed_on(message, press))
    }

    /// Submits a sealed answer by its form.
    pub fn seal(&mut self, who: &Person, key: DailyKey, text: &str) -> Reply {
        self.ask(who, form(key, text))
    }

    /// Uses a message command on a message, in the message's channel.
    pub fn message_command(
        &mut self,
        who: &Person,
        message: MessageId,
        command: impl FnOnce(Target) -> InteractionKind,
    ) -> Reply {
        let target = self.target(message);
        let channel = self.messages[&message].channel;
        self.ask_in(who, channel, command(target))
    }
}
