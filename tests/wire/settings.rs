//! Two tracks in one channel, settings of the whole server, reports, and a second track in a slot.

use std::time::Duration;

use local_discord::{ChannelKind, Permissions};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Adds a second track in the group's channel at a time, and returns the reply.
async fn second_track(harness: &Harness, time: &str) -> local_discord::MessageView {
    let options = json!({
        "channel": harness.channel.to_string(), "name": "seniors", "time": time,
        "zone": "Europe/Berlin", "days": "daily", "delay": "8h",
    });
    harness.mara("track add", options).await
}

#[tokio::test]
async fn a_second_track_in_the_same_slot_asks_and_commands_in_its_channel_offer_buttons() {
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    let asked = second_track(&harness, "9:00").await;
    assert!(text(&asked).contains("already posts"), "{}", text(&asked));
    let told = press(&harness.mara, &asked, "Yes").message().await.unwrap();
    assert!(text(&told).contains("Track created"), "{}", text(&told));
    harness.pass(TO_THE_SLOT).await;
    let answer = harness.said(&ana, "answer", json!({})).await;
    let labels: Vec<_> = answer.buttons.iter().map(|b| b.label.clone()).collect();
    assert_eq!(labels, ["#1 · daily", "#2 · seniors"]);
    let me = harness.said(&ana, "me", json!({})).await;
    let me = press(&ana, &me, "seniors").message().await.unwrap();
    assert!(text(&me).contains("in seniors"), "{}", text(&me));
    let why = harness.said(&ana, "why", json!({})).await;
    let why = press(&ana, &why, "The whole server")
        .message()
        .await
        .unwrap();
    assert!(text(&why).contains("in this server"), "{}", text(&why));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_notice_channel_that_everyone_can_see_warns_and_a_private_one_does_not() {
    let mut harness = Harness::open(&[OPEN]).await;
    let setup = |channel: local_discord::Id| json!({ "notice_channel": channel.to_string() });
    let told = text(&harness.mara("setup", setup(harness.channel)).await);
    assert!(told.contains("Everyone can see that channel"), "{told}");
    let private = harness
        .ws
        .channel(harness.guild, ChannelKind::Text, "moderators");
    harness.ws.overwrite(
        private,
        harness.guild,
        Permissions::empty(),
        Permissions::VIEW_CHANNEL,
    );
    harness.ws.overwrite(
        private,
        harness.ws.bot(),
        Permissions::VIEW_CHANNEL,
        Permissions::empty(),
    );
    let told = text(&harness.mara("setup", setup(private)).await);
    assert!(!told.contains("Everyone can see"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn blackout_dates_of_the_server_stop_its_tracks_and_a_new_zone_offers_to_move_them() {
    let mut harness = Harness::open(&[OPEN, CHOICE]).await;
    harness.track().await;
    let closed = json!({ "blackout": "2026-03-02" });
    let told = text(&harness.mara("setup", closed).await);
    assert!(told.contains("Mon 2 Mar 2026"), "{told}");
    harness.pass(TO_THE_SLOT).await;
    assert!(harness.ws.messages(harness.channel).is_empty());
    let moved = harness
        .mara("setup", json!({ "zone": "Europe/London" }))
        .await;
    let told = press(&harness.mara, &moved, "Move to Europe/London");
    let told = text(&told.message().await.unwrap());
    assert!(told.contains("**daily**"), "{told}");
    harness.pass(DAY).await;
    assert!(
        harness.ws.messages(harness.channel).is_empty(),
        "09:01 in Berlin is 08:01 in London"
    );
    harness.pass(Duration::from_secs(3600)).await;
    harness.question().await;
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_report_reaches_the_moderators_with_a_link_and_is_done() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    let notices = harness
        .ws
        .channel(harness.guild, ChannelKind::Text, "moderators");
    let setup = json!({ "notice_channel": notices.to_string() });
    harness.mara("setup", setup).await;
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    let early = ana.slash(thread, "report", json!({})).unwrap();
    let early = text(&early.message().await.unwrap());
    assert!(early.contains("after the reveal"), "{early}");
    harness.pass(TO_THE_REVEAL).await;
    let form = ana.slash(harness.channel, "report", json!({})).unwrap();
    let form = form.modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let told = ana
        .submit(&form, &[(&field, "str falls back to repr.")])
        .unwrap();
    assert!(text(&told.message().await.unwrap()).contains("Thanks"));
    harness.settle().await;
    let find = |all: &[local_discord::MessageView]| {
        let mut found = all
            .iter()
            .filter(|one| text(one).contains("str falls back"));
        found.next().cloned()
    };
    let notice = harness.finds(notices, "no notice", find).await;
    let labels: Vec<_> = notice.buttons.iter().map(|b| b.label.clone()).collect();
    assert!(
        labels.contains(&"Go to the question".to_owned()),
        "{labels:?}"
    );
    assert!(
        labels.contains(&"Withdraw question #1…".to_owned()),
        "{labels:?}"
    );
    let done = press(&harness.mara, &notice, "Done")
        .message()
        .await
        .unwrap();
    assert_eq!(done.id, notice.id, "the notice itself changes");
    assert!(text(&done).contains("Done: <@"), "{}", text(&done));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn the_role_that_a_track_pings_is_taken_off_by_clear() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let role = harness
        .ws
        .role(harness.guild, "Learners", Permissions::empty())
        .to_string();
    let ping = json!({ "track": "daily", "ping": role });
    let told = text(&harness.mara("track edit", ping).await);
    assert!(told.contains(&format!("<@&{role}>")), "{told}");
    // Choices made from a list of names are sent by their place.
    let clear = json!({ "track": "daily", "clear": 0 });
    let told = text(&harness.mara("track edit", clear).await);
    assert!(!told.contains("<@&"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
