//! Reads what moderators type for a track, option by option. Each reader returns a value, or what
//! is wrong.

use std::collections::BTreeMap;

use crate::commands::{near, places};
use crate::model::ids::{At, LocalDate};
use crate::model::question::{Level, Topic};
use crate::model::track::{Mode, RevealNotice};
use crate::state::calendar;
use crate::text::field::Mistake;

/// The longest name of a track, in characters.
pub const NAME_MAX: usize = 32;

/// Reveal delays, in minutes: a quarter of an hour to six days.
pub const DELAY: std::ops::RangeInclusive<u32> = 15..=6 * 24 * 60;

/// Times from the reveal to the close, in minutes: a quarter of an hour to a week.
pub const CLOSE: std::ops::RangeInclusive<u32> = 15..=7 * 24 * 60;

/// How late a question may still be posted, in minutes: a quarter of an hour to half a day, so that
/// there are never two of a track at nearly the same time.
pub const GRACE: std::ops::RangeInclusive<u32> = 15..=12 * 60;

/// The largest weight of a topic or level.
pub const WEIGHT_MAX: u32 = 100;

/// How many ranges of blackout dates a track may have.
pub const BLACKOUTS_MAX: usize = 50;

const FULL_DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Reads a time of day, as minutes after midnight: `9:00`, `09:00`, `9am`, `9:30 pm`.
///
/// # Errors
/// The text isn't a time of day.
pub fn time(typed: &str) -> Result<u16, Mistake> {
    let lower = typed.trim().to_lowercase().replace(' ', "");
    let wrong = || Mistake::Time(typed.to_owned());
    let (clock, half) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (_, Some(rest)) => (rest, Some(12)),
        _ => (lower.as_str(), None),
    };
    let (hour, minute) = match (clock.split_once([':', '.']), half) {
        (Some((hour, minute)), _) if minute.len() == 2 => (hour, minute),
        (None, Some(_)) => (clock, "00"),
        _ => return Err(wrong()),
    };
    let hour = small(hour).ok_or_else(wrong)?;
    let minute = small(minute).ok_or_else(wrong)?;
    let hour = match half {
        Some(add) if (1..=12).contains(&hour) => hour % 12 + add,
        None => hour,
        Some(_) => return Err(wrong()),
    };
    if hour > 23 || minute > 59 {
        return Err(wrong());
    }
    Ok(hour * 60 + minute)
}

