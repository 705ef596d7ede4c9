//! A guild, its settings and its members.

use serde::{Deserialize, Serialize};

use crate::model::config::Rules;
use crate::model::ids::{At, ChannelId, LocalDate, MemberId, RoleId, TrackId, UserId};
use crate::model::question::Slug;

const DAY_MS: i64 = 24 * 60 * 60_000;

/// When events may have been lost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The last absence that ended without a replay: from when, until when.
    pub last: Option<(At, At)>,
    /// The beginning of the present absence, if the bot is away.
    pub broken: Option<At>,
}

impl Gap {
    /// Returns the end of the last absence.
    #[must_use]
    pub fn until(self) -> Option<At> {
        self.last.map(|(_, until)| until)
    }
}

/// A guild's settings.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Guild {
    /// The IANA zone, once it is set by `/setup` or by the first track.
    pub zone: Option<String>,
    /// The role of moderators. Members with Manage Server are moderators without it.
    pub moderator_role: Option<RoleId>,
    /// The channel for notices to moderators.
    pub notice_channel: Option<ChannelId>,
    /// What keeps an answer from being published.
    pub filter: Filter,
    /// How many tracks were created so far; the next one gets this number plus one.
    pub tracks_made: u32,
    /// How many dailies were created so far; the next one gets this number plus one, which its
    /// markers show.
    pub dailies_made: u64,
    /// The key for the hashes of blocked accounts.
    pub salt: u64,
    /// When the bot was removed from the guild; `None` while it is there.
    #[serde(rename = "asleep_since")]
    pub left_at: Option<At>,
    /// How many rounds were created so far; the next one gets this number plus one.
    pub rounds_made: u32,
}

impl Guild {
    /// Returns the keyed hash that is stored for an account whose id may not be.
    #[must_use]
    pub fn account_hash(&self, user: UserId) -> [u8; 16] {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&self.salt.to_be_bytes());
        let hash = blake3::keyed_hash(&key, &user.0.to_be_bytes());
        let mut short = [0; 16];
        short.copy_from_slice(&hash.as_bytes()[..16]);
        short
    }

    /// Returns when the guild's data is deleted, a fixed number of days after the bot was removed,
    /// or `None` while the bot is there.
    #[must_use]
    pub fn forgotten_at(&self, rules: &Rules) -> Option<At> {
        let kept = i64::from(rules.keep_left_guild_days) * DAY_MS;
        self.left_at.map(|since| since.plus_ms(kept))
    }
}

/// Dates on which something doesn't take place, as ranges with their first and last date.
pub type Blackout = Vec<(LocalDate, LocalDate)>;

/// What keeps an answer from being published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Words that are not published, in lower case.
    pub words: Vec<String>,
    /// Whether links may be published.
    pub links: bool,
    /// Whether invites may be published.
    pub invites: bool,
}

/// What members with a helper's role may do beside what every member may. Moderators may do all of
/// it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Helper {
    /// Writes the guild's own questions.
    Author,
    /// Decides about suggested questions.
    Reviewer,
    /// Plans and conducts rounds.
    Host,
}

impl Helper {
    /// All kinds, in the order of their roles.
    pub const ALL: [Self; 3] = [Self::Author, Self::Reviewer, Self::Host];

    /// Returns the command that is for these helpers.
    #[must_use]
    pub const fn command(self) -> &'static str {
        match self {
            Self::Author => "/bank",
            Self::Reviewer => "/suggestions",
            Self::Host => "/round",
        }
    }
}

/// The roles of a guild's helpers. One that isn't set has no members.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelperRoles {
    /// The role of authors.
    pub author: Option<RoleId>,
    /// The role of reviewers.
    pub reviewer: Option<RoleId>,
    /// The role of hosts.
    pub host: Option<RoleId>,
}

impl HelperRoles {
    /// Returns the role of helpers of a kind.
    #[must_use]
    pub const fn of(&self, helper: Helper) -> Option<RoleId> {
        match helper {
            Helper::Author => self.author,
            Helper::Reviewer => self.reviewer,
            Helper::Host => self.host,
        }
    }
}

/// A report that a question is wrong, beside its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// The track of the daily.
    pub track: TrackId,
    /// The date of the daily.
    pub date: LocalDate,
    /// The question.
    pub slug: Slug,
    /// The member who reported it.
    pub by: MemberId,
    /// The moderator who has seen to it.
    pub done_by: Option<MemberId>,
}

/// A member of a guild.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The Discord account.
    pub user: UserId,
    /// Whether boards leave the member out because the member asked for it.
    pub hidden: bool,
    /// When the member was found to have left; boards leave them out from then on.
    pub left: Option<At>,
    /// When the bot last asked Discord whether the member is there.
    pub looked_up: Option<At>,
}
