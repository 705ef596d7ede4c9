//! Forums, announcement channels, direct messages.

use std::time::Duration;

use local_discord::{ChannelKind, Fault, RequestFault};
use serde_json::json;

use super::house::{CHOICE, House, OPEN, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

#[tokio::test]
async fn in_a_forum_a_daily_is_a_post_with_the_tags_of_its_topic_and_level() {
    let mut house = House::open(&[CHOICE]).await;
    let forum = house.ws.forum(
        house.guild,
        "questions",
        &["Junior", "Data model", "other"],
        true,
    );
    house.settle().await;
    house.track_in(forum).await;
    house.pass(TO_THE_SLOT).await;
    let threads = house.ws.threads(forum);
    assert_eq!(threads.len(), 1);
    let json = house.ws.channel_json(threads[0]);
    assert!(
        json["name"]
            .as_str()
            .unwrap()
            .contains("A setter that never comes back"),
        "{json}"
    );
    let tags: Vec<_> = house
        .ws
        .tags(forum)
        .into_iter()
        .filter(|(_, name)| name != "other")
        .collect();
    let applied = json["applied_tags"].as_array().unwrap();
    assert_eq!(applied.len(), tags.len(), "{json}");
    house.pass(TO_THE_REVEAL).await;
    assert!(
        house
            .ws
            .transcript(threads[0])
            .contains("The value has to be stored under another name")
    );
    assert!(house.stop().await.success());
    house.all_was_well();
}

#[tokio::test]
async fn a_forum_post_whose_answer_was_lost_is_not_posted_again() {
    let mut house = House::open(&[CHOICE]).await;
    let forum = house.ws.forum(house.guild, "questions", &[], false);
    house.settle().await;
    house.track_in(forum).await;
    house.ws.add_fault(Fault::request(
        "POST /channels/{channel_id}/threads",
        RequestFault::CutAfter,
    ));
    house.pass(TO_THE_SLOT).await;
    house.pass(Duration::from_secs(65)).await;
    assert_eq!(house.ws.faults_triggered(), 1);
    assert_eq!(house.ws.threads(forum).len(), 1);
    house.wire_was_well();
}

#[tokio::test]
async fn in_an_announcement_channel_the_question_is_published_to_followers() {
    let mut house = House::open(&[OPEN]).await;
    let news = house
        .ws
        .channel(house.guild, ChannelKind::Announcement, "news");
    house.settle().await;
    house.track_in(news).await;
    house.pass(TO_THE_SLOT).await;
    let post = house
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
    assert!(house.stop().await.success());
    house.all_was_well();
}

#[tokio::test]
async fn practice_works_in_a_direct_message_and_withholds_what_is_open() {
    let mut house = House::open(&[OPEN, CHOICE]).await;
    house.track().await;
    let ana = house.member("Ana");
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
    assert!(house.stop().await.success());
    house.all_was_well();
}

#[tokio::test]
async fn a_missing_permission_pauses_the_track_and_the_moderators_are_told_once() {
    use local_discord::Permissions;
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    house.ws.overwrite(
        house.channel,
        house.ws.bot(),
        Permissions::empty(),
        Permissions::SEND_MESSAGES,
    );
    house.settle().await;
    house.pass(TO_THE_SLOT).await;
    house.pass(Duration::from_secs(3600)).await;
    let refused = house
        .ws
        .exchanges()
        .into_iter()
        .filter(|one| one.status == 403)
        .count();
    assert_eq!(refused, 1, "it is not tried again blindly");
    let told = text(&house.mara("track list", json!({})).await);
    assert!(told.to_lowercase().contains("pause"), "{told}");
    let direct = house.ws.messages(house.mara.open_dm());
    let mut notices: Vec<String> = direct.iter().map(text).collect();
    assert!(!notices.is_empty(), "the track's maker is told");
    notices.sort();
    let told = notices.len();
    notices.dedup();
    assert_eq!(notices.len(), told, "each thing once: {notices:?}");
    house.wire_was_well();
}

#[tokio::test]
async fn a_long_reply_is_deferred_and_follows() {
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    house.ws.add_fault(Fault::request(
        "GET /guilds/{guild_id}",
        RequestFault::Slow { ms: 2_600 },
    ));
    let asked = house
        .mara
        .slash(house.channel, "doctor", json!({}))
        .unwrap();
    let told = asked.message().await.unwrap();
    assert_eq!(house.ws.faults_triggered(), 1);
    assert!(
        told.ephemeral && !told.thinking && !text(&told).trim().is_empty(),
        "{told:?}"
    );
    assert!(house.stop().await.success());
    house.all_was_well();
}

#[tokio::test]
async fn a_shared_leaderboard_is_for_everyone_and_pings_nobody() {
    let mut house = House::open(&[CHOICE]).await;
    house.track().await;
    let ana = house.member("Ana");
    house.pass(TO_THE_SLOT).await;
    let (post, _) = house.question().await;
    let letters = press(&ana, &post, "Answer").message().await.unwrap();
    press(&ana, &letters, "A").message().await.unwrap();
    house.pass(TO_THE_REVEAL).await;
    let board = house
        .said(&ana, "leaderboard", json!({"share": true}))
        .await;
    assert!(
        !board.ephemeral && text(&board).contains(&format!("<@{}>", ana.id)),
        "{}",
        text(&board)
    );
    assert!(board.mentions.is_empty());
    assert!(house.stop().await.success());
    house.all_was_well();
}
