//! A member whose data is being deleted, and what every record is to a member.
//!
//! [`of`] says of each kind of record whether it belongs to a member and what becomes of it. It has
//! no wildcard, so that a new record doesn't compile before somebody has decided that. The
//! functions beside it say where a member's records lie; the store's `tests/golden` checks that
//! they cover every record that [`of`] wants removed.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::model::ids::{
    AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, RoundId, TrackId, UserId,
};
use crate::model::record::Key;
use crate::model::round::RoundKey;
use crate::model::season::SeasonId;

/// For how many days it is known that an account had its data deleted.
pub const KNOWN_DAYS: i64 = 400;

/// A member whose data is being deleted, and how far that is. It is done in parts, because a member
/// may have answered thousands of dailies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forgetting {
    /// The account. Everything else that joins it to the number is gone already.
    pub user: UserId,
    /// When the member asked for it.
    pub since: At,
    /// When the next part is due.
    pub due: At,
    /// What comes next.
    pub next: ForgetStep,
    /// Whether a daily was left out because something of it was on its way to Discord. It all
    /// begins again after the last part.
    pub again: bool,
}

/// A part of a member's deletion.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ForgetStep {
    /// The dailies after this one.
    Dailies(TrackId, LocalDate),
    /// The withdrawn dailies after this number.
    Withdrawn(u64),
    /// The rounds after this one.
    Rounds(RoundId),
    /// The reports after this time.
    Reports(At),
    /// The audit entries before this number.
    Audit(u32),
    /// What lies under the member's own number, and what is left.
    Own,
    /// The results of seasons after this one.
    Seasons(SeasonId),
    /// The recaps after this one.
    Recaps(TrackId, LocalDate),
}

impl ForgetStep {
    /// The first part.
    pub const FIRST: Self = Self::Dailies(TrackId(0), LocalDate(i32::MIN));
}

/// What a message is that the bot finds again only for a deletion.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PostOf {
    /// The final results of a daily.
    Final(TrackId, LocalDate),
    /// The podium of a round.
    Podium(RoundId),
    /// The notice of a report, by the time of the report.
    Report(At),
    /// The results of a season.
    Season(SeasonId),
    /// The recap of a week of a track, by its Monday.
    Recap(TrackId, LocalDate),
}

/// How far the texts of a guild that are too old are removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// When the next part is due.
    pub due: At,
    /// The date before which texts are removed now.
    pub before: LocalDate,
    /// The date before which all were removed the last time.
    pub done: Option<LocalDate>,
    /// What comes next.
    pub next: KeptStep,
}

/// A part of removing the texts that are too old.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeptStep {
    /// The dailies from this one on.
    Dailies(TrackId, LocalDate),
    /// The answers to withdrawn dailies after this one.
    Void(MemberId, TrackId, LocalDate, u64),
    /// The rounds after this one.
    Rounds(RoundId),
    /// The reports after this time.
    Reports(At),
}

/// What a record is to a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs {
    /// It belongs to no member. It may hold numbers of members, which mean nothing without the
    /// records that join them to accounts.
    ToNobody,
    /// It goes with this member's data.
    Removed(MemberId),
    /// It belongs to this member and stays, because others depend on it: points, and who was given
    /// them. It holds numbers only.
    Stays(MemberId),
    /// Some of it may be a member's: an account, or a text. That part is taken out.
    Cleaned,
}

