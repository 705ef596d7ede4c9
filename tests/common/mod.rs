//! What several test files use to drive the host and the courier without Discord.
//!
//! | file | what it is |
//! |---|---|
//! | [`world`] | a Discord in memory with guilds, channels, threads, messages, reactions and people; it carries out effects |
//! | [`harness`] | host, courier and store as one state machine over that world, which can be stopped anywhere |
//! | [`group`] | what the members of a study group do and see |
//! | [`bank`] | a few questions |
#![allow(dead_code, reason = "each test file uses the part it needs")]

pub mod bank;
pub mod group;
pub mod harness;
pub mod world;
