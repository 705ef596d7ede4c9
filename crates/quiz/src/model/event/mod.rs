//! Everything that can happen to the quizmaster: a closed list.
//!
//! The edge reports facts (who, which roles, when by the snowflake); the rules decide what they are worth.

mod interaction;

pub use interaction::{
    BlockForm, BoardForm, Checkup, Completion, Interaction, InteractionKind, RoundCommand,
    RoundForm, SetupForm, Target, TrackForm,
};

use serde::{Deserialize, Serialize};

use crate::model::discord::{EventStatus, Message, Reaction, Reactor, Shard};
use crate::model::ids::{At, ChannelId, EventId, GuildId, MessageId, OutboxSeq};
use crate::model::outcome::Outcome;

/// One event with all the nondeterminism there is: the clock and the dice, read once, at the edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stamped {
    /// When the bot learned of it.
    pub at: At,
    /// A random number; the rules spread it as far as they need ([`crate::state::dice`]).
    pub draw: u64,
    /// What happened.
    pub event: Event,
}

/// What happened.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
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
