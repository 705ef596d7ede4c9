//! Practice questions.

use crate::model::card::{Button, Card, Style, TextFile, Tone};
use crate::model::custom_id::{ButtonId, PartOfBank};
use crate::model::ids::LocalDate;
use crate::model::question::{Kind, Level, Question, Topic};
use crate::model::review::Rating;
use crate::text::language::{Language, t};
use crate::text::model_answer::whole_answer;
use crate::text::names;
use crate::text::post::button;
use crate::text::review::rating_label;
use crate::text::split::split;
use crate::text::track::day;
use crate::text::{cut, kind_name, length, letter, limit, options};

/// Space for the answer in one card.
const PART: usize = 3_900;

/// Tells a member that no question fits, or that none of those that fit may be shown now.
#[must_use]
pub fn none(lang: Language, topic: Option<Topic>, level: Option<Level>) -> String {
    match (topic.map(Topic::title), level.map(Level::title)) {
        (Some(topic), Some(level)) => {
            t!(lang, "practice-none-both", topic = topic, level = level)
        }
        (Some(topic), None) => t!(lang, "practice-none-topic", topic = topic),
        (None, Some(level)) => t!(lang, "practice-none-level", level = level),
        (None, None) => t!(lang, "practice-none"),
    }
}

/// Tells a member that the question of the button can't be shown now.
#[must_use]
pub fn gone(lang: Language) -> String {
    t!(lang, "practice-gone")
}

/// Tells a member that there is no other question like the one they have.
#[must_use]
pub fn no_other(lang: Language) -> String {
    t!(lang, "practice-no-other")
}

/// Returns what all cards of a practice question have in common.
fn head(lang: Language, question: &Question) -> Card {
    let title = t!(lang, "practice-title", title = question.title.as_str());
    Card {
        title: Some(cut(&title, limit::TITLE)),
        tone: Tone::Question,
        footer: Some(t!(lang, "practice-footer")),
        ..Card::default()
    }
}

