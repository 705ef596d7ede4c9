//! The real Discord, by serenity and poise. No other module names them.
//!
//! | file | what it does |
//! |---|---|
//! | `endpoint`, `client`, `api`, `code` | endpoints, one request, addresses, error codes |
//! | `transport`, `attempt`, `outcome` | one delivery: effect → requests → outcome |
//! | `messages`, `lookup`, `forum`, `members`, `scheduled` | the requests, by what they are about |
//! | `gateway`, `tap`, `inbound`, `guilds`, `hidden` | gateway events → the rules' events |
//! | `sight` | what the bot can do in a channel; whether one is hidden or gone |
//! | `interaction`, `commands`, `data` | interactions → questions to the host → replies |
//! | `submitted`, `form`, `files` | submitted forms and their files |
//! | `pictures` | a few pictures at a time, beside everything else |
//! | `render`, `limits` | cards and forms → JSON; Discord's limits |
//! | `convert` | serenity's types and JSON → the rules' types |
//! | `doctor`, `sight` | what `/doctor` asks Discord, what the bot can do in channels |
//! | `token` | the bot's token |
//!
//! There is no cache: what the bot must know about guilds is kept in `guilds`. The gateway needs a
//! runtime of one thread. serenity spawns a task for each event, and only a single thread runs them
//! in the order of arrival, which matters when a reaction is added and removed again.

mod api;
mod attempt;
mod client;
mod code;
mod commands;
mod convert;
mod data;
mod decks;
mod doctor;
mod endpoint;
mod error;
mod files;
mod form;
mod forum;
mod gateway;
mod guilds;
mod hidden;
mod inbound;
mod interaction;
mod limits;
mod lookup;
mod members;
mod messages;
pub mod outcome;
mod pictures;
pub mod render;
mod roles;
mod scheduled;
mod sight;
mod submitted;
mod tap;
mod token;
mod transport;
mod wait;

use std::sync::Arc;

use serenity::http::Route;
use tokio::sync::watch;
use tracing::warn;

use crate::host::HostHandle;
use crate::metrics::GatewayMetrics;
use crate::quiz::model::ids::UserId;

pub use api::{AddressError, Api};
pub use client::{ApiClient, ApiError};
pub use data::ReadClock;
pub use endpoint::Endpoint;
pub use error::DiscordError;
pub use gateway::intents;
pub use tap::Tap;
pub use token::{Token, TokenError};
pub use transport::DiscordTransport;

use client::ApiRequest;
use convert::Created;
use data::Data;
use decks::Decks;
use guilds::Guilds;
use inbound::Inbound;
use pictures::Pictures;
use wait::{FIRST_WAIT, LONGEST_WAIT, pause};

/// The bot's connection to Discord.
pub struct Discord {
    client: Arc<ApiClient>,
    api: Api,
    clock: ReadClock,
    message_content: bool,
    /// Who manages which guild. The gateway writes it, deliveries read it.
    guilds: Arc<Guilds>,
    metrics: GatewayMetrics,
}

impl Discord {
    /// Prepares everything; sends nothing yet.
    ///
    /// # Errors
    /// TLS cannot be set up, or the certificate of a local Discord cannot be read.
    pub fn new(
        token: &Token,
        api: Api,
        clock: ReadClock,
        message_content: bool,
    ) -> Result<Self, DiscordError> {
        Ok(Self {
            client: Arc::new(ApiClient::new(token, &api)?),
            api,
            clock,
            message_content,
            guilds: Arc::default(),
            metrics: GatewayMetrics::default(),
        })
    }

    /// Counts with these metrics.
    #[must_use]
    pub fn counted_by(mut self, metrics: GatewayMetrics) -> Self {
        self.metrics = metrics;
        self
    }

    /// Returns the transport that the courier delivers with.
    #[must_use]
    pub fn transport(&self) -> DiscordTransport {
        DiscordTransport::new(
            Arc::clone(&self.client),
            Arc::clone(&self.guilds),
            Arc::clone(&self.clock),
        )
    }

    /// Asks Discord for the bot's own account. Retries until Discord can be reached, and returns
    /// early when told to stop.
    ///
    /// # Errors
    /// Discord refuses the token.
    pub async fn introduce(&self, stop: &mut watch::Receiver<bool>) -> Result<(), DiscordError> {
        let mut wait = FIRST_WAIT;
        while !*stop.borrow() {
            let request = self
                .client
                .send(ApiRequest::new(Endpoint::Me, Route::UserMe));
            let answer = tokio::select! {
                answer = request => answer,
                _ = stop.changed() => return Ok(()),
            };
            match answer.and_then(|answer| answer.json::<Created>()) {
                Ok(me) => {
                    self.client.set_me(UserId(me.id));
                    return Ok(());
                }
                Err(ApiError::Status { status: 401, .. }) => {
                    return Err(DiscordError::TokenRefused);
                }
                Err(error) => {
                    let retry_in_s = wait.as_secs();
                    if error.is_untrusted() {
                        warn!(
                            %error,
                            retry_in_s,
                            "cannot reach Discord, because its certificate is not of an authority \
                             that I trust; a proxy or a scanner that reads TLS may be in between"
                        );
                    } else {
                        warn!(%error, retry_in_s, "cannot reach Discord");
                    }
                    pause(wait, stop).await;
                    wait = (wait * 2).min(LONGEST_WAIT);
                }
            }
        }
        Ok(())
    }

    /// Connects to the gateway and handles events until told to stop.
    ///
    /// # Errors
    /// Something needs a person: Discord refuses the token or the intents, a local Discord names a
    /// gateway on another machine, or the host is gone.
    pub async fn listen(
        &self,
        host: HostHandle,
        stop: watch::Receiver<bool>,
    ) -> Result<(), DiscordError> {
        let inbound = Inbound {
            host: host.clone(),
            guilds: Arc::clone(&self.guilds),
            client: Arc::clone(&self.client),
            message_content: self.message_content,
        };
        let data = Data {
            client: Arc::clone(&self.client),
            host,
            guilds: Arc::clone(&self.guilds),
            clock: Arc::clone(&self.clock),
            pictures: Pictures::default(),
            metrics: self.metrics.clone(),
            decks: Decks::default(),
        };
        gateway::listen(&self.api, data, inbound, stop).await
    }
}
