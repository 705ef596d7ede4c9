//! Snapshots of `text/today.rs`.
