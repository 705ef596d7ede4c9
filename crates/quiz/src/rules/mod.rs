//! What happens: the rules that change records and want effects.

pub mod acceptance;
pub mod answers;
pub mod connection;
pub mod daily;
pub mod delivered;
pub mod forget;
pub mod grading;
pub mod ledger;
pub mod notice;
pub mod posting;
pub mod posts;
pub mod reading;
pub mod refused;
pub mod reveal;
pub mod round;
pub mod votes;
pub mod write;
