//! The gateway's sessions: who is connected, which intents they have, what can be replayed to them.

mod connection;

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Weak,
    time::Duration,
};

use axum::extract::ws::Utf8Bytes;
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;
use twilight_model::gateway::Intents;

pub(crate) use self::connection::connect;
use super::{
    faults::{EventFault, Faults},
    id::Id,
    record::Record,
    state::{Event, Shared},
    world::{World, wire},
};

/// What is sent down a connection.
#[derive(Clone, Debug)]
pub(crate) enum Outgoing {
    /// A complete frame.
    Frame(Utf8Bytes),
    /// A close frame with this code and reason.
    Close(u16, &'static str),
    /// The end of the connection without a close frame.
    Disconnect,
}

/// A session, from IDENTIFY on.
pub(crate) struct Session {
    pub id: String,
    pub shard: (u64, u64),
    pub intents: Intents,
    pub seq: u64,
    replay: VecDeque<(u64, Utf8Bytes)>,
    /// The number and the sender of its connection, while it has one.
    connection: Option<(u64, UnboundedSender<Outgoing>)>,
}

/// Counters of the gateway since the workspace was started.
#[derive(Clone, Copy, Debug, Default, serde::Serialize)]
pub struct GatewayStats {
    /// Connections opened.
    pub connections: u64,
    /// Sessions started with IDENTIFY.
    pub identifies: u64,
    /// Sessions resumed.
    pub resumes: u64,
    /// Sessions that could not be resumed.
    pub refused_resumes: u64,
    /// Heartbeats received.
    pub heartbeats: u64,
    /// Events sent, or stored for a resume.
    pub dispatches: u64,
}

/// All sessions, and what is wrong with the gateway at the moment.
pub(crate) struct Hub {
    sessions: BTreeMap<String, Session>,
    created: u64,
    pub stats: GatewayStats,
    /// Whether heartbeats are left unanswered.
    pub ignore_heartbeats: bool,
    /// Whether connections are refused.
    pub down: bool,
    replay_limit: usize,
    /// Events that wait for the next one to be sent first.
    held_back: Vec<Event>,
}

impl Hub {
    pub fn new(replay_limit: usize) -> Hub {
        Hub {
            sessions: BTreeMap::new(),
            created: 0,
            stats: GatewayStats::default(),
            ignore_heartbeats: false,
            down: false,
            replay_limit,
            held_back: Vec::new(),
        }
    }

    /// Returns how many sessions have a connection.
    pub fn connected(&self) -> usize {
        self.sessions
            .values()
            .filter(|s| s.connection.is_some())
            .count()
    }

    /// Returns a number for a new connection.
    pub fn next_connection(&mut self) -> u64 {
        self.stats.connections += 1;
        self.stats.connections
    }

