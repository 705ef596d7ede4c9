//! A record of requests with their answers, of gateway events and counters, for tests and the page.

use std::collections::{BTreeMap, VecDeque};

use axum::extract::ws::Utf8Bytes;
use serde::Serialize;
use serde_json::Value;

/// One request and its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Exchange {
    /// When it came by the workspace's clock, milliseconds since 1970.
    pub at_ms: i64,
    /// `POST`.
    pub method: String,
    /// The route with names in braces, `/channels/{channel_id}/messages`.
    pub route: String,
    /// The path without `/api/v10`, with its query.
    pub path: String,
    /// The JSON body, or `payload_json` of a multipart request, or null.
    pub body: Value,
    /// Names of uploaded files.
    pub files: Vec<String>,
    /// HTTP status of the answer, or 0 when the connection was broken instead.
    pub status: u16,
    /// JSON of the answer, or null.
    pub answer: Value,
}

/// A gateway event as it was sent to a session.
#[derive(Clone, Debug, Serialize)]
pub struct Dispatch {
    /// `MESSAGE_CREATE`.
    pub name: String,
    /// Its data.
    pub data: Value,
}

/// Counters since the workspace was started.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Counters {
    /// All requests.
    pub requests: u64,
    /// Requests by method and route.
    pub by_route: BTreeMap<String, u64>,
    /// Answers by status.
    pub by_status: BTreeMap<u16, u64>,
    /// Gateway events by name, whether or not a session wanted them.
    pub events: BTreeMap<&'static str, u64>,
    /// Most requests within one real second.
    pub busiest_second: u32,
}

/// The latest requests and events, and counters over all of them.
pub(crate) struct Record {
    pub exchanges: VecDeque<Exchange>,
    dispatches: VecDeque<(&'static str, Utf8Bytes)>,
    pub counters: Counters,
    limit: usize,
    second: Option<(std::time::Instant, u32)>,
}

impl Record {
    pub fn new(limit: usize) -> Record {
        Record {
            exchanges: VecDeque::new(),
            dispatches: VecDeque::new(),
            counters: Counters::default(),
            limit,
            second: None,
        }
    }

    pub fn exchange(&mut self, exchange: Exchange) {
        self.counters.requests += 1;
        *self
            .counters
            .by_route
            .entry(format!("{} {}", exchange.method, exchange.route))
            .or_default() += 1;
        *self.counters.by_status.entry(exchange.status).or_default() += 1;
        let now = super::clock::instant();
        match &mut self.second {
            Some((since, count)) if (now - *since).as_millis() < 1000 => *count += 1,
            second => *second = Some((now, 1)),
        }
        let count = self.second.map_or(0, |(_, n)| n);
        self.counters.busiest_second = self.counters.busiest_second.max(count);
        push(&mut self.exchanges, exchange, self.limit);
    }

    pub fn event(&mut self, name: &'static str) {
        *self.counters.events.entry(name).or_default() += 1;
    }

    /// Keeps a frame as it was sent. It shares its bytes with the session's replay.
    pub fn sent(&mut self, name: &'static str, frame: &Utf8Bytes) {
        push(&mut self.dispatches, (name, frame.clone()), self.limit);
    }

    /// Parses all frames that are kept.
    pub fn dispatches(&self) -> Vec<Dispatch> {
        self.last_dispatches(usize::MAX)
    }

    /// Parses the latest frames, at most this many.
    pub fn last_dispatches(&self, most: usize) -> Vec<Dispatch> {
        let read = |(name, frame): &(&'static str, Utf8Bytes)| {
            let frame: Value = serde_json::from_str(frame).unwrap_or_default();
            Dispatch {
                name: (*name).to_owned(),
                data: frame["d"].clone(),
            }
        };
        let first = self.dispatches.len().saturating_sub(most);
        self.dispatches.iter().skip(first).map(read).collect()
    }
}

fn push<T>(list: &mut VecDeque<T>, item: T, limit: usize) {
    if limit == 0 {
        return;
    }
    if list.len() >= limit {
        list.pop_front();
    }
    list.push_back(item);
}
