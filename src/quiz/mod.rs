//! The rules: no I/O, no clock, no dice.

pub mod question;
