//! A member's points, ranks, streak, badges and topics in a track, as a card and as a picture.

use crate::model::card::{Card, Reply, Style};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Answer, Daily};
use crate::model::ids::UserId;
use crate::model::picture::{DayMark, Picture, Pictured, Tile, Year};
use crate::queries::learner::{self, Badge};
use crate::queries::standings::{Own, Period};
use crate::queries::streak::EARNED_BY;
use crate::text::board::{ordinal, points};
use crate::text::facts::{MemberStats, TopicStats};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::remind::refused_note;
use crate::text::{access, cut, limit, mention, moment, names, picture};

/// Shows the card of `/me` with its picture, if there is something to draw.
#[must_use]
pub fn pictured(lang: Language, stats: &MemberStats, update: bool) -> Reply {
    let card = card(lang, stats);
    let asked = |day: &DayMark| *day != DayMark::None;
    let empty = stats.everywhere.is_none() && !stats.learner.days.iter().any(asked);
    if empty || stats.veiled {
        return match update {
            true => Reply::Update(card),
            false => Reply::Private(card),
        };
    }
    Reply::Pictured(Box::new(Pictured {
        card,
        picture: draw(lang, stats),
        update,
    }))
}

/// Says that a member has done nothing yet.
#[must_use]
pub fn unknown_member(lang: Language, user: UserId) -> String {
    t!(lang, "me-unknown-member", member = mention(user))
}

/// Says what a member has in a server that never had a track: points of rounds, if any.
#[must_use]
pub fn without_tracks(lang: Language, everywhere: Option<Own>) -> String {
    match everywhere {
        Some(own) => t!(lang, "me-no-track", place = place(lang, Some(own))),
        None => access::no_track(lang),
    }
}

/// Says that a member is hidden.
#[must_use]
pub fn hidden_member(lang: Language, user: UserId) -> String {
    t!(lang, "me-hidden-member", member = mention(user))
}

/// Shows the card of `/me`.
#[must_use]
pub fn card(lang: Language, stats: &MemberStats) -> Card {
    let mut fields = vec![
        (t!(lang, "me-field-points"), places(lang, stats)),
        (t!(lang, "me-field-streak"), streak(lang, stats)),
    ];
    if !stats.veiled {
        fields.push((t!(lang, "me-field-badges"), badges(lang, stats)));
        let topics = cut(&topics(lang, stats), limit::FIELD);
        fields.push((t!(lang, "me-field-topics"), topics));
    }
    if let Some((daily, answer)) = &stats.here {
        let name = t!(lang, "me-field-question", number = daily.number);
        fields.insert(0, (name, this_one(lang, daily, answer.as_ref())));
    }
    let track = stats.track.as_str();
    let title = match stats.other {
        None => t!(lang, "me-title", track = track),
        Some(_) => t!(lang, "me-title-other", track = track),
    };
    let body = match stats.other.map(mention) {
        None if stats.hidden => t!(lang, "me-hidden"),
        None => String::new(),
        Some(member) if stats.veiled => t!(lang, "me-of-veiled", member = member),
        Some(member) => t!(lang, "me-of-other", member = member),
    };
    let refused = stats.reminders_refused && stats.other.is_none();
    let refused = refused.then(|| refused_note(lang));
    let said = Some(body).filter(|body| !body.is_empty());
    let body: Vec<String> = said.into_iter().chain(refused).collect();
    let group = button(
        &t!(lang, "me-button-group"),
        ButtonId::MeGroup(stats.id),
        Style::Secondary,
    );
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: body.join("\n"),
        fields,
        footer: Some(t!(
            lang,
            "me-footer",
            answered = stats.worth.took_part,
            correct = stats.worth.right
        )),
        rows: vec![vec![group]],
        ..Card::default()
    }
}

fn places(lang: Language, stats: &MemberStats) -> String {
    let mut lines: Vec<String> = stats
        .places
        .iter()
        .map(|(period, own)| {
            let place = place(lang, *own);
            match period {
                Period::Today => t!(lang, "me-place-today", place = place),
                Period::Week => t!(lang, "me-place-week", place = place),
                Period::Month => t!(lang, "me-place-month", place = place),
                Period::All => t!(lang, "me-place-all", place = place),
                Period::Season(_) => t!(lang, "season-place", place = place),
                Period::MonthOf(_) => t!(lang, "me-place-month", place = place),
            }
        })
        .collect();
    let place = place(lang, stats.everywhere);
    lines.push(t!(lang, "me-place-server", place = place));
    lines.join("\n")
}

fn place(lang: Language, own: Option<Own>) -> String {
    let Some(own) = own else {
        return t!(lang, "me-no-points");
    };
    let points = points(lang, own.points);
    match (own.rank, own.hidden) {
        (Some(rank), false) => {
            let rank = ordinal(lang, rank);
            t!(lang, "me-ranked", points = points, rank = rank)
        }
        (Some(rank), true) => {
            let rank = ordinal(lang, rank);
            t!(lang, "me-would-be-ranked", points = points, rank = rank)
        }
        (None, _) => points,
    }
}

