//! What a person asks for, by a command, a press or a form, as it was typed.

use serde::{Deserialize, Serialize};

use crate::model::custom_id::{ButtonId, FormId};
use crate::model::ids::{ChannelId, GuildId, InteractionId, MessageId, RoleId, UserId};
use crate::model::track::Place;

/// A request of a person who waits: a slash command, a press, a submitted form, an autocompletion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Interaction {
    /// The interaction, and with it its time.
    pub id: InteractionId,
    /// The guild; `None` in a direct message.
    pub guild: Option<GuildId>,
    /// Where it was asked (a thread's own id in a thread).
    pub channel: ChannelId,
    /// The channel that the thread belongs to, where `channel` is one.
    pub parent: Option<ChannelId>,
    /// Who.
    pub user: UserId,
    /// The asker's roles.
    pub roles: Vec<RoleId>,
    /// Holds Manage Server or Administrator here.
    pub manages: bool,
    /// What.
    pub kind: InteractionKind,
}

/// What a person can ask for. Texts are as typed: the rules judge them.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum InteractionKind {
    /// `/setup`: every field that is given is changed; none given shows the present ones.
    Setup(SetupForm),
    /// `/track add`
    TrackAdd(TrackForm),
    /// `/track edit`
    TrackEdit {
        /// The track, by name or number.
        track: String,
        /// What is to change.
        form: TrackForm,
    },
    /// `/track list`
    TrackList,
    /// `/track pause`
    TrackPause(String),
    /// `/track resume`
    TrackResume(String),
    /// `/track remove`; asks first.
    TrackRemove(String),
    /// `/track preview`
    TrackPreview(String),
    /// `/track post-now`
    TrackPostNow(String),
    /// `/track skip`: the next slot.
    TrackSkip(String),
    /// `/track reveal-now`; asks first.
    TrackRevealNow(String),
    /// `/block add|remove|list`
    Block(BlockForm),
    /// `/question`: practice now.
    Question {
        /// A topic, as typed.
        topic: Option<String>,
        /// A level, as typed.
        level: Option<String>,
    },
    /// `/request`
    Request {
        /// A topic, as typed.
        topic: String,
        /// The track, where the guild has several.
        track: Option<String>,
    },
    /// `/requests`
    Requests {
        /// The track, where the guild has several.
        track: Option<String>,
    },
    /// `/topics`
    Topics,
    /// `/answer`
    Answer {
        /// The track, where several are open.
        track: Option<String>,
    },
    /// `/leaderboard`
    Leaderboard(BoardForm),
    /// `/me`
    Me {
        /// The track; the place's, if not said.
        track: Option<String>,
    },
    /// `/why`
    Why {
        /// The track; the place's, if not said.
        track: Option<String>,
        /// Page, from 0.
        page: u32,
    },
    /// `/doctor`, with what the edge found out.
    Doctor(Checkup),
    /// `/help`
    Help {
        /// A command's name, as typed.
        topic: Option<String>,
    },
    /// The message command **Submit as my answer**.
    SubmitMessage(Target),
    /// The message command **Accept answer**.
    AcceptMessage(Target),
    /// The message command **Remove this answer**.
    RemoveMessage(Target),
    /// A button or a select of ours was pressed.
    Pressed {
        /// Which.
        press: ButtonId,
        /// The message the button is on.
        message: MessageId,
        /// Chosen values, for a select.
        values: Vec<String>,
    },
    /// A button whose custom id we cannot read (an older version's, or forged).
    PressedUnknown,
    /// A form (modal) was submitted.
    Submitted {
        /// Which form.
        form: FormId,
        /// Its text fields, in order.
        fields: Vec<String>,
    },
    /// An option is being typed.
    Complete {
        /// What kind of thing is wanted.
        what: Completion,
        /// What stands there so far.
        typed: String,
    },
    /// `/round …`
    Round(RoundCommand),
    /// The message command **Withhold this answer**.
    WithholdMessage(Target),
}

/// What moderators can ask for with `/round`; rounds by number or name, empty for the one that is meant.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RoundCommand {
    /// `/round schedule`
    Schedule(RoundForm),
    /// `/round list`
    List,
    /// `/round start`: now, before its time.
    Start(String),
    /// `/round pause`
    Pause(String),
    /// `/round resume`
    Resume(String),
    /// `/round next`: closes the open question, or ends the pause.
    Next(String),
    /// `/round cancel`; asks first.
    Cancel(String),
    /// `/round preview`
    Preview(String),
    /// `/round report`
    Report(String),
}

