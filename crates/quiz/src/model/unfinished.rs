//! Steps of a daily that are done in parts, because they have to do something with every answer.
//! Other things are decided between two parts, and the bot may be stopped there.

use serde::{Deserialize, Serialize};

use crate::model::daily::Daily;
use crate::model::ids::{At, ChannelId, MemberId, MessageId};
use crate::model::lists::Lists;
use crate::model::mastery::Tally;

/// What is left to do of a step of a daily.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Unfinished {
    /// The reveal: its answers are settled in the order of the members.
    Reveal(Settling),
    /// The close: totals of past windows are let go.
    Close(LettingGo),
    /// The withdrawal: its answers are put away in the order of the members.
    Withdrawal(PuttingAway),
    /// A correction of the question: its answers are scored again in the order of the members.
    Rescoring(Rescoring),
    /// Before the close: votes of newcomers are looked at once.
    Newcomers(LookingAt),
    /// Before the close: milestones of streaks are looked for, in the order of the members.
    Milestones(LookingFor),
    /// What the messages with lists of answers show is added up in the order of the members.
    Listing(Box<Listing>),
    /// The close, once nothing that was posted has a **Vote** button any more.
    Closing(At),
    /// After a correction of a closed daily: its answers are counted again in the order of the
    /// members.
    Tallying(Box<Tallying>),
    /// The file of many sealed answers is made in the order of the members.
    Filing(Box<Filing>),
}

/// How far the answers of a reveal are settled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settling {
    /// When the reveal was due.
    pub due: At,
    /// When the first answers were settled. All rows are written as of this time.
    pub since: At,
    /// The member up to whom all are settled.
    pub after: MemberId,
    /// Members after that one who are settled already, because something happened to their answer.
    pub ahead: Vec<MemberId>,
    /// How many answers were withheld.
    pub withheld: u32,
}

impl Settling {
    /// Tells whether a member's answer is settled.
    #[must_use]
    pub fn has_settled(&self, member: MemberId) -> bool {
        member <= self.after || self.ahead.contains(&member)
    }
}

/// How many totals of past windows may still be let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LettingGo {
    /// When the daily was closed.
    pub since: At,
    /// How many of each kind are left at most.
    pub left: u32,
}

/// How far the votes of newcomers are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookingAt {
    /// When the close was due.
    pub since: At,
    /// The last vote looked at: the member who answered, and the voter.
    pub after: (MemberId, MemberId),
    /// How many votes were looked at.
    pub done: u32,
}

/// How far milestones of streaks are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookingFor {
    /// When the close was due.
    pub since: At,
    /// The member up to whom all answers are looked at.
    pub after: MemberId,
    /// What was found so far.
    pub found: Vec<Milestone>,
}

/// Who made a milestone of answers in a row with a daily.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// How many answers in a row.
    pub row: u32,
    /// The first members.
    pub first: Vec<MemberId>,
    /// How many others did.
    pub others: u32,
}

/// A daily whose answers are being put away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PuttingAway {
    /// When it was withdrawn. All rows are written as of this time.
    pub since: At,
    /// The daily as it was.
    pub daily: Box<Daily>,
    /// The member up to whom all answers are put away.
    pub after: MemberId,
}

/// How far the answers of a corrected question are scored again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rescoring {
    /// When the correction was made. All rows are written as of this time.
    pub since: At,
    /// The number of its entry in `/audit`.
    pub entry: u32,
    /// How the answers are scored again.
    pub how: Rescore,
    /// The member up to whom all are done.
    pub after: MemberId,
    /// Members after that one who are done already, because something happened to their answer.
    pub ahead: Vec<MemberId>,
    /// How many members' points have changed.
    pub changed: u32,
}

/// How far the answers to a closed daily whose question was corrected are counted again: for the
/// group, for the recap, and for the lists in the thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tallying {
    /// The scoring that came before.
    pub scored: Rescoring,
    /// The member up to whom all answers are counted.
    pub after: MemberId,
    /// How the group did so far.
    pub tally: Tally,
    /// How many of the answers so far the bot has graded, and how many of these are right.
    pub graded: (u32, u32),
    /// The lists so far.
    pub lists: Lists,
}

/// How far the lists of a daily are made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Since when it is due.
    pub since: At,
    /// The member up to whom all answers are in the lists.
    pub after: MemberId,
    /// How many answers were withheld, if they are made for the reveal; otherwise they are made
    /// again.
    pub reveal: Option<u32>,
    /// Whether the data of somebody was deleted who was in them.
    pub deleted: bool,
    /// Whether the file of answers changes, too.
    pub file: bool,
    /// The lists so far.
    pub lists: Lists,
}

/// How far the file of the sealed answers is made that have no message to themselves. Its text is
/// in pieces, which are records of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// Since when it is due.
    pub since: At,
    /// What it is made for.
    pub why: FilingFor,
    /// Members whose answers have, or are about to have, a message to themselves.
    pub alone: Vec<MemberId>,
    /// The member up to whom all answers are in the file.
    pub after: MemberId,
    /// How many pieces there are.
    pub pieces: u32,
    /// How many answers belong into the file.
    pub count: u32,
    /// How many of them are in it: it has an end at some size.
    pub kept: u32,
    /// How many bytes it has.
    pub bytes: u32,
}

/// What the file of the sealed answers is made for.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilingFor {
    /// The reveal, in which this many answers were withheld.
    Reveal(u32),
    /// What is posted shows it again. If the data of somebody was deleted who was in it, that comes
    /// after everything else.
    Again(bool),
    /// It waits until Discord takes it, in this message.
    Waiting(ChannelId, MessageId),
}

/// How answers are scored again.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rescore {
    /// They are graded again.
    Regrade,
    /// All points are taken back.
    TakeBack,
    /// What the correction with this entry took back is given again.
    GiveBack(u32),
}

impl Rescoring {
    /// Tells whether a member's answer is done.
    #[must_use]
    pub fn has_done(&self, member: MemberId) -> bool {
        member <= self.after || self.ahead.contains(&member)
    }
}

impl Unfinished {
    /// Returns since when it is due. A reveal is due since its own time, so that it is posted
    /// before what became due after it.
    #[must_use]
    pub const fn due(&self) -> At {
        match self {
            Self::Reveal(settling) => settling.due,
            Self::Close(letting_go) => letting_go.since,
            Self::Withdrawal(putting_away) => putting_away.since,
            Self::Rescoring(rescoring) => rescoring.since,
            Self::Newcomers(looking_at) => looking_at.since,
            Self::Milestones(looking_for) => looking_for.since,
            Self::Listing(listing) => listing.since,
            Self::Closing(since) => *since,
            Self::Tallying(tallying) => tallying.scored.since,
            Self::Filing(filing) => filing.since,
        }
    }

    /// Returns a number that differs after each part.
    #[must_use]
    pub const fn progress(&self) -> u32 {
        match self {
            Self::Reveal(settling) => settling.after.0,
            Self::Close(letting_go) => letting_go.left,
            Self::Withdrawal(putting_away) => putting_away.after.0,
            Self::Rescoring(rescoring) => rescoring.after.0,
            Self::Newcomers(looking_at) => looking_at.done,
            Self::Milestones(looking_for) => looking_for.after.0,
            Self::Listing(listing) => listing.after.0,
            Self::Closing(_) => u32::MAX,
            Self::Tallying(tallying) => tallying.after.0,
            Self::Filing(filing) => filing.after.0,
        }
    }
}
