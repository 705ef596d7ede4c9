//! Faults: what a client sees when requests, events and connections go wrong.

use std::time::Duration;

use local_discord::{ChannelKind, EventFault, Fault, Id, RequestFault, Settings, Start, Workspace};
use reqwest::Method;
use serde_json::{Value, json};
use serenity::all::{ChannelId, CreateMessage};

use super::{
    bot::{LONG, check_openapi, connect, http_b, plain_intents, start, workspace},
    rest::call,
};

const POST: &str = "POST /channels/{channel_id}/messages";

async fn setup() -> (Workspace, Id, Id) {
    let ws = workspace().await;
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, ChannelKind::Text, "daily");
    (ws, guild, channel)
}

async fn send(
    ws: &Workspace,
    channel: Id,
) -> Result<(u16, Value, reqwest::header::HeaderMap), reqwest::Error> {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client
        .post(format!("{}/api/v10/channels/{channel}/messages", ws.url()))
        .header("authorization", format!("Bot {}", ws.token()))
        .json(&json!({ "content": "question" }));
    let answer = request.send().await?;
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    let text = answer.text().await?;
    Ok((
        status,
        serde_json::from_str(&text).unwrap_or(Value::Null),
        headers,
    ))
}

#[tokio::test]
async fn a_request_can_fail_before_or_after_it_takes_effect() {
    let (ws, _, channel) = setup().await;
    ws.set_limits(false);
    for (harm, status, messages) in [
        (RequestFault::ErrorBefore { status: 502 }, 502, 0),
        (RequestFault::ErrorAfter { status: 500 }, 500, 1),
        (RequestFault::Forbidden, 403, 1),
        (RequestFault::Refused { code: 10008 }, 404, 1),
    ] {
        ws.add_fault(Fault::request(POST, harm));
        assert_eq!(send(&ws, channel).await.unwrap().0, status);
        assert_eq!(ws.messages(channel).len(), messages);
    }
    ws.add_fault(Fault::request(POST, RequestFault::CutBefore));
    assert!(send(&ws, channel).await.is_err());
    assert_eq!(ws.messages(channel).len(), 1);
    ws.add_fault(Fault::request(POST, RequestFault::CutAfter));
    assert!(send(&ws, channel).await.is_err(), "the connection breaks");
    assert_eq!(ws.messages(channel).len(), 2, "but the message is there");
    assert_eq!(ws.faults_triggered(), 6);
    assert_eq!(ws.exchanges().last().unwrap().status, 0);
}

#[tokio::test]
async fn faults_hit_only_what_they_match_and_as_often_as_they_say() {
    let (ws, guild, channel) = setup().await;
    ws.set_limits(false);
    let other = ws.channel(guild, ChannelKind::Text, "other");
    ws.add_fault(
        Fault::request("* /channels/*", RequestFault::ErrorBefore { status: 503 })
            .only(other)
            .after(1)
            .times(2),
    );
    let statuses = async |at: Id| {
        [
            send(&ws, at).await.unwrap().0,
            send(&ws, at).await.unwrap().0,
        ]
    };
    assert_eq!(statuses(channel).await, [200, 200]);
    assert_eq!(statuses(other).await, [200, 503]);
    assert_eq!(statuses(other).await, [503, 200]);
    let number = ws.add_fault(Fault::request(POST, RequestFault::Forbidden).always());
    assert_eq!(send(&ws, other).await.unwrap().0, 403);
    ws.remove_fault(number);
    assert_eq!(send(&ws, other).await.unwrap().0, 200);
}

#[tokio::test]
async fn a_429_says_how_long_and_for_whom_unless_cloudflare_sends_it() {
    let (ws, _, channel) = setup().await;
    ws.add_fault(Fault::request(
        POST,
        RequestFault::RateLimited {
            retry_after: 1.5,
            global: true,
            shared: false,
        },
    ));
    let (status, json, headers) = send(&ws, channel).await.unwrap();
    assert_eq!(
        (status, &json["retry_after"], &json["global"]),
        (429, &json!(1.5), &json!(true))
    );
    assert_eq!(
        (&headers["retry-after"], &headers["x-ratelimit-scope"]),
        (&"2".parse().unwrap(), &"global".parse().unwrap())
    );
    ws.add_fault(Fault::request(
        POST,
        RequestFault::RateLimited {
            retry_after: 1.0,
            global: false,
            shared: true,
        },
    ));
    assert_eq!(
        send(&ws, channel).await.unwrap().2["x-ratelimit-scope"],
        "shared"
    );
    ws.add_fault(Fault::request(POST, RequestFault::CloudflareBan));
    let (status, json, headers) = send(&ws, channel).await.unwrap();
    assert_eq!((status, json), (429, Value::Null));
    assert!(headers.get("retry-after").is_none());
    assert_eq!(headers["content-type"], "text/html");
    assert_eq!(ws.rate_limited(), 0, "those of faults do not count");
    check_openapi(&ws);
}

