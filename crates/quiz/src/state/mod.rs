//! What is kept in memory: guilds, tracks, open dailies with their answers and votes, topic
//! requests, blocks and the outbox. Everything else is read through the
//! [`RecordReader`](crate::state::reader::RecordReader).
//!
//! Loading the store gives the same state as applying every change since the beginning, because
//! [`State::apply`] is the only way to change it (`apply.rs`). There is no table of timers: what is
//! due next is derived from the records (`agenda.rs`).

mod agenda;
pub mod answers;
mod apply;
pub mod calendar;
pub mod choose;
pub mod dice;
mod index;
pub mod questions;
pub mod queue;
pub mod ranking;
pub mod reader;
mod rewards;
pub mod seasons;
pub mod tallies;
pub mod totals;
pub mod transaction;
pub mod vanished;

pub use agenda::{Due, Step};
pub use index::IndexChange;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::model::calendar::{Feed, FeedKey};
use crate::model::config::Rules;
use crate::model::correction::Recounting;
use crate::model::daily::{Answer, Daily, Mark, Vote};
use crate::model::effect::OutboxRow;
use crate::model::guild::{Blackout, Gap, Guild};
use crate::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, LocalDate, MemberId, MessageId, OutboxSeq, RoleId,
    RoundId, TrackId,
};
use crate::model::language::Language;
use crate::model::question::{Bank, Digest};
use crate::model::record::{Change, Record};
use crate::model::reminder::{Remind, Reminder, Telling};
use crate::model::reward::Reward;
use crate::model::round::{Round, RoundKey};
use crate::model::season::{Season, SeasonId};
use crate::model::track::{TopicRequest, Track, TrackOptions};
use crate::model::unfinished::Unfinished;
use crate::model::window::Over;
use crate::state::agenda::Agenda;
use crate::state::index::Index;
use crate::state::totals::Totals;

/// The state in memory.
#[derive(Debug, Clone)]
pub struct State {
    /// The values in force that an operator may set.
    pub rules: Arc<Rules>,
    /// The bank in force.
    pub bank: Arc<Bank>,
    next_seq: OutboxSeq,
    heartbeat: At,
    /// The windows whose totals aren't in memory any more.
    gone: Over,
    gap: Gap,
    /// The guilds, boxed because a tree of big values is spread over megabytes, and each event
    /// walks it several times.
    guilds: BTreeMap<GuildId, Box<GuildState>>,
    outbox: BTreeMap<OutboxSeq, OutboxRow>,
    /// The rows that look for a second copy, by the row that was sent once more.
    copies: BTreeMap<OutboxSeq, OutboxSeq>,
    /// How many rows of the outbox wait in each lane.
    lanes: HashMap<ChannelId, usize>,
    /// The rounds of all guilds that aren't over.
    rounds: BTreeSet<RoundKey>,
    agenda: Agenda,
    index: Index,
    /// What `/search` has found out about past dailies. It is derived from records, so that no
    /// comparison looks at it.
    pub vanished: vanished::Kept<(u64, Digest, Digest), vanished::Vanished>,
    /// The words of the guilds' own questions, in the same way.
    pub own_words: vanished::Kept<Digest, Vec<vanished::OwnWords>>,
}

/// The part of the state that belongs to one guild.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GuildState {
    /// The guild's settings.
    pub guild: Guild,
    /// The tracks, boxed because a tree with a few big values would reserve room for a dozen.
    pub tracks: BTreeMap<TrackId, Box<Track>>,
    /// The dailies that aren't closed.
    pub dailies: BTreeMap<(TrackId, LocalDate), Box<OpenDaily>>,
    /// Topic requests by track and member.
    pub topic_requests: BTreeMap<(TrackId, MemberId), TopicRequest>,
    /// Hashes of blocked accounts.
    pub blocks: BTreeSet<[u8; 16]>,
    /// The rounds that aren't over.
    pub rounds: BTreeMap<RoundId, Round>,
    /// The totals of its members, and who of them gets a rank.
    pub totals: Totals,
    /// When the bot looks next whether it has the permissions again without which it paused
    /// something here.
    pub look_at: Option<At>,
    /// Dates on which no track posts and no weekly round takes place.
    pub blackout: Blackout,
    /// What tracks have beside their own records.
    pub options: BTreeMap<TrackId, TrackOptions>,
    /// The language of what everyone reads, once it is chosen.
    pub language: Option<Language>,
    /// What the address of its calendar is made of, if it has one.
    pub feed: Option<Feed>,
    /// What members are reminded of.
    pub reminders: BTreeMap<MemberId, Reminder>,
    /// How many of them want last calls.
    pub last_calls: usize,
    /// How far the members have been reminded of something.
    pub tellings: BTreeMap<(TrackId, LocalDate, Remind), Telling>,
    /// The tracks with a weekly recap; the next one comes after this.
    pub recaps: BTreeMap<TrackId, At>,
    /// When the next direct message with reminders is sent, by member.
    pub nudges: BTreeMap<MemberId, At>,
    /// The seasons, also those that are over.
    pub seasons: BTreeMap<SeasonId, Box<Season>>,
    /// The roles that members get for something.
    pub rewards: BTreeMap<RoleId, Box<Reward>>,
    /// The first month whose standings are kept.
    pub months_kept: Option<LocalDate>,
    /// Steps of dailies that are done in parts. A daily that is withdrawn is only here.
    pub unfinished: BTreeMap<(TrackId, LocalDate), Box<Unfinished>>,
    /// Rounds whose points are being counted again.
    pub recountings: BTreeMap<RoundId, Recounting>,
    /// Members whose data is being deleted, with when the next part is due.
    pub forgetting: BTreeMap<MemberId, At>,
    /// When texts that are too old are removed next.
    pub texts_due: Option<At>,
}

