//! One gateway connection: hello, heartbeats, IDENTIFY, RESUME and dispatches.

use std::{io::Write, sync::Arc, time::Duration};

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use flate2::{Compression, write::ZlibEncoder};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use twilight_model::gateway::Intents;

use super::Outgoing;
use crate::{
    clock,
    id::Id,
    state::Shared,
    world::{World, wire::object},
};

/// Bytes from which compressing a frame is worthwhile.
const COMPRESS_FROM: usize = 1024;
/// How many payloads a client may send in a minute.
const PAYLOADS_PER_MINUTE: u32 = 120;

/// How frames are compressed.
///
/// If the address asks for a compressed stream, IDENTIFY cannot change that.
enum Packing {
    /// Undecided until IDENTIFY.
    Open,
    /// Not at all: the address asked for a stream other than zlib, and every client accepts plain
    /// text.
    Never,
    /// Each long frame separately, as IDENTIFY asked.
    Each,
    /// All frames as one stream, as the address asked.
    Stream(Box<ZlibEncoder<Vec<u8>>>),
}

impl Packing {
    fn of(compress: Option<&str>) -> Packing {
        match compress {
            None => Packing::Open,
            Some("zlib-stream") => {
                let zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
                Packing::Stream(Box::new(zlib))
            }
            Some(_) => Packing::Never,
        }
    }
}

struct Connection {
    number: u64,
    shared: Arc<Shared>,
    /// Where READY tells the client to resume.
    url: String,
    out: UnboundedSender<Outgoing>,
    session: Option<String>,
    packing: Packing,
    /// When the present minute began, and the payloads received in it.
    minute: (std::time::Instant, u32),
}

/// What to do after a received payload.
enum Next {
    Go,
    Close(u16, &'static str),
}

/// Serves one connection until it ends. `compress` is the address's parameter of that name.
pub(crate) async fn connect(
    mut socket: WebSocket,
    shared: Arc<Shared>,
    url: String,
    compress: Option<&str>,
) {
    let (out, inbox) = unbounded_channel();
    let (number, beat, down, now) = shared.change(|s| {
        let number = s.hub.next_connection();
        (number, s.settings.heartbeat, s.hub.down, s.clock.instant())
    });
    if down {
        return;
    }
    let mut connection = Connection {
        number,
        shared: shared.clone(),
        url,
        out,
        session: None,
        packing: Packing::of(compress),
        minute: (now, 0),
    };
    let hello = json!({ "op": 10, "s": null, "t": null, "d": { "heartbeat_interval": beat.as_millis() as u64, "_trace": [] } });
    let hello = connection.encode(hello.to_string().into());
    if socket.send(hello).await.is_err() {
        return;
    }
    let forget = connection.run(&mut socket, inbox, beat).await;
    shared.change(|s| s.hub.left(number, forget));
}

impl Connection {
    /// Runs until the connection ends, and returns whether the session ends with it.
    async fn run(
        &mut self,
        socket: &mut WebSocket,
        mut inbox: UnboundedReceiver<Outgoing>,
        beat: Duration,
    ) -> bool {
        // Discord closes the connection of a client that misses its heartbeats.
        let patience = beat.mul_f64(1.5) + Duration::from_secs(1);
        let mut heard = clock::instant();
        loop {
            let left = patience.saturating_sub(heard.elapsed());
            tokio::select! {
                out = inbox.recv() => match out {
                    Some(Outgoing::Frame(text)) => {
                        let message = self.encode(text);
                        if socket.send(message).await.is_err() {
                            return false;
                        }
                    }
                    Some(Outgoing::Close(code, reason)) => {
                        close(socket, code, reason).await;
                        return matches!(code, 4007 | 4009);
                    }
                    Some(Outgoing::Disconnect) | None => return false,
                },
                message = socket.recv() => {
                    heard = clock::instant();
                    let text = match message {
                        Some(Ok(Message::Text(text))) => text,
                        Some(Ok(Message::Close(frame))) => {
                            return frame.is_some_and(|f| matches!(f.code, 1000 | 1001));
                        }
                        Some(Ok(_)) => continue,
                        Some(Err(_)) | None => return false,
                    };
                    if let Next::Close(code, reason) = self.heard(&text) {
                        close(socket, code, reason).await;
                        return true;
                    }
                }
                () = clock::wait(left) => {
                    close(socket, 4009, "Session timed out.").await;
                    return true;
                }
            }
        }
    }

    fn encode(&mut self, text: Utf8Bytes) -> Message {
        match &mut self.packing {
            Packing::Each if text.len() >= COMPRESS_FROM => {
                let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
                let packed = zlib.write_all(text.as_bytes()).and_then(|()| zlib.finish());
                packed.map_or(Message::Text(text), |bytes| Message::Binary(bytes.into()))
            }
            Packing::Stream(zlib) => {
                // Each flush ends with the four bytes by which a client recognizes the end of a
                // frame.
                let packed = zlib.write_all(text.as_bytes()).and_then(|()| zlib.flush());
                let bytes = std::mem::take(zlib.get_mut());
                packed.map_or(Message::Close(None), |()| Message::Binary(bytes.into()))
            }
            _ => Message::Text(text),
        }
    }

    fn heard(&mut self, text: &str) -> Next {
        let Ok(payload) = serde_json::from_str::<Value>(text) else {
            return Next::Close(4002, "Error while decoding payload.");
        };
        let now = self.shared.read(|s| s.clock.instant());
        if now - self.minute.0 > Duration::from_secs(60) {
            self.minute = (now, 0);
        }
        self.minute.1 += 1;
        if self.minute.1 > PAYLOADS_PER_MINUTE {
            return Next::Close(4008, "Rate limited.");
        }
        let data = &payload["d"];
        match payload["op"].as_u64() {
            Some(1) => self.heartbeat(),
            Some(2) => self.identify(data),
            Some(6) => self.resume(data),
            Some(8) => self.members(data),
            Some(3 | 4) if self.session.is_some() => Next::Go,
            Some(3 | 4) => Next::Close(4003, "Not authenticated."),
            _ => Next::Close(4001, "Unknown opcode."),
        }
    }

