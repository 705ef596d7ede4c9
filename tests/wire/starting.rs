//! Starting, and seeing trouble in the log.

use std::process::Stdio;

use local_discord::{Fault, RequestFault, Workspace};
use serde_json::json;
use tokio::io::{AsyncBufReadExt as _, BufReader};

use super::harness::{Harness, OPEN, Protocol, TIMEOUT, text};

const COMMANDS: &str = "PUT /applications/{application_id}/commands";

#[tokio::test]
async fn a_failed_registration_of_the_commands_is_tried_again() {
    for harm in [
        RequestFault::ErrorBefore { status: 503 },
        RequestFault::CutBefore,
        RequestFault::RateLimited {
            retry_after: 0.2,
            global: false,
            shared: false,
        },
    ] {
        let mut harness = Harness::open(&[OPEN]).await;
        assert!(harness.stop().await.success());
        let before = harness.ws.requests(COMMANDS);
        harness.ws.add_fault(Fault::request(COMMANDS, harm.clone()));
        harness.start().await;
        harness.says("cannot register the commands").await;
        let again = |ws: &Workspace| (ws.requests(COMMANDS) == before + 2).then_some(());
        let again = harness.ws.until(TIMEOUT, again).await;
        again.unwrap_or_else(|| panic!("{harm:?}: it is registered in the end"));
        harness.wire_was_well();
    }
}

#[tokio::test]
async fn commands_that_discord_refuses_are_not_sent_again_and_again() {
    let mut harness = Harness::open(&[OPEN]).await;
    assert!(harness.stop().await.success());
    let refused = RequestFault::Refused { code: 50035 };
    let before = harness.ws.requests(COMMANDS);
    harness
        .ws
        .add_fault(Fault::request(COMMANDS, refused).always());
    harness.start().await;
    harness.says("Discord refuses the commands").await;
    assert_eq!(harness.ws.requests(COMMANDS), before + 1);
    // The next session tries anew.
    harness.ws.clear_faults();
    harness.ws.invalidate_sessions(false);
    let again = |ws: &Workspace| (ws.requests(COMMANDS) == before + 2).then_some(());
    let again = harness.ws.until(TIMEOUT, again).await;
    again.expect("the next session registers them");
}

#[tokio::test]
async fn a_gateway_that_refuses_the_socket_is_said_within_seconds_at_the_default_level() {
    let mut harness = Harness::open(&[OPEN]).await;
    assert!(harness.stop().await.success());
    harness.ws.set_gateway_down(true);
    let mut command = harness.command();
    let mut child = command
        .args(["--log", "info"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let told = async {
        while let Ok(Some(line)) = lines.next_line().await {
            eprintln!("{line}");
            if line.contains(" WARN ") && line.contains("no connection to Discord's gateway") {
                return;
            }
        }
        panic!("it ended without a word");
    };
    let told = tokio::time::timeout(std::time::Duration::from_secs(15), told).await;
    told.expect("it is said");
    harness.ws.set_gateway_down(false);
    let there = |ws: &Workspace| (ws.connected() == 1).then_some(());
    let there = harness.ws.until(TIMEOUT, there).await;
    there.expect("it connects when the gateway takes it");
    child.kill().await.unwrap();
}

/// Starts the bot at the default level of the log and waits until it has warned with these words.
async fn warned(mut command: tokio::process::Command, words: &str) -> String {
    let mut child = command
        .args(["--log", "info"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let told = async {
        while let Ok(Some(line)) = lines.next_line().await {
            eprintln!("{line}");
            if line.contains(" WARN ") && line.contains(words) {
                return line;
            }
        }
        panic!("it ended without a word");
    };
    let told = tokio::time::timeout(std::time::Duration::from_secs(15), told).await;
    child.kill().await.unwrap();
    told.expect("it is said")
}

const UNTRUSTED: &str = "its certificate is not of an authority that I trust";

#[tokio::test]
async fn an_api_behind_an_unknown_authority_is_said_within_seconds_at_the_default_level() {
    let mut harness = Harness::open_with(Protocol::Tls, &[OPEN], |_| {}).await;
    assert!(harness.stop().await.success());
    // Another authority that has signed itself, as in a proxy that reads TLS.
    let other = Workspace::start(local_discord::Settings::default())
        .await
        .unwrap();
    let trusted = harness.folder.path().join("other.pem");
    std::fs::write(&trusted, other.ca_pem()).unwrap();
    let mut command = harness.command();
    command.env("PYTHIA_DISCORD_CA", trusted);
    let told = warned(command, UNTRUSTED).await;
    assert!(told.contains("cannot reach Discord"), "{told}");
}

#[tokio::test]
async fn a_gateway_behind_an_unknown_authority_is_said_within_seconds_at_the_default_level() {
    // Over plain HTTP the bot is given no authority, so it trusts only the public ones.
    let set = |settings: &mut local_discord::Settings| settings.tls_gateway = true;
    let behind_tls = Harness::closed_with(Protocol::Http, &[OPEN], set).await;
    let told = warned(behind_tls.command(), UNTRUSTED).await;
    assert!(told.contains("cannot connect to the gateway"), "{told}");
    assert_eq!(behind_tls.ws.connected(), 0);
}

#[tokio::test]
async fn an_interaction_that_cannot_be_decoded_is_a_warning_with_its_kind_and_the_member_is_told() {
    let harness = Harness::open(&[OPEN]).await;
    for (id, number, kind) in [(501, 2, "command"), (502, 3, "component"), (503, 5, "form")] {
        // Without an application, a user and a version serenity 0.12.5 takes it for an unknown
        // event, which nobody would ever hear of.
        let told = json!({
            "id": id.to_string(), "token": "secret-token", "type": number,
            "guild_id": harness.guild.to_string(), "data": {"name": "brand new"},
        });
        harness
            .ws
            .broadcast("INTERACTION_CREATE", Some(harness.guild), told);
        harness
            .says(&format!("cannot be decoded kind=\"{kind}\""))
            .await;
        let path = format!("/interactions/{id}/secret-token/callback");
        let answered = |ws: &Workspace| {
            let mut all = ws.exchanges().into_iter();
            all.find(|one| one.path.starts_with(&path))
        };
        let answered = harness.ws.until(TIMEOUT, answered).await;
        let answered = answered.expect("the member is told");
        assert_eq!(answered.body["type"], 4, "{kind}");
        assert_eq!(answered.body["data"]["flags"], 64, "{kind}");
    }
    let log = harness.log();
    assert!(!log.contains("secret-token") && !log.contains("brand new"));
}

#[tokio::test]
async fn a_bot_whose_parent_was_killed_is_gone_at_once_and_waits_for_nothing() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let bot = harness.take();
    // Closing a connection that doesn't answer would take seconds.
    harness.ws.set_offline(true);
    assert!(bot.orphaned().await.success());
    assert!(harness.has_said("leaving at once"));
    assert!(!harness.has_said("left the gateway"), "{}", harness.log());
    harness.ws.set_offline(false);
    // What it had acknowledged is there.
    harness.start().await;
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(told.contains("daily"), "{told}");
    assert!(harness.stop().await.success());
}
