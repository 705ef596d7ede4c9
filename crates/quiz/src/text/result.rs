//! **My result**: a member's answer to a daily, the verdict and its reason, the points.

use crate::model::card::{Card, Tone};
use crate::model::daily::{Answer, Daily, Ruling, Text};
use crate::model::ids::{DailyKey, MessageId};
use crate::model::points::{Reason, Row, RowKey};
use crate::model::question::{Kind, Question};
use crate::queries::difference::differences;
use crate::queries::ledger;
use crate::text::language::{Language, t};
use crate::text::results::only_difference;
use crate::text::reveal::fenced;
use crate::text::why::{shown, signed};
use crate::text::{cut, hint as say, inline_code, letter, limit, link, moment, where_is};

/// What a result is made of.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Which daily it is.
    pub key: DailyKey,
    /// The daily.
    pub daily: &'a Daily,
    /// Its frozen question.
    pub question: &'a Question,
    /// The member's answer.
    pub answer: &'a Answer,
    /// The text of that answer.
    pub text: &'a Text,
    /// The message that is shown of the answer in the thread.
    pub shown: Option<MessageId>,
    /// Whether it is correct, if the bot grades it.
    pub right: Option<bool>,
    /// The member's ledger rows of this daily.
    pub rows: &'a [(RowKey, Row)],
}

/// Tells a member who did nothing with a question where its answer is.
#[must_use]
pub fn no_part(lang: Language, key: DailyKey, daily: &Daily) -> String {
    t!(lang, "result-no-answer", place = where_is(key, daily))
}

/// Shows a member's result.
#[must_use]
pub fn mine(lang: Language, facts: &Facts<'_>) -> Card {
    let given = cut(&given(lang, facts), limit::FIELD);
    let mut fields = vec![(t!(lang, "result-field-answer"), given)];
    if let Some(verdict) = verdict(lang, facts) {
        let verdict = cut(&verdict, limit::FIELD);
        fields.push((t!(lang, "result-field-verdict"), verdict));
    }
    let points = cut(&points(lang, facts), limit::FIELD);
    fields.push((t!(lang, "result-field-points"), points));
    let title = t!(
        lang,
        "result-title",
        number = facts.daily.number,
        title = facts.daily.title.as_str()
    );
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: say::is_out(lang, facts.key, facts.daily).body,
        fields,
        tone: if facts.right == Some(true) {
            Tone::Good
        } else {
            Tone::Plain
        },
        ..Card::default()
    }
}

/// Tells a member, as a field of the result, that an answer made a milestone of answers in a row.
#[must_use]
pub fn milestone(lang: Language, row: u32) -> (String, String) {
    (
        t!(lang, "result-milestone-title"),
        t!(lang, "result-milestone", count = row),
    )
}

/// Tells a member, as a field of the result, what moderators said about the answer.
#[must_use]
pub fn reason(lang: Language, reason: &str) -> (String, String) {
    let title = t!(lang, "result-reason-title");
    (title, cut(reason, limit::FIELD))
}

/// Returns what the member answered, and what became of it.
fn given(lang: Language, facts: &Facts<'_>) -> String {
    let Facts {
        daily,
        answer,
        text,
        ..
    } = facts;
    let mut lines = Vec::new();
    if let Some(sealed) = &answer.sealed {
        let what = match sealed.option {
            Some(option) => option_line(lang, facts, option),
            // 600 leaves space for the lines around it, and for the end of a code block that was
            // cut.
            None if daily.kind == Kind::Output => fenced(&cut(&text.sealed, 600)),
            None => cut(&text.sealed, 700),
        };
        lines.push(what);
    }
    if let (Some(message), Some(thread)) = (facts.shown, daily.thread) {
        let message = link(facts.key.guild, thread, message);
        lines.push(t!(lang, "result-answer-in-thread", message = message));
    }
    if lines.is_empty() {
        lines.push(t!(lang, "result-answer-none"));
    }
    if answer.late {
        let reveal = moment(daily.reveal_at);
        lines.push(t!(lang, "result-answer-late", reveal = reveal));
    }
    match answer.ruling {
        Ruling::None => {}
        Ruling::Removed => lines.push(t!(lang, "result-answer-removed")),
        Ruling::Withheld => lines.push(t!(lang, "result-answer-hidden")),
    }
    lines.join("\n")
}

