//! What every request passes: token, ban, limits, ordered harm, handler, record, headers.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        acts::messages::Upload,
        clock,
        failure::Failure,
        faults::Harm,
        id::Id,
        limits::{Told, Verdict},
        record::Exchange,
        state::{Shared, State},
    },
    Call, Found, Reply, Route, find, unescape,
};

/// A request as it came off the wire.
pub(crate) struct Request {
    pub method: String,
    /// Without `/api/v10` and query.
    pub path: String,
    pub query: String,
    pub token: Option<String>,
    pub body: Result<(Value, Vec<(String, Upload)>), String>,
}

/// An answer as it goes onto the wire.
#[derive(Default)]
pub(crate) struct Sent {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
    /// Break the connection instead.
    pub cut: bool,
    pub html: bool,
}

/// Answers one request.
pub(crate) async fn serve(shared: &Arc<Shared>, request: Request) -> Sent {
    let found = find(&request.method, &request.path);
    let harm = shared.change(|state| order(state, &request, found.as_ref().ok()));
    if let Some(Harm::Slow { ms }) = harm {
        clock::wait(Duration::from_millis(ms)).await;
    }
    let route = found.as_ref().map_or("unknown", |(route, _)| route.path);
    shared.change(|state| {
        let (sent, answer) = match found {
            Ok((route, params)) => handle(state, &request, route, params, harm),
            Err(other_method) => refuse(state, if other_method { 405 } else { 404 }),
        };
        let (body, files) = match request.body {
            Ok((body, files)) => (body, files.into_iter().map(|(_, f)| f.name).collect()),
            Err(text) => (json!(text), vec![]),
        };
        let path = if request.query.is_empty() {
            request.path
        } else {
            format!("{}?{}", request.path, request.query)
        };
        let status = if sent.cut { 0 } else { sent.status };
        if matches!(status, 401 | 403) {
            state.limits.invalid();
        }
        let at_ms = state.now();
        state.record.exchange(Exchange {
            at_ms,
            method: request.method,
            route: route.to_owned(),
            path,
            body,
            files,
            status,
            answer,
        });
        with_date(state, sent)
    })
}

fn with_date(state: &State, mut sent: Sent) -> Sent {
    let now = state.now();
    sent.headers.push(("date", clock::http_date(now)));
    let after = sent
        .headers
        .iter()
        .find(|(n, _)| *n == "x-ratelimit-reset-after");
    if let Some(after) = after.and_then(|(_, v)| v.parse::<f64>().ok()) {
        #[expect(
            clippy::cast_precision_loss,
            reason = "milliseconds since 1970 fit a float exactly"
        )]
        let reset = now as f64 / 1000.0 + after;
        sent.headers
            .push(("x-ratelimit-reset", format!("{reset:.3}")));
    }
    sent
}

fn order(state: &mut State, request: &Request, found: Option<&Found>) -> Option<Harm> {
    let (route, params) = found?;
    let ids: Vec<Id> = params.iter().filter_map(|(_, v)| v.parse().ok()).collect();
    state.faults.for_request(&request.method, route.path, &ids)
}

fn refuse(state: &mut State, status: u16) -> (Sent, Value) {
    let words = if status == 405 {
        "405: Method Not Allowed"
    } else {
        "404: Not Found"
    };
    fail(state, &Failure::plain(status, words), None)
}

