//! What every request passes: token, rate limits, faults, handler, record, headers.

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::messages::Upload,
        clock,
        failure::Failure,
        faults::RequestFault,
        id::Id,
        limits::{BucketState, Verdict},
        record::Exchange,
        state::{Shared, State},
    },
    Call, Found, Reply, Route, find, parse_query,
};

/// A request as it was received.
pub(crate) struct Request {
    pub method: String,
    /// The path without `/api/v10` and the query.
    pub path: String,
    pub query: String,
    pub token: Option<String>,
    pub body: Result<(Value, Vec<(String, Upload)>), String>,
}

/// An answer as it is sent.
#[derive(Default)]
pub(crate) struct RawResponse {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
    /// Breaks the connection instead of answering.
    pub cut: bool,
    pub html: bool,
}

/// Answers one request.
pub(crate) async fn serve(shared: &Arc<Shared>, request: Request) -> RawResponse {
    let found = find(&request.method, &request.path);
    let fault = shared.change(|state| take_fault(state, &request, found.as_ref().ok()));
    if let Some(RequestFault::Slow { ms }) = fault {
        clock::wait(Duration::from_millis(ms)).await;
    }
    let route = found.as_ref().map_or("unknown", |(route, _)| route.path);
    shared.change(|state| {
        let (sent, answer) = match found {
            Ok((route, params)) => handle(state, &request, route, params, fault),
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
            state.limits.invalid(state.clock.instant());
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

fn with_date(state: &State, mut sent: RawResponse) -> RawResponse {
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

fn take_fault(state: &mut State, request: &Request, found: Option<&Found>) -> Option<RequestFault> {
    let (route, params) = found?;
    let ids: Vec<Id> = params.iter().filter_map(|(_, v)| v.parse().ok()).collect();
    state.faults.for_request(&request.method, route.path, &ids)
}

fn refuse(state: &mut State, status: u16) -> (RawResponse, Value) {
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
    fault: Option<RequestFault>,
) -> (RawResponse, Value) {
    if !route.open && request.token.as_deref() != Some(state.settings.token.as_str()) {
        return fail(state, &Failure::plain(401, "401: Unauthorized"), None);
    }
    let bucket_state = match limited(state, route, &params) {
        Ok(bucket_state) => bucket_state,
        Err(sent) => return sent,
    };
    match fault {
        Some(RequestFault::ErrorBefore { status }) => {
            return fail(
                state,
                &Failure::plain(status, "Internal Server Error"),
                bucket_state,
            );
        }
        Some(RequestFault::CutBefore) => {
            return (
                RawResponse {
                    cut: true,
                    ..RawResponse::default()
                },
                Value::Null,
            );
        }
        Some(RequestFault::RateLimited {
            retry_after,
            global,
            shared,
        }) => return wait(state, retry_after, global, shared, bucket_state),
        Some(RequestFault::CloudflareBan) => return cloudflare_ban(),
        Some(RequestFault::Forbidden) => return fail(state, &Failure::of(50013), bucket_state),
        Some(RequestFault::Refused { code }) => {
            return fail(state, &Failure::of(code), bucket_state);
        }
        Some(
            RequestFault::ErrorAfter { .. } | RequestFault::CutAfter | RequestFault::Slow { .. },
        )
        | None => {}
    }
    let result = match &request.body {
        Ok((body, files)) => {
            let call = Call {
                params,
                query: parse_query(&request.query),
                body: body.clone(),
                files: files.clone(),
            };
            (route.run)(state, &call)
        }
        Err(_) => Err(Failure::of(50109)),
    };
    match fault {
        Some(RequestFault::ErrorAfter { status }) => {
            return fail(
                state,
                &Failure::plain(status, "Internal Server Error"),
                bucket_state,
            );
        }
        Some(RequestFault::CutAfter) => {
            return (
                RawResponse {
                    cut: true,
                    ..RawResponse::default()
                },
                Value::Null,
            );
        }
        _ => {}
    }
    match result {
        Ok(Reply::Json(status, json)) => (plain(status, &json, bucket_state), json),
        Ok(Reply::Empty) => (
            RawResponse {
                status: 204,
                headers: headers(bucket_state),
                ..RawResponse::default()
            },
            Value::Null,
        ),
        Err(failure) => fail(state, &failure, bucket_state),
    }
}

fn limited(
    state: &mut State,
    route: &'static Route,
    params: &[(&'static str, String)],
) -> Result<Option<BucketState>, (RawResponse, Value)> {
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
    // Each method of a path has a bucket.
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
    match state.limits.check(
        state.clock.instant(),
        bucket,
        &major,
        route.rate,
        global,
        state.settings.invalid_limit,
    ) {
        Verdict::Go(bucket_state) => Ok(bucket_state),
        Verdict::Wait {
            retry_after,
            global,
            bucket_state,
        } => Err(wait(state, retry_after, global, false, bucket_state)),
        Verdict::Banned => Err(cloudflare_ban()),
    }
}

fn wait(
    state: &mut State,
    retry_after: f64,
    global: bool,
    shared: bool,
    bucket_state: Option<BucketState>,
) -> (RawResponse, Value) {
    if !shared {
        state.limits.invalid(state.clock.instant());
    }
    let json = json!({ "message": "You are being rate limited.", "retry_after": retry_after, "global": global });
    let mut sent = plain(429, &json, bucket_state);
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

/// Returns what Cloudflare sends in front of Discord: HTML without a time to wait.
fn cloudflare_ban() -> (RawResponse, Value) {
    let body =
        "<html><head><title>Access denied</title></head><body>error code: 1015</body></html>"
            .to_owned();
    (
        RawResponse {
            status: 429,
            body,
            html: true,
            ..RawResponse::default()
        },
        Value::Null,
    )
}

fn fail(
    state: &mut State,
    failure: &Failure,
    bucket_state: Option<BucketState>,
) -> (RawResponse, Value) {
    let json = failure.body();
    let mut sent = plain(failure.status, &json, bucket_state);
    if let Some(after) = failure.retry_after {
        state.limits.invalid(state.clock.instant());
        state.limits.earned += 1;
        sent.headers
            .push(("retry-after", format!("{}", after.ceil())));
        sent.headers.push(("x-ratelimit-scope", "user".to_owned()));
    }
    (sent, json)
}

fn plain(status: u16, json: &Value, bucket_state: Option<BucketState>) -> RawResponse {
    RawResponse {
        status,
        headers: headers(bucket_state),
        body: json.to_string(),
        ..RawResponse::default()
    }
}

fn headers(bucket_state: Option<BucketState>) -> Vec<(&'static str, String)> {
    let Some(bucket_state) = bucket_state else {
        return vec![];
    };
    vec![
        ("x-ratelimit-limit", bucket_state.limit.to_string()),
        ("x-ratelimit-remaining", bucket_state.remaining.to_string()),
        (
            "x-ratelimit-reset-after",
            format!("{:.3}", bucket_state.reset_after),
        ),
        ("x-ratelimit-bucket", bucket_state.bucket),
    ]
}

/// Checks that the bot may read the history of a channel.
pub(crate) fn readable(state: &State, channel: Id) -> Result<(), Failure> {
    let bot = state.world.bot;
    super::super::actions::require(state, channel, bot, Permissions::READ_MESSAGE_HISTORY)
        .map(|_| ())
}
