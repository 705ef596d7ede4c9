//! Time zone data that is newer than the program's, and data that is old.

use std::path::PathBuf;
use std::time::Duration;

use local_discord::{MessageView, Start};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, Protocol, text};
use super::tzif::zone_that_changes;

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const AN_HOUR: Duration = Duration::from_secs(3600);

/// 2026-03-03 at midnight UTC, in seconds.
const TUESDAY: i64 = 1_772_496_000;

/// Writes a folder of zones of this release in which Berlin is three hours ahead of UTC from
/// Tuesday on, and restarts the bot with it.
async fn restart_with(harness: &mut Harness, release: &str) {
    assert!(harness.stop().await.success());
    let folder: PathBuf = harness.folder.path().join("zones");
    std::fs::create_dir_all(folder.join("Europe")).unwrap();
    std::fs::write(folder.join("tzdata.zi"), format!("# version {release}\n")).unwrap();
    let berlin = zone_that_changes(3600, TUESDAY, 3 * 3600);
    std::fs::write(folder.join("Europe/Berlin"), berlin).unwrap();
    // As in a real folder of zones, there are other files as well.
    std::fs::write(folder.join("zone1970.tab"), "# a table\n").unwrap();
    let config = std::fs::read_to_string(harness.folder.path().join("pythia.toml")).unwrap();
    let with = harness.folder.path().join("with-zones.toml");
    std::fs::write(&with, format!("tzdata_dir = {folder:?}\n{config}")).unwrap();
    let command = harness.command_with(&with);
    harness.start_with(command).await;
}

fn posts(messages: &[MessageView]) -> usize {
    messages.iter().filter(|m| m.thread.is_some()).count()
}

#[tokio::test]
async fn newer_zone_data_of_the_operator_is_used_and_tracks_follow_it() {
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT]).await;
    harness.says("time zone data release=").await;
    let round = json!({ "start": "2026-03-03 18:00", "questions": 1, "output": true });
    harness
        .mara("setup", json!({ "zone": "Europe/Berlin" }))
        .await;
    harness.mara("round schedule", round).await;
    harness.settle().await;
    let begins = |harness: &Harness| {
        let events = harness.ws.scheduled_events(harness.guild);
        events[0]["scheduled_start_time"]
            .as_str()
            .map(str::to_owned)
    };
    assert!(begins(&harness).unwrap().starts_with("2026-03-03T17:00"));
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    harness.question().await;
    restart_with(&mut harness, "2999a").await;
    harness.says("release=\"2999a\"").await;
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(told.contains("Time zone data: 2999a"), "{told}");
    // The round's event has moved with it.
    assert!(begins(&harness).unwrap().starts_with("2026-03-03T15:00"));
    // Tuesday's slot was at 08:00 UTC and is at 06:00 now: 22 hours after Monday's.
    harness.pass(21 * AN_HOUR + AN_HOUR / 2).await;
    assert_eq!(posts(&harness.ws.messages(harness.channel)), 1);
    harness.pass(AN_HOUR / 2).await;
    assert_eq!(posts(&harness.ws.messages(harness.channel)), 2);
    harness.pass(3 * AN_HOUR).await;
    assert_eq!(posts(&harness.ws.messages(harness.channel)), 2);
    harness.wire_was_well();
}

#[tokio::test]
async fn older_zone_data_of_a_machine_never_beat_the_program_s() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    restart_with(&mut harness, "2019c").await;
    harness.says("is not newer than the program's").await;
    harness.pass(TO_THE_SLOT).await;
    harness.question().await;
    harness.pass(23 * AN_HOUR).await;
    assert_eq!(posts(&harness.ws.messages(harness.channel)), 1);
    harness.pass(AN_HOUR).await;
    assert_eq!(posts(&harness.ws.messages(harness.channel)), 2);
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(!told.contains("2019c"), "{told}");
    harness.all_was_well();
}

#[tokio::test]
async fn a_start_with_zone_data_older_than_a_year_warns_and_doctor_says_it() {
    // 2036-03-03: whatever release the program has, it is old by then.
    let late = |set: &mut local_discord::Settings| set.start = Start::At(2_088_144_000_000);
    let harness = Harness::open_with(Protocol::Http, &[OPEN], late).await;
    harness
        .says("the time zone data is more than a year old")
        .await;
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(told.contains("more than a year old"), "{told}");
}

#[tokio::test]
async fn a_folder_whose_release_is_not_known_refuses_the_start() {
    let mut harness = Harness::open(&[OPEN]).await;
    assert!(harness.stop().await.success());
    let config = harness.folder.path().join("no-zones.toml");
    let folder = harness.folder.path().join("questions");
    std::fs::write(&config, format!("tzdata_dir = {folder:?}\n")).unwrap();
    let out = harness.command_with(&config).output().await.unwrap();
    assert_eq!(out.status.code(), Some(1));
    let said = String::from_utf8(out.stderr).unwrap();
    assert!(
        said.contains("`tzdata_dir`") && said.contains("tzdata.zi"),
        "{said}"
    );
}

#[tokio::test]
async fn a_round_at_a_time_of_day_asks_for_the_zone_before_the_server_has_one() {
    let harness = Harness::open(&[CHOICE]).await;
    let options = json!({ "start": "10:00", "questions": 1 });
    let told = text(&harness.mara("round schedule", options.clone()).await);
    assert!(told.contains("Which time zone is `10:00` in?"), "{told}");
    assert!(harness.ws.scheduled_events(harness.guild).is_empty());
    harness
        .mara("setup", json!({ "zone": "Europe/Berlin" }))
        .await;
    let told = text(&harness.mara("round schedule", options).await);
    assert!(told.contains("is scheduled"), "{told}");
    harness.all_was_well();
}
