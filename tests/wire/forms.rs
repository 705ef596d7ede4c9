//! Forms: labels, the question inside the form, and a file, as they arrive through the relay.

use std::time::Duration;

use local_discord::{Id, InteractionReply};
use serde_json::{Value, json};

use super::harness::{Harness, OPEN, OUTPUT, Protocol, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
const CODE: &[u8] = b"def same(a, b):\n    return a is b\n";

/// Opens a group with this open question.
async fn open(question: (&str, &str)) -> (Harness, local_discord::MessageView, Id) {
    open_by(Protocol::Http, question).await
}

/// Does the same by this protocol.
async fn open_by(
    protocol: Protocol,
    question: (&str, &str),
) -> (Harness, local_discord::MessageView, Id) {
    let mut harness = Harness::open_with(protocol, &[question], |_| {}).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    (harness, post, thread)
}

/// Returns the parts of a form of this type.
fn parts(form: &local_discord::Modal, kind: u8) -> Vec<Value> {
    let all = form.json["components"].as_array().into_iter().flatten();
    all.filter(|part| part["type"] == kind).cloned().collect()
}

#[tokio::test]
async fn a_form_has_labels_with_descriptions_and_the_question_with_its_code() {
    let (mut harness, post, _) = open(OUTPUT).await;
    let ana = harness.member("Ana");
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    let labels = parts(&form, 18);
    assert_eq!(labels.len(), 1);
    assert_eq!(labels[0]["label"], "What does it print?");
    assert!(!labels[0]["description"].as_str().unwrap().is_empty());
    let shown = parts(&form, 10);
    let shown = shown[0]["content"].as_str().unwrap();
    assert!(shown.contains("```py"), "{shown}");
    assert!(text(&post).contains(shown.lines().next().unwrap()));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

/// Types an answer into a form and finds it again.
async fn arrives(protocol: Protocol) {
    let (mut harness, post, thread) = open_by(protocol, OPEN).await;
    let ana = harness.member("Ana");
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    let written = "Quotes \" and \\ and\nlines, \u{1f600} and {\"t\":\"INTERACTION_CREATE\"}";
    let sent = ana.submit(&form, &[("f0", written)]).unwrap();
    let receipt = text(&sent.message().await.unwrap());
    assert!(receipt.contains(written), "{receipt}");
    // It is there when the form is opened again.
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    assert_eq!(form.inputs[0].value, written);
    harness.pass(TO_THE_REVEAL).await;
    assert!(harness.ws.transcript(thread).contains("Quotes \""));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn what_was_written_into_a_label_arrives() {
    arrives(Protocol::Http).await;
}

#[tokio::test]
async fn it_arrives_through_a_gateway_behind_tls_as_well() {
    arrives(Protocol::Tls).await;
}

#[tokio::test]
async fn a_file_is_fetched_while_the_reply_is_deferred_and_published_at_the_reveal() {
    let (mut harness, post, thread) = open(OPEN).await;
    let ana = harness.member("Ana");
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    let sent = ana
        .submit_with(
            &form,
            &[("f0", "With a function:")],
            vec![("file", "Übung 1.py", CODE)],
        )
        .unwrap();
    assert!(matches!(
        sent.reply().await.unwrap(),
        InteractionReply::Deferred(_)
    ));
    let receipt = text(&sent.message().await.unwrap());
    assert!(receipt.contains("Your file (2 lines)"), "{receipt}");
    harness.settle().await;
    assert!(!harness.ws.transcript(thread).contains("def same"));
    harness.pass(TO_THE_REVEAL).await;
    let shown = harness.ws.transcript(thread);
    assert!(shown.contains("def same(a, b):"), "{shown}");
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(why.contains("for answering in time"), "{why}");
    assert!(
        !harness.log().contains("attachments/"),
        "its address is nowhere"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_file_that_cannot_be_taken_leaves_the_text_and_is_told() {
    let (mut harness, post, _) = open(OPEN).await;
    let large = vec![b'x'; 64 * 1024 + 1];
    let files: [(&str, &[u8], &str); 4] = [
        ("answer.exe", CODE, "end in .py or .txt"),
        ("answer.py", &large, "larger than 64 KiB"),
        ("answer.py", b"x = \xff", "isn't plain text"),
        ("answer.txt", b"a\0b", "isn't plain text"),
    ];
    for (n, (name, bytes, why)) in files.into_iter().enumerate() {
        let who = harness.member(&format!("Member {n}"));
        let form = press(&who, &post, "Answer").modal().await.unwrap();
        let sent = who
            .submit_with(&form, &[("f0", "my text")], vec![("file", name, bytes)])
            .unwrap();
        let receipt = text(&sent.message().await.unwrap());
        assert!(receipt.contains(why), "{receipt}");
        assert!(receipt.contains("saved without it"), "{receipt}");
    }
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_form_that_a_member_opened_before_a_restart_is_taken_after_it() {
    let (mut harness, post, _) = open(OPEN).await;
    let ana = harness.member("Ana");
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    harness.kill().await;
    harness.start().await;
    let sent = ana.submit(&form, &[("f0", "Written meanwhile.")]).unwrap();
    let receipt = text(&sent.message().await.unwrap());
    assert!(receipt.contains("Written meanwhile."), "{receipt}");
    harness.all_was_well();
}

#[tokio::test]
async fn a_form_of_an_older_version_with_rows_is_answered_and_one_without_its_field_is_an_error() {
    let (harness, post, _) = open(OPEN).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    let mut form = press(&ana, &post, "Answer").modal().await.unwrap();
    let input = parts(&form, 18)[0]["component"].clone();
    form.json["components"] = json!([{"type": 1, "id": 1, "components": [input]}]);
    let sent = ana.submit(&form, &[("f0", "In a row.")]).unwrap();
    let receipt = text(&sent.message().await.unwrap());
    assert!(receipt.contains("In a row."), "{receipt}");

    let mut form = press(&ben, &post, "Answer").modal().await.unwrap();
    form.json["components"] = json!([]);
    let sent = ben.submit(&form, &[]).unwrap();
    let told = sent.message().await.unwrap();
    assert!(
        text(&told).contains("couldn't read that form"),
        "{}",
        text(&told)
    );
    assert!(harness.has_said("a form cannot be read"));
    let again = press(&ben, &post, "Answer").modal().await.unwrap();
    assert_eq!(again.inputs[0].value, "", "nothing was stored");
    harness.wire_was_well();
}
