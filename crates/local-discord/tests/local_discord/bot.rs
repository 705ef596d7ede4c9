//! A serenity bot that remembers every event, and helpers that the tests share.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use local_discord::{Settings, Workspace};
use serenity::{
    all::{Client, Context, Event, GatewayIntents, Http, RawEventHandler},
    async_trait,
    http::HttpBuilder,
};
use tokio::{sync::Notify, task::JoinHandle};

use super::openapi::openapi;

/// Longest real time a test waits for anything.
pub const LONG: Duration = Duration::from_secs(20);

/// A running bot.
pub struct Bot {
    pub http: Arc<Http>,
    pub events: Arc<Mutex<Vec<Event>>>,
    pub task: JoinHandle<serenity::Result<()>>,
    received: Arc<Notify>,
}

struct Recorder(Arc<Mutex<Vec<Event>>>, Arc<Notify>);

#[async_trait]
impl RawEventHandler for Recorder {
    async fn raw_event(&self, _: Context, event: Event) {
        self.0.lock().unwrap().push(event);
        self.1.notify_one();
    }
}

/// Returns serenity's HTTP client with the local Discord as its proxy and the limiter off.
pub fn http(ws: &Workspace) -> Arc<Http> {
    let http = HttpBuilder::new(ws.token())
        .proxy(ws.url())
        .ratelimiter_disabled(true)
        .build();
    http.set_application_id(ws.bot().0.into());
    Arc::new(http)
}

/// Returns serenity's HTTP client through TLS under Discord's name, with the limiter on.
pub fn http_b(ws: &Workspace) -> Arc<Http> {
    let ca = reqwest::Certificate::from_pem(ws.ca_pem().as_bytes()).unwrap();
    let client = reqwest::Client::builder()
        .no_proxy()
        .add_root_certificate(ca)
        .resolve("discord.com", ([127, 0, 0, 1], ws.tls_port()).into())
        .build()
        .unwrap();
    let http = HttpBuilder::new(ws.token()).client(client).build();
    http.set_application_id(ws.bot().0.into());
    Arc::new(http)
}

/// Returns all intents that are not privileged.
pub fn plain_intents() -> GatewayIntents {
    GatewayIntents::non_privileged()
}

/// Starts a bot and waits until it is connected.
pub async fn connect(ws: &Workspace, intents: GatewayIntents) -> Bot {
    let bot = start(ws, http_b(ws), intents).await;
    ws.until(LONG, |w| (w.connected() == 1).then_some(()))
        .await
        .expect("the bot connects");
    bot
}

/// Starts a bot with this HTTP client.
pub async fn start(ws: &Workspace, http: Arc<Http>, intents: GatewayIntents) -> Bot {
    let (events, received) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Notify::new()));
    let http = Arc::try_unwrap(http).unwrap_or_else(|_| panic!("nobody else holds the client yet"));
    let mut client = serenity::all::ClientBuilder::new_with_http(http, intents)
        .raw_event_handler(Recorder(events.clone(), received.clone()))
        .await
        .unwrap();
    assert!(
        client.ws_url.lock().await.starts_with("ws://127.0.0.1"),
        "the gateway is the local one"
    );
    assert_eq!(ws.gateway_url(), *client.ws_url.lock().await);
    let http = client.http.clone();
    let task = tokio::runtime::Handle::current().spawn(async move { run(&mut client).await });
    Bot {
        http,
        events,
        task,
        received,
    }
}

async fn run(client: &mut Client) -> serenity::Result<()> {
    client.start().await
}

impl Bot {
    /// Returns the names of the events received so far, sorted.
    pub fn names(&self) -> Vec<String> {
        let name = |event: &Event| match event {
            Event::Unknown(unknown) => unknown.kind.clone(),
            known => known.name().unwrap_or_default(),
        };
        let mut names: Vec<_> = self.events.lock().unwrap().iter().map(name).collect();
        names.sort();
        names
    }

    /// Waits until serenity has decoded every event that the workspace sent.
    pub async fn receives_all(&self, ws: &Workspace) {
        let sent = || {
            let mut names: Vec<_> = ws.dispatches().into_iter().map(|d| d.name).collect();
            names.sort();
            names
        };
        while self.names() != sent() {
            let next = tokio::time::timeout(LONG, self.received.notified()).await;
            assert!(next.is_ok(), "sent  {:?}\nheard {:?}", sent(), self.names());
        }
        for event in self.events.lock().unwrap().iter() {
            // Discord sends this event without `burst` and `type`, but serenity 0.12.5 requires
            // both. With the real Discord it is unknown, too.
            let excused = |name: &str| name == "MESSAGE_REACTION_REMOVE_EMOJI";
            assert!(
                !matches!(event, Event::Unknown(e) if !excused(&e.kind)),
                "unknown: {event:?}"
            );
        }
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Starts a workspace with the default settings.
pub async fn workspace() -> Workspace {
    Workspace::start(Settings::default()).await.unwrap()
}

/// Checks every request and answer of a workspace against Discord's file.
pub fn check_openapi(ws: &Workspace) {
    let Some(openapi) = openapi() else { return };
    let mut wrong = Vec::new();
    for exchange in ws.exchanges() {
        // A test may send a wrong request on purpose, which is then refused.
        if (200..300).contains(&exchange.status) {
            wrong.extend(openapi.request(&exchange.method, &exchange.path, &exchange.body));
        }
        if exchange.status != 0 && !exchange.answer.is_null() {
            wrong.extend(openapi.response(
                &exchange.method,
                &exchange.path,
                exchange.status,
                &exchange.answer,
            ));
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
