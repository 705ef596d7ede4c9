//! The control API: everything a test, a script or a person with curl can do to the local Discord
//! over HTTP.
//!
//! `CONTROL.md` documents every route of [`ROUTES`] with an example that the tests run.
//!
//! Only clients on this machine and pages of this very address get in: `Host` and `Origin` are
//! checked, and a change must come as JSON, which a page from elsewhere cannot send without a
//! preflight request.

mod apply;
mod queries;
mod requests;

use std::{collections::BTreeMap, time::Duration};

use axum::{
    body::Body,
    extract::{self, Request},
    http::{HeaderMap, Method, Response, StatusCode, header},
};
use serde_json::{Value, json};

use super::{
    failure::Failure,
    http::{Site, plain},
    id::Id,
    rest::parse_query,
};

/// Largest request body in bytes. An uploaded file is part of it as base 64.
const BODY: usize = 36 * 1024 * 1024;
/// Longest time a request may wait for a change or a reply.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a route does.
#[derive(Clone, Copy)]
enum Endpoint {
    Routes,
    World,
    Messages,
    Transcript,
    Interaction,
    Wait,
    Traffic,
    Clock,
    SetClock,
    Action,
    Fixture,
    AddFault,
    ClearFaults,
    RemoveFault,
    Gateway,
    Outage,
    RateLimits,
}

/// Every route: method, path, what it does.
#[rustfmt::skip]
const ROUTES: [(&str, &str, Endpoint); 17] = [
    ("GET", "/control", Endpoint::Routes),
    ("GET", "/control/world", Endpoint::World),
    ("GET", "/control/channels/{channel}/messages", Endpoint::Messages),
    ("GET", "/control/channels/{channel}/transcript", Endpoint::Transcript),
    ("GET", "/control/interactions/{interaction}", Endpoint::Interaction),
    ("GET", "/control/wait", Endpoint::Wait),
    ("GET", "/control/traffic", Endpoint::Traffic),
    ("GET", "/control/clock", Endpoint::Clock),
    ("POST", "/control/clock", Endpoint::SetClock),
    ("POST", "/control/actions", Endpoint::Action),
    ("POST", "/control/fixtures", Endpoint::Fixture),
    ("POST", "/control/faults", Endpoint::AddFault),
    ("DELETE", "/control/faults", Endpoint::ClearFaults),
    ("DELETE", "/control/faults/{fault}", Endpoint::RemoveFault),
    ("POST", "/control/gateway", Endpoint::Gateway),
    ("POST", "/control/outages", Endpoint::Outage),
    ("POST", "/control/rate-limits", Endpoint::RateLimits),
];

/// Finds the route of a path, with what the path has in place of the name in braces.
fn find<'p>(method: &Method, path: &'p str) -> Option<(Endpoint, &'p str)> {
    let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    ROUTES.iter().find_map(|(wanted, pattern, endpoint)| {
        let pattern: Vec<&str> = pattern.split('/').collect();
        if *wanted != method.as_str() || pattern.len() != parts.len() {
            return None;
        }
        let mut named = "";
        for (want, part) in pattern.iter().zip(&parts) {
            if want.starts_with('{') {
                named = part;
            } else if want != part {
                return None;
            }
        }
        Some((*endpoint, named))
    })
}

/// Answers one request to `/control` or below.
pub(crate) async fn serve(
    extract::State(site): extract::State<Site>,
    request: Request,
) -> Response<Body> {
    if let Err(why) = allowed(&site, request.headers(), request.method()) {
        return plain(StatusCode::FORBIDDEN, why);
    }
    let path = request.uri().path().to_owned();
    let Some((endpoint, named)) = find(request.method(), &path) else {
        let failure = Failure::plain(404, "no such route; GET /control lists all routes");
        return respond(StatusCode::NOT_FOUND, &failure.body());
    };
    match run(&site, endpoint, named, request).await {
        Ok(Answer::Json(json)) => respond(StatusCode::OK, &json),
        Ok(Answer::Text(text)) => plain(StatusCode::OK, &text),
        Err(failure) => {
            // Status 0 marks what a real client would not have sent. For the caller that is a bad
            // request.
            let status = StatusCode::from_u16(failure.status).unwrap_or(StatusCode::BAD_REQUEST);
            respond(status, &failure.body())
        }
    }
}

enum Answer {
    Json(Value),
    Text(String),
}

