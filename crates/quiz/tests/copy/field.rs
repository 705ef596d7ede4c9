//! Snapshots of `text/field.rs`.
