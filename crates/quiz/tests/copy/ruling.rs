//! Snapshots of `text/ruling.rs`.
