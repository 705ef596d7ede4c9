//! What Discord returned for an effect.

use serde::{Deserialize, Serialize};

use crate::model::discord::{Extras, Message, Reaction, Sight};
use crate::model::ids::{At, ChannelId, EventId, MessageId, RoleId, UserId};
use crate::model::role::RoleProblem;

/// How one try of a delivery ended.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// The effect took place, by this try or by an earlier one.
    Done(Receipt),
    /// The effect has to be tried again later.
    Later {
        /// How long to wait, in milliseconds.
        after_ms: i64,
        /// When this try was sent.
        tried_at: At,
        /// Whether it is unknown if the try took effect (broken connection, 5xx).
        unknown: bool,
        /// The reason, for the log and `/doctor`.
        why: String,
    },
    /// The effect will not take place.
    Refused(Refusal),
}

/// The result of a delivery that succeeded.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Receipt {
    /// There is nothing more to know.
    Done,
    /// A message was posted.
    Posted {
        /// The channel; in a forum the new thread.
        channel: ChannelId,
        /// The id of the message.
        message: MessageId,
    },
    /// A thread was started.
    Thread(ChannelId),
    /// A page of messages. Only older journals have it: [`Self::Written`] has replaced it.
    Messages(Vec<ReadMessage>),
    /// A page of accounts, each with whether it is a bot. Fewer than 100 are the last page.
    Accounts(Vec<(UserId, bool)>),
    /// Whether the account is a member.
    Member(bool),
    /// The account is a member, and these are its roles.
    Roles {
        /// The roles of the account.
        roles: Vec<RoleId>,
        /// Whether the account has Manage Server or Administrator.
        manages: bool,
    },
    /// A scheduled event was created, changed or read.
    Event {
        /// The scheduled event.
        event: EventId,
        /// How many members are interested, where Discord says it.
        interested: Option<u32>,
    },
    /// An earlier try posted the message, and somebody has deleted it since. It isn't posted again.
    PostedAndGone,
    /// What the bot can do in channels.
    Channels(Vec<(ChannelId, Sight)>),
    /// A page of messages, oldest first, each with its reactions and with what decides whether it
    /// can be an answer. Fewer than 100 are the last page.
    Written(Vec<(ReadMessage, Extras)>),
}

/// A message that was read back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadMessage {
    /// The message, in the form of one that was just written.
    pub message: Message,
    /// The reactions on it.
    pub reactions: Vec<Reaction>,
}

/// Why a delivery was refused for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The class, which decides what the rules do.
    pub kind: RefusalKind,
    /// What Discord answered, for the log and the moderators.
    pub words: String,
}

/// The classes of refusals.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RefusalKind {
    /// A permission is missing (403).
    Forbidden,
    /// The channel or thread is gone (10003).
    ChannelGone,
    /// The message is gone (10008).
    MessageGone,
    /// The thread is archived (50083); unarchive first.
    Archived,
    /// The account is gone or doesn't accept messages.
    AccountGone,
    /// Discord found the request invalid (400), which is a mistake of the bot.
    Invalid,
    /// The message was looked for and doesn't exist, and now it is too late to send it.
    TooLate,
    /// An earlier try may have taken effect, and looking for it isn't possible: the bot can't read
    /// the history there. Nothing was sent.
    Unknown,
    /// Discord takes no files in this guild for now (400001).
    NoUploads,
    /// Discord doesn't take the message as a reply to that one (160002, 160009, 160010).
    NoReply,
    /// The bot has opened too many channels of direct messages (40003).
    TooManyDirects,
    /// The role can't be given, for this reason.
    Role(RoleProblem),
    /// The channel has as many pinned messages as Discord takes (30003).
    TooManyPins,
}
