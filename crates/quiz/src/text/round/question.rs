//! A round's question: asked, asked again, its results.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::{ButtonId, RoundRef};
use crate::model::ids::At;
use crate::model::question::Question;
use crate::model::round::{Round, RoundItem, RoundKey, Tally};
use crate::queries::round;
use crate::state::transaction::Transaction;
use crate::text::post::button;
use crate::text::round::{percent, seconds, titled, typed, who};
use crate::text::{cut, letter, limit, options, relative};

/// Squares of a bar.
const BAR: u64 = 10;

fn question_title(round: &Round, place: u8, title: &str) -> String {
    format!(
        "Question {} of {} · {title}",
        place + 1,
        round.questions.len()
    )
}

fn question_body(question: &Question, item: &RoundItem) -> String {
    format!(
        "**{}** · {}\n\n{}\n\n{}",
        question.level.title(),
        question.topic.title(),
        question.text.trim(),
        options(question, &item.order)
    )
}

/// A question that takes presses; `away`: it was asked before, and we were away for so many milliseconds.
#[must_use]
pub fn question(
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
    away: Option<i64>,
) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    let mut body = match away {
        Some(ms) => format!(
            "*I was away for {} seconds while this question was open, so it is asked again with a new clock. Earlier presses on it do not count.*\n\n",
            ms / 1000
        ),
        None => String::new(),
    };
    body.push_str(&question_body(question, item));
    let of = key.question(place, item.asked);
    let (how, buttons) = if round.types(question) {
        let answer = button("Answer", ButtonId::RoundAnswer(of), Style::Primary);
        ("press **Answer** and type what it prints", vec![answer])
    } else {
        ("press a letter below", letters(of, item))
    };
    let up = relative(At(item.printed * 1000));
    Card {
        fields: vec![("Time".to_owned(), format!("up {up} · {how}"))],
        rows: buttons.chunks(5).map(<[_]>::to_vec).collect(),
        ..titled(
            &question_title(round, place, &item.title),
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

/// A question that was asked again.
#[must_use]
pub fn asked_again_below(round: &Round, place: u8, question: &Question) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    Card {
        fields: vec![(
            "Interaction again".to_owned(),
            "I was away while it was open. It is asked again below; presses here do not count."
                .to_owned(),
        )],
        ..titled(
            &question_title(round, place, &item.title),
            question_body(question, item),
            Tone::Plain,
        )
    }
}

/// A question whose round was cancelled.
#[must_use]
pub fn stopped(round: &Round, place: u8) -> Card {
    let title = round
        .questions
        .get(usize::from(place))
        .map_or("", |item| item.title.as_str());
    titled(
        &question_title(round, place, title),
        "The round was cancelled.".to_owned(),
        Tone::Plain,
    )
}

pub(super) fn bar(part: u64, of: u64) -> String {
    let full = (part * BAR + of / 2)
        .checked_div(of)
        .unwrap_or_default()
        .min(BAR);
    let full = if part > 0 { full.max(1) } else { 0 };
    let squares = (0..BAR).map(|n| if n < full { '█' } else { '░' });
    squares.collect()
}

/// "7 of 12 right (58 %)".
#[must_use]
pub fn how_many_right(tally: &Tally, right: Option<usize>) -> String {
    let answered = u64::from(tally.answered());
    let right = right.and_then(|right| tally.chosen.get(right)).copied();
    let right = u64::from(right.unwrap_or_default());
    if answered == 0 {
        return "nobody answered".to_owned();
    }
    format!(
        "{right} of {answered} right ({} %)",
        percent(right, answered)
    )
}

fn distribution(question: &Question, item: &RoundItem, tally: &Tally) -> String {
    let all = u64::from(tally.answered());
    if all == 0 {
        return "Nobody answered.".to_owned();
    }
    let lines = item.order.iter().enumerate().map(|(place, index)| {
        let index = usize::from(*index);
        let n = u64::from(tally.chosen.get(index).copied().unwrap_or_default());
        let right = if question.right_choice() == Some(index) {
            " · right"
        } else {
            ""
        };
        format!(
            "**{}** {} {n} of {all} ({} %){right}",
            letter(place),
            bar(n, all),
            percent(n, all)
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A question whose results are fixed.
#[must_use]
pub fn results(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    let tally = item.tally.clone().unwrap_or_default();
    let mut fields = if round.types(question) {
        typed_results(tx, key, round, place, question)
    } else {
        letter_results(question, item, &tally)
    };
    if !tally.fastest.is_empty() {
        let fastest = tally
            .fastest
            .iter()
            .map(|(member, took)| format!("{} {}", who(tx, key.guild, *member), seconds(*took)));
        fields.push((
            "Fastest right".to_owned(),
            fastest.collect::<Vec<_>>().join(" · "),
        ));
    }
    Card {
        fields,
        ..titled(
            &question_title(round, place, &item.title),
            question_body(question, item),
            Tone::Good,
        )
    }
}

/// The right letter, why, and who chose what.
fn letter_results(question: &Question, item: &RoundItem, tally: &Tally) -> Vec<(String, String)> {
    let right = question.right_choice().unwrap_or_default();
    let at = item
        .order
        .iter()
        .position(|index| usize::from(*index) == right);
    let choice = question.choices.get(right);
    let text = choice.map_or("", |choice| choice.text.as_str());
    let reason = choice.map_or("", |choice| choice.reason.as_str());
    vec![
        (
            format!("{} is right", letter(at.unwrap_or_default())),
            cut(&format!("{text}\n{reason}"), limit::FIELD),
        ),
        ("Answers".to_owned(), distribution(question, item, tally)),
    ]
}

/// What it prints, why, how many were right, and what the others typed most often.
fn typed_results(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
) -> Vec<(String, String)> {
    let item = round.questions.get(usize::from(place));
    let tally = item.and_then(|item| item.tally.clone()).unwrap_or_default();
    let mut fields = vec![("It prints".to_owned(), typed::expected(question))];
    let right = question.choices.iter().find(|choice| choice.right);
    if let Some(why) = right.map(|choice| cut(choice.reason.trim(), 300))
        && !why.is_empty()
    {
        fields.push(("Why".to_owned(), why));
    }
    fields.push(("Answers".to_owned(), typed::distribution(&tally)));
    let wrong = round::typed::frequent_wrong(tx, key, round, place);
    if !wrong.is_empty() {
        fields.push((
            "Most frequent, and not right".to_owned(),
            typed::wrong(&wrong),
        ));
    }
    fields
}
