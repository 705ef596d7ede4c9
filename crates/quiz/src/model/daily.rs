//! The records of a daily, its answers and its votes.

use serde::{Deserialize, Serialize};

use crate::model::config::Points;
use crate::model::discord::Reaction;
use crate::model::guild::Gap;
use crate::model::ids::{At, ChannelId, LocalDate, MemberId, MessageId, TrackId};
use crate::model::question::{Kind, Level, Slug, Topic};
use crate::model::reminder::{LAST_CALL_MS, Remind};
use crate::model::track::{Mode, Place};

/// How often the bot keeps a quiet thread from being archived between reveal and close, in
/// milliseconds.
pub const KEEP_AWAKE_MS: i64 = 24 * 60 * 60_000;

/// The stage a daily is in.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// The daily was decided, and its post is on the way.
    Posting,
    /// The question is posted, and answers are taken.
    Open,
    /// The reveal is on its way.
    Revealing,
    /// The answer is revealed; votes and acceptances still count.
    Revealed,
    /// The points are final.
    Closed,
    /// The post may be in the channel, and nobody can tell. It waits for a look-up or a person.
    Unknown,
}

/// Why there was no daily on a date.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Skip {
    /// A moderator skipped the slot.
    ByModerator,
    /// The slot was missed by more than the grace period.
    Missed,
    /// The post could not be delivered in time; the text says why.
    Undelivered(String),
    /// No question fits the mix.
    NoQuestion,
    /// A moderator withdrew the question; the number is that of the daily. The rest is in
    /// [`Withdrawal`].
    Withdrawn(u64),
}

/// One question of a track on one date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Daily {
    /// The number in the guild, from 1.
    #[serde(rename = "no")]
    pub number: u64,
    /// The stage it is in.
    pub phase: Phase,
    /// The question. The frozen copy is a separate record.
    pub slug: Slug,
    /// The title of the question.
    pub title: String,
    /// The topic of the question.
    pub topic: Topic,
    /// The level of the question.
    pub level: Level,
    /// The kind of the question.
    pub kind: Kind,
    /// How many hints the question has.
    pub hints: u32,
    /// The order in which the options are shown, as indices into the frozen question's choices.
    /// Empty for a question without options.
    pub order: Vec<u8>,
    /// The channel it is asked in.
    pub channel: ChannelId,
    /// The kind of that channel.
    pub place: Place,
    /// How an open question is answered.
    pub mode: Mode,
    /// Whether sealed answers are published without names.
    pub anonymous: bool,
    /// Whether the thread is locked at the close.
    pub lock: bool,
    /// The time of its slot in the schedule.
    pub slot: At,
    /// When the post was decided.
    pub decided: At,
    /// A post that isn't delivered by this time is cancelled.
    pub deliver_by: At,
    /// When the answer is revealed; printed in the post.
    pub reveal_at: At,
    /// When the points become final.
    pub close_at: At,
    /// The points in force for it.
    pub points: Points,
    /// How many members had requested its topic; 0 if it didn't come from requests.
    pub requested_by: u32,
    /// Members who had seen it in a preview; they earn nothing.
    pub previewed_by: Vec<MemberId>,
    /// The message with the question, once it is posted.
    pub post: Option<MessageId>,
    /// Whether somebody deleted the post.
    pub post_gone: bool,
    /// The thread, once it is started. In a forum it is the thread of the post.
    pub thread: Option<ChannelId>,
    /// Whether the thread was deleted.
    pub thread_gone: bool,
    /// Whether a moderator locked the thread; the reveal then goes to the channel.
    pub thread_locked: bool,
    /// Whether the thread is archived at the moment.
    pub thread_archived: bool,
    /// Until when, by the bot's clock, the events of the thread are known. If the last gap is
    /// newer, they must be read back.
    pub read_until: At,
    /// The reading back that is under way.
    pub reading: Option<Reading>,
    /// How long the bot was away while it was open, in milliseconds.
    pub away_ms: i64,
    /// The delivered messages of the reveal, in order.
    pub reveal_posts: Vec<MessageId>,
    /// How many messages of the reveal, published answers included, are still on their way.
    pub reveal_left: u32,
    /// When the bot last kept the thread from being archived.
    pub kept_awake: At,
}

