//! What the quizmaster wants done in the world, durably: rows of the outbox, and how their delivery ends.
//!
//! One effect is one request to Discord. Every effect is safe to do twice: a post is looked for before it is
//! sent again, the rest are PUT and PATCH to a full wanted value.

use serde::{Deserialize, Serialize};

use crate::model::card::Card;
use crate::model::discord::{EventStatus, Reaction};
use crate::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, EventId, GuildId, MemberId, MessageId, OutboxSeq, RoleId,
    UserId,
};
use crate::model::round::RoundKey;

/// One row of the outbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutboxRow {
    /// Its number; lanes deliver in this order.
    #[serde(rename = "no")]
    pub seq: OutboxSeq,
    /// The guild on whose behalf.
    pub guild: GuildId,
    /// First in, first out within a lane: a reveal cannot overtake its question.
    pub lane: ChannelId,
    /// How urgent.
    pub priority: Priority,
    /// Whose matter this is; the outcome is decided there.
    pub about: About,
    /// What to do.
    pub effect: Effect,
    /// When it was decided.
    pub decided: At,
    /// Tries so far.
    pub attempts: u32,
    /// When the first try was sent; where the look for an earlier success begins.
    pub first_try: Option<At>,
    /// An earlier try ended without our knowing whether it took effect: look before sending again.
    pub look_first: bool,
    /// Too late to send: only look whether an earlier try took effect.
    pub only_look: bool,
    /// Not to be tried before.
    pub not_before: At,
}

/// Who goes first when requests are scarce. Replies to people are not effects and wait for none of these.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Priority {
    /// Reveals, and what must be read before them.
    Reveal,
    /// Questions.
    Question,
    /// Threads.
    Thread,
    /// Everything that only decorates: seeded reactions, marks on old posts, notices.
    Decoration,
}

/// Whose matter an outbox row is: what the rules go on with when it has ended.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// The question's post.
    Post(DailyKey),
    /// The daily's thread.
    Thread(DailyKey),
    /// Part `.1` of the reveal, counted from 0.
    Reveal(DailyKey, u32),
    /// The published sealed answer of a member.
    Published(AnswerKey),
    /// A page of reading back the thread's messages.
    ReadMessages(DailyKey),
    /// A page of reading back who reacted.
    ReadReactions(DailyKey),
    /// Whatever needs no going on with: decoration, marks, locks.
    Daily(DailyKey),
    /// A notice to moderators.
    Notice(GuildId),
    /// A look-up whether a member is still there.
    Member(MemberId),
    /// A look-up whether whoever has ✅ on a message is a moderator: reading back tells who, not what they may.
    Accepter {
        /// The daily.
        daily: DailyKey,
        /// The message with the mark.
        message: MessageId,
        /// Whether a reading waits for it.
        reading: bool,
    },
    /// A step of a quiz round.
    Round(RoundKey, RoundStep),
    /// A notice to moderators in their channel; if that does not take it, it goes to whoever made what it is about.
    NoticeOr(GuildId, UserId),
}

/// What of a round an outbox row is for.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundStep {
    /// The message that opens it.
    Opening,
    /// A question, asked for the so-manieth time.
    Question(u8, u8),
    /// The results of a question.
    Results(u8),
    /// Whatever needs no going on with: notes, edits, the podium.
    Note,
    /// Making its scheduled event.
    MakeEvent,
    /// Looking how many are interested, before the reminder.
    Interest,
    /// Any other change of its scheduled event.
    Event,
    /// The reminder before it.
    Reminder,
    /// Showing who signed up.
    Lobby,
    /// Looking whether its host is still there.
    Host,
}

/// What to do: one request.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// Post a message. The nonce comes from the row's number; `marker` finds it again later.
    Post {
        /// Where.
        channel: ChannelId,
        /// What.
        card: Card,
        /// The one role that may be pinged.
        ping: Option<RoleId>,
        /// Text that only this message carries (in a custom id or the footer).
        marker: String,
        /// Without a notification sound (late posts).
        quiet: bool,
    },
    /// Post a question in a forum: a thread with its first message.
    PostInForum {
        /// The forum.
        forum: ChannelId,
        /// Title of the thread, up to 100 characters.
        title: String,
        /// The first message.
        card: Card,
        /// The one role that may be pinged.
        ping: Option<RoleId>,
        /// Names of tags to apply where the forum has them.
        tags: Vec<String>,
        /// Minutes of inactivity until Discord archives it: 60, 1440, 4320 or 10080.
        archive_minutes: u32,
        /// Text that only this message carries.
        marker: String,
    },
    /// Edit our own message to this.
    Edit {
        /// Where it is.
        channel: ChannelId,
        /// Which.
        message: MessageId,
        /// What it becomes.
        card: Card,
    },
    /// Start the thread of a message.
    StartThread {
        /// The message's channel.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// Up to 100 characters.
        name: String,
        /// 60, 1440, 4320 or 10080.
        archive_minutes: u32,
    },
    /// Set a thread's state; `None` leaves it.
    SetThread {
        /// Which.
        thread: ChannelId,
        /// Archived or not.
        archived: Option<bool>,
        /// Locked or not.
        locked: Option<bool>,
    },
    /// Add our own reaction.
    React {
        /// Where.
        channel: ChannelId,
        /// On which message.
        message: MessageId,
        /// Which.
        #[serde(rename = "mark")]
        reaction: Reaction,
    },
    /// Publish a message of an announcement channel to its followers.
    Crosspost {
        /// Where.
        channel: ChannelId,
        /// Which.
        message: MessageId,
    },
    /// Read up to 100 messages after an id.
    ReadMessages {
        /// The thread.
        channel: ChannelId,
        /// Only newer ones.
        after: MessageId,
    },
    /// Read up to 100 accounts that reacted, after an id.
    ReadReactions {
        /// Where.
        channel: ChannelId,
        /// On which message.
        message: MessageId,
        /// Which mark.
        #[serde(rename = "mark")]
        reaction: Reaction,
        /// Only accounts with a greater id.
        after: UserId,
    },
    /// Send a direct message (a notice where no notice channel is set).
    Direct {
        /// To whom.
        user: UserId,
        /// What.
        card: Card,
    },
    /// Is this account still a member?
    FindMember {
        /// Who.
        user: UserId,
    },
    /// Put an entry into the server's list of scheduled events. It happens outside of voice channels, so Discord
    /// wants a place and an end.
    MakeEvent {
        /// Up to 100 characters.
        name: String,
        /// Up to 1000 characters; ends with the marker.
        description: String,
        /// Up to 100 characters.
        place: String,
        /// When it begins; in the future.
        start: At,
        /// When it ends at the latest.
        end: At,
        /// Text that only this entry carries.
        marker: String,
    },
    /// Begin, end or cancel such an entry.
    SetEvent {
        /// Which.
        event: EventId,
        /// What it becomes.
        to: EventStatus,
    },
    /// Look at such an entry.
    ReadEvent {
        /// Which.
        event: EventId,
    },
}