async fn run(
    site: &Site,
    endpoint: Endpoint,
    named: &str,
    request: Request,
) -> Result<Answer, Failure> {
    let query = parse_query(request.uri().query().unwrap_or_default());
    let id = || {
        let found = named.parse::<Id>();
        found.map_err(|_| Failure::plain(400, &format!("“{named}” is not an id")))
    };
    let json = match endpoint {
        Endpoint::Routes => routes(),
        Endpoint::World => site
            .shared
            .read(|s| queries::world(s, site.shared.revision())),
        Endpoint::Messages => {
            let (channel, viewer) = (id()?, viewer(&query)?);
            site.shared
                .read(|s| queries::messages(s, channel, viewer))?
        }
        Endpoint::Transcript => {
            let (channel, viewer) = (id()?, viewer(&query)?);
            let text = site
                .shared
                .read(|s| queries::transcript(s, channel, viewer))?;
            return Ok(Answer::Text(text));
        }
        Endpoint::Interaction => queries::interaction(site, id()?, wait_time(&query, 0)?).await?,
        Endpoint::Wait => {
            let after = number(&query, "after", 0)?;
            queries::wait(site, after, wait_time(&query, 20_000)?).await
        }
        Endpoint::Traffic => site.shared.read(queries::traffic),
        Endpoint::Clock => site.shared.read(queries::clock),
        Endpoint::SetClock => apply::clock(site, read(request).await?)?,
        Endpoint::Action => apply::action(site, body(request).await?)?,
        Endpoint::Fixture => apply::fixture(site, read(request).await?)?,
        Endpoint::AddFault => apply::add_fault(site, read(request).await?),
        Endpoint::ClearFaults => {
            site.shared.change(|s| s.faults.clear());
            done()
        }
        Endpoint::RemoveFault => apply::remove_fault(site, named)?,
        Endpoint::Gateway => apply::gateway(site, read(request).await?),
        Endpoint::Outage => apply::outage(site, read(request).await?)?,
        Endpoint::RateLimits => apply::rate_limits(site, read(request).await?),
    };
    Ok(Answer::Json(json))
}

fn routes() -> Value {
    let route =
        |(method, path, _): &(&str, &str, Endpoint)| json!({ "method": method, "path": path });
    json!({ "routes": ROUTES.iter().map(route).collect::<Vec<_>>() })
}

fn respond(status: StatusCode, json: &Value) -> Response<Body> {
    let mut response = plain(status, &json.to_string());
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("application/json"),
    );
    response
}

/// Refuses pages from elsewhere, including those that reach loopback through a host name of their
/// own.
fn allowed(site: &Site, headers: &HeaderMap, method: &Method) -> Result<(), &'static str> {
    let port = site.shared.read(|s| s.address.port);
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
        return Err("pages from elsewhere may not use this address");
    }
    let json = text(header::CONTENT_TYPE).is_some_and(|t| t.starts_with("application/json"));
    if method == Method::POST && !json {
        return Err("the body must be sent as application/json");
    }
    Ok(())
}

async fn body(request: Request) -> Result<Value, Failure> {
    let bytes = axum::body::to_bytes(request.into_body(), BODY)
        .await
        .map_err(|e| Failure::plain(400, &e.to_string()))?;
    serde_json::from_slice(&bytes).map_err(|e| Failure::plain(400, &e.to_string()))
}

async fn read<T: serde::de::DeserializeOwned>(request: Request) -> Result<T, Failure> {
    from_json(body(request).await?)
}

fn from_json<T: serde::de::DeserializeOwned>(json: Value) -> Result<T, Failure> {
    serde_json::from_value(json).map_err(|e| Failure::plain(400, &e.to_string()))
}

type Query = BTreeMap<String, String>;

fn number(query: &Query, key: &str, default: u64) -> Result<u64, Failure> {
    let Some(text) = query.get(key) else {
        return Ok(default);
    };
    text.parse()
        .map_err(|_| Failure::plain(400, &format!("“{key}” must be a whole number")))
}

fn wait_time(query: &Query, default_ms: u64) -> Result<Duration, Failure> {
    Ok(Duration::from_millis(number(query, "ms", default_ms)?).min(PATIENCE))
}

fn viewer(query: &Query) -> Result<Option<Id>, Failure> {
    let parse = |text: &String| {
        text.parse()
            .map_err(|_| Failure::plain(400, "“as” must be a user id"))
    };
    query.get("as").map(parse).transpose()
}

fn done() -> Value {
    json!({ "done": true })
}
