//! Reads when a round begins, as a moderator types it.

use crate::commands::track::parse;
use crate::model::ids::{At, LocalDate};
use crate::model::round::RoundClock;
use crate::state::calendar;
use crate::text::language::Language;
use crate::text::round::field;

/// How far ahead a round may be scheduled, in days.
pub const AHEAD_DAYS: i64 = 180;

const DAY_MS: i64 = 24 * 60 * 60_000;

/// When a round begins.
#[derive(Debug, Clone, Copy, Default)]
pub struct Start {
    /// The time.
    pub at: At,
    /// What clocks were to show then, unless the time was given as minutes from now.
    pub clock: Option<RoundClock>,
}

impl Start {
    /// Returns the time at which clocks in a zone show a minute of a date.
    fn by_clock(zone: &str, date: LocalDate, minute: u16) -> Self {
        Self {
            at: calendar::instant(zone, date, minute),
            clock: Some(RoundClock { date, minute }),
        }
    }
}

/// Reads when a round begins: `2026-03-06 18:00`, `fri 18:00`, `tomorrow 18:00`, `18:00` (the next
/// one), or `in 20m`, in whole minutes.
///
/// # Errors
/// The text isn't a time, or the time is past or too far ahead, or it is a time of day and nobody
/// has said in which zone. The error is the sentence for the moderator.
pub fn start(lang: Language, typed: &str, zone: Option<&str>, now: At) -> Result<Start, String> {
    let start = read(typed, zone.unwrap_or("UTC"), now);
    let start = start.ok_or_else(|| field::bad_start(lang, typed))?;
    if zone.is_none() && start.clock.is_some() {
        return Err(field::zone_needed(lang, typed));
    }
    if start.at <= now {
        return Err(field::past_start(lang, start.at));
    }
    if start.at.since(now) > AHEAD_DAYS * DAY_MS {
        return Err(field::far_start(lang, AHEAD_DAYS));
    }
    Ok(start)
}

fn read(typed: &str, zone: &str, now: At) -> Option<Start> {
    let typed = typed.trim().to_lowercase();
    if let Some(length) = typed.strip_prefix("in ") {
        let minutes = parse::minutes(length).filter(|minutes| *minutes > 0)?;
        let at = now.plus_minutes(i64::from(minutes));
        return Some(Start {
            at: At(at.0 - at.0.rem_euclid(1000)),
            clock: None,
        });
    }
    let today = calendar::date_at(zone, now);
    let Some((day, time)) = split(&typed) else {
        let minute = parse::time(&typed).ok()?;
        let start = Start::by_clock(zone, today, minute);
        return Some(if start.at > now {
            start
        } else {
            Start::by_clock(zone, today.plus_days(1), minute)
        });
    };
    let minute = parse::time(time).ok()?;
    let day = day.trim().trim_end_matches(',');
    let date = match day {
        "today" => today,
        "tomorrow" => today.plus_days(1),
        _ => match parse::day(day) {
            Some(wanted) => weekday(wanted, minute, zone, today, now),
            None => parse::date(day).ok()?,
        },
    };
    Some(Start::by_clock(zone, date, minute))
}

/// Splits day and time at the first space or, in `2026-03-06t18:00`, at the letter.
fn split(typed: &str) -> Option<(&str, &str)> {
    if typed.len() > 11 && typed.as_bytes().get(10) == Some(&b't') && typed.is_char_boundary(10) {
        return Some((&typed[..10], &typed[11..]));
    }
    let (day, time) = typed.split_once(char::is_whitespace)?;
    // "6 pm" is only a time.
    let is_day = !day.chars().all(|c| c.is_ascii_digit() || c == ':');
    is_day.then_some((day, time))
}

/// Returns the next such day of the week on which the time isn't over.
fn weekday(wanted: usize, minute: u16, zone: &str, today: LocalDate, now: At) -> LocalDate {
    let is_wanted = |date: &LocalDate| calendar::weekday_bit(*date) == 1 << wanted;
    let mut days = (0..=7).map(|n| today.plus_days(n)).filter(is_wanted);
    days.find(|date| calendar::instant(zone, *date, minute) > now)
        .unwrap_or(today.plus_days(7))
}
