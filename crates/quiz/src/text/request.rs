//! What is said about requests and topics.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{GuildId, MemberId, TrackId};
use crate::model::question::{Level, Topic};
use crate::model::track::Track;
use crate::queries::requests::{Status, status};
use crate::state::choose::{self, Servable};
use crate::state::transaction::Transaction;
use crate::text::language::Language;
use crate::text::post::button;
use crate::text::track::day;
use crate::text::{count, cut, limit, plain, relative};

/// For the blocked.
pub const BLOCKED: &str = "The moderators of this server have blocked you from taking part, so I cannot take your request.";

/// Tracks named in a line of `/topics`; more are counted.
const NAMED: usize = 3;

/// Buttons to take requests back.
const BUTTONS: usize = 5;

/// Why a track cannot serve a topic, and which tracks can.
#[must_use]
pub fn refused(track: &Track, topic: Topic, why: Servable, able: &[&str]) -> String {
    let topic = topic.title();
    let name = &track.name;
    let why = match why {
        Servable::OutsideMix => format!("**{name}** does not ask questions on **{topic}**."),
        Servable::Exhausted => {
            format!("**{name}** has asked every question on **{topic}** that it has.")
        }
        Servable::Resting(left) => format!(
            "**{name}** has just had **{topic}** at a request; the topic rests for {} more.",
            count(left.into(), "question", "questions")
        ),
        Servable::Yes => String::new(),
    };
    let others = match able {
        [] => " No other track here can ask it now; `/topics` shows what there is.".to_owned(),
        [one] => format!(" **{one}** can: `/request track:{one}`."),
        more => format!(
            " These can: {}. Say which with `track:`.",
            more.iter()
                .map(|name| format!("**{name}**"))
                .collect::<Vec<_>>()
                .join(", ")
        ),
    };
    format!("{why}{others}")
}

fn wanted(status: &Status) -> String {
    let others = match status.wanted_by.saturating_sub(1) {
        0 => "You are the first to ask for it.".to_owned(),
        1 => "You and 1 other member want it.".to_owned(),
        n => format!("You and {n} other members want it."),
    };
    let place = match status.place {
        0 => " It is first in line.".to_owned(),
        n => format!(
            " {} more wanted, or waited longer.",
            count(n as u64, "topic is", "topics are")
        ),
    };
    format!("{others}{place}")
}

fn when(status: &Status, track: &Track) -> String {
    match (status.earliest, &track.paused) {
        (Some(slot), _) => format!(
            "It can come up on {} at the earliest ({}).",
            day(Language::English, slot.date),
            relative(slot.at)
        ),
        (None, Some(_)) => {
            "The track is paused; it comes up some time after it goes on.".to_owned()
        }
        (None, None) => "The track has no date to ask it on now.".to_owned(),
    }
}

/// The wish is kept.
#[must_use]
pub fn noted(track: &Track, status: &Status) -> Card {
    Card {
        body: format!(
            "**{}** asks for **{}** at your request. {} {}",
            track.name,
            status.topic.title(),
            wanted(status),
            when(status, track)
        ),
        tone: Tone::Good,
        ..Card::default()
    }
}

/// The wish was kept already.
#[must_use]
pub fn already(track: &Track, status: &Status) -> Card {
    plain(&format!(
        "You have asked **{}** for **{}** already. {} {}",
        track.name,
        status.topic.title(),
        wanted(status),
        when(status, track)
    ))
}

/// "That instead of this?"
#[must_use]
pub fn ask_replace(id: TrackId, track: &Track, old: Topic, new: Topic) -> Card {
    let yes = format!("Yes, {}", new.title());
    let keep = format!("No, keep {}", old.title());
    Card {
        body: format!(
            "You have asked **{}** for **{}**. Everyone has one request a track. Shall it be **{}** instead?",
            track.name,
            old.title(),
            new.title()
        ),
        rows: vec![vec![
            button(&yes, ButtonId::RequestInstead(id, new), Style::Primary),
            button(&keep, ButtonId::Never, Style::Secondary),
        ]],
        ..Card::default()
    }
}

/// The wish is gone.
#[must_use]
pub fn taken_back() -> Card {
    plain("Your request is taken back. `/request` makes another one.")
}

