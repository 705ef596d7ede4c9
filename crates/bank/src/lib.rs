//! The question bank: Markdown files in, questions of the rules out.
//!
//! A file's way: [`source`] (lines) → [`front`] (TOML) and [`markdown`] (one walk, with [`prose`]) → [`sections`] and
//! [`blocks`] → [`parse`] (a question, or every problem at once). [`load`] makes banks of files: the one compiled in, a
//! folder, both. [`check`] adds what only the whole bank shows ([`stats`], [`near`]) and runs the code
//! ([`run_code`], [`python`]); [`report`] prints it. [`new`], [`show`] and [`page`] serve authors.
//!
//! Looks at `quiz` only. Reads files and starts interpreters; the rules see none of it.

#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub mod blocks;
pub mod check;
pub mod compare;
pub mod front;
pub mod load;
pub mod markdown;
pub mod near;
pub mod new;
pub mod page;
pub mod parse;
pub mod problem;
pub mod prose;
pub mod python;
pub mod report;
pub mod run_code;
pub mod sections;
pub mod show;
pub mod source;
pub mod stats;
pub mod versions;
