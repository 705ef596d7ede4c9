//! The calendar: the slots of a track in its own zone.
//!
//! A slot inside a gap of the clock moves to the first valid minute after the gap. A slot that
//! comes twice is used once, at its first instant. A daily is identified by its local date, so a
//! date has one daily even if its slot comes twice.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{AmbiguousOffset, TimeZone};

use crate::model::ids::{At, LocalDate};
use crate::model::rhythm::Rhythm;
use crate::model::track::Track;
use crate::model::{window, zones};

/// A slot: a date of a track, and the time of its post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The track's local date.
    pub date: LocalDate,
    /// When it is due.
    pub at: At,
}

/// Finds the zone with an IANA name.
///
/// # Errors
/// Returns an error if the name isn't in the zone data in use.
pub fn zone(name: &str) -> Result<TimeZone, jiff::Error> {
    zones::find(name)
}

/// Returns all zone names in order, for completions and "did you mean".
#[must_use]
pub fn zone_names() -> Vec<String> {
    zones::names()
}

/// Returns the date in a zone at a time. An unknown zone counts as UTC, because it was valid when
/// it was set.
#[must_use]
pub fn date_at(zone_name: &str, at: At) -> LocalDate {
    let zone = zone(zone_name).unwrap_or(TimeZone::UTC);
    LocalDate::from_civil(window::timestamp(at).to_zoned_datetime(zone).date())
}

/// Returns the time of a minute of a date in a zone.
#[must_use]
pub fn instant(zone_name: &str, date: LocalDate, minute: u16) -> At {
    let zone = zone(zone_name).unwrap_or(TimeZone::UTC);
    at_minute(&zone, date.civil(), minute)
}

/// What the clock of a zone does at a minute of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall {
    /// The minute comes once.
    Plain,
    /// The minute doesn't exist, because the clock jumps over it.
    Gap,
    /// The minute comes twice, because the clock is turned back.
    Fold,
}

/// Finds out what the clock of a zone does at a minute of a date.
#[must_use]
pub fn wall(zone_name: &str, date: LocalDate, minute: u16) -> Wall {
    let zone = zone(zone_name).unwrap_or(TimeZone::UTC);
    let time = date.civil().to_datetime(time_of(minute));
    match zone.to_ambiguous_timestamp(time).offset() {
        AmbiguousOffset::Unambiguous { .. } => Wall::Plain,
        AmbiguousOffset::Gap { .. } => Wall::Gap,
        AmbiguousOffset::Fold { .. } => Wall::Fold,
    }
}

/// Returns what clocks in a zone show at a time. An unknown zone counts as UTC.
#[must_use]
pub fn local(zone_name: &str, at: At) -> jiff::civil::DateTime {
    let zone = zone(zone_name).unwrap_or(TimeZone::UTC);
    window::timestamp(at).to_zoned_datetime(zone).datetime()
}

/// Returns by how many seconds clocks in a zone are ahead of UTC at a time.
#[must_use]
pub fn offset(zone_name: &str, at: At) -> i32 {
    let zone = zone(zone_name).unwrap_or(TimeZone::UTC);
    zone.to_offset(window::timestamp(at)).seconds()
}

/// Converts a minute after midnight to a time of day.
#[must_use]
pub fn time_of(minute: u16) -> jiff::civil::Time {
    let minute = minute.min(24 * 60 - 1);
    jiff::civil::time((minute / 60) as i8, (minute % 60) as i8, 0, 0)
}

fn at_minute(zone: &TimeZone, date: Date, minute: u16) -> At {
    let time = date.to_datetime(time_of(minute));
    let ambiguous = zone.to_ambiguous_timestamp(time);
    let stamp = match ambiguous.offset() {
        // The first valid minute after the gap is the moment of the change. Read with the offset
        // before the gap, the wall time is as far after the change as it is inside the gap.
        AmbiguousOffset::Gap { before, .. } => {
            let late = before.to_timestamp(time).ok();
            late.and_then(|late| {
                // `late` isn't before the change, so the change is the last transition up to it.
                zone.preceding(late + jiff::SignedDuration::from_nanos(1))
                    .next()
                    .map(|change| change.timestamp())
            })
        }
        AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Fold { .. } => {
            ambiguous.earlier().ok()
        }
    };
    At(stamp.map_or(0, Timestamp::as_millisecond))
}

