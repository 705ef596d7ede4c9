//! Renders a question for a terminal as Discord shows it: the post, the hints, the reveal.

use std::fmt::Write as _;

use pythia_quiz::question::Question;

use crate::preview;
use crate::style::{self, Color};

/// Renders a whole question for a terminal or a pipe.
#[must_use]
pub fn render(question: &Question, color: Color) -> String {
    let mut out = String::new();
    for (index, part) in preview::parts(question).into_iter().enumerate() {
        let heading = if index == 0 {
            format!("{}   [{}]", part.heading, question.slug)
        } else {
            part.heading
        };
        let _ = writeln!(out, "{}", color.paint(style::HEADING, &heading));
        out.push_str(&markdown(part.body.trim_end(), color));
        out.push_str("\n\n");
    }
    let meta = format!(
        "Python {} · reviewed on {} · {}",
        question.python,
        question.reviewed,
        question.concepts.join(", ")
    );
    let _ = writeln!(out, "{}", color.paint(style::DIM, &meta));
    out
}

/// Styles Markdown for a terminal: code blocks, `code`, **bold** and *emphasis*.
fn markdown(text: &str, color: Color) -> String {
    if color == Color::Plain {
        return text.to_owned();
    }
    let (mut out, mut fenced) = (Vec::new(), false);
    for line in text.lines() {
        let mark = line.trim_start().starts_with("```");
        if mark || fenced {
            out.push(format!(
                "{} {}",
                color.paint(style::DIM, "│"),
                color.paint(if mark { style::DIM } else { style::CODE }, line)
            ));
            fenced ^= mark;
        } else {
            out.push(inline(line, color));
        }
    }
    out.join("\n")
}

/// Styles one line of prose.
fn inline(line: &str, color: Color) -> String {
    let styled = |text: &str| {
        let bold = style_pairs(text, "**", |inner| color.paint(style::BOLD, inner));
        style_pairs(&bold, "*", |inner| color.paint(style::ITALIC, inner))
    };
    let pieces = line.split('`').enumerate();
    pieces
        .map(|(index, piece)| {
            if index % 2 == 1 {
                color.paint(style::CODE, piece)
            } else {
                styled(piece)
            }
        })
        .collect()
}

/// Styles the text between pairs of a mark. A mark without a partner, or next to a space inside the
/// pair, stays as it is.
fn style_pairs(text: &str, mark: &str, style: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(mark) {
        match behind.split_once(mark) {
            Some((inner, after)) if !inner.is_empty() && inner.trim() == inner => {
                out.push_str(before);
                out.push_str(&style(inner));
                rest = after;
            }
            _ => {
                out.push_str(before);
                out.push_str(mark);
                rest = behind;
            }
        }
    }
    out + rest
}
