//! Reports a round: how it went, for moderators, and how they played, for members.

use crate::model::card::Card;
use crate::model::ids::RoundId;
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::round::facts::{Overview, OwnAnswer, OwnQuestion, OwnRound};
use crate::text::language::{Language, t};
use crate::text::round::desk::{card, state};
use crate::text::round::podium::{best, per_question, teams};
use crate::text::round::question::how_many_correct;
use crate::text::round::{options_in_short, percent, plan, seconds, team};
use crate::text::{board, cut, length, letter, limit, quote};

/// Reports to moderators how a round went, or how far it is.
#[must_use]
pub fn report(lang: Language, key: RoundKey, round: &Round, overview: &Overview) -> Card {
    let tallies = round
        .questions
        .iter()
        .filter_map(|item| item.tally.as_ref());
    let late: u32 = tallies.map(|tally| tally.too_late).sum();
    let mut about = vec![plan(lang, round)];
    about.extend(options_in_short(lang, round));
    about.push(state(lang, round));
    let mut body = about.join(" · ");
    if round.options.lobby {
        let signed_up = t!(lang, "round-report-signed-up", count = overview.signed_up);
        body.push_str(&format!("\n{signed_up}"));
    }
    if round.phase == RoundPhase::Finished {
        body.push_str(&format!("\n\n{}", best(lang, &overview.ranked)));
        if let Some(teams) = teams(lang, round, overview) {
            body.push_str(&format!("\n\n{teams}"));
        }
    }
    let late = match late {
        0 => String::new(),
        n => format!("\n\n{}", t!(lang, "round-report-late", count = n)),
    };
    body.push_str("\n\n");
    let room = limit::BODY.saturating_sub(length(&body) + length(&late));
    body.push_str(&per_question(lang, key, round, overview, room));
    body.push_str(&late);
    let title = t!(
        lang,
        "round-report-title",
        round = key.id.0,
        name = round.name.as_str()
    );
    card(&title, &body)
}

/// Shows members how they played, as far as the questions have results.
#[must_use]
pub fn mine(lang: Language, id: RoundId, round: &Round, own: &OwnRound) -> Card {
    let mut head = summary(lang, round, own);
    if let Some(team) = own.team {
        head.push_str(&format!("\n{}", team::played_for(lang, round, team)));
    }
    let lines: Vec<_> = own
        .questions
        .iter()
        .filter_map(|question| {
            let item = round.questions.get(usize::from(question.place))?;
            Some((
                question.place + 1,
                &item.title,
                line(lang, round, question)?,
            ))
        })
        .collect();
    let body = |title_max| {
        let lines = lines.iter();
        let lines = lines.map(|(n, title, rest)| format!("{n}. {}: {rest}", cut(title, title_max)));
        format!("{head}\n\n{}", lines.collect::<Vec<_>>().join("\n"))
    };
    let mut whole = body(50);
    if length(&whole) > limit::BODY {
        // At this length thirty questions fit, no matter what was typed.
        whole = body(30);
    }
    let title = t!(lang, "round-report-mine-title", round = id.0);
    card(&title, &whole)
}

/// Shows a member's answer to one question, the correct letter, and how hard the question was.
fn line(lang: Language, round: &Round, question: &OwnQuestion) -> Option<String> {
    let item = round.questions.get(usize::from(question.place))?;
    if question.void {
        return Some(t!(lang, "errata-round-void-short"));
    }
    let tally = item.tally.as_ref()?;
    let given = match &question.given {
        Some((answer, is_correct, took)) => {
            let (answer, time) = (own_answer(answer), seconds(lang, *took));
            if *is_correct {
                t!(
                    lang,
                    "round-report-mine-correct",
                    answer = answer,
                    time = time
                )
            } else {
                t!(
                    lang,
                    "round-report-mine-incorrect",
                    answer = answer,
                    time = time
                )
            }
        }
        None => t!(lang, "round-report-mine-none"),
    };
    let order = item.order.iter().enumerate();
    let shown = order.filter(|(_, index)| question.correct.contains(index));
    let letters: Vec<_> = shown.map(|(place, _)| letter(place).to_string()).collect();
    let mut parts = vec![given];
    match letters.as_slice() {
        [] => {}
        [letter] => parts.push(t!(lang, "round-report-mine-was", letter = letter.as_str())),
        _ => parts.push(t!(lang, "errata-round-were", letters = letters.join(", "))),
    }
    parts.push(how_many_correct(lang, tally, &question.correct));
    Some(parts.join(" · "))
}

/// Shows a member's score in a line.
fn summary(lang: Language, round: &Round, own: &OwnRound) -> String {
    let Some(score) = own.score else {
        return t!(lang, "round-report-mine-no-score");
    };
    let void = own.questions.iter().filter(|question| question.void);
    let all = round.questions.len() - void.count();
    let percent = percent(score.right.into(), all as u64);
    let time = seconds(lang, score.time_ms);
    match score.rank {
        0 => t!(
            lang,
            "round-report-mine-score",
            points = score.points,
            correct = score.right,
            all = all,
            percent = percent,
            time = time
        ),
        rank => t!(
            lang,
            "round-report-mine-score-placed",
            points = score.points,
            place = board::ordinal(lang, rank.into()),
            correct = score.right,
            all = all,
            percent = percent,
            time = time
        ),
    }
}

/// Returns the letter that was pressed, or the beginning of what was typed.
fn own_answer(answer: &OwnAnswer) -> String {
    match answer {
        OwnAnswer::Letter(place) => letter(*place).to_string(),
        OwnAnswer::Typed(text) => quote(&cut(&text.replace('\n', " ⏎ "), 30)),
    }
}

/// Tells a member that they played a round for no points, because they knew its questions.
#[must_use]
pub fn without_points(lang: Language, id: RoundId) -> String {
    t!(lang, "round-report-without-points", round = id.0)
}

/// Tells a member that they didn't play in a round.
#[must_use]
pub fn not_there(lang: Language, id: RoundId) -> String {
    t!(lang, "round-report-not-there", round = id.0)
}
