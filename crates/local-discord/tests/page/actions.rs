//! Actions of members, and the drawers' controls.

use local_discord::Id;
use local_discord::page::{BotControl, Internals, Upcoming};
use reqwest::header::ORIGIN;
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};

use super::harness::{Harness, message, news, post};

#[tokio::test]
async fn what_someone_writes_reaches_the_others_and_refusals_say_why() {
    let harness = Harness::start().await;
    let mut socket = harness.look(&harness.ben).await;
    let (status, said) = harness
        .post(
            "/api/actions/say",
            json!({ "as": harness.ana.id, "channel": harness.channel, "text": "hello" }),
        )
        .await;
    assert_eq!(status, StatusCode::OK);
    let id: Id = serde_json::from_value(said["message"].clone()).unwrap();
    let seen = message(&mut socket, id).await;
    assert_eq!(seen["author"]["name"], "Ana");
    let (status, refused) = harness
        .post(
            "/api/actions/edit",
            json!({ "as": harness.ben.id, "channel": harness.channel, "message": id, "text": "mine" }),
        )
        .await;
    assert_eq!(
        (status, &refused["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!(50005))
    );
    let (status, refused) = harness
        .post(
            "/api/actions/say",
            json!({ "as": harness.ana.id, "channel": harness.channel, "text": "x".repeat(2001) }),
        )
        .await;
    assert_eq!(
        (status, &refused["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!(50035))
    );
}

#[tokio::test]
async fn a_moved_clock_is_reported_to_the_program_that_runs_the_bot() {
    let mut harness = Harness::start().await;
    let before = harness.workspace.now_ms();
    let bot = async {
        let request = harness.requests.recv().await.unwrap();
        assert_eq!(request.control, BotControl::Moved);
        request.done.send(Ok(())).unwrap();
    };
    let url = harness.page.url();
    let moving = Client::new()
        .post(format!("{url}/api/control/clock"))
        .header(ORIGIN, &url)
        .body(r#"{"by_ms":3600000}"#)
        .send();
    let (response, ()) = tokio::join!(moving, bot);
    assert_eq!(response.unwrap().status(), StatusCode::OK);
    assert!(harness.workspace.now_ms() >= before + 3_600_000);
    for wrong in [
        r#"{"by_ms":-5}"#,
        r#"{"to_ms":0}"#,
        "{}",
        r#"{"by_ms":99999999999999}"#,
    ] {
        let response = Client::new()
            .post(format!("{url}/api/control/clock"))
            .header(ORIGIN, &url)
            .body(wrong)
            .send()
            .await;
        assert_eq!(
            response.unwrap().status(),
            StatusCode::UNPROCESSABLE_ENTITY,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn a_clock_that_moves_far_stops_at_whatever_the_bot_waits_for() {
    let mut harness = Harness::start().await;
    let start = harness.workspace.now_ms();
    let wait = |minutes: i64| Upcoming {
        at: start + minutes * 60_000,
        channel: harness.channel,
        message: Id(0),
        about: "something".to_owned(),
    };
    let mut found = Some(Internals {
        upcoming: vec![wait(10), wait(25), wait(90)],
        // A reminder, which isn't listed.
        stops: vec![start + 40 * 60_000, start - 60_000],
        ..Internals::default()
    });
    harness.page.inspect_with(Box::new(move || found.take()));
    let workspace = &harness.workspace;
    let bot = async {
        let mut stops = Vec::new();
        loop {
            let request = harness.requests.recv().await.unwrap();
            stops.push((workspace.now_ms() - start) / 60_000);
            request.done.send(Ok(())).unwrap();
            if stops.last() == Some(&60) {
                return stops;
            }
        }
    };
    let url = harness.page.url();
    let moving = post(&url, "/api/control/clock", json!({ "by_ms": 3_600_000 }));
    let (_, stops) = tokio::join!(moving, bot);
    assert_eq!(stops, [10, 25, 40, 60]);
}

#[tokio::test]
async fn a_fault_is_added_with_a_number_and_removed_by_it() {
    let harness = Harness::start().await;
    let (_, ordered) = harness
        .post(
            "/api/control/fault",
            json!({ "fault": { "on": "* *", "effect": "error_before", "status": 500, "times": 3 } }),
        )
        .await;
    let mut socket = harness.look(&harness.ana).await;
    let faults = news(&mut socket).await["bot"]["faults"].clone();
    assert_eq!(faults[0]["number"], ordered["number"]);
    harness
        .post(
            "/api/control/remove-fault",
            json!({ "number": ordered["number"] }),
        )
        .await;
    loop {
        if let Some(left) = news(&mut socket).await["bot"]["faults"].as_array() {
            assert!(left.is_empty());
            break;
        }
    }
}

#[tokio::test]
async fn someone_new_is_a_moderator_only_if_asked_for() {
    let harness = Harness::start().await;
    for (name, moderates) in [("Dora", false), ("Emil", true)] {
        let (_, made) = harness
            .post(
                "/api/add/person",
                json!({ "guild": harness.guild, "name": name, "on": moderates }),
            )
            .await;
        let mut socket = harness.look(&harness.ana).await;
        let people = news(&mut socket).await["people"][0]["members"].clone();
        let person = people
            .as_array()
            .unwrap()
            .iter()
            .find(|p| p["id"] == made["id"])
            .unwrap()
            .clone();
        assert_eq!(
            (&person["name"], &person["moderates"]),
            (&json!(name), &json!(moderates))
        );
    }
}

#[tokio::test]
async fn a_team_is_a_role_that_its_members_have_until_it_is_taken_from_them() {
    let harness = Harness::start().await;
    let (ana, ben) = (harness.ana.id, harness.ben.id);
    let add = async |what: &str, mut body: Value| {
        body["guild"] = json!(harness.guild);
        harness.post(&format!("/api/add/{what}"), body).await
    };
    let held = async |who: Id| {
        let mut socket = harness.look(&harness.ana).await;
        let people = news(&mut socket).await["people"][0]["members"].clone();
        let all = people.as_array().unwrap().clone();
        let member = all.into_iter().find(|p| p["id"] == json!(who)).unwrap();
        (member["roles"].clone(), member["moderates"].clone())
    };
    let (_, red) = add("role", json!({ "name": " Red ", "members": [ana, ben] })).await;
    let (_, mods) = add("role", json!({ "name": "Mods", "on": true })).await;
    assert_eq!(held(ben).await, (json!(["Red"]), json!(false)));
    let both = json!({ "member": ben, "roles": [red["id"], mods["id"]] });
    assert_eq!(add("roles", both).await.0, StatusCode::OK);
    assert_eq!(held(ben).await, (json!(["Red", "Mods"]), json!(true)));
    add("roles", json!({ "member": ben, "roles": [] })).await;
    assert_eq!(held(ben).await, (json!([]), json!(false)));
    assert_eq!(held(ana).await.0, json!(["Red"]), "hers are untouched");

    // The bot keeps its own role, and nobody else gets it.
    let bot = harness.workspace.bot();
    add("roles", json!({ "member": bot, "roles": [] })).await;
    let kept = harness.workspace.post_as_bot(harness.channel, "still here");
    assert!(kept.is_ok());
    for (what, body) in [
        ("role", json!({ "name": "  " })),
        ("roles", json!({ "member": harness.channel, "roles": [] })),
        ("castle", json!({ "name": "x" })),
    ] {
        let (status, refused) = add(what, body).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(refused["error"].is_string());
    }
}

#[tokio::test]
async fn a_channel_is_named_as_discord_names_it_and_stands_under_its_category() {
    let harness = Harness::start().await;
    let add = async |mut body: Value| {
        body["guild"] = json!(harness.guild);
        let (_, added) = harness.post("/api/add/channel", body).await;
        let id: Id = serde_json::from_value(added["id"].clone()).unwrap();
        harness.workspace.channel_json(id)
    };
    let heading = add(json!({ "name": "Study Rooms", "kind": 4 })).await;
    assert_eq!(heading["name"], "Study Rooms");
    let forum = json!({ "name": "Code  Review", "kind": 15, "parent": heading["id"], "tags": ["help", " ", "done"] });
    let forum = add(forum).await;
    let tags: Value = forum["available_tags"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t["name"].clone())
        .collect();
    assert_eq!(
        (&forum["name"], &forum["parent_id"], tags),
        (
            &json!("code-review"),
            &heading["id"],
            json!(["help", "done"])
        )
    );
    let voice = json!({ "guild": harness.guild, "name": "talk", "kind": 2 });
    let (status, _) = harness.post("/api/add/channel", voice).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_program_that_runs_the_bot_says_what_first_visitors_do() {
    let harness = Harness::start().await;
    let mut socket = harness.look(&harness.ana).await;
    assert!(news(&mut socket).await.get("guide").is_none());
    harness.page.guide(&["Look.", "Do.", "Look again."]);
    loop {
        if let Some(guide) = news(&mut socket).await.get("guide") {
            assert_eq!(guide, &json!(["Look.", "Do.", "Look again."]));
            return;
        }
    }
}
