//! Everything that can happen to the bot: a closed list.
//!
//! The edge reports facts (who, with which roles, when by the snowflake); the rules decide what
//! they mean.

mod interaction;
mod spoken;

pub use interaction::{
    BankCommand, BlockForm, BoardForm, Checkup, CommandAccess, CommandOverwrite, Completion,
    Examination, FileProblem, GuildCommands, Interaction, InteractionKind, OverwriteOf,
    PrivacyCommand, QueueCommand, RemindForm, RewardCommand, RewardForm, RolesForm, RoundCommand,
    RoundForm, RoundMore, SeasonCommand, SeasonForm, SentFile, SetupForm, SetupMore, Target,
    TrackChoices, TrackForm, TrackMore,
};

pub use spoken::Locales;

use serde::{Deserialize, Serialize};

use crate::model::discord::{EventStatus, Extras, Message, Reaction, Reactor, Shard};
use crate::model::ids::{At, ChannelId, EventId, GuildId, MessageId, OutboxSeq, UserId};
use crate::model::outcome::Outcome;

/// One event with everything that isn't deterministic: the clock and the dice, read once at the
/// edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stamped {
    /// When the bot learned of it.
    pub at: At,
    /// A random number, which the rules spread as far as they need ([`crate::state::dice`]).
    pub draw: u64,
    /// The event itself.
    pub event: Event,
}

/// Something that happened.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Asks what is due now. One tick does the one thing that is due first; the host ticks until
    /// nothing is due.
    Tick,
    /// The process started with the loaded state. Everything since its last heartbeat was missed.
    Started,
    /// The gateway is connected. Without `resumed` events may have been lost and must be read back.
    Connected {
        /// Whether Discord replayed what was missed.
        resumed: bool,
    },
    /// The connection to Discord broke.
    Disconnected,
    /// The bank in force from now on, by digest. The host has put it into the state.
    BankEntered {
        /// The blake3 digest of the bank.
        digest: [u8; 32],
    },
    /// The config in force from now on, by digest.
    ConfigEntered {
        /// The blake3 digest of the config.
        digest: [u8; 32],
    },
    /// The bot is in a guild: it joined, or the guild is available again.
    GuildSeen {
        /// The guild.
        guild: GuildId,
    },
    /// The bot was removed from a guild. An outage of the guild is *not* this.
    GuildLeft {
        /// The guild.
        guild: GuildId,
    },
    /// A message was written in a guild. Only older journals have it: [`Self::MessageWritten`] has
    /// replaced it.
    MessageCreated(Message),
    /// A message's text changed. Without the message-content intent `text` is `None`.
    Edited {
        /// The guild of the message.
        guild: GuildId,
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// The new text, where the bot may read it.
        text: Option<String>,
    },
    /// Messages were deleted.
    Deleted {
        /// The guild of the messages.
        guild: GuildId,
        /// The channel or thread.
        channel: ChannelId,
        /// The messages.
        messages: Vec<MessageId>,
    },
    /// Somebody added or took back a reaction.
    Reacted {
        /// The guild of the message.
        guild: GuildId,
        /// The channel or thread.
        channel: ChannelId,
        /// The message reacted to.
        message: MessageId,
        /// The account that did it.
        who: Reactor,
        /// The reaction, one of those the bot knows.
        reaction: Reaction,
        /// Whether it was added (`true`) or taken back.
        added: bool,
    },
    /// All reactions of a message were removed, or all with one emoji.
    ReactionsCleared {
        /// The guild of the message.
        guild: GuildId,
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// The only reaction that was removed; `None` means all of them.
        reaction: Option<Reaction>,
    },
    /// A channel or a thread was deleted.
    ChannelGone {
        /// The guild of the channel.
        guild: GuildId,
        /// The channel or thread.
        channel: ChannelId,
    },
    /// A thread was locked, unlocked, archived or unarchived.
    ThreadChanged {
        /// The guild of the thread.
        guild: GuildId,
        /// The thread.
        thread: ChannelId,
        /// Whether it is locked, which only a moderator can do.
        locked: bool,
        /// Whether it is archived, by inactivity or by hand.
        archived: bool,
    },
    /// Somebody asked for something and waits for a reply.
    Interaction(Box<Interaction>),
    /// The courier ended one try of a delivery.
    Delivered {
        /// The outbox row.
        seq: OutboxSeq,
        /// How the try ended.
        outcome: Outcome,
    },
    /// Records were imported from an export unchanged, so there was nothing to decide.
    Imported {
        /// The number of records.
        records: u64,
    },
    /// Somebody, perhaps the bot, changed an entry in a server's list of scheduled events.
    ScheduledEventChanged {
        /// The guild of the entry.
        guild: GuildId,
        /// The entry.
        event: EventId,
        /// When it begins after the change.
        start: At,
        /// Its status after the change.
        status: EventStatus,
    },
    /// Somebody deleted an entry in a server's list of scheduled events.
    ScheduledEventDeleted {
        /// The guild of the entry.
        guild: GuildId,
        /// The entry.
        event: EventId,
    },
    /// A session began. The list has all guilds of its shard that the bot is in, including those in
    /// an outage.
    GuildsListed {
        /// The shard of the session.
        shard: Shard,
        /// The guilds.
        guilds: Vec<GuildId>,
    },
    /// The bot's permissions in a guild may have changed: a channel, a role or the bot's own roles
    /// did, or the bot has gained or lost sight of a channel.
    PermissionsChanged {
        /// The guild.
        guild: GuildId,
    },
    /// A message was written or edited in the thread of a daily, with what decides whether it can
    /// be an answer.
    MessageWritten(Message, Extras),
    /// The bot can see a channel again that was hidden from it. It has heard of nothing that
    /// happened in its threads meanwhile.
    ChannelShown {
        /// The guild of the channel.
        guild: GuildId,
        /// The channel.
        channel: ChannelId,
    },
    /// The operator wants the next part of deleting what is stored about an account, whether it is
    /// due or not.
    ForgetMember {
        /// The guild.
        guild: GuildId,
        /// The account.
        user: UserId,
    },
    /// The bot is in a guild: it joined, or the guild is available again. In contrast to
    /// [`Self::GuildSeen`] all is known about it.
    GuildCreated {
        /// The guild.
        guild: GuildId,
        /// When the bot joined it.
        joined: At,
        /// The channel where Discord greets new members, if the bot may write cards there.
        welcome: Option<ChannelId>,
    },
}
