//! What several test files drive the inner rooms with.
//!
//! | file | what it is |
//! |---|---|
//! | [`world`] | the Discord in memory of `test-discord`, shared by all who use it |
//! | [`harness`] | host, courier and store as one machine over that world, with a clock and dice of its own; it can be stopped anywhere |
//! | [`group`] | what people of a study group do and see, in words |
//! | [`bank`] | a few questions |
#![allow(dead_code, reason = "each test file uses the part it needs")]

pub mod bank;
pub mod group;
pub mod harness;
pub mod world;
