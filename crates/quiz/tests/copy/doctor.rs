//! Snapshots of `text/doctor.rs`.
