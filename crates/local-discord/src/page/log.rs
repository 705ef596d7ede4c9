//! The latest requests and events, and the inside of the bot, for the page's drawer.

use axum::{
    body::Body,
    extract,
    http::{Response, StatusCode},
};
use serde_json::{Value, json};

use super::{Site, json};

/// How many requests and events are shown.
const SHOWN: usize = 80;
/// How many characters of a body are shown.
const LONGEST: usize = 4000;

pub(crate) async fn read(extract::State(site): extract::State<Site>) -> Response<Body> {
    let internals = site.internals.seen();
    let body = site.shared.read(|s| {
        let record = &s.record;
        let first = record.exchanges.len().saturating_sub(SHOWN);
        let total = record.counters.requests;
        let requests = record.exchanges.iter().skip(first).enumerate().map(|(n, e)| {
            let number = total as usize + n + first - record.exchanges.len();
            json!({
                "number": number, "at": e.at_ms, "method": e.method, "route": e.route, "path": e.path,
                "status": e.status, "body": short(&e.body), "answer": short(&e.answer), "files": e.files,
            })
        });
        // Numbered from the first event ever, so that an unfolded entry stays unfolded.
        let sent = s.hub.stats.dispatches;
        let last = record.last_dispatches(SHOWN);
        let first = sent.saturating_sub(last.len() as u64);
        let events = (first..).zip(&last);
        let events = events
            .map(|(n, d)| json!({ "number": n, "name": d.name, "data": short(&d.data) }));
        json!({
            "requests": requests.collect::<Vec<_>>(),
            "events": events.collect::<Vec<_>>(),
            "counters": record.counters,
            "gateway": s.hub.stats,
            "rate_limited": s.limits.earned,
            "triggered": s.faults.triggered,
            "internals": internals,
        })
    });
    json(StatusCode::OK, &body)
}

/// Formats a body as indented text, cut to a readable length.
fn short(value: &Value) -> Option<String> {
    if value.is_null() {
        return None;
    }
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    Some(match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}\n…", &text[..at]),
        None => text,
    })
}