    fn say(&self, op: u8, data: &Value) {
        let text = json!({ "op": op, "s": null, "t": null, "d": data }).to_string();
        let _ = self.out.send(Outgoing::Frame(text.into()));
    }

    fn heartbeat(&self) -> Next {
        let ignored = self.shared.change(|s| {
            s.hub.stats.heartbeats += 1;
            s.hub.ignore_heartbeats
        });
        if !ignored {
            self.say(11, &Value::Null);
        }
        Next::Go
    }

    fn identify(&mut self, data: &Value) -> Next {
        if self.session.is_some() {
            return Next::Close(4005, "Already authenticated.");
        }
        if data["compress"] == true && matches!(self.packing, Packing::Open) {
            self.packing = Packing::Each;
        }
        let shard = match data.get("shard") {
            None | Some(Value::Null) => (0, 1),
            Some(pair) => match (pair[0].as_u64(), pair[1].as_u64()) {
                (Some(n), Some(of)) if n < of => (n, of),
                _ => return Next::Close(4010, "Invalid shard."),
            },
        };
        let Some(intents) = data["intents"].as_u64().and_then(Intents::from_bits) else {
            return Next::Close(4013, "Invalid intent(s).");
        };
        let (number, out, url) = (self.number, self.out.clone(), self.url.clone());
        let begun = self.shared.change(|s| {
            let token = data["token"]
                .as_str()
                .unwrap_or_default()
                .trim_start_matches("Bot ");
            if token != s.settings.token {
                return Err((4004, "Authentication failed."));
            }
            let mut forbidden = Intents::empty();
            forbidden.set(Intents::GUILD_PRESENCES, !s.settings.presences);
            forbidden.set(Intents::MESSAGE_CONTENT, !s.settings.message_content);
            forbidden.set(Intents::GUILD_MEMBERS, !s.settings.guild_members);
            if intents.intersects(forbidden) {
                return Err((4014, "Disallowed intent(s)."));
            }
            Ok(s.hub
                .identify(&s.world, shard, intents, (number, out), &url, &mut s.record))
        });
        match begun {
            Ok(session) => {
                self.session = Some(session);
                Next::Go
            }
            Err((code, reason)) => Next::Close(code, reason),
        }
    }

    fn resume(&mut self, data: &Value) -> Next {
        let id = data["session_id"].as_str().unwrap_or_default().to_owned();
        let seq = data["seq"].as_u64().unwrap_or(0);
        let (number, out) = (self.number, self.out.clone());
        let resumed = self.shared.change(|s| {
            let token = data["token"]
                .as_str()
                .unwrap_or_default()
                .trim_start_matches("Bot ");
            (token == s.settings.token)
                .then(|| s.hub.resume(&id, seq, (number, out), &mut s.record))
        });
        match resumed {
            None => return Next::Close(4004, "Authentication failed."),
            Some(true) => self.session = Some(id),
            Some(false) => self.say(9, &json!(false)),
        }
        Next::Go
    }

    /// Answers a request for guild members with one chunk.
    fn members(&self, data: &Value) -> Next {
        let Some(session) = &self.session else {
            return Next::Close(4003, "Not authenticated.");
        };
        let Ok(guild) = serde_json::from_value::<Id>(data["guild_id"].clone()) else {
            return Next::Go;
        };
        self.shared.change(|s| {
            let ids = requested(&s.world, guild, data);
            let here = |id: &Id| s.world.member_json(guild, *id);
            let mut chunk = object([
                ("guild_id", json!(guild)),
                ("members", ids.iter().filter_map(here).collect()),
                (
                    "not_found",
                    ids.iter()
                        .filter(|id| here(id).is_none())
                        .map(|id| json!(id))
                        .collect(),
                ),
                ("chunk_index", json!(0)),
                ("chunk_count", json!(1)),
            ]);
            if let Some(nonce) = data.get("nonce").filter(|n| n.is_string()) {
                chunk["nonce"] = nonce.clone();
            }
            s.hub
                .send_one(session, "GUILD_MEMBERS_CHUNK", &chunk, &mut s.record);
        });
        Next::Go
    }
}

/// Returns the members that a request names by id or by the beginning of a name.
fn requested(world: &World, guild: Id, data: &Value) -> Vec<Id> {
    match (&data["user_ids"], data["query"].as_str()) {
        (ids @ Value::Array(_), _) => serde_json::from_value(ids.clone()).unwrap_or_default(),
        (Value::Null, Some(prefix)) => {
            let prefix = prefix.to_lowercase();
            let limit = match data["limit"].as_u64() {
                None | Some(0) => usize::MAX,
                Some(limit) => usize::try_from(limit).unwrap_or(usize::MAX),
            };
            let members = world.guilds.get(&guild).into_iter();
            let members = members.flat_map(|g| g.members.keys().copied());
            let named = |id: &Id| {
                let login = world.users.get(id).map_or("", |u| u.name.as_str());
                let shown = world.shown_name(Some(guild), *id).to_lowercase();
                login.starts_with(&prefix) || shown.starts_with(&prefix)
            };
            members.filter(named).take(limit).collect()
        }
        (one, _) => serde_json::from_value(one.clone()).into_iter().collect(),
    }
}

async fn close(socket: &mut WebSocket, code: u16, reason: &'static str) {
    let frame = CloseFrame {
        code,
        reason: reason.into(),
    };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
