//! A small world: a Discord with a few guilds, and the bot in it, driven from one instant to the
//! next at which something happens. Everything in it follows from its seed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pythia::courier::Delivery;
use pythia::host::{Clock, Rng};
use pythia::quiz::Event;
use pythia::quiz::calendar;
use pythia::quiz::model::daily::Phase;
use pythia::quiz::model::effect::OutboxRow;
use pythia::quiz::model::ids::{At, DailyKey, GuildId, LocalDate, MessageId};
use pythia::quiz::model::question::Bank;
use pythia::quiz::state::dice::Dice;
use pythia::store::sim::SimDisk;

use crate::bot::{Bot, Point};
use crate::common::world::{Fault, World as SharedDiscord};
use crate::faults::{self, Class, FaultKind, Mend};
use crate::guild::Guild;
use crate::invariants::Invariants;
use crate::moderators;
use crate::people::{self, Habit};
use crate::report::{self, Counted, Report};
use crate::transport::Transport;

/// How many guilds a world has.
const GUILDS: usize = 5;

/// How many days it lasts.
const DAYS: i64 = 45;

pub const MINUTE: i64 = 60_000;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// 1 January 2026, 00:00 UTC. Worlds begin in the two years after it.
const FIRST: At = At(1_767_225_600_000);

/// Something that is to happen.
pub enum Act {
    /// Plans the next 24 hours.
    Day,
    /// A member of a guild does something.
    Person(usize, Habit),
    /// The faults that were planned begin.
    Fault(usize, faults::Timed),
    /// A fault ends.
    Mend(usize, Mend),
    /// The courier hears how an attempt of this life of the bot ended.
    Ended(u32, Box<(OutboxRow, At, Delivery)>),
    /// The bot is killed at the next of these points.
    Kill(Point),
    /// The bot starts again.
    Start,
    /// The gateway's connection is lost, for this long; and whether the session is resumed.
    Disconnect(i64, bool),
    /// The gateway is connected again.
    Reconnect(bool),
}

/// The clock and the random numbers of the host.
pub struct Env {
    pub now: At,
    dice: Dice,
}

impl Clock for Env {
    fn now(&self) -> At {
        self.now
    }
}

impl Rng for Env {
    fn draw(&mut self) -> u64 {
        self.dice.bits()
    }
}

pub struct World {
    pub transport: Transport,
    pub dice: Dice,
    pub env: Env,
    pub discord: SharedDiscord,
    pub guilds: Vec<Guild>,
    pub bank: Arc<Bank>,
    pub disk: SimDisk,
    pub bot: Option<Bot>,
    /// How often the bot was started.
    pub life: u32,
    /// Where the bot is to be killed.
    pub armed: Option<Point>,
    /// The gateway's events wait until the session is resumed.
    pub holding: bool,
    /// Whether there is a gateway session.
    pub connected: bool,
    /// The last message that somebody looked at, to see new ones.
    pub seen_until: MessageId,
    pub invariants: Invariants,
    pub phases: BTreeMap<DailyKey, Phase>,
    pub unknown: BTreeSet<(GuildId, LocalDate)>,
    pub unreadable: BTreeSet<(GuildId, LocalDate)>,
    pub report: Report,
    plan: BTreeMap<(At, u64), Act>,
    planned: u64,
    start: At,
}

impl World {
    /// Plays a world from its first to its last day.
    pub fn play(seed: u64, transport: Transport, bank: Arc<Bank>) -> Report {
        let mut world = Self::new(seed, transport, bank);
        world.plan_at(world.start, Act::Day);
        world.start_bot();
        moderators::found_tracks(&mut world);
        world.settle();
        let end = world.start.plus_ms(DAYS * DAY);
        while let Some(next) = world.next_instant().filter(|next| *next < end) {
            world.set_time(next);
            while let Some(act) = world.due_act() {
                world.act(act);
            }
            world.settle();
        }
        world.finish(seed)
    }

    fn new(seed: u64, transport: Transport, bank: Arc<Bank>) -> Self {
        let mut dice = Dice::new(seed);
        let start = FIRST.plus_ms(dice.below(730) as i64 * DAY);
        let discord = SharedDiscord::new(start, "UTC");
        {
            let mut discord = discord.lock();
            discord.message_content = dice.below(2) == 0;
            discord.echoes = true;
        }
        let guilds = (0..GUILDS)
            .map(|_| moderators::found_guild(&discord, &mut dice))
            .collect();
        Self {
            transport,
            env: Env {
                now: start,
                dice: Dice::new(dice.bits()),
            },
            dice,
            discord,
            guilds,
            bank,
            disk: SimDisk::new(),
            bot: None,
            life: 0,
            armed: None,
            holding: false,
            connected: false,
            seen_until: MessageId(0),
            invariants: Invariants::default(),
            phases: BTreeMap::new(),
            unknown: BTreeSet::new(),
            unreadable: BTreeSet::new(),
            report: Report::default(),
            plan: BTreeMap::new(),
            planned: 0,
            start,
        }
    }

    pub fn now(&self) -> At {
        self.env.now
    }

    /// Returns milliseconds since the world began, which only go forward.
    pub fn mono(&self) -> u64 {
        self.now().since(self.start).unsigned_abs()
    }