impl Daily {
    /// Tells whether the model answer is still secret.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        matches!(self.phase, Phase::Posting | Phase::Open | Phase::Unknown)
    }

    /// Tells whether its question is posted, or said to be, and the bot doesn't know the message.
    #[must_use]
    pub const fn lacks_its_post(&self) -> bool {
        match self.phase {
            Phase::Posting | Phase::Unknown => true,
            Phase::Open => self.post.is_none() && !self.post_gone,
            _ => false,
        }
    }

    /// Tells whether a moderator can take it back now.
    #[must_use]
    pub const fn can_be_withdrawn(&self) -> bool {
        matches!(self.phase, Phase::Open | Phase::Revealed)
    }

    /// Tells whether messages in the thread are answers. They are for open questions that aren't in
    /// sealed mode.
    #[must_use]
    pub fn takes_thread_answers(&self) -> bool {
        self.kind == Kind::Open && self.mode != Mode::Sealed
    }

    /// Tells whether the **Answer** button takes answers. It doesn't for open questions in thread
    /// mode.
    #[must_use]
    pub fn takes_sealed_answers(&self) -> bool {
        self.kind != Kind::Open || self.mode != Mode::Thread
    }

    /// Returns the thread, or the id it must have if Discord has started it without the bot knowing
    /// yet. A thread started from a message has the message's id, and members may write in it
    /// before the receipt comes.
    #[must_use]
    pub fn heard_thread(&self) -> Option<ChannelId> {
        let of_post = self.post.map(|post| ChannelId(post.0));
        self.thread
            .or(of_post.filter(|_| self.place != Place::Forum))
    }

    /// Returns the thread if the bot can write in it.
    #[must_use]
    pub fn usable_thread(&self) -> Option<ChannelId> {
        self.thread
            .filter(|_| !self.thread_gone && !self.thread_locked)
    }

    /// Returns when its last call comes: two hours before the reveal, while it is open. There is
    /// none if it is open for less time.
    #[must_use]
    pub fn last_call(&self) -> Option<At> {
        let at = self.reveal_at.plus_ms(-LAST_CALL_MS);
        (self.phase == Phase::Open && at > self.decided).then_some(at)
    }

    /// Returns when members could first be reminded of something about it.
    #[must_use]
    pub fn told_of(&self, what: Remind) -> At {
        match what {
            Remind::Question => self.slot,
            Remind::LastCall => self.reveal_at.plus_ms(-LAST_CALL_MS),
            Remind::Reveal => self.reveal_at,
        }
    }

    /// Returns when its next step is due by the clock alone.
    pub(crate) fn step_at(&self) -> Option<At> {
        match self.phase {
            Phase::Posting => Some(self.deliver_by),
            Phase::Open => Some(self.reveal_at),
            Phase::Revealed => Some(self.close_at),
            Phase::Revealing | Phase::Closed | Phase::Unknown => None,
        }
    }

    /// Tells whether events of its lifetime were lost and haven't been read back.
    fn has_unread_gap(&self, gap: Gap) -> bool {
        let seen = self.read_until.max(self.decided);
        matches!(self.phase, Phase::Open | Phase::Revealed)
            && gap.until().is_some_and(|until| seen < until)
    }

    /// Tells whether the thread must be read back before anything due is done: because events were
    /// lost, or because the daily is about to be revealed or closed during or after a loss.
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

    /// Returns when the next step is due. A time in the past means now, and `None` means that the
    /// daily waits for a delivery.
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

/// The progress of reading back what happened in a thread while the bot was away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// When the reading began.
    pub since: At,
    /// When the daily goes on without waiting for it any longer.
    pub until: At,
    /// How many of its effects are still on their way.
    pub left: u32,
    /// Messages of the thread that still exist. Known ones that aren't among them were deleted.
    pub standing: Vec<MessageId>,
    /// The reactions found on messages. Known ones that aren't among them were taken back.
    #[serde(rename = "marks")]
    pub reactions: Vec<(MessageId, Reaction, MemberId)>,
    /// Reactions added (`true`) or taken back during the reading. They are newer than any page that
    /// is still to come.
    #[serde(rename = "live_marks")]
    pub live_reactions: Vec<(MessageId, Reaction, MemberId, bool)>,
    /// Messages deleted during the reading.
    pub live_gone: Vec<MessageId>,
}

/// An answer, and everything else a member did with a daily.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The sealed answer. Its text is a separate record.
    pub sealed: Option<Sealed>,
    /// The member's messages in the thread that can be answers, oldest first. Together they are
    /// the answer. At most 50 are kept.
    pub messages: Vec<MessageId>,
    /// The message that **Submit as my answer** chose to be shown.
    pub submitted: Option<MessageId>,
    /// Whether the sealed answer was given after the reveal. It is practice then and earns nothing.
    pub late: bool,
    /// When **Show me now** showed the answer. The member gets no points for the daily then.
    pub shown: Option<At>,
    /// How many hints the member took.
    pub hints: u32,
    /// The self-ratings that are set, as bits: 0 knew it, 1 partly, 2 not yet.
    pub ratings: u8,
    /// Whether the answer is right, once it is graded.
    pub right: Option<bool>,
    /// The moderators who accept it, each by ✅, by the message command, or by both. Several accept
    /// once.
    pub accepted_by: Vec<(MemberId, Vote)>,
    /// What moderators or the filter decided about it.
    pub ruling: Ruling,
    /// The message that publishes the sealed answer.
    pub published: Option<MessageId>,
}

