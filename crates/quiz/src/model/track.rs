//! A track and everything that belongs to it.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, ChannelId, LocalDate, MemberId, RoleId, TrackId, UserId};
use crate::model::question::{Level, Listed, Slug, Topic};
use crate::model::rhythm::Rhythm;

fn weight<T: PartialEq + Copy>(weights: &[(T, u32)], of: T) -> u64 {
    if weights.is_empty() {
        return 1;
    }
    weights
        .iter()
        .find(|(one, _)| *one == of)
        .map_or(0, |(_, weight)| u64::from(*weight))
}

/// What kind of channel a track posts in.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A text channel.
    #[default]
    Text,
    /// An announcement channel: questions are published to its followers. Messages in threads can't
    /// be.
    Announcement,
    /// A forum: each daily is a post in it.
    Forum,
}

/// How open questions are answered. Questions of the kinds choice and output are always answered
/// sealed.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// By messages in the thread.
    Thread,
    /// By a form; the answer is published at the reveal.
    Sealed,
    /// In either way.
    #[default]
    Both,
}

/// How a channel hears that an answer was revealed in a thread. A forum needs nothing, because the
/// reveal moves its post to the top.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RevealNotice {
    /// By one silent line that replies to the question.
    #[default]
    Channel,
    /// By the same line, which pings the track's role and is not silent.
    Role,
    /// Not at all.
    None,
}

/// How the channel hears of the reveal of one daily, fixed when its question is posted. It is only
/// stored where it differs from [`RevealNotice::Channel`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DailyNotice {
    /// What the track had chosen.
    pub notice: RevealNotice,
    /// The role to ping.
    pub role: Option<RoleId>,
}

/// Which questions a track asks, and how often. A weight of 0 means never; a list without entries
/// means everything.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Mix {
    /// Topics with weights; empty for all topics, equally often.
    pub topics: Vec<(Topic, u32)>,
    /// Levels with weights; empty for all levels, equally often.
    pub levels: Vec<(Level, u32)>,
}

impl Mix {
    /// Returns the weight of a topic, which is 1 if no topics are named.
    #[must_use]
    pub fn topic_weight(&self, topic: Topic) -> u64 {
        weight(&self.topics, topic)
    }

    /// Returns the weight of a level, which is 1 if no levels are named.
    #[must_use]
    pub fn level_weight(&self, level: Level) -> u64 {
        weight(&self.levels, level)
    }

    /// Tells whether a question belongs to the mix.
    #[must_use]
    pub fn holds(&self, question: &Listed) -> bool {
        self.topic_weight(question.topic) > 0 && self.level_weight(question.level) > 0
    }
}

/// A schedule by which a channel gets its dailies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// Its name, unique in the guild, up to 32 characters.
    pub name: String,
    /// The channel it posts in.
    pub channel: ChannelId,
    /// The kind of that channel.
    pub place: Place,
    /// The time of its slot, in minutes after local midnight.
    pub minute: u16,
    /// The name of its IANA zone, never an offset.
    pub zone: String,
    /// The days it posts on, as bits; bit 0 is Monday.
    pub weekdays: u8,
    /// Dates without a daily, as ranges with their first and last date.
    pub blackout: Vec<(LocalDate, LocalDate)>,
    /// The time from the post to the reveal, in minutes: 15 to 8640.
    pub delay: u32,
    /// The time from the reveal to the close, in minutes.
    pub close_after: u32,
    /// Which questions it asks.
    pub mix: Mix,
    /// How open questions are answered.
    pub mode: Mode,
    /// The role to ping with each question.
    pub ping: Option<RoleId>,
    /// Whether the thread is locked at the close.
    pub lock: bool,
    /// Whether sealed answers are published without names.
    pub anonymous: bool,
    /// Why it is paused, if it is.
    pub paused: Option<Pause>,
    /// The person who created it, who gets notices where no notice channel is set.
    #[serde(rename = "maker")]
    pub created_by: UserId,
    /// Slots before this time don't count: when the track was created or resumed, or when its time
    /// was changed.
    pub since: At,
    /// The last date that a post or a skip used. A date is used only once.
    pub last_date: Option<LocalDate>,
    /// Whether a moderator wants the next slot to be skipped.
    pub skip_next: bool,
    /// The question drawn for the next daily.
    pub next: Option<Next>,
    /// How many dailies it has posted since the last one that came from a request.
    pub since_request: u32,
    /// Topics served to requests, with the number of dailies posted since then.
    pub served: Vec<(Topic, u32)>,
    /// Whether it was removed while a daily of it is still open. It posts nothing more.
    pub removed: bool,
}

