//! The small records that state and store are made of.
//!
//! A [`Change`] puts or removes one record; the state in memory and the store consume the same list, so
//! that loading the store gives the state in memory. Text and the join of number to account are records of
//! their own: deleting a member's data is deleting those.

mod daily;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::effect::OutboxRow;
use super::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, LocalDate, MemberId, OutboxSeq, RoleId, TrackId,
    UserId,
};
use super::ledger::{Row, RowKey, Scope, Window};
use super::question::{Level, Question, Slug, Topic};
use super::round::record::{Round, RoundKey, RoundPress, RoundScore, SignUp};

pub use daily::{Answer, Daily, Phase, Reading, Ruling, Sealed, Skip, Text, Vote};

/// One put (`record` is there) or remove.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// Put the record under its own key. (Boxed: a record is big, and changes are handed from room to room.)
    Put(Box<Record>),
    /// Remove what stands under the key; removing nothing is harmless.
    Remove(Key),
}

impl Change {
    /// Puts a record.
    #[must_use]
    pub fn put(record: Record) -> Self {
        Self::Put(Box::new(record))
    }
}

/// Takes values as bytes: the rules know the records, the store knows the form.
pub trait ValueWriter {
    /// Why a value could not be written.
    type Error;

    /// Writes a value.
    ///
    /// # Errors
    /// The writer's own.
    fn write<T: Serialize>(&mut self, value: &T) -> Result<(), Self::Error>;
}

/// Gives values from bytes.
pub trait ValueReader {
    /// Why a value could not be read.
    type Error;

    /// Reads a value.
    ///
    /// # Errors
    /// The reader's own.
    fn read<T: DeserializeOwned>(&mut self) -> Result<T, Self::Error>;
}

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident($key:ty => $value:ty)),* $(,)?) => {
        /// The name of a record. Its order is the order of the store: kind first, then the fields.
        ///
        /// The order of the variants is part of the stored bytes: add new ones at the end;
        /// `tests/golden.rs` of the store fails otherwise.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Key { $($(#[$doc])* $name($key)),* }

        /// A record with its key. (The big values are boxed: most records are small, and thousands are held at once.)
        ///
        /// The order of the variants is part of the stored bytes: add new ones at the end;
        /// `tests/golden.rs` of the store fails otherwise.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Record { $($(#[$doc])* $name($key, $value)),* }

        impl Record {
            /// The key it stands under.
            #[must_use]
            pub fn key(&self) -> Key {
                match self { $(Self::$name(key, _) => Key::$name(key.clone())),* }
            }

            /// Writes what stands under the key, without the key.
            ///
            /// # Errors
            /// The writer's.
            pub fn write_value<W: ValueWriter>(&self, to: &mut W) -> Result<(), W::Error> {
                match self { $(Self::$name(_, value) => to.write(value)),* }
            }

            /// Reads what stands under a key.
            ///
            /// # Errors
            /// The reader's.
            pub fn read_value<R: ValueReader>(key: Key, from: &mut R) -> Result<Self, R::Error> {
                Ok(match key { $(Key::$name(key) => Self::$name(key, from.read()?)),* })
            }
        }
    };
}

records! {
    /// The number the next outbox row gets.
    #[serde(rename = "NextNo")]
    NextSeq(() => OutboxSeq),
    /// When the bot was last known to be running; renewed every few minutes.
    #[serde(rename = "Alive")]
    Heartbeat(() => At),
    /// When events may have been lost.
    Gap(() => Gap),
    /// A guild's settings.
    Guild(GuildId => Box<Guild>),
    /// A track.
    Track((GuildId, TrackId) => Box<Track>),
    /// A daily, in any phase.
    Daily(DailyKey => Box<Daily>),
    /// A date of a track on which there was no daily.
    Skipped(DailyKey => Skip),
    /// The frozen copy of a daily's question.
    Question(DailyKey => Box<Question>),
    /// An answer, and whatever else a member did with a daily.
    Answer(AnswerKey => Answer),
    /// The text of an answer.
    Text(AnswerKey => Text),
    /// A vote for an answer: of whom (the second number).
    Vote((AnswerKey, MemberId) => Vote),
    /// A question asked in a track: when last, how often.
    Usage((GuildId, TrackId, Slug) => Usage),
    /// A member's topic request.
    #[serde(rename = "Wish")]
    TopicRequest((GuildId, TrackId, MemberId) => TopicRequest),
    /// A member by number.
    Member((GuildId, MemberId) => Member),
    /// A member's number by account.
    Number((GuildId, UserId) => MemberId),
    /// A blocked account, as a keyed hash.
    Block((GuildId, [u8; 16]) => At),
    /// A row of the ledger.
    Row((GuildId, RowKey) => Row),
    /// A member's points in a window that is not over: see [`Total`].
    Total((GuildId, Scope, Window, MemberId) => Total),
    /// The order of a window: inverted points, when reached, who. Walking it is walking the standings.
    Rank((GuildId, Scope, Window, u32, At, MemberId) => ()),
    /// A report that a question is wrong, as it was written.
    Report((GuildId, Slug, At) => String),
    /// A notice for moderators that no channel or person could be given; shown by `/doctor`. Cause and day.
    Notice((GuildId, String, LocalDate) => String),
    /// A row of the outbox.
    Outbox(OutboxSeq => Box<OutboxRow>),
    /// An outbox row that was refused for good: kept and shown, never dropped.
    Refused(OutboxSeq => (Box<OutboxRow>, String)),
    /// A quiz round, in any phase.
    Round(RoundKey => Box<Round>),
    /// The frozen copy of a round's question, by its place in the round.
    RoundQuestion((RoundKey, u8) => Box<Question>),
    /// A member's press on a round's question.
    RoundPress((RoundKey, u8, MemberId) => RoundPress),
    /// What a member has made of a round.
    RoundScore((RoundKey, MemberId) => RoundScore),
    /// A member who takes no rank: hidden, gone, or forgotten. Follows the member's record by itself
    /// ([`Transaction::put`](super::transaction::Transaction::put)) and is kept in memory, so that standings look nobody up.
    #[serde(rename = "Unshown")]
    Unranked((GuildId, MemberId) => ()),
    /// A member's seat in a round: signed up, and for which team.
    #[serde(rename = "RoundSeat")]
    SignUp((RoundKey, MemberId) => SignUp),
    /// What a member typed for a round's question, where it is answered so.
    RoundText((RoundKey, u8, MemberId) => String),
}

