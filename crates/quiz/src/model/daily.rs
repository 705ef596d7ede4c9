//! The records of a daily, its answers and votes.

use serde::{Deserialize, Serialize};

use crate::model::config::Points;
use crate::model::discord::Reaction;
use crate::model::guild::Gap;
use crate::model::ids::{At, ChannelId, MemberId, MessageId};
use crate::model::question::{Kind, Level, Slug, Topic};
use crate::model::track::{Mode, Place};

/// How often a quiet thread is kept from being archived between reveal and close.
pub const KEEP_AWAKE_MS: i64 = 24 * 60 * 60_000;

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

impl Daily {
    /// Whether the model answer is still a secret.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        matches!(self.phase, Phase::Posting | Phase::Open)
    }

    /// Whether messages in the thread are answers: open questions only, and not in sealed mode.
    #[must_use]
    pub fn takes_thread_answers(&self) -> bool {
        self.kind == Kind::Open && self.mode != Mode::Sealed
    }

    /// Whether the **Answer** button takes answers: not for open questions in thread mode.
    #[must_use]
    pub fn takes_sealed_answers(&self) -> bool {
        self.kind != Kind::Open || self.mode != Mode::Thread
    }

    /// The thread, or the id it has if it stands and we have not heard of it yet: a thread started from a message
    /// has that message's id. Members may write in it before our receipt comes.
    #[must_use]
    pub fn heard_thread(&self) -> Option<ChannelId> {
        let of_post = self.post.map(|post| ChannelId(post.0));
        self.thread
            .or(of_post.filter(|_| self.place != Place::Forum))
    }

    /// The thread, if it can be written in.
    #[must_use]
    pub fn usable_thread(&self) -> Option<ChannelId> {
        self.thread
            .filter(|_| !self.thread_gone && !self.thread_locked)
    }

    /// Returns when its next step is due by the clock alone.
    pub(crate) fn step_at(&self) -> Option<At> {
        match self.phase {
            Phase::Posting => Some(self.deliver_by),
            Phase::Open => Some(self.reveal_at),
            Phase::Revealed => Some(self.close_at),
            Phase::Revealing | Phase::Closed => None,
        }
    }

    /// Whether events of its lifetime were lost and have not been read back.
    fn has_unread_gap(&self, gap: Gap) -> bool {
        let seen = self.read_until.max(self.decided);
        matches!(self.phase, Phase::Open | Phase::Revealed)
            && gap.until().is_some_and(|until| seen < until)
    }

    /// Whether what happened in the thread must be read back before anything due is done: events were lost, or
    /// it is about to be revealed or closed after, or during, a loss.
    #[must_use]
    pub fn wants_reading(&self, gap: Gap, now: At) -> bool {
        if !matches!(self.phase, Phase::Open | Phase::Revealed) {
            return false;
        }
        let lossy = gap.broken.is_some() || gap.until().is_some_and(|until| self.decided < until);
        let at_step = self
            .step_at()
            .is_some_and(|step| now >= step && self.read_until < step);
        self.has_unread_gap(gap) || (lossy && at_step)
    }

    /// When its next step is due; past times mean now, `None` that it waits for a delivery.
    #[must_use]
    pub fn due(&self, gap: Gap) -> Option<At> {
        if let Some(reading) = &self.reading {
            return Some(reading.until);
        }
        if self.has_unread_gap(gap) {
            return gap.until();
        }
        let step = self.step_at()?;
        if self.phase == Phase::Revealed && self.thread_archived {
            return Some(step.min(self.kept_awake.plus_ms(KEEP_AWAKE_MS)));
        }
        Some(step)
    }
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

impl Answer {
    /// The thread message that is the answer. (Only messages written before the reveal are kept in mind.)
    #[must_use]
    pub fn thread_message(&self) -> Option<MessageId> {
        self.submitted.or_else(|| self.messages.first().copied())
    }

    /// The sealed answer, if it was given in time.
    #[must_use]
    pub fn sealed_in_time(&self) -> Option<&Sealed> {
        self.sealed.as_ref().filter(|_| !self.late)
    }

    /// Whether the member answered in time, by form, letter or message.
    #[must_use]
    pub fn in_time(&self) -> bool {
        self.sealed_in_time().is_some() || self.thread_message().is_some()
    }

    /// Whether the member answered in time and a moderator did not take the answer off.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.is_removed() && self.in_time()
    }

    /// Whether a moderator took it off.
    #[must_use]
    pub const fn is_removed(&self) -> bool {
        matches!(self.ruling, Ruling::Removed)
    }

    /// Whether it counts, but is kept from everybody's eyes.
    #[must_use]
    pub const fn is_withheld(&self) -> bool {
        matches!(self.ruling, Ruling::Withheld)
    }
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