/// Reads one or two digits.
fn small(text: &str) -> Option<u16> {
    let digits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// Reads an IANA zone, and returns it in its official spelling. What isn't named by a place is
/// never taken, even if there is a zone of this name.
///
/// # Errors
/// The zone isn't known, or isn't a place. The mistake names places that may be meant.
pub fn zone(typed: &str, now: At) -> Result<String, Mistake> {
    let name = typed.trim();
    let known = calendar::zone(name).ok();
    let own = known.and_then(|zone| zone.iana_name().map(str::to_owned));
    own.filter(|zone| places::may_be_set(zone)).ok_or_else(|| {
        let found = places::find(typed, now);
        let mut named = found.named();
        if named.is_empty() {
            let all = calendar::zone_names();
            let all = all.iter().map(String::as_str);
            let nearest = near::nearest(name, all.filter(|name| places::is_place(name)));
            named.extend(nearest.map(str::to_owned));
        }
        Mistake::Zone {
            typed: typed.to_owned(),
            places: named,
            same_time: found.same_time,
        }
    })
}

/// Reads days of the week, bit 0 Monday: `weekdays`, `daily`, `weekends`, `mon,wed,fri`, `mon-thu`.
///
/// # Errors
/// The text names no days, or a word isn't a day.
pub fn days(typed: &str) -> Result<u8, Mistake> {
    let lower = typed.trim().to_lowercase();
    match lower.as_str() {
        "weekdays" | "workdays" => return Ok(0b001_1111),
        "daily" | "every day" | "everyday" | "all" => return Ok(0b111_1111),
        "weekend" | "weekends" => return Ok(0b110_0000),
        _ => {}
    }
    let wrong = |word: &str| Mistake::Days {
        typed: typed.to_owned(),
        word: word.to_owned(),
    };
    let mut bits = 0;
    let lower = lower.replace(" - ", "-").replace(" to ", "-");
    let words = lower
        .split([',', ';', ' ', '+', '&'])
        .filter(|word| !word.is_empty() && *word != "and");
    for word in words {
        let (first, last) = word
            .split_once("..")
            .or_else(|| word.split_once(['-', '–']))
            .unwrap_or((word, word));
        let (Some(first), Some(last)) = (day(first), day(last)) else {
            return Err(wrong(word));
        };
        let length = (last + 7 - first) % 7;
        for n in 0..=length {
            bits |= 1 << ((first + n) % 7);
        }
    }
    if bits == 0 {
        return Err(wrong(""));
    }
    Ok(bits)
}

/// Reads a day of the week by its name or the beginning of its name. 0 is Monday.
#[must_use]
pub fn day(word: &str) -> Option<usize> {
    let word = word.trim_end_matches('.');
    (word.len() >= 3).then_some(())?;
    let plural = word.strip_suffix('s').unwrap_or(word);
    (0..7).find(|n| {
        let full = FULL_DAYS[*n];
        word == full || plural == full || (word.len() <= 5 && full.starts_with(word))
    })
}

/// Reads a length of time in minutes: `8h`, `90m`, `1d`, `1h30m`, `2 days`.
#[must_use]
pub fn minutes(typed: &str) -> Option<u32> {
    let lower = typed.trim().to_lowercase();
    let mut left = lower.as_str();
    let mut sum: u32 = 0;
    while !left.is_empty() {
        let digits = left.find(|c: char| !c.is_ascii_digit())?;
        let number: u32 = left[..digits].parse().ok()?;
        let rest = left[digits..].trim_start();
        let end = rest
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(rest.len());
        let unit = match &rest[..end] {
            "m" | "min" | "mins" | "minute" | "minutes" => 1,
            "h" | "hr" | "hrs" | "hour" | "hours" => 60,
            "d" | "day" | "days" => 24 * 60,
            _ => return None,
        };
        sum = sum.checked_add(number.checked_mul(unit)?)?;
        left = rest[end..].trim_start();
    }
    (!lower.is_empty()).then_some(sum)
}

/// Reads the reveal delay in minutes, in [`DELAY`].
///
/// # Errors
/// The text isn't a length of time, or is outside [`DELAY`].
pub fn delay(typed: &str) -> Result<u32, Mistake> {
    length("delay", typed).and_then(|minutes| {
        let fits = DELAY.contains(&minutes);
        fits.then_some(minutes)
            .ok_or_else(|| Mistake::Delay(typed.to_owned(), DELAY))
    })
}

/// Reads the time from the reveal to the close in minutes, in [`CLOSE`].
///
/// # Errors
/// The text isn't a length of time, or is outside [`CLOSE`].
pub fn close(typed: &str) -> Result<u32, Mistake> {
    length("close", typed).and_then(|minutes| {
        let fits = CLOSE.contains(&minutes);
        fits.then_some(minutes)
            .ok_or_else(|| Mistake::Close(typed.to_owned(), CLOSE))
    })
}

/// Reads how late a question may still be posted in minutes, in [`GRACE`]. `-` and `default` return
/// none, which means what the config says.
///
/// # Errors
/// The text isn't a length of time, or is outside [`GRACE`].
pub fn grace(typed: &str) -> Result<Option<u32>, Mistake> {
    if matches!(typed.trim().to_lowercase().as_str(), "-" | "default") {
        return Ok(None);
    }
    length("grace", typed).and_then(|minutes| {
        let fits = GRACE.contains(&minutes);
        fits.then_some(Some(minutes))
            .ok_or_else(|| Mistake::Grace(typed.to_owned(), GRACE))
    })
}

/// Reads an option that is a length of time.
fn length(option: &'static str, typed: &str) -> Result<u32, Mistake> {
    minutes(typed).ok_or_else(|| Mistake::Length {
        option,
        typed: typed.to_owned(),
    })
}

/// Reads topics with weights: `basics, oop:3`. `all` returns none, which means all.
///
/// # Errors
/// A topic isn't known, is named twice, or has a weight out of range.
pub fn topics(typed: &str) -> Result<Vec<(Topic, u32)>, Mistake> {
    weights(typed, "topics", topic)
}

/// Reads levels with weights: `junior, mid:2`. `all` returns none, which means all.
///
/// # Errors
/// A level isn't known, is named twice, or has a weight out of range.
pub fn levels(typed: &str) -> Result<Vec<(Level, u32)>, Mistake> {
    weights(typed, "levels", level)
}

fn weights<T: Copy + Ord>(
    typed: &str,
    option: &'static str,
    find: impl Fn(&str) -> Result<T, Mistake>,
) -> Result<Vec<(T, u32)>, Mistake> {
    let typed = typed.trim();
    if matches!(typed.to_lowercase().as_str(), "all" | "any" | "*" | "-") {
        return Ok(Vec::new());
    }
    let mut named: BTreeMap<T, u32> = BTreeMap::new();
    for one in typed
        .split([',', ';'])
        .map(str::trim)
        .filter(|one| !one.is_empty())
    {
        let (name, weight) = match one.split_once([':', '=']) {
            Some((name, weight)) => {
                let weight = weight.trim().parse().ok();
                let weight = weight.filter(|weight| *weight <= WEIGHT_MAX);
                let wrong = || Mistake::Weight(one.to_owned(), WEIGHT_MAX);
                (name, weight.ok_or_else(wrong)?)
            }
            None => (one, 1),
        };
        if named.insert(find(name.trim())?, weight).is_some() {
            let name = name.to_owned();
            return Err(Mistake::Twice { option, name });
        }
    }
    if named.values().all(|weight| *weight == 0) {
        return Err(Mistake::Nothing { option });
    }
    Ok(named
        .into_iter()
        .filter(|(_, weight)| *weight > 0)
        .collect())
}

/// Finds a topic by its word or its title.
///
/// # Errors
/// There is no such topic. The mistake names the nearest one.
pub fn topic(typed: &str) -> Result<Topic, Mistake> {
    let all = Topic::ALL.iter().copied();
    let known = all
        .clone()
        .find(|topic| near::same(topic.as_str(), typed) || near::same(topic.title(), typed));
    known.ok_or_else(|| {
        let close = near::best(typed, all, |topic| {
            vec![topic.as_str().to_owned(), topic.title().to_owned()]
        });
        let named = close.first().filter(|_| !typed.trim().is_empty());
        Mistake::Topic {
            typed: typed.to_owned(),
            nearest: named.copied(),
        }
    })
}

/// Finds a level by its word.
///
/// # Errors
/// There is no such level.
pub fn level(typed: &str) -> Result<Level, Mistake> {
    let all = Level::ALL.iter().copied();
    all.clone()
        .find(|level| near::same(level.as_str(), typed))
        .ok_or_else(|| Mistake::Level(typed.to_owned()))
}

/// Reads how open questions are answered.
///
/// # Errors
/// The text isn't a mode.
pub fn mode(typed: &str) -> Result<Mode, Mistake> {
    match typed.trim().to_lowercase().as_str() {
        "thread" => Ok(Mode::Thread),
        "sealed" => Ok(Mode::Sealed),
        "both" => Ok(Mode::Both),
        _ => Err(Mistake::Mode(typed.to_owned())),
    }
}

/// Reads how the channel hears of reveals.
///
/// # Errors
/// The text isn't one of the ways.
pub fn reveal_notice(typed: &str) -> Result<RevealNotice, Mistake> {
    match typed.trim().to_lowercase().as_str() {
        "channel" => Ok(RevealNotice::Channel),
        "role" => Ok(RevealNotice::Role),
        "none" => Ok(RevealNotice::None),
        _ => Err(Mistake::RevealNotice(typed.to_owned())),
    }
}

/// Reads a name that fits into any sentence: one line of up to [`NAME_MAX`] characters, without
/// anything Discord would format, and not only a number, because numbers name tracks as well.
///
/// # Errors
/// The name is empty, too long, a number, or has characters that a name can't have.
pub fn name(typed: &str) -> Result<String, Mistake> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let bad = name.char_indices().find_map(|(at, c)| {
        let bad = c.is_control() || "*_~|`<>@#[]\\".contains(c);
        (bad || (is_invisible(c) && !joins(&name, at, c))).then_some(c)
    });
    let number = name.chars().all(|c| c.is_ascii_digit());
    if name.is_empty() || number || name.chars().count() > NAME_MAX || bad.is_some() {
        return Err(Mistake::Name {
            typed: typed.to_owned(),
            max: NAME_MAX,
            sign: bad,
        });
    }
    Ok(name)
}

