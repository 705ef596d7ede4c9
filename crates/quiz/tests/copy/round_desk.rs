//! Snapshots of `text/round/desk.rs`, `field.rs`, `event.rs`.
