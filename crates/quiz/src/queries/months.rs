//! Finds out which month a person means: `2026-02`, `Feb`, `February 2026`, `last month`.

use jiff::civil::date;

use crate::model::ids::LocalDate;

const NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Returns the first day of the month that somebody means by these words in lower case. Without a
/// year it is the last such month up to the present one.
#[must_use]
pub fn find(words: &str, today: LocalDate) -> Option<LocalDate> {
    let now = today.civil();
    if ["last month", "previous month"].contains(&words) {
        let first = LocalDate::from_civil(now.first_of_month());
        return Some(LocalDate::from_civil(
            first.plus_days(-1).civil().first_of_month(),
        ));
    }
    if let Some((year, month)) = words.split_once('-') {
        return first(year.trim().parse().ok()?, month.trim().parse().ok()?);
    }
    let mut parts = words.split_whitespace();
    let month = named(parts.next()?)?;
    let year = match parts.next() {
        Some(year) => year.parse().ok()?,
        None if month <= now.month() => now.year(),
        None => now.year() - 1,
    };
    parts.next().is_none().then(|| first(year, month)).flatten()
}

/// Returns the number of the month with a name, or with one of at least three letters that begins
/// like it.
fn named(word: &str) -> Option<i8> {
    let word = word.trim_end_matches(['.', ',']);
    let found = NAMES
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(word))?;
    i8::try_from(found + 1).ok()
}

fn first(year: i16, month: i8) -> Option<LocalDate> {
    let fits = (2000..=9998).contains(&year) && (1..=12).contains(&month);
    fits.then(|| LocalDate::from_civil(date(year, month, 1)))
}

/// Returns the first days of the months before the one of a date, the last one first.
pub fn before(today: LocalDate) -> impl Iterator<Item = LocalDate> {
    let first = |date: LocalDate| LocalDate::from_civil(date.civil().first_of_month());
    std::iter::successors(Some(first(today)), move |month| {
        Some(first(month.plus_days(-1)))
    })
    .skip(1)
}
