//! Guilds that come and go while the bot runs, and while it does not.

use std::time::Duration;

use local_discord::ChannelKind;
use serde_json::json;

use super::house::{House, OPEN, text};

impl House {
    /// Another guild that has the bot: there it can be asked when it is not in the first.
    fn has_neighbors(&mut self) {
        let other = self.ws.guild("Neighbors");
        let channel = self.ws.channel(other, ChannelKind::Text, "daily");
        self.listens_in(other, channel);
    }
}

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Questions that stand in the group's channel.
fn questions(house: &House) -> usize {
    let all = house.ws.messages(house.channel);
    let asked = all.iter().filter(|m| m.thread.is_some());
    asked.count()
}

#[tokio::test]
async fn a_guild_that_removed_the_bot_while_it_was_down_sleeps_and_goes_on_when_it_is_back() {
    let mut house = House::open(&[OPEN]).await;
    house.has_neighbors();
    house.track().await;
    let bot = house.ws.bot();
    house.kill().await;
    house.ws.leave(house.guild, bot);
    house.start().await;
    house.says("we were removed").await;
    house.pass(TO_THE_SLOT).await;
    house.pass(DAY).await;
    assert_eq!(questions(&house), 0);
    let refused = house.ws.exchanges();
    let refused = refused.iter().filter(|one| one.status >= 400).count();
    assert_eq!(refused, 0, "a guild that sleeps is left alone");
    house.ws.join(house.guild);
    house.settle().await;
    house.says("we are back in it").await;
    house.settle().await;
    assert_eq!(
        questions(&house),
        1,
        "the slot of a minute ago is met, that of yesterday is not"
    );
    let told = text(&house.mara("track list", json!({})).await);
    assert!(told.contains("daily"), "nothing was forgotten: {told}");
    assert!(house.stop().await.success());
    house.wire_was_well();
}

#[tokio::test]
async fn a_guild_that_removes_the_bot_sleeps_until_it_is_back() {
    let mut house = House::open(&[OPEN]).await;
    house.has_neighbors();
    house.track().await;
    house.ws.leave(house.guild, house.ws.bot());
    house.says("we were removed").await;
    house.pass(TO_THE_SLOT).await;
    assert_eq!(questions(&house), 0);
    house.ws.join(house.guild);
    house.says("we are back in it").await;
    house.settle().await;
    assert_eq!(questions(&house), 1, "late by less than the grace");
    assert!(house.stop().await.success());
    house.wire_was_well();
}

#[tokio::test]
async fn a_guild_that_is_in_an_outage_when_the_bot_starts_is_not_taken_for_left() {
    let mut house = House::open(&[OPEN]).await;
    house.has_neighbors();
    house.track().await;
    house.kill().await;
    house.ws.set_available(house.guild, false);
    house.start().await;
    assert!(!house.has_said("we were removed"), "{}", house.log());
    house.ws.set_available(house.guild, true);
    house.settle().await;
    house.pass(TO_THE_SLOT).await;
    assert_eq!(questions(&house), 1);
    assert!(house.stop().await.success());
    house.wire_was_well();
}
