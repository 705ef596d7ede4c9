//! The form of a sealed answer, with the question and a file in it, and its receipt.

use crate::model::card::{Card, FileField, Form, FormField, Style};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::daily::{AnswerFile, Daily};
use crate::model::event::FileProblem;
use crate::model::ids::DailyKey;
use crate::model::question::{Kind, Question};
use crate::queries::answers::Given;
use crate::queries::difference::Verdict;
use crate::queries::guard;
use crate::text::answer::{late_line, result_and_change};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::results::only_difference;
use crate::text::reveal::fenced;
use crate::text::{cut, length, limit, moment, where_is};

/// Discord's limit for the title of a form, in characters.
const FORM_TITLE: usize = 45;

/// What a member has given so far, when the form opens.
#[derive(Debug, Clone, Copy)]
pub struct SoFar<'a> {
    /// The text.
    pub text: &'a str,
    /// Whether there is a file.
    pub file: bool,
    /// Whether the deadline has passed.
    pub late: bool,
}

/// Returns the form of a sealed answer, filled in with what was given so far. The question stands
/// above it, because the form covers it.
#[must_use]
pub fn form(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    so_far: &SoFar<'_>,
) -> Form {
    let max = guard::max_of(daily.kind);
    let title = if so_far.late {
        t!(lang, "answer-form-title-late", number = daily.number)
    } else {
        format!("#{} · {}", daily.number, daily.title)
    };
    let field = match daily.kind {
        Kind::Short => FormField {
            label: t!(lang, "answer-form-short"),
            description: t!(lang, "answer-form-short-description"),
            placeholder: String::new(),
            required: true,
            value: cut(so_far.text, max.into()),
            long: false,
            max,
        },
        Kind::Output => FormField {
            label: t!(lang, "answer-form-output"),
            description: t!(lang, "answer-form-output-description"),
            placeholder: String::new(),
            required: true,
            value: cut(so_far.text, max.into()),
            long: true,
            max,
        },
        Kind::Open | Kind::Choice => FormField {
            label: t!(lang, "answer-form-open"),
            description: t!(lang, "answer-form-open-description"),
            placeholder: t!(lang, "answer-form-open-placeholder"),
            // A file alone is an answer, too.
            required: false,
            value: cut(so_far.text, max.into()),
            long: true,
            max,
        },
    };
    let file = (!daily.kind.is_typed()).then(|| FileField {
        label: t!(lang, "answer-form-file"),
        description: if so_far.file {
            t!(lang, "answer-form-file-again")
        } else {
            t!(lang, "answer-form-file-description")
        },
    });
    Form {
        id: FormId::Answer(key.short()),
        title: cut(&title, FORM_TITLE),
        text: Some(form_question(lang, &question.text, &where_is(key, daily))),
        fields: vec![field],
        file,
    }
}

/// Returns the question as a form shows it, or where it is if it is too long for a form.
#[must_use]
pub fn form_question(lang: Language, question: &str, place: &str) -> String {
    let question = question.trim();
    if length(question) <= limit::FORM_TEXT {
        question.to_owned()
    } else {
        t!(lang, "answer-form-question", place = place)
    }
}

/// What the receipt of a sealed answer says.
#[derive(Debug, Clone)]
pub struct Receipt<'a> {
    /// What became of it.
    pub given: Given,
    /// Its text.
    pub text: &'a str,
    /// Its file.
    pub file: Option<AnswerFile>,
    /// Why the file that came with it can't be taken.
    pub problem: Option<FileProblem>,
    /// Whether the member wrote in the thread, too.
    pub in_thread: bool,
    /// Whether it is correct, and the only thing wrong with it. Nobody learns it before the reveal.
    pub verdict: Option<Verdict>,
}

/// Repeats a sealed answer and says when and where the result will be. Before the reveal it never
/// says whether the answer is correct.
#[must_use]
pub fn receipt(lang: Language, key: DailyKey, daily: &Daily, facts: &Receipt<'_>) -> Card {
    let given = facts.given;
    let shown = match daily.kind {
        Kind::Output => fenced(facts.text),
        Kind::Open | Kind::Choice | Kind::Short => facts.text.to_owned(),
    };
    let place = where_is(key, daily);
    let (title, note) = match given {
        Given::InTime if daily.is_secret() => (
            t!(lang, "answer-receipt-sealed-title"),
            result_and_change(lang, key, daily, facts.in_thread),
        ),
        Given::InTime => (
            t!(lang, "answer-receipt-in-time-title"),
            t!(lang, "answer-receipt-in-time", place = place),
        ),
        Given::Outdated => (
            t!(lang, "answer-receipt-outdated-title"),
            t!(lang, "answer-receipt-outdated"),
        ),
        Given::Stands => (
            t!(lang, "answer-receipt-stands-title"),
            t!(
                lang,
                "answer-receipt-stands",
                moment = moment(daily.reveal_at),
                place = place
            ),
        ),
        Given::Late => (
            t!(lang, "answer-receipt-late-title"),
            late_line(lang, daily),
        ),
    };
    let mut notes = vec![note];
    if let Some(problem) = facts.problem {
        let why = file_problem(lang, problem);
        notes.push(t!(lang, "answer-receipt-no-file", why = why));
    } else if let Some(file) = &facts.file {
        let lines = file.text.lines().count();
        notes.push(t!(lang, "answer-receipt-file", lines = lines));
    }
    if let Some(verdict) = &facts.verdict {
        notes.push(if verdict.right {
            t!(lang, "answer-receipt-correct")
        } else {
            t!(lang, "answer-receipt-incorrect")
        });
        notes.extend(only_difference(lang, &verdict.differences));
    }
    if facts.in_thread && given == Given::InTime {
        notes.push(t!(lang, "answer-receipt-thread-too"));
    }
    let rows = if daily.is_secret() && given == Given::InTime {
        vec![vec![
            button(
                &t!(lang, "answer-button-change"),
                ButtonId::Answer(key.short()),
                Style::Secondary,
            ),
            button(
                &t!(lang, "answer-button-withdraw"),
                ButtonId::Withdraw(key.short()),
                Style::Secondary,
            ),
        ]]
    } else {
        Vec::new()
    };
    Card {
        title: Some(title),
        body: cut(&shown, limit::BODY),
        fields: vec![(
            t!(lang, "answer-receipt-note-title"),
            cut(&notes.join("\n"), limit::FIELD),
        )],
        rows,
        ..Card::default()
    }
}

/// Says that the file can't be taken, when it was all there was.
#[must_use]
pub fn only_a_bad_file(lang: Language, problem: FileProblem) -> String {
    let why = file_problem(lang, problem);
    t!(lang, "answer-only-a-bad-file", why = why)
}

/// Says why a file can't be taken, as the part of a sentence.
fn file_problem(lang: Language, problem: FileProblem) -> String {
    let problem = match problem {
        FileProblem::Name => "name",
        FileProblem::TooLarge => "large",
        FileProblem::NotText => "binary",
        FileProblem::Unreachable => "unreachable",
    };
    t!(lang, "answer-file-problem", problem = problem)
}
