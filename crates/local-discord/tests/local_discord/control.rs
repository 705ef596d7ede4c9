//! The control API: a person with curl, or a page, acting over HTTP.

use std::time::Duration;

use local_discord::Workspace;
use serde_json::{Value, json};

use super::bot::{connect, plain_intents, workspace};

async fn act(ws: &Workspace, act: Value) -> (u16, Value) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let answer = client
        .post(format!("{}/control/act", ws.url()))
        .json(&act)
        .send()
        .await
        .unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

async fn look(ws: &Workspace, path: &str) -> Value {
    reqwest::get(format!("{}/control/{path}", ws.url()))
        .await
        .unwrap()
        .json()
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_with_curl_furnishes_and_acts() {
    let ws = workspace().await;
    let id = |answer: (u16, Value)| answer.1["id"].as_str().unwrap().to_owned();
    let guild = id(act(&ws, json!({ "make": "guild", "name": "Study group" })).await);
    let channel = id(act(
        &ws,
        json!({ "make": "channel", "guild": guild, "name": "daily" }),
    )
    .await);
    let anna = id(act(
        &ws,
        json!({ "make": "member", "guild": guild, "name": "Anna" }),
    )
    .await);
    let bot = connect(&ws, plain_intents()).await;
    let said = id(act(
        &ws,
        json!({ "do": "say", "as": anna, "channel": channel, "text": "hello" }),
    )
    .await);
    assert_eq!(
        act(
            &ws,
            json!({ "do": "react", "as": anna, "channel": channel, "message": said, "emoji": "✅" })
        )
        .await
        .0,
        200
    );
    let refused = act(
        &ws,
        json!({ "do": "say", "as": anna, "channel": "1", "text": "x" }),
    )
    .await;
    assert_eq!((refused.0, &refused.1["code"]), (404, &json!(10003)));
    assert_eq!(
        act(
            &ws,
            json!({ "do": "press", "as": anna, "channel": channel, "message": said, "button": "x" })
        )
        .await
        .0,
        400
    );
    let read = look(&ws, &format!("channels/{channel}/messages?as={anna}")).await;
    assert_eq!(read["messages"][0]["reactions"], json!([["✅", 1]]));
    let text = reqwest::get(format!(
        "{}/control/channels/{channel}/transcript",
        ws.url()
    ))
    .await
    .unwrap();
    assert_eq!(text.text().await.unwrap(), "#daily\nAnna: hello\n  ✅ 1\n");
    let before = ws.now_ms();
    act(&ws, json!({ "order": "advance", "ms": 3_600_000 })).await;
    assert!(ws.now_ms() >= before + 3_600_000);
    let world = look(&ws, "world").await;
    assert_eq!(
        (&world["guilds"][0]["name"], &world["connected"]),
        (&json!("Study group"), &json!(1))
    );
    let fault = json!({ "on": "MESSAGE_CREATE", "trick": "drop" });
    assert_eq!(
        act(&ws, json!({ "order": "fault", "fault": fault }))
            .await
            .1["number"],
        1
    );
    assert_eq!(
        act(
            &ws,
            json!({ "order": "fault", "fault": { "on": "GET /gateway", "harm": "slow", "ms": 1 } })
        )
        .await
        .0,
        200
    );
    assert_eq!(act(&ws, json!({ "order": "nonsense" })).await.0, 400);
    bot.hears_all(&ws).await;
    assert!(look(&ws, "record").await["gateway"]["identifies"] == json!(1));
}

#[tokio::test]
async fn waiting_ends_with_the_next_change() {
    let ws = workspace().await;
    let revision = look(&ws, "world").await["revision"].as_u64().unwrap();
    let path = format!("wait?after={revision}&ms=20000");
    let waiting = look(&ws, &path);
    let change = async {
        tokio::task::yield_now().await;
        ws.guild("x");
    };
    let (answer, ()) = tokio::time::timeout(Duration::from_secs(10), async {
        tokio::join!(waiting, change)
    })
    .await
    .unwrap();
    assert!(answer["revision"].as_u64().unwrap() > revision);
}

#[tokio::test]
async fn pages_from_elsewhere_cannot_drive_it() {
    let ws = workspace().await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{}/control/act", ws.url());
    let guild = r#"{"make":"guild","name":"x"}"#;
    let post = || client.post(&url).body(guild);
    let json = ("content-type", "application/json");
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("host", "evil.example"),
    ] {
        let answer = post()
            .header(json.0, json.1)
            .header(name, value)
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status().as_u16(), 403, "{name}: {value}");
    }
    assert_eq!(
        post().send().await.unwrap().status().as_u16(),
        403,
        "a form is no JSON"
    );
    let ours = post().header(json.0, json.1).header("origin", ws.url());
    assert_eq!(ours.send().await.unwrap().status().as_u16(), 200);
}
