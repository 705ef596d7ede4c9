//! Every way a connection ends: the bot comes back, and what was missed counts.

use std::time::Duration;

use local_discord::{Settings, Workspace};
use serde_json::json;

use super::house::{House, LONG, OPEN, Way, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

/// Ana answers and Ben votes while the connection is gone; both count after it is back.
async fn counts_after(set: fn(&mut Settings), breaks: fn(&Workspace)) {
    let mut house = House::open_by(Way::A, &[OPEN], set).await;
    house.track().await;
    let (ana, ben) = (house.member("Ana"), house.member("Ben"));
    house.pass(TO_THE_SLOT).await;
    let (_, thread) = house.question().await;
    let before = house.ws.gateway_stats().connections;
    breaks(&house.ws);
    let answer = ana.say(thread, "repr, as str falls back to it.").unwrap();
    ben.react(thread, answer, "⬆️").unwrap();
    let anew = |ws: &Workspace| (ws.gateway_stats().connections > before).then_some(());
    let came = house.ws.until(LONG, anew).await;
    came.expect("the bot comes back");
    house.ws.ignore_heartbeats(false);
    let back = |ws: &Workspace| (ws.connected() == 1).then_some(());
    house.ws.until(LONG, back).await.expect("the bot is back");
    house.settle().await;
    house.pass(TO_THE_REVEAL).await;
    let why = text(&house.said(&ana, "why", json!({})).await);
    assert!(
        why.contains("answered in time") && why.contains("1 vote"),
        "{why}"
    );
    house.wire_was_well();
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
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    house.ws.set_available(house.guild, false);
    house.ws.set_available(house.guild, true);
    house.settle().await;
    house.pass(TO_THE_SLOT).await;
    house.question().await;
    assert!(house.stop().await.success());
    house.all_was_well();
}

#[tokio::test]
async fn a_token_that_is_refused_while_running_ends_the_bot_with_words() {
    let mut house = House::open(&[OPEN]).await;
    house.ws.close_gateway(4004);
    let code = house.ended().await;
    assert_eq!(code, Some(1));
    assert!(house.has_said("Discord refuses the token"));
}

#[tokio::test]
async fn message_content_that_is_not_switched_on_is_refused_with_words() {
    let house = House::open(&[OPEN]).await;
    let config = std::fs::read_to_string(house.folder.path().join("pythia.toml")).unwrap();
    let wanting = config.replace("message_content = false", "message_content = true");
    let file = house.folder.path().join("wanting.toml");
    std::fs::write(&file, wanting.replace("/store", "/other")).unwrap();
    let mut command = house.command_with(&file);
    let output = tokio::time::timeout(LONG, command.output())
        .await
        .unwrap()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("Message Content Intent"), "{said}");
}
