//! Everything that can happen to the quizmaster: a closed list.
//!
//! The edge reports facts (who, which roles, when by the snowflake); the rules decide what they are worth.

use serde::{Deserialize, Serialize};

use super::effect::Outcome;
use super::ids::{
    At, ChannelId, EventId, GuildId, InteractionId, MessageId, OutboxNo, RoleId, UserId,
};
use super::press::{FormId, Press};

/// One event with all the nondeterminism there is: the clock and the dice, read once, at the edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stamped {
    /// When the house learned of it.
    pub at: At,
    /// A random number; the rules spread it as far as they need ([`super::dice`]).
    pub draw: u64,
    /// What happened.
    pub event: Event,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Look what is due now. One tick does the one earliest thing that is due; the host ticks until nothing is.
    Tick,
    /// The process started (state was loaded); whatever happened since it was last alive was missed.
    Started,
    /// The gateway is connected. Without `resumed`, events may have been lost and are to be read back.
    Connected {
        /// Whether Discord replayed what was missed.
        resumed: bool,
    },
    /// The connection to Discord broke.
    Disconnected,
    /// The bank in force from here on, by digest; the host has put it into the state.
    BankEntered {
        /// blake3 of the bank.
        digest: [u8; 32],
    },
    /// The config in force from here on, by digest.
    ConfigEntered {
        /// blake3 of the config.
        digest: [u8; 32],
    },
    /// A guild is there (joined, or available again).
    GuildSeen {
        /// Which.
        guild: GuildId,
    },
    /// We were removed from a guild. An outage of the guild is *not* this.
    GuildLeft {
        /// Which.
        guild: GuildId,
    },
    /// A message was posted, or read back, in a guild.
    Said(Said),
    /// A message's text changed. Without the message-content intent `text` is `None`.
    Edited {
        /// Guild of the message.
        guild: GuildId,
        /// Channel or thread.
        channel: ChannelId,
        /// Which message.
        message: MessageId,
        /// The new text, where we may read it.
        text: Option<String>,
    },
    /// Messages are gone.
    Deleted {
        /// Guild of the messages.
        guild: GuildId,
        /// Channel or thread.
        channel: ChannelId,
        /// Which.
        messages: Vec<MessageId>,
    },
    /// Someone added or took back a reaction.
    Reacted {
        /// Guild of the message.
        guild: GuildId,
        /// Channel or thread.
        channel: ChannelId,
        /// The message reacted to.
        message: MessageId,
        /// Who.
        who: Reactor,
        /// Which mark, of those we know.
        mark: Mark,
        /// Added (`true`) or taken back.
        added: bool,
    },
    /// All reactions of a message were removed, or all of one mark.
    ReactionsCleared {
        /// Guild of the message.
        guild: GuildId,
        /// Channel or thread.
        channel: ChannelId,
        /// Which message.
        message: MessageId,
        /// Only this mark; `None` is all of them.
        mark: Option<Mark>,
    },
    /// A channel or a thread was deleted.
    ChannelGone {
        /// Guild of the channel.
        guild: GuildId,
        /// Which.
        channel: ChannelId,
    },
    /// A thread was locked, unlocked, archived or unarchived.
    ThreadChanged {
        /// Guild of the thread.
        guild: GuildId,
        /// Which.
        thread: ChannelId,
        /// Locked by a moderator.
        locked: bool,
        /// Archived, by inactivity or by hand.
        archived: bool,
    },
    /// Someone asked for something and waits for a reply.
    Asked(Box<Asked>),
    /// The courier ended one try of a delivery.
    Delivered {
        /// Which outbox row.
        no: OutboxNo,
        /// How it ended.
        outcome: Outcome,
    },
    /// Records came from an export, as they are; there was nothing to decide.
    Imported {
        /// How many.
        records: u64,
    },
    /// An entry in a server's list of scheduled events was changed, by whomever.
    EventChanged {
        /// Guild of the entry.
        guild: GuildId,
        /// Which.
        event: EventId,
        /// When it begins now.
        start: At,
        /// Where it stands now.
        status: EventStatus,
    },
    /// An entry in a server's list of scheduled events was deleted.
    EventGone {
        /// Guild of the entry.
        guild: GuildId,
        /// Which.
        event: EventId,
    },
    /// A session began: these are all the guilds of its shard that we are in, those in an outage among them.
    GuildsListed {
        /// Which part of the guilds the session hears of.
        shard: Shard,
        /// The guilds.
        guilds: Vec<GuildId>,
    },
}

