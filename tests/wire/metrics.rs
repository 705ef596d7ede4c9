//! What operators see of the running bot: `/metrics`, `/healthz`, `pythia health`.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Output;
use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::process::Command;

use super::harness::{CHOICE, Harness, OPEN, Protocol, TIMEOUT};

/// Adds `[metrics]` to the group's config, with a port that the system chooses.
fn with_metrics(harness: &Harness) -> PathBuf {
    let file = harness.folder.path().join("pythia.toml");
    let mut config = std::fs::read_to_string(&file).unwrap();
    config.push_str("[metrics]\naddress = \"127.0.0.1:0\"\n");
    let file = harness.folder.path().join("metrics.toml");
    std::fs::write(&file, config).unwrap();
    file
}

/// Returns the address that the log names.
fn address(harness: &Harness) -> SocketAddr {
    let log = harness.log();
    let line = log.lines().rfind(|line| line.contains("serving metrics"));
    let line = line.expect("the address is in the log");
    let (_, address) = line.rsplit_once("address=").unwrap();
    address.trim().parse().unwrap()
}

async fn request(address: SocketAddr, head: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!("{head} HTTP/1.1\r\nHost: pythia\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    let read = tokio::time::timeout(TIMEOUT, stream.read_to_string(&mut answer));
    read.await.unwrap().unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, body.to_owned())
}

/// Returns every number by its name and labels.
async fn numbers(address: SocketAddr) -> BTreeMap<String, f64> {
    let (status, text) = request(address, "GET /metrics").await;
    assert_eq!(status, 200);
    assert!(text.ends_with("# EOF\n"), "{text}");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let numbers = lines.map(|line| {
        let (name, value) = line.rsplit_once(' ').unwrap();
        (name.to_owned(), value.parse().unwrap())
    });
    numbers.collect()
}

/// Waits until the numbers are so.
async fn until(address: SocketAddr, what: &str, is_so: impl Fn(&BTreeMap<String, f64>) -> bool) {
    let waiting = async {
        loop {
            let numbers = numbers(address).await;
            if is_so(&numbers) {
                return;
            }
        }
    };
    let waited = tokio::time::timeout(TIMEOUT, waiting).await;
    waited.unwrap_or_else(|_| panic!("never: {what}"));
}

