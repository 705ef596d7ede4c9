//! The preview of a track: its coming dates in local time, and the next question for moderators.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::question::Question;
use crate::model::track::{Next, Track};
use crate::queries::preview::{Coming, Line, Preview};
use crate::state::calendar::Wall;
use crate::text::language::{Language, t};
use crate::text::names;
use crate::text::post::button;
use crate::text::track::{clock, day, next_line, span, stretch};
use crate::text::{cut, kind_name, length, limit, moment, options, relative};

/// Space for the question, beside two fields of dates.
const QUESTION: usize = 3_300;

/// Says that the bank has no other question for a track.
#[must_use]
pub fn no_other(lang: Language) -> String {
    t!(lang, "preview-no-other")
}

/// Says that the next question is drawn only after the present one has been posted.
#[must_use]
pub fn posting(lang: Language) -> String {
    t!(lang, "preview-posting")
}

/// Shows the coming dates of a track, and its next question to those who have seen it.
#[must_use]
pub fn card(lang: Language, preview: &Preview) -> Card {
    let track = &preview.overview.track;
    let id = preview.overview.id;
    let one = |label: String, id: ButtonId| vec![vec![button(&label, id, Style::Secondary)]];
    let (body, rows) = match &preview.coming {
        Coming::Nothing => (t!(lang, "preview-nothing-drawn"), Vec::new()),
        Coming::Hidden => {
            let show = one(t!(lang, "preview-button-show"), ButtonId::ShowNext(id));
            (t!(lang, "preview-hidden"), show)
        }
        Coming::Seen {
            next,
            question,
            queued,
        } => {
            let mut body = next_question(lang, next, question);
            if *queued {
                body.push_str("\n\n");
                body.push_str(&t!(lang, "preview-queued"));
                (body, Vec::new())
            } else {
                (
                    body,
                    one(t!(lang, "preview-button-swap"), ButtonId::Swap(id)),
                )
            }
        }
    };
    let seen = matches!(preview.coming, Coming::Seen { .. });
    let title = t!(lang, "preview-title", track = track.name.as_str());
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body,
        fields: slots(lang, preview),
        footer: seen.then(|| t!(lang, "preview-footer")),
        tone: Tone::Plain,
        rows,
        ..Card::default()
    }
}

/// Shows the next question and how many members requested its topic.
fn next_question(lang: Language, next: &Next, question: &Question) -> String {
    let shown = t!(
        lang,
        "preview-question",
        title = question.title.as_str(),
        level = names::level(lang, question.level),
        topic = names::topic(lang, question.topic),
        kind = kind_name(lang, question.kind),
        text = question.text.trim()
    );
    let mut text = format!("**{}**\n{shown}", t!(lang, "preview-heading"));
    if !question.choices.is_empty() {
        let order: Vec<u8> = (0..question.choices.len() as u8).collect();
        text.push_str("\n\n");
        text.push_str(&options(question, &order));
    }
    let mut text = cut(&text, QUESTION);
    if text.matches("```").count() % 2 == 1 {
        text.push_str("\n```");
    }
    if next.requested_by > 0 {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "preview-requested", count = next.requested_by));
    }
    text
}

/// Lists the coming dates, in one or two fields as needed.
fn slots(lang: Language, preview: &Preview) -> Vec<(String, String)> {
    let track = &preview.overview.track;
    let heading = t!(
        lang,
        "preview-dates",
        time = clock(track.minute),
        zone = track.zone.as_str()
    );
    let mut fields = Vec::new();
    if track.paused.is_some() {
        fields.push((
            t!(lang, "preview-paused"),
            next_line(lang, &preview.overview),
        ));
    }
    let mut text = String::new();
    let mut left = 2;
    for line in &preview.lines {
        let line = line_text(lang, track, line);
        if length(&text) + length(&line) >= limit::FIELD {
            fields.push((heading.clone(), std::mem::take(&mut text)));
            left -= 1;
            if left == 0 {
                return fields;
            }
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&line);
    }
    if text.is_empty() {
        text = t!(lang, "preview-no-dates");
    }
    fields.push((heading, text));
    fields
}

/// Writes one line: a date and its time, with what the clock does then, or why nothing is posted.
fn line_text(lang: Language, track: &Track, line: &Line) -> String {
    let (slot, minute, wall, moved, skipped, queued) = match *line {
        Line::Blackout(first, last) => {
            let dates = stretch(lang, first, last);
            return t!(lang, "preview-blackout", dates = dates);
        }
        Line::Slot {
            slot,
            minute,
            wall,
            moved,
            skipped,
            queued,
        } => (slot, minute, wall, moved, skipped, queued),
    };
    let (date, time) = (day(lang, slot.date), clock(minute));
    if skipped {
        return t!(lang, "preview-skipped", date = date, time = time);
    }
    let mut parts = vec![t!(
        lang,
        "preview-slot",
        date = date,
        time = time,
        here = moment(slot.at),
        away = relative(slot.at)
    )];
    let planned = clock(track.minute);
    match wall {
        Wall::Gap => parts.push(t!(lang, "preview-clock-gap", time = planned)),
        Wall::Fold => parts.push(t!(lang, "preview-clock-fold", time = planned)),
        Wall::Plain => {}
    }
    if moved != 0 {
        parts.push(t!(
            lang,
            "preview-clock-change",
            way = if moved > 0 { "forward" } else { "back" },
            by = span(lang, moved.unsigned_abs() / 60)
        ));
    }
    if queued {
        parts.push(t!(lang, "preview-slot-queued"));
    }
    parts.join(" · ")
}
