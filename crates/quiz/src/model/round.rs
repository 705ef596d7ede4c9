//! The records of quiz rounds: plan and progress of a round, its questions, presses and scores.

use serde::{Deserialize, Serialize};

use crate::model::custom_id::RoundRef;
use crate::model::guild::Gap;
use crate::model::ids::{
    At, ChannelId, EventId, GuildId, InteractionId, LocalDate, MemberId, MessageId, RoleId,
    RoundId, UserId,
};
use crate::model::question::{Listed, Question, Slug};
use crate::model::track::Mix;

/// How long after a deadline results are fixed, in milliseconds: presses made in time need a moment to arrive.
pub const FIX_MS: i64 = 3_000;

/// From the opening message, or from going on after a pause, to the question, in milliseconds; in a round with a sign-up
/// the first one takes [longer](LOBBY_LEAD_MS).
pub const LEAD_MS: i64 = 10_000;

/// From the opening message to the first question of a round with a sign-up, in milliseconds.
pub const LOBBY_LEAD_MS: i64 = 60_000;

/// While a round is played the state notes this often that the bot is running, in milliseconds: after a crash it is
/// known for how long we were away.
pub const HEARTBEAT_MS: i64 = 3_000;

/// One round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RoundKey {
    /// The guild it is in.
    pub guild: GuildId,
    /// Its number there.
    #[serde(rename = "no")]
    pub id: RoundId,
}

impl RoundKey {
    /// A question of it as its guild's buttons name it.
    #[must_use]
    pub const fn question(self, question: u8, asked: u8) -> RoundRef {
        RoundRef {
            id: self.id,
            question,
            asked,
        }
    }
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

impl RoundOptions {
    /// Whether a question is answered by typing.
    #[must_use]
    pub fn types(&self, question: &Question) -> bool {
        self.output && question.has_output()
    }

    /// Whether a question can be asked.
    #[must_use]
    pub fn can_ask(&self, question: &Listed) -> bool {
        question.playable_in_round || (self.output && question.has_output)
    }
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

impl Round {
    /// Whether nothing comes of it any more.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.phase, RoundPhase::Finished | RoundPhase::Cancelled)
    }

    /// Whether it is being played.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        !self.is_over() && !matches!(self.phase, RoundPhase::Scheduled)
    }

    /// Whether a question was asked yet.
    #[must_use]
    pub fn has_asked(&self) -> bool {
        self.questions.iter().any(|item| item.asked > 0)
    }

    /// From the opening message, or from going on after a pause, to the question, in milliseconds.
    #[must_use]
    pub fn lead_ms(&self) -> i64 {
        if self.options.lobby && !self.has_asked() {
            LOBBY_LEAD_MS
        } else {
            LEAD_MS
        }
    }

    /// The question that is asked, or comes next.
    #[must_use]
    pub fn item(&self) -> Option<&RoundItem> {
        self.questions.get(usize::from(self.current))
    }

    /// When it will be over at the latest, if nothing holds it up.
    #[must_use]
    pub fn ends_by(&self) -> At {
        let each = i64::from(self.seconds) * 1000 + FIX_MS + i64::from(self.pause) * 1000 + 2_000;
        let lasts = self.lead_ms() + each * self.questions.len() as i64;
        self.start.plus_ms(lasts).plus_minutes(1)
    }

    /// When its next step is due; past times mean now, `None` that it waits. Nothing is done while events may be lost:
    /// presses that Discord replays count.
    #[must_use]
    pub fn due(&self, gap: Gap, heartbeat: At) -> Option<At> {
        if gap.broken.is_some() {
            return None;
        }
        let shows = self.lobby.show_at.filter(|_| !self.is_over());
        let steps = self.step_due(heartbeat);
        steps.into_iter().chain(shows).min()
    }

    fn step_due(&self, heartbeat: At) -> Option<At> {
        let heartbeat_due = heartbeat.plus_ms(HEARTBEAT_MS);
        let paused = self.paused.is_some();
        match self.phase {
            RoundPhase::Scheduled if paused => None,
            RoundPhase::Scheduled => {
                Some(self.remind_at.map_or(self.start, |at| at.min(self.start)))
            }
            RoundPhase::Between if paused => None,
            RoundPhase::Between | RoundPhase::Open => Some(self.step_at.min(heartbeat_due)),
            RoundPhase::Opening | RoundPhase::Posting => Some(heartbeat_due),
            RoundPhase::Counting(_) => Some(self.step_at),
            RoundPhase::Finished | RoundPhase::Cancelled => None,
        }
    }
}

impl Round {
    /// Whether a question is answered by typing in this round.
    #[must_use]
    pub fn types(&self, question: &Question) -> bool {
        self.options.types(question)
    }

    /// The place of the right answer in a question's tally: of its option, or of what was typed right.
    #[must_use]
    pub fn right_of(&self, question: &Question) -> Option<usize> {
        if self.types(question) {
            Some(TYPED_RIGHT.into())
        } else {
            question.right_choice()
        }
    }

    /// How many places a question's tally has.
    #[must_use]
    pub fn places_of(&self, question: &Question) -> usize {
        if self.types(question) {
            2
        } else {
            question.choices.len()
        }
    }
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

impl RoundItem {
    /// When its message was posted; from there the time of an answer is reckoned.
    #[must_use]
    pub fn posted(&self) -> Option<At> {
        self.message.map(MessageId::at)
    }
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