impl GuildState {
    /// Returns the channels that tracks, rounds, seasons and notices use.
    #[must_use]
    pub fn channels(&self) -> Vec<ChannelId> {
        let of_tracks = self.tracks.values().map(|track| track.channel);
        let of_rounds = self.rounds.values().map(|round| round.channel);
        let seasons = self.seasons.values().filter(|season| !season.is_over());
        let of_seasons = seasons.map(|season| season.channel);
        let all = of_tracks.chain(of_rounds).chain(of_seasons);
        let all = all.chain(self.guild.notice_channel);
        all.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// A daily that isn't closed, with its answers and votes.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenDaily {
    /// The daily itself.
    pub daily: Daily,
    /// Its answers by member, boxed because they are big and come one at a time, so the tree would
    /// move them around.
    pub answers: BTreeMap<MemberId, Box<Answer>>,
    /// Its votes by the member who answered and the voter.
    pub votes: BTreeMap<(MemberId, MemberId), Vote>,
    /// What members gave to single messages, by the member who answered, the message, and the other
    /// member.
    pub marks: BTreeMap<(MemberId, MessageId, MemberId), Mark>,
}

/// What a known message is to the bot.
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
    /// Returns the daily the message belongs to.
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
            && self.lanes == other.lanes
            && self.rounds == other.rounds
            && self.agenda == other.agenda
            && self.index == other.index
    }
}

impl State {
    /// Creates the state in which nothing has happened yet.
    #[must_use]
    pub fn new(rules: Arc<Rules>, bank: Arc<Bank>) -> Self {
        Self {
            rules,
            bank,
            next_seq: OutboxSeq(1),
            heartbeat: At(0),
            gone: totals::gone_by(At(0)),
            gap: Gap::default(),
            guilds: BTreeMap::new(),
            outbox: BTreeMap::new(),
            copies: BTreeMap::new(),
            lanes: HashMap::new(),
            rounds: BTreeSet::new(),
            agenda: Agenda::default(),
            index: Index::default(),
            vanished: vanished::Kept::default(),
            own_words: vanished::Kept::default(),
        }
    }

    /// Returns the number of the next outbox row.
    #[must_use]
    pub const fn next_seq(&self) -> OutboxSeq {
        self.next_seq
    }

    /// Returns when the bot was last known to be running.
    #[must_use]
    pub const fn heartbeat(&self) -> At {
        self.heartbeat
    }

    /// Returns when events may have been lost.
    #[must_use]
    pub const fn gap(&self) -> Gap {
        self.gap
    }

    /// Returns the part of a guild, if the bot knows the guild.
    #[must_use]
    pub fn guild_state(&self, guild: GuildId) -> Option<&GuildState> {
        self.guilds.get(&guild).map(AsRef::as_ref)
    }

    /// Iterates over all guilds.
    pub fn guild_states(&self) -> impl Iterator<Item = (GuildId, &GuildState)> {
        self.guilds
            .iter()
            .map(|(id, guild_state)| (*id, guild_state.as_ref()))
    }

    /// Returns a daily that isn't closed.
    #[must_use]
    pub fn open_daily(&self, key: DailyKey) -> Option<&OpenDaily> {
        self.guilds
            .get(&key.guild)?
            .dailies
            .get(&(key.track, key.date))
            .map(AsRef::as_ref)
    }

    /// Returns what is left to do of a step of a daily that is done in parts.
    #[must_use]
    pub fn unfinished(&self, key: DailyKey) -> Option<&Unfinished> {
        let guild_state = self.guilds.get(&key.guild)?;
        let unfinished = guild_state.unfinished.get(&(key.track, key.date))?;
        Some(unfinished.as_ref())
    }

