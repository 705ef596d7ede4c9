//! Snapshots of `text/answer.rs`.
