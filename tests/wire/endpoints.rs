//! Every endpoint the bot uses: a request and a response of each is seen, and checked against
//! Discord's own description of its API if that is available.

use std::collections::BTreeMap;
use std::time::Duration;

use local_discord::{
    ChannelKind, EventFault, Exchange, Fault, Id, Permissions, RequestFault, Settings,
};
use pythia::discord::Endpoint;
use serde_json::{Value, json};

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, Protocol};
use super::openapi::openapi;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// What serenity requests by itself.
const OF_THE_LIBRARY: [&str; 2] = ["GET /gateway", "GET /gateway/bot"];

async fn track(harness: &Harness, channel: Id, name: &str, more: Value) {
    let mut options = json!({
        "channel": channel.to_string(), "name": name, "time": "09:00", "zone": "Europe/Berlin",
        "days": "daily", "delay": "1h",
    });
    for (option, value) in more.as_object().unwrap() {
        options[option] = value.clone();
    }
    harness.mara("track add", options).await;
}

/// Plays a day in each kind of channel, with a post whose response is lost and a channel that
/// refuses.
async fn places() -> Vec<Exchange> {
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT]).await;
    let forum = harness
        .ws
        .forum(harness.guild, "questions", &["junior"], false);
    let news = harness
        .ws
        .channel(harness.guild, ChannelKind::Announcement, "news");
    let closed = harness
        .ws
        .channel(harness.guild, ChannelKind::Text, "closed");
    let nothing = Permissions::empty();
    let bot = harness.ws.bot();
    harness
        .ws
        .overwrite(closed, bot, nothing, Permissions::SEND_MESSAGES);
    harness.settle().await;
    for (channel, name) in [(forum, "forum"), (news, "news"), (closed, "closed")] {
        track(&harness, channel, name, json!({})).await;
    }
    let post = "POST /channels/{channel_id}/threads";
    harness
        .ws
        .add_fault(Fault::request(post, RequestFault::CutAfter));
    harness.pass(11 * MINUTE).await;
    harness.pass(2 * MINUTE).await;
    harness.pass(24 * HOUR).await;
    harness.wire_was_well();
    harness.ws.exchanges()
}

/// Plays a day with members, a restart, the standings, a slow checkup, and a locked thread.
async fn a_day() -> Vec<Exchange> {
    let mut harness = Harness::open_with(Protocol::Http, &[OPEN], |settings| {
        settings.bot_permissions = Settings::default().bot_permissions | Permissions::PIN_MESSAGES;
    })
    .await;
    track(
        &harness,
        harness.channel,
        "daily",
        json!({"lock": true, "close": "1h", "pin": true}),
    )
    .await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(11 * MINUTE).await;
    let (_, thread) = harness.question().await;
    ben.say(thread, "hm").unwrap();
    harness.settle().await;
    let other = ben.say(thread, "__repr__, I would say").unwrap();
    let asked = ben.message_command(thread, "Submit as my answer", other);
    asked.unwrap().message().await.unwrap();
    harness.settle().await;
    harness.kill().await;
    let answer = ana.say(thread, "repr, as str falls back to it.").unwrap();
    ben.react(thread, answer, "⬆️").unwrap();
    harness.start().await;
    harness.pass(HOUR).await;
    harness.said(&ana, "leaderboard", json!({})).await;
    let slow = RequestFault::Slow { ms: 2_600 };
    harness
        .ws
        .add_fault(Fault::request("GET /guilds/{guild_id}", slow));
    harness.mara("doctor", json!({})).await;
    harness.pass(2 * HOUR).await;
    harness.wire_was_well();
    harness.ws.exchanges()
}

/// Plays two rounds, each with a scheduled event. The response to creating the first one is lost.
async fn a_round() -> Vec<Exchange> {
    let other = (
        "basics/close-to-zero.md",
        include_str!("../../questions/basics/close-to-zero.md"),
    );
    let mut harness = Harness::open(&[CHOICE, other]).await;
    harness
        .mara("setup", json!({"zone": "Europe/Berlin"}))
        .await;
    let post = "POST /guilds/{guild_id}/scheduled-events";
    harness
        .ws
        .add_fault(Fault::request(post, RequestFault::CutAfter));
    for start in ["12:00", "18:00"] {
        let options = json!({"start": start, "questions": 1, "name": format!("Quiz at {start}")});
        harness.mara("round schedule", options).await;
        harness.settle().await;
    }
    harness.pass(2 * MINUTE).await;
    harness.pass(3 * HOUR).await;
    harness.pass(10 * MINUTE).await;
    harness.wire_was_well();
    harness.ws.exchanges()
}

