//! Calendars: the titles of their entries, and what `/calendar` says.

use std::collections::HashMap;

use crate::model::calendar::{DAYS_AHEAD, ENDING, sequence};
use crate::model::card::{Card, TextFile};
use crate::queries::calendar::{Entry, Facts, What, dates};
use crate::text::ics::{self, Event};
use crate::text::language::{Language, t};
use crate::text::{cut, plain};

/// The longest title of an entry, in characters.
const TITLE: usize = 200;

/// Returns a guild's calendar as a file.
#[must_use]
pub fn file(lang: Language, facts: &Facts) -> String {
    // Most entries of a track have the same title.
    let mut titles: HashMap<What, String> = HashMap::new();
    let entries = dates(facts);
    let mut events = Vec::with_capacity(entries.len());
    for entry in entries {
        let title = match titles.get(&entry.what) {
            Some(known) => known.clone(),
            None => {
                let title = cut(&title(lang, &entry.what), TITLE);
                titles.insert(entry.what.clone(), title.clone());
                title
            }
        };
        events.push(event(facts, &entry, title));
    }
    ics::calendar(&t!(lang, "calendar-name"), &events)
}

fn event(facts: &Facts, entry: &Entry, summary: String) -> Event {
    let guild = facts.guild;
    let channel = entry.channel;
    Event {
        uid: format!("{}@{guild}.pythia", entry.id),
        summary,
        url: format!("https://discord.com/channels/{guild}/{channel}"),
        start: entry.start,
        end: entry.end,
        changed: entry.changed,
        sequence: sequence(entry.changed),
        cancelled: entry.called_off,
    }
}

fn title(lang: Language, what: &What) -> String {
    // Programs for calendars show Markdown as it is.
    let bare = |title: &str| title.replace('`', "");
    match what {
        What::Question(track, None) => {
            t!(lang, "calendar-question", track = track.as_str())
        }
        What::Question(track, Some((number, title))) => t!(
            lang,
            "calendar-asked",
            track = track.as_str(),
            number = number.to_string(),
            title = bare(title)
        ),
        What::Reveal(track, None) => t!(lang, "calendar-reveal", track = track.as_str()),
        What::Reveal(track, Some((number, title))) => t!(
            lang,
            "calendar-revealed",
            track = track.as_str(),
            number = number.to_string(),
            title = bare(title)
        ),
        What::Round(name) => t!(lang, "calendar-round", round = name.as_str()),
    }
}

/// Hands out the calendar as a file. `has_address` says whether there is an address, too.
#[must_use]
pub fn handed_out(lang: Language, facts: &Facts, has_address: bool) -> Card {
    if facts.is_empty() {
        return plain(&t!(lang, "calendar-empty"));
    }
    let mut body = vec![t!(lang, "calendar-file", days = DAYS_AHEAD)];
    if has_address {
        body.push(t!(lang, "calendar-ask-for-address"));
    }
    Card {
        title: Some(t!(lang, "calendar-title")),
        body: body.join("\n\n"),
        files: vec![TextFile {
            name: format!("pythia{ENDING}"),
            text: file(lang, facts),
        }],
        ..Card::default()
    }
}

/// Shows a moderator the address of the calendar. `new` says whether it has just replaced another.
#[must_use]
pub fn address(lang: Language, address: &str, new: bool) -> Card {
    let first = if new {
        t!(lang, "calendar-address-new")
    } else {
        t!(lang, "calendar-address")
    };
    let how = t!(lang, "calendar-address-how", days = DAYS_AHEAD);
    Card {
        title: Some(t!(lang, "calendar-title")),
        body: format!("{first}\n```\n{address}\n```\n{how}"),
        ..Card::default()
    }
}

/// Says that there are no addresses, because whoever hosts the bot hasn't set one.
#[must_use]
pub fn no_addresses(lang: Language) -> String {
    t!(lang, "calendar-no-addresses")
}

/// Says that there is no address yet that could be replaced.
#[must_use]
pub fn nothing_to_reset(lang: Language) -> String {
    t!(lang, "calendar-nothing-to-reset")
}
