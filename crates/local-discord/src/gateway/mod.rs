//! The gateway's sessions: who is connected, what they asked for, what can be replayed to them.

mod line;

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Weak,
    time::Duration,
};

use axum::extract::ws::Utf8Bytes;
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;
use twilight_model::gateway::Intents;

pub(crate) use self::line::connect;
use super::{
    faults::{Faults, Trick},
    id::Id,
    record::Record,
    state::{Event, Shared},
    world::{World, wire},
};

/// What goes down a connection.
#[derive(Clone, Debug)]
pub(crate) enum Out {
    /// A finished frame.
    Frame(Utf8Bytes),
    /// Close with this code, and a reason.
    Close(u16, &'static str),
    /// Break the connection without a word.
    Cut,
}

/// One IDENTIFY and everything since.
pub(crate) struct Session {
    pub id: String,
    pub shard: (u64, u64),
    pub intents: Intents,
    pub seq: u64,
    replay: VecDeque<(u64, Utf8Bytes)>,
    /// The connection, if there is one, and its number.
    line: Option<(u64, UnboundedSender<Out>)>,
}

/// Figures of the gateway since the workspace was started.
#[derive(Clone, Copy, Debug, Default, serde::Serialize)]
pub struct GatewayFigures {
    /// Connections opened.
    pub connections: u64,
    /// Sessions begun with IDENTIFY.
    pub identifies: u64,
    /// Sessions taken up again with RESUME.
    pub resumes: u64,
    /// Sessions refused to be taken up again.
    pub refused_resumes: u64,
    /// Heartbeats received.
    pub heartbeats: u64,
    /// Frames sent or kept for a resume.
    pub dispatches: u64,
}

/// All sessions, and the gateway's present mood.
pub(crate) struct Hub {
    sessions: BTreeMap<String, Session>,
    made: u64,
    pub figures: GatewayFigures,
    /// Heartbeats are not answered.
    pub deaf: bool,
    /// Nobody gets in.
    pub gone: bool,
    replay_limit: usize,
    /// An event waiting to be overtaken.
    overtaken: Vec<Event>,
}

impl Hub {
    pub fn new(replay_limit: usize) -> Hub {
        Hub {
            sessions: BTreeMap::new(),
            made: 0,
            figures: GatewayFigures::default(),
            deaf: false,
            gone: false,
            replay_limit,
            overtaken: Vec::new(),
        }
    }

    /// How many sessions have a connection.
    pub fn connected(&self) -> usize {
        self.sessions.values().filter(|s| s.line.is_some()).count()
    }

    /// A number for a new connection.
    pub fn next_line(&mut self) -> u64 {
        self.figures.connections += 1;
        self.figures.connections
    }

    /// Begins a session and says READY, then every guild.
    pub fn identify(
        &mut self,
        world: &World,
        shard: (u64, u64),
        intents: Intents,
        line: (u64, UnboundedSender<Out>),
        url: &str,
        record: &mut Record,
    ) -> String {
        self.figures.identifies += 1;
        self.made += 1;
        let id = blake3::hash(format!("session {} {}", self.made, line.0).as_bytes()).to_hex()
            [..32]
            .to_owned();
        let ours: Vec<_> = world
            .guilds
            .values()
            .filter(|g| {
                g.members.contains_key(&world.bot) && shard_of(Some(g.id), shard.1) == shard.0
            })
            .collect();
        let mut flags = 0;
        if intents.contains(Intents::MESSAGE_CONTENT) {
            flags |= 1 << 19;
        }
        let ready = json!({
            "v": 10,
            "user": world.me_json(),
            "guilds": ours.iter().map(|g| json!({ "id": g.id, "unavailable": true })).collect::<Vec<_>>(),
            "session_id": id,
            "session_type": "normal",
            "resume_gateway_url": url,
            "shard": [shard.0, shard.1],
            "application": { "id": world.bot, "flags": flags },
            "private_channels": [], "presences": [], "relationships": [], "user_settings": {},
            "geo_ordered_rtc_regions": [], "_trace": [],
        });
        let session = Session {
            id: id.clone(),
            shard,
            intents,
            seq: 0,
            replay: VecDeque::new(),
            line: Some(line),
        };
        // A bot that never resumes must not fill the memory with sessions nobody wants.
        while self.sessions.values().filter(|s| s.line.is_none()).count() > 16 {
            let Some(dead) = self
                .sessions
                .values()
                .find(|s| s.line.is_none())
                .map(|s| s.id.clone())
            else {
                break;
            };
            self.sessions.remove(&dead);
        }
        self.sessions.insert(id.clone(), session);
        self.send_one(&id, "READY", &ready, record);
        if intents.contains(Intents::GUILDS) {
            for guild in ours.iter().filter(|g| g.available) {
                self.send_one(&id, "GUILD_CREATE", &world.guild_create_json(guild), record);
            }
        }
        id
    }

