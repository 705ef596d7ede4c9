//! Practice questions.

use crate::model::card::{Button, Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::question::{Level, Question, Topic};
use crate::text::language::Language;
use crate::text::post::button;
use crate::text::reveal::whole_answer;
use crate::text::split::split;
use crate::text::{cut, kind_name, length, letter, limit, options};

/// Room for the answer in one card.
const PART: usize = 3_900;

/// No question fits, or those that do may not be seen now.
#[must_use]
pub fn none(topic: Option<Topic>, level: Option<Level>) -> String {
    let of = match (topic, level) {
        (Some(topic), Some(level)) => format!(" on {} at level {}", topic.title(), level.title()),
        (Some(topic), None) => format!(" on {}", topic.title()),
        (None, Some(level)) => format!(" at level {}", level.title()),
        (None, None) => String::new(),
    };
    format!(
        "I have no question{of} to practice with right now. Leave out topic or level, or try again tomorrow."
    )
}

/// The question of the button cannot be shown (any more).
#[must_use]
pub fn gone() -> String {
    "This practice question is not to be had right now. `/question` brings another one.".to_owned()
}

fn head(question: &Question) -> Card {
    Card {
        title: Some(cut(&format!("Practice · {}", question.title), limit::TITLE)),
        tone: Tone::Question,
        footer: Some(
            "Only you see this. It gives no points. /question brings another one.".to_owned(),
        ),
        ..Card::default()
    }
}

fn asked(question: &Question, order: &[u8]) -> String {
    let mut body = format!(
        "**{}** · {}",
        question.level.title(),
        question.topic.title()
    );
    if question.choices.is_empty() {
        body.push_str(&format!(
            " · {}",
            kind_name(Language::default(), question.kind)
        ));
    }
    body.push_str(&format!("\n\n{}", question.text.trim()));
    if !order.is_empty() {
        body.push_str(&format!("\n\n{}", options(question, order)));
    }
    body
}

fn letters(question: &Question, order: &[u8], pressed: Option<u8>) -> Vec<Button> {
    let slug = question.slug.to_string();
    let buttons = order.iter().enumerate().map(|(place, index)| {
        let (label, style) = if pressed == Some(*index) {
            (format!("{} (your pick)", letter(place)), Style::Primary)
        } else {
            (letter(place).to_string(), Style::Secondary)
        };
        button(&label, ButtonId::Practice(slug.clone(), *index), style)
    });
    buttons.collect()
}

fn show(question: &Question) -> Vec<Button> {
    let press = ButtonId::PracticeShow(question.slug.to_string());
    vec![button("Show the answer", press, Style::Secondary)]
}

fn rows(question: &Question, order: &[u8], pressed: Option<u8>) -> Vec<Vec<Button>> {
    let letters = letters(question, order, pressed);
    let letters = (!letters.is_empty()).then_some(letters);
    letters.into_iter().chain([show(question)]).collect()
}

/// A practice question, with its hints to be uncovered.
#[must_use]
pub fn question(question: &Question, order: &[u8]) -> Card {
    let fields = question
        .hints
        .iter()
        .enumerate()
        // A code block inside a spoiler is not covered by it, so such a hint is left out.
        .filter(|(_, hint)| !hint.contains("```") && !hint.contains("||"))
        .filter(|(_, hint)| length(hint) + 4 <= limit::FIELD)
        .map(|(n, hint)| {
            (
                format!("Hint {} (press to read)", n + 1),
                format!("||{}||", hint.trim()),
            )
        })
        .take(3)
        .collect();
    Card {
        body: cut(&asked(question, order), limit::BODY),
        fields,
        rows: rows(question, order, None),
        ..head(question)
    }
}

/// A letter was pressed: right or not, and why.
#[must_use]
pub fn graded(question: &Question, order: &[u8], option: u8) -> Card {
    let choice = question.choices.get(usize::from(option));
    let right = choice.is_some_and(|choice| choice.right);
    let sign = if right { "✅ right" } else { "❌ not right" };
    let place = order
        .iter()
        .position(|index| *index == option)
        .unwrap_or_default();
    let reason = choice
        .map(|choice| choice.reason.as_str())
        .unwrap_or_default();
    Card {
        body: cut(&asked(question, order), limit::BODY),
        fields: vec![(
            format!("{} is {sign}", letter(place)),
            cut(&format!("{reason}\u{200b}"), limit::FIELD),
        )],
        rows: rows(question, order, Some(option)),
        tone: if right { Tone::Good } else { Tone::Question },
        ..head(question)
    }
}

/// The whole answer; what does not fit comes in a file.
#[must_use]
pub fn answer(question: &Question, order: &[u8]) -> Card {
    let text = whole_answer(Language::default(), order, question);
    let mut parts = split(&text, PART).into_iter();
    let mut card = Card {
        body: parts.next().unwrap_or_default(),
        tone: Tone::Good,
        ..head(question)
    };
    if parts.next().is_some() {
        card.footer = Some("The whole answer is in the file.".to_owned());
        card.files = vec![TextFile {
            name: format!("{}.md", question.slug.name()),
            text,
        }];
    }
    card
}
