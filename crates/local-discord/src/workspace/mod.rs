//! The handle of a running local Discord: starting it, furnishing it, moving its clock, ordering bad luck.

mod furnish;
mod trouble;

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::Context;
use serde_json::Value;
use tokio::task::JoinHandle;

use super::{
    acts::messages::{self, Draft},
    ask::Asks,
    clock::{self, Clock},
    door::{Door, Doors, Through},
    failure::Failure,
    faults::Faults,
    gateway::{Hub, Out},
    http::{self, Site},
    id::Id,
    limits::Limits,
    record::Record,
    settings::Settings,
    snapshot::{self, Saved, SnapshotError},
    state::{Address, Shared, State},
    tls, view,
    view::MessageView,
    world::World,
};

/// Kinds of channel that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Messages.
    Text,
    /// Messages that can be published to followers.
    Announcement,
    /// Posts, each a thread of its own.
    Forum,
    /// A heading over other channels.
    Category,
}

/// A running local Discord. Dropping it stops it and breaks every connection.
pub struct Workspace {
    shared: Arc<Shared>,
    doors: Arc<Doors>,
    tasks: Vec<JoinHandle<()>>,
    ca_pem: String,
    address: Address,
}

impl Workspace {
    /// Starts REST, gateway and control on 127.0.0.1, and REST behind TLS.
    ///
    /// # Errors
    ///
    /// A port that is taken, a saved state that cannot be read.
    pub async fn start(settings: Settings) -> anyhow::Result<Workspace> {
        let saved = match &settings.data {
            Some(folder) => snapshot::load(folder)?,
            None => None,
        };
        let clock = Arc::new(Clock::new(settings.start));
        let shared = Shared::new(|weak| state(settings.clone(), clock, saved, weak));
        let doors = Arc::new(Doors::default());
        let (ca_pem, acceptor) =
            tls::make().context("making the certificate of the local Discord")?;
        let (plain, a) = Door::open(&shared, &doors, settings.port, None)
            .await
            .with_context(|| format!("opening port {} of 127.0.0.1", settings.port))?;
        let (behind_tls, b) = Door::open(&shared, &doors, settings.tls_port, Some(acceptor))
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
        let serve = |door: Door| {
            let app = http::router(site.clone()).into_make_service_with_connect_info::<Through>();
            shared.spawn(async move {
                if let Err(error) = axum::serve(door, app).await {
                    tracing::error!(%error, "the local Discord stopped serving: {error}");
                }
            })
        };
        let mut tasks = vec![a, b, serve(plain), serve(behind_tls)];
        if settings.data.is_some() {
            tasks.push(keep_saved(&shared));
        }
        Ok(Workspace {
            shared,
            doors,
            tasks,
            ca_pem,
            address,
        })
    }

