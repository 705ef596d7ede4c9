//! Everything the bot asks Discord for: a request and an answer of each is seen, and checked against Discord's own
//! description of its API where that is at hand.

use std::collections::BTreeMap;
use std::time::Duration;

use local_discord::{ChannelKind, Exchange, Fault, Id, Permissions, RequestFault};
use pythia::discord::Errand;
use serde_json::{Value, json};

use super::house::{CHOICE, House, OPEN, OUTPUT};
use super::openapi::openapi;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// What serenity asks for by itself.
const OF_THE_LIBRARY: [&str; 2] = ["GET /gateway", "GET /gateway/bot"];

async fn track(house: &House, channel: Id, name: &str, more: Value) {
    let mut options = json!({
        "channel": channel.to_string(), "name": name, "time": "09:00", "zone": "Europe/Berlin",
        "days": "daily", "delay": "1h",
    });
    for (option, value) in more.as_object().unwrap() {
        options[option] = value.clone();
    }
    house.mara("track add", options).await;
}

/// A day in each kind of channel, with a post whose answer is lost and a channel that refuses.
async fn places() -> Vec<Exchange> {
    let mut house = House::open(&[OPEN, CHOICE, OUTPUT]).await;
    let forum = house.ws.forum(house.guild, "questions", &["junior"], false);
    let news = house
        .ws
        .channel(house.guild, ChannelKind::Announcement, "news");
    let closed = house.ws.channel(house.guild, ChannelKind::Text, "closed");
    let nothing = Permissions::empty();
    let bot = house.ws.bot();
    house
        .ws
        .overwrite(closed, bot, nothing, Permissions::SEND_MESSAGES);
    house.settle().await;
    for (channel, name) in [(forum, "forum"), (news, "news"), (closed, "closed")] {
        track(&house, channel, name, json!({})).await;
    }
    let post = "POST /channels/{channel_id}/threads";
    house
        .ws
        .add_fault(Fault::request(post, RequestFault::CutAfter));
    house.pass(11 * MINUTE).await;
    house.pass(2 * MINUTE).await;
    house.pass(24 * HOUR).await;
    house.wire_was_well();
    house.ws.exchanges()
}

/// A day with people, a stop on the way, a look at the standings, a checkup that takes long, and a locked thread.
async fn a_day() -> Vec<Exchange> {
    let mut house = House::open(&[OPEN]).await;
    track(
        &house,
        house.channel,
        "daily",
        json!({"lock": true, "close": "1h"}),
    )
    .await;
    let (ana, ben) = (house.member("Ana"), house.member("Ben"));
    house.pass(11 * MINUTE).await;
    let (_, thread) = house.question().await;
    house.kill().await;
    let answer = ana.say(thread, "repr, as str falls back to it.").unwrap();
    ben.react(thread, answer, "⬆️").unwrap();
    house.start().await;
    house.pass(HOUR).await;
    house.said(&ana, "leaderboard", json!({})).await;
    let slow = RequestFault::Slow { ms: 2_600 };
    house
        .ws
        .add_fault(Fault::request("GET /guilds/{guild_id}", slow));
    house.mara("doctor", json!({})).await;
    house.pass(2 * HOUR).await;
    house.wire_was_well();
    house.ws.exchanges()
}

/// Two rounds with an entry in the server's events each; of the first nobody heard that it was made.
async fn a_round() -> Vec<Exchange> {
    let other = (
        "basics/close-to-zero.md",
        include_str!("../../questions/basics/close-to-zero.md"),
    );
    let mut house = House::open(&[CHOICE, other]).await;
    house.mara("setup", json!({"zone": "Europe/Berlin"})).await;
    let post = "POST /guilds/{guild_id}/scheduled-events";
    house
        .ws
        .add_fault(Fault::request(post, RequestFault::CutAfter));
    for start in ["12:00", "18:00"] {
        let options = json!({"start": start, "questions": 1, "name": format!("Quiz at {start}")});
        house.mara("round schedule", options).await;
        house.settle().await;
    }
    house.pass(2 * MINUTE).await;
    house.pass(3 * HOUR).await;
    house.pass(10 * MINUTE).await;
    house.wire_was_well();
    house.ws.exchanges()
}

#[tokio::test]
async fn of_every_errand_of_the_bot_a_request_and_an_answer_were_seen_and_are_as_discord_describes_them()
 {
    let mut all = places().await;
    all.extend(a_day().await);
    all.extend(a_round().await);
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
    let listed: Vec<String> = Errand::ALL
        .iter()
        .map(|errand| format!("{} {}", errand.verb(), errand.path()))
        .collect();
    let missing: Vec<_> = listed
        .iter()
        .filter(|errand| seen.get(*errand).is_none_or(|(_, answers)| *answers == 0))
        .collect();
    assert!(missing.is_empty(), "never seen to succeed: {missing:?}");
    let unlisted: Vec<_> = seen
        .keys()
        .filter(|route| !listed.contains(route) && !OF_THE_LIBRARY.contains(&route.as_str()))
        .collect();
    assert!(unlisted.is_empty(), "not in the list: {unlisted:?}");
}