    /// Returns how far the points of a round are counted again, if they are.
    #[must_use]
    pub fn recounting(&self, key: RoundKey) -> Option<Recounting> {
        let guild_state = self.guilds.get(&key.guild)?;
        guild_state.recountings.get(&key.id).copied()
    }

    /// Returns how far the members of a guild have been reminded of something.
    #[must_use]
    pub fn telling(&self, key: DailyKey, what: Remind) -> Option<Telling> {
        let guild_state = self.guilds.get(&key.guild)?;
        guild_state
            .tellings
            .get(&(key.track, key.date, what))
            .copied()
    }

    /// Returns when the next slot of a track is due.
    #[must_use]
    pub fn next_slot(&self, guild: GuildId, id: TrackId) -> Option<At> {
        self.agenda.at(Due::Slot(guild, id))
    }

    /// Iterates over the keys of the dailies that aren't closed.
    pub fn open_dailies(&self) -> impl Iterator<Item = DailyKey> {
        self.guilds.iter().flat_map(|(guild, guild_state)| {
            guild_state.dailies.keys().map(|(track, date)| DailyKey {
                guild: *guild,
                track: *track,
                date: *date,
            })
        })
    }

    /// Returns a round that isn't over.
    #[must_use]
    pub fn round(&self, key: RoundKey) -> Option<&Round> {
        self.guilds.get(&key.guild)?.rounds.get(&key.id)
    }

    /// Finds the daily that a thread belongs to, while the daily isn't closed.
    #[must_use]
    pub fn daily_of_thread(&self, thread: ChannelId) -> Option<DailyKey> {
        self.index.thread(thread)
    }

    /// Finds out what a message is to the bot, while its daily isn't closed.
    #[must_use]
    pub fn message_role(&self, message: MessageId) -> Option<MessageRole> {
        self.index.message(message)
    }

    /// Returns the key of the address of a guild's calendar, if it has one.
    #[must_use]
    pub fn feed(&self, guild: GuildId) -> Option<FeedKey> {
        let guild_state = self.guild_state(guild)?;
        let settings = &guild_state.guild;
        let is_there = settings.salt != 0 && settings.left_at.is_none();
        let feed = guild_state.feed.filter(|_| is_there)?;
        Some(FeedKey::new(guild, settings, feed))
    }

    /// Returns the keys of the addresses of all calendars.
    pub fn feeds(&self) -> impl Iterator<Item = (GuildId, FeedKey)> {
        self.guild_states()
            .filter_map(|(guild, _)| Some((guild, self.feed(guild)?)))
    }

    /// Returns the threads of all open dailies.
    pub fn threads(&self) -> impl Iterator<Item = ChannelId> {
        self.index.threads()
    }

    /// Returns the messages that belong to open dailies.
    pub fn messages(&self) -> impl Iterator<Item = MessageId> {
        self.index.messages()
    }

    /// Iterates over the rows of the outbox, oldest first.
    pub fn outbox(&self) -> impl Iterator<Item = &OutboxRow> {
        self.outbox.values()
    }

    /// Returns how many rows of the outbox wait in a lane.
    #[must_use]
    pub fn rows_in_lane(&self, lane: ChannelId) -> usize {
        self.lanes.get(&lane).copied().unwrap_or_default()
    }

    /// Returns a row of the outbox.
    #[must_use]
    pub fn outbox_row(&self, seq: OutboxSeq) -> Option<&OutboxRow> {
        self.outbox.get(&seq)
    }

    /// Returns the row that looks for a second copy of what this row has sent, if there may be one.
    #[must_use]
    pub fn copy_of(&self, seq: OutboxSeq) -> Option<&OutboxRow> {
        self.outbox.get(self.copies.get(&seq)?)
    }

    /// Returns what is due next and when. A time in the past means now.
    #[must_use]
    pub fn next_due(&self) -> Option<(At, Due)> {
        self.agenda.order.first().copied()
    }

    /// Returns what is due next, and how far it has come. Each tick with something to do changes
    /// it.
    #[must_use]
    pub fn progress(&self) -> (Option<(At, Due)>, Option<u32>) {
        let next = self.next_due();
        let progress = match next {
            Some((_, Due::Daily(key))) => self.unfinished(key).map(Unfinished::progress),
            Some((_, Due::Round(key))) => self.recounting(key).map(|one| one.done),
            Some((_, Due::Tell(key, what))) => self.telling(key, what).map(|one| one.after),
            _ => None,
        };
        (next, progress)
    }

    /// Loads a record from the store. Records come in the order of their keys.
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
