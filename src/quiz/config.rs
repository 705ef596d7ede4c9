//! The values of the rules that an operator may set; their defaults are the product's.

use serde::{Deserialize, Serialize};

/// Points of a daily.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Points {
    /// Answered in time.
    pub took_part: i32,
    /// Graded right by the bot.
    pub right: i32,
    /// Each vote of another member.
    pub vote: i32,
    /// Votes that count in one daily.
    pub votes_counted: u32,
    /// Accepted by a moderator.
    pub accepted: i32,
}

impl Default for Points {
    fn default() -> Self {
        Self {
            took_part: 1,
            right: 3,
            vote: 1,
            votes_counted: 5,
            accepted: 5,
        }
    }
}

/// The rules' own part of the config.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rules {
    /// Points of a daily.
    pub points: Points,
    /// A slot missed by less than this many minutes is posted late.
    pub grace_minutes: u32,
    /// Minutes from the reveal to the close, unless the track says otherwise.
    pub close_after_minutes: u32,
    /// At most every so many dailies one comes from requests.
    pub request_every: u32,
    /// A topic served to requests rests for so many dailies.
    pub request_rest: u32,
    /// Days for which the data of a guild that removed the bot are kept.
    pub keep_left_guild_days: u32,
    /// The bot may read message texts (the privileged intent is on).
    pub message_content: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            points: Points::default(),
            grace_minutes: 180,
            close_after_minutes: 24 * 60,
            request_every: 2,
            request_rest: 7,
            keep_left_guild_days: 90,
            message_content: false,
        }
    }
}
