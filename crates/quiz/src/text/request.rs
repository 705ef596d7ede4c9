//! Topic requests, and the list of topics.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::TrackId;
use crate::model::question::Topic;
use crate::model::track::Track;
use crate::queries::requests::{Catalog, CatalogTopic, Status, TrackRequests};
use crate::state::choose::Servable;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::day;
use crate::text::{cut, limit, names, plain, relative};

/// How many tracks a line of `/topics` names. The others are counted.
const NAMED: usize = 3;

/// Buttons that withdraw requests; Discord takes five in a row.
const BUTTONS: usize = 5;

/// Tells a blocked member that their request isn't taken.
#[must_use]
pub fn blocked(lang: Language) -> String {
    t!(lang, "request-blocked")
}

/// Says why a track can't take a request for a topic, and which tracks can.
#[must_use]
pub fn refused(
    lang: Language,
    track: &Track,
    topic: Topic,
    why: Servable,
    able: &[&str],
) -> String {
    let track = track.name.as_str();
    let topic = names::topic(lang, topic);
    let why = match why {
        Servable::OutsideMix => t!(lang, "request-outside", track = track, topic = topic),
        Servable::Exhausted => t!(lang, "request-exhausted", track = track, topic = topic),
        Servable::Resting(left) => t!(
            lang,
            "request-resting",
            track = track,
            topic = topic,
            left = left
        ),
        Servable::Yes => String::new(),
    };
    let others = match able {
        [] => t!(lang, "request-no-other"),
        &[one] => t!(lang, "request-one-other", track = one),
        more => {
            let names: Vec<_> = more.iter().map(|name| format!("**{name}**")).collect();
            t!(lang, "request-others", tracks = names.join(", "))
        }
    };
    format!("{why} {others}")
}

/// Says how many members want a topic, what comes before it, and when it can be asked.
fn prospect(lang: Language, track: &Track, status: &Status) -> String {
    let others = status.wanted_by.saturating_sub(1);
    let wanted = match others {
        0 => t!(lang, "request-first-to-ask"),
        n => t!(lang, "request-others-want-it", others = n),
    };
    let place = match status.place {
        0 => t!(lang, "request-first-in-line"),
        n => t!(lang, "request-ahead", topics = n),
    };
    format!("{wanted} {place}\n{}", when(lang, track, status))
}

fn when(lang: Language, track: &Track, status: &Status) -> String {
    match (status.earliest, &track.paused) {
        (Some(slot), _) => t!(
            lang,
            "request-earliest",
            date = day(lang, slot.date),
            when = relative(slot.at)
        ),
        (None, Some(_)) => t!(lang, "request-paused"),
        (None, None) => t!(lang, "request-no-date"),
    }
}

/// Confirms a request.
#[must_use]
pub fn noted(lang: Language, track: &Track, status: &Status) -> Card {
    let noted = t!(
        lang,
        "request-noted",
        track = track.name.as_str(),
        topic = names::topic(lang, status.topic)
    );
    Card {
        body: format!("{noted} {}", prospect(lang, track, status)),
        tone: Tone::Good,
        ..Card::default()
    }
}

/// Tells a member that they have this request already.
#[must_use]
pub fn already(lang: Language, track: &Track, status: &Status) -> Card {
    let already = t!(
        lang,
        "request-already",
        track = track.name.as_str(),
        topic = names::topic(lang, status.topic)
    );
    plain(&format!("{already} {}", prospect(lang, track, status)))
}

/// Asks whether a request should replace the member's present one.
#[must_use]
pub fn ask_replace(lang: Language, id: TrackId, track: &Track, old: Topic, new: Topic) -> Card {
    let (old_name, new_name) = (names::topic(lang, old), names::topic(lang, new));
    let keep = t!(lang, "request-button-keep", topic = old_name.as_str());
    let replace = t!(lang, "request-button-replace", topic = new_name.as_str());
    Card {
        body: t!(
            lang,
            "request-replace",
            track = track.name.as_str(),
            old = old_name,
            new = new_name
        ),
        rows: vec![vec![
            button(&replace, ButtonId::RequestInstead(id, new), Style::Primary),
            button(&keep, ButtonId::Never, Style::Secondary),
        ]],
        ..Card::default()
    }
}

