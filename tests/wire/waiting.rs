//! `/answers`: a moderator accepts an answer with a note that its author reads.

use std::time::Duration;

use serde_json::json;

use super::harness::{Harness, OPEN, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

#[tokio::test]
async fn an_answer_that_waits_is_accepted_with_a_note_that_its_author_reads() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (question, thread) = harness.question().await;
    let ana = harness.member("Ana");
    ana.say(thread, "repr, as str falls back to it.").unwrap();
    harness.pass(TO_THE_REVEAL).await;
    let desk = harness.mara("answers", json!({})).await;
    assert!(text(&desk).contains("Answer 1 of 1"), "{}", text(&desk));
    let form = press(&harness.mara, &desk, "Accept with a note");
    let form = form.modal().await.unwrap();
    let told = harness.mara.submit(&form, &[("f0", "Short and right.")]);
    let told = text(&told.unwrap().message().await.unwrap());
    assert!(told.contains("Accepted"), "{told}");
    harness.settle().await;
    let post = harness.ws.messages(harness.channel);
    let post = post.into_iter().find(|one| one.id == question.id).unwrap();
    let mine = press(&ana, &post, "My result").message().await.unwrap();
    assert!(text(&mine).contains("Short and right."), "{}", text(&mine));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