#[tokio::test]
async fn a_bucket_gives_five_messages_in_five_seconds_and_says_so() {
    let (ws, guild, channel) = setup().await;
    for left in (0..5).rev() {
        let (status, _, headers) = send(&ws, channel).await.unwrap();
        assert_eq!(
            (status, &headers["x-ratelimit-remaining"]),
            (200, &left.to_string().parse().unwrap())
        );
    }
    let (status, json, headers) = send(&ws, channel).await.unwrap();
    assert_eq!((status, &json["global"]), (429, &json!(false)));
    assert!(json["retry_after"].as_f64().unwrap() <= 5.0);
    assert_eq!(headers["x-ratelimit-scope"], "user");
    let other = ws.channel(guild, ChannelKind::Text, "other");
    assert_eq!(
        send(&ws, other).await.unwrap().0,
        200,
        "each channel has its own"
    );
    assert_eq!((ws.rate_limited(), ws.invalid_requests()), (1, 1));
    check_openapi(&ws);
}

#[tokio::test]
async fn a_moved_clock_opens_the_windows_of_the_limits_and_a_paused_one_holds_none() {
    let ws = Workspace::start(Settings {
        start: Start::PausedAt(1_800_000_000_000),
        ..Settings::default()
    })
    .await
    .unwrap();
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, ChannelKind::Text, "daily");
    let until_refused = async || {
        let mut sent = 0;
        loop {
            let (status, told, _) = send(&ws, channel).await.unwrap();
            if status == 429 {
                let ms = told["retry_after"].as_f64().unwrap() * 1000.0;
                return (sent, Duration::from_millis(ms.round() as u64));
            }
            sent += 1;
        }
    };
    for _ in 0..20 {
        let (sent, retry_after) = until_refused().await;
        assert_eq!(sent, 5, "as many as in five seconds of anybody's day");
        ws.advance(retry_after);
    }
    assert_eq!(ws.rate_limited(), 20);
    // Ten minutes of bad requests are over when the clock says so, too.
    assert!(ws.invalid_requests() > 0);
    ws.advance(Duration::from_secs(600));
    assert_eq!(ws.invalid_requests(), 0);
    // While the clock is paused, real time opens them: reactions wait for a quarter of a second.
    let (now, message) = (ws.now_ms(), ws.messages(channel)[0].id);
    let react = format!("/channels/{channel}/messages/{message}/reactions/✅/@me");
    let mut seen = Vec::new();
    while seen.len() < 2 || seen.last() == Some(&429) {
        seen.push(call(&ws, Method::PUT, &react, Value::Null).await.status);
    }
    assert_eq!((seen[0], seen.last(), ws.now_ms()), (204, Some(&204), now));
}

