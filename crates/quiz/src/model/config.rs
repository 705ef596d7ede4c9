//! The values that an operator may set. The defaults are the product's own.

use serde::{Deserialize, Serialize};

/// What a daily is worth, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Points {
    /// For an answer in time.
    pub took_part: i32,
    /// For an answer that the bot graded right.
    pub right: i32,
    /// For each vote of another member.
    pub vote: i32,
    /// How many votes count in one daily.
    pub votes_counted: u32,
    /// For an answer that a moderator accepted.
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

/// The values for quiz rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoundRules {
    /// Points for a right answer.
    pub right: i32,
    /// The most extra points for a fast right answer, in rounds scored by speed.
    pub speed: i32,
    /// Points that a wrong press within the first two seconds costs.
    pub early_wrong: i32,
    /// Minutes from the reminder to the start; 0 for no reminder.
    pub remind_minutes: u32,
    /// A round whose start was missed by fewer minutes than this still begins.
    pub grace_minutes: u32,
    /// Questions that the guild was asked within this many days are not drawn.
    pub fresh_days: u32,
    /// Whether a round earns points if only one member played.
    pub pay_alone: bool,
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
            pay_alone: false,
        }
    }
}

/// The part of the config that the rules use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rules {
    /// What a daily is worth.
    pub points: Points,
    /// The values for quiz rounds.
    pub rounds: RoundRules,
    /// A slot missed by fewer minutes than this is posted late; one missed by more is skipped.
    pub grace_minutes: u32,
    /// Minutes from the reveal to the close, unless the track says otherwise.
    pub close_after_minutes: u32,
    /// How many dailies it takes until one may come from a request again.
    pub request_every: u32,
    /// For how many dailies a topic rests after it was served to requests.
    pub request_rest: u32,
    /// How many votes of a member count on the dailies of one date.
    pub votes_a_date: u32,
    /// How many days the data of a guild is kept after it removed the bot.
    pub keep_left_guild_days: u32,
    /// How many days what members wrote is kept; 0 for as long as the guild's data.
    pub keep_texts_days: u32,
    /// Whether the bot may read the text of messages: the privileged intent is on.
    pub message_content: bool,
    /// Where the addresses of calendars begin, if there are any; without a slash at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar_url: Option<String>,
    /// How many answers a step of a daily handles before other things get their turn: so few that
    /// nobody waits for them. It isn't in the config; only tests set another number.
    #[serde(skip)]
    pub answers_at_once: usize,
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
            votes_a_date: 10,
            keep_left_guild_days: 90,
            keep_texts_days: 0,
            message_content: false,
            calendar_url: None,
            answers_at_once: 60,
        }
    }
}
