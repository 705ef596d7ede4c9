//! REST's rules, asked without a client library: each refusal has Discord's number and words.

use std::time::Duration;

use pythia::sandbox::{Id, Kind, Permissions, Person, Settings, Start, Workspace};
use reqwest::Method;
use serde_json::{Value, json};

use super::bot::{check_openapi, workspace};

const HOUR: Duration = Duration::from_secs(3600);

/// An answer: status, JSON, headers.
pub struct Got {
    pub status: u16,
    pub json: Value,
    pub headers: reqwest::header::HeaderMap,
}

impl Got {
    fn id(&self) -> Id {
        self.json["id"].as_str().unwrap().parse().unwrap()
    }

    fn refused(&self) -> (u16, u64) {
        (self.status, self.json["code"].as_u64().unwrap_or(0))
    }
}

/// One request of the bot.
pub async fn call(ws: &Workspace, method: Method, path: &str, body: Value) -> Got {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client
        .request(method, format!("{}/api/v10{path}", ws.url()))
        .header("authorization", format!("Bot {}", ws.token()));
    let request = if body.is_null() {
        request
    } else {
        request.json(&body)
    };
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.unwrap();
    Got {
        status,
        json: serde_json::from_str(&text).unwrap_or(Value::Null),
        headers,
    }
}

async fn post(ws: &Workspace, path: &str, body: Value) -> Got {
    call(ws, Method::POST, path, body).await
}

async fn get(ws: &Workspace, path: &str) -> Got {
    call(ws, Method::GET, path, Value::Null).await
}

struct Place {
    ws: Workspace,
    guild: Id,
    channel: Id,
    anna: Person,
}

async fn place() -> Place {
    let ws = workspace().await;
    ws.set_limits(false);
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, Kind::Text, "python-daily");
    let anna = ws.member(guild, "Anna", &[]);
    Place {
        ws,
        guild,
        channel,
        anna,
    }
}

impl Place {
    fn messages(&self) -> String {
        format!("/channels/{}/messages", self.channel)
    }
}

