//! Reading a file in whatever format it is.

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::Path;

use crate::card::Cards;
use crate::limits::{Refused, TEXT};
use crate::{archive, encoding, markdown, package, table, trivia};

/// Reads the cards of a file.
///
/// # Errors
/// It can't be read, is in no known format, is damaged, or holds too much.
pub fn read(path: &Path) -> Result<Cards, Refused> {
    let failed = |error| Refused::Read {
        path: path.display().to_string(),
        error,
    };
    let mut file = File::open(path).map_err(failed)?;
    let bytes = file.metadata().map_err(failed)?.len();
    let mut head = [0; 16];
    let length = file.read(&mut head).map_err(failed)?;
    file.rewind().map_err(failed)?;
    let head = &head[..length];
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        let mut archive = archive::open(file)?;
        return if package::is_package(&archive) {
            package::read(&mut archive)
        } else {
            markdown::read_archive(&mut archive)
        };
    }
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    if head.starts_with(b"SQLite format 3") {
        return Err(Refused::format(
            "This is a whole collection of Anki",
            "In Anki, export the deck as a package (.apkg) and import that",
        ));
    }
    if matches!(ending.as_str(), "apkg" | "colpkg" | "zip") {
        let what = format!("{name} isn't a zip file");
        return Err(Refused::format(
            what,
            "It may be damaged: export or download it again",
        ));
    }
    if bytes > TEXT as u64 {
        return Err(Refused::TooLarge {
            what: name,
            bytes,
            most: TEXT as u64,
        });
    }
    let mut whole = Vec::with_capacity(bytes as usize);
    file.read_to_end(&mut whole).map_err(failed)?;
    let (text, encoding) = encoding::decode(&whole)?;
    let mut cards = match ending.as_str() {
        "md" => markdown::read(&name, &text),
        "yaml" | "yml" => trivia::read(&text),
        "txt" => table::read(&text, true),
        "csv" | "tsv" => table::read(&text, false),
        "json" => Err(Refused::format(
            "JSON is only exported",
            "Import the CSV, the Markdown or the Anki package of the same export",
        )),
        _ => Err(Refused::format(
            format!("The name {name} says nothing about the format"),
            "Name it .md, .zip, .csv, .txt (Anki), .apkg or .yaml (Red)",
        )),
    }?;
    if let Some(encoding) = encoding {
        cards.notes.insert(0, format!("The file is in {encoding}."));
    }
    Ok(cards)
}
