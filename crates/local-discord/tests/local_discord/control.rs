//! The control API: every route, every example of its document, and who is kept out.

use std::{collections::BTreeMap, time::Duration};

use local_discord::{Permissions, Settings, Workspace};
use reqwest::Method;
use serde_json::{Value, json};

use super::{
    bot::{connect, plain_intents, workspace},
    interactions::{Scene, scene},
    rest,
};

const DOCUMENT: &str = include_str!("../../CONTROL.md");

async fn send(ws: &Workspace, method: Method, path: &str, body: Value) -> (u16, Value) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client.request(method, format!("{}{path}", ws.url()));
    let request = if body.is_null() {
        request
    } else {
        request.json(&body)
    };
    let answer = request.send().await.unwrap();
    let (status, text) = (answer.status().as_u16(), answer.text().await.unwrap());
    (
        status,
        serde_json::from_str(&text).unwrap_or(Value::String(text)),
    )
}

async fn post(ws: &Workspace, path: &str, body: Value) -> (u16, Value) {
    send(ws, Method::POST, path, body).await
}

async fn get(ws: &Workspace, path: &str) -> Value {
    let (status, answer) = send(ws, Method::GET, path, Value::Null).await;
    assert_eq!(status, 200, "{path}: {answer}");
    answer
}

/// Creates something and returns its id.
async fn create(ws: &Workspace, fixture: Value) -> String {
    let (status, answer) = post(ws, "/control/fixtures", fixture).await;
    assert_eq!(status, 200, "{answer}");
    answer["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_with_curl_creates_a_guild_and_acts_in_it() {
    let ws = workspace().await;
    let guild = create(&ws, json!({ "fixture": "guild", "name": "Study group" })).await;
    let channel = json!({ "fixture": "channel", "guild": guild, "name": "daily" });
    let channel = create(&ws, channel).await;
    let anna = json!({ "fixture": "member", "guild": guild, "name": "Anna" });
    let anna = create(&ws, anna).await;
    let bot = connect(&ws, plain_intents()).await;
    let say = json!({ "action": "send", "as": anna, "channel": channel, "text": "hello" });
    let (_, said) = post(&ws, "/control/actions", say).await;
    let said = said["id"].as_str().unwrap();
    let react = json!({ "action": "react", "as": anna, "channel": channel, "message": said, "emoji": "✅" });
    assert_eq!(post(&ws, "/control/actions", react).await.0, 200);
    let nowhere = json!({ "action": "send", "as": anna, "channel": "1", "text": "x" });
    let (status, refused) = post(&ws, "/control/actions", nowhere).await;
    assert_eq!((status, &refused["code"]), (404, &json!(10003)));
    let press = json!({ "action": "press", "as": anna, "channel": channel, "message": said, "button": "x" });
    assert_eq!(post(&ws, "/control/actions", press).await.0, 400);
    let read = get(
        &ws,
        &format!("/control/channels/{channel}/messages?as={anna}"),
    )
    .await;
    assert_eq!(read["messages"][0]["reactions"], json!([["✅", 1]]));
    let text = get(&ws, &format!("/control/channels/{channel}/transcript")).await;
    assert_eq!(text, json!("#daily\nAnna: hello\n  ✅ 1\n"));
    let world = get(&ws, "/control/world").await;
    assert_eq!(
        (&world["guilds"][0]["name"], &world["connected"]),
        (&json!("Study group"), &json!(1))
    );
    bot.receives_all(&ws).await;
    let traffic = get(&ws, "/control/traffic").await;
    assert_eq!(traffic["gateway"]["identifies"], json!(1));
}

#[tokio::test]
async fn the_clock_moves_by_a_time_and_to_a_time_but_never_back() {
    let ws = workspace().await;
    let before = ws.now_ms();
    post(&ws, "/control/clock", json!({ "advance_ms": 3_600_000 })).await;
    assert!(ws.now_ms() >= before + 3_600_000);
    let paused = json!({ "paused": true, "advance_to": "2100-01-01T09:00:00Z" });
    let (_, clock) = post(&ws, "/control/clock", paused).await;
    assert_eq!(clock["now"], "2100-01-01T09:00:00.000000+00:00");
    let again = get(&ws, "/control/clock").await;
    assert_eq!(
        (&again["now_ms"], &again["paused"]),
        (&clock["now_ms"], &json!(true))
    );
    for wrong in [
        json!({ "advance_to": "2000-01-01T00:00:00Z" }),
        json!({ "advance_to": "tomorrow" }),
        json!({ "advance_ms": 1, "advance_to": "2100-01-02T00:00:00Z" }),
        json!({ "advance_ms": -1 }),
        json!({ "forward": 1 }),
    ] {
        let (status, why) = post(&ws, "/control/clock", wrong).await;
        assert_eq!(status, 400, "{why}");
    }
}

#[tokio::test]
async fn faults_are_added_triggered_and_removed() {
    let ws = workspace().await;
    let fault = json!({ "on": "GET /gateway", "effect": "error_before", "status": 503 });
    let (_, added) = post(&ws, "/control/faults", fault.clone()).await;
    assert_eq!(added, json!({ "fault": 1 }));
    let gateway = async || {
        send(&ws, Method::GET, "/api/v10/gateway", Value::Null)
            .await
            .0
    };
    // Without a token the route answers 401, and the fault waits for a request that gets further.
    assert_eq!(gateway().await, 401);
    let (_, second) = post(&ws, "/control/faults", fault).await;
    let path = format!("/control/faults/{}", second["fault"]);
    let removed = send(&ws, Method::DELETE, &path, Value::Null).await;
    assert_eq!(removed, (200, json!({ "done": true })));
    let drop = json!({ "on": "MESSAGE_CREATE", "effect": "drop" });
    post(&ws, "/control/faults", drop).await;
    let listed = get(&ws, "/control/world").await;
    assert_eq!(listed["faults"][0]["fault"]["effect"], "drop");
    send(&ws, Method::DELETE, "/control/faults", Value::Null).await;
    assert_eq!(get(&ws, "/control/world").await["faults"], json!([]));
    let unknown = json!({ "on": "*", "effect": "vanish" });
    let (status, why) = post(&ws, "/control/faults", unknown).await;
    assert_eq!(status, 400);
    assert!(why["message"].as_str().unwrap().contains("duplicate"));
}

#[tokio::test]
async fn waiting_ends_with_the_next_change() {
    let ws = workspace().await;
    let revision = get(&ws, "/control/world").await["revision"]
        .as_u64()
        .unwrap();
    let path = format!("/control/wait?after={revision}&ms=20000");
    let waiting = get(&ws, &path);
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
async fn pages_from_elsewhere_are_refused() {
    let ws = workspace().await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{}/control/fixtures", ws.url());
    let guild = r#"{"fixture":"guild","name":"x"}"#;
    let post = || client.post(&url).body(guild);
    let json = ("content-type", "application/json");
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("host", "evil.example"),
    ] {
        let request = post().header(json.0, json.1).header(name, value);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 403, "{name}: {value}");
    }
    let form = post().send().await.unwrap();
    assert_eq!(form.status().as_u16(), 403, "a form is no JSON");
    let ours = post().header(json.0, json.1).header("origin", ws.url());
    assert_eq!(ours.send().await.unwrap().status().as_u16(), 200);
}

