//! What is wrong with an option of a track's command: each sentence quotes what was typed and shows
//! an example.

use std::ops::RangeInclusive;

use crate::model::question::{Level, Topic};
use crate::model::rhythm::{DAYS, WEEKS};
use crate::text::language::{Language, t};
use crate::text::track::{ending, span};
use crate::text::{cut, quote};

/// What is wrong with an option that a moderator typed, or left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// The time isn't a time of day.
    Time(String),
    /// The time zone isn't known.
    Zone {
        /// What was typed.
        typed: String,
        /// Names of zones that may be meant.
        places: Vec<String>,
        /// Whether it is a time rather than a name, so that all of these keep that time.
        same_time: bool,
    },
    /// There is no time zone, and the guild has none.
    ZoneNeeded,
    /// The days aren't days of the week.
    Days {
        /// What was typed.
        typed: String,
        /// The word of it that isn't a day; empty if there is no word at all.
        word: String,
    },
    /// The delay isn't a length of time in the range, which is in minutes.
    Delay(String, RangeInclusive<u32>),
    /// The time that voting stays open isn't a length of time in the range, which is in minutes.
    Close(String, RangeInclusive<u32>),
    /// A weight isn't a number up to the largest.
    Weight(String, u32),
    /// A topic or level is listed twice.
    Twice {
        /// The option.
        option: &'static str,
        /// The topic or level.
        name: String,
    },
    /// An option leaves no topic or level to ask.
    Nothing {
        /// The option.
        option: &'static str,
    },
    /// There is no such topic.
    Topic {
        /// What was typed.
        typed: String,
        /// The topic that is most like it.
        nearest: Option<Topic>,
    },
    /// There is no such level.
    Level(String),
    /// There is no such mode.
    Mode(String),
    /// The channel can't hear of reveals in this way.
    RevealNotice(String),
    /// The track has no role that a reveal could ping.
    RoleNeeded,
    /// A track can't have this name.
    Name {
        /// What was typed.
        typed: String,
        /// The longest name, in characters.
        max: usize,
        /// The sign in it that a name can't contain.
        sign: Option<char>,
    },
    /// Another track has this name.
    NameTaken(String),
    /// The name means the whole server where a track is named.
    NameOfAll(String),
    /// A blackout date isn't a date.
    Date(String),
    /// A range of blackout dates ends before it starts.
    Backwards(String),
    /// There are more ranges of blackout dates than a track can have.
    TooManyDates(usize),
    /// There is no channel.
    ChannelNeeded,
    /// There is no time.
    TimeNeeded,
    /// No question of the bank matches both topics and levels.
    EmptyMix,
    /// The role is @everyone, which Discord pings for nobody when it is mentioned as a role.
    Everyone,
    /// A question can't be posted this late.
    Grace(String, RangeInclusive<u32>),
    /// There is nothing to pin in a forum.
    PinInForum,
    /// A rule for dates says the month, and not which day of it.
    WhichDayOfMonth(String),
    /// A rule for dates has too few or too many days or weeks from one to the next.
    DaysApart(String),
    /// The date from which a rule counts isn't a date.
    DaysFrom(String),
    /// A rule for dates could mean every so many weeks, or one of a month's weekdays.
    DaysTwoMeanings {
        /// What was typed.
        typed: String,
        /// The number in it.
        number: u32,
        /// The day of the week in it.
        day: String,
    },
    /// A rule has days of the month and weekdays of the month.
    DaysMixed(String),
    /// The option isn't a length of time.
    Length {
        /// The option.
        option: &'static str,
        /// What was typed.
        typed: String,
    },
}

