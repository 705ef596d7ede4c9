//! Channels that the bot cannot view, and what goes on by itself once it can.

use std::time::Duration;

use local_discord::{ChannelKind, CommandTarget, Permissions};
use serde_json::{Value, json};

use super::harness::{Harness, OPEN, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const QUIET: Duration = Duration::from_secs(121);
const NOTHING: Permissions = Permissions::empty();

impl Harness {
    /// Hides the group's channel from the bot.
    fn hide(&self) {
        let (channel, bot) = (self.channel, self.ws.bot());
        self.ws
            .overwrite(channel, bot, NOTHING, Permissions::VIEW_CHANNEL);
    }

    /// Shows the group's channel to the bot again.
    fn show(&self) {
        let (channel, bot) = (self.channel, self.ws.bot());
        self.ws.overwrite(channel, bot, NOTHING, NOTHING);
    }

    /// Moves the place in which the bot is asked to a channel that stays visible.
    fn has_another_channel(&mut self) {
        let other = self.ws.channel(self.guild, ChannelKind::Text, "moderators");
        self.probe_in(self.guild, other);
    }

    /// Counts the questions in the group's channel.
    fn questions(&self) -> usize {
        let all = self.ws.messages(self.channel);
        all.iter().filter(|m| m.thread.is_some()).count()
    }

    /// Returns what the moderator has read in direct messages.
    fn direct(&self) -> String {
        let direct = self.ws.messages(self.mara.open_dm());
        direct.iter().map(text).collect::<Vec<_>>().join("\n")
    }

    /// Runs a command where the bot can be reached, and returns the reply.
    async fn elsewhere(&self, command: &str, options: Value) -> String {
        let channels = self.ws.channels(self.guild);
        let other = channels.into_iter().find(|one| *one != self.channel);
        let asked = self
            .mara
            .slash(other.expect("another one"), command, options);
        text(&asked.unwrap().message().await.unwrap())
    }
}

#[tokio::test]
async fn a_track_whose_channel_was_hidden_posts_late_two_minutes_after_it_is_shown_again() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.has_another_channel();
    harness.track().await;
    harness.hide();
    harness.pass(TO_THE_SLOT).await;
    assert_eq!(harness.questions(), 0);
    let told = harness.elsewhere("track list", json!({})).await;
    assert!(told.contains("aused"), "{told}");
    let told = harness.elsewhere("doctor", json!({})).await;
    assert!(told.contains("hidden from me"), "{told}");
    assert!(told.contains("allow **View Channel**"), "{told}");
    assert!(!told.contains("deleted"), "{told}");
    harness.show();
    harness.pass(QUIET).await;
    harness.settle().await;
    assert_eq!(harness.questions(), 1);
    let (post, _) = harness.question().await;
    assert!(text(&post).contains("#1"), "{}", text(&post));
    assert!(
        harness.direct().contains("no longer paused"),
        "{}",
        harness.direct()
    );
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

#[tokio::test]
async fn what_was_written_while_the_channel_was_hidden_counts_once_it_is_shown_again() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.has_another_channel();
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    harness.settle().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    ben.say(thread, "str, I'd say, for its readers.").unwrap();
    harness.settle().await;
    harness.hide();
    harness.settle().await;
    let answer = ana
        .say(thread, "repr, because str falls back to it.")
        .unwrap();
    ben.react(thread, answer, "⬆️").unwrap();
    harness.settle().await;
    harness.show();
    harness.settle().await;
    // Read back at once, and not only at the reveal: the receipt is there.
    let receipt = |all: &[local_discord::MessageView]| {
        let answer = all.iter().find(|one| one.id == answer)?;
        let mut given = answer.reactions.iter();
        given.any(|(emoji, _)| emoji == "🔖").then_some(())
    };
    harness.finds(thread, "no receipt", receipt).await;
    harness.pass(Duration::from_secs(8 * 3600)).await;
    let told = text(&harness.said(&ana, "why", json!({})).await);
    assert!(
        told.contains("answering in time") && told.contains("1 vote"),
        "{told}"
    );
    harness.wire_was_well();
}

#[tokio::test]
async fn a_role_that_gives_the_permission_back_counts_and_the_notice_comes_once() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let all = harness.ws.bot_permissions(harness.guild);
    harness
        .ws
        .set_role(harness.guild, harness.guild, Permissions::VIEW_CHANNEL);
    let without = all - Permissions::SEND_MESSAGES;
    harness.ws.set_bot_permissions(harness.guild, without);
    harness.pass(TO_THE_SLOT).await;
    assert_eq!(harness.questions(), 0);
    harness.ws.set_bot_permissions(harness.guild, all);
    harness.pass(QUIET).await;
    harness.settle().await;
    assert_eq!(harness.questions(), 1);
    assert_eq!(harness.direct().matches("no longer paused").count(), 1);
    harness.wire_was_well();
}

#[tokio::test]
async fn a_guild_that_invites_the_bot_again_after_a_refusal_gets_today_s_question() {
    let mut harness = Harness::open(&[OPEN]).await;
    let neighbors = harness.ws.guild("Neighbors");
    let elsewhere = harness.ws.channel(neighbors, ChannelKind::Text, "daily");
    harness.probe_in(neighbors, elsewhere);
    harness.track().await;
    let (guild, bot) = (harness.guild, harness.ws.bot());
    let all = harness.ws.bot_permissions(guild);
    harness.ws.set_role(guild, guild, NOTHING);
    harness.ws.set_bot_permissions(guild, NOTHING);
    harness.pass(TO_THE_SLOT).await;
    assert_eq!(harness.questions(), 0);
    harness.ws.leave(guild, bot);
    harness.says("removed from a guild").await;
    harness.ws.set_bot_permissions(guild, all);
    harness.ws.join(guild);
    harness.settle().await;
    harness.says("returned to a guild").await;
    harness.settle().await;
    let (post, _) = harness.question().await;
    assert!(text(&post).contains("#1"), "{}", text(&post));
    harness.pass(QUIET).await;
    assert_eq!(harness.questions(), 1);
    harness.wire_was_well();
}

