//! Rewards over the wire: a role comes with the points and goes with them, and what happens to roles
//! in Discord meanwhile.

use std::time::Duration;

use local_discord::{Id, Permissions, Settings};
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

async fn adjust(harness: &mut Harness, who: Id, points: i64) {
    let give = json!({ "member": who.to_string(), "points": points, "reason": "a talk" });
    harness.mara("points adjust", give).await;
    harness.settle().await;
}

#[tokio::test]
async fn a_role_comes_with_the_points_and_goes_with_them_and_a_kill_changes_nothing() {
    let mut harness = open().await;
    harness.track().await;
    let guild = harness.guild;
    let star = harness.ws.role(guild, "Star", Permissions::empty());
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    adjust(&mut harness, ana.id, 9).await;
    let reward = json!({ "role": star.to_string(), "points": 10 });
    assert!(
        ana.slash(harness.channel, "rewards add", reward.clone())
            .is_err(),
        "members don't see the command"
    );
    let told = text(&harness.mara("rewards add", reward).await);
    assert!(told.contains("is now given for 10 points"), "{told}");
    let streak = harness.ws.role(guild, "Steady", Permissions::empty());
    let reward = json!({ "role": streak.to_string(), "streak": 1 });
    harness.mara("rewards add", reward).await;
    harness.pass(11 * MINUTE).await;
    let (_, thread) = harness.question().await;
    ana.say(thread, "repr, because str falls back to it.")
        .unwrap();
    harness.settle().await;
    harness.kill().await;
    harness.start().await;
    harness.pass(8 * HOUR).await;
    harness.settle().await;
    let has = |harness: &Harness, who: Id, role: Id| harness.ws.has_role(guild, who, role);
    assert!(has(&harness, ana.id, star) && has(&harness, ana.id, streak));
    assert!(!has(&harness, ben.id, star) && !has(&harness, ben.id, streak));
    let list = text(&harness.mara("rewards list", json!({})).await);
    assert!(
        list.contains("· 10 points") && list.contains("· a streak of 1"),
        "{list}"
    );
    adjust(&mut harness, ana.id, -5).await;
    assert!(!has(&harness, ana.id, star));
    let gone = json!({ "role": streak.to_string() });
    let told = text(&harness.mara("rewards remove", gone).await);
    assert!(told.contains("no longer given for a streak of 1"), "{told}");
    // The next question is missed.
    harness.pass(24 * HOUR).await;
    harness.settle().await;
    assert!(has(&harness, ana.id, streak));
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_role_that_is_raised_stops_and_one_that_is_deleted_is_removed_and_doctor_says_so() {
    let mut harness = open().await;
    let guild = harness.guild;
    let none = Permissions::empty();
    let [star, steady, risky] =
        ["Star", "Steady", "Risky"].map(|name| harness.ws.role(guild, name, none));
    let ana = harness.member("Ana");
    for (role, points) in [(star, 10), (steady, 20)] {
        let reward = json!({ "role": role.to_string(), "points": points });
        harness.mara("rewards add", reward).await;
    }
    harness.ws.raise_role(guild, star);
    harness.settle().await;
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(
        told.contains("is given for 10 points, but I can't hand it out. That role isn't below"),
        "{told}"
    );
    assert!(!told.contains("20 points"), "{told}");
    let high = json!({ "role": star.to_string(), "streak": 3 });
    let told = text(&harness.mara("rewards add", high).await);
    assert!(told.contains("isn't below my own"), "{told}");
    adjust(&mut harness, ana.id, 10).await;
    assert!(!harness.ws.has_role(guild, ana.id, star));
    let list = text(&harness.mara("rewards list", json!({})).await);
    assert!(list.contains("⚠️ stopped"), "{list}");
    harness.ws.delete_role(guild, steady);
    harness.settle().await;
    adjust(&mut harness, ana.id, 10).await;
    let list = text(&harness.mara("rewards list", json!({})).await);
    assert!(!list.contains("20 points"), "{list}");
    let reward = json!({ "role": risky.to_string(), "points": 30 });
    harness.mara("rewards add", reward).await;
    harness.ws.delete_role(guild, risky);
    harness.settle().await;
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(told.contains("for 30 points was deleted"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn help_turns_its_pages() {
    let harness = Harness::open(&[OPEN]).await;
    let first = harness.mara("help", json!({})).await;
    assert!(
        text(&first).contains("Every 7 in a row"),
        "{}",
        text(&first)
    );
    let seasons = press(&harness.mara, &first, "Seasons and rewards");
    let seasons = seasons.message().await.unwrap();
    assert!(
        text(&seasons).contains("/rewards add role [points] [streak] [rank]"),
        "{}",
        text(&seasons)
    );
    let back = press(&harness.mara, &seasons, "Overview").message().await;
    assert!(text(&back.unwrap()).contains("Once a day"));
    harness.wire_was_well();
}