/// Plays a forum's post and a part of a reveal whose responses are lost, and that are found later.
async fn lost_answers() -> Vec<Exchange> {
    let mut harness = Harness::open(&[OPEN, CHOICE]).await;
    let forum = harness.ws.forum(harness.guild, "questions", &[], false);
    harness.settle().await;
    track(&harness, forum, "forum", json!({})).await;
    track(&harness, harness.channel, "daily", json!({})).await;
    for event in ["MESSAGE_CREATE", "THREAD_CREATE"] {
        let fault = Fault::event(event, EventFault::Drop).always();
        harness.ws.add_fault(fault);
    }
    let lost = |on: &str| Fault::request(on, RequestFault::CutAfter);
    let list = "GET /guilds/{guild_id}/threads/active";
    let away = RequestFault::ErrorBefore { status: 503 };
    harness.ws.add_fault(Fault::request(list, away));
    harness
        .ws
        .add_fault(lost("POST /channels/{channel_id}/threads"));
    harness.pass(11 * MINUTE).await;
    let post = harness.ws.threads(forum)[0];
    harness.mara.set_thread(post, Some(true), None).unwrap();
    harness.pass(2 * MINUTE).await;
    let (_, thread) = harness.question().await;
    let (bot, nothing) = (harness.ws.bot(), Permissions::empty());
    let history = Permissions::READ_MESSAGE_HISTORY;
    harness.ws.overwrite(harness.channel, bot, nothing, history);
    let part = lost("POST /channels/{channel_id}/messages").only(thread);
    harness.ws.add_fault(part);
    harness.pass(HOUR).await;
    harness.pass(11 * MINUTE).await;
    harness.ws.overwrite(harness.channel, bot, nothing, nothing);
    harness.pass(20 * HOUR).await;
    harness.wire_was_well();
    harness.ws.exchanges()
}

/// Plays two seasons of a day each. The winner gets a role and loses it to the next one.
async fn two_seasons() -> Vec<Exchange> {
    let mut harness = Harness::open_with(Protocol::Http, &[OPEN], |settings| {
        settings.bot_permissions = Settings::default().bot_permissions | Permissions::MANAGE_ROLES;
    })
    .await;
    harness
        .mara("setup", json!({"zone": "Europe/Berlin"}))
        .await;
    let none = Permissions::empty();
    let role = harness.ws.role(harness.guild, "Laurels", none).to_string();
    for (name, to) in [("Ana", "2026-03-02"), ("Ben", "2026-03-03")] {
        let who = harness.member(name).id.to_string();
        let give = json!({"member": who, "points": 5, "reason": "a talk"});
        harness.mara("points adjust", give).await;
        let start = json!({"name": name, "to": to, "champion": role});
        harness.mara("season start", start).await;
        harness.settle().await;
        harness.pass(24 * HOUR).await;
        harness.settle().await;
    }
    harness.wire_was_well();
    harness.ws.exchanges()
}

#[tokio::test]
async fn of_every_errand_of_the_bot_a_request_and_an_answer_were_seen_and_are_as_discord_describes_them()
 {
    let mut all = places().await;
    all.extend(a_day().await);
    all.extend(a_round().await);
    all.extend(lost_answers().await);
    all.extend(two_seasons().await);
    let mut seen: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for one in &all {
        let counts = seen
            .entry(format!("{} {}", one.method, one.route))
            .or_default();
        counts.0 += 1;
        counts.1 += u32::from((200..300).contains(&one.status));
        if let Some(openapi) = openapi() {
            wrong.extend(openapi.request(&one.method, &one.path, &one.body));
            if one.status != 0 {
                wrong.extend(openapi.response(&one.method, &one.path, one.status, &one.answer));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let checked = if openapi().is_some() {
        "checked"
    } else {
        "not checked"
    };
    for (route, (requests, answers)) in &seen {
        println!("{route}: {requests} requests and {answers} answers {checked}");
    }
    let listed: Vec<String> = Endpoint::ALL
        .iter()
        .map(|endpoint| format!("{} {}", endpoint.verb(), endpoint.path()))
        .collect();
    let missing: Vec<_> = listed
        .iter()
        .filter(|endpoint| seen.get(*endpoint).is_none_or(|(_, answers)| *answers == 0))
        .collect();
    assert!(missing.is_empty(), "never seen to succeed: {missing:?}");
    let unlisted: Vec<_> = seen
        .keys()
        .filter(|route| !listed.contains(route) && !OF_THE_LIBRARY.contains(&route.as_str()))
        .collect();
    assert!(unlisted.is_empty(), "not in the list: {unlisted:?}");
}
