//! A Discord in memory: guilds, channels, threads, messages with cards, reactions, people, and the
//! events of a gateway.
//!
//! People act through the methods of [`World`], and the bot through its effects ([`carry`]).
//! [`transcript`] shows a channel as plain text. [`World::fail`] makes deliveries fail.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pythia::host::HostHandle;
use pythia_quiz::Event;
use pythia_quiz::ids::DISCORD_EPOCH_MS;
use pythia_quiz::model::card::Card;
use pythia_quiz::model::discord;
use pythia_quiz::model::discord::{EventStatus, Reaction, Reactor, Shard};
use pythia_quiz::model::effect::OutboxRow;
use pythia_quiz::model::ids::{At, ChannelId, EventId, GuildId, MessageId, RoleId, UserId};

pub mod carry;
pub mod transcript;

pub use carry::Fault;

/// The bot's account.
pub const PYTHIA: UserId = UserId(7);

/// How long Discord remembers a nonce.
pub const NONCE_MS: i64 = 3 * 60_000;

/// A Discord in memory. Clones share it.
#[derive(Clone)]
pub struct World(Arc<Mutex<Inner>>);

/// Everything in a world.
pub struct Inner {
    pub now: At,
    /// The time zone of transcripts.
    pub zone: String,
    seq: u64,
    named: u64,
    pub guilds: BTreeMap<GuildId, Guild>,
    pub channels: BTreeMap<ChannelId, Channel>,
    pub messages: BTreeMap<MessageId, Message>,
    /// The message that each nonce has created.
    pub nonces: BTreeMap<u64, MessageId>,
    pub people: BTreeMap<UserId, Person>,
    pub roles: BTreeMap<RoleId, String>,
    /// Scheduled events, with their markers and statuses.
    pub events: BTreeMap<EventId, (String, EventStatus)>,
    /// Events that the gateway has not sent yet.
    gateway: VecDeque<Event>,
    /// Whether the bot is connected. It never hears of what happens while it isn't.
    pub connected: bool,
    /// Whether the bot may read message texts.
    pub message_content: bool,
    faults: Vec<Ordered>,
    /// Every request that was made, by a short name.
    pub requests: Vec<String>,
    /// Makes look-ups find nothing, to show what they are good for.
    pub blind: bool,
    /// Forbids the bot to start threads.
    pub no_threads: bool,
}

/// A guild.
pub struct Guild {
    pub name: String,
    /// Whether the bot is a member.
    pub joined: bool,
}

/// The kind of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Announcement,
    Forum,
    /// A thread of this channel.
    Thread(ChannelId),
    Direct(UserId),
}

/// A channel or thread.
pub struct Channel {
    pub guild: Option<GuildId>,
    pub name: String,
    pub kind: Kind,
    pub archived: bool,
    pub locked: bool,
    /// Whether the bot may not write in it.
    pub forbidden: bool,
    pub archive_minutes: u32,
    pub tags: Vec<String>,
}

/// A message that is not deleted.
pub struct Message {
    pub channel: ChannelId,
    pub author: UserId,
    pub text: String,
    pub card: Option<Card>,
    pub pings: Option<RoleId>,
    pub quiet: bool,
    pub edited: bool,
    pub crossposted: bool,
    pub reactions: BTreeMap<Reaction, BTreeSet<UserId>>,
}

/// A person with an account.
#[derive(Debug, Clone)]
pub struct Person {
    pub name: String,
    pub roles: Vec<RoleId>,
    pub manages: bool,
}

struct Ordered {
    of: Box<dyn Fn(&OutboxRow) -> bool + Send>,
    fault: Fault,
    times: u32,
}

impl World {
    /// Creates an empty world at an instant.
    pub fn new(now: At, zone: &str) -> Self {
        let mut people = BTreeMap::new();
        people.insert(
            PYTHIA,
            Person {
                name: "Pythia".to_owned(),
                roles: Vec::new(),
                manages: false,
            },
        );
        Self(Arc::new(Mutex::new(Inner {
            now,
            zone: zone.to_owned(),
            seq: 0,
            named: 100,
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            messages: BTreeMap::new(),
            nonces: BTreeMap::new(),
            people,
            roles: BTreeMap::new(),
            events: BTreeMap::new(),
            gateway: VecDeque::new(),
            connected: false,
            message_content: false,
            faults: Vec::new(),
            requests: Vec::new(),
            blind: false,
            no_threads: false,
        })))
    }

    /// Locks the world, to read or change it.
    pub fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn now(&self) -> At {
        self.lock().now
    }

    // ---- what there is
    // -------------------------------------------------------------------------------------

