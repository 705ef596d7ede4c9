//! How everyone else reaches the host: a [`HostHandle`] sends messages, and the host reads them
//! from its [`Inbox`].

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use tokio::sync::oneshot;

use crate::quiz::model::calendar::FeedKey;
use crate::quiz::model::card::Reply;
use crate::quiz::model::effect::OutboxRow;
use crate::quiz::model::ids::{At, ChannelId, GuildId, MessageId, OutboxSeq};
use crate::quiz::model::language::Language;
use crate::quiz::model::outcome::Outcome;
use crate::quiz::model::question::Bank;
use crate::quiz::queries::calendar::Facts;
use crate::quiz::state::IndexChange;
use crate::quiz::state::State;
use crate::quiz::{Event, Interaction};

use super::sending::Sending;

/// How many messages may wait for the host. When the inbox is full, gateway events are dropped and
/// read back later.
pub(super) const INBOX_MAX: usize = 65_536;

/// How many messages one batch holds at most.
pub const BATCH: usize = 512;

/// How many messages that take long to answer one batch holds at most. What is due comes after a
/// batch, so that a thousand who ask for their stats hold up no question.
const LONG_MAX: usize = 8;

/// Messages that nobody waits for are collected so that they share a sync: this many at most.
const COLLECT_MAX: usize = 16;
/// How long the host waits for each of them. One that is lost before its sync is read back from
/// Discord, like any other event that was missed.
const COLLECT_WAIT: Duration = Duration::from_millis(25);

/// The host has stopped, because the process is stopping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the host has stopped")]
pub struct HostGone;

/// Returns whether an event is about the connection to Discord or the guilds of a new session.
const fn is_about_connection(event: &Event) -> bool {
    matches!(
        event,
        Event::GuildsListed { .. } | Event::Connected { .. } | Event::Disconnected
    )
}

/// Whether the host has something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// Nothing is due, and no row of the outbox may go now.
    pub idle: bool,
    /// When something is due next.
    pub next_due: Option<At>,
    /// When a row of the outbox that waits for another try may go.
    pub next_try: Option<At>,
    /// How many rows the outbox has.
    pub outbox: usize,
}

/// A message to the host, with the sender that takes the response where someone waits for one.
pub(super) enum HostMessage {
    Event(Event),
    Interaction(Box<Interaction>, oneshot::Sender<Option<Reply>>),
    Status(oneshot::Sender<Status>),
    Channels(GuildId, oneshot::Sender<Vec<ChannelId>>),
    Calendar(GuildId, oneshot::Sender<(Language, Facts)>),
    Bank(Arc<Bank>),
    Stop,
}

impl HostMessage {
    /// Returns whether it takes long to answer, because a year of dailies is read for it.
    fn takes_long(&self) -> bool {
        matches!(self, Self::Interaction(interaction, _) if interaction.kind.reads_a_year())
    }

    /// Returns whether nobody waits for what follows from it: it is what members do in threads.
    const fn can_wait(&self) -> bool {
        matches!(
            self,
            Self::Event(
                Event::MessageWritten(..)
                    | Event::Edited { .. }
                    | Event::Deleted { .. }
                    | Event::Reacted { .. }
                    | Event::ReactionsCleared { .. }
            )
        )
    }
}

/// The threads and messages of open dailies and the messages on their way, shared with all handles
/// so that the gateway can drop events about anything else without asking the host.
#[derive(Debug, Default)]
pub(super) struct OpenDailyIds {
    threads: HashSet<ChannelId>,
    messages: HashSet<MessageId>,
    sending: Sending,
    /// The keys of the addresses of calendars.
    feeds: HashMap<GuildId, FeedKey>,
}

impl OpenDailyIds {
    pub(super) fn of(state: &State) -> Self {
        let mut ids = Self {
            threads: state.threads().collect(),
            messages: state.messages().collect(),
            sending: Sending::default(),
            feeds: state.feeds().collect(),
        };
        state.outbox().for_each(|row| ids.put_row(row));
        ids
    }

    pub(super) fn put_row(&mut self, row: &OutboxRow) {
        self.sending.put(row);
    }

