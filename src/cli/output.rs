//! Writing to standard output and standard error.
//!
//! A reader that has gone away (`pythia standings | head -1`, `pythia run 2>&1 | head`) is not an
//! error: nothing is said about it, and neither what the program does nor its exit code depends on
//! it. `print!` and `eprint!` would panic instead, so nothing in the program uses them.

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
    let mut out = std::io::stdout().lock();
    // Flushed at once, because what is left at the end of the program is lost without an error.
    match out.write_fmt(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.context("standard output cannot be written"),
    }
}

/// Prints a line for the person at the terminal. If nobody can read it, nothing can be done.
pub fn note(line: Arguments<'_>) {
    let _unread = writeln!(std::io::stderr().lock(), "{line}");
}
