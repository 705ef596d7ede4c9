//! The real Discord, by serenity and poise; nothing of either leaves this room.
//!
//! | file | what it does |
//! |---|---|
//! | `endpoint`, `wire`, `api` | what is asked for over HTTP, one request, and where it goes |
//! | `carrier`, `lookup`, `forum`, `members`, `scheduled`, `outcome` | effects → requests → outcomes |
//! | `inbound`, `guilds` | gateway events → the rules' events |
//! | `asking`, `commands` | interactions → questions to the host → replies |
//! | `render` | cards and forms → JSON |
//! | `doctor` | what `/doctor` asks Discord |
//! | `token` | the bot's token |
//!
//! No cache: what must be known of guilds is kept in `guilds`. The gateway belongs on a runtime of one thread: serenity
//! spawns a task for each event, and only one thread takes them in the order of their arrival, which matters where a
//! reaction is added and taken back.

mod api;
mod client;
mod commands;
mod doctor;
mod endpoint;
mod forum;
mod guilds;
mod inbound;
mod interaction;
mod lookup;
mod members;
pub mod outcome;
pub mod render;
mod scheduled;
mod token;
mod transport;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde_json::json;
use serenity::client::{Client, ClientBuilder, Context, RawEventHandler};
use serenity::gateway::{ConnectionStage, GatewayError, ShardManager};
use serenity::http::Route;
use serenity::model::application::Interaction;
use serenity::model::gateway::{GatewayIntents, Ready};
use tokio::sync::watch;
use tracing::{debug, error, info, warn};

use crate::host::{HostGone, HostHandle};
use crate::quiz::Event;
use crate::quiz::custom_id::{ButtonId, FormId};
use crate::quiz::ids::UserId;

pub use api::{AddressError, Api};
pub use client::{ApiClient, ApiError};
pub use endpoint::Endpoint;
pub use token::{Token, TokenError};
pub use transport::{Clock, DiscordTransport, nonce};

use inbound::{Inbound, Taken};
use interaction::{InteractionContext, Used};

/// How long to wait before Discord is tried again when it cannot be reached; doubles up to `LONGEST_WAIT`.
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// How long saying goodbye to the gateway may take.
const GOODBYE: Duration = Duration::from_secs(3);
/// How often the connection's state is looked at.
const WATCH_EVERY: Duration = Duration::from_secs(1);

