//! What comes back from Discord for an effect.

use serde::{Deserialize, Serialize};

use crate::model::discord::{Message, Reaction};
use crate::model::ids::{At, ChannelId, EventId, MessageId, RoleId, UserId};

/// How one try of a delivery ended.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// It is done, now or by an earlier try.
    Done(Receipt),
    /// Try again later.
    Later {
        /// Milliseconds from now.
        after_ms: i64,
        /// When this try was sent.
        tried_at: At,
        /// Whether it took effect is not known (broken connection, 5xx).
        unknown: bool,
        /// For the log and `/doctor`.
        why: String,
    },
    /// It will not be done.
    Refused(Refusal),
}

/// What came of a delivery.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Receipt {
    /// Nothing to know.
    Done,
    /// A message stands.
    Posted {
        /// Its channel (the new thread, in a forum).
        channel: ChannelId,
        /// Its id.
        message: MessageId,
    },
    /// A thread stands.
    Thread(ChannelId),
    /// A page of messages, oldest first, each with the marks on it; fewer than 100 is the last page.
    Messages(Vec<ReadMessage>),
    /// A page of accounts (bots included and told); fewer than 100 is the last page.
    Accounts(Vec<(UserId, bool)>),
    /// Whether the account is a member.
    Member(bool),
    /// The account is a member, and these are its roles.
    Roles {
        /// Its roles.
        roles: Vec<RoleId>,
        /// Holds Manage Server or Administrator.
        manages: bool,
    },
    /// A scheduled event stands.
    Event {
        /// Which.
        event: EventId,
        /// How many are interested, where it was said.
        interested: Option<u32>,
    },
    /// An earlier try posted the message, and somebody has deleted it since: it is not posted again.
    PostedAndGone,
}

/// A message read back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadMessage {
    /// The message, as if it had just been said.
    pub message: Message,
    /// The marks that stand on it.
    pub reactions: Vec<Reaction>,
}

/// Why a delivery was refused for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The class, which the rules act on.
    pub kind: RefusalKind,
    /// Discord's own words, for the log and the moderators.
    pub words: String,
}

/// Classes of refusals.
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
    /// The account cannot be written to or is gone.
    AccountGone,
    /// Discord did not take the request as it was (400): our mistake.
    Invalid,
    /// Looked for and known not to stand, and now too late to send.
    TooLate,
}
