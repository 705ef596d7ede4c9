//! `/remind` over the wire: a direct message with a link when a question is out, in the same channel
//! again, and **Turn off**.

use std::time::Duration;

use local_discord::{Fault, MessageView, RequestFault};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_LAST_CALL: Duration = Duration::from_secs(6 * 3600);
const TO_THE_REVEAL: Duration = Duration::from_secs(2 * 3600);

#[tokio::test]
async fn a_member_is_reminded_in_one_direct_channel_until_they_turn_it_off() {
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT]).await;
    harness.track().await;
    let ben = harness.member("Ben");
    let cleo = harness.member("Cleo");
    let off = text(&harness.said(&ben, "remind", json!({})).await);
    assert!(off.contains("Reminders are off"), "{off}");
    let all = json!({ "question": true, "reveal": true, "last_call": true, "to": "23:00" });
    let on = text(&harness.said(&ben, "remind", all).await);
    assert!(
        on.contains("Between 08:00 and 23:00 in `Europe/Berlin`"),
        "{on}"
    );

    // Dora takes no direct messages.
    let dora = harness.member("Dora");
    let all = json!({ "question": true, "reveal": true, "last_call": true });
    harness.said(&dora, "remind", all).await;
    let refused = RequestFault::Refused { code: 50007 };
    let fault = Fault::request("POST /channels/{channel_id}/messages", refused);
    harness.ws.add_fault(fault.only(dora.open_dm()).always());

    harness.pass(TO_THE_SLOT).await;
    let (post, _) = harness.question().await;
    let direct = ben.open_dm();
    let told = |harness: &Harness| -> Vec<String> {
        let all = harness.ws.messages(direct);
        all.iter().map(text).collect()
    };
    let any = |all: &[MessageView]| (!all.is_empty()).then_some(());
    harness.finds(direct, "a reminder", any).await;
    let first = told(&harness);
    assert!(first[0].contains("question #1 is out"), "{first:?}");
    assert!(first[0].contains(&format!("/{}", post.id)), "{first:?}");
    harness.pass(TO_THE_LAST_CALL).await;
    harness.pass(TO_THE_REVEAL).await;
    let told_all = told(&harness);
    assert!(told_all[1].contains("Last call for #1"), "{told_all:?}");
    assert!(
        told_all[2].contains("the answer to #1 is out"),
        "{told_all:?}"
    );
    assert!(harness.ws.messages(cleo.open_dm()).is_empty());
    let closed = text(&harness.said(&dora, "me", json!({})).await);
    assert!(
        closed.contains("I couldn't send you a direct message"),
        "{closed}"
    );
    assert_eq!(
        harness.ws.faults_triggered(),
        1,
        "asked once, and then no more"
    );

    let last = harness.ws.messages(direct).pop().expect("three");
    let off = press(&ben, &last, "Turn off").message().await.unwrap();
    assert!(text(&off).contains("Reminders are off"), "{}", text(&off));
    harness.pass(Duration::from_secs(24 * 3600)).await;
    assert_eq!(told(&harness).len(), 3, "nothing more comes");

    assert!(harness.stop().await.success());
    harness.wire_was_well();
}
