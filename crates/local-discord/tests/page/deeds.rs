//! What members do, and what the drawers order.

use local_discord::Id;
use local_discord::page::Wish;
use reqwest::header::ORIGIN;
use reqwest::{Client, StatusCode};
use serde_json::json;

use super::stage::{Stage, message, news};

#[tokio::test]
async fn what_someone_writes_reaches_the_others_and_refusals_say_why() {
    let stage = Stage::set().await;
    let mut socket = stage.look(&stage.ben).await;
    let (status, said) = stage
        .post(
            "/api/do/say",
            json!({ "as": stage.ana.id, "channel": stage.channel, "text": "hello" }),
        )
        .await;
    assert_eq!(status, StatusCode::OK);
    let id: Id = serde_json::from_value(said["message"].clone()).unwrap();
    let seen = message(&mut socket, id).await;
    assert_eq!(seen["author"]["name"], "Ana");
    let (status, refused) = stage
        .post(
            "/api/do/edit",
            json!({ "as": stage.ben.id, "channel": stage.channel, "message": id, "text": "mine" }),
        )
        .await;
    assert_eq!(
        (status, &refused["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!(50005))
    );
    let (status, refused) = stage
        .post(
            "/api/do/say",
            json!({ "as": stage.ana.id, "channel": stage.channel, "text": "x".repeat(2001) }),
        )
        .await;
    assert_eq!(
        (status, &refused["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!(50035))
    );
}

#[tokio::test]
async fn a_moved_clock_is_an_order_to_the_bots_keeper() {
    let mut stage = Stage::set().await;
    let before = stage.workspace.now_ms();
    let keeper = async {
        let order = stage.orders.recv().await.unwrap();
        assert_eq!(order.wish, Wish::Moved);
        order.done.send(Ok(())).unwrap();
    };
    let url = stage.page.url();
    let moving = Client::new()
        .post(format!("{url}/api/control/clock"))
        .header(ORIGIN, &url)
        .body(r#"{"by_ms":3600000}"#)
        .send();
    let (response, ()) = tokio::join!(moving, keeper);
    assert_eq!(response.unwrap().status(), StatusCode::OK);
    assert!(stage.workspace.now_ms() >= before + 3_600_000);
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
async fn a_fault_is_ordered_with_its_number_and_withdrawn_by_it() {
    let stage = Stage::set().await;
    let (_, ordered) = stage
        .post(
            "/api/control/fault",
            json!({ "fault": { "on": "* *", "harm": "error_before", "status": 500, "times": 3 } }),
        )
        .await;
    let mut socket = stage.look(&stage.ana).await;
    let faults = news(&mut socket).await["bot"]["faults"].clone();
    assert_eq!(faults[0]["number"], ordered["number"]);
    stage
        .post(
            "/api/control/withdraw",
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
    let stage = Stage::set().await;
    for (name, moderates) in [("Dora", false), ("Emil", true)] {
        let (_, made) = stage
            .post(
                "/api/do/person",
                json!({ "as": stage.ana.id, "guild": stage.guild, "name": name, "on": moderates }),
            )
            .await;
        let mut socket = stage.look(&stage.ana).await;
        let people = news(&mut socket).await["people"][0]["members"].clone();
        let person = people
            .as_array()
            .unwrap()
            .iter()
            .find(|p| p["id"] == made["person"])
            .unwrap()
            .clone();
        assert_eq!(
            (&person["name"], &person["moderates"]),
            (&json!(name), &json!(moderates))
        );
    }
}
