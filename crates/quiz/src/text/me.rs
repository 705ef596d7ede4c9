//! A member's own points, ranks, streak and topics in a track.

use crate::model::card::Card;
use crate::model::daily::{Answer, Daily};
use crate::queries::standings::{Own, Period};
use crate::queries::streak::{EARNED_BY, Streak};
use crate::text::board::{ordinal, points};
use crate::text::facts::{MemberStats, TopicStats};
use crate::text::language::{Language, t};
use crate::text::{cut, limit, moment, names};

/// Shows the card of `/me`.
#[must_use]
pub fn card(lang: Language, stats: &MemberStats) -> Card {
    let mut fields = vec![
        (t!(lang, "me-field-points"), places(lang, stats)),
        (t!(lang, "me-field-streak"), streak(lang, &stats.streak)),
        (
            t!(lang, "me-field-topics"),
            cut(&topics(lang, stats), limit::FIELD),
        ),
    ];
    if let Some((daily, answer)) = &stats.here {
        let name = t!(lang, "me-field-question", number = daily.number);
        fields.insert(0, (name, this_one(lang, daily, answer.as_ref())));
    }
    let title = t!(lang, "me-title", track = stats.track.as_str());
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: if stats.hidden {
            t!(lang, "me-hidden")
        } else {
            String::new()
        },
        fields,
        footer: Some(t!(
            lang,
            "me-footer",
            answered = stats.worth.took_part,
            correct = stats.worth.right
        )),
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

fn streak(lang: Language, streak: &Streak) -> String {
    let (now, best) = (streak.now, streak.best);
    let row = match now {
        0 if best == 0 => t!(lang, "me-streak-none"),
        0 => t!(lang, "me-streak-over", best = best),
        _ if best > now => t!(lang, "me-streak-best", now = now, best = best),
        _ => t!(lang, "me-streak", now = now),
    };
    let freezes = streak.freezes;
    let freezes = match streak.to_next_freeze() {
        None => t!(lang, "me-freezes-full", freezes = freezes),
        Some(all @ EARNED_BY) => t!(lang, "me-freezes", freezes = freezes, next = all),
        Some(next) => t!(lang, "me-freezes-begun", freezes = freezes, next = next),
    };
    format!("{row}\n{freezes}")
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
    let answered = answer.is_some_and(Answer::counts);
    let reveal = moment(daily.reveal_at);
    match (daily.is_secret(), answered) {
        (true, true) => t!(lang, "me-question-answered", reveal = reveal),
        (true, false) => t!(lang, "me-question-open", reveal = reveal),
        (false, true) => t!(lang, "me-question-in-time"),
        (false, false) => t!(lang, "me-question-missed"),
    }
}
