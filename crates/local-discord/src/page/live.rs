//! What a window shows, kept up to date over a WebSocket: the window says who looks and where, and is sent
//! what changed since.

use std::{
    collections::{BTreeMap, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    sync::atomic::Ordering,
    time::Duration,
};

use axum::{
    body::Body,
    extract::{
        State as Given,
        ws::{Message as Frame, WebSocket, WebSocketUpgrade},
    },
    http::Response,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    super::{acts, clock, id::Id, state::State, world::Message},
    Site, controls, message, scene,
};

/// Messages sent at first, and more with each look further back.
const PAGE: usize = 50;
/// Changes that come within this time go together.
const GATHER: Duration = Duration::from_millis(8);

/// What a window says: only what is there changes.
#[derive(Debug, Deserialize)]
struct Look {
    /// Who looks.
    r#as: Option<Id>,
    /// At which channel or thread.
    channel: Option<Id>,
    /// Further back than so far.
    #[serde(default)]
    older: bool,
    /// Back to this message.
    back_to: Option<Id>,
}

/// What a window was sent last.
#[derive(Default)]
struct Window {
    viewer: Id,
    channel: Id,
    /// The oldest message it has.
    from: Option<Id>,
    prints: BTreeMap<Id, u64>,
    parts: BTreeMap<&'static str, u64>,
    /// The whole list is to be sent.
    anew: bool,
}

pub(crate) async fn connect(Given(site): Given<Site>, upgrade: WebSocketUpgrade) -> Response<Body> {
    upgrade
        .max_message_size(64 * 1024)
        .on_upgrade(move |socket| serve(socket, site))
}

async fn serve(mut socket: WebSocket, site: Site) {
    let mut bell = site.shared.bell();
    let mut window = Window::default();
    loop {
        tokio::select! {
            said = socket.recv() => match said {
                Some(Ok(Frame::Text(text))) => {
                    if let Ok(look) = serde_json::from_str::<Look>(&text) {
                        window.turn(&site, &look);
                    }
                }
                Some(Ok(Frame::Ping(_) | Frame::Pong(_) | Frame::Binary(_))) => continue,
                Some(Ok(Frame::Close(_)) | Err(_)) | None => return,
            },
            rung = bell.changed() => {
                if rung.is_err() {
                    return;
                }
                clock::wait(GATHER).await;
                bell.borrow_and_update();
            }
        }
        // Read before the state is: what is shown is at least as new as it says.
        let revision = site.shared.revision();
        let mut news = site.shared.look(|s| window.news(s, &site));
        news.insert("revision".into(), json!(revision));
        let text = Value::Object(news).to_string();
        if socket.send(Frame::Text(text.into())).await.is_err() {
            return;
        }
    }
}

impl Window {
    fn turn(&mut self, site: &Site, look: &Look) {
        if let Some(viewer) = look.r#as.filter(|v| *v != self.viewer) {
            *self = Window {
                viewer,
                ..Window::default()
            };
            self.anew = true;
        }
        if let Some(channel) = look
            .channel
            .filter(|c| *c != self.channel || look.back_to.is_none())
        {
            self.channel = channel;
            self.from = None;
            self.prints.clear();
            self.anew = true;
        }
        site.shared.look(|s| {
            let Some(place) = s.world.channels.get(&self.channel) else {
                return;
            };
            if let Some(wanted) = look.back_to.filter(|m| place.messages.contains_key(m)) {
                self.from = Some(self.from.map_or(wanted, |f| f.min(wanted)));
                self.further(s, PAGE / 5);
            }
            if look.older {
                self.further(s, PAGE);
            }
        });
    }

    /// Moves the beginning back by so many messages.
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

    /// What changed since the last time.
    fn news(&mut self, state: &State, site: &Site) -> Map<String, Value> {
        let mut news = Map::new();
        self.part(&mut news, "people", || scene::people(state));
        if self.viewer != Id(0) {
            let viewer = self.viewer;
            self.part(&mut news, "places", || scene::places(state, viewer));
        }
        // Names are inside of messages: other names, other messages.
        if news.contains_key("people") {
            self.prints.clear();
            self.anew = true;
        }
        self.part(&mut news, "clock", || {
            json!({
                "offset": state.clock.offset_ms(),
                "stands": state.clock.stands().then(|| state.now()),
                "pace": site.pace.load(Ordering::Relaxed),
            })
        });
        // The bot's keeper knows it all; without one, what the bot has announced is known.
        self.part(&mut news, "waits", || match site.inside.seen() {
            Some(inside) => json!({ "known": true, "all": inside.waits }),
            None => json!({ "known": false, "all": scene::waits(state) }),
        });
        self.part(&mut news, "bot", || {
            json!({
                "connected": state.hub.connected(),
                "gone": state.hub.gone,
                "deaf": state.hub.deaf,
                "stopped": site.stopped.load(Ordering::Relaxed),
                "commanded": !site.orders.is_closed(),
                "faults": state.faults.list().iter()
                    .map(|(number, fault)| json!({ "number": number, "fault": fault }))
                    .collect::<Vec<_>>(),
                "struck": state.faults.struck,
                "refused": controls::refused(state),
            })
        });
        if let Some(messages) = self.messages(state) {
            news.insert("messages".into(), messages);
        }
        if news.contains_key("clock") {
            news.insert("now".into(), json!(state.now()));
        }
        news
    }

    fn part(
        &mut self,
        news: &mut Map<String, Value>,
        name: &'static str,
        make: impl FnOnce() -> Value,
    ) {
        let value = make();
        let mut hash = DefaultHasher::new();
        value.to_string().hash(&mut hash);
        if self.parts.insert(name, hash.finish()) != Some(hash.finish()) {
            news.insert(name.into(), value);
        }
    }

    fn messages(&mut self, state: &State) -> Option<Value> {
        if self.viewer == Id(0) || self.channel == Id(0) {
            return None;
        }
        let Ok(place) = acts::seen(state, self.channel, self.viewer) else {
            let told = self.anew;
            self.anew = false;
            return told.then(
                || json!({ "channel": self.channel, "hidden": true, "anew": true, "set": [] }),
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
        let mut prints = BTreeMap::new();
        for message in all {
            let print = message::print(state, message, viewer);
            if self.prints.get(&message.id) != Some(&print) {
                set.push(message::view(state, message, viewer));
            }
            prints.insert(message.id, print);
        }
        let gone: Vec<_> = self
            .prints
            .keys()
            .filter(|id| !prints.contains_key(id))
            .copied()
            .collect();
        let more = place
            .messages
            .range(..from)
            .any(|(_, m)| message::shown(m, viewer));
        self.prints = prints;
        let anew = std::mem::take(&mut self.anew);
        (anew || !set.is_empty() || !gone.is_empty()).then(|| {
            json!({ "channel": self.channel, "anew": anew, "set": set, "gone": gone, "more": more })
        })
    }
}
