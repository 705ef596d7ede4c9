//! Snapshots of `text/message.rs`.
