//! The outline of a question file: its headings, fenced code blocks and lists, each with its place in the file.

use std::ops::Range;

/// All sections in the order they must have. `Hint` may come several times, `Choices` may be missing.
pub const SECTION_NAMES: [&str; 9] = [
    "Question",
    "Hint",
    "Choices",
    "Answer",
    "Why it is asked",
    "Listen for",
    "Red flags",
    "Follow-ups",
    "Further reading",
];

/// A heading and where it stands.
#[derive(Debug)]
pub struct Heading {
    /// Its level: 2 for `##`.
    pub level: usize,
    /// Its text.
    pub title: String,
    /// Its bytes in the file.
    pub range: Range<usize>,
}

/// A fenced block of code.
#[derive(Clone, Debug)]
pub struct Fence {
    /// The words behind the opening fence.
    pub info: String,
    /// The code, with a line break at its end.
    pub code: String,
    /// Its bytes in the file, fences included.
    pub range: Range<usize>,
    /// The line of the opening fence.
    pub line: usize,
}

/// A list outside any other list.
#[derive(Debug)]
pub struct List {
    /// Its bytes in the file.
    pub range: Range<usize>,
    /// The bytes of each item.
    pub items: Vec<Range<usize>>,
    /// The offset of the first list within an item.
    pub nested: Option<usize>,
}

/// What one walk found.
#[derive(Debug, Default)]
pub struct Outline {
    /// All headings, in order.
    pub headings: Vec<Heading>,
    /// All fences, in order.
    pub fences: Vec<Fence>,
    /// All outermost lists, in order.
    pub lists: Vec<List>,
    /// The line of a fence that nothing closes.
    pub unclosed: Option<usize>,
}
