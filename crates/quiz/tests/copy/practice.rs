//! Snapshots of `text/practice.rs`.
