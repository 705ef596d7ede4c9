//! Answers in the thread: what counts, votes on any message, and the quiet receipt.

use std::time::Duration;

use local_discord::{Id, NewMessage};
use serde_json::json;

use super::harness::{Harness, OPEN, Protocol, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
const ANSWER: &str = "Because a class can redefine ==.";

/// Opens a group with an open question, with or without the message-content intent.
async fn open(message_content: bool) -> (Harness, Id) {
    let set = |settings: &mut local_discord::Settings| settings.message_content = message_content;
    let mut harness = Harness::open_with(Protocol::Http, &[OPEN], set).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    (harness, thread)
}

/// Returns the messages of a thread that have the receipt.
fn with_receipt(harness: &Harness, thread: Id) -> Vec<Id> {
    let messages = harness.ws.messages(thread).into_iter();
    messages
        .filter(|message| message.reactions.iter().any(|(emoji, _)| emoji == "🔖"))
        .map(|message| message.id)
        .collect()
}

#[tokio::test]
async fn votes_on_any_message_count_once_and_the_most_voted_one_is_linked() {
    let (mut harness, thread) = open(false).await;
    let (ana, ben, cleo) = (
        harness.member("Ana"),
        harness.member("Ben"),
        harness.member("Cleo"),
    );
    let brb = ana.say(thread, "brb").unwrap();
    let real = ana.say(thread, ANSWER).unwrap();
    harness.settle().await;
    assert_eq!(with_receipt(&harness, thread), [brb], "one, on the first");
    // Votes count of those who have answered themselves.
    let others = [&ben, &cleo].map(|who| who.say(thread, "An answer of mine.").unwrap());
    ben.react(thread, brb, "⬆️").unwrap();
    ben.react(thread, real, "⬆️").unwrap();
    cleo.react(thread, real, "⬆️").unwrap();
    harness.settle().await;
    let [of_ben, of_cleo] = others;
    assert_eq!(with_receipt(&harness, thread), [brb, of_ben, of_cleo]);
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(why.contains("2 votes"), "{why}");
    let shown = harness.ws.transcript(thread);
    let link = |message: Id| format!("{thread}/{message}");
    assert!(
        shown.contains(&link(real)) && !shown.contains(&link(brb)),
        "{shown}"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn the_receipt_moves_to_a_submitted_message_and_away_from_a_deleted_one() {
    let (mut harness, thread) = open(false).await;
    let ana = harness.member("Ana");
    let first = ana.say(thread, "brb").unwrap();
    let second = ana.say(thread, ANSWER).unwrap();
    harness.settle().await;
    let asked = ana.message_command(thread, "Submit as my answer", second);
    let told = asked.unwrap().message().await.unwrap();
    assert!(text(&told).contains("now your answer"), "{}", text(&told));
    harness.settle().await;
    assert_eq!(with_receipt(&harness, thread), [second]);
    ana.delete(thread, second).unwrap();
    harness.settle().await;
    assert_eq!(with_receipt(&harness, thread), [first]);
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn stickers_forwards_and_voice_messages_are_no_answers_without_message_content() {
    let (mut harness, thread) = open(false).await;
    let ana = harness.member("Ana");
    let said = ana.say(harness.channel, "a message elsewhere").unwrap();
    for talk in [
        NewMessage::new("").sticker("Wave"),
        NewMessage::new("").forward(harness.channel, said),
        NewMessage::new("").voice(b"OggS"),
    ] {
        ana.write(thread, talk).unwrap();
    }
    harness.settle().await;
    assert_eq!(with_receipt(&harness, thread), []);
    // A poll can't be seen without the intent, so it counts like any text.
    let poll = NewMessage::new("").poll("Which one?", &["==", "is"]);
    let poll = ana.write(thread, poll).unwrap();
    harness.settle().await;
    assert_eq!(with_receipt(&harness, thread), [poll]);
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn with_message_content_a_remark_is_no_answer_until_it_is_edited_into_one() {
    let (mut harness, thread) = open(true).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    let poll = NewMessage::new("").poll("Which one?", &["==", "is"]);
    ana.write(thread, poll).unwrap();
    let brb = ana.say(thread, "brb").unwrap();
    ben.react(thread, brb, "⬆️").unwrap();
    let picture = NewMessage::new("").file("sketch.png", b"png");
    let picture = ben.write(thread, picture).unwrap();
    harness.settle().await;
    assert_eq!(with_receipt(&harness, thread), [picture]);
    ana.edit(thread, brb, ANSWER).unwrap();
    harness.settle().await;
    assert_eq!(with_receipt(&harness, thread), [brb, picture]);
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(why.contains("1 vote"), "{why}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn what_was_written_while_the_bot_was_away_is_judged_the_same() {
    let (mut harness, thread) = open(true).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.kill().await;
    for talk in [
        NewMessage::new("brb"),
        NewMessage::new("").sticker("Wave"),
        NewMessage::new("").voice(b"OggS"),
    ] {
        ana.write(thread, talk).unwrap();
    }
    ben.say(thread, ANSWER).unwrap();
    harness.start().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ben, "why", json!({})).await);
    assert!(why.contains("for answering in time"), "{why}");
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(!why.contains("for answering in time"), "{why}");
    harness.all_was_well();
}
