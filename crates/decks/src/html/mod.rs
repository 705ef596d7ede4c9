//! The HTML of a card as Markdown that Discord shows.
//!
//! Code stays code, lists stay lists, and emphasis stays emphasis. Scripts and styles are left out,
//! and so is everything that Discord has no sign for. Pictures, sounds and formulas can't come in;
//! the result says that they were there.
//!
//! | file | what it handles |
//! |---|---|
//! | this one | the whole |
//! | `tags` | what is a tag and what is text |
//! | `writer` | writing the Markdown |
//! | `entities` | `&lt;` and the like |

mod entities;
mod tags;
mod writer;

pub use entities::decode;

use pythia_bank::deck::fences::Fences;

use writer::Writer;

/// What became of a piece of HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    /// The Markdown.
    pub text: String,
    /// Whether there was a picture.
    pub picture: bool,
    /// Whether there was a sound or a video.
    pub sound: bool,
    /// Whether there was a script, or an attribute that runs one.
    pub script: bool,
    /// Whether there was a formula.
    pub formula: bool,
}

/// Converts HTML.
#[must_use]
pub fn to_markdown(html: &str) -> Converted {
    let mut writer = Writer::default();
    writer.done.text.reserve(html.len());
    if html.contains(['[', '\\']) {
        writer.done.sound = html.contains("[sound:");
        writer.done.formula = html.contains("[latex]")
            || html.contains("\\(")
            || html.contains("\\[")
            || html.contains("[$");
    }
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        writer.text(&rest[..at]);
        rest = &rest[at..];
        let Some((tag, behind)) = tags::tag(rest) else {
            // This `<` opens nothing.
            writer.text("<");
            rest = &rest[1..];
            continue;
        };
        rest = behind;
        if !tag.closing && tags::is_unseen(&tag.name) {
            writer.done.script |= tag.name == "script";
            rest = tags::after_closing(rest, &tag.name);
            continue;
        }
        writer.tag(&tag);
    }
    writer.text(rest);
    writer.finish()
}

/// Removes blanks at the ends of lines, and more than one blank line, outside of code.
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut fences = Fences::default();
    let mut blank_lines = 0;
    for line in text.split('\n') {
        let is_code = fences.is_code(line);
        let line = if is_code { line } else { line.trim_end() };
        if line.is_empty() && !is_code {
            blank_lines += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if blank_lines > 0 { "\n\n" } else { "\n" });
        }
        blank_lines = 0;
        out.push_str(line);
    }
    out
}

/// Returns the text in a `pre` element, as it was written.
#[must_use]
pub fn preformatted(html: &str) -> String {
    let html = html.trim().replace("<br>", "\n");
    let inside = html.strip_prefix("<pre>").unwrap_or(&html);
    let inside = inside.strip_suffix("</pre>").unwrap_or(inside);
    decode(inside).into_owned()
}
