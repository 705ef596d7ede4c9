//! A relay on loopback between serenity and Discord's gateway, so that submitted forms arrive
//! whole.
//!
//! serenity 0.12.5 decodes a submitted form with labels (component type 18) without an error, but
//! without its fields, and it gives nobody the JSON it came from. It does give the whole JSON of an
//! event whose type it doesn't know. So everything passes through here unchanged, except that the
//! event of a submitted form gets the type [`FORM`]. `tests/wire/forms.rs` shows what arrives.
//!
//! There is no other way: serenity's `Shard` is public, but neither its socket nor what it reads.
//!
//! serenity always reconnects to the address it began with, so the relay sees every session. It has
//! no session of its own: heartbeats, closing and a broken connection pass through, too.

use std::io::Read as _;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use flate2::read::ZlibDecoder;
use futures_util::stream::FuturesUnordered;
use futures_util::{SinkExt as _, StreamExt as _};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use tokio_tungstenite::Connector;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{self, Message};
use tracing::{debug, warn};

use super::client::is_untrusted;

/// The type that the event of a submitted form gets.
pub(super) const FORM: &str = "PYTHIA_FORM_SUBMIT";

/// The type of interaction that is a submitted form.
const MODAL_SUBMIT: u8 = 5;

/// How long a side may take to end its connection after the other one has.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(1);

/// The relay. It works only while [`run`](Self::run) is awaited.
pub struct Tap {
    listener: TcpListener,
    /// The gateway's address, without parameters.
    gateway: String,
    /// What a gateway behind TLS has to prove.
    tls: Connector,
    /// Becomes `true` when the bot leaves the gateway.
    stop: watch::Receiver<bool>,
}

impl std::fmt::Debug for Tap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tap")
            .field("gateway", &self.gateway)
            .finish_non_exhaustive()
    }
}

impl Tap {
    /// Listens on a free port of this machine. `authority` is the certificate (PEM) of a local
    /// Discord's authority.
    ///
    /// # Errors
    /// The port can't be opened, or the certificate can't be read.
    pub async fn listen(
        gateway: String,
        authority: Option<&[u8]>,
        stop: watch::Receiver<bool>,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let tls = connector(authority).map_err(std::io::Error::other)?;
        Ok(Self {
            listener,
            gateway,
            tls,
            stop,
        })
    }

    /// Returns the address that serenity has to connect to.
    ///
    /// # Errors
    /// The system doesn't say which port it is.
    pub fn address(&self) -> std::io::Result<String> {
        Ok(format!("ws://{}", self.listener.local_addr()?))
    }

    /// Relays every connection. Never returns.
    pub async fn run(&self) {
        let mut sessions = FuturesUnordered::new();
        loop {
            tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => sessions.push(self.relay(stream)),
                    Err(error) => debug!(%error, "cannot accept a connection to the gateway"),
                },
                Some(ended) = sessions.next(), if !sessions.is_empty() => {
                    let error = ended.err().map(|error| error.to_string());
                    debug!(error, "a session of the gateway has ended");
                }
            }
        }
    }

    /// Relays one connection until either side ends it.
    async fn relay(&self, stream: TcpStream) -> Result<(), tungstenite::Error> {
        // While the bot leaves, serenity may try to connect once more.
        if *self.stop.borrow() {
            return Ok(());
        }
        let version = serenity::constants::GATEWAY_VERSION;
        let address = format!("{}/?v={version}", self.gateway);
        // Before anything is accepted, so that serenity notices that there is no connection.
        // Discord's largest events have no limit that is known.
        let unlimited = WebSocketConfig::default()
            .max_message_size(None)
            .max_frame_size(None);
        let tls = Some(self.tls.clone());
        let connected =
            tokio_tungstenite::connect_async_tls_with_config(&address, Some(unlimited), false, tls)
                .await;
        let (mut discord, _) = connected.inspect_err(|error| {
            if !*self.stop.borrow() {
                unconnected(error);
            }
        })?;
        let mut bot = tokio_tungstenite::accept_async(stream).await?;
        loop {
            tokio::select! {
                told = discord.next() => {
                    let Some(told) = told.transpose()? else { return Ok(()) };
                    let closes = told.is_close();
                    bot.send(passed_on(told)).await?;
                    if closes {
                        return ended(&mut bot).await;
                    }
                }
                asked = bot.next() => {
                    let Some(asked) = asked.transpose()? else { return Ok(()) };
                    let closes = asked.is_close();
                    discord.send(asked).await?;
                    if closes {
                        return ended(&mut discord).await;
                    }
                }
            }
        }
    }
}

/// Logs why there is no connection to the gateway.
fn unconnected(error: &tungstenite::Error) {
    if is_untrusted(&error.to_string()) {
        warn!(
            %error,
            "cannot connect to the gateway, because its certificate is not of an authority that I \
             trust; a proxy or a scanner that reads TLS may be in between"
        );
    } else {
        warn!(%error, "cannot connect to the gateway");
    }
}

/// Returns what a gateway behind TLS has to prove: a certificate of an authority that everybody
/// trusts, or of a local Discord's. The cryptography is named, because with features of other
/// crates there may be more than one to choose from.
fn connector(authority: Option<&[u8]>) -> anyhow::Result<Connector> {
    let mut roots = RootCertStore::empty();
    match authority {
        Some(pem) => {
            for certificate in CertificateDer::pem_slice_iter(pem) {
                roots.add(certificate?)?;
            }
        }
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Connector::Rustls(Arc::new(config)))
}

/// Waits until a side that was told to close has done so.
async fn ended(
    side: &mut (impl futures_util::Stream<Item = Result<Message, tungstenite::Error>> + Unpin),
) -> Result<(), tungstenite::Error> {
    let rest = async { while let Some(Ok(_)) = side.next().await {} };
    // A side that doesn't answer is dropped.
    let _in_time = tokio::time::timeout(CLOSE_TIMEOUT, rest).await;
    Ok(())
}

/// Returns a message of Discord as serenity gets it: unpacked, and with another type if it is a
/// submitted form. What can't be unpacked is left to serenity to judge.
fn passed_on(message: Message) -> Message {
    let unpacked = match &message {
        Message::Binary(packed) => {
            let mut text = String::with_capacity(packed.len() * 4);
            let read = ZlibDecoder::new(&packed[..]).read_to_string(&mut text);
            read.ok().map(|_| text)
        }
        _ => None,
    };
    let text = match (&unpacked, &message) {
        (Some(text), _) => text.as_str(),
        (None, Message::Text(text)) => text.as_str(),
        (None, _) => return message,
    };
    match retyped(text) {
        Some(form) => Message::text(form),
        None => unpacked.map_or(message, Message::text),
    }
}

/// Returns the event with the type [`FORM`] if it is a submitted form.
fn retyped(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Head<'a> {
        #[serde(borrow)]
        t: Option<&'a str>,
        d: Kind,
    }
    #[derive(Deserialize)]
    struct Kind {
        #[serde(rename = "type")]
        kind: u8,
        #[serde(rename = "token")]
        _of_an_interaction: IgnoredAny,
    }
    if !text.contains("\"INTERACTION_CREATE\"") {
        return None;
    }
    let head: Head<'_> = serde_json::from_str(text).ok()?;
    if head.t != Some("INTERACTION_CREATE") || head.d.kind != MODAL_SUBMIT {
        return None;
    }
    let mut event: Value = serde_json::from_str(text).ok()?;
    event["t"] = json!(FORM);
    Some(event.to_string())
}
