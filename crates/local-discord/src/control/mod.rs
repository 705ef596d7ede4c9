//! The control API: acting in the workspace over HTTP with JSON, for a page or for a person with curl.
//!
//! ```text
//! GET  /control/world                         guilds, channels, members, clock, commands
//! GET  /control/channels/ID/messages?as=ID    what a member reads, with what they asked
//! GET  /control/channels/ID/transcript?as=ID  the same as plain text
//! GET  /control/wait?after=N&ms=20000         answers when something changed after revision N
//! GET  /control/record                        requests, gateway events, counters
//! GET  /control/asks/ID?ms=3000               what became of a press, command or form
//! POST /control/act                           one act; see `shape.rs`
//! ```
//!
//! Only pages of this very address may speak here: `Host` and `Origin` are checked, and a change must come as
//! JSON, which no other page can send without asking.

mod act;
mod look;
mod shape;

use std::{collections::BTreeMap, time::Duration};

use axum::{
    body::Body,
    extract::{Path, Request, State as Given},
    http::{HeaderMap, Method, Response, StatusCode, header},
};
use serde_json::{Value, json};

use super::{
    failure::Failure,
    http::{Site, plain},
    id::Id,
    rest::unescape,
};

/// Largest act, bytes: a file may be in it as base 64.
const BODY: usize = 36 * 1024 * 1024;
/// Longest that a question may wait for an answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Answers one request to `/control/…`.
pub(crate) async fn serve(
    Given(site): Given<Site>,
    Path(path): Path<String>,
    request: Request,
) -> Response<Body> {
    if let Err(why) = allowed(&site, request.headers(), request.method()) {
        return plain(StatusCode::FORBIDDEN, why);
    }
    let query = query(request.uri().query().unwrap_or_default());
    let parts: Vec<&str> = path.split('/').collect();
    let answer = match (request.method(), parts.as_slice()) {
        (&Method::GET, ["channels", id, "transcript"]) => {
            let id = id.parse().unwrap_or_default();
            return plain(
                StatusCode::OK,
                &look::transcript(&site, id, as_whom(&query)),
            );
        }
        (&Method::GET, parts) => look::answer(&site, parts, &query).await,
        (&Method::POST, ["act"]) => act(&site, request).await,
        _ => Err(Failure::plain(
            404,
            "there is no such page of the control API",
        )),
    };
    match answer {
        Ok(answer) => respond(StatusCode::OK, &answer),
        Err(failure) => {
            // Status 0 is what a client would not have sent: for the caller a bad request.
            let status = StatusCode::from_u16(failure.status).unwrap_or(StatusCode::BAD_REQUEST);
            respond(status, &failure.body())
        }
    }
}

fn respond(status: StatusCode, json: &Value) -> Response<Body> {
    let mut response = plain(status, &json.to_string());
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("application/json"),
    );
    response
}

/// Keeps out pages from elsewhere, also those that reach loopback through a name of their own.
fn allowed(site: &Site, headers: &HeaderMap, method: &Method) -> Result<(), &'static str> {
    let port = site.shared.look(|s| s.address.port);
    let ours =
        |host: &str| host == format!("127.0.0.1:{port}") || host == format!("localhost:{port}");
    let text = |name| {
        headers
            .get(name)
            .map(|v: &header::HeaderValue| v.to_str().unwrap_or("?"))
    };
    if !text(header::HOST).is_some_and(ours) {
        return Err("the Host header does not name this address");
    }
    if text(header::ORIGIN).is_some_and(|o| !o.strip_prefix("http://").is_some_and(ours)) {
        return Err("pages from elsewhere may not speak to this address");
    }
    let json = text(header::CONTENT_TYPE).is_some_and(|t| t.starts_with("application/json"));
    if method == Method::POST && !json {
        return Err("acts are sent as application/json");
    }
    Ok(())
}

async fn act(site: &Site, request: Request) -> Result<Value, Failure> {
    let bytes = axum::body::to_bytes(request.into_body(), BODY)
        .await
        .map_err(|e| Failure::plain(400, &e.to_string()))?;
    let json = serde_json::from_slice(&bytes).map_err(|e| Failure::plain(400, &e.to_string()))?;
    act::run(site, json)
}

fn query(text: &str) -> BTreeMap<String, String> {
    let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(k, v)| (unescape(k), unescape(&v.replace('+', " "))))
        .collect()
}

fn as_whom(query: &BTreeMap<String, String>) -> Option<Id> {
    query.get("as").and_then(|t| t.parse().ok())
}

fn done() -> Result<Value, Failure> {
    Ok(json!({ "done": true }))
}
