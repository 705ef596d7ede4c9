//! Snapshots of `text/mod.rs`: notices to moderators and sentences used in several places.
