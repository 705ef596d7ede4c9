//! The queue of a track, for moderators.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{LocalDate, TrackId, UserId};
use crate::model::track::Track;
use crate::state::queue::PassedOver;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::day;
use crate::text::{cut, limit, mention, plain, quote};

/// How many withdrawn questions the queue lists.
pub const WITHDRAWN: usize = 5;

/// What the asker may know about a queued question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The date it is for.
    pub date: Option<LocalDate>,
    /// Its title and its name in the bank, if the asker has seen it.
    pub question: Option<(String, String)>,
    /// The moderator who named it, if still known.
    pub by: Option<UserId>,
}

/// A withdrawn question that isn't asked until a moderator allows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// The number of its daily.
    pub number: u64,
    /// Its title.
    pub title: String,
    /// Why it was withdrawn.
    pub reason: String,
}

/// Tells the moderators which questions of a queue were passed over, and why. It doesn't name them.
#[must_use]
pub fn passed_over(lang: Language, track: &Track, passed: &[(usize, PassedOver)]) -> String {
    let lines = passed.iter().map(|(place, why)| {
        let why = match why {
            PassedOver::Gone => "gone",
            PassedOver::Barred => "withdrawn",
            PassedOver::Open => "open",
        };
        let place: usize = *place;
        t!(lang, "queue-passed-one", place = place, why = why)
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    let head = t!(lang, "queue-passed", track = track.name.as_str());
    format!("{head}\n{lines}")
}

/// Shows the queue of a track. What the asker hasn't seen is shown only at a press.
#[must_use]
pub fn list(
    lang: Language,
    id: TrackId,
    track: &Track,
    lines: &[Line],
    withdrawn: &[Withdrawn],
) -> Card {
    let shown = lines.iter().enumerate().map(|(n, line)| {
        let question = match (&line.question, line.by) {
            (Some((title, slug)), _) if title.is_empty() => {
                t!(lang, "queue-line-gone", slug = slug.as_str())
            }
            (Some((title, slug)), _) => {
                let (title, slug) = (title.as_str(), slug.as_str());
                t!(lang, "queue-line", title = title, slug = slug)
            }
            (None, Some(by)) => t!(lang, "queue-line-hidden", by = mention(by)),
            (None, None) => t!(lang, "queue-line-hidden-by-nobody"),
        };
        let place = n + 1;
        match line.date {
            Some(date) => {
                let date = day(lang, date);
                t!(
                    lang,
                    "queue-place-date",
                    place = place,
                    date = date,
                    question = question
                )
            }
            None => t!(lang, "queue-place", place = place, question = question),
        }
    });
    let shown = shown.collect::<Vec<_>>().join("\n");
    let body = if lines.is_empty() {
        t!(lang, "queue-empty", track = track.name.as_str())
    } else {
        cut(&shown, limit::BODY)
    };
    let mut rows = Vec::new();
    let hidden = lines.iter().any(|line| line.question.is_none());
    if hidden {
        let label = t!(lang, "queue-button-show");
        let show = button(&label, ButtonId::ShowQueue(id), Style::Secondary);
        rows.push(vec![show]);
    }
    let withdrawn = withdrawn.iter().take(WITHDRAWN);
    let allow = withdrawn.clone().map(|one| allow(lang, one.number));
    rows.push(allow.collect());
    rows.retain(|row: &Vec<_>| !row.is_empty());
    let barred = withdrawn.map(|one| {
        t!(
            lang,
            "queue-withdrawn-one",
            number = one.number,
            title = one.title.as_str(),
            reason = cut(&one.reason, 120)
        )
    });
    let barred = barred.collect::<Vec<_>>().join("\n");
    let field = (t!(lang, "queue-withdrawn"), cut(&barred, limit::FIELD));
    let title = t!(lang, "queue-title", track = track.name.as_str());
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body,
        fields: if barred.is_empty() {
            Vec::new()
        } else {
            vec![field]
        },
        footer: hidden.then(|| t!(lang, "queue-footer")),
        rows,
        ..Card::default()
    }
}

/// Returns the button that allows a withdrawn question again.
pub(super) fn allow(lang: Language, number: u64) -> crate::model::card::Button {
    let label = t!(lang, "queue-button-allow", number = number);
    button(&label, ButtonId::Allow(number), Style::Secondary)
}

/// Tells a moderator that a withdrawn question can be asked again.
#[must_use]
pub fn allowed(lang: Language, number: u64, title: &str) -> Card {
    plain(&t!(lang, "queue-allowed", number = number, title = title))
}

/// Says that a question isn't withdrawn, or was allowed already.
#[must_use]
pub fn not_withdrawn(lang: Language) -> String {
    t!(lang, "queue-not-withdrawn")
}

/// Tells a moderator that a question was put into the queue.
#[must_use]
pub fn added(
    lang: Language,
    track: &Track,
    title: &str,
    place: usize,
    date: Option<LocalDate>,
) -> Card {
    let track = track.name.as_str();
    let text = match date {
        Some(date) => {
            let date = day(lang, date);
            t!(
                lang,
                "queue-added-date",
                track = track,
                title = title,
                date = date
            )
        }
        None => t!(
            lang,
            "queue-added",
            track = track,
            title = title,
            place = place
        ),
    };
    Card {
        tone: Tone::Good,
        ..plain(&text)
    }
}

/// Says that the bank has no such question, and which one may be meant.
#[must_use]
pub fn unknown(lang: Language, typed: &str, nearest: Option<&str>) -> String {
    let typed = quote(typed);
    match nearest {
        Some(nearest) => t!(lang, "queue-unknown-near", typed = typed, nearest = nearest),
        None => t!(lang, "queue-unknown", typed = typed),
    }
}

/// Refuses a question that was withdrawn.
#[must_use]
pub fn barred(lang: Language, typed: &str) -> String {
    t!(lang, "queue-barred", typed = quote(typed))
}

/// Refuses a question that is in the queue already.
#[must_use]
pub fn already(lang: Language, typed: &str, place: usize) -> String {
    t!(lang, "queue-already", typed = quote(typed), place = place)
}

/// Refuses another question for a date that has one.
#[must_use]
pub fn date_taken(lang: Language, date: LocalDate, place: usize) -> String {
    t!(
        lang,
        "queue-date-taken",
        date = day(lang, date),
        place = place
    )
}

/// Says that a date can't be read.
#[must_use]
pub fn bad_date(lang: Language, typed: &str) -> String {
    t!(lang, "queue-bad-date", typed = quote(typed))
}

/// Refuses a date on which the track posts nothing, and names the next one on which it does.
#[must_use]
pub fn no_slot(lang: Language, track: &Track, date: LocalDate, next: Option<LocalDate>) -> String {
    let (track, date) = (track.name.as_str(), day(lang, date));
    match next {
        Some(next) => {
            let next = next.to_string();
            t!(
                lang,
                "queue-no-slot-next",
                track = track,
                date = date,
                next = next
            )
        }
        None => t!(lang, "queue-no-slot", track = track, date = date),
    }
}

/// Says that the queue is full.
#[must_use]
pub fn full(lang: Language, max: usize) -> String {
    t!(lang, "queue-full", max = max)
}

/// Says that the queue has no such place.
#[must_use]
pub fn no_place(lang: Language, place: u32, length: usize) -> String {
    t!(lang, "queue-no-place", place = place, length = length)
}
