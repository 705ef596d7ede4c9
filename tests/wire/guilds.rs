//! Guilds that add or remove the bot, while it runs and while it doesn't.

use std::time::Duration;

use local_discord::ChannelKind;
use serde_json::json;

use super::harness::{Harness, OPEN, text};

impl Harness {
    /// Adds another guild with the bot, in which it can be asked when it isn't in the first.
    fn has_neighbors(&mut self) {
        let other = self.ws.guild("Neighbors");
        let channel = self.ws.channel(other, ChannelKind::Text, "daily");
        self.probe_in(other, channel);
    }
}

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Counts the questions in the group's channel.
fn questions(harness: &Harness) -> usize {
    let all = harness.ws.messages(harness.channel);
    let asked = all.iter().filter(|m| m.thread.is_some());
    asked.count()
}

#[tokio::test]
async fn a_guild_that_removed_the_bot_while_it_was_down_sleeps_and_goes_on_when_it_is_back() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.has_neighbors();
    harness.track().await;
    let bot = harness.ws.bot();
    harness.kill().await;
    harness.ws.leave(harness.guild, bot);
    harness.start().await;
    harness.says("removed from a guild").await;
    harness.pass(TO_THE_SLOT).await;
    harness.pass(DAY).await;
    assert_eq!(questions(&harness), 0);
    let refused = harness.ws.exchanges();
    let refused = refused.iter().filter(|one| one.status >= 400).count();
    assert_eq!(refused, 0, "a guild that sleeps is left alone");
    harness.ws.join(harness.guild);
    harness.settle().await;
    harness.says("returned to a guild").await;
    harness.settle().await;
    assert_eq!(
        questions(&harness),
        1,
        "the slot of a minute ago is met, that of yesterday is not"
    );
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(told.contains("daily"), "nothing was forgotten: {told}");
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

#[tokio::test]
async fn a_guild_that_removes_the_bot_sleeps_until_it_is_back() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.has_neighbors();
    harness.track().await;
    harness.ws.leave(harness.guild, harness.ws.bot());
    harness.says("removed from a guild").await;
    harness.pass(TO_THE_SLOT).await;
    assert_eq!(questions(&harness), 0);
    harness.ws.join(harness.guild);
    harness.says("returned to a guild").await;
    harness.settle().await;
    assert_eq!(questions(&harness), 1, "late by less than the grace");
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

#[tokio::test]
async fn a_guild_that_is_in_an_outage_when_the_bot_starts_is_not_taken_for_left() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.has_neighbors();
    harness.track().await;
    harness.kill().await;
    harness.ws.set_available(harness.guild, false);
    harness.start().await;
    assert!(
        !harness.has_said("removed from a guild"),
        "{}",
        harness.log()
    );
    harness.ws.set_available(harness.guild, true);
    harness.settle().await;
    harness.pass(TO_THE_SLOT).await;
    assert_eq!(questions(&harness), 1);
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}
