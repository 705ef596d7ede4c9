//! The small records that the state and the store consist of.
//!
//! A [`Change`] puts or removes one record. The state in memory and the store apply the same list
//! of changes, so loading the store gives the state in memory. Texts and the link between number
//! and account are separate records, so deleting a member's data means deleting those.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::model::audit::AuditEntry;
use crate::model::calendar::{Dated, Feed};
use crate::model::correction::{Corrections, News, Recounting, RoundCorrections, RoundNews};
use crate::model::daily::{
    Answer, AnswerFile, Daily, Idle, Mark, Skip, Text, VoidAnswer, Vote, Withdrawal,
};
use crate::model::deck::{DeckDraft, DeckImport};
use crate::model::effect::OutboxRow;
use crate::model::forgetting::{Forgetting, Kept, PostOf};
use crate::model::guild::{Blackout, Gap, Guild, HelperRoles, Member, Reported};
use crate::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, LocalDate, MemberId, MessageId, OutboxSeq, RoleId,
    TrackId, UserId,
};
use crate::model::language::Language;
use crate::model::mastery::{Focus, Tally};
use crate::model::own::{Own, QuestionDraft, Suggestion};
use crate::model::points::{Row, RowKey, Scope, Total};
use crate::model::question::{Question, Slug};
use crate::model::recap::{DayResult, PostedRecap, Recap};
use crate::model::reminder::{Nudge, Openings, Remind, Reminder, Telling};
use crate::model::review::{Account, Rated, ReviewCard, Sitting};
use crate::model::reward::Reward;
use crate::model::round::{
    EarlyRound, Round, RoundClock, RoundExtra, RoundHalt, RoundKey, RoundPress, RoundScore, SignUp,
};
use crate::model::season::{FinalPlace, FinalPoints, LaterChanges, Season, SeasonId};
use crate::model::setup::{SetupDraft, Welcome};
use crate::model::track::{
    Bar, DailyNotice, DailyOptions, Queued, RevealNotice, TopicRequest, Track, TrackDraft,
    TrackHalt, TrackOptions, Usage,
};
use crate::model::unfinished::{Milestone, Unfinished};
use crate::model::window::Window;

/// A record to put or to remove.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// Puts the record under its own key. It is boxed because a record is big and changes are
    /// passed between modules.
    Put(Box<Record>),
    /// Removes the record with this key. Removing a missing record does nothing.
    Remove(Key),
}

impl Change {
    /// Creates the change that puts a record.
    #[must_use]
    pub fn put(record: Record) -> Self {
        Self::Put(Box::new(record))
    }
}

/// Writes values as bytes. The rules know the records, and the store knows the format.
pub trait ValueWriter {
    /// Why a value could not be written.
    type Error;

    /// Writes a value.
    ///
    /// # Errors
    /// Returns the writer's own error.
    fn write<T: Serialize>(&mut self, value: &T) -> Result<(), Self::Error>;
}

/// Reads values from bytes.
pub trait ValueReader {
    /// Why a value could not be read.
    type Error;

    /// Reads a value.
    ///
    /// # Errors
    /// Returns the reader's own error.
    fn read<T: DeserializeOwned>(&mut self) -> Result<T, Self::Error>;
}

/// The size of a record in bytes. A reveal of many answers puts a hundred thousand of them, each in
/// a box, and the system's allocator is several times slower with pieces of more than 128 bytes.
const RECORD_MAX: usize = 112;

const _: () = assert!(
    size_of::<Record>() <= RECORD_MAX,
    "box the value of the new record"
);

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident($key:ty => $value:ty)),* $(,)?) => {
        /// The key of a record. The order of keys is the order of the store: first the kind, then
        /// the fields.
        ///
        /// The order of the variants is part of the stored bytes: add new ones at the end;
        /// the store's `tests/golden.rs` fails otherwise.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Key { $($(#[$doc])* $name($key)),* }

        /// A record with its key. Big values are boxed, because most records are small and
        /// thousands are in memory at once.
        ///
        /// The order of the variants is part of the stored bytes: add new ones at the end;
        /// the store's `tests/golden.rs` fails otherwise.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Record { $($(#[$doc])* $name($key, $value)),* }

        impl Record {
            /// Returns the key of the record.
            #[must_use]
            pub fn key(&self) -> Key {
                match self { $(Self::$name(key, _) => Key::$name(key.clone())),* }
            }

            /// Writes the value of the record without its key.
            ///
            /// # Errors
            /// Returns the writer's error.
            pub fn write_value<W: ValueWriter>(&self, to: &mut W) -> Result<(), W::Error> {
                match self { $(Self::$name(_, value) => to.write(value)),* }
            }

            /// Reads the value of the record with this key.
            ///
            /// # Errors
            /// Returns the reader's error.
            pub fn read_value<R: ValueReader>(key: Key, from: &mut R) -> Result<Self, R::Error> {
                Ok(match key { $(Key::$name(key) => Self::$name(key, from.read()?)),* })
            }
        }
    };
}

