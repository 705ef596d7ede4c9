//! `/review`: questions that come back.

use crate::model::card::{Button, Card, Form, FormField, Style, TextFile, Tone};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::discord::Reaction;
use crate::model::ids::{ChannelId, LocalDate};
use crate::model::question::{Kind, Question};
use crate::model::review::{A_DAY, Rating};
use crate::model::short::is_accepted;
use crate::queries::difference::differences;
use crate::text::language::{Language, t};
use crate::text::model_answer::whole_answer;
use crate::text::post::button;
use crate::text::practice::{asked, hints};
use crate::text::results::only_difference;
use crate::text::reveal::fenced;
use crate::text::sealed::form_question;
use crate::text::split::split;
use crate::text::track::day;
use crate::text::{cut, inline_code, letter, limit};

/// Space for the answer in one card.
const PART: usize = 3_200;

/// How much of what was typed is repeated.
const TYPED: usize = 500;

/// The longest output that can be typed.
pub const OUTPUT_MAX: u16 = 2_000;

/// What a card says beside its question.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around {
    /// How many questions are left today, with this one.
    pub left: usize,
    /// A channel of the server that the cards belong to, where that has to be said.
    pub server: Option<ChannelId>,
}

/// What an answer was worth.
#[derive(Debug, Clone)]
pub enum Given {
    /// An option was picked, by its place in the file's order.
    Option(u8),
    /// An output was typed.
    Output(String),
    /// The member asked for the answer instead.
    DontKnow,
}

/// When a question comes back.
#[derive(Debug, Clone, Copy)]
pub struct Back {
    /// The date.
    pub date: LocalDate,
    /// Whether it also comes back today.
    pub today: bool,
}

/// How far a member has come when nothing is left.
#[derive(Debug, Clone, Copy, Default)]
pub struct Done {
    /// How many questions came up today.
    pub done: u32,
    /// How many more are due today.
    pub more: usize,
    /// When the next ones are due, and how many.
    pub next: Option<(LocalDate, usize)>,
}

/// Tells a member that no server can be meant.
#[must_use]
pub fn no_server(lang: Language) -> String {
    t!(lang, "review-no-server")
}

/// Tells a member what comes back here, because nothing does yet.
#[must_use]
pub fn nothing_yet(lang: Language) -> String {
    t!(lang, "review-nothing-yet")
}

/// Says that the question of an older card was done already.
#[must_use]
pub fn done_already(lang: Language) -> String {
    t!(lang, "review-done-already")
}

/// Says when a question comes back that was just rated.
#[must_use]
pub fn noted(lang: Language, title: &str, back: Back) -> String {
    let date = day(lang, back.date);
    let title = cut(title, 120);
    if back.today {
        t!(lang, "review-noted-today", title = title, date = date)
    } else {
        t!(lang, "review-noted", title = title, date = date)
    }
}

fn title(lang: Language, question: &Question) -> String {
    let title = t!(lang, "review-title", title = question.title.as_str());
    cut(&title, limit::TITLE)
}

/// Puts the line that names the server above a text.
fn with_server(lang: Language, around: Around, text: &str) -> String {
    match around.server {
        Some(channel) => {
            let server = t!(lang, "review-server", channel = format!("<#{channel}>"));
            format!("-# {server}\n{text}")
        }
        None => text.to_owned(),
    }
}

/// Asks a question. `order` is the order of its options, `lead` what is said above it.
#[must_use]
pub fn question(
    lang: Language,
    question: &Question,
    order: &[u8],
    around: Around,
    lead: Option<String>,
) -> Card {
    let slug = || question.slug.to_string();
    let letters = order.iter().enumerate().map(|(place, option)| {
        let pick = ButtonId::ReviewPick(slug(), *option);
        button(&letter(place).to_string(), pick, Style::Secondary)
    });
    let letters: Vec<Button> = letters.collect();
    let show = |label: &str| button(label, ButtonId::ReviewShow(slug()), Style::Secondary);
    let last = match question.kind {
        Kind::Open => vec![show(&t!(lang, "review-button-show"))],
        Kind::Choice => vec![show(&t!(lang, "review-button-dont-know"))],
        Kind::Output | Kind::Short => {
            let label = t!(lang, "review-button-answer");
            let answer = button(&label, ButtonId::ReviewAnswer(slug()), Style::Primary);
            vec![answer, show(&t!(lang, "review-button-dont-know"))]
        }
    };
    let rows = [letters, last].into_iter();
    let text = asked(lang, question, order);
    Card {
        lead,
        title: Some(title(lang, question)),
        body: cut(&with_server(lang, around, &text), limit::BODY),
        fields: hints(lang, question),
        rows: rows.filter(|row| !row.is_empty()).collect(),
        footer: Some(t!(lang, "review-footer-left", left = around.left)),
        tone: Tone::Question,
        ..Card::default()
    }
}

/// Returns the form for what a question prints.
#[must_use]
pub fn form(lang: Language, question: &Question) -> Form {
    Form {
        id: FormId::ReviewAnswer(question.slug.to_string()),
        title: t!(lang, "review-form"),
        text: Some(form_question(lang, &question.text, "/review")),
        file: None,
        fields: vec![FormField {
            label: t!(lang, "review-form-label"),
            description: t!(lang, "review-form-description"),
            required: true,
            value: String::new(),
            placeholder: String::new(),
            long: true,
            max: OUTPUT_MAX,
        }],
    }
}