    pub(super) fn remove_row(&mut self, seq: OutboxSeq) {
        self.sending.remove(seq);
    }

    pub(super) fn put_feed(&mut self, guild: GuildId, key: Option<FeedKey>) {
        match key {
            Some(key) => self.feeds.insert(guild, key),
            None => self.feeds.remove(&guild),
        };
    }

    pub(super) fn apply(&mut self, change: IndexChange) {
        match change {
            IndexChange::ThreadAdded(id) => self.threads.insert(id),
            IndexChange::ThreadRemoved(id) => self.threads.remove(&id),
            IndexChange::MessageAdded(id) => self.messages.insert(id),
            IndexChange::MessageRemoved(id) => self.messages.remove(&id),
        };
    }
}

/// A handle to the host. Clones reach the same host.
#[derive(Clone)]
pub struct HostHandle {
    pub(super) inbox: Sender<HostMessage>,
    /// How many messages are in the inbox. The channel itself is unbounded, because a bounded one
    /// allocates megabytes for messages that never come.
    pub(super) waiting: Arc<AtomicUsize>,
    pub(super) open_dailies: Arc<RwLock<OpenDailyIds>>,
    /// An event was dropped because the inbox was full.
    pub(super) dropped: Arc<AtomicBool>,
    /// The bank in use, or the one that the host was given last.
    pub(super) bank: Arc<RwLock<Arc<Bank>>>,
}

impl HostHandle {
    /// Tells the host what happened; never blocks.
    ///
    /// When the inbox is full the event is dropped, and the host later reads back what happened, as
    /// after a lost connection. Events about the connection itself go into a full inbox as well:
    /// there are few, and nothing brings them again.
    ///
    /// # Errors
    /// The host is gone. A full inbox is not an error.
    pub fn tell(&self, event: Event) -> Result<(), HostGone> {
        if !is_about_connection(&event) && !self.has_room() {
            // Logs once per flood, not once per event.
            if !self.dropped.swap(true, Ordering::Relaxed) {
                tracing::error!(
                    "the host's inbox is full, dropping events to read them back later"
                );
            }
            return Ok(());
        }
        self.send(HostMessage::Event(event))
    }

