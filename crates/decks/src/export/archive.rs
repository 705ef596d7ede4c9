//! Our own Markdown in a zip file: each question with every section in its file, the others in one
//! deck.

use std::io::{self, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::export::Exported;

/// The deck of questions that came from elsewhere.
const DECK: &str = "imported.deck.md";

/// Writes the archive. The same questions give the same bytes.
///
/// # Errors
/// It can't be written.
pub fn write(questions: &[Exported<'_>], out: &mut (impl Write + Seek)) -> io::Result<()> {
    let mut zip = ZipWriter::new(out);
    let mut deck = String::new();
    for one in questions {
        let source = one.source();
        if !one.has_file() {
            deck.push_str(&source);
            if !source.ends_with("\n\n") {
                deck.push('\n');
            }
            continue;
        }
        zip.start_file(format!("{}.md", one.question.slug), options())?;
        zip.write_all(source.as_bytes())?;
    }
    if !deck.is_empty() {
        zip.start_file(DECK, options())?;
        zip.write_all(deck.as_bytes())?;
    }
    zip.finish()?;
    Ok(())
}

/// Returns how files are put into an archive.
pub fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .compression_level(Some(3))
}
