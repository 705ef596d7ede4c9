//! The records of quiz rounds: the plan and the progress of a round, its questions, presses and
//! scores.

use serde::{Deserialize, Serialize};

use crate::model::custom_id::RoundRef;
use crate::model::guild::Gap;
use crate::model::ids::{
    At, ChannelId, EventId, GuildId, InteractionId, LocalDate, MemberId, MessageId, RoleId,
    RoundId, UserId,
};
use crate::model::question::{Listed, Question, Slug};
use crate::model::track::Mix;

/// How long after a deadline the results are fixed, in milliseconds. Presses made in time need a
/// moment to arrive.
pub const FIX_MS: i64 = 3_000;

/// The time from the opening message, or from the end of a pause, to the question, in milliseconds.
/// The first question of a round with a sign-up takes [longer](LOBBY_LEAD_MS).
pub const LEAD_MS: i64 = 10_000;

/// The time from the opening message to the first question of a round with a sign-up, in
/// milliseconds.
pub const LOBBY_LEAD_MS: i64 = 60_000;

/// How often the state notes during a round that the bot is running, in milliseconds. After a crash
/// this tells how long the bot was away.
pub const HEARTBEAT_MS: i64 = 3_000;

/// The key of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RoundKey {
    /// The guild it is in.
    pub guild: GuildId,
    /// The number of the round in the guild.
    #[serde(rename = "no")]
    pub id: RoundId,
}

impl RoundKey {
    /// Returns a question of the round as the buttons of its guild name it.
    #[must_use]
    pub const fn question(self, question: u8, asked: u8) -> RoundRef {
        RoundRef {
            id: self.id,
            question,
            asked,
        }
    }
}

/// The stage a round is in.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundPhase {
    /// The round waits for its start.
    Scheduled,
    /// The opening message is on the way.
    Opening,
    /// The next question or the end comes at [`Round::step_at`].
    Between,
    /// The question [`Round::current`] is on the way.
    Posting,
    /// The question [`Round::current`] takes presses. Its results are fixed at [`Round::step_at`].
    Open,
    /// Points are being written in the order of the members. Those up to this member are written.
    Counting(MemberId),
    /// The round is over, and its points are given.
    Finished,
    /// The round was ended before its time and gives no points.
    Cancelled,
    /// The scores are being added up in the order of the members. Those up to this member are.
    Scoring(MemberId),
    /// The scores are being collected in the order of the members, to rank them. Those up to this
    /// member are.
    Ranking(MemberId),
}

/// Why a round is paused.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundPause {
    /// A moderator paused it.
    ByModerator,
    /// Discord refused something; the text is Discord's answer, or what is missing.
    Refused(String),
    /// The person who scheduled it has left the server. The moderator who resumes it becomes its
    /// host.
    HostGone,
}

/// A pause of a round that the bot made because Discord refused a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundHalt {
    /// When the bot paused the round.
    pub since: At,
    /// Whether the moderators were asked whether the round should go on.
    pub asked: bool,
}

/// The date and the time of day in its zone at which a round is meant to begin. Its start says when
/// that is, and differs from it where the clock jumps over that time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundClock {
    /// The date.
    pub date: LocalDate,
    /// The minute after midnight.
    pub minute: u16,
}

/// What presses are worth, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// Points for each right answer.
    pub right: i32,
    /// The most extra points for a right answer. They shrink evenly from the start to the deadline.
    /// With 0, speed only decides between members with equal points.
    pub speed: i32,
    /// Points that a wrong press within the first two seconds costs; 0 for none.
    pub early_wrong: i32,
}

/// The options of a round. All are off unless the moderator turns them on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundOptions {
    /// Whether members have to sign up to play.
    pub lobby: bool,
    /// Roles that play against each other. A member with several plays for the first.
    pub teams: Vec<RoundTeam>,
    /// Whether the round also asks what a program prints, to be answered by typing.
    pub output: bool,
}

impl RoundOptions {
    /// Tells whether a question is answered by typing.
    #[must_use]
    pub fn types(&self, question: &Question) -> bool {
        self.output && question.has_output()
    }

    /// Tells whether the round can ask a question.
    #[must_use]
    pub fn can_ask(&self, question: &Listed) -> bool {
        question.playable_in_round || (self.output && question.has_output)
    }
}

/// A team of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundTeam {
    /// The role whose members may play for it.
    pub role: RoleId,
    /// The role's name when the round was planned, up to 40 characters.
    pub name: String,
}

