//! `pythia try` without a browser: what its page is sent, and what its folder keeps.
#![cfg(all(feature = "discord", feature = "local-discord"))]

#[path = "../../crates/local-discord/tests/page/harness.rs"]
#[allow(dead_code, reason = "only the part that speaks to a page is used here")]
mod harness;
mod kept;
#[path = "../browser/program.rs"]
mod program;
