//! A daily, from the post to the close.

use std::time::Duration;

use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, button, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

#[tokio::test]
async fn a_daily_is_posted_answered_revealed_and_counted() {
    let mut harness = Harness::open(&[CHOICE]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    assert!(text(&post).contains("A setter that never comes back"));
    let marks: Vec<&str> = post
        .reactions
        .iter()
        .map(|(emoji, _)| emoji.as_str())
        .collect();
    assert_eq!(marks, ["🟢", "🟡", "🔴"]);

    // Each daily shuffles its options. The post shows their texts after the letters.
    for (who, wanted) in [(&ana, "calls the setter"), (&ben, "never been set")] {
        let letter = letter_of(&text(&post), wanted);
        let receipt = press(who, &post, &letter).message().await.unwrap();
        assert!(receipt.ephemeral && text(&receipt).contains(wanted));
        assert!(
            !text(&receipt).to_lowercase().contains("correct"),
            "{}",
            text(&receipt)
        );
    }
    harness.pass(TO_THE_REVEAL).await;
    let shown = harness.ws.transcript(thread);
    assert!(
        shown.contains("The value has to be stored under a different name"),
        "{shown}"
    );
    let board = harness.said(&ben, "leaderboard", json!({})).await;
    let board = text(&board);
    let at = |who: u64| {
        board
            .find(&format!("<@{who}>"))
            .unwrap_or_else(|| panic!("{board}"))
    };
    assert!(at(ana.id.0) < at(ben.id.0), "{board}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

/// Returns the letter of a line such as "**A** the instance".
fn letter_of(post: &str, option: &str) -> String {
    let line = post.lines().find(|line| line.contains(option));
    let line = line.unwrap_or_else(|| panic!("no {option} in {post}"));
    let letter = line.chars().find(|c| ('A'..='D').contains(c));
    letter.unwrap().to_string()
}

#[tokio::test]
async fn a_sealed_answer_by_form_is_published_with_credit_at_the_reveal() {
    let mut harness = Harness::open(&[OUTPUT]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    let form = press(&ana, &post, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let receipt = ana
        .submit(&form, &[(&field, "1 items\nno cart\nTrue\n")])
        .unwrap();
    let receipt = receipt.message().await.unwrap();
    assert!(
        receipt.ephemeral && text(&receipt).contains("no cart"),
        "{}",
        text(&receipt)
    );
    // The link brings the thread's messages to those who only answer here, and mentions nobody.
    let said = text(&receipt);
    let links = said.contains(&format!("<#{thread}>")) && said.contains("Join the thread");
    assert!(links && !said.contains("<@"), "{said}");
    assert!(
        !harness.ws.transcript(thread).contains("no cart"),
        "sealed until the reveal"
    );
    harness.pass(TO_THE_REVEAL).await;
    let shown = harness.ws.transcript(thread);
    assert!(shown.contains("Say what you mean"), "{shown}");
    let mine = harness.said(&ana, "why", json!({})).await;
    assert!(
        text(&mine).contains('3'),
        "three points for the right answer: {}",
        text(&mine)
    );
    harness.all_was_well();
}

#[tokio::test]
async fn messages_votes_and_acceptance_in_the_thread_earn_points() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    let answer = ana.say(thread, "Because a class can redefine ==.").unwrap();
    ben.say(thread, "Because is compares identities.").unwrap();
    harness.settle().await;
    ben.react(thread, answer, "⬆️").unwrap();
    harness.mara.react(thread, answer, "✅").unwrap();
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await);
    for reason in ["for answering in time", "1 vote", "accepted"] {
        assert!(why.to_lowercase().contains(reason), "no {reason} in {why}");
    }
    harness.all_was_well();
}

#[tokio::test]
async fn many_answers_are_revealed_together_and_each_counts_once() {
    // More than twice as many as are settled at once.
    const MANY: usize = 410;
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    let members = (0..MANY).map(|n| harness.member(&format!("Member {n}")));
    let members: Vec<_> = members.collect();
    for member in &members {
        member
            .say(thread, "Because a class can redefine ==.")
            .unwrap();
    }
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    let shown = harness.ws.transcript(thread);
    let results = shown.matches("410 members answered").count();
    assert_eq!(results, 1, "{shown}");
    for member in [&members[0], &members[MANY / 2], &members[MANY - 1]] {
        let why = text(&harness.said(member, "why", json!({})).await);
        assert_eq!(why.matches("for answering in time").count(), 1, "{why}");
    }
    harness.all_was_well();
}

#[tokio::test]
async fn show_me_now_is_ephemeral_and_nobody_else_sees_the_answer() {
    let mut harness = Harness::open(&[OUTPUT]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    let asks = press(&ana, &post, "Show me").message().await.unwrap();
    assert!(asks.ephemeral);
    let yes = button(&asks, "no points").to_owned();
    let shown = ana
        .press(asks.channel, asks.id, &yes)
        .unwrap()
        .message()
        .await
        .unwrap();
    assert!(
        shown.ephemeral && text(&shown).contains("Say what you mean"),
        "{}",
        text(&shown)
    );
    for place in [harness.channel, thread] {
        assert!(!harness.ws.transcript(place).contains("Say what you mean"));
    }
    harness.all_was_well();
}

#[tokio::test]
async fn what_happened_while_the_bot_was_killed_counts() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    harness.kill().await;
    let answer = ana.say(thread, "Identity cannot be redefined.").unwrap();
    ben.say(thread, "Equality can be redefined.").unwrap();
    ben.react(thread, answer, "⬆️").unwrap();
    harness.ws.advance(Duration::from_secs(3600));
    harness.start().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await).to_lowercase();
    assert!(
        why.contains("for answering in time") && why.contains("1 vote"),
        "{why}"
    );
    harness.wire_was_well();
}

#[tokio::test]
async fn what_happened_while_the_session_was_lost_counts() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    let seen = harness.ws.gateway_stats();
    // None of this is replayed, because the session is gone.
    harness.ws.set_gateway_down(true);
    harness.ws.invalidate_sessions(false);
    ana.say(thread, "Identity cannot be redefined.").unwrap();
    harness.ws.set_gateway_down(false);
    let anew = |ws: &local_discord::Workspace| {
        (ws.connected() == 1 && ws.gateway_stats().identifies > seen.identifies).then_some(())
    };
    harness
        .ws
        .until(super::harness::TIMEOUT, anew)
        .await
        .expect("it connects anew");
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await).to_lowercase();
    assert!(why.contains("for answering in time"), "{why}");
    harness.wire_was_well();
}

