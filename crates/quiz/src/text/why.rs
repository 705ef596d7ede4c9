//! `/why`: every point a member earned or lost, and the reason.

use crate::model::card::{Button, Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::TrackId;
use crate::model::points::{Reason, Row, RowKey, Source};
use crate::queries::ledger;
use crate::text::facts::{Group, TrackName};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::day;
use crate::text::{cut, limit};

/// The longest text of one source, in characters. Five of them fit in a card.
const GROUP: usize = 780;

/// How much of a moderator's reason is shown, in characters.
const NOTE: usize = 300;

/// Shows a page of `/why`. `whose` is the track it is about, or `None` for the whole server.
/// `total` is the sum over all pages.
#[must_use]
pub fn card(
    lang: Language,
    id: TrackId,
    whose: Option<&TrackName>,
    groups: &[Group],
    total: i64,
    (page, pages): (u32, u32),
) -> Card {
    let title = match whose {
        None => t!(lang, "why-title-all"),
        Some(TrackName::Known(name)) => t!(lang, "why-title", track = name.as_str()),
        Some(TrackName::Removed(id)) => t!(lang, "why-title-removed", id = id.to_string()),
    };
    let texts = groups
        .iter()
        .map(|group| cut(&group_text(lang, group), GROUP));
    let body = if groups.is_empty() {
        t!(lang, "why-empty")
    } else {
        let total = t!(lang, "why-total", points = total, shown = shown(total));
        let head = t!(lang, "why-all-time", total = total);
        let texts: Vec<_> = std::iter::once(head).chain(texts).collect();
        texts.join("\n\n")
    };
    let mut turn = pager(lang, id, (page, pages));
    if whose.is_some() {
        let label = t!(lang, "access-button-server");
        let all = ButtonId::Why(TrackId(0), 0);
        turn.push(button(&label, all, Style::Secondary));
    }
    let place: u32 = page + 1;
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: cut(&body, limit::BODY),
        footer: Some(t!(lang, "why-page", page = place, pages = pages)),
        rows: if turn.is_empty() {
            Vec::new()
        } else {
            vec![turn]
        },
        ..Card::default()
    }
}

/// Returns the buttons that turn the page.
fn pager(lang: Language, id: TrackId, (page, pages): (u32, u32)) -> Vec<Button> {
    let newer = (page > 0).then(|| {
        let label = t!(lang, "why-button-newer");
        button(&label, ButtonId::Why(id, page - 1), Style::Secondary)
    });
    let older = (page + 1 < pages).then(|| {
        let label = t!(lang, "why-button-older");
        button(&label, ButtonId::Why(id, page + 1), Style::Secondary)
    });
    newer.into_iter().chain(older).collect()
}

/// Returns the rows of one source: a heading with their sum, and a line for each reason.
fn group_text(lang: Language, group: &Group) -> String {
    let what = match (group.source, &group.daily) {
        (Source::Daily(..), Some((number, title))) => {
            let number: u64 = *number;
            t!(
                lang,
                "why-question",
                number = number,
                title = title.as_str()
            )
        }
        (Source::Daily(..), None) => t!(lang, "why-question-forgotten"),
        (Source::Round(_, number), _) => t!(lang, "why-round", number = number),
        (Source::Adjustment(..), _) => t!(lang, "why-adjustment"),
    };
    let track = group.track.as_ref().map(|track| match track {
        TrackName::Known(name) => name.clone(),
        TrackName::Removed(id) => t!(lang, "why-track-removed", id = id.to_string()),
    });
    let track = track.map_or_else(String::new, |track| format!(" · {track}"));
    let sum = group.sum();
    let sum = t!(lang, "why-total", points = sum, shown = shown(sum));
    let day = day(lang, group.source.date());
    let mut lines = vec![format!("**{}** · {day}{track} → {sum}", cut(&what, 120))];
    let reasons = reasons(lang, group);
    lines.extend(reasons.into_iter().map(|reason| format!("- {reason}")));
    lines.join("\n")
}

