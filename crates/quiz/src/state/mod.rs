//! What is kept in memory: guilds, tracks, dailies that are not closed with their answers and votes, topic requests,
//! blocks, the outbox. Everything else is on the [`RecordReader`](crate::state::reader::RecordReader).
//!
//! Loading the store and applying each change since the beginning give the same state: [`State::apply`] is
//! the only way in (`apply.rs`). There is no table of timers: what is due next is derived from the records (`agenda.rs`).

mod agenda;
mod apply;
pub mod calendar;
pub mod choose;
pub mod dice;
mod index;
pub mod reader;
pub mod transaction;

pub use agenda::{Due, Step};
pub use index::IndexChange;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::config::Rules;
use crate::model::daily::{Answer, Daily, Vote};
use crate::model::effect::OutboxRow;
use crate::model::guild::{Gap, Guild};
use crate::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, LocalDate, MemberId, MessageId, OutboxSeq,
    RoundId, TrackId,
};
use crate::model::question::Bank;
use crate::model::record::{Change, Record};
use crate::model::round::{Round, RoundKey};
use crate::model::track::{TopicRequest, Track};
use crate::state::agenda::Agenda;
use crate::state::index::Index;

/// The state in memory.
#[derive(Debug, Clone)]
pub struct State {
    /// The rules' values in force.
    pub rules: Arc<Rules>,
    /// The bank in force.
    pub bank: Arc<Bank>,
    next_seq: OutboxSeq,
    heartbeat: At,
    gap: Gap,
    /// (Boxed: a tree of big values is spread over megabytes, and each event walks it several times.)
    guilds: BTreeMap<GuildId, Box<GuildState>>,
    outbox: BTreeMap<OutboxSeq, OutboxRow>,
    /// The rounds of all guilds that are not over.
    rounds: BTreeSet<RoundKey>,
    agenda: Agenda,
    index: Index,
}

/// One guild's part.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GuildState {
    /// Settings.
    pub guild: Guild,
    /// Tracks by number. (Boxed: a tree of a few big values would hold room for a dozen.)
    pub tracks: BTreeMap<TrackId, Box<Track>>,
    /// Dailies that are not closed.
    pub dailies: BTreeMap<(TrackId, LocalDate), Box<OpenDaily>>,
    /// Topic requests by track and member.
    pub topic_requests: BTreeMap<(TrackId, MemberId), TopicRequest>,
    /// Hashes of blocked accounts.
    pub blocks: BTreeSet<[u8; 16]>,
    /// Rounds that are not over.
    pub rounds: BTreeMap<RoundId, Round>,
    /// Members who take no rank.
    pub unranked: BTreeSet<MemberId>,
}

/// A daily that is not closed.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenDaily {
    /// The daily itself.
    pub daily: Daily,
    /// Its answers. (Boxed: they are big, come one by one, and would be pushed about in the tree.)
    pub answers: BTreeMap<MemberId, Box<Answer>>,
    /// Its votes: whose answer, who voted.
    pub votes: BTreeMap<(MemberId, MemberId), Vote>,
}

/// What a known message is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageRole {
    /// The post of a daily.
    Post(DailyKey),
    /// A member's message in a thread.
    ThreadAnswer(AnswerKey),
    /// A published sealed answer.
    Published(AnswerKey),
}

impl MessageRole {
    /// The daily it belongs to.
    #[must_use]
    pub const fn daily(self) -> DailyKey {
        match self {
            Self::Post(daily) => daily,
            Self::ThreadAnswer(answer) | Self::Published(answer) => answer.daily,
        }
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        (self.next_seq, self.heartbeat, self.gap) == (other.next_seq, other.heartbeat, other.gap)
            && self.guilds == other.guilds
            && self.outbox == other.outbox
            && self.rounds == other.rounds
            && self.agenda == other.agenda
            && self.index == other.index
    }
}