/// The progress of a round's sign-up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundLobby {
    /// The message with the buttons, which shows who signed up.
    pub message: Option<MessageId>,
    /// How many sign-ups the message shows.
    pub shown: u32,
    /// When the message is updated next; `None` if nothing has changed.
    pub show_at: Option<At>,
    /// Until when the round waits for a first sign-up, if there is none at its start.
    pub waits_until: Option<At>,
}

/// What a round has beside its own record. Rounds without any of it have no such record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundExtra {
    /// Whether members can look at the standings between questions.
    pub standings: bool,
    /// The place of the question that comes after the current one, if the host has chosen it. If it
    /// equals the number of questions, the end comes next.
    pub then: Option<u8>,
}

/// A round in which a question closes as soon as all who signed up before it have answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlyRound {
    /// How many of them haven't answered the open question.
    pub left: u32,
}

/// A member's sign-up for a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUp {
    /// The press that signed the member up, if the round has a sign-up.
    pub joined: Option<InteractionId>,
    /// The member's team by its place among the round's teams, and the answer that decided it.
    pub team: Option<(InteractionId, u8)>,
}

/// A round: its plan and its progress.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// Its name, up to 60 characters.
    pub name: String,
    /// The stage it is in.
    pub phase: RoundPhase,
    /// Why it is paused, if it is. An open question is finished first.
    pub paused: Option<RoundPause>,
    /// The person who scheduled it, or who took it over after its host had left.
    pub host: UserId,
    /// The channel it is played in.
    pub channel: ChannelId,
    /// When it begins.
    pub start: At,
    /// The IANA zone of the start.
    pub zone: String,
    /// The date of the start in that zone. The points count in the windows of this date.
    pub date: LocalDate,
    /// Which questions it may ask.
    pub mix: Mix,
    /// The time for each question, in seconds.
    pub seconds: u16,
    /// The time from the results of a question to the next one, in seconds.
    pub pause: u16,
    /// Whether it comes again a week later.
    pub weekly: bool,
    /// What presses are worth.
    pub scale: Scale,
    /// Its questions, in order.
    pub questions: Vec<RoundItem>,
    /// The place of the question that is open or comes next. If it equals the number of questions,
    /// the end comes next.
    pub current: u8,
    /// When the next step is due, in the phases that have one.
    pub step_at: At,
    /// Its entry in the server's list of scheduled events.
    pub event: Option<EventId>,
    /// How many members said there that they are interested, as last read.
    pub interested: Option<u32>,
    /// When the reminder is due; `None` once it was sent or its time has passed.
    pub remind_at: Option<At>,
    /// How many messages about the round were posted, without questions. Their markers use this
    /// number.
    pub posts: u32,
    /// Members who saw its questions in a preview. They play without points.
    pub previewed_by: Vec<MemberId>,
    // The fields from here on exist since version 2 of the records (store/reader.rs); records only
    // grow at their end.
    /// The options it is played with.
    #[serde(default)]
    pub options: RoundOptions,
    /// The progress of its sign-up.
    #[serde(default)]
    pub lobby: RoundLobby,
}

