//! Forums, announcement channels, direct messages.

use std::time::Duration;

use local_discord::{ChannelKind, Fault, RequestFault};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

#[tokio::test]
async fn in_a_forum_a_daily_is_a_post_with_the_tags_of_its_topic_and_level() {
    let mut harness = Harness::open(&[CHOICE]).await;
    let forum = harness.ws.forum(
        harness.guild,
        "questions",
        &["Junior", "Data model", "other"],
        true,
    );
    harness.settle().await;
    harness.track_in(forum).await;
    harness.pass(TO_THE_SLOT).await;
    let threads = harness.ws.threads(forum);
    assert_eq!(threads.len(), 1);
    let json = harness.ws.channel_json(threads[0]);
    assert!(
        json["name"]
            .as_str()
            .unwrap()
            .contains("A setter that never comes back"),
        "{json}"
    );
    let tags: Vec<_> = harness
        .ws
        .tags(forum)
        .into_iter()
        .filter(|(_, name)| name != "other")
        .collect();
    let applied = json["applied_tags"].as_array().unwrap();
    assert_eq!(applied.len(), tags.len(), "{json}");
    harness.pass(TO_THE_REVEAL).await;
    assert!(
        harness
            .ws
            .transcript(threads[0])
            .contains("The value has to be stored under a different name")
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_forum_post_whose_answer_was_lost_is_not_posted_again() {
    let mut harness = Harness::open(&[CHOICE]).await;
    let forum = harness.ws.forum(harness.guild, "questions", &[], false);
    harness.settle().await;
    harness.track_in(forum).await;
    harness.ws.add_fault(Fault::request(
        "POST /channels/{channel_id}/threads",
        RequestFault::CutAfter,
    ));
    harness.pass(TO_THE_SLOT).await;
    harness.pass(Duration::from_secs(65)).await;
    assert_eq!(harness.ws.faults_triggered(), 1);
    assert_eq!(harness.ws.threads(forum).len(), 1);
    harness.wire_was_well();
}

#[tokio::test]
async fn in_an_announcement_channel_the_question_is_published_to_followers() {
    let mut harness = Harness::open(&[OPEN]).await;
    let news = harness
        .ws
        .channel(harness.guild, ChannelKind::Announcement, "news");
    harness.settle().await;
    harness.track_in(news).await;
    harness.pass(TO_THE_SLOT).await;
    let post = harness
        .ws
        .messages(news)
        .into_iter()
        .find(|m| !m.buttons.is_empty())
        .unwrap();
    let crossposted = 1;
    assert_eq!(
        post.json["flags"].as_u64().unwrap_or_default() & crossposted,
        crossposted,
        "{}",
        post.json
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn practice_works_in_a_direct_message_and_withholds_what_is_open() {
    let mut harness = Harness::open(&[OPEN, CHOICE]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    let direct = ana.open_dm();
    let told = ana
        .slash(direct, "topics", json!({}))
        .unwrap()
        .message()
        .await
        .unwrap();
    assert!(text(&told).contains("Data model"), "{}", text(&told));
    let told = ana
        .slash(direct, "question", json!({}))
        .unwrap()
        .message()
        .await
        .unwrap();
    assert!(!text(&told).is_empty());
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_missing_permission_pauses_the_track_and_the_moderators_are_told_once() {
    use local_discord::Permissions;
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.ws.overwrite(
        harness.channel,
        harness.ws.bot(),
        Permissions::empty(),
        Permissions::SEND_MESSAGES,
    );
    harness.settle().await;
    harness.pass(TO_THE_SLOT).await;
    harness.pass(Duration::from_secs(3600)).await;
    let refused = harness
        .ws
        .exchanges()
        .into_iter()
        .filter(|one| one.status == 403)
        .count();
    assert_eq!(refused, 1, "it is not tried again blindly");
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(told.to_lowercase().contains("pause"), "{told}");
    let direct = harness.ws.messages(harness.mara.open_dm());
    let mut notices: Vec<String> = direct.iter().map(text).collect();
    assert!(!notices.is_empty(), "the track's created_by is told");
    notices.sort();
    let told = notices.len();
    notices.dedup();
    assert_eq!(notices.len(), told, "each thing once: {notices:?}");
    harness.wire_was_well();
}

#[tokio::test]
async fn a_long_reply_is_deferred_and_follows() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.ws.add_fault(Fault::request(
        "GET /guilds/{guild_id}",
        RequestFault::Slow { ms: 2_600 },
    ));
    let asked = harness
        .mara
        .slash(harness.channel, "doctor", json!({}))
        .unwrap();
    let told = asked.message().await.unwrap();
    assert_eq!(harness.ws.faults_triggered(), 1);
    assert!(
        told.ephemeral && !told.thinking && !text(&told).trim().is_empty(),
        "{told:?}"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_shared_leaderboard_is_for_everyone_and_pings_nobody() {
    let mut harness = Harness::open(&[CHOICE]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    harness.pass(TO_THE_SLOT).await;
    let (post, _) = harness.question().await;
    press(&ana, &post, "A").message().await.unwrap();
    harness.pass(TO_THE_REVEAL).await;
    let board = harness
        .said(&ana, "leaderboard", json!({"share": true}))
        .await;
    assert!(
        !board.ephemeral && text(&board).contains(&format!("<@{}>", ana.id)),
        "{}",
        text(&board)
    );
    assert!(board.mentions.is_empty());
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
