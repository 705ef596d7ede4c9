//! The built program against the local Discord, over HTTP and WebSocket, with serenity and the
//! store on disk.
#![cfg(all(feature = "discord", feature = "local-discord"))]

#[path = "wire/adversity.rs"]
mod adversity;
#[path = "wire/connecting.rs"]
mod connecting;
#[path = "wire/daily.rs"]
mod daily;
#[path = "wire/endpoints.rs"]
mod endpoints;
#[path = "wire/faults.rs"]
mod faults;
#[path = "wire/forms.rs"]
mod forms;
#[path = "wire/guilds.rs"]
mod guilds;
#[path = "wire/harness.rs"]
mod harness;
#[path = "wire/members.rs"]
mod members;
#[path = "../crates/local-discord/tests/common/openapi.rs"]
mod openapi;
#[path = "wire/places.rs"]
mod places;
#[path = "wire/reconnect.rs"]
mod reconnect;
#[path = "wire/rounds.rs"]
mod rounds;
#[path = "wire/thread.rs"]
mod thread;