#[tokio::test]
async fn an_enforced_nonce_gives_the_earlier_message_for_some_minutes() {
    let p = place().await;
    let body = json!({ "content": "question", "nonce": "n1", "enforce_nonce": true });
    let first = post(&p.ws, &p.messages(), body.clone()).await;
    assert_eq!(first.json["nonce"], "n1");
    let again = post(&p.ws, &p.messages(), body.clone()).await;
    assert_eq!((again.status, again.id()), (200, first.id()));
    assert_eq!(p.ws.messages(p.channel).len(), 1);
    // Not enforced, it is only told.
    let plain = post(
        &p.ws,
        &p.messages(),
        json!({ "content": "question", "nonce": "n1" }),
    )
    .await;
    assert_ne!(plain.id(), first.id());
    p.ws.advance(Duration::from_secs(600));
    assert_ne!(
        post(&p.ws, &p.messages(), body).await.id(),
        first.id(),
        "after minutes it is forgotten"
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn a_deleted_original_of_a_nonce_is_not_made_again() {
    let p = place().await;
    let body = json!({ "content": "question", "nonce": "n1", "enforce_nonce": true });
    let first = post(&p.ws, &p.messages(), body.clone()).await.id();
    call(
        &p.ws,
        Method::DELETE,
        &format!("{}/{first}", p.messages()),
        Value::Null,
    )
    .await;
    assert_eq!(
        post(&p.ws, &p.messages(), body).await.refused(),
        (404, 10008)
    );
}

#[tokio::test]
async fn a_thread_from_a_message_has_its_id_and_is_made_once() {
    let p = place().await;
    let id = post(&p.ws, &p.messages(), json!({ "content": "question" }))
        .await
        .id();
    let path = format!("{}/{id}/threads", p.messages());
    let thread = post(
        &p.ws,
        &path,
        json!({ "name": "answers", "auto_archive_duration": 1440 }),
    )
    .await;
    assert_eq!((thread.status, thread.id()), (201, id));
    assert_eq!(
        post(&p.ws, &path, json!({ "name": "answers" }))
            .await
            .refused(),
        (400, 160_004)
    );
    assert_eq!(
        post(
            &p.ws,
            &path,
            json!({ "name": "x", "auto_archive_duration": 90 })
        )
        .await
        .refused(),
        (400, 50035)
    );
    let active = get(&p.ws, &format!("/guilds/{}/threads/active", p.guild)).await;
    assert_eq!(active.json["threads"][0]["id"], json!(id));
    check_openapi(&p.ws);
}

#[tokio::test]
async fn a_thread_falls_asleep_by_the_calendar_and_wakes_when_someone_writes() {
    let p = place().await;
    let id = post(&p.ws, &p.messages(), json!({ "content": "question" }))
        .await
        .id();
    post(
        &p.ws,
        &format!("{}/{id}/threads", p.messages()),
        json!({ "name": "answers", "auto_archive_duration": 60 }),
    )
    .await;
    let first = p.anna.say(id, "a list").unwrap();
    p.ws.advance(HOUR * 2);
    assert_eq!(p.ws.channel_json(id)["thread_metadata"]["archived"], true);
    let react = format!("/channels/{id}/messages/{first}/reactions/%E2%AC%86%EF%B8%8F/@me");
    assert_eq!(
        call(&p.ws, Method::PUT, &react, Value::Null)
            .await
            .refused(),
        (400, 50083)
    );
    let archived = get(
        &p.ws,
        &format!("/channels/{}/threads/archived/public", p.channel),
    )
    .await;
    assert_eq!(archived.json["threads"][0]["id"], json!(id));
    p.anna.say(id, "still here").unwrap();
    assert_eq!(p.ws.channel_json(id)["thread_metadata"]["archived"], false);
    assert_eq!(
        call(&p.ws, Method::PUT, &react, Value::Null).await.status,
        204
    );
    // Locked, only those who manage threads may write.
    let lock = json!({ "archived": true, "locked": true });
    assert_eq!(
        call(&p.ws, Method::PATCH, &format!("/channels/{id}"), lock)
            .await
            .status,
        200
    );
    assert_eq!(p.anna.say(id, "late").unwrap_err().code, 50083);
    assert_eq!(
        post(
            &p.ws,
            &format!("/channels/{id}/messages"),
            json!({ "content": "closed" })
        )
        .await
        .status,
        200
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn forum_posts_carry_known_tags_and_share_an_id_with_their_first_message() {
    let p = place().await;
    let forum = p.ws.forum(p.guild, "daily", &["strings", "easy"], true);
    let tags = p.ws.tags(forum);
    let path = format!("/channels/{forum}/threads");
    let message = json!({ "content": "question" });
    let bare = post(&p.ws, &path, json!({ "name": "#1", "message": message })).await;
    assert_eq!(bare.refused(), (400, 40067));
    let unknown = json!({ "name": "#1", "message": message, "applied_tags": ["7"] });
    assert_eq!(post(&p.ws, &path, unknown).await.refused(), (404, 10087));
    let body = json!({ "name": "#1", "message": message, "applied_tags": [tags[0].0] });
    let made = post(&p.ws, &path, body).await;
    assert_eq!(
        (made.status, &made.json["message"]["id"]),
        (201, &made.json["id"])
    );
    assert_eq!(
        post(&p.ws, &format!("/channels/{forum}/messages"), message)
            .await
            .refused(),
        (400, 50008)
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn permissions_are_computed_from_roles_and_overwrites() {
    let p = place().await;
    let hello = json!({ "content": "hello" });
    p.ws.overwrite(
        p.channel,
        p.ws.bot(),
        Permissions::empty(),
        Permissions::SEND_MESSAGES,
    );
    assert_eq!(
        post(&p.ws, &p.messages(), hello.clone()).await.refused(),
        (403, 50013)
    );
    p.ws.overwrite(
        p.channel,
        p.ws.bot(),
        Permissions::empty(),
        Permissions::VIEW_CHANNEL,
    );
    assert_eq!(
        post(&p.ws, &p.messages(), hello.clone()).await.refused(),
        (403, 50001)
    );
    p.ws.overwrite(
        p.channel,
        p.ws.bot(),
        Permissions::empty(),
        Permissions::EMBED_LINKS,
    );
    let embed = json!({ "embeds": [{ "title": "x" }] });
    assert_eq!(
        post(&p.ws, &p.messages(), embed).await.refused(),
        (403, 50013)
    );
    assert_eq!(post(&p.ws, &p.messages(), hello.clone()).await.status, 200);
    // What everyone may not, a role may; what a role may not, oneself may.
    p.ws.overwrite(
        p.channel,
        p.guild,
        Permissions::empty(),
        Permissions::SEND_MESSAGES,
    );
    assert_eq!(p.anna.say(p.channel, "x").unwrap_err().code, 50013);
    p.ws.overwrite(
        p.channel,
        p.anna.id,
        Permissions::SEND_MESSAGES,
        Permissions::empty(),
    );
    assert!(p.anna.say(p.channel, "x").is_ok());
    assert!(p.ws.owner(p.guild).say(p.channel, "owners may all").is_ok());
    check_openapi(&p.ws);
}

#[tokio::test]
async fn unknown_things_are_named_as_such() {
    let p = place().await;
    for (path, refusal) in [
        ("/channels/1", (404, 10003)),
        (
            format!("/channels/{}/messages/1", p.channel).as_str(),
            (404, 10008),
        ),
        ("/guilds/1", (404, 10004)),
        (
            format!("/guilds/{}/members/{}", p.guild, p.channel).as_str(),
            (404, 10013),
        ),
        ("/users/1", (404, 10013)),
        (
            format!("/guilds/{}/scheduled-events/1", p.guild).as_str(),
            (404, 10070),
        ),
        ("/channels/abc", (400, 50035)),
        ("/nothing/here", (404, 0)),
    ] {
        assert_eq!(get(&p.ws, path).await.refused(), refusal, "{path}");
    }
    p.ws.leave(p.guild, p.anna.id);
    let member = get(&p.ws, &format!("/guilds/{}/members/{}", p.guild, p.anna.id)).await;
    assert_eq!(
        member.refused(),
        (404, 10007),
        "who left is unknown as a member"
    );
    assert_eq!(
        call(&p.ws, Method::PATCH, "/users/@me", json!({}))
            .await
            .status,
        405
    );
    let stranger = reqwest::Client::builder().no_proxy().build().unwrap();
    let answer = stranger
        .get(format!("{}/api/v10/users/@me", p.ws.url()))
        .header("authorization", "Bot other");
    assert_eq!(answer.send().await.unwrap().status().as_u16(), 401);
}

#[tokio::test]
async fn limits_of_messages_are_kept_and_the_place_is_named() {
    let p = place().await;
    let button = |id: &str| json!({ "type": 2, "style": 1, "label": "x", "custom_id": id });
    let row = |buttons: Vec<Value>| json!([{ "type": 1, "components": buttons }]);
    for (body, place) in [
        (json!({ "content": "x".repeat(2001) }), "content"),
        (json!({ "content": "x", "nonce": "x".repeat(26) }), "nonce"),
        (
            json!({ "embeds": vec![json!({ "title": "x" }); 11] }),
            "embeds",
        ),
        (
            json!({ "embeds": [{ "title": "x".repeat(257) }] }),
            "embeds",
        ),
        (
            json!({ "embeds": vec![json!({ "description": "x".repeat(3500) }); 2] }),
            "embeds",
        ),
        (
            json!({ "content": "x", "components": row(vec![button("a"), button("a")]) }),
            "components",
        ),
        (
            json!({ "content": "x", "components": row(vec![button(&"a".repeat(101))]) }),
            "components",
        ),
        (
            json!({ "content": "x", "components": row((0..6).map(|n| button(&n.to_string())).collect()) }),
            "components",
        ),
        (
            json!({ "content": "x", "components": vec![row(vec![button("a")])[0].clone(); 6] }),
            "components",
        ),
        (
            json!({ "content": "x", "allowed_mentions": { "parse": ["users"], "users": ["1"] } }),
            "allowed_mentions",
        ),
        (
            json!({ "content": "x", "message_reference": { "message_id": "1" } }),
            "message_reference",
        ),
    ] {
        let got = post(&p.ws, &p.messages(), body.clone()).await;
        assert_eq!(got.refused(), (400, 50035), "{body}");
        assert!(
            !got.json["errors"][place].is_null(),
            "{} names {place}",
            got.json
        );
    }
    for empty in [
        json!({}),
        json!({ "content": "  " }),
        json!({ "embeds": [{}] }),
    ] {
        assert_eq!(
            post(&p.ws, &p.messages(), empty).await.refused(),
            (400, 50006)
        );
    }
    assert_eq!(
        post(&p.ws, &p.messages(), json!({ "content": "é".repeat(2000) }))
            .await
            .status,
        200
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn allowed_mentions_decide_who_is_called() {
    let p = place().await;
    let role = p.ws.role(p.guild, "Learners", Permissions::empty());
    let text = format!("<@{}> <@&{role}> @everyone", p.anna.id);
    let all = post(&p.ws, &p.messages(), json!({ "content": text })).await;
    assert_eq!(all.json["mentions"][0]["id"], json!(p.anna.id));
    assert_eq!(all.json["mention_roles"], json!([role]));
    assert_eq!(
        all.json["mention_everyone"], false,
        "without the permission nobody is called"
    );
    let none = post(
        &p.ws,
        &p.messages(),
        json!({ "content": text, "allowed_mentions": { "parse": [] } }),
    )
    .await;
    assert_eq!(
        (&none.json["mentions"], &none.json["mention_roles"]),
        (&json!([]), &json!([]))
    );
    let one = json!({ "content": text, "allowed_mentions": { "roles": [role] } });
    let one = post(&p.ws, &p.messages(), one).await;
    assert_eq!(
        (&one.json["mentions"], &one.json["mention_roles"]),
        (&json!([]), &json!([role]))
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn hour_old_messages_can_be_edited_only_a_few_times() {
    let ws = Workspace::start(Settings {
        start: Start::StandingAt(1_800_000_000_000),
        ..Settings::default()
    })
    .await
    .unwrap();
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, Kind::Text, "daily");
    let id = ws.bot_says(channel, "question").unwrap();
    let path = format!("/channels/{channel}/messages/{id}");
    let edit = || call(&ws, Method::PATCH, &path, json!({ "content": "revealed" }));
    assert_eq!(edit().await.status, 200);
    ws.advance(HOUR * 2);
    let mut last = edit().await;
    for _ in 0..3 {
        last = edit().await;
    }
    assert_eq!(last.refused(), (429, 30046));
    assert!(last.json["retry_after"].as_f64().unwrap() > 0.0);
    assert!(last.headers.contains_key("retry-after"));
    check_openapi(&ws);
}

#[tokio::test]
async fn only_authors_edit_and_only_moderators_delete() {
    let p = place().await;
    let hers = p.anna.say(p.channel, "mine").unwrap();
    let path = format!("{}/{hers}", p.messages());
    assert_eq!(
        call(&p.ws, Method::PATCH, &path, json!({ "content": "x" }))
            .await
            .refused(),
        (403, 50005)
    );
    assert_eq!(
        call(&p.ws, Method::DELETE, &path, Value::Null)
            .await
            .refused(),
        (403, 50013)
    );
    p.ws.set_bot_permissions(
        p.guild,
        Settings::default().bot_permissions | Permissions::MANAGE_MESSAGES,
    );
    assert_eq!(
        call(&p.ws, Method::DELETE, &path, Value::Null).await.status,
        204
    );
    let ids: Vec<Id> = (0..3)
        .map(|n| p.anna.say(p.channel, &n.to_string()).unwrap())
        .collect();
    let bulk = format!("{}/bulk-delete", p.messages());
    assert_eq!(
        post(&p.ws, &bulk, json!({ "messages": [ids[0]] }))
            .await
            .refused(),
        (400, 50016)
    );
    assert_eq!(
        post(&p.ws, &bulk, json!({ "messages": ids })).await.status,
        204
    );
    assert_eq!(p.ws.messages(p.channel), []);
}

#[tokio::test]
async fn lists_are_paged_by_identifiers_newest_first() {
    let p = place().await;
    let ids: Vec<Id> = (0..120)
        .map(|n| p.ws.bot_says(p.channel, &n.to_string()).unwrap())
        .collect();
    let page = async |query: String| {
        let got = get(&p.ws, &format!("{}?{query}", p.messages())).await;
        got.json
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["id"].as_str().unwrap().parse().unwrap())
            .collect::<Vec<Id>>()
    };
    assert_eq!(page("limit=100".into()).await.first(), ids.last());
    assert_eq!(page("limit=100".into()).await.len(), 100);
    let before = page(format!("limit=2&before={}", ids[20])).await;
    assert_eq!(before, [ids[19], ids[18]]);
    let after = page(format!("limit=2&after={}", ids[20])).await;
    assert_eq!(
        after,
        [ids[22], ids[21]],
        "the first after it, newest first"
    );
    let around = page(format!("limit=3&around={}", ids[20])).await;
    assert_eq!(around, [ids[21], ids[20], ids[19]]);
    assert_eq!(
        get(&p.ws, &format!("{}?limit=101", p.messages()))
            .await
            .refused(),
        (400, 50035)
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn reactions_are_counted_listed_and_taken_away() {
    let p = place().await;
    let id = p.ws.bot_says(p.channel, "question").unwrap();
    let voters: Vec<_> = (0..30)
        .map(|n| p.ws.member(p.guild, &format!("M{n}"), &[]))
        .collect();
    for voter in &voters {
        voter.react(p.channel, id, "✅").unwrap();
        voter.react(p.channel, id, "✅").unwrap();
    }
    let path = format!("{}/{id}/reactions", p.messages());
    let first = get(&p.ws, &format!("{path}/%E2%9C%85?limit=25")).await;
    let last = first.json[24]["id"].as_str().unwrap();
    let rest = get(&p.ws, &format!("{path}/%E2%9C%85?limit=25&after={last}")).await;
    assert_eq!(
        (
            first.json.as_array().unwrap().len(),
            rest.json.as_array().unwrap().len()
        ),
        (25, 5)
    );
    assert_eq!(
        call(
            &p.ws,
            Method::PUT,
            &format!("{path}/%E2%9C%85/@me"),
            Value::Null
        )
        .await
        .status,
        204
    );
    let message = get(&p.ws, &format!("{}/{id}", p.messages())).await;
    assert_eq!(
        (
            &message.json["reactions"][0]["count"],
            &message.json["reactions"][0]["me"]
        ),
        (&json!(31), &json!(true))
    );
    assert_eq!(
        call(&p.ws, Method::PUT, &format!("{path}/word/@me"), Value::Null)
            .await
            .refused(),
        (400, 10014)
    );
    let of_other = format!("{path}/%E2%9C%85/{}", voters[0].id);
    assert_eq!(
        call(&p.ws, Method::DELETE, &of_other, Value::Null)
            .await
            .refused(),
        (403, 50013)
    );
    for n in 0..19 {
        p.anna
            .react(
                p.channel,
                id,
                &char::from_u32(0x1F600 + n).unwrap().to_string(),
            )
            .unwrap();
    }
    assert_eq!(
        p.anna.react(p.channel, id, "🎉").unwrap_err().code,
        30010,
        "20 emoji are enough"
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn scheduled_events_begin_and_end_by_the_calendar() {
    let p = place().await;
    let path = format!("/guilds/{}/scheduled-events", p.guild);
    let at = |hours: u64| {
        let ms = p.ws.now_ms() + i64::try_from(hours * 3_600_000).unwrap();
        jiff::Timestamp::from_millisecond(ms).unwrap().to_string()
    };
    let body = json!({
        "name": "Round", "privacy_level": 2, "entity_type": 3, "entity_metadata": { "location": "#python" },
        "scheduled_start_time": at(1), "scheduled_end_time": at(2),
    });
    let mut nowhere = body.clone();
    nowhere["entity_metadata"] = json!({});
    assert_eq!(post(&p.ws, &path, nowhere).await.refused(), (400, 50035));
    let mut past = body.clone();
    past["scheduled_start_time"] = json!("2020-01-01T00:00:00Z");
    assert_eq!(post(&p.ws, &path, past).await.refused(), (400, 50035));
    let made = post(&p.ws, &path, body).await;
    assert_eq!(made.status, 200);
    let one = format!("{path}/{}", made.id());
    p.anna.interest(made.id(), true).unwrap();
    assert_eq!(
        get(&p.ws, &format!("{one}/users")).await.json[0]["user"]["id"],
        json!(p.anna.id)
    );
    p.ws.advance(HOUR + Duration::from_secs(1));
    assert_eq!(get(&p.ws, &one).await.json["status"], 2, "begun");
    let back = call(&p.ws, Method::PATCH, &one, json!({ "status": 1 })).await;
    assert_eq!(back.status, 400, "a status moves one way");
    p.ws.advance(HOUR);
    assert_eq!(get(&p.ws, &one).await.json["status"], 3, "over");
    assert_eq!(
        call(&p.ws, Method::DELETE, &one, Value::Null).await.status,
        204
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn other_peoples_words_are_hidden_without_the_content_intent() {
    let p = place().await;
    let path = |id: Id| format!("/channels/{}/messages/{id}", p.channel);
    let hidden = p.anna.say(p.channel, "secret").unwrap();
    assert_eq!(get(&p.ws, &path(hidden)).await.json["content"], "");
    let called = p
        .anna
        .say(p.channel, &format!("<@{}> hello", p.ws.bot()))
        .unwrap();
    assert_ne!(get(&p.ws, &path(called)).await.json["content"], "");
    let ours = p.ws.bot_says(p.channel, "question").unwrap();
    let reply = p.anna.reply(p.channel, ours, "an answer").unwrap();
    assert_eq!(
        get(&p.ws, &path(reply)).await.json["content"],
        "an answer",
        "a reply calls its author"
    );
    let direct = p.anna.direct();
    let in_private = p.anna.say(direct, "hi").unwrap();
    assert_eq!(
        get(&p.ws, &format!("/channels/{direct}/messages/{in_private}"))
            .await
            .json["content"],
        "hi"
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn pins_crossposts_direct_messages_and_the_rest_answer_as_described() {
    let p = place().await;
    let id = p.ws.bot_says(p.channel, "question").unwrap();
    p.ws.set_bot_permissions(p.guild, Permissions::all());
    assert_eq!(
        call(
            &p.ws,
            Method::PUT,
            &format!("{}/pins/{id}", p.messages()),
            Value::Null
        )
        .await
        .status,
        204
    );
    assert_eq!(
        get(&p.ws, &format!("{}/pins", p.messages())).await.json["items"][0]["message"]["id"],
        json!(id)
    );
    assert_eq!(
        get(&p.ws, &format!("/channels/{}/pins", p.channel))
            .await
            .json[0]["id"],
        json!(id)
    );
    assert_eq!(
        call(
            &p.ws,
            Method::DELETE,
            &format!("{}/pins/{id}", p.messages()),
            Value::Null
        )
        .await
        .status,
        204
    );
    assert_eq!(
        post(
            &p.ws,
            &format!("{}/{id}/crosspost", p.messages()),
            Value::Null
        )
        .await
        .refused(),
        (403, 50024)
    );
    let news = p.ws.channel(p.guild, Kind::Announcement, "news");
    let item = p.ws.bot_says(news, "question").unwrap();
    let crosspost = format!("/channels/{news}/messages/{item}/crosspost");
    assert_eq!(post(&p.ws, &crosspost, Value::Null).await.json["flags"], 1);
    let direct = post(
        &p.ws,
        "/users/@me/channels",
        json!({ "recipient_id": p.anna.id }),
    )
    .await;
    let private = format!("/channels/{}/messages", direct.id());
    assert_eq!(
        post(&p.ws, &private, json!({ "content": "notice" }))
            .await
            .status,
        200
    );
    for path in [
        "/users/@me".to_owned(),
        "/users/@me/guilds".into(),
        "/applications/@me".into(),
        "/oauth2/applications/@me".into(),
        "/gateway".into(),
        "/gateway/bot".into(),
        format!("/guilds/{}", p.guild),
        format!("/guilds/{}?with_counts=true", p.guild),
        format!("/guilds/{}/channels", p.guild),
        format!("/guilds/{}/roles", p.guild),
        format!("/guilds/{}/members/{}", p.guild, p.anna.id),
        format!("/channels/{}", p.channel),
    ] {
        assert_eq!(get(&p.ws, &path).await.status, 200, "{path}");
    }
    let made = post(
        &p.ws,
        &format!("/guilds/{}/channels", p.guild),
        json!({ "name": "rounds" }),
    )
    .await;
    assert_eq!(made.status, 201);
    assert_eq!(
        call(
            &p.ws,
            Method::DELETE,
            &format!("/channels/{}", made.id()),
            Value::Null
        )
        .await
        .status,
        200
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn commands_are_registered_within_discords_limits() {
    let p = place().await;
    let path = format!("/applications/{}/commands", p.ws.bot());
    let of_guild = format!("/applications/{}/guilds/{}/commands", p.ws.bot(), p.guild);
    let option = |name: &str, required: bool| json!({ "type": 3, "name": name, "description": "x", "required": required });
    let command =
        |options: Vec<Value>| json!({ "name": "track", "description": "x", "options": options });
    for bad in [
        json!({ "name": "Has Spaces", "description": "x" }),
        json!({ "name": "track", "description": "x".repeat(101) }),
        json!({ "name": "track" }),
        command(vec![option("a", false), option("b", true)]),
        command(vec![option("a", false), option("a", false)]),
        command((0..26).map(|n| option(&format!("o{n}"), false)).collect()),
    ] {
        assert_eq!(
            post(&p.ws, &path, bad.clone()).await.refused(),
            (400, 50035),
            "{bad}"
        );
    }
    let first = post(&p.ws, &path, command(vec![option("time", true)])).await;
    assert_eq!(first.status, 201);
    let again = post(&p.ws, &path, command(vec![])).await;
    assert_eq!(
        (again.status, again.id()),
        (200, first.id()),
        "the same name is replaced"
    );
    let all = json!([{ "name": "Submit as my answer", "type": 3 }, command(vec![])]);
    let put = call(&p.ws, Method::PUT, &path, all.clone()).await;
    assert_eq!(
        put.json[1]["id"], first.json["id"],
        "a command that stays keeps its id"
    );
    assert_eq!(call(&p.ws, Method::PUT, &of_guild, all).await.status, 200);
    let too_many: Vec<_> = (0..101)
        .map(|n| json!({ "name": format!("c{n}"), "description": "x" }))
        .collect();
    assert_eq!(
        call(&p.ws, Method::PUT, &path, json!(too_many))
            .await
            .refused(),
        (400, 30032)
    );
    let one = format!("{path}/{}", first.id());
    assert_eq!(
        call(&p.ws, Method::PATCH, &one, json!({ "description": "y" }))
            .await
            .json["description"],
        "y"
    );
    assert_eq!(get(&p.ws, &one).await.status, 200);
    assert_eq!(
        call(&p.ws, Method::DELETE, &one, Value::Null).await.status,
        204
    );
    assert_eq!(get(&p.ws, &one).await.refused(), (404, 10063));
    assert_eq!(
        get(&p.ws, "/applications/1/commands").await.refused().0,
        403
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn files_come_and_go_with_their_words() {
    let p = place().await;
    let about = json!({ "content": "chart", "attachments": [{ "id": 0, "description": "points by topic" }] });
    let file =
        reqwest::multipart::Part::bytes(b"not really a picture".to_vec()).file_name("chart.png");
    let form = reqwest::multipart::Form::new()
        .text("payload_json", about.to_string())
        .part("files[0]", file);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client
        .post(format!("{}/api/v10{}", p.ws.url(), p.messages()))
        .multipart(form);
    let answer = request
        .header("authorization", format!("Bot {}", p.ws.token()))
        .send()
        .await
        .unwrap();
    let message: Value = answer.json().await.unwrap();
    let file = &message["attachments"][0];
    assert_eq!(
        (&file["filename"], &file["description"]),
        (&json!("chart.png"), &json!("points by topic"))
    );
    let fetched = client
        .get(file["url"].as_str().unwrap())
        .send()
        .await
        .unwrap();
    assert_eq!(
        fetched.bytes().await.unwrap(),
        b"not really a picture".as_slice()
    );
    // An edit that names no attachment drops it.
    let path = format!("{}/{}", p.messages(), message["id"].as_str().unwrap());
    let edited = call(&p.ws, Method::PATCH, &path, json!({ "attachments": [] })).await;
    assert_eq!(edited.json["attachments"], json!([]));
    assert_eq!(p.ws.exchanges()[0].files, ["chart.png"]);
    check_openapi(&p.ws);
}
