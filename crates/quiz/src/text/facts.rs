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
use crate::text::language::{Language, t};

/// What a member did with the questions of one topic that have been revealed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TopicStats {
    /// Questions asked.
    pub asked: u32,
    /// Questions the member answered in time.
    pub answered: u32,
    /// Answers that the bot graded.
    pub graded: u32,
    /// Graded answers that were correct.
    pub right: u32,
    /// Questions the member rated "knew it".
    pub knew: u32,
}

/// All that `/me` shows a member about themselves in one track.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberStats {
    /// The track's name.
    pub track: String,
    /// Rank and points in the track, by period.
    pub places: Vec<(Period, Option<Own>)>,
    /// Whether the member chose to be hidden.
    pub hidden: bool,
    /// Rank and points in the whole guild, of all time.
    pub everywhere: Option<Own>,
    /// The streak in the track.
    pub streak: Streak,
    /// What the member did, by topic.
    pub topics: BTreeMap<Topic, TopicStats>,
    /// The daily of the thread the member asked in, and their answer to it.
    pub here: Option<(Daily, Option<Answer>)>,
    /// What an answer earns in this guild.
    pub worth: Points,
}

/// Which page of which leaderboard is shown.
#[derive(Debug, Clone, Copy)]
pub struct BoardView {
    /// The guild.
    pub guild: GuildId,
    /// A track, or the whole guild.
    pub scope: Scope,
    /// The dates that count.
    pub period: Period,
    /// The page, from 0.
    pub page: u32,
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
    Refused(At, String, &'static str, String),
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

/// Names a set of weekdays: "weekdays", "Mon, Wed, Fri".
#[must_use]
pub fn day_names(lang: Language, bits: u8) -> String {
    match bits & 0b111_1111 {
        0b111_1111 => t!(lang, "facts-every-day"),
        0b001_1111 => t!(lang, "facts-weekdays"),
        0b110_0000 => t!(lang, "facts-weekends"),
        bits => (0_u8..7)
            .filter(|place| bits & (1 << place) != 0)
            .map(|place| {
                let day: u8 = place + 1;
                t!(lang, "facts-weekday", day = day)
            })
            .collect::<Vec<_>>()
            .join(", "),
    }
}
