//! Reports that a question is wrong.

use crate::model::card::{Form, FormField};
use crate::model::custom_id::FormId;
use crate::model::daily::Daily;
use crate::model::ids::DailyKey;
use crate::text::language::{Language, t};
use crate::text::moment;
use crate::text::reveal::fenced;

/// Tells a member that reports are taken after the reveal. The words are the same for every
/// question, so that they give nothing away.
#[must_use]
pub fn later(lang: Language, daily: &Daily) -> String {
    t!(lang, "report-too-early", reveal = moment(daily.reveal_at))
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

/// Shows a report to the moderators.
#[must_use]
pub fn notice(lang: Language, daily: &Daily, text: &str) -> String {
    let head = t!(
        lang,
        "report-notice",
        number = daily.number,
        slug = daily.slug.as_str()
    );
    format!("{head}\n{}", fenced(text))
}
