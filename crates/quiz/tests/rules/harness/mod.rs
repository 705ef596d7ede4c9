//! A world in memory: the rules, their records, a clock that only tests move, and the [`Discord`]
//! of `test-discord`.
//!
//! [`World::settle`] delivers the rows of the outbox, lane by lane, in order. [`World::fail`] gives
//! deliveries another outcome. [`World::check`] runs whenever the clock has moved: loading the
//! records must give the state in memory, and totals must equal the fold of the rows.
//!
//! | file | what is in it |
//! |---|---|
//! | this one | the world, its time and its events |
//! | [`discord`] | how the outbox is delivered, and how a delivery fails |
//! | [`people`] | the people, and what they do |
//! | [`looking`] | reading the world, and what must always hold |
//! | [`questions`] | the banks of the tests |
//! | [`writing`] | questions that people write |
//! | [`cards`] | texts, buttons and limits of cards and replies |

#![allow(dead_code)]

mod cards;
mod discord;
mod looking;
mod people;
mod questions;
mod writing;

pub use cards::*;
pub use discord::*;
pub use people::*;
pub use questions::*;
pub use test_discord::presses;
#[allow(unused_imports, reason = "the tests of zones write no questions")]
pub use writing::*;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::{Deref, DerefMut, RangeInclusive};
use std::sync::Arc;

use pythia_quiz::card::{ButtonAction, Card, Choosable, Reply};
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::effect::{About, Effect, OutboxRow};
use pythia_quiz::event::Target;
use pythia_quiz::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, InteractionId, LocalDate, MemberId, MessageId,
    OutboxSeq, RoleId, TrackId, UserId,
};
use pythia_quiz::model::daily::{Answer, Daily, Phase};
use pythia_quiz::model::discord::{Extras, Reaction};
use pythia_quiz::model::guild::Guild;
use pythia_quiz::model::outcome::{Outcome, Refusal, RefusalKind};
use pythia_quiz::model::picture::Picture;
use pythia_quiz::model::points::{Row, RowKey, Scope, Source};
use pythia_quiz::model::season::{Carry, SeasonId, SeasonPhase};
use pythia_quiz::model::track::{Mix, Mode, Place, Track};
use pythia_quiz::model::window::{self, Window};
use pythia_quiz::question::{Bank, Choice, Kind, Level, Question, Slug, Topic};
use pythia_quiz::reader::NoRecords;
use pythia_quiz::state::OpenDaily;
use pythia_quiz::{
    Change, Decision, Event, Interaction, InteractionKind, Key, Record, RecordReader, Rules,
    Stamped, State, Transaction, calendar, decide, queries,
};
use test_discord::{Channel, Discord};

/// The guild of most stories.
pub const GUILD: GuildId = GuildId(1);

/// The channel of the first track.
pub const CHANNEL: ChannelId = ChannelId(10);

/// The role that `/setup` names as moderators, in tests that do so.
pub const MODERATOR_ROLE: RoleId = RoleId(900);

/// A test that takes more steps than this without the clock moving runs in a circle.
const STEPS: usize = 20_000;

/// Records by key, all in memory.
#[derive(Debug, Clone, Default)]
pub struct MemRecords(pub BTreeMap<Key, Record>);

impl RecordReader for MemRecords {
    fn get(&self, key: &Key) -> Option<Record> {
        self.0.get(key).cloned()
    }
    fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        self.0
            .range(range.clone())
            .take(limit)
            .map(|(_, record)| record.clone())
            .collect()
    }
}

/// The rules, what they know, and the Discord that they act on.
///
/// A world can be used as its Discord as well: `world.messages` are the messages there, and
/// `world.now` is its time.
pub struct World {
    pub state: State,
    pub reader: MemRecords,
    pub discord: Discord,
    /// Direct messages that were sent, in order.
    pub directs: Vec<(UserId, Card)>,
    /// Every effect that was carried out, in order.
    pub done: Vec<Effect>,
    /// Sentences of the log.
    pub log: Vec<String>,
    fail: Option<Fail>,
    draws: u64,
}

impl Deref for World {
    type Target = Discord;
    fn deref(&self) -> &Discord {
        &self.discord
    }
}

impl DerefMut for World {
    fn deref_mut(&mut self) -> &mut Discord {
        &mut self.discord
    }
}