impl Round {
    /// Tells whether the round is over.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.phase, RoundPhase::Finished | RoundPhase::Cancelled)
    }

    /// Tells whether the round is being played.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        !self.is_over() && !matches!(self.phase, RoundPhase::Scheduled)
    }

    /// Tells whether nothing is asked any more and the points are being counted.
    #[must_use]
    pub const fn is_counting(&self) -> bool {
        matches!(
            self.phase,
            RoundPhase::Scoring(_) | RoundPhase::Ranking(_) | RoundPhase::Counting(_)
        )
    }

    /// Tells whether the round has asked a question yet.
    #[must_use]
    pub fn has_asked(&self) -> bool {
        self.questions.iter().any(|item| item.asked > 0)
    }

    /// Returns the time from the opening message, or from the end of a pause, to the question, in
    /// milliseconds.
    #[must_use]
    pub fn lead_ms(&self) -> i64 {
        if self.options.lobby && !self.has_asked() {
            LOBBY_LEAD_MS
        } else {
            LEAD_MS
        }
    }

    /// Tells whether the question at this place was asked and counts for nobody, because nobody
    /// could tell whether it was posted.
    #[must_use]
    pub fn is_void(&self, place: u8) -> bool {
        let item = self.questions.get(usize::from(place));
        place < self.current && item.is_some_and(|item| item.asked > 0 && item.tally.is_none())
    }

    /// Returns the question that is open or comes next.
    #[must_use]
    pub fn item(&self) -> Option<&RoundItem> {
        self.questions.get(usize::from(self.current))
    }

    /// Returns when the round will be over at the latest if nothing delays it.
    #[must_use]
    pub fn ends_by(&self) -> At {
        let each = i64::from(self.seconds) * 1000 + FIX_MS + i64::from(self.pause) * 1000 + 2_000;
        let lasts = self.lead_ms() + each * self.questions.len() as i64;
        self.start.plus_ms(lasts).plus_minutes(1)
    }

    /// Returns when the next step is due. A time in the past means now, and `None` means that the
    /// round waits. It waits while events may be lost, because presses that Discord replays count.
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
            // What is on the way arrives without a step.
            RoundPhase::Between | RoundPhase::Opening | RoundPhase::Posting if paused => None,
            RoundPhase::Between | RoundPhase::Open => Some(self.step_at.min(heartbeat_due)),
            RoundPhase::Opening | RoundPhase::Posting => Some(heartbeat_due),
            RoundPhase::Scoring(_) | RoundPhase::Ranking(_) | RoundPhase::Counting(_) => {
                Some(self.step_at)
            }
            RoundPhase::Finished | RoundPhase::Cancelled => None,
        }
    }
}

impl Round {
    /// Tells whether a question is answered by typing in this round.
    #[must_use]
    pub fn types(&self, question: &Question) -> bool {
        self.options.types(question)
    }

    /// Returns the place of the right answer in a question's tally: that of the right option, or
    /// that of texts typed right.
    #[must_use]
    pub fn right_of(&self, question: &Question) -> Option<usize> {
        if self.types(question) {
            Some(TYPED_RIGHT.into())
        } else {
            question.right_choice()
        }
    }

    /// Returns how many places a question's tally has.
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
    /// The question. The frozen copy is a separate record from the moment it is asked.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// The order in which the options are shown, as indices into the question's choices.
    pub order: Vec<u8>,
    /// How often it was asked. It is asked again if the bot was away while it was open.
    pub asked: u8,
    /// The message with the question, once it is posted.
    pub message: Option<MessageId>,
    /// The deadline printed on the message, in seconds since 1970.
    pub printed: i64,
    /// Until when presses count, once the question is posted.
    pub deadline: At,
    /// The results, once they are fixed.
    pub tally: Option<Tally>,
}

impl RoundItem {
    /// Returns when the message was posted. The time of an answer is measured from there.
    #[must_use]
    pub fn posted(&self) -> Option<At> {
        self.message.map(MessageId::at)
    }
}

/// The place of texts typed right, in presses and tallies of a question that is answered by typing.
pub const TYPED_RIGHT: u8 = 0;

/// The place of texts typed wrong.
pub const TYPED_WRONG: u8 = 1;

/// The results of a question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// How many members chose each of the question's choices, in the file's order. For a question
    /// that is answered by typing: how many are at [`TYPED_RIGHT`] and [`TYPED_WRONG`].
    pub chosen: Vec<u32>,
    /// The fastest right answers, best first, at most three: the member, and the milliseconds since
    /// the question.
    pub fastest: Vec<(MemberId, i64)>,
    /// How many presses were made in time but arrived after the results were fixed.
    pub too_late: u32,
}

impl Tally {
    /// Returns how many members answered.
    #[must_use]
    pub fn answered(&self) -> u32 {
        self.chosen.iter().sum()
    }
}

/// A member's press on a question. The last one made counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundPress {
    /// The interaction, and with it the time of the press.
    pub id: InteractionId,
    /// The chosen option as an index into the question's choices. For a question answered by typing
    /// it is [`TYPED_RIGHT`] or [`TYPED_WRONG`], and the text is a separate record.
    pub option: u8,
    /// Whether this press or an earlier one chose a wrong option within the first two seconds.
    pub early_wrong: bool,
}

/// A member's result in a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundScore {
    /// The points, never below 0.
    pub points: i32,
    /// The number of right answers.
    pub right: u32,
    /// The number of answers.
    pub answered: u32,
    /// How long the right answers took together, in milliseconds.
    pub time_ms: i64,
    /// The rank, which equal members share. 0 for a member without a rank: hidden, gone or without
    /// points.
    pub rank: u32,
}
