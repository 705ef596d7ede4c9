//! Host, courier and store as one state machine over a [`World`], driven step by step without
//! threads and without waiting.
//!
//! The clock is the world's, and the random numbers depend only on seed and time. So a run in which
//! the bot is stopped and started again can be compared with one in which it isn't.
//! [`Harness::stop_at`] stops it at any point of its work: before a commit, after it, during a
//! power cut, or after a request whose outcome it hasn't heard. Then it starts again from what is
//! on the disk, at once or after a while.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use pythia::courier::Courier;
use pythia::courier::drive::Next;
use pythia::courier::pacer::{MonoMs, Pacer};
use pythia::courier::retry;
use pythia::host::{Clock, Host, HostHandle, Outgoing, Rng};
use pythia::quiz::model::card::Reply;
use pythia::quiz::model::daily::Daily;
use pythia::quiz::model::event::Interaction;
use pythia::quiz::model::ids::{At, DailyKey};
use pythia::quiz::model::question::Bank;
use pythia::quiz::{Change, Event, Record, RecordReader, Rules, Stamped, State, Transaction};
use pythia::store::sim::SimDisk;
use pythia::store::{Options, Store, StoreError, codec, memory, sled};

use super::world::World;

/// More steps than this without the clock moving mean an endless loop.
const STEPS: usize = 20_000;

/// After this many steps the state is compared with the store only at every tenth.
const CLOSELY: u64 = 60;

/// Where the store is.
pub enum Ground {
    /// In memory, on a simulated disk.
    Memory(SimDisk),
    /// With sled in a folder that is removed at the end.
    Sled(tempfile::TempDir),
    /// With sled in a folder that remains.
    SledAt(PathBuf),
}

impl Ground {
    pub fn memory() -> Self {
        Self::Memory(SimDisk::new())
    }

    pub fn sled() -> Self {
        Self::Sled(tempfile::tempdir().expect("a folder for a test"))
    }

    fn open(&self) -> Box<dyn Store> {
        // A child process that another test starts inherits the lock, from its fork to its exec.
        for _ in 0..1_000_000 {
            match self.try_open() {
                Err(StoreError::Locked { .. }) => std::thread::yield_now(),
                opened => return opened.expect("the store opens"),
            }
        }
        panic!("the store stays locked");
    }

    fn try_open(&self) -> Result<Box<dyn Store>, StoreError> {
        match self {
            Self::Memory(disk) => {
                disk.restart();
                memory::open(Arc::new(disk.clone()), Options::default()).map(boxed)
            }
            Self::Sled(folder) => sled_in(folder.path()),
            Self::SledAt(folder) => sled_in(folder),
        }
    }
}

fn sled_in(folder: &Path) -> Result<Box<dyn Store>, StoreError> {
    let options = Options {
        cache_bytes: 1 << 20,
        ..Options::default()
    };
    sled::open(folder, options).map(boxed)
}

fn boxed(store: impl Store + 'static) -> Box<dyn Store> {
    Box::new(store)
}

/// A point in the bot's work at which it can be stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// Before a batch is committed.
    BeforeCommit,
    /// During a power cut while it is committed. Only the store in memory has power cuts.
    DuringCommit,
    /// After the commit, before anyone is told.
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
}

/// A planned stop.
#[derive(Debug, Clone, Copy)]
struct Stop {
    point: Point,
    /// How often the point is passed before.
    nth: u64,
    /// How often it is passed before the next stop.
    every: Option<u64>,
    away_ms: i64,
}

struct Running {
    host: Host,
    handle: HostHandle,
    courier: Courier,
}

/// The world's clock, and random numbers that depend on the seed and the time. Between two looks at
/// the other clock so much time passes that each step does only one due thing, and the bot can be
/// stopped after each.
struct Virtual {
    world: World,
    seed: u64,
    looks: Cell<u64>,
}

impl Clock for Virtual {
    fn now(&self) -> At {
        self.world.now()
    }

