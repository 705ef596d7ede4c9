//! A relay on loopback between serenity and Discord's gateway, so that submitted forms arrive
//! whole.
//!
//! serenity 0.12.5 decodes a submitted form with labels (component type 18) without an error, but
//! without its fields, and it gives nobody the JSON it came from. It does give the whole JSON of an
//! event whose type it doesn't know. So everything passes through here unchanged, except that the
//! event of a submitted form gets the type [`FORM`]. `tests/wire/forms.rs` shows what arrives.
//!
//! serenity always reconnects to the address it began with, so the relay sees every session. It has
//! no session of its own: heartbeats, closing and a broken connection pass through, too.

use std::io::Read as _;
use std::net::Ipv4Addr;
use std::time::Duration;

use flate2::read::ZlibDecoder;
use futures_util::stream::FuturesUnordered;
use futures_util::{SinkExt as _, StreamExt as _};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{self, Message};
use tracing::{debug, warn};

/// The type that the event of a submitted form gets.
pub(super) const FORM: &str = "PYTHIA_FORM_SUBMIT";

/// The type of interaction that is a submitted form.
const MODAL_SUBMIT: u8 = 5;

/// How long a side may take to end its connection after the other one has.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(1);

/// The relay. It works only while [`run`](Self::run) is awaited.
pub(super) struct Tap {
    listener: TcpListener,
    /// The gateway's address, without parameters.
    gateway: String,
}

impl Tap {
    /// Listens on a free port of this machine.
    pub async fn listen(gateway: String) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        Ok(Self { listener, gateway })
    }

    /// Returns the address that serenity has to connect to.
    pub fn address(&self) -> std::io::Result<String> {
        Ok(format!("ws://{}", self.listener.local_addr()?))
    }

    /// Relays every connection. Never returns.
    pub async fn run(&self) {
        let mut sessions = FuturesUnordered::new();
        loop {
            tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => sessions.push(relay(stream, &self.gateway)),
                    Err(error) => debug!(%error, "cannot accept a connection to the gateway"),
                },
                Some(ended) = sessions.next(), if !sessions.is_empty() => {
                    let error = ended.err().map(|error| error.to_string());
                    debug!(error, "a session of the gateway has ended");
                }
            }
        }
    }
}

/// Relays one connection until either side ends it.
async fn relay(stream: TcpStream, gateway: &str) -> Result<(), tungstenite::Error> {
    let version = serenity::constants::GATEWAY_VERSION;
    let address = format!("{gateway}/?v={version}");
    // Before anything is accepted, so that serenity notices that there is no connection.
    // Discord's largest events have no limit that is known.
    let unlimited = WebSocketConfig::default()
        .max_message_size(None)
        .max_frame_size(None);
    let connected =
        tokio_tungstenite::connect_async_with_config(&address, Some(unlimited), false).await;
    let (mut discord, _) = connected.inspect_err(|error| {
        warn!(%error, "cannot connect to the gateway");
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