    fn has_room(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) < INBOX_MAX
    }

    fn send(&self, message: HostMessage) -> Result<(), HostGone> {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        self.inbox.send(message).map_err(|_| HostGone)
    }

    /// Tells the host how an attempt at a delivery ended. Goes into a full inbox as well, because
    /// nothing reads back a lost outcome and its lane would wait forever. Few attempts are in
    /// flight at once.
    ///
    /// # Errors
    /// The host is gone.
    pub fn delivered(&self, seq: OutboxSeq, outcome: Outcome) -> Result<(), HostGone> {
        self.send(HostMessage::Event(Event::Delivered { seq, outcome }))
    }

    /// Sends an interaction and waits for the reply, which comes when what it changed is on the
    /// disk.
    ///
    /// # Errors
    /// The host is gone, or its inbox is full.
    pub async fn ask(&self, interaction: Interaction) -> Result<Option<Reply>, HostGone> {
        if !self.has_room() {
            return Err(HostGone);
        }
        if interaction.kind.needs_words() {
            self.index(Bank::has_words, |bank| {
                bank.words();
            })
            .await;
        }
        if interaction.kind.needs_sketches() {
            self.index(Bank::has_sketches, |bank| {
                bank.sketches();
            })
            .await;
        }
        let (sender, reply) = oneshot::channel();
        self.send(HostMessage::Interaction(Box::new(interaction), sender))?;
        reply.await.map_err(|_| HostGone)
    }

    /// Returns the bank.
    #[must_use]
    pub fn bank(&self) -> Arc<Bank> {
        Arc::clone(&self.bank.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Indexes the bank on a thread of tokio's, if that isn't done yet: the first search must hold
    /// up neither the host nor the gateway, and neither must the first question that is compared
    /// with those of the bank.
    async fn index(&self, is_done: fn(&Bank) -> bool, make: fn(&Bank)) {
        let bank = self.bank();
        if !is_done(&bank) {
            let index = tokio::task::spawn_blocking(move || make(&bank));
            // Should it fail, the host does it.
            let _ = index.await;
        }
    }

    /// Returns the host's status once it has handled everything that was sent before.
    ///
    /// # Errors
    /// The host is gone.
    pub async fn status(&self) -> Result<Status, HostGone> {
        let (sender, status) = oneshot::channel();
        self.send(HostMessage::Status(sender))?;
        status.await.map_err(|_| HostGone)
    }

    /// Returns the channels that the tracks, rounds, seasons and notices of a guild use.
    ///
    /// # Errors
    /// The host is gone.
    pub async fn channels(&self, guild: GuildId) -> Result<Vec<ChannelId>, HostGone> {
        let (sender, channels) = oneshot::channel();
        self.send(HostMessage::Channels(guild, sender))?;
        channels.await.map_err(|_| HostGone)
    }

    /// Returns what the calendar of a guild follows from, and its language.
    ///
    /// # Errors
    /// The host is gone, or its inbox is full.
    pub async fn calendar(&self, guild: GuildId) -> Result<(Language, Facts), HostGone> {
        if !self.has_room() {
            return Err(HostGone);
        }
        let (sender, facts) = oneshot::channel();
        self.send(HostMessage::Calendar(guild, sender))?;
        facts.await.map_err(|_| HostGone)
    }

    /// Returns whether the address of a guild's calendar has this key, without asking the host. A
    /// wrong key takes the same time wherever it is wrong.
    #[must_use]
    pub fn opens_feed(&self, guild: GuildId, typed: &str) -> bool {
        let key = self.known_ids().feeds.get(&guild).copied();
        // A guild without an address takes as long as one with another key.
        let is = key.unwrap_or(FeedKey::NONE).is(typed);
        is & key.is_some()
    }

    /// Replaces the bank. Questions are chosen from the new one from then on.
    ///
    /// # Errors
    /// The host is gone.
    pub fn enter_bank(&self, bank: Arc<Bank>) -> Result<(), HostGone> {
        *self.bank.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&bank);
        self.send(HostMessage::Bank(bank))
    }

    /// Asks the host to handle what it has and stop.
    pub fn stop(&self) {
        // A host that is gone has stopped already.
        let _ = self.send(HostMessage::Stop);
    }

    fn known_ids(&self) -> RwLockReadGuard<'_, OpenDailyIds> {
        let ids = self.open_dailies.read();
        ids.unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns whether a channel is the thread of a daily that is not closed.
    #[must_use]
    pub fn knows_thread(&self, thread: ChannelId) -> bool {
        self.known_ids().threads.contains(&thread)
    }

    /// Returns whether a message is the post, an answer or a published answer of a daily that is
    /// not closed.
    #[must_use]
    pub fn knows_message(&self, message: MessageId) -> bool {
        self.known_ids().messages.contains(&message)
    }

    /// Returns the row of the outbox that posted a message of the bot, by the message's nonce or by
    /// one of its custom ids and footers.
    pub fn row_of_message<'a>(
        &self,
        guild: GuildId,
        channel: ChannelId,
        nonce: Option<&str>,
        marks: impl Iterator<Item = &'a str>,
    ) -> Option<OutboxSeq> {
        let ids = self.known_ids();
        ids.sending.of_message(guild, channel, nonce, marks)
    }

    /// Returns the row of the outbox that posted a thread of the bot in a forum, by its title.
    #[must_use]
    pub fn row_of_thread(&self, forum: ChannelId, title: &str) -> Option<OutboxSeq> {
        self.known_ids().sending.of_thread(forum, title)
    }
}

/// The host's end of the channel that its handles send to.
pub struct Inbox {
    pub(super) inbox: Receiver<HostMessage>,
    pub(super) waiting: Arc<AtomicUsize>,
}

