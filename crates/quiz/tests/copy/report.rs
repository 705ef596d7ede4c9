//! Snapshots of `text/report.rs`.
