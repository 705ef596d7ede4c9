//! Snapshots of `text/preview.rs`.
