//! The page of the local Discord without a browser: who may talk to it, what it sends, how text is
//! parsed.

mod actions;
mod guard;
mod harness;
mod text;
