//! `/me` as a picture with words for those who don't see it, another member's, and the group's.

use std::time::Duration;

use futures_util::future::join_all;
use local_discord::MessageView;
use serde_json::json;

use super::harness::{CHOICE, Harness, button, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
const TO_THE_CLOSE: Duration = Duration::from_secs(25 * 3600);

/// Returns the name of a message's picture and its text for those who don't see it.
fn picture(message: &MessageView) -> (&str, &str) {
    let (name, alt) = message.files.last().expect("a picture");
    assert_eq!(
        message.json["attachments"][0]["content_type"], "image/png",
        "{}",
        message.json["attachments"]
    );
    (name, alt.as_deref().expect("a text about it"))
}

#[tokio::test]
async fn a_member_s_card_is_a_picture_with_its_words_and_in_a_crowd_everyone_gets_the_words() {
    let mut harness = Harness::open(&[CHOICE]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    // Nobody has done anything yet, so that there is nothing to draw.
    let nothing = harness.said(&ben, "me", json!({})).await;
    assert!(nothing.files.is_empty());
    harness.pass(TO_THE_SLOT).await;
    let (question, _) = harness.question().await;
    press(&ana, &question, "A").message().await.unwrap();
    harness.pass(TO_THE_REVEAL).await;

    let mine = harness.said(&ana, "me", json!({})).await;
    let (name, alt) = picture(&mine);
    assert_eq!(name, "me.png");
    assert!(alt.starts_with("Points: "), "{alt}");
    assert!(alt.contains("Last 12 months: 1 of 1 answered"), "{alt}");
    assert!(
        text(&mine).contains("Your stats in daily"),
        "{}",
        text(&mine)
    );
    let hers = json!({ "member": ana.id.to_string() });
    let hers = harness.said(&ben, "me", hers).await;
    assert_eq!(picture(&hers).1, alt);
    assert!(text(&hers).contains("'s stats"), "{}", text(&hers));

    // A crowd asks at once: everyone gets the words, and some the picture.
    let asked = (0..40).map(|_| ben.slash(harness.channel, "me", json!({})).unwrap());
    let asked: Vec<_> = asked.collect();
    let crowd = join_all(asked.iter().map(|one| one.message())).await;
    let crowd: Vec<MessageView> = crowd.into_iter().map(Result::unwrap).collect();
    let words = |card: &&MessageView| text(card).contains("Your stats in daily");
    assert_eq!(crowd.iter().filter(words).count(), 40);
    let pictures = crowd.iter().filter(|card| !card.files.is_empty());
    assert!(pictures.count() >= 1);

    harness.pass(TO_THE_CLOSE).await;
    let group = press(&ben, &hers, "Whole group").message().await.unwrap();
    let (name, alt) = picture(&group);
    assert_eq!(name, "group.png");
    assert!(alt.starts_with("Questions: 1"), "{alt}");
    let focused = harness.mara("me", json!({ "group": true })).await;
    let focused = press(&harness.mara, &focused, "Ask more about these");
    let focused = focused.message().await.unwrap();
    button(&focused, "Stop focusing");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