impl State {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new(rules: Arc<Rules>, bank: Arc<Bank>) -> Self {
        Self {
            rules,
            bank,
            next_seq: OutboxSeq(1),
            heartbeat: At(0),
            gap: Gap::default(),
            guilds: BTreeMap::new(),
            outbox: BTreeMap::new(),
            rounds: BTreeSet::new(),
            agenda: Agenda::default(),
            index: Index::default(),
        }
    }

    /// The number of the next outbox row.
    #[must_use]
    pub const fn next_seq(&self) -> OutboxSeq {
        self.next_seq
    }

    /// When the bot was last known to run.
    #[must_use]
    pub const fn heartbeat(&self) -> At {
        self.heartbeat
    }

    /// When events may have been lost.
    #[must_use]
    pub const fn gap(&self) -> Gap {
        self.gap
    }

    /// A guild's part, if we know the guild.
    #[must_use]
    pub fn guild_state(&self, guild: GuildId) -> Option<&GuildState> {
        self.guilds.get(&guild).map(AsRef::as_ref)
    }

    /// All guilds.
    pub fn guild_states(&self) -> impl Iterator<Item = (GuildId, &GuildState)> {
        self.guilds
            .iter()
            .map(|(id, guild_state)| (*id, guild_state.as_ref()))
    }

    /// A daily that is not closed.
    #[must_use]
    pub fn open_daily(&self, key: DailyKey) -> Option<&OpenDaily> {
        self.guilds
            .get(&key.guild)?
            .dailies
            .get(&(key.track, key.date))
            .map(AsRef::as_ref)
    }

    /// The dailies that are not closed.
    pub fn open_dailies(&self) -> impl Iterator<Item = DailyKey> {
        self.guilds.iter().flat_map(|(guild, guild_state)| {
            guild_state.dailies.keys().map(|(track, date)| DailyKey {
                guild: *guild,
                track: *track,
                date: *date,
            })
        })
    }

    /// A round that is not over.
    #[must_use]
    pub fn round(&self, key: RoundKey) -> Option<&Round> {
        self.guilds.get(&key.guild)?.rounds.get(&key.id)
    }

    /// The daily whose thread this is, while it is not closed.
    #[must_use]
    pub fn daily_of_thread(&self, thread: ChannelId) -> Option<DailyKey> {
        self.index.thread(thread)
    }

    /// What a message is to us, while its daily is not closed.
    #[must_use]
    pub fn message_role(&self, message: MessageId) -> Option<MessageRole> {
        self.index.message(message)
    }

    /// Returns the threads of all open dailies.
    pub fn threads(&self) -> impl Iterator<Item = ChannelId> {
        self.index.threads()
    }

    /// Returns the messages that belong to open dailies.
    pub fn messages(&self) -> impl Iterator<Item = MessageId> {
        self.index.messages()
    }

    /// Rows of the outbox, oldest first.
    pub fn outbox(&self) -> impl Iterator<Item = &OutboxRow> {
        self.outbox.values()
    }

    /// A row of the outbox.
    #[must_use]
    pub fn outbox_row(&self, seq: OutboxSeq) -> Option<&OutboxRow> {
        self.outbox.get(&seq)
    }

    /// The earliest thing that becomes due, and when. Past times mean now.
    #[must_use]
    pub fn next_due(&self) -> Option<(At, Due)> {
        self.agenda.order.first().copied()
    }

    /// Takes in one record of the store when loading, in key order.
    pub fn load(&mut self, record: Record) {
        self.put(&record);
        self.index.take_changes();
    }

    /// Takes in one change. Records that are not kept in memory pass by. Returns which threads and
    /// messages belong to open dailies because of it, and which no longer do.
    pub fn apply(&mut self, change: &Change) -> Vec<IndexChange> {
        match change {
            Change::Put(record) => self.put(record),
            Change::Remove(key) => self.remove(key),
        }
        self.index.take_changes()
    }
}
