//! Pinning the open question: with the permission that Discord split off Manage Messages, and
//! without it.

use std::time::Duration;

use local_discord::{Permissions, Settings};
use serde_json::json;

use super::harness::{Harness, OPEN, Protocol, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const A_DAY: Duration = Duration::from_secs(24 * 3600);

async fn with(permissions: Permissions) -> Harness {
    let harness = Harness::open_with(Protocol::Http, &[OPEN], |settings| {
        settings.bot_permissions = Settings::default().bot_permissions | permissions;
    })
    .await;
    let options = json!({
        "channel": harness.channel.to_string(), "name": "daily", "time": "09:00",
        "zone": "Europe/Berlin", "days": "daily", "delay": "8h", "close": "8h", "pin": true,
        "spoiler": true, "grace": "2h",
    });
    let told = text(&harness.mara("track add", options).await);
    assert!(told.contains("Pins the open question"), "{told}");
    // The command is used in the track's own channel.
    let warned = told.contains("Pin Messages");
    assert_eq!(
        warned,
        !permissions.contains(Permissions::PIN_MESSAGES),
        "{told}"
    );
    harness
}

#[tokio::test]
async fn the_open_question_is_pinned_until_the_close_and_a_restart_changes_nothing() {
    let mut harness = with(Permissions::PIN_MESSAGES).await;
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(!told.contains("Pin Messages"), "{told}");
    harness.pass(TO_THE_SLOT).await;
    let (question, thread) = harness.question().await;
    let is_pinned = |harness: &Harness| {
        let all = harness.ws.messages(harness.channel);
        let one = all.iter().find(|one| one.id == question.id);
        one.is_some_and(|one| one.pinned)
    };
    harness.settle().await;
    assert!(
        is_pinned(&harness),
        "{}",
        harness.ws.transcript(harness.channel)
    );
    harness.kill().await;
    harness.start().await;
    harness.pass(Duration::from_secs(8 * 3600 + 60)).await;
    let shown = harness.ws.transcript(thread);
    assert!(
        shown.contains("||"),
        "the answer is behind a spoiler: {shown}"
    );
    assert!(is_pinned(&harness), "votes count until the close");
    harness.pass(Duration::from_secs(8 * 3600)).await;
    harness.settle().await;
    assert!(
        !is_pinned(&harness),
        "{}",
        harness.ws.transcript(harness.channel)
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn without_pin_messages_the_question_stays_open_and_the_doctor_names_what_is_missing() {
    // Manage Messages doesn't pin any more.
    let mut harness = with(Permissions::MANAGE_MESSAGES).await;
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(told.contains("Pin Messages"), "{told}");
    harness.pass(TO_THE_SLOT).await;
    let (question, _) = harness.question().await;
    assert!(!question.pinned);
    harness.pass(A_DAY).await;
    assert_eq!(
        harness
            .ws
            .messages(harness.channel)
            .iter()
            .filter(|one| one.pinned)
            .count(),
        0
    );
    harness.wire_was_well();
}
