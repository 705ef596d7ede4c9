//! Snapshots of `text/post.rs`.