/// Returns a line for each reason: what was given, and what was taken back.
fn reasons(lang: Language, group: &Group) -> Vec<String> {
    let standing: Vec<_> = ledger::standing(&group.rows).collect();
    let mut lines = Vec::new();
    for reason in [
        Reason::TookPart,
        Reason::Right,
        Reason::Accepted,
        Reason::Round,
        Reason::Adjusted,
    ] {
        lines.extend(single(lang, group, &standing, reason));
    }
    lines.extend(votes(lang, group, &standing));
    let forfeits = standing.iter().filter_map(|(key, _)| match key.reason {
        Reason::Shown => Some(t!(lang, "why-shown")),
        Reason::Previewed => Some(t!(lang, "why-previewed")),
        _ => None,
    });
    let forfeits: Vec<_> = forfeits.collect();
    let forfeited = !forfeits.is_empty();
    lines.extend(forfeits);
    if forfeited && lines.len() > 1 {
        lines.push(t!(lang, "why-none-count"));
    }
    lines
}

/// Returns the line of a reason that counts once or not at all: its points, or that they were taken
/// back.
fn single(
    lang: Language,
    group: &Group,
    standing: &[&(RowKey, Row)],
    reason: Reason,
) -> Option<String> {
    let stands = standing.iter().find(|(key, _)| key.reason == reason);
    let last = group
        .rows
        .iter()
        .filter(|(key, _)| key.reason == reason)
        .max_by_key(|(key, _)| key.n);
    let (_, row) = stands.copied().or(last)?;
    let reason = match reason {
        Reason::TookPart => "answered",
        Reason::Right => "correct",
        Reason::Accepted => "accepted",
        Reason::Round => "round",
        Reason::Adjusted => "adjusted",
        Reason::Vote | Reason::Shown | Reason::Previewed => return None,
    };
    let line = if stands.is_some() {
        let points = signed(row.points.into());
        t!(lang, "why-row", reason = reason, points = points)
    } else {
        let date = format!("<t:{}:d>", row.at.seconds());
        t!(lang, "why-row-undone", reason = reason, date = date)
    };
    if row.note.is_empty() {
        return Some(line);
    }
    let note = cut(&row.note.replace('\n', " "), NOTE);
    Some(format!("{line}: {note}"))
}

/// Returns points with a sign in front: "+1", "−2".
pub(super) fn signed(points: i64) -> String {
    if points < 0 {
        shown(points)
    } else {
        format!("+{points}")
    }
}

/// Returns points as people read them, with a minus sign in place of a hyphen.
pub(super) fn shown(points: i64) -> String {
    if points < 0 {
        format!("−{}", points.unsigned_abs())
    } else {
        points.to_string()
    }
}

/// Returns how many votes there are, how many of them count, and how many were taken back.
fn votes(lang: Language, group: &Group, standing: &[&(RowKey, Row)]) -> Option<String> {
    let given: Vec<_> = standing
        .iter()
        .filter(|(key, _)| key.reason == Reason::Vote)
        .collect();
    let mut voters: Vec<_> = group
        .rows
        .iter()
        .filter(|(key, _)| key.reason == Reason::Vote)
        .map(|(key, _)| key.voter)
        .collect();
    voters.sort_unstable();
    voters.dedup();
    let taken_back = voters.len() - given.len();
    let cap = group.points.votes_counted as usize;
    let worth: i64 = given
        .iter()
        .take(cap)
        .map(|(_, row)| i64::from(row.points))
        .sum();
    let points = signed(worth);
    let votes = given.len();
    let mut parts = Vec::new();
    if votes > cap {
        parts.push(t!(
            lang,
            "why-votes-capped",
            votes = votes,
            points = points,
            counted = cap
        ));
    } else if votes > 0 {
        parts.push(t!(lang, "why-votes", votes = votes, points = points));
    }
    if taken_back > 0 {
        parts.push(t!(lang, "why-votes-undone", votes = taken_back));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}
