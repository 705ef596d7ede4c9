//! The note types of a collection: which fields a note has, and what its cards ask.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde_json::Value as Json;

use crate::package::message::{Value, fields};

/// A note type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteType {
    /// Its name.
    pub name: String,
    /// The names of its fields, in order.
    pub fields: Vec<String>,
    /// Whether its notes hide texts, as in `{{c1::this}}`.
    pub cloze: bool,
    /// The field that is typed as an answer.
    pub typed: Option<String>,
}

/// Reads the note types by their ids.
///
/// # Errors
/// The collection is damaged.
pub fn read(collection: &Connection) -> rusqlite::Result<BTreeMap<i64, NoteType>> {
    let newer = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'notetypes'";
    if collection.query_row(newer, [], |row| row.get::<_, i64>(0))? > 0 {
        from_tables(collection)
    } else {
        from_json(collection)
    }
}

/// Reads them from tables, as newer collections have them.
fn from_tables(collection: &Connection) -> rusqlite::Result<BTreeMap<i64, NoteType>> {
    let mut found = BTreeMap::new();
    let mut rows = collection.prepare("SELECT id, name, config FROM notetypes")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let config: Vec<u8> = row.get(2)?;
        let kind = fields(&config).find(|(number, _)| *number == 1);
        let note_type = NoteType {
            name: row.get(1)?,
            cloze: matches!(kind, Some((_, Value::Number(1)))),
            ..NoteType::default()
        };
        found.insert(row.get(0)?, note_type);
    }
    let mut names: Vec<(i64, i64, String)> = Vec::new();
    let mut rows = collection.prepare("SELECT ntid, ord, name FROM fields")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        names.push((row.get(0)?, row.get(1)?, row.get(2)?));
    }
    names.sort_by_key(|(of, place, _)| (*of, *place));
    for (of, _, name) in names {
        if let Some(note_type) = found.get_mut(&of) {
            note_type.fields.push(name);
        }
    }
    let mut rows = collection.prepare("SELECT ntid, config FROM templates")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let (of, config): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        for (_, value) in fields(&config).filter(|(number, _)| matches!(number, 1 | 2)) {
            if let (Value::Bytes(bytes), Some(note_type)) = (value, found.get_mut(&of)) {
                let asked = String::from_utf8_lossy(bytes);
                note_type.typed = note_type.typed.take().or_else(|| typed(&asked));
            }
        }
    }
    Ok(found)
}

/// Reads them from the JSON of an older collection.
fn from_json(collection: &Connection) -> rusqlite::Result<BTreeMap<i64, NoteType>> {
    let text: String = collection.query_row("SELECT models FROM col", [], |row| row.get(0))?;
    let json: Json = serde_json::from_str(&text).unwrap_or_default();
    let mut found = BTreeMap::new();
    for (id, model) in json.as_object().into_iter().flatten() {
        let Ok(id) = id.parse() else { continue };
        let text = |value: &Json, key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let list = |key: &str| model[key].as_array().into_iter().flatten();
        let asked = list("tmpls").flat_map(|one| [text(one, "qfmt"), text(one, "afmt")]);
        let note_type = NoteType {
            name: text(model, "name"),
            fields: list("flds").map(|field| text(field, "name")).collect(),
            cloze: model["type"].as_i64() == Some(1),
            typed: asked.into_iter().find_map(|asked| typed(&asked)),
        };
        found.insert(id, note_type);
    }
    Ok(found)
}

/// Returns the field that a card asks to type.
fn typed(asked: &str) -> Option<String> {
    let (_, behind) = asked.split_once("{{type:")?;
    let (field, _) = behind.split_once("}}")?;
    let field = field.rsplit(':').next().unwrap_or(field);
    Some(field.trim().to_owned())
}
