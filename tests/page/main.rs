//! The page of the local Discord without a browser: who may speak to it, what it sends, how text is read.
#![cfg(feature = "sandbox")]

mod deeds;
mod guard;
#[cfg(feature = "discord")]
mod kept;
#[cfg(feature = "discord")]
#[path = "../browser/program.rs"]
mod program;
mod stage;
mod text;
