//! Styles for terminals, as ANSI escape sequences.

/// The style of the word "error" and of a failed check.
pub const ERROR: &str = "1;31";
/// The style of the word "warning".
pub const WARNING: &str = "1;33";
/// The style of a passed check.
pub const SUCCESS: &str = "1;32";
/// The style of the lines and arrows around an excerpt.
pub const FRAME: &str = "1;34";
/// The style of headings.
pub const HEADING: &str = "1;35";
/// The style of code.
pub const CODE: &str = "36";
/// Bold text.
pub const BOLD: &str = "1";
/// Text that matters less.
pub const DIM: &str = "2";
/// Emphasized text.
pub const ITALIC: &str = "3";

/// Whether output is colored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// Styles text with ANSI escape sequences, for terminals.
    Ansi,
    /// Leaves text as it is, for files and pipes.
    Plain,
}

impl Color {
    /// Wraps a text in a style such as [`BOLD`]; returns it unchanged if output is plain.
    #[must_use]
    pub fn paint(self, style: &str, text: &str) -> String {
        match self {
            Color::Ansi => format!("\x1b[{style}m{text}\x1b[0m"),
            Color::Plain => text.to_owned(),
        }
    }
}