records! {
    /// The number of the next outbox row.
    #[serde(rename = "NextNo")]
    NextSeq(() => OutboxSeq),
    /// When the bot was last known to be running. It is renewed every few minutes.
    #[serde(rename = "Alive")]
    Heartbeat(() => At),
    /// When events may have been lost.
    Gap(() => Gap),
    /// A guild's settings.
    Guild(GuildId => Box<Guild>),
    /// A track of a guild.
    Track((GuildId, TrackId) => Box<Track>),
    /// A daily, in any phase.
    Daily(DailyKey => Box<Daily>),
    /// A date of a track on which there was no daily.
    Skipped(DailyKey => Skip),
    /// The frozen copy of a daily's question.
    Question(DailyKey => Box<Question>),
    /// An answer, and everything else a member did with a daily.
    Answer(AnswerKey => Box<Answer>),
    /// The text of an answer.
    Text(AnswerKey => Text),
    /// A vote for an answer. The second number is the voter.
    Vote((AnswerKey, MemberId) => Vote),
    /// When a track last asked a question, and how often it did.
    Usage((GuildId, TrackId, Slug) => Usage),
    /// A member's topic request.
    #[serde(rename = "Wish")]
    TopicRequest((GuildId, TrackId, MemberId) => TopicRequest),
    /// A member, by number.
    Member((GuildId, MemberId) => Member),
    /// A member's number, by account.
    Number((GuildId, UserId) => MemberId),
    /// When an account was blocked. The account is stored as a keyed hash.
    Block((GuildId, [u8; 16]) => At),
    /// A row of the ledger.
    Row((GuildId, RowKey) => Row),
    /// A member's points in one window, as an earlier version kept them. [`Record::Totals`] takes
    /// their place whenever a member's points change, and for some members at each close.
    Total((GuildId, Scope, Window, MemberId) => Total),
    /// A member's place in the order of one window, beside a [`Record::Total`]: inverted points,
    /// when they were reached, the member.
    Rank((GuildId, Scope, Window, u32, At, MemberId) => ()),
    /// A report that a question is wrong, as the member wrote it.
    Report((GuildId, Slug, At) => String),
    /// A notice for moderators that could not be delivered to a channel or a person; `/doctor`
    /// shows it. The key is its cause and day.
    Notice((GuildId, String, LocalDate) => String),
    /// A row of the outbox.
    Outbox(OutboxSeq => Box<OutboxRow>),
    /// An outbox row that was refused for good, with the reason. It is kept and shown, and never
    /// dropped.
    Refused(OutboxSeq => (Box<OutboxRow>, String)),
    /// A quiz round, in any phase.
    Round(RoundKey => Box<Round>),
    /// The frozen copy of a round's question, by its place in the round.
    RoundQuestion((RoundKey, u8) => Box<Question>),
    /// A member's press on a round's question.
    RoundPress((RoundKey, u8, MemberId) => RoundPress),
    /// A member's result in a round.
    RoundScore((RoundKey, MemberId) => RoundScore),
    /// A member who gets no rank: hidden, gone or forgotten. It follows the member's record
    /// automatically ([`Transaction::put`](crate::state::transaction::Transaction::put)) and is
    /// kept in memory, so that standings need no look-up.
    #[serde(rename = "Unshown")]
    Unranked((GuildId, MemberId) => ()),
    /// A member's sign-up for a round, and their team.
    #[serde(rename = "RoundSeat")]
    SignUp((RoundKey, MemberId) => SignUp),
    /// What a member typed as the answer to a round's question.
    RoundText((RoundKey, u8, MemberId) => String),
    /// What the bot has to know to end a pause of a track that it made itself.
    TrackHalt((GuildId, TrackId) => TrackHalt),
    /// What the bot has to know to end a pause of a round that it made itself.
    RoundHalt(RoundKey => RoundHalt),
    /// When a round was to begin before its event was moved in Discord.
    RoundPlan(RoundKey => At),
    /// When the bot looks next whether a guild has given it the permissions without which it paused
    /// something. Only guilds with such a pause have it.
    PermissionLook(GuildId => At),
    /// How a track's channel hears of reveals, if the track has chosen it.
    RevealNotice((GuildId, TrackId) => RevealNotice),
    /// How the channel hears of a daily's reveal, until it has.
    DailyNotice(DailyKey => DailyNotice),
    /// The questions that moderators named for a track, in order. An empty queue has no record.
    Queue((GuildId, TrackId) => Vec<Queued>),
    /// A daily that was withdrawn, by its number.
    Withdrawal((GuildId, u64) => Box<Withdrawal>),
    /// What a member did with a withdrawn daily: its track, its date and its number.
    VoidAnswer((GuildId, MemberId, TrackId, LocalDate, u64) => Box<VoidAnswer>),
    /// A question that isn't asked until a moderator allows it.
    Barred((GuildId, Slug) => Bar),
    /// What a round has beside its own record.
    RoundExtra(RoundKey => RoundExtra),
    /// The standings of a running round after its last question with results: those with a rank,
    /// the best first, then the others.
    RoundStandings(RoundKey => Vec<(MemberId, RoundScore)>),
    /// Dates on which no track of a guild posts and no weekly round takes place.
    Blackout(GuildId => Blackout),
    /// A track that waits for a moderator's confirmation.
    TrackDraft((GuildId, MemberId) => Box<TrackDraft>),
    /// A report beside its text, by the time that is also in the key of the text.
    Reported((GuildId, At) => Reported),
    /// What another member, the second number, gave to one message of a thread answer.
    Mark((AnswerKey, MessageId, MemberId) => Mark),
    /// The text of one message of a thread answer, where the bot may read it.
    MessageText((AnswerKey, MessageId) => String),
    /// The message of a thread answer that has the quiet receipt 🔖.
    Bookmark(AnswerKey => MessageId),
    /// A track without quiet receipts: by its option, or on this date because Discord refused one.
    NoBookmarks((GuildId, TrackId) => Option<LocalDate>),
    /// The file of a sealed answer.
    AnswerFile(AnswerKey => AnswerFile),
    /// When a round is meant to begin by the clocks in its zone, unless its start was given in
    /// minutes from then.
    RoundClock(RoundKey => RoundClock),
    /// What is left to do of a step of a daily that is done in parts.
    Unfinished(DailyKey => Box<Unfinished>),
    /// What a moderator did, by its inverted number: the newest comes first. [`AuditEntry::key`]
    /// makes the key.
    Audit((GuildId, u32) => AuditEntry),
    /// The reason that a moderator gave, by the number of the entry.
    AuditText((GuildId, u32) => String),
    /// A member's points in every window that wasn't over when they last changed, in the order of
    /// the windows; see [`Total`].
    Totals((GuildId, Scope, MemberId) => Vec<(Window, Total)>),
    /// What moderators have corrected of a daily's question, or were offered to.
    Corrections(DailyKey => Box<Corrections>),
    /// Points that corrections have changed and the member hasn't been told of.
    CorrectionNews((GuildId, MemberId) => Vec<News>),
    /// The roles of a guild's helpers, if any is set.
    HelperRoles(GuildId => HelperRoles),
    /// A track that was removed, as it was, so that removing it can be undone. It doesn't say who
    /// had created it.
    RemovedTrack((GuildId, TrackId) => Box<TrackDraft>),
    /// A member whose data is being deleted, and how far that is.
    Forgetting((GuildId, MemberId) => Forgetting),
    /// When an account had its data deleted. The account is stored as a keyed hash.
    Forgotten((GuildId, [u8; 16]) => At),
    /// A message of the bot that may name members or carry what one wrote, and that no other record
    /// knows.
    Posted((GuildId, PostOf) => (ChannelId, MessageId)),
    /// How far texts that are too old are removed.
    Kept(GuildId => Kept),
    /// What a question of a guild's own is found and drawn by. One that was removed stays for a
    /// while.
    Own((GuildId, Slug) => Box<Own>),
    /// The whole question.
    OwnQuestion((GuildId, Slug) => Box<Question>),
    /// A question that a member suggested, by the member and a number that is the guild's.
    Suggestion((GuildId, MemberId, u32) => Box<Suggestion>),
    /// What the member typed into the form, while the suggestion isn't approved.
    SuggestionText((GuildId, MemberId, u32) => Vec<String>),
    /// Why moderators declined it.
    SuggestionReason((GuildId, MemberId, u32) => String),
    /// A question that somebody is writing.
    QuestionDraft((GuildId, MemberId) => Box<QuestionDraft>),
    /// How a group did with a daily, counted at its close.
    Tally(DailyKey => Tally),
    /// What a track focuses on, if it focuses on its group's weakest topics.
    Focus((GuildId, TrackId) => Focus),
    /// A question that a member missed, and when it comes back in `/review`.
    ReviewCard((GuildId, MemberId, Slug) => ReviewCard),
    /// The log of such a question: its ratings by number, from 0.
    Rated((GuildId, MemberId, Slug, u32) => Rated),
    /// What a member has left in `/review`.
    Sitting((GuildId, MemberId) => Sitting),
    /// What is kept of an account across guilds.
    Account(UserId => Account),
    /// The answers to dailies of a date that a member votes for, in the order of the votes: the
    /// track, and the member who answered.
    VotesOn((GuildId, MemberId, LocalDate) => Vec<(TrackId, MemberId)>),
    /// A vote that doesn't count, and why. The second number is the voter.
    Idle((AnswerKey, MemberId) => Idle),
    /// A round in which a question closes as soon as all who signed up before it have answered.
    EarlyRound(RoundKey => EarlyRound),
    /// What a member is reminded of in direct messages.
    Reminder((GuildId, MemberId) => Reminder),
    /// How far the members of a guild have been reminded of something.
    Telling((DailyKey, Remind) => Telling),
    /// What a member is to be reminded of in the next direct message.
    Nudge((GuildId, MemberId) => Nudge),
    /// When the next direct channel for a reminder may be opened.
    Openings(() => Openings),
    /// A member's points in a month that is over.
    MonthTotal((GuildId, Scope, LocalDate, MemberId) => Total),
    /// The order of a month that is over: inverted points, when they were reached, the member.
    MonthRank((GuildId, Scope, LocalDate, u32, At, MemberId) => ()),
    /// The first month whose standings are kept in a guild. Older ones were let go.
    MonthsKept(GuildId => LocalDate),
    /// A season.
    Season((GuildId, SeasonId) => Box<Season>),
    /// A place in the final standings of a season, from 0.
    SeasonPlace((GuildId, SeasonId, Scope, u32) => FinalPlace),
    /// What a member had at the end of a season.
    SeasonPoints((GuildId, SeasonId, Scope, MemberId) => FinalPoints),
    /// How many members have a place in the final standings of a season.
    SeasonSize((GuildId, SeasonId, Scope) => u32),
    /// What was corrected on a date after a season was over.
    SeasonLater((GuildId, SeasonId, LocalDate) => LaterChanges),
    /// That a track has a weekly recap.
    Recap((GuildId, TrackId) => Recap),
    /// How a daily went, kept until the recap.
    DayResult(DailyKey => DayResult),
    /// A role that members get for something.
    Reward((GuildId, RoleId) => Box<Reward>),
    /// When the bot gave a member such a role, which the member hasn't lost since.
    Rewarded((GuildId, MemberId, RoleId) => At),
    /// What moderators have corrected of a round's question, or were offered to.
    RoundCorrections((RoundKey, u8) => Box<RoundCorrections>),
    /// A round whose points are being counted again.
    Recounting(RoundKey => Recounting),
    /// Points of rounds that corrections have changed and the member hasn't been told of.
    RoundNews((GuildId, MemberId) => Vec<RoundNews>),
    /// Milestones of streaks that members made with a daily, found at its close.
    Milestones(DailyKey => Vec<Milestone>),
    /// What the recap of a week says that a track has posted, by the Monday.
    PostedRecap((GuildId, TrackId, LocalDate) => Box<PostedRecap>),
    /// The moderators and reviewers who have seen a suggestion with its answer.
    SeenSuggestion((GuildId, MemberId, u32) => Vec<MemberId>),
    /// A piece of a daily's file of sealed answers while that is being made, by number from 0.
    FilePiece((DailyKey, u32) => String),
    /// What a track has beside its own record, if any of it was chosen.
    TrackOptions((GuildId, TrackId) => TrackOptions),
    /// The same of a track that waits for a moderator's confirmation.
    DraftOptions((GuildId, MemberId) => TrackOptions),
    /// What a daily has beside its own record, if its track has chosen any of it.
    DailyOptions(DailyKey => DailyOptions),
    /// A file of questions that was checked and waits for its import.
    DeckDraft(GuildId => Box<DeckDraft>),
    /// What a question of a guild's own is known by in the file that it came from.
    OwnFrom((GuildId, Slug) => String),
    /// What an import changed, by the number of its entry in the audit.
    DeckImport((GuildId, u32) => Box<DeckImport>),
    /// That typos are forgiven in the short answers of a guild's rounds and practice, since when.
    Typos(GuildId => At),
    /// The language of what everyone in a guild reads, once it is chosen.
    Language(GuildId => Language),
    /// The language of a member's direct messages: the one they last used a command in. Only
    /// members who have set reminders have it.
    Speaks((GuildId, MemberId) => Language),
    /// What a guild's address for calendars is made of, once a moderator has asked for it.
    Feed(GuildId => Feed),
    /// When the dates of a track or a round were last changed in a way that its entries in
    /// calendars show and that no other record says.
    Redated((GuildId, Dated) => At),
    /// A moderator's guided setup that isn't finished.
    SetupDraft((GuildId, MemberId) => Box<SetupDraft>),
    /// Whether a guild that the bot has joined was told how to set it up.
    Welcome(GuildId => Welcome),
    /// The entry of the record of who did what that has the reason for the last ruling on an
    /// answer.
    RulingEntry(AnswerKey => u32),
}
