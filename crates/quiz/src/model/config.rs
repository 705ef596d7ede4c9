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

/// Quiz rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoundRules {
    /// Points of a right answer.
    pub right: i32,
    /// Points on top of it at most for a right answer at once, in rounds that are scored by speed.
    pub speed: i32,
    /// What a wrong press in the first two seconds costs.
    pub early_wrong: i32,
    /// Minutes from the reminder to the start; 0 for no reminder.
    pub remind_minutes: u32,
    /// A start missed by less than this many minutes is made up for.
    pub grace_minutes: u32,
    /// Questions that the guild was asked within so many days are not drawn.
    pub fresh_days: u32,
}

impl Default for RoundRules {
    fn default() -> Self {
        Self {
            right: 1,
            speed: 2,
            early_wrong: 0,
            remind_minutes: 15,
            grace_minutes: 30,
            fresh_days: 30,
        }
    }
}

/// The rules' own part of the config.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rules {
    /// Points of a daily.
    pub points: Points,
    /// Quiz rounds.
    pub rounds: RoundRules,
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
            rounds: RoundRules::default(),
            grace_minutes: 180,
            close_after_minutes: 24 * 60,
            request_every: 2,
            request_rest: 7,
            keep_left_guild_days: 90,
            message_content: false,
        }
    }
}
