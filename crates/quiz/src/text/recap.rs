//! The weekly recap of a track.

use crate::model::card::Card;
use crate::model::ids::LocalDate;
use crate::queries::answers::Author;
use crate::queries::recap::Day;
use crate::queries::reveal::BestVoted;
use crate::text::board::points;
use crate::text::language::{Language, t};
use crate::text::past::link;
use crate::text::results::best_answer;
use crate::text::reveal::name;
use crate::text::track::day;
use crate::text::{cut, limit};

/// How much of a title is shown, in characters.
const TITLE: usize = 120;

/// A line of the standings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The rank.
    pub rank: u64,
    /// The member, as far as they may be named.
    pub who: Author,
    /// The points of the week.
    pub points: i64,
}

/// What a recap says.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The name of the track.
    pub track: &'a str,
    /// The Monday of the week.
    pub monday: LocalDate,
    /// How many questions were revealed.
    pub questions: usize,
    /// The first members of the week.
    pub places: Vec<Entry>,
    /// The best answers, each with its day.
    pub best: Vec<(&'a Day, BestVoted)>,
    /// The question that was missed most.
    pub missed: Option<&'a Day>,
}

/// Shows the recap of a week.
#[must_use]
pub fn card(lang: Language, facts: &Facts<'_>) -> Card {
    let monday = day(lang, facts.monday);
    let title = t!(lang, "recap-title", track = facts.track, monday = monday);
    let mut fields = Vec::new();
    let places = facts.places.iter().map(|one| {
        t!(
            lang,
            "recap-place",
            rank = one.rank,
            who = name(lang, one.who),
            points = points(lang, one.points)
        )
    });
    push(&mut fields, t!(lang, "recap-standings"), places.collect());
    let best = facts.best.iter().map(|(day, best)| {
        let number = link(day.key, &day.daily);
        let best = best_answer(lang, day.key, &day.daily, best);
        t!(lang, "recap-best-line", number = number, best = best)
    });
    push(&mut fields, t!(lang, "recap-best"), best.collect());
    let missed = facts.missed.iter().map(|day| {
        t!(
            lang,
            "recap-missed-line",
            number = link(day.key, &day.daily),
            title = cut(&day.daily.title, TITLE),
            correct = day.result.right,
            count = day.result.graded
        )
    });
    push(&mut fields, t!(lang, "recap-missed"), missed.collect());
    let monday = facts.monday.to_string();
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: t!(lang, "recap-questions", count = facts.questions),
        fields,
        footer: Some(t!(
            lang,
            "recap-footer",
            track = facts.track,
            monday = monday
        )),
        ..Card::default()
    }
}

fn push(fields: &mut Vec<(String, String)>, name: String, lines: Vec<String>) {
    if !lines.is_empty() {
        fields.push((name, cut(&lines.join("\n"), limit::FIELD)));
    }
}

/// Confirms that a track has a recap, or has it no longer.
#[must_use]
pub fn chosen(lang: Language, track: &str, on: bool) -> String {
    if on {
        t!(lang, "recap-on", track = track)
    } else {
        t!(lang, "recap-off", track = track)
    }
}

/// Says that a forum has no place for a recap.
#[must_use]
pub fn no_channel(lang: Language, track: &str) -> String {
    t!(lang, "recap-forum", track = track)
}
