//! Shows a round's question: asked, asked again, its results.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::correction::Corrected;
use crate::model::custom_id::{ButtonId, RoundRef};
use crate::model::ids::At;
use crate::model::question::Question;
use crate::model::round::{Round, RoundItem, RoundKey, Tally};
use crate::queries::outputs::WrongOutput;
use crate::queries::round::facts::Results;
use crate::text::errata;
use crate::text::language::{Language, t};
use crate::text::names;
use crate::text::post::button;
use crate::text::round::{percent, seconds, titled, typed, who};
use crate::text::{cut, letter, limit, options, relative};

/// The number of squares in a bar.
const BAR: u64 = 10;

fn question_title(lang: Language, round: &Round, place: u8, title: &str) -> String {
    let question = u32::from(place) + 1;
    t!(
        lang,
        "round-question-title",
        question = question,
        all = round.questions.len(),
        title = title
    )
}

fn question_body(lang: Language, question: &Question, item: &RoundItem) -> String {
    format!(
        "**{}** · {}\n\n{}\n\n{}",
        names::level(lang, question.level),
        names::topic(lang, question.topic),
        question.text.trim(),
        options(question, &item.order)
    )
}

/// Asks a question. `away` is set if the bot was offline while the question was open, and asks it
/// again for that reason. It says for how long, in milliseconds.
#[must_use]
pub fn question(
    lang: Language,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
    away: Option<i64>,
) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    let mut body = question_body(lang, question, item);
    if let Some(ms) = away {
        let seconds: i64 = ms / 1000;
        let note = t!(lang, "round-question-away", seconds = seconds);
        body = format!("{note}\n\n{body}");
    }
    let of = key.question(place, item.asked);
    let when = relative(At(item.printed * 1000));
    let (how, buttons) = if round.types(question) {
        let answer = button(
            &t!(lang, "round-question-button-answer"),
            ButtonId::RoundAnswer(of),
            Style::Primary,
        );
        let how = t!(lang, "round-question-time-typed", when = when);
        (how, vec![answer])
    } else {
        let how = t!(lang, "round-question-time-letters", when = when);
        (how, letters(of, item))
    };
    Card {
        fields: vec![(t!(lang, "round-question-time"), how)],
        rows: buttons.chunks(5).map(<[_]>::to_vec).collect(),
        ..titled(
            &question_title(lang, round, place, &item.title),
            body,
            Tone::Question,
        )
    }
}

fn letters(of: RoundRef, item: &RoundItem) -> Vec<Button> {
    let letters = (0..item.order.len() as u8).map(|at| {
        let name = letter(usize::from(at)).to_string();
        button(&name, ButtonId::RoundLetter(of, at), Style::Secondary)
    });
    letters.collect()
}

/// Replaces the message of a question that was asked again below.
#[must_use]
pub fn asked_again_below(lang: Language, round: &Round, place: u8, question: &Question) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    Card {
        fields: vec![(
            t!(lang, "round-question-again"),
            t!(lang, "round-question-again-body"),
        )],
        ..titled(
            &question_title(lang, round, place, &item.title),
            question_body(lang, question, item),
            Tone::Plain,
        )
    }
}

/// Replaces the message of a question whose round was cancelled.
#[must_use]
pub fn stopped(lang: Language, round: &Round, place: u8) -> Card {
    let title = round
        .questions
        .get(usize::from(place))
        .map_or("", |item| item.title.as_str());
    titled(
        &question_title(lang, round, place, title),
        t!(lang, "round-question-stopped"),
        Tone::Plain,
    )
}

/// Says that a question counts for nobody, because nobody could tell whether it was posted.
#[must_use]
pub fn void(lang: Language, round: &Round, place: u8) -> Card {
    let item = round.questions.get(usize::from(place));
    let title = item.map_or("", |item| item.title.as_str());
    titled(
        &question_title(lang, round, place, title),
        t!(lang, "round-question-void"),
        Tone::Warning,
    )
}

/// Draws a share as a bar of squares.
pub(super) fn bar(part: u64, of: u64) -> String {
    let full = (part * BAR + of / 2)
        .checked_div(of)
        .unwrap_or_default()
        .min(BAR);
    let full = if part > 0 { full.max(1) } else { 0 };
    let squares = (0..BAR).map(|n| if n < full { '█' } else { '░' });
    squares.collect()
}

