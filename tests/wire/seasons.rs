//! A season over the wire: its role is checked, its end survives a kill, its results are posted.

use std::time::Duration;

use local_discord::{Permissions, Settings};
use serde_json::json;

use super::harness::{Harness, OPEN, Protocol, press, text};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// Opens a group whose bot may hand out roles.
async fn open() -> Harness {
    Harness::open_with(Protocol::Http, &[OPEN], |settings| {
        settings.bot_permissions = Settings::default().bot_permissions | Permissions::MANAGE_ROLES;
    })
    .await
}

#[tokio::test]
async fn a_season_ends_with_its_podium_and_its_title_and_a_kill_in_between_changes_nothing() {
    let mut harness = open().await;
    harness.track().await;
    let laurels = harness
        .ws
        .role(harness.guild, "Laurels", Permissions::empty());
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    let start = json!({
        "name": "Spring", "to": "2026-03-02", "champion": laurels.to_string(), "carry": 1,
    });
    let told = text(&harness.mara("season start", start.clone()).await);
    assert!(told.contains("**Spring** has started"), "{told}");
    assert!(
        ana.slash(harness.channel, "season start", start).is_err(),
        "members don't see the command"
    );
    harness.pass(11 * MINUTE).await;
    let (_, thread) = harness.question().await;
    ana.say(thread, "repr, because str falls back to it.")
        .unwrap();
    harness.settle().await;
    // The last date has ended, and its daily hasn't closed.
    harness.pass(8 * HOUR).await;
    harness.pass(16 * HOUR).await;
    let typed = json!({ "period": "sea" });
    let choices = ben.complete(harness.channel, "leaderboard", "period", typed);
    let choices = choices.unwrap().choices().await.unwrap();
    assert!(
        format!("{choices:?}").contains("Spring, Mon 2 Mar 2026"),
        "{choices:?}"
    );
    let season = json!({ "period": "season", "track": "all" });
    let shown = harness.said(&ben, "leaderboard", season.clone()).await;
    assert!(!text(&shown).contains("Final"), "{}", text(&shown));
    harness.kill().await;
    harness.start().await;
    harness.pass(9 * HOUR).await;
    harness.settle().await;
    let find = |all: &[local_discord::MessageView]| {
        let mut all = all.iter();
        let found = all.find(|one| text(one).contains("Season over: Spring"));
        found.map(text)
    };
    let results = harness.finds(harness.channel, "no results", find).await;
    assert!(
        results.contains(&format!("🥇 1.** <@{}> · 1 point", ana.id)),
        "{results}"
    );
    harness.settle().await;
    assert!(harness.ws.has_role(harness.guild, ana.id, laurels));
    assert!(!harness.ws.has_role(harness.guild, ben.id, laurels));
    let shown = harness.said(&ben, "leaderboard", season).await;
    assert!(text(&shown).contains("Final standings"), "{}", text(&shown));
    let all = press(&ben, &shown, "All seasons").message().await.unwrap();
    assert!(text(&all).contains("🏆"), "{}", text(&all));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_title_that_the_bot_can_not_hand_out_is_refused_with_the_reason() {
    let mut harness = open().await;
    let guild = harness.guild;
    let none = Permissions::empty();
    let high = harness.ws.role(guild, "High", none);
    harness.ws.raise_role(guild, high);
    let risky = harness
        .ws
        .role(guild, "Risky", Permissions::MANAGE_MESSAGES);
    let fine = harness.ws.role(guild, "Fine", none);
    harness.settle().await;
    for (role, says) in [
        (high, "isn't below my own"),
        (risky, "can manage or moderate something"),
        (guild, "Everyone has that role already"),
    ] {
        let start = json!({ "name": "Spring", "champion": role.to_string() });
        let told = text(&harness.mara("season start", start).await);
        assert!(told.contains(says), "{says}: {told}");
    }
    let all = harness.ws.bot_permissions(guild);
    harness
        .ws
        .set_bot_permissions(guild, all - Permissions::MANAGE_ROLES);
    let start = json!({ "name": "Spring", "champion": fine.to_string() });
    let told = text(&harness.mara("season start", start).await);
    assert!(told.contains("**Manage Roles**"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
