//! The page of the local Discord: the workspace in a browser, on a port of its own.
//!
//! ```text
//! guard ── Host, Origin, headers        assets ── HTML, CSS, script
//! live ─── what changed, by WebSocket   deeds ─── what a member does, by POST
//! scene · message · markdown · python ── what is drawn, as data: the script builds elements, never HTML
//! controls ── clock, faults, the bot    log ── requests, events, counters
//! inside ─── what the bot waits for, its outbox, its journal, as its keeper tells it
//! ```
//!
//! It has its own listener, so that taking the local Discord away from the bot leaves the page standing.
//! What only the starter of the bot can do (let it follow the clock, stop it, start it) goes out as an
//! [`Order`]; a page without anyone who takes orders works, and says that there is no bot to command.

mod assets;
mod controls;
mod deeds;
mod guard;
mod inside;
mod live;
mod log;
mod markdown;
mod message;
mod node;
mod python;
mod scene;

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU32, Ordering},
};
use std::time::Duration;

use anyhow::Context;
use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, Request, State as Given},
    http::{Response, StatusCode, header},
    middleware::{self, Next},
    routing::{get, post},
};
use tokio::{
    net::TcpListener,
    sync::{mpsc, oneshot},
    task::JoinHandle,
};

use super::{clock, http, id::Id, state::Shared, workspace::Workspace};
pub use inside::{Inside, Line, Looker, Row, Wait};

/// Largest request of the page, bytes: a message with its files, in base 64.
const BODY: usize = 16 * 1024 * 1024;

/// Real time between two looks into the bot.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// What the page wants of whoever keeps the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The calendar was moved: let the bot follow, and answer when it has done what that made due.
    Moved,
    /// Stop the bot as a power cut would, and start it again.
    Restart,
    /// Stop the bot as a power cut would.
    Kill,
    /// Start the bot that was stopped.
    Start,
}

/// A wish, and where its outcome goes: `Err` with words for people.
#[derive(Debug)]
pub struct Order {
    /// What is wanted.
    pub wish: Wish,
    /// Told when it is done.
    pub done: oneshot::Sender<Result<(), String>>,
}

/// What every handler is given.
#[derive(Clone)]
pub(crate) struct Site {
    pub shared: Arc<Shared>,
    pub orders: mpsc::Sender<Order>,
    /// How many times faster than the machine's the calendar runs: 1, or 60.
    pub pace: Arc<AtomicU32>,
    /// The bot as it was last commanded: running, or stopped.
    pub stopped: Arc<AtomicBool>,
    /// What the bot has inside.
    pub inside: inside::Window,
}

impl Site {
    /// Looks into the bot, and tells everyone who watches if there is something new.
    fn look_inside(&self) {
        if self.inside.look() {
            self.shared.change(|_| ());
        }
    }
}

/// A page being served. Dropping it closes it; it must not outlive its workspace.
pub struct Page {
    site: Site,
    port: u16,
    tasks: Vec<JoinHandle<()>>,
}

impl Page {
    /// Serves the page of a workspace on 127.0.0.1; port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// The port is taken.
    pub async fn open(
        workspace: &Workspace,
        port: u16,
        orders: mpsc::Sender<Order>,
    ) -> anyhow::Result<Page> {
        let listener = TcpListener::bind(("127.0.0.1", port))
            .await
            .with_context(|| format!("opening port {port} of 127.0.0.1 for the page"))?;
        let port = listener.local_addr()?.port();
        let shared = workspace.shared().clone();
        let site = Site {
            shared: shared.clone(),
            orders,
            pace: Arc::new(AtomicU32::new(1)),
            stopped: Arc::default(),
            inside: inside::Window::default(),
        };
        let app = router(site.clone(), port);
        let serving = shared.spawn(async move {
            if let Err(error) = axum::serve(listener, app).await {
                tracing::error!(%error, "the page stopped serving: {error}");
            }
        });
        let playing = shared.spawn(controls::play(site.clone()));
        Ok(Page {
            site,
            port,
            tasks: vec![serving, playing],
        })
    }

    /// Where it is: `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Shows what the bot has inside, looked up this way: some times a second, and after every order.
    pub fn watch(&mut self, looker: Looker) {
        self.site.inside.open(looker);
        let site = self.site.clone();
        self.tasks.push(self.site.shared.spawn(async move {
            loop {
                site.look_inside();
                clock::wait(LOOK_EVERY).await;
            }
        }));
    }

    /// Says that the bot is gone without having been told to.
    pub fn bot_stopped(&self) {
        self.site
            .shared
            .change(|_| self.site.stopped.store(true, Ordering::Relaxed));
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

fn router(site: Site, port: u16) -> Router {
    Router::new()
        .route("/", get(|| async { assets::file("index.html") }))
        .route("/assets/{name}", get(asset))
        .route("/file/{channel}/{id}", get(file))
        .route("/api/live", get(live::connect))
        .route("/api/commands", get(deeds::commands))
        .route("/api/log", get(log::read))
        .route("/api/do/{deed}", post(deeds::perform))
        .route("/api/control/{what}", post(controls::order))
        .layer(DefaultBodyLimit::max(BODY))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            guard::check(port, request, next)
        }))
        .with_state(site)
}

async fn asset(Path(name): Path<String>) -> Response<Body> {
    assets::file(&name)
}

async fn file(
    Given(site): Given<Site>,
    Path((channel, id)): Path<(String, String)>,
) -> Response<Body> {
    let (Ok(channel), Ok(id)) = (channel.parse::<Id>(), id.parse::<Id>()) else {
        return http::plain(StatusCode::NOT_FOUND, "There is no such file.");
    };
    let mut response = http::attached(&site.shared, channel, id);
    // Older than the page's own headers, and good for ever: attached files do not change.
    let value = header::HeaderValue::from_static("private, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, value);
    response
}

/// JSON with this status.
fn json(status: StatusCode, body: &serde_json::Value) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("application/json"),
    );
    response
}