fn streak(lang: Language, stats: &MemberStats) -> String {
    let streak = &stats.streak;
    let (now, best) = (streak.now, streak.best);
    let own = stats.other.is_none();
    let row = match now {
        0 if best == 0 && own => t!(lang, "me-streak-none"),
        0 if best == 0 => t!(lang, "me-streak-none-other"),
        0 if own => t!(lang, "me-streak-over", best = best),
        0 => t!(lang, "me-streak-over-other", best = best),
        _ if best > now && own => t!(lang, "me-streak-best", now = now, best = best),
        _ if best > now => t!(lang, "me-streak-best-other", now = now, best = best),
        _ => t!(lang, "me-streak", now = now),
    };
    if !own {
        return row;
    }
    let freezes = streak.freezes;
    let freezes = match streak.to_next_freeze() {
        None => t!(lang, "me-freezes-full", freezes = freezes),
        Some(all @ EARNED_BY) => t!(lang, "me-freezes", freezes = freezes, next = all),
        Some(next) => t!(lang, "me-freezes-begun", freezes = freezes, next = next),
    };
    match learner::next_milestone(streak).filter(|_| now > 0) {
        Some(next) => {
            let next = t!(lang, "me-streak-next", next = next);
            format!("{row} {next}\n{freezes}")
        }
        None => format!("{row}\n{freezes}"),
    }
}

fn badges(lang: Language, stats: &MemberStats) -> String {
    if stats.learner.badges.is_empty() {
        return match stats.other {
            None => t!(lang, "me-badges-none", first = learner::MILESTONES[0]),
            Some(_) => t!(lang, "me-badges-none-other"),
        };
    }
    let lines = stats.learner.badges.iter().map(|badge| match *badge {
        Badge::Streak(count) => t!(lang, "me-badge-streak", count = count),
        Badge::Answered(count) => t!(lang, "me-badge-answered", count = count),
        Badge::AllRounder(count) => t!(lang, "me-badge-all-rounder", count = count),
        Badge::Accepted(count) => t!(lang, "me-badge-accepted", count = count),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn topics(lang: Language, stats: &MemberStats) -> String {
    if stats.topics.is_empty() {
        return t!(lang, "me-topics-none");
    }
    let mut topics: Vec<_> = stats.topics.iter().collect();
    topics.sort_by_key(|(topic, done)| (std::cmp::Reverse(done.answered), **topic));
    let lines = topics.iter().map(|(topic, done)| {
        let TopicStats {
            asked,
            answered,
            graded,
            right,
            knew,
        } = **done;
        t!(
            lang,
            "me-topic",
            topic = names::topic(lang, **topic),
            asked = asked,
            answered = answered,
            graded = graded,
            correct = right,
            knew = knew
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn this_one(lang: Language, daily: &Daily, answer: Option<&Answer>) -> String {
    if answer.is_some_and(Answer::is_removed) {
        return t!(lang, "me-question-removed");
    }
    let answered = answer.is_some_and(Answer::counts);
    let reveal = moment(daily.reveal_at);
    match (daily.is_secret(), answered) {
        (true, true) => t!(lang, "me-question-answered", reveal = reveal),
        (true, false) => t!(lang, "me-question-open", reveal = reveal),
        (false, true) => t!(lang, "me-question-in-time"),
        (false, false) => t!(lang, "me-question-missed"),
    }
}

/// Draws a member's stats.
fn draw(lang: Language, stats: &MemberStats) -> Picture {
    let learner = &stats.learner;
    let of = |wanted: Period| {
        let place = stats.places.iter().find(|(period, _)| *period == wanted);
        place.and_then(|(_, own)| *own)
    };
    let all = of(Period::All);
    let in_week = of(Period::Week).map_or(0, |own| own.points);
    let streak = stats.streak;
    let tiles = vec![
        Tile {
            label: t!(lang, "picture-points"),
            value: all.map_or(0, |own| own.points).to_string(),
            note: t!(lang, "picture-points-week", points = in_week),
        },
        rank(lang, all),
        Tile {
            label: t!(lang, "picture-streak"),
            value: streak.now.to_string(),
            note: t!(lang, "picture-streak-best", best = streak.best),
        },
    ];
    let badges = learner.badges.iter().map(|badge| match *badge {
        Badge::Streak(count) => t!(lang, "picture-badge-streak", count = count),
        Badge::Answered(count) => t!(lang, "picture-badge-answered", count = count),
        Badge::AllRounder(_) => t!(lang, "picture-badge-all-rounder"),
        Badge::Accepted(count) => t!(lang, "picture-badge-accepted", count = count),
    });
    let badges: Vec<String> = badges.collect();
    let (asked, done) = picture::asked_and_done(&learner.days);
    let year = Year {
        title: t!(lang, "picture-year"),
        note: t!(lang, "picture-year-note", done = done, asked = asked),
        months: picture::months(lang, learner.from, learner.days.len()),
        days: learner.days.clone(),
        legend: vec![
            (DayMark::Full, t!(lang, "picture-year-full")),
            (DayMark::Some, t!(lang, "picture-year-some")),
            (DayMark::Missed, t!(lang, "picture-year-missed")),
        ],
    };
    let mastery = picture::mastery(lang, &learner.known);
    let about_year = (&year, learner.from);
    Picture {
        name: "me.png".to_owned(),
        alt: picture::alt(lang, &tiles, &badges, about_year, mastery.as_ref()),
        tiles,
        badges: (t!(lang, "picture-badges"), badges),
        year,
        mastery,
    }
}

fn rank(lang: Language, own: Option<Own>) -> Tile {
    let (value, note) = match own {
        None => (None, t!(lang, "picture-rank-none")),
        Some(Own { rank: None, .. }) => (None, t!(lang, "picture-rank-far")),
        Some(Own {
            rank, hidden: true, ..
        }) => (rank, t!(lang, "picture-rank-hidden")),
        Some(Own { rank, .. }) => (rank, t!(lang, "picture-rank-track")),
    };
    Tile {
        label: t!(lang, "picture-rank"),
        value: value.map_or_else(|| "–".to_owned(), |rank| ordinal(lang, rank)),
        note,
    }
}