#[tokio::test]
async fn what_the_bot_does_is_counted_and_names_nobody() {
    let mut harness = Harness::closed_with(Protocol::Http, &[OPEN, CHOICE], |_| {}).await;
    let command = harness.command_with(&with_metrics(&harness));
    harness.start_with(command).await;
    let address = address(&harness);
    harness.track().await;
    harness.pass(Duration::from_secs(600)).await;
    harness.question().await;
    until(address, "a daily was posted", |numbers| {
        numbers["pythia_gateway_connected"] == 1.0
            && numbers["pythia_gateway_sessions_total"] == 1.0
            && numbers["pythia_interactions_total"] >= 1.0
            && numbers["pythia_interactions_unanswered_total"] == 0.0
            && numbers["pythia_response_seconds_count"] == numbers["pythia_interactions_total"]
            && numbers["pythia_events_total"] >= 3.0
            && numbers["pythia_batch_seconds_count"] >= 1.0
            && numbers["pythia_guilds"] == 1.0
            && numbers["pythia_outbox_rows"] == 0.0
            && numbers[r#"pythia_delivery_attempts_total{outcome="done"}"#] >= 2.0
            && numbers["pythia_delivery_requests_total"] >= 2.0
            && numbers["pythia_store_behind"] == 0.0
    })
    .await;
    let (_, text) = request(address, "GET /metrics").await;
    for secret in [
        "Study group",
        "python-daily",
        &harness.guild.to_string(),
        harness.ws.token().as_str(),
    ] {
        assert!(!text.contains(secret), "{secret} in\n{text}");
    }
    assert!(harness.stop().await.success());
}

#[tokio::test]
async fn it_is_ready_once_connected_and_not_while_it_is_not() {
    let mut harness = Harness::closed_with(Protocol::Http, &[OPEN], |_| {}).await;
    let command = harness.command_with(&with_metrics(&harness));
    harness.start_with(command).await;
    let address = address(&harness);
    until(address, "connected", |n| {
        n["pythia_gateway_connected"] == 1.0
    })
    .await;
    assert_eq!(
        request(address, "GET /healthz").await,
        (200, "ready\n".to_owned())
    );
    let asked = health(&["--address", &address.to_string()]).await;
    assert_eq!(asked.status.code(), Some(0), "{asked:?}");
    assert_eq!(asked.stdout, b"ready\n");

    harness.ws.set_gateway_down(true);
    harness.ws.drop_gateway();
    until(address, "lost", |n| n["pythia_gateway_connected"] == 0.0).await;
    let (status, text) = request(address, "GET /healthz").await;
    assert_eq!((status, text.as_str()), (503, "not connected to Discord\n"));
    let asked = health(&["--address", &address.to_string()]).await;
    assert_eq!(asked.status.code(), Some(1), "{asked:?}");
    assert_eq!(asked.stdout, b"not connected to Discord\n");
}

#[tokio::test]
async fn nothing_else_is_served_and_nothing_at_all_without_an_address() {
    let mut harness = Harness::closed_with(Protocol::Http, &[OPEN], |_| {}).await;
    let config = with_metrics(&harness);
    harness.start_with(harness.command_with(&config)).await;
    let address = address(&harness);
    for (head, status) in [
        ("GET /", 404),
        ("GET /metrics/", 404),
        ("GET /calendar", 404),
        ("POST /metrics", 405),
        ("DELETE /healthz", 405),
    ] {
        assert_eq!(request(address, head).await.0, status, "{head}");
    }
    harness.stop().await;
    // The address is free again, so that this is refused by nobody being there.
    let asked = health(&["--address", &address.to_string()]).await;
    assert_eq!(asked.status.code(), Some(1));
    let said = String::from_utf8(asked.stderr).unwrap();
    assert!(said.contains("is it running?"), "{said}");

    let without = harness.folder.path().join("pythia.toml");
    let asked = health(&["--config", without.to_str().unwrap()]).await;
    let said = String::from_utf8(asked.stderr).unwrap();
    assert!(said.contains("set `address` in [metrics]"), "{said}");
    harness.start().await;
    assert_eq!(harness.log().matches("serving metrics").count(), 1);
}

#[tokio::test]
async fn an_address_that_is_taken_is_an_error_that_names_the_key() {
    let harness = Harness::closed_with(Protocol::Http, &[OPEN], |_| {}).await;
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let file = with_metrics(&harness);
    let config = std::fs::read_to_string(&file).unwrap();
    let address = taken.local_addr().unwrap().to_string();
    std::fs::write(&file, config.replace("127.0.0.1:0", &address)).unwrap();
    let ended = tokio::time::timeout(TIMEOUT, harness.command_with(&file).output()).await;
    let ended = ended.unwrap().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(said.contains("[metrics] address"), "{said}");
    assert!(said.contains("choose another or free it"), "{said}");
}

async fn health(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pythia"));
    let command = command.arg("health").args(args);
    let ended = tokio::time::timeout(TIMEOUT, command.output()).await;
    ended.unwrap().unwrap()
}

#[tokio::test]
async fn a_look_at_the_store_s_thread_costs_no_reply() {
    // Numbers are read while members use the bot: neither waits for the other.
    let mut harness = Harness::closed_with(Protocol::Http, &[OPEN], |_| {}).await;
    let command = harness.command_with(&with_metrics(&harness));
    harness.start_with(command).await;
    let address = address(&harness);
    let slow = TcpStream::connect(address).await.unwrap();
    let told = harness.mara("help", json!({})).await;
    assert!(!told.embeds.is_empty());
    let counted = numbers(address).await;
    assert!(counted["pythia_interactions_total"] >= 1.0);
    drop(slow);
}
