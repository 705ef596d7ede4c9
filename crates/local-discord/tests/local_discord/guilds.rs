//! REST's rules for threads, forums, permissions, scheduled events and commands.

use std::time::Duration;

use local_discord::{ChannelKind, Permissions};
use reqwest::Method;
use serde_json::{Value, json};

use super::{
    bot::check_openapi,
    rest::{call, get, post, setup},
};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn a_thread_from_a_message_has_its_id_and_is_made_once() {
    let p = setup().await;
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
            .refusal(),
        (400, 160_004)
    );
    assert_eq!(
        post(
            &p.ws,
            &path,
            json!({ "name": "x", "auto_archive_duration": 90 })
        )
        .await
        .refusal(),
        (400, 50035)
    );
    let active = get(&p.ws, &format!("/guilds/{}/threads/active", p.guild)).await;
    assert_eq!(active.json["threads"][0]["id"], json!(id));
    check_openapi(&p.ws);
}

#[tokio::test]
async fn a_thread_is_archived_by_the_clock_and_opens_when_someone_posts() {
    let p = setup().await;
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
            .refusal(),
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
    // In a locked thread only those who manage threads may post.
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
    let p = setup().await;
    let forum = p.ws.forum(p.guild, "daily", &["strings", "easy"], true);
    let tags = p.ws.tags(forum);
    let path = format!("/channels/{forum}/threads");
    let message = json!({ "content": "question" });
    let bare = post(&p.ws, &path, json!({ "name": "#1", "message": message })).await;
    assert_eq!(bare.refusal(), (400, 40067));
    let unknown = json!({ "name": "#1", "message": message, "applied_tags": ["7"] });
    assert_eq!(post(&p.ws, &path, unknown).await.refusal(), (404, 10087));
    let body = json!({ "name": "#1", "message": message, "applied_tags": [tags[0].0] });
    let made = post(&p.ws, &path, body).await;
    assert_eq!(
        (made.status, &made.json["message"]["id"]),
        (201, &made.json["id"])
    );
    assert_eq!(
        post(&p.ws, &format!("/channels/{forum}/messages"), message)
            .await
            .refusal(),
        (400, 50008)
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn permissions_are_computed_from_roles_and_overwrites() {
    let p = setup().await;
    let hello = json!({ "content": "hello" });
    p.ws.overwrite(
        p.channel,
        p.ws.bot(),
        Permissions::empty(),
        Permissions::SEND_MESSAGES,
    );
    assert_eq!(
        post(&p.ws, &p.messages(), hello.clone()).await.refusal(),
        (403, 50013)
    );
    p.ws.overwrite(
        p.channel,
        p.ws.bot(),
        Permissions::empty(),
        Permissions::VIEW_CHANNEL,
    );
    assert_eq!(
        post(&p.ws, &p.messages(), hello.clone()).await.refusal(),
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
        post(&p.ws, &p.messages(), embed).await.refusal(),
        (403, 50013)
    );
    assert_eq!(post(&p.ws, &p.messages(), hello.clone()).await.status, 200);
    // A role's overwrite beats everyone's, and a member's beats a role's.
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
    let p = setup().await;
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
        assert_eq!(get(&p.ws, path).await.refusal(), refusal, "{path}");
    }
    p.ws.leave(p.guild, p.anna.id);
    let member = get(&p.ws, &format!("/guilds/{}/members/{}", p.guild, p.anna.id)).await;
    assert_eq!(
        member.refusal(),
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
async fn scheduled_events_start_and_end_by_the_clock() {
    let p = setup().await;
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
    assert_eq!(post(&p.ws, &path, nowhere).await.refusal(), (400, 50035));
    let mut past = body.clone();
    past["scheduled_start_time"] = json!("2020-01-01T00:00:00Z");
    assert_eq!(post(&p.ws, &path, past).await.refusal(), (400, 50035));
    let made = post(&p.ws, &path, body).await;
    assert_eq!(made.status, 200);
    let one = format!("{path}/{}", made.id());
    p.anna.set_interested(made.id(), true).unwrap();
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
async fn pins_crossposts_direct_messages_and_the_rest_answer_as_described() {
    let p = setup().await;
    let id = p.ws.post_as_bot(p.channel, "question").unwrap();
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
        .refusal(),
        (403, 50024)
    );
    let news = p.ws.channel(p.guild, ChannelKind::Announcement, "news");
    let item = p.ws.post_as_bot(news, "question").unwrap();
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
async fn a_command_may_have_8_000_characters_each_text_in_its_longest_language() {
    // "Application Commands" in Discord's documentation.
    let p = setup().await;
    let path = format!("/applications/{}/commands", p.ws.bot());
    // An option has 10 + 90 characters, a subcommand with 19 of them and its own 100 has 2,000.
    let option = |n: usize| {
        json!({"type": 3, "name": format!("option-{n:03}"), "description": "d".repeat(10),
            "description_localizations": {"de": "d".repeat(90)}})
    };
    let subcommand = |n: usize| {
        let options: Vec<_> = (0..19).map(option).collect();
        json!({"type": 1, "name": format!("command-{n:02}"), "description": "d".repeat(90),
            "options": options})
    };
    let command = |many: usize, name: &str| {
        let options: Vec<_> = (0..many).map(subcommand).collect();
        json!({"name": name, "description": "d", "options": options})
    };
    let fits = post(&p.ws, &path, command(3, "long")).await;
    assert_eq!(fits.status, 201, "{}", fits.json);
    let over = post(&p.ws, &path, command(4, "longer")).await;
    assert_eq!(over.refusal(), (400, 50035), "{}", over.json);
    let mut wrong = command(3, "other");
    wrong["description"] = json!("d".repeat(101));
    assert_eq!(post(&p.ws, &path, wrong).await.refusal(), (400, 50035));
}

#[tokio::test]
async fn commands_are_registered_within_discords_limits() {
    let p = setup().await;
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
            post(&p.ws, &path, bad.clone()).await.refusal(),
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
            .refusal(),
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
    assert_eq!(get(&p.ws, &one).await.refusal(), (404, 10063));
    assert_eq!(
        get(&p.ws, "/applications/1/commands").await.refusal().0,
        403
    );
    check_openapi(&p.ws);
}