#[tokio::test]
async fn the_whole_bot_has_fifty_requests_a_second_and_a_ban_after_too_many_bad_ones() {
    let ws = Workspace::start(Settings {
        invalid_limit: 3,
        ..Settings::default()
    })
    .await
    .unwrap();
    let get = async || call(&ws, Method::GET, "/users/@me", Value::Null).await;
    let mut global = 0;
    let mut banned = 0;
    for n in 0..70 {
        let path = if n % 2 == 0 { "/users/@me" } else { "/gateway" };
        let got = call(&ws, Method::GET, path, Value::Null).await;
        if got.status == 429 && got.json["global"] == json!(true) {
            assert_eq!(got.headers["x-ratelimit-global"], "true");
            global += 1;
        } else if got.status == 429 {
            banned += 1;
        }
    }
    // On a slow machine seventy requests may take longer than a second.
    assert!(
        global + banned == 20 || ws.counters().busiest_second <= 50,
        "{global} {banned}"
    );
    if global == 3 {
        assert_eq!(get().await.json, Value::Null, "banned: HTML without a time");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn serenity_waits_for_a_429_by_itself() {
    let (ws, _, channel) = setup().await;
    let http = http_b(&ws);
    ws.add_fault(Fault::request(
        POST,
        RequestFault::RateLimited {
            retry_after: 0.2,
            global: false,
            shared: false,
        },
    ));
    ChannelId::new(channel.0)
        .send_message(&http, CreateMessage::new().content("x"))
        .await
        .unwrap();
    assert_eq!((ws.requests(POST), ws.rate_limited()), (2, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_can_be_lost_duplicated_and_reordered() {
    let (ws, guild, channel) = setup().await;
    let bot = connect(&ws, plain_intents()).await;
    bot.receives_all(&ws).await;
    let anna = ws.member(guild, "Anna", &[]);
    let before = ws.dispatches().len();
    let after = |ws: &Workspace| {
        ws.dispatches()[before..]
            .iter()
            .map(|d| d.data["content"].clone())
            .collect::<Vec<_>>()
    };
    let say = |text: &str| {
        anna.say(channel, &format!("<@{}> {text}", ws.bot()))
            .unwrap()
    };
    ws.add_fault(Fault::event("MESSAGE_CREATE", EventFault::Drop));
    say("lost");
    ws.add_fault(Fault::event("MESSAGE_CREATE", EventFault::Duplicate));
    say("twice");
    ws.add_fault(Fault::event("MESSAGE_CREATE", EventFault::Reorder));
    say("overtaken");
    say("first");
    ws.add_fault(Fault::event("MESSAGE_CREATE", EventFault::Delay { ms: 30 }));
    say("late");
    say("before");
    ws.until(LONG, |w| (after(w).len() == 6).then_some(()))
        .await
        .unwrap();
    let words = after(&ws)
        .iter()
        .map(|v| v.as_str().unwrap().rsplit(' ').next().unwrap().to_owned())
        .collect::<Vec<_>>();
    assert_eq!(
        words,
        ["twice", "twice", "first", "overtaken", "before", "late"]
    );
    bot.receives_all(&ws).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cut_connection_resumes_and_nothing_is_lost() {
    let (ws, guild, channel) = setup().await;
    let bot = connect(&ws, plain_intents()).await;
    let anna = ws.member(guild, "Anna", &[]);
    for (n, disturb) in [Workspace::drop_gateway, Workspace::request_reconnect]
        .into_iter()
        .enumerate()
    {
        bot.receives_all(&ws).await;
        disturb(&ws);
        anna.say(channel, "meanwhile").unwrap();
        let resumed = |w: &Workspace| (w.gateway_stats().resumes == n as u64 + 1).then_some(());
        ws.until(LONG, resumed).await.expect("it resumes");
    }
    ws.close_gateway(4000);
    ws.until(LONG, |w| (w.gateway_stats().resumes == 3).then_some(()))
        .await
        .expect("4000 can be resumed");
    bot.receives_all(&ws).await;
    assert_eq!(ws.gateway_stats().identifies, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_forgotten_session_is_replaced_by_a_new_one() {
    let (ws, _, _) = setup().await;
    let bot = connect(&ws, plain_intents()).await;
    bot.receives_all(&ws).await;
    ws.invalidate_sessions(false);
    ws.until(LONG, |w| {
        (w.gateway_stats().identifies == 2 && w.connected() == 1).then_some(())
    })
    .await
    .unwrap();
    bot.receives_all(&ws).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_gateway_that_is_gone_refuses_and_comes_back() {
    let (ws, guild, channel) = setup().await;
    let bot = connect(&ws, plain_intents()).await;
    bot.receives_all(&ws).await;
    ws.set_gateway_down(true);
    ws.until(LONG, |w| (w.connected() == 0).then_some(()))
        .await
        .unwrap();
    ws.member(guild, "Anna", &[])
        .say(channel, "into the void")
        .unwrap();
    assert_eq!(ws.connected(), 0);
    ws.set_gateway_down(false);
    ws.until(LONG, |w| (w.connected() == 1).then_some(()))
        .await
        .expect("it comes back");
    let figures = ws.gateway_stats();
    assert_eq!(
        figures.identifies + figures.resumes,
        2,
        "resumed or identified again"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn missing_heartbeat_answers_lead_to_a_new_session() {
    let ws = Workspace::start(Settings {
        heartbeat: Duration::from_millis(300),
        ..Settings::default()
    })
    .await
    .unwrap();
    let _bot = connect(&ws, plain_intents()).await;
    ws.until(LONG, |w| (w.gateway_stats().heartbeats > 0).then_some(()))
        .await
        .unwrap();
    ws.ignore_heartbeats(true);
    ws.until(LONG, |w| (w.gateway_stats().connections > 1).then_some(()))
        .await
        .expect("it reconnects");
    ws.ignore_heartbeats(false);
    ws.until(LONG, |w| (w.connected() == 1).then_some(()))
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_token_and_a_forbidden_intent_end_the_client() {
    let (ws, _, _) = setup().await;
    let bot = start(&ws, http_b(&ws), serenity::all::GatewayIntents::all()).await;
    let mut bot = bot;
    let ended = tokio::time::timeout(LONG, &mut bot.task)
        .await
        .expect("it ends")
        .unwrap();
    assert!(ended.is_err(), "close code 4014");
    assert_eq!(ws.gateway_stats().identifies, 0);
}

#[tokio::test]
async fn an_outage_is_not_a_departure() {
    let (ws, guild, channel) = setup().await;
    let bot = connect(&ws, plain_intents()).await;
    ws.set_available(guild, false);
    assert_eq!(
        ws.post_as_bot(channel, "x").unwrap_err().status,
        503,
        "refused for the time being"
    );
    assert_eq!(
        call(&ws, Method::GET, &format!("/guilds/{guild}"), Value::Null)
            .await
            .status,
        503
    );
    ws.set_available(guild, true);
    ws.leave(guild, ws.bot());
    assert_eq!(
        call(&ws, Method::GET, &format!("/guilds/{guild}"), Value::Null)
            .await
            .status,
        404
    );
    assert_eq!(
        call(
            &ws,
            Method::GET,
            &format!("/channels/{channel}"),
            Value::Null
        )
        .await
        .status,
        403
    );
    ws.set_member(guild, ws.bot(), &[], None);
    bot.receives_all(&ws).await;
    let all = ws.dispatches();
    let gone: Vec<_> = all
        .iter()
        .filter(|d| d.name == "GUILD_DELETE")
        .map(|d| d.data.clone())
        .collect();
    assert_eq!(
        gone,
        [
            json!({ "id": guild, "unavailable": true }),
            json!({ "id": guild })
        ]
    );
    assert_eq!(all.iter().filter(|d| d.name == "GUILD_CREATE").count(), 3);
}

#[tokio::test]
async fn a_saved_workspace_continues_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        data: Some(folder.path().to_path_buf()),
        start: Start::PausedAt(1_800_000_000_000),
        ..Settings::default()
    };
    let ws = Workspace::start(settings.clone()).await.unwrap();
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, ChannelKind::Text, "daily");
    let anna = ws.member(guild, "Anna", &[]);
    let id = anna
        .write(
            channel,
            local_discord::NewMessage::new("with a file").file("a.txt", b"text"),
        )
        .unwrap();
    anna.react(channel, id, "✅").unwrap();
    ws.advance(Duration::from_secs(90));
    let (before, bot, now) = (ws.transcript(channel), ws.bot(), ws.now_ms());
    drop(ws);
    let again = Workspace::start(settings).await.unwrap();
    assert_eq!(
        (again.transcript(channel), again.bot(), again.now_ms()),
        (before, bot, now)
    );
    assert!(
        again.post_as_bot(channel, "x").unwrap() > id,
        "identifiers go on rising"
    );
    let file = again.messages(channel)[0].json["attachments"][0]["url"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        reqwest::get(file).await.unwrap().text().await.unwrap(),
        "text"
    );
}

#[tokio::test]
async fn saves_at_the_same_time_leave_one_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        data: Some(folder.path().to_path_buf()),
        ..Settings::default()
    };
    let ws = Workspace::start(settings.clone()).await.unwrap();
    let guild = ws.guild("Study group");
    let save = || (0..10).for_each(|_| ws.save(None).unwrap());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(save);
        }
    });
    drop(ws);
    let again = Workspace::start(settings).await.unwrap();
    assert_ne!(again.owner(guild).id, again.bot(), "the group is there");
}

#[tokio::test]
async fn a_saved_file_of_a_newer_version_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for text in [r#"{ "now_ms": 1, "world": { "version": 99 } }"#, "{"] {
        std::fs::write(folder.path().join("discord.json"), text).unwrap();
        let settings = Settings {
            data: Some(folder.path().to_path_buf()),
            ..Settings::default()
        };
        let refused = Workspace::start(settings).await.err().unwrap().to_string();
        assert!(refused.contains("discord.json"), "{refused}");
    }
}
