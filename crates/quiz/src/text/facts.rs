//! The facts that the functions of `text` turn into words.

use std::collections::BTreeMap;

use crate::model::config::Points;
use crate::model::daily::{Answer, Daily};
use crate::model::effect::About;
use crate::model::ids::{At, ChannelId, GuildId, LocalDate, RoleId, TrackId, UserId};
use crate::model::points::{Row, RowKey, Scope, Source};
use crate::model::question::Topic;
use crate::model::reward::RewardFact;
use crate::model::role::RoleProblem;
use crate::model::track::Pause;
use crate::queries::learner::Learner;
use crate::queries::ledger;
use crate::queries::standings::{Own, Period};
use crate::queries::streak::Streak;

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
    /// The track, for buttons.
    pub id: TrackId,
    /// Whose stats these are, if they aren't the asker's.
    pub other: Option<UserId>,
    /// Whether only points and streak are shown: somebody else's answers are anonymous.
    pub veiled: bool,
    /// What the member has learned.
    pub learner: Learner,
    /// Whether Discord refused reminders, so that they are off.
    pub reminders_refused: bool,
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

/// A track, as `/why` and `/search` name it.
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
    /// What an answer was worth when the source gave the points.
    pub points: Points,
    /// Number and title of the daily, if it comes from one that is still stored.
    pub daily: Option<(u64, String)>,
    /// The track of the daily, unless the page is about that track.
    pub track: Option<TrackName>,
}

impl Group {
    /// Returns the sum of the points from the source.
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
    /// Pin messages, which was a part of Manage Messages before 23 February 2026.
    PinMessages,
}

impl Permission {
    /// Returns the permission's bit in Discord's permission sets.
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
            Self::PinMessages => 51,
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
    /// A round, by its name.
    Round(String),
    /// The results of a season.
    Season,
    /// A test post.
    Test,
}

/// The same thing that Discord refused for good, for the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusals {
    /// What it was for.
    pub what: About,
    /// Where it was to go.
    pub place: String,
    /// What Discord said.
    pub why: String,
    /// How often it was refused.
    pub times: usize,
    /// When the last of them was decided.
    pub last: At,
}

/// Something that isn't as it should be.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// There is no track.
    NoTrack,
    /// A channel is hidden from the bot.
    Unseen(ChannelId, Purpose),
    /// A channel was deleted.
    Gone(ChannelId, Purpose),
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
    /// Discord refused something for good, once or several times.
    Refused(Refusals),
    /// A notice that moderators got.
    Notice(LocalDate, String),
    /// The bot was away from the first moment until the second.
    Gap(At, At),
    /// The connection has been broken since then.
    Broken(At),
    /// The time zone data of this release is so old that clocks may have changed since.
    OldZones(String),
    /// Notices have no channel.
    NoNoticeChannel,
    /// Notices have no channel, and who created a track had their data deleted.
    NobodyForNotices(String),
    /// Discord hides these commands from the moderators' role.
    HiddenCommands(RoleId, Vec<String>),
    /// These commands are allowed or forbidden in some channels; an empty name stands for all.
    ChannelCommands(RoleId, Vec<String>),
    /// Who may use the commands could not be read.
    UncheckedCommands(RoleId),
    /// The role of a reward can't be given.
    Reward(RoleId, RewardFact, RoleProblem),
    /// A reward was stopped, and its role could be given now.
    StoppedReward(RoleId, RewardFact),
    /// A reward was removed, because its role was deleted.
    GoneReward(RewardFact),
    /// The role of those who win a season, by its name, can't be given.
    Champion(String, RoleId, RoleProblem),
}

impl Finding {
    /// Returns whether something has to be fixed, rather than being good to know.
    #[must_use]
    pub const fn is_fault(&self) -> bool {
        !matches!(
            self,
            Self::Gap(..)
                | Self::NoNoticeChannel
                | Self::Notice(..)
                | Self::ChannelCommands(..)
                | Self::UncheckedCommands(_)
        )
    }
}
