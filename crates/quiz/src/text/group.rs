//! How the whole group of a track does, as a card and as a picture.

use std::collections::BTreeMap;

use crate::model::card::{Button, Card, Reply, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::TrackId;
use crate::model::mastery::Known;
use crate::model::picture::{DayMark, Picture, Pictured, Tile, Year};
use crate::model::question::Topic;
use crate::queries::group::Group;
use crate::state::tallies;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{cut, limit, names, picture};

/// What the card of a group shows.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupCard {
    /// The track, for buttons.
    pub id: TrackId,
    /// The track's name.
    pub track: String,
    /// How the group does.
    pub group: Group,
    /// Whether the asker may change what the track focuses on.
    pub moderator: bool,
}

/// Shows how a group does, with a picture if there is something to draw.
#[must_use]
pub fn pictured(lang: Language, facts: &GroupCard, update: bool) -> Reply {
    let card = card(lang, facts);
    if facts.group.dailies == 0 {
        return match update {
            true => Reply::Update(card),
            false => Reply::Private(card),
        };
    }
    let picture = draw(lang, &facts.group);
    Reply::Pictured(Box::new(Pictured {
        card,
        picture,
        update,
    }))
}

/// Shows how a group does in words.
#[must_use]
pub fn card(lang: Language, facts: &GroupCard) -> Card {
    let group = &facts.group;
    let title = t!(lang, "group-title", track = facts.track.as_str());
    let me = button(
        &t!(lang, "me-button-me"),
        ButtonId::MeOf(facts.id),
        Style::Secondary,
    );
    let mut row = vec![me];
    let mut fields = Vec::new();
    if group.dailies > 0 {
        fields.push((t!(lang, "group-field-weakest"), weakest(lang, group)));
        let topics = cut(&topics(lang, group), limit::FIELD);
        fields.push((t!(lang, "group-field-topics"), topics));
    }
    if group.dailies > 0 || group.focus.is_some() {
        fields.push((t!(lang, "group-field-focus"), focus(lang, facts)));
        row.extend(focus_button(lang, facts));
    }
    let body = if group.dailies > 0 {
        t!(
            lang,
            "group-body",
            dailies = group.dailies,
            answers = group.answers
        )
    } else {
        t!(lang, "group-none", track = facts.track.as_str())
    };
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body,
        fields,
        rows: vec![row],
        ..Card::default()
    }
}

fn line(lang: Language, topic: Topic, known: Known) -> Option<String> {
    Some(t!(
        lang,
        "group-topic",
        topic = names::topic(lang, topic),
        percent = known.percent()?,
        count = known.of
    ))
}

fn weakest(lang: Language, group: &Group) -> String {
    if group.weakest.is_empty() {
        return t!(
            lang,
            "group-weakest-none",
            enough = tallies::ENOUGH,
            most = tallies::WELL_KNOWN
        );
    }
    let lines = group.weakest.iter();
    let lines = lines.filter_map(|(topic, known)| line(lang, *topic, *known));
    lines.collect::<Vec<_>>().join("\n")
}

fn topics(lang: Language, group: &Group) -> String {
    let mut topics: BTreeMap<Topic, Known> = BTreeMap::new();
    for ((topic, _), known) in &group.known {
        topics.entry(*topic).or_default().add(*known);
    }
    let lines = topics
        .iter()
        .filter_map(|(topic, known)| line(lang, *topic, *known));
    let lines = lines.collect::<Vec<_>>().join("\n");
    match lines.is_empty() {
        true => t!(lang, "group-topics-none"),
        false => lines,
    }
}

fn focus(lang: Language, facts: &GroupCard) -> String {
    match &facts.group.focus {
        None if facts.moderator => t!(lang, "group-focus-off"),
        None => t!(lang, "group-focus-off-member"),
        Some(focus) if focus.topics.is_empty() => t!(lang, "group-focus-waiting"),
        Some(focus) => {
            let topics = focus.topics.iter().map(|topic| names::topic(lang, *topic));
            let topics = topics.collect::<Vec<_>>().join(", ");
            t!(lang, "group-focus-on", topics = topics)
        }
    }
}

fn focus_button(lang: Language, facts: &GroupCard) -> Option<Button> {
    if !facts.moderator {
        return None;
    }
    let on = facts.group.focus.is_none();
    let label = match on {
        true => t!(lang, "group-button-focus"),
        false => t!(lang, "group-button-unfocus"),
    };
    Some(button(
        &label,
        ButtonId::Focus(facts.id, on),
        Style::Secondary,
    ))
}

/// Draws how a group does.
fn draw(lang: Language, group: &Group) -> Picture {
    let each = group.answers / group.dailies.max(1);
    let mut all = Known::default();
    group.known.values().for_each(|known| all.add(*known));
    let (asked, done) = picture::asked_and_done(&group.days);
    let tiles = vec![
        Tile {
            label: t!(lang, "group-picture-questions"),
            value: group.dailies.to_string(),
            note: t!(lang, "group-picture-questions-note"),
        },
        Tile {
            label: t!(lang, "group-picture-answers"),
            value: group.answers.to_string(),
            note: t!(lang, "group-picture-answers-note", each = each),
        },
        known_tile(lang, all),
    ];
    let year = Year {
        title: t!(lang, "picture-year"),
        note: t!(lang, "group-picture-year-note", done = done, asked = asked),
        months: picture::months(lang, group.from, group.days.len()),
        days: group.days.clone(),
        legend: vec![
            (DayMark::Full, t!(lang, "group-picture-year-full")),
            (DayMark::Some, t!(lang, "group-picture-year-some")),
            (DayMark::Missed, t!(lang, "group-picture-year-none")),
        ],
    };
    let mastery = picture::mastery(lang, &group.known);
    Picture {
        name: "group.png".to_owned(),
        alt: picture::alt(lang, &tiles, &[], (&year, group.from), mastery.as_ref()),
        tiles,
        badges: (String::new(), Vec::new()),
        year,
        mastery,
    }
}

fn known_tile(lang: Language, all: Known) -> Tile {
    let label = t!(lang, "group-picture-known");
    match all.percent() {
        Some(percent) => Tile {
            label,
            value: t!(lang, "group-picture-known-value", percent = percent),
            note: t!(lang, "group-picture-known-note", count = all.of),
        },
        None => Tile {
            label,
            value: "–".to_owned(),
            note: t!(lang, "group-picture-known-none"),
        },
    }
}
