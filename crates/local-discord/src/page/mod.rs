//! The page of the local Discord: the workspace in a browser, on a port of its own.
//!
//! ```text
//! guard ── Host, Origin, headers        assets ── HTML, CSS, script
//! live ─── what changed, by WebSocket   actions ── what a member does, by POST
//! lists · message · markdown · python ── what is drawn, as data, never as HTML
//! furnish ─ people, roles, channels     log ── requests, events, counters
//! controls ── clock, faults, the bot
//! internals ─ the inside of the bot, if the program that runs it hands it in
//! ```
//!
//! The page has its own listener, so it stays reachable while the local Discord is offline for the
//! bot. Only the program that runs the bot can stop it, start it and let it follow the clock, so
//! these wishes are sent out as a [`ControlRequest`]. A page from [`Page::open`] works without.

mod actions;
mod assets;
mod controls;
mod furnish;
mod guard;
mod internals;
mod lists;
mod live;
mod log;
mod markdown;
mod message;
mod node;
mod python;

use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicBool, AtomicU32, Ordering},
};
use std::time::Duration;

use anyhow::Context;
use axum::{
    Router,
    body::Body,
    extract::{self, DefaultBodyLimit, Path, Request},
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
pub use internals::{Inspector, Internals, JournalEntry, PendingDelivery, Upcoming};

/// Largest request body in bytes. Uploaded files are part of it as base 64.
const BODY: usize = 16 * 1024 * 1024;

/// Real time between two looks into the bot.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// What the page asks of the program that runs the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BotControl {
    /// The clock was moved: let the bot follow, and report when it has done what became due.
    Moved,
    /// Kill the bot without warning, and start it again.
    Restart,
    /// Kill the bot without warning.
    Kill,
    /// Start the bot again.
    Start,
}

/// A request of the page, and where to report its outcome.
#[derive(Debug)]
pub struct ControlRequest {
    /// What is asked for.
    pub control: BotControl,
    /// Receives the outcome. An error is a sentence for people.
    pub done: oneshot::Sender<Result<(), String>>,
}

/// What every handler receives.
#[derive(Clone)]
pub(crate) struct Site {
    pub shared: Arc<Shared>,
    pub bot: mpsc::Sender<ControlRequest>,
    /// How many times faster than real time the clock runs: 1 or 60.
    pub pace: Arc<AtomicU32>,
    /// Whether the bot was stopped.
    pub stopped: Arc<AtomicBool>,
    /// The inside of the bot.
    pub internals: internals::InspectorSlot,
    /// What a first visitor reads beside the clock.
    pub guide: Arc<OnceLock<Vec<String>>>,
}

impl Site {
    /// Looks into the bot, and wakes all windows if anything is new.
    fn inspect(&self) {
        if self.internals.look() {
            self.shared.change(|_| ());
        }
    }
}

/// A page being served. Dropping it closes it. It must not outlive its workspace.
pub struct Page {
    site: Site,
    port: u16,
    tasks: Vec<JoinHandle<()>>,
}

impl Page {
    /// Serves the page of a workspace on 127.0.0.1. Port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// The port is taken.
    pub async fn open(workspace: &Workspace, port: u16) -> anyhow::Result<Page> {
        // Nobody receives, so the page says that it cannot start or stop the bot.
        let (bot, _) = mpsc::channel(1);
        Page::open_with(workspace, port, bot).await
    }

    /// Serves the page of a workspace whose bot the caller starts and stops, as the page asks.
    ///
    /// # Errors
    ///
    /// The port is taken.
    pub async fn open_with(
        workspace: &Workspace,
        port: u16,
        bot: mpsc::Sender<ControlRequest>,
    ) -> anyhow::Result<Page> {
        let listener = TcpListener::bind(("127.0.0.1", port))
            .await
            .with_context(|| format!("opening port {port} of 127.0.0.1 for the page"))?;
        let port = listener.local_addr()?.port();
        let shared = workspace.shared().clone();
        let site = Site {
            shared: shared.clone(),
            bot,
            pace: Arc::new(AtomicU32::new(1)),
            stopped: Arc::default(),
            internals: internals::InspectorSlot::default(),
            guide: Arc::default(),
        };
        let app = router(site.clone(), port);
        let serving = shared.spawn(async move {
            if let Err(error) = axum::serve(listener, app).await {
                tracing::error!(%error, "the page stopped serving");
            }
        });
        let running_fast = shared.spawn(controls::run_fast(site.clone()));
        Ok(Page {
            site,
            port,
            tasks: vec![serving, running_fast],
        })
    }

    /// Returns the address: `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Shows these lines to first visitors, beside the clock, instead of the page's own: what to do
    /// with the bot that is in this workspace. Only the first call counts.
    pub fn guide(&self, lines: &[&str]) {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        if self.site.guide.set(lines).is_ok() {
            self.site.shared.change(|_| ());
        }
    }

    /// Shows the inside of the bot, as this inspector finds it several times a second.
    pub fn inspect_with(&mut self, looker: Inspector) {
        self.site.internals.open(looker);
        let site = self.site.clone();
        self.tasks.push(self.site.shared.spawn(async move {
            loop {
                site.inspect();
                clock::wait(LOOK_EVERY).await;
            }
        }));
    }

    /// Shows that the bot has stopped by itself.
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
        .route("/api/commands", get(actions::commands))
        .route("/api/log", get(log::read))
        .route("/api/actions/{action}", post(actions::perform))
        .route("/api/add/{what}", post(actions::add))
        .route("/api/control/{what}", post(controls::handle))
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
    extract::State(site): extract::State<Site>,
    Path((channel, id)): Path<(String, String)>,
) -> Response<Body> {
    let (Ok(channel), Ok(id)) = (channel.parse::<Id>(), id.parse::<Id>()) else {
        return http::plain(StatusCode::NOT_FOUND, "There is no such file.");
    };
    let mut response = http::attachment(&site.shared, channel, id);
    // Replaces the page's usual header, because attached files never change.
    let value = header::HeaderValue::from_static("private, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, value);
    response
}

/// Returns JSON with this status.
fn json(status: StatusCode, body: &serde_json::Value) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("application/json"),
    );
    response
}
