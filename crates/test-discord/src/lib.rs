//! A Discord in memory for the tests of the rules and of the bot.
//!
//! [`Discord`] holds guilds, channels, threads, messages, reactions, scheduled events and people.
//! The bot changes it through the rows of its outbox. People change it through methods such as
//! [`Discord::write`], and the events the bot would get are queued. There is no thread, clock or
//! network: a test sets [`Discord::now`], and takes the events when it likes.
//!
//! ```
//! use pythia_quiz::Event;
//! use pythia_quiz::ids::At;
//! use test_discord::{Discord, Kind};
//!
//! let mut discord = Discord::new(At(1_772_442_000_000), "Europe/Berlin");
//! let guild = discord.add_guild("Study group");
//! let channel = discord.add_channel(guild, "python-daily", Kind::Text);
//! let ana = discord.add_person("Ana", false);
//! discord.connect();
//! while discord.next_event().is_some() {}
//!
//! let message = discord.write(ana, channel, "Hello!");
//! let Some(Event::MessageWritten(heard, _)) = discord.next_event() else {
//!     panic!("the bot hears of the message");
//! };
//! assert_eq!(heard.id, message);
//! assert!(discord.transcript(channel).ends_with("10:00 Ana: Hello!"));
//! ```
//!
//! | module | what it does |
//! |---|---|
//! | this one | what exists, and how tests create it |
//! | `people` | what people do, and the events about it |
//! | `delivery` | how the bot's effects are carried out or refused |
//! | `fault` | faults of requests that a test asks for |
//! | `transcript` | a channel as plain text |
//!
//! Two test harnesses build on it. The one of the rules (`crates/quiz/tests/rules/harness/`)
//! decides over records in a map. The one of the stories (`tests/common/`) runs the host, the
//! courier and the store.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use pythia_quiz::Event;
use pythia_quiz::card::{ButtonAction, Card};
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::ids::{
    At, ChannelId, DISCORD_EPOCH_MS, EventId, GuildId, MessageId, RoleId, UserId,
};
use pythia_quiz::model::discord::{EventStatus, Extras, Reaction};

mod delivery;
mod fault;
mod people;
mod transcript;

pub use delivery::Answer;
pub use fault::Fault;

/// The account of the bot.
pub const PYTHIA: UserId = UserId(7);

/// How many people are interested in a scheduled event, unless a test says otherwise.
const INTERESTED: u32 = 3;

/// Everything that Discord knows.
///
/// The fields are public, so that a test can look at everything and set up any scene.
pub struct Discord {
    /// The time. Only tests move it.
    pub now: At,
    /// The time zone of the times in transcripts.
    pub zone: String,
    /// The guilds, including those that removed the bot.
    pub guilds: BTreeMap<GuildId, Guild>,
    /// Channels, threads and direct messages.
    pub channels: BTreeMap<ChannelId, Channel>,
    /// The messages that haven't been deleted. The order of their ids is the order of time.
    pub messages: BTreeMap<MessageId, Message>,
    /// The reactions that haven't been taken back, including the bot's own.
    pub reactions: BTreeSet<(MessageId, Reaction, UserId)>,
    /// Everyone with an account.
    pub people: BTreeMap<UserId, Person>,
    /// The names of the roles.
    pub roles: BTreeMap<RoleId, String>,
    /// The scheduled events, including cancelled and finished ones.
    pub events: BTreeMap<EventId, ScheduledEvent>,
    /// How many people are interested in each scheduled event.
    pub interested: u32,
    /// Whether the bot may read the text of messages.
    pub message_content: bool,
    /// Whether the bot is forbidden to start threads.
    pub no_threads: bool,
    /// Hides what an earlier attempt of a row has done from the bot, to show why the bot looks
    /// first.
    pub blind: bool,
    /// Lets the bot take an empty page for proof that nothing is there, to show why it checks its
    /// permission.
    pub unchecked: bool,
    /// Whether the bot hears of its own messages on the gateway.
    pub echoes: bool,
    /// A word for every request that arrived.
    pub requests: Vec<&'static str>,
    /// The message that each nonce created.
    nonces: BTreeMap<String, MessageId>,
    /// The events that the bot hasn't received yet.
    gateway: VecDeque<Event>,
    /// Whether there is a gateway session. The bot never hears of what happens without one.
    connected: bool,
    faults: Vec<fault::Ordered>,
    /// How many snowflakes were given out, to keep those of one millisecond apart.
    snowflakes: u64,
    /// The last id given to something that has no time of creation.
    named: u64,
}

