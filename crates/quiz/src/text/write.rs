//! Questions that people write: the form, what is wrong with it, and the preview.

use crate::model::card::{Button, Card, Form, FormField, Style, TextFile, Tone};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::own::{Purpose, Writing};
use crate::model::question::Question;
use crate::model::written::{
    ACCEPTED, ACCEPTED_MAX, Fault, HINTS, OPTION, OPTIONS, POINTS, Part, What,
};
use crate::queries::similar::{At, Twin};
use crate::text::language::{Language, t};
use crate::text::model_answer::whole_answer;
use crate::text::post::button;
use crate::text::{cut, fitted, kind_name, limit, names, options, plain, quote};

/// How much of the question a preview shows, in characters.
const BODY: usize = 4_020;

/// How much of the answer.
const ANSWER: usize = 800;

/// How much of the hints.
const HINTS_SHOWN: usize = 300;

/// How many faults are listed.
const FAULTS: usize = 12;

/// Returns the name of a part of the form.
#[must_use]
pub fn part_name(lang: Language, part: Part) -> String {
    match part {
        Part::Title => t!(lang, "write-part-title"),
        Part::Question => t!(lang, "write-part-question"),
        Part::Options => t!(lang, "write-part-options"),
        Part::Output => t!(lang, "write-part-output"),
        Part::Points => t!(lang, "write-part-points"),
        Part::Answer => t!(lang, "write-part-answer"),
        Part::Hints => t!(lang, "write-part-hints"),
        Part::Accepted => t!(lang, "write-part-accepted"),
    }
}

/// Says what to write into a part of the form.
fn part_help(lang: Language, part: Part) -> String {
    match part {
        Part::Title => t!(lang, "write-help-title"),
        Part::Question => t!(lang, "write-help-question"),
        Part::Options => t!(lang, "write-help-options"),
        Part::Output => t!(lang, "write-help-output"),
        Part::Points => t!(lang, "write-help-points"),
        Part::Answer => t!(lang, "write-help-answer"),
        Part::Hints => t!(lang, "write-help-hints"),
        Part::Accepted => t!(lang, "write-help-accepted"),
    }
}

/// Returns the form for a question, with what is in its fields already.
#[must_use]
pub fn form(lang: Language, writing: &Writing, fields: &[String]) -> Form {
    let title = match writing.purpose {
        Purpose::Suggest => t!(lang, "write-form-suggest"),
        Purpose::Add => t!(lang, "write-form-add"),
        Purpose::Change(_) => t!(lang, "write-form-change"),
        Purpose::Review(..) => t!(lang, "write-form-review"),
    };
    let parts = Part::of(writing.kind).into_iter().enumerate();
    let fields = parts.map(|(at, part)| {
        let typed = fields.get(at).map_or("", String::as_str);
        FormField {
            label: part_name(lang, part),
            description: part_help(lang, part),
            required: part.is_needed(),
            value: crate::text::beginning(typed, part.most()).to_owned(),
            placeholder: String::new(),
            long: part != Part::Title,
            max: u16::try_from(part.most()).unwrap_or(u16::MAX),
        }
    });
    Form {
        id: FormId::Question(writing.clone()),
        title: cut(&title, 45),
        text: None,
        fields: fields.collect(),
        file: None,
    }
}

/// Says that there is no such kind of question.
#[must_use]
pub fn no_kind(lang: Language, typed: &str) -> String {
    t!(lang, "write-no-kind", typed = quote(typed))
}

/// Says that there is nothing to go on with.
#[must_use]
pub fn no_draft(lang: Language) -> String {
    t!(lang, "write-no-draft")
}

/// Confirms that a draft was discarded.
#[must_use]
pub fn discarded(lang: Language) -> String {
    t!(lang, "write-discarded")
}

