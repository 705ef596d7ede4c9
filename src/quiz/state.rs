//! What is kept in memory: guilds, tracks, dailies that are not closed with their answers and votes, wishes,
//! blocks, the outbox. Everything else is on the [`Shelf`](super::shelf::Shelf).
//!
//! Loading the store and applying each change since the beginning give the same state: [`State::apply`] is
//! the only way in. There is no table of timers: what is due next is derived from the records.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::calendar;
use super::config::Rules;
use super::effect::OutboxRow;
use super::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, LocalDate, MemberNo, MessageId, OutboxNo, RoundNo,
    TrackNo,
};
use super::question::Bank;
use super::record::{Answer, Change, Daily, Gap, Guild, Key, Phase, Record, Track, Vote, Wish};
use super::round::record::{Round, RoundKey};

/// The state in memory.
#[derive(Debug, Clone)]
pub struct State {
    /// The rules' values in force.
    pub rules: Arc<Rules>,
    /// The bank in force.
    pub bank: Arc<Bank>,
    next_no: OutboxNo,
    alive: At,
    gap: Gap,
    /// (Boxed: a tree of big values is spread over megabytes, and each event walks it several times.)
    guilds: BTreeMap<GuildId, Box<Room>>,
    outbox: BTreeMap<OutboxNo, OutboxRow>,
    /// The rounds of all guilds that are not over.
    rounds: BTreeSet<RoundKey>,
    agenda: Agenda,
    threads: HashMap<ChannelId, DailyKey>,
    messages: HashMap<MessageId, Seat>,
}

/// One guild's part.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Room {
    /// Settings.
    pub guild: Guild,
    /// Tracks by number. (Boxed: a tree of a few big values would hold room for a dozen.)
    pub tracks: BTreeMap<TrackNo, Box<Track>>,
    /// Dailies that are not closed.
    pub dailies: BTreeMap<(TrackNo, LocalDate), Box<Live>>,
    /// Wishes by track and member.
    pub wishes: BTreeMap<(TrackNo, MemberNo), Wish>,
    /// Hashes of blocked accounts.
    pub blocks: BTreeSet<[u8; 16]>,
    /// Rounds that are not over.
    pub rounds: BTreeMap<RoundNo, Round>,
    /// Members who take no rank.
    pub unshown: BTreeSet<MemberNo>,
}

/// A daily that is not closed.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    /// The daily itself.
    pub daily: Daily,
    /// Its answers. (Boxed: they are big, come one by one, and would be pushed about in the tree.)
    pub answers: BTreeMap<MemberNo, Box<Answer>>,
    /// Its votes: whose answer, who voted.
    pub votes: BTreeMap<(MemberNo, MemberNo), Vote>,
}

/// What a known message is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// The post of a daily.
    Post(DailyKey),
    /// A member's message in a thread.
    Said(AnswerKey),
    /// A published sealed answer.
    Published(AnswerKey),
}

impl Seat {
    /// The daily it belongs to.
    #[must_use]
    pub const fn daily(self) -> DailyKey {
        match self {
            Self::Post(daily) => daily,
            Self::Said(answer) | Self::Published(answer) => answer.daily,
        }
    }
}

/// Something that becomes due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// The next step of a daily. (Before slots: at one instant a reveal goes before a new question.)
    Daily(DailyKey),
    /// The next slot of a track.
    Slot(GuildId, TrackNo),
    /// The next step of a round.
    Round(RoundKey),
    /// A guild that removed us has been kept long enough.
    Forget(GuildId),
}

/// What is due when: derived, kept beside the records so that looking is cheap.
#[derive(Debug, Clone, Default, PartialEq)]
struct Agenda {
    order: BTreeSet<(At, Due)>,
    of: HashMap<Due, At>,
}

impl Agenda {
    fn set(&mut self, due: Due, at: Option<At>) {
        if let Some(old) = self.of.remove(&due) {
            self.order.remove(&(old, due));
        }
        if let Some(at) = at {
            self.of.insert(due, at);
            self.order.insert((at, due));
        }
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        (self.next_no, self.alive, self.gap) == (other.next_no, other.alive, other.gap)
            && self.guilds == other.guilds
            && self.outbox == other.outbox
            && self.rounds == other.rounds
            && self.agenda == other.agenda
            && self.threads == other.threads
            && self.messages == other.messages
    }
}

