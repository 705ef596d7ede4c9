//! On which dates a track posts, where days of the week alone don't say it: every three days, every
//! other Monday, the 1st of a month, its last Friday.

use serde::{Deserialize, Serialize};

use crate::model::ids::LocalDate;

/// How many days there may be from one date to the next: a few days up to a quarter.
pub const DAYS: std::ops::RangeInclusive<u16> = 2..=90;

/// How many weeks there may be from one week to the next.
pub const WEEKS: std::ops::RangeInclusive<u8> = 2..=12;

/// A rule for dates that days of the week can't say.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rhythm {
    /// Every few days, counted from a date.
    Days {
        /// How many days there are from one date to the next.
        every: u16,
        /// A date that is one of them.
        from: LocalDate,
    },
    /// On days of the week of every few weeks, counted from a week.
    Weeks {
        /// How many weeks there are from one week to the next.
        every: u8,
        /// A Monday of such a week.
        from: LocalDate,
        /// The days as bits; bit 0 is Monday.
        weekdays: u8,
    },
    /// On these days of each month, as bits: bit 1 is the 1st, bit 0 the last day. A day that a
    /// month doesn't have is its last one.
    MonthDays(u32),
    /// On these weekdays of each month, as bits with bit 0 for Monday: those of the first, second,
    /// third and fourth week that has the day, and the last one.
    MonthWeekdays([u8; 5]),
}

impl Rhythm {
    /// Tells whether a date is one of the rule's.
    #[must_use]
    pub fn falls_on(self, date: LocalDate) -> bool {
        let civil = date.civil();
        let weekday = civil.weekday().to_monday_zero_offset();
        let (day, length) = (civil.day(), civil.days_in_month());
        match self {
            Self::Days { every, from } => {
                let between = i64::from(date.0) - i64::from(from.0);
                between.rem_euclid(i64::from(every.max(1))) == 0
            }
            Self::Weeks {
                every,
                from,
                weekdays,
            } => {
                let between = i64::from(date.0) - i64::from(from.0);
                let week = between.div_euclid(7);
                weekdays & (1 << weekday) != 0 && week.rem_euclid(i64::from(every.max(1))) == 0
            }
            Self::MonthDays(days) if day == length => {
                // The last day is also every day that this month doesn't have.
                let from_here = u32::MAX << day;
                days & (from_here | 1) != 0
            }
            Self::MonthDays(days) => days & (1 << day) != 0,
            Self::MonthWeekdays(weeks) => {
                let bit = 1 << weekday;
                let week = usize::from((day - 1).unsigned_abs() / 7);
                let is_nth = week < 4 && weeks[week] & bit != 0;
                is_nth || (day + 7 > length && weeks[4] & bit != 0)
            }
        }
    }
}