    pub fn guild(&self, name: &str) -> GuildId {
        let mut w = self.lock();
        let guild = GuildId(w.name());
        let name = name.to_owned();
        w.guilds.insert(guild, Guild { name, joined: true });
        w.tell(Event::GuildSeen { guild });
        guild
    }

    pub fn channel(&self, guild: GuildId, name: &str, kind: Kind) -> ChannelId {
        let mut w = self.lock();
        let id = ChannelId(w.name());
        w.channels.insert(id, Channel::new(Some(guild), name, kind));
        id
    }

    pub fn role(&self, name: &str) -> RoleId {
        let mut w = self.lock();
        let role = RoleId(w.name());
        w.roles.insert(role, name.to_owned());
        role
    }

    pub fn person(&self, name: &str, manages: bool) -> UserId {
        let mut w = self.lock();
        let user = UserId(w.name());
        let person = Person {
            name: name.to_owned(),
            roles: Vec::new(),
            manages,
        };
        w.people.insert(user, person);
        user
    }

    // ---- what people do
    // ------------------------------------------------------------------------------------

    /// Posts a person's message. That reopens an archived thread, as on Discord.
    pub fn write(&self, who: UserId, channel: ChannelId, text: &str) -> MessageId {
        let mut w = self.lock();
        let place = &w.channels[&channel];
        assert!(!place.locked, "nobody writes in a locked thread");
        if place.archived {
            w.set_thread(channel, Some(false), None);
        }
        let id = w.stand(Message::new(channel, who, text));
        let said = w.said(id);
        w.tell(Event::MessageCreated(said));
        id
    }

    pub fn edit(&self, message: MessageId, text: &str) {
        let mut w = self.lock();
        let one = w.messages.get_mut(&message).expect("it stands");
        text.clone_into(&mut one.text);
        one.edited = true;
        if w.message_content {
            let text = Some(text.to_owned());
            let (guild, channel) = w.place(message);
            w.tell(Event::Edited {
                guild,
                channel,
                message,
                text,
            });
        }
    }

    /// Deletes messages, several of them in one event.
    pub fn delete(&self, messages: &[MessageId]) {
        let mut w = self.lock();
        let (guild, channel) = w.place(messages[0]);
        for message in messages {
            w.messages.remove(message).expect("it stands");
        }
        w.tell(Event::Deleted {
            guild,
            channel,
            messages: messages.to_vec(),
        });
    }

    pub fn react(&self, who: UserId, message: MessageId, reaction: Reaction, added: bool) {
        let mut w = self.lock();
        let person = w.people[&who].clone();
        let reactions = &mut w.messages.get_mut(&message).expect("it stands").reactions;
        let of_mark = reactions.entry(reaction).or_default();
        let news = if added {
            of_mark.insert(who)
        } else {
            of_mark.remove(&who)
        };
        reactions.retain(|_, of| !of.is_empty());
        if !news {
            return;
        }
        let (guild, channel) = w.place(message);
        let who = Reactor {
            user: who,
            bot: who == PYTHIA,
            roles: if added { person.roles } else { Vec::new() },
            manages: added && person.manages,
        };
        w.tell(Event::Reacted {
            guild,
            channel,
            message,
            who,
            reaction,
            added,
        });
    }

    /// Removes all reactions, as a moderator can.
    pub fn clear(&self, message: MessageId, reaction: Option<Reaction>) {
        let mut w = self.lock();
        let reactions = &mut w.messages.get_mut(&message).expect("it stands").reactions;
        reactions.retain(|one, _| reaction.is_some_and(|reaction| reaction != *one));
        let (guild, channel) = w.place(message);
        w.tell(Event::ReactionsCleared {
            guild,
            channel,
            message,
            reaction,
        });
    }

    /// Deletes a channel or thread with everything in it.
    pub fn delete_channel(&self, channel: ChannelId) {
        let mut w = self.lock();
        let guild = w.channels[&channel].guild.expect("a guild's channel");
        let inside: Vec<ChannelId> = w
            .channels
            .iter()
            .filter(|(id, one)| **id == channel || one.kind == Kind::Thread(channel))
            .map(|(id, _)| *id)
            .collect();
        w.messages.retain(|_, one| !inside.contains(&one.channel));
        for gone in inside {
            w.channels.remove(&gone);
        }
        w.tell(Event::ChannelGone { guild, channel });
    }

    /// Archives or locks a thread, or the opposite.
    pub fn set_thread(&self, thread: ChannelId, archived: Option<bool>, locked: Option<bool>) {
        self.lock().set_thread(thread, archived, locked);
    }

    /// Sets whether the bot may write in a channel.
    pub fn forbid(&self, channel: ChannelId, forbidden: bool) {
        let mut w = self.lock();
        w.channels.get_mut(&channel).expect("it exists").forbidden = forbidden;
    }

