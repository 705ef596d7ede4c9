//! `/why`: every point ever given to, or taken from, a member, in words.

use crate::model::card::{Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{GuildId, TrackId};
use crate::model::points::{Reason, Row, RowKey, Source};
use crate::queries::ledger;
use crate::state::transaction::Transaction;
use crate::text::board::points;
use crate::text::facts::Group;
use crate::text::post::button;
use crate::text::track::day;
use crate::text::{count, cut, limit};

/// Characters of one source; five of them fit a card.
const GROUP: usize = 780;

/// Characters of a moderator's reason that are shown.
const NOTE: usize = 300;

/// A page of `/why`.
#[must_use]
pub fn card(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    groups: &[Group],
    (page, pages): (u32, u32),
) -> Card {
    let whose = match (id, tx.track(guild, id)) {
        (TrackId(0), _) => "all tracks".to_owned(),
        (_, Some(track)) => track.name,
        (id, None) => id.to_string(),
    };
    let texts = groups.iter().map(|group| {
        let track = group.source.track().filter(|of| *of != id);
        let track = track.map(|of| {
            tx.track(guild, of)
                .map_or_else(|| format!("track {of}, removed"), |track| track.name)
        });
        cut(&group_text(group, track.as_deref()), GROUP)
    });
    let body = if groups.is_empty() {
        "No points have been given to you here yet. They are given when the answer is revealed."
            .to_owned()
    } else {
        texts.collect::<Vec<_>>().join("\n\n")
    };
    let mut turn = Vec::new();
    if page > 0 {
        turn.push(button(
            "Newer",
            ButtonId::Why(id, page - 1),
            Style::Secondary,
        ));
    }
    if page + 1 < pages {
        turn.push(button(
            "Older",
            ButtonId::Why(id, page + 1),
            Style::Secondary,
        ));
    }
    Card {
        title: Some(cut(&format!("Your points in {whose}"), limit::TITLE)),
        body: cut(&body, limit::BODY),
        footer: Some(format!("Page {} of {pages} · newest first", page + 1)),
        rows: if turn.is_empty() {
            Vec::new()
        } else {
            vec![turn]
        },
        ..Card::default()
    }
}

fn group_text(group: &Group, track: Option<&str>) -> String {
    let what = match (group.source, &group.daily) {
        (Source::Daily(..), Some((id, title))) => format!("#{id} · {title}"),
        (Source::Daily(..), None) => "A question".to_owned(),
        (Source::Round(_, id), _) => format!("Round {id}"),
        (Source::Adjustment(..), _) => "Adjusted by a moderator".to_owned(),
    };
    let track = track.map_or_else(String::new, |track| format!(" · {track}"));
    let head = format!(
        "**{}** · {}{track} → **{}**",
        cut(&what, 120),
        day(group.source.date()),
        points(crate::model::language::Language::English, group.sum())
    );
    let mut lines = vec![head];
    lines.extend(reasons(group));
    lines.join("\n")
}

/// A line for each reason, what was given and what was taken back.
fn reasons(group: &Group) -> Vec<String> {
    let standing: Vec<_> = ledger::standing(&group.rows).collect();
    let forfeited = standing
        .iter()
        .any(|(key, _)| matches!(key.reason, Reason::Shown | Reason::Previewed));
    let mut lines = Vec::new();
    for reason in [
        Reason::TookPart,
        Reason::Right,
        Reason::Accepted,
        Reason::Round,
        Reason::Adjusted,
    ] {
        lines.extend(single(group, &standing, reason));
    }
    lines.extend(votes(group, &standing));
    for (key, _) in &standing {
        match key.reason {
            Reason::Shown => lines.push(
                "- you had the answer shown before the reveal: this question gives you nothing"
                    .to_owned(),
            ),
            Reason::Previewed => lines.push(
                "- you saw the question in the preview: this question gives you nothing".to_owned(),
            ),
            _ => {}
        }
    }
    if forfeited && lines.len() > 1 {
        lines.push("- so none of the points above count".to_owned());
    }
    lines
}

fn name(reason: Reason) -> &'static str {
    match reason {
        Reason::TookPart => "answered in time",
        Reason::Right => "graded right",
        Reason::Accepted => "accepted by a moderator",
        Reason::Round => "the round",
        Reason::Adjusted => "adjusted",
        Reason::Vote => "votes",
        Reason::Shown => "shown before the reveal",
        Reason::Previewed => "seen in the preview",
    }
}

/// A reason that stands once or not at all: its points, or that they were taken back.
fn single(group: &Group, standing: &[&(RowKey, Row)], reason: Reason) -> Option<String> {
    let stands = standing.iter().find(|(key, _)| key.reason == reason);
    let last = group
        .rows
        .iter()
        .filter(|(key, _)| key.reason == reason)
        .max_by_key(|(key, _)| key.n);
    let (_, row) = stands.copied().or(last)?;
    let note = if row.note.is_empty() {
        String::new()
    } else {
        format!(": {}", cut(&row.note.replace('\n', " "), NOTE))
    };
    Some(if stands.is_some() {
        let plus = if row.points >= 0 { "+" } else { "−" };
        format!(
            "- {} {plus}{}{note}",
            name(reason),
            row.points.unsigned_abs()
        )
    } else {
        format!(
            "- {}: given, and taken back <t:{}:d>{note}",
            name(reason),
            row.at.seconds()
        )
    })
}

/// "7 votes, 5 counted", and how many were taken back.
fn votes(group: &Group, standing: &[&(RowKey, Row)]) -> Option<String> {
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
    if voters.is_empty() {
        return None;
    }
    let cap = group.points.votes_counted as usize;
    let worth: i64 = given
        .iter()
        .take(cap)
        .map(|(_, row)| i64::from(row.points))
        .sum();
    let mut line = format!("- {}", count(given.len() as u64, "vote", "votes"));
    if given.len() > cap {
        line.push_str(&format!(", {cap} counted"));
    }
    line.push_str(&format!(" +{worth}"));
    if taken_back > 0 {
        let back = count(taken_back as u64, "vote", "votes");
        line.push_str(&format!("; {back} taken back"));
    }
    Some(line)
}
