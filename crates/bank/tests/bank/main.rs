//! Tests of the question bank: mistakes in files, the code of questions, and whole banks.

mod bad_input;
mod claims;
mod code;
mod common;
mod links;
mod proof;
mod translations;
mod whole;
