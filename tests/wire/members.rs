//! Message commands, and what members do with their messages.

use std::time::Duration;

use local_discord::{Id, Person};
use serde_json::json;

use super::harness::{Harness, OPEN, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

async fn uses(who: &Person, thread: Id, command: &str, message: Id) -> String {
    let asked = who.message_command(thread, command, message).unwrap();
    let told = asked
        .message()
        .await
        .unwrap_or_else(|why| panic!("{command}: {why}"));
    assert!(told.ephemeral);
    text(&told)
}

#[tokio::test]
async fn another_message_of_ones_own_can_be_made_the_answer() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    ana.say(thread, "Hm, let me think.").unwrap();
    let better = ana
        .say(thread, "repr, because str falls back to it.")
        .unwrap();
    harness.settle().await;
    let told = uses(&ana, thread, "Submit as my answer", better).await;
    assert!(told.contains("repr, because"), "{told}");
    let told = uses(&ben, thread, "Submit as my answer", better).await;
    assert!(
        !told.contains("repr, because"),
        "another's message is not one's answer: {told}"
    );
    harness.mara.react(thread, better, "✅").unwrap();
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(why.contains("accepted"), "{why}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn moderators_accept_and_remove_answers_and_members_cannot() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    let of_ana = ana.say(thread, "repr").unwrap();
    harness.settle().await;
    assert!(
        ben.message_command(thread, "Accept answer", of_ana)
            .is_err()
    );
    // Anyone can add this reaction, so it accepts nothing.
    ben.react(thread, of_ana, "✅").unwrap();
    harness.settle().await;
    let told = uses(&harness.mara, thread, "Accept answer", of_ana).await;
    assert!(told.to_lowercase().contains("accept"), "{told}");
    let asks = harness
        .mara
        .message_command(thread, "Remove this answer", of_ana);
    let asks = asks.unwrap().message().await.unwrap();
    let told = press(&harness.mara, &asks, "Remove it")
        .message()
        .await
        .unwrap();
    assert_eq!(told.id, asks.id, "the question becomes the answer");
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(!why.contains("+5"), "a removed answer earns nothing: {why}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_published_answer_is_withheld_and_published_again() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let receipt = ana
        .submit(&form, &[(&field, "rude words of mine")])
        .unwrap();
    receipt.message().await.unwrap();
    harness.pass(TO_THE_REVEAL).await;
    let find = |all: &[local_discord::MessageView]| {
        let mut published = all.iter().filter(|m| text(m).contains("rude words"));
        published.next().map(|m| m.id)
    };
    let published = harness.finds(thread, "no published answer", find).await;
    assert!(
        ana.message_command(thread, "Withhold this answer", published)
            .is_err(),
        "members do not see the command"
    );
    let done = harness
        .mara
        .message_command(thread, "Withhold this answer", published);
    let done = done.unwrap().message().await.unwrap();
    harness.settle().await;
    let shown = harness.ws.transcript(thread);
    assert!(
        !shown.contains("rude words") && shown.contains("hidden by the moderators"),
        "{shown}"
    );
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(
        why.contains("for answering in time"),
        "it still counts: {why}"
    );
    press(&harness.mara, &done, "Show it")
        .message()
        .await
        .unwrap();
    harness.settle().await;
    assert!(harness.ws.transcript(thread).contains("rude words"));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_deleted_answer_is_none_and_a_taken_back_vote_is_none() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    let of_ana = ana.say(thread, "str").unwrap();
    let of_ben = ben.say(thread, "repr").unwrap();
    harness.settle().await;
    ana.react(thread, of_ben, "⬆️").unwrap();
    ana.unreact(thread, of_ben, "⬆️").unwrap();
    ana.delete(thread, of_ana).unwrap();
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ben, "why", json!({})).await);
    assert!(
        why.contains("for answering in time") && !why.contains("1 vote"),
        "{why}"
    );
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(!why.contains("for answering in time"), "{why}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_press_on_a_button_of_another_version_is_told_kindly() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (post, _) = harness.question().await;
    let ana = harness.member("Ana");
    // Buttons work after a restart, because the bot keeps nothing about them in memory.
    assert!(harness.stop().await.success());
    harness.start().await;
    let told = press(&ana, &post, "Hint").message().await.unwrap();
    assert!(
        told.ephemeral && text(&told).contains("1 of 2"),
        "{}",
        text(&told)
    );
    harness.all_was_well();
}
