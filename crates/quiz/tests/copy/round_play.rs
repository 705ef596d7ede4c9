//! Snapshots of `text/round/mod.rs`, `lobby.rs`, `question.rs`, `told.rs`, `typed.rs`.
