//! Asking REST without a client library.

use pythia::sandbox::{Id, Kind, Person, Workspace};
use reqwest::Method;
use serde_json::Value;

use super::bot::workspace;

/// An answer: status, JSON, headers.
pub struct Got {
    pub status: u16,
    pub json: Value,
    pub headers: reqwest::header::HeaderMap,
}

impl Got {
    pub fn id(&self) -> Id {
        self.json["id"].as_str().unwrap().parse().unwrap()
    }

    pub fn refused(&self) -> (u16, u64) {
        (self.status, self.json["code"].as_u64().unwrap_or(0))
    }
}

/// One request of the bot.
pub async fn call(ws: &Workspace, method: Method, path: &str, body: Value) -> Got {
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
    Got {
        status,
        json: serde_json::from_str(&text).unwrap_or(Value::Null),
        headers,
    }
}

pub async fn post(ws: &Workspace, path: &str, body: Value) -> Got {
    call(ws, Method::POST, path, body).await
}

pub async fn get(ws: &Workspace, path: &str) -> Got {
    call(ws, Method::GET, path, Value::Null).await
}

pub struct Place {
    pub ws: Workspace,
    pub guild: Id,
    pub channel: Id,
    pub anna: Person,
}

pub async fn place() -> Place {
    let ws = workspace().await;
    ws.set_limits(false);
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, Kind::Text, "python-daily");
    let anna = ws.member(guild, "Anna", &[]);
    Place {
        ws,
        guild,
        channel,
        anna,
    }
}

impl Place {
    pub fn messages(&self) -> String {
        format!("/channels/{}/messages", self.channel)
    }
}
