//! The connection to Discord's gateway: events go to the host, interactions are answered.

use std::convert::Infallible;
use std::pin::pin;
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

use crate::host::HostGone;
use crate::quiz::Event;
use crate::quiz::model::ids::UserId;

use super::api::{self, Api};
use super::client::{ApiClient, ApiRequest};
use super::commands;
use super::data::Data;
use super::endpoint::Endpoint;
use super::error::DiscordError;
use super::form;
use super::inbound::{self, Inbound, Translated};
use super::interaction::InteractionContext;
use super::tap::Tap;
use super::wait::{FIRST_WAIT, LONGEST_WAIT, pause};

/// How long closing the gateway's connection may take.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(3);
/// How often the connection's state is checked.
const WATCH_INTERVAL: Duration = Duration::from_secs(1);

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
        registered: OnceLock::new(),
        ended,
    });
    let mut client = connect(api, &gateway).await?;
    let tap = tap(&client).await?;
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
async fn tap(client: &Client) -> Result<Tap, DiscordError> {
    let failed = |error: std::io::Error| DiscordError::Gateway(error.to_string());
    let mut address = client.ws_url.lock().await;
    let tap = Tap::listen(address.clone()).await.map_err(failed)?;
    *address = tap.address().map_err(failed)?;
    Ok(tap)
}

async fn connect(api: &Api, gateway: &Arc<Gateway>) -> Result<Client, DiscordError> {
    let http = gateway.data.client.gateway_http();
    let intents = intents(gateway.inbound.message_content);
    let client = ClientBuilder::new_with_http(http, intents)
        .raw_event_handler(Handler(Arc::clone(gateway)))
        .await
        .map_err(|err| DiscordError::Gateway(err.to_string()))?;
    // serenity falls back to the real gateway if it couldn't ask for the address, and a local
    // Discord's token must not go there.
    let address = client.ws_url.lock().await.clone();
    let local = address
        .parse()
        .is_ok_and(|url: reqwest::Url| api::is_loopback(&url));
    if api.is_local() && !local {
        return Err(DiscordError::GatewayElsewhere(address));
    }
    Ok(client)
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
                warn!(%error, retry_in_s = wait.as_secs(), "cannot reach the gateway");
                pause(wait, stop).await;
                wait = (wait * 2).min(LONGEST_WAIT);
            }
        }
    }
}

/// Tells the host when a connected shard loses its connection, which serenity reports to nobody.
/// Never returns.
async fn watch_connection(shards: &ShardManager, gateway: &Gateway) {
    let mut was_connected = false;
    let mut ticks = tokio::time::interval(WATCH_INTERVAL);
    loop {
        ticks.tick().await;
        let runners = shards.runners.lock().await;
        let connected = !runners.is_empty()
            && runners
                .values()
                .all(|runner| runner.stage == ConnectionStage::Connected);
        drop(runners);
        if was_connected && !connected {
            warn!("lost the connection to Discord");
            gateway.tell_host(Event::Disconnected);
        }
        was_connected = connected;
    }
}

/// A connection and what its event handler needs.
struct Gateway {
    data: Data,
    inbound: Inbound,
    options: poise::FrameworkOptions<Data, Infallible>,
    shards: OnceLock<Arc<ShardManager>>,
    registered: OnceLock<()>,
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
                    Box::pin(context.serve(&gateway.data)).await;
                }
                None => Box::pin(gateway.command(&context, interaction)).await,
            },
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

    /// Registers the commands, once per process. Registering the same commands again changes
    /// nothing.
    async fn ready(&self, ready: &Ready) {
        info!(user = %ready.user.name, guilds = ready.guilds.len(), "connected to Discord");
        self.client().set_me(UserId(ready.user.id.get()));
        self.client().set_application(ready.application.id.get());
        if self.registered.set(()).is_err() {
            return;
        }
        let commands = poise::builtins::create_application_commands(&self.options.commands);
        let route = Route::Commands {
            application_id: ready.application.id,
        };
        let request = ApiRequest::new(Endpoint::Commands, route).body(json!(commands));
        match self.client().send_from_gateway(request).await {
            Ok(_) => debug!(commands = commands.len(), "registered the commands"),
            Err(error) => error!(%error, "cannot register the commands, the old ones remain"),
        }
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
