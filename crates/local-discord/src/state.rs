//! The one state behind one lock, how it is watched, and how a change is announced to the gateway.

use std::{
    collections::HashMap,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::{Duration, Instant},
};

use serde_json::Value;
use tokio::{runtime::Handle, sync::watch, task::JoinHandle};
use twilight_model::gateway::Intents;

use super::{
    acts,
    ask::Asks,
    clock::{self, Clock},
    faults::Faults,
    gateway::Hub,
    id::Id,
    limits::Limits,
    record::Record,
    settings::Settings,
    world::World,
};

/// Everything that a request, an act or a gateway frame may change.
pub(crate) struct State {
    pub world: World,
    pub hub: Hub,
    pub asks: Asks,
    pub limits: Limits,
    pub faults: Faults,
    pub record: Record,
    /// Author and nonce of messages, with what they became and when.
    pub nonces: HashMap<(Id, String), (Id, Id, i64)>,
    /// Edits of hour-old messages per channel, real time.
    pub old_edits: HashMap<Id, Vec<Instant>>,
    /// When the calendar next changes something by itself (archives, events), milliseconds.
    pub next_due: i64,
    pub settings: Settings,
    pub clock: Arc<Clock>,
    pub address: Address,
    /// The way back for what happens later (delays, deadlines).
    pub shared: Weak<Shared>,
}

/// The ports of a workspace on 127.0.0.1.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Address {
    pub port: u16,
    pub tls_port: u16,
}

/// What an announcement is about, which decides who has asked for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    Guilds,
    Members,
    Messages,
    Reactions,
    ScheduledEvents,
    /// Interactions and whatever concerns the bot itself.
    Bot,
}

impl Topic {
    fn intent(self, direct: bool) -> Intents {
        match (self, direct) {
            (Topic::Guilds, _) => Intents::GUILDS,
            (Topic::Members, _) => Intents::GUILD_MEMBERS,
            (Topic::Messages, false) => Intents::GUILD_MESSAGES,
            (Topic::Messages, true) => Intents::DIRECT_MESSAGES,
            (Topic::Reactions, false) => Intents::GUILD_MESSAGE_REACTIONS,
            (Topic::Reactions, true) => Intents::DIRECT_MESSAGE_REACTIONS,
            (Topic::ScheduledEvents, _) => Intents::GUILD_SCHEDULED_EVENTS,
            (Topic::Bot, _) => Intents::empty(),
        }
    }
}

/// One announcement before it is numbered for each session.
#[derive(Clone)]
pub(crate) struct Event {
    pub name: &'static str,
    pub intent: Intents,
    pub guild: Option<Id>,
    pub data: Value,
    /// Whether someone else's words are in it, hidden from sessions without the content intent.
    pub guarded: bool,
}

impl State {
    pub fn now(&self) -> i64 {
        self.clock.now_ms()
    }

    /// Where the gateway is.
    pub fn gateway_url(&self) -> String {
        format!("ws://127.0.0.1:{}", self.address.port)
    }

    pub fn next_id(&mut self) -> Id {
        let now = self.now();
        self.world.next_id(now)
    }

    /// Announces what happened in a guild at large.
    pub fn tell_guild(&mut self, name: &'static str, topic: Topic, guild: Id, data: Value) {
        // Whoever is not there hears nothing, but for the last word.
        let here = self.world.guilds.get(&guild).is_none_or(|found| {
            found.members.contains_key(&self.world.bot) || name == "GUILD_DELETE"
        });
        if !here {
            return;
        }
        let event = Event {
            name,
            intent: topic.intent(false),
            guild: Some(guild),
            data,
            guarded: false,
        };
        self.tell(event);
    }

    /// Announces what happened in a channel, if the bot sees it.
    pub fn tell_channel(&mut self, name: &'static str, topic: Topic, channel: Id, data: Value) {
        self.tell_channel_guarded(name, topic, channel, data, false);
    }

    pub fn tell_channel_guarded(
        &mut self,
        name: &'static str,
        topic: Topic,
        channel: Id,
        data: Value,
        guarded: bool,
    ) {
        let Some(place) = self.world.channels.get(&channel) else {
            return;
        };
        if topic != Topic::Bot && !self.world.sees(place, self.world.bot) {
            return;
        }
        let guild = place.guild;
        self.tell(Event {
            name,
            intent: topic.intent(guild.is_none()),
            guild,
            data,
            guarded,
        });
    }

    /// Announces to every session that asked for it.
    pub fn tell(&mut self, event: Event) {
        if let Some(guild) = event.guild.and_then(|id| self.world.guilds.get(&id)) {
            let hidden = !guild.available || !guild.members.contains_key(&self.world.bot);
            if hidden && event.name != "GUILD_DELETE" {
                return;
            }
        }
        self.record.event(event.name);
        let shared = self.shared.clone();
        self.hub
            .tell(event, &mut self.faults, &mut self.record, &shared);
    }

    /// Remembers that something must happen by itself at this moment.
    pub fn due_at(&mut self, ms: Option<i64>) {
        self.next_due = self.next_due.min(ms.unwrap_or(i64::MAX));
    }
}

/// The state, its lock, and the bell that rings at every change.
pub(crate) struct Shared {
    state: Mutex<State>,
    changed: watch::Sender<u64>,
    runtime: Handle,
    /// One save at a time: two would take each other's file away.
    saving: Mutex<()>,
}

impl Shared {
    pub fn new(make: impl FnOnce(Weak<Shared>) -> State) -> Arc<Shared> {
        Arc::new_cyclic(|weak| Shared {
            state: Mutex::new(make(weak.clone())),
            changed: watch::Sender::new(0),
            runtime: Handle::current(),
            saving: Mutex::new(()),
        })
    }

    /// Whoever holds this is the only one who saves.
    pub fn saving(&self) -> MutexGuard<'_, ()> {
        self.saving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something in the background of the workspace's runtime, whichever thread asks.
    pub fn spawn<F: Future<Output = ()> + Send + 'static>(&self, task: F) -> JoinHandle<()> {
        clock::spawn(&self.runtime, task)
    }

    /// Does something with the state after a real time, unless the workspace is gone by then.
    pub fn later(self: &Arc<Self>, wait: Duration, f: impl FnOnce(&mut State) + Send + 'static) {
        let weak = Arc::downgrade(self);
        self.spawn(async move {
            clock::wait(wait).await;
            if let Some(shared) = weak.upgrade() {
                shared.change(f);
            }
        });
    }

    /// Changes the state and rings.
    pub fn change<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        let result = {
            let mut state = self.lock();
            if state.now() >= state.next_due {
                acts::time_passed(&mut state);
            }
            f(&mut state)
        };
        self.changed.send_modify(|n| *n += 1);
        result
    }

    /// Looks without changing anything.
    pub fn look<T>(&self, f: impl FnOnce(&State) -> T) -> T {
        f(&self.lock())
    }

    /// Rings at every change.
    pub fn bell(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    /// The number of changes so far.
    pub fn revision(&self) -> u64 {
        *self.changed.borrow()
    }

    /// Waits until a look finds something, at most so long.
    pub async fn until<T>(
        &self,
        most: Duration,
        mut f: impl FnMut(&State) -> Option<T>,
    ) -> Option<T> {
        let mut bell = self.changed.subscribe();
        let looking = async {
            loop {
                bell.borrow_and_update();
                if let Some(found) = self.look(&mut f) {
                    return Some(found);
                }
                if bell.changed().await.is_err() {
                    return None;
                }
            }
        };
        tokio::select! {
            found = looking => found,
            () = clock::wait(most) => None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
