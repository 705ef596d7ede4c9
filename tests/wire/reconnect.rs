//! Every way in which a connection ends: the bot reconnects, and what it missed counts.

use std::time::Duration;

use local_discord::{Settings, Workspace};
use serde_json::json;

use super::harness::{Harness, OPEN, Protocol, TIMEOUT, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

/// Lets Ana answer and Ben vote without a connection. Both count after it is back.
async fn counts_after(set: fn(&mut Settings), breaks: fn(&Workspace)) {
    let mut harness = Harness::open_with(Protocol::Http, &[OPEN], set).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    ben.say(thread, "str, I'd say, for its readers.").unwrap();
    harness.settle().await;
    let before = harness.ws.gateway_stats().connections;
    breaks(&harness.ws);
    let answer = ana.say(thread, "repr, as str falls back to it.").unwrap();
    ben.react(thread, answer, "⬆️").unwrap();
    let anew = |ws: &Workspace| (ws.gateway_stats().connections > before).then_some(());
    let came = harness.ws.until(TIMEOUT, anew).await;
    came.expect("the bot comes back");
    harness.ws.ignore_heartbeats(false);
    let back = |ws: &Workspace| (ws.connected() == 1).then_some(());
    harness
        .ws
        .until(TIMEOUT, back)
        .await
        .expect("the bot is back");
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(
        why.contains("for answering in time") && why.contains("1 vote"),
        "{why}"
    );
    harness.wire_was_well();
}

#[tokio::test]
async fn discord_asks_for_a_reconnect() {
    counts_after(|_| {}, Workspace::request_reconnect).await;
}

#[tokio::test]
async fn the_socket_is_cut() {
    counts_after(|_| {}, Workspace::drop_gateway).await;
}

#[tokio::test]
async fn the_session_is_invalid_but_can_be_resumed() {
    counts_after(|_| {}, |ws| ws.invalidate_sessions(true)).await;
}

#[tokio::test]
async fn the_session_is_invalid_for_good() {
    counts_after(|_| {}, |ws| ws.invalidate_sessions(false)).await;
}

#[tokio::test]
async fn discord_closes_with_4000() {
    counts_after(|_| {}, |ws| ws.close_gateway(4000)).await;
}

#[tokio::test]
async fn discord_closes_with_4009_session_timed_out() {
    counts_after(|_| {}, |ws| ws.close_gateway(4009)).await;
}

#[tokio::test]
async fn heartbeats_are_not_answered() {
    counts_after(
        |set| set.heartbeat = Duration::from_millis(400),
        |ws| ws.ignore_heartbeats(true),
    )
    .await;
}

#[tokio::test]
async fn a_guild_in_an_outage_is_not_taken_for_left() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.ws.set_available(harness.guild, false);
    harness.ws.set_available(harness.guild, true);
    harness.settle().await;
    harness.pass(TO_THE_SLOT).await;
    harness.question().await;
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_token_that_is_refused_while_running_ends_the_bot_with_words() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.ws.close_gateway(4004);
    let code = harness.ended().await;
    assert_eq!(code, Some(1));
    assert!(harness.has_said("Discord refuses the token"));
}

#[tokio::test]
async fn message_content_that_is_not_switched_on_is_refused_with_words() {
    let harness = Harness::open(&[OPEN]).await;
    let config = std::fs::read_to_string(harness.folder.path().join("pythia.toml")).unwrap();
    let wanting = config.replace("message_content = false", "message_content = true");
    let file = harness.folder.path().join("wanting.toml");
    std::fs::write(&file, wanting.replace("/store", "/other")).unwrap();
    let mut command = harness.command_with(&file);
    let output = tokio::time::timeout(TIMEOUT, command.output())
        .await
        .unwrap()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("Message Content Intent"), "{said}");
}
