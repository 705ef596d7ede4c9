//! Writing a question of a deck.

use std::fmt::Write as _;

use pythia_quiz::question::{Kind, Question};

use crate::deck::entry::{OUTPUT, output};

/// Adds a question that came from elsewhere, as [`entry::read`](super::entry::read) reads it.
/// `from` names the card it was.
pub fn write(out: &mut String, question: &Question, from: &str) {
    out.push_str("+++\n");
    key(out, "name", question.slug.name());
    key(out, "from", from);
    key(out, "title", &question.title);
    key(out, "topic", question.topic.as_str());
    key(out, "level", question.level.as_str());
    key(out, "kind", question.kind.as_str());
    list(out, "concepts", &question.concepts);
    if !question.python.is_empty() {
        key(out, "python", &question.python);
    }
    if !question.reviewed.is_empty() {
        key(out, "reviewed", &question.reviewed);
    }
    list(out, "requires", &question.requires);
    if question.fixed_order {
        key(out, "order", "fixed");
    }
    if !question.errata.is_empty() {
        out.push_str("errata = [\n");
        for erratum in &question.errata {
            out.push_str("  { date = ");
            string(out, &erratum.date);
            out.push_str(", note = ");
            string(out, &erratum.note);
            let _ = writeln!(out, ", grading = {} }},", erratum.grading);
        }
        out.push_str("]\n");
    }
    out.push_str("+++\n");
    section(out, "Question", &question.text);
    for hint in &question.hints {
        section(out, "Hint", hint);
    }
    if !question.choices.is_empty() {
        out.push_str("\n## Choices\n\n");
        for choice in &question.choices {
            let mark = if choice.right { 'x' } else { ' ' };
            let _ = writeln!(out, "- [{mark}] {}", choice.text);
            if !choice.reason.is_empty() {
                let _ = writeln!(out, "  {}", choice.reason);
            }
        }
    }
    if let (Kind::Short, Some(accepted)) = (question.kind, &question.expected) {
        points(out, "Accepted", accepted.lines());
    }
    if let Some(expected) = output_apart(question) {
        section(out, OUTPUT, &format!("```output\n{expected}\n```"));
    }
    section(out, "Answer", &question.answer);
    section(out, "Why it is asked", &question.why);
    for (name, all) in [
        ("Listen for", &question.listen_for),
        ("Red flags", &question.red_flags),
        ("Follow-ups", &question.follow_ups),
        ("Further reading", &question.further_reading),
    ] {
        points(out, name, all.iter().map(String::as_str));
    }
    out.push('\n');
}

/// Returns what the code of a question prints, if its answer doesn't say it.
#[must_use]
pub fn output_apart(question: &Question) -> Option<&str> {
    let is_output = question.kind == Kind::Output;
    let expected = question.expected.as_deref().filter(|_| is_output)?;
    (output(&question.answer).as_deref() != Some(expected)).then_some(expected)
}

fn key(out: &mut String, key: &str, value: &str) {
    out.push_str(key);
    out.push_str(" = ");
    string(out, value);
    out.push('\n');
}

fn list(out: &mut String, key: &str, values: &[String]) {
    if values.is_empty() {
        return;
    }
    let _ = write!(out, "{key} = [");
    for (at, value) in values.iter().enumerate() {
        out.push_str(if at > 0 { ", " } else { "" });
        string(out, value);
    }
    out.push_str("]\n");
}

/// Writes a TOML string.
fn string(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn section(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        out.push_str("\n## ");
        out.push_str(name);
        out.push_str("\n\n");
        out.push_str(text);
        out.push('\n');
    }
}

fn points<'p>(out: &mut String, name: &str, points: impl Iterator<Item = &'p str>) {
    let mut points = points.peekable();
    if points.peek().is_some() {
        let _ = write!(out, "\n## {name}\n\n");
    }
    for point in points {
        let _ = writeln!(out, "- {point}");
    }
}
