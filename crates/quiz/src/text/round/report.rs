//! The report of a round for moderators, and one's own answers for members.

use crate::model::card::Card;
use crate::model::ids::{MemberId, RoundId};
use crate::model::question::Question;
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::round::{self, typed};
use crate::state::transaction::Transaction;
use crate::text::round::desk::{card, state};
use crate::text::round::podium::{best, per_question};
use crate::text::round::question::how_many_right;
use crate::text::round::{options_in_short, percent, plan, seconds, team};
use crate::text::{board, count, cut, length, letter, limit, quote};

/// Everything about a round that is, or was, played.
#[must_use]
pub fn report(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Card {
    let late: u32 = round
        .questions
        .iter()
        .filter_map(|item| item.tally.as_ref())
        .map(|tally| tally.too_late)
        .sum();
    let mut body = format!(
        "{}{} · {}\n",
        plan(round),
        options_in_short(round),
        state(round)
    );
    if round.options.lobby {
        let all = round::signed_up(tx, key).len() as u64;
        body.push_str(&format!("{} signed up\n", count(all, "member", "members")));
    }
    if round.phase == RoundPhase::Finished {
        body.push_str(&format!("\n{}\n", best(tx, key)));
        if let Some(teams) = team::results(tx, key, round) {
            body.push_str(&format!("\n**Teams**\n{teams}\n"));
        }
    }
    let late = match late {
        0 => String::new(),
        n => format!(
            "\n\n{} made in time reached me only when the results were fixed.",
            count(n.into(), "press", "presses")
        ),
    };
    body.push('\n');
    let room = limit::BODY.saturating_sub(length(&body) + length(&late));
    body.push_str(&per_question(tx, key, round, room));
    body.push_str(&late);
    card(
        &format!("Report of round {} · {}", key.id, round.name),
        &body,
    )
}

/// A member's own answers, as far as the questions are resolved.
#[must_use]
pub fn mine(tx: &Transaction<'_>, key: RoundKey, round: &Round, member: MemberId) -> Card {
    let mut lines = Vec::new();
    for (n, item) in round.questions.iter().enumerate() {
        let Some(tally) = &item.tally else {
            continue;
        };
        let place = n as u8;
        let Some(Record::RoundQuestion(_, question)) = tx.get(&Key::RoundQuestion((key, place)))
        else {
            continue;
        };
        let press = match tx.get(&Key::RoundPress((key, place, member))) {
            Some(Record::RoundPress(_, press)) if press.id.at() < item.deadline => Some(press),
            _ => None,
        };
        let right = round.right_of(&question);
        let own = match (press, item.posted()) {
            (Some(press), Some(posted)) => {
                let took = press.id.at().since(posted).max(0);
                let verdict = if right == Some(usize::from(press.option)) {
                    "right"
                } else {
                    "not right"
                };
                let what = own_answer(tx, (key, place, member), round, &question, press.option);
                format!("{what} · {verdict} after {}", seconds(took))
            }
            _ => "no answer".to_owned(),
        };
        let letters = item
            .order
            .iter()
            .position(|index| Some(usize::from(*index)) == right);
        let was = letters.map(letter);
        let was = was.map_or_else(String::new, |letter| format!(" · right was {letter}"));
        let rest = format!("{own}{was} · {}", how_many_right(tally, right));
        lines.push((n + 1, &item.title, rest));
    }
    let head = summary(tx, key, round, member);
    let team = match round::seat(tx, key, member).and_then(|seat| seat.team) {
        Some((_, own)) => format!("\n{}", team::played_for(round, own)),
        None => String::new(),
    };
    let body = |title_max| {
        let lines = lines.iter();
        let lines = lines.map(|(n, title, rest)| format!("{n}. {}: {rest}", cut(title, title_max)));
        format!("{head}{team}\n\n{}", lines.collect::<Vec<_>>().join("\n"))
    };
    let mut whole = body(50);
    if length(&whole) > limit::BODY {
        // Thirty questions fit so, whatever was typed.
        whole = body(30);
    }
    card(&format!("Your answers in round {}", key.id), &whole)
}

/// What a member has made of a round, in a line.
fn summary(tx: &Transaction<'_>, key: RoundKey, round: &Round, member: MemberId) -> String {
    let score = match tx.get(&Key::RoundScore((key, member))) {
        Some(Record::RoundScore(_, score)) => Some(score),
        _ => None,
    };
    match score {
        Some(score) => {
            let place = match score.rank {
                0 => String::new(),
                rank => format!(
                    ", {} place",
                    board::ordinal(crate::model::language::Language::English, rank.into())
                ),
            };
            format!(
                "**{}**{place}: {} of {} right ({} %) in {}.",
                board::points(
                    crate::model::language::Language::English,
                    score.points.into()
                ),
                score.right,
                round.questions.len(),
                percent(score.right.into(), round.questions.len() as u64),
                seconds(score.time_ms)
            )
        }
        None => "You have no points in this round.".to_owned(),
    }
}

/// The letter that was pressed, or the beginning of what was typed.
fn own_answer(
    tx: &Transaction<'_>,
    (key, place, member): (RoundKey, u8, MemberId),
    round: &Round,
    question: &Question,
    option: u8,
) -> String {
    if round.types(question) {
        let text = typed::text(tx, key, place, member).unwrap_or_default();
        return quote(&cut(&text.replace('\n', " ⏎ "), 30));
    }
    let item = round.questions.get(usize::from(place));
    let at = item.and_then(|item| item.order.iter().position(|index| *index == option));
    letter(at.unwrap_or_default()).to_string()
}

/// Who pressed took no part.
#[must_use]
pub fn not_there(id: RoundId) -> String {
    format!("You did not take part in round {id}.")
}
