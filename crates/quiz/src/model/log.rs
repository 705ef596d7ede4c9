//! What a decision writes to the log: a constant sentence, which can be searched for, and fields.

use std::fmt;

use crate::model::ids::{DailyKey, GuildId, OutboxSeq, RoundId, TrackId};
use crate::model::round::RoundKey;

/// One line for the log. It never holds an answer, a token or a member's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// What happened, in words that are the same every time.
    pub sentence: &'static str,
    /// The guild in which it happened.
    pub guild: GuildId,
    /// The track, if it is about one.
    pub track: Option<TrackId>,
    /// The number of the daily in its track, if it is about one.
    pub daily: Option<u64>,
    /// The round, if it is about one.
    pub round: Option<RoundId>,
    /// The row of the outbox, if it is about one.
    pub row: Option<OutboxSeq>,
    /// What only this sentence has to say, as `name=value` pairs.
    pub details: Option<String>,
}

impl LogLine {
    /// Returns a line about a guild.
    #[must_use]
    pub fn new(sentence: &'static str, guild: GuildId) -> Self {
        Self {
            sentence,
            guild,
            track: None,
            daily: None,
            round: None,
            row: None,
            details: None,
        }
    }

    /// Returns a line about a daily with this number.
    #[must_use]
    pub fn about_daily(sentence: &'static str, key: DailyKey, number: u64) -> Self {
        Self {
            daily: Some(number),
            ..Self::new(sentence, key.guild).track(key.track)
        }
    }

    /// Returns a line about a round.
    #[must_use]
    pub fn about_round(sentence: &'static str, key: RoundKey) -> Self {
        Self {
            round: Some(key.id),
            ..Self::new(sentence, key.guild)
        }
    }

    /// Names the track.
    #[must_use]
    pub fn track(self, id: TrackId) -> Self {
        Self {
            track: Some(id),
            ..self
        }
    }

    /// Names the row of the outbox.
    #[must_use]
    pub fn row(self, seq: OutboxSeq) -> Self {
        Self {
            row: Some(seq),
            ..self
        }
    }

    /// Adds `name=value` pairs.
    #[must_use]
    pub fn details(self, pairs: String) -> Self {
        Self {
            details: Some(pairs),
            ..self
        }
    }
}

impl fmt::Display for LogLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} guild={}", self.sentence, self.guild)?;
        if let Some(track) = self.track {
            write!(f, " track={}", track.0)?;
        }
        if let Some(daily) = self.daily {
            write!(f, " daily={daily}")?;
        }
        if let Some(round) = self.round {
            write!(f, " round={}", round.0)?;
        }
        if let Some(row) = self.row {
            write!(f, " row={}", row.0)?;
        }
        match &self.details {
            Some(details) => write!(f, " {details}"),
            None => Ok(()),
        }
    }
}