impl State {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new(rules: Arc<Rules>, bank: Arc<Bank>) -> Self {
        Self {
            rules,
            bank,
            next_no: OutboxNo(1),
            alive: At(0),
            gap: Gap::default(),
            guilds: BTreeMap::new(),
            outbox: BTreeMap::new(),
            rounds: BTreeSet::new(),
            agenda: Agenda::default(),
            threads: HashMap::new(),
            messages: HashMap::new(),
        }
    }

    /// The number of the next outbox row.
    #[must_use]
    pub const fn next_no(&self) -> OutboxNo {
        self.next_no
    }

    /// When the house was last known to run.
    #[must_use]
    pub const fn alive(&self) -> At {
        self.alive
    }

    /// When events may have been lost.
    #[must_use]
    pub const fn gap(&self) -> Gap {
        self.gap
    }

    /// A guild's part, if we know the guild.
    #[must_use]
    pub fn room(&self, guild: GuildId) -> Option<&Room> {
        self.guilds.get(&guild).map(AsRef::as_ref)
    }

    /// All guilds.
    pub fn rooms(&self) -> impl Iterator<Item = (GuildId, &Room)> {
        self.guilds.iter().map(|(id, room)| (*id, room.as_ref()))
    }

    /// A daily that is not closed.
    #[must_use]
    pub fn live(&self, key: DailyKey) -> Option<&Live> {
        self.guilds
            .get(&key.guild)?
            .dailies
            .get(&(key.track, key.date))
            .map(AsRef::as_ref)
    }

    /// The dailies that are not closed.
    pub fn open_dailies(&self) -> impl Iterator<Item = DailyKey> {
        self.guilds.iter().flat_map(|(guild, room)| {
            room.dailies.keys().map(|(track, date)| DailyKey {
                guild: *guild,
                track: *track,
                date: *date,
            })
        })
    }

    /// A round that is not over.
    #[must_use]
    pub fn round(&self, key: RoundKey) -> Option<&Round> {
        self.guilds.get(&key.guild)?.rounds.get(&key.no)
    }

    /// The daily whose thread this is, while it is not closed.
    #[must_use]
    pub fn daily_of_thread(&self, thread: ChannelId) -> Option<DailyKey> {
        self.threads.get(&thread).copied()
    }

    /// What a message is to us, while its daily is not closed.
    #[must_use]
    pub fn seat(&self, message: MessageId) -> Option<Seat> {
        self.messages.get(&message).copied()
    }

    /// Rows of the outbox, oldest first.
    pub fn outbox(&self) -> impl Iterator<Item = &OutboxRow> {
        self.outbox.values()
    }

    /// A row of the outbox.
    #[must_use]
    pub fn outbox_row(&self, no: OutboxNo) -> Option<&OutboxRow> {
        self.outbox.get(&no)
    }

    /// The earliest thing that becomes due, and when. Past times mean now.
    #[must_use]
    pub fn next_due(&self) -> Option<(At, Due)> {
        self.agenda.order.first().copied()
    }

    /// Takes in one record of the store when loading, in key order.
    pub fn load(&mut self, record: Record) {
        self.put(&record);
    }

