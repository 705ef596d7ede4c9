//! The reveal: the model answer, the results, the published answers.

use std::collections::BTreeMap;

use crate::model::card::{Button, Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Answer, Daily};
use crate::model::discord::Reaction;
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::points::Source;
use crate::model::question::{Kind, Question};
use crate::queries::{answers, ledger, votes};
use crate::state::transaction::Transaction;
use crate::text::post::button;
use crate::text::split::split;
use crate::text::{self, count, cut, letter, limit, mention, ruling};

/// Room for Markdown in one card, leaving some for title and footer.
const PART: usize = 3900;

/// Members named in the results; more are counted.
const NAMED: usize = 25;

/// The model answer and everything around it, in as many cards as it takes.
#[must_use]
pub fn model_answer(daily: &Daily, question: &Question) -> Vec<Card> {
    let parts = split(&answer_text(daily, question), PART);
    let title = cut(
        &format!("The answer to #{} · {}", daily.number, daily.title),
        limit::TITLE,
    );
    parts
        .into_iter()
        .enumerate()
        .map(|(n, body)| Card {
            title: (n == 0).then(|| title.clone()),
            body,
            tone: Tone::Good,
            ..Card::default()
        })
        .collect()
}

/// The text of the model answer: the right option, the answer, why it is asked, what to listen for, red
/// flags, follow-ups, further reading.
#[must_use]
pub fn answer_text(daily: &Daily, question: &Question) -> String {
    whole_answer(&daily.order, question)
}

/// [`answer_text`] with the options in an order of one's own.
#[must_use]
pub fn whole_answer(order: &[u8], question: &Question) -> String {
    let mut text = String::new();
    if !order.is_empty() {
        text.push_str(&options_explained(order, question));
        text.push_str("\n\n");
    }
    if let Some(expected) = &question.expected {
        text.push_str(&format!("It prints:\n{}\n\n", fenced(expected)));
    }
    text.push_str(question.answer.trim());
    section(&mut text, "Why it is asked", question.why.trim());
    section(&mut text, "Listen for", &bullets(&question.listen_for));
    section(&mut text, "Red flags", &bullets(&question.red_flags));
    section(&mut text, "Follow-ups", &bullets(&question.follow_ups));
    section(
        &mut text,
        "Further reading",
        &bullets(&question.further_reading),
    );
    text
}

fn section(text: &mut String, title: &str, content: &str) {
    if !content.is_empty() {
        text.push_str(&format!("\n\n**{title}**\n{content}"));
    }
}

