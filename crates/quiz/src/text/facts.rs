//! The facts that functions of this floor turn into words.

use std::collections::BTreeMap;

use crate::model::config::Points;
use crate::model::daily::{Answer, Daily};
use crate::model::effect::About;
use crate::model::ids::{At, ChannelId, GuildId, LocalDate, TrackId};
use crate::model::points::{Row, RowKey, Scope, Source};
use crate::model::question::Topic;
use crate::model::track::Pause;
use crate::queries::ledger;
use crate::queries::standings::{Own, Period};
use crate::queries::streak::Streak;

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

/// A permission that the bot needs in a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// See the channel.
    ViewChannel,
    /// Write messages.
    SendMessages,
    /// Write in threads.
    SendInThreads,
    /// Start threads.
    CreateThreads,
    /// Show cards.
    EmbedLinks,
    /// Send files.
    AttachFiles,
    /// React to messages.
    AddReactions,
    /// Read earlier messages.
    ReadHistory,
    /// Lock threads.
    ManageThreads,
    /// Notify the members of a role.
    MentionRoles,
}

impl Permission {
    /// Returns its bit in Discord's permission sets.
    #[must_use]
    pub const fn bit(self) -> u64 {
        1 << match self {
            Self::AddReactions => 6,
            Self::ViewChannel => 10,
            Self::SendMessages => 11,
            Self::EmbedLinks => 14,
            Self::AttachFiles => 15,
            Self::ReadHistory => 16,
            Self::MentionRoles => 17,
            Self::ManageThreads => 34,
            Self::CreateThreads => 35,
            Self::SendInThreads => 38,
        }
    }
}

/// What a channel is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The questions of a track, by its name.
    Track(String),
    /// Notices to moderators.
    Notices,
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// There is no track.
    NoTrack,
    /// A channel can't be seen: it is gone, or hidden from the bot.
    Unseen(ChannelId, Purpose),
    /// Permissions are missing in a channel.
    Missing(ChannelId, Purpose, Vec<Permission>),
    /// A channel wasn't looked at.
    Unchecked(ChannelId, Purpose),
    /// The bot's clock and Discord's differ: the bot's minus Discord's, in milliseconds.
    Skew(i64),
    /// A track, by its name, is paused.
    Paused(String, Pause),
    /// A track, by its name, has no date to post on.
    NoDate(String),
    /// No question of the bank matches a track, by its name.
    NoQuestion(String),
    /// Discord refused something for good: when it was decided, where it was to go, what it was
    /// for, and what Discord said.
    Refused(At, String, About, String),
    /// A notice that moderators got.
    Notice(LocalDate, String),
    /// The bot was away from the first moment until the second.
    Gap(At, At),
    /// The connection has been broken since then.
    Broken(At),
    /// Notices have no channel.
    NoNoticeChannel,
}

impl Finding {
    /// Returns whether something has to be fixed, rather than being good to know.
    #[must_use]
    pub const fn is_fault(&self) -> bool {
        !matches!(
            self,
            Self::Gap(..) | Self::NoNoticeChannel | Self::Notice(..)
        )
    }
}
