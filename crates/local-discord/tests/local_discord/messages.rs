//! REST's rules for messages. Each refusal has Discord's code and message.

use std::time::Duration;

use local_discord::{ChannelKind, Id, Permissions, Settings, Start, Workspace};
use reqwest::Method;
use serde_json::{Value, json};

use super::{
    bot::check_openapi,
    rest::{call, get, post, setup},
};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn an_enforced_nonce_gives_the_earlier_message_for_some_minutes() {
    let p = setup().await;
    let body = json!({ "content": "question", "nonce": "n1", "enforce_nonce": true });
    let first = post(&p.ws, &p.messages(), body.clone()).await;
    assert_eq!(first.json["nonce"], "n1");
    let again = post(&p.ws, &p.messages(), body.clone()).await;
    assert_eq!((again.status, again.id()), (200, first.id()));
    assert_eq!(p.ws.messages(p.channel).len(), 1);
    // Without `enforce_nonce` the nonce is only sent back.
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
    let p = setup().await;
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
        post(&p.ws, &p.messages(), body).await.refusal(),
        (404, 10008)
    );
}

#[tokio::test]
async fn limits_of_messages_are_kept_and_the_place_is_named() {
    let p = setup().await;
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
        assert_eq!(got.refusal(), (400, 50035), "{body}");
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
            post(&p.ws, &p.messages(), empty).await.refusal(),
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
    let p = setup().await;
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
        start: Start::PausedAt(1_800_000_000_000),
        ..Settings::default()
    })
    .await
    .unwrap();
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, ChannelKind::Text, "daily");
    let id = ws.post_as_bot(channel, "question").unwrap();
    let path = format!("/channels/{channel}/messages/{id}");
    let edit = || call(&ws, Method::PATCH, &path, json!({ "content": "revealed" }));
    assert_eq!(edit().await.status, 200);
    ws.advance(HOUR * 2);
    let mut last = edit().await;
    for _ in 0..3 {
        last = edit().await;
    }
    assert_eq!(last.refusal(), (429, 30046));
    assert!(last.json["retry_after"].as_f64().unwrap() > 0.0);
    assert!(last.headers.contains_key("retry-after"));
    check_openapi(&ws);
}

#[tokio::test]
async fn only_authors_edit_and_only_moderators_delete() {
    let p = setup().await;
    let hers = p.anna.say(p.channel, "mine").unwrap();
    let path = format!("{}/{hers}", p.messages());
    assert_eq!(
        call(&p.ws, Method::PATCH, &path, json!({ "content": "x" }))
            .await
            .refusal(),
        (403, 50005)
    );
    assert_eq!(
        call(&p.ws, Method::DELETE, &path, Value::Null)
            .await
            .refusal(),
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
            .refusal(),
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
    let p = setup().await;
    let ids: Vec<Id> = (0..120)
        .map(|n| p.ws.post_as_bot(p.channel, &n.to_string()).unwrap())
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
            .refusal(),
        (400, 50035)
    );
    check_openapi(&p.ws);
}

#[tokio::test]
async fn reactions_are_counted_listed_and_taken_away() {
    let p = setup().await;
    let id = p.ws.post_as_bot(p.channel, "question").unwrap();
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
            .refusal(),
        (400, 10014)
    );
    let of_other = format!("{path}/%E2%9C%85/{}", voters[0].id);
    assert_eq!(
        call(&p.ws, Method::DELETE, &of_other, Value::Null)
            .await
            .refusal(),
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
async fn other_peoples_words_are_hidden_without_the_content_intent() {
    let p = setup().await;
    let path = |id: Id| format!("/channels/{}/messages/{id}", p.channel);
    let hidden = p.anna.say(p.channel, "secret").unwrap();
    assert_eq!(get(&p.ws, &path(hidden)).await.json["content"], "");
    let called = p
        .anna
        .say(p.channel, &format!("<@{}> hello", p.ws.bot()))
        .unwrap();
    assert_ne!(get(&p.ws, &path(called)).await.json["content"], "");
    let ours = p.ws.post_as_bot(p.channel, "question").unwrap();
    let reply = p.anna.reply(p.channel, ours, "an answer").unwrap();
    assert_eq!(
        get(&p.ws, &path(reply)).await.json["content"],
        "an answer",
        "a reply calls its author"
    );
    let direct = p.anna.open_dm();
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
async fn files_come_and_go_with_their_words() {
    let p = setup().await;
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
    // An edit that leaves an attachment out removes it.
    let path = format!("{}/{}", p.messages(), message["id"].as_str().unwrap());
    let edited = call(&p.ws, Method::PATCH, &path, json!({ "attachments": [] })).await;
    assert_eq!(edited.json["attachments"], json!([]));
    assert_eq!(p.ws.exchanges()[0].files, ["chart.png"]);
    check_openapi(&p.ws);
}

#[tokio::test]
async fn a_poll_is_numbered_and_its_end_is_fixed() {
    let p = setup().await;
    p.ws.set_bot_permissions(p.guild, Permissions::all());
    let answers = json!([{ "poll_media": { "text": "yes" } }, { "poll_media": { "text": "no" } }]);
    let poll = json!({ "question": { "text": "Clear?" }, "answers": answers, "duration": 1 });
    let made = post(&p.ws, &p.messages(), json!({ "poll": poll })).await;
    assert_eq!(made.json["poll"]["answers"][1]["answer_id"], 2);
    let long = json!({ "question": { "text": "x".repeat(301) }, "answers": answers });
    assert_eq!(
        post(&p.ws, &p.messages(), json!({ "poll": long }))
            .await
            .refusal(),
        (400, 50035)
    );
    check_openapi(&p.ws);
}
