//! The response to a request: a feed, that it hasn't changed, or that there is nothing.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Method, StatusCode, header};

use crate::host::HostHandle;
use crate::quiz::model::calendar::read_path;
use crate::quiz::model::ids::GuildId;
use crate::quiz::text;

/// A response.
pub use hyper::Response;

/// The body of a response.
pub type Body = Full<Bytes>;

/// For how long a calendar that was worked out is served.
const FRESH: Duration = Duration::from_secs(60);

/// How many bytes of calendars are kept. One of a usual guild has some 60 KB.
const KEPT: usize = 16 * 1024 * 1024;

/// How long programs may keep a calendar without asking again, in seconds.
const MAX_AGE: u64 = 900;

/// Finds the feeds that requests ask for.
pub struct Answers {
    host: HostHandle,
    /// The path in front of those of feeds, which a proxy may leave out.
    base: String,
    kept: Mutex<HashMap<GuildId, Kept>>,
    /// One calendar is worked out at a time.
    working: tokio::sync::Mutex<()>,
}

#[derive(Clone)]
struct Kept {
    since: Duration,
    body: Bytes,
    tag: Arc<str>,
}

impl Answers {
    /// Creates it for feeds below a path.
    #[must_use]
    pub fn new(host: HostHandle, base: String) -> Self {
        Self {
            host,
            base,
            kept: Mutex::default(),
            working: tokio::sync::Mutex::default(),
        }
    }

    /// Answers a request. `known` are the tags of what the client has.
    pub async fn answer(
        &self,
        method: &Method,
        path: &str,
        known: Option<&str>,
        now: Duration,
    ) -> Response<Body> {
        let path = path.strip_prefix(self.base.as_str()).unwrap_or(path);
        let path = path.strip_prefix('/').unwrap_or(path);
        let reads = matches!(*method, Method::GET | Method::HEAD);
        let feed =
            read_path(path).filter(|(guild, key)| reads && self.host.opens_feed(*guild, key));
        let Some((guild, _)) = feed else {
            return status(StatusCode::NOT_FOUND);
        };
        let Some(kept) = self.calendar(guild, now).await else {
            let mut response = status(StatusCode::SERVICE_UNAVAILABLE);
            put(&mut response, header::RETRY_AFTER, "60");
            return response;
        };
        let unchanged = known.is_some_and(|known| names(known, &kept.tag));
        let mut response = if unchanged {
            status(StatusCode::NOT_MODIFIED)
        } else {
            let mut response = Response::new(Full::new(kept.body));
            put(
                &mut response,
                header::CONTENT_TYPE,
                "text/calendar; charset=utf-8",
            );
            put(&mut response, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
            response
        };
        put(&mut response, header::ETAG, &kept.tag);
        let age = format!("private, max-age={MAX_AGE}");
        put(&mut response, header::CACHE_CONTROL, &age);
        response
    }

    /// Returns a guild's calendar, at most so old. `None` if the host is gone or too busy.
    async fn calendar(&self, guild: GuildId, now: Duration) -> Option<Kept> {
        if let Some(kept) = self.fresh(guild, now) {
            return Some(kept);
        }
        // Whoever asked at the same time waits for the same calendar.
        let _working = self.working.lock().await;
        if let Some(kept) = self.fresh(guild, now) {
            return Some(kept);
        }
        let (language, facts) = self.host.calendar(guild).await.ok()?;
        let written = tokio::task::spawn_blocking(move || text::calendar::file(language, &facts));
        let body = Bytes::from(written.await.ok()?);
        let kept = Kept {
            since: now,
            tag: format!("\"{}\"", &blake3::hash(&body).to_hex()[..32]).into(),
            body,
        };
        self.keep(guild, kept.clone());
        Some(kept)
    }

    fn fresh(&self, guild: GuildId, now: Duration) -> Option<Kept> {
        let kept = self.kept().get(&guild).cloned();
        kept.filter(|kept| now.saturating_sub(kept.since) < FRESH)
    }

    /// Keeps a calendar, and drops the oldest ones if there are too many.
    fn keep(&self, guild: GuildId, kept: Kept) {
        let mut all = self.kept();
        all.insert(guild, kept);
        while all.len() > 1 && all.values().map(|one| one.body.len()).sum::<usize>() > KEPT {
            let oldest = all.iter().min_by_key(|(_, one)| one.since);
            let oldest = oldest.map(|(guild, _)| *guild);
            oldest.and_then(|guild| all.remove(&guild));
        }
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<GuildId, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells a client to come back later.
pub(super) fn too_many(wait: Duration) -> Response<Body> {
    let mut response = status(StatusCode::TOO_MANY_REQUESTS);
    let seconds = wait.as_secs_f64().ceil().to_string();
    put(&mut response, header::RETRY_AFTER, &seconds);
    response
}

/// Tells whether a list of tags has this one. A weak tag of the same text names it, too.
fn names(known: &str, tag: &str) -> bool {
    let mut known = known.split(',').map(str::trim);
    known.any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

fn status(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::default());
    *response.status_mut() = status;
    response
}

fn put(response: &mut Response<Body>, name: header::HeaderName, value: &str) {
    if let Ok(value) = value.parse() {
        response.headers_mut().insert(name, value);
    }
}