/// Confirms that a request was withdrawn.
#[must_use]
pub fn withdrawn(lang: Language) -> Card {
    plain(&t!(lang, "request-withdrawn"))
}

/// Lists the requests of tracks, most wanted first. `every` and `rest` are the limits on requests.
#[must_use]
pub fn list(lang: Language, tracks: &[TrackRequests], every: u32, rest: u32) -> Card {
    let parts: Vec<String> = tracks.iter().map(|one| track_lines(lang, one)).collect();
    let mut buttons: Vec<Button> = Vec::new();
    for one in tracks {
        if let Some(own) = &one.own {
            let topic = names::topic(lang, own.topic);
            let track = one.track.name.as_str();
            let label = t!(
                lang,
                "request-button-withdraw",
                topic = topic,
                track = track
            );
            let press = ButtonId::Unrequest(one.id);
            buttons.push(button(&label, press, Style::Secondary));
        }
    }
    buttons.truncate(BUTTONS);
    Card {
        title: Some(t!(lang, "request-list-title")),
        body: cut(&parts.join("\n\n"), limit::BODY),
        footer: Some(t!(lang, "request-list-footer", every = every, rest = rest)),
        rows: if buttons.is_empty() {
            Vec::new()
        } else {
            vec![buttons]
        },
        ..Card::default()
    }
}

fn track_lines(lang: Language, one: &TrackRequests) -> String {
    let mut lines = vec![format!("**{}**", one.track.name)];
    if one.demand.is_empty() {
        lines.push(t!(lang, "request-list-none"));
    }
    for (place, (topic, wanted_by, since)) in (1..).zip(&one.demand) {
        let (place, members): (u32, u32) = (place, *wanted_by);
        let own = one.own.is_some_and(|own| own.topic == *topic);
        lines.push(t!(
            lang,
            "request-list-line",
            place = place,
            topic = names::topic(lang, *topic),
            members = members,
            since = relative(*since),
            own = if own { "yes" } else { "no" }
        ));
    }
    if let Some(own) = &one.own {
        lines.push(when(lang, &one.track, own));
    }
    lines.join("\n")
}

/// Lists the topics: their questions, and in a guild the tracks that use them.
#[must_use]
pub fn topics(lang: Language, catalog: &Catalog) -> Card {
    let lines = catalog
        .topics
        .iter()
        .map(|one| topic_line(lang, catalog.tracks, one));
    let levels = catalog
        .levels
        .iter()
        .map(|(level, questions)| format!("{questions} {level}"));
    Card {
        title: Some(t!(
            lang,
            "request-topics-title",
            questions = catalog.questions
        )),
        body: cut(&lines.collect::<Vec<_>>().join("\n"), limit::BODY),
        footer: Some(levels.collect::<Vec<_>>().join(" · ")),
        ..Card::default()
    }
}

fn topic_line(lang: Language, tracks: usize, one: &CatalogTopic) -> String {
    let title = names::topic(lang, one.topic);
    let name = one.topic.as_str();
    if tracks == 0 {
        return t!(
            lang,
            "request-topic",
            title = title,
            name = name,
            questions = one.questions
        );
    }
    let used_by = match one.used_by.len() {
        0 => t!(lang, "request-topic-unused"),
        n if n == tracks && n > 1 => t!(lang, "request-topic-everywhere"),
        n if n > NAMED => t!(lang, "request-topic-tracks", tracks = n),
        _ => one.used_by.join(", "),
    };
    t!(
        lang,
        "request-topic-here",
        title = title,
        name = name,
        questions = one.questions,
        asked = one.asked,
        tracks = used_by
    )
}
