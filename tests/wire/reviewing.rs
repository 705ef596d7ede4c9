//! `/review` over the wire: a wrong answer comes back the next day, typed in a form, rated by
//! buttons, and in a direct message.

use std::time::Duration;

use local_discord::InteractionReply;
use serde_json::json;

use super::harness::{Harness, OPEN, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
/// From 17:01 to 08:01.
const OVERNIGHT: Duration = Duration::from_secs(15 * 3600);

#[tokio::test]
async fn what_was_missed_comes_back_the_next_day_and_is_answered_in_a_form_or_rated() {
    let mut harness = Harness::open(&[OPEN, OUTPUT]).await;
    harness.track().await;
    let first = json!({ "track": "daily", "question": OUTPUT.0.trim_end_matches(".md") });
    harness.mara("track queue add", first).await;
    let ben = harness.member("Ben");
    let yet = text(&harness.said(&ben, "review", json!({})).await);
    assert!(yet.contains("Nothing to review yet"), "{yet}");
    harness.pass(TO_THE_SLOT).await;

    let (post, _) = harness.question().await;
    let asked = press(&ben, &post, "Answer");
    let InteractionReply::Modal(form) = asked.reply().await.unwrap() else {
        panic!("**Answer** opens a form");
    };
    let field = &form.inputs[0].custom_id;
    let sent = ben.submit(&form, &[(field, "something else")]).unwrap();
    sent.message().await.unwrap();
    harness.pass(TO_THE_REVEAL).await;
    // He practices the other one in a direct message later, so it is due the day after.
    let tonight = text(&harness.said(&ben, "review", json!({})).await);
    assert!(
        tonight.contains("Next: 1 question on Tue 3 Mar 2026"),
        "{tonight}"
    );
    harness.pass(OVERNIGHT).await;

    let card = harness.said(&ben, "review", json!({})).await;
    assert!(
        text(&card).contains("The last one for today"),
        "{}",
        text(&card)
    );
    let missed = press(&ben, &card, "I don't know").message().await.unwrap();
    assert!(
        text(&missed).contains("once more today"),
        "{}",
        text(&missed)
    );
    let again = press(&ben, &missed, "Next").message().await.unwrap();
    let InteractionReply::Modal(form) = press(&ben, &again, "Answer").reply().await.unwrap() else {
        panic!("**Answer** opens a form");
    };
    let field = &form.inputs[0].custom_id;
    let sent = ben
        .submit(&form, &[(field, "1 items\nno cart\nTrue")])
        .unwrap();
    let known = sent.message().await.unwrap();
    assert!(
        text(&known).contains("That's what it prints"),
        "{}",
        text(&known)
    );
    let done = press(&ben, &known, "Next").message().await.unwrap();
    assert!(
        text(&done).contains("1 question reviewed"),
        "{}",
        text(&done)
    );

    // In a direct message it is the server he last used.
    let direct = ben.slash(ben.open_dm(), "review", json!({})).unwrap();
    let told = text(&direct.message().await.unwrap());
    assert!(
        told.contains(&format!("From the server of <#{}>", harness.channel)),
        "{told}"
    );
    let zone = text(
        &harness
            .said(&ben, "me", json!({ "zone": "Asia/Tokyo" }))
            .await,
    );
    assert!(zone.contains("`Asia/Tokyo`"), "{zone}");

    assert!(harness.stop().await.success());
    harness.all_was_well();
}
