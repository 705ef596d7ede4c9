//! The quizmaster: the state in memory, the store under it, and the one thread that writes both.
//!
//! Events come in batches. Those of a batch are decided and applied one after another, then committed with one
//! sync, and only then do replies leave and the courier hear of new rows. If the sync fails the process must
//! stop: what is in memory is ahead of what is on the disk.
//!
//! [`Host`] is a machine with a [`step`](Host::step); [`Host::run`] drives it on a thread of its own, and a
//! [`Desk`] is what everyone else holds.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::oneshot;

use crate::quiz::card::Reply;
use crate::quiz::daily::ALIVE_EVERY_MS;
use crate::quiz::effect::{OutboxRow, Outcome};
use crate::quiz::ids::{At, ChannelId, DailyKey, MessageId, OutboxNo};
use crate::quiz::question::Bank;
use crate::quiz::state::Due;
use crate::quiz::{self, Asked, Change, Event, Key, Record, Rules, Shelf, Stamped, State};
use crate::store::disk::RealDisk;
use crate::store::{Entry, Store, StoreError, shelf};

/// Events that wait for the host at most; when it is full, gateway events are lost and read back later.
const QUEUE: usize = 65_536;

/// Events decided in one batch at most.
pub const BATCH: usize = 512;

/// Due things done in one batch at most; the rest comes in the next.
const TICKS: usize = 512;

/// The host is gone: the process is stopping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the quizmaster has stopped")]
pub struct HostGone;

/// The clock and the dice, read by whoever drives the host.
pub trait Times {
    /// The calendar time.
    fn now(&self) -> At;
    /// Any 64 bits.
    fn draw(&mut self) -> u64;
}

/// What the courier hears of a row of the outbox.
#[derive(Debug, Clone, PartialEq)]
pub enum Update {
    /// The row is there, as it stands now.
    Put(Box<OutboxRow>),
    /// The row is gone: delivered, refused or cancelled.
    Gone(OutboxNo),
}

/// How the host stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// Nothing is due and no outbox row may go now.
    pub idle: bool,
    /// When something is due next.
    pub next_due: Option<At>,
    /// Rows in the outbox.
    pub outbox: usize,
}

/// A letter to the host.
enum Letter {
    Event(Event),
    Asked(Box<Asked>, oneshot::Sender<Option<Reply>>),
    Status(oneshot::Sender<Status>),
    Backup(std::path::PathBuf, oneshot::Sender<Result<(), String>>),
    Stop,
}

/// What a decision needs to know of things outside, shared for reading: which threads and messages are ours.
#[derive(Debug, Default)]
struct Known {
    threads: HashSet<ChannelId>,
    messages: HashSet<MessageId>,
}

/// A cloneable handle to the host.
#[derive(Clone)]
pub struct Desk {
    letters: SyncSender<Letter>,
    known: Arc<RwLock<Known>>,
    lost: Arc<AtomicBool>,
}

impl Desk {
    /// Tells the host what happened; never blocks.
    ///
    /// # Errors
    /// The host is gone. A full queue is not an error: the event is dropped, and the host, when it comes to it,
    /// reads back what happened, as after a lost connection.
    pub fn tell(&self, event: Event) -> Result<(), HostGone> {
        match self.letters.try_send(Letter::Event(event)) {
            Ok(()) => Ok(()),
            Err(TrySendError::Full(_)) => {
                // Once a flood, not once an event.
                if !self.lost.swap(true, Ordering::Relaxed) {
                    tracing::error!(
                        "the quizmaster's queue is full: events are lost and will be read back"
                    );
                }
                Ok(())
            }
            Err(TrySendError::Disconnected(_)) => Err(HostGone),
        }
    }

    /// Tells the host how a try of a delivery ended. Waits for room in the queue: nobody reads back a lost
    /// outcome, and its lane would stand still.
    ///
    /// # Errors
    /// The host is gone.
    pub fn delivered(&self, no: OutboxNo, outcome: Outcome) -> Result<(), HostGone> {
        self.letters
            .send(Letter::Event(Event::Delivered { no, outcome }))
            .map_err(|_| HostGone)
    }

