//! The rules, which change records and produce effects.
//!
//! | file | what it decides |
//! |---|---|
//! | [`daily`] | what is due for a daily, and its end |
//! | [`posting`] | the slot, the question and the post |
//! | [`answers`] | sealed answers, deleted messages and threads |
//! | [`thread`] | messages in the thread |
//! | [`bookmark`] | the quiet receipt for an answer in the thread |
//! | [`votes`], [`acceptance`], [`marks`] | what reactions and votes mean |
//! | [`reading`] | reading back what was missed |
//! | [`reveal`], [`grading`] | the reveal, and the points it gives |
//! | [`round`] | quiz rounds |
//! | [`delivered`], [`refused`] | what follows from a delivery |
//! | [`connection`], [`forget`] | losing the connection; joining, leaving and forgetting guilds |
//! | [`notice`] | notices to moderators |
//! | [`ledger`], [`write`](mod@write), [`posts`] | small steps that several rules share |

pub mod acceptance;
pub mod answers;
pub mod bookmark;
pub mod connection;
pub mod daily;
pub mod delivered;
pub mod forget;
pub mod grading;
pub mod ledger;
pub mod marks;
pub mod notice;
pub mod posting;
pub mod posts;
pub mod reading;
pub mod refused;
pub mod reveal;
pub mod round;
pub mod thread;
pub mod votes;
pub mod write;
