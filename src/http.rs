//! A small HTTP server for pages that operators turn on: one request a connection, with bounds on
//! how many connections there are and how long each may take.

use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::pin;
use std::time::Duration;

use futures_util::stream::{FuturesUnordered, StreamExt as _};
use http_body_util::Full;
use hyper::Request;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A response.
pub type Response = hyper::Response<Full<Bytes>>;

/// How long a client may take for the head of its request.
const HEAD_WAIT: Duration = Duration::from_secs(5);

/// How long a connection lasts at most. It serves one request.
const LASTS: Duration = Duration::from_secs(20);

/// The longest head of a request, in bytes; hyper takes no smaller number.
const HEAD_MAX: usize = 8 * 1024;

/// How long to wait after the system has refused to accept a connection.
const REFUSED_WAIT: Duration = Duration::from_millis(200);

/// Serves requests with `respond`, at most so many connections at once, until `stop` is true. Other
/// connections wait until one ends. `what` is served, for the log.
pub async fn serve<R, F>(
    listener: TcpListener,
    what: &'static str,
    connections: usize,
    respond: R,
    mut stop: watch::Receiver<bool>,
) where
    R: Fn(Request<Incoming>, IpAddr) -> F,
    F: Future<Output = Response>,
{
    let mut open = FuturesUnordered::new();
    let mut stopped = pin!(async {
        let _ = stop.wait_for(|stop| *stop).await;
    });
    loop {
        tokio::select! {
            () = &mut stopped => return,
            Some(()) = open.next(), if !open.is_empty() => {}
            accepted = listener.accept(), if open.len() < connections => match accepted {
                Ok((stream, from)) => open.push(connection(&respond, stream, from.ip())),
                Err(error) => {
                    tracing::debug!(%error, what, "cannot accept a connection");
                    // Such as too many open files: trying at once would only burn time.
                    let _ = tokio::time::timeout(REFUSED_WAIT, std::future::pending::<()>()).await;
                }
            },
        }
    }
}

/// Serves one request of a connection.
async fn connection<R, F>(respond: &R, stream: TcpStream, from: IpAddr)
where
    R: Fn(Request<Incoming>, IpAddr) -> F,
    F: Future<Output = Response>,
{
    let service =
        service_fn(|request| async move { Ok::<_, Infallible>(respond(request, from).await) });
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WAIT)
        .keep_alive(false)
        .max_buf_size(HEAD_MAX)
        .serve_connection(TokioIo::new(stream), service);
    // A client that is slow, or sends something else than HTTP, is nobody's concern.
    let _ = tokio::time::timeout(LASTS, serving).await;
}