impl Inbox {
    /// Waits for a message and takes the others that are there. Returns `true` if the host is to
    /// stop.
    pub(super) fn next(&self, wait: Duration, messages: &mut Vec<HostMessage>) -> bool {
        let first = match self.inbox.recv_timeout(wait) {
            Ok(message) => message,
            Err(RecvTimeoutError::Disconnected) => return true,
            Err(RecvTimeoutError::Timeout) => return false,
        };
        let mut next = Some(first);
        let mut all_can_wait = true;
        let (mut taken, mut long, mut stop) = (0, 0, false);
        while let Some(message) = next {
            taken += 1;
            all_can_wait &= message.can_wait();
            long += usize::from(message.takes_long());
            stop = matches!(message, HostMessage::Stop);
            messages.push(message);
            next = if stop || taken == BATCH || long == LONG_MAX {
                None
            } else if all_can_wait && taken < COLLECT_MAX {
                self.inbox.recv_timeout(COLLECT_WAIT).ok()
            } else {
                self.inbox.try_recv().ok()
            };
        }
        self.waiting.fetch_sub(taken, Ordering::Relaxed);
        stop
    }
}

/// What is to be done when the batch is on the disk.
pub(super) enum AfterCommit {
    /// Sends the reply to the event at this place in the batch.
    Reply(usize, oneshot::Sender<Option<Reply>>),
    /// Sends the status.
    Status(oneshot::Sender<Status>),
    /// Sends the channels that a guild uses.
    Channels(GuildId, oneshot::Sender<Vec<ChannelId>>),
    /// Sends what a guild's calendar follows from.
    Calendar(GuildId, oneshot::Sender<(Language, Facts)>),
    /// Replaces the bank.
    Bank(Arc<Bank>),
}

/// Splits messages into the events of a batch, in order, and what is to be done after its commit.
pub(super) fn split(messages: Vec<HostMessage>) -> (Vec<Event>, Vec<AfterCommit>) {
    let (mut events, mut after) = (Vec::new(), Vec::new());
    for message in messages {
        match message {
            HostMessage::Event(event) => events.push(event),
            HostMessage::Interaction(interaction, sender) => {
                after.push(AfterCommit::Reply(events.len(), sender));
                events.push(Event::Interaction(interaction));
            }
            HostMessage::Status(sender) => after.push(AfterCommit::Status(sender)),
            HostMessage::Channels(guild, sender) => {
                after.push(AfterCommit::Channels(guild, sender));
            }
            HostMessage::Calendar(guild, sender) => {
                after.push(AfterCommit::Calendar(guild, sender));
            }
            HostMessage::Bank(bank) => {
                let digest = bank.digest().0;
                after.push(AfterCommit::Bank(bank));
                events.push(Event::BankEntered { digest });
            }
            HostMessage::Stop => {}
        }
    }
    (events, after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::InteractionKind;
    use crate::quiz::model::event::Locales;
    use crate::quiz::model::ids::{InteractionId, UserId};

    /// Returns how many of a hundred requests one batch takes.
    fn taken(kind: &InteractionKind) -> usize {
        let (sender, receiver) = std::sync::mpsc::channel();
        let inbox = Inbox {
            inbox: receiver,
            waiting: Arc::new(AtomicUsize::new(100)),
        };
        for n in 0..100 {
            let interaction = Interaction {
                id: InteractionId(n),
                guild: Some(GuildId(1)),
                channel: ChannelId(10),
                parent: None,
                user: UserId(1_000 + n),
                roles: Vec::new(),
                manages: false,
                locale: Locales::default(),
                kind: kind.clone(),
            };
            let (reply, _) = oneshot::channel();
            let message = HostMessage::Interaction(Box::new(interaction), reply);
            assert!(sender.send(message).is_ok());
        }
        let mut messages = Vec::new();
        assert!(!inbox.next(Duration::ZERO, &mut messages));
        assert_eq!(inbox.waiting.load(Ordering::Relaxed), 100 - messages.len());
        messages.len()
    }

    #[test]
    fn what_is_due_waits_only_for_a_few_who_ask_for_their_stats() {
        assert_eq!(taken(&InteractionKind::Me { track: None }), LONG_MAX);
        assert_eq!(taken(&InteractionKind::Topics), 100);
    }
}
