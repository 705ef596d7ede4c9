//! A question as Discord will show it, for a terminal: the post, the hints, the reveal.

use std::fmt::Write as _;

use pythia_quiz::question::Question;

use crate::style::{self, Color};

/// The letters of the options.
pub const LETTERS: [char; 4] = ['A', 'B', 'C', 'D'];

/// The parts of a question in the order in which members see them, each with its heading; texts are Markdown.
#[must_use]
pub fn parts(question: &Question) -> Vec<(String, String)> {
    let list = |points: &[String]| {
        points
            .iter()
            .map(|point| format!("- {point}\n"))
            .collect::<String>()
    };
    let head = format!(
        "{} · {} · {}",
        question.topic.title(),
        question.level.title(),
        question.kind.title()
    );
    let mut parts = vec![(
        question.title.clone(),
        format!("{head}\n\n{}", question.text),
    )];
    if question.playable_in_round() {
        let options = question
            .choices
            .iter()
            .zip(LETTERS)
            .map(|(choice, letter)| format!("- **{letter}** {}\n", choice.text))
            .collect();
        parts.push(("Options".into(), options));
    }
    for (index, hint) in question.hints.iter().enumerate() {
        parts.push((
            format!("Hint {} of {}", index + 1, question.hints.len()),
            hint.clone(),
        ));
    }
    let mut answer = question.answer.clone();
    if question.playable_in_round() {
        answer.push_str("\n\n");
        for (choice, letter) in question.choices.iter().zip(LETTERS) {
            let mark = if choice.right { "right" } else { "wrong" };
            let _ = writeln!(
                answer,
                "- **{letter}** {} ({mark}): {}",
                choice.text, choice.reason
            );
        }
    }
    parts.push(("Answer".into(), answer));
    parts.push(("Why it is asked".into(), question.why.clone()));
    for (name, points) in [
        ("Listen for", &question.listen_for),
        ("Red flags", &question.red_flags),
        ("Follow-ups", &question.follow_ups),
        ("Further reading", &question.further_reading),
    ] {
        parts.push((name.into(), list(points)));
    }
    for erratum in &question.errata {
        parts.push((
            format!("Corrected on {}", erratum.date),
            erratum.note.clone(),
        ));
    }
    parts
}

/// The whole question for a terminal, or for a pipe.
#[must_use]
pub fn text(question: &Question, color: Color) -> String {
    let mut out = String::new();
    for (index, (name, body)) in parts(question).into_iter().enumerate() {
        let heading = if index == 0 {
            format!("{name}   [{}]", question.slug)
        } else {
            name
        };
        let _ = writeln!(out, "{}", color.paint(style::HEADING, &heading));
        out.push_str(&markdown(body.trim_end(), color));
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

/// Markdown with the styles of a terminal: code in cyan behind a bar, `code`, **bold**, *emphasis*.
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

/// One line of prose.
fn inline(line: &str, color: Color) -> String {
    let styled = |text: &str| {
        let bold = between(text, "**", |inner| color.paint(style::BOLD, inner));
        between(&bold, "*", |inner| color.paint(style::ITALIC, inner))
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

/// Styles what stands between pairs of a mark; a mark without a partner, or beside a blank within, stays as it is.
fn between(text: &str, mark: &str, style: impl Fn(&str) -> String) -> String {
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
