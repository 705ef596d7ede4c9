//! Everything that can happen to the quizmaster: a closed list.
//!
//! The edge reports facts (who, which roles, when by the snowflake); the rules decide what they are worth.

mod interaction;

use serde::{Deserialize, Serialize};

use super::effect::Outcome;
use super::ids::{At, ChannelId, EventId, GuildId, MessageId, OutboxSeq, RoleId, UserId};

pub use interaction::{
    BlockForm, BoardForm, Checkup, Completion, Interaction, InteractionKind, RoundCommand,
    RoundForm, SetupForm, Target, TrackForm,
};

/// One event with all the nondeterminism there is: the clock and the dice, read once, at the edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stamped {
    /// When the bot learned of it.
    pub at: At,
    /// A random number; the rules spread it as far as they need ([`super::dice`]).
    pub draw: u64,
    /// What happened.
    pub event: Event,
}

/// What happened.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Look what is due now. One tick does the one earliest thing that is due; the host ticks until nothing is.
    Tick,
    /// The process started (state was loaded); whatever happened since it was last alive was missed.
    Started,
    /// The gateway is connected. Without `resumed`, events may have been lost and are to be read back.
    Connected {
        /// Whether Discord replayed what was missed.
        resumed: bool,
    },
    /// The connection to Discord broke.
    Disconnected,
    /// The bank in force from here on, by digest; the host has put it into the state.
    BankEntered {
        /// blake3 of the bank.
        digest: [u8; 32],
    },
    /// The config in force from here on, by digest.
    ConfigEntered {
        /// blake3 of the config.
        digest: [u8; 32],
    },
    /// A guild is there (joined, or available again).
    GuildSeen {
        /// Which.
        guild: GuildId,
    },
    /// We were removed from a guild. An outage of the guild is *not* this.
    GuildLeft {
        /// Which.
        guild: GuildId,
    },
    /// A message was posted, or read back, in a guild.
    MessageCreated(Message),
    /// A message's text changed. Without the message-content intent `text` is `None`.
    Edited {
        /// Guild of the message.
        guild: GuildId,
        /// Channel or thread.
        channel: ChannelId,
        /// Which message.
        message: MessageId,
        /// The new text, where we may read it.
        text: Option<String>,
    },
    /// Messages are gone.
    Deleted {
        /// Guild of the messages.
        guild: GuildId,
        /// Channel or thread.
        channel: ChannelId,
        /// Which.
        messages: Vec<MessageId>,
    },
    /// Someone added or took back a reaction.
    Reacted {
        /// Guild of the message.
        guild: GuildId,
        /// Channel or thread.
        channel: ChannelId,
        /// The message reacted to.
        message: MessageId,
        /// Who.
        who: Reactor,
        /// Which mark, of those we know.
        reaction: Reaction,
        /// Added (`true`) or taken back.
        added: bool,
    },
    /// All reactions of a message were removed, or all of one mark.
    ReactionsCleared {
        /// Guild of the message.
        guild: GuildId,
        /// Channel or thread.
        channel: ChannelId,
        /// Which message.
        message: MessageId,
        /// Only this mark; `None` is all of them.
        reaction: Option<Reaction>,
    },
    /// A channel or a thread was deleted.
    ChannelGone {
        /// Guild of the channel.
        guild: GuildId,
        /// Which.
        channel: ChannelId,
    },
    /// A thread was locked, unlocked, archived or unarchived.
    ThreadChanged {
        /// Guild of the thread.
        guild: GuildId,
        /// Which.
        thread: ChannelId,
        /// Locked by a moderator.
        locked: bool,
        /// Archived, by inactivity or by hand.
        archived: bool,
    },
    /// Someone asked for something and waits for a reply.
    Interaction(Box<Interaction>),
    /// The courier ended one try of a delivery.
    Delivered {
        /// Which outbox row.
        seq: OutboxSeq,
        /// How it ended.
        outcome: Outcome,
    },
    /// Records came from an export, as they are; there was nothing to decide.
    Imported {
        /// How many.
        records: u64,
    },
    /// An entry in a server's list of scheduled events was changed, by whomever.
    ScheduledEventChanged {
        /// Guild of the entry.
        guild: GuildId,
        /// Which.
        event: EventId,
        /// When it begins now.
        start: At,
        /// Where it stands now.
        status: EventStatus,
    },
    /// An entry in a server's list of scheduled events was deleted.
    ScheduledEventDeleted {
        /// Guild of the entry.
        guild: GuildId,
        /// Which.
        event: EventId,
    },
    /// A session began: these are all the guilds of its shard that we are in, those in an outage among them.
    GuildsListed {
        /// Which part of the guilds the session hears of.
        shard: Shard,
        /// The guilds.
        guilds: Vec<GuildId>,
    },
}

/// A part of the guilds: each session of the gateway hears of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// Which, from 0.
    pub id: u32,
    /// Of how many.
    pub of: u32,
}

impl Shard {
    /// The only one, where guilds are not shared out.
    pub const WHOLE: Self = Self { id: 0, of: 1 };

    /// Whether it is the one that hears of a guild.
    #[must_use]
    pub fn hears_of(self, guild: GuildId) -> bool {
        (guild.0 >> 22) % u64::from(self.of.max(1)) == u64::from(self.id)
    }
}

/// Where an entry in a server's list of scheduled events stands; it moves one way only.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventStatus {
    /// It waits for its start.
    Scheduled,
    /// It has begun.
    Active,
    /// It is over.
    Completed,
    /// It does not take place.
    Canceled,
}

/// A message as the rules see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Guild of the message.
    pub guild: GuildId,
    /// Channel or thread.
    pub channel: ChannelId,
    /// Its id, and with it its time.
    pub id: MessageId,
    /// Who wrote it.
    pub author: UserId,
    /// The author's roles, where the event told them.
    pub roles: Vec<RoleId>,
    /// An ordinary message or reply of a person: not of a bot, a webhook or the system.
    pub ordinary: bool,
    /// Its text, where we may read it; an empty content is `None`.
    pub text: Option<String>,
}

/// Who reacted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reactor {
    /// The account.
    pub user: UserId,
    /// A bot's reactions never count.
    pub bot: bool,
    /// Roles, where the event told them (only on adding).
    pub roles: Vec<RoleId>,
    /// Holds Manage Server or Administrator, as far as the edge could tell.
    pub manages: bool,
}

/// The reactions that mean something.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reaction {
    /// Self-rating: knew it.
    Knew,
    /// Self-rating: partly.
    Partly,
    /// Self-rating: not yet.
    NotYet,
    /// A vote for an answer (⬆️).
    Vote,
    /// A moderator accepts an answer (✅).
    Accept,
}

impl Reaction {
    /// The self-rating marks, in the order in which they are seeded.
    pub const RATINGS: [Self; 3] = [Self::Knew, Self::Partly, Self::NotYet];

    /// The emoji that stands for it on Discord.
    #[must_use]
    pub const fn emoji(self) -> &'static str {
        match self {
            Self::Knew => "🟢",
            Self::Partly => "🟡",
            Self::NotYet => "🔴",
            Self::Vote => "⬆️",
            Self::Accept => "✅",
        }
    }

    /// The mark an emoji stands for; variation selectors are ignored.
    #[must_use]
    pub fn from_emoji(emoji: &str) -> Option<Self> {
        let bare = emoji.trim_end_matches('\u{fe0f}');
        [
            Self::Knew,
            Self::Partly,
            Self::NotYet,
            Self::Vote,
            Self::Accept,
        ]
        .into_iter()
        .find(|reaction| reaction.emoji().trim_end_matches('\u{fe0f}') == bare)
    }
}
