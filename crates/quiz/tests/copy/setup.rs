//! Snapshots of `text/setup.rs`.
