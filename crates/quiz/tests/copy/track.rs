//! Snapshots of `text/track.rs`.