/// `/requests`
#[must_use]
pub fn list(
    tx: &Transaction<'_>,
    guild: GuildId,
    tracks: &[(TrackId, Track)],
    member: Option<MemberId>,
) -> Card {
    let mut parts = Vec::new();
    let mut buttons: Vec<Button> = Vec::new();
    for (id, track) in tracks {
        let own = member.and_then(|member| tx.topic_requests(guild, *id).get(&member).copied());
        let demand = choose::demand(tx, guild, *id);
        let mut lines = vec![format!("**{}**", track.name)];
        if demand.is_empty() {
            lines.push("Nobody has asked for anything. `/request` does.".to_owned());
        }
        for (place, (topic, wanted_by, since)) in demand.iter().enumerate() {
            let mine = if own.is_some_and(|topic_request| topic_request.topic == *topic) {
                " · **yours**"
            } else {
                ""
            };
            lines.push(format!(
                "{}. {}: {}, since {}{mine}",
                place + 1,
                topic.title(),
                count((*wanted_by).into(), "member", "members"),
                relative(*since)
            ));
        }
        if let Some(topic_request) = own {
            let status = status(tx, guild, *id, track, topic_request.topic);
            lines.push(when(&status, track));
            if buttons.len() < BUTTONS {
                let label = format!("Take back {} ({})", topic_request.topic.title(), track.name);
                buttons.push(button(&label, ButtonId::Unrequest(*id), Style::Secondary));
            }
        }
        parts.push(lines.join("\n"));
    }
    let rest = tx.state.rules.request_rest;
    let every = tx.state.rules.request_every;
    Card {
        title: Some("Requested topics".to_owned()),
        body: cut(&parts.join("\n\n"), limit::BODY),
        footer: Some(format!(
            "At most one question in {every} comes from requests; a topic served rests for {rest}."
        )),
        rows: if buttons.is_empty() {
            Vec::new()
        } else {
            vec![buttons]
        },
        ..Card::default()
    }
}

/// `/topics`
#[must_use]
pub fn topics(tx: &Transaction<'_>, tracks: Option<(GuildId, &[(TrackId, Track)])>) -> Card {
    let bank = &tx.state.bank;
    let mut asked: BTreeMap<Topic, BTreeSet<&str>> = BTreeMap::new();
    if let Some((guild, tracks)) = tracks {
        for (id, _) in tracks {
            for slug in choose::usage(tx, guild, *id).into_keys() {
                if let Some(question) = bank.get(&slug) {
                    let of_topic = asked.entry(question.topic).or_default();
                    of_topic.insert(question.slug.as_str());
                }
            }
        }
    }
    let lines = Topic::ALL.iter().map(|topic| {
        let all = bank.select(Some(*topic), None).count();
        let mut line = format!(
            "**{}** (`{topic}`): {}",
            topic.title(),
            count(all as u64, "question", "questions")
        );
        if let Some((_, tracks)) = tracks.filter(|(_, tracks)| !tracks.is_empty()) {
            let done = asked.get(topic).map_or(0, BTreeSet::len);
            line.push_str(&format!(
                ", {done} asked here · {}",
                mixed_by(tracks, *topic)
            ));
        }
        line
    });
    let levels = Level::ALL.iter().map(|level| {
        let of_level = bank.select(None, Some(*level)).count();
        format!("{of_level} {level}")
    });
    Card {
        title: Some(format!(
            "Topics: {} in the bank",
            count(bank.len() as u64, "question", "questions")
        )),
        body: cut(&lines.collect::<Vec<_>>().join("\n"), limit::BODY),
        footer: Some(levels.collect::<Vec<_>>().join(" · ")),
        ..Card::default()
    }
}

/// Which tracks ask a topic.
fn mixed_by(tracks: &[(TrackId, Track)], topic: Topic) -> String {
    let names: Vec<_> = tracks
        .iter()
        .filter(|(_, track)| track.mix.topic_weight(topic) > 0)
        .map(|(_, track)| track.name.as_str())
        .collect();
    match names.len() {
        0 => "no track asks it".to_owned(),
        n if n == tracks.len() && n > 1 => "every track".to_owned(),
        n if n > NAMED => format!("{n} tracks"),
        _ => names.join(", "),
    }
}