/// What can be completed while typing.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Completion {
    /// A topic of the bank.
    Topic,
    /// A track of the guild.
    Track,
    /// An IANA time zone.
    Zone,
    /// A command's name.
    Command,
    /// A level.
    Level,
    /// A round of the guild.
    Round,
    /// A question that a round may ask; for moderators only.
    Question,
}

/// The fields of `/setup`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SetupForm {
    /// IANA zone of the guild.
    pub zone: Option<String>,
    /// The role that counts as moderator; id 0, which is nobody's, takes it away.
    pub moderator_role: Option<RoleId>,
    /// Where notices to moderators go; id 0 takes it away.
    pub notice_channel: Option<ChannelId>,
    /// Words that are not published, separated by commas; `-` empties the list.
    pub filter_words: Option<String>,
    /// Whether links may be published.
    pub links: Option<bool>,
    /// Whether invites may be published.
    pub invites: Option<bool>,
}

/// The fields of `/track add` and `/track edit`, as typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TrackForm {
    /// A short name.
    pub name: Option<String>,
    /// The channel and what it is.
    pub channel: Option<(ChannelId, Place)>,
    /// `09:00`.
    pub time: Option<String>,
    /// IANA zone.
    pub zone: Option<String>,
    /// `weekdays`, `daily`, `mon,wed,fri`.
    pub days: Option<String>,
    /// Reveal delay: `8h`, `90m`, `1d`.
    pub delay: Option<String>,
    /// Time from the reveal to the close: `24h`.
    pub close: Option<String>,
    /// `basics, oop:3`; a number is a weight; `all` is every topic.
    pub topics: Option<String>,
    /// `junior, mid:2`.
    pub levels: Option<String>,
    /// `thread`, `sealed`, `both`.
    pub mode: Option<String>,
    /// The role to ping.
    pub ping: Option<RoleId>,
    /// Lock the thread at the close.
    pub lock: Option<bool>,
    /// Publish sealed answers without names.
    pub anonymous: Option<bool>,
    /// Blackout dates: `2026-12-24..2027-01-02, 2027-05-01`; `-` empties the list.
    pub blackout: Option<String>,
}

/// The fields of `/round schedule`, as typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RoundForm {
    /// `2026-03-06 18:00`, `fri 18:00`, `18:00`, `in 20m`.
    pub start: String,
    /// Where; the channel of the command, if not said.
    pub channel: Option<ChannelId>,
    /// What it is called.
    pub name: Option<String>,
    /// `basics, oop:3`; a number is a weight; `all` is every topic.
    pub topics: Option<String>,
    /// `junior, mid:2`.
    pub levels: Option<String>,
    /// Names of questions that are asked in any case, first and in this order.
    pub named: Option<String>,
    /// How many questions.
    pub count: Option<u32>,
    /// Seconds for each question.
    pub seconds: Option<u32>,
    /// Seconds from the results to the next question.
    pub pause: Option<u32>,
    /// `right`, or `speed`: faster answers earn more.
    pub scoring: Option<String>,
    /// Again each week.
    pub weekly: Option<bool>,
    /// Members sign up first.
    pub lobby: Option<bool>,
    /// Roles that play against each other, with their names.
    pub teams: Vec<(RoleId, String)>,
    /// It also asks what a program prints, to be typed.
    pub output: Option<bool>,
}

/// The fields of `/block`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BlockForm {
    /// Block a member.
    Add(UserId),
    /// Unblock a member.
    Remove(UserId),
    /// How many are blocked.
    List,
}

/// The fields of `/leaderboard`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct BoardForm {
    /// `today`, `week`, `month`, `all`.
    pub period: Option<String>,
    /// A track; without it the guild's sum, or the place's track.
    pub track: Option<String>,
    /// Page, from 0.
    pub page: u32,
    /// Post it for everyone.
    pub share: bool,
}

/// The message a message command was used on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Which message.
    pub message: MessageId,
    /// Its author.
    pub author: UserId,
    /// Its text as it stood when pressed.
    pub text: String,
    /// Names and addresses of its attachments are part of an answer.
    pub attachments: u32,
}

/// What `/doctor`'s edge found out by asking Discord.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Checkup {
    /// Our permissions in each track's channel and in the notice channel; `None`: the channel is not to be seen.
    pub channels: Vec<(ChannelId, Option<u64>)>,
    /// Our clock minus Discord's `Date`, in ms, where it could be read.
    pub skew_ms: Option<i64>,
}