/// Says what a record is to a member, by its key.
#[must_use]
pub const fn of(key: &Key) -> Belongs {
    match key {
        Key::NextSeq(())
        | Key::Heartbeat(())
        | Key::Gap(())
        | Key::Guild(_)
        | Key::Daily(_)
        | Key::Skipped(_)
        | Key::Question(_)
        | Key::Usage(_)
        | Key::RoundQuestion(_)
        | Key::TrackHalt(_)
        | Key::RoundHalt(_)
        | Key::RoundPlan(_)
        | Key::PermissionLook(_)
        | Key::RevealNotice(_)
        | Key::DailyNotice(_)
        | Key::Queue(_)
        | Key::Barred(_)
        | Key::RoundExtra(_)
        | Key::RoundStandings(_)
        | Key::Blackout(_)
        | Key::Language(_)
        | Key::NoBookmarks(_)
        | Key::RoundClock(_)
        | Key::EarlyRound(_)
        | Key::Unfinished(_)
        // It has texts, and is gone within a second: nobody is forgotten meanwhile.
        | Key::FilePiece(_)
        | Key::Posted(_)
        // A reason is a record of its own.
        | Key::Audit(_)
        // A keyed hash of the account.
        | Key::Block(_)
        | Key::Forgotten(_)
        | Key::Kept(_)
        | Key::Corrections(_)
        | Key::HelperRoles(_)
        | Key::RemovedTrack(_)
        // A question that moderators took stays the guild's.
        | Key::Own(_)
        | Key::OwnQuestion(_)
        | Key::DeckDraft(_)
        | Key::OwnFrom(_)
        | Key::DeckImport(_)
        | Key::Typos(_)
        | Key::Tally(_)
        | Key::MonthsKept(_)
        | Key::Season(_)
        | Key::SeasonPlace(_)
        | Key::SeasonSize(_)
        | Key::SeasonLater(_)
        | Key::Telling(_)
        | Key::Recap(_)
        | Key::DayResult(_)
        | Key::Reward(_)
        | Key::RoundCorrections(_)
        | Key::Recounting(_)
        | Key::Milestones(_)
        | Key::PostedRecap(_)
        | Key::TrackOptions(_)
        | Key::DailyOptions(_)
        | Key::Openings(_)
        | Key::Feed(_)
        | Key::Redated(_)
        | Key::Welcome(_)
        | Key::Focus(_) => Belongs::ToNobody,
        Key::Answer(key)
        | Key::Text(key)
        // Votes by the member for others stay with the others' answers.
        | Key::Vote((key, _))
        | Key::Mark((key, ..))
        | Key::MessageText((key, _))
        | Key::Bookmark(key)
        | Key::AnswerFile(key)
        | Key::RulingEntry(key)
        | Key::Idle((key, _)) => Belongs::Removed(key.member),
        Key::TopicRequest((.., member))
        | Key::Member((_, member))
        | Key::RoundPress((.., member))
        | Key::SignUp((_, member))
        | Key::RoundText((.., member))
        | Key::VoidAnswer((_, member, ..))
        | Key::TrackDraft((_, member))
        | Key::DraftOptions((_, member))
        | Key::SetupDraft((_, member))
        | Key::Forgetting((_, member))
        | Key::CorrectionNews((_, member))
        | Key::RoundNews((_, member))
        | Key::Suggestion((_, member, _))
        | Key::SuggestionText((_, member, _))
        | Key::SuggestionReason((_, member, _))
        | Key::SeenSuggestion((_, member, _))
        | Key::QuestionDraft((_, member))
        | Key::ReviewCard((_, member, _))
        | Key::Rated((_, member, ..))
        | Key::Sitting((_, member))
        | Key::Reminder((_, member))
        | Key::Nudge((_, member))
        | Key::Speaks((_, member))
        | Key::VotesOn((_, member, _))
        | Key::Rewarded((_, member, _)) => Belongs::Removed(*member),
        Key::Row((_, row)) => Belongs::Stays(row.member),
        Key::Total((.., member))
        | Key::Rank((.., member))
        | Key::Totals((.., member))
        | Key::MonthTotal((.., member))
        | Key::MonthRank((.., member))
        | Key::SeasonPoints((.., member))
        | Key::Unranked((_, member))
        | Key::RoundScore((_, member)) => Belongs::Stays(*member),
        // The key has the account; the records go with `Member`.
        Key::Number(_)
        | Key::Account(_)
        // The account of who created it, if it is the member's.
        | Key::Track(_)
        | Key::Round(_)
        // Texts that the member wrote, or that were written about the member.
        | Key::Report(_)
        | Key::Reported(_)
        | Key::Withdrawal(_)
        | Key::AuditText(_)
        | Key::Notice(_)
        // What is on its way to Discord, or was refused.
        | Key::Outbox(_)
        | Key::Refused(_) => Belongs::Cleaned,
    }
}

/// Returns the ranges of what a member has under their own number, besides dailies and rounds.
#[must_use]
pub fn own(guild: GuildId, member: MemberId) -> Vec<RangeInclusive<Key>> {
    let void = |track, date, number| Key::VoidAnswer((guild, member, track, date, number));
    let one = |key: Key| key.clone()..=key;
    let suggested = |of: fn((GuildId, MemberId, u32)) -> Key| of((guild, member, 0));
    let last_suggested = |of: fn((GuildId, MemberId, u32)) -> Key| of((guild, member, u32::MAX));
    vec![
        void(TrackId(0), LocalDate(i32::MIN), 0)
            ..=void(TrackId(u32::MAX), LocalDate(i32::MAX), u64::MAX),
        one(Key::TrackDraft((guild, member))),
        one(Key::DraftOptions((guild, member))),
        one(Key::SetupDraft((guild, member))),
        one(Key::CorrectionNews((guild, member))),
        one(Key::RoundNews((guild, member))),
        suggested(Key::Suggestion)..=last_suggested(Key::Suggestion),
        suggested(Key::SuggestionText)..=last_suggested(Key::SuggestionText),
        suggested(Key::SuggestionReason)..=last_suggested(Key::SuggestionReason),
        suggested(Key::SeenSuggestion)..=last_suggested(Key::SeenSuggestion),
        one(Key::QuestionDraft((guild, member))),
        Key::review_cards(guild, member),
        Key::ratings_of(guild, member),
        one(Key::Sitting((guild, member))),
        one(Key::Reminder((guild, member))),
        one(Key::Nudge((guild, member))),
        one(Key::Speaks((guild, member))),
        Key::VotesOn((guild, member, LocalDate(i32::MIN)))
            ..=Key::VotesOn((guild, member, LocalDate(i32::MAX))),
        Key::rewards_of(guild, member),
        one(Key::Member((guild, member))),
        one(Key::Forgetting((guild, member))),
    ]
}

/// Returns the keys of what a member has in a track.
#[must_use]
pub fn in_track(guild: GuildId, track: TrackId, member: MemberId) -> Vec<Key> {
    vec![Key::TopicRequest((guild, track, member))]
}

/// Returns the ranges of what a member has in a daily.
#[must_use]
pub fn in_daily(daily: DailyKey, member: MemberId) -> Vec<RangeInclusive<Key>> {
    let answer = AnswerKey { daily, member };
    let one = |key: Key| key.clone()..=key;
    vec![
        one(Key::Answer(answer)),
        one(Key::Text(answer)),
        Key::votes_for(answer),
        Key::marks_of(answer),
        Key::message_texts(answer),
        one(Key::Bookmark(answer)),
        one(Key::AnswerFile(answer)),
        one(Key::RulingEntry(answer)),
        Key::idle_of(answer),
    ]
}

/// Returns the keys of what a member has in a round with this many questions.
#[must_use]
pub fn in_round(round: RoundKey, questions: usize, member: MemberId) -> Vec<Key> {
    let questions = 0..u8::try_from(questions).unwrap_or(u8::MAX);
    let of_question = questions.flat_map(|question| {
        [
            Key::RoundPress((round, question, member)),
            Key::RoundText((round, question, member)),
        ]
    });
    of_question.chain([Key::SignUp((round, member))]).collect()
}
