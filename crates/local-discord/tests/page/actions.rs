//! Actions of members, and the drawers' controls.

use local_discord::Id;
use local_discord::page::BotControl;
use reqwest::header::ORIGIN;
use reqwest::{Client, StatusCode};
use serde_json::json;

use super::harness::{Harness, message, news};

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
