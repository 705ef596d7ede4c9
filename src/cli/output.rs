//! Writing to standard output.
//!
//! A reader that has gone away (`pythia standings | head -1`) is not an error: what the program
//! does and its exit code don't depend on it.

use std::fmt::Arguments;
use std::io::{ErrorKind, Write as _};

use anyhow::Context as _;

/// Prints a line.
///
/// # Errors
/// Standard output cannot be written for another reason than a reader that has gone away.
pub(super) fn say(line: Arguments<'_>) -> anyhow::Result<()> {
    print(format_args!("{line}\n"))
}

/// Prints a text that ends with a line feed of its own.
///
/// # Errors
/// As [`say`].
pub(super) fn print(text: Arguments<'_>) -> anyhow::Result<()> {
    match std::io::stdout().lock().write_fmt(text) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.context("standard output cannot be written"),
    }
}
