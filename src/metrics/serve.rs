//! The server of `/metrics` and `/healthz`. It serves nothing else.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{FuturesUnordered, StreamExt as _};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::CONTENT_TYPE;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use prometheus_client::encoding::text::encode;
use prometheus_client::registry::Registry;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::Metrics;
use crate::quiz::model::ids::At;

/// How many connections are served at once. Others wait until one of them ends.
const CONNECTIONS: usize = 16;

/// How long a client may take for the head of its request.
const HEAD_WAIT: Duration = Duration::from_secs(5);

/// How long a connection lasts at most. It serves one request.
const LASTS: Duration = Duration::from_secs(20);

/// The longest head of a request, in bytes; hyper takes no smaller number.
const HEAD_MAX: usize = 8 * 1024;

/// How long to wait after the system has refused to accept a connection.
const REFUSED_WAIT: Duration = Duration::from_millis(200);

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
    mut stop: watch::Receiver<bool>,
) {
    let served = Served {
        registry: metrics.registry(),
        metrics,
        clock,
    };
    let mut open = FuturesUnordered::new();
    let mut stopped = pin!(async {
        let _ = stop.wait_for(|stop| *stop).await;
    });
    loop {
        tokio::select! {
            () = &mut stopped => return,
            Some(()) = open.next(), if !open.is_empty() => {}
            accepted = listener.accept(), if open.len() < CONNECTIONS => match accepted {
                Ok((stream, _)) => open.push(connection(&served, stream)),
                Err(error) => {
                    tracing::debug!(%error, "cannot accept a connection to the metrics");
                    // Such as too many open files: trying at once would only burn time.
                    let _ = tokio::time::timeout(REFUSED_WAIT, std::future::pending::<()>()).await;
                }
            },
        }
    }
}

/// Serves one request of a connection.
async fn connection(served: &Served, stream: TcpStream) {
    let service = service_fn(|request: Request<Incoming>| async move {
        Ok::<_, Infallible>(respond(served, request.method(), request.uri().path()))
    });
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WAIT)
        .keep_alive(false)
        .max_buf_size(HEAD_MAX)
        .serve_connection(TokioIo::new(stream), service);
    // A client that is slow, or sends something else than HTTP, is nobody's concern.
    let _ = tokio::time::timeout(LASTS, serving).await;
}

fn respond(served: &Served, method: &Method, path: &str) -> Response<Full<Bytes>> {
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
fn health(served: &Served) -> Response<Full<Bytes>> {
    let wrong = served.metrics.not_ready((served.clock)());
    if wrong.is_empty() {
        return plain(StatusCode::OK, "ready\n");
    }
    let lines: Vec<_> = wrong.iter().map(|why| why.words()).collect();
    let text = format!("{}\n", lines.join("\n"));
    plain(StatusCode::SERVICE_UNAVAILABLE, text)
}

fn plain(status: StatusCode, text: impl Into<String>) -> Response<Full<Bytes>> {
    page(status, "text/plain; charset=utf-8", text.into())
}

fn page(status: StatusCode, kind: &'static str, text: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(text)));
    *response.status_mut() = status;
    let kind = hyper::header::HeaderValue::from_static(kind);
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}
