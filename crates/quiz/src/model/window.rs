//! The windows of dates in which points are counted.

use std::mem::discriminant;
use std::ops::RangeInclusive;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::model::ids::{At, LocalDate};

/// Converts a time to jiff's form. Out of jiff's range it returns the nearest end of it.
#[must_use]
pub fn timestamp(at: At) -> Timestamp {
    Timestamp::from_millisecond(at.0).unwrap_or(if at.0 < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}

/// Returns yesterday's date in UTC. No place on Earth has an earlier date today.
#[must_use]
pub fn earliest_today(at: At) -> LocalDate {
    let date = timestamp(at).to_zoned_datetime(TimeZone::UTC).date();
    LocalDate::from_civil(date).plus_days(-1)
}

/// Returns the windows in which a date counts, from narrow to wide.
#[must_use]
pub fn windows(date: LocalDate) -> [Window; 4] {
    [Window::Day(date), week(date), month(date), Window::All]
}

/// Returns the week of a date.
#[must_use]
pub fn week(date: LocalDate) -> Window {
    Window::Week(date.plus_days(-i32::from(date.civil().weekday().to_monday_zero_offset())))
}

/// Returns the month of a date.
#[must_use]
pub fn month(date: LocalDate) -> Window {
    Window::Month(LocalDate::from_civil(date.civil().first_of_month()))
}

/// A window of dates. A week is named by its Monday, a month by its first day.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Window {
    /// One date.
    Day(LocalDate),
    /// The week beginning on this Monday.
    Week(LocalDate),
    /// The month beginning on this first day.
    Month(LocalDate),
    /// All dates.
    All,
}

impl Window {
    /// The first window in their order.
    pub const FIRST: Self = Self::Day(LocalDate(i32::MIN));

    /// Returns all earlier windows of the same kind, or `None` for the window of all dates.
    #[must_use]
    pub fn before(self) -> Option<RangeInclusive<Self>> {
        let (kind, date): (fn(LocalDate) -> Self, LocalDate) = match self {
            Self::Day(date) => (Self::Day, date),
            Self::Week(monday) => (Self::Week, monday),
            Self::Month(first) => (Self::Month, first),
            Self::All => return None,
        };
        Some(kind(LocalDate(i32::MIN))..=kind(date.plus_days(-1)))
    }

    /// Tells whether the window is over in every time zone, so that nobody can ask for its
    /// standings any more.
    #[must_use]
    pub fn is_over(&self, at: At) -> bool {
        Over::at(at).has(*self)
    }
}

/// The windows that are over at a time, found out once for many questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over([Window; 4]);

impl Over {
    /// Finds out which windows are over at a time in every time zone.
    #[must_use]
    pub fn at(at: At) -> Self {
        Self(windows(earliest_today(at)))
    }

    /// Tells whether a window is over.
    #[must_use]
    pub fn has(&self, window: Window) -> bool {
        let is_before = |now: &Window| discriminant(now) == discriminant(&window) && window < *now;
        self.0.iter().any(is_before)
    }
}

/// Returns the windows that are over, as one range for each kind.
pub fn over(at: At) -> impl Iterator<Item = RangeInclusive<Window>> {
    let now = windows(earliest_today(at));
    now.into_iter().filter_map(Window::before)
}
