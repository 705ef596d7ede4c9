//! Reading the notes of a collection, which is a database of SQLite that anybody may have made.

use std::collections::HashMap;
use std::path::Path;

use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use crate::card::{Cards, Place, start};
use crate::limits::{QUESTIONS, Refused, TEXT};
use crate::package::{note, notetype};

/// The longest row that is read, in bytes.
const ROW: i32 = 4 << 20;

/// Reads all notes.
///
/// # Errors
/// The database is damaged, or holds too much.
pub fn read(path: &Path) -> Result<Cards, Refused> {
    let cut = |error: rusqlite::Error| {
        Refused::format(
            format!("The collection in the package is damaged ({error})"),
            "Nothing was imported. Export the deck again in Anki",
        )
    };
    let collection = open(path).map_err(cut)?;
    let types = notetype::read(&collection).map_err(cut)?;
    let mut cards = Cards::default();
    let plain = "SELECT count(*) FROM sqlite_master WHERE name = 'notes' AND type = 'table'";
    let plain: i64 = collection
        .query_row(plain, [], |row| row.get(0))
        .map_err(cut)?;
    if plain == 0 {
        return Err(Refused::format(
            "The collection in the package has no notes",
            "Export the deck again in Anki",
        ));
    }
    let mut rows = collection
        .prepare("SELECT guid, mid, tags, flds FROM notes")
        .map_err(cut)?;
    let mut rows = rows.query([]).map_err(cut)?;
    let (mut number, mut bytes) = (0, 0);
    let mut kinds: HashMap<i64, usize> = HashMap::new();
    while let Some(row) = rows.next().map_err(cut)? {
        number += 1;
        if number > QUESTIONS {
            return Err(Refused::TooMany("The package".into()));
        }
        let guid = text(row.get_ref(0).map_err(cut)?);
        let of: i64 = row.get(1).map_err(cut)?;
        let (tags, fields) = (row.get_ref(2).map_err(cut)?, row.get_ref(3).map_err(cut)?);
        let (tags, fields) = (text(tags), text(fields));
        bytes += fields.len() + tags.len();
        if bytes > TEXT {
            return Err(Refused::TooLarge {
                what: "The text of the package's notes".into(),
                bytes: bytes as u64,
                most: TEXT as u64,
            });
        }
        *kinds.entry(of).or_default() += 1;
        let place = Place::Note(
            number,
            start(fields.split('\u{1f}').next().unwrap_or_default()),
        );
        let tags = tags.split_whitespace().map(str::to_owned).collect();
        note::add(&mut cards, types.get(&of), (place, guid, tags), &fields);
    }
    for (of, count) in kinds {
        if !types.contains_key(&of) {
            cards.notes.push(format!(
                "{count} notes have a note type that the package lacks."
            ));
        }
    }
    Ok(cards)
}

/// Opens a collection for reading alone. Nothing that its schema says is run.
fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let collection = Connection::open_with_flags(path, flags)?;
    // Newer collections compare names without their case, by a function that Anki brings along.
    // Nothing is looked up by name here, but without one of that name no table can be read.
    collection.create_collation("unicase", str::cmp)?;
    collection.set_limit(Limit::SQLITE_LIMIT_LENGTH, ROW)?;
    collection.pragma_update(None, "trusted_schema", false)?;
    collection.pragma_update(None, "cell_size_check", true)?;
    collection.pragma_update(None, "query_only", true)?;
    collection.pragma_update(None, "mmap_size", 0)?;
    Ok(collection)
}

/// Returns a value as text, whatever its type is.
fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
    }
}
