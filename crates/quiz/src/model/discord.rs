//! Discord as the rules see it: messages, reactions, scheduled events and shards.

use serde::{Deserialize, Serialize};

use crate::model::ids::{ChannelId, GuildId, MessageId, RoleId, UserId};

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
/// the store's `tests/golden.rs` fails otherwise.
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
/// the store's `tests/golden.rs` fails otherwise.
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
