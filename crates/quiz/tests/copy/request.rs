//! Snapshots of `text/request.rs`.
