//! Days of study groups, told in domain verbs: host, courier and store, over a Discord in memory.

#[path = "../common/mod.rs"]
mod common;

mod day;
