//! Snapshots of `text/reveal.rs`.
