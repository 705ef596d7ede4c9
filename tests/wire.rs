//! The built program against the local Discord, over HTTP and WebSocket, with serenity and the
//! store on disk.
#![cfg(all(feature = "discord", feature = "local-discord"))]

#[path = "wire/adversity.rs"]
mod adversity;
#[path = "wire/audit.rs"]
mod audit;
#[path = "wire/calendar.rs"]
mod calendar;
#[path = "wire/connecting.rs"]
mod connecting;
#[path = "wire/daily.rs"]
mod daily;
#[path = "wire/endpoints.rs"]
mod endpoints;
#[path = "wire/errata.rs"]
mod errata;
#[path = "wire/faults.rs"]
mod faults;
#[path = "wire/forms.rs"]
mod forms;
#[path = "wire/guilds.rs"]
mod guilds;
#[path = "wire/harness.rs"]
mod harness;
#[path = "wire/helpers.rs"]
mod helpers;
#[path = "wire/hidden.rs"]
mod hidden;
#[path = "wire/importing.rs"]
mod importing;
#[path = "wire/languages.rs"]
mod languages;
#[path = "wire/mastery.rs"]
mod mastery;
#[path = "wire/members.rs"]
mod members;
#[path = "wire/metrics.rs"]
mod metrics;
#[path = "../crates/local-discord/tests/common/openapi.rs"]
mod openapi;
#[path = "wire/pages.rs"]
mod pages;
#[path = "wire/pinning.rs"]
mod pinning;
#[path = "wire/places.rs"]
mod places;
#[path = "wire/privacy.rs"]
mod privacy;
#[path = "wire/queue.rs"]
mod queue;
#[path = "wire/recapping.rs"]
mod recapping;
#[path = "wire/reconnect.rs"]
mod reconnect;
#[path = "wire/reminding.rs"]
mod reminding;
#[path = "wire/restored.rs"]
mod restored;
#[path = "wire/results.rs"]
mod results;
#[path = "wire/reviewing.rs"]
mod reviewing;
#[path = "wire/rewarding.rs"]
mod rewarding;
#[path = "wire/rounds.rs"]
mod rounds;
#[path = "wire/searching.rs"]
mod searching;
#[path = "wire/seasons.rs"]
mod seasons;
#[path = "wire/secrets.rs"]
mod secrets;
#[path = "wire/setting_up.rs"]
mod setting_up;
#[path = "wire/settings.rs"]
mod settings;
#[path = "wire/starting.rs"]
mod starting;
#[path = "wire/suggesting.rs"]
mod suggesting;
#[path = "wire/thread.rs"]
mod thread;
#[path = "../crates/quiz/tests/tzif/mod.rs"]
mod tzif;
#[path = "wire/unknown.rs"]
mod unknown;
#[path = "wire/waiting.rs"]
mod waiting;
#[path = "wire/zones.rs"]
mod zones;
