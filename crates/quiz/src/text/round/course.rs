//! Ending a round, jumping to a question, and the standings between questions.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::RoundId;
use crate::model::round::{Round, RoundScore};
use crate::queries::round::facts::Ranked;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::round::desk::{card, played, state};
use crate::text::round::podium::{best, place_of};
use crate::text::round::titled;

/// Returns the buttons of a round's host.
#[must_use]
pub fn console(lang: Language, id: RoundId, round: &Round) -> Vec<Button> {
    let next = button(
        &t!(lang, "round-console-next"),
        ButtonId::RoundNext(id),
        Style::Primary,
    );
    let turn = match round.paused {
        None => button(
            &t!(lang, "round-console-pause"),
            ButtonId::RoundPause(id),
            Style::Secondary,
        ),
        Some(_) => button(
            &t!(lang, "round-console-resume"),
            ButtonId::RoundGoOn(id),
            Style::Primary,
        ),
    };
    let end = round.has_asked().then(|| {
        button(
            &t!(lang, "round-console-end"),
            ButtonId::RoundAskEnd(id),
            Style::Danger,
        )
    });
    // A round that is paused goes on before anything else.
    let next = round.paused.is_none().then_some(next);
    next.into_iter().chain([turn]).chain(end).collect()
}

/// Asks before a round is ended.
#[must_use]
pub fn ask_end(lang: Language, id: RoundId, round: &Round) -> Card {
    let left = round
        .questions
        .iter()
        .filter(|item| item.asked == 0)
        .count();
    let left = t!(lang, "round-course-end-left", count = left);
    let body = format!("**{}** · {}\n{left}", round.name, state(lang, round));
    let yes = t!(lang, "round-course-end-button");
    let no = t!(lang, "round-course-end-button-no");
    Card {
        rows: vec![vec![
            button(&yes, ButtonId::RoundEnd(id), Style::Danger),
            button(&no, ButtonId::Never, Style::Secondary),
        ]],
        tone: Tone::Warning,
        ..card(&t!(lang, "round-course-end-title", round = id.0), &body)
    }
}

/// Confirms that a round ends. `open` means that a question is closed first.
#[must_use]
pub fn ends(lang: Language, id: RoundId, open: bool) -> Card {
    let body = if open {
        t!(lang, "round-course-ends-open")
    } else {
        t!(lang, "round-course-ends")
    };
    card(&t!(lang, "round-course-title", round = id.0), &body)
}

/// Confirms that a round goes on to another question. `open` means that one is closed first.
#[must_use]
pub fn jumps(lang: Language, id: RoundId, question: u32, open: bool) -> Card {
    let body = if open {
        t!(lang, "round-course-jumps-open", question = question)
    } else {
        t!(lang, "round-course-jumps", question = question)
    };
    card(&t!(lang, "round-course-title", round = id.0), &body)
}

/// Refuses to go to a question that isn't ahead.
#[must_use]
pub fn no_question(lang: Language, question: u32, least: u32, most: u32) -> String {
    if least > most {
        return t!(lang, "round-course-last");
    }
    t!(
        lang,
        "round-course-no-question",
        question = question,
        least = least,
        most = most
    )
}

/// Says that a round has no standings any more.
#[must_use]
pub fn no_standings(lang: Language, id: RoundId) -> String {
    t!(lang, "round-course-no-standings", round = id.0)
}

/// Says that the points of a round are being added up.
#[must_use]
pub fn being_counted(lang: Language, id: RoundId) -> String {
    t!(lang, "round-course-being-counted", round = id.0)
}

/// Shows the best members so far, and the reader's own score.
#[must_use]
pub fn standings(lang: Language, round: &Round, first: &[Ranked], own: Option<RoundScore>) -> Card {
    let own = match own {
        None => t!(lang, "round-course-own-none"),
        Some(own) if own.rank == 0 => {
            t!(lang, "round-course-own-unranked", points = own.points)
        }
        Some(own) => t!(
            lang,
            "round-course-own",
            place = place_of(own.rank),
            points = own.points
        ),
    };
    let title = t!(
        lang,
        "round-course-standings",
        name = round.name.as_str(),
        done = played(round),
        all = round.questions.len()
    );
    titled(
        &title,
        format!("{}\n\n{own}", best(lang, first)),
        Tone::Plain,
    )
}
