//! REST requests without a client library.

use local_discord::{ChannelKind, Id, Person, Workspace};
use reqwest::Method;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_tungstenite::{connect_async, tungstenite};
use tungstenite::client::IntoClientRequest as _;

use super::bot::workspace;

/// An answer: status, JSON, headers.
pub struct Answer {
    pub status: u16,
    pub json: Value,
    pub headers: reqwest::header::HeaderMap,
}

impl Answer {
    pub fn id(&self) -> Id {
        self.json["id"].as_str().unwrap().parse().unwrap()
    }

    pub fn refusal(&self) -> (u16, u64) {
        (self.status, self.json["code"].as_u64().unwrap_or(0))
    }
}

/// Sends one request of the bot.
pub async fn call(ws: &Workspace, method: Method, path: &str, body: Value) -> Answer {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client
        .request(method, format!("{}/api/v10{path}", ws.url()))
        .header("authorization", format!("Bot {}", ws.token()));
    let request = if body.is_null() {
        request
    } else {
        request.json(&body)
    };
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.unwrap();
    Answer {
        status,
        json: serde_json::from_str(&text).unwrap_or(Value::Null),
        headers,
    }
}

pub async fn post(ws: &Workspace, path: &str, body: Value) -> Answer {
    call(ws, Method::POST, path, body).await
}

pub async fn get(ws: &Workspace, path: &str) -> Answer {
    call(ws, Method::GET, path, Value::Null).await
}

pub struct Setup {
    pub ws: Workspace,
    pub guild: Id,
    pub channel: Id,
    pub anna: Person,
}

pub async fn setup() -> Setup {
    let ws = workspace().await;
    ws.set_limits(false);
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, ChannelKind::Text, "python-daily");
    let anna = ws.member(guild, "Anna", &[]);
    Setup {
        ws,
        guild,
        channel,
        anna,
    }
}

impl Setup {
    pub fn messages(&self) -> String {
        format!("/channels/{}/messages", self.channel)
    }
}

/// Returns the status of a raw request.
async fn status(ws: &Workspace, target: &str, host: &str) -> String {
    let address = ws.url().replace("http://", "");
    let mut stream = TcpStream::connect(address).await.unwrap();
    let asked = format!(
        "GET {target} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bot {}\r\nConnection: close\r\n\r\n",
        ws.token()
    );
    stream.write_all(asked.as_bytes()).await.unwrap();
    let mut told = String::new();
    stream.read_to_string(&mut told).await.unwrap();
    told.split(' ').nth(1).unwrap().to_owned()
}

#[tokio::test]
async fn no_name_but_its_own_leads_here() {
    let ws = workspace().await;
    let own = ws.url().replace("http://", "");
    let path = "/api/v10/gateway/bot";
    let port = own.rsplit(':').next().unwrap();
    for host in [
        own.as_str(),
        &format!("localhost:{port}"),
        "discord.com",
        "gateway.discord.com",
    ] {
        assert_eq!(status(&ws, path, host).await, "200", "{host}");
    }
    let evil = format!("evil.example:{port}");
    for host in [
        evil.as_str(),
        "",
        ".discord.com",
        "discord.com.evil.example",
        "evildiscord.com",
    ] {
        for path in [path, "/", "/attachments/1/2/a.png"] {
            assert_eq!(status(&ws, path, host).await, "403", "{host:?} {path}");
        }
    }
    // With a whole address in the request line.
    let whole = |host: &str| format!("http://{host}{path}");
    assert_eq!(status(&ws, &whole(&own), &own).await, "200");
    assert_eq!(status(&ws, &whole(&evil), &own).await, "403");
    assert_eq!(status(&ws, &whole(&own), &evil).await, "403");
}

#[tokio::test]
async fn no_web_page_may_ask_or_listen() {
    let ws = workspace().await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    for origin in ["https://evil.example", "null", &ws.url()] {
        let asked = client
            .get(format!("{}/api/v10/gateway/bot", ws.url()))
            .header("authorization", format!("Bot {}", ws.token()))
            .header("origin", origin);
        assert_eq!(asked.send().await.unwrap().status(), 403, "{origin}");
        let mut request = ws.gateway_url().into_client_request().unwrap();
        let headers = request.headers_mut();
        headers.insert("origin", origin.parse().unwrap());
        match connect_async(request).await {
            Err(tungstenite::Error::Http(answer)) => assert_eq!(answer.status(), 403),
            other => panic!("{origin}: {other:?}"),
        }
    }
    connect_async(ws.gateway_url()).await.unwrap();
}
