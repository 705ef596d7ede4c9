//! Reads on which days a track posts: `weekdays`, `mon-thu`, `every 3 days`, `every other monday`,
//! `monthly 1`, `last friday`.

use crate::commands::track::parse;
use crate::model::ids::LocalDate;
use crate::model::rhythm::{DAYS, Rhythm, WEEKS};
use crate::state::calendar;
use crate::text::field::Mistake;

/// All days of the week.
const EVERY_DAY: u8 = 0b111_1111;

/// The days of a track: days of the week, or a rule that they can't say.
pub type Dates = (u8, Option<Rhythm>);

/// Words that say nothing by themselves.
const FILLERS: [&str; 6] = ["on", "the", "of", "and", "each", "in"];

/// Reads on which days a track posts. `start` is the first date that it may use: a rule that counts
/// days or weeks counts from there, unless a date is named.
///
/// # Errors
/// The text names no days, a word isn't understood, or it could mean two things.
pub fn read(typed: &str, start: LocalDate) -> Result<Dates, Mistake> {
    let lower = typed.trim().to_lowercase();
    let mut words: Vec<&str> = lower
        .split([',', ';', ' ', '+', '&', '/'])
        .filter(|word| !word.is_empty())
        .collect();
    let start = from(&mut words, typed)?.unwrap_or(start);
    words.retain(|word| !FILLERS.contains(word));
    let of_month = words
        .iter()
        .any(|word| matches!(*word, "monthly" | "month" | "months"));
    words.retain(|word| !matches!(*word, "monthly" | "month" | "months"));
    if of_month {
        words.retain(|word| *word != "every");
    }
    match words.as_slice() {
        [] if of_month => Err(Mistake::WhichDayOfMonth(typed.to_owned())),
        _ if of_month => in_month(&words, typed),
        ["every", rest @ ..] => every(rest, typed, start),
        ["biweekly" | "fortnightly", rest @ ..] => weeks(2, rest, typed, start),
        ["weekly", rest @ ..] if !rest.is_empty() => by_week(rest, typed),
        [first, ..] if ordinal(first).is_some() => in_month(&words, typed),
        _ => parse::days(typed).map(|bits| (bits, None)),
    }
}

/// Takes the date off from which a rule counts: `every 3 days from 2026-03-05`.
fn from(words: &mut Vec<&str>, typed: &str) -> Result<Option<LocalDate>, Mistake> {
    let Some(at) = words
        .iter()
        .position(|word| matches!(*word, "from" | "since" | "starting"))
    else {
        return Ok(None);
    };
    let date = words[at + 1..].join(" ");
    words.truncate(at);
    parse::date(&date)
        .map(Some)
        .map_err(|_| Mistake::DaysFrom(typed.to_owned()))
}

/// Reads days of the week behind other words.
fn by_week(words: &[&str], typed: &str) -> Result<Dates, Mistake> {
    let bits = parse::days(&words.join(" ")).map_err(|mistake| match mistake {
        Mistake::Days { word, .. } => Mistake::Days {
            typed: typed.to_owned(),
            word,
        },
        other => other,
    })?;
    Ok((bits, None))
}

/// Reads what follows `every`: `3 days`, `other week`, `2 weeks mon thu`, `monday`.
fn every(words: &[&str], typed: &str, start: LocalDate) -> Result<Dates, Mistake> {
    let ordinals = words.iter().filter(|word| ordinal(word).is_some()).count();
    let names_first = matches!(words, ["first" | "1st" | "last", ..]);
    if ordinals > 1 || (names_first && words.len() > 1) {
        return in_month(words, typed);
    }
    let (number, is_ordinal, rest) = match words {
        ["other", rest @ ..] => (Some(2), false, rest),
        [word, rest @ ..] => match (number(word), ordinal(word)) {
            (Some(number), _) => (Some(number), false, rest),
            (None, Some(Nth::Number(n))) => (Some(u32::from(n)), true, rest),
            _ => (None, false, words),
        },
        [] => (None, false, words),
    };
    match (number, rest) {
        (None, ["day" | "days"]) => Ok((EVERY_DAY, None)),
        (None, ["week", rest @ ..]) if !rest.is_empty() => by_week(rest, typed),
        (None, _) => by_week(rest, typed),
        (Some(1), ["day" | "days"]) => Ok((EVERY_DAY, None)),
        (Some(number), ["day" | "days"]) => {
            let every = u16::try_from(number).ok();
            let every = every.filter(|every| DAYS.contains(every));
            let every = every.ok_or_else(|| Mistake::DaysApart(typed.to_owned()))?;
            let rhythm = Rhythm::Days { every, from: start };
            Ok((EVERY_DAY, Some(rhythm)))
        }
        (Some(1), ["week" | "weeks", rest @ ..]) if !rest.is_empty() => by_week(rest, typed),
        (Some(number), ["week" | "weeks", rest @ ..]) => weeks(number, rest, typed, start),
        // To some "every second Friday" is the second one of a month, to others every other one.
        (Some(number), [day]) if is_ordinal && parse::day(day).is_some() => {
            Err(Mistake::DaysTwoMeanings {
                typed: typed.to_owned(),
                number,
                day: (*day).to_owned(),
            })
        }
        (Some(number), rest) if !rest.is_empty() && words.first() == Some(&"other") => {
            weeks(number, rest, typed, start)
        }
        (Some(_), rest) => Err(Mistake::Days {
            typed: typed.to_owned(),
            word: rest.first().copied().unwrap_or_default().to_owned(),
        }),
    }
}

