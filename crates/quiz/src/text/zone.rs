//! The time zone of a member.

use crate::model::ids::At;
use crate::state::calendar;
use crate::text::language::{Language, t};

/// Confirms a zone, with the time that its clocks show now.
#[must_use]
pub fn set(lang: Language, zone: &str, now: At) -> String {
    let time = calendar::local(zone, now).time();
    let time = format!("{:02}:{:02}", time.hour(), time.minute());
    t!(lang, "zone-set", zone = format!("`{zone}`"), time = time)
}

/// Says that the zone of the server is used again.
#[must_use]
pub fn taken_back(lang: Language) -> String {
    t!(lang, "zone-taken-back")
}