/// Reads the name of a track.
///
/// # Errors
/// As [`name`], or it is the word for the whole server where a track is named.
pub fn track_name(typed: &str) -> Result<String, Mistake> {
    let name = name(typed)?;
    match name.eq_ignore_ascii_case("all") {
        true => Err(Mistake::NameOfAll(name)),
        false => Ok(name),
    }
}

/// Returns whether a character changes the direction of the text around it, or draws nothing.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns whether a joiner makes one picture out of several (👩‍💻), or belongs to a script that
/// needs it: it must be between two characters that are neither ASCII nor joiners.
fn joins(name: &str, at: usize, c: char) -> bool {
    let joinable = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !is_invisible(c));
    matches!(c, '\u{200c}' | '\u{200d}')
        && joinable(name[..at].chars().next_back())
        && joinable(name[at + c.len_utf8()..].chars().next())
}

/// Reads ranges of dates without a daily, sorted, leaving out those that are over:
/// `2026-12-24..2027-01-02, 2027-05-01`. `-` means none.
///
/// # Errors
/// A range can't be read, ends before it begins, or there are more than [`BLACKOUTS_MAX`].
pub fn blackout(typed: &str, today: LocalDate) -> Result<Vec<(LocalDate, LocalDate)>, Mistake> {
    let typed = typed.trim();
    if typed == "-" {
        return Ok(Vec::new());
    }
    let mut stretches = Vec::new();
    let pieces = typed.split([',', ';']).map(str::trim);
    for one in pieces.filter(|one| !one.is_empty()) {
        let (first, last) = one
            .split_once("..")
            .or_else(|| one.split_once(" to "))
            .unwrap_or((one, one));
        let (first, last) = (date(first)?, date(last)?);
        if last < first {
            return Err(Mistake::Backwards(one.to_owned()));
        }
        stretches.push((first, last));
    }
    if stretches.is_empty() {
        return Err(Mistake::Date(typed.to_owned()));
    }
    stretches.retain(|(_, last)| *last >= today);
    stretches.sort_unstable();
    stretches.dedup();
    if stretches.len() > BLACKOUTS_MAX {
        return Err(Mistake::TooManyDates(BLACKOUTS_MAX));
    }
    Ok(stretches)
}

/// Reads a date: `2026-12-24`.
///
/// # Errors
/// The text isn't a date.
pub fn date(typed: &str) -> Result<LocalDate, Mistake> {
    let typed = typed.trim();
    // jiff would also accept a date with a time. Only `2026-12-24` is a date here.
    let plain = typed.len() == 10 && typed.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    plain
        .then(|| typed.parse().ok())
        .flatten()
        .ok_or_else(|| Mistake::Date(typed.to_owned()))
}
