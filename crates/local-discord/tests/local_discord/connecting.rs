//! Connecting, and every kind of event, decoded by two independent implementations of Discord's
//! types.

use std::{collections::BTreeSet, time::Duration};

use flate2::{Decompress, FlushDecompress};
use futures_util::{SinkExt, StreamExt};
use local_discord::{ChannelKind, Dispatch, NewMessage, Permissions, Settings, Workspace};
use reqwest::Method;
use serde::de::DeserializeSeed;
use serde_json::{Value, json};
use serenity::all::{
    ChannelId, CreateEmbed, CreateMessage, CreateThread, GatewayIntents, GuildId, Timestamp,
};
use tokio_tungstenite::{connect_async, tungstenite::Message};
use twilight_model::gateway::event::{DispatchEvent, DispatchEventWithTypeDeserializer};

use super::{
    bot::{check_openapi, connect, plain_intents},
    rest::call,
};

/// Every event that must have been sent.
const EVERY: [&str; 38] = [
    "READY",
    "GUILD_CREATE",
    "GUILD_DELETE",
    "GUILD_ROLE_CREATE",
    "GUILD_ROLE_UPDATE",
    "GUILD_ROLE_DELETE",
    "GUILD_MEMBER_ADD",
    "GUILD_MEMBER_UPDATE",
    "GUILD_MEMBER_REMOVE",
    "CHANNEL_CREATE",
    "CHANNEL_UPDATE",
    "CHANNEL_DELETE",
    "CHANNEL_PINS_UPDATE",
    "THREAD_CREATE",
    "THREAD_UPDATE",
    "THREAD_DELETE",
    "THREAD_MEMBERS_UPDATE",
    "MESSAGE_CREATE",
    "MESSAGE_UPDATE",
    "MESSAGE_DELETE",
    "MESSAGE_DELETE_BULK",
    "MESSAGE_REACTION_ADD",
    "MESSAGE_REACTION_REMOVE",
    "MESSAGE_REACTION_REMOVE_ALL",
    "MESSAGE_REACTION_REMOVE_EMOJI",
    "INTERACTION_CREATE",
    "GUILD_SCHEDULED_EVENT_CREATE",
    "GUILD_SCHEDULED_EVENT_UPDATE",
    "GUILD_SCHEDULED_EVENT_DELETE",
    "GUILD_SCHEDULED_EVENT_USER_ADD",
    "GUILD_SCHEDULED_EVENT_USER_REMOVE",
    "RESUMED",
    "direct message",
    "reply",
    "thread starter",
    "forum post",
    "slash command",
    "button",
];

fn privileged() -> Settings {
    Settings {
        message_content: true,
        guild_members: true,
        ..Settings::default()
    }
}