/// Returns a track as [`World::add_track`] makes it.
pub fn plain_track(n: u32, since: At) -> Track {
    Track {
        name: format!("daily-{n}"),
        channel: ChannelId(10 * u64::from(n)),
        place: Place::Text,
        minute: 9 * 60,
        zone: "UTC".to_owned(),
        weekdays: 0b111_1111,
        blackout: Vec::new(),
        delay: 8 * 60,
        close_after: 24 * 60,
        mix: Mix::default(),
        mode: Mode::Both,
        ping: None,
        lock: false,
        anonymous: false,
        paused: None,
        created_by: mod_mia().user,
        since,
        last_date: None,
        skip_next: false,
        next: None,
        since_request: 0,
        served: Vec::new(),
        removed: false,
    }
}

/// A reader without records, for rules that need none.
pub const EMPTY: NoRecords = NoRecords;

/// Converts minutes to milliseconds.
pub const fn minutes(n: i64) -> i64 {
    n * 60_000
}

/// Converts hours to milliseconds.
pub const fn hours(n: i64) -> i64 {
    minutes(60 * n)
}

/// Returns the instant of a date and time of day in UTC.
pub fn utc(date: &str, time: &str) -> At {
    let (hour, minute) = time.split_once(':').expect("a time is 09:00");
    let minute = hour.parse::<u16>().expect("hours") * 60 + minute.parse::<u16>().expect("minutes");
    calendar::instant("UTC", day(date), minute)
}

/// Parses a date.
pub fn day(date: &str) -> LocalDate {
    date.parse().expect("a date is 2026-03-02")
}

impl World {
    /// Returns a world with a guild without tracks, at 2026-03-02 08:00 UTC, a Monday.
    pub fn new() -> Self {
        Self::with(Rules::default(), bank())
    }

    /// Returns the same world under other rules or with another bank.
    pub fn with(rules: Rules, bank: Bank) -> Self {
        Self::at(utc("2026-03-02", "08:00"), rules, bank)
    }

    /// Returns the same world at another time.
    pub fn at(start: At, rules: Rules, bank: Bank) -> Self {
        let mut discord = Discord::new(start, "UTC");
        discord.message_content = rules.message_content;
        discord.interested = 7;
        discord.connect();
        let mut world = Self {
            state: State::new(Arc::new(rules), Arc::new(bank)),
            reader: MemRecords::default(),
            discord,
            directs: Vec::new(),
            done: Vec::new(),
            log: Vec::new(),
            fail: None,
            draws: 1,
        };
        world.miss_events();
        world.enter(&mod_mia());
        world.enter(&mod_max());
        world.event(Event::Started);
        world.event(Event::Connected { resumed: false });
        world.event(Event::GuildSeen { guild: GUILD });
        world
    }

    /// Returns a world in which one daily of a kind was posted at 2026-03-02 09:00 UTC, to be
    /// revealed at 17:00.
    pub fn open(kind: Kind) -> (Self, DailyKey) {
        Self::open_as(kind, |_| {})
    }

    /// Returns the same world with a changed track.
    pub fn open_as(kind: Kind, change: impl FnOnce(&mut Track)) -> (Self, DailyKey) {
        Self::open_under(Rules::default(), kind, change)
    }

    /// Returns the same world with a changed track and under other rules.
    pub fn open_under(
        rules: Rules,
        kind: Kind,
        change: impl FnOnce(&mut Track),
    ) -> (Self, DailyKey) {
        let mut world = Self::with(rules, bank_of(kind));
        for who in [ann(), ben(), cem(), mod_mia(), mod_max()] {
            world.is_regular(&who);
        }
        world.add_track(1, change);
        world.advance_to(utc("2026-03-02", "09:00"));
        let key = daily_key(1, "2026-03-02");
        assert_eq!(world.phase(key), Some(Phase::Open));
        (world, key)
    }

    /// Sets the guild's time zone, as `/setup zone:` does.
    pub fn set_zone(&mut self, zone: &str) {
        let mut guild = self.guild();
        guild.zone = Some(zone.to_owned());
        self.put(Record::Guild(GUILD, Box::new(guild)));
    }

    /// Sets UTC as the guild's time zone, if it has none yet.
    pub fn has_a_zone(&mut self) {
        if self.guild().zone.is_none() {
            self.set_zone("UTC");
        }
    }

