//! The record of who did what: one entry for each thing that a moderator changed.
//!
//! An entry names people by number and holds no text. A reason is a record of its own
//! ([`AuditText`](crate::model::record::Record::AuditText)), which can be deleted while the entry
//! stays.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, GuildId, LocalDate, MemberId, RoleId, RoundId, TrackId};
use crate::model::question::Slug;
use crate::model::record::Key;
use crate::model::season::SeasonId;

/// An entry of the record of who did what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// When it was done.
    pub at: At,
    /// Who did it.
    pub by: MemberId,
    /// What was done.
    pub deed: Deed,
    /// What it was done to.
    pub subject: Subject,
    /// The number of the entry that undid it.
    pub undone_by: Option<u32>,
}

impl AuditEntry {
    /// Returns the key of the entry with a number. The numbers count up from 1 and are inverted in
    /// the key, so that the newest entry comes first.
    #[must_use]
    pub const fn key(guild: GuildId, number: u32) -> Key {
        Key::Audit((guild, u32::MAX - number))
    }
}

/// Something that a moderator did.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Deed {
    /// Adjusted a member's points.
    AdjustedPoints,
    /// Took an adjustment of points back.
    TookAdjustmentBack,
    /// Accepted an answer.
    AcceptedAnswer,
    /// Took an acceptance back.
    TookAcceptanceBack,
    /// Removed an answer.
    RemovedAnswer,
    /// Put a removed answer back.
    RestoredAnswer,
    /// Hid the text of an answer.
    HidAnswer,
    /// Showed the text of a hidden answer again.
    ShowedAnswer,
    /// Settled a report.
    SettledReport,
    /// Changed the settings of the server.
    ChangedSettings,
    /// Moved tracks to the zone of the server.
    MovedTracks,
    /// Blocked a member.
    Blocked,
    /// Let a blocked member take part again.
    Unblocked,
    /// Created a track.
    AddedTrack,
    /// Changed a track.
    EditedTrack,
    /// Paused a track.
    PausedTrack,
    /// Let a track go on.
    ResumedTrack,
    /// Removed a track.
    RemovedTrack,
    /// Skipped the next date of a track.
    SkippedDate,
    /// Took a skip back.
    TookSkipBack,
    /// Drew another next question.
    Swapped,
    /// Put a question into a queue, or moved or removed one there.
    ChangedQueue,
    /// Looked at a question that wasn't posted yet.
    LookedAhead,
    /// Posted a question by hand.
    Posted,
    /// Revealed an answer by hand.
    Revealed,
    /// Withdrew a question.
    Withdrew,
    /// Allowed a withdrawn question to be asked again.
    Allowed,
    /// Said that a question is there whose post was unknown.
    FoundPost,
    /// Scheduled a round.
    ScheduledRound,
    /// Started a round.
    StartedRound,
    /// Paused a round.
    PausedRound,
    /// Let a round go on.
    ResumedRound,
    /// Went on to another question of a round.
    MovedRoundOn,
    /// Ended a round.
    EndedRound,
    /// Cancelled a round.
    CancelledRound,
    /// Made the event of a round again.
    RemadeEvent,
    /// Barred a question of the bank.
    BarredQuestion,
    /// Allowed a barred question to be asked again.
    AllowedQuestion,
    /// Accepted another answer to a question that was played.
    AcceptedAnother,
    /// Made a question void.
    Voided,
    /// Corrected the text of a question.
    CorrectedText,
    /// Took the correction of a question back.
    TookCorrectionBack,
    /// Put a removed track back.
    RestoredTrack,
    /// Added a question to the guild's own.
    AddedQuestion,
    /// Changed a question of the guild's own.
    ChangedQuestion,
    /// Removed a question of the guild's own.
    RemovedQuestion,
    /// Put a removed question of the guild's own back.
    RestoredQuestion,
    /// Approved a suggestion.
    ApprovedSuggestion,
    /// Declined a suggestion.
    DeclinedSuggestion,
    /// Let a declined suggestion wait again.
    ReopenedSuggestion,
    /// Started a season.
    StartedSeason,
    /// Set the last date of a season.
    EndedSeason,
    /// Called off a season that hadn't begun.
    CancelledSeason,
    /// Added a reward.
    AddedReward,
    /// Removed a reward.
    RemovedReward,
    /// Imported questions into the guild's own.
    ImportedQuestions,
    /// Took an import back.
    TookImportBack,
    /// Got the guild's own questions with their answers as a file.
    ExportedQuestions,
    /// Put a season back that was called off.
    RestoredSeason,
}