/// Returns the question as it is asked, with its options.
pub(super) fn asked(lang: Language, question: &Question, order: &[u8]) -> String {
    let mut body = format!(
        "**{}** · {}",
        names::level(lang, question.level),
        names::topic(lang, question.topic)
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

/// Returns the hints, covered.
pub(super) fn hints(lang: Language, question: &Question) -> Vec<(String, String)> {
    (1..)
        .zip(&question.hints)
        // A spoiler doesn't cover a code block inside it, so a hint with one is left out.
        .filter(|(_, hint)| !hint.contains("```") && !hint.contains("||"))
        .filter(|(_, hint)| length(hint) + 4 <= limit::FIELD)
        .map(|(n, hint): (usize, _)| {
            let name = t!(lang, "practice-hint", n = n);
            (name, format!("||{}||", hint.trim()))
        })
        .take(3)
        .collect()
}

/// Returns a button for each option, the picked one marked in words. Only the first pick rates.
fn letters(
    lang: Language,
    question: &Question,
    order: &[u8],
    pressed: Option<u8>,
    part: PartOfBank,
) -> Vec<Button> {
    let press = |option| {
        let slug = question.slug.to_string();
        if pressed.is_some() {
            ButtonId::PracticeLook(slug, option, part)
        } else if part == PartOfBank::ALL {
            ButtonId::Practice(slug, option)
        } else {
            ButtonId::PracticeIn(slug, option, part)
        }
    };
    let buttons = order.iter().enumerate().map(|(place, index)| {
        let letter = letter(place).to_string();
        let (label, style) = if pressed == Some(*index) {
            let label = t!(lang, "practice-button-pick", letter = letter);
            (label, Style::Primary)
        } else {
            (letter, Style::Secondary)
        };
        button(&label, press(*index), style)
    });
    buttons.collect()
}

/// Returns the rows of buttons: the options, if there are any, the one that shows the answer, and
/// the one for another question.
fn rows(
    lang: Language,
    question: &Question,
    order: &[u8],
    pressed: Option<u8>,
    part: PartOfBank,
) -> Vec<Vec<Button>> {
    let letters = letters(lang, question, order, pressed, part);
    let letters = (!letters.is_empty()).then_some(letters);
    let slug = question.slug.to_string();
    let show = if part == PartOfBank::ALL {
        ButtonId::PracticeShow(slug)
    } else {
        ButtonId::PracticeShowIn(slug, part)
    };
    let show = button(&t!(lang, "practice-button-show"), show, Style::Secondary);
    let last = vec![show, another(lang, question, part)];
    letters.into_iter().chain([last]).collect()
}

/// Returns the button that draws another question from the same part of the bank.
fn another(lang: Language, question: &Question, part: PartOfBank) -> Button {
    let press = ButtonId::PracticeAnother(question.slug.to_string(), part);
    button(
        &t!(lang, "practice-button-another"),
        press,
        Style::Secondary,
    )
}

/// Shows a practice question, with its hints covered.
#[must_use]
pub fn question(lang: Language, question: &Question, order: &[u8], part: PartOfBank) -> Card {
    Card {
        body: cut(&asked(lang, question, order), limit::BODY),
        fields: hints(lang, question),
        rows: rows(lang, question, order, None, part),
        ..head(lang, question)
    }
}

/// Returns the small print under a question that was answered. `back` is when it comes back in
/// `/review`.
fn footer(lang: Language, back: Option<LocalDate>) -> String {
    match back {
        Some(date) => t!(lang, "practice-footer-back", date = day(lang, date)),
        None => t!(lang, "practice-footer"),
    }
}

/// Shows whether the picked option is correct, and why. `back` is when it comes back in `/review`.
#[must_use]
pub fn graded(
    lang: Language,
    question: &Question,
    order: &[u8],
    option: u8,
    part: PartOfBank,
    back: Option<LocalDate>,
) -> Card {
    let choice = question.choices.get(usize::from(option));
    let right = choice.is_some_and(|choice| choice.right);
    let place = order.iter().position(|index| *index == option);
    let letter = letter(place.unwrap_or_default()).to_string();
    let verdict = if right {
        t!(lang, "practice-correct", letter = letter)
    } else {
        t!(lang, "practice-incorrect", letter = letter)
    };
    let reason = choice.map_or("", |choice| choice.reason.as_str());
    Card {
        body: cut(&asked(lang, question, order), limit::BODY),
        fields: vec![(verdict, cut(&format!("{reason}\u{200b}"), limit::FIELD))],
        rows: rows(lang, question, order, Some(option), part),
        tone: if right { Tone::Good } else { Tone::Question },
        footer: Some(footer(lang, back)),
        ..head(lang, question)
    }
}

/// Shows the full answer, and asks how well it was known where no option says so. What doesn't fit
/// comes in a file.
#[must_use]
pub fn answer(lang: Language, question: &Question, order: &[u8], part: PartOfBank) -> Card {
    let mut card = whole(lang, question, order, part);
    if question.kind != Kind::Choice {
        let ratings = Rating::ALL.map(|rating| {
            let press = ButtonId::PracticeRate(question.slug.to_string(), rating, part);
            button(&rating_label(lang, rating), press, Style::Secondary)
        });
        card.rows.insert(0, ratings.to_vec());
    }
    card
}

/// Shows the full answer again, after the member said how well it was known.
#[must_use]
pub fn rated(
    lang: Language,
    question: &Question,
    order: &[u8],
    part: PartOfBank,
    rating: Rating,
    back: Option<LocalDate>,
) -> Card {
    let own = t!(lang, "practice-rated");
    let label = rating_label(lang, rating);
    Card {
        fields: vec![(own, label)],
        footer: Some(footer(lang, back)),
        ..whole(lang, question, order, part)
    }
}

fn whole(lang: Language, question: &Question, order: &[u8], part: PartOfBank) -> Card {
    let text = whole_answer(lang, order, question);
    let mut parts = split(&text, PART).into_iter();
    let mut card = Card {
        body: parts.next().unwrap_or_default(),
        tone: Tone::Good,
        rows: vec![vec![another(lang, question, part)]],
        ..head(lang, question)
    };
    if parts.next().is_some() {
        card.footer = Some(t!(lang, "practice-whole-in-file"));
        card.files = vec![TextFile {
            name: format!("{}.md", question.slug.name()),
            text,
        }];
    }
    card
}