/// Makes a rule of weeks. Without days of the week it is that of the first date. The first week is
/// that of the first day which isn't over.
fn weeks(number: u32, words: &[&str], typed: &str, start: LocalDate) -> Result<Dates, Mistake> {
    let every = u8::try_from(number).ok();
    let every = every.filter(|every| WEEKS.contains(every));
    let every = every.ok_or_else(|| Mistake::DaysApart(typed.to_owned()))?;
    let weekdays = match words {
        [] => calendar::weekday_bit(start),
        words => by_week(words, typed)?.0,
    };
    let mut first = start;
    while weekdays & calendar::weekday_bit(first) == 0 {
        first = first.plus_days(1);
    }
    let monday_zero = i32::from(first.civil().weekday().to_monday_zero_offset());
    let from = first.plus_days(-monday_zero);
    let rhythm = Rhythm::Weeks {
        every,
        from,
        weekdays,
    };
    Ok((EVERY_DAY, Some(rhythm)))
}

/// Reads a number, in digits or as a word.
fn number(word: &str) -> Option<u32> {
    const NAMES: [&str; 7] = ["two", "three", "four", "five", "six", "seven", "ten"];
    const NUMBERS: [u32; 7] = [2, 3, 4, 5, 6, 7, 10];
    let named = NAMES.iter().position(|name| *name == word);
    let named = named.map(|at| NUMBERS[at]);
    named.or_else(|| word.parse().ok())
}

/// Which one of a month's days or weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nth {
    Number(u8),
    Last,
}

/// Reads `1st`, `first`, `last`.
fn ordinal(word: &str) -> Option<Nth> {
    const NAMES: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];
    if word == "last" {
        return Some(Nth::Last);
    }
    if let Some(at) = NAMES.iter().position(|name| *name == word) {
        return Some(Nth::Number(at as u8 + 1));
    }
    let digits = ["st", "nd", "rd", "th", "."]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))?;
    digits.parse().ok().map(Nth::Number)
}

/// Reads days of a month: `1`, `1st 15th`, `last day`, `first monday`, `first third mon`.
fn in_month(words: &[&str], typed: &str) -> Result<Dates, Mistake> {
    let wrong = |word: &str| Mistake::Days {
        typed: typed.to_owned(),
        word: word.to_owned(),
    };
    let mut days = 0_u32;
    let mut weeks = [0_u8; 5];
    // Ordinals of which it isn't known yet whether a day of the week follows.
    let mut open: Vec<(Nth, &str)> = Vec::new();
    let mut named_week = false;
    for word in words {
        if let Some(nth) = ordinal(word).or_else(|| word.parse().ok().map(Nth::Number)) {
            if named_week {
                open.clear();
            }
            named_week = false;
            open.push((nth, word));
        } else if matches!(*word, "day" | "days") {
            for (nth, word) in open.drain(..) {
                days |= day_bit(nth).ok_or_else(|| wrong(word))?;
            }
        } else if let Some(weekday) = parse::day(word) {
            if open.is_empty() {
                return Err(Mistake::WhichDayOfMonth(typed.to_owned()));
            }
            for (nth, word) in &open {
                let week = match nth {
                    Nth::Last => 4,
                    Nth::Number(n @ 1..=4) => usize::from(n - 1),
                    Nth::Number(_) => return Err(wrong(word)),
                };
                weeks[week] |= 1 << weekday;
            }
            named_week = true;
        } else {
            return Err(wrong(word));
        }
    }
    if !named_week {
        for (nth, word) in open {
            days |= day_bit(nth).ok_or_else(|| wrong(word))?;
        }
    }
    let rhythm = match (days, weeks) {
        (0, [0, 0, 0, 0, 0]) => return Err(Mistake::WhichDayOfMonth(typed.to_owned())),
        (days, [0, 0, 0, 0, 0]) => Rhythm::MonthDays(days),
        (0, weeks) => Rhythm::MonthWeekdays(weeks),
        _ => return Err(Mistake::DaysMixed(typed.to_owned())),
    };
    Ok((EVERY_DAY, Some(rhythm)))
}

/// Returns the bit of a day of the month in [`Rhythm::MonthDays`].
fn day_bit(nth: Nth) -> Option<u32> {
    match nth {
        Nth::Last => Some(1),
        Nth::Number(day @ 1..=31) => Some(1 << day),
        Nth::Number(_) => None,
    }
}
