//! What a folder of questions has already.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use pythia_bank::deck::{self, ENDING};

use crate::limits::Refused;

/// A question that is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name, `topic/slug`.
    pub name: String,
    /// The deck it is in; `None` for a file of its own.
    pub deck: Option<String>,
    /// Its text.
    pub text: String,
    /// Its title.
    pub title: String,
}

/// The questions of a folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// All of them: those of each deck in its order, and the files.
    pub known: Vec<Known>,
    /// Their places by what they are known by in other programs.
    pub by_from: HashMap<String, usize>,
    /// Their places by the second half of their names, which is unique in a bank.
    pub by_slug: HashMap<String, usize>,
    /// Their titles in lower case.
    pub titles: HashSet<String>,
    /// The decks with their files.
    pub decks: BTreeMap<String, PathBuf>,
}

impl Folder {
    /// Reads a folder, which may not be there yet.
    ///
    /// # Errors
    /// A file in it can't be read.
    pub fn read(path: &Path) -> Result<Self, Refused> {
        let mut folder = Self::default();
        if path.exists() {
            folder.add(path)?;
        }
        Ok(folder)
    }

    fn add(&mut self, path: &Path) -> Result<(), Refused> {
        let failed = |at: &Path| {
            let path = at.display().to_string();
            |error| Refused::Read { path, error }
        };
        let entries = std::fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut entries = entries.map_err(failed(path))?;
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            let (path, name) = (
                entry.path(),
                entry.file_name().to_string_lossy().into_owned(),
            );
            if name.starts_with('.') {
                continue;
            }
            if path.is_dir() {
                self.add(&path)?;
            } else if let Some(deck) = name.strip_suffix(ENDING) {
                let text = std::fs::read_to_string(&path).map_err(failed(&path))?;
                self.add_deck(deck, &text.replace("\r\n", "\n"));
                self.decks.insert(deck.to_owned(), path);
            } else if let Some(slug) = name.strip_suffix(".md").filter(|_| name != "README.md") {
                let text = std::fs::read_to_string(&path).map_err(failed(&path))?;
                let entry = deck::Entry {
                    line: 1,
                    text: &text,
                };
                let title = entry.key("title").unwrap_or_default().to_owned();
                let topic = entry.key("topic").unwrap_or_default();
                let name = format!("{topic}/{slug}");
                self.insert(
                    Known {
                        name,
                        deck: None,
                        text,
                        title,
                    },
                    None,
                );
            }
        }
        Ok(())
    }

    fn add_deck(&mut self, deck: &str, text: &str) {
        for entry in deck::entries(text) {
            let key = |key| entry.key(key).map(unescaped).unwrap_or_default();
            let known = Known {
                name: format!("{}/{}", key("topic"), key("name")),
                deck: Some(deck.to_owned()),
                text: entry.text.to_owned(),
                title: key("title"),
            };
            self.insert(known, entry.key("from").map(unescaped));
        }
    }

    fn insert(&mut self, known: Known, from: Option<String>) {
        let place = self.known.len();
        let slug = known.name.rsplit('/').next().unwrap_or_default().to_owned();
        self.by_slug.entry(slug).or_insert(place);
        self.titles.insert(known.title.to_lowercase());
        if let Some(from) = from {
            self.by_from.entry(from).or_insert(place);
        }
        self.known.push(known);
    }
}

/// Returns a TOML string as it is meant.
fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    text.replace("\\\"", "\"").replace("\\\\", "\\")
}
