//! A question that a member suggests, from the form over the moderators' desk to its reveal.

use std::time::Duration;

use serde_json::json;

use super::harness::{Harness, OPEN, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

/// The question of the form with its code block left open.
const OPEN_BLOCK: &str =
    "Two lists of unequal length go into `zip`.\n\n```py\nprint(list(zip([1, 2], \"a\")))";

#[tokio::test]
async fn a_suggestion_is_mended_previewed_approved_asked_with_its_author_s_name_and_removed() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    // Choices made from a list of names are sent by their place: the first is multiple choice.
    let options = json!({ "topic": "iteration", "level": "junior", "kind": 0 });
    let asked = ana.slash(harness.channel, "suggest", options);
    let form = asked.unwrap().modal().await.unwrap();
    assert_eq!(form.inputs.len(), 5);
    let options = "* `[(1, 'a')]`\n> The shorter one decides.\n`ValueError`";
    let answer = "`zip` stops at the end of the shorter one.";
    let title = ("f0", "What `zip` leaves out");
    let rest = [("f2", options), ("f3", answer), ("f4", "")];
    let fields = |question| [title, ("f1", question), rest[0], rest[1], rest[2]];
    let told = ana.submit(&form, &fields(OPEN_BLOCK)).unwrap();
    let told = told.message().await.unwrap();
    assert!(told.ephemeral);
    assert!(
        text(&told).contains("**Question, line 3:** a code block starts here"),
        "{}",
        text(&told)
    );
    let form = press(&ana, &told, "Fix it").modal().await.unwrap();
    assert_eq!(form.inputs[1].value, OPEN_BLOCK, "nothing is lost");
    let mended = format!("{OPEN_BLOCK}\n```");
    let preview = ana.submit(&form, &fields(&mended)).unwrap();
    let preview = preview.message().await.unwrap();
    assert!(text(&preview).contains("Two lists of unequal length"));
    let sent = press(&ana, &preview, "Send, with my name");
    let sent = text(&sent.message().await.unwrap());
    assert!(sent.contains("is with the moderators"), "{sent}");

    let desk = harness.mara("suggestions", json!({})).await;
    assert!(desk.ephemeral && text(&desk).contains("Suggestion 1 of 1"));
    let told = press(&harness.mara, &desk, "Approve").message().await;
    let told = text(&told.unwrap());
    assert!(told.contains("`own/what-zip-leaves-out`"), "{told}");
    let queue = json!({ "track": "daily", "question": "own/what-zip-leaves-out" });
    harness.mara("track queue add", queue).await;
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    let named = format!("<@{}>", ana.id);
    assert!(text(&post).contains("Suggested by"), "{}", text(&post));
    assert!(text(&post).contains(&named), "{}", text(&post));

    let completed = harness.mara.complete(
        harness.channel,
        "bank remove",
        "question",
        json!({ "question": "" }),
    );
    let choices = completed.unwrap().choices().await.unwrap();
    assert!(
        choices.is_empty(),
        "an open question isn't listed: {choices:?}"
    );
    let remove = json!({ "question": "own/what-zip-leaves-out" });
    let asks = harness.mara("bank remove", remove).await;
    let removed = press(&harness.mara, &asks, "Remove it").message().await;
    assert!(text(&removed.unwrap()).contains("Removed"));
    harness.kill().await;
    harness.start().await;
    harness.pass(TO_THE_REVEAL).await;
    let shown = harness.ws.transcript(thread);
    assert!(shown.contains("The shorter one decides"), "{shown}");
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

#[tokio::test]
async fn a_moderator_writes_a_question_and_declines_another() {
    let mut harness = Harness::open(&[OPEN]).await;
    let options = json!({ "topic": "functions", "level": "mid", "kind": 2 });
    let asked = harness.mara.slash(harness.channel, "bank add", options);
    let form = asked.unwrap().modal().await.unwrap();
    let fields = [
        ("f0", "Why defaults remember"),
        ("f1", "Why does a list as a default remember?"),
        ("f2", "made once, by the def statement"),
        ("f3", "The default is evaluated once."),
        ("f4", ""),
    ];
    let preview = harness.mara.submit(&form, &fields).unwrap();
    let preview = preview.message().await.unwrap();
    let told = press(&harness.mara, &preview, "Add it").message().await;
    assert!(text(&told.unwrap()).contains("`own/why-defaults-remember`"));
    let ben = harness.member("Ben");
    let found = text(
        &harness
            .said(&ben, "search", json!({ "text": "remember" }))
            .await,
    );
    assert!(found.contains("Why defaults remember"), "{found}");

    let options = json!({ "topic": "functions", "level": "mid", "kind": 2 });
    let asked = ben.slash(harness.channel, "suggest", options);
    let form = asked.unwrap().modal().await.unwrap();
    let preview = ben.submit(&form, &fields).unwrap().message().await.unwrap();
    assert!(
        text(&preview).contains("Looks familiar"),
        "{}",
        text(&preview)
    );
    press(&ben, &preview, "Send without my name")
        .message()
        .await
        .unwrap();
    let desk = harness.mara("suggestions", json!({})).await;
    let form = press(&harness.mara, &desk, "Decline")
        .modal()
        .await
        .unwrap();
    let declined = harness.mara.submit(&form, &[("f0", "We have this one.")]);
    declined.unwrap().message().await.unwrap();
    let mine = text(&harness.said(&ben, "suggestions", json!({})).await);
    assert!(mine.contains("declined: We have this one."), "{mine}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
