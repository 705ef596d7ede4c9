//! A workspace with two members, its page, and windows that look at it.

use futures_util::{SinkExt, StreamExt};
use local_discord::page::{Order, Page};
use local_discord::{Id, Kind, Person, Settings, Workspace};
use reqwest::header::ORIGIN;
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite};

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

pub struct Stage {
    pub workspace: Workspace,
    pub page: Page,
    pub orders: mpsc::Receiver<Order>,
    pub guild: Id,
    pub channel: Id,
    pub ana: Person,
    pub ben: Person,
}

impl Stage {
    pub async fn set() -> Stage {
        let workspace = Workspace::start(Settings::default()).await.unwrap();
        let guild = workspace.guild("Study group");
        let channel = workspace.channel(guild, Kind::Text, "python-daily");
        let ana = workspace.member(guild, "Ana", &[]);
        let ben = workspace.member(guild, "Ben", &[]);
        let (sender, orders) = mpsc::channel(4);
        let page = Page::open(&workspace, 0, sender).await.unwrap();
        Stage {
            workspace,
            page,
            orders,
            guild,
            channel,
            ana,
            ben,
        }
    }

    pub fn host(&self) -> String {
        self.page.url().trim_start_matches("http://").to_owned()
    }

    /// A POST as the page sends it.
    pub async fn post(&self, path: &str, body: Value) -> (StatusCode, Value) {
        post(&self.page.url(), path, body).await
    }

    /// A window that looks at the channel as someone.
    pub async fn look(&self, who: &Person) -> Socket {
        let mut socket = self.socket(&self.page.url()).await.unwrap();
        let look = json!({ "as": who.id, "channel": self.channel }).to_string();
        socket.send(tungstenite::Message::text(look)).await.unwrap();
        socket
    }

    pub async fn socket(&self, origin: &str) -> Result<Socket, tungstenite::Error> {
        socket(&self.page.url(), origin).await
    }

    /// The content of a message as nodes, as it arrives in a window.
    pub async fn nodes(&self, text: &str) -> Value {
        let id = self.ben.say(self.channel, text).unwrap();
        let mut socket = self.look(&self.ana).await;
        message(&mut socket, id).await["content"].clone()
    }
}

/// A POST as the page at this address sends it.
pub async fn post(url: &str, path: &str, body: Value) -> (StatusCode, Value) {
    let request = Client::new().post(format!("{url}{path}"));
    let request = request.header(ORIGIN, url).body(body.to_string());
    let response = request.send().await.unwrap();
    (
        response.status(),
        serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default(),
    )
}

/// A line to the page at this address.
pub async fn socket(url: &str, origin: &str) -> Result<Socket, tungstenite::Error> {
    use tungstenite::client::IntoClientRequest;
    let address = format!("{}/api/live", url.replace("http://", "ws://"));
    let mut request = address.into_client_request().unwrap();
    request
        .headers_mut()
        .insert("origin", origin.parse().unwrap());
    connect_async(request).await.map(|(socket, _)| socket)
}

/// Reads until a message with this id arrives.
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
