//! How a daily ends: grouped outputs, the line in the channel, the final results.

use std::time::Duration;

use local_discord::{Id, MessageView, Permissions, Person};
use serde_json::json;

use super::harness::{Harness, OPEN, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
const TO_THE_CLOSE: Duration = Duration::from_secs(24 * 3600);

/// The flag of a message that makes no sound.
const SILENT: u64 = 1 << 12;

/// The place of `role` among the choices of `reveal_notice`, which is what a client sends.
const ROLE: u64 = 1;

/// The type of a message that replies to another one.
const REPLY: u64 = 19;

/// Fills in the form of **Answer**.
async fn seals(who: &Person, post: &MessageView, answer: &str) {
    let form = press(who, post, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let receipt = who.submit(&form, &[(&field, answer)]).unwrap();
    receipt.message().await.unwrap();
}

/// Returns what the bot says in a channel or thread, message by message.
fn said(harness: &Harness, place: Id) -> Vec<String> {
    let bot = harness.ws.bot();
    let messages = harness.ws.messages(place).into_iter();
    let ours = messages.filter(|message| message.author == bot);
    ours.map(|message| text(&message)).collect()
}

/// Returns the line in the channel that says that the answer is out.
async fn line(harness: &Harness) -> MessageView {
    let is_line = |message: &&MessageView| message.content.contains("is out");
    let find = |all: &[MessageView]| all.iter().find(is_line).cloned();
    harness.finds(harness.channel, "no line", find).await
}

fn offers_a_vote(message: &MessageView) -> bool {
    message
        .buttons
        .iter()
        .any(|button| button.label.contains("Vote"))
}

#[tokio::test]
async fn outputs_are_shown_together_and_printed_once() {
    let mut harness = Harness::open(&[OUTPUT]).await;
    harness.track().await;
    let members = ["Ana", "Ben", "Cleo"].map(|name| harness.member(name));
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    let answers = [
        "1 items\nno cart\nTrue",
        "1 items\nno cart\ntrue",
        "1 items\nno cart\ntrue",
    ];
    for (who, answer) in members.iter().zip(answers) {
        seals(who, &post, answer).await;
    }
    harness.pass(TO_THE_REVEAL).await;
    let parts = said(&harness, thread);
    let all = parts.join("\n");
    assert_eq!(all.matches("1 items\nno cart\nTrue").count(), 1, "{all}");
    assert!(
        !all.contains("print(bool(Cart) is True)"),
        "the code is in the question: {all}"
    );
    let results = parts
        .iter()
        .find(|part| part.contains("Results of question"));
    let results = results.unwrap_or_else(|| panic!("{all}"));
    assert!(
        results.contains(&format!("**Correct: 1** · <@{}>", members[0].id)),
        "{results}"
    );
    let wrong =
        "**2 members** · only difference: upper and lower case\n```\n1 items\nno cart\ntrue\n```";
    assert!(results.contains(wrong), "{results}");
    assert!(!all.to_lowercase().contains("vote"), "{all}");
    let messages = harness.ws.messages(thread);
    assert!(!messages.iter().any(offers_a_vote));
    let post = harness.ws.messages(harness.channel).remove(0);
    let mine = press(&members[1], &post, "My result")
        .message()
        .await
        .unwrap();
    let mine = text(&mine);
    assert!(
        mine.contains("The only difference: upper and lower case."),
        "{mine}"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn the_channel_hears_of_the_reveal_by_one_silent_reply() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    harness.pass(TO_THE_REVEAL).await;
    let line = line(&harness).await;
    assert_eq!(line.json["type"], REPLY);
    assert_eq!(
        line.json["message_reference"]["message_id"],
        post.id.to_string()
    );
    assert_eq!(
        line.json["flags"].as_u64().unwrap_or_default() & SILENT,
        SILENT
    );
    let messages = harness.ws.messages(thread);
    let is_answer = |one: &&MessageView| text(one).contains("The answer to question");
    let first = messages.iter().find(is_answer).expect("the answer").id;
    assert!(
        line.content.contains(&format!("{thread}/{first}")),
        "{}",
        line.content
    );
    assert!(line.embeds.is_empty() && line.buttons.is_empty());
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn without_read_message_history_the_line_is_no_reply() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    harness.question().await;
    let bot = harness.ws.bot();
    let history = Permissions::READ_MESSAGE_HISTORY;
    harness
        .ws
        .overwrite(harness.channel, bot, Permissions::empty(), history);
    harness.pass(TO_THE_REVEAL).await;
    let line = line(&harness).await;
    assert_eq!(line.json["type"], 0);
    assert!(line.json["message_reference"].is_null());
    assert!(
        line.content.contains("https://discord.com/channels/"),
        "{}",
        line.content
    );
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

#[tokio::test]
async fn a_role_hears_of_the_reveal_if_the_track_says_so() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let edit = |options| harness.mara("track edit", options);
    let refused = edit(json!({"track": "daily", "reveal_notice": ROLE})).await;
    assert!(
        text(&refused).contains("this track has none"),
        "{}",
        text(&refused)
    );
    let role = harness
        .ws
        .role(harness.guild, "Pythonistas", Permissions::empty());
    let options = json!({"track": "daily", "ping": role.to_string(), "reveal_notice": ROLE});
    let saved = edit(options).await;
    assert!(text(&saved).contains("Saved"), "{}", text(&saved));
    harness.pass(TO_THE_SLOT).await;
    harness.question().await;
    harness.pass(TO_THE_REVEAL).await;
    let line = line(&harness).await;
    assert!(
        line.content.starts_with(&format!("<@&{role}> ")),
        "{}",
        line.content
    );
    assert_eq!(line.json["flags"].as_u64().unwrap_or_default() & SILENT, 0);
    let sent = harness.ws.exchanges().into_iter();
    let mut sent = sent.filter(|one| one.body["content"] == line.content);
    let allowed = &sent.next().expect("the request").body["allowed_mentions"]["roles"];
    assert_eq!(allowed, &json!([role.to_string()]));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn at_the_close_the_final_results_come_and_the_vote_buttons_go() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    seals(&ana, &post, "Repr, since the zebra said so.").await;
    ben.say(thread, "Ben's own answer, in the thread.").unwrap();
    harness.pass(TO_THE_REVEAL).await;
    let messages = harness.ws.messages(thread);
    assert_eq!(messages.iter().filter(|one| offers_a_vote(one)).count(), 2);
    let published = messages
        .iter()
        .find(|one| text(one).contains("the zebra said"));
    let published = published.expect("it is published").clone();
    press(&ben, &published, "Vote for this")
        .message()
        .await
        .unwrap();
    harness.pass(TO_THE_CLOSE).await;
    let messages = harness.ws.messages(thread);
    assert!(
        !messages.iter().any(offers_a_vote),
        "{}",
        harness.ws.transcript(thread)
    );
    let post = harness.ws.messages(harness.channel).remove(0);
    assert!(!offers_a_vote(&post));
    let last = messages
        .iter()
        .find(|one| text(one).contains("Final results"));
    let last = text(last.expect("the final results"));
    let best = format!("<@{}> · 1 vote · [read it]", ana.id);
    assert!(
        last.contains(&best) && last.contains(&published.id.to_string()),
        "{last}"
    );
    assert!(
        last.contains(&format!("<@{}> · 2 points", ana.id)),
        "{last}"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
