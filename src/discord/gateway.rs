//! The connection to Discord's gateway: events go to the host, interactions are answered.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde_json::json;
use serenity::client::{Client, ClientBuilder, Context, RawEventHandler};
use serenity::gateway::{ConnectionStage, GatewayError, ShardManager};
use serenity::http::{Http, Route};
use serenity::model::application::Interaction;
use serenity::model::gateway::{GatewayIntents, Ready};
use serenity::model::id::ApplicationId;
use tokio::sync::{Mutex, watch};
use tracing::{debug, error, info, warn};

use crate::host::HostGone;
use crate::quiz::Event;
use crate::quiz::model::ids::UserId;

use super::api::{self, Api};
use super::client::{ApiClient, ApiError, ApiRequest, api_error};
use super::commands;
use super::data::Data;
use super::endpoint::Endpoint;
use super::error::DiscordError;
use super::form;
use super::inbound::{self, Inbound, Translated};
use super::interaction::{self, InteractionContext};
use super::tap::Tap;
use super::wait::{FIRST_WAIT, LONGEST_WAIT, pause};

/// How long closing the gateway's connection may take.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(3);
/// How often the connection's state is checked.
const WATCH_INTERVAL: Duration = Duration::from_secs(1);
/// After how many checks without a connection it is said. serenity tries every five seconds, one
/// shard at a time. The number doubles with each time, up to [`SAID_AT_MOST`].
const SAID_AFTER: u32 = 6;
const SAID_AT_MOST: u32 = 600;

/// Returns the intents the bot asks for: only what it needs.
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

/// Connects and handles events until told to stop.
pub(super) async fn listen(
    api: &Api,
    data: Data,
    inbound: Inbound,
    mut stop: watch::Receiver<bool>,
) -> Result<(), DiscordError> {
    let (ended, mut host_gone) = watch::channel(false);
    let mut options = poise::FrameworkOptions {
        commands: commands::all(),
        on_error: |err| Box::pin(commands::on_error(err)),
        ..Default::default()
    };
    poise::set_qualified_names(&mut options.commands);
    let gateway = Arc::new(Gateway {
        data,
        inbound,
        options,
        shards: OnceLock::new(),
        registered: Mutex::new(false),
        stop: stop.clone(),
        ended,
    });
    let Some(mut client) = connect(api, &gateway, &mut stop.clone()).await? else {
        return Ok(());
    };
    let tap = tap(&client, api, stop.clone()).await?;
    let mut relay = pin!(tap.run());
    let shards = Arc::clone(&client.shard_manager);
    let _first = gateway.shards.set(Arc::clone(&shards));
    let mut stop_start = stop.clone();
    let outcome = tokio::select! {
        ended = start(&mut client, &mut stop_start) => ended,
        () = watch_connection(&shards, &gateway) => Ok(()),
        () = &mut relay => Ok(()),
        _ = stop.wait_for(|stop| *stop) => Ok(()),
        _ = host_gone.wait_for(|gone| *gone) => Err(HostGone.into()),
    };
    // Without a live shard this returns early; with a peer that doesn't answer it would never
    // return.
    let closed = tokio::select! {
        closed = tokio::time::timeout(CLOSE_TIMEOUT, shards.shutdown_all()) => closed.is_ok(),
        () = &mut relay => false,
    };
    debug!(in_time = closed, "left the gateway");
    outcome
}

/// Puts the relay between serenity and the gateway.
async fn tap(client: &Client, api: &Api, stop: watch::Receiver<bool>) -> Result<Tap, DiscordError> {
    let failed = |error: std::io::Error| DiscordError::Gateway(error.to_string());
    let mut address = client.ws_url.lock().await;
    let tap = Tap::listen(address.clone(), api.authority(), stop)
        .await
        .map_err(failed)?;
    *address = tap.address().map_err(failed)?;
    Ok(tap)
}

