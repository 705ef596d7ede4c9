//! The rules as sentences: `decide` over an in-memory shelf, with a clock and a Discord of its own.
//!
//! Every file is a subject of product.md; [`harness`] is the world they play in.

mod answers;
mod grading;
mod harness;
mod life;
mod messages;
mod practice;
mod votes;
