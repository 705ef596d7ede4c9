//! Places for what people type instead of one: abbreviations, offsets, countries, legacy names.
//!
//! An abbreviation means several places (IST is India, Israel or Ireland), an offset says nothing
//! about clock changes, and names such as EST or Etc/GMT-2 never change their clocks. So none of
//! them is taken for a zone; the places that keep that time now are offered instead. They come from
//! the zone data itself and from the tables that are published with it, which are in the public
//! domain: `zone1970.tab` says which countries a zone is in, and `zonenow.tab` lists, for each set
//! of clocks that agree from now on, the zone where most people live.

use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::model::ids::At;
use crate::model::window;
use crate::state::calendar;

/// Regions whose zones are named by a place.
const REGIONS: [&str; 10] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];

/// How far ahead it is looked how a zone's clocks change.
const YEAR_MS: i64 = 366 * 24 * 60 * 60_000;

/// How many places a sentence names.
const NAMED: usize = 5;

/// A zone of `zone1970.tab`.
struct Row {
    zone: &'static str,
    /// The countries it is in, by their codes.
    countries: Vec<&'static str>,
    /// Whether most people who have its time live there.
    main: bool,
    /// What `zonenow.tab` says about it.
    about: &'static str,
}

/// The zones of `zone1970.tab`, those in `zonenow.tab` first, then those in more countries.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let now: Vec<_> = lines(include_str!("../../data/zonenow.tab")).collect();
    let row = |columns: Vec<&'static str>| {
        let zone = *columns.get(2)?;
        let main = now.iter().find(|one| one.get(2) == Some(&zone));
        Some(Row {
            zone,
            countries: columns[0].split(',').collect(),
            main: main.is_some(),
            about: main.and_then(|one| one.get(3).copied()).unwrap_or_default(),
        })
    };
    let table = lines(include_str!("../../data/zone1970.tab"));
    let mut rows: Vec<Row> = table.filter_map(row).collect();
    rows.sort_by_key(|row| (!row.main, Reverse(row.countries.len())));
    rows
});

/// Codes and English names of countries.
static COUNTRIES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let table = lines(include_str!("../../data/iso3166.tab"));
    table
        .filter_map(|columns| Some((*columns.first()?, *columns.get(1)?)))
        .collect()
});

fn lines(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect())
}

/// Places for a text, the likeliest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// The places it means.
    pub meant: Vec<String>,
    /// Whether it is a time rather than a name, so that all of `meant` keep that time.
    pub same_time: bool,
    /// Places whose name, country or description has a word that begins like it.
    pub similar: Vec<String>,
}

impl Places {
    /// Returns the places for a sentence.
    #[must_use]
    pub fn named(&self) -> Vec<String> {
        let first = if self.meant.is_empty() {
            &self.similar
        } else {
            &self.meant
        };
        first.iter().take(NAMED).cloned().collect()
    }
}

/// Returns whether a zone may be set by this name: it is a place's, or UTC itself.
#[must_use]
pub fn may_be_set(zone: &str) -> bool {
    let fixed = zone.starts_with("Etc/") || zone.starts_with("SystemV/");
    zone == "UTC" || zone == "Etc/UTC" || (zone.contains('/') && !fixed)
}

/// Returns whether a zone is named by a place.
#[must_use]
pub fn is_place(zone: &str) -> bool {
    let region = zone.split_once('/').map_or("", |(region, _)| region);
    REGIONS.contains(&region)
}

/// Finds places for a text, as clocks are now.
#[must_use]
pub fn find(typed: &str, now: At) -> Places {
    let folded = fold(typed);
    if folded.is_empty() {
        return Places::default();
    }
    let mut same_time = true;
    let mut meant = by_offset(&folded, now);
    if meant.is_empty() {
        meant = by_abbreviation(typed, now);
    }
    if meant.is_empty() {
        same_time = false;
        meant = by_name(&folded, now);
    }
    let mut similar = by_word(&folded);
    similar.retain(|zone| !meant.contains(zone));
    Places {
        same_time: same_time && !meant.is_empty(),
        meant,
        similar,
    }
}

