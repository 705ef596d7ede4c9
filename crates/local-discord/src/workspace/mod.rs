//! The handle of a running local Discord: starting it, creating fixtures, moving its clock, adding
//! faults.

mod faults;
mod fixtures;

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::Context;
use serde_json::Value;
use tokio::task::JoinHandle;

use super::{
    actions::messages::{self, Draft},
    clock::{self, Clock},
    failure::Failure,
    faults::Faults,
    gateway::{Hub, Outgoing},
    http::{self, Site},
    id::Id,
    interaction::Interactions,
    limits::Limits,
    listener::{ConnectionBreaker, Connections, Listener},
    record::Record,
    settings::Settings,
    snapshot::{self, Saved, SnapshotError},
    state::{Address, Shared, State},
    tls, view,
    view::MessageView,
    world::World,
};

/// A kind of channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelKind {
    /// A text channel.
    Text,
    /// A channel whose messages can be published to followers.
    Announcement,
    /// A channel of posts, each of which is a thread.
    Forum,
    /// A heading over other channels.
    Category,
}

/// Whom a setting of a command's permissions is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandTarget {
    /// The members with a role. The guild's own id means everyone.
    Role(Id),
    /// One member.
    Member(Id),
    /// Everyone in a channel. The guild's id minus one means all channels.
    Channel(Id),
}

/// A running local Discord. Dropping it stops it and breaks every connection.
pub struct Workspace {
    shared: Arc<Shared>,
    connections: Arc<Connections>,
    tasks: Vec<JoinHandle<()>>,
    ca_pem: String,
    address: Address,
}

impl Workspace {
    /// Starts REST, gateway and control API on 127.0.0.1, and REST behind TLS.
    ///
    /// # Errors
    ///
    /// A port is taken, or a saved world cannot be read.
    pub async fn start(settings: Settings) -> anyhow::Result<Workspace> {
        let saved = match &settings.data {
            Some(folder) => snapshot::load(folder)?,
            None => None,
        };
        let clock = Arc::new(Clock::new(settings.start));
        let shared = Shared::new(|weak| state(settings.clone(), clock, saved, weak));
        let connections = Arc::new(Connections::default());
        let (ca_pem, acceptor) =
            tls::make().context("making the certificate of the local Discord")?;
        let (plain, a) = Listener::open(&shared, &connections, settings.port, None)
            .await
            .with_context(|| format!("opening port {} of 127.0.0.1", settings.port))?;
        let (behind_tls, b) =
            Listener::open(&shared, &connections, settings.tls_port, Some(acceptor))
                .await
                .with_context(|| format!("opening port {} of 127.0.0.1", settings.tls_port))?;
        let address = Address {
            port: plain.port(),
            tls_port: behind_tls.port(),
        };
        shared.change(|s| {
            s.address = address;
            s.world.base = format!("http://127.0.0.1:{}", address.port);
        });
        let site = Site {
            shared: shared.clone(),
        };
        let serve = |listener: Listener| {
            let app = http::router(site.clone())
                .into_make_service_with_connect_info::<ConnectionBreaker>();
            shared.spawn(async move {
                if let Err(error) = axum::serve(listener, app).await {
                    tracing::error!(%error, "the local Discord stopped serving");
                }
            })
        };
        let mut tasks = vec![a, b, serve(plain), serve(behind_tls)];
        if settings.data.is_some() {
            tasks.push(keep_saved(&shared));
        }
        Ok(Workspace {
            shared,
            connections,
            tasks,
            ca_pem,
            address,
        })
    }

