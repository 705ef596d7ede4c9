//! `pythia try` without a browser: what its page is sent, and what its folder keeps.
#![cfg(all(feature = "discord", feature = "local-discord"))]

mod kept;
#[path = "../browser/program.rs"]
mod program;
#[path = "../../crates/local-discord/tests/page/stage.rs"]
#[allow(dead_code, reason = "only the part that speaks to a page is used here")]
mod stage;
