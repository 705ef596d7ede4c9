//! Putting questions in order, taking one back, and looking ahead without losing points.

use std::time::Duration;

use local_discord::{Permissions, Person};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, press, text};

const OTHER: (&str, &str) = (
    "data-model/eq-without-hash.md",
    include_str!("../../questions/data-model/eq-without-hash.md"),
);

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

fn slug(of: (&'static str, &str)) -> &'static str {
    of.0.trim_end_matches(".md")
}

async fn queue_add(harness: &Harness, question: &str) -> String {
    let options = json!({ "track": "daily", "question": question });
    text(&harness.mara("track queue add", options).await)
}

#[tokio::test]
async fn a_queued_question_is_asked_next_and_a_preview_costs_nothing_until_it_is_opened() {
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT, OTHER]).await;
    harness.track().await;
    let told = queue_add(&harness, slug(OUTPUT)).await;
    assert!(told.contains("Queued"), "{told}");
    let told = queue_add(&harness, slug(CHOICE)).await;
    assert!(told.contains("at place 2"), "{told}");
    let ordered = json!({ "track": "daily", "from": 2, "to": 1 });
    harness.mara("track queue move", ordered).await;
    let preview = harness
        .mara("track preview", json!({ "track": "daily" }))
        .await;
    assert!(
        text(&preview).contains("question queued"),
        "{}",
        text(&preview)
    );
    let list = json!({ "track": "daily" });
    let list = text(&harness.mara("track queue list", list).await);
    assert!(
        list.contains("1. ") && list.contains(slug(CHOICE)),
        "{list}"
    );
    harness.pass(TO_THE_SLOT).await;
    let (post, _) = harness.question().await;
    assert!(
        text(&post).contains("A setter that never comes back"),
        "{}",
        text(&post)
    );
    let completed = harness
        .mara
        .complete(
            harness.channel,
            "track queue add",
            "question",
            json!({ "question": "data", "track": "daily" }),
        )
        .unwrap();
    let choices = format!("{:?}", completed.choices().await.unwrap());
    // One of the other two is the one that was drawn, and that one is a secret.
    let free = [OPEN, OTHER].map(|one| choices.contains(slug(one)));
    assert!(free[0] != free[1], "{choices}");
    assert!(!choices.contains(slug(CHOICE)), "it is open: {choices}");
    assert!(!choices.contains(slug(OUTPUT)), "it is queued: {choices}");
    // Mara queued the next question, so she sees it at once. Another moderator has to ask for it.
    let preview = json!({ "track": "daily" });
    let shown = text(&harness.mara("track preview", preview.clone()).await);
    assert!(shown.contains("An empty shopping cart"), "{shown}");
    let moderators = harness
        .ws
        .role(harness.guild, "Moderators", Permissions::MANAGE_GUILD);
    let max = harness.ws.member(harness.guild, "Max", &[moderators]);
    let preview = harness.said(&max, "track preview", preview).await;
    assert!(
        !text(&preview).contains("An empty shopping cart"),
        "{}",
        text(&preview)
    );
    let shown = press(&max, &preview, "Show the question");
    let shown = shown.message().await.unwrap();
    let shown = text(&shown);
    assert!(
        shown.contains("An empty shopping cart") && shown.contains("queue"),
        "{shown}"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

/// Withdraws the open question with a reason, as a moderator does.
async fn withdraw(harness: &Harness, who: &Person, reason: &str) -> String {
    let asked = harness
        .mara("track withdraw", json!({ "track": "daily" }))
        .await;
    let form = press(who, &asked, "Withdraw question")
        .modal()
        .await
        .unwrap();
    let field = form.inputs[0].custom_id.clone();
    let told = who.submit(&form, &[(&field, reason)]).unwrap();
    text(&told.message().await.unwrap())
}

#[tokio::test]
async fn a_question_is_withdrawn_another_is_posted_for_the_date_and_the_streak_stays() {
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    queue_add(&harness, slug(OPEN)).await;
    queue_add(&harness, slug(OUTPUT)).await;
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    ana.say(thread, "repr, because str falls back to it.")
        .unwrap();
    harness.settle().await;
    let told = withdraw(&harness, &harness.mara, "Both answers are right.").await;
    assert!(told.contains("is withdrawn"), "{told}");
    harness.settle().await;
    let card = harness.ws.messages(harness.channel);
    let card = card.iter().find(|one| one.id == post.id).unwrap();
    assert!(
        text(card).contains("Both answers are right."),
        "{}",
        text(card)
    );
    assert!(card.buttons.is_empty());
    let said = harness.ws.transcript(thread);
    assert!(said.contains("was withdrawn"), "{said}");
    let told = harness
        .mara("track post-now", json!({ "track": "daily" }))
        .await;
    assert!(text(&told).contains("question #2"), "{}", text(&told));
    harness.settle().await;
    let (second, _) = harness.question().await;
    assert_ne!(second.id, post.id);
    harness.pass(TO_THE_REVEAL).await;
    assert!(!harness.ws.transcript(thread).contains("Model answer"));
    let me = text(&harness.said(&ana, "me", json!({})).await);
    assert!(me.contains("**1 question** in a row"), "{me}");
    harness.pass(DAY).await;
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn help_shows_members_no_command_of_moderators() {
    let mut harness = Harness::open(&[OPEN]).await;
    let ana = harness.member("Ana");
    let member = text(&harness.said(&ana, "help", json!({})).await);
    let overview = harness.mara("help", json!({})).await;
    let page = press(&harness.mara, &overview, "Questions of a track");
    let moderator = text(&page.message().await.unwrap());
    assert!(
        !member.contains("/track") && !member.contains("/setup"),
        "{member}"
    );
    assert!(
        member.contains("/answer") && member.contains("Streaks"),
        "{member}"
    );
    assert!(moderator.contains("/track queue add"), "{moderator}");
    let one = json!({ "topic": "track queue add" });
    let one = text(&harness.mara("help", one).await);
    assert!(one.contains("- `date:` A date to ask it on"), "{one}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
