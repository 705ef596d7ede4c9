//! The facts that functions of this floor turn into words.

use std::collections::BTreeMap;

use crate::model::config::Points;
use crate::model::daily::{Answer, Daily};
use crate::model::ids::{At, ChannelId, GuildId, LocalDate, TrackId};
use crate::model::points::{Row, RowKey, Scope, Source};
use crate::model::question::Topic;
use crate::model::track::Track;
use crate::queries::ledger;
use crate::queries::standings::{Own, Period};
use crate::queries::streak::Streak;

/// The three-letter names of the days, Monday first.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// What a member did with the questions of a topic that have been revealed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Topics {
    /// How many were asked.
    pub asked: u32,
    /// Answered in time.
    pub answered: u32,
    /// Answered, and graded by the bot.
    pub graded: u32,
    /// Of those, right.
    pub right: u32,
    /// Rated oneself "knew it".
    pub knew: u32,
}

/// Everything that is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Place and points in the track, by period.
    pub places: Vec<(Period, Option<Own>)>,
    /// Hidden by their own wish.
    pub hidden: bool,
    /// Points in the whole guild, ever.
    pub everywhere: Option<Own>,
    /// The streak.
    pub streak: Streak,
    /// By topic.
    pub topics: BTreeMap<Topic, Topics>,
    /// The daily of the place and what the member did with it.
    pub here: Option<(Daily, Option<Answer>)>,
}

/// What is shown of the standings.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Where.
    pub guild: GuildId,
    /// Whose.
    pub scope: Scope,
    /// When.
    pub period: Period,
    /// Which page, from 0.
    pub page: u32,
}

/// A track, as `/why` names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrackName {
    /// Its name.
    Known(String),
    /// It was removed, so that only its id is left.
    Removed(TrackId),
}

/// The rows from one source.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Where they come from.
    pub source: Source,
    /// The rows, by key.
    pub rows: Vec<(RowKey, Row)>,
    /// Values that were in force for it.
    pub points: Points,
    /// Number and title of the daily, where it is one that is still known.
    pub daily: Option<(u64, String)>,
    /// The track of the daily, where the page is not about that track.
    pub track: Option<TrackName>,
}

impl Group {
    /// What the source gives in all.
    #[must_use]
    pub fn sum(&self) -> i64 {
        ledger::fold(&self.rows, &self.points)
    }
}

/// A permission, by its bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permission {
    /// The bit in Discord's permission sets.
    pub bit: u64,
    /// Discord's name for it.
    pub name: &'static str,
    /// What goes wrong without it.
    pub why: &'static str,
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// There is no track.
    NoTrack,
    /// A channel cannot be seen: gone, or closed to us.
    Unseen(ChannelId, String),
    /// Permissions are missing in a channel; for whom.
    Missing(ChannelId, String, Vec<Permission>),
    /// A channel was not looked at.
    Unchecked(ChannelId, String),
    /// Our clock and Discord's differ: ours minus theirs, in milliseconds.
    Skew(i64),
    /// A track is paused.
    Paused(TrackId, Track),
    /// A track has no date to post on.
    NoDate(Track),
    /// No question of the bank fits a track.
    NoQuestion(Track),
    /// Something was refused for good: when, where, what, Discord's words.
    Refused(At, String, String, String),
    /// A notice to the moderators.
    Notice(LocalDate, String),
    /// Events were lost from, until.
    Gap(At, At),
    /// The connection is broken since.
    Broken(At),
    /// Notices have no channel.
    NoNoticeChannel,
}

impl Finding {
    /// Whether something has to be mended, as against being good to know.
    #[must_use]
    pub const fn is_fault(&self) -> bool {
        !matches!(
            self,
            Self::Gap(..) | Self::NoNoticeChannel | Self::Notice(..)
        )
    }
}

/// The words of a set of days.
#[must_use]
pub fn day_names(bits: u8) -> String {
    match bits & 0b111_1111 {
        0b111_1111 => "every day".to_owned(),
        0b001_1111 => "weekdays".to_owned(),
        0b110_0000 => "weekends".to_owned(),
        bits => (0..7)
            .filter(|n| bits & (1 << n) != 0)
            .map(|n| DAYS[n])
            .collect::<Vec<_>>()
            .join(", "),
    }
}
