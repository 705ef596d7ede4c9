//! Tables: CSV of spreadsheets, and Anki's text export.
//!
//! A line such as `#separator:tab` at the top makes a file Anki's. Otherwise a head that names the
//! columns is needed, and without one only the name `.txt` says that it is Anki's.

mod anki_text;
mod column;
mod separator;
mod with_head;

pub use column::{COLUMNS, Column, place as column_place};

use csv::{ByteRecord, ReaderBuilder};

use crate::card::Cards;
use crate::limits::{QUESTIONS, Refused};

/// A row with its line.
pub struct Row {
    /// The line it begins in.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<String>,
    /// Whether its first sign is `#`, not even in quotes: Anki skips such a row.
    pub is_comment: bool,
}

/// Reads a table. `anki` says that a file without a head is Anki's.
///
/// # Errors
/// It has no head and isn't Anki's, or too many rows.
pub fn read(text: &str, anki: bool) -> Result<Cards, Refused> {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    if first.is_empty() {
        return Err(Refused::format("The file is empty", "Export it again"));
    }
    let sign = first.trim_start_matches('#');
    if first.starts_with('#') && sign.contains(':') && anki_text::is_setting(sign) {
        return anki_text::read(text);
    }
    if let Some(separator) = separator::of_head(first) {
        return with_head::read(text, separator);
    }
    if anki {
        return anki_text::read(text);
    }
    Err(Refused::format(
        "The first line doesn't name the columns",
        format!(
            "Write at least `question,answer` above the first row; the columns are: {}",
            column::names()
        ),
    ))
}

/// Reads the rows of a text that begins at a line.
fn rows(text: &str, first: usize, separator: u8) -> impl Iterator<Item = Result<Row, Refused>> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    let mut count = 0;
    std::iter::from_fn(move || {
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    let what = format!("The table can't be read: {error}");
                    return Some(Err(Refused::format(what, "Export it again")));
                }
            }
            if record.iter().all(<[u8]>::is_empty) {
                continue;
            }
            count += 1;
            if count > QUESTIONS {
                return Some(Err(Refused::TooMany("The table".into())));
            }
            let cell = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let position = record.position();
            let at = position.map_or(0, |position| position.byte() as usize);
            // The position is behind the last row, which may be in front of blank lines.
            let blank = text.as_bytes()[at..]
                .iter()
                .take_while(|b| matches!(b, b'\r' | b'\n'))
                .count();
            let skipped = text.as_bytes()[at..at + blank]
                .iter()
                .filter(|b| **b == b'\n')
                .count();
            return Some(Ok(Row {
                line: first - 1 + position.map_or(1, |it| it.line() as usize) + skipped,
                cells: record.iter().map(cell).collect(),
                is_comment: text.as_bytes().get(at + blank) == Some(&b'#'),
            }));
        }
    })
}