    /// Takes a session up again: what was missed, then RESUMED. False if it cannot be.
    pub fn resume(
        &mut self,
        id: &str,
        seq: u64,
        line: (u64, UnboundedSender<Out>),
        record: &mut Record,
    ) -> bool {
        let known = self.sessions.get(id).is_some_and(|s| {
            // Only if nothing in between was already forgotten.
            seq <= s.seq && s.replay.front().is_none_or(|(first, _)| *first <= seq + 1)
        });
        if !known {
            self.figures.refused_resumes += 1;
            return false;
        }
        self.figures.resumes += 1;
        if let Some(session) = self.sessions.get_mut(id) {
            if let Some((_, old)) = session.line.take() {
                let _ = old.send(Out::Cut);
            }
            for (_, frame) in session.replay.iter().filter(|(n, _)| *n > seq) {
                let _ = line.1.send(Out::Frame(frame.clone()));
            }
            session.line = Some(line);
        }
        self.send_one(id, "RESUMED", &json!({ "_trace": [] }), record);
        true
    }

    /// A connection ended; `forget` when its session went with it (close 1000, 1001, op 9).
    pub fn left(&mut self, line: u64, forget: bool) {
        let Some(session) = self
            .sessions
            .values_mut()
            .find(|s| s.line.as_ref().is_some_and(|l| l.0 == line))
        else {
            return;
        };
        session.line = None;
        if forget {
            let id = session.id.clone();
            self.sessions.remove(&id);
        }
    }

    /// Sends the same to every connection.
    pub fn all_lines(&mut self, out: &Out) {
        for (_, line) in self.sessions.values().filter_map(|s| s.line.as_ref()) {
            let _ = line.send(out.clone());
        }
    }

    /// Sends an unnumbered payload to every connection.
    pub fn op_all(&mut self, op: u8, data: &Value) {
        let text = format!(r#"{{"op":{op},"s":null,"t":null,"d":{data}}}"#);
        self.all_lines(&Out::Frame(text.into()));
    }

    /// Lets nobody in and breaks what is open, or lets in again.
    pub fn set_gone(&mut self, gone: bool) {
        self.gone = gone;
        if gone {
            self.all_lines(&Out::Cut);
        }
    }

    /// Forgets every session: a later RESUME is refused.
    pub fn forget_sessions(&mut self) {
        self.sessions.retain(|_, s| s.line.is_some());
        for session in self.sessions.values_mut() {
            session.replay.clear();
            session.id.push_str("-forgotten");
        }
        let all = std::mem::take(&mut self.sessions);
        self.sessions = all.into_values().map(|s| (s.id.clone(), s)).collect();
    }

    /// Sends an announcement to every session that asked for it, with the bad luck that was ordered.
    pub fn tell(
        &mut self,
        event: Event,
        faults: &mut Faults,
        record: &mut Record,
        shared: &Weak<Shared>,
    ) {
        match faults.for_event(event.name, event.guild) {
            None => self.deliver(&event, record),
            Some(Trick::Drop) => {}
            Some(Trick::Duplicate) => {
                self.deliver(&event, record);
                self.deliver(&event, record);
            }
            Some(Trick::Reorder) => {
                self.overtaken.push(event);
                return;
            }
            Some(Trick::Delay { ms }) => {
                if let Some(shared) = shared.upgrade() {
                    shared.later(Duration::from_millis(ms), move |s| {
                        s.hub.deliver(&event, &mut s.record)
                    });
                }
            }
        }
        for late in std::mem::take(&mut self.overtaken) {
            self.deliver(&late, record);
        }
    }

    fn deliver(&mut self, event: &Event, record: &mut Record) {
        let ids: Vec<_> = self
            .sessions
            .values()
            .filter(|s| {
                s.intents.contains(event.intent) && shard_of(event.guild, s.shard.1) == s.shard.0
            })
            .map(|s| {
                (
                    s.id.clone(),
                    event.guarded && !s.intents.contains(Intents::MESSAGE_CONTENT),
                )
            })
            .collect();
        for (id, hide) in ids {
            if hide {
                let mut data = event.data.clone();
                wire::without_content(&mut data);
                self.send_one(&id, event.name, &data, record);
            } else {
                self.send_one(&id, event.name, &event.data, record);
            }
        }
    }

    /// Sends only to one session, numbered.
    pub fn send_one(&mut self, id: &str, name: &'static str, data: &Value, record: &mut Record) {
        let Some(session) = self.sessions.get_mut(id) else {
            return;
        };
        self.figures.dispatches += 1;
        session.seq += 1;
        let frame: Utf8Bytes =
            format!(r#"{{"op":0,"s":{},"t":"{name}","d":{data}}}"#, session.seq).into();
        record.sent(name, &frame);
        session.replay.push_back((session.seq, frame.clone()));
        if session.replay.len() > self.replay_limit {
            session.replay.pop_front();
        }
        if let Some((_, line)) = &session.line {
            let _ = line.send(Out::Frame(frame));
        }
    }
}

/// Which shard hears of a guild; direct messages go to the first.
fn shard_of(guild: Option<Id>, shards: u64) -> u64 {
    guild.map_or(0, |g| (g.0 >> 22) % shards.max(1))
}
