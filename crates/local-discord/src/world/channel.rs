//! Channels, threads and direct messages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use twilight_model::guild::Permissions;

use super::{Id, Message};

/// Discord's numbers for the kinds of channel.
pub(crate) mod kind {
    pub const TEXT: u8 = 0;
    pub const DM: u8 = 1;
    pub const VOICE: u8 = 2;
    pub const CATEGORY: u8 = 4;
    pub const ANNOUNCEMENT: u8 = 5;
    pub const ANNOUNCEMENT_THREAD: u8 = 10;
    pub const PUBLIC_THREAD: u8 = 11;
    pub const PRIVATE_THREAD: u8 = 12;
    pub const FORUM: u8 = 15;
    pub const MEDIA: u8 = 16;
}

/// A forum's flag that every post needs a tag.
pub(crate) const REQUIRE_TAG: u64 = 1 << 4;

/// The flag of a channel whose details are hidden from the bot, because it cannot view it.
pub(crate) const OBFUSCATED: u64 = 1 << 17;

/// A channel of any kind.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Channel {
    pub id: Id,
    pub kind: u8,
    pub guild: Option<Id>,
    pub name: String,
    pub topic: Option<String>,
    /// Category, or the channel of a thread.
    pub parent: Option<Id>,
    pub position: u16,
    pub nsfw: bool,
    pub slowmode: u16,
    pub overwrites: Vec<Overwrite>,
    /// Tags a forum offers.
    pub tags: Vec<Tag>,
    /// Tags a forum post carries.
    pub applied: Vec<Id>,
    pub flags: u64,
    /// Who started the thread.
    pub owner: Option<Id>,
    pub thread: Option<Thread>,
    /// The person in a direct message channel.
    pub recipient: Option<Id>,
    pub last_message: Option<Id>,
    pub last_pin_ms: Option<i64>,
    pub messages: BTreeMap<Id, Message>,
    /// Minutes until archiving that clients offer first.
    pub default_archive: Option<u64>,
}

/// What only threads have.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Thread {
    pub archived: bool,
    pub locked: bool,
    pub archive_minutes: u64,
    /// When archiving last changed.
    pub archive_ms: i64,
    /// When the last message was posted.
    pub active_ms: i64,
    pub created_ms: i64,
    pub invitable: Option<bool>,
    pub members: BTreeMap<Id, i64>,
    /// How many messages were ever posted.
    pub sent: u64,
}

/// A permission overwrite of a role (0) or a member (1).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Overwrite {
    pub id: Id,
    pub kind: u8,
    pub allow: Permissions,
    pub deny: Permissions,
}

/// A tag of a forum.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Tag {
    pub id: Id,
    pub name: String,
    pub moderated: bool,
    pub emoji: Option<String>,
}

impl Channel {
    pub fn is_forum(&self) -> bool {
        matches!(self.kind, kind::FORUM | kind::MEDIA)
    }

    /// Returns whether messages can be posted here.
    pub fn has_messages(&self) -> bool {
        !matches!(self.kind, kind::CATEGORY | kind::FORUM | kind::MEDIA)
    }

    pub fn archived(&self) -> bool {
        self.thread.as_ref().is_some_and(|t| t.archived)
    }

    /// Returns when a thread will be archived if nothing happens in it.
    pub fn archives_at(&self) -> Option<i64> {
        let thread = self.thread.as_ref().filter(|t| !t.archived)?;
        let minutes = i64::try_from(thread.archive_minutes).unwrap_or(10_080);
        Some(thread.archive_ms.max(thread.active_ms) + minutes * 60_000)
    }

    /// Returns the messages that everyone in the channel sees.
    pub fn public(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.values().filter(|m| m.only_for.is_none())
    }
}