/// A guild.
#[derive(Debug, Clone)]
pub struct Guild {
    /// Its name.
    pub name: String,
    /// Whether the bot is in it.
    pub joined: bool,
}

/// The kind of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary channel.
    Text,
    /// A channel that others can follow.
    Announcement,
    /// A channel of posts, each with its own thread.
    Forum,
    /// A thread of this channel.
    Thread(ChannelId),
    /// The direct messages between the bot and a person.
    Direct(UserId),
}

/// A channel or thread.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its guild; direct messages have none.
    pub guild: Option<GuildId>,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Whether it is an archived thread.
    pub archived: bool,
    /// Whether it is a locked thread.
    pub locked: bool,
    /// Whether the bot is forbidden to write in it.
    pub forbidden: bool,
    /// Whether the bot may not read its history.
    pub unreadable: bool,
    /// Whether the channel is hidden from the bot.
    pub hidden: bool,
    /// The minutes of silence after which Discord would archive a thread. Here, only people and the
    /// bot archive threads.
    pub archive_minutes: u32,
    /// The tags of a forum post.
    pub tags: Vec<String>,
}

/// A message.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its channel or thread.
    pub channel: ChannelId,
    /// Who wrote it.
    pub author: UserId,
    /// What a person wrote.
    pub text: String,
    /// What the bot shows.
    pub card: Option<Card>,
    /// The role that it pings.
    pub pinged: Option<RoleId>,
    /// Whether it was sent without a notification sound.
    pub quiet: bool,
    /// The message that it replies to.
    pub reply_to: Option<MessageId>,
    /// Whether it was edited.
    pub edited: bool,
    /// What it is besides its text.
    pub extras: Extras,
    /// Whether it was published to the followers of its channel.
    pub crossposted: bool,
    /// Whether it is pinned.
    pub pinned: bool,
}

/// An entry in a guild's list of scheduled events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduledEvent {
    /// The text by which the bot recognizes it.
    pub marker: String,
    /// Its status.
    pub status: EventStatus,
    /// When it begins.
    pub start: At,
}

/// Someone with an account.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name in transcripts.
    pub name: String,
    /// The roles, the same in every guild.
    pub roles: Vec<RoleId>,
    /// Whether the person has Manage Server.
    pub manages: bool,
}

impl Channel {
    /// Returns an open channel that the bot may write in.
    #[must_use]
    pub fn new(guild: Option<GuildId>, name: &str, kind: Kind) -> Self {
        Self {
            guild,
            name: name.to_owned(),
            kind,
            archived: false,
            locked: false,
            forbidden: false,
            unreadable: false,
            hidden: false,
            archive_minutes: 0,
            tags: Vec::new(),
        }
    }
}

impl Message {
    fn new(channel: ChannelId, author: UserId, text: &str) -> Self {
        Self {
            channel,
            author,
            text: text.to_owned(),
            card: None,
            pinged: None,
            quiet: false,
            reply_to: None,
            edited: false,
            extras: Extras::default(),
            crossposted: false,
            pinned: false,
        }
    }
}

impl Person {
    /// Returns a person without roles.
    #[must_use]
    pub fn new(name: &str, manages: bool) -> Self {
        Self {
            name: name.to_owned(),
            roles: Vec::new(),
            manages,
        }
    }
}