/// A part of the guilds: each session of the gateway hears of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// Which, from 0.
    pub no: u32,
    /// Of how many.
    pub of: u32,
}

impl Shard {
    /// The only one, where guilds are not shared out.
    pub const WHOLE: Self = Self { no: 0, of: 1 };

    /// Whether it is the one that hears of a guild.
    #[must_use]
    pub fn hears_of(self, guild: GuildId) -> bool {
        (guild.0 >> 22) % u64::from(self.of.max(1)) == u64::from(self.no)
    }
}

/// Where an entry in a server's list of scheduled events stands; it moves one way only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventStatus {
    /// It waits for its start.
    Scheduled,
    /// It has begun.
    Active,
    /// It is over.
    Completed,
    /// It does not take place.
    Canceled,
}

/// A message as the rules see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Guild of the message.
    pub guild: GuildId,
    /// Channel or thread.
    pub channel: ChannelId,
    /// Its id, and with it its time.
    pub message: MessageId,
    /// Who wrote it.
    pub author: UserId,
    /// The author's roles, where the event told them.
    pub roles: Vec<RoleId>,
    /// An ordinary message or reply of a person: not of a bot, a webhook or the system.
    pub ordinary: bool,
    /// Its text, where we may read it; an empty content is `None`.
    pub text: Option<String>,
}

/// Who reacted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reactor {
    /// The account.
    pub user: UserId,
    /// A bot's reactions never count.
    pub bot: bool,
    /// Roles, where the event told them (only on adding).
    pub roles: Vec<RoleId>,
    /// Holds Manage Server or Administrator, as far as the edge could tell.
    pub manages: bool,
}

/// The reactions that mean something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// Self-rating: knew it.
    Knew,
    /// Self-rating: partly.
    Partly,
    /// Self-rating: not yet.
    NotYet,
    /// A vote for an answer (⬆️).
    Vote,
    /// A moderator accepts an answer (✅).
    Accept,
}

impl Mark {
    /// The self-rating marks, in the order in which they are seeded.
    pub const RATINGS: [Self; 3] = [Self::Knew, Self::Partly, Self::NotYet];

    /// The emoji that stands for it on Discord.
    #[must_use]
    pub const fn emoji(self) -> &'static str {
        match self {
            Self::Knew => "🟢",
            Self::Partly => "🟡",
            Self::NotYet => "🔴",
            Self::Vote => "⬆️",
            Self::Accept => "✅",
        }
    }

    /// The mark an emoji stands for; variation selectors are ignored.
    #[must_use]
    pub fn from_emoji(emoji: &str) -> Option<Self> {
        let bare = emoji.trim_end_matches('\u{fe0f}');
        [
            Self::Knew,
            Self::Partly,
            Self::NotYet,
            Self::Vote,
            Self::Accept,
        ]
        .into_iter()
        .find(|mark| mark.emoji().trim_end_matches('\u{fe0f}') == bare)
    }
}

/// A request of a person who waits: a slash command, a press, a submitted form, an autocompletion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
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
    pub ask: Ask,
}

/// What a person can ask for. Texts are as typed: the rules judge them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ask {
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
        press: Press,
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
    Round(RoundAsk),
    /// The message command **Withhold this answer**.
    WithholdMessage(Target),
}

/// What moderators can ask for with `/round`; rounds by number or name, empty for the one that is meant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RoundAsk {
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
    pub channel: Option<(ChannelId, super::record::Place)>,
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
