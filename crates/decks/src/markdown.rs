//! Our own Markdown: a question, a deck, or an archive of both.

use std::io::Read as _;

use pythia_bank::deck::{self, ENDING};
use pythia_bank::question_file::FILE_MAX;

use crate::archive::{Archive, damaged};
use crate::card::{Card, Cards, Content, Place, Remark, Sides};
use crate::limits::{QUESTIONS, Refused, TEXT};

/// The files of a folder of questions that aren't questions.
const OTHERS: [&str; 6] = [
    "README.md",
    "links.toml",
    "concepts.txt",
    "schema.json",
    "requirements.txt",
    "similar.txt",
];

/// Reads a question or a deck. `name` is the file's.
///
/// # Errors
/// It has too many questions.
pub fn read(name: &str, text: &str) -> Result<Cards, Refused> {
    let mut cards = Cards {
        format: "our Markdown".into(),
        ..Cards::default()
    };
    let path = name.trim_start_matches("./");
    add(&mut cards, path, text, &|line| Place::Line(line))?;
    Ok(cards)
}

/// Reads the questions in an archive.
///
/// # Errors
/// It is damaged, or holds too much.
pub fn read_archive(archive: &mut Archive) -> Result<Cards, Refused> {
    let mut cards = Cards {
        format: "an archive of our Markdown".into(),
        ..Cards::default()
    };
    let mut bytes = 0;
    let mut skipped = 0;
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(|error| damaged(&error))?;
        let name = entry.name().map_err(|error| damaged(&error))?.into_owned();
        let file = name.rsplit('/').next().unwrap_or_default();
        if entry.is_dir() || file.is_empty() || file.starts_with('.') || OTHERS.contains(&file) {
            continue;
        }
        if !file.ends_with(".md") {
            skipped += 1;
            continue;
        }
        let is_deck = file.ends_with(ENDING);
        let most = if is_deck { TEXT } else { FILE_MAX };
        let mut text = Vec::new();
        let read = (&mut entry).take(most as u64 + 1).read_to_end(&mut text);
        read.map_err(|error| damaged(&error))?;
        let place = Place::File(name.clone(), 1);
        if text.len() > most {
            let what = format!(
                "the file is larger than {}",
                crate::limits::size(most as u64)
            );
            cards.left_out.push(Remark::new(&place, what, "split it"));
            continue;
        }
        bytes += text.len();
        if bytes > TEXT {
            return Err(Refused::TooLarge {
                what: "The archive, once unpacked,".into(),
                bytes: bytes as u64,
                most: TEXT as u64,
            });
        }
        let Ok(text) = String::from_utf8(text) else {
            cards.left_out.push(Remark::new(
                &place,
                "the file isn't UTF-8",
                "save it as UTF-8",
            ));
            continue;
        };
        add(&mut cards, &name, &text, &|line| {
            Place::File(name.clone(), line)
        })?;
    }
    if skipped > 0 {
        cards
            .notes
            .push(format!("{skipped} files in the archive aren't questions."));
    }
    if cards.cards.is_empty() && cards.left_out.is_empty() {
        return Err(Refused::format(
            "The archive holds no questions",
            "It should hold <topic>/<slug>.md, as `pythia bank export` writes them, or be a package of Anki",
        ));
    }
    Ok(cards)
}

/// Adds the questions of a file.
fn add(
    cards: &mut Cards,
    path: &str,
    text: &str,
    place: &dyn Fn(usize) -> Place,
) -> Result<(), Refused> {
    let text = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    let is_deck = text.starts_with("+++\nname = ");
    if !is_deck {
        let topic = deck::Entry {
            line: 1,
            text: &text,
        }
        .key("topic")
        .map(str::to_owned);
        let name = path
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".md");
        cards.cards.push(Card {
            place: place(1),
            id: None,
            name: Some(format!(
                "{}/{name}",
                topic.unwrap_or_else(|| "topic".into())
            )),
            tags: Vec::new(),
            content: Content::Whole(text),
            remarks: Vec::new(),
        });
        return Ok(());
    }
    for entry in deck::entries(&text) {
        if cards.cards.len() == QUESTIONS {
            return Err(Refused::TooMany("The file".into()));
        }
        let name = entry.key("topic").zip(entry.key("name"));
        let card = Card {
            place: place(entry.line),
            id: None,
            name: name.map(|(topic, name)| format!("{topic}/{name}")),
            tags: Vec::new(),
            content: Content::Whole(String::new()),
            remarks: Vec::new(),
        };
        let content = if entry.key("from").is_some() {
            let (_, mut problems) = deck::entry::read(path, entry);
            if let Some(problem) = problems.pop() {
                let remark = Remark::new(&place(problem.line), problem.what, problem.help);
                cards.left_out.push(remark);
                continue;
            }
            Content::Sides(Sides {
                source: Some(entry.text.to_owned()),
                ..Sides::default()
            })
        } else {
            let name = entry.key("name").unwrap_or_default();
            Content::Whole(entry.text.replacen(&format!("name = \"{name}\"\n"), "", 1))
        };
        cards.cards.push(Card { content, ..card });
    }
    Ok(())
}
