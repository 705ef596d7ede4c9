//! `/bank import` and `/bank export` over the wire: a package that the real Anki wrote comes in,
//! is undone, and leaves again.

use std::time::Duration;

use local_discord::{InteractionReply, MessageView};
use serde_json::json;

use super::harness::{Harness, OPEN, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
/// What the real Anki wrote: made by `crates/decks/tests/fixtures/make.py`.
const PACKAGE: &[u8] = include_bytes!("../../crates/decks/tests/fixtures/new.apkg");

/// Sends a file with `/bank import` and returns what it is answered with.
async fn sends(harness: &Harness, name: &str, bytes: &[u8]) -> MessageView {
    let sent = harness
        .mara
        .slash_with(
            harness.channel,
            "bank import",
            json!({ "topic": "basics" }),
            vec![("file", name, bytes)],
        )
        .unwrap();
    // It is fetched and read while the reply is deferred, for the moderator alone.
    assert!(matches!(
        sent.reply().await.unwrap(),
        InteractionReply::Deferred(_)
    ));
    let told = sent.message().await.unwrap();
    assert!(told.ephemeral, "{}", text(&told));
    told
}

/// Returns the bytes of the only file of a message, and its name.
async fn file(message: &MessageView) -> (String, Vec<u8>) {
    let files = message.json["attachments"].as_array().expect("a list");
    assert_eq!(files.len(), 1, "{files:?}");
    let url = files[0]["url"].as_str().expect("an address");
    let answer = reqwest::get(url).await.unwrap();
    let name = files[0]["filename"].as_str().expect("a name").to_owned();
    (name, answer.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn a_package_of_anki_is_checked_imported_undone_and_handed_out_again() {
    let mut harness = Harness::open(&[OPEN]).await;
    let checked = sends(&harness, "new.apkg", PACKAGE).await;
    let told = text(&checked);
    assert!(told.contains("an Anki package"), "{told}");
    assert!(told.contains("Can't come in"), "{told}");
    assert!(told.contains("Nothing has changed yet"), "{told}");
    let (name, report) = file(&checked).await;
    let report = String::from_utf8(report).unwrap();
    assert_eq!(name, "import-report.txt");
    assert!(report.contains("the card has a picture"), "{report}");

    let done = press(&harness.mara, &checked, "Import")
        .message()
        .await
        .unwrap();
    assert!(
        text(&done).contains("Imported `new.apkg`"),
        "{}",
        text(&done)
    );
    let again = text(&sends(&harness, "new.apkg", PACKAGE).await);
    assert!(again.contains("already here and unchanged"), "{again}");
    assert!(again.contains("nothing to import"), "{again}");

    // What leaves comes back as it is, also after a restart.
    harness.kill().await;
    harness.start().await;
    // Discord sends a choice by its place.
    for (format, ending) in [(0, "apkg"), (1, "txt"), (2, "csv"), (3, "zip")] {
        let out = harness
            .mara("bank export", json!({ "format": format }))
            .await;
        let (name, bytes) = file(&out).await;
        assert_eq!(name, format!("questions.{ending}"));
        let back = text(&sends(&harness, &name, &bytes).await);
        assert!(back.contains("nothing to import"), "{format}: {back}");
        assert!(!back.contains("new question"), "{format}: {back}");
    }
    let out = harness.mara("bank export", json!({ "format": 4 })).await;
    let (_, bytes) = file(&out).await;
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(json["format"], "pythia-questions");

    let undone = press(&harness.mara, &done, "Undo").message().await.unwrap();
    assert!(
        text(&undone).contains("The import was undone."),
        "{}",
        text(&undone)
    );
    let none = text(&harness.mara("bank export", json!({ "format": 2 })).await);
    assert!(none.contains("brings a file"), "{none}");
    assert!(
        !harness.log().contains("attachments/"),
        "its address is nowhere"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn files_that_can_t_come_in_are_answered_and_change_nothing() {
    let mut harness = Harness::open(&[OPEN]).await;
    let large = vec![b'x'; (8 << 20) + 1];
    let files: [(&str, &[u8], &str); 6] = [
        ("large.csv", &large, "more than 8 MB"),
        (
            "cut.apkg",
            &PACKAGE[..PACKAGE.len() / 2],
            "can't import this file",
        ),
        ("photo.png", b"\x89PNG", "isn't text in UTF-8"),
        ("evil.apkg", b"PK", "can't import this file"),
        (
            "utf16.csv",
            b"\xff\xfeq\0u\0e\0s\0t\0i\0o\0n\0\n\0",
            "import",
        ),
        ("anchors.yaml", b"a: &a [x]\nb: *a\n", ""),
    ];
    for (name, bytes, why) in files {
        let told = text(&sends(&harness, name, bytes).await);
        assert!(told.contains(why), "{name}: {told}");
        assert!(!told.contains("/tmp"), "{told}");
    }
    let out = text(&harness.mara("bank export", json!({ "format": 2 })).await);
    assert!(out.contains("no question of this server's own"), "{out}");
    let ana = harness.member("Ana");
    let refused = ana.slash_with(
        harness.channel,
        "bank import",
        json!({}),
        vec![("file", "q.csv", b"question,answer\nWhy?,Because.\n")],
    );
    assert!(refused.is_err(), "Discord doesn't offer it to members");
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

#[tokio::test]
async fn a_member_gets_what_they_missed_as_cards_for_anki() {
    let mut harness = Harness::open(&[OUTPUT]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (post, _) = harness.question().await;
    let ben = harness.member("Ben");
    let form = press(&ben, &post, "Answer").modal().await.unwrap();
    let sent = ben.submit(&form, &[("f0", "something else")]).unwrap();
    sent.message().await.unwrap();
    let yet = text(&harness.said(&ben, "review", json!({ "export": 0 })).await);
    assert!(
        yet.contains("no missed question") || yet.contains("Nothing to review yet"),
        "{yet}"
    );
    harness.pass(TO_THE_REVEAL).await;
    let out = harness.said(&ben, "review", json!({ "export": 0 })).await;
    assert!(out.ephemeral);
    let (name, bytes) = file(&out).await;
    assert_eq!(name, "missed.apkg");
    assert!(bytes.starts_with(b"PK\x03\x04"));
    let out = harness.said(&ben, "review", json!({ "export": 1 })).await;
    let (name, bytes) = file(&out).await;
    let cards = String::from_utf8(bytes).unwrap();
    assert_eq!(name, "missed.txt");
    assert!(cards.starts_with("#separator:tab\n#html:true\n"), "{cards}");
    assert_eq!(cards.matches("<pre>+++").count(), 1, "{cards}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
