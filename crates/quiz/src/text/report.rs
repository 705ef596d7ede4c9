//! Reports that a question is wrong.

use crate::model::card::{Button, ButtonAction, Card, Form, FormField, Style, Tone};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::daily::{Daily, Phase};
use crate::model::ids::{At, DailyKey, UserId};
use crate::model::question::Slug;
use crate::model::track::Place;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::reveal::fenced;
use crate::text::{access, cut, errata, limit, link, mention, moment, plain};

/// Tells a member that reports are taken after the reveal. The words are the same for every
/// question, so that they give nothing away.
#[must_use]
pub fn later(lang: Language, daily: &Daily) -> String {
    t!(lang, "report-too-early", reveal = moment(daily.reveal_at))
}

/// Returns the cause of a report's notice. Each report has its own, so that none is left out.
#[must_use]
pub fn cause(at: At) -> String {
    format!("report {}", at.0)
}

/// Returns the form of a report.
#[must_use]
pub fn form(lang: Language, key: DailyKey, max: u16) -> Form {
    Form {
        id: FormId::Report(key.short()),
        title: t!(lang, "report-title"),
        text: None,
        file: None,
        fields: vec![FormField {
            label: t!(lang, "report-field"),
            description: t!(lang, "report-field-description"),
            required: true,
            value: String::new(),
            placeholder: t!(lang, "report-placeholder"),
            long: true,
            max,
        }],
    }
}

/// Tells a member that the report has nothing in it.
#[must_use]
pub fn empty(lang: Language) -> String {
    t!(lang, "report-empty")
}

/// Thanks a member for a report.
#[must_use]
pub fn taken(lang: Language) -> String {
    t!(lang, "report-thanks")
}

/// Says that the member's earlier report of the question still waits.
#[must_use]
pub fn again(lang: Language) -> String {
    t!(lang, "report-again")
}

/// Says that no question was revealed lately, so that none can be reported.
#[must_use]
pub fn nothing_revealed(lang: Language) -> String {
    t!(lang, "report-nothing-revealed")
}

/// Asks which of the latest questions is wrong.
#[must_use]
pub fn which(lang: Language, found: &[(DailyKey, Daily)]) -> Card {
    let labels = found.iter().map(|(key, daily)| {
        let label = t!(
            lang,
            "report-which-one",
            number = daily.number,
            title = daily.title.replace('`', "")
        );
        (ButtonId::Report(key.short()), label)
    });
    let labels: Vec<_> = labels.collect();
    let choices = labels
        .iter()
        .map(|(press, label)| (press.clone(), label.as_str()));
    access::which(t!(lang, "report-which"), &choices.collect::<Vec<_>>())
}

/// Shows a report to the moderators.
#[must_use]
pub fn notice(lang: Language, number: u64, slug: &Slug, text: &str) -> String {
    let head = t!(lang, "report-notice", number = number, slug = slug.as_str());
    format!("{head}\n{}", fenced(text))
}

/// Returns the buttons below a report: a link to the question, and what moderators can do. Without
/// `waits` the report is done, and only the link is left.
#[must_use]
pub fn buttons(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    waits: Option<At>,
) -> Vec<Vec<Button>> {
    let mut row = Vec::new();
    if let Some(at) = waits {
        if daily.can_be_withdrawn() {
            let label = t!(lang, "withdraw-button", number = daily.number);
            let withdraw = ButtonId::WithdrawDaily(key.short());
            row.push(button(&label, withdraw, Style::Danger));
        }
        if matches!(daily.phase, Phase::Revealed | Phase::Closed) {
            row.push(errata::open_button(lang, key, daily.number));
        }
        let done = t!(lang, "report-button-done");
        row.push(button(&done, ButtonId::ReportDone(at), Style::Primary));
    }
    if let Some(post) = daily.post {
        let place = if daily.place == Place::Forum {
            daily.thread.unwrap_or(daily.channel)
        } else {
            daily.channel
        };
        row.push(Button {
            label: t!(lang, "report-button-link"),
            action: ButtonAction::Link(link(key.guild, place, post)),
            style: Style::Secondary,
        });
    }
    vec![row]
}

/// Shows the moderators a report that one of them has seen to. The question has no number any more
/// if it was withdrawn.
#[must_use]
pub fn done(
    lang: Language,
    number: Option<u64>,
    slug: &Slug,
    text: &str,
    by: Option<UserId>,
) -> Card {
    let report = match number {
        Some(number) => notice(lang, number, slug, text),
        None => {
            let head = t!(lang, "report-notice-withdrawn", slug = slug.as_str());
            format!("{head}\n{}", fenced(text))
        }
    };
    let done = match by {
        Some(by) => t!(lang, "report-done", by = mention(by)),
        None => t!(lang, "report-done-by-nobody"),
    };
    Card {
        tone: Tone::Good,
        ..plain(&cut(&format!("{done}\n\n{report}"), limit::BODY))
    }
}

/// Says that a report isn't known any more.
#[must_use]
pub fn unknown(lang: Language) -> String {
    t!(lang, "report-unknown")
}