/// Explains a mistake to the person who made it.
#[must_use]
pub fn mistake(lang: Language, mistake: &Mistake) -> String {
    match mistake {
        Mistake::Time(typed) => t!(lang, "field-time", typed = quote(typed)),
        Mistake::Zone {
            typed,
            places,
            same_time,
        } => zone(lang, typed, places, *same_time),
        Mistake::ZoneNeeded => t!(lang, "field-zone-needed"),
        Mistake::Days { typed, word } => days(lang, typed, word),
        Mistake::Delay(typed, range) => t!(
            lang,
            "field-delay",
            typed = quote(typed),
            least = span(lang, *range.start()),
            most = span(lang, *range.end())
        ),
        Mistake::Close(typed, range) => t!(
            lang,
            "field-close",
            typed = quote(typed),
            least = span(lang, *range.start()),
            most = span(lang, *range.end())
        ),
        Mistake::Weight(typed, max) => {
            let max: u32 = *max;
            t!(lang, "field-weight", typed = quote(typed), max = max)
        }
        Mistake::Twice { option, name } => {
            let option: &str = option;
            t!(lang, "field-twice", option = option, name = quote(name))
        }
        Mistake::Nothing { option } => {
            let option: &str = option;
            t!(lang, "field-nothing", option = option)
        }
        Mistake::Topic { typed, nearest } => topic(lang, typed, *nearest),
        Mistake::Level(typed) => {
            let all: Vec<_> = Level::ALL.iter().map(|level| level.as_str()).collect();
            let all = all.join(", ");
            t!(lang, "field-level", typed = quote(typed), all = all)
        }
        Mistake::Mode(typed) => t!(lang, "field-mode", typed = quote(typed)),
        Mistake::RevealNotice(typed) => t!(lang, "field-reveal-notice", typed = quote(typed)),
        Mistake::RoleNeeded => t!(lang, "field-role-needed"),
        Mistake::Name { typed, max, sign } => name(lang, typed, *max, *sign),
        Mistake::NameTaken(name) => t!(lang, "field-name-taken", name = quote(name)),
        Mistake::NameOfAll(name) => t!(lang, "field-name-of-all", name = quote(name)),
        Mistake::Date(typed) => t!(lang, "field-date", typed = quote(typed)),
        Mistake::Backwards(typed) => t!(lang, "field-backwards", typed = quote(typed)),
        Mistake::TooManyDates(max) => {
            let max: usize = *max;
            t!(lang, "field-too-many-dates", max = max)
        }
        Mistake::ChannelNeeded => t!(lang, "field-channel-needed"),
        Mistake::TimeNeeded => t!(lang, "field-time-needed"),
        Mistake::EmptyMix => t!(lang, "field-empty-mix"),
        Mistake::Everyone => t!(lang, "field-everyone"),
        Mistake::Grace(typed, range) => t!(
            lang,
            "field-grace",
            typed = quote(typed),
            least = span(lang, *range.start()),
            most = span(lang, *range.end())
        ),
        Mistake::PinInForum => t!(lang, "field-pin-forum"),
        Mistake::WhichDayOfMonth(typed) => t!(lang, "field-days-month", typed = quote(typed)),
        Mistake::DaysApart(typed) => t!(
            lang,
            "field-days-apart",
            typed = quote(typed),
            days = DAYS.end().to_string(),
            weeks = WEEKS.end().to_string()
        ),
        Mistake::DaysFrom(typed) => t!(lang, "field-days-from", typed = quote(typed)),
        Mistake::DaysTwoMeanings { typed, number, day } => t!(
            lang,
            "field-days-two-meanings",
            typed = quote(typed),
            weeks = cut(&format!("every {number} weeks on {day}"), 60),
            month = cut(&format!("monthly {number}{} {day}", ending(*number)), 60)
        ),
        Mistake::DaysMixed(typed) => t!(lang, "field-days-mixed", typed = quote(typed)),
        Mistake::Length { option, typed } => {
            let option: &str = option;
            t!(lang, "field-length", option = option, typed = quote(typed))
        }
    }
}

/// Explains that a time zone isn't known, or why an offset or an abbreviation can't be one.
fn zone(lang: Language, typed: &str, places: &[String], same_time: bool) -> String {
    let offset = typed.contains(['+', '-']) && typed.contains(|c: char| c.is_ascii_digit());
    let typed = quote(typed);
    let named: Vec<String> = places.iter().map(|zone| format!("`{zone}`")).collect();
    let places = named.join(", ");
    match named.len() {
        0 if offset => t!(lang, "field-zone-offset", typed = typed),
        0 => t!(lang, "field-zone", typed = typed),
        _ if same_time => t!(lang, "field-zone-same-time", typed = typed, places = places),
        1 => t!(lang, "field-zone-near", typed = typed, nearest = places),
        _ => t!(lang, "field-zone-places", typed = typed, places = places),
    }
}

/// Explains that a list of days names none, or which word isn't a day.
fn days(lang: Language, typed: &str, word: &str) -> String {
    if word.is_empty() || word == typed.trim() {
        return t!(lang, "field-days", typed = quote(typed));
    }
    t!(
        lang,
        "field-days-word",
        typed = quote(typed),
        word = quote(word)
    )
}

/// Explains that there is no such topic, and names the nearest one, or all.
fn topic(lang: Language, typed: &str, nearest: Option<Topic>) -> String {
    let typed = quote(typed);
    if let Some(topic) = nearest {
        let nearest = topic.as_str();
        return t!(lang, "field-topic-near", typed = typed, nearest = nearest);
    }
    let all: Vec<_> = Topic::ALL.iter().map(|topic| topic.as_str()).collect();
    t!(lang, "field-topic", typed = typed, all = all.join(", "))
}

/// Explains why a track can't have a name.
fn name(lang: Language, typed: &str, max: usize, sign: Option<char>) -> String {
    let typed = quote(typed);
    match sign {
        Some('`') => t!(lang, "field-name-backtick", typed = typed),
        // Spaces and control characters would be invisible in the sentence.
        Some(sign) if !sign.is_control() && !sign.is_whitespace() => t!(
            lang,
            "field-name-sign",
            typed = typed,
            sign = sign.to_string()
        ),
        _ => t!(lang, "field-name", typed = typed, max = max),
    }
}
