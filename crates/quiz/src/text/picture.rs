//! The words in and about pictures: cards drawn for a member or a group, and the same in words for
//! those who don't see them. Only words of the bot's own are in a picture, and none that people
//! wrote.

use std::collections::BTreeMap;

use crate::model::ids::LocalDate;
use crate::model::mastery::Known;
use crate::model::picture::{DayMark, Mastery, Tile, Year};
use crate::model::question::{Level, Topic};
use crate::text::language::{Language, messages, t};
use crate::text::{cut, names};

/// The longest text that Discord takes for those who don't see a picture, in characters.
pub const ALT: usize = 1024;

/// Names of the months as `picture-month` knows them.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Returns the short name of a month, 1 being January.
fn month(lang: Language, month: i8) -> String {
    let place = usize::from(month.unsigned_abs()).saturating_sub(1);
    t!(lang, "picture-month", month = MONTHS[place % 12])
}

/// Returns a topic's name in a picture, which has room for about 15 letters.
#[must_use]
pub fn topic(lang: Language, topic: Topic) -> String {
    messages(lang).get(&format!("picture-topic-{topic}"))
}

/// Returns the months that begin in a map from this Monday on, each with its week.
#[must_use]
pub fn months(lang: Language, from: LocalDate, days: usize) -> Vec<(u8, String)> {
    // A name needs some weeks of space.
    const LAST_WEEK: usize = 50;
    (0..days)
        .filter_map(|n| {
            let date = from.plus_days(n as i32).civil();
            let week = n / 7;
            (date.day() == 1 && week <= LAST_WEEK).then(|| (week as u8, month(lang, date.month())))
        })
        .collect()
}

/// Writes how much is known as a table of percents; `None` if nothing is.
#[must_use]
pub fn mastery(lang: Language, known: &BTreeMap<(Topic, Level), Known>) -> Option<Mastery> {
    let mut topics: Vec<Topic> = known.keys().map(|(topic, _)| *topic).collect();
    topics.dedup();
    if topics.is_empty() {
        return None;
    }
    let percents = |of: Topic| -> Vec<Option<u8>> {
        let percent = |level| known.get(&(of, level)).and_then(|known| known.percent());
        Level::ALL.iter().map(|level| percent(*level)).collect()
    };
    let rows = topics.iter().map(|of| (topic(lang, *of), percents(*of)));
    Some(Mastery {
        title: t!(lang, "picture-mastery"),
        note: t!(lang, "picture-mastery-note"),
        levels: Level::ALL
            .iter()
            .map(|level| names::level(lang, *level))
            .collect(),
        rows: rows.collect(),
    })
}

/// Writes a table of percents as a sentence.
#[must_use]
pub fn mastery_in_words(lang: Language, mastery: &Mastery) -> String {
    let rows = mastery.rows.iter().map(|(topic, percents)| {
        let percents = percents.iter().map(|percent| match percent {
            Some(percent) => percent.to_string(),
            None => "–".to_owned(),
        });
        let percents = percents.collect::<Vec<_>>().join("/");
        t!(
            lang,
            "picture-alt-row",
            topic = topic.as_str(),
            percents = percents
        )
    });
    t!(
        lang,
        "picture-alt-mastery",
        levels = mastery.levels.join("/"),
        rows = rows.collect::<Vec<_>>().join(", ")
    )
}

/// Counts the days of a map in which something was asked, and those in which something was done.
#[must_use]
pub fn asked_and_done(days: &[DayMark]) -> (usize, usize) {
    let asked = days.iter().filter(|day| **day != DayMark::None);
    let done = asked.clone().filter(|day| **day != DayMark::Missed);
    (asked.count(), done.count())
}

/// Writes a map month by month: how many of the days with a question had an answer.
#[must_use]
pub fn months_in_words(lang: Language, from: LocalDate, days: &[DayMark]) -> String {
    let mut by_month: Vec<((i16, i8), Vec<DayMark>)> = Vec::new();
    for (n, day) in (0..).zip(days) {
        let date = from.plus_days(n).civil();
        let key = (date.year(), date.month());
        match by_month.last_mut() {
            Some((last, days)) if *last == key => days.push(*day),
            _ => by_month.push((key, vec![*day])),
        }
    }
    let parts = by_month.iter().filter_map(|((_, number), days)| {
        let (asked, done) = asked_and_done(days);
        (asked > 0).then(|| {
            let month = month(lang, *number);
            t!(
                lang,
                "picture-alt-month",
                month = month,
                done = done,
                asked = asked
            )
        })
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// Says in words what a picture shows.
#[must_use]
pub fn alt(
    lang: Language,
    tiles: &[Tile],
    badges: &[String],
    (year, from): (&Year, LocalDate),
    mastery: Option<&Mastery>,
) -> String {
    let mut parts: Vec<String> = tiles
        .iter()
        .map(|tile| {
            t!(
                lang,
                "picture-alt-tile",
                label = tile.label.as_str(),
                value = tile.value.as_str(),
                note = tile.note.as_str()
            )
        })
        .collect();
    if !badges.is_empty() {
        parts.push(t!(lang, "picture-alt-badges", badges = badges.join(", ")));
    }
    let months = months_in_words(lang, from, &year.days);
    if !months.is_empty() {
        parts.push(t!(
            lang,
            "picture-alt-year",
            title = year.title.as_str(),
            note = year.note.as_str(),
            months = months
        ));
    }
    parts.extend(mastery.map(|mastery| mastery_in_words(lang, mastery)));
    cut(&format!("{}.", parts.join(". ")), ALT)
}
