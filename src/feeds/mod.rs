//! The feeds of calendars: a small server on the address that the operator has set. It serves
//! nothing else.
//!
//! Whether an address is a feed's is known here, without asking the host, so that people who guess
//! addresses reach nobody else. What a calendar holds is asked for at most once a minute and guild,
//! and worked out on a thread aside. Addresses are never logged.
//!
//! | file | what it does |
//! |---|---|
//! | this one | a request, from its connection to the response |
//! | [`limit`] | how many requests one computer may make |
//! | [`answer`] | the response to a request |

pub mod answer;
pub mod limit;

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use hyper::body::Incoming;
use hyper::{Request, header};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::host::HostHandle;
use crate::http;
use answer::{Answers, Body, Response};
use limit::Limits;

/// How many connections are served at once. Others wait until one of them ends.
const CONNECTIONS: usize = 64;

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
    stop: watch::Receiver<bool>,
) {
    let feeds = Arc::new(Feeds {
        limits: Mutex::default(),
        answers: Answers::new(host, base),
        elapsed,
    });
    let answer = |request, from| {
        let feeds = Arc::clone(&feeds);
        async move { respond(&feeds, from, &request).await }
    };
    http::serve(listener, "calendars", CONNECTIONS, answer, stop).await;
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