impl Deed {
    /// Returns the kind by which `/audit` filters.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::AdjustedPoints | Self::TookAdjustmentBack => Kind::Points,
            Self::AcceptedAnswer
            | Self::TookAcceptanceBack
            | Self::RemovedAnswer
            | Self::RestoredAnswer
            | Self::HidAnswer
            | Self::ShowedAnswer => Kind::Answers,
            Self::SettledReport
            | Self::Swapped
            | Self::ChangedQueue
            | Self::LookedAhead
            | Self::Posted
            | Self::Revealed
            | Self::Withdrew
            | Self::Allowed
            | Self::FoundPost
            | Self::BarredQuestion
            | Self::AllowedQuestion
            | Self::AcceptedAnother
            | Self::Voided
            | Self::CorrectedText
            | Self::TookCorrectionBack
            | Self::AddedQuestion
            | Self::ChangedQuestion
            | Self::RemovedQuestion
            | Self::RestoredQuestion
            | Self::ApprovedSuggestion
            | Self::DeclinedSuggestion
            | Self::ReopenedSuggestion
            | Self::ImportedQuestions
            | Self::TookImportBack
            | Self::ExportedQuestions => Kind::Questions,
            Self::AddedTrack
            | Self::EditedTrack
            | Self::PausedTrack
            | Self::ResumedTrack
            | Self::RemovedTrack
            | Self::SkippedDate
            | Self::TookSkipBack
            | Self::RestoredTrack => Kind::Tracks,
            Self::ScheduledRound
            | Self::StartedRound
            | Self::PausedRound
            | Self::ResumedRound
            | Self::MovedRoundOn
            | Self::EndedRound
            | Self::CancelledRound
            | Self::RemadeEvent => Kind::Rounds,
            Self::ChangedSettings
            | Self::MovedTracks
            | Self::Blocked
            | Self::Unblocked
            | Self::StartedSeason
            | Self::EndedSeason
            | Self::CancelledSeason
            | Self::RestoredSeason
            | Self::AddedReward
            | Self::RemovedReward => Kind::Settings,
        }
    }
}

/// What something was done to.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// The server as a whole, or something that isn't known by a number.
    Server,
    /// A member.
    Member(MemberId),
    /// A track.
    Track(TrackId),
    /// A daily by its track, date and number.
    Daily(TrackId, LocalDate, u64),
    /// A member's answer to a daily.
    Answer(TrackId, LocalDate, u64, MemberId),
    /// A round.
    Round(RoundId),
    /// A member's points.
    Points {
        /// The member.
        member: MemberId,
        /// The date in whose windows they count.
        date: LocalDate,
        /// How many were given, or taken if negative.
        points: i32,
    },
    /// A question of the bank.
    Question(Slug),
    /// A suggestion: the member who made it, and its number.
    Suggestion(MemberId, u32),
    /// A season.
    Season(SeasonId),
    /// A role.
    Role(RoleId),
    /// A question of a round, by its place.
    RoundQuestion(RoundId, u8),
    /// Questions of the guild's own.
    Questions {
        /// How many were new, or were handed out.
        new: u32,
        /// How many were changed.
        changed: u32,
    },
}

/// A kind of entries by which `/audit` filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Points.
    Points,
    /// Answers.
    Answers,
    /// Questions.
    Questions,
    /// Tracks.
    Tracks,
    /// Rounds.
    Rounds,
    /// Settings and blocks.
    Settings,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 6] = [
        Self::Points,
        Self::Answers,
        Self::Questions,
        Self::Tracks,
        Self::Rounds,
        Self::Settings,
    ];

    /// Returns the word used in the command and in custom ids.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::Answers => "answers",
            Self::Questions => "questions",
            Self::Tracks => "tracks",
            Self::Rounds => "rounds",
            Self::Settings => "settings",
        }
    }

    /// Finds the kind with a word.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