/// Says "7 of 12 correct (58%)", for lists. `correct` are the places of the correct answers in the
/// tally.
#[must_use]
pub fn how_many_correct(lang: Language, tally: &Tally, correct: &[u8]) -> String {
    let answered = u64::from(tally.answered());
    let places = correct.iter().map(|place| usize::from(*place));
    let correct: u32 = places.filter_map(|place| tally.chosen.get(place)).sum();
    if answered == 0 {
        return t!(lang, "round-question-nobody-short");
    }
    t!(
        lang,
        "round-question-correct-short",
        correct = correct,
        all = answered,
        percent = percent(correct.into(), answered)
    )
}

fn distribution(
    lang: Language,
    question: &Question,
    item: &RoundItem,
    tally: &Tally,
    corrections: &[(Corrected, String)],
) -> String {
    let accepted = |index: u8| {
        let mut options = corrections.iter();
        options.any(|(what, _)| *what == Corrected::Option(index))
    };
    let all = u64::from(tally.answered());
    if all == 0 {
        return t!(lang, "round-question-nobody");
    }
    let lines = item.order.iter().enumerate().map(|(place, index)| {
        let also = accepted(*index);
        let index = usize::from(*index);
        let n = u64::from(tally.chosen.get(index).copied().unwrap_or_default());
        let share = if also || question.right_choice() == Some(index) {
            t!(
                lang,
                "round-question-share-correct",
                count = n,
                all = all,
                percent = percent(n, all)
            )
        } else {
            share(lang, n, all)
        };
        format!("**{}** {} {share}", letter(place), bar(n, all))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Says "2 of 3 (67%)".
pub(super) fn share(lang: Language, count: u64, all: u64) -> String {
    t!(
        lang,
        "round-question-share",
        count = count,
        all = all,
        percent = percent(count, all)
    )
}

/// Shows the results of a question.
#[must_use]
pub fn results(
    lang: Language,
    round: &Round,
    place: u8,
    question: &Question,
    results: &Results,
) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    let tally = item.tally.clone().unwrap_or_default();
    let corrected = errata::in_round(lang, &item.order, question, &results.corrections);
    let mut fields = if results.is_void() {
        Vec::new()
    } else if round.types(question) {
        typed_results(lang, question, &tally, &results.wrong)
    } else {
        letter_results(lang, question, item, &tally, &results.corrections)
    };
    fields.extend(corrected);
    if !results.fastest.is_empty() {
        let fastest = results.fastest.iter();
        let fastest =
            fastest.map(|(user, took)| format!("{} {}", who(lang, *user), seconds(lang, *took)));
        fields.push((
            t!(lang, "round-question-fastest"),
            fastest.collect::<Vec<_>>().join(" · "),
        ));
    }
    let standings = results.standings.map(|id| {
        let label = t!(lang, "round-course-button-standings");
        vec![button(
            &label,
            ButtonId::RoundStandings(id),
            Style::Secondary,
        )]
    });
    Card {
        fields,
        rows: standings.into_iter().collect(),
        ..titled(
            &question_title(lang, round, place, &item.title),
            question_body(lang, question, item),
            if results.is_void() {
                Tone::Warning
            } else {
                Tone::Good
            },
        )
    }
}

/// Shows the correct letter, why it is correct, and how many chose which.
fn letter_results(
    lang: Language,
    question: &Question,
    item: &RoundItem,
    tally: &Tally,
    corrections: &[(Corrected, String)],
) -> Vec<(String, String)> {
    let correct = question.right_choice().unwrap_or_default();
    let at = item
        .order
        .iter()
        .position(|index| usize::from(*index) == correct);
    let choice = question.choices.get(correct);
    let text = choice.map_or("", |choice| choice.text.as_str());
    let reason = choice.map_or("", |choice| choice.reason.as_str());
    let letter = letter(at.unwrap_or_default()).to_string();
    vec![
        (
            t!(lang, "round-question-correct", letter = letter),
            cut(&format!("{text}\n{reason}"), limit::FIELD),
        ),
        (
            t!(lang, "round-question-answers"),
            distribution(lang, question, item, tally, corrections),
        ),
    ]
}

/// Shows the output, why it is correct, how many were correct, and the most common wrong answers.
fn typed_results(
    lang: Language,
    question: &Question,
    tally: &Tally,
    wrong: &[WrongOutput],
) -> Vec<(String, String)> {
    let mut fields = vec![(t!(lang, "round-question-prints"), typed::expected(question))];
    let correct = question.choices.iter().find(|choice| choice.right);
    if let Some(why) = correct.map(|choice| cut(choice.reason.trim(), 300))
        && !why.is_empty()
    {
        fields.push((t!(lang, "round-question-why"), why));
    }
    fields.push((
        t!(lang, "round-question-answers"),
        typed::distribution(lang, tally),
    ));
    if !wrong.is_empty() {
        fields.push((t!(lang, "round-question-wrong"), typed::wrong(lang, wrong)));
    }
    fields
}
