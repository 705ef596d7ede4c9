//! The records of quiz rounds: plan and progress of a round, its questions, presses and scores.

use serde::{Deserialize, Serialize};

use crate::ids::{At, ChannelId, EventId, GuildId, InteractionId, LocalDate, MessageId};
use crate::ids::{MemberId, RoleId, RoundId, UserId};
use crate::question::Slug;
use crate::record::Mix;

/// One round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RoundKey {
    /// The guild it is in.
    pub guild: GuildId,
    /// Its number there.
    #[serde(rename = "no")]
    pub id: RoundId,
}

/// Where a round stands.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundPhase {
    /// It waits for its start.
    Scheduled,
    /// Its opening message is on the way.
    Opening,
    /// The next question, or the end, comes at [`Round::step_at`].
    Between,
    /// The question [`Round::current`] is on the way.
    Posting,
    /// The question [`Round::current`] takes presses; its results are fixed at [`Round::step_at`].
    Open,
    /// Points are being written, by member; up to this one they are.
    Counting(MemberId),
    /// Over, its points given.
    Finished,
    /// Over before its end: no points.
    Cancelled,
}

/// Why a round does not go on.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundPause {
    /// A moderator said so.
    ByModerator,
    /// Discord refused us; these are its words or what is missing.
    Refused(String),
    /// Who scheduled it has left the server; whoever resumes it is its host from then on.
    HostGone,
}

/// What presses are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// For each right answer.
    pub right: i32,
    /// On top of it at most, for a right answer at once; it melts away evenly until the deadline. 0: speed only
    /// parts those with equal points.
    pub speed: i32,
    /// What a wrong press in the first two seconds costs; 0: nothing.
    pub early_wrong: i32,
}

/// How a round is played beyond the ordinary: all of it off unless its moderator says so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundOptions {
    /// Members sign up; only those play.
    pub lobby: bool,
    /// Roles that play against each other; who has several plays for the first.
    pub teams: Vec<RoundTeam>,
    /// It also asks what a program prints, to be typed.
    pub output: bool,
}

/// A team of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundTeam {
    /// Whoever has this role may play for it.
    pub role: RoleId,
    /// The role's name when the round was planned, up to 40 characters.
    pub name: String,
}

/// How far the sign-up of a round is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundLobby {
    /// The message with its buttons, which shows who signed up.
    pub message: Option<MessageId>,
    /// How many it shows.
    pub shown: u32,
    /// When it is brought up to date; `None`: nothing has changed.
    pub show_at: Option<At>,
    /// Nobody has signed up, and the round waits until then for the first who does.
    pub waits_until: Option<At>,
}

/// A member's seat in a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUp {
    /// The press by which they signed up, where the round wants that.
    pub joined: Option<InteractionId>,
    /// Their team, by its place among the round's, and the answer that decided it.
    pub team: Option<(InteractionId, u8)>,
}

/// A round: how it was planned, and how far it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// What it is called, up to 60 characters.
    pub name: String,
    /// Where it stands.
    pub phase: RoundPhase,
    /// It does not go on, and why. An open question is played out first.
    pub paused: Option<RoundPause>,
    /// Who scheduled it.
    pub host: UserId,
    /// Where it is played.
    pub channel: ChannelId,
    /// When it begins.
    pub start: At,
    /// IANA zone of the start.
    pub zone: String,
    /// The date of the start in that zone: its points count in the windows of this date.
    pub date: LocalDate,
    /// What it may ask.
    pub mix: Mix,
    /// Seconds for each question.
    pub seconds: u16,
    /// Seconds from the results of a question to the next one.
    pub pause: u16,
    /// It comes again a week later.
    pub weekly: bool,
    /// What presses are worth.
    pub scale: Scale,
    /// Its questions, in order.
    pub questions: Vec<RoundItem>,
    /// The question that is asked, or comes next; as many as there are: the end comes next.
    pub current: u8,
    /// When the next step is due, in phases that have one.
    pub step_at: At,
    /// Discord's own event for it.
    pub event: Option<EventId>,
    /// How many said there that they are interested, as last heard.
    pub interested: Option<u32>,
    /// When the reminder is due; `None` once it was sent, or its time is over.
    pub remind_at: Option<At>,
    /// Messages about the round so far, questions aside; numbers their markers.
    pub posts: u32,
    /// Who saw its questions before; they play without points.
    pub previewed_by: Vec<MemberId>,
    // Since version 2 of records (store/reader.rs); records only ever grow at their end.
    /// How it is played beyond the ordinary.
    #[serde(default)]
    pub options: RoundOptions,
    /// How far its sign-up is.
    #[serde(default)]
    pub lobby: RoundLobby,
}

/// A question of a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundItem {
    /// Which; its frozen copy is a record of its own, from when it is asked.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// The order in which options are shown: indices into the question's choices.
    pub order: Vec<u8>,
    /// How often it was asked: again, if we were away while it was open.
    pub asked: u8,
    /// Its message, once posted.
    pub message: Option<MessageId>,
    /// The deadline that is printed on it, in seconds since 1970.
    pub printed: i64,
    /// Until when presses count, once posted.
    pub deadline: At,
    /// What came of it, once fixed.
    pub tally: Option<Tally>,
}

/// The place of what was typed right, in presses and tallies of a question that is answered by typing.
pub const TYPED_RIGHT: u8 = 0;
/// The place of what was typed wrong.
pub const TYPED_WRONG: u8 = 1;

/// What came of a question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Who chose what: as many for each of the question's choices, in the file's order. Of one that was typed: how
    /// many at [`TYPED_RIGHT`] and [`TYPED_WRONG`].
    pub chosen: Vec<u32>,
    /// The fastest right answers, best first, at most three: who, and milliseconds from the question.
    pub fastest: Vec<(MemberId, i64)>,
    /// Presses made in time that reached us only when the results were fixed.
    pub too_late: u32,
}

impl Tally {
    /// How many answered.
    #[must_use]
    pub fn answered(&self) -> u32 {
        self.chosen.iter().sum()
    }
}

/// A member's press on a question: the last one made counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundPress {
    /// The interaction, and with it its time.
    pub id: InteractionId,
    /// The option chosen, as index into the question's choices. Of one that is typed [`TYPED_RIGHT`] or
    /// [`TYPED_WRONG`]; what was typed is a record of its own.
    pub option: u8,
    /// A wrong option was pressed within the first two seconds, by this press or an earlier one.
    pub early_wrong: bool,
}

/// What a member has made of a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundScore {
    /// Points, never below 0.
    pub points: i32,
    /// Right answers.
    pub right: u32,
    /// Answers.
    pub answered: u32,
    /// Milliseconds that the right answers took together.
    pub time_ms: i64,
    /// The place; equals share it. 0 for who takes none: hidden, gone, or without points.
    pub rank: u32,
}
