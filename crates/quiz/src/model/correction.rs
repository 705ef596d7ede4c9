//! What moderators have corrected of questions that were played, and what members hear of it.
//!
//! The reason of a correction is a record of its own
//! ([`AuditText`](crate::model::record::Record::AuditText)), by the number of its entry in
//! `/audit`.

use serde::{Deserialize, Serialize};

use crate::model::custom_id::RoundRef;
use crate::model::ids::{At, DailyKey, GuildId, LocalDate, MemberId, RoundId, TrackId};
use crate::model::round::{RoundKey, Tally};

/// A question that was played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Played {
    /// The question of a daily.
    Daily(DailyKey),
    /// A question of a round, by its place.
    Round(RoundKey, u8),
}

impl Played {
    /// Returns a round's question as the buttons of a guild name it.
    #[must_use]
    pub const fn of_round(guild: GuildId, of: RoundRef) -> Self {
        Self::Round(RoundKey { guild, id: of.id }, of.question)
    }

    /// Returns the guild it was played in.
    #[must_use]
    pub const fn guild(self) -> GuildId {
        match self {
            Self::Daily(key) => key.guild,
            Self::Round(key, _) => key.guild,
        }
    }
}

/// How a question was answered that the bot grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweredBy {
    /// By the letter of an option.
    Letters,
    /// By typing what it prints.
    Typing,
}

/// The corrections of one question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections {
    /// All of them, oldest first. Those that were taken back stay.
    pub all: Vec<Correction>,
    /// The errata of the bank, by date, that the moderators have been offered.
    pub offered: Vec<String>,
}

/// A correction of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When it was made.
    pub at: At,
    /// The number of its entry in `/audit`.
    pub entry: u32,
    /// What was corrected.
    pub what: Corrected,
    /// The number of the entry that took it back.
    pub undone_by: Option<u32>,
}

/// What was corrected of a question.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Corrected {
    /// Another option is correct, too: its place in the frozen question's choices.
    Option(u8),
    /// Another output is correct, too.
    Output(String),
    /// The question gives no points.
    Void,
    /// The text was changed.
    Text {
        /// The question's text before.
        text: String,
        /// The model answer before.
        answer: String,
    },
}

impl Corrections {
    /// Iterates over those that weren't taken back.
    pub fn standing(&self) -> impl Iterator<Item = &Correction> {
        self.all.iter().filter(|one| one.undone_by.is_none())
    }

    /// Tells whether an option is accepted by a correction.
    #[must_use]
    pub fn accepts_option(&self, option: u8) -> bool {
        self.standing()
            .any(|one| one.what == Corrected::Option(option))
    }

    /// Iterates over the options that are accepted by corrections.
    pub fn options(&self) -> impl Iterator<Item = u8> {
        self.standing().filter_map(|one| match one.what {
            Corrected::Option(option) => Some(option),
            _ => None,
        })
    }

    /// Iterates over the outputs that are accepted by corrections.
    pub fn outputs(&self) -> impl Iterator<Item = &str> {
        self.standing().filter_map(|one| match &one.what {
            Corrected::Output(output) => Some(output.as_str()),
            _ => None,
        })
    }

    /// Tells whether the question gives no points.
    #[must_use]
    pub fn is_void(&self) -> bool {
        self.standing().any(|one| one.what == Corrected::Void)
    }

    /// Returns the one with this entry, or that this entry took back.
    #[must_use]
    pub fn of_entry(&self, entry: u32) -> Option<&Correction> {
        let of = |one: &&Correction| one.entry == entry || one.undone_by == Some(entry);
        self.all.iter().find(of)
    }
}

/// Points of a member that a correction has changed, kept until the member has read so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// The track of the daily.
    pub track: TrackId,
    /// The date of the daily.
    pub date: LocalDate,
    /// The number of the daily.
    pub number: u64,
    /// By how much the points have changed.
    pub points: i64,
}

/// The corrections of one question of a round.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RoundCorrections {
    /// The corrections.
    pub corrections: Corrections,
    /// The question's results, while it is void.
    pub tally: Option<Tally>,
}

/// A round whose points are being counted again, because a question of it was corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recounting {
    /// When the correction was made. All rows are written as of this time.
    pub since: At,
    /// The date of the round.
    pub date: LocalDate,
    /// The number of the correction's entry in `/audit`.
    pub entry: u32,
    /// The place of the question.
    pub place: u8,
    /// What is done now.
    pub step: RecountStep,
    /// The member up to whom that is done.
    pub after: MemberId,
    /// How many steps were done.
    pub done: u32,
    /// How many members' points have changed.
    pub changed: u32,
}

/// What is done with a round whose points are counted again.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecountStep {
    /// What members typed is graded again.
    Grade,
    /// The results of the question are counted.
    Tally,
    /// What its members have scored is added up.
    Score,
    /// They are ranked.
    Rank,
    /// Their points are written.
    Write,
    /// The round's messages follow.
    Show,
}

impl Recounting {
    /// Turns to another step, which begins with the first member.
    pub const fn turn_to(&mut self, step: RecountStep) {
        self.step = step;
        self.after = MemberId(0);
    }
}

/// Points of a round that corrections have changed, kept until the member has read so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundNews {
    /// The round.
    pub round: RoundId,
    /// By how much the points have changed.
    pub points: i64,
}

const NOTE: &str = "errata ";

/// Returns the note of the ledger rows that a correction writes. It names the entry in `/audit`, so
/// that the ledger itself holds no text.
#[must_use]
pub fn row_note(entry: u32) -> String {
    format!("{NOTE}{entry}")
}

/// Returns the entry that the note of a ledger row names.
#[must_use]
pub fn entry_of_note(note: &str) -> Option<u32> {
    note.strip_prefix(NOTE)?.parse().ok()
}
