//! The preview of a track: its coming slots in local time, and the next question for moderators.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::TrackId;
use crate::model::question::Question;
use crate::model::track::{Next, Track};
use crate::queries::preview::{Line, lines};
use crate::state::calendar::{self, Wall};
use crate::state::transaction::Transaction;
use crate::text::language::Language;
use crate::text::post::button;
use crate::text::track::{self, clock, day, next_line, stretch};
use crate::text::{count, cut, kind_name, length, limit, options, relative};

/// Swap found nothing.
pub const NO_OTHER: &str = "No other question of the bank fits this track now.";

/// Nothing is drawn while a question is on its way.
pub const ON_ITS_WAY: &str =
    "A question is on its way; the next one is drawn when it stands. Try again in a moment.";

/// Room for the question, beside two fields of slots.
const QUESTION: usize = 3_300;

/// The preview.
#[must_use]
pub fn card(tx: &Transaction<'_>, id: TrackId, track: &Track) -> Card {
    let question = track
        .next
        .as_ref()
        .and_then(|next| Some((next, tx.state.bank.get(&next.slug)?.whole())));
    let (body, rows) = match question {
        Some((next, question)) => (
            next_question(next, &question),
            vec![vec![button("Swap", ButtonId::Swap(id), Style::Secondary)]],
        ),
        None => (
            "The next question is drawn when the present one stands.".to_owned(),
            Vec::new(),
        ),
    };
    Card {
        title: Some(cut(
            &format!("Preview of {id} · {}", track.name),
            limit::TITLE,
        )),
        body,
        fields: slots(tx, track),
        footer: Some("Whoever is shown the next question here earns no points for it.".to_owned()),
        tone: Tone::Plain,
        rows,
        ..Card::default()
    }
}

fn next_question(next: &Next, question: &Question) -> String {
    let mut text = format!(
        "**The next question, for moderators only**\n**{}** · {} · {} · {}\n\n{}",
        question.title,
        question.level.title(),
        question.topic.title(),
        kind_name(Language::default(), question.kind),
        question.text.trim()
    );
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
        let who = count(next.requested_by.into(), "member", "members");
        text.push_str(&format!("\n\n*Its topic was asked for by {who}.*"));
    }
    text
}

/// The slots, in fields that fit.
fn slots(tx: &Transaction<'_>, track: &Track) -> Vec<(String, String)> {
    let heading = format!("Coming, at {} {}", clock(track.minute), track.zone);
    let mut fields = Vec::new();
    if track.paused.is_some() {
        fields.push(("Paused".to_owned(), next_line(track)));
    }
    let mut text = String::new();
    let mut left = 2;
    for line in lines(track, tx.at) {
        let line = line_text(track, &line);
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
        text = "No date in the coming two years fits its days and blackout dates.".to_owned();
    }
    fields.push((heading, text));
    fields
}

fn line_text(track: &Track, line: &Line) -> String {
    let (slot, wall, moved, skipped) = match *line {
        Line::Blackout(first, last) => return format!("✖ {}: blackout", stretch(first, last)),
        Line::Slot {
            slot,
            wall,
            moved,
            skipped,
        } => (slot, wall, moved, skipped),
    };
    let local = calendar::local(&track.zone, slot.at);
    let time = local.strftime("%H:%M");
    if skipped {
        return format!("✖ {} {time}: skipped by a moderator", day(slot.date));
    }
    let mut text = format!(
        "{} {time} · <t:{}:f> · {}",
        day(slot.date),
        slot.at.seconds(),
        relative(slot.at)
    );
    match wall {
        Wall::Gap => text.push_str(&format!(
            " · the clock jumps over {} that day",
            clock(track.minute)
        )),
        Wall::Fold => text.push_str(&format!(
            " · {} comes twice that day, this is the first",
            clock(track.minute)
        )),
        Wall::Plain => {}
    }
    if moved != 0 {
        text.push_str(&format!(" · {}", clock_change(moved)));
    }
    text
}

/// "the clock goes forward by 1 hour".
fn clock_change(seconds: i32) -> String {
    let way = if seconds > 0 { "forward" } else { "back" };
    let by = track::span(seconds.unsigned_abs() / 60);
    format!("before it the clock goes {way} by {by}")
}