fn bullets(points: &[String]) -> String {
    points
        .iter()
        .map(|point| format!("- {}", point.trim()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn options_explained(order: &[u8], question: &Question) -> String {
    let lines = order.iter().enumerate().filter_map(|(place, index)| {
        let choice = question.choices.get(usize::from(*index))?;
        let sign = if choice.right {
            "✅ right:"
        } else {
            "❌ wrong:"
        };
        Some(format!(
            "**{}** {sign} {}\n{}",
            letter(place),
            choice.text,
            choice.reason
        ))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Who answered, how it was spread, who scored what, the best voted answer.
#[must_use]
pub fn results(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, question: &Question) -> Card {
    let counted = answers::counted(tx, key);
    let mut fields = Vec::new();
    if let Some(spread) = distribution(daily, question, &counted) {
        fields.push(("How it was answered".to_owned(), cut(&spread, limit::FIELD)));
    }
    if let Some(ratings) = self_ratings(tx, key) {
        fields.push(("Self-rating".to_owned(), ratings));
    }
    if let Some(points) = scored(tx, key, daily) {
        fields.push(("Points".to_owned(), cut(&points, limit::FIELD)));
    }
    if let Some(best) = best_voted(tx, key) {
        fields.push(("Best voted".to_owned(), cut(&best, limit::FIELD)));
    }
    let body = match counted.len() as u64 {
        0 => "Nobody answered this one in time. Tomorrow is another day.".to_owned(),
        n => format!(
            "{} in time. Votes (⬆️ on an answer, or the **Vote** button) and ✅ of a moderator count until {}.",
            count(n, "member answered", "members answered"),
            text::moment(daily.close_at)
        ),
    };
    Card {
        title: Some(format!("Results of #{}", daily.number)),
        body,
        fields,
        tone: Tone::Good,
        ..Card::default()
    }
}

/// Letters or right and wrong, in words and bars.
fn distribution(
    daily: &Daily,
    question: &Question,
    counted: &BTreeMap<MemberId, Answer>,
) -> Option<String> {
    let lines: Vec<(String, usize)> = match daily.kind {
        Kind::Open => return None,
        Kind::Choice => daily
            .order
            .iter()
            .enumerate()
            .map(|(place, index)| {
                let chosen = |answer: &Answer| {
                    answer.sealed_in_time().and_then(|s| s.option) == Some(*index)
                };
                let right = question.right_choice() == Some(usize::from(*index));
                let name = format!(
                    "**{}**{}",
                    letter(place),
                    if right { " (right)" } else { "" }
                );
                (
                    name,
                    counted.values().filter(|answer| chosen(answer)).count(),
                )
            })
            .collect(),
        Kind::Output => {
            let right = counted
                .values()
                .filter(|answer| answer.right == Some(true))
                .count();
            vec![
                ("right".to_owned(), right),
                ("wrong".to_owned(), counted.len() - right),
            ]
        }
    };
    if counted.is_empty() {
        return None;
    }
    let most = lines.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
    let text = lines
        .into_iter()
        .map(|(name, n)| format!("{name}: {n} {}", "▇".repeat(n * 10 / most)));
    Some(
        text.map(|line| line.trim_end().to_owned())
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

fn self_ratings(tx: &Transaction<'_>, key: DailyKey) -> Option<String> {
    let open_daily = tx.state.open_daily(key)?;
    // Before the reveal several marks at once say nothing.
    let of = |reaction: Reaction| {
        open_daily
            .answers
            .values()
            .filter(|answer| answer.ratings == 1 << (reaction as u8))
            .count()
    };
    let (knew, partly, not_yet) = (
        of(Reaction::Knew),
        of(Reaction::Partly),
        of(Reaction::NotYet),
    );
    (knew + partly + not_yet > 0)
        .then(|| format!("knew it {knew} · partly {partly} · not yet {not_yet}"))
}

/// A member's name in published text: nobody's, in an anonymous track.
#[must_use]
pub fn name(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, member: MemberId) -> String {
    if daily.anonymous {
        return "a member".to_owned();
    }
    tx.member(key.guild, member)
        .map_or_else(|| "someone who left".to_owned(), |one| mention(one.user))
}

fn scored(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> Option<String> {
    if daily.anonymous {
        return None;
    }
    let open_daily = tx.state.open_daily(key)?;
    let mut lines: Vec<(i64, MemberId, String)> = Vec::new();
    for member in open_daily.answers.keys() {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        let source = Source::Daily(key.date, key.track);
        let rows = ledger::rows_at(tx, key.guild, *member, source);
        let points = ledger::fold(&rows, &daily.points);
        let hidden = tx.member(key.guild, *member).is_none_or(|one| one.hidden);
        if points > 0 && !hidden {
            let right = match tx.answer(answer).and_then(|answer| answer.right) {
                Some(true) => ", right",
                Some(false) => ", not right",
                None => "",
            };
            lines.push((
                points,
                *member,
                format!("{}: {points}{right}", name(tx, key, daily, *member)),
            ));
        }
    }
    lines.sort_by_key(|(points, member, _)| (std::cmp::Reverse(*points), *member));
    let more = lines.len().saturating_sub(NAMED);
    let mut text: Vec<String> = lines
        .into_iter()
        .take(NAMED)
        .map(|(.., line)| line)
        .collect();
    if more > 0 {
        text.push(format!("and {more} more: **My result** shows yours"));
    }
    (!text.is_empty()).then(|| text.join("\n"))
}

fn best_voted(tx: &Transaction<'_>, key: DailyKey) -> Option<String> {
    let daily = tx.daily(key)?;
    let best = answers::counted(tx, key)
        .into_iter()
        .map(|(member, answer)| {
            let votes = votes::voters(tx, AnswerKey { daily: key, member }).len();
            (votes, answer.thread_message().or(answer.published), member)
        })
        .filter(|(votes, ..)| *votes > 0)
        .max_by_key(|(votes, _, member)| (*votes, std::cmp::Reverse(*member)))?;
    let (votes, message, member) = best;
    let link = match (daily.thread, message) {
        (Some(thread), Some(message)) => {
            format!(" · [read it]({})", text::link(key.guild, thread, message))
        }
        _ => String::new(),
    };
    Some(format!(
        "{} with {}{link}",
        name(tx, key, &daily, member),
        count(votes as u64, "vote", "votes")
    ))
}

/// A sealed answer, published with credit; or what stands in its place.
#[must_use]
pub fn published(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily, question: &Question) -> Card {
    let answer = tx.answer(key).unwrap_or_default();
    if answer.is_removed() {
        return ruling::taken_off(tx.guild_language(key.daily.guild), daily);
    }
    let text = tx.text(key).sealed;
    let mut title = format!("Answer to #{}", daily.number);
    if answer.shown.is_some() {
        title.push_str(" · after seeing the model answer");
    }
    let verdict = match (question.kind, answer.right) {
        (Kind::Output, Some(true)) => "\n\n✅ right",
        (Kind::Output, Some(false)) => "\n\n❌ not right",
        _ => "",
    };
    let body = if daily.kind == Kind::Output {
        output_given(&text)
    } else {
        text
    };
    let who = name(tx, key.daily, daily, key.member);
    if answer.is_withheld() {
        return Card {
            title: Some(title),
            body: format!(
                "{who}: {}",
                ruling::note(tx.guild_language(key.daily.guild))
            ),
            ..Card::default()
        };
    }
    Card {
        title: Some(title),
        body: cut(&format!("{who}:\n{body}{verdict}"), limit::BODY),
        rows: vec![vec![button(
            "Vote for this",
            ButtonId::VoteFor(key.daily.short(), votes::ballot(tx, key, daily)),
            Style::Secondary,
        )]],
        ..Card::default()
    }
}

/// A given output in a fence: its own, if it came in one.
fn output_given(text: &str) -> String {
    let inner = text
        .trim()
        .strip_prefix("```")
        .and_then(|rest| rest.strip_suffix("```"));
    match inner {
        Some(inner) if !inner.contains("```") => text.trim().to_owned(),
        _ => fenced(text),
    }
}

/// A text in a fence that it cannot close.
#[must_use]
pub fn fenced(text: &str) -> String {
    format!("```\n{}\n```", text.replace("```", "`\u{200b}``"))
}

/// The sealed answers beyond those with a message of their own, in a file.
#[must_use]
pub fn rest(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    _: &Question,
    members: &[MemberId],
) -> Card {
    let texts = members.iter().enumerate().map(|(n, member)| {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        let withheld = tx.answer(answer).is_some_and(|one| one.is_withheld());
        let text = if withheld {
            "(withheld by the moderators; it still counts)".to_owned()
        } else {
            tx.text(answer).sealed
        };
        format!(
            "--- answer {} ---\n{text}\n",
            n + 1 + answers::PUBLISHED_ALONE
        )
    });
    let file = TextFile {
        name: format!("answers-{}.txt", daily.number),
        text: texts.collect::<Vec<_>>().join("\n"),
    };
    Card {
        body: format!(
            "{} more sealed answers are in the file; **All answers** shows them page by page.",
            members.len()
        ),
        files: vec![file],
        rows: vec![vec![button(
            "All answers",
            ButtonId::Answers(key.short(), 0),
            Style::Secondary,
        )]],
        ..Card::default()
    }
}

/// The buttons under the results.
#[must_use]
pub fn buttons(key: DailyKey) -> Vec<Button> {
    vec![
        button("My result", ButtonId::MyResult(key.short()), Style::Primary),
        button("Vote", ButtonId::Vote(key.short(), 0), Style::Secondary),
        button("Report", ButtonId::Report(key.short()), Style::Secondary),
    ]
}