#[tokio::test]
async fn the_document_names_every_route_action_and_fixture() {
    let ws = workspace().await;
    let table = get(&ws, "/control").await;
    for route in table["routes"].as_array().unwrap() {
        let (method, path) = (&route["method"], &route["path"]);
        let heading = format!("`{} {}`", method.as_str().unwrap(), path.as_str().unwrap());
        assert!(DOCUMENT.contains(&heading), "{heading} is not documented");
    }
    // The refusal of an unknown name lists all known ones.
    for (path, key) in [
        ("/control/actions", "action"),
        ("/control/fixtures", "fixture"),
        ("/control/gateway", "gateway"),
    ] {
        let (status, refused) = post(&ws, path, json!({ "as": "1", key: "nonsense" })).await;
        assert_eq!(status, 400);
        let message = refused["message"].as_str().unwrap();
        let names: Vec<_> = message.split('`').skip(3).step_by(2).collect();
        assert!(names.len() > 4, "{message}");
        for name in names {
            let named = DOCUMENT.contains(&format!("`{name}`"));
            assert!(named, "the {key} `{name}` is not documented");
        }
    }
}

/// A curl line of the document: method, path, body.
fn parse(line: &str, names: &BTreeMap<String, String>) -> (Method, String, Value) {
    let mut line = line.to_owned();
    for (name, value) in names {
        line = line.replace(name, value);
    }
    let method = match line.split(" -X ").nth(1) {
        Some(rest) => rest.split(' ').next().unwrap().parse().unwrap(),
        None if line.contains(" --json ") => Method::POST,
        None => Method::GET,
    };
    let url = line.split('"').nth(1).unwrap().to_owned();
    let body = line.split(" --json '").nth(1).map_or(Value::Null, |rest| {
        serde_json::from_str(rest.rsplit_once('\'').unwrap().0).unwrap()
    });
    (method, url, body)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_curl_line_of_the_document_works() {
    let Scene {
        ws,
        guild,
        channel,
        anna,
        ..
    } = &scene(Settings::default()).await;
    let owner = ws.owner(*guild);
    let role = ws.role(*guild, "Moderators", Permissions::MANAGE_MESSAGES);
    let message = anna.say(*channel, "hello").unwrap();
    let other = anna.say(*channel, "soon deleted").unwrap();
    let board = anna.slash(*channel, "board", json!({})).unwrap();
    let board = board.message().await.unwrap().id;
    let modal = anna.press(*channel, board, "Answer").unwrap();
    modal.modal().await.unwrap();
    let event = json!({
        "name": "Meeting", "privacy_level": 2, "entity_type": 3, "entity_metadata": { "location": "here" },
        "scheduled_start_time": "2100-01-01T00:00:00Z", "scheduled_end_time": "2100-01-02T00:00:00Z",
    });
    let event = rest::post(ws, &format!("/guilds/{guild}/scheduled-events"), event).await;
    let ids = [
        ("GUILD", *guild),
        ("CHANNEL", *channel),
        ("ANA", anna.id),
        ("OWNER", owner.id),
        ("MESSAGE", message),
        ("OTHER", other),
        ("BOARD", board),
        ("MODAL", modal.id),
        ("ROLE", role),
        ("EVENT", event.id()),
    ];
    let mut names: BTreeMap<String, String> = ids
        .map(|(name, id)| (format!("<{name}>"), id.to_string()))
        .into();
    names.insert("$API".to_owned(), ws.url());
    let lines = DOCUMENT.lines().filter(|line| line.starts_with("curl "));
    let mut tried = 0;
    for line in lines {
        let (method, url, body) = parse(line, &names);
        let path = url.strip_prefix(&ws.url()).expect("an address of the API");
        let filled_in = format!("{path} {body}");
        assert!(!filled_in.contains('<'), "{filled_in} has an unknown name");
        let (status, answer) = send(ws, method, path, body).await;
        assert_eq!(status, 200, "{line}\n{answer}");
        tried += 1;
    }
    assert!(
        tried > 40,
        "only {tried} examples were found in the document"
    );
}
