//! What comes in from the files of other programs, what goes out to them, and what happens with bad
//! ones.

mod again;
mod bad_input;
mod common;
mod fidelity;
mod out;
mod packages;
mod real_anki;
mod sent;
mod tables;
mod trivia;
