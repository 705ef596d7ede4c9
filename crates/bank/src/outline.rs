//! The outline of a question file: its headings, fenced code blocks and lists, each with its place
//! in the file.

use std::ops::Range;

/// The sections in the order they must have. `Hint` may appear several times; `Choices` and `Proof`
/// may be missing.
pub const SECTION_NAMES: [&str; 11] = [
    "Question",
    "Hint",
    "Choices",
    "Accepted",
    "Answer",
    "Why it is asked",
    "Listen for",
    "Red flags",
    "Follow-ups",
    "Further reading",
    "Proof",
];

/// A heading.
#[derive(Debug)]
pub struct Heading {
    /// The number of `#` signs.
    pub level: usize,
    /// The text without markup.
    pub title: String,
    /// The byte range in the file.
    pub range: Range<usize>,
}

/// A fenced code block.
#[derive(Clone, Debug)]
pub struct Fence {
    /// The info string after the opening fence, such as `python no-run`.
    pub info: String,
    /// The code, including the line break at its end.
    pub code: String,
    /// The byte range in the file, fences included.
    pub range: Range<usize>,
    /// The line of the opening fence.
    pub line: usize,
}

/// A list that isn't inside another list.
#[derive(Debug)]
pub struct List {
    /// The byte range in the file.
    pub range: Range<usize>,
    /// The byte range of each item.
    pub items: Vec<Range<usize>>,
    /// The byte offset of the first nested list.
    pub nested: Option<usize>,
}

/// A link of `## Further reading`.
#[derive(Debug)]
pub struct Link {
    /// The name of the page it leads to.
    pub target: String,
    /// The byte range in the file, brackets included.
    pub range: Range<usize>,
}

/// Everything that one pass over the Markdown found.
#[derive(Debug, Default)]
pub struct Outline {
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The fenced code blocks, in order.
    pub fences: Vec<Fence>,
    /// The outermost lists, in order.
    pub lists: Vec<List>,
    /// The links of `## Further reading`, in order.
    pub links: Vec<Link>,
    /// The line of a code block that is never closed. Nothing after it was read.
    pub unclosed: Option<usize>,
}
