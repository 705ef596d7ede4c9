//! What operators do, with the built program: its commands on a store, its help, its exit codes.

#[path = "../common/mod.rs"]
mod common;

mod bench;
mod decks;
mod difficulty;
mod forgetting;
#[cfg(feature = "discord")]
mod inviting;
mod older_store;
mod pipes;
mod reading;
mod refusals;
#[cfg(feature = "discord")]
mod running;
mod schemas;
#[cfg(all(feature = "discord", feature = "local-discord"))]
mod stories;
mod transfer;
#[cfg(all(feature = "discord", feature = "local-discord"))]
mod tryout;
