//! The bot as it runs in production, without its threads and clocks: the host over the journal on a
//! simulated disk, and the courier. It can be killed at any point of its work.

use std::sync::Arc;

use pythia::courier::drive::Next;
use pythia::courier::pacer::Pacer;
use pythia::courier::{Courier, Delivery, retry};
use pythia::host::{Host, HostHandle};
use pythia::quiz::model::card::Reply;
use pythia::quiz::model::custom_id::ButtonId;
use pythia::quiz::model::daily::Phase;
use pythia::quiz::model::effect::OutboxRow;
use pythia::quiz::model::ids::{At, ChannelId};
use pythia::quiz::model::window::timestamp;
use pythia::quiz::{Event, InteractionKind, Rules};
use pythia::store::{Options, memory};

use crate::faults::FaultKind;
use crate::report::{self, Counted};
use crate::transport;
use crate::world::{Act, HOUR, MINUTE, World};

/// More pieces of work than this at one instant mean an endless loop.
const PIECES: usize = 20_000;

/// A point in the bot's work at which it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    BeforeCommit,
    /// The power goes while a batch is committed.
    DuringCommit,
    AfterCommit,
    /// After a request, before its outcome is known.
    AfterSend,
}

impl Point {
    pub const ALL: [Self; 4] = [
        Self::BeforeCommit,
        Self::DuringCommit,
        Self::AfterCommit,
        Self::AfterSend,
    ];

    const fn kind(self) -> FaultKind {
        match self {
            Self::BeforeCommit => FaultKind::KilledBeforeCommit,
            Self::DuringCommit => FaultKind::PowerCut,
            Self::AfterCommit => FaultKind::KilledAfterCommit,
            Self::AfterSend => FaultKind::KilledAfterSend,
        }
    }
}

/// The running bot.
pub struct Bot {
    pub host: Host,
    pub handle: HostHandle,
    pub courier: Courier,
    /// When the courier wants to go on.
    pub wake: Option<At>,
}

impl World {
    /// Starts the bot from what is on the disk, as `run` does.
    pub fn start_bot(&mut self) {
        if self.bot.is_some() {
            return;
        }
        self.disk.restart();
        let rules = Rules {
            message_content: self.discord.lock().message_content,
            ..Rules::default()
        };
        let store = memory::open(Arc::new(self.disk.clone()), Options::default());
        let store = Box::new(store.expect("the store opens"));
        let host = Host::open(store, rules, self.bank.clone()).expect("the host opens");
        let (handle, _) = host.handle();
        let mut courier = Courier::new(Pacer::default());
        host.outbox()
            .into_iter()
            .for_each(|update| courier.update(update));
        self.life += 1;
        self.bot = Some(Bot {
            host,
            handle,
            courier,
            wake: None,
        });
        self.report.count(Counted::Event, "Started");
        self.step(Vec::new());
        let digest = self.bank.digest().0;
        self.step(vec![
            Event::BankEntered { digest },
            Event::ConfigEntered { digest },
        ]);
        self.connected = self.bot.is_some();
        if self.connected {
            self.discord.connect();
        }
    }

    /// Kills the bot if it is to be killed here. It starts again after a while.
    fn killed_at(&mut self, point: Point) -> bool {
        if self.armed != Some(point) || self.bot.is_none() {
            return false;
        }
        self.armed = None;
        self.report
            .count(Counted::Fault, report::fault(&point.kind()));
        tracing::info!(at = %timestamp(self.env.now), ?point, "killed");
        self.bot = None;
        self.holding = false;
        self.connected = false;
        self.discord.disconnect();
        if point == Point::DuringCommit {
            let seed = self.dice.bits();
            self.disk.power_cycle(seed);
        }
        let away = match self.dice.below(4) {
            0 => 0,
            1 => self.between(0, 5 * MINUTE),
            2 => self.between(0, HOUR),
            _ => self.between(0, 6 * HOUR),
        };
        self.plan_in(away, Act::Start);
        true
    }

    /// Makes one step of the host. Returns the replies, unless the bot is killed in it.
    pub fn step(&mut self, events: Vec<Event>) -> Option<Vec<Option<Reply>>> {
        self.bot.as_ref()?;
        if self.killed_at(Point::BeforeCommit) {
            return None;
        }
        let power_goes = self.armed == Some(Point::DuringCommit);
        if power_goes {
            self.disk.cut_at(1 + self.dice.below(2));
        }
        for event in &events {
            self.report.count(Counted::Event, report::event(event));
        }
        let bot = self.bot.as_mut()?;
        let due = bot.host.state().next_due();
        if due.is_some_and(|(at, _)| at <= self.env.now) {
            self.report.count(Counted::Event, "Tick");
        }
        let stepped = bot.host.step(events, &mut self.env);
        if power_goes {
            self.killed_at(Point::DuringCommit);
            return None;
        }
        let out = stepped.expect("the store takes it");
        if self.killed_at(Point::AfterCommit) {
            return None;
        }
        let bot = self.bot.as_mut()?;
        out.updates
            .into_iter()
            .for_each(|update| bot.courier.update(update));
        self.count_phases();
        Some(out.replies)
    }

