//! The host: the state in memory, the store below it, and the one thread that writes both.
//!
//! Events come in batches. The events of a batch are decided and applied one after another, then
//! committed with a single sync, and only then do replies leave and the courier hear about new
//! rows. If the sync fails the process must stop, because the state in memory is ahead of the disk.
//!
//! [`Host`] is a state machine with a [`step`](Host::step), without a clock or threads.
//! [`Host::run`] drives it on a thread, and everyone else holds a [`HostHandle`].
//!
//! | file | what it does |
//! |---|---|
//! | `handle` | what others send to the host, and which threads and messages they may ask about |
//! | `batch_reader` | reads records within a batch that is not committed yet |
//! | `sending` | which message on the gateway is of which row of the outbox |
//! | `compaction` | rewrites the store after a guild or a member was forgotten |
//! | `forgotten` | notes who was forgotten, and forgets them again in a restored store |

mod batch_reader;
mod compaction;
mod forgotten;
mod handle;
mod sending;

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, PoisonError, RwLock, RwLockWriteGuard};
use std::time::Duration;

use crate::metrics::{HostMetrics, unix_seconds};
use crate::quiz::model::card::Reply;
use crate::quiz::model::effect::OutboxRow;
use crate::quiz::model::ids::{At, DailyKey, GuildId, OutboxSeq};
use crate::quiz::model::language::Language;
use crate::quiz::model::question::Bank;
use crate::quiz::queries::calendar::{self, Facts};
use crate::quiz::rules::daily::HEARTBEAT_EVERY_MS;
use crate::quiz::state::reader::Changeset;
use crate::quiz::state::transaction::Transaction;
use crate::quiz::state::{Due, GuildState};
use crate::quiz::{self, Change, Event, Key, Record, Rules, Stamped, State};
use crate::store::{Entry, Store, StoreError, codec};

use batch_reader::BatchReader;
use compaction::Compaction;
pub use forgotten::{came_back, forget};
use handle::{AfterCommit, OpenDailyIds, split};
pub use handle::{BATCH, HostGone, HostHandle, Inbox, Status};

/// How long one batch goes on with due things. Messages that came meanwhile go before the rest, so
/// that nobody who presses a button waits for a herd of reveals.
const TICKS_FOR: Duration = Duration::from_millis(5);

/// How many due things one batch does at most, however fast it is.
const TICKS: usize = 512;

/// How long the host waits for messages while the store is behind.
const CATCH_UP: Duration = Duration::from_millis(1);

/// How long the store's upkeep may wait because there is more to do: it takes a while, in which
/// nobody gets a reply.
const UPKEEP_WAITS: Duration = Duration::from_secs(60);

/// How often what the metrics show of the state is measured: it walks through guilds and rows.
const MEASURE_EVERY: Duration = Duration::from_secs(1);

/// More journal entries than one batch can write.
const LARGEST_BATCH: u64 = (BATCH + TICKS) as u64 * 2;

/// Tells the time.
pub trait Clock {
    /// Returns the calendar time.
    fn now(&self) -> At;

    /// Returns the time since some moment in the past, by a clock that nobody sets. By one that
    /// stands still, a batch does as many due things as it may.
    fn mono(&self) -> Duration {
        Duration::ZERO
    }
}

/// Draws random numbers.
pub trait Rng {
    /// Returns 64 random bits.
    fn draw(&mut self) -> u64;
}

/// What the host needs from outside: the time, and randomness. Both go into each event, so that
/// the rules need neither.
pub trait HostEnv: Clock + Rng {}

impl<T: Clock + Rng> HostEnv for T {}

/// What the host tells the courier about a row of the outbox.
#[derive(Debug, Clone, PartialEq)]
pub enum Update {
    /// The row was added or changed; this is all of it.
    Put(Box<OutboxRow>),
    /// The row was delivered, refused or cancelled.
    Gone(OutboxSeq),
}

/// What a batch leads to outside the host. [`Host::step`] has committed the batch, so it may leave.
#[derive(Debug, Default)]
pub struct Outgoing {
    /// The reply to each event, by its place in the batch.
    pub replies: Vec<Option<Reply>>,
    /// Rows of the outbox that were added, changed or removed.
    pub updates: Vec<Update>,
    /// Whether due things are left for the next batch.
    pub more_due: bool,
}

/// The state machine that decides every event and owns the store.
pub struct Host {
    state: State,
    store: Box<dyn Store>,
    open_dailies: Arc<RwLock<OpenDailyIds>>,
    /// A handle had to drop an event.
    dropped: Arc<AtomicBool>,
    /// Whether the first step has been made.
    started: bool,
    compaction: Compaction,
    metrics: HostMetrics,
}

