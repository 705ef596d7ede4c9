//! Ids and points in time, as small values that can be copied.
//!
//! Discord's ids are snowflakes: their upper 42 bits are milliseconds since 2015, so an id says
//! when it was made by Discord's own clock. The rules use that time for answers and presses, never
//! the time of arrival.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The time of the first possible snowflake: 2015-01-01T00:00:00Z, in milliseconds since 1970.
pub const DISCORD_EPOCH_MS: i64 = 1_420_070_400_000;

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct At(pub i64);

impl At {
    /// Adds `ms` milliseconds, or subtracts them if the number is negative.
    #[must_use]
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Adds whole minutes.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_ms(minutes * 60_000)
    }

    /// Returns the milliseconds from `earlier` to this time, which are negative if `earlier` is
    /// later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// Returns the whole seconds since 1970, as Discord's `<t:…>` wants them.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Returns the smallest snowflake that can have been made at this time, to ask for everything
    /// after it.
    #[must_use]
    pub const fn first_snowflake(self) -> u64 {
        let ms = self.0 - DISCORD_EPOCH_MS;
        if ms < 0 { 0 } else { (ms as u64) << 22 }
    }
}

/// A calendar date without a zone, in days since 1970-01-01.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct LocalDate(pub i32);

impl LocalDate {
    /// Converts a date from jiff's calendar.
    #[must_use]
    pub fn from_civil(date: jiff::civil::Date) -> Self {
        let days = date
            .since(jiff::civil::date(1970, 1, 1))
            .map(|span| span.get_days());
        Self(days.expect("two dates of jiff's calendar are less than i32::MAX days apart"))
    }

    /// Converts the date to jiff's calendar.
    #[must_use]
    pub fn civil(self) -> jiff::civil::Date {
        use jiff::ToSpan;
        jiff::civil::date(1970, 1, 1).saturating_add(self.0.days())
    }

    /// Adds days, or subtracts them if the number is negative.
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self(self.0 + days)
    }
}

impl fmt::Display for LocalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.civil())
    }
}

impl std::str::FromStr for LocalDate {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<jiff::civil::Date>().map(Self::from_civil)
    }
}

macro_rules! snowflakes {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        pub struct $name(pub u64);

        impl $name {
            /// Returns when Discord made it.
            #[must_use]
            pub const fn at(self) -> At {
                At((self.0 >> 22) as i64 + DISCORD_EPOCH_MS)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    )*};
}

snowflakes! {
    /// A Discord server.
    GuildId,
    /// A channel or a thread. Discord treats a thread as a channel; one started from a message has
    /// that message's id.
    ChannelId,
    /// A message.
    MessageId,
    /// A Discord account.
    UserId,
    /// A role of a guild.
    RoleId,
    /// A command, a press or a submitted form; the time in it is the member's time.
    InteractionId,
    /// An entry in a server's list of scheduled events.
    EventId,
}

/// A track of a guild, numbered from 1 in the order of creation and shown as "#1". Numbers are
/// never reused.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct TrackId(pub u32);

impl fmt::Display for TrackId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// A quiz round of a guild, numbered from 1 in the order of creation and shown as "#1". Numbers are
/// never reused.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct RoundId(pub u32);

impl fmt::Display for RoundId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// A member of a guild, by the random number that ledger and journal use. Only the records
/// [`Member`](crate::model::guild::Member) and `Number` connect it to a Discord account, so
/// deleting those two makes the member unknown.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct MemberId(pub u32);

/// The key of a daily. A track has at most one for each local date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DailyKey {
    /// The guild it is in.
    pub guild: GuildId,
    /// The track that posted it.
    pub track: TrackId,
    /// The track's local date.
    pub date: LocalDate,
}

/// The key of a member's answer to a daily.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AnswerKey {
    /// The daily answered.
    pub daily: DailyKey,
    /// The member who answered.
    pub member: MemberId,
}

/// The number of an outbox row, which grows by one with each effect.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct OutboxSeq(pub u64);