/// Returns a card with the answer. What doesn't fit comes in a file.
fn answer(lang: Language, question: &Question, order: &[u8]) -> Card {
    let text = whole_answer(lang, order, question);
    let mut parts = split(&text, PART).into_iter();
    let body = parts.next().unwrap_or_default();
    let file = TextFile {
        name: format!("{}.md", question.slug.name()),
        text,
    };
    Card {
        title: Some(title(lang, question)),
        body,
        tone: Tone::Good,
        files: parts.next().map(|_| file).into_iter().collect(),
        ..Card::default()
    }
}

/// Shows the answer of a question that the bot can't grade, and asks how well it was known.
#[must_use]
pub fn rate(lang: Language, question: &Question) -> Card {
    let slug = || question.slug.to_string();
    let buttons = Rating::ALL.map(|rating| {
        let press = ButtonId::ReviewRate(slug(), rating);
        button(&rating_label(lang, rating), press, Style::Secondary)
    });
    let footer = t!(lang, "review-footer-rate");
    Card {
        rows: vec![buttons.to_vec()],
        footer: Some(footer),
        ..answer(lang, question, &[])
    }
}

/// Returns the label of the button for a rating.
#[must_use]
pub fn rating_label(lang: Language, rating: Rating) -> String {
    match rating {
        Rating::Again => t!(lang, "review-rate-again", dot = Reaction::NotYet.emoji()),
        Rating::Hard => t!(lang, "review-rate-hard", dot = Reaction::Partly.emoji()),
        Rating::Good => t!(lang, "review-rate-good", dot = Reaction::Knew.emoji()),
    }
}

/// Shows whether an answer was correct, why, and when the question comes back.
#[must_use]
pub fn graded(
    lang: Language,
    question: &Question,
    order: &[u8],
    given: &Given,
    right: bool,
    back: Back,
) -> Card {
    let verdict = match given {
        Given::Option(option) => picked(lang, order, *option, right),
        Given::Output(typed) => typed_as(lang, question, typed, right),
        Given::DontKnow => t!(lang, "review-dont-know"),
    };
    let date = day(lang, back.date);
    let back = if back.today {
        t!(lang, "review-back-today", date = date)
    } else {
        t!(lang, "review-back", date = date)
    };
    let card = answer(lang, question, order);
    let next = t!(lang, "review-button-next");
    Card {
        body: format!("{verdict}\n{back}\n\n{}", card.body),
        rows: vec![vec![button(&next, ButtonId::ReviewNext, Style::Primary)]],
        tone: if right { Tone::Good } else { Tone::Question },
        ..card
    }
}

fn picked(lang: Language, order: &[u8], option: u8, right: bool) -> String {
    let place = order.iter().position(|index| *index == option);
    let letter = letter(place.unwrap_or_default()).to_string();
    if right {
        t!(lang, "review-correct", letter = letter)
    } else {
        t!(lang, "review-incorrect", letter = letter)
    }
}

fn typed_as(lang: Language, question: &Question, typed: &str, right: bool) -> String {
    let short = question.kind == Kind::Short;
    if right {
        return if short {
            let exact = is_accepted(question.accepted(), typed);
            let accepted = inline_code(question.shown_answer().unwrap_or_default());
            match exact {
                true => t!(lang, "review-correct-short"),
                false => t!(lang, "review-correct-typo", accepted = accepted),
            }
        } else {
            t!(lang, "review-correct-output")
        };
    }
    if short {
        let typed = inline_code(&cut(typed.trim(), TYPED));
        return t!(lang, "review-incorrect-short", typed = typed);
    }
    let expected = question.expected.as_deref().unwrap_or_default();
    let mut lines = vec![t!(lang, "review-incorrect-output")];
    lines.push(fenced(&cut(typed.trim_matches('\n'), TYPED)));
    lines.extend(only_difference(lang, &differences(expected, typed)));
    lines.join("\n")
}

/// Says that nothing is left, and what comes next.
#[must_use]
pub fn done(lang: Language, done: &Done, around: Around, lead: Option<String>) -> Card {
    let mut lines = vec![match done.done {
        0 => t!(lang, "review-none-now"),
        _ => t!(lang, "review-done", count = done.done),
    }];
    match done.next {
        _ if done.more > 0 => lines.push(t!(lang, "review-more", count = done.more)),
        Some((date, count)) => {
            let date = day(lang, date);
            lines.push(t!(lang, "review-next", count = count, date = date));
        }
        None => lines.push(t!(lang, "review-no-next")),
    }
    let more = ButtonId::ReviewMore;
    let more = button(
        &t!(
            lang,
            "review-button-more",
            count = A_DAY.min(done.more as u32)
        ),
        more,
        Style::Secondary,
    );
    Card {
        lead,
        title: Some(t!(lang, "review-done-title")),
        body: with_server(lang, around, &lines.join("\n")),
        rows: if done.more > 0 {
            vec![vec![more]]
        } else {
            Vec::new()
        },
        tone: Tone::Good,
        ..Card::default()
    }
}