impl Discord {
    /// Returns a Discord at an instant, with only the bot's account.
    #[must_use]
    pub fn new(now: At, zone: &str) -> Self {
        Self {
            now,
            zone: zone.to_owned(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            messages: BTreeMap::new(),
            reactions: BTreeSet::new(),
            people: BTreeMap::from([(PYTHIA, Person::new("Pythia", false))]),
            roles: BTreeMap::new(),
            events: BTreeMap::new(),
            interested: INTERESTED,
            message_content: false,
            no_threads: false,
            blind: false,
            unchecked: false,
            echoes: false,
            requests: Vec::new(),
            nonces: BTreeMap::new(),
            gateway: VecDeque::new(),
            connected: false,
            faults: Vec::new(),
            snowflakes: 0,
            named: 100,
        }
    }

    /// Creates a guild that the bot is in.
    pub fn add_guild(&mut self, name: &str) -> GuildId {
        let guild = GuildId(self.next_name());
        let name = name.to_owned();
        self.guilds.insert(guild, Guild { name, joined: true });
        self.tell(Event::GuildSeen { guild });
        guild
    }

    /// Creates a channel.
    pub fn add_channel(&mut self, guild: GuildId, name: &str, kind: Kind) -> ChannelId {
        let channel = ChannelId(self.next_name());
        let made = Channel::new(Some(guild), name, kind);
        self.channels.insert(channel, made);
        channel
    }

    /// Creates a role.
    pub fn add_role(&mut self, name: &str) -> RoleId {
        let role = RoleId(self.next_name());
        self.roles.insert(role, name.to_owned());
        role
    }

    /// Creates an account.
    pub fn add_person(&mut self, name: &str, manages: bool) -> UserId {
        let user = UserId(self.next_name());
        self.people.insert(user, Person::new(name, manages));
        user
    }

    /// Returns a new snowflake for the present time.
    pub fn snowflake(&mut self) -> u64 {
        self.snowflake_at(self.now)
    }

    /// Returns a new snowflake for another instant.
    pub fn snowflake_at(&mut self, at: At) -> u64 {
        self.snowflakes += 1;
        (((at.0 - DISCORD_EPOCH_MS) as u64) << 22) | (self.snowflakes & 0x3f_ffff)
    }

    /// Returns the messages of a channel, oldest first.
    pub fn messages_in(&self, channel: ChannelId) -> impl Iterator<Item = (MessageId, &Message)> {
        self.messages
            .iter()
            .filter(move |(_, one)| one.channel == channel)
            .map(|(id, one)| (*id, one))
    }

    /// Returns the reactions to a message with their authors, in the order of the reactions.
    pub fn reactions_to(&self, message: MessageId) -> impl Iterator<Item = (Reaction, UserId)> {
        self.reactions
            .range((message, Reaction::Knew, UserId(0))..)
            .take_while(move |(on, ..)| *on == message)
            .map(|(_, reaction, user)| (*reaction, *user))
    }

    /// Returns the name of an account.
    #[must_use]
    pub fn name_of(&self, user: UserId) -> &str {
        self.people
            .get(&user)
            .map_or("somebody", |one| one.name.as_str())
    }

    /// Returns a small id for something without a time of creation.
    fn next_name(&mut self) -> u64 {
        self.named += 1;
        self.named
    }

    fn add_message(&mut self, message: Message) -> MessageId {
        let id = MessageId(self.snowflake());
        self.messages.insert(id, message);
        id
    }
}

/// Returns what the buttons of a card do, without links.
#[must_use]
pub fn presses(card: &Card) -> Vec<ButtonId> {
    let buttons = card.rows.iter().flatten();
    buttons
        .filter_map(|button| match &button.action {
            ButtonAction::Press(press) => Some(press.clone()),
            ButtonAction::Link(_) => None,
        })
        .collect()
}
