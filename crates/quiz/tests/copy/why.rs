//! Snapshots of `text/why.rs`.
