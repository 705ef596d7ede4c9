//! The state behind its lock, how changes are watched, and how they are dispatched to the gateway.

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
    actions,
    clock::{self, Clock},
    faults::Faults,
    gateway::Hub,
    id::Id,
    interaction::Interactions,
    limits::Limits,
    record::Record,
    settings::Settings,
    world::World,
};

/// Everything that a request, an action or a gateway payload may change.
pub(crate) struct State {
    pub world: World,
    pub hub: Hub,
    pub interactions: Interactions,
    pub limits: Limits,
    pub faults: Faults,
    pub record: Record,
    /// Messages by author and nonce: channel, id, and when they were posted.
    pub nonces: HashMap<(Id, String), (Id, Id, i64)>,
    /// When messages older than an hour were edited, per channel, by [`Clock::instant`].
    pub old_edits: HashMap<Id, Vec<Instant>>,
    /// When the clock next makes something due (archiving, scheduled events), in milliseconds.
    pub next_due: i64,
    pub settings: Settings,
    pub clock: Arc<Clock>,
    pub address: Address,
    /// For what happens later, such as delays and deadlines.
    pub shared: Weak<Shared>,
}

/// The ports of a workspace on 127.0.0.1.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Address {
    pub port: u16,
    pub tls_port: u16,
}

/// What an event is about, which decides the intent it needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    Guilds,
    Members,
    Messages,
    Reactions,
    ScheduledEvents,
    /// Interactions and what concerns the bot itself, which need no intent.
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

/// An event before each session numbers it.
#[derive(Clone)]
pub(crate) struct Event {
    pub name: &'static str,
    pub intent: Intents,
    pub guild: Option<Id>,
    pub data: Value,
    /// Whether it has someone else's content, which needs the content intent.
    pub has_content: bool,
}

impl State {
    pub fn now(&self) -> i64 {
        self.clock.now_ms()
    }

    /// Returns the address of the gateway.
    pub fn gateway_url(&self) -> String {
        if self.settings.tls_gateway {
            format!("wss://127.0.0.1:{}", self.address.tls_port)
        } else {
            format!("ws://127.0.0.1:{}", self.address.port)
        }
    }

    pub fn next_id(&mut self) -> Id {
        let now = self.now();
        self.world.next_id(now)
    }

    /// Dispatches an event of a guild.
    pub fn dispatch_to_guild(&mut self, name: &'static str, topic: Topic, guild: Id, data: Value) {
        // A bot that is not in the guild receives nothing, except that it was removed.
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
            has_content: false,
        };
        self.dispatch(event);
    }

    /// Dispatches an event of a channel if the bot can see it.
    pub fn dispatch_to_channel(
        &mut self,
        name: &'static str,
        topic: Topic,
        channel: Id,
        data: Value,
    ) {
        self.dispatch_to_channel_guarded(name, topic, channel, data, false);
    }

    pub fn dispatch_to_channel_guarded(
        &mut self,
        name: &'static str,
        topic: Topic,
        channel: Id,
        data: Value,
        has_content: bool,
    ) {
        let Some(place) = self.world.channels.get(&channel) else {
            return;
        };
        if topic != Topic::Bot && !self.world.can_view(place, self.world.bot) {
            return;
        }
        let guild = place.guild;
        self.dispatch(Event {
            name,
            intent: topic.intent(guild.is_none()),
            guild,
            data,
            has_content,
        });
    }

    /// Dispatches an event to every session with its intent.
    pub fn dispatch(&mut self, event: Event) {
        if let Some(guild) = event.guild.and_then(|id| self.world.guilds.get(&id)) {
            let hidden = !guild.available || !guild.members.contains_key(&self.world.bot);
            if hidden && event.name != "GUILD_DELETE" {
                return;
            }
        }
        self.record.event(event.name);
        let shared = self.shared.clone();
        self.hub
            .dispatch(event, &mut self.faults, &mut self.record, &shared);
    }

    /// Schedules a check of what is due.
    pub fn due_at(&mut self, ms: Option<i64>) {
        self.next_due = self.next_due.min(ms.unwrap_or(i64::MAX));
    }
}

/// The state, its lock, and a counter of changes to wait for.
pub(crate) struct Shared {
    state: Mutex<State>,
    changed: watch::Sender<u64>,
    runtime: Handle,
    /// Two saves at once would replace each other's files.
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

    /// Waits for its turn to save.
    pub fn saving(&self) -> MutexGuard<'_, ()> {
        self.saving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a task in the workspace's runtime, from any thread.
    pub fn spawn<F: Future<Output = ()> + Send + 'static>(&self, task: F) -> JoinHandle<()> {
        clock::spawn(&self.runtime, task)
    }

    /// Changes the state after a real time, unless the workspace has been dropped by then.
    pub fn later(self: &Arc<Self>, wait: Duration, f: impl FnOnce(&mut State) + Send + 'static) {
        let weak = Arc::downgrade(self);
        self.spawn(async move {
            clock::wait(wait).await;
            if let Some(shared) = weak.upgrade() {
                shared.change(f);
            }
        });
    }

    /// Changes the state and wakes everyone who waits for a change.
    pub fn change<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        let result = {
            let mut state = self.lock();
            if state.now() >= state.next_due {
                actions::time_passed(&mut state);
            }
            f(&mut state)
        };
        self.changed.send_modify(|n| *n += 1);
        result
    }

    /// Reads the state.
    pub fn read<T>(&self, f: impl FnOnce(&State) -> T) -> T {
        f(&self.lock())
    }

    /// Subscribes to changes.
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    /// Returns the number of changes so far.
    pub fn revision(&self) -> u64 {
        *self.changed.borrow()
    }

    /// Waits until a look at the state finds something, at most for this time.
    pub async fn until<T>(
        &self,
        most: Duration,
        mut f: impl FnMut(&State) -> Option<T>,
    ) -> Option<T> {
        let mut changes = self.changed.subscribe();
        let looking = async {
            loop {
                changes.borrow_and_update();
                if let Some(found) = self.read(&mut f) {
                    return Some(found);
                }
                if changes.changed().await.is_err() {
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
