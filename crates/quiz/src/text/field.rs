//! What is wrong with a field that somebody typed: each sentence says what was read and shows an example.

use crate::model::question::{Level, Topic};
use crate::text::quote;

/// No time of day.
#[must_use]
pub fn time(typed: &str) -> String {
    format!(
        "`time:` {} is no time of day. For example `9:00`, `17:30` or `9am`.",
        quote(typed)
    )
}

/// No time zone.
#[must_use]
pub fn zone(typed: &str, nearest: Option<&str>) -> String {
    let offset = typed.contains(['+', '-']) && typed.contains(|c: char| c.is_ascii_digit());
    let why = if offset {
        " An offset changes with summer time, so I need the name of a place."
    } else {
        ""
    };
    let mean = match nearest {
        Some(name) => format!(" Did you mean `{name}`?"),
        None => " For example `Europe/Berlin` or `America/New_York`.".to_owned(),
    };
    format!("`zone:` I know no time zone {}.{why}{mean}", quote(typed))
}

/// A track needs a zone and the guild has none.
#[must_use]
pub fn zone_needed() -> String {
    "`zone:` Which time zone does the time mean? For example `Europe/Berlin`; later tracks take it over.".to_owned()
}

/// No days of the week.
#[must_use]
pub fn days(typed: &str, word: &str) -> String {
    let which = if word.is_empty() || word == typed.trim() {
        format!("{} names no days", quote(typed))
    } else {
        format!("I do not understand {} in {}", quote(word), quote(typed))
    };
    format!("`days:` {which}. For example `weekdays`, `daily`, `mon,wed,fri` or `mon-thu`.")
}

/// No reveal delay.
#[must_use]
pub fn delay(typed: &str) -> String {
    format!(
        "`delay:` {} is no time until the answer between 15 minutes and 6 days. For example `8h`, `90m` or `1d`.",
        quote(typed)
    )
}

/// No time until the close.
#[must_use]
pub fn close(typed: &str) -> String {
    format!(
        "`close:` {} is no time between 15 minutes and 7 days. For example `24h` or `2d`.",
        quote(typed)
    )
}

/// A weight that is none.
#[must_use]
pub fn weight(typed: &str, max: u32) -> String {
    format!(
        "The weight in {} is no number from 0 to {max}. For example `oop:3` for three times as often.",
        quote(typed)
    )
}

/// Something was named twice.
#[must_use]
pub fn twice(what: &str, name: &str) -> String {
    format!("`{what}:` {} is named twice.", quote(name))
}

/// Everything has weight 0, or nothing was named.
#[must_use]
pub fn nothing(what: &str) -> String {
    format!("`{what}:` nothing is left to ask. Name at least one with a weight above 0, or `all`.")
}

/// No topic.
#[must_use]
pub fn topic(typed: &str, nearest: Option<&str>) -> String {
    let mean = match nearest {
        Some(name) => format!("Did you mean `{name}`?"),
        None => {
            let all: Vec<_> = Topic::ALL.iter().map(|topic| topic.as_str()).collect();
            format!("There are: {}.", all.join(", "))
        }
    };
    format!("There is no topic {}. {mean}", quote(typed))
}

/// No level.
#[must_use]
pub fn level(typed: &str) -> String {
    let all: Vec<_> = Level::ALL.iter().map(|level| level.as_str()).collect();
    format!(
        "There is no level {}. There are: {}.",
        quote(typed),
        all.join(", ")
    )
}

/// No mode.
#[must_use]
pub fn mode(typed: &str) -> String {
    format!(
        "`mode:` {} is none. There are: `thread` (messages in the thread), `sealed` (by the button, published with the answer) and `both`.",
        quote(typed)
    )
}

/// No name for a track.
#[must_use]
pub fn name(typed: &str, max: usize, bad: Option<char>) -> String {
    let why = match bad {
        Some(c) if !c.is_control() && !c.is_whitespace() && c != '`' => {
            format!("the sign `{c}` cannot be in it")
        }
        Some('`') => "a backtick cannot be in it".to_owned(),
        _ => format!("a name has 1 to {max} characters and is not only a number"),
    };
    format!(
        "`name:` {} cannot be a track's name: {why}. For example `beginners`.",
        quote(typed)
    )
}

/// The name is taken.
#[must_use]
pub fn name_taken(name: &str) -> String {
    format!(
        "`name:` there is a track {} already. Choose another name, or change that one with `/track edit`.",
        quote(name)
    )
}

/// No date.
#[must_use]
pub fn date(typed: &str) -> String {
    format!(
        "`blackout:` {} is no date of the calendar. For example `2026-12-24..2027-01-02, 2027-05-01`; `-` empties the list.",
        quote(typed)
    )
}

/// A stretch that ends before it begins.
#[must_use]
pub fn backwards(typed: &str) -> String {
    format!(
        "`blackout:` {} ends before it begins. Write the first date first: `2026-12-24..2027-01-02`.",
        quote(typed)
    )
}

/// Too many stretches.
#[must_use]
pub fn too_many_dates(max: usize) -> String {
    format!("`blackout:` a track keeps at most {max} stretches of dates.")
}

/// A track needs a channel.
#[must_use]
pub fn channel_needed() -> String {
    "`channel:` Where shall I post? A text, announcement or forum channel.".to_owned()
}

/// A track needs a time.
#[must_use]
pub fn time_needed() -> String {
    "`time:` When shall I post? For example `9:00`.".to_owned()
}

/// No question of the bank fits.
#[must_use]
pub fn empty_mix() -> String {
    "`topics:`, `levels:` no question of the bank fits both. `/topics` shows what there is."
        .to_owned()
}
