//! The question bank: Markdown files in, questions of the rules out.
//!
//! A file's way: [`source`] (lines) → [`front_matter`] (TOML) and [`markdown`] (one walk, with [`lint`]) → [`sections`] and
//! [`code_blocks`] → [`question_file`] (a question, or every problem at once). [`load`] makes banks of files: the one compiled in, a
//! folder, both. [`check`] adds what only the whole bank shows ([`stats`], [`similarity`]) and runs the code
//! ([`run_code`], [`python`]); [`report`] prints it. [`template`], [`terminal`] and [`html`] serve authors.
//!
//! Looks at `quiz` only. Reads files and starts interpreters; the rules see none of it.

#![deny(clippy::unwrap_used, clippy::unimplemented)]

// The modules from bottom to top. Each one uses only modules above it in this list.

// The basics: what a problem is, how a terminal shows it, and what the author may have meant.
pub mod style;
pub mod suggest;
pub mod versions;

pub mod problem;

// Reading one file.
pub mod source;

pub mod outline;

pub mod front_matter;
pub mod spelling;

pub mod lint;

pub mod markdown;
pub mod sections;

pub mod code_blocks;

pub mod question_file;

// Whole banks.
pub mod load;
pub mod similarity;
pub mod stats;

// Running the code of questions.
pub mod expectations;
pub mod python;

pub mod run_code;

// What `pythia check` finds, and how it is printed.
pub mod check;

pub mod report;

// Tools for authors.
pub mod preview;
pub mod template;

pub mod html;
pub mod terminal;
