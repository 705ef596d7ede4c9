//! Questions of other programs, in and out: our Markdown, tables of spreadsheets, Anki's text files
//! and packages, trivia lists of Red, JSON.
//!
//! # In
//!
//! [`import::import`] takes a file to a deck of a folder of questions, all or nothing:
//!
//! 1. [`read`](read::read) finds out which format a file is in, and reads its [`card::Card`]s:
//!    [`markdown`], [`table`], [`package`], [`trivia`]. No format is believed: sizes and counts are
//!    bounded by [`limits`], and nothing is unpacked by the name that an [`archive`] gives.
//! 2. [`build`] makes questions of them, or says why it can't, with a proposal. [`html`] and
//!    [`words`] make Markdown that Discord shows as it was meant.
//! 3. [`folder`] knows what is there already, so that a second import updates and never doubles.
//!    [`Twins`](pythia_quiz::question::twins::Twins) find what asks almost the same.
//! 4. [`commit`] writes the deck by one rename, and keeps the old one for an undo.
//!
//! What a moderator sends to the bot goes the same way up to the questions ([`sent`]); the rules do
//! the rest.
//!
//! # Out
//!
//! [`export`] writes files that the other programs read, and that come back in without a loss.

#![warn(missing_docs)]
#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub mod limits;
mod threads;

pub mod card;
pub mod encoding;
pub mod words;

pub mod archive;
pub mod html;

pub mod markdown;
pub mod package;
pub mod table;
pub mod trivia;

pub mod read;

pub mod build;
pub mod export;

pub mod commit;
pub mod folder;
pub mod report;

pub mod import;
pub mod sent;
