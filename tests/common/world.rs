//! The [`Discord`] in memory as one thing that people, the courier and the tests share.
//!
//! People act through the methods of [`World`], and the bot through [`World::deliver_now`]. Faults
//! are ordered with [`World::fail`]; everything else is reached by [`World::lock`].

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pythia::courier::{Delivery, DeliveryResult, FailureCause, RateSignal, Transport};
use pythia::host::HostHandle;
use pythia::quiz::Event;
use pythia::quiz::effect::OutboxRow;
use pythia::quiz::ids::{At, ChannelId, GuildId, MessageId, RoleId, UserId};
use pythia::quiz::model::discord::Reaction;
use pythia::quiz::model::outcome::RefusalKind;
use test_discord::Discord;

pub use test_discord::{Fault, Kind};

/// A Discord; clones are the same one.
#[derive(Clone)]
pub struct World(Arc<Mutex<Discord>>);

impl World {
    /// Makes an empty Discord at an instant.
    pub fn new(now: At, zone: &str) -> Self {
        Self(Arc::new(Mutex::new(Discord::new(now, zone))))
    }

    /// Locks it, to look at everything and to change it.
    pub fn lock(&self) -> MutexGuard<'_, Discord> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn now(&self) -> At {
        self.lock().now
    }

    pub fn guild(&self, name: &str) -> GuildId {
        self.lock().add_guild(name)
    }

    pub fn channel(&self, guild: GuildId, name: &str, kind: Kind) -> ChannelId {
        self.lock().add_channel(guild, name, kind)
    }

    pub fn role(&self, name: &str) -> RoleId {
        self.lock().add_role(name)
    }

    pub fn person(&self, name: &str, manages: bool) -> UserId {
        self.lock().add_person(name, manages)
    }

    pub fn write(&self, who: UserId, channel: ChannelId, text: &str) -> MessageId {
        self.lock().write(who, channel, text)
    }

    pub fn edit(&self, message: MessageId, text: &str) {
        self.lock().edit(message, text);
    }

    pub fn delete(&self, messages: &[MessageId]) {
        self.lock().delete(messages);
    }

    pub fn react(&self, who: UserId, message: MessageId, reaction: Reaction, added: bool) {
        self.lock().react(who, message, reaction, added);
    }

    pub fn delete_channel(&self, channel: ChannelId) {
        self.lock().delete_channel(channel);
    }

    pub fn set_thread(&self, thread: ChannelId, archived: Option<bool>, locked: Option<bool>) {
        self.lock().set_thread(thread, archived, locked);
    }

    pub fn forbid(&self, channel: ChannelId, forbidden: bool) {
        self.lock().forbid(channel, forbidden);
    }

    pub fn join(&self, guild: GuildId, joined: bool) {
        self.lock().join(guild, joined);
    }

    pub fn connect(&self) {
        self.lock().connect();
    }

    pub fn disconnect(&self) {
        self.lock().disconnect();
    }

    pub fn transcript(&self, channel: ChannelId) -> String {
        self.lock().transcript(channel)
    }

    pub fn direct_messages(&self, user: UserId) -> String {
        self.lock().direct_messages(user)
    }

    /// Lets the next `times` tries of such rows end with a fault.
    pub fn fail(&self, times: u32, fault: Fault, of: impl Fn(&OutboxRow) -> bool + Send + 'static) {
        self.lock().fail(times, fault, of);
    }

    /// Returns the next event that the edge would pass on to the host.
    pub fn next_event(&self, handle: &HostHandle) -> Option<Event> {
        let mut discord = self.lock();
        while let Some(event) = discord.next_event() {
            if passes(&event, handle) {
                return Some(event);
            }
        }
        None
    }

    /// Attempts to deliver a row, at once.
    pub fn deliver_now(&self, row: &OutboxRow) -> Delivery {
        let failed = |cause, why: &str| DeliveryResult::Failed {
            cause,
            why: why.to_owned(),
        };
        let limited = |ms: u32, why| {
            let retry_after_ms = Some(ms.into());
            failed(FailureCause::RateLimited { retry_after_ms }, why)
        };
        let (result, signal) = match self.lock().attempt(row) {
            Ok(Ok(receipt)) => (DeliveryResult::Done(receipt), RateSignal::None),
            Ok(Err(refusal)) if refusal.kind == RefusalKind::Forbidden => {
                (DeliveryResult::Refused(refusal), RateSignal::InvalidRequest)
            }
            Ok(Err(refusal)) => (DeliveryResult::Refused(refusal), RateSignal::None),
            Err(Fault::BreaksAfter) => (
                failed(FailureCause::Unknown, "connection broken"),
                RateSignal::None,
            ),
            Err(Fault::FailsBefore) => (failed(FailureCause::Unknown, "503"), RateSignal::None),
            Err(Fault::Limited(ms)) => (limited(ms, "429"), RateSignal::InvalidRequest),
            Err(Fault::GloballyLimited(ms)) => (
                limited(ms, "429 global"),
                RateSignal::GlobalLimit(ms.into()),
            ),
        };
        Delivery {
            result,
            requests: 1,
            signal,
        }
    }
}

impl Transport for World {
    async fn deliver(&self, row: OutboxRow) -> Delivery {
        self.deliver_now(&row)
    }
}

/// Returns whether the edge passes an event on: it leaves out what concerns no message or thread of
/// the bot.
fn passes(event: &Event, handle: &HostHandle) -> bool {
    match event {
        Event::MessageWritten(message, _) => handle.knows_thread(message.channel),
        Event::Edited { channel, text, .. } => text.is_some() && handle.knows_thread(*channel),
        Event::Deleted {
            channel, messages, ..
        } => handle.knows_thread(*channel) || messages.iter().any(|m| handle.knows_message(*m)),
        Event::Reacted { message, .. } | Event::ReactionsCleared { message, .. } => {
            handle.knows_message(*message)
        }
        Event::ThreadChanged { thread, .. } => handle.knows_thread(*thread),
        _ => true,
    }
}