/// Returns the first time after another one that is this minute of a Sunday in a zone.
#[must_use]
pub fn next_sunday(zone_name: &str, after: At, minute: u16) -> At {
    let date = date_at(zone_name, after);
    let monday_zero = i32::from(date.civil().weekday().to_monday_zero_offset());
    let sunday = date.plus_days(6 - monday_zero);
    let this = instant(zone_name, sunday, minute);
    if this > after {
        this
    } else {
        instant(zone_name, sunday.plus_days(7), minute)
    }
}

/// Returns the bit of a date's weekday in
/// [`Track::weekdays`](crate::model::track::Track::weekdays).
#[must_use]
pub fn weekday_bit(date: LocalDate) -> u8 {
    1 << date.civil().weekday().to_monday_zero_offset()
}

/// Tells whether a date is in one of these ranges.
#[must_use]
pub fn covers(blackout: &[(LocalDate, LocalDate)], date: LocalDate) -> bool {
    blackout
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&date))
}

/// Tells whether a track has a daily on a date, by its weekdays or its rule, its own blackout dates
/// and its guild's.
#[must_use]
pub fn posts_on(
    track: &Track,
    rhythm: Option<Rhythm>,
    closed: &[(LocalDate, LocalDate)],
    date: LocalDate,
) -> bool {
    let by_weekday = || track.weekdays & weekday_bit(date) != 0;
    rhythm.map_or_else(by_weekday, |rhythm| rhythm.falls_on(date))
        && !covers(&track.blackout, date)
        && !covers(closed, date)
}

/// Returns the next slot of a track: the first date that isn't used yet and whose time isn't before
/// [`Track::since`](crate::model::track::Track::since). `rhythm` is the track's rule for dates, if
/// it has one, and `closed` are the blackout dates of its guild. `None` if the track posts on no
/// day of the next two years.
#[must_use]
pub fn next_slot(
    track: &Track,
    rhythm: Option<Rhythm>,
    closed: &[(LocalDate, LocalDate)],
) -> Option<Slot> {
    slots(track, rhythm, closed).next()
}

/// Iterates over the slots of a track that it may still post. A paused track posts none whose time
/// has passed.
pub fn slots_from<'a>(
    track: &'a Track,
    rhythm: Option<Rhythm>,
    closed: &'a [(LocalDate, LocalDate)],
    now: At,
) -> impl Iterator<Item = Slot> + 'a {
    let paused = track.paused.is_some();
    slots(track, rhythm, closed).skip_while(move |slot| paused && slot.at < now)
}

/// Iterates over the coming slots of a track, in order. `rhythm` is its rule for dates, if it has
/// one, and `closed` are the blackout dates of its guild.
pub fn slots<'a>(
    track: &'a Track,
    rhythm: Option<Rhythm>,
    closed: &'a [(LocalDate, LocalDate)],
) -> impl Iterator<Item = Slot> + 'a {
    let zone = zone(&track.zone).unwrap_or(TimeZone::UTC);
    let from_since = LocalDate::from_civil(
        window::timestamp(track.since)
            .to_zoned_datetime(zone.clone())
            .date(),
    );
    let first = track
        .last_date
        .map_or(from_since, |last| from_since.max(last.plus_days(1)));
    (0..731)
        .map(move |n| first.plus_days(n))
        .filter(move |date| posts_on(track, rhythm, closed, *date))
        .filter_map(move |date| {
            let at = at_minute(&zone, date.civil(), track.minute);
            (at >= track.since).then_some(Slot { date, at })
        })
}
