//! Pythia: one Python interview question a day for a Discord study group.
//!
//! The packages and modules, and what each may use: only what is to its left. Cargo keeps the
//! packages apart, and `tests/architecture.rs` the modules.
//!
//! ```text
//! quiz  ◄──  store  ◄──  host  ◄──  courier  ◄──  discord  ◄──  run · cli · main
//! rules      bytes       one        outbox →      serenity +    wiring only
//! no I/O     on disk     writer     transport     poise
//!   ▲                                                 ╎ only HTTP and WebSocket
//!   └─ bank (Markdown → questions), config         local-discord
//! ```
//!
//! One step: an event with its time and random bits goes into [`quiz::decide`]. The changes it
//! leads to are committed, with effects as rows of the outbox. Then replies leave, and the courier
//! is woken. Six paths through the code:
//!
//! - **The daily:** [`Host::run`](host::Host::run) wakes → `Tick` → [`quiz::calendar`] →
//!   [`quiz::choose`] → [`quiz::rules::posting`], with the post as an effect → commit →
//!   [`courier`] posts → `Delivered` → [`quiz::rules::delivered`]: open, with a thread and seeded
//!   reactions.
//! - **An answer:** a gateway message in a known thread → `MessageCreated` →
//!   [`quiz::rules::answers`] → commit.
//! - **The reveal:** `Tick` → [`quiz::rules::reveal`]: ledger rows and posts → commit →
//!   `Delivered` → revealed.
//! - **A vote:** a reaction or a pressed button → [`quiz::rules::votes`] → a row of the
//!   [`quiz::rules::ledger`] → totals.
//! - **A round:** `Tick` → [`quiz::rules::round`]: opening, questions, results, podium; presses →
//!   [`quiz::commands::round::press`].
//! - **A command:** a slash command → `Interaction` → [`quiz::commands`] → reply, after the commit.

#![warn(missing_docs)]
#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub use pythia_bank as bank;
pub use pythia_decks as decks;
pub use pythia_quiz as quiz;
pub use pythia_store as store;

#[cfg(feature = "local-discord")]
pub use local_discord;

pub mod cli;
pub mod config;
pub mod courier;
#[cfg(feature = "discord")]
pub mod discord;
#[cfg(feature = "discord")]
pub mod feeds;
pub mod host;
#[cfg(feature = "discord")]
mod http;
pub mod metrics;
#[cfg(feature = "discord")]
pub mod run;
pub mod zones;
