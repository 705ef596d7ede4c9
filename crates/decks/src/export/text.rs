//! Anki's text files, and tables for spreadsheets.

use std::io::{self, BufWriter, Write};

use pythia_quiz::question::{Choice, Kind, Question};

use crate::export::{AT_ONCE, Exported, html};
use crate::table::{COLUMNS, Column};
use crate::threads::shared;

/// The settings at the top of Anki's text file. The separator comes first, because Anki splits the
/// columns by the separator it knows so far; and without `#html` it would guess by the first rows.
const ANKI: &str = "#separator:tab\n#html:true\n#columns:guid\tfront\tback\tmarkdown\ttags\n#guid column:1\n\
                    #tags column:5\n";

/// Writes Anki's text file: guid, front, back, our Markdown, tags.
///
/// # Errors
/// It can't be written.
pub fn anki(questions: &[Exported<'_>], out: &mut impl Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    out.write_all(ANKI.as_bytes())?;
    for some in questions.chunks(AT_ONCE) {
        for row in shared(some.to_vec(), |some| some.iter().map(row).collect()) {
            out.write_all(row.as_bytes())?;
        }
    }
    out.flush()
}

/// Returns the row of a question.
fn row(one: &Exported<'_>) -> String {
    let mut row = String::new();
    cell(&mut row, one.guid());
    row.push('\t');
    cell(&mut row, &html::front(one.question));
    row.push('\t');
    let mut back = html::back(one.question);
    back.push_str(&html::more(one.question));
    cell(&mut row, &back);
    row.push('\t');
    let mut source = String::from("<pre>");
    html::escape(&mut source, &one.source());
    source.push_str("</pre>");
    cell(&mut row, &source);
    row.push('\t');
    cell(&mut row, &one.tags());
    row.push('\n');
    row
}

/// Adds a cell in quotes: a row that began with `#` would be skipped, and line breaks and quotes
/// stay only in quotes.
fn cell(row: &mut String, text: &str) {
    row.push('"');
    let mut parts = text.split('"');
    row.push_str(parts.next().unwrap_or_default());
    for part in parts {
        row.push_str("\"\"");
        row.push_str(part);
    }
    row.push('"');
}

/// Writes a table with commas and a head, as spreadsheets read it: with a byte order mark, by which
/// they know that it is UTF-8.
///
/// # Errors
/// It can't be written.
pub fn csv(questions: &[Exported<'_>], out: &mut impl Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    out.write_all(b"\xef\xbb\xbf")?;
    let names: Vec<&str> = COLUMNS.iter().map(|(_, name)| *name).collect();
    writeln!(out, "{}\r", names.join(","))?;
    let mut row = String::new();
    for one in questions {
        row.clear();
        for (at, (column, _)) in COLUMNS.iter().enumerate() {
            if at > 0 {
                row.push(',');
            }
            let value = value(one.question, *column);
            if value
                .bytes()
                .any(|b| matches!(b, b',' | b'"' | b'\n' | b'\r' | b';' | b'#'))
            {
                cell(&mut row, &value);
            } else {
                row.push_str(&value);
            }
        }
        row.push_str("\r\n");
        out.write_all(row.as_bytes())?;
    }
    out.flush()
}

/// Returns what is in a column.
fn value(question: &Question, column: Column) -> String {
    match column {
        Column::Id => question.slug.to_string(),
        Column::Title => question.title.clone(),
        Column::Topic => question.topic.to_string(),
        Column::Level => question.level.to_string(),
        Column::Kind => question.kind.to_string(),
        Column::Concepts => question.concepts.join(" "),
        Column::Python => question.python.clone(),
        Column::Reviewed => question.reviewed.clone(),
        Column::Requires => question.requires.join(" "),
        Column::Order if question.fixed_order => "fixed".to_owned(),
        Column::Question => question.text.clone(),
        Column::Hints => question.hints.join("\n\n"),
        Column::Choices => question
            .choices
            .iter()
            .map(option)
            .collect::<Vec<_>>()
            .join("\n"),
        Column::Accepted => question.accepted().collect::<Vec<_>>().join("\n"),
        Column::Output if question.kind == Kind::Output => {
            question.expected.clone().unwrap_or_default()
        }
        Column::Answer => question.answer.clone(),
        Column::Why => question.why.clone(),
        Column::ListenFor => question.listen_for.join("\n"),
        Column::RedFlags => question.red_flags.join("\n"),
        Column::FollowUps => question.follow_ups.join("\n"),
        Column::FurtherReading => question.further_reading.join("\n"),
        Column::Errata => {
            let lines = question.errata.iter().map(|one| {
                let grading = if one.grading { " grading" } else { "" };
                format!("{}{grading}: {}", one.date, one.note)
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Column::Order | Column::Output | Column::Tags | Column::Option(_) | Column::Correct => {
            String::new()
        }
    }
}

fn option(choice: &Choice) -> String {
    let mark = if choice.right { 'x' } else { ' ' };
    let reason = match choice.reason.as_str() {
        "" => String::new(),
        reason => format!("\n  {reason}"),
    };
    format!("- [{mark}] {}{reason}", choice.text)
}
