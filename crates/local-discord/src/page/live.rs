//! Keeps a browser window up to date over a WebSocket. The window says who looks at which channel,
//! and receives what changed since.

use std::{
    collections::{BTreeMap, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    sync::atomic::Ordering,
    time::Duration,
};

use axum::{
    body::Body,
    extract::{
        self,
        ws::{Message as Frame, WebSocket, WebSocketUpgrade},
    },
    http::Response,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    super::{actions, clock, id::Id, state::State, world::Message},
    Site, controls, lists, message,
};

/// How many messages are sent at first, and with each step back.
const PAGE: usize = 50;
/// Changes within this time are sent together.
const GATHER: Duration = Duration::from_millis(8);

/// A message from a window. Absent fields stay as they are.
#[derive(Debug, Deserialize)]
struct ViewRequest {
    /// The member who looks.
    r#as: Option<Id>,
    /// The channel or thread.
    channel: Option<Id>,
    /// Whether to go further back.
    #[serde(default)]
    older: bool,
    /// The message to go back to.
    back_to: Option<Id>,
}

/// What a window received last.
#[derive(Default)]
struct Window {
    viewer: Id,
    channel: Id,
    /// The oldest message it has.
    from: Option<Id>,
    hashes: BTreeMap<Id, u64>,
    parts: BTreeMap<&'static str, u64>,
    /// Whether the whole list is to be sent.
    reset: bool,
}

pub(crate) async fn connect(
    extract::State(site): extract::State<Site>,
    upgrade: WebSocketUpgrade,
) -> Response<Body> {
    upgrade
        .max_message_size(64 * 1024)
        .on_upgrade(move |socket| serve(socket, site))
}

async fn serve(mut socket: WebSocket, site: Site) {
    let mut revisions = site.shared.subscribe();
    let mut window = Window::default();
    loop {
        tokio::select! {
            said = socket.recv() => match said {
                Some(Ok(Frame::Text(text))) => {
                    if let Ok(request) = serde_json::from_str::<ViewRequest>(&text) {
                        window.apply(&site, &request);
                    }
                }
                Some(Ok(Frame::Ping(_) | Frame::Pong(_) | Frame::Binary(_))) => continue,
                Some(Ok(Frame::Close(_)) | Err(_)) | None => return,
            },
            result = revisions.changed() => {
                if result.is_err() {
                    return;
                }
                clock::wait(GATHER).await;
                revisions.borrow_and_update();
            }
        }
        // Read before the state, so that the window shows at least this revision.
        let revision = site.shared.revision();
        let mut changes = site.shared.read(|s| window.changes(s, &site));
        changes.insert("revision".into(), json!(revision));
        let text = Value::Object(changes).to_string();
        if socket.send(Frame::Text(text.into())).await.is_err() {
            return;
        }
    }
}

impl Window {
    fn apply(&mut self, site: &Site, request: &ViewRequest) {
        if let Some(viewer) = request.r#as.filter(|v| *v != self.viewer) {
            *self = Window {
                viewer,
                ..Window::default()
            };
            self.reset = true;
        }
        if let Some(channel) = request
            .channel
            .filter(|c| *c != self.channel || request.back_to.is_none())
        {
            self.channel = channel;
            self.from = None;
            self.hashes.clear();
            self.reset = true;
        }
        site.shared.read(|s| {
            let Some(place) = s.world.channels.get(&self.channel) else {
                return;
            };
            if let Some(wanted) = request.back_to.filter(|m| place.messages.contains_key(m)) {
                self.from = Some(self.from.map_or(wanted, |f| f.min(wanted)));
                self.further(s, PAGE / 5);
            }
            if request.older {
                self.further(s, PAGE);
            }
        });
    }

    /// Goes back by this many messages.
    fn further(&mut self, state: &State, count: usize) {
        let Some((place, from)) = state.world.channels.get(&self.channel).zip(self.from) else {
            return;
        };
        let before = place.messages.range(..from).rev();
        let mut visible = before.filter(|(_, m)| message::shown(m, self.viewer));
        if let Some((id, _)) = visible.by_ref().take(count).last() {
            self.from = Some(*id);
        }
    }

    /// Returns what changed since the last time.
    fn changes(&mut self, state: &State, site: &Site) -> Map<String, Value> {
        let mut changes = Map::new();
        self.part(&mut changes, "people", || lists::people(state));
        if self.viewer != Id(0) {
            let viewer = self.viewer;
            self.part(&mut changes, "places", || lists::places(state, viewer));
        }
        // Messages contain names, so they are sent again when names change.
        if changes.contains_key("people") {
            self.hashes.clear();
            self.reset = true;
        }
        self.part(&mut changes, "clock", || {
            json!({
                "offset": state.clock.offset_ms(),
                "paused_at": state.clock.is_paused().then(|| state.now()),
                "pace": site.pace.load(Ordering::Relaxed),
            })
        });
        if let Some(guide) = site.guide.get() {
            self.part(&mut changes, "guide", || json!(guide));
        }
        // Without an inspector only the times that the bot has announced are known.
        self.part(&mut changes, "upcoming", || match site.internals.seen() {
            Some(internals) => json!({ "known": true, "all": internals.upcoming }),
            None => json!({ "known": false, "all": lists::upcoming(state) }),
        });
        self.part(&mut changes, "bot", || {
            json!({
                "connected": state.hub.connected(),
                "down": state.hub.down,
                "ignore_heartbeats": state.hub.ignore_heartbeats,
                "stopped": site.stopped.load(Ordering::Relaxed),
                "commanded": !site.bot.is_closed(),
                "faults": state.faults.list().iter()
                    .map(|(number, fault)| json!({ "number": number, "fault": fault }))
                    .collect::<Vec<_>>(),
                "triggered": state.faults.triggered,
                "denied": controls::denied(state),
            })
        });
        if let Some(messages) = self.messages(state) {
            changes.insert("messages".into(), messages);
        }
        if changes.contains_key("clock") {
            changes.insert("now".into(), json!(state.now()));
        }
        changes
    }

    fn part(
        &mut self,
        changes: &mut Map<String, Value>,
        name: &'static str,
        make: impl FnOnce() -> Value,
    ) {
        let value = make();
        let mut hash = DefaultHasher::new();
        value.to_string().hash(&mut hash);
        if self.parts.insert(name, hash.finish()) != Some(hash.finish()) {
            changes.insert(name.into(), value);
        }
    }

    fn messages(&mut self, state: &State) -> Option<Value> {
        if self.viewer == Id(0) || self.channel == Id(0) {
            return None;
        }
        let Ok(place) = actions::visible_channel(state, self.channel, self.viewer) else {
            let was_reset = self.reset;
            self.reset = false;
            return was_reset.then(
                || json!({ "channel": self.channel, "hidden": true, "reset": true, "set": [] }),
            );
        };
        let viewer = self.viewer;
        let visible = |m: &&Message| message::shown(m, viewer);
        if self.from.is_none() {
            let newest = place.messages.values().rev().filter(visible).take(PAGE);
            self.from = newest.last().map(|m| m.id);
        }
        let from = self.from.unwrap_or(Id(0));
        let all: Vec<&Message> = place
            .messages
            .range(from..)
            .map(|(_, m)| m)
            .filter(visible)
            .collect();
        let mut set = Vec::new();
        let mut hashes = BTreeMap::new();
        for message in all {
            let hash = message::content_hash(state, message, viewer);
            if self.hashes.get(&message.id) != Some(&hash) {
                set.push(message::view(state, message, viewer));
            }
            hashes.insert(message.id, hash);
        }
        let gone: Vec<_> = self
            .hashes
            .keys()
            .filter(|id| !hashes.contains_key(id))
            .copied()
            .collect();
        let more = place
            .messages
            .range(..from)
            .any(|(_, m)| message::shown(m, viewer));
        self.hashes = hashes;
        let reset = std::mem::take(&mut self.reset);
        (reset || !set.is_empty() || !gone.is_empty()).then(|| {
            json!({ "channel": self.channel, "reset": reset, "set": set, "gone": gone, "more": more })
        })
    }
}