    fn mono(&self) -> Duration {
        self.looks.set(self.looks.get() + 1);
        Duration::from_secs(self.looks.get())
    }
}

impl Rng for Virtual {
    fn draw(&mut self) -> u64 {
        let mut mixed = self.seed ^ (self.world.now().0 as u64);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// The bot's host, courier and store over a world.
pub struct Harness {
    pub world: World,
    ground: Ground,
    rules: Rules,
    bank: Arc<Bank>,
    running: Option<Running>,
    times: Virtual,
    mono: MonoMs,
    steps: u64,
    stop: Option<Stop>,
    /// How often the bot has passed each point, in the order of [`Point::ALL`].
    pub passed: [u64; 4],
    /// How often the bot was stopped.
    pub stopped: u64,
    /// Records that exist before the bot first starts.
    pub scene: Vec<Record>,
}

impl Harness {
    /// Creates a bot that is not running yet.
    pub fn new(world: World, ground: Ground, rules: Rules, bank: Bank) -> Self {
        world.lock().message_content = rules.message_content;
        Self {
            times: Virtual {
                world: world.clone(),
                seed: 0x5eed,
                looks: Cell::default(),
            },
            world,
            ground,
            rules,
            bank: Arc::new(bank),
            running: None,
            mono: 0,
            steps: 0,
            stop: None,
            passed: [0; 4],
            stopped: 0,
            scene: Vec::new(),
        }
    }

    // ---- starting and stopping
    // -----------------------------------------------------------------------------

    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Opens the store and connects. The bot reads back what it missed.
    pub fn start(&mut self) {
        assert!(self.running.is_none(), "it is running");
        let mut store = self.ground.open();
        if !self.scene.is_empty() {
            let puts: Vec<Change> = self.scene.drain(..).map(Change::put).collect();
            let tick = Stamped {
                at: self.world.now(),
                draw: 0,
                event: Event::Tick,
            };
            let entry = codec::entry(&tick, &puts).expect("records can be written");
            store.commit(vec![entry]).expect("the scene is set");
        }
        let host =
            Host::open(store, self.rules.clone(), self.bank.clone()).expect("the host opens");
        let (handle, _) = host.handle();
        let mut courier = Courier::new(Pacer::new(1_000_000));
        for update in host.outbox() {
            courier.update(update);
        }
        self.running = Some(Running {
            host,
            handle,
            courier,
        });
        self.world.connect();
        self.step(Vec::new());
        self.settle();
    }

    /// Ends the bot without warning.
    pub fn kill(&mut self) {
        self.running = None;
        self.world.disconnect();
    }

    /// Breaks the gateway's connection, which the bot notices.
    pub fn loses_connection(&mut self) {
        self.world.disconnect();
        self.step(vec![Event::Disconnected]);
        self.settle();
    }

    /// Starts a new gateway session, which replays nothing.
    pub fn connects(&mut self) {
        self.world.connect();
        self.settle();
    }

    /// Replaces the bank from the next start on.
    pub fn change_bank(&mut self, bank: Bank) {
        self.bank = Arc::new(bank);
    }

    /// Plans to stop the bot when it passes a point for the n-th time from now on, and to start it
    /// again after a while.
    pub fn stop_at(&mut self, point: Point, nth: u64, away_ms: i64) {
        self.stop = Some(Stop {
            point,
            nth: self.passed[point as usize] + nth,
            every: None,
            away_ms,
        });
    }

    /// Plans to stop the bot repeatedly: when it passes a point for the n-th time, and again after
    /// every `every` times. With fewer than about four it would never get anything done.
    pub fn stop_every(&mut self, point: Point, nth: u64, every: u64) {
        self.stop_at(point, nth, 0);
        if let Some(stop) = &mut self.stop {
            stop.every = Some(every);
        }
    }

    /// Passes a point. Returns whether the bot is stopped there.
    fn passes(&mut self, point: Point) -> bool {
        let n = self.passed[point as usize];
        self.passed[point as usize] += 1;
        self.stop
            .is_some_and(|stop| stop.point == point && stop.nth == n)
    }

    fn stopped_here(&mut self) {
        let away = self.stop.map_or(0, |stop| stop.away_ms);
        self.stop = self.stop.and_then(|stop| {
            let nth = self.passed[stop.point as usize] + stop.every?;
            Some(Stop { nth, ..stop })
        });
        self.kill();
        self.stopped += 1;
        let mut w = self.world.lock();
        w.now = w.now.plus_ms(away);
        drop(w);
        self.start();
    }

    // ---- working
    // -------------------------------------------------------------------------------------------

    fn running(&mut self) -> &mut Running {
        self.running.as_mut().expect("the bot is running")
    }

    /// Returns the host, to inspect it.
    pub fn host(&self) -> &Host {
        &self.running.as_ref().expect("the bot is running").host
    }

    pub fn state(&self) -> &State {
        self.host().state()
    }

    /// Makes one step of the host. Returns `None` if the bot was stopped in it and started again.
    fn step(&mut self, events: Vec<Event>) -> Option<Outgoing> {
        if self.passes(Point::BeforeCommit) {
            self.stopped_here();
            return None;
        }
        let power_goes = self.passes(Point::DuringCommit);
        if let (true, Ground::Memory(disk)) = (power_goes, &self.ground) {
            // Alternates between the write and the sync.
            disk.cut_at(1 + self.passed[Point::DuringCommit as usize] % 2);
        }
        let Self { running, times, .. } = self;
        let running = running.as_mut().expect("the bot is running");
        let stepped = running.host.step(events, times);
        if power_goes {
            self.running = None;
            if let Ground::Memory(disk) = &self.ground {
                disk.power_cycle(self.passed[Point::DuringCommit as usize]);
            }
            self.stopped_here();
            return None;
        }
        let mut out = stepped.expect("the store takes it");
        if self.passes(Point::AfterCommit) {
            self.stopped_here();
            return None;
        }
        let running = self.running();
        for update in std::mem::take(&mut out.updates) {
            running.courier.update(update);
        }
        self.steps += 1;
        if self.steps < CLOSELY || self.steps.is_multiple_of(10) {
            self.check_state();
        }
        Some(out)
    }

    /// Checks that loading the store gives the state in memory.
    fn check_state(&self) {
        let host = self.host();
        let loaded = Host::load(host.store(), host.state().rules.clone(), self.bank.clone());
        assert!(
            loaded.expect("the store can be read") == *host.state(),
            "loading the store gives the state in memory"
        );
    }

    /// Handles events, deliveries and due things until nothing is left to do at this instant.
    pub fn settle(&mut self) {
        for _ in 0..STEPS {
            if !self.do_one_thing() {
                return;
            }
        }
        panic!("runs in a circle: {:?}", self.state().next_due());
    }

    /// Returns a handle to the running host.
    pub fn handle(&self) -> HostHandle {
        let running = self.running.as_ref().expect("the bot is running");
        running.handle.clone()
    }

    /// Does the smallest piece of work. Returns whether there was any.
    fn do_one_thing(&mut self) -> bool {
        let (now, mono) = (self.world.now(), self.mono);
        let running = self.running.as_mut().expect("the bot is running");
        if let Some(event) = self.world.next_event(&running.handle) {
            self.step(vec![event]);
            return true;
        }
        if running
            .host
            .state()
            .next_due()
            .is_some_and(|(at, _)| at <= now)
        {
            self.step(Vec::new());
            return true;
        }
        match running.courier.step(now, mono) {
            Next::Try(row) => {
                let delivery = self.world.deliver_now(&row);
                if self.passes(Point::AfterSend) {
                    self.stopped_here();
                    return true;
                }
                let mono = self.mono;
                let courier = &mut self.running().courier;
                let outcome = courier.ended(&row, delivery, now, mono);
                self.step(vec![Event::Delivered {
                    seq: row.seq,
                    outcome,
                }]);
                true
            }
            Next::Drop(row) => {
                self.step(vec![Event::Delivered {
                    seq: row.seq,
                    outcome: retry::too_old(),
                }]);
                true
            }
            Next::Pause(until) => {
                self.mono = until;
                true
            }
            Next::Sleep(_) | Next::Idle => false,
        }
    }

    /// Moves the clock forward, with a stop wherever something becomes due.
    pub fn advance_to(&mut self, to: At) {
        if self.running.is_none() {
            let mut w = self.world.lock();
            w.now = w.now.max(to);
            return;
        }
        self.settle();
        for _ in 0..STEPS {
            let now = self.world.now();
            let state = self.state();
            let due = state.next_due().map(|(at, _)| at);
            let retry = state.outbox().map(|row| row.not_before);
            let next = retry.chain(due).filter(|at| *at > now).min();
            let Some(next) = next.filter(|next| *next <= to) else {
                break;
            };
            self.pass_time(next);
            self.settle();
        }
        self.pass_time(to);
        self.settle();
    }

    fn pass_time(&mut self, to: At) {
        let mut w = self.world.lock();
        let ms = to.since(w.now).max(0);
        w.now = w.now.plus_ms(ms);
        self.mono += ms.unsigned_abs();
    }

    /// Sends an interaction and waits for the reply. Sends it again if the bot is stopped
    /// meanwhile.
    pub fn ask(&mut self, asked: impl Fn(&World) -> Interaction) -> Reply {
        for _ in 0..3 {
            let event = Event::Interaction(Box::new(asked(&self.world)));
            let replies = self.step(vec![event]).map(|out| out.replies);
            if let Some(reply) = replies.and_then(|mut all| all.pop().flatten()) {
                self.settle();
                return reply;
            }
            self.settle();
        }
        panic!("nobody answers");
    }

    // ---- looking
    // -------------------------------------------------------------------------------------------

    /// Returns a transaction to read with.
    pub fn look<T>(&self, read: impl FnOnce(&Transaction<'_>) -> T) -> T {
        let shelf = OnStore(self.host().store());
        let tx = Transaction::new(self.state(), &shelf, self.world.now(), 0);
        read(&tx)
    }

    pub fn daily(&self, key: DailyKey) -> Option<Daily> {
        self.look(|tx| tx.daily(key))
    }

    /// Returns every record in the store.
    pub fn records(&self) -> Vec<Record> {
        let mut all = Vec::new();
        codec::load(self.host().store(), None, &mut |record| all.push(record))
            .expect("the store can be read");
        all
    }

    /// Checks what must hold whenever the bot has nothing to do.
    pub fn check(&self) {
        self.check_state();
        // The clock may have been moved back since a window ended.
        let now = self.world.now().plus_minutes(24 * 60);
        super::group::totals_equal_the_fold(&self.records(), &self.state().rules.points, now);
        let left: Vec<_> = self.state().outbox().map(|row| &row.effect).collect();
        assert!(left.is_empty(), "left in the outbox: {left:#?}");
    }
}

impl Drop for Harness {
    fn drop(&mut self) {
        if !std::thread::panicking() && self.running.is_some() {
            self.check();
        }
    }
}

/// Reads the records of a store.
struct OnStore<'a>(&'a dyn Store);

impl RecordReader for OnStore<'_> {
    fn get(&self, key: &pythia::quiz::Key) -> Option<Record> {
        codec::get(self.0, key).expect("the store can be read")
    }

    fn scan(
        &self,
        range: &std::ops::RangeInclusive<pythia::quiz::Key>,
        limit: usize,
    ) -> Vec<Record> {
        codec::scan(self.0, range, limit).expect("the store can be read")
    }
}
