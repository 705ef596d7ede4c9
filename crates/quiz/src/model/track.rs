//! A track and what belongs to it.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, ChannelId, LocalDate, MemberId, RoleId, UserId};
use crate::model::question::{Level, Listed, Slug, Topic};

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
    /// An announcement channel: questions are published to its followers. (What is said in threads cannot be.)
    Announcement,
    /// A forum: each daily is a post of its own.
    Forum,
}

/// How open questions are answered. Choice and output are always sealed.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// Messages in the thread.
    Thread,
    /// A form, published at the reveal.
    Sealed,
    /// Either.
    #[default]
    Both,
}

/// Which questions a track asks, and how often which. Weight 0 never; nothing named is everything.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Mix {
    /// Topics with weights; empty: all, equally.
    pub topics: Vec<(Topic, u32)>,
    /// Levels with weights; empty: all, equally.
    pub levels: Vec<(Level, u32)>,
}

impl Mix {
    /// The weight of a topic; naming none gives every topic 1.
    #[must_use]
    pub fn topic_weight(&self, topic: Topic) -> u64 {
        weight(&self.topics, topic)
    }

    /// The weight of a level; naming none gives every level 1.
    #[must_use]
    pub fn level_weight(&self, level: Level) -> u64 {
        weight(&self.levels, level)
    }

    /// Whether it holds a question.
    #[must_use]
    pub fn holds(&self, question: &Listed) -> bool {
        self.topic_weight(question.topic) > 0 && self.level_weight(question.level) > 0
    }
}

/// A track.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// Its name, unique in the guild, up to 32 characters.
    pub name: String,
    /// Where it posts.
    pub channel: ChannelId,
    /// What that channel is.
    pub place: Place,
    /// Minutes after local midnight.
    pub minute: u16,
    /// IANA zone: the name, never an offset.
    pub zone: String,
    /// Bit 0 is Monday.
    pub weekdays: u8,
    /// Dates without a daily, first and last of each stretch.
    pub blackout: Vec<(LocalDate, LocalDate)>,
    /// Minutes from the post to the reveal: 15 to 8640.
    pub delay: u32,
    /// Minutes from the reveal to the close.
    pub close_after: u32,
    /// What it asks.
    pub mix: Mix,
    /// How open questions are answered.
    pub mode: Mode,
    /// The role to ping.
    pub ping: Option<RoleId>,
    /// Lock the thread at the close.
    pub lock: bool,
    /// Publish sealed answers without names.
    pub anonymous: bool,
    /// Paused, and why.
    pub paused: Option<Pause>,
    /// Who made it; gets notices where no notice channel is set.
    #[serde(rename = "maker")]
    pub created_by: UserId,
    /// Slots before this do not exist: when it was made, resumed, or its time changed.
    pub since: At,
    /// The last date that was used, by a post or a skip; never used again.
    pub last_date: Option<LocalDate>,
    /// The next slot is to be skipped at a moderator's word.
    pub skip_next: bool,
    /// The question drawn for the next daily.
    pub next: Option<Next>,
    /// Dailies posted since the last one that came from a request.
    pub since_request: u32,
    /// Topics served to requests, with the dailies posted since.
    pub served: Vec<(Topic, u32)>,
    /// Removed, but a daily of it is still open: it posts nothing more.
    pub removed: bool,
}

/// Why a track is paused.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pause {
    /// A moderator said so.
    ByModerator,
    /// Discord refused us; these are its words or what is missing.
    Refused(String),
}

/// A question drawn ahead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Next {
    /// Which.
    pub slug: Slug,
    /// It came from requests of so many members.
    pub requested_by: u32,
    /// Who saw it in the preview; they earn nothing for it.
    pub previewed_by: Vec<MemberId>,
}

/// A question asked in a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// The date it was last asked.
    pub last: LocalDate,
    /// How often.
    pub times: u32,
}

/// A member's request for a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicRequest {
    /// The topic.
    pub topic: Topic,
    /// Since when.
    pub at: At,
}
