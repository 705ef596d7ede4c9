//! The model answer and everything around it, as the reveal, **Show me now** and practice show it.

use crate::model::card::{Card, Tone};
use crate::model::daily::Daily;
use crate::model::question::{Kind, Question};
use crate::queries::grade::same_output;
use crate::text::language::{Language, t};
use crate::text::reveal::fenced;
use crate::text::split::{blocks, split};
use crate::text::{cut, inline_code, letter, limit};

/// The length of Markdown in one card, which leaves some space for title and footer.
const PART: usize = 3900;

/// The length of Markdown behind one spoiler, which leaves some space for the line above it.
const HIDDEN_PART: usize = 1_600;

/// What opens and closes a spoiler.
const SPOILER: &str = "||";
/// How much of the accepted short answers is shown, in characters.
const ACCEPTED: usize = 600;

/// Shows the model answer and everything around it, in as many cards as it takes.
#[must_use]
pub fn model_answer(
    lang: Language,
    daily: &Daily,
    question: &Question,
    spoiler: bool,
) -> Vec<Card> {
    let most = if spoiler { HIDDEN_PART } else { PART };
    let parts = split(&answer_text(lang, daily, question), most);
    let title = t!(
        lang,
        "reveal-answer-title",
        number = daily.number,
        title = daily.title.as_str()
    );
    let title = cut(&title, limit::TITLE);
    parts
        .into_iter()
        .enumerate()
        .map(|(n, body)| {
            let (lead, body) = if spoiler {
                let line = t!(lang, "reveal-spoiler");
                let line = if n == 0 {
                    format!("{line}\n")
                } else {
                    String::new()
                };
                let body = without_previews(&body);
                (Some(format!("{line}{}", hidden(&body))), String::new())
            } else {
                (None, body)
            };
            Card {
                lead,
                title: (n == 0).then(|| title.clone()),
                body,
                tone: Tone::Good,
                ..Card::default()
            }
        })
        .collect()
}

/// Puts the addresses of links into angle brackets: in a message's own text Discord would show a
/// preview of each page.
fn without_previews(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("](https://") {
        let (before, link) = rest.split_at(at + 2);
        let end = link.find(')').unwrap_or(link.len());
        let (address, after) = link.split_at(end);
        shown.push_str(&format!("{before}<{address}>"));
        rest = after;
    }
    shown + rest
}

/// Puts a text behind a spoiler. Discord ends it at the next two bars, even within code, so each
/// bar that stands beside another one gets a zero-width space. In an embed Discord draws no code
/// blocks behind a spoiler, so this is only for a message's own text and for plain lines.
#[must_use]
pub fn hidden(text: &str) -> String {
    let mut hidden = SPOILER.to_owned();
    for c in text.trim().chars() {
        if c == '|' && hidden.ends_with('|') {
            hidden.push('\u{200b}');
        }
        hidden.push(c);
    }
    if hidden.ends_with('|') {
        hidden.push('\u{200b}');
    }
    hidden.push_str(SPOILER);
    hidden
}

/// Writes out the model answer of a daily: the correct option or the output, the answer, why it's
/// asked, what to listen for, red flags, follow-ups, further reading. The question is near, so its
/// code isn't repeated.
#[must_use]
pub fn answer_text(lang: Language, daily: &Daily, question: &Question) -> String {
    let (answer, expected) = match question.expected.as_deref() {
        Some(expected) if question.kind == Kind::Output => {
            (without_repeats(question, expected), Some(expected))
        }
        _ => (question.answer.trim().to_owned(), None),
    };
    written(lang, &daily.order, question, expected, &answer)
}

/// Writes out the model answer as [`answer_text`] does, with the options in the given order. It
/// keeps the question's code, for readers who no longer see the question.
#[must_use]
pub fn whole_answer(lang: Language, order: &[u8], question: &Question) -> String {
    let shows = |expected: &&str| {
        let blocks = blocks(&question.answer);
        blocks
            .iter()
            .filter_map(|block| code(block))
            .any(|code| same_output(expected, &code))
    };
    let expected = question.expected.as_deref();
    let is_output = question.kind == Kind::Output;
    let expected = expected.filter(|expected| is_output && !shows(expected));
    written(lang, order, question, expected, question.answer.trim())
}

/// Returns an answer without the question's code and without the output of that code.
fn without_repeats(question: &Question, expected: &str) -> String {
    let asked: Vec<String> = blocks(&question.text)
        .iter()
        .filter_map(|block| code(block))
        .collect();
    let mut ran_it = true;
    let mut kept = blocks(&question.answer);
    kept.retain(|block| match code(block) {
        Some(code) if asked.contains(&code) => {
            ran_it = true;
            false
        }
        Some(code) if ran_it && same_output(expected, &code) => false,
        Some(_) => {
            ran_it = false;
            true
        }
        None => true,
    });
    kept.join("\n\n")
}

/// Returns the content of a code block, or `None` for a paragraph.
fn code(block: &str) -> Option<String> {
    let mut lines: Vec<&str> = block.lines().collect();
    let fenced = lines.first()?.trim_start().starts_with("```");
    (fenced && lines.len() > 1).then(|| {
        lines.pop();
        lines[1..].join("\n").trim_end().to_owned()
    })
}

/// Joins the parts of a model answer, with the output if it isn't part of the answer.
fn written(
    lang: Language,
    order: &[u8],
    question: &Question,
    expected: Option<&str>,
    answer: &str,
) -> String {
    let mut text = String::new();
    if !order.is_empty() {
        text.push_str(&options_explained(lang, order, question));
        text.push_str("\n\n");
    }
    if let Some(expected) = expected {
        let title = t!(lang, "reveal-it-prints");
        text.push_str(&format!("{title}\n{}\n\n", fenced(expected)));
    }
    if question.kind == Kind::Short {
        let accepted: Vec<_> = question.accepted().map(inline_code).collect();
        let accepted = cut(&accepted.join(", "), ACCEPTED);
        text.push_str(&t!(lang, "reveal-accepted", accepted = accepted));
        text.push_str("\n\n");
    }
    text.push_str(answer);
    let sections = [
        (t!(lang, "reveal-why"), question.why.trim().to_owned()),
        (t!(lang, "reveal-listen-for"), bullets(&question.listen_for)),
        (t!(lang, "reveal-red-flags"), bullets(&question.red_flags)),
        (t!(lang, "reveal-follow-ups"), bullets(&question.follow_ups)),
        (
            t!(lang, "reveal-further-reading"),
            bullets(&question.further_reading),
        ),
    ];
    for (title, content) in sections {
        if !content.is_empty() {
            text.push_str(&format!("\n\n**{title}**\n{content}"));
        }
    }
    text
}

fn bullets(points: &[String]) -> String {
    points
        .iter()
        .map(|point| format!("- {}", point.trim()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn options_explained(lang: Language, order: &[u8], question: &Question) -> String {
    let lines = order.iter().enumerate().filter_map(|(place, index)| {
        let choice = question.choices.get(usize::from(*index))?;
        let letter = letter(place).to_string();
        let option = choice.text.as_str();
        let line = if choice.right {
            t!(
                lang,
                "reveal-option-correct",
                letter = letter,
                option = option
            )
        } else {
            t!(
                lang,
                "reveal-option-incorrect",
                letter = letter,
                option = option
            )
        };
        // A guild's own question may have options without a reason.
        Some(match choice.reason.as_str() {
            "" => line,
            reason => format!("{line}\n{reason}"),
        })
    });
    lines.collect::<Vec<_>>().join("\n")
}
