//! The guided setup: what a moderator has chosen so far, and its steps.

use serde::{Deserialize, Serialize};

use crate::model::ids::ChannelId;
use crate::model::question::Level;
use crate::model::track::Place;

/// What a group wants the bot for.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Template {
    /// A question each weekday, of all levels.
    #[default]
    Interview,
    /// A question each weekday, for a first job, with more time to answer.
    Beginners,
    /// A quiz round each weekend.
    Quiz,
}

impl Template {
    /// All templates, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Interview, Self::Beginners, Self::Quiz];

    /// Returns the word for it in a menu's values.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Interview => "interview",
            Self::Beginners => "beginners",
            Self::Quiz => "quiz",
        }
    }
}

/// A guided setup that isn't finished. It survives a restart, and each moderator has their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetupDraft {
    /// What the group wants the bot for.
    pub template: Template,
    /// The channel.
    pub channel: Option<(ChannelId, Place)>,
    /// The IANA zone.
    pub zone: Option<String>,
    /// The time of day, in minutes after midnight.
    pub minute: u16,
    /// The level of the questions; `None` for all.
    pub level: Option<Level>,
    /// The time from the question to the answer, in minutes.
    pub delay: u32,
    /// How many questions a round has.
    pub questions: u32,
    /// The language of what everyone reads, by its tag, if one was chosen.
    pub language: Option<String>,
    /// Whether the second page is shown.
    pub second: bool,
}

impl SetupDraft {
    /// Returns the draft that a template begins with.
    #[must_use]
    pub const fn of(template: Template) -> Self {
        let (minute, level, delay) = match template {
            Template::Interview => (9 * 60, None, 8 * 60),
            Template::Beginners => (17 * 60, Some(Level::Junior), 24 * 60),
            Template::Quiz => (17 * 60, None, 8 * 60),
        };
        Self {
            template,
            channel: None,
            zone: None,
            minute,
            level,
            delay,
            questions: 10,
            language: None,
            second: false,
        }
    }

    /// Takes over what another template begins with. Where and in which language stays.
    #[must_use]
    pub fn with(self, template: Template) -> Self {
        Self {
            channel: self.channel,
            zone: self.zone,
            language: self.language,
            second: self.second,
            ..Self::of(template)
        }
    }
}

/// A menu or a button of the guided setup.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SetupPart {
    /// **Set up**: opens the first page.
    Begin,
    /// The menu of languages.
    Language,
    /// The menu of templates.
    Template,
    /// The menu of channels.
    Channel,
    /// The menu of time zones.
    Zone,
    /// The menu of times.
    Time,
    /// The menu of levels.
    Level,
    /// The menu of the time until the answer.
    Reveal,
    /// The menu of how many questions a round has.
    Questions,
    /// Confirms the time zone and opens the second page.
    Next,
    /// Opens the first page again.
    Back,
    /// **Test post**: posts a message in this channel that removes itself.
    Test(ChannelId),
    /// **Start**: creates the track or the round in this channel.
    Start(ChannelId),
}

impl SetupPart {
    /// Returns the word and the channel that a custom id has for it.
    #[must_use]
    pub const fn parts(self) -> (&'static str, u64) {
        match self {
            Self::Begin => ("begin", 0),
            Self::Language => ("language", 0),
            Self::Template => ("template", 0),
            Self::Channel => ("channel", 0),
            Self::Zone => ("zone", 0),
            Self::Time => ("time", 0),
            Self::Level => ("level", 0),
            Self::Reveal => ("reveal", 0),
            Self::Questions => ("questions", 0),
            Self::Next => ("next", 0),
            Self::Back => ("back", 0),
            Self::Test(channel) => ("test", channel.0),
            Self::Start(channel) => ("start", channel.0),
        }
    }

    /// Reads the word and the channel of a custom id.
    #[must_use]
    pub fn read(word: &str, channel: u64) -> Option<Self> {
        let channel = ChannelId(channel);
        let all = [
            Self::Begin,
            Self::Language,
            Self::Template,
            Self::Channel,
            Self::Zone,
            Self::Time,
            Self::Level,
            Self::Reveal,
            Self::Questions,
            Self::Next,
            Self::Back,
            Self::Test(channel),
            Self::Start(channel),
        ];
        let found = all.into_iter().find(|part| part.parts().0 == word)?;
        // A channel belongs to those that have one, and to no other.
        (found.parts().1 == channel.0).then_some(found)
    }

    /// Returns the channel that it is about.
    #[must_use]
    pub const fn channel(self) -> Option<ChannelId> {
        match self {
            Self::Test(channel) | Self::Start(channel) => Some(channel),
            _ => None,
        }
    }
}

/// Whether a guild that the bot has joined was told how to set it up.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Welcome {
    /// The first command of somebody with Manage Server opens the guided setup.
    Waiting,
    /// It was told.
    Told,
}
