//! The question bank: every mistake named, every stated output run, and what authors are given.

mod bad_input;
mod code;
mod common;
mod whole;
