//! Snapshots of `text/field.rs`.

use crate::lang;
use pythia_quiz::model::question::Topic;
use pythia_quiz::text::field::{self, Mistake};

use crate::shows;

/// Explains each mistake of a list.
fn explained(mistakes: &[Mistake]) -> Vec<String> {
    let explained = mistakes.iter().map(|one| field::mistake(lang(), one));
    explained.collect()
}

/// Returns a typed text as mistakes hold it.
fn typed(text: &str) -> String {
    text.to_owned()
}

#[test]
fn a_time_is_shown_as_it_can_be_typed() {
    shows!("field-time", explained(&[Mistake::Time(typed("25:00"))]));
}

#[test]
fn a_zone_is_a_city() {
    let zone = |text: &str, places: &[&str], same_time: bool| Mistake::Zone {
        typed: typed(text),
        places: places.iter().copied().map(typed).collect(),
        same_time,
    };
    let mistakes = [
        zone("Atlantis", &[], false),
        zone("Europe/Berln", &["Europe/Berlin"], false),
        zone("Brazil", &["America/Sao_Paulo", "America/Manaus"], false),
        zone("IST", &["Asia/Kolkata", "Asia/Jerusalem"], true),
        zone("GMT+2", &["Africa/Cairo"], true),
        zone("+04:15", &[], true),
        Mistake::ZoneNeeded,
    ];
    shows!("field-zone", explained(&mistakes));
}

#[test]
fn days_are_shown_as_they_can_be_typed() {
    let days = |text: &str, word: &str| Mistake::Days {
        typed: typed(text),
        word: typed(word),
    };
    let mistakes = [
        days("never", "never"),
        days(",", ""),
        days("mon, xyz", "xyz"),
    ];
    shows!("field-days", explained(&mistakes));
}

#[test]
fn lengths_of_time_name_their_limits() {
    let mistakes = [
        Mistake::Delay(typed("1m"), 15..=6 * 24 * 60),
        Mistake::Close(typed("8d"), 15..=7 * 24 * 60),
    ];
    shows!("field-lengths", explained(&mistakes));
}

#[test]
fn rules_for_dates_say_what_they_can_be() {
    let mistakes = [
        Mistake::WhichDayOfMonth(typed("monthly")),
        Mistake::DaysApart(typed("every 1000 days")),
        Mistake::DaysFrom(typed("every 3 days from march")),
        Mistake::DaysTwoMeanings {
            typed: typed("every second friday"),
            number: 2,
            day: typed("friday"),
        },
        Mistake::DaysMixed(typed("1st, last friday, 15")),
    ];
    shows!("field-dates", explained(&mistakes));
}

#[test]
fn what_is_missed_and_what_is_pinned_say_what_they_can_be() {
    let mistakes = [
        Mistake::Grace(typed("1d"), 15..=12 * 60),
        Mistake::PinInForum,
    ];
    shows!("field-grace-pin", explained(&mistakes));
}

#[test]
fn topics_and_levels_name_what_there_is() {
    let topic = |text: &str, nearest: Option<Topic>| Mistake::Topic {
        typed: typed(text),
        nearest,
    };
    let mistakes = [
        topic("cooking", None),
        topic("itteration", Some(Topic::Iteration)),
        Mistake::Level(typed("boss")),
        Mistake::Weight(typed("oop:x"), 100),
        Mistake::Twice {
            option: "topics",
            name: typed("oop"),
        },
        Mistake::Nothing { option: "levels" },
        Mistake::EmptyMix,
    ];
    shows!("field-mix", explained(&mistakes));
}

#[test]
fn a_mode_is_one_of_three() {
    shows!("field-mode", explained(&[Mistake::Mode(typed("public"))]));
}

#[test]
fn a_name_says_what_it_cannot_be() {
    let name = |text: &str, sign: Option<char>| Mistake::Name {
        typed: typed(text),
        max: 32,
        sign,
    };
    let mistakes = [
        name("42", None),
        name("a#b", Some('#')),
        name("a`b", Some('`')),
        name("a\u{7}b", Some('\u{7}')),
        Mistake::NameTaken(typed("daily")),
        Mistake::NameOfAll(typed("all")),
    ];
    shows!("field-name", explained(&mistakes));
}

#[test]
fn blackout_dates_are_shown_as_they_can_be_typed() {
    let mistakes = [
        Mistake::Date(typed("2026-02-29")),
        Mistake::Backwards(typed("2027-01-02..2026-12-24")),
        Mistake::TooManyDates(50),
    ];
    shows!("field-blackout", explained(&mistakes));
}

#[test]
fn a_track_needs_a_channel_and_a_time() {
    let mistakes = [Mistake::ChannelNeeded, Mistake::TimeNeeded];
    shows!("field-needed", explained(&mistakes));
}