/// Does everything once that dispatches an event.
async fn dispatch_everything(ws: &Workspace, http: &serenity::all::Http) {
    ws.set_limits(false);
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, ChannelKind::Text, "python-daily");
    let forum = ws.forum(guild, "posts", &["strings"], false);
    ws.set_bot_permissions(guild, Permissions::all());
    let role = ws.role(guild, "Moderators", Permissions::MANAGE_GUILD);
    ws.set_role(guild, role, Permissions::empty());
    let anna = ws.member(guild, "Anna", &[role]);
    ws.set_member(guild, anna.id, &[], Some("Annie"));
    let place = ChannelId::new(channel.0);
    let embed = CreateEmbed::new()
        .title("Question")
        .description("text")
        .field("a", "b", true)
        .color(7)
        .timestamp(Timestamp::now());
    let posted = place
        .send_message(http, CreateMessage::new().content("question").embed(embed))
        .await
        .unwrap();
    let thread = place
        .create_thread_from_message(http, posted.id, CreateThread::new("answers"))
        .await
        .unwrap();
    let (posted, thread) = (
        local_discord::Id(posted.id.get()),
        local_discord::Id(thread.id.get()),
    );
    anna.write(thread, NewMessage::new("an answer").file("a.png", b"x"))
        .unwrap();
    anna.reply(channel, posted, "a reply").unwrap();
    let direct = anna.open_dm();
    anna.say(direct, "hello").unwrap();
    for emoji in ["✅", "⬆️", "🎉"] {
        anna.react(channel, posted, emoji).unwrap();
    }
    anna.unreact(channel, posted, "🎉").unwrap();
    let owner = ws.owner(guild);
    owner.clear_reactions(channel, posted, Some("✅")).unwrap();
    owner.clear_reactions(channel, posted, None).unwrap();
    owner.pin(channel, posted, true).unwrap();
    let said = ["a", "b", "c"].map(|text| anna.say(channel, text).unwrap());
    anna.edit(channel, said[0], "d").unwrap();
    anna.delete(channel, said[0]).unwrap();
    owner.delete_many(channel, &said[1..]).unwrap();
    owner.set_thread(thread, Some(true), Some(true)).unwrap();
    let post = json!({ "name": "post", "message": { "content": "first" }, "applied_tags": [ws.tags(forum)[0].0] });
    call(
        ws,
        Method::POST,
        &format!("/channels/{forum}/threads"),
        post,
    )
    .await;
    scheduled(ws, guild, &anna).await;
    call(
        ws,
        Method::PUT,
        &format!("/applications/{}/commands", ws.bot()),
        json!([{ "name": "ask", "description": "x" }]),
    )
    .await;
    anna.slash(channel, "ask", json!({})).unwrap();
    let row = json!([{ "type": 1, "components": [{ "type": 2, "style": 1, "label": "Go", "custom_id": "go" }] }]);
    let board = call(
        ws,
        Method::POST,
        &format!("/channels/{channel}/messages"),
        json!({ "components": row }),
    )
    .await;
    anna.press(
        channel,
        board.json["id"].as_str().unwrap().parse().unwrap(),
        "Go",
    )
    .unwrap();
    ws.delete_channel(thread);
    ws.delete_channel(forum);
    ws.delete_role(guild, role);
    ws.leave(guild, anna.id);
    ws.set_available(guild, false);
    ws.set_available(guild, true);
}

async fn scheduled(ws: &Workspace, guild: local_discord::Id, anna: &local_discord::Person) {
    let at = |minutes: i64| {
        jiff::Timestamp::from_millisecond(ws.now_ms() + minutes * 60_000)
            .unwrap()
            .to_string()
    };
    let body = json!({
        "name": "Round", "privacy_level": 2, "entity_type": 3, "entity_metadata": { "location": "#python" },
        "scheduled_start_time": at(10), "scheduled_end_time": at(20),
    });
    let made = call(
        ws,
        Method::POST,
        &format!("/guilds/{guild}/scheduled-events"),
        body,
    )
    .await;
    let id = made.json["id"].as_str().unwrap().parse().unwrap();
    anna.set_interested(id, true).unwrap();
    anna.set_interested(id, false).unwrap();
    ws.advance(Duration::from_secs(660));
    call(
        ws,
        Method::DELETE,
        &format!("/guilds/{guild}/scheduled-events/{id}"),
        Value::Null,
    )
    .await;
}

/// Returns what an event shows besides its name.
fn kinds(dispatch: &Dispatch) -> Vec<&'static str> {
    let (name, data) = (dispatch.name.as_str(), &dispatch.data);
    let mut found = Vec::new();
    let mut see = |kind, is: bool| found.extend(is.then_some(kind));
    let message = name == "MESSAGE_CREATE";
    see("direct message", message && data["guild_id"].is_null());
    see("reply", message && data["type"] == 19);
    see("thread starter", message && data["type"] == 21);
    see("forum post", message && data["id"] == data["channel_id"]);
    see(
        "slash command",
        name == "INTERACTION_CREATE" && data["type"] == 2,
    );
    see("button", name == "INTERACTION_CREATE" && data["type"] == 3);
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unpatched_client_connects_and_decodes_every_event() {
    let ws = Workspace::start(privileged()).await.unwrap();
    let bot = connect(
        &ws,
        plain_intents() | GatewayIntents::GUILD_MEMBERS | GatewayIntents::MESSAGE_CONTENT,
    )
    .await;
    dispatch_everything(&ws, &bot.http).await;
    bot.receives_all(&ws).await;
    ws.request_reconnect();
    ws.until(super::bot::LONG, |w| {
        (w.gateway_stats().resumes == 1).then_some(())
    })
    .await
    .unwrap();
    bot.receives_all(&ws).await;
    let all = ws.dispatches();
    let mut seen: BTreeSet<String> = all.iter().map(|d| d.name.clone()).collect();
    seen.extend(all.iter().flat_map(kinds).map(str::to_owned));
    let missing: Vec<_> = EVERY.iter().filter(|e| !seen.contains(**e)).collect();
    assert!(missing.is_empty(), "never came by: {missing:?}");
    for dispatch in &all {
        decodes_by_twilight(dispatch);
    }
    check_openapi(&ws);
}

