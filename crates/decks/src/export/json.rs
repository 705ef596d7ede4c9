//! JSON, by `docs/questions-export.schema.json`.

use std::io::{self, BufWriter, Write};

use pythia_quiz::question::Question;
use serde::Serialize;

use crate::export::Exported;

/// The version of the schema.
pub const VERSION: u32 = 1;

/// Writes all questions.
///
/// # Errors
/// It can't be written.
pub fn write(questions: &[Exported<'_>], out: &mut impl Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    writeln!(
        out,
        "{{\n\"format\": \"pythia-questions\",\n\"version\": {VERSION},\n\"questions\": ["
    )?;
    for (at, one) in questions.iter().enumerate() {
        if at > 0 {
            out.write_all(b",\n")?;
        }
        serde_json::to_writer(&mut out, &Json::from(one.question))?;
    }
    out.write_all(b"\n]\n}\n")?;
    out.flush()
}

/// A question, in names that stay.
#[derive(Serialize)]
struct Json<'q> {
    name: &'q str,
    title: &'q str,
    topic: &'static str,
    level: &'static str,
    kind: &'static str,
    concepts: &'q [String],
    python: &'q str,
    reviewed: &'q str,
    requires: &'q [String],
    fixed_order: bool,
    question: &'q str,
    hints: &'q [String],
    options: Vec<JsonOption<'q>>,
    accepted: Vec<&'q str>,
    output: Option<&'q str>,
    answer: &'q str,
    why: &'q str,
    listen_for: &'q [String],
    red_flags: &'q [String],
    follow_ups: &'q [String],
    further_reading: &'q [String],
    errata: &'q [pythia_quiz::question::Erratum],
}

#[derive(Serialize)]
struct JsonOption<'q> {
    text: &'q str,
    right: bool,
    reason: &'q str,
}

impl<'q> From<&'q Question> for Json<'q> {
    fn from(question: &'q Question) -> Self {
        let accepted: Vec<&str> = question.accepted().collect();
        let options = question.choices.iter().map(|choice| JsonOption {
            text: &choice.text,
            right: choice.right,
            reason: &choice.reason,
        });
        Self {
            name: question.slug.as_str(),
            title: &question.title,
            topic: question.topic.as_str(),
            level: question.level.as_str(),
            kind: question.kind.as_str(),
            concepts: &question.concepts,
            python: &question.python,
            reviewed: &question.reviewed,
            requires: &question.requires,
            fixed_order: question.fixed_order,
            question: &question.text,
            hints: &question.hints,
            options: options.collect(),
            output: question.expected.as_deref().filter(|_| accepted.is_empty()),
            accepted,
            answer: &question.answer,
            why: &question.why,
            listen_for: &question.listen_for,
            red_flags: &question.red_flags,
            follow_ups: &question.follow_ups,
            further_reading: &question.further_reading,
            errata: &question.errata,
        }
    }
}