fn handle(
    state: &mut State,
    request: &Request,
    route: &'static Route,
    params: Vec<(&'static str, String)>,
    harm: Option<Harm>,
) -> (Sent, Value) {
    if !route.open && request.token.as_deref() != Some(state.settings.token.as_str()) {
        return fail(state, &Failure::plain(401, "401: Unauthorized"), None);
    }
    let told = match limited(state, route, &params) {
        Ok(told) => told,
        Err(sent) => return sent,
    };
    match harm {
        Some(Harm::ErrorBefore { status }) => {
            return fail(
                state,
                &Failure::plain(status, "Internal Server Error"),
                told,
            );
        }
        Some(Harm::CutBefore) => {
            return (
                Sent {
                    cut: true,
                    ..Sent::default()
                },
                Value::Null,
            );
        }
        Some(Harm::Limited {
            retry_after,
            global,
            shared,
        }) => return wait(state, retry_after, global, shared, told),
        Some(Harm::LimitedBare) => return bare(),
        Some(Harm::Forbidden) => return fail(state, &Failure::of(50013), told),
        Some(Harm::Refused { code }) => return fail(state, &Failure::of(code), told),
        Some(Harm::ErrorAfter { .. } | Harm::CutAfter | Harm::Slow { .. }) | None => {}
    }
    let result = match &request.body {
        Ok((body, files)) => {
            let call = Call {
                params,
                query: query(&request.query),
                body: body.clone(),
                files: files.clone(),
            };
            (route.run)(state, &call)
        }
        Err(_) => Err(Failure::of(50109)),
    };
    match harm {
        Some(Harm::ErrorAfter { status }) => {
            return fail(
                state,
                &Failure::plain(status, "Internal Server Error"),
                told,
            );
        }
        Some(Harm::CutAfter) => {
            return (
                Sent {
                    cut: true,
                    ..Sent::default()
                },
                Value::Null,
            );
        }
        _ => {}
    }
    match result {
        Ok(Reply::Json(status, json)) => (plain(status, &json, told), json),
        Ok(Reply::Empty) => (
            Sent {
                status: 204,
                headers: headers(told),
                ..Sent::default()
            },
            Value::Null,
        ),
        Err(failure) => fail(state, &failure, told),
    }
}

fn limited(
    state: &mut State,
    route: &'static Route,
    params: &[(&'static str, String)],
) -> Result<Option<Told>, (Sent, Value)> {
    if !state.settings.limits {
        return Ok(None);
    }
    let major = params
        .iter()
        .filter(|(n, _)| matches!(*n, "channel_id" | "guild_id" | "webhook_token"))
        .map(|(_, v)| v.as_str())
        .next()
        .unwrap_or_default();
    let bucket = if route.bucket.is_empty() {
        route.path
    } else {
        route.bucket
    };
    // Methods of one path have buckets of their own.
    let major = format!(
        "{} {major}",
        if route.bucket.is_empty() {
            route.method
        } else {
            ""
        }
    );
    let global = if route.open {
        0
    } else {
        state.settings.global_per_second
    };
    match state.limits.ask(
        bucket,
        &major,
        route.rate,
        global,
        state.settings.invalid_limit,
    ) {
        Verdict::Go(told) => Ok(told),
        Verdict::Wait {
            retry_after,
            global,
            told,
        } => Err(wait(state, retry_after, global, false, told)),
        Verdict::Banned => Err(bare()),
    }
}

fn wait(
    state: &mut State,
    retry_after: f64,
    global: bool,
    shared: bool,
    told: Option<Told>,
) -> (Sent, Value) {
    if !shared {
        state.limits.invalid();
    }
    let json = json!({ "message": "You are being rate limited.", "retry_after": retry_after, "global": global });
    let mut sent = plain(429, &json, told);
    let scope = match (global, shared) {
        (true, _) => "global",
        (_, true) => "shared",
        _ => "user",
    };
    sent.headers
        .push(("retry-after", format!("{}", retry_after.ceil().max(1.0))));
    sent.headers.push(("x-ratelimit-scope", scope.to_owned()));
    if global {
        sent.headers.push(("x-ratelimit-global", "true".to_owned()));
    }
    if !sent
        .headers
        .iter()
        .any(|(n, _)| *n == "x-ratelimit-reset-after")
    {
        sent.headers
            .push(("x-ratelimit-reset-after", format!("{retry_after:.3}")));
    }
    (sent, json)
}

/// What the shield in front of Discord says: no JSON, no time.
fn bare() -> (Sent, Value) {
    let body =
        "<html><head><title>Access denied</title></head><body>error code: 1015</body></html>"
            .to_owned();
    (
        Sent {
            status: 429,
            body,
            html: true,
            ..Sent::default()
        },
        Value::Null,
    )
}

fn fail(state: &mut State, failure: &Failure, told: Option<Told>) -> (Sent, Value) {
    let json = failure.body();
    let mut sent = plain(failure.status, &json, told);
    if let Some(after) = failure.retry_after {
        state.limits.invalid();
        state.limits.earned += 1;
        sent.headers
            .push(("retry-after", format!("{}", after.ceil())));
        sent.headers.push(("x-ratelimit-scope", "user".to_owned()));
    }
    (sent, json)
}

fn plain(status: u16, json: &Value, told: Option<Told>) -> Sent {
    Sent {
        status,
        headers: headers(told),
        body: json.to_string(),
        ..Sent::default()
    }
}

fn headers(told: Option<Told>) -> Vec<(&'static str, String)> {
    let Some(told) = told else { return vec![] };
    vec![
        ("x-ratelimit-limit", told.limit.to_string()),
        ("x-ratelimit-remaining", told.remaining.to_string()),
        (
            "x-ratelimit-reset-after",
            format!("{:.3}", told.reset_after),
        ),
        ("x-ratelimit-bucket", told.bucket),
    ]
}

fn query(text: &str) -> BTreeMap<String, String> {
    text.split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(k, v)| (unescape(k), unescape(&v.replace('+', " "))))
        .collect()
}

/// Whether the bot may do that in a channel: handlers ask before they read.
pub(crate) fn readable(state: &State, channel: Id) -> Result<(), Failure> {
    let bot = state.world.bot;
    super::super::acts::may(state, channel, bot, Permissions::READ_MESSAGE_HISTORY).map(|_| ())
}