/// Prepares the connection. Returns `None` when told to stop.
async fn connect(
    api: &Api,
    gateway: &Arc<Gateway>,
    stop: &mut watch::Receiver<bool>,
) -> Result<Option<Client>, DiscordError> {
    let http = gateway.data.client.gateway_http();
    // If serenity (0.12.5) can't ask for the address, it falls back to the real gateway, and the
    // token of a local Discord must not go there. So this asks until there is an answer.
    let mut address = None;
    if api.is_local() {
        let Some(named) = local_gateway(&http, stop).await else {
            return Ok(None);
        };
        let local = named
            .parse()
            .is_ok_and(|url: reqwest::Url| api::is_loopback(&url));
        if !local {
            return Err(DiscordError::GatewayElsewhere(named));
        }
        address = Some(named);
    }
    let intents = intents(gateway.inbound.message_content);
    let client = ClientBuilder::new_with_http(http, intents)
        .raw_event_handler(Handler(Arc::clone(gateway)))
        .await
        .map_err(|err| DiscordError::Gateway(err.to_string()))?;
    if let Some(address) = address {
        *client.ws_url.lock().await = address;
    }
    Ok(Some(client))
}

/// Asks a local Discord for the address of its gateway until it answers. Returns `None` when told
/// to stop.
async fn local_gateway(http: &Http, stop: &mut watch::Receiver<bool>) -> Option<String> {
    let mut wait = FIRST_WAIT;
    while !*stop.borrow() {
        match http.get_gateway().await {
            Ok(gateway) => return Some(gateway.url),
            Err(error) => {
                let error = api_error(&error);
                warn!(%error, retry_in_s = wait.as_secs(), "cannot ask for the gateway");
                pause(wait, stop).await;
                wait = (wait * 2).min(LONGEST_WAIT);
            }
        }
    }
    None
}

/// Starts the shards. Retries for as long as Discord can't say how many there should be.
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
            Err(error) => {
                let error = api_error(&error);
                warn!(%error, retry_in_s = wait.as_secs(), "cannot reach the gateway");
                pause(wait, stop).await;
                wait = (wait * 2).min(LONGEST_WAIT);
            }
        }
    }
}

/// Tells the host when a connected shard loses its connection, and the operator when none is made:
/// serenity reports neither to anybody. Never returns.
async fn watch_connection(shards: &ShardManager, gateway: &Gateway) {
    let mut was_connected = false;
    let mut before = 0;
    let mut patience = Patience::default();
    let mut ticks = tokio::time::interval(WATCH_INTERVAL);
    loop {
        ticks.tick().await;
        let runners = shards.runners.lock().await;
        let all = runners.len();
        let there = runners
            .values()
            .filter(|runner| runner.stage == ConnectionStage::Connected)
            .count();
        drop(runners);
        let connected = all > 0 && there == all;
        gateway.data.metrics.connected.set(i64::from(connected));
        if was_connected && !connected {
            warn!("lost the connection to Discord");
            gateway.tell_host(Event::Disconnected);
        }
        if connected || there > before {
            patience = Patience::default();
        } else if let Some(waited_s) = patience.is_over() {
            warn!(
                waited_s,
                "no connection to Discord's gateway yet, trying again every few seconds; \
                 the log level debug shows why"
            );
        }
        (was_connected, before) = (connected, there);
    }
}

/// How long the gateway has been without a connection, and when that is said next.
struct Patience {
    checks: u32,
    said_at: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            checks: 0,
            said_at: SAID_AFTER,
        }
    }
}

impl Patience {
    /// Counts a check without a connection. Returns how many seconds there was none if it is time
    /// to say so.
    fn is_over(&mut self) -> Option<u64> {
        self.checks += 1;
        (self.checks >= self.said_at).then(|| {
            self.said_at = self.checks + self.checks.min(SAID_AT_MOST);
            u64::from(self.checks) * WATCH_INTERVAL.as_secs()
        })
    }
}

/// A connection and what its event handler needs.
struct Gateway {
    data: Data,
    inbound: Inbound,
    options: poise::FrameworkOptions<Data, Infallible>,
    shards: OnceLock<Arc<ShardManager>>,
    /// Whether the commands are registered; locked while they are being registered.
    registered: Mutex<bool>,
    stop: watch::Receiver<bool>,
    /// Becomes `true` when the host is gone.
    ended: watch::Sender<bool>,
}

struct Handler(Arc<Gateway>);

