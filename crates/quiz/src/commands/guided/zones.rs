//! The time zones that the guided setup offers: first those where people speak the language of the
//! moderator's Discord, then those where most others live.

use crate::model::ids::At;
use crate::model::zones;
use crate::state::calendar;

/// How many zones are offered: a menu has 25 entries, and the last one is for another place.
pub const OFFERED: usize = 24;

/// Zones by Discord's locale, those with the most people first.
const BY_LOCALE: &[(&str, &[&str])] = &[
    ("bg", &["Europe/Sofia"]),
    ("cs", &["Europe/Prague"]),
    ("da", &["Europe/Copenhagen"]),
    ("de", &["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"]),
    ("el", &["Europe/Athens", "Asia/Nicosia"]),
    (
        "en-GB",
        &[
            "Europe/London",
            "Europe/Dublin",
            "Asia/Kolkata",
            "Australia/Sydney",
            "Pacific/Auckland",
            "Africa/Johannesburg",
            "Africa/Lagos",
        ],
    ),
    (
        "en-US",
        &[
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Phoenix",
            "America/Toronto",
            "America/Anchorage",
            "Pacific/Honolulu",
        ],
    ),
    (
        "es-419",
        &[
            "America/Mexico_City",
            "America/Bogota",
            "America/Argentina/Buenos_Aires",
            "America/Lima",
            "America/Santiago",
            "America/Caracas",
        ],
    ),
    ("es-ES", &["Europe/Madrid", "Atlantic/Canary"]),
    ("fi", &["Europe/Helsinki"]),
    (
        "fr",
        &[
            "Europe/Paris",
            "Europe/Brussels",
            "America/Toronto",
            "Europe/Zurich",
            "Africa/Abidjan",
            "Africa/Casablanca",
        ],
    ),
    ("hi", &["Asia/Kolkata"]),
    ("hr", &["Europe/Zagreb"]),
    ("hu", &["Europe/Budapest"]),
    ("id", &["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
    ("it", &["Europe/Rome"]),
    ("ja", &["Asia/Tokyo"]),
    ("ko", &["Asia/Seoul"]),
    ("lt", &["Europe/Vilnius"]),
    ("nl", &["Europe/Amsterdam", "Europe/Brussels"]),
    ("no", &["Europe/Oslo"]),
    ("pl", &["Europe/Warsaw"]),
    (
        "pt-BR",
        &[
            "America/Sao_Paulo",
            "America/Manaus",
            "America/Fortaleza",
            "Europe/Lisbon",
        ],
    ),
    ("ro", &["Europe/Bucharest", "Europe/Chisinau"]),
    (
        "ru",
        &[
            "Europe/Moscow",
            "Asia/Yekaterinburg",
            "Asia/Novosibirsk",
            "Asia/Almaty",
        ],
    ),
    ("sv-SE", &["Europe/Stockholm"]),
    ("th", &["Asia/Bangkok"]),
    ("tr", &["Europe/Istanbul"]),
    ("uk", &["Europe/Kyiv"]),
    ("vi", &["Asia/Ho_Chi_Minh"]),
    ("zh-CN", &["Asia/Shanghai", "Asia/Singapore"]),
    ("zh-TW", &["Asia/Taipei", "Asia/Hong_Kong"]),
];

/// Zones all over the world.
const EVERYWHERE: &[&str] = &[
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Paris",
    "Europe/Madrid",
    "Europe/Warsaw",
    "Europe/Istanbul",
    "Asia/Kolkata",
    "America/Sao_Paulo",
    "America/Mexico_City",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Asia/Jakarta",
    "Australia/Sydney",
    "Africa/Lagos",
    "Africa/Cairo",
    "Africa/Nairobi",
    "Asia/Dubai",
    "Asia/Shanghai",
    "Asia/Manila",
    "America/Bogota",
    "Pacific/Auckland",
];

/// Returns the zones to offer to somebody whose Discord is in a locale, with the one that is chosen
/// already among them.
#[must_use]
pub fn offered(locale: &str, chosen: Option<&str>) -> Vec<String> {
    let known = |zone: &&str| zones::find(zone).is_ok();
    let all = of_locale(locale).iter().chain(EVERYWHERE).copied();
    let mut offered: Vec<String> = Vec::new();
    for zone in chosen.into_iter().chain(all).filter(known) {
        if offered.len() < OFFERED && !offered.iter().any(|one| one == zone) {
            offered.push(zone.to_owned());
        }
    }
    offered
}

/// Returns the zone of a locale where it has the same time everywhere now, which is likely that of
/// the person. Where people who speak a language live in several zones, nothing is likely.
#[must_use]
pub fn likely(locale: &str, now: At) -> Option<&'static str> {
    let zones = of_locale(locale);
    let first = zones.first()?;
    let offset = calendar::offset(first, now);
    let same = zones
        .iter()
        .all(|zone| calendar::offset(zone, now) == offset);
    same.then_some(*first)
}

fn of_locale(locale: &str) -> &'static [&'static str] {
    let found = BY_LOCALE.iter().find(|(one, _)| *one == locale);
    found.map_or(&[], |(_, zones)| *zones)
}
