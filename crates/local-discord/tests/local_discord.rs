//! The local Discord, checked with an unpatched serenity client and with Discord's own description
//! of its API.

#[path = "local_discord/bot.rs"]
mod bot;
#[path = "local_discord/connecting.rs"]
mod connecting;
#[path = "local_discord/control.rs"]
mod control;
#[path = "local_discord/faults.rs"]
mod faults;
#[path = "local_discord/guilds.rs"]
mod guilds;
#[path = "local_discord/hidden.rs"]
mod hidden;
#[path = "local_discord/interactions.rs"]
mod interactions;
#[path = "local_discord/messages.rs"]
mod messages;
#[path = "common/openapi.rs"]
mod openapi;
#[path = "local_discord/rest.rs"]
mod rest;

use serde_json::{Value, json};

#[test]
fn the_checker_finds_what_is_wrong() {
    let Some(openapi) = openapi::openapi() else {
        return;
    };
    let path = "/channels/1/messages";
    assert!(
        openapi
            .request("POST", path, &json!({ "content": "x" }))
            .is_empty()
    );
    assert!(
        !openapi
            .request("POST", path, &json!({ "content": 3 }))
            .is_empty()
    );
    assert!(
        !openapi
            .request("POST", "/no/such/route", &Value::Null)
            .is_empty()
    );
    assert!(
        !openapi
            .response("POST", path, 200, &json!({ "id": "1" }))
            .is_empty()
    );
    assert!(
        !openapi
            .response("POST", path, 404, &json!({ "text": "?" }))
            .is_empty()
    );
}
