//! Packages of Anki: `.apkg`, and `.colpkg` with a whole collection.
//!
//! | package | collection | compressed once more |
//! |---|---|---|
//! | newest | `collection.anki21b` | by zstd |
//! | before | `collection.anki21` | no |
//! | first, and other programs' | `collection.anki2` | no |
//!
//! The newer ones also have a `collection.anki2`, which only says that one should update Anki.
//! Media are not read: questions have no pictures.

mod collection;
mod message;
pub(crate) mod note;
mod notetype;

use std::io::{BufWriter, Read as _, Seek as _, Write as _};

pub use note::{FIELDS, OURS};
use ruzstd::decoding::StreamingDecoder;
use tempfile::NamedTempFile;

use crate::archive::{Archive, copy_up_to, damaged};
use crate::card::Cards;
use crate::limits::{COLLECTION, Refused, WINDOW};

/// The collections that a package may have, the best one first.
const COLLECTIONS: [(&str, bool, &str); 3] = [
    ("collection.anki21b", true, "an Anki package"),
    ("collection.anki21", false, "an Anki package of version 2.1"),
    ("collection.anki2", false, "an Anki package of version 2.0"),
];

/// Tells whether an archive is a package.
#[must_use]
pub fn is_package(archive: &Archive) -> bool {
    COLLECTIONS
        .iter()
        .any(|(name, ..)| archive.index_for_name(name).is_some())
}

/// Reads the cards of a package.
///
/// # Errors
/// It is damaged, or holds too much.
pub fn read(archive: &mut Archive) -> Result<Cards, Refused> {
    let found = COLLECTIONS
        .iter()
        .find(|(name, ..)| archive.index_for_name(name).is_some());
    let Some((name, compressed, format)) = found else {
        return Err(Refused::format(
            "The archive isn't a package of Anki",
            "Export it again",
        ));
    };
    let media = media(archive);
    let unpacked = unpack(archive, name, *compressed)?;
    let mut cards = collection::read(unpacked.path())?;
    (*format).clone_into(&mut cards.format);
    if media > 0 {
        let what = format!(
            "The package has {media} media files. They stay behind: questions have no pictures or sounds."
        );
        cards.notes.push(what);
    }
    Ok(cards)
}

/// Counts the media, whose names are numbers.
fn media(archive: &Archive) -> usize {
    let names = archive.file_names_raw();
    let is_number = |name: &[u8]| !name.is_empty() && name.iter().all(u8::is_ascii_digit);
    names.filter(|name| is_number(name)).count()
}

/// Unpacks the collection into a file of its own.
fn unpack(archive: &mut Archive, name: &str, compressed: bool) -> Result<NamedTempFile, Refused> {
    let scratch = |error| Refused::Read {
        path: "the folder for temporary files".into(),
        error,
    };
    let mut file = NamedTempFile::new().map_err(scratch)?;
    let mut entry = archive.by_name(name).map_err(|error| damaged(&error))?;
    let mut to = BufWriter::with_capacity(1 << 16, file.as_file_mut());
    let whole = if compressed {
        let decoder = StreamingDecoder::new_with_max_window_size(&mut entry, WINDOW);
        let mut decoder = decoder.map_err(|error| damaged(&error))?;
        copy_up_to(&mut decoder, &mut to, COLLECTION)
    } else {
        copy_up_to(&mut entry, &mut to, COLLECTION)
    };
    let whole = whole.map_err(|error| damaged(&error))?;
    if !whole {
        return Err(Refused::TooLarge {
            what: format!("The collection in the package ({name}), once unpacked,"),
            bytes: COLLECTION + 1,
            most: COLLECTION,
        });
    }
    to.flush().map_err(scratch)?;
    drop(to);
    drop(entry);
    let mut head = [0; HEAD];
    let read = file
        .rewind()
        .and_then(|()| file.as_file_mut().read(&mut head));
    if read.map_err(scratch)? < HEAD || !head.starts_with(b"SQLite format 3\0") {
        return Err(Refused::format(
            format!("{name} in the package isn't a collection of Anki"),
            "Export the deck again",
        ));
    }
    let length = file.as_file().metadata().map_err(scratch)?.len();
    if length < whole_length(&head) {
        return Err(Refused::format(
            format!(
                "The collection in the package is damaged: {} of {} bytes are there",
                length,
                whole_length(&head)
            ),
            "Nothing was imported. Export the deck again in Anki",
        ));
    }
    Ok(file)
}

/// The length of a database's head, in bytes.
const HEAD: usize = 100;

/// Returns how long a database says that it is. SQLite itself reads one that is cut, up to the
/// missing part.
fn whole_length(head: &[u8; HEAD]) -> u64 {
    let page = match u16::from_be_bytes([head[16], head[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u32::from_be_bytes([head[28], head[29], head[30], head[31]]);
    page * u64::from(pages)
}