impl Answer {
    /// Returns the message that the member chose, or else their first one. It has the quiet
    /// receipt, and is shown if neither votes nor a moderator point to another one.
    #[must_use]
    pub fn chosen_message(&self) -> Option<MessageId> {
        self.submitted.or_else(|| self.messages.first().copied())
    }

    /// Tells whether the member answered in the thread. Only messages written before the reveal are
    /// kept, so that was in time.
    #[must_use]
    pub fn in_thread(&self) -> bool {
        self.chosen_message().is_some()
    }

    /// Returns the sealed answer if it was given in time.
    #[must_use]
    pub fn sealed_in_time(&self) -> Option<&Sealed> {
        self.sealed.as_ref().filter(|_| !self.late)
    }

    /// Tells whether the member answered in time, by form, letter or message.
    #[must_use]
    pub fn in_time(&self) -> bool {
        self.sealed_in_time().is_some() || self.in_thread()
    }

    /// Tells whether the member answered in time and the answer wasn't removed.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.is_removed() && self.in_time()
    }

    /// Tells whether a moderator removed the answer.
    #[must_use]
    pub const fn is_removed(&self) -> bool {
        matches!(self.ruling, Ruling::Removed)
    }

    /// Tells whether the answer counts but is not shown to anybody.
    #[must_use]
    pub const fn is_withheld(&self) -> bool {
        matches!(self.ruling, Ruling::Withheld)
    }
}

/// What moderators or the filter decided about an answer. The first two variants have the bytes of
/// the flag that used to be here, so older stores can still be read.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ruling {
    /// Nothing was decided: the answer counts and is shown.
    #[default]
    None,
    /// A moderator removed it: it earns nothing and isn't shown.
    Removed,
    /// It counts and isn't shown.
    Withheld,
}

/// A sealed answer; its text is in [`Text`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sealed {
    /// When it was last given, by the time of the interaction.
    pub at: At,
    /// The chosen option as an index into the frozen question's choices; `None` for a text.
    pub option: Option<u8>,
}

/// A daily that a moderator withdrew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// The track that posted it.
    pub track: TrackId,
    /// Its date.
    pub date: LocalDate,
    /// The question.
    pub slug: Slug,
    /// The title of the question.
    pub title: String,
    /// When it was withdrawn.
    pub at: At,
    /// The moderator who withdrew it.
    pub by: MemberId,
    /// The moderator's reason.
    pub reason: String,
}

/// What a member did with a daily that was withdrawn. It is kept as practice, and a date with such
/// an answer counts for the member's streak.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct VoidAnswer {
    /// The answer as it was when the daily was withdrawn.
    pub answer: Answer,
    /// Its text.
    pub text: Text,
}

/// The text of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The text given by form; empty if the member only wrote in the thread.
    pub sealed: String,
    /// The text of the thread answer. Only older stores have it: each message has its own record
    /// now.
    pub thread: String,
}

/// The file of a sealed answer, which is one answer together with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerFile {
    /// Whether it is Python code, by the name that the member gave it.
    pub python: bool,
    /// What is in it, at most 64 KiB.
    pub text: String,
}

/// A vote, or an acceptance, with the ways in which it was given. All ways together are one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Given by a reaction on any message of the member in the thread; [`Mark`] says on which.
    pub by_reaction: bool,
    /// Given by a reaction on the published sealed answer.
    pub on_published: bool,
    /// Given by the **Vote** button, or for an acceptance by the message command.
    pub by_button: bool,
}

impl Vote {
    /// Tells whether it is given in any way.
    #[must_use]
    pub const fn stands(self) -> bool {
        self.by_reaction || self.on_published || self.by_button
    }
}

/// Why a vote doesn't count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// Whether the voter has never answered a daily here.
    pub newcomer: bool,
    /// Whether the voter had given as many votes as count on the date of the daily.
    pub over: bool,
}

/// What another member gave to one message of a thread answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// A vote by ⬆️.
    pub voted: bool,
    /// An acceptance by ✅.
    pub accepted: bool,
    /// An acceptance by the message command.
    pub accepted_by_command: bool,
}

impl Mark {
    /// Tells whether it accepts the message in any way.
    #[must_use]
    pub const fn accepts(self) -> bool {
        self.accepted || self.accepted_by_command
    }
}