#[tokio::test]
async fn options_are_completed_while_typing() {
    let mut harness = Harness::open(&[OPEN, CHOICE]).await;
    harness.track().await;
    let ask = |command: &str, option: &str, typed: &str| {
        harness
            .mara
            .complete(harness.channel, command, option, json!({ option: typed }))
            .unwrap()
    };
    let asked = [
        (ask("track pause", "track", "da"), "daily"),
        (ask("setup", "zone", "Europe/Ber"), "Europe/Berlin"),
        (ask("question", "topic", "data"), "data-model"),
        (ask("question", "level", "j"), "junior"),
        (ask("track add", "days", "we"), "weekdays"),
        (ask("help", "topic", "lead"), "leaderboard"),
    ];
    for (asked, wanted) in asked {
        let choices = asked.choices().await.unwrap();
        let found = choices
            .iter()
            .any(|(_, value)| value.as_str().is_some_and(|v| v.contains(wanted)));
        assert!(found, "no {wanted} in {choices:?}");
    }
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn the_doctor_sees_a_missing_permission_and_says_nothing_of_what_is_there() {
    use local_discord::Permissions;
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let bot = harness.ws.bot();
    harness.ws.overwrite(
        harness.channel,
        bot,
        Permissions::empty(),
        Permissions::EMBED_LINKS,
    );
    harness.settle().await;
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(told.to_lowercase().contains("embed links"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