    /// Asks for something and waits for the reply, which comes after what it changed is on the disk.
    ///
    /// # Errors
    /// The host is gone, or too busy to take more.
    pub async fn ask(&self, asked: Asked) -> Result<Option<Reply>, HostGone> {
        let (tell, hear) = oneshot::channel();
        self.letters
            .try_send(Letter::Asked(Box::new(asked), tell))
            .map_err(|_| HostGone)?;
        hear.await.map_err(|_| HostGone)
    }

    /// How the host stands, after everything told before.
    ///
    /// # Errors
    /// The host is gone, or too busy to take more.
    pub async fn status(&self) -> Result<Status, HostGone> {
        let (tell, hear) = oneshot::channel();
        self.letters
            .try_send(Letter::Status(tell))
            .map_err(|_| HostGone)?;
        hear.await.map_err(|_| HostGone)
    }

    /// Copies the store into an empty folder while it is in use.
    ///
    /// # Errors
    /// Why the copy failed, in words.
    pub async fn backup(&self, to: std::path::PathBuf) -> Result<(), String> {
        let (tell, hear) = oneshot::channel();
        let gone = |_| HostGone.to_string();
        self.letters
            .try_send(Letter::Backup(to, tell))
            .map_err(|_| HostGone.to_string())?;
        hear.await.map_err(gone)?
    }

    /// Asks the host to finish what it has and stop.
    pub fn stop(&self) {
        // A full queue still ends: the sender blocks until there is room, or the host is gone.
        let _ = self.letters.send(Letter::Stop);
    }

    /// Whether a channel is the thread of a daily that is not closed.
    #[must_use]
    pub fn knows_thread(&self, thread: ChannelId) -> bool {
        self.known
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .threads
            .contains(&thread)
    }

    /// Whether a message is the post, an answer or a published answer of a daily that is not closed.
    #[must_use]
    pub fn knows_message(&self, message: MessageId) -> bool {
        self.known
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .messages
            .contains(&message)
    }
}

/// The shelf as the batch at hand sees it: the store, and over it what the batch has changed.
struct Overlay<'a> {
    store: &'a dyn Store,
    changed: &'a BTreeMap<Key, Option<Record>>,
    failed: &'a RefCell<Option<StoreError>>,
}

impl Overlay<'_> {
    /// Remembers the first error; the batch is not committed then.
    fn or_remember<T: Default>(&self, result: Result<T, StoreError>) -> T {
        result.unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            T::default()
        })
    }
}

impl Shelf for Overlay<'_> {
    fn get(&self, key: &Key) -> Option<Record> {
        match self.changed.get(key) {
            Some(changed) => changed.clone(),
            None => self.or_remember(shelf::get(self.store, key)),
        }
    }

    fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        let mut changed = self.changed.range(range.clone()).peekable();
        if changed.peek().is_none() {
            return self.or_remember(shelf::scan(self.store, range, limit));
        }
        let all = self.or_remember(shelf::scan(self.store, range, usize::MAX));
        let mut merged: BTreeMap<Key, Record> = all
            .into_iter()
            .map(|record| (record.key(), record))
            .collect();
        for (key, record) in changed {
            match record {
                Some(record) => merged.insert(key.clone(), record.clone()),
                None => merged.remove(key),
            };
        }
        merged.into_values().take(limit).collect()
    }
}

/// An event with the time and the dice of now.
fn stamp(times: &mut dyn Times, event: Event) -> Stamped {
    Stamped {
        at: times.now(),
        draw: times.draw(),
        event,
    }
}

/// What a batch leads to outside the house; it may leave only after the commit, which [`Host::step`] has done.
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
    known: Arc<RwLock<Known>>,
    /// A desk had to drop an event.
    lost: Arc<AtomicBool>,
    /// The first step has been made.
    started: bool,
}

