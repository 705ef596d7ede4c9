//! The server of `/metrics` and `/healthz`. It serves nothing else.

use std::future::ready;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::CONTENT_TYPE;
use hyper::{Method, StatusCode};
use prometheus_client::encoding::text::encode;
use prometheus_client::registry::Registry;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::Metrics;
use crate::http::{self, Response};
use crate::quiz::model::ids::At;

/// How many connections are served at once.
const CONNECTIONS: usize = 16;

/// The text form of Prometheus's numbers.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Reads the calendar time.
pub type ReadClock = Arc<dyn Fn() -> At + Send + Sync>;

/// What all connections share.
struct Served {
    metrics: Metrics,
    registry: Registry,
    clock: ReadClock,
}

/// Serves both pages until it is told to stop.
pub async fn serve(
    listener: TcpListener,
    metrics: Metrics,
    clock: ReadClock,
    stop: watch::Receiver<bool>,
) {
    let served = Served {
        registry: metrics.registry(),
        metrics,
        clock,
    };
    let answer = |request: hyper::Request<_>, _| {
        ready(respond(&served, request.method(), request.uri().path()))
    };
    http::serve(listener, "metrics", CONNECTIONS, answer, stop).await;
}

fn respond(served: &Served, method: &Method, path: &str) -> Response {
    match (method, path) {
        (&Method::GET | &Method::HEAD, "/metrics") => {
            let mut text = String::new();
            // Writing to a string doesn't fail.
            let _ = encode(&mut text, &served.registry);
            page(StatusCode::OK, OPEN_METRICS, text)
        }
        (&Method::GET | &Method::HEAD, "/healthz") => health(served),
        (_, "/metrics" | "/healthz") => plain(StatusCode::METHOD_NOT_ALLOWED, "only GET\n"),
        _ => plain(StatusCode::NOT_FOUND, "only /metrics and /healthz\n"),
    }
}

/// Returns 200 if the bot is ready, and else 503 with what is wrong, a line each.
fn health(served: &Served) -> Response {
    let wrong = served.metrics.not_ready((served.clock)());
    if wrong.is_empty() {
        return plain(StatusCode::OK, "ready\n");
    }
    let lines: Vec<_> = wrong.iter().map(|why| why.words()).collect();
    let text = format!("{}\n", lines.join("\n"));
    plain(StatusCode::SERVICE_UNAVAILABLE, text)
}

fn plain(status: StatusCode, text: impl Into<String>) -> Response {
    page(status, "text/plain; charset=utf-8", text.into())
}

fn page(status: StatusCode, kind: &'static str, text: String) -> Response {
    let mut response = Response::new(Full::new(Bytes::from(text)));
    *response.status_mut() = status;
    let kind = hyper::header::HeaderValue::from_static(kind);
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}
