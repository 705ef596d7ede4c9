//! The local Discord, seen by an unpatched serenity client and by Discord's own description of its API.
#![cfg(all(feature = "discord", feature = "sandbox"))]

#[path = "local_discord/bot.rs"]
mod bot;
#[path = "local_discord/connecting.rs"]
mod connecting;
#[path = "local_discord/control.rs"]
mod control;
#[path = "local_discord/faults.rs"]
mod faults;
#[path = "local_discord/interactions.rs"]
mod interactions;
#[path = "common/openapi.rs"]
mod openapi;
#[path = "local_discord/rest.rs"]
mod rest;