/// A batch while it is being decided.
#[derive(Default)]
struct Batch {
    entries: Vec<Entry>,
    changed: BTreeMap<Key, Option<Record>>,
    updates: Vec<Update>,
}

impl Host {
    /// Loads the state from a store.
    ///
    /// # Errors
    /// The store cannot be read, or holds a record this version cannot read.
    pub fn open(store: Box<dyn Store>, rules: Rules, bank: Arc<Bank>) -> Result<Self, StoreError> {
        let host = Self {
            state: Self::load(&*store, Arc::new(rules), bank)?,
            store,
            known: Arc::default(),
            lost: Arc::default(),
            started: false,
        };
        host.relearn();
        Ok(host)
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
        times: &mut dyn Times,
    ) -> Result<Outgoing, StoreError> {
        let mut batch = Batch::default();
        let mut out = Outgoing::default();
        if !self.started {
            self.started = true;
            self.decide(&mut batch, stamp(times, Event::Started))?;
        }
        for event in events {
            let reply = self.decide(&mut batch, stamp(times, event))?;
            out.replies.push(reply);
        }
        let mut ticks = 0;
        while self.is_due(times.now()) {
            if ticks == TICKS {
                out.more_due = true;
                break;
            }
            let before = (self.state.next_due(), self.state.alive());
            self.decide(&mut batch, stamp(times, Event::Tick))?;
            ticks += 1;
            assert!(
                (self.state.next_due(), self.state.alive()) != before,
                "a tick must move on what was due, or the host would turn for ever: {before:?}"
            );
        }
        if !batch.entries.is_empty() {
            self.store.commit(&batch.entries)?;
        }
        out.updates = batch.updates;
        Ok(out)
    }

    /// Whether a tick has something to do: something is due, or the note that the house is running is old.
    fn is_due(&self, now: At) -> bool {
        let stale = now.since(self.state.alive()) >= ALIVE_EVERY_MS;
        stale || self.state.next_due().is_some_and(|(at, _)| at <= now)
    }

    fn decide(&mut self, batch: &mut Batch, stamped: Stamped) -> Result<Option<Reply>, StoreError> {
        let failed = RefCell::new(None);
        let overlay = Overlay {
            store: &*self.store,
            changed: &batch.changed,
            failed: &failed,
        };
        let decision = quiz::decide(&self.state, &overlay, &stamped);
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
        for change in &decision.changes {
            self.learn(change);
            self.state.apply(change);
            let (key, record) = match change {
                Change::Put(record) => (record.key(), Some(record.clone())),
                Change::Remove(key) => (key.clone(), None),
            };
            match (&key, &record) {
                (_, Some(Record::Outbox(_, row))) => {
                    batch.updates.push(Update::Put(Box::new(row.clone())))
                }
                (Key::Outbox(no), None) => batch.updates.push(Update::Gone(*no)),
                _ => {}
            }
            batch.changed.insert(key, record);
        }
        Ok(decision.reply)
    }