/// What a batch has led to while its events are being decided.
#[derive(Default)]
struct Batch {
    entries: Vec<Entry>,
    changed: Changeset,
    /// What the last decision has changed. It goes to the rest before the next decision, if there
    /// is one.
    last: Vec<(Key, Option<Box<Record>>)>,
    updates: Vec<Update>,
    /// Whether the data of a member was deleted.
    forgot: bool,
}

impl Batch {
    /// Lets the next decision see what the last one has changed.
    fn take_in_last(&mut self) {
        if self.changed.is_empty() {
            // They are in order, so that this builds the tree at once.
            self.changed = self.last.drain(..).collect();
        } else {
            self.changed.extend(self.last.drain(..));
        }
    }
}

impl Host {
    /// Loads the state from a store.
    ///
    /// # Errors
    /// The store cannot be read, or contains a record that this version cannot read.
    pub fn open(
        mut store: Box<dyn Store>,
        rules: Rules,
        bank: Arc<Bank>,
    ) -> Result<Self, StoreError> {
        forgotten::note(&mut *store, None)?;
        let state = Self::load(&*store, Arc::new(rules), bank)?;
        Ok(Self {
            open_dailies: Arc::new(RwLock::new(OpenDailyIds::of(&state))),
            state,
            compaction: Compaction::left_over(&*store, LARGEST_BATCH)?,
            store,
            dropped: Arc::default(),
            started: false,
            metrics: HostMetrics::default(),
        })
    }

    /// Keeps the journal for at most this many days; 0 for ever.
    #[must_use]
    pub fn keep_journal(mut self, days: u32) -> Self {
        self.compaction.keep_journal(days);
        self
    }

    /// Counts with these metrics.
    #[must_use]
    pub fn counted_by(mut self, metrics: HostMetrics) -> Self {
        self.metrics = metrics;
        self
    }