    /// Adds the n-th track. It is called "daily-n", posts every day at 09:00 UTC in channel 10 × n,
    /// reveals after 8 h and closes after 24 h.
    pub fn add_track(&mut self, n: u32, change: impl FnOnce(&mut Track)) {
        let mut track = plain_track(n, self.now);
        change(&mut track);
        let mut guild = self.guild();
        guild.tracks_made = guild.tracks_made.max(n);
        self.put(Record::Guild(GUILD, Box::new(guild)));
        self.put(Record::Track((GUILD, TrackId(n)), Box::new(track)));
    }
}

impl World {
    /// Decides an event, applies the changes, and returns the reply.
    pub fn event(&mut self, event: Event) -> Option<Reply> {
        self.decide(event).reply
    }

    /// Decides an event, applies the changes, and returns the whole decision.
    pub fn decide(&mut self, event: Event) -> Decision {
        self.draws += 1;
        let stamped = Stamped {
            at: self.now,
            draw: self.draws.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            event,
        };
        let decision = decide(&self.state, &self.reader, &stamped);
        if let Some(reply) = &decision.reply {
            reply_fits(reply);
        }
        for change in &decision.changes {
            self.take_in(change);
        }
        self.log
            .extend(decision.log.iter().map(ToString::to_string));
        decision
    }

    /// Returns what an event would lead to, without applying it.
    pub fn would(&self, event: Event) -> Decision {
        let stamped = Stamped {
            at: self.now,
            draw: 4,
            event,
        };
        decide(&self.state, &self.reader, &stamped)
    }

    fn take_in(&mut self, change: &Change) {
        match change {
            Change::Put(record) => self.reader.0.insert(record.key(), record.as_ref().clone()),
            Change::Remove(key) => self.reader.0.remove(key),
        };
        self.state.apply(change);
    }

    /// Stores a record that no rule has written, to set up a test.
    pub fn put(&mut self, record: Record) {
        self.take_in(&Change::put(record));
    }

    /// Does all that is due, and delivers all that is under way, without moving the clock.
    pub fn settle(&mut self) {
        for _ in 0..STEPS {
            if self.tick_due() || self.deliver_next() {
                continue;
            }
            return;
        }
        panic!(
            "runs in a circle: {:?}",
            self.log.iter().rev().take(5).collect::<Vec<_>>()
        );
    }

    /// Ticks if something is due, and returns whether it was.
    pub fn tick_due(&mut self) -> bool {
        let due = self.state.next_due().is_some_and(|(at, _)| at <= self.now);
        if due {
            let before = (self.state.progress(), self.state.heartbeat());
            self.event(Event::Tick);
            // The host stops if this doesn't hold.
            assert_ne!(
                (self.state.progress(), self.state.heartbeat()),
                before,
                "a tick must move on what was due"
            );
        }
        due
    }

    /// Ticks until nothing is due, without delivering anything.
    pub fn tick_all(&mut self) {
        for _ in 0..STEPS {
            if !self.tick_due() {
                return;
            }
        }
        panic!("always due: {:?}", self.state.next_due());
    }

    /// Moves the clock to an instant, and does what becomes due on the way at its time.
    pub fn advance_to(&mut self, to: At) {
        self.settle();
        for _ in 0..STEPS {
            let due = self.state.next_due().map(|(at, _)| at);
            let retries = self.state.outbox().map(|row| row.not_before);
            let next = due
                .into_iter()
                .chain(retries)
                .filter(|at| *at > self.now)
                .min();
            match next.filter(|next| *next <= to) {
                Some(next) => self.now = next,
                None => break,
            }
            self.settle();
        }
        self.now = self.now.max(to);
        self.settle();
        self.check();
    }

    /// Moves the clock on by milliseconds.
    pub fn advance(&mut self, ms: i64) {
        self.advance_to(self.now.plus_ms(ms));
    }

    /// Moves the clock while the bot isn't running, so that nothing is done.
    pub fn sleep_until(&mut self, to: At) {
        self.now = self.now.max(to);
    }

    /// Stops the bot, and starts it again from its records.
    pub fn restart(&mut self) {
        self.state = self.load();
        self.event(Event::Started);
        self.event(Event::Connected { resumed: false });
    }

    /// Returns the state that loading the records gives.
    pub fn load(&self) -> State {
        let mut state = State::new(self.state.rules.clone(), self.state.bank.clone());
        for record in self.reader.0.values() {
            state.load(record.clone());
        }
        state
    }
}
