//! Lists the parts of a question in the order in which Discord shows them: the post, the hints, the
//! reveal.

use std::fmt::Write as _;

use pythia_quiz::question::Question;

/// The letters of the options.
pub const LETTERS: [char; 4] = ['A', 'B', 'C', 'D'];

/// One part of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The heading, as Markdown.
    pub heading: String,
    /// The text below the heading, as Markdown.
    pub body: String,
}

impl Part {
    fn new(heading: impl Into<String>, body: String) -> Self {
        let heading = heading.into();
        Self { heading, body }
    }
}

/// Returns the parts of a question in the order in which members see them.
#[must_use]
pub fn parts(question: &Question) -> Vec<Part> {
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
    let mut parts = vec![Part::new(
        &question.title,
        format!("{head}\n\n{}", question.text),
    )];
    if question.playable_in_round() {
        let options = question
            .choices
            .iter()
            .zip(LETTERS)
            .map(|(choice, letter)| format!("- **{letter}** {}\n", choice.text))
            .collect();
        parts.push(Part::new("Options", options));
    }
    for (index, hint) in question.hints.iter().enumerate() {
        parts.push(Part::new(
            format!("Hint {} of {}", index + 1, question.hints.len()),
            hint.clone(),
        ));
    }
    let mut answer = question.answer.clone();
    if question.playable_in_round() {
        answer.push_str("\n\n");
        for (choice, letter) in question.choices.iter().zip(LETTERS) {
            let mark = if choice.right { "correct" } else { "wrong" };
            let _ = writeln!(
                answer,
                "- **{letter}** {} ({mark}): {}",
                choice.text, choice.reason
            );
        }
    }
    parts.push(Part::new("Answer", answer));
    parts.push(Part::new("Why it is asked", question.why.clone()));
    for (name, points) in [
        ("Listen for", &question.listen_for),
        ("Red flags", &question.red_flags),
        ("Follow-ups", &question.follow_ups),
        ("Further reading", &question.further_reading),
    ] {
        parts.push(Part::new(name, list(points)));
    }
    for erratum in &question.errata {
        parts.push(Part::new(
            format!("Corrected on {}", erratum.date),
            erratum.note.clone(),
        ));
    }
    parts
}
