//! Spoilers that hold more than a line: paragraphs and code blocks. They are found before code
//! blocks are cut out.

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// It is there for everyone to see.
    Open(&'a str),
    /// It is behind one spoiler.
    Hidden(&'a str),
}

/// Cuts out the spoilers that begin a line and hold a code block or several paragraphs. As in
/// Discord, a spoiler ends at the next two bars, even inside code.
pub(super) fn covers(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(found) = text[at..].find("||").map(|n| at + n) {
        let line = text[..found].rfind('\n').map_or(0, |n| n + 1);
        let in_code = text[start..found].matches("```").count() % 2 == 1;
        let end = text[found + 2..].find("||").map(|n| found + 2 + n);
        let inside = end.map(|end| &text[found + 2..end]);
        let is_block = |inside: &&str| inside.contains("```") || inside.contains("\n\n");
        match (inside.filter(is_block), end) {
            (Some(inside), Some(end)) if found == line && !in_code => {
                parts.push(Part::Open(&text[start..found]));
                parts.push(Part::Hidden(inside));
                start = end + 2;
                at = start;
            }
            _ => at = found + 2,
        }
    }
    parts.push(Part::Open(&text[start..]));
    parts
}
