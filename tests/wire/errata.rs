//! A question that a moderator corrects after its reveal.

use std::time::Duration;

use serde_json::json;

use super::harness::{Harness, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

#[tokio::test]
async fn an_output_that_counts_too_is_told_in_the_thread_and_above_the_next_reply() {
    let mut harness = Harness::open(&[OUTPUT]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let receipt = ana.submit(&form, &[(&field, "none at all")]);
    receipt.unwrap().message().await.unwrap();
    harness.pass(TO_THE_REVEAL).await;
    assert!(
        ana.slash(harness.channel, "errata", json!({})).is_err(),
        "members don't see the command"
    );
    let completed = harness.mara.complete(
        harness.channel,
        "errata",
        "question",
        json!({ "question": "" }),
    );
    let choices = completed.unwrap().choices().await.unwrap();
    assert!(format!("{choices:?}").contains("#1"), "{choices:?}");
    let desk = harness.mara("errata", json!({ "question": "#1" })).await;
    assert!(
        desk.ephemeral && text(&desk).contains("Correct question #1"),
        "{}",
        text(&desk)
    );
    let form = press(&harness.mara, &desk, "Accept another output…");
    let form = form.modal().await.unwrap();
    let fields: Vec<_> = form
        .inputs
        .iter()
        .map(|one| one.custom_id.clone())
        .collect();
    let [output, why] = fields.as_slice() else {
        panic!("two fields were expected, not {fields:?}");
    };
    let filled = [
        (output.as_str(), "none at all"),
        (why.as_str(), "The question was unclear."),
    ];
    let done = harness.mara.submit(&form, &filled).unwrap();
    let done = done.message().await.unwrap();
    assert!(
        text(&done).contains("This output counts as correct, too"),
        "{}",
        text(&done)
    );
    harness.settle().await;
    let told = harness.ws.transcript(thread);
    assert!(
        told.contains("Correction to question #1") && told.contains("The question was unclear."),
        "{told}"
    );
    let next = harness.said(&ana, "why", json!({ "track": "all" })).await;
    let told = text(&next);
    assert!(
        told.contains("Question #1 was corrected: **+3 points** for you"),
        "{told}"
    );
    assert!(
        told.contains("corrected: The question was unclear."),
        "{told}"
    );
    let again = text(&harness.said(&ana, "why", json!({ "track": "all" })).await);
    assert!(!again.contains("was corrected"), "once: {again}");
    let undone = press(&harness.mara, &done, "Undo").message().await.unwrap();
    assert!(text(&undone).contains("Undone"), "{}", text(&undone));
    harness.settle().await;
    let told = harness.ws.transcript(thread);
    assert!(told.contains("no longer counts as correct"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
