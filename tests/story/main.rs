//! Days of study groups, told in domain verbs: host, courier and store, over a Discord in memory.

#[path = "../common/mod.rs"]
mod common;

mod away;
mod day;
mod faults;
mod long;
mod places;
mod rounds;
mod side_by_side;