#[serenity::async_trait]
impl RawEventHandler for Handler {
    async fn raw_event(&self, context: Context, event: serenity::model::event::Event) {
        let gateway = &self.0;
        // Until the first await this runs in the order of arrival (see `discord/mod.rs`).
        match gateway.inbound.translate(event) {
            Translated::Nothing => {}
            Translated::Event(event) => gateway.tell_host(event),
            Translated::Ready(ready) => {
                gateway.data.metrics.sessions.inc();
                // First, so that nothing is read back from guilds that removed the bot.
                gateway.tell_host(inbound::guilds_listed(&ready));
                gateway.tell_host(Event::Connected { resumed: false });
                Box::pin(gateway.ready(&ready)).await;
            }
            // A press drops its message before it waits, and waits in four kilobytes rather than
            // the fifty of a command, because thousands may wait at once.
            Translated::Form(told) => Box::pin(form::serve(&gateway.data, told)).await,
            Translated::Interaction(interaction) => match component(&interaction) {
                Some(context) => {
                    drop(interaction);
                    Box::pin(context.serve_press(&gateway.data)).await;
                }
                None => Box::pin(gateway.command(&context, interaction)).await,
            },
            Translated::UnreadableInteraction(told) => {
                Box::pin(interaction::apologize(&gateway.data, &told)).await;
            }
        }
    }
}

impl Gateway {
    fn tell_host(&self, event: Event) {
        if self.data.host.tell(event).is_err() {
            // This fails only when nobody listens for the end any more.
            let _ = self.ended.send(true);
        }
    }

    fn client(&self) -> &ApiClient {
        &self.data.client
    }

    /// Notes who the bot is, and registers the commands once per process.
    async fn ready(&self, ready: &Ready) {
        info!(user = %ready.user.name, guilds = ready.guilds.len(), "connected to Discord");
        self.client().set_me(UserId(ready.user.id.get()));
        self.client().set_application(ready.application.id.get());
        // A session that begins while an earlier one still tries leaves it to that one.
        if let Ok(mut registered) = self.registered.try_lock()
            && !*registered
        {
            *registered = self.register(ready.application.id).await;
        }
    }

    /// Registers the commands with their names and descriptions in all languages, which changes
    /// nothing if they are the same; the digest in the log says whether they are. Tries until
    /// Discord answers, because without commands nobody can use the bot. Returns whether it
    /// succeeded.
    async fn register(&self, application_id: ApplicationId) -> bool {
        let commands = poise::builtins::create_application_commands(&self.options.commands);
        let body = json!(commands);
        let digest = blake3::hash(body.to_string().as_bytes()).to_hex();
        let mut stop = self.stop.clone();
        let mut wait = FIRST_WAIT;
        while !*stop.borrow() {
            let route = Route::Commands { application_id };
            let request = ApiRequest::new(Endpoint::Commands, route).body(body.clone());
            let error = match self.client().send_from_gateway(request).await {
                Ok(_) => {
                    let digest = &digest[..16];
                    debug!(commands = commands.len(), digest, "registered the commands");
                    return true;
                }
                Err(error) => error,
            };
            let Some(at_least) = may_pass(&error) else {
                error!(%error, "Discord refuses the commands, the old ones remain");
                return false;
            };
            let next = wait.max(at_least);
            warn!(%error, retry_in_s = next.as_secs(), "cannot register the commands");
            pause(next, &mut stop).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
        false
    }

    /// Runs a command, or completes an option that is being typed.
    async fn command(&self, context: &Context, interaction: Box<Interaction>) {
        let Some(shard_manager) = self.shards.get() else {
            return;
        };
        let me = self.client().me().unwrap_or_default();
        let framework = poise::FrameworkContext {
            serenity_context: context,
            bot_id: serenity::model::id::UserId::new(me.0.max(1)),
            options: &self.options,
            user_data: &self.data,
            shard_manager,
        };
        let interaction = *interaction;
        let event = serenity::client::FullEvent::InteractionCreate { interaction };
        poise::dispatch_event(framework, event).await;
    }
}

/// Returns the context of a press; poise handles everything else.
fn component(interaction: &Interaction) -> Option<InteractionContext> {
    match interaction {
        Interaction::Component(pressed) => Some(InteractionContext::button(
            pressed,
            commands::press(pressed),
        )),
        _ => None,
    }
}

/// Returns how long to wait at least before the same request may succeed; `None` if it never will.
fn may_pass(error: &ApiError) -> Option<Duration> {
    match error {
        ApiError::Status {
            status: 408 | 429 | 500..,
            retry_after_ms,
            ..
        } => {
            let ms = retry_after_ms.unwrap_or_default().max(0);
            Some(Duration::from_millis(ms.unsigned_abs()))
        }
        ApiError::Status { .. } => None,
        ApiError::Unconnected(_) | ApiError::Broken(_) | ApiError::Unreadable(_) => {
            Some(Duration::ZERO)
        }
    }
}
