//! The question bank of Pythia: reads questions from Markdown files, checks them, and runs their
//! code.
//!
//! One file is one question. A file either becomes a [`Question`] that the bot can ask, or has
//! problems, which are reported all at once, each with its line and what to do about it:
//!
//! ```
//! use pythia_bank::load;
//! use pythia_bank::question_file::QuestionFile;
//! use pythia_quiz::question::Topic;
//!
//! // The built-in bank: the questions in `questions/` when the program was built.
//! let bank = load::embedded_bank();
//! let listed = bank.select(Some(Topic::Functions), None).next().expect("a question");
//! let question = bank.whole(&listed.slug).expect("it is listed");
//! assert!(!question.answer.is_empty());
//!
//! // A file with a mistake is not a question. It has problems instead.
//! let file = QuestionFile::parse("questions/functions/my-question.md", b"## Question\n\nWhy?\n");
//! assert!(file.question.is_none());
//! assert_eq!(file.problems[0].what, "the file doesn't start with +++");
//! ```
//!
//! The format of a file is described in `questions/README.md`.
//!
//! # How a file becomes a question
//!
//! [`question_file`] calls the other modules in this order:
//!
//! 1. [`source`] finds the lines of the text and collects problems.
//! 2. [`front_matter`] reads the TOML at the beginning.
//! 3. [`markdown`] reads the rest in one pass and returns an [`outline`]. On the way, [`lint`] and
//!    [`spelling`] check prose and code.
//! 4. [`sections`], [`code_blocks`], [`proof`] and [`links`] give the outline its meaning.
//!
//! [`load`] makes a bank from many files. [`check`] adds what only the whole bank shows ([`stats`],
//! [`similarity`]) and runs the code of the questions ([`run_code`]).
//!
//! # What this package doesn't do
//!
//! Of our packages it depends only on `pythia-quiz`, for the types of questions. It doesn't watch
//! folders and never talks to Discord. The rules of the quiz never see files or interpreters; only
//! this package does.
//!
//! [`Question`]: pythia_quiz::question::Question

#![warn(missing_docs)]
#![deny(clippy::unwrap_used, clippy::unimplemented)]

// The modules from bottom to top: each one uses only modules above it in this list. rustfmt sorts
// adjacent modules by name, so an empty line separates those that build on each other.

// The basics: what a problem is, how a terminal shows it, and what the author may have meant.
pub mod style;
pub mod suggest;
pub mod versions;

pub mod problem;

// Reading one file.
pub mod outline;
pub mod source;

pub mod front_matter;
pub mod links;
pub mod spelling;

pub mod lint;

pub mod sections;

pub mod proof;

pub mod code_blocks;
pub mod markdown;

pub mod expected_output;

pub mod question_file;
pub mod translation;

pub mod claims;

pub mod deck;

// Loading and measuring whole banks.
pub mod load;
pub mod similarity;
pub mod stats;

// Running the code of questions.
pub mod expectations;
pub mod python;

pub mod sandbox;

pub mod run_blocks;
pub mod run_proofs;

pub mod run_code;

pub mod reviewed;

// What `pythia check` finds, and how it is printed.
pub mod check;

pub mod report;

pub mod report_json;

// Creating and showing one question.
pub mod preview;
pub mod template;

pub mod html;
pub mod terminal;
