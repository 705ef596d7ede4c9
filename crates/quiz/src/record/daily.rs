//! The records of a daily, its answers and votes.

use serde::{Deserialize, Serialize};

use super::{Mode, Place};
use crate::config::Points;
use crate::event::Reaction;
use crate::ids::{At, ChannelId, MemberId, MessageId};
use crate::question::{Kind, Level, Slug, Topic};

/// Where a daily stands.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Decided, its post on the way.
    Posting,
    /// Posted; answers are taken.
    Open,
    /// The reveal is on its way.
    Revealing,
    /// Revealed; votes and acceptances still count.
    Revealed,
    /// Final.
    Closed,
}

/// Why there was no daily on a date.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Skip {
    /// A moderator skipped the slot.
    ByModerator,
    /// The slot was missed by more than the grace.
    Missed,
    /// The post could not be delivered in time.
    Undelivered(String),
    /// There is no question to ask (empty mix).
    NoQuestion,
}

/// A daily.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Daily {
    /// Its number in the guild, from 1.
    #[serde(rename = "no")]
    pub number: u64,
    /// Where it stands.
    pub phase: Phase,
    /// The question; its frozen copy is a record of its own.
    pub slug: Slug,
    /// Title of the question.
    pub title: String,
    /// Topic of the question.
    pub topic: Topic,
    /// Level of the question.
    pub level: Level,
    /// Kind of the question.
    pub kind: Kind,
    /// How many hints the question has.
    pub hints: u32,
    /// The order in which options are shown: indices into the frozen question's choices. Empty without options.
    pub order: Vec<u8>,
    /// Where it is asked.
    pub channel: ChannelId,
    /// What that channel is.
    pub place: Place,
    /// How an open question is answered.
    pub mode: Mode,
    /// Publish sealed answers without names.
    pub anonymous: bool,
    /// Lock the thread at the close.
    pub lock: bool,
    /// When its slot was.
    pub slot: At,
    /// When the post was decided.
    pub decided: At,
    /// If the post is not delivered by then, it is cancelled.
    pub deliver_by: At,
    /// When the answer is revealed; printed in the post.
    pub reveal_at: At,
    /// When standings become final.
    pub close_at: At,
    /// Values in force for it.
    pub points: Points,
    /// How many members had asked for its topic, if it came from requests.
    pub requested_by: u32,
    /// Who had seen it before.
    pub previewed_by: Vec<MemberId>,
    /// The question's message, once posted.
    pub post: Option<MessageId>,
    /// The post was deleted by someone.
    pub post_gone: bool,
    /// Its thread, once started (in a forum: the post's thread).
    pub thread: Option<ChannelId>,
    /// The thread was deleted.
    pub thread_gone: bool,
    /// A moderator locked the thread: the reveal goes to the channel.
    pub thread_locked: bool,
    /// The thread is archived at the moment.
    pub thread_archived: bool,
    /// Until when (by our clock) what happened in the thread is known; older than the last gap: to be read back.
    pub read_until: At,
    /// Reading back that is under way.
    pub reading: Option<Reading>,
    /// Milliseconds of its open time in which we were away.
    pub away_ms: i64,
    /// Messages of the reveal that stand, in order.
    pub reveal_posts: Vec<MessageId>,
    /// Messages of the reveal (answers included) still on their way.
    pub reveal_left: u32,
    /// When the thread was last kept from being archived.
    pub kept_awake: At,
}

/// Reading back what was missed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// When it began.
    pub since: At,
    /// Go on without it after this.
    pub until: At,
    /// Effects still out.
    pub left: u32,
    /// Messages of the thread that were seen to stand, so that known ones that are missing can be told.
    pub standing: Vec<MessageId>,
    /// Accounts seen to have a mark on a message, so that marks taken back can be told.
    #[serde(rename = "marks")]
    pub reactions: Vec<(MessageId, Reaction, MemberId)>,
    /// Marks added (`true`) or taken back while it was read: newer than any page that is still to come.
    #[serde(rename = "live_marks")]
    pub live_reactions: Vec<(MessageId, Reaction, MemberId, bool)>,
    /// Messages deleted while it was read.
    pub live_gone: Vec<MessageId>,
}

/// An answer, and whatever else a member did with a daily.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The sealed answer; its text is a record of its own.
    pub sealed: Option<Sealed>,
    /// The member's messages in the thread, oldest first (at most 50 are kept).
    pub messages: Vec<MessageId>,
    /// The one that is the answer, if **Submit as my answer** chose it; else the first.
    pub submitted: Option<MessageId>,
    /// The sealed answer was given after the reveal: practice, earns nothing.
    pub late: bool,
    /// When **Show me now** showed the answer: no points of any reason.
    pub shown: Option<At>,
    /// Hints taken.
    pub hints: u32,
    /// Self-rating marks that stand: bit 0 knew it, 1 partly, 2 not yet.
    pub ratings: u8,
    /// Right or not, once graded.
    pub right: Option<bool>,
    /// Moderators who accept it, each by ✅, by the message command, or both; several accept once.
    pub accepted_by: Vec<(MemberId, Vote)>,
    /// What moderators, or the filter, made of it.
    pub ruling: Ruling,
    /// The published message of the sealed answer.
    pub published: Option<MessageId>,
}

/// What moderators, or the filter, made of an answer. (As bytes the first two are those of the flag that was here at
/// first, so that older stores are read as they are.)
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ruling {
    /// Nothing: it counts and is shown.
    #[default]
    None,
    /// A moderator took it off: it earns nothing and is not shown.
    Removed,
    /// It counts and is not shown.
    Withheld,
}

/// A sealed answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sealed {
    /// When it was last given (the interaction's time).
    pub at: At,
    /// The option chosen, as index into the frozen question's choices; `None` for text.
    pub option: Option<u8>,
}

/// The text of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// As given by form; empty if only the thread has it.
    pub sealed: String,
    /// The text of the thread answer, where we know it.
    pub thread: String,
}

/// A vote; both ways of voting are one vote. (An acceptance likewise: by ✅ or by command.)
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// By a reaction on the message in the thread.
    pub by_reaction: bool,
    /// By a reaction on the published sealed answer.
    pub on_published: bool,
    /// By the **Vote** button (an acceptance: by the message command).
    pub by_button: bool,
}

impl Vote {
    /// Whether it stands.
    #[must_use]
    pub const fn stands(self) -> bool {
        self.by_reaction || self.on_published || self.by_button
    }
}