    /// Returns the instant of a time of [`World::mono`].
    pub fn instant(&self, mono: u64) -> At {
        self.start.plus_ms(mono as i64)
    }

    /// Returns a number from `low` up to `high`, not included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.dice.below((high - low).unsigned_abs()) as i64
    }

    /// Returns `true` in so many of a thousand cases.
    pub fn chance(&mut self, of_thousand: u64) -> bool {
        self.dice.below(1_000) < of_thousand
    }

    pub fn plan_at(&mut self, at: At, act: Act) {
        self.planned += 1;
        self.plan.insert((at, self.planned), act);
    }

    pub fn plan_in(&mut self, ms: i64, act: Act) {
        self.plan_at(self.now().plus_ms(ms), act);
    }

    pub fn index_of(&self, guild: GuildId) -> usize {
        let found = self.guilds.iter().position(|one| one.id == guild);
        found.expect("the bot knows no other guild")
    }

    fn next_instant(&self) -> Option<At> {
        let planned = self.plan.first_key_value().map(|((at, _), _)| *at);
        let bot = self.bot.as_ref();
        let due = bot.and_then(|bot| Some(bot.host.state().next_due()?.0));
        let wake = bot.and_then(|bot| bot.wake);
        [planned, due, wake].into_iter().flatten().min()
    }

    fn set_time(&mut self, to: At) {
        self.env.now = self.env.now.max(to);
        self.discord.lock().now = self.env.now;
    }

    fn due_act(&mut self) -> Option<Act> {
        let first = self.plan.first_entry()?;
        (first.key().0 <= self.env.now).then(|| first.remove())
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Day => self.day(),
            Act::Person(guild, habit) => people::act(self, guild, habit),
            Act::Fault(guild, fault) => faults::begin(self, guild, fault),
            Act::Mend(guild, what) => faults::mend(self, guild, what),
            Act::Ended(life, attempt) => self.ended(life, *attempt),
            Act::Kill(point) => {
                // The last sign of life before it.
                self.step(Vec::new());
                self.armed = Some(point);
            }
            Act::Start => self.start_bot(),
            Act::Disconnect(ms, resumed) => self.disconnect(ms, resumed),
            Act::Reconnect(resumed) => self.reconnect(resumed),
        }
    }

    /// Plans the next 24 hours.
    fn day(&mut self) {
        self.plan_in(DAY, Act::Day);
        faults::plan_world(self);
        for guild in 0..self.guilds.len() {
            let slot = self.slot(guild);
            people::plan(self, guild, slot);
            faults::plan(self, guild, slot);
        }
    }

    /// Returns the slot of a guild's first track in the next 24 hours.
    pub fn slot(&self, guild: usize) -> At {
        let one = &self.guilds[guild];
        let today = calendar::date_at(one.zone, self.now());
        let slots = (0..3).map(|n| calendar::instant(one.zone, today.plus_days(n), one.minute));
        let mut ahead = slots.filter(|slot| *slot >= self.now());
        ahead.next().expect("every zone has a slot within two days")
    }

    pub fn disconnect(&mut self, ms: i64, resumed: bool) {
        if self.bot.is_none() || self.holding || !self.connected {
            return;
        }
        let kind = if resumed {
            self.holding = true;
            FaultKind::ConnectionResumed
        } else {
            self.connected = false;
            self.discord.disconnect();
            FaultKind::ConnectionLost
        };
        self.report.count(Counted::Fault, report::fault(&kind));
        self.step(vec![Event::Disconnected]);
        self.plan_in(ms, Act::Reconnect(resumed));
    }

    fn reconnect(&mut self, resumed: bool) {
        if !resumed {
            if self.bot.is_some() && !self.connected {
                self.connected = true;
                self.discord.connect();
            }
        } else if self.holding {
            self.holding = false;
            let mut missed = self.heard();
            missed.push(Event::Connected { resumed: true });
            self.step(missed);
        }
    }

    /// Lets the members see what is new in the Discord.
    pub fn see_new_messages(&mut self) {
        let discord = self.discord.lock();
        for (message, one) in discord.messages.range(MessageId(self.seen_until.0 + 1)..) {
            self.seen_until = *message;
            let place = &discord.channels[&one.channel];
            let mut guilds = self.guilds.iter_mut();
            if let Some(guild) = guilds.find(|guild| Some(guild.id) == place.guild) {
                guild.sees(*message, one);
            }
        }
    }

    fn finish(self, seed: u64) -> Report {
        let days: BTreeSet<_> = self
            .invariants
            .days()
            .map(|(guild, daily)| (guild, daily.date))
            .collect();
        let mut report = self.report;
        report.guild_days = days.len() as u64;
        report.unknown = self.unknown.intersection(&days).count() as u64;
        report.unreadable = self.unreadable.intersection(&days).count() as u64;
        let wrongs = self.invariants.wrongs.into_iter();
        report.wrongs = wrongs.map(|(wrong, text)| (seed, wrong, text)).collect();
        report
    }

    /// Orders a fault for the next attempts of a class.
    pub fn order(&mut self, guild: usize, class: Class, fault: Fault, times: u32) {
        self.guilds[guild]
            .trouble
            .ordered
            .push((class, fault, times));
    }
}
