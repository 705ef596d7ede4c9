//! Searching, looking back, practicing what was found, and taking the dailies away as a file.

use std::time::Duration;

use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

#[tokio::test]
async fn a_question_is_found_from_its_reveal_on_with_a_link_and_can_be_practiced() {
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT]).await;
    harness.track().await;
    let next = json!({ "track": "daily", "question": CHOICE.0.trim_end_matches(".md") });
    harness.mara("track queue add", next).await;
    let ben = harness.member("Ben");
    let setter = || json!({ "text": "setter" });
    let queued = text(&harness.said(&ben, "search", setter()).await);
    assert!(queued.contains("found nothing for"), "{queued}");
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    let open = text(&harness.said(&ben, "search", setter()).await);
    assert!(open.contains("found nothing for"), "{open}");
    let past = text(&harness.said(&ben, "past", json!({})).await);
    assert!(past.contains("A setter that never comes back"), "{past}");
    assert!(past.contains("not answered yet"), "{past}");
    harness.pass(TO_THE_REVEAL).await;

    let found = harness.said(&ben, "search", setter()).await;
    let told = text(&found);
    assert!(told.contains("A setter that never comes back"), "{told}");
    assert!(
        told.contains("Asked in **daily** on Mon 2 Mar 2026"),
        "{told}"
    );
    assert!(told.contains(&format!("/{thread})")), "{told}");
    let card = press(&ben, &found, "Practice 1").message().await.unwrap();
    assert!(
        text(&card).contains("Practice · A setter"),
        "{}",
        text(&card)
    );
    let another = press(&ben, &card, "Another").message().await.unwrap();
    assert!(text(&another).contains("Practice · "), "{}", text(&another));
    let past = text(&harness.said(&ben, "past", json!({})).await);
    assert!(past.contains("you didn't answer"), "{past}");

    // A fixed choice travels as its number: JSON is the second one.
    let export = harness.mara("export", json!({ "format": 1 })).await;
    assert!(
        text(&export).contains("1 question and"),
        "{}",
        text(&export)
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
