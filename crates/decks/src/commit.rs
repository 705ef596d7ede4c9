//! Writing a deck, all or nothing, so that it can be undone.
//!
//! The new deck is written beside the old one and takes its place by one rename. The old one is
//! kept as `.<name>.before`, which no bank reads; an empty file says that there was none.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use pythia_bank::deck::ENDING;

/// Returns the file of a deck.
#[must_use]
pub fn path(folder: &Path, deck: &str) -> PathBuf {
    folder.join(format!("{deck}{ENDING}"))
}

fn before(deck: &Path) -> PathBuf {
    beside(deck, "before")
}

fn beside(deck: &Path, what: &str) -> PathBuf {
    let name = deck.file_name().unwrap_or_default().to_string_lossy();
    deck.with_file_name(format!(".{name}.{what}"))
}

/// Writes a deck, and keeps what was there.
///
/// # Errors
/// A file can't be written. Then the deck is as it was.
pub fn write(deck: &Path, text: &str) -> io::Result<()> {
    let folder = deck.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let new = beside(deck, "new");
    let result = write_all(deck, &new, text);
    if result.is_err() {
        let _gone = fs::remove_file(&new);
    }
    result
}

fn write_all(deck: &Path, new: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(new)?;
    file.write_all(text.as_bytes())?;
    file.sync_data()?;
    drop(file);
    keep(deck)?;
    fs::rename(new, deck)?;
    sync_folder(deck)
}

/// Keeps the present deck for an undo.
fn keep(deck: &Path) -> io::Result<()> {
    let kept = before(deck);
    let copy = beside(deck, "copy");
    match fs::copy(deck, &copy) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => drop(File::create(&copy)?),
        Err(error) => return Err(error),
    }
    fs::rename(copy, kept)
}

/// Puts a deck back as it was before the last import. Doing so twice is as if nothing was done.
///
/// Returns whether there is a deck now.
///
/// # Errors
/// There is nothing to undo, or a file can't be written.
pub fn undo(deck: &Path) -> io::Result<bool> {
    let kept = before(deck);
    let old = fs::read_to_string(&kept)?;
    let now = match fs::read_to_string(deck) {
        Ok(now) => now,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let new = beside(deck, "new");
    let mut file = File::create(&new)?;
    file.write_all(now.as_bytes())?;
    file.sync_data()?;
    if old.is_empty() {
        fs::remove_file(deck)?;
    } else {
        fs::rename(&kept, deck)?;
    }
    fs::rename(&new, &kept)?;
    sync_folder(deck)?;
    Ok(!old.is_empty())
}

/// Makes sure that a rename survives a power failure.
fn sync_folder(deck: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        let folder = deck
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = deck;
    Ok(())
}