    /// Loads the state from a store. At any time this gives the same state as the one in memory.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn load(
        store: &dyn Store,
        rules: Arc<Rules>,
        bank: Arc<Bank>,
    ) -> Result<State, StoreError> {
        let mut state = State::new(rules, bank);
        for kind in Key::kept_in_memory() {
            codec::load(store, Some(&kind), &mut |record| state.load(record))?;
        }
        let open: Vec<DailyKey> = state.open_dailies().collect();
        for daily in open {
            for range in Key::of_daily(daily) {
                codec::load(store, Some(&range), &mut |record| state.load(record))?;
            }
        }
        Ok(state)
    }

    /// Returns the state, to read.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Returns the store, to read.
    #[must_use]
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Returns every row of the outbox, which the courier starts with.
    #[must_use]
    pub fn outbox(&self) -> Vec<Update> {
        self.state
            .outbox()
            .map(|row| Update::Put(Box::new(row.clone())))
            .collect()
    }

    /// Decides a batch of events and then everything that is due, and commits it with one sync.
    ///
    /// The first step begins with [`Event::Started`]. It notes what was missed and that an earlier
    /// process may have attempted rows of the outbox, so nothing may be decided before it.
    ///
    /// # Errors
    /// The store could not be read or written. The host must not be used after an error.
    pub fn step(
        &mut self,
        events: Vec<Event>,
        env: &mut dyn HostEnv,
    ) -> Result<Outgoing, StoreError> {
        let mut batch = Batch::default();
        let mut out = Outgoing::default();
        if !self.started {
            self.started = true;
            self.decide(&mut batch, stamp(env, Event::Started))?;
            for (guild, user) in came_back(&*self.store)? {
                let event = Event::ForgetMember { guild, user };
                self.decide(&mut batch, stamp(env, event))?;
            }
        }
        for event in events {
            let reply = self.decide(&mut batch, stamp(env, event))?;
            out.replies.push(reply);
        }
        let (mut ticks, since) = (0, env.mono());
        while self.is_due(env.now()) {
            let enough = ticks == TICKS || (ticks > 0 && env.mono() - since >= TICKS_FOR);
            if enough || self.store.is_behind() {
                out.more_due = true;
                break;
            }
            let before = (self.state.progress(), self.state.heartbeat());
            self.decide(&mut batch, stamp(env, Event::Tick))?;
            ticks += 1;
            assert!(
                (self.state.progress(), self.state.heartbeat()) != before,
                "a tick must change what is due, or the host would loop forever: {before:?}"
            );
        }
        if !batch.entries.is_empty() {
            self.store.commit(batch.entries)?;
        }
        if batch.forgot {
            forgotten::note(&mut *self.store, Some(env.now()))?;
        }
        out.updates = batch.updates;
        Ok(out)
    }

    /// Returns whether a tick has something to do: something is due, or the last heartbeat is old.
    fn is_due(&self, now: At) -> bool {
        let stale = now.since(self.state.heartbeat()) >= HEARTBEAT_EVERY_MS;
        stale || self.state.next_due().is_some_and(|(at, _)| at <= now)
    }

    fn decide(&mut self, batch: &mut Batch, stamped: Stamped) -> Result<Option<Reply>, StoreError> {
        batch.take_in_last();
        let failed = RefCell::new(None);
        let reader = BatchReader {
            store: &*self.store,
            changed: &batch.changed,
            failed: &failed,
        };
        let decision = quiz::decide(&self.state, &reader, &stamped);
        if let Some(error) = failed.into_inner() {
            return Err(error);
        }
        for line in &decision.log {
            tracing::info!(
                guild = line.guild.0,
                track = line.track.map(|id| id.0),
                daily = line.daily,
                round = line.round.map(|id| id.0),
                row = line.row.map(|seq| seq.0),
                details = line.details,
                "{}",
                line.sentence
            );
        }
        if decision.changes.is_empty() {
            return Ok(decision.reply);
        }
        batch
            .entries
            .push(codec::entry(&stamped, &decision.changes)?);
        batch.last.reserve_exact(decision.changes.len());
        for change in decision.changes {
            let ids = self.state.apply(&change);
            if !ids.is_empty() {
                let mut open = self.known_ids();
                ids.into_iter().for_each(|change| open.apply(change));
            }
            let (key, record) = match change {
                Change::Put(record) => (record.key(), Some(record)),
                Change::Remove(key) => (key, None),
            };
            match (&key, record.as_deref()) {
                (_, Some(Record::Outbox(_, row))) => {
                    self.known_ids().put_row(row);
                    batch.updates.push(Update::Put(row.clone()));
                }
                (Key::Outbox(no), None) => {
                    self.known_ids().remove_row(*no);
                    batch.updates.push(Update::Gone(*no));
                }
                (Key::Guild(guild), None) => {
                    self.compaction.guild_forgotten(stamped.at);
                    self.known_ids().put_feed(*guild, None);
                }
                (Key::Guild(guild) | Key::Feed(guild), _) => {
                    let key = self.state.feed(*guild);
                    self.known_ids().put_feed(*guild, key);
                }
                (Key::Forgotten(_), Some(_)) => {
                    self.compaction.member_forgotten();
                    batch.forgot = true;
                }
                _ => {}
            }
            batch.last.push((key, record));
        }
        Ok(decision.reply)
    }

    /// Returns what the handles know, to change it.
    fn known_ids(&self) -> RwLockWriteGuard<'_, OpenDailyIds> {
        let ids = self.open_dailies.write();
        ids.unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns whether the host has something to do.
    #[must_use]
    pub fn status(&self, now: At) -> Status {
        let next_due = self.state.next_due().map(|(at, _): (At, Due)| at);
        // Only the first row of a lane may go; the others wait for it, however long it waits.
        let mut lanes = HashSet::new();
        let firsts = self.state.outbox().filter(|row| lanes.insert(row.lane));
        let next_try = firsts.map(|row| row.not_before).min();
        let quiet = next_try.is_none_or(|at| at > now);
        Status {
            idle: quiet && next_due.is_none_or(|at| at > now),
            next_due,
            next_try,
            outbox: self.state.outbox().count(),
        }
    }

    /// Returns a handle and the inbox it sends to, for [`run`](Self::run).
    #[must_use]
    pub fn handle(&self) -> (HostHandle, Inbox) {
        let (sender, inbox) = channel();
        let waiting = Arc::default();
        (
            HostHandle {
                inbox: sender,
                waiting: Arc::clone(&waiting),
                open_dailies: self.open_dailies.clone(),
                dropped: self.dropped.clone(),
                bank: Arc::new(RwLock::new(Arc::clone(&self.state.bank))),
            },
            Inbox { inbox, waiting },
        )
    }

    /// Handles messages until told to stop or until no handle is left. Blocks, so it needs a
    /// thread.
    ///
    /// # Errors
    /// The store could not be read or written, and the process must stop.
    pub fn run(
        mut self,
        inbox: &Inbox,
        env: &mut dyn HostEnv,
        mut courier: impl FnMut(Vec<Update>),
    ) -> Result<(), StoreError> {
        // Before anything else, so that what was missed is counted from the last heartbeat.
        let mut more_due = self.step(Vec::new(), env)?.more_due;
        courier(self.outbox());
        let mut upkeep_at = env.mono();
        let mut measured_at = None;
        loop {
            let mut messages = Vec::new();
            let stop = inbox.next(self.wait(env.now(), more_due), &mut messages);
            let (mut events, after) = split(messages);
            events.extend(self.read_back_dropped());
            let (count, since) = (events.len(), env.mono());
            let mut out = self.step(events, env)?;
            more_due = out.more_due;
            if !out.updates.is_empty() {
                courier(std::mem::take(&mut out.updates));
            }
            self.finish(after, &mut out.replies, env.now());
            if count > 0 {
                self.metrics.events.inc_by(count as u64);
                let took = env.mono() - since;
                self.metrics.batch.observe(took.as_secs_f64());
            }
            if measured_at.is_none_or(|at| env.mono() - at >= MEASURE_EVERY) {
                self.measure(inbox, env.now());
                measured_at = Some(env.mono());
            }
            // After the replies have left, because this may take a while.
            if !more_due || env.mono() - upkeep_at >= UPKEEP_WAITS {
                self.store.upkeep()?;
                upkeep_at = env.mono();
            }
            let state = &self.state;
            let is_deleting = || {
                state
                    .guild_states()
                    .any(|(_, one)| !one.forgetting.is_empty())
            };
            self.compaction
                .run_if_due(&mut *self.store, env.now(), is_deleting)?;
            if stop {
                self.store.close()?;
                return Ok(());
            }
        }
    }

    /// Measures what the metrics show of the state.
    fn measure(&self, inbox: &Inbox, now: At) {
        let seconds = |since: At| unix_seconds(At(now.since(since).max(0)));
        let metrics = &self.metrics;
        let rows = self.state.outbox();
        let (count, oldest) = rows.fold((0, now), |(count, oldest), row| {
            (count + 1, oldest.min(row.decided))
        });
        metrics.outbox.set(count);
        metrics.oldest.set(seconds(oldest));
        let due = self.state.next_due().map_or(now, |(at, _)| at);
        metrics.late.set(seconds(due));
        let guilds = self.state.guild_states().count();
        metrics
            .guilds
            .set(i64::try_from(guilds).unwrap_or(i64::MAX));
        let waiting = inbox.waiting.load(Ordering::Relaxed);
        metrics
            .inbox
            .set(i64::try_from(waiting).unwrap_or(i64::MAX));
        metrics.behind.set(i64::from(self.store.is_behind()));
        metrics.seen.set(unix_seconds(now));
    }

    /// Returns events that make the rules read back what was dropped because the inbox was full: as
    /// if the connection had been lost for a moment. While it really is lost, this waits.
    fn read_back_dropped(&self) -> impl Iterator<Item = Event> + use<> {
        let connected = self.state.gap().broken.is_none();
        let dropped = connected && self.dropped.swap(false, Ordering::Relaxed);
        let events = [Event::Disconnected, Event::Connected { resumed: false }];
        events.into_iter().filter(move |_| dropped)
    }

    /// Returns how long to wait for messages. Never long, because the calendar clock may be moved
    /// meanwhile.
    fn wait(&self, now: At, more_due: bool) -> Duration {
        const STEP_MS: i64 = 1_000;
        if more_due {
            return match self.store.is_behind() {
                true => CATCH_UP,
                false => Duration::ZERO,
            };
        }
        let ms = self
            .state
            .next_due()
            .map_or(STEP_MS, |(at, _)| at.since(now).clamp(0, STEP_MS));
        Duration::from_millis(ms.unsigned_abs())
    }

    /// Gathers what the calendar of a guild follows from; `None` if the store can't be read.
    fn calendar(&self, guild: GuildId, now: At) -> Option<(Language, Facts)> {
        let failed = RefCell::new(None);
        let changed = Changeset::new();
        let reader = BatchReader {
            store: &*self.store,
            changed: &changed,
            failed: &failed,
        };
        let tx = Transaction::new(&self.state, &reader, now, 0);
        let facts = calendar::facts(&tx, guild);
        let language = tx.guild_language(guild);
        failed.into_inner().is_none().then_some((language, facts))
    }

    /// Does what was to be done once the batch is on the disk.
    fn finish(&mut self, after: Vec<AfterCommit>, replies: &mut [Option<Reply>], now: At) {
        for one in after {
            // A receiver that is gone needs no response.
            match one {
                AfterCommit::Reply(place, sender) => {
                    drop(sender.send(replies.get_mut(place).and_then(Option::take)))
                }
                AfterCommit::Status(sender) => drop(sender.send(self.status(now))),
                AfterCommit::Channels(guild, sender) => {
                    let guild_state = self.state.guild_state(guild);
                    let channels = guild_state.map(GuildState::channels).unwrap_or_default();
                    drop(sender.send(channels));
                }
                AfterCommit::Calendar(guild, sender) => {
                    if let Some(found) = self.calendar(guild, now) {
                        drop(sender.send(found));
                    }
                }
                AfterCommit::Bank(bank) => self.state.bank = bank,
            }
        }
    }
}

/// Stamps an event with the time and 64 random bits.
fn stamp(env: &mut dyn HostEnv, event: Event) -> Stamped {
    Stamped {
        at: env.now(),
        draw: env.draw(),
        event,
    }
}
