//! Points that a moderator adjusts, and the record of who did what.

use std::time::Duration;

use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

#[tokio::test]
async fn adjusted_points_are_on_record_with_their_reason_and_are_undone_there() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    let give = json!({
        "member": ana.id.to_string(), "points": 5, "reason": "helped at the meetup",
    });
    assert!(
        ana.slash(harness.channel, "points adjust", give.clone())
            .is_err(),
        "members don't see the command"
    );
    let done = harness.mara("points adjust", give).await;
    assert!(text(&done).contains("**+5**"), "{}", text(&done));
    let why = text(&harness.said(&ana, "why", json!({ "track": "all" })).await);
    assert!(why.contains("+5 adjustment: helped at the meetup"), "{why}");
    // Choices made from a list of names are sent by their place.
    let record = harness.mara("audit", json!({ "kind": 0 })).await;
    let told = text(&record);
    assert!(
        record.ephemeral && told.contains("helped at the meetup"),
        "{told}"
    );
    let undone = press(&harness.mara, &record, "Undo 2")
        .message()
        .await
        .unwrap();
    assert!(
        text(&undone).contains("no longer count"),
        "{}",
        text(&undone)
    );
    let record = press(&harness.mara, &undone, "See all changes");
    let told = text(&record.message().await.unwrap());
    assert!(
        told.contains("(undone, see 3)") && told.contains("created **daily**"),
        "{told}"
    );
    let why = text(&harness.said(&ana, "why", json!({ "track": "all" })).await);
    assert!(why.contains("Adjustment, taken back on"), "{why}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_removed_answer_is_restored_from_the_record() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let receipt = ana.submit(&form, &[(&field, "repr is the fallback.")]);
    receipt.unwrap().message().await.unwrap();
    harness.pass(TO_THE_REVEAL).await;
    let find = |all: &[local_discord::MessageView]| {
        let mut published = all.iter().filter(|one| text(one).contains("the fallback"));
        published.next().map(|one| one.id)
    };
    let published = harness.finds(thread, "no published answer", find).await;
    let asks = harness
        .mara
        .message_command(thread, "Remove this answer", published);
    let asks = asks.unwrap().message().await.unwrap();
    press(&harness.mara, &asks, "Remove it")
        .message()
        .await
        .unwrap();
    harness.settle().await;
    assert!(!harness.ws.transcript(thread).contains("the fallback"));
    let record = harness.mara("audit", json!({})).await;
    let undone = press(&harness.mara, &record, "Undo 2")
        .message()
        .await
        .unwrap();
    assert!(
        text(&undone).contains("The answer is back"),
        "{}",
        text(&undone)
    );
    harness.settle().await;
    assert!(harness.ws.transcript(thread).contains("the fallback"));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_barred_question_is_completed_refused_and_allowed_again() {
    let mut harness = Harness::open(&[OPEN, CHOICE]).await;
    harness.track().await;
    let slug = OPEN.0.trim_end_matches(".md");
    let bar = json!({ "question": slug, "reason": "too easy for us" });
    let told = text(&harness.mara("bank bar", bar).await);
    assert!(told.contains("won't be asked in this server"), "{told}");
    let list = text(&harness.mara("bank list", json!({})).await);
    assert!(
        list.contains("2 questions; 1 is never asked here"),
        "{list}"
    );
    let queue = json!({ "track": "daily", "question": slug });
    let told = text(&harness.mara("track queue add", queue).await);
    assert!(told.contains("withdrawn or barred"), "{told}");
    let completed = harness.mara.complete(
        harness.channel,
        "bank unbar",
        "question",
        json!({ "question": "" }),
    );
    let choices = completed.unwrap().choices().await.unwrap();
    assert!(format!("{choices:?}").contains(slug), "{choices:?}");
    let told = text(
        &harness
            .mara("bank unbar", json!({ "question": slug }))
            .await,
    );
    assert!(told.contains("can be asked again"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
