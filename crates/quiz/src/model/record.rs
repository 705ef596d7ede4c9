//! The small records that state and store are made of.
//!
//! A [`Change`] puts or removes one record; the state in memory and the store consume the same list, so
//! that loading the store gives the state in memory. Text and the join of number to account are records of
//! their own: deleting a member's data is deleting those.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::model::daily::{Answer, Daily, Skip, Text, Vote};
use crate::model::effect::OutboxRow;
use crate::model::guild::{Gap, Guild, Member};
use crate::model::ids::{
    AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, OutboxSeq, TrackId, UserId,
};
use crate::model::points::{Row, RowKey, Scope, Total};
use crate::model::question::{Question, Slug};
use crate::model::round::{Round, RoundKey, RoundPress, RoundScore, SignUp};
use crate::model::track::{TopicRequest, Track, Usage};
use crate::model::window::Window;

/// One put (`record` is there) or remove.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
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
        /// the store's `tests/golden.rs` fails otherwise.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Key { $($(#[$doc])* $name($key)),* }

        /// A record with its key. (The big values are boxed: most records are small, and thousands are held at once.)
        ///
        /// The order of the variants is part of the stored bytes: add new ones at the end;
        /// the store's `tests/golden.rs` fails otherwise.
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
    /// ([`Transaction::put`](crate::state::transaction::Transaction::put)) and is kept in memory, so that standings look nobody up.
    #[serde(rename = "Unshown")]
    Unranked((GuildId, MemberId) => ()),
    /// A member's seat in a round: signed up, and for which team.
    #[serde(rename = "RoundSeat")]
    SignUp((RoundKey, MemberId) => SignUp),
    /// What a member typed for a round's question, where it is answered so.
    RoundText((RoundKey, u8, MemberId) => String),
}
