//! Messages, attachments, reactions and emoji.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Id;

/// Discord's numbers for message flags.
pub(crate) mod flag {
    pub const CROSSPOSTED: u64 = 1;
    pub const SUPPRESS_EMBEDS: u64 = 1 << 2;
    pub const HAS_THREAD: u64 = 1 << 5;
    pub const EPHEMERAL: u64 = 1 << 6;
    pub const LOADING: u64 = 1 << 7;
    pub const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
    pub const IS_VOICE_MESSAGE: u64 = 1 << 13;
    pub const COMPONENTS_V2: u64 = 1 << 15;
}

/// A message.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Message {
    pub id: Id,
    pub channel: Id,
    pub author: Id,
    /// Discord's number of the message type: 0 ordinary, 19 reply, 20 slash reply, 21 thread
    /// starter.
    pub kind: u8,
    pub content: String,
    pub edited_ms: Option<i64>,
    pub flags: u64,
    pub embeds: Vec<Value>,
    pub components: Vec<Value>,
    pub attachments: Vec<Attachment>,
    pub reactions: Vec<Reaction>,
    pub mentions: Vec<Id>,
    pub mention_roles: Vec<Id>,
    pub mention_everyone: bool,
    pub tts: bool,
    pub pinned_ms: Option<i64>,
    pub nonce: Option<Value>,
    /// Channel and id of the message it replies to or starts from.
    pub reference: Option<(Id, Id)>,
    /// The interaction it replies to.
    pub interaction: Option<Value>,
    /// The only member who sees it.
    pub only_for: Option<Id>,
    /// How many messages its thread had before it.
    pub position: Option<u64>,
    pub poll: Option<Value>,
    /// The sticker it consists of, by name.
    #[serde(default)]
    pub sticker: Option<(Id, String)>,
    /// A copy of the message it forwards; `reference` names that message.
    #[serde(default)]
    pub forwards: Option<Box<Message>>,
}

/// An attached file. The world's files have its bytes under the same id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Attachment {
    pub id: Id,
    pub name: String,
    pub alt: Option<String>,
    pub size: usize,
    pub content_type: String,
    pub ephemeral: bool,
}

/// An emoji on a message and who reacted with it, first to last.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Reaction {
    pub emoji: Emoji,
    pub users: Vec<Id>,
}

/// A Unicode emoji, or one of a guild.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Emoji {
    pub id: Option<Id>,
    pub name: String,
}

impl Emoji {
    /// Parses an emoji as Discord's paths write it: the emoji itself, or `name:id`.
    pub fn from_path(text: &str) -> Option<Emoji> {
        if let Some((name, id)) = text.rsplit_once(':')
            && let Ok(id) = id.parse()
        {
            return Some(Emoji {
                id: Some(id),
                name: name.to_owned(),
            });
        }
        // Words and numbers are no emoji. Keycaps such as 1️⃣ have a character beyond ASCII.
        let plain = text.is_ascii();
        (!plain && text.chars().count() <= 32).then(|| Emoji {
            id: None,
            name: text.to_owned(),
        })
    }

    pub fn json(&self) -> Value {
        json!({ "id": self.id, "name": self.name })
    }
}

impl fmt::Display for Emoji {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id {
            Some(_) => write!(f, ":{}:", self.name),
            None => f.write_str(&self.name),
        }
    }
}

impl Message {
    /// Returns whether a member or the bot wrote it. System messages cannot be edited.
    pub fn ordinary(&self) -> bool {
        matches!(self.kind, 0 | 19 | 20 | 23)
    }

    pub fn is(&self, flag: u64) -> bool {
        self.flags & flag != 0
    }
}
