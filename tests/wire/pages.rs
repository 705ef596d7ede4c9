//! A reveal without Attach Files.

use std::time::Duration;

use local_discord::{MessageView, Permissions};
use serde_json::json;

use super::harness::{Harness, OPEN, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

/// Forbids the bot to attach files in the group's channel, or allows it again.
fn files(harness: &Harness, forbidden: bool) {
    let denied = if forbidden {
        Permissions::ATTACH_FILES
    } else {
        Permissions::empty()
    };
    let (channel, bot) = (harness.channel, harness.ws.bot());
    harness
        .ws
        .overwrite(channel, bot, Permissions::empty(), denied);
}

/// Returns the message about the answers after the twentieth.
fn rest(messages: &[MessageView]) -> MessageView {
    let found = messages.iter().find(|m| text(m).contains("more sealed"));
    found.expect("the part is there").clone()
}

#[tokio::test]
async fn without_attach_files_a_reveal_comes_as_pages_and_the_file_when_the_permission_comes() {
    let mut harness = Harness::open(&[OPEN]).await;
    let notices = harness.ws.channel(
        harness.guild,
        local_discord::ChannelKind::Text,
        "moderators",
    );
    let named = json!({"notice_channel": notices.to_string()});
    harness.mara("setup", named).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    for n in 1..=22 {
        let who = harness.member(&format!("Member {n}"));
        let form = press(&who, &post, "Answer").modal().await.unwrap();
        let field = form.inputs[0].custom_id.clone();
        let words = format!("Answer of number {n}.");
        let receipt = who.submit(&form, &[(&field, &words)]).unwrap();
        receipt.message().await.unwrap();
    }
    files(&harness, true);
    harness.pass(TO_THE_REVEAL).await;
    let part = rest(&harness.ws.messages(thread));
    assert!(part.files.is_empty());
    assert!(!text(&part).contains("file"), "{}", text(&part));
    let ana = harness.member("Ana");
    let page = press(&ana, &part, "All answers").message().await.unwrap();
    assert!(page.ephemeral, "{}", text(&page));
    let told = harness.ws.transcript(notices);
    assert!(
        told.contains("Attach Files") && !told.contains("couldn't post"),
        "{told}"
    );
    // Still refused an hour later; then the permission comes, and the bot looks by itself.
    harness.pass(Duration::from_secs(3600)).await;
    assert!(rest(&harness.ws.messages(thread)).files.is_empty());
    files(&harness, false);
    harness.pass(Duration::from_secs(121)).await;
    harness.settle().await;
    let part = rest(&harness.ws.messages(thread));
    assert_eq!(part.files.len(), 1, "{}", text(&part));
    assert!(
        harness
            .ws
            .transcript(notices)
            .matches("Attach Files")
            .count()
            == 1
    );
    harness.wire_was_well();
}
