//! A workspace with two members, its page, and windows that look at it.

use futures_util::{SinkExt, StreamExt};
use local_discord::page::{ControlRequest, Page};
use local_discord::{ChannelKind, Id, Person, Settings, Workspace};
use reqwest::header::ORIGIN;
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite};

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

pub struct Harness {
    pub workspace: Workspace,
    pub page: Page,
    pub requests: mpsc::Receiver<ControlRequest>,
    pub guild: Id,
    pub channel: Id,
    pub ana: Person,
    pub ben: Person,
}

impl Harness {
    pub async fn start() -> Harness {
        let workspace = Workspace::start(Settings::default()).await.unwrap();
        let guild = workspace.guild("Study group");
        let channel = workspace.channel(guild, ChannelKind::Text, "python-daily");
        let ana = workspace.member(guild, "Ana", &[]);
        let ben = workspace.member(guild, "Ben", &[]);
        let (sender, requests) = mpsc::channel(4);
        let page = Page::open_with(&workspace, 0, sender).await.unwrap();
        Harness {
            workspace,
            page,
            requests,
            guild,
            channel,
            ana,
            ben,
        }
    }

    pub fn host(&self) -> String {
        self.page.url().trim_start_matches("http://").to_owned()
    }

    /// Sends a POST as the page does.
    pub async fn post(&self, path: &str, body: Value) -> (StatusCode, Value) {
        post(&self.page.url(), path, body).await
    }

    /// Opens a window that looks at the channel as someone.
    pub async fn look(&self, who: &Person) -> Socket {
        let mut socket = self.socket(&self.page.url()).await.unwrap();
        let look = json!({ "as": who.id, "channel": self.channel }).to_string();
        socket.send(tungstenite::Message::text(look)).await.unwrap();
        socket
    }

    pub async fn socket(&self, origin: &str) -> Result<Socket, tungstenite::Error> {
        socket(&self.page.url(), origin).await
    }

    /// Returns the content of a message as nodes, as a window receives it.
    pub async fn nodes(&self, text: &str) -> Value {
        let id = self.ben.say(self.channel, text).unwrap();
        let mut socket = self.look(&self.ana).await;
        message(&mut socket, id).await["content"].clone()
    }
}

/// Sends a POST as the page at this address does.
pub async fn post(url: &str, path: &str, body: Value) -> (StatusCode, Value) {
    let request = Client::new().post(format!("{url}{path}"));
    let request = request.header(ORIGIN, url).body(body.to_string());
    let response = request.send().await.unwrap();
    (
        response.status(),
        serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default(),
    )
}

/// Opens a WebSocket to the page at this address.
pub async fn socket(url: &str, origin: &str) -> Result<Socket, tungstenite::Error> {
    use tungstenite::client::IntoClientRequest;
    let address = format!("{}/api/live", url.replace("http://", "ws://"));
    let mut request = address.into_client_request().unwrap();
    request
        .headers_mut()
        .insert("origin", origin.parse().unwrap());
    connect_async(request).await.map(|(socket, _)| socket)
}

/// Waits for a message with this id.
pub async fn message(socket: &mut Socket, id: Id) -> Value {
    loop {
        let news = news(socket).await;
        let set = news["messages"]["set"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        if let Some(found) = set.iter().find(|m| m["id"] == json!(id)) {
            return found.clone();
        }
    }
}

pub async fn news(socket: &mut Socket) -> Value {
    let frame = socket.next().await.unwrap().unwrap();
    serde_json::from_str(frame.to_text().unwrap()).unwrap()
}
