//! Snapshots of `text/round/podium.rs`, `report.rs`, `team.rs`.
