//! What went over the wire, for tests and the page: requests with their answers, events sent, counters.

use std::collections::{BTreeMap, VecDeque};

use axum::extract::ws::Utf8Bytes;
use serde::Serialize;
use serde_json::Value;

/// One request and its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Exchange {
    /// Calendar time, milliseconds since 1970.
    pub at_ms: i64,
    /// `POST`.
    pub method: String,
    /// The route with names in braces, `/channels/{channel_id}/messages`.
    pub route: String,
    /// What stood there, without `/api/v10`, query included.
    pub path: String,
    /// The JSON body (of a multipart request its `payload_json`), or null.
    pub body: Value,
    /// Names of the files that came along.
    pub files: Vec<String>,
    /// HTTP status of the answer; 0 when the connection was cut instead.
    pub status: u16,
    /// JSON of the answer, or null.
    pub answer: Value,
}

/// One event as it was sent, after filtering.
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
    /// Requests in all.
    pub requests: u64,
    /// Requests by method and route.
    pub by_route: BTreeMap<String, u64>,
    /// Answers by status.
    pub by_status: BTreeMap<u16, u64>,
    /// Gateway events by name, before filtering.
    pub events: BTreeMap<&'static str, u64>,
    /// Most requests that fell into one real second.
    pub busiest_second: u32,
}

/// The last requests and events, and counters over all.
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

    /// Keeps a frame as it was sent; its bytes are those that the session keeps for a resume.
    pub fn sent(&mut self, name: &'static str, frame: &Utf8Bytes) {
        push(&mut self.dispatches, (name, frame.clone()), self.limit);
    }

    /// The last frames, read again.
    pub fn dispatches(&self) -> Vec<Dispatch> {
        self.last_dispatches(usize::MAX)
    }

    /// The last frames, at most so many, read again.
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