/// Folds a text to lower case with single blanks between words.
fn fold(text: &str) -> String {
    let spaced = text.to_lowercase().replace(['_', ','], " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Finds places whose clocks are now ahead of UTC as `utc+2`, `gmt-3:30`, `+05:30` or `etc/gmt-2`
/// says; the last counts westwards.
fn by_offset(folded: &str, now: At) -> Vec<String> {
    let Some(seconds) = offset(folded) else {
        return Vec::new();
    };
    let utc = (seconds == 0).then(|| "UTC".to_owned());
    let same = rows_now(|zone| calendar::offset(zone, now) == seconds);
    utc.into_iter().chain(same).collect()
}

/// Reads an offset in seconds.
fn offset(folded: &str) -> Option<i32> {
    let plain = folded.replace(' ', "").replace('−', "-");
    let (rest, westwards) = match plain.strip_prefix("etc/gmt") {
        Some(rest) => (rest, true),
        None => (
            plain
                .strip_prefix("utc")
                .or_else(|| plain.strip_prefix("gmt"))
                .unwrap_or(&plain),
            false,
        ),
    };
    let ahead = rest.starts_with('+');
    let digits = rest.strip_prefix(['+', '-'])?;
    let (hours, minutes) = match digits.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return None,
        None if digits.len() > 2 => digits.split_at_checked(digits.len() - 2)?,
        None => (digits, "0"),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = (hours * 60 + minutes) * 60;
    ((0..=14).contains(&hours) && (0..60).contains(&minutes)).then_some(())?;
    Some(if ahead == westwards {
        -seconds
    } else {
        seconds
    })
}

/// Finds places whose clocks have this abbreviation within a year, those that have it now first.
/// `EST5EDT` means both of its abbreviations.
fn by_abbreviation(typed: &str, now: At) -> Vec<String> {
    let upper = typed.trim().to_uppercase();
    let wanted: Vec<&str> = upper
        .split(|c: char| c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let fits = |part: &&str| (2..=5).contains(&part.len()) && part.chars().all(char::is_alphabetic);
    if wanted.is_empty() || wanted.len() > 2 || !wanted.iter().all(fits) {
        return Vec::new();
    }
    let mut found: Vec<(bool, &str)> = Vec::new();
    for row in ROWS.iter() {
        let all = abbreviations(row.zone, now);
        let has = |part: &&str| all.iter().any(|one| one.to_uppercase() == **part);
        if wanted.iter().all(has) {
            let now_too = all
                .first()
                .is_some_and(|one| one.to_uppercase() == wanted[0]);
            found.push((now_too, row.zone));
        }
    }
    found.sort_by_key(|(now_too, _)| !now_too);
    found.into_iter().map(|(_, zone)| zone.to_owned()).collect()
}

/// Returns the abbreviation of a zone's time now, and those that follow within a year.
fn abbreviations(zone: &str, now: At) -> Vec<String> {
    let Ok(zone) = calendar::zone(zone) else {
        return Vec::new();
    };
    let (from, until) = (
        window::timestamp(now),
        window::timestamp(now.plus_ms(YEAR_MS)),
    );
    let mut all = vec![zone.to_offset_info(from).abbreviation().to_owned()];
    let changes = zone
        .following(from)
        .take_while(|one| one.timestamp() <= until);
    all.extend(changes.map(|change| change.abbreviation().to_owned()));
    all
}

/// Finds the place of this name, the zones of the country of this name or code, and places whose
/// clocks agree with those of a zone that has another kind of name (`Pacific` in `US/Pacific`).
fn by_name(folded: &str, now: At) -> Vec<String> {
    let names = calendar::zone_names();
    let last = |name: &str| fold(name.rsplit('/').next().unwrap_or(name));
    let named = |name: &&String| fold(name) == folded || last(name) == folded;
    let (places, others): (Vec<&String>, Vec<&String>) =
        names.iter().filter(named).partition(|name| is_place(name));
    let mut meant: Vec<String> = places.into_iter().cloned().collect();
    let country = COUNTRIES
        .iter()
        .find(|(code, name)| fold(name) == folded || fold(code) == folded);
    if let Some((code, _)) = country {
        meant.extend(rows_of(|row| row.countries.contains(code)));
    }
    if meant.is_empty() {
        for other in others {
            meant.extend(rows_now(|zone| agree(zone, other, now)));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    meant.retain(|zone| seen.insert(zone.clone()));
    meant
}

/// Returns whether two zones' clocks agree now and in each of the next twelve months.
fn agree(zone: &str, other: &str, now: At) -> bool {
    let mut months = (0..=12).map(|n| now.plus_ms(YEAR_MS / 12 * n));
    months.all(|at| calendar::offset(zone, at) == calendar::offset(other, at))
}

/// Finds zones with a word that begins like this in their name, their description or the name of
/// their country.
fn by_word(folded: &str) -> Vec<String> {
    if folded.chars().count() < 3 {
        return Vec::new();
    }
    let begins = |text: &str| {
        let text = fold(text);
        let starts = text.char_indices().filter(|(place, _)| {
            let before = text[..*place].chars().next_back();
            before.is_none_or(|c| !c.is_alphanumeric())
        });
        let mut starts = starts.map(|(place, _)| place);
        starts.any(|place| text[place..].starts_with(folded))
    };
    let countries: Vec<&str> = COUNTRIES
        .iter()
        .filter(|(_, name)| begins(name))
        .map(|(code, _)| *code)
        .collect();
    rows_of(|row| {
        let there = row.countries.iter().any(|code| countries.contains(code));
        there || begins(row.zone) || begins(row.about)
    })
}

fn rows_of(wanted: impl Fn(&Row) -> bool) -> Vec<String> {
    let rows = ROWS.iter().filter(|row| wanted(row));
    rows.map(|row| row.zone.to_owned()).collect()
}

fn rows_now(wanted: impl Fn(&str) -> bool) -> Vec<String> {
    rows_of(|row| wanted(row.zone))
}
