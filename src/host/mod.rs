//! The quizmaster: the state in memory, the store under it, and the one thread that writes both.
//!
//! Events come in batches. Those of a batch are decided and applied one after another, then committed with one
//! sync, and only then do replies leave and the courier hear of new rows. If the sync fails the process must
//! stop: what is in memory is ahead of what is on the disk.
//!
//! [`Host`] is a machine with a [`step`](Host::step); [`Host::run`] drives it on a thread of its own, and a
//! [`HostHandle`] is what everyone else holds (`handle.rs`); `overlay.rs` reads within a batch; `rewriting.rs` takes forgotten
//! guilds out of the journal, too.

mod batch_reader;
mod compaction;
mod handle;

use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use crate::quiz::card::Reply;
use crate::quiz::daily::HEARTBEAT_EVERY_MS;
use crate::quiz::effect::OutboxRow;
use crate::quiz::ids::{At, DailyKey, OutboxSeq};
use crate::quiz::question::Bank;
use crate::quiz::reader::Changeset;
use crate::quiz::state::Due;
use crate::quiz::{self, Change, Event, Key, Record, Rules, Stamped, State};
use crate::store::{Entry, Store, StoreError, shelf};

use batch_reader::BatchReader;
use compaction::Compaction;
pub use handle::{BATCH, HostGone, HostHandle, Inbox, Status};
use handle::{OpenDailyIds, Waiting, sort};

/// Due things done in one batch at most; the rest comes in the next.
const TICKS: usize = 512;

/// More journal entries than one batch can write.
const LARGEST_BATCH: u64 = (BATCH + TICKS) as u64 * 2;

/// Tells the calendar time.
pub trait Clock {
    /// Returns the calendar time.
    fn now(&self) -> At;
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

/// What the courier hears of a row of the outbox.
#[derive(Debug, Clone, PartialEq)]
pub enum Update {
    /// The row is there, as it stands now.
    Put(Box<OutboxRow>),
    /// The row is gone: delivered, refused or cancelled.
    Gone(OutboxSeq),
}

/// What a batch leads to outside the bot; it may leave only after the commit, which [`Host::step`] has done.
#[derive(Debug, Default)]
pub struct Outgoing {
    /// Replies, by place in the batch.
    pub replies: Vec<Option<Reply>>,
    /// Rows of the outbox that are new, changed or gone.
    pub updates: Vec<Update>,
    /// Whether due things are left over for the next batch.
    pub more_due: bool,
}

/// The quizmaster.
pub struct Host {
    state: State,
    store: Box<dyn Store>,
    open_dailies: Arc<RwLock<OpenDailyIds>>,
    /// A desk had to drop an event.
    lost: Arc<AtomicBool>,
    /// The first step has been made.
    started: bool,
    compaction: Compaction,
}

/// A batch while it is being decided.
#[derive(Default)]
struct Batch {
    entries: Vec<Entry>,
    changed: Changeset,
    updates: Vec<Update>,
}

impl Host {
    /// Loads the state from a store.
    ///
    /// # Errors
    /// The store cannot be read, or holds a record this version cannot read.
    pub fn open(store: Box<dyn Store>, rules: Rules, bank: Arc<Bank>) -> Result<Self, StoreError> {
        let state = Self::load(&*store, Arc::new(rules), bank)?;
        Ok(Self {
            open_dailies: Arc::new(RwLock::new(OpenDailyIds::of(&state))),
            state,
            compaction: Compaction::left_over(&*store, LARGEST_BATCH)?,
            store,
            lost: Arc::default(),
            started: false,
        })
    }

