//! What a member is told about themselves in a track.

use crate::model::card::Card;
use crate::model::daily::{Answer, Daily};
use crate::model::ids::TrackId;
use crate::queries::standings::{Own, Period};
use crate::queries::streak::{KEPT, Streak};
use crate::state::transaction::Transaction;
use crate::text::board::{ordinal, points};
use crate::text::facts::{Told, Topics};
use crate::text::{self, count, cut, limit, relative};

/// The card of `/me`.
#[must_use]
pub fn card(tx: &Transaction<'_>, id: TrackId, name: Option<&str>, told: &Told) -> Card {
    let name = name.map_or_else(|| id.to_string(), str::to_owned);
    let mut fields = vec![
        ("Points".to_owned(), places(told)),
        ("Streak".to_owned(), streak(&told.streak)),
        ("Topics so far".to_owned(), cut(&topics(told), limit::FIELD)),
    ];
    if let Some((daily, answer)) = &told.here {
        let text = this_one(daily, answer.as_ref());
        fields.insert(0, (format!("Question #{}", daily.number), text));
    }
    let body = if told.hidden {
        "You are hidden: you take no rank and others do not see you."
    } else {
        ""
    };
    Card {
        title: Some(cut(&format!("You in {name}"), limit::TITLE)),
        body: body.to_owned(),
        fields,
        footer: Some(format!(
            "/why shows every point · {} a question for taking part, {} when graded right",
            tx.state.rules.points.took_part, tx.state.rules.points.right
        )),
        ..Card::default()
    }
}

fn places(told: &Told) -> String {
    let mut lines: Vec<String> = told
        .places
        .iter()
        .map(|(period, own)| {
            let name = match period {
                Period::Today => "Today",
                Period::Week => "This week",
                Period::Month => "This month",
                Period::All => "All time",
            };
            format!("{name}: {}", place(*own))
        })
        .collect();
    lines.push(format!(
        "Whole server, all time: {}",
        place(told.everywhere)
    ));
    lines.join("\n")
}

fn place(own: Option<Own>) -> String {
    let Some(own) = own else {
        return "no points yet".to_owned();
    };
    let points = points(own.points);
    match (own.rank, own.hidden) {
        (Some(rank), false) => format!("{points}, **{}**", ordinal(rank)),
        (Some(rank), true) => format!("{points}, would be {}", ordinal(rank)),
        (None, _) => points,
    }
}

fn streak(streak: &Streak) -> String {
    let now = match streak.now {
        0 => "None at the moment. The next answer begins one.".to_owned(),
        n => format!("**{}** in a row.", count(n.into(), "question", "questions")),
    };
    let best = if streak.best > streak.now {
        format!(" Your best: {}.", streak.best)
    } else {
        String::new()
    };
    let freezes = match streak.freezes {
        0 => "No freeze kept".to_owned(),
        n => format!("{} kept", count(n.into(), "freeze", "freezes")),
    };
    let next = match streak.to_next_freeze() {
        Some(n) => format!("{n} more in a row earn one"),
        None => format!("{KEPT} is the most"),
    };
    format!("{now}{best}\n{freezes}, {next}; a missed question uses one by itself.")
}

fn topics(told: &Told) -> String {
    if told.topics.is_empty() {
        return "No question has been revealed here yet.".to_owned();
    }
    let mut topics: Vec<_> = told.topics.iter().collect();
    topics.sort_by_key(|(topic, done)| (std::cmp::Reverse(done.answered), **topic));
    let lines = topics
        .iter()
        .map(|(topic, done)| format!("{}: {}", topic.title(), mastery(done)));
    lines.collect::<Vec<_>>().join("\n")
}

fn mastery(done: &Topics) -> String {
    let mut text = format!("{} of {} answered", done.answered, done.asked);
    if done.graded > 0 {
        text.push_str(&format!(", {} of {} right", done.right, done.graded));
    }
    if done.knew > 0 {
        text.push_str(&format!(", knew {}", done.knew));
    }
    text
}

fn this_one(daily: &Daily, answer: Option<&Answer>) -> String {
    let answered = answer.is_some_and(Answer::counts);
    match (daily.is_secret(), answered) {
        (true, true) => format!(
            "You have answered it. The answer comes {}.",
            relative(daily.reveal_at)
        ),
        (true, false) => format!(
            "You have not answered it yet. There is time until {}.",
            text::moment(daily.reveal_at)
        ),
        (false, true) => "You answered it in time; **My result** shows how.".to_owned(),
        (false, false) => "You did not answer it in time.".to_owned(),
    }
}