    /// Returns the address of REST, gateway, control API and attached files:
    /// `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.address.port)
    }

    /// Returns the address of the gateway: `ws://127.0.0.1:PORT`, or `wss://` by
    /// [`Settings::tls_gateway`].
    pub fn gateway_url(&self) -> String {
        self.shared.read(State::gateway_url)
    }

    /// Returns the TLS port. A client that resolves `discord.com` to 127.0.0.1 at this port, and
    /// trusts [`ca_pem`](Self::ca_pem), talks to the local Discord under Discord's own name.
    pub fn tls_port(&self) -> u16 {
        self.address.tls_port
    }

    /// Returns the certificate authority to trust at the TLS port, as PEM.
    pub fn ca_pem(&self) -> &str {
        &self.ca_pem
    }

    /// Returns the state, for the page.
    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// Returns the bot's token.
    pub fn token(&self) -> String {
        self.shared.read(|s| s.settings.token.clone())
    }

    /// Returns the bot's user id, which is also its application id.
    pub fn bot(&self) -> Id {
        self.shared.read(|s| s.world.bot)
    }

    /// Returns the messages of a channel that everyone sees, oldest first.
    pub fn messages(&self, channel: Id) -> Vec<MessageView> {
        self.shared.read(|s| {
            let place = s.world.channels.get(&channel);
            place
                .into_iter()
                .flat_map(|c| c.public())
                .filter_map(|m| view::message(s, m, Id(0)))
                .collect()
        })
    }

    /// Returns a channel or thread as Discord writes it in JSON, or null.
    pub fn channel_json(&self, channel: Id) -> Value {
        self.shared.read(|s| {
            s.world
                .channels
                .get(&channel)
                .map_or(Value::Null, |c| s.world.channel_json(c))
        })
    }

    /// Returns a guild as the gateway describes it to the bot, or null.
    pub fn guild_json(&self, guild: Id) -> Value {
        self.shared.read(|s| {
            let found = s.world.guilds.get(&guild);
            found.map_or(Value::Null, |g| s.world.guild_create_json(g))
        })
    }

    /// Returns the channels of a guild without threads, oldest first.
    pub fn channels(&self, guild: Id) -> Vec<Id> {
        self.shared.read(|s| {
            let here = s.world.channels.values();
            let here = here.filter(|c| c.guild == Some(guild) && c.thread.is_none());
            here.map(|c| c.id).collect()
        })
    }

    /// Returns the threads or posts of a channel, oldest first.
    pub fn threads(&self, channel: Id) -> Vec<Id> {
        self.shared
            .read(|s| s.world.threads_of(channel).map(|c| c.id).collect())
    }

    /// Returns the tags of a forum: id and name.
    pub fn tags(&self, forum: Id) -> Vec<(Id, String)> {
        let all = |s: &State| {
            s.world
                .channels
                .get(&forum)
                .map(|c| c.tags.iter().map(|t| (t.id, t.name.clone())).collect())
        };
        self.shared.read(all).unwrap_or_default()
    }

    /// Returns the scheduled events of a guild as Discord writes them in JSON.
    pub fn scheduled_events(&self, guild: Id) -> Vec<Value> {
        self.shared.read(|s| {
            s.world
                .events
                .values()
                .filter(|e| e.guild == guild)
                .map(|e| s.world.event_json(e))
                .collect()
        })
    }

    /// Returns the registered commands as Discord writes them in JSON.
    pub fn commands(&self) -> Vec<Value> {
        self.shared
            .read(|s| s.world.commands.iter().map(|c| c.body.clone()).collect())
    }

    /// Returns a channel as plain text, as everyone sees it.
    pub fn transcript(&self, channel: Id) -> String {
        self.shared.read(|s| view::transcript(s, channel, None))
    }

    /// Returns the time of the workspace's clock, in milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        self.shared.read(State::now)
    }

    /// Returns the workspace's clock minus the machine's, in milliseconds. A bot adds it to its own
    /// clock.
    pub fn offset_ms(&self) -> i64 {
        self.shared.read(|s| s.clock.offset_ms())
    }

    /// Moves the clock forward. Threads are archived and events start on the way.
    pub fn advance(&self, by: Duration) {
        self.shared.read(|s| s.clock.advance(by));
        self.shared.change(|_| ());
    }

    /// Pauses the clock, or lets it run on.
    pub fn set_paused(&self, paused: bool) {
        self.shared.read(|s| s.clock.set_paused(paused));
    }

    /// Posts a message as the bot without a request. Rate limits and faults do not apply.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn post_as_bot(&self, channel: Id, text: &str) -> Result<Id, Failure> {
        let bot = self.bot();
        self.shared
            .change(|s| messages::post(s, channel, bot, Draft::text(text)))
    }

    /// Waits until a look at the workspace finds something, at most for this time. It looks again
    /// after every change.
    pub async fn until<T>(
        &self,
        most: Duration,
        mut f: impl FnMut(&Workspace) -> Option<T>,
    ) -> Option<T> {
        let mut changes = self.shared.subscribe();
        let looking = async {
            loop {
                changes.borrow_and_update();
                if let Some(found) = f(self) {
                    return Some(found);
                }
                changes.changed().await.ok()?;
            }
        };
        tokio::select! {
            found = looking => found,
            () = clock::wait(most) => None,
        }
    }

    /// Saves the world to the folder of the settings, or to another one.
    ///
    /// # Errors
    ///
    /// The folder cannot be written.
    pub fn save(&self, folder: Option<&Path>) -> Result<(), SnapshotError> {
        save(&self.shared, folder)
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
        self.connections.close(true);
        self.shared
            .change(|s| s.hub.send_all(&Outgoing::Disconnect));
        if let Err(error) = save(&self.shared, None) {
            tracing::error!(%error, "saving the local Discord failed");
        }
    }
}

fn state(
    settings: Settings,
    clock: Arc<Clock>,
    saved: Option<Saved>,
    weak: std::sync::Weak<Shared>,
) -> State {
    let world = match saved {
        Some(saved) => {
            // The clock never goes back behind what was saved.
            let behind = saved.now_ms - clock.now_ms();
            clock.advance(Duration::from_millis(u64::try_from(behind).unwrap_or(0)));
            saved.world
        }
        None => World::new(&settings.bot_name, clock.now_ms()),
    };
    State {
        world,
        hub: Hub::new(settings.replay_limit),
        interactions: Interactions::default(),
        limits: Limits::default(),
        faults: Faults::default(),
        record: Record::new(settings.record_limit),
        nonces: std::collections::HashMap::new(),
        old_edits: std::collections::HashMap::new(),
        next_due: 0,
        settings,
        clock,
        address: Address::default(),
        shared: weak,
    }
}

fn save(shared: &Shared, folder: Option<&Path>) -> Result<(), SnapshotError> {
    let _alone = shared.saving();
    let found = shared.read(|s| {
        let folder = folder.or(s.settings.data.as_deref())?.to_path_buf();
        let saved = serde_json::json!({ "now_ms": s.now(), "world": s.world });
        Some((folder, saved.to_string()))
    });
    found.map_or(Ok(()), |(folder, json)| {
        snapshot::save(&folder, json.as_bytes())
    })
}

/// Saves soon after each change, as long as the workspace exists.
fn keep_saved(shared: &Arc<Shared>) -> JoinHandle<()> {
    let weak = Arc::downgrade(shared);
    let mut changes = shared.subscribe();
    shared.spawn(async move {
        while changes.changed().await.is_ok() {
            clock::wait(Duration::from_millis(300)).await;
            changes.borrow_and_update();
            let Some(shared) = weak.upgrade() else { return };
            if let Err(error) = save(&shared, None) {
                tracing::error!(%error, "saving the local Discord failed");
            }
        }
    })
}