    /// `http://127.0.0.1:PORT`: the proxy of way A, and where control and attached files are.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.address.port)
    }

    /// `ws://127.0.0.1:PORT`.
    pub fn gateway_url(&self) -> String {
        self.shared.look(State::gateway_url)
    }

    /// The TLS port of way B: where `discord.com` is to be resolved to on 127.0.0.1.
    pub fn tls_port(&self) -> u16 {
        self.address.tls_port
    }

    /// The certificate authority to trust for way B, PEM.
    pub fn ca_pem(&self) -> &str {
        &self.ca_pem
    }

    /// What the page looks at and acts on.
    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// The bot's token.
    pub fn token(&self) -> String {
        self.shared.look(|s| s.settings.token.clone())
    }

    /// The bot's user and application id.
    pub fn bot(&self) -> Id {
        self.shared.look(|s| s.world.bot)
    }

    /// Messages of a channel as everyone sees them, oldest first.
    pub fn messages(&self, channel: Id) -> Vec<MessageView> {
        self.shared.look(|s| {
            let place = s.world.channels.get(&channel);
            place
                .into_iter()
                .flat_map(|c| c.public())
                .filter_map(|m| view::message(s, m, Id(0)))
                .collect()
        })
    }

    /// A channel or thread as Discord writes it in JSON; null if there is none.
    pub fn channel_json(&self, channel: Id) -> Value {
        self.shared.look(|s| {
            s.world
                .channels
                .get(&channel)
                .map_or(Value::Null, |c| s.world.channel_json(c))
        })
    }

    /// Threads and posts of a channel, oldest first.
    pub fn threads(&self, channel: Id) -> Vec<Id> {
        self.shared
            .look(|s| s.world.threads_of(channel).map(|c| c.id).collect())
    }

    /// Tags of a forum: id and name.
    pub fn tags(&self, forum: Id) -> Vec<(Id, String)> {
        let all = |s: &State| {
            s.world
                .channels
                .get(&forum)
                .map(|c| c.tags.iter().map(|t| (t.id, t.name.clone())).collect())
        };
        self.shared.look(all).unwrap_or_default()
    }

    /// Scheduled events of a guild as Discord writes them in JSON.
    pub fn scheduled_events(&self, guild: Id) -> Vec<Value> {
        self.shared.look(|s| {
            s.world
                .events
                .values()
                .filter(|e| e.guild == guild)
                .map(|e| s.world.event_json(e))
                .collect()
        })
    }

    /// Registered commands as Discord writes them in JSON, global ones first.
    pub fn commands(&self) -> Vec<Value> {
        self.shared
            .look(|s| s.world.commands.iter().map(|c| c.body.clone()).collect())
    }

    /// A channel as plain text, as everyone sees it.
    pub fn transcript(&self, channel: Id) -> String {
        self.shared.look(|s| view::transcript(s, channel, None))
    }

    /// Calendar time, milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        self.shared.look(State::now)
    }

    /// Calendar time minus the machine's, in milliseconds: what a bot on this machine adds to its clock.
    pub fn offset_ms(&self) -> i64 {
        self.shared.look(|s| s.clock.offset_ms())
    }

    /// Moves the calendar forward; threads fall asleep and events begin on the way.
    pub fn advance(&self, by: Duration) {
        self.shared.look(|s| s.clock.advance(by));
        self.shared.change(|_| ());
    }

    /// Lets the calendar stand still, or run on.
    pub fn stand(&self, still: bool) {
        self.shared.look(|s| s.clock.stand(still));
    }

    /// The bot's doing without a wire: for tests that want to see REST's own answer.
    ///
    /// # Errors
    ///
    /// Discord's refusals.
    pub fn bot_says(&self, channel: Id, text: &str) -> Result<Id, Failure> {
        let bot = self.bot();
        self.shared
            .change(|s| messages::post(s, channel, bot, Draft::text(text)))
    }

    /// Waits until a look at the workspace finds something, at most so long. It looks again at every change.
    pub async fn until<T>(
        &self,
        most: Duration,
        mut f: impl FnMut(&Workspace) -> Option<T>,
    ) -> Option<T> {
        let mut bell = self.shared.bell();
        let looking = async {
            loop {
                bell.borrow_and_update();
                if let Some(found) = f(self) {
                    return Some(found);
                }
                bell.changed().await.ok()?;
            }
        };
        tokio::select! {
            found = looking => found,
            () = clock::wait(most) => None,
        }
    }

    /// Saves to the folder of the settings, or to another one.
    ///
    /// # Errors
    ///
    /// A folder that cannot be written.
    pub fn save(&self, folder: Option<&Path>) -> Result<(), SnapshotError> {
        save(&self.shared, folder)
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
        self.doors.close(true);
        self.shared.change(|s| s.hub.all_lines(&Out::Cut));
        if let Err(error) = save(&self.shared, None) {
            tracing::error!(%error, "the local Discord could not be saved: {error}");
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
            // The calendar never goes back behind what was saved.
            let behind = saved.now_ms - clock.now_ms();
            clock.advance(Duration::from_millis(u64::try_from(behind).unwrap_or(0)));
            saved.world
        }
        None => World::new(&settings.bot_name, clock.now_ms()),
    };
    State {
        world,
        hub: Hub::new(settings.replay_limit),
        asks: Asks::default(),
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
    let found = shared.look(|s| {
        let folder = folder.or(s.settings.data.as_deref())?.to_path_buf();
        let saved = serde_json::json!({ "now_ms": s.now(), "world": s.world });
        Some((folder, saved.to_string()))
    });
    found.map_or(Ok(()), |(folder, json)| {
        snapshot::save(&folder, json.as_bytes())
    })
}

/// Saves soon after a change, for as long as the workspace lives.
fn keep_saved(shared: &Arc<Shared>) -> JoinHandle<()> {
    let weak = Arc::downgrade(shared);
    let mut bell = shared.bell();
    shared.spawn(async move {
        while bell.changed().await.is_ok() {
            clock::wait(Duration::from_millis(300)).await;
            bell.borrow_and_update();
            let Some(shared) = weak.upgrade() else { return };
            if let Err(error) = save(&shared, None) {
                tracing::error!(%error, "the local Discord could not be saved: {error}");
            }
        }
    })
}
