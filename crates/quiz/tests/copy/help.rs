//! Snapshots of `text/help.rs`.
