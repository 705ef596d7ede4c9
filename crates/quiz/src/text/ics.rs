//! No words: the format of calendars, iCalendar (RFC 5545), as programs really read it.
//!
//! Every event has times of its own in UTC. Programs disagree about rules of repetition and about
//! zones, and half of them break a text at an escaped line end, so there is none of these.

use std::borrow::Cow;

use jiff::tz::Offset;

use crate::model::ids::At;
use crate::model::window;

/// The longest line in bytes, without its end. A longer one goes on in the next line after a blank.
const LINE: usize = 75;

/// An event of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What no other event has, and what stays when the event is changed.
    pub uid: String,
    /// Its title.
    pub summary: String,
    /// Where it leads to.
    pub url: String,
    /// When it begins.
    pub start: At,
    /// When it ends.
    pub end: At,
    /// When it was last changed.
    pub changed: At,
    /// Which change that was: a later one has a greater number.
    pub sequence: u32,
    /// Whether it doesn't take place.
    pub cancelled: bool,
}

/// Writes a calendar with a name.
#[must_use]
pub fn calendar(name: &str, events: &[Event]) -> String {
    let mut file = String::with_capacity(200 + events.len() * 400);
    line(&mut file, "BEGIN:VCALENDAR");
    line(&mut file, "VERSION:2.0");
    line(&mut file, "PRODID:-//Pythia//Dates of a study group//EN");
    line(&mut file, "CALSCALE:GREGORIAN");
    line(&mut file, &format!("X-WR-CALNAME:{}", text(name)));
    // How often a program should look again. The second is the older name for it.
    line(&mut file, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    line(&mut file, "X-PUBLISHED-TTL:PT1H");
    for one in events {
        event(&mut file, one);
    }
    line(&mut file, "END:VCALENDAR");
    file
}

fn event(file: &mut String, event: &Event) {
    line(file, "BEGIN:VEVENT");
    line(file, &format!("UID:{}", text(&event.uid)));
    line(file, &format!("DTSTAMP:{}", utc(event.changed)));
    line(file, &format!("DTSTART:{}", utc(event.start)));
    line(file, &format!("DTEND:{}", utc(event.end)));
    line(file, &format!("SEQUENCE:{}", event.sequence));
    line(file, &format!("SUMMARY:{}", text(&event.summary)));
    line(file, &format!("URL:{}", event.url));
    let status = if event.cancelled {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    line(file, &format!("STATUS:{status}"));
    // It keeps nobody from doing something else.
    line(file, "TRANSP:TRANSPARENT");
    line(file, "END:VEVENT");
}

/// Returns a time in UTC as calendars write it.
fn utc(at: At) -> String {
    // A calendar has thousands of them, and this is faster than writing by a pattern.
    let at = Offset::UTC.to_datetime(window::timestamp(at));
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

/// Escapes a text. What would break a line becomes a blank.
fn text(plain: &str) -> Cow<'_, str> {
    let means_something = |sign: char| {
        matches!(sign, '\\' | ';' | ',' | '\u{2028}' | '\u{2029}') || sign.is_control()
    };
    if !plain.contains(means_something) {
        return Cow::Borrowed(plain);
    }
    let mut escaped = String::with_capacity(plain.len());
    for sign in plain.chars() {
        match sign {
            '\\' | ';' | ',' => escaped.extend(['\\', sign]),
            // Line ends of Unicode are line ends to some programs, too.
            '\u{2028}' | '\u{2029}' => escaped.push(' '),
            sign if sign.is_control() => escaped.push(' '),
            sign => escaped.push(sign),
        }
    }
    Cow::Owned(escaped)
}

/// Adds a line, folded where it is too long. A character is never split.
fn line(file: &mut String, content: &str) {
    if content.len() <= LINE {
        file.push_str(content);
        file.push_str("\r\n");
        return;
    }
    let mut left = LINE;
    for sign in content.chars() {
        let bytes = sign.len_utf8();
        if bytes > left {
            file.push_str("\r\n ");
            left = LINE - 1;
        }
        file.push(sign);
        left -= bytes;
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(content: &str) -> String {
        let mut file = String::new();
        line(&mut file, content);
        file
    }

    #[test]
    fn a_long_line_goes_on_after_a_blank_and_no_character_is_split() {
        for sign in ["a", "ü", "日", "🐍"] {
            let long = sign.repeat(200);
            let folded = written(&long);
            for part in folded.split("\r\n") {
                assert!(part.len() <= LINE, "{part}");
            }
            assert_eq!(folded.replace("\r\n ", "").trim_end(), long);
        }
        assert_eq!(written(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
    }

    #[test]
    fn signs_with_a_meaning_are_escaped_and_nothing_breaks_a_line() {
        assert_eq!(
            text("a, b; c\\d: \"e\"\r\nBEGIN:VEVENT\u{2028}f"),
            "a\\, b\\; c\\\\d: \"e\"  BEGIN:VEVENT f"
        );
    }
}
