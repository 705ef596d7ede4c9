//! `/track recap` over the wire: on Sunday evening the channel reads how the week went.

use std::time::Duration;

use serde_json::json;

use super::harness::{Harness, OPEN, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const A_DAY: Duration = Duration::from_secs(24 * 3600);
/// From 09:01 to 20:01.
const TO_THE_EVENING: Duration = Duration::from_secs(11 * 3600);

#[tokio::test]
async fn on_sunday_evening_the_channel_reads_how_the_week_went() {
    let mut harness = Harness::open(&[OPEN, OUTPUT]).await;
    harness.track().await;
    let first = json!({ "track": "daily", "question": OUTPUT.0.trim_end_matches(".md") });
    harness.mara("track queue add", first).await;
    let on = text(
        &harness
            .mara("track recap", json!({ "track": "daily", "on": true }))
            .await,
    );
    assert!(on.contains("each Sunday at 20:00"), "{on}");
    harness.pass(TO_THE_SLOT).await;
    let (post, _) = harness.question().await;
    for name in ["Ben", "Cleo", "Dora"] {
        let member = harness.member(name);
        let asked = press(&member, &post, "Answer").reply().await.unwrap();
        let local_discord::InteractionReply::Modal(form) = asked else {
            panic!("**Answer** opens a form");
        };
        let typed = if name == "Ben" {
            "1 items\nno cart\nTrue"
        } else {
            "x"
        };
        let sent = member.submit(&form, &[(&form.inputs[0].custom_id, typed)]);
        sent.unwrap().message().await.unwrap();
    }
    for _ in 0..6 {
        harness.pass(A_DAY).await;
    }
    harness.pass(TO_THE_EVENING).await;
    let recap = harness
        .finds(harness.channel, "no recap", |all| {
            let mut all = all.iter().map(text);
            all.find(|one| one.contains("the week of Mon 2 Mar 2026"))
        })
        .await;
    assert!(recap.contains("4 points"), "Ben leads: {recap}");
    assert!(recap.contains("1 of 3 correct"), "{recap}");
    harness.wire_was_well();
}
