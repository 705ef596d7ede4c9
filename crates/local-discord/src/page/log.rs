//! What went over the wire lately, and what the bot has inside, for the page's drawer.

use axum::{
    body::Body,
    extract::State as Given,
    http::{Response, StatusCode},
};
use serde_json::{Value, json};

use super::{Site, json};

/// Requests and events shown.
const SHOWN: usize = 80;
/// Characters of a body that are shown.
const LONGEST: usize = 4000;

pub(crate) async fn read(Given(site): Given<Site>) -> Response<Body> {
    let inside = site.inside.seen();
    let body = site.shared.look(|s| {
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
        // Numbered from the first that ever was, so that what is unfolded stays so.
        let sent = s.hub.figures.dispatches;
        let last = record.last_dispatches(SHOWN);
        let first = sent.saturating_sub(last.len() as u64);
        let events = (first..).zip(&last);
        let events = events
            .map(|(n, d)| json!({ "number": n, "name": d.name, "data": short(&d.data) }));
        json!({
            "requests": requests.collect::<Vec<_>>(),
            "events": events.collect::<Vec<_>>(),
            "counters": record.counters,
            "gateway": s.hub.figures,
            "limited": s.limits.earned,
            "struck": s.faults.struck,
            "inside": inside,
        })
    });
    json(StatusCode::OK, &body)
}

/// A body as indented text, cut where it would fill the drawer.
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