/// Checks that twilight's types can read what serenity's have read.
fn decodes_by_twilight(dispatch: &Dispatch) {
    let text = dispatch.data.to_string();
    let mut json = serde_json::Deserializer::from_str(&text);
    let read: Result<DispatchEvent, _> =
        DispatchEventWithTypeDeserializer::new(&dispatch.name).deserialize(&mut json);
    assert!(
        read.is_ok(),
        "{}: {}\n{text}",
        dispatch.name,
        read.unwrap_err()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_are_for_those_who_asked_and_may_see() {
    let ws = Workspace::start(Settings::default()).await.unwrap();
    let guild = ws.guild("Study group");
    let (open, closed) = (
        ws.channel(guild, ChannelKind::Text, "open"),
        ws.channel(guild, ChannelKind::Text, "closed"),
    );
    ws.overwrite(
        closed,
        ws.bot(),
        Permissions::empty(),
        Permissions::VIEW_CHANNEL,
    );
    let bot = connect(&ws, GatewayIntents::GUILDS | GatewayIntents::GUILD_MESSAGES).await;
    let anna = ws.member(guild, "Anna", &[]);
    let hidden = anna.say(open, "secret").unwrap();
    anna.react(open, hidden, "✅").unwrap();
    anna.say(closed, "unheard").unwrap();
    let direct = anna.open_dm();
    anna.say(direct, "not asked for").unwrap();
    anna.say(open, &format!("<@{}> hi", ws.bot())).unwrap();
    bot.receives_all(&ws).await;
    let all = ws.dispatches();
    let words: Vec<_> = all
        .iter()
        .filter(|d| d.name == "MESSAGE_CREATE")
        .map(|d| d.data["content"].clone())
        .collect();
    assert_eq!(
        words,
        [json!(""), json!(format!("<@{}> hi", ws.bot()))],
        "words of others only if they call us"
    );
    let names: BTreeSet<_> = all.iter().map(|d| d.name.as_str()).collect();
    assert_eq!(
        names,
        BTreeSet::from(["READY", "GUILD_CREATE", "MESSAGE_CREATE"]),
        "no members, no reactions"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guilds_begin_unavailable_and_then_come() {
    let ws = Workspace::start(Settings::default()).await.unwrap();
    let (here, away) = (ws.guild("Here"), ws.guild("Away"));
    ws.set_available(away, false);
    let bot = connect(&ws, plain_intents()).await;
    bot.receives_all(&ws).await;
    let all = ws.dispatches();
    assert_eq!(all[0].data["guilds"].as_array().unwrap().len(), 2);
    assert!(
        all[0].data["guilds"]
            .as_array()
            .unwrap()
            .iter()
            .all(|g| g["unavailable"] == true)
    );
    assert_eq!((all.len(), &all[1].data["id"]), (2, &json!(here)));
    let got = GuildId::new(here.0)
        .to_partial_guild(&bot.http)
        .await
        .unwrap();
    assert_eq!(got.name, "Here");
}

#[tokio::test]
async fn a_session_lists_every_guild_the_bot_is_in_those_in_an_outage_too_and_no_other() {
    let ws = Workspace::start(Settings::default()).await.unwrap();
    let (here, out, left) = (ws.guild("Here"), ws.guild("Out"), ws.guild("Left"));
    ws.set_available(out, false);
    ws.leave(left, ws.bot());
    let bot = connect(&ws, plain_intents()).await;
    bot.receives_all(&ws).await;
    let listed = |ws: &Workspace| -> BTreeSet<String> {
        let mut ready = ws.dispatches().into_iter().filter(|d| d.name == "READY");
        let guilds = ready.next_back().unwrap().data["guilds"].clone();
        let ids = guilds.as_array().unwrap().iter();
        ids.map(|one| one["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let wanted = [here, out].map(|guild| guild.to_string());
    assert_eq!(listed(&ws), BTreeSet::from(wanted));
    // A bot that was removed receives nothing more until it is added again.
    let heard = ws.dispatches().len();
    ws.role(left, "late", Permissions::empty());
    assert_eq!(ws.dispatches().len(), heard);
    ws.join(left);
    let last = ws.dispatches().pop().unwrap();
    assert_eq!(
        (last.name.as_str(), last.data["id"].as_str().unwrap()),
        ("GUILD_CREATE", left.to_string().as_str())
    );
}

#[tokio::test]
async fn a_client_that_asks_for_one_compressed_stream_is_sent_one() {
    let ws = Workspace::start(Settings::default()).await.unwrap();
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, ChannelKind::Text, "python-daily");
    let address = format!(
        "{}/?v=10&encoding=json&compress=zlib-stream",
        ws.gateway_url()
    );
    let (mut socket, _) = connect_async(address).await.unwrap();
    // One decompressor for all frames: each needs those before it.
    let mut zlib = Decompress::new(true);
    let mut read = |message: Message| -> Value {
        let Message::Binary(packed) = message else {
            panic!("not packed: {message:?}");
        };
        assert!(packed.ends_with(&[0, 0, 0xff, 0xff]), "whole");
        let mut text = Vec::with_capacity(1 << 20);
        let before = zlib.total_in();
        zlib.decompress_vec(&packed, &mut text, FlushDecompress::Sync)
            .unwrap();
        assert_eq!(zlib.total_in() - before, packed.len() as u64);
        serde_json::from_slice(&text).unwrap()
    };
    assert_eq!(read(socket.next().await.unwrap().unwrap())["op"], 10);
    let identify = json!({ "op": 2, "d": {
        "token": ws.token(), "intents": plain_intents().bits(), "properties": {},
        // IDENTIFY cannot change the compression of a stream.
        "compress": true,
    } });
    let identify = Message::text(identify.to_string());
    socket.send(identify).await.unwrap();
    for wanted in ["READY", "GUILD_CREATE"] {
        assert_eq!(read(socket.next().await.unwrap().unwrap())["t"], wanted);
    }
    for text in ["short", &"long ".repeat(300)] {
        let said = ws.post_as_bot(channel, text).unwrap();
        let told = read(socket.next().await.unwrap().unwrap());
        assert_eq!(told["d"]["id"], json!(said));
        assert_eq!(told["d"]["content"], json!(text));
    }
}

#[tokio::test]
async fn members_are_requested_all_at_once_by_name_or_by_id() {
    let settings = Settings {
        presences: true,
        ..privileged()
    };
    let ws = Workspace::start(settings).await.unwrap();
    let guild = ws.guild("Study group");
    let [_, _, ben] = ["Anna", "Anton", "Ben"].map(|name| ws.member(guild, name, &[]));
    let (mut socket, _) = connect_async(ws.gateway_url()).await.unwrap();
    let intents = plain_intents()
        | GatewayIntents::GUILD_MEMBERS
        | GatewayIntents::MESSAGE_CONTENT
        | GatewayIntents::GUILD_PRESENCES;
    let identify = json!({ "op": 2, "d": { "token": ws.token(), "intents": intents.bits(), "properties": {} } });
    socket
        .send(Message::text(identify.to_string()))
        .await
        .unwrap();
    for (request, expected) in [
        (
            json!({ "query": "", "limit": 0 }),
            vec!["Anna", "Anton", "Ben", "Bot", "Owner"],
        ),
        (
            json!({ "query": "AN", "limit": 100 }),
            vec!["Anna", "Anton"],
        ),
        (json!({ "query": "an", "limit": 1 }), vec!["Anna"]),
        (json!({ "query": "x", "limit": 0 }), vec![]),
        (json!({ "user_ids": [ben.id] }), vec!["Ben"]),
        (json!({ "user_ids": ben.id }), vec!["Ben"]),
    ] {
        let mut data = request.clone();
        data["guild_id"] = json!(guild);
        let ask = json!({ "op": 8, "d": data }).to_string();
        socket.send(Message::text(ask)).await.unwrap();
        let chunk = loop {
            let frame = socket.next().await.unwrap().unwrap();
            let payload: Value = serde_json::from_str(frame.to_text().unwrap()).unwrap();
            if payload["t"] == "GUILD_MEMBERS_CHUNK" {
                break payload["d"].clone();
            }
        };
        let members = chunk["members"].as_array().unwrap().iter();
        let name = |m: &Value| {
            let user = &m["user"];
            let shown = user["global_name"].as_str().or(user["username"].as_str());
            shown.unwrap().to_owned()
        };
        let mut names: Vec<_> = members.map(name).collect();
        names.sort();
        assert_eq!(names, expected, "{request}");
    }
}
