//! How everyone else reaches the host: a [`HostHandle`] takes letters, the host finds them in its inbox.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::oneshot;

use crate::quiz::card::Reply;
use crate::quiz::effect::Outcome;
use crate::quiz::ids::{At, ChannelId, MessageId, OutboxSeq};
use crate::quiz::question::Bank;
use crate::quiz::state::{IndexChange, State};
use crate::quiz::{Event, Interaction};

/// Events that wait for the host at most; when it is full, gateway events are lost and read back later.
pub(super) const QUEUE: usize = 65_536;

/// How many events one batch holds at most.
pub const BATCH: usize = 512;

/// Letters that nobody waits for are gathered, so that they share a sync: so many at most …
const PATIENT: usize = 16;
/// … each awaited for so long at most. What is lost before its sync is read back from Discord like anything missed.
const PATIENCE: Duration = Duration::from_millis(25);

/// The host is gone: the process is stopping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the quizmaster has stopped")]
pub struct HostGone;

/// Whether an event tells of the connection to Discord, and of the guilds a session begins with.
const fn is_of_the_connection(event: &Event) -> bool {
    matches!(
        event,
        Event::GuildsListed { .. } | Event::Connected { .. } | Event::Disconnected
    )
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
pub(super) enum HostMessage {
    Event(Event),
    Interaction(Box<Interaction>, oneshot::Sender<Option<Reply>>),
    Status(oneshot::Sender<Status>),
    Bank(Arc<Bank>),
    Stop,
}

impl HostMessage {
    /// Nobody and nothing waits for what follows from it: what members do in threads.
    const fn is_patient(&self) -> bool {
        matches!(
            self,
            Self::Event(
                Event::MessageCreated(_)
                    | Event::Edited { .. }
                    | Event::Deleted { .. }
                    | Event::Reacted { .. }
                    | Event::ReactionsCleared { .. }
            )
        )
    }
}

/// The threads and messages of open dailies, shared with all handles so that the gateway can drop
/// events about anything else without asking the host.
#[derive(Debug, Default)]
pub(super) struct OpenDailyIds {
    threads: HashSet<ChannelId>,
    messages: HashSet<MessageId>,
}

impl OpenDailyIds {
    pub(super) fn of(state: &State) -> Self {
        Self {
            threads: state.threads().collect(),
            messages: state.messages().collect(),
        }
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

/// A cloneable handle to the host.
#[derive(Clone)]
pub struct HostHandle {
    pub(super) inbox: Sender<HostMessage>,
    /// Letters in the inbox. The channel itself has no bound: one with a bound would hold megabytes of room for what
    /// never comes.
    pub(super) waiting: Arc<AtomicUsize>,
    pub(super) open_dailies: Arc<RwLock<OpenDailyIds>>,
    pub(super) lost: Arc<AtomicBool>,
}

impl HostHandle {
    /// Tells the host what happened; never blocks.
    ///
    /// # Errors
    /// The host is gone. A full queue is not an error: the event is dropped, and the host, when it comes to it,
    /// reads back what happened, as after a lost connection. How the connection itself stands goes into a full queue
    /// as well: few such events come, and nothing brings them again.
    pub fn tell(&self, event: Event) -> Result<(), HostGone> {
        if !is_of_the_connection(&event) && !self.has_room() {
            // Once a flood, not once an event.
            if !self.lost.swap(true, Ordering::Relaxed) {
                tracing::error!(
                    "the quizmaster's queue is full: events are lost and will be read back"
                );
            }
            return Ok(());
        }
        self.send(HostMessage::Event(event))
    }

    fn has_room(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) < QUEUE
    }

    fn send(&self, message: HostMessage) -> Result<(), HostGone> {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        self.inbox.send(message).map_err(|_| HostGone)
    }

    /// Tells the host how a try of a delivery ended. Goes into a full queue as well: nobody reads back a lost
    /// outcome, its lane would stand still, and few are under way at once.
    ///
    /// # Errors
    /// The host is gone.
    pub fn delivered(&self, seq: OutboxSeq, outcome: Outcome) -> Result<(), HostGone> {
        self.send(HostMessage::Event(Event::Delivered { seq, outcome }))
    }

    /// Asks for something and waits for the reply, which comes after what it changed is on the disk.
    ///
    /// # Errors
    /// The host is gone, or too busy to take more.
    pub async fn ask(&self, interaction: Interaction) -> Result<Option<Reply>, HostGone> {
        if !self.has_room() {
            return Err(HostGone);
        }
        let (tell, hear) = oneshot::channel();
        self.send(HostMessage::Interaction(Box::new(interaction), tell))?;
        hear.await.map_err(|_| HostGone)
    }

    /// How the host stands, after everything told before.
    ///
    /// # Errors
    /// The host is gone.
    pub async fn status(&self) -> Result<Status, HostGone> {
        let (tell, hear) = oneshot::channel();
        self.send(HostMessage::Status(tell))?;
        hear.await.map_err(|_| HostGone)
    }

    /// Puts another bank in force, for what is drawn from then on.
    ///
    /// # Errors
    /// The host is gone.
    pub fn enter_bank(&self, bank: Arc<Bank>) -> Result<(), HostGone> {
        self.send(HostMessage::Bank(bank))
    }

    /// Asks the host to finish what it has and stop.
    pub fn stop(&self) {
        // A host that is gone has stopped already.
        let _ = self.send(HostMessage::Stop);
    }

    /// Whether a channel is the thread of a daily that is not closed.
    #[must_use]
    pub fn knows_thread(&self, thread: ChannelId) -> bool {
        self.open_dailies
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .threads
            .contains(&thread)
    }

    /// Whether a message is the post, an answer or a published answer of a daily that is not closed.
    #[must_use]
    pub fn knows_message(&self, message: MessageId) -> bool {
        self.open_dailies
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .messages
            .contains(&message)
    }
}

/// The host's inbox.
pub struct Inbox {
    pub(super) inbox: Receiver<HostMessage>,
    pub(super) waiting: Arc<AtomicUsize>,
}

impl Inbox {
    /// Waits for a letter and takes what else is there; `true` if the host is to stop.
    pub(super) fn next(&self, wait: Duration, mail: &mut Vec<HostMessage>) -> bool {
        let first = match self.inbox.recv_timeout(wait) {
            Ok(message) => message,
            Err(RecvTimeoutError::Disconnected) => return true,
            Err(RecvTimeoutError::Timeout) => return false,
        };
        let mut next = Some(first);
        let mut patient = true;
        let (mut taken, mut stop) = (0, false);
        while let Some(message) = next {
            taken += 1;
            patient &= message.is_patient();
            stop = matches!(message, HostMessage::Stop);
            mail.push(message);
            next = if stop || taken == BATCH {
                None
            } else if patient && taken < PATIENT {
                self.inbox.recv_timeout(PATIENCE).ok()
            } else {
                self.inbox.try_recv().ok()
            };
        }
        self.waiting.fetch_sub(taken, Ordering::Relaxed);
        stop
    }
}

/// Someone who waits for something of a batch.
pub(super) enum Waiting {
    Reply(usize, oneshot::Sender<Option<Reply>>),
    Status(oneshot::Sender<Status>),
    /// Not somebody: a bank that is in force once its event is on the disk.
    Bank(Arc<Bank>),
}

/// The events of letters, in order, and who waits for what.
pub(super) fn sort(mail: Vec<HostMessage>) -> (Vec<Event>, Vec<Waiting>) {
    let (mut events, mut waiting) = (Vec::new(), Vec::new());
    for message in mail {
        match message {
            HostMessage::Event(event) => events.push(event),
            HostMessage::Interaction(interaction, tell) => {
                waiting.push(Waiting::Reply(events.len(), tell));
                events.push(Event::Interaction(interaction));
            }
            HostMessage::Status(tell) => waiting.push(Waiting::Status(tell)),
            HostMessage::Bank(bank) => {
                let digest = bank.digest().0;
                waiting.push(Waiting::Bank(bank));
                events.push(Event::BankEntered { digest });
            }
            HostMessage::Stop => {}
        }
    }
    (events, waiting)
}
