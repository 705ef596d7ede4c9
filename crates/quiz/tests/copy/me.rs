//! Snapshots of `text/me.rs`.
