//! Snapshots of `text/result.rs`.
