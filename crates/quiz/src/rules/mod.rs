//! The rules, which change records and produce effects.
//!
//! | file | what it decides |
//! |---|---|
//! | [`daily`] | what is due for a daily, and its end |
//! | [`posting`], [`opening`] | the slot, the question and the post; opening the daily |
//! | [`answers`] | messages in the thread, sealed answers |
//! | [`votes`], [`acceptance`] | what reactions and votes mean |
//! | [`reading`] | reading back what was missed |
//! | [`reveal`], [`grading`] | the reveal, and the points it gives |
//! | [`one_place`] | where a reveal goes that its thread doesn't take |
//! | [`round`] | quiz rounds |
//! | [`delivered`], [`refused`] | what follows from a delivery |
//! | [`unknown`] | deliveries of which nobody can tell whether they took effect |
//! | [`connection`], [`forget`] | losing the connection; joining, leaving and forgetting guilds |
//! | [`notice`] | notices to moderators |
//! | [`ledger`], [`write`](mod@write), [`posts`] | small steps that several rules share |

pub mod acceptance;
pub mod answers;
pub mod connection;
pub mod daily;
pub mod delivered;
pub mod forget;
pub mod grading;
pub mod ledger;
pub mod notice;
pub mod one_place;
pub mod opening;
pub mod posting;
pub mod posts;
pub mod reading;
pub mod refused;
pub mod reveal;
pub mod round;
pub mod unknown;
pub mod votes;
pub mod write;
