//! Pythia: one Python interview question a day for a Discord study group.
//!
//! The rooms, and who may look where (only to the left; `tests/harness.rs` keeps the walls):
//!
//! ```text
//! quiz  ◄──  store  ◄──  host  ◄──  courier  ◄──  discord  ◄──  run · cli · main
//! rules      bytes       one        outbox →      serenity +    wiring only
//! no I/O     only here   writer     world         poise only here
//!   ▲                                                 ╎ HTTP + WebSocket only: shares no type with the rest
//!   └─ bank (Markdown → questions), config          sandbox   (a local Discord)
//! ```
//!
//! One step: an event with its time and its dice goes into [`quiz::decide`]; the changes it leads to are
//! committed, effects among them as rows of the outbox; then replies leave and the courier is woken. Six paths
//! to follow:
//!
//! - **The daily:** [`run`](crate::host::Host::run) wakes → `Tick` → [`quiz::calendar`] → [`quiz::choose`] →
//!   [`quiz::posting`], with its post as an effect → commit → [`courier`] posts → `Delivered` →
//!   [`quiz::delivered`] open, thread, seeded marks.
//! - **An answer:** a gateway message in a known thread → `Message` → [`quiz::answers`] → commit.
//! - **The reveal:** `Tick` → [`quiz::reveal`]: ledger rows and posts → commit → `Delivered` → revealed.
//! - **A vote:** a reaction or a press → [`quiz::votes`] → a row of the [`quiz::ledger`] → totals.
//! - **A round:** `Tick` → [`quiz::round`] opening, questions, results, podium; presses → [`quiz::commands::round::press`].
//! - **A command:** a slash command → `Interaction` → [`quiz::commands`] → reply, after the commit.

#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub use pythia_bank as bank;
pub use pythia_quiz as quiz;
pub use pythia_store as store;

#[cfg(feature = "local-discord")]
pub use local_discord;

pub mod cli;
pub mod config;
pub mod courier;
#[cfg(feature = "discord")]
pub mod discord;
pub mod host;
#[cfg(feature = "discord")]
pub mod run;