    /// The state that a store holds. Loading it at any time gives the state in memory.
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
            shelf::load(store, Some(&kind), &mut |record| state.load(record))?;
        }
        let open: Vec<DailyKey> = state.open_dailies().collect();
        for daily in open {
            for range in [Key::answers(daily), Key::votes(daily)] {
                shelf::load(store, Some(&range), &mut |record| state.load(record))?;
            }
        }
        Ok(state)
    }

    /// The state, for those who only look.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The store, for those who only look.
    #[must_use]
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Every outbox row there is; the courier begins with these.
    #[must_use]
    pub fn outbox(&self) -> Vec<Update> {
        self.state
            .outbox()
            .map(|row| Update::Put(Box::new(row.clone())))
            .collect()
    }

    /// Decides a batch of events and then everything that is due, and commits it all with one sync.
    ///
    /// The first step begins with [`Event::Started`] by itself: before it, nothing may be decided, since it notes
    /// what was missed, and that rows of the outbox may have been tried by an earlier process.
    ///
    /// # Errors
    /// The store could not be read or written. After an error the host must not be used any more.
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
        }
        for event in events {
            let reply = self.decide(&mut batch, stamp(env, event))?;
            out.replies.push(reply);
        }
        let mut ticks = 0;
        while self.is_due(env.now()) {
            if ticks == TICKS {
                out.more_due = true;
                break;
            }
            let before = (self.state.next_due(), self.state.heartbeat());
            self.decide(&mut batch, stamp(env, Event::Tick))?;
            ticks += 1;
            assert!(
                (self.state.next_due(), self.state.heartbeat()) != before,
                "a tick must move on what was due, or the host would turn for ever: {before:?}"
            );
        }
        if !batch.entries.is_empty() {
            self.store.commit(batch.entries)?;
        }
        out.updates = batch.updates;
        Ok(out)
    }

    /// Whether a tick has something to do: something is due, or the note that the bot is running is old.
    fn is_due(&self, now: At) -> bool {
        let stale = now.since(self.state.heartbeat()) >= HEARTBEAT_EVERY_MS;
        stale || self.state.next_due().is_some_and(|(at, _)| at <= now)
    }

    fn decide(&mut self, batch: &mut Batch, stamped: Stamped) -> Result<Option<Reply>, StoreError> {
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
        for sentence in &decision.log {
            tracing::info!("{sentence}");
        }
        if decision.changes.is_empty() {
            return Ok(decision.reply);
        }
        batch
            .entries
            .push(shelf::entry(&stamped, &decision.changes)?);
        for change in decision.changes {
            let ids = self.state.apply(&change);
            if !ids.is_empty() {
                let open = self.open_dailies.write();
                let mut open = open.unwrap_or_else(PoisonError::into_inner);
                ids.into_iter().for_each(|change| open.apply(change));
            }
            let (key, record) = match change {
                Change::Put(record) => (record.key(), Some(record)),
                Change::Remove(key) => (key, None),
            };
            match (&key, record.as_deref()) {
                (_, Some(Record::Outbox(_, row))) => batch.updates.push(Update::Put(row.clone())),
                (Key::Outbox(no), None) => batch.updates.push(Update::Gone(*no)),
                (Key::Guild(_), None) => self.compaction.guild_forgotten(stamped.at),
                _ => {}
            }
            batch.changed.insert(key, record);
        }
        Ok(decision.reply)
    }

    /// How the host stands.
    #[must_use]
    pub fn status(&self, now: At) -> Status {
        let next_due = self.state.next_due().map(|(at, _): (At, Due)| at);
        let quiet = self.state.outbox().all(|row| row.not_before > now);
        Status {
            idle: quiet && next_due.is_none_or(|at| at > now),
            next_due,
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
                lost: self.lost.clone(),
            },
            Inbox { inbox, waiting },
        )
    }

    /// Handles letters until told to stop or until nobody can write any more. Blocks; runs on its own thread.
    ///
    /// # Errors
    /// The store could not be read or written: the process must stop.
    pub fn run(
        mut self,
        inbox: &Inbox,
        env: &mut dyn HostEnv,
        mut courier: impl FnMut(Vec<Update>),
    ) -> Result<(), StoreError> {
        // Before anything else: what was missed is reckoned from when the bot was last known to run.
        let mut more_due = self.step(Vec::new(), env)?.more_due;
        courier(self.outbox());
        loop {
            let mut mail = Vec::new();
            let stop = inbox.next(self.wait(env.now(), more_due), &mut mail);
            let (mut events, waiting) = sort(mail);
            events.extend(self.what_was_lost());
            let mut out = self.step(events, env)?;
            more_due = out.more_due;
            if !out.updates.is_empty() {
                courier(std::mem::take(&mut out.updates));
            }
            self.answer(waiting, &mut out.replies, env.now());
            // After the replies have left: it may take a while.
            self.store.upkeep()?;
            self.compaction.run_if_due(&mut *self.store, env.now())?;
            if stop {
                self.store.close()?;
                return Ok(());
            }
        }
    }

    /// Events were dropped for want of room: the connection counts as lost and found again, so that they are read
    /// back. While it is lost in earnest, that waits.
    fn what_was_lost(&self) -> impl Iterator<Item = Event> + use<> {
        let connected = self.state.gap().broken.is_none();
        let lost = connected && self.lost.swap(false, Ordering::Relaxed);
        let events = [Event::Disconnected, Event::Connected { resumed: false }];
        events.into_iter().filter(move |_| lost)
    }

    /// How long to wait for letters. Never long: the calendar clock may be moved under a waiting thread.
    fn wait(&self, now: At, more_due: bool) -> Duration {
        const STEP_MS: i64 = 1_000;
        if more_due {
            return Duration::ZERO;
        }
        let ms = self
            .state
            .next_due()
            .map_or(STEP_MS, |(at, _)| at.since(now).clamp(0, STEP_MS));
        Duration::from_millis(ms.unsigned_abs())
    }

    fn answer(&mut self, waiting: Vec<Waiting>, replies: &mut [Option<Reply>], now: At) {
        for one in waiting {
            // Whoever asked may be gone; then nobody reads the reply.
            match one {
                Waiting::Reply(place, tell) => {
                    drop(tell.send(replies.get_mut(place).and_then(Option::take)))
                }
                Waiting::Status(tell) => drop(tell.send(self.status(now))),
                Waiting::Bank(bank) => self.state.bank = bank,
            }
        }
    }
}

/// An event with the time and the dice of now.
fn stamp(env: &mut dyn HostEnv, event: Event) -> Stamped {
    Stamped {
        at: env.now(),
        draw: env.draw(),
        event,
    }
}