    /// Keeps in step what the edge uses to drop what does not concern us.
    fn learn(&self, change: &Change) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        match change {
            Change::Put(Record::Daily(key, daily)) => {
                let open = daily.phase != quiz::record::Phase::Closed;
                if let Some(thread) = daily.heard_thread() {
                    if open {
                        known.threads.insert(thread)
                    } else {
                        known.threads.remove(&thread)
                    };
                }
                if let Some(post) = daily.post {
                    if open {
                        known.messages.insert(post)
                    } else {
                        known.messages.remove(&post)
                    };
                }
                let closing = self.state.live(*key).filter(|_| !open);
                for answer in closing.into_iter().flat_map(|live| live.answers.values()) {
                    for message in answer.messages.iter().chain(&answer.published) {
                        known.messages.remove(message);
                    }
                }
            }
            Change::Put(Record::Answer(key, answer)) if self.state.live(key.daily).is_some() => {
                known
                    .messages
                    .extend(answer.messages.iter().chain(&answer.published));
            }
            _ => {}
        }
    }

    fn relearn(&self) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        *known = Known::default();
        for (_, room) in self.state.rooms() {
            for live in room.dailies.values() {
                known.threads.extend(live.daily.heard_thread());
                known.messages.extend(live.daily.post);
                for answer in live.answers.values() {
                    known
                        .messages
                        .extend(answer.messages.iter().chain(&answer.published));
                }
            }
        }
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

    /// A desk and the letters it sends, for [`run`](Self::run).
    #[must_use]
    pub fn desk(&self) -> (Desk, Letters) {
        let (letters, inbox) = sync_channel(QUEUE);
        (
            Desk {
                letters,
                known: self.known.clone(),
                lost: self.lost.clone(),
            },
            Letters(inbox),
        )
    }

    /// Handles letters until told to stop or until nobody can write any more. Blocks; runs on its own thread.
    ///
    /// # Errors
    /// The store could not be read or written: the process must stop.
    pub fn run(
        mut self,
        letters: &Letters,
        times: &mut dyn Times,
        mut courier: impl FnMut(Vec<Update>),
    ) -> Result<(), StoreError> {
        // Before anything else: what was missed is reckoned from when the house was last known to run.
        let mut more_due = self.step(Vec::new(), times)?.more_due;
        courier(self.outbox());
        loop {
            let mut mail = Vec::new();
            let stop = letters.next(self.wait(times.now(), more_due), &mut mail);
            let (mut events, waiting) = sort(mail);
            events.extend(self.what_was_lost());
            let mut out = self.step(events, times)?;
            more_due = out.more_due;
            if !out.updates.is_empty() {
                courier(std::mem::take(&mut out.updates));
            }
            self.answer(waiting, &mut out.replies, times.now());
            // After the replies have left: it may take a while.
            self.store.upkeep()?;
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
                Waiting::Backup(to, tell) => {
                    let done = self.store.backup(&RealDisk::new(to));
                    drop(tell.send(done.map(drop).map_err(|error| error.to_string())));
                }
            }
        }
    }
}

/// The host's inbox.
pub struct Letters(Receiver<Letter>);

impl Letters {
    /// Waits for a letter and takes what else is there; `true` if the host is to stop.
    fn next(&self, wait: Duration, mail: &mut Vec<Letter>) -> bool {
        match self.0.recv_timeout(wait) {
            Ok(Letter::Stop) | Err(RecvTimeoutError::Disconnected) => return true,
            Ok(letter) => mail.push(letter),
            Err(RecvTimeoutError::Timeout) => return false,
        }
        while mail.len() < BATCH {
            match self.0.try_recv() {
                Ok(Letter::Stop) => return true,
                Ok(letter) => mail.push(letter),
                Err(_) => break,
            }
        }
        false
    }
}

/// Someone who waits for something of a batch.
enum Waiting {
    Reply(usize, oneshot::Sender<Option<Reply>>),
    Status(oneshot::Sender<Status>),
    Backup(std::path::PathBuf, oneshot::Sender<Result<(), String>>),
}

/// The events of letters, in order, and who waits for what.
fn sort(mail: Vec<Letter>) -> (Vec<Event>, Vec<Waiting>) {
    let (mut events, mut waiting) = (Vec::new(), Vec::new());
    for letter in mail {
        match letter {
            Letter::Event(event) => events.push(event),
            Letter::Asked(asked, tell) => {
                waiting.push(Waiting::Reply(events.len(), tell));
                events.push(Event::Asked(asked));
            }
            Letter::Status(tell) => waiting.push(Waiting::Status(tell)),
            Letter::Backup(to, tell) => waiting.push(Waiting::Backup(to, tell)),
            Letter::Stop => {}
        }
    }
    (events, waiting)
}
