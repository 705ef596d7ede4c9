//! Discord as the rules see it: messages, reactions, scheduled events and shards.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, ChannelId, GuildId, MessageId, RoleId, UserId};

/// A part of the guilds. Each session of the gateway receives the events of one shard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// The number of this shard, from 0.
    pub id: u32,
    /// How many shards there are.
    pub of: u32,
}

impl Shard {
    /// The only shard of a bot that isn't sharded.
    pub const WHOLE: Self = Self { id: 0, of: 1 };

    /// Tells whether this shard receives the events of a guild.
    #[must_use]
    pub fn hears_of(self, guild: GuildId) -> bool {
        (guild.0 >> 22) % u64::from(self.of.max(1)) == u64::from(self.id)
    }
}

/// The status of an entry in a server's list of scheduled events. It changes in one direction only.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventStatus {
    /// The event hasn't started.
    Scheduled,
    /// The event is going on.
    Active,
    /// The event is over.
    Completed,
    /// The event doesn't take place.
    Canceled,
}

/// A message as the rules see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The guild it was written in.
    pub guild: GuildId,
    /// The channel or thread it was written in.
    pub channel: ChannelId,
    /// The message, and with it the time it was written.
    pub id: MessageId,
    /// The account that wrote it.
    pub author: UserId,
    /// The author's roles; empty where the event doesn't contain them.
    pub roles: Vec<RoleId>,
    /// Whether it is an ordinary message or reply of a person, not of a bot, a webhook or the
    /// system.
    pub ordinary: bool,
    /// The text, where the bot may read it. An empty content is `None`.
    pub text: Option<String>,
}

/// What a message is besides its text, as far as it decides whether the message can be an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extras {
    /// How many files are attached, where the bot may see them.
    pub attachments: u32,
    /// Whether it forwards another message.
    pub forward: bool,
    /// Whether it is a sticker.
    pub sticker: bool,
    /// Whether it is a voice message.
    pub voice: bool,
    /// Whether it is a poll. Discord leaves polls out for bots without the message-content intent.
    pub poll: bool,
    /// When it was last edited.
    pub edited: Option<At>,
}

/// Who added or took back a reaction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reactor {
    /// The account that reacted.
    pub user: UserId,
    /// Whether it is a bot, whose reactions never count.
    pub bot: bool,
    /// The account's roles; empty where the event doesn't contain them. Only adding a reaction
    /// does.
    pub roles: Vec<RoleId>,
    /// Whether it has Manage Server or Administrator, as far as the edge could find out.
    pub manages: bool,
}

/// The reactions that mean something to the bot.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reaction {
    /// The self-rating "knew it" (🟢).
    Knew,
    /// The self-rating "partly" (🟡).
    Partly,
    /// The self-rating "not yet" (🔴).
    NotYet,
    /// A vote for an answer (⬆️).
    Vote,
    /// A moderator's acceptance of an answer (✅).
    Accept,
    /// The bot's own quiet receipt for an answer in a thread (🔖). It means nothing from anybody
    /// else.
    Bookmark,
}

impl Reaction {
    /// The self-ratings, in the order in which the bot adds them to a question's post.
    pub const RATINGS: [Self; 3] = [Self::Knew, Self::Partly, Self::NotYet];

    /// Returns its emoji on Discord.
    #[must_use]
    pub const fn emoji(self) -> &'static str {
        match self {
            Self::Knew => "🟢",
            Self::Partly => "🟡",
            Self::NotYet => "🔴",
            Self::Vote => "⬆️",
            Self::Accept => "✅",
            Self::Bookmark => "🔖",
        }
    }

    /// Finds what an emoji means when people react with it, ignoring variation selectors.
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

/// What the bot can do in a channel.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sight {
    /// It sees the channel and has these permissions there, as Discord's bits.
    Seen(u64),
    /// The channel is there, but hidden from the bot.
    Hidden,
    /// There is no such channel.
    Gone,
    /// Discord didn't say.
    Unknown,
}