/// Why the bot cannot be on Discord.
#[derive(Debug, thiserror::Error)]
pub enum DiscordError {
    /// The token is refused: wrong, or reset since.
    #[error(
        "Discord refuses the token: copy it anew from the developer portal (Bot → Reset Token) into DISCORD_TOKEN or the token file"
    )]
    TokenRefused,
    /// Message content was asked for but is not switched on.
    #[error(
        "Discord refuses the intents: switch on \"Message Content Intent\" in the developer portal (Bot → Privileged Gateway Intents), or set message_content = false in the config"
    )]
    IntentsRefused,
    /// A local Discord sent us elsewhere.
    #[error(
        "the local Discord names {0} as its gateway, which is not on this machine: refused, as the token would go there"
    )]
    GatewayElsewhere(String),
    /// TLS could not be set up.
    #[error("the HTTP client could not be built: {0}")]
    Http(#[from] reqwest::Error),
    /// The gateway ended for a reason of its own.
    #[error("the gateway ended: {0}")]
    Gateway(String),
    /// The host has stopped: so must we.
    #[error(transparent)]
    HostGone(#[from] HostGone),
}

/// What the event handler and everyone who answers hold.
struct Edge {
    client: Arc<ApiClient>,
    inbound: Inbound,
    clock: Clock,
    options: poise::FrameworkOptions<Arc<Edge>, std::convert::Infallible>,
    shards: OnceLock<Arc<ShardManager>>,
    registered: OnceLock<()>,
    /// Told when the host is gone, or the token is of no use any more.
    ended: watch::Sender<bool>,
}

/// The intents the bot asks for; no other is needed for anything it does.
#[must_use]
pub fn intents(message_content: bool) -> GatewayIntents {
    let needed = GatewayIntents::GUILDS
        | GatewayIntents::GUILD_MESSAGES
        | GatewayIntents::GUILD_MESSAGE_REACTIONS
        | GatewayIntents::GUILD_SCHEDULED_EVENTS;
    if message_content {
        needed | GatewayIntents::MESSAGE_CONTENT
    } else {
        needed
    }
}

/// The bot's presence on Discord.
pub struct Discord {
    client: Arc<ApiClient>,
    api: Api,
    clock: Clock,
    message_content: bool,
    /// Who manages which guild; the gateway tells, the carrier asks.
    guilds: Arc<guilds::Guilds>,
}

impl Discord {
    /// Prepares everything; nothing is sent yet.
    ///
    /// # Errors
    /// TLS could not be set up, or the certificate of a local Discord cannot be read.
    pub fn new(
        token: &Token,
        api: Api,
        clock: Clock,
        message_content: bool,
    ) -> Result<Self, DiscordError> {
        Ok(Self {
            client: Arc::new(ApiClient::new(token, &api)?),
            api,
            clock,
            message_content,
            guilds: Arc::default(),
        })
    }

    /// The courier's hand.
    #[must_use]
    pub fn transport(&self) -> DiscordTransport {
        DiscordTransport::new(
            Arc::clone(&self.client),
            Arc::clone(&self.clock),
            Arc::clone(&self.guilds),
        )
    }

    /// Asks Discord who we are; waits as long as it cannot be reached. Returns early when told to stop.
    ///
    /// # Errors
    /// The token is refused.
    pub async fn introduce(&self, stop: &mut watch::Receiver<bool>) -> Result<(), DiscordError> {
        let mut wait = FIRST_WAIT;
        while !*stop.borrow() {
            let asked = self
                .client
                .send(client::ApiRequest::new(Endpoint::Me, Route::UserMe));
            let answer = tokio::select! {
                answer = asked => answer,
                _ = stop.changed() => return Ok(()),
            };
            match answer.and_then(|answer| answer.json::<transport::Made>()) {
                Ok(me) => {
                    self.client.set_me(UserId(me.id));
                    return Ok(());
                }
                Err(ApiError::Status { status: 401, .. }) => {
                    return Err(DiscordError::TokenRefused);
                }
                Err(error) => {
                    warn!(%error, "Discord cannot be reached, trying again in {} s: {error}", wait.as_secs());
                    pause(wait, stop).await;
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
            }
        }
        Ok(())
    }

    /// Connects to the gateway and hands on what happens, until told to stop.
    ///
    /// # Errors
    /// What needs a person: the token or the intents are refused, a local Discord leads elsewhere, or the host is gone.
    pub async fn listen(
        &self,
        host: HostHandle,
        mut stop: watch::Receiver<bool>,
    ) -> Result<(), DiscordError> {
        let (ended, host_gone) = watch::channel(false);
        let mut options = poise::FrameworkOptions {
            commands: commands::all(),
            on_error: |err| Box::pin(commands::on_error(err)),
            ..Default::default()
        };
        poise::set_qualified_names(&mut options.commands);
        let edge = Arc::new(Edge {
            client: Arc::clone(&self.client),
            inbound: Inbound {
                host,
                guilds: Arc::clone(&self.guilds),
                message_content: self.message_content,
            },
            clock: Arc::clone(&self.clock),
            options,
            shards: OnceLock::new(),
            registered: OnceLock::new(),
            ended,
        });
        let mut client = self.client(&edge).await?;
        let shards = Arc::clone(&client.shard_manager);
        let _first = edge.shards.set(Arc::clone(&shards));
        let (mut gone, mut stop_start) = (host_gone, stop.clone());
        let outcome = tokio::select! {
            ended = start(&mut client, &mut stop_start) => ended,
            () = watch_connection(&shards, &edge) => Ok(()),
            _ = stop.wait_for(|stop| *stop) => Ok(()),
            _ = gone.wait_for(|gone| *gone) => Err(HostGone.into()),
        };
        // With no live shard this returns early, with a dead peer never: so it is bounded.
        let goodbye = tokio::time::timeout(GOODBYE, shards.shutdown_all()).await;
        debug!(in_time = goodbye.is_ok(), "left the gateway");
        outcome
    }

    async fn client(&self, edge: &Arc<Edge>) -> Result<Client, DiscordError> {
        let http = self.client.gateway_http();
        let handler = Handler {
            edge: Arc::clone(edge),
        };
        let client = ClientBuilder::new_with_http(http, intents(self.message_content))
            .raw_event_handler(handler)
            .await
            .map_err(|err| DiscordError::Gateway(err.to_string()))?;
        // serenity falls back to the real gateway if it could not ask: never with a local Discord's token.
        let address = client.ws_url.lock().await.clone();
        let local = address
            .parse()
            .is_ok_and(|url: reqwest::Url| api::is_loopback(&url));
        if self.api.is_local() && !local {
            return Err(DiscordError::GatewayElsewhere(address));
        }
        Ok(client)
    }
}

/// Starts the shards; tries again as long as Discord cannot say how many there should be.
async fn start(client: &mut Client, stop: &mut watch::Receiver<bool>) -> Result<(), DiscordError> {
    let mut wait = FIRST_WAIT;
    loop {
        match client.start_autosharded().await {
            Ok(()) => return Err(DiscordError::Gateway("all shards have ended".to_owned())),
            Err(serenity::Error::Gateway(
                GatewayError::InvalidAuthentication | GatewayError::NoAuthentication,
            )) => return Err(DiscordError::TokenRefused),
            Err(serenity::Error::Gateway(
                GatewayError::DisallowedGatewayIntents | GatewayError::InvalidGatewayIntents,
            )) => return Err(DiscordError::IntentsRefused),
            Err(serenity::Error::Gateway(other)) => {
                return Err(DiscordError::Gateway(other.to_string()));
            }
            Err(other) => {
                warn!(why = %other, "the gateway cannot be reached, trying again in {} s: {other}", wait.as_secs());
                pause(wait, stop).await;
                wait = (wait * 2).min(LONGEST_WAIT);
            }
        }
    }
}

/// Waits, but not longer than until told to stop.
async fn pause(wait: Duration, stop: &mut watch::Receiver<bool>) {
    let stopped = stop.wait_for(|stop| *stop);
    // Running out is the usual case.
    let _elapsed = tokio::time::timeout(wait, stopped).await;
}

/// Tells the host when a shard that was connected is no more; serenity tells nobody else. Never ends.
async fn watch_connection(shards: &ShardManager, edge: &Edge) {
    let mut was_connected = false;
    let mut ticks = tokio::time::interval(WATCH_EVERY);
    loop {
        ticks.tick().await;
        let runners = shards.runners.lock().await;
        let connected = !runners.is_empty()
            && runners
                .values()
                .all(|runner| runner.stage == ConnectionStage::Connected);
        drop(runners);
        if was_connected && !connected {
            warn!("the connection to Discord broke");
            edge.tell(Event::Disconnected);
        }
        was_connected = connected;
    }
}

struct Handler {
    edge: Arc<Edge>,
}

#[serenity::async_trait]
impl RawEventHandler for Handler {
    async fn raw_event(&self, context: Context, event: serenity::model::event::Event) {
        // Up to the first await this runs in the order of arrival (see the head of this file).
        match self.edge.inbound.take(event) {
            Taken::Nothing => {}
            Taken::Tell(event) => self.edge.tell(event),
            Taken::Ready(ready) => {
                // First: what removed us is not read back.
                self.edge.tell(inbound::guilds_listed(&ready));
                self.edge.tell(Event::Connected { resumed: false });
                Box::pin(self.edge.ready(&ready)).await;
            }
            // A press lets go of its message before it waits, and waits in four kilobytes, not in the fifty of a
            // command: thousands may wait at once.
            Taken::Interaction(interaction) => match interaction_context(&interaction) {
                Some(context) => {
                    drop(interaction);
                    Box::pin(context.serve(&self.edge)).await;
                }
                None => Box::pin(self.edge.command(&context, interaction)).await,
            },
        }
    }
}

impl Edge {
    fn tell(&self, event: Event) {
        if self.inbound.host.tell(event).is_err() {
            // Whoever listens has gone already if this fails.
            let _ = self.ended.send(true);
        }
    }

    /// Registers the commands, once a process: the same ones again change nothing.
    async fn ready(&self, ready: &Ready) {
        let guilds = ready.guilds.len();
        info!(user = %ready.user.name, guilds, "connected to Discord as {} in {guilds} guilds", ready.user.name);
        self.client.set_me(UserId(ready.user.id.get()));
        self.client.set_application(ready.application.id.get());
        if self.registered.set(()).is_err() {
            return;
        }
        let commands = poise::builtins::create_application_commands(&self.options.commands);
        let route = Route::Commands {
            application_id: ready.application.id,
        };
        let request = client::ApiRequest::new(Endpoint::Commands, route).body(json!(commands));
        match self.client.send_beside(request).await {
            Ok(_) => debug!("{} commands are registered", commands.len()),
            Err(error) => {
                error!(%error, "the commands could not be registered, the old ones stay: {error}");
            }
        }
    }

    /// A command, or an option of one being typed.
    async fn command(self: &Arc<Self>, context: &Context, interaction: Box<Interaction>) {
        let Some(shard_manager) = self.shards.get() else {
            return;
        };
        let framework = poise::FrameworkContext {
            serenity_context: context,
            bot_id: serenity::model::id::UserId::new(self.client.me().unwrap_or_default().0.max(1)),
            options: &self.options,
            user_data: self,
            shard_manager,
        };
        let interaction = *interaction;
        let event = serenity::client::FullEvent::InteractionCreate { interaction };
        poise::dispatch_event(framework, event).await;
    }
}

/// Of a press or a filled-in form; anything else is poise's.
fn interaction_context(interaction: &Interaction) -> Option<InteractionContext> {
    match interaction {
        Interaction::Component(pressed) => Some(InteractionContext::button(
            pressed,
            commands::press(pressed),
        )),
        Interaction::Modal(form) => Some(InteractionContext::form(form, commands::form(form))),
        _ => None,
    }
}
