//! What a search finds.

use crate::model::card::{Button, Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::LocalDate;
use crate::model::question::{Level, Slug, Topic};
use crate::text::facts::TrackName;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::day;
use crate::text::{cut, limit, names, quote};

/// The questions on a page. Each has a button, and a row has room for five.
pub const PAGE: usize = 5;

/// The longest text to search for, in characters. The buttons of a page have to hold it.
pub const TYPED_MAX: usize = 80;

/// How much of a title is shown, in characters.
const TITLE: usize = 150;

/// A page of what was found.
#[derive(Debug, Clone)]
pub struct SearchPage {
    /// What was searched for.
    pub typed: String,
    /// The number of the page, from 0.
    pub page: usize,
    /// How many questions were found in all.
    pub found: usize,
    /// The questions of the page.
    pub lines: Vec<Line>,
    /// A word that no question has, and the one that was looked for instead.
    pub instead: Option<(String, String)>,
}

/// A question that was found.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its title.
    pub title: String,
    /// Its topic.
    pub topic: Topic,
    /// Its level.
    pub level: Level,
    /// Its name, if the bank has it, so that it can be practiced.
    pub practice: Option<Slug>,
    /// The last time each track asked it, the latest first.
    pub asked: Vec<AskedBy>,
}

/// When a track last asked a question.
#[derive(Debug, Clone)]
pub struct AskedBy {
    /// The track.
    pub track: TrackName,
    /// The date.
    pub date: LocalDate,
    /// The number of the daily, with a link to where it was asked, if that is still there.
    pub link: String,
    /// How often the track has asked it in all.
    pub times: u32,
}

/// How many tracks are named with a question.
const TRACKS: usize = 3;

/// Asks for something to search for.
#[must_use]
pub fn blank(lang: Language) -> String {
    t!(lang, "search-blank")
}

/// Says that what was typed is too long.
#[must_use]
pub fn too_long(lang: Language) -> String {
    t!(lang, "search-too-long", max = TYPED_MAX)
}

/// Says that nothing was found.
#[must_use]
pub fn nothing(lang: Language, typed: &str) -> String {
    t!(lang, "search-nothing", typed = quote(typed))
}

/// Shows a page of what was found.
#[must_use]
pub fn card(lang: Language, page: &SearchPage) -> Card {
    let first = page.page * PAGE + 1;
    let lines = (first..)
        .zip(&page.lines)
        .map(|(place, one)| line(lang, place, one));
    let instead = page.instead.as_ref().map(|(typed, meant)| {
        t!(
            lang,
            "search-instead",
            typed = quote(typed),
            meant = quote(meant)
        )
    });
    let parts: Vec<String> = instead.into_iter().chain(lines).collect();
    let pages = page.found.div_ceil(PAGE);
    let number = page.page + 1;
    Card {
        title: Some(t!(lang, "search-title", typed = quote(&page.typed))),
        body: cut(&parts.join("\n\n"), limit::BODY),
        footer: Some(t!(
            lang,
            "search-footer",
            found = page.found,
            page = number,
            pages = pages
        )),
        rows: rows(lang, page, pages),
        ..Card::default()
    }
}

fn line(lang: Language, place: usize, line: &Line) -> String {
    let head = t!(
        lang,
        "search-line",
        place = place,
        title = cut(&line.title, TITLE),
        level = names::level(lang, line.level),
        topic = names::topic(lang, line.topic)
    );
    let asked = line
        .asked
        .iter()
        .take(TRACKS)
        .map(|asked| asked_by(lang, asked));
    let parts: Vec<String> = std::iter::once(head).chain(asked).collect();
    parts.join("\n")
}

fn asked_by(lang: Language, asked: &AskedBy) -> String {
    let track = match &asked.track {
        TrackName::Known(name) => t!(lang, "search-in-track", track = name.as_str()),
        TrackName::Removed(_) => t!(lang, "search-in-removed"),
    };
    t!(
        lang,
        "search-asked",
        times = asked.times,
        link = asked.link.as_str(),
        date = day(lang, asked.date),
        track = track
    )
}

fn rows(lang: Language, page: &SearchPage, pages: usize) -> Vec<Vec<Button>> {
    let first = page.page * PAGE + 1;
    let practice = (first..).zip(&page.lines).filter_map(|(place, line)| {
        let open = ButtonId::PracticeOpen(line.practice.as_ref()?.to_string());
        let label = t!(lang, "search-button-practice", place = place);
        Some(button(&label, open, Style::Secondary))
    });
    let to = |page: usize, typed: &str| ButtonId::Search(page as u32, typed.to_owned());
    let mut turn = Vec::new();
    if page.page > 0 {
        let label = t!(lang, "search-button-previous");
        turn.push(button(
            &label,
            to(page.page - 1, &page.typed),
            Style::Secondary,
        ));
    }
    if page.page + 1 < pages {
        let label = t!(lang, "search-button-next");
        turn.push(button(
            &label,
            to(page.page + 1, &page.typed),
            Style::Secondary,
        ));
    }
    let rows = [practice.collect::<Vec<_>>(), turn];
    rows.into_iter().filter(|row| !row.is_empty()).collect()
}