    /// Counts the phases that dailies have entered.
    fn count_phases(&mut self) {
        let Some(bot) = &self.bot else {
            return;
        };
        let state = bot.host.state();
        for key in state.open_dailies() {
            let phase = state.open_daily(key).map(|open| &open.daily.phase);
            if let Some(phase) = phase.filter(|phase| self.phases.get(&key) != Some(*phase)) {
                self.report.count(Counted::Phase, report::phase(phase));
                self.phases.insert(key, phase.clone());
            }
        }
        let report = &mut self.report;
        self.phases.retain(|key, phase| {
            let open = state.open_daily(*key).is_some();
            if !open && *phase == Phase::Revealed {
                report.count(Counted::Phase, report::phase(&Phase::Closed));
            }
            open
        });
    }

    /// Takes what the gateway has for the bot.
    pub fn heard(&mut self) -> Vec<Event> {
        let Some(bot) = self.bot.as_ref().filter(|_| !self.holding) else {
            return Vec::new();
        };
        std::iter::from_fn(|| self.discord.next_event(&bot.handle)).collect()
    }

    /// Tells the bot of something that the Discord in memory has no words for.
    pub fn tell(&mut self, event: Event) {
        if self.connected && !self.holding {
            self.step(vec![event]);
        }
    }

    /// Handles events, due things and deliveries until nothing is left to do at this instant.
    pub fn settle(&mut self) {
        for _ in 0..PIECES {
            let events = self.heard();
            let Some(bot) = &mut self.bot else {
                return;
            };
            let due = bot
                .host
                .state()
                .next_due()
                .is_some_and(|(at, _)| at <= self.env.now);
            if due || !events.is_empty() {
                self.step(events);
                continue;
            }
            let mono = self.mono();
            let Some(bot) = &mut self.bot else {
                return;
            };
            let wake = match bot.courier.step(self.env.now, mono) {
                Next::Try(row) => {
                    self.attempt(*row);
                    continue;
                }
                Next::Drop(row) => {
                    let outcome = retry::too_old();
                    self.step(vec![Event::Delivered {
                        seq: row.seq,
                        outcome,
                    }]);
                    continue;
                }
                Next::Pause(until) => Some(self.instant(until)),
                Next::Sleep(at) => Some(at),
                Next::Idle => None,
            };
            if let Some(bot) = &mut self.bot {
                bot.wake = wake;
            }
            return;
        }
        let due = self
            .bot
            .as_ref()
            .and_then(|bot| bot.host.state().next_due());
        panic!("runs in a circle: {due:?}");
    }

    /// Makes an attempt. It takes effect now, and the courier hears of it a little later.
    fn attempt(&mut self, row: OutboxRow) {
        self.report
            .count(Counted::Effect, report::effect(&row.effect));
        self.invariants.sends(row.guild, &row.effect, self.env.now);
        let (delivery, takes_ms) = transport::attempt(self, &row);
        let (at, result) = (timestamp(self.env.now), &delivery.result);
        tracing::info!(%at, guild = row.guild.0, about = ?row.about, ?result, "an attempt");
        self.invariants.look(&self.discord.lock());
        self.see_new_messages();
        if self.killed_at(Point::AfterSend) {
            return;
        }
        let attempted = Box::new((row, self.env.now, delivery));
        self.plan_in(takes_ms, Act::Ended(self.life, attempted));
    }

    /// Lets the courier hear how an attempt ended.
    pub fn ended(&mut self, life: u32, (row, attempted_at, delivery): (OutboxRow, At, Delivery)) {
        let mono = self.mono();
        let Some(bot) = self.bot.as_mut().filter(|_| life == self.life) else {
            return;
        };
        let outcome = bot.courier.ended(&row, delivery, attempted_at, mono);
        self.step(vec![Event::Delivered {
            seq: row.seq,
            outcome,
        }]);
    }

    /// Sends an interaction of a member and returns the reply. There is none while the bot is away.
    pub fn ask(
        &mut self,
        guild: usize,
        member: usize,
        channel: ChannelId,
        kind: InteractionKind,
    ) -> Option<Reply> {
        if self.holding || !self.connected || !self.guilds[guild].trouble.in_guild {
            return None;
        }
        let asked = matches!(
            &kind,
            InteractionKind::Pressed {
                press: ButtonId::ShowMeYes(_),
                ..
            }
        );
        let one = &self.guilds[guild];
        let (id, user) = (one.id, one.members[member]);
        let interaction = self
            .discord
            .lock()
            .interaction(user, Some(id), channel, kind);
        let mut events = self.heard();
        events.push(Event::Interaction(Box::new(interaction)));
        let reply = self.step(events)?.pop().flatten()?;
        self.invariants
            .replies(id, user, &reply, asked, self.env.now);
        Some(reply)
    }
}
