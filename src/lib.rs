//! Pythia: one Python interview question a day for a Discord study group.
//!
//! The rooms, and who may look where (only to the left):
//!
//! ```text
//! quiz  ◄──  store  ◄──  host  ◄──  courier  ◄──  discord  ◄──  run · cli · main
//! rules      bytes       one        outbox →      serenity +    wiring only
//! no I/O     only here   writer     world         poise only here
//!   ▲                                                 ╎ HTTP + WebSocket only: shares no type with the rest
//!   └─ bank (Markdown → questions)                 sandbox   (a local Discord)
//! ```

pub mod config;
pub mod courier;
pub mod quiz;
pub mod store;
