//! What members are reminded of in direct messages, and when.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, ChannelId, LocalDate, TrackId};

/// How long before the reveal the last call comes, in milliseconds.
pub const LAST_CALL_MS: i64 = 2 * 60 * 60_000;

/// Within how much time all that is due comes in one message, in milliseconds.
pub const TOGETHER_MS: i64 = 60 * 60_000;

/// How long after its time a question or reveal may take to be posted and still come in the same
/// message, in milliseconds.
pub const DELAYED_MS: i64 = 3 * 60_000;

/// The time between two openings of direct channels, in milliseconds.
pub const OPENING_MS: i64 = 1_000;

/// How long no direct channel is opened after Discord said that these are too many, in
/// milliseconds.
pub const CLOSED_MS: i64 = 60 * 60_000;

/// How old a reminder may be and still be sent, in milliseconds.
pub const REMINDER_MAX_MS: i64 = 60 * 60_000;

/// The hours in which reminders come unless a member says otherwise, in minutes after midnight.
pub const HOURS: (u16, u16) = (8 * 60, 22 * 60);

/// Something that a member can be reminded of.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Remind {
    /// A question is out.
    Question,
    /// An answer is out.
    Reveal,
    /// A question is revealed soon.
    LastCall,
}

impl Remind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Question, Self::Reveal, Self::LastCall];
}

/// What a member is reminded of in a guild.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// Of each question.
    pub question: bool,
    /// Of each answer.
    pub reveal: bool,
    /// Of questions that are revealed soon, if they haven't answered.
    pub last_call: bool,
    /// Reminders come from this minute after midnight on, in the member's zone.
    pub from: u16,
    /// They come up to this minute, which may be on the next day.
    pub to: u16,
    /// Whether Discord refused a direct message, so that all of this is off.
    pub refused: bool,
    /// The channel of direct messages, once one was sent.
    pub channel: Option<ChannelId>,
}

impl Default for Reminder {
    fn default() -> Self {
        Self {
            question: false,
            reveal: false,
            last_call: false,
            from: HOURS.0,
            to: HOURS.1,
            refused: false,
            channel: None,
        }
    }
}

impl Reminder {
    /// Tells whether the member wants to be reminded of something.
    #[must_use]
    pub const fn wants(&self, what: Remind) -> bool {
        let wanted = match what {
            Remind::Question => self.question,
            Remind::Reveal => self.reveal,
            Remind::LastCall => self.last_call,
        };
        wanted && !self.refused
    }

    /// Tells whether the member wants to be reminded of anything.
    #[must_use]
    pub fn is_on(&self) -> bool {
        Remind::ALL.into_iter().any(|what| self.wants(what))
    }

    /// Tells whether a minute after midnight is in the member's hours.
    #[must_use]
    pub const fn holds(&self, minute: u16) -> bool {
        if self.from <= self.to {
            self.from <= minute && minute < self.to
        } else {
            self.from <= minute || minute < self.to
        }
    }
}

/// How far the members of a guild have been reminded of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// Since when they are.
    pub since: At,
    /// The member up to whom all are. The greatest number means that it is done.
    pub after: u32,
}

/// What a member is to be reminded of in the next message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nudge {
    /// When it is sent.
    pub at: At,
    /// Until when more may come into it.
    pub until: At,
    /// Whether it has its turn at `at` to open a direct channel.
    pub has_turn: bool,
    /// The dailies, and what about them.
    pub about: Vec<(TrackId, LocalDate, Remind)>,
}

/// When the next direct channel for a reminder may be opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Openings {
    /// The next turn that is free.
    pub next: At,
    /// None is opened before this, because Discord said that these are too many.
    pub closed_until: At,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_may_go_over_midnight() {
        let hours = |from, to| Reminder {
            from,
            to,
            ..Reminder::default()
        };
        let day = hours(480, 1320);
        assert!(day.holds(480) && day.holds(1319) && !day.holds(1320) && !day.holds(0));
        let night = hours(1320, 120);
        assert!(night.holds(1320) && night.holds(0) && !night.holds(120) && !night.holds(700));
    }

    #[test]
    fn what_discord_refuses_is_off() {
        let on = Reminder {
            reveal: true,
            ..Reminder::default()
        };
        assert!(on.is_on() && on.wants(Remind::Reveal) && !on.wants(Remind::Question));
        let refused = Reminder {
            refused: true,
            ..on
        };
        assert!(!refused.is_on());
        assert!(!Reminder::default().is_on(), "off by default");
    }
}