/// Lists what is wrong with a question: where, what, and what to do about it.
#[must_use]
pub fn fault_lines(lang: Language, faults: &[Fault]) -> String {
    let lines = faults.iter().take(FAULTS).map(|fault| {
        let part = part_name(lang, fault.part);
        let place = match fault.line {
            0 => t!(lang, "write-fault-part", part = part),
            line => t!(lang, "write-fault-line", part = part, line = line),
        };
        format!("- {place} {}", what(lang, fault))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Says in which part something is wrong, and what.
#[must_use]
pub fn part_and_fault(lang: Language, fault: &Fault) -> String {
    let part = part_name(lang, fault.part);
    format!("{part}: {}", what(lang, fault))
}

/// Says what is wrong and what to do about it.
fn what(lang: Language, fault: &Fault) -> String {
    match &fault.what {
        What::Empty => t!(lang, "write-fault-empty"),
        What::TooLong(length) => {
            let (length, most): (usize, usize) = (*length, fault.part.most());
            t!(lang, "write-fault-long", length = length, most = most)
        }
        What::NoWord => t!(lang, "write-fault-no-word"),
        What::MarkupInTitle => t!(lang, "write-fault-title-markup"),
        What::OpenBlock => t!(lang, "write-fault-open-block"),
        What::OpenBacktick => t!(lang, "write-fault-open-backtick"),
        What::Picture => t!(lang, "write-fault-picture"),
        What::Link => t!(lang, "write-fault-link"),
        What::Heading => t!(lang, "write-fault-heading"),
        What::Markup(word) => t!(lang, "write-fault-markup", word = quote(word)),
        What::Word(word) => t!(lang, "write-fault-word", word = quote(word)),
        What::NoCode => t!(lang, "write-fault-no-code"),
        What::Options(count) => {
            let count: usize = *count;
            let (least, most): (usize, usize) = OPTIONS;
            t!(
                lang,
                "write-fault-options",
                count = count,
                least = least,
                most = most
            )
        }
        What::NoneRight => t!(lang, "write-fault-none-right"),
        What::SeveralRight(count) => {
            let count: usize = *count;
            t!(lang, "write-fault-several-right", count = count)
        }
        What::LongOption(length) => {
            let (length, most): (usize, usize) = (*length, OPTION);
            t!(
                lang,
                "write-fault-long-option",
                length = length,
                most = most
            )
        }
        What::SameOption => t!(lang, "write-fault-same-option"),
        What::ReasonFirst => t!(lang, "write-fault-reason-first"),
        What::Many(count) => {
            let most = match fault.part {
                Part::Hints => HINTS,
                Part::Accepted => ACCEPTED,
                _ => POINTS,
            };
            let (count, most): (usize, usize) = (*count, most);
            t!(lang, "write-fault-many", count = count, most = most)
        }
        What::LongAccepted(length) => {
            let (length, most): (usize, usize) = (*length, ACCEPTED_MAX);
            t!(
                lang,
                "write-fault-long-accepted",
                length = length,
                most = most
            )
        }
        What::SameAccepted => t!(lang, "write-fault-same-accepted"),
    }
}

/// Shows what is wrong with a question that was sent, and offers to go on with it.
#[must_use]
pub fn faults(lang: Language, faults: &[Fault]) -> Card {
    let count = faults.len();
    let head = t!(lang, "write-faults", count = count);
    let body = format!("{head}\n{}", fault_lines(lang, faults));
    let fix = button(
        &t!(lang, "write-button-fix"),
        ButtonId::DraftEdit,
        Style::Primary,
    );
    Card {
        tone: Tone::Warning,
        rows: vec![vec![fix, discard(lang)]],
        ..plain(&cut(&body, limit::BODY))
    }
}

fn discard(lang: Language) -> Button {
    button(
        &t!(lang, "write-button-discard"),
        ButtonId::DraftDiscard,
        Style::Secondary,
    )
}

/// Shows a question as it will be asked, and its answer below. `order` is that of the file, because
/// another one is drawn each time.
#[must_use]
pub fn shown(lang: Language, question: &Question) -> Card {
    let order: Vec<u8> = (0..question.choices.len() as u8).collect();
    let mut body = format!(
        "**{}** · {} · {}\n\n{}",
        names::level(lang, question.level),
        names::topic(lang, question.topic),
        kind_name(lang, question.kind),
        question.text
    );
    if !order.is_empty() {
        body.push_str(&format!("\n\n{}", options(question, &order)));
    }
    let mut fields = Vec::new();
    let answer = whole_answer(lang, &order, question);
    fields.push((t!(lang, "write-answer"), cut(&answer, ANSWER)));
    if !question.hints.is_empty() {
        let hints = question.hints.join("\n");
        fields.push((t!(lang, "write-hints"), cut(&hints, HINTS_SHOWN)));
    }
    let mut files = Vec::new();
    if cut(&answer, ANSWER) != answer {
        files.push(TextFile {
            name: "answer.md".to_owned(),
            text: answer,
        });
    }
    Card {
        title: Some(cut(&question.title, limit::TITLE)),
        body: cut(&body, BODY),
        fields,
        tone: Tone::Question,
        files,
        ..Card::default()
    }
}

/// Lists questions that ask almost the same, for a moderator or for anybody. What others suggested
/// is theirs until it is asked, so that members don't read its title.
#[must_use]
pub fn twins(lang: Language, twins: &[Twin], moderates: bool) -> String {
    let lines = twins.iter().map(|twin| {
        let title = cut(&twin.title, 80);
        let line = match twin.at {
            At::Bank => t!(lang, "write-twin-bank", title = title),
            At::Own => t!(lang, "write-twin-own", title = title),
            At::Waiting if moderates => t!(lang, "write-twin-waiting", title = title),
            At::Declined if moderates => t!(lang, "write-twin-declined", title = title),
            At::Waiting | At::Declined => t!(lang, "write-twin-suggested"),
        };
        format!("- {line}")
    });
    let mut lines: Vec<String> = lines.collect();
    lines.dedup();
    lines.join("\n")
}

/// Shows a question that was sent without faults, and what can be done with it now.
#[must_use]
pub fn preview(lang: Language, purpose: &Purpose, question: &Question, found: &[Twin]) -> Card {
    let mut card = shown(lang, question);
    let suggests = *purpose == Purpose::Suggest;
    if !found.is_empty() {
        let title = t!(lang, "write-twins");
        card.fields
            .insert(0, (title, twins(lang, found, !suggests)));
        card.tone = Tone::Warning;
    }
    card.footer = Some(if suggests {
        t!(lang, "write-footer-suggest")
    } else {
        t!(lang, "write-footer")
    });
    let save = |label: String| button(&label, ButtonId::DraftSave, Style::Primary);
    let mut row = match purpose {
        Purpose::Suggest => {
            let named = t!(lang, "write-button-send-named");
            let unnamed = t!(lang, "write-button-send");
            vec![
                button(&named, ButtonId::DraftSend(true), Style::Primary),
                button(&unnamed, ButtonId::DraftSend(false), Style::Primary),
            ]
        }
        Purpose::Add => vec![save(t!(lang, "write-button-add"))],
        Purpose::Change(_) => vec![save(t!(lang, "write-button-save"))],
        Purpose::Review(..) => vec![save(t!(lang, "write-button-approve"))],
    };
    let edit = t!(lang, "write-button-edit");
    row.push(button(&edit, ButtonId::DraftEdit, Style::Secondary));
    row.push(discard(lang));
    card.rows = vec![row];
    fitted(card)
}
