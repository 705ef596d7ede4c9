//! **My result**: one's own answer, whether it was right and why, the points.

use crate::model::card::{Card, Tone};
use crate::model::daily::{Answer, Daily, Ruling, Text};
use crate::model::ids::DailyKey;
use crate::model::points::{Reason, Row, RowKey};
use crate::model::question::{Kind, Question};
use crate::queries::ledger;
use crate::text::language::Language;
use crate::text::reveal::fenced;
use crate::text::{count, cut, hint as say, letter, limit, link, relative, where_is};

/// Everything that a result is told from.
pub struct Facts<'a> {
    /// Which daily.
    pub key: DailyKey,
    /// The daily.
    pub daily: &'a Daily,
    /// Its frozen question.
    pub question: &'a Question,
    /// The member's answer.
    pub answer: &'a Answer,
    /// Its text.
    pub text: &'a Text,
    /// Right or not, where the bot grades.
    pub right: Option<bool>,
    /// The member's ledger rows of this daily.
    pub rows: &'a [(RowKey, Row)],
    /// Votes that stand for the answer.
    pub votes: usize,
}

/// The member did nothing with this question.
#[must_use]
pub fn no_part(key: DailyKey, daily: &Daily) -> String {
    format!(
        "You did not answer this one. The answer is in {}.",
        where_is(key, daily)
    )
}

/// The result.
#[must_use]
pub fn mine(facts: &Facts<'_>) -> Card {
    let mut fields = vec![("Your answer".to_owned(), cut(&given(facts), limit::FIELD))];
    if let Some(verdict) = verdict(facts) {
        fields.push(("Right or not".to_owned(), cut(&verdict, limit::FIELD)));
    }
    fields.push(("Points".to_owned(), cut(&points(facts), limit::FIELD)));
    Card {
        title: Some(cut(
            &format!(
                "Your result: #{} · {}",
                facts.daily.number, facts.daily.title
            ),
            limit::TITLE,
        )),
        body: say::is_out(Language::default(), facts.key, facts.daily).body,
        fields,
        tone: if facts.right == Some(true) {
            Tone::Good
        } else {
            Tone::Plain
        },
        ..Card::default()
    }
}

fn given(facts: &Facts<'_>) -> String {
    let Facts {
        daily,
        answer,
        text,
        ..
    } = facts;
    let mut lines = Vec::new();
    if let Some(sealed) = &answer.sealed {
        let what = match sealed.option {
            Some(option) => option_line(facts, option),
            // Room for the lines around it, and for a fence that must be closed.
            None if daily.kind == Kind::Output => fenced(&cut(&text.sealed, 600)),
            None => cut(&text.sealed, 700),
        };
        lines.push(what);
    }
    if let (Some(message), Some(thread)) = (answer.thread_message(), daily.thread) {
        lines.push(format!(
            "In the thread: {}",
            link(facts.key.guild, thread, message)
        ));
    }
    if lines.is_empty() {
        lines.push("none".to_owned());
    }
    if answer.late {
        lines.push(format!(
            "Given after the time was up ({}): practice.",
            relative(daily.reveal_at)
        ));
    }
    match answer.ruling {
        Ruling::None => {}
        Ruling::Removed => lines.push("A moderator removed it.".to_owned()),
        Ruling::Withheld => lines.push(
            "It is not shown to others (the moderators or the filter withhold it); it counts all the same."
                .to_owned(),
        ),
    }
    lines.join("\n")
}

fn option_line(facts: &Facts<'_>, option: u8) -> String {
    let place = facts.daily.order.iter().position(|index| *index == option);
    let choice = facts.question.choices.get(usize::from(option));
    match (place, choice) {
        (Some(place), Some(choice)) => format!("**{}**  {}", letter(place), choice.text),
        _ => "an option that is gone".to_owned(),
    }
}

fn verdict(facts: &Facts<'_>) -> Option<String> {
    let sign = if facts.right? {
        "✅ right"
    } else {
        "❌ not right"
    };
    let Facts {
        question, answer, ..
    } = facts;
    let why = match question.kind {
        Kind::Open => return None,
        Kind::Choice => {
            let chosen = answer.sealed.as_ref()?.option?;
            let reason = |index: usize| {
                question
                    .choices
                    .get(index)
                    .map(|choice| choice.reason.clone())
            };
            let own = reason(chosen.into()).unwrap_or_default();
            let right = question
                .right_choice()
                .filter(|right| *right != usize::from(chosen));
            let other = right.map(|right| {
                let why = reason(right).unwrap_or_default();
                format!("\nRight: {}\n{why}", option_line(facts, right as u8))
            });
            format!("{own}{}", other.unwrap_or_default())
        }
        Kind::Output if facts.right == Some(true) => String::new(),
        Kind::Output => {
            let expected = question.expected.as_deref().unwrap_or_default();
            format!("It prints:\n{}", fenced(&cut(expected, 800)))
        }
    };
    Some(format!("{sign}\n{why}").trim_end().to_owned())
}

/// What each reason gives, and what it makes together.
fn points(facts: &Facts<'_>) -> String {
    let caps = &facts.daily.points;
    let mut lines = Vec::new();
    let mut votes = (0_u64, 0_i64);
    let mut nothing = None;
    for (key, row) in ledger::standing(facts.rows) {
        let reason = match key.reason {
            Reason::TookPart => "took part",
            Reason::Right => "right",
            Reason::Accepted => "accepted by a moderator",
            Reason::Round => "round",
            Reason::Adjusted => "adjusted",
            Reason::Vote => {
                votes.0 += 1;
                if votes.0 <= u64::from(caps.votes_counted) {
                    votes.1 += i64::from(row.points);
                }
                continue;
            }
            Reason::Shown => {
                nothing = Some("you saw the answer before the time was up");
                continue;
            }
            Reason::Previewed => {
                nothing = Some("you saw the question in the preview");
                continue;
            }
        };
        lines.push(format!("{:+} {reason}", row.points));
    }
    if votes.0 > 0 {
        let counted = votes.0.min(caps.votes_counted.into());
        let capped = if counted < votes.0 {
            format!(", {counted} counted")
        } else {
            String::new()
        };
        lines.push(format!(
            "{:+} {}{capped}",
            votes.1,
            count(votes.0, "vote", "votes")
        ));
    }
    if let Some(why) = nothing {
        return format!("**0**: {why}.");
    }
    let total = ledger::fold(facts.rows, caps);
    lines.insert(0, format!("**{total}**"));
    lines.join("\n")
}