#[tokio::test]
async fn a_hidden_channel_that_is_deleted_is_gone_and_one_that_only_hides_is_not() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.has_another_channel();
    harness.track().await;
    harness.hide();
    harness.settle().await;
    assert!(
        !harness.direct().contains("deleted"),
        "{}",
        harness.direct()
    );
    harness.kill().await;
    // In the guild's description at the start the channel is hidden, too.
    harness.start().await;
    harness.pass(Duration::from_secs(5)).await;
    assert!(
        !harness.direct().contains("deleted"),
        "{}",
        harness.direct()
    );
    harness.ws.delete_channel(harness.channel);
    harness.settle().await;
    let told = harness.elsewhere("doctor", json!({})).await;
    assert!(told.contains("was deleted"), "{told}");
    harness.wire_was_well();
}

#[tokio::test]
async fn nulls_in_channels_and_threads_lose_no_guild_and_no_change() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.has_another_channel();
    harness.track().await;
    harness.hide();
    harness.pass(TO_THE_SLOT).await;
    // All that Discord may leave empty in a thread, and in a guild with one.
    let guild = harness.guild;
    let thread = json!({
        "id": "77", "type": 11, "guild_id": guild, "parent_id": harness.channel,
        "name": "___hidden___", "flags": null, "nsfw": null, "available_tags": null,
        "applied_tags": null, "permission_overwrites": null, "thread_metadata": null,
    });
    let sync =
        json!({ "guild_id": guild, "channel_ids": null, "threads": [thread], "members": [] });
    harness.ws.broadcast("THREAD_LIST_SYNC", Some(guild), sync);
    harness.settle().await;
    let mut again = harness.ws.guild_json(guild);
    again["threads"] = json!([thread]);
    again["channels"] = json!([thread]);
    harness.ws.broadcast("GUILD_CREATE", Some(guild), again);
    harness.settle().await;
    harness.show();
    harness.pass(QUIET).await;
    harness.settle().await;
    assert_eq!(harness.questions(), 1);
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

#[tokio::test]
async fn a_heartbeat_that_discord_asks_for_without_a_number_is_answered() {
    let mut harness = Harness::open_with(super::harness::Protocol::Http, &[OPEN], |settings| {
        settings.heartbeat = Duration::from_secs(3600);
    })
    .await;
    let beats = |ws: &local_discord::Workspace| ws.gateway_stats().heartbeats;
    let before = beats(&harness.ws);
    harness.ws.request_heartbeat();
    let answered = |ws: &local_discord::Workspace| (beats(ws) > before).then_some(());
    let answered = harness.ws.until(super::harness::TIMEOUT, answered).await;
    assert!(answered.is_some(), "the bot answers");
    harness.settle().await;
    assert_eq!(harness.ws.gateway_stats().connections, 1);
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn the_doctor_names_the_commands_that_discord_hides_from_the_moderators_role() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let role = harness.ws.role(harness.guild, "Moderators", NOTHING);
    let mia = harness.ws.member(harness.guild, "Mia", &[role]);
    let setup = json!({ "moderator_role": role.to_string() });
    let told = text(&harness.mara("setup", setup).await);
    assert!(told.contains("Server Settings → Integrations"), "{told}");
    let refused = mia.slash(harness.channel, "track list", json!({}));
    assert!(
        refused.is_err(),
        "Discord refuses it before the bot hears of it"
    );
    let told = text(&harness.mara("doctor", json!({})).await);
    for hidden in ["`/track`", "`/round`", "`/setup`", "`/doctor`", "`/block`"] {
        assert!(told.contains(hidden), "{hidden} in {told}");
    }
    assert!(!told.contains("`/me`"), "{told}");
    let allowed = [(CommandTarget::Role(role), true)];
    let guild = harness.guild;
    harness
        .ws
        .set_command_permissions(guild, Some("track"), &allowed);
    harness.settle().await;
    let told = text(&harness.said(&mia, "track list", json!({})).await);
    assert!(told.contains("daily"), "{told}");
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(
        !told.contains("`/track`") && told.contains("`/round`"),
        "{told}"
    );
    harness.ws.set_command_permissions(guild, None, &allowed);
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(!told.contains("Discord hides"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn what_is_missing_in_the_channel_of_a_new_track_is_said_first() {
    let mut harness = Harness::open(&[OPEN]).await;
    let quiz = harness.ws.channel(harness.guild, ChannelKind::Text, "quiz");
    let bot = harness.ws.bot();
    harness
        .ws
        .overwrite(quiz, bot, NOTHING, Permissions::CREATE_PUBLIC_THREADS);
    for (name, channel, missing) in [("one", quiz, true), ("two", harness.channel, false)] {
        let options = json!({
            "channel": channel.to_string(), "name": name, "time": "09:00",
            "zone": "Europe/Berlin",
        });
        let told = text(&harness.mara("track add", options).await);
        let created = told.find("Track created").expect("it is created");
        let warned = told.find("Create Public Threads");
        assert_eq!(warned.is_some_and(|at| at < created), missing, "{told}");
    }
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
