//! An import: from the cards of a file to a deck in a folder, all or nothing.

pub(crate) mod plan;

use std::collections::HashMap;
use std::path::Path;

use pythia_quiz::model::written::name_of;
use pythia_quiz::question::is_kebab;
use pythia_quiz::question::sketch::{self, Sketch};

use crate::build::{self, Defaults, Draft};
use crate::card::{Card, Remark};
use crate::folder::Folder;
use crate::limits::Refused;
use crate::report::Report;
use crate::threads::shared;
use crate::{commit, read};

use plan::{known, plan};

/// What to import, and where to.
#[derive(Clone, Debug)]
pub struct Import<'i> {
    /// The file.
    pub file: &'i Path,
    /// The folder of questions.
    pub folder: &'i Path,
    /// The name of the deck; without one it is where its cards are, or called like the file.
    pub deck: Option<&'i str>,
    /// What questions get that don't say it themselves.
    pub defaults: Defaults,
    /// Whether nothing is written.
    pub dry_run: bool,
}

/// What became of a card: its questions, each with what it is compared by.
type Built = Result<Vec<(Draft, Sketch)>, Remark>;

/// Imports a file.
///
/// # Errors
/// Nothing of it can come in, or the folder can't be read or written.
pub fn import(import: &Import<'_>) -> Result<Report, Refused> {
    let cards = read::read(import.file)?;
    let folder = Folder::read(import.folder)?;
    let file = import
        .file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let mut report = Report {
        file: file.into_owned(),
        format: cards.format,
        left_out: cards.left_out,
        notes: cards.notes,
        ..Report::default()
    };
    let drafts = drafts(cards.cards, import.defaults, &mut report.left_out);
    let deck = deck_of(import, &folder, &drafts)?;
    report.deck.clone_from(&deck);
    let text = plan(&mut report, &folder, &deck, drafts);
    let path = folder.decks.get(&deck).cloned();
    let path = path.unwrap_or_else(|| commit::path(import.folder, &deck));
    if !import.dry_run && report.comes_in() > 0 {
        commit::write(&path, &text).map_err(|error| Refused::Read {
            path: path.display().to_string(),
            error,
        })?;
        report.written = true;
    }
    Ok(report)
}

/// Makes the questions of all cards. What can't come in is added to `left_out`.
pub(crate) fn drafts(
    cards: Vec<Card>,
    defaults: Defaults,
    left_out: &mut Vec<Remark>,
) -> Vec<(Draft, Sketch)> {
    let all = build_all(cards, defaults);
    let mut drafts = Vec::with_capacity(all.len());
    for built in all {
        match built {
            Ok(questions) => drafts.extend(questions),
            Err(remark) => left_out.push(remark),
        }
    }
    drafts
}

/// Makes the questions of all cards.
fn build_all(cards: Vec<Card>, defaults: Defaults) -> Vec<Built> {
    shared(cards, |cards| {
        let mut words = sketch::Words::default();
        let one = |card| {
            let drafts = build::drafts(card, defaults)?;
            let drafts = drafts.into_iter().map(|draft| {
                let sketch = Sketch::with(&draft.question, &mut words);
                (draft, sketch)
            });
            Ok(drafts.collect())
        };
        cards.into_iter().map(one).collect()
    })
}

/// Returns the deck that the questions go into: the one that was named, the one that has some of
/// them, or one called like the file.
fn deck_of(
    import: &Import<'_>,
    folder: &Folder,
    drafts: &[(Draft, Sketch)],
) -> Result<String, Refused> {
    if let Some(deck) = import.deck {
        if !is_kebab(deck) {
            return Err(Refused::format(
                format!("{deck:?} can't be the name of a deck"),
                "Use lower-case letters, digits and single hyphens",
            ));
        }
        return Ok(deck.to_owned());
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    if !folder.by_from.is_empty() || !folder.by_slug.is_empty() {
        for (draft, _) in drafts {
            let known = known(folder, draft).and_then(|place| folder.known[place].deck.as_deref());
            if let Some(deck) = known {
                *counts.entry(deck).or_default() += 1;
            }
        }
    }
    match counts.len() {
        0 => {
            let name = import
                .file
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy();
            let name = name_of(name.trim_end_matches(".deck"));
            Ok(if name.is_empty() {
                "imported".to_owned()
            } else {
                name
            })
        }
        1 => Ok(counts.into_keys().next().unwrap_or_default().to_owned()),
        _ => {
            let mut decks: Vec<&str> = counts.into_keys().collect();
            decks.sort_unstable();
            Err(Refused::format(
                format!(
                    "Cards of this file are in several decks: {}",
                    decks.join(", ")
                ),
                "Name the one to update with --deck; cards that another deck has are left out then",
            ))
        }
    }
}
