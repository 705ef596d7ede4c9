//! Pythia.

pub mod quiz;
