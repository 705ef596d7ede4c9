//! Snapshots of `text/board.rs`.
