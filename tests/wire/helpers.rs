//! The role of hosts, and a removed track that is put back.

use local_discord::{CommandTarget, Permissions};
use serde_json::json;

use super::harness::{Harness, OPEN, press, text};

#[tokio::test]
async fn a_host_runs_rounds_once_discord_shows_the_command_to_the_role() {
    let mut harness = Harness::open(&[OPEN]).await;
    let role = harness
        .ws
        .role(harness.guild, "Hosts", Permissions::empty());
    let hal = harness.ws.member(harness.guild, "Hal", &[role]);
    let setup = json!({ "host_role": role.to_string() });
    let told = text(&harness.mara("setup", setup).await);
    assert!(
        told.contains(&format!("Hosts (plan and run rounds): <@&{role}>")),
        "{told}"
    );
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(told.contains("`/round`"), "{told}");
    assert!(!told.contains("`/track`"), "{told}");
    let allowed = [(CommandTarget::Role(role), true)];
    for command in ["round", "track"] {
        harness
            .ws
            .set_command_permissions(harness.guild, Some(command), &allowed);
    }
    harness.settle().await;
    let told = text(&harness.said(&hal, "round list", json!({})).await);
    assert!(!told.contains("Only moderators"), "{told}");
    let told = text(&harness.said(&hal, "track list", json!({})).await);
    assert!(told.contains("Only moderators"), "{told}");
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(!told.contains("`/round`"), "{told}");
    let clear = json!({ "clear": 5 });
    let told = text(&harness.mara("setup", clear).await);
    assert!(!told.contains(&format!("<@&{role}>")), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_removed_track_is_put_back_from_the_record() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let asks = harness
        .mara("track remove", json!({ "track": "daily" }))
        .await;
    assert!(
        text(&asks).contains("put the track back"),
        "{}",
        text(&asks)
    );
    let yes = press(&harness.mara, &asks, "Remove");
    yes.message().await.unwrap();
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(!told.contains("**daily**"), "{told}");
    let record = harness.mara("audit", json!({})).await;
    let undone = press(&harness.mara, &record, "Undo 2");
    let undone = undone.message().await.unwrap();
    assert!(
        text(&undone).contains("The track is back"),
        "{}",
        text(&undone)
    );
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(told.contains("daily"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
