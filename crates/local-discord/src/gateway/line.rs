//! One gateway connection: hello, heartbeats, IDENTIFY, RESUME, and frames out.

use std::{io::Write, sync::Arc, time::Duration};

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use flate2::{Compression, write::ZlibEncoder};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use twilight_model::gateway::Intents;

use super::Out;
use crate::{clock, id::Id, state::Shared, world::wire::object};

/// Frames shorter than this are not worth compressing, bytes.
const COMPRESS_FROM: usize = 1024;
/// Payloads a client may send in a minute.
const PAYLOADS_PER_MINUTE: u32 = 120;

/// How frames are packed on a connection.
///
/// If the address asks for a packed stream, IDENTIFY has no say in it.
enum Packing {
    /// Nothing was asked for so far.
    Open,
    /// Not at all: the address asked for a stream of another kind than zlib, and plain text is taken by everyone.
    Never,
    /// Each long one by itself, as IDENTIFY asked for.
    Each,
    /// All of them as one stream, as the address asked for.
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

struct Line {
    number: u64,
    shared: Arc<Shared>,
    /// Where READY tells the client to resume.
    url: String,
    out: UnboundedSender<Out>,
    session: Option<String>,
    packing: Packing,
    /// Payloads received in this minute.
    minute: (std::time::Instant, u32),
}

/// What a received payload leads to.
enum Next {
    Go,
    Close(u16, &'static str),
}

/// Serves one connection to its end; `compress` is what the address asked for by that name.
pub(crate) async fn connect(
    mut socket: WebSocket,
    shared: Arc<Shared>,
    url: String,
    compress: Option<&str>,
) {
    let (out, inbox) = unbounded_channel();
    let (number, beat, gone) =
        shared.change(|s| (s.hub.next_line(), s.settings.heartbeat, s.hub.gone));
    if gone {
        return;
    }
    let mut line = Line {
        number,
        shared: shared.clone(),
        url,
        out,
        session: None,
        packing: Packing::of(compress),
        minute: (clock::instant(), 0),
    };
    let hello = json!({ "op": 10, "s": null, "t": null, "d": { "heartbeat_interval": beat.as_millis() as u64, "_trace": [] } });
    let hello = line.encode(hello.to_string().into());
    if socket.send(hello).await.is_err() {
        return;
    }
    let forget = line.run(&mut socket, inbox, beat).await;
    shared.change(|s| s.hub.left(number, forget));
}

impl Line {
    /// Until the connection ends; true if its session ends with it.
    async fn run(
        &mut self,
        socket: &mut WebSocket,
        mut inbox: UnboundedReceiver<Out>,
        beat: Duration,
    ) -> bool {
        // Discord gives up on a client that stays silent for longer than its heartbeat.
        let patience = beat.mul_f64(1.5) + Duration::from_secs(1);
        let mut heard = clock::instant();
        loop {
            let left = patience.saturating_sub(heard.elapsed());
            tokio::select! {
                out = inbox.recv() => match out {
                    Some(Out::Frame(text)) => {
                        let message = self.encode(text);
                        if socket.send(message).await.is_err() {
                            return false;
                        }
                    }
                    Some(Out::Close(code, reason)) => {
                        close(socket, code, reason).await;
                        return matches!(code, 4007 | 4009);
                    }
                    Some(Out::Cut) | None => return false,
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
                // A flush ends each frame with the four bytes by which a client knows that it is whole.
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
        if self.minute.0.elapsed() > Duration::from_secs(60) {
            self.minute = (clock::instant(), 0);
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
        let _ = self.out.send(Out::Frame(text.into()));
    }

    fn heartbeat(&self) -> Next {
        let deaf = self.shared.change(|s| {
            s.hub.figures.heartbeats += 1;
            s.hub.deaf
        });
        if !deaf {
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
            let mut forbidden = Intents::GUILD_PRESENCES;
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

    /// Request Guild Members: one chunk with those asked for.
    fn members(&self, data: &Value) -> Next {
        let Some(session) = &self.session else {
            return Next::Close(4003, "Not authenticated.");
        };
        let Ok(guild) = serde_json::from_value::<Id>(data["guild_id"].clone()) else {
            return Next::Go;
        };
        let ids: Vec<Id> = match &data["user_ids"] {
            Value::Array(_) => serde_json::from_value(data["user_ids"].clone()).unwrap_or_default(),
            one => serde_json::from_value(one.clone()).into_iter().collect(),
        };
        self.shared.change(|s| {
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

async fn close(socket: &mut WebSocket, code: u16, reason: &'static str) {
    let frame = CloseFrame {
        code,
        reason: reason.into(),
    };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
