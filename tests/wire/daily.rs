//! A day over the wire.

use std::time::Duration;

use serde_json::json;

use super::house::{CHOICE, House, OPEN, OUTPUT, button, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

#[tokio::test]
async fn a_daily_is_posted_answered_revealed_and_counted() {
    let mut house = House::open(&[CHOICE]).await;
    house.track().await;
    let (ana, ben) = (house.member("Ana"), house.member("Ben"));
    house.pass(TO_THE_SLOT).await;
    let (post, thread) = house.question().await;
    assert!(text(&post).contains("A setter that never comes back"));
    let marks: Vec<&str> = post
        .reactions
        .iter()
        .map(|(emoji, _)| emoji.as_str())
        .collect();
    assert_eq!(marks, ["🟢", "🟡", "🔴"]);

    // Letters are in an order of the daily's own; the texts stand beside them in the post.
    for (who, wanted) in [(&ana, "calls the setter"), (&ben, "never been set")] {
        let letters = press(who, &post, "Answer").message().await.unwrap();
        assert!(letters.ephemeral);
        let letter = letter_of(&text(&post), wanted);
        let receipt = press(who, &letters, &letter).message().await.unwrap();
        assert!(
            !text(&receipt).to_lowercase().contains("right"),
            "{}",
            text(&receipt)
        );
    }
    house.pass(TO_THE_REVEAL).await;
    let shown = house.ws.transcript(thread);
    assert!(
        shown.contains("The value has to be stored under another name"),
        "{shown}"
    );
    let board = house.said(&ben, "leaderboard", json!({})).await;
    let board = text(&board);
    let at = |who: u64| {
        board
            .find(&format!("<@{who}>"))
            .unwrap_or_else(|| panic!("{board}"))
    };
    assert!(at(ana.id.0) < at(ben.id.0), "{board}");
    assert!(house.stop().await.success());
    house.all_was_well();
}

/// "A" of a line such as "**A** the instance".
fn letter_of(post: &str, option: &str) -> String {
    let line = post.lines().find(|line| line.contains(option));
    let line = line.unwrap_or_else(|| panic!("no {option} in {post}"));
    let letter = line.chars().find(|c| ('A'..='D').contains(c));
    letter.unwrap().to_string()
}

#[tokio::test]
async fn a_sealed_answer_by_form_is_published_with_credit_at_the_reveal() {
    let mut house = House::open(&[OUTPUT]).await;
    house.track().await;
    let ana = house.member("Ana");
    house.pass(TO_THE_SLOT).await;
    let (post, thread) = house.question().await;
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
    assert!(
        !house.ws.transcript(thread).contains("no cart"),
        "sealed until the reveal"
    );
    house.pass(TO_THE_REVEAL).await;
    let shown = house.ws.transcript(thread);
    assert!(shown.contains("Say what you mean"), "{shown}");
    let mine = house.said(&ana, "why", json!({})).await;
    assert!(
        text(&mine).contains('3'),
        "three points for the right answer: {}",
        text(&mine)
    );
    house.all_was_well();
}

#[tokio::test]
async fn messages_votes_and_acceptance_in_the_thread_earn_points() {
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    let (ana, ben) = (house.member("Ana"), house.member("Ben"));
    house.pass(TO_THE_SLOT).await;
    let (_, thread) = house.question().await;
    let answer = ana.say(thread, "Because a class can redefine ==.").unwrap();
    house.settle().await;
    ben.react(thread, answer, "⬆️").unwrap();
    house.mara.react(thread, answer, "✅").unwrap();
    house.settle().await;
    house.pass(TO_THE_REVEAL).await;
    let why = text(&house.said(&ana, "why", json!({})).await);
    for reason in ["answered in time", "vote", "accepted"] {
        assert!(why.to_lowercase().contains(reason), "no {reason} in {why}");
    }
    house.all_was_well();
}

#[tokio::test]
async fn show_me_now_is_ephemeral_and_nobody_else_sees_the_answer() {
    let mut house = House::open(&[OUTPUT]).await;
    house.track().await;
    let ana = house.member("Ana");
    house.pass(TO_THE_SLOT).await;
    let (post, thread) = house.question().await;
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
    for place in [house.channel, thread] {
        assert!(!house.ws.transcript(place).contains("Say what you mean"));
    }
    house.all_was_well();
}

#[tokio::test]
async fn what_happened_while_the_bot_was_killed_counts() {
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    let (ana, ben) = (house.member("Ana"), house.member("Ben"));
    house.pass(TO_THE_SLOT).await;
    let (_, thread) = house.question().await;
    house.kill().await;
    let answer = ana.say(thread, "Identity cannot be redefined.").unwrap();
    ben.react(thread, answer, "⬆️").unwrap();
    house.ws.advance(Duration::from_secs(3600));
    house.start().await;
    house.pass(TO_THE_REVEAL).await;
    let why = text(&house.said(&ana, "why", json!({})).await).to_lowercase();
    assert!(
        why.contains("answered in time") && why.contains("vote"),
        "{why}"
    );
    house.wire_was_well();
}

#[tokio::test]
async fn what_happened_while_the_session_was_lost_counts() {
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    let ana = house.member("Ana");
    house.pass(TO_THE_SLOT).await;
    let (_, thread) = house.question().await;
    let seen = house.ws.gateway_stats();
    // Nothing of this is replayed: the session is gone.
    house.ws.set_gateway_down(true);
    house.ws.invalidate_sessions(false);
    ana.say(thread, "Identity cannot be redefined.").unwrap();
    house.ws.set_gateway_down(false);
    let anew = |ws: &local_discord::Workspace| {
        (ws.connected() == 1 && ws.gateway_stats().identifies > seen.identifies).then_some(())
    };
    house
        .ws
        .until(super::house::LONG, anew)
        .await
        .expect("it connects anew");
    house.settle().await;
    house.pass(TO_THE_REVEAL).await;
    let why = text(&house.said(&ana, "why", json!({})).await).to_lowercase();
    assert!(why.contains("answered in time"), "{why}");
    house.wire_was_well();
}

#[tokio::test]
async fn options_are_completed_while_typing() {
    let mut house = House::open(&[OPEN, CHOICE]).await;
    house.track().await;
    let ask = |command: &str, option: &str, typed: &str| {
        house
            .mara
            .complete(house.channel, command, option, json!({ option: typed }))
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
    assert!(house.stop().await.success());
    house.all_was_well();
}

#[tokio::test]
async fn the_doctor_sees_a_missing_permission_and_says_nothing_of_what_is_there() {
    use local_discord::Permissions;
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    let bot = house.ws.bot();
    house.ws.overwrite(
        house.channel,
        bot,
        Permissions::empty(),
        Permissions::EMBED_LINKS,
    );
    house.settle().await;
    let told = text(&house.mara("doctor", json!({})).await);
    assert!(told.to_lowercase().contains("embed links"), "{told}");
    assert!(house.stop().await.success());
    house.all_was_well();
}