    /// Removes the bot from a guild, or adds it again.
    pub fn join(&self, guild: GuildId, joined: bool) {
        let mut w = self.lock();
        w.guilds.get_mut(&guild).expect("it exists").joined = joined;
        w.tell(if joined {
            Event::GuildSeen { guild }
        } else {
            Event::GuildLeft { guild }
        });
    }

    // ---- what the gateway does
    // -----------------------------------------------------------------------------

    /// Starts a gateway session. What an earlier one did not send is lost.
    pub fn connect(&self) {
        let mut w = self.lock();
        w.connected = true;
        w.gateway.clear();
        let guilds: Vec<GuildId> = w
            .guilds
            .iter()
            .filter(|(_, guild)| guild.joined)
            .map(|(id, _)| *id)
            .collect();
        w.tell(Event::GuildsListed {
            shard: Shard::WHOLE,
            guilds: guilds.clone(),
        });
        w.tell(Event::Connected { resumed: false });
        for guild in guilds {
            w.tell(Event::GuildSeen { guild });
        }
    }

    /// Ends the gateway session.
    pub fn disconnect(&self) {
        let mut w = self.lock();
        w.connected = false;
        w.gateway.clear();
    }

    /// Returns the next event, without those that the gateway's code drops because they concern no
    /// daily.
    pub fn next_event(&self, handle: &HostHandle) -> Option<Event> {
        let mut w = self.lock();
        while let Some(event) = w.gateway.pop_front() {
            let concerns_us = match &event {
                Event::MessageCreated(message) => handle.knows_thread(message.channel),
                Event::Edited { channel, .. } => handle.knows_thread(*channel),
                Event::Deleted {
                    channel, messages, ..
                } => {
                    handle.knows_thread(*channel)
                        || messages.iter().any(|m| handle.knows_message(*m))
                }
                Event::Reacted { message, .. } | Event::ReactionsCleared { message, .. } => {
                    handle.knows_message(*message)
                }
                Event::ThreadChanged { thread, .. } => handle.knows_thread(*thread),
                _ => true,
            };
            if concerns_us {
                return Some(event);
            }
        }
        None
    }

    /// Makes the next `times` attempts at such rows fail.
    pub fn fail(&self, times: u32, fault: Fault, of: impl Fn(&OutboxRow) -> bool + Send + 'static) {
        let of = Box::new(of);
        self.lock().faults.push(Ordered { of, fault, times });
    }
}

impl Channel {
    fn new(guild: Option<GuildId>, name: &str, kind: Kind) -> Self {
        Self {
            guild,
            name: name.to_owned(),
            kind,
            archived: false,
            locked: false,
            forbidden: false,
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
            pings: None,
            quiet: false,
            edited: false,
            crossposted: false,
            reactions: BTreeMap::new(),
        }
    }
}

impl Inner {
    /// Returns a new small id, for things whose age doesn't matter.
    fn name(&mut self) -> u64 {
        self.named += 1;
        self.named
    }

    /// Returns a new snowflake of the present time.
    pub fn snowflake(&mut self) -> u64 {
        self.seq += 1;
        (((self.now.0 - DISCORD_EPOCH_MS) as u64) << 22) | (self.seq & 0x3f_ffff)
    }

    fn stand(&mut self, message: Message) -> MessageId {
        let id = MessageId(self.snowflake());
        self.messages.insert(id, message);
        id
    }

    fn tell(&mut self, event: Event) {
        if self.connected {
            self.gateway.push_back(event);
        }
    }

    fn place(&self, message: MessageId) -> (GuildId, ChannelId) {
        let channel = self.messages[&message].channel;
        let guild = self.channels[&channel].guild.expect("a guild's channel");
        (guild, channel)
    }

    fn said(&self, message: MessageId) -> discord::Message {
        let (guild, channel) = self.place(message);
        let one = &self.messages[&message];
        let text = Some(one.text.clone()).filter(|text| self.message_content && !text.is_empty());
        discord::Message {
            guild,
            channel,
            id: message,
            author: one.author,
            roles: self.people[&one.author].roles.clone(),
            ordinary: one.author != PYTHIA,
            text,
        }
    }

    fn set_thread(&mut self, thread: ChannelId, archived: Option<bool>, locked: Option<bool>) {
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

    /// Returns the messages of a channel, oldest first.
    pub fn messages_in(&self, channel: ChannelId) -> impl Iterator<Item = (MessageId, &Message)> {
        self.messages
            .iter()
            .filter(move |(_, one)| one.channel == channel)
            .map(|(id, one)| (*id, one))
    }
}