    /// Starts a session with READY and a `GUILD_CREATE` for each guild.
    pub fn identify(
        &mut self,
        world: &World,
        shard: (u64, u64),
        intents: Intents,
        connection: (u64, UnboundedSender<Outgoing>),
        url: &str,
        record: &mut Record,
    ) -> String {
        self.stats.identifies += 1;
        self.created += 1;
        let id = blake3::hash(format!("session {} {}", self.created, connection.0).as_bytes())
            .to_hex()[..32]
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
            connection: Some(connection),
        };
        // A bot that never resumes must not fill the memory with old sessions.
        while self
            .sessions
            .values()
            .filter(|s| s.connection.is_none())
            .count()
            > 16
        {
            let Some(dead) = self
                .sessions
                .values()
                .find(|s| s.connection.is_none())
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

    /// Resumes a session: replays what it missed, then sends RESUMED. Returns false if that is
    /// impossible.
    pub fn resume(
        &mut self,
        id: &str,
        seq: u64,
        connection: (u64, UnboundedSender<Outgoing>),
        record: &mut Record,
    ) -> bool {
        let known = self.sessions.get(id).is_some_and(|s| {
            // Everything missed must still be stored.
            seq <= s.seq && s.replay.front().is_none_or(|(first, _)| *first <= seq + 1)
        });
        if !known {
            self.stats.refused_resumes += 1;
            return false;
        }
        self.stats.resumes += 1;
        if let Some(session) = self.sessions.get_mut(id) {
            if let Some((_, old)) = session.connection.take() {
                let _ = old.send(Outgoing::Disconnect);
            }
            for (_, frame) in session.replay.iter().filter(|(n, _)| *n > seq) {
                let _ = connection.1.send(Outgoing::Frame(frame.clone()));
            }
            session.connection = Some(connection);
        }
        self.send_one(id, "RESUMED", &json!({ "_trace": [] }), record);
        true
    }

    /// Handles the end of a connection. `forget` ends its session as well.
    pub fn left(&mut self, connection: u64, forget: bool) {
        let Some(session) = self
            .sessions
            .values_mut()
            .find(|s| s.connection.as_ref().is_some_and(|l| l.0 == connection))
        else {
            return;
        };
        session.connection = None;
        if forget {
            let id = session.id.clone();
            self.sessions.remove(&id);
        }
    }

    /// Sends something to every connection.
    pub fn send_all(&mut self, out: &Outgoing) {
        for (_, connection) in self.sessions.values().filter_map(|s| s.connection.as_ref()) {
            let _ = connection.send(out.clone());
        }
    }

    /// Sends a payload without a sequence number to every connection.
    pub fn op_all(&mut self, op: u8, data: &Value) {
        let text = format!(r#"{{"op":{op},"s":null,"t":null,"d":{data}}}"#);
        self.send_all(&Outgoing::Frame(text.into()));
    }

    /// Refuses and drops connections, or accepts them again.
    pub fn set_down(&mut self, down: bool) {
        self.down = down;
        if down {
            self.send_all(&Outgoing::Disconnect);
        }
    }

    /// Forgets every session, so that none can be resumed.
    pub fn forget_sessions(&mut self) {
        self.sessions.retain(|_, s| s.connection.is_some());
        for session in self.sessions.values_mut() {
            session.replay.clear();
            session.id.push_str("-forgotten");
        }
        let all = std::mem::take(&mut self.sessions);
        self.sessions = all.into_values().map(|s| (s.id.clone(), s)).collect();
    }

    /// Sends an event to every session with its intent, subject to faults.
    pub fn dispatch(
        &mut self,
        event: Event,
        faults: &mut Faults,
        record: &mut Record,
        shared: &Weak<Shared>,
    ) {
        match faults.for_event(event.name, event.guild) {
            None => self.deliver(&event, record),
            Some(EventFault::Drop) => {}
            Some(EventFault::Duplicate) => {
                self.deliver(&event, record);
                self.deliver(&event, record);
            }
            Some(EventFault::Reorder) => {
                self.held_back.push(event);
                return;
            }
            Some(EventFault::Delay { ms }) => {
                if let Some(shared) = shared.upgrade() {
                    shared.later(Duration::from_millis(ms), move |s| {
                        s.hub.deliver(&event, &mut s.record)
                    });
                }
            }
        }
        for late in std::mem::take(&mut self.held_back) {
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
                    event.has_content && !s.intents.contains(Intents::MESSAGE_CONTENT),
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

    /// Sends an event to one session.
    pub fn send_one(&mut self, id: &str, name: &'static str, data: &Value, record: &mut Record) {
        let Some(session) = self.sessions.get_mut(id) else {
            return;
        };
        self.stats.dispatches += 1;
        session.seq += 1;
        let frame: Utf8Bytes =
            format!(r#"{{"op":0,"s":{},"t":"{name}","d":{data}}}"#, session.seq).into();
        record.sent(name, &frame);
        session.replay.push_back((session.seq, frame.clone()));
        if session.replay.len() > self.replay_limit {
            session.replay.pop_front();
        }
        if let Some((_, connection)) = &session.connection {
            let _ = connection.send(Outgoing::Frame(frame));
        }
    }
}

/// Returns the shard that receives a guild's events. Direct messages go to the first.
fn shard_of(guild: Option<Id>, shards: u64) -> u64 {
    guild.map_or(0, |g| (g.0 >> 22) % shards.max(1))
}
