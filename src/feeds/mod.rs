//! The feeds of calendars: a small server on the address that the operator has set. It serves
//! nothing else.
//!
//! Whether an address is a feed's is known here, without asking the host, so that people who guess
//! addresses reach nobody else. What a calendar holds is asked for at most once a minute and guild,
//! and worked out on a thread aside. Addresses are never logged.
//!
//! | file | what it does |
//! |---|---|
//! | this one | connections, and how many there may be |
//! | [`limit`] | how many requests one computer may make |
//! | [`answer`] | the response to a request |

pub mod answer;
pub mod limit;

use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::stream::{FuturesUnordered, StreamExt as _};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, header};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::host::HostHandle;
use answer::{Answers, Body, Response};
use limit::Limits;

/// How many connections are served at once. Others wait until one of them ends.
const CONNECTIONS: usize = 64;

/// How long a client may take for the head of its request.
const HEAD_WAIT: Duration = Duration::from_secs(5);

/// How long a connection lasts at most. It serves one request.
const LASTS: Duration = Duration::from_secs(20);

/// The longest head of a request, in bytes; hyper takes no smaller number.
const HEAD_MAX: usize = 8 * 1024;

/// How long to wait after the system has refused to accept a connection.
const REFUSED_WAIT: Duration = Duration::from_millis(200);

/// Tells how much time has passed since some moment.
pub type Elapsed = Arc<dyn Fn() -> Duration + Send + Sync>;

/// What all connections share.
struct Feeds {
    limits: Mutex<Limits>,
    answers: Answers,
    elapsed: Elapsed,
}

/// Serves feeds until it is told to stop. `base` is the path in front of theirs, if the address
/// that members use has one.
pub async fn serve(
    listener: TcpListener,
    host: HostHandle,
    base: String,
    elapsed: Elapsed,
    mut stop: watch::Receiver<bool>,
) {
    let feeds = Feeds {
        limits: Mutex::default(),
        answers: Answers::new(host, base),
        elapsed,
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
                Ok((stream, from)) => open.push(connection(&feeds, stream, from.ip())),
                Err(error) => {
                    tracing::debug!(%error, "cannot accept a connection to the calendars");
                    // Such as too many open files: trying at once would only burn time.
                    let _ = tokio::time::timeout(REFUSED_WAIT, std::future::pending::<()>()).await;
                }
            },
        }
    }
}

/// Serves one request of a connection.
async fn connection(feeds: &Feeds, stream: TcpStream, from: IpAddr) {
    let service =
        service_fn(
            |request| async move { Ok::<_, Infallible>(respond(feeds, from, &request).await) },
        );
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WAIT)
        .keep_alive(false)
        .max_buf_size(HEAD_MAX)
        .serve_connection(TokioIo::new(stream), service);
    // A client that is slow, or sends something else than HTTP, is nobody's concern.
    let _ = tokio::time::timeout(LASTS, serving).await;
}

async fn respond(feeds: &Feeds, from: IpAddr, request: &Request<Incoming>) -> Response<Body> {
    let now = (feeds.elapsed)();
    let from = limit::client(from, request.headers().get_all("x-forwarded-for").iter());
    let wait = {
        let limits = feeds.limits.lock();
        let mut limits = limits.unwrap_or_else(PoisonError::into_inner);
        limits.take(from, now)
    };
    if let Some(wait) = wait {
        return answer::too_many(wait);
    }
    let known = request.headers().get(header::IF_NONE_MATCH);
    let known = known.and_then(|value| value.to_str().ok());
    let answers = &feeds.answers;
    answers
        .answer(request.method(), request.uri().path(), known, now)
        .await
}
