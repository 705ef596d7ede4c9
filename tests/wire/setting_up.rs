//! The first minutes: the welcome, the guided setup by menus and buttons, the test post.

use std::time::Duration;

use local_discord::{ChannelKind, MessageView, Permissions, Person};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, press, text};

/// Chooses something in a menu, by what it shows while nothing is chosen.
async fn pick(who: &Person, on: &MessageView, menu: &str, what: &str) -> MessageView {
    let asked = who.choose(on.channel, on.id, menu, &[what]).unwrap();
    asked.message().await.unwrap()
}

async fn presses(who: &Person, on: &MessageView, end: &str) -> MessageView {
    let found = on.buttons.iter().find(|one| one.label.ends_with(end));
    let label = &found.expect("there is such a button").label;
    press(who, on, label).message().await.unwrap()
}

#[tokio::test]
async fn a_new_server_is_welcomed_and_set_up_with_a_few_presses() {
    let mut harness = Harness::open(&[OPEN, CHOICE]).await;
    let new = harness.ws.guild_without_bot("New here");
    let general = harness.ws.channel(new, ChannelKind::Text, "general");
    let daily = harness.ws.channel(new, ChannelKind::Announcement, "daily");
    harness.ws.set_system_channel(new, Some(general));
    let owner = harness.ws.owner(new);
    harness.ws.join(new);
    let first = |all: &[MessageView]| all.first().cloned();
    let welcome = harness.finds(general, "no welcome", first).await;
    assert!(
        text(&welcome).contains("Hi, I'm Pythia"),
        "{}",
        text(&welcome)
    );
    let first = presses(&owner, &welcome, "Set up").await;
    assert!(first.ephemeral);
    let first = pick(&owner, &first, "Time zone: pick a city", "Europe/Berlin").await;
    assert!(
        text(&first).contains("in **Berlin** now"),
        "{}",
        text(&first)
    );
    let first = pick(&owner, &first, "Channel", &daily.to_string()).await;
    let second = presses(&owner, &first, "Next").await;
    assert!(
        text(&second).contains("every weekday at **09:00**"),
        "{}",
        text(&second)
    );
    presses(&owner, &second, "Test post").await;
    let is_test = |one: &MessageView| text(one).contains("Test post");
    let posted = |all: &[MessageView]| all.iter().any(is_test).then_some(());
    harness.finds(daily, "no test post", posted).await;
    harness.pass(Duration::from_secs(61)).await;
    let left = harness.ws.messages(daily);
    assert!(!left.iter().any(is_test));
    let second = owner.sees(second.channel, second.id).unwrap();
    let done = presses(&owner, &second, "Start").await;
    assert!(text(&done).contains("You're all set"), "{}", text(&done));
    let checked = presses(&owner, &done, "Check my permissions").await;
    assert!(
        text(&checked).contains("Everything looks good"),
        "{}",
        text(&checked)
    );
    harness.pass(Duration::from_secs(11 * 60)).await;
    let posted = harness.ws.messages(daily);
    assert!(
        posted.iter().any(|one| text(one).contains("#1")),
        "{posted:?}"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn where_it_may_not_greet_the_first_command_of_a_manager_opens_the_setup() {
    let mut harness = Harness::open(&[OPEN]).await;
    let new = harness.ws.guild_without_bot("New here");
    let general = harness.ws.channel(new, ChannelKind::Text, "general");
    let deny = Permissions::SEND_MESSAGES;
    harness
        .ws
        .overwrite(general, new, Permissions::empty(), deny);
    harness.ws.set_system_channel(new, Some(general));
    let owner = harness.ws.owner(new);
    harness.ws.join(new);
    harness.settle().await;
    assert_eq!(harness.ws.messages(general).len(), 0);
    let asked = owner.slash(general, "topics", json!({})).unwrap();
    let first = asked.message().await.unwrap();
    assert!(text(&first).contains("step 1 of 2"), "{}", text(&first));
    let asked = owner.slash(general, "topics", json!({})).unwrap();
    let second = asked.message().await.unwrap();
    assert!(!text(&second).contains("step 1 of 2"));
    // What is missing is said before anything is posted there.
    let first = pick(&owner, &first, "Channel", &general.to_string()).await;
    let first = pick(&owner, &first, "Time zone: pick a city", "Asia/Kolkata").await;
    let page = presses(&owner, &first, "Next").await;
    let told = presses(&owner, &page, "Test post").await;
    assert!(text(&told).contains("**Send Messages**"), "{}", text(&told));
    let done = presses(&owner, &page, "Start").await;
    assert!(text(&done).contains("**Send Messages**"), "{}", text(&done));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