/// Returns an option as the daily shows it: its letter and its text.
fn option_line(lang: Language, facts: &Facts<'_>, option: u8) -> String {
    let place = facts.daily.order.iter().position(|index| *index == option);
    let choice = facts.question.choices.get(usize::from(option));
    match (place, choice) {
        (Some(place), Some(choice)) => format!("**{}**  {}", letter(place), choice.text),
        _ => t!(lang, "result-option-gone"),
    }
}

/// Returns whether the answer is correct and why, or `None` if the bot doesn't grade it.
fn verdict(lang: Language, facts: &Facts<'_>) -> Option<String> {
    let Facts {
        question, answer, ..
    } = facts;
    let mut lines = vec![if facts.right? {
        t!(lang, "result-correct")
    } else {
        t!(lang, "result-incorrect")
    }];
    match question.kind {
        Kind::Open => return None,
        Kind::Choice => {
            let chosen = usize::from(answer.sealed.as_ref()?.option?);
            let reason = |index: usize| {
                let choice = question.choices.get(index);
                let reason = choice.map(|choice| choice.reason.clone());
                reason.filter(|reason| !reason.is_empty())
            };
            // What the file says of an option that a correction accepts would contradict it.
            if facts.right == Some(false) || question.right_choice() == Some(chosen) {
                lines.extend(reason(chosen));
            }
            if let Some(right) = question.right_choice().filter(|right| *right != chosen) {
                let option = option_line(lang, facts, right as u8);
                lines.push(t!(lang, "result-correct-option", option = option));
                lines.extend(reason(right));
            }
        }
        Kind::Output | Kind::Short if facts.right == Some(true) => {}
        Kind::Short => {
            let accepted = question.shown_answer().unwrap_or_default();
            let accepted = inline_code(accepted);
            lines.push(t!(lang, "result-accepted", accepted = accepted));
        }
        Kind::Output => {
            let expected = question.expected.as_deref().unwrap_or_default();
            let only = differences(expected, &facts.text.sealed);
            lines.extend(only_difference(lang, &only));
            lines.push(t!(lang, "result-prints"));
            lines.push(fenced(&cut(expected, 800)));
        }
    }
    Some(lines.join("\n").trim_end().to_owned())
}

/// Returns the points in all, and what each reason gives.
fn points(lang: Language, facts: &Facts<'_>) -> String {
    let caps = &facts.daily.points;
    let mut lines = Vec::new();
    let mut votes: u64 = 0;
    let mut by_votes: i64 = 0;
    let mut nothing = None;
    for (key, row) in ledger::standing(facts.rows) {
        let reason = match key.reason {
            Reason::TookPart => "answered",
            Reason::Right => "correct",
            Reason::Accepted => "accepted",
            Reason::Round => "round",
            Reason::Adjusted => "adjusted",
            Reason::Vote => {
                votes += 1;
                if votes <= u64::from(caps.votes_counted) {
                    by_votes += i64::from(row.points);
                }
                continue;
            }
            Reason::Shown => {
                nothing = Some(t!(lang, "result-shown"));
                continue;
            }
            Reason::Previewed => {
                nothing = Some(t!(lang, "result-previewed"));
                continue;
            }
        };
        let points = signed(row.points.into());
        lines.push(t!(lang, "result-row", reason = reason, points = points));
    }
    if let Some(nothing) = nothing {
        return nothing;
    }
    let points = signed(by_votes);
    if votes > u64::from(caps.votes_counted) {
        lines.push(t!(
            lang,
            "result-votes-capped",
            votes = votes,
            points = points,
            counted = caps.votes_counted
        ));
    } else if votes > 0 {
        lines.push(t!(lang, "result-votes", votes = votes, points = points));
    }
    let total = ledger::fold(facts.rows, caps);
    let total = t!(lang, "result-total", points = total, shown = shown(total));
    lines.insert(0, total);
    lines.join("\n")
}
