//! Pythia.
