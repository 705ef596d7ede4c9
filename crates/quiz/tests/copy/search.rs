//! Snapshots of `text/search.rs`.

use crate::lang;
use pythia_quiz::model::ids::TrackId;
use pythia_quiz::model::question::{Level, Slug, Topic};
use pythia_quiz::text::facts::TrackName;
use pythia_quiz::text::search::{self, AskedBy, Line, SearchPage};

use crate::samples::daily_key;
use crate::shows;

fn asked_by(track: TrackName, number: u64, times: u32) -> AskedBy {
    AskedBy {
        track,
        date: daily_key().date,
        link: format!("[#{number}](https://discord.com/channels/1/{number})"),
        times,
    }
}

fn line(title: &str, slug: Option<&str>, asked: Vec<AskedBy>) -> Line {
    Line {
        title: title.to_owned(),
        topic: Topic::Basics,
        level: Level::Junior,
        practice: slug.map(|slug| Slug::new(slug).expect("a slug")),
        asked,
    }
}

fn page() -> SearchPage {
    let daily = || TrackName::Known("daily".to_owned());
    SearchPage {
        typed: "x[::-1]".to_owned(),
        page: 1,
        found: 13,
        lines: vec![
            line(
                "Reversed with `x[::-1]`",
                Some("basics/reversed"),
                vec![asked_by(daily(), 142, 1)],
            ),
            line("A slice of a slice", Some("basics/slices"), Vec::new()),
            line(
                "Steps",
                None,
                vec![
                    asked_by(daily(), 90, 3),
                    asked_by(TrackName::Removed(TrackId(2)), 12, 1),
                ],
            ),
        ],
        instead: None,
    }
}

#[test]
fn what_was_found_is_listed_with_where_it_was_asked() {
    shows!("search", search::card(lang(), &page()));
}

#[test]
fn a_mistyped_word_is_named_with_the_one_that_was_looked_for() {
    let mut page = page();
    page.typed = "decoratr".to_owned();
    page.page = 0;
    page.found = 1;
    page.lines.truncate(1);
    page.instead = Some(("decoratr".to_owned(), "decorator".to_owned()));
    shows!("search-instead", search::card(lang(), &page));
}

#[test]
fn what_can_not_be_searched_for_is_refused() {
    shows!("search-blank", search::blank(lang()));
    shows!("search-too-long", search::too_long(lang()));
    shows!("search-nothing", search::nothing(lang(), "xylophone"));
}
