//! Snapshots of `text/ballot.rs`.