/// What a track has beside its own record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackOptions {
    /// On which dates it posts, if its days of the week don't say it.
    pub rhythm: Option<Rhythm>,
    /// Whether the open question is pinned until the close.
    pub pin: bool,
    /// Whether the reveal hides the model answer behind a spoiler.
    pub spoiler: bool,
    /// How late a question may still be posted, in minutes, if it isn't what the config says.
    pub grace: Option<u32>,
}

/// What a daily has beside its own record, fixed when its question is posted. It is only stored
/// where it differs from the default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DailyOptions {
    /// Whether its question is pinned, or about to be.
    pub pin: bool,
    /// Whether its reveal hides the answer behind a spoiler.
    pub spoiler: bool,
}
impl Track {
    /// Returns what the entries of calendars show of the track, and that can change without
    /// [`since`](Self::since).
    #[must_use]
    pub fn dated(&self) -> (&str, ChannelId, u32, bool, bool, bool) {
        (
            &self.name,
            self.channel,
            self.delay,
            self.paused.is_some(),
            self.skip_next,
            self.removed,
        )
    }
}

/// Why a track is paused.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pause {
    /// A moderator paused it.
    ByModerator,
    /// Discord refused something; the text is Discord's answer, or what is missing.
    Refused(String),
}

/// A pause of a track that the bot made because Discord refused a question, and what is left of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackHalt {
    /// When the bot paused the track; `None` once the track goes on.
    pub since: Option<At>,
    /// The date whose question was refused, if it is certain that nobody has seen the question.
    pub refused: Option<LocalDate>,
    /// The number of that question. The track's next question gets it, so that none is missing.
    pub number: Option<u64>,
    /// Whether the moderators were asked whether the track should go on.
    pub asked: bool,
}

/// The question drawn for the next daily.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Next {
    /// The question.
    pub slug: Slug,
    /// How many members had requested its topic; 0 if it didn't come from requests.
    pub requested_by: u32,
    /// Members who saw it in a preview. They earn nothing for it.
    pub previewed_by: Vec<MemberId>,
}

/// A question that a moderator named for a track. Named questions are asked before requested and
/// drawn ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queued {
    /// The question.
    pub slug: Slug,
    /// The date it is for. Without one it is asked in turn, as it is if that date has passed.
    pub date: Option<LocalDate>,
    /// The moderator who named it. The moderator earns nothing for it.
    pub by: MemberId,
    /// Other members who saw it in the queue or in a preview. They earn nothing for it.
    pub seen_by: Vec<MemberId>,
}

/// A question that is not asked in a guild.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// When it was barred.
    pub at: At,
    /// The moderator who barred it.
    pub by: MemberId,
    /// The number of the daily that was withdrawn with it.
    pub daily: u64,
}

/// A track that a moderator was asked about before it is created or changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrackDraft {
    /// The track to change; `None` for a new one.
    pub id: Option<TrackId>,
    /// Its settings.
    pub track: Track,
    /// How its channel is to hear of reveals.
    pub notice: RevealNotice,
    /// Whether answers in its threads get the quiet receipt 🔖.
    pub receipts: bool,
}

/// How a track has used a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// The date when it was last asked.
    pub last: LocalDate,
    /// How often it was asked.
    pub times: u32,
}

/// A member's request for a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicRequest {
    /// The requested topic.
    pub topic: Topic,
    /// When it was requested.
    pub at: At,
}