    /// Takes in one change. Records that are not kept in memory pass by.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Put(record) => self.put(record),
            Change::Remove(key) => self.remove(key),
        }
    }

    fn put(&mut self, record: &Record) {
        match record {
            Record::NextNo((), no) => self.next_no = *no,
            Record::Alive((), at) => {
                self.alive = *at;
                self.refresh_rounds();
            }
            Record::Gap((), gap) => {
                self.gap = *gap;
                self.refresh_dailies();
                self.refresh_rounds();
            }
            Record::Guild(id, guild) => {
                self.guilds.entry(*id).or_default().guild = guild.as_ref().clone();
                self.refresh_guild(*id);
            }
            Record::Track((guild, no), track) => {
                self.guilds
                    .entry(*guild)
                    .or_default()
                    .tracks
                    .insert(*no, track.clone());
                self.refresh_track(*guild, *no);
            }
            Record::Daily(key, daily) => self.put_daily(*key, daily),
            Record::Answer(key, answer) => self.put_answer(*key, answer),
            Record::Vote((key, voter), vote) => {
                if let Some(live) = self.live_mut(key.daily) {
                    live.votes.insert((key.member, *voter), *vote);
                }
            }
            Record::Wish((guild, track, member), wish) => {
                self.guilds
                    .entry(*guild)
                    .or_default()
                    .wishes
                    .insert((*track, *member), *wish);
            }
            Record::Block((guild, hash), _) => {
                self.guilds.entry(*guild).or_default().blocks.insert(*hash);
            }
            Record::Unshown((guild, member), ()) => {
                self.guilds
                    .entry(*guild)
                    .or_default()
                    .unshown
                    .insert(*member);
            }
            Record::Outbox(no, row) => {
                self.outbox.insert(*no, row.as_ref().clone());
            }
            Record::Round(key, round) => self.put_round(*key, round),
            Record::Skipped(..)
            | Record::Question(..)
            | Record::Text(..)
            | Record::Usage(..)
            | Record::Member(..)
            | Record::Number(..)
            | Record::Row(..)
            | Record::Total(..)
            | Record::Rank(..)
            | Record::Report(..)
            | Record::Notice(..)
            | Record::Refused(..)
            | Record::RoundQuestion(..)
            | Record::RoundPress(..)
            | Record::RoundScore(..)
            | Record::RoundSeat(..)
            | Record::RoundText(..) => {}
        }
    }

    fn remove(&mut self, key: &Key) {
        match key {
            Key::Gap(()) => {
                self.gap = Gap::default();
                self.refresh_dailies();
                self.refresh_rounds();
            }
            Key::Guild(guild) => {
                if let Some(room) = self.guilds.remove(guild) {
                    self.forget_room(*guild, &room);
                }
                self.agenda.set(Due::Forget(*guild), None);
            }
            Key::Track((guild, no)) => {
                if let Some(room) = self.guilds.get_mut(guild) {
                    room.tracks.remove(no);
                }
                self.agenda.set(Due::Slot(*guild, *no), None);
            }
            Key::Daily(key) => self.drop_daily(*key),
            Key::Answer(key) => {
                let old = self
                    .live_mut(key.daily)
                    .and_then(|live| live.answers.remove(&key.member));
                self.forget_messages(old.as_deref());
            }
            Key::Vote((key, voter)) => {
                if let Some(live) = self.live_mut(key.daily) {
                    live.votes.remove(&(key.member, *voter));
                }
            }
            Key::Wish((guild, track, member)) => {
                if let Some(room) = self.guilds.get_mut(guild) {
                    room.wishes.remove(&(*track, *member));
                }
            }
            Key::Block((guild, hash)) => {
                if let Some(room) = self.guilds.get_mut(guild) {
                    room.blocks.remove(hash);
                }
            }
            Key::Unshown((guild, member)) => {
                if let Some(room) = self.guilds.get_mut(guild) {
                    room.unshown.remove(member);
                }
            }
            Key::Outbox(no) => {
                self.outbox.remove(no);
            }
            Key::Round(key) => self.drop_round(*key),
            _ => {}
        }
    }

    fn live_mut(&mut self, key: DailyKey) -> Option<&mut Live> {
        self.guilds
            .get_mut(&key.guild)?
            .dailies
            .get_mut(&(key.track, key.date))
            .map(AsMut::as_mut)
    }

    fn put_daily(&mut self, key: DailyKey, daily: &Daily) {
        if daily.phase == Phase::Closed {
            self.drop_daily(key);
            return;
        }
        let room = self.guilds.entry(key.guild).or_default();
        let old = room
            .dailies
            .get(&(key.track, key.date))
            .map(|live| (live.daily.heard_thread(), live.daily.post));
        if let Some((thread, post)) = old {
            if let Some(thread) = thread.filter(|_| thread != daily.heard_thread()) {
                self.threads.remove(&thread);
            }
            if let Some(post) = post.filter(|_| post != daily.post) {
                self.messages.remove(&post);
            }
        }
        let room = self.guilds.entry(key.guild).or_default();
        match room.dailies.get_mut(&(key.track, key.date)) {
            Some(live) => live.daily = daily.clone(),
            None => {
                let live = Live {
                    daily: daily.clone(),
                    answers: BTreeMap::new(),
                    votes: BTreeMap::new(),
                };
                room.dailies.insert((key.track, key.date), Box::new(live));
            }
        }
        if let Some(thread) = daily.heard_thread() {
            self.threads.insert(thread, key);
        }
        if let Some(post) = daily.post {
            self.messages.insert(post, Seat::Post(key));
        }
        self.refresh_daily(key);
    }

    fn drop_daily(&mut self, key: DailyKey) {
        let Some(room) = self.guilds.get_mut(&key.guild) else {
            return;
        };
        let Some(live) = room.dailies.remove(&(key.track, key.date)) else {
            return;
        };
        self.forget_live(key, &live);
    }

    fn forget_live(&mut self, key: DailyKey, live: &Live) {
        if let Some(thread) = live.daily.heard_thread() {
            self.threads.remove(&thread);
        }
        if let Some(post) = live.daily.post {
            self.messages.remove(&post);
        }
        for answer in live.answers.values() {
            self.forget_messages(Some(answer));
        }
        self.agenda.set(Due::Daily(key), None);
    }

    fn forget_room(&mut self, guild: GuildId, room: &Room) {
        for no in room.rounds.keys() {
            let key = RoundKey { guild, no: *no };
            self.rounds.remove(&key);
            self.agenda.set(Due::Round(key), None);
        }
        for no in room.tracks.keys() {
            self.agenda.set(Due::Slot(guild, *no), None);
        }
        for ((track, date), live) in &room.dailies {
            self.forget_live(
                DailyKey {
                    guild,
                    track: *track,
                    date: *date,
                },
                live,
            );
        }
    }

    fn forget_messages(&mut self, answer: Option<&Answer>) {
        for message in answer
            .into_iter()
            .flat_map(|a| a.messages.iter().chain(&a.published))
        {
            self.messages.remove(message);
        }
    }

    fn put_answer(&mut self, key: AnswerKey, answer: &Answer) {
        let Some(live) = self.live_mut(key.daily) else {
            return;
        };
        let old = live.answers.insert(key.member, Box::new(answer.clone()));
        self.forget_messages(old.as_deref());
        for message in &answer.messages {
            self.messages.insert(*message, Seat::Said(key));
        }
        if let Some(message) = answer.published {
            self.messages.insert(message, Seat::Published(key));
        }
    }

    fn refresh_dailies(&mut self) {
        let keys: Vec<DailyKey> = self.open_dailies().collect();
        for key in keys {
            self.refresh_daily(key);
        }
    }

    fn refresh_guild(&mut self, guild: GuildId) {
        let Some(room) = self.guilds.get(&guild) else {
            return;
        };
        let forgotten = room.guild.forgotten_at(&self.rules);
        self.agenda.set(Due::Forget(guild), forgotten);
        let tracks: Vec<TrackNo> = room.tracks.keys().copied().collect();
        let dailies: Vec<_> = room.dailies.keys().copied().collect();
        let rounds: Vec<RoundNo> = room.rounds.keys().copied().collect();
        for no in tracks {
            self.refresh_track(guild, no);
        }
        for no in rounds {
            self.refresh_round(RoundKey { guild, no });
        }
        for (track, date) in dailies {
            self.refresh_daily(DailyKey { guild, track, date });
        }
    }

    fn put_round(&mut self, key: RoundKey, round: &Round) {
        if round.is_over() {
            self.drop_round(key);
            return;
        }
        let room = self.guilds.entry(key.guild).or_default();
        room.rounds.insert(key.no, round.clone());
        self.rounds.insert(key);
        self.refresh_round(key);
    }

    fn drop_round(&mut self, key: RoundKey) {
        if let Some(room) = self.guilds.get_mut(&key.guild) {
            room.rounds.remove(&key.no);
        }
        self.rounds.remove(&key);
        self.agenda.set(Due::Round(key), None);
    }

    fn refresh_rounds(&mut self) {
        let keys: Vec<RoundKey> = self.rounds.iter().copied().collect();
        for key in keys {
            self.refresh_round(key);
        }
    }

    fn refresh_round(&mut self, key: RoundKey) {
        let at = self.guilds.get(&key.guild).and_then(|room| {
            let round = room.rounds.get(&key.no)?;
            let awake = room.guild.asleep_since.is_none();
            awake.then(|| round.due(self.gap, self.alive)).flatten()
        });
        self.agenda.set(Due::Round(key), at);
    }

    fn refresh_track(&mut self, guild: GuildId, no: TrackNo) {
        let at = self.guilds.get(&guild).and_then(|room| {
            let track = room.tracks.get(&no)?;
            let idle = track.paused.is_some() || track.removed || room.guild.asleep_since.is_some();
            if idle {
                None
            } else {
                calendar::next_slot(track).map(|slot| slot.at)
            }
        });
        self.agenda.set(Due::Slot(guild, no), at);
    }

    fn refresh_daily(&mut self, key: DailyKey) {
        let gap = self.gap;
        let at = self.guilds.get(&key.guild).and_then(|room| {
            let live = room.dailies.get(&(key.track, key.date))?;
            if room.guild.asleep_since.is_some() {
                None
            } else {
                live.daily.due(gap)
            }
        });
        self.agenda.set(Due::Daily(key), at);
    }
}