/// When events may have been lost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The last time away that has ended without a replay: from, until.
    pub last: Option<(At, At)>,
    /// Since when we are away, if we are.
    pub broken: Option<At>,
}

impl Gap {
    /// The end of the last time away.
    #[must_use]
    pub fn until(self) -> Option<At> {
        self.last.map(|(_, until)| until)
    }
}

/// A guild's settings.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Guild {
    /// IANA zone, once set (by `/setup` or the first track).
    pub zone: Option<String>,
    /// Members with this role are moderators, beside those with Manage Server.
    pub moderator_role: Option<RoleId>,
    /// Where notices go.
    pub notice_channel: Option<ChannelId>,
    /// What is not published.
    pub filter: Filter,
    /// Tracks made so far; the next one gets this number plus one.
    pub tracks_made: u32,
    /// Dailies made so far; the daily's number in markers.
    pub dailies_made: u64,
    /// Keys the hashes of blocked accounts.
    pub salt: u64,
    /// Since when we are no longer in the guild.
    #[serde(rename = "asleep_since")]
    pub left_at: Option<At>,
    /// Rounds made so far; the next one gets this number plus one.
    pub rounds_made: u32,
}

/// What is not published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Words, in lower case.
    pub words: Vec<String>,
    /// Links may be published.
    pub links: bool,
    /// Invites may be published.
    pub invites: bool,
}

/// What kind of channel a track posts in.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A text channel.
    #[default]
    Text,
    /// An announcement channel: questions are published to its followers. (What is said in threads cannot be.)
    Announcement,
    /// A forum: each daily is a post of its own.
    Forum,
}

/// How open questions are answered. Choice and output are always sealed.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// Messages in the thread.
    Thread,
    /// A form, published at the reveal.
    Sealed,
    /// Either.
    #[default]
    Both,
}

/// Which questions a track asks, and how often which. Weight 0 never; nothing named is everything.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Mix {
    /// Topics with weights; empty: all, equally.
    pub topics: Vec<(Topic, u32)>,
    /// Levels with weights; empty: all, equally.
    pub levels: Vec<(Level, u32)>,
}

/// A track.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// Its name, unique in the guild, up to 32 characters.
    pub name: String,
    /// Where it posts.
    pub channel: ChannelId,
    /// What that channel is.
    pub place: Place,
    /// Minutes after local midnight.
    pub minute: u16,
    /// IANA zone: the name, never an offset.
    pub zone: String,
    /// Bit 0 is Monday.
    pub weekdays: u8,
    /// Dates without a daily, first and last of each stretch.
    pub blackout: Vec<(LocalDate, LocalDate)>,
    /// Minutes from the post to the reveal: 15 to 8640.
    pub delay: u32,
    /// Minutes from the reveal to the close.
    pub close_after: u32,
    /// What it asks.
    pub mix: Mix,
    /// How open questions are answered.
    pub mode: Mode,
    /// The role to ping.
    pub ping: Option<RoleId>,
    /// Lock the thread at the close.
    pub lock: bool,
    /// Publish sealed answers without names.
    pub anonymous: bool,
    /// Paused, and why.
    pub paused: Option<Pause>,
    /// Who made it; gets notices where no notice channel is set.
    #[serde(rename = "maker")]
    pub created_by: UserId,
    /// Slots before this do not exist: when it was made, resumed, or its time changed.
    pub since: At,
    /// The last date that was used, by a post or a skip; never used again.
    pub last_date: Option<LocalDate>,
    /// The next slot is to be skipped at a moderator's word.
    pub skip_next: bool,
    /// The question drawn for the next daily.
    pub next: Option<Next>,
    /// Dailies posted since the last one that came from a request.
    pub since_request: u32,
    /// Topics served to requests, with the dailies posted since.
    pub served: Vec<(Topic, u32)>,
    /// Removed, but a daily of it is still open: it posts nothing more.
    pub removed: bool,
}

/// Why a track is paused.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pause {
    /// A moderator said so.
    ByModerator,
    /// Discord refused us; these are its words or what is missing.
    Refused(String),
}

/// A question drawn ahead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Next {
    /// Which.
    pub slug: Slug,
    /// It came from requests of so many members.
    pub requested_by: u32,
    /// Who saw it in the preview; they earn nothing for it.
    pub previewed_by: Vec<MemberId>,
}

/// A question asked in a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// The date it was last asked.
    pub last: LocalDate,
    /// How often.
    pub times: u32,
}

/// A member's request for a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicRequest {
    /// The topic.
    pub topic: Topic,
    /// Since when.
    pub at: At,
}

/// A member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The Discord account.
    pub user: UserId,
    /// Not shown on boards, by the member's own topic request.
    pub hidden: bool,
    /// Not shown because gone; since when.
    pub left: Option<At>,
    /// When Discord was last asked whether the member is there.
    pub looked_up: Option<At>,
}

/// A member's points in a window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// Points; may be negative after adjustments.
    pub points: i64,
    /// The time of the last row that changed them; who got there first is before others.
    pub reached: At,
}
