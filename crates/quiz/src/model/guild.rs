//! A guild, its settings and its members.

use serde::{Deserialize, Serialize};

use crate::model::config::Rules;
use crate::model::ids::{At, ChannelId, RoleId, UserId};

const DAY_MS: i64 = 24 * 60 * 60_000;

/// When events may have been lost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The last time away that has ended without a replay: from, until.
    pub last: Option<(At, At)>,
    /// Since when we are away, if we are.
    pub broken: Option<At>,
}

impl Gap {
    /// The end of the last time away.
    #[must_use]
    pub fn until(self) -> Option<At> {
        self.last.map(|(_, until)| until)
    }
}

/// A guild's settings.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Guild {
    /// IANA zone, once set (by `/setup` or the first track).
    pub zone: Option<String>,
    /// Members with this role are moderators, beside those with Manage Server.
    pub moderator_role: Option<RoleId>,
    /// Where notices go.
    pub notice_channel: Option<ChannelId>,
    /// What is not published.
    pub filter: Filter,
    /// Tracks made so far; the next one gets this number plus one.
    pub tracks_made: u32,
    /// Dailies made so far; the daily's number in markers.
    pub dailies_made: u64,
    /// Keys the hashes of blocked accounts.
    pub salt: u64,
    /// Since when we are no longer in the guild.
    #[serde(rename = "asleep_since")]
    pub left_at: Option<At>,
    /// Rounds made so far; the next one gets this number plus one.
    pub rounds_made: u32,
}

impl Guild {
    /// When its data are to be forgotten: so many days after we were removed from it, `None` while we are there.
    #[must_use]
    pub fn forgotten_at(&self, rules: &Rules) -> Option<At> {
        let kept = i64::from(rules.keep_left_guild_days) * DAY_MS;
        self.left_at.map(|since| since.plus_ms(kept))
    }
}

/// What is not published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Words, in lower case.
    pub words: Vec<String>,
    /// Links may be published.
    pub links: bool,
    /// Invites may be published.
    pub invites: bool,
}

/// A member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The Discord account.
    pub user: UserId,
    /// Not shown on boards, by the member's own topic request.
    pub hidden: bool,
    /// Not shown because gone; since when.
    pub left: Option<At>,
    /// When Discord was last asked whether the member is there.
    pub looked_up: Option<At>,
}
